# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a mail tells of people it has counted, or of people who do not come: blanked out, so that nobody counts twice."""

import re
from functools import cache, lru_cache

from gangway.channels.email.counted_fares import with_counted_fares
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, pattern
from gangway.channels.email.party_anew import told_anew
from gangway.channels.email.party_codes import without_explained_codes
from gangway.channels.email.party_decades import with_decades_as_ages
from gangway.channels.email.party_differences import with_ages_by_difference
from gangway.channels.email.party_each import told_of_each
from gangway.channels.email.party_including_me import without_including_me
from gangway.channels.email.party_made_up import without_make_up
from gangway.channels.email.party_not_guests import without_no_guests
from gangway.channels.email.party_own_ages import with_ages_beside_their_words
from gangway.channels.email.party_plain_words import in_plain_words
from gangway.channels.email.party_reversed import with_counts_ahead
from gangway.channels.email.party_roles import with_fares_told
from gangway.channels.email.party_said_plainly import said_plainly
from gangway.channels.email.party_seat_wishes import without_seat_wishes
from gangway.channels.email.party_tickets_for import with_counts_beside_whom
from gangway.channels.email.party_words import KINDS, ME_AN_ADULT, PEOPLE, SINGLE_ROLES, in_czech

_HALF_YEARS = pattern(r"(?<=\d)[.,]5(?=\s*(?:rok|let|year|yr|jahr))|(?<=\d) ?1/2(?=\s*(?:rok|let|year|yr|jahr))")
_AND_A_HALF = pattern(r"(?<=\w)(?: and a half|einhalb| a půl)\b(?! hod| hour| stund| h\b)")  # "four and a half" is four
_YEARS_AND_A_HALF = pattern(rf"(?<![\w.,:/])({number()}) a půl(?= (?:roku|roky|rok|let)\b)")  # "3 a půl roku" is three
_YEAR_AND_A_HALF = pattern(
    r"\b(?:rok a půl|a year and a half|one and a half years?|(?:eineinhalb|anderthalb)(?: jahre)?(?! stund)|půl roku|half a year|ein halbes jahr)\b"
)
_OF_US_GIRLS = pattern(r"(?<=\bof us) (?:girls|boys|guys|lads|ladies|gals)\b")  # grown-ups who say so of themselves
# "Šly bychom čtyři holky", "we are five girls": grown-ups who say so of themselves.
_WE_GIRLS = pattern(
    rf"((?:\b(?:jsme|budeme|jedeme|pojedeme|přijedeme|přijdeme|půjdeme|we are|we're|we will be|wir sind|wir wären)|\b(?:šl|jel|přijel|přišl|byl)[iy] (?:bychom|bysme|by sme))\s+(?:{number()})\s+)(holky|holek|kluci|kluků|girls|boys|guys|mädels|jungs)\b(?!\s*[(,-]?\s*(?:\d|ve věku|aged|im alter))"
)
_BOTH_SEXES = pattern(
    r"\b(\w{4,})innen (?:und|u\.|&) (?=(\1\w{0,2})\b)\2|\b(žá[kc]\w+|učitel\w+|student\w+|senior\w+) a (?:žá[kc]\w+|učitel\w+|student\w+|senior\w+)\b(?=\W|$)"
)
# "One of us is ill", "jedna z nich poveze mimino": explains; whoever is of the number is counted already.
_SOME_OF_US = r"\b(?:one|two|three|[1-3]|jeden|jedna|dva|dvě|einer|eine|zwei) (?:of us|of them|z nás|z nich|von uns|davon)\s+(?:uses?|needs?|walks?|sits?|potřebuj\w+|chodí|sedí|braucht|sitzt|is|has|have|with|mit|s|se|are|got|can'?t|cannot|won'?t|fell|broke|carries|brings|je|má|mají|onemoc\w+|nemůž\w+|poveze|veze|bere|ist|hat|kann|können|sind|haben|bringt)\b(?!\s+(?:my |our |moje |můj |naše |náš |meine? |unsere? )?(?:{kin}))(?!\s+(?:an? |ein\w* |jen |only |ještě |still |noch |už |already |schon )?(?:child|kid|infant|baby|senior|student|pensioner|dít|dět|kind|rentner|důch|mimin))"
# "Eine Person isst vegetarisch", "jedna osoba je na vozíku": a diet or a wheelchair of somebody counted.
_DIET = r"(?:vege?t\w*|vegan\w*|bezlep\w*|gluten\w*|celiak\w*|allerg\w*|alerg\w*|laktos\w*|lakto\w*|lactose|halal|kosher|košer|jain|hindu\w*|vozí[čc]\w*|wheelchair\w*|rollst\w+|diabet\w*|fleisch\w*|ryb\w*|fish|diet\w*|rollator\w*|gehhilf\w*|gehst[oö]ck\w*|krücken|gips\w*|sádř\w*|berl[eí]\w*|chodítk\w*|walkers?\b|walking (?:frames?|sticks?)|crutches|broken leg|pregnant|schwanger|těhotn\w+|nevidom\w+|blind)"
# "A gluten-free option for one colleague": who eats it is counted already.
_DISH_FOR = rf"\b{_DIET}(?:[ -]free|freie?\w*|freundlich\w*)?(?:\s+[a-z]{{3,14}}){{0,2}}\s+(?:pro|for|für)\s+(?:{{n}})\s+(?:z nás\b|z nich\b|von uns\b|{{people}}|{{kin}})"
_ONE_EATS = (
    r"\b(?:among (?:them|us)|of (?:them|us|whom|which)|including|z toho|z nich|mezi nimi|davon|darunter)\s+(?:jsou |je |sind |are )?(?:{n})\s+(?:\w+\s+)?(?:vege?t\w*|vegan\w*|diabet\w*|celiak\w*)|\b(?:{n}) (?:z nich |z nás |of us |of them |von uns |davon )?(?:{people}|adults?|dospěl\w+|erwachsene\w*|lidé)?\s*(?:jí|jedí|drží|dodržuje|keeps?|follows?|hält|(?:nejí|nejedí|does(?: not|n.t) eat|do(?: not|n.t) eat) \w+|isst|essen|eats?|is|are|ist|sind|je|jsou|má|mají|has|have|hat|haben|geht|gehen|sitzt|sitzen|chodí|sedí|jezdí|walks?|uses?|potřebuj\w+|needs?|braucht|brauchen|benutz\w+|nutz\w+|verwend\w+|používá\w*)\s+(?:\w+\s+){0,3}?"
    + _DIET
    + "|"
    + _DISH_FOR
)
# "My wife has her fiftieth birthday": the occasion, not one more guest; "brauche ich fünf Plätze": who orders them.
_CELEBRATES = r"\b(?:bude mít|bude slavit|má|slaví|oslaví)\s+(?:{kin})\s+(?=[^.!?\n]{0,24}\b(?:narozenin\w*|\w+átiny|\w+ctiny|výroč\w*|svátek))|\b(?:{kin})\s+(?:má(?! (?:už |teprve )?(?:{n})\b)|slaví|oslaví|bude (?:mít|slavit|{n}\b)|is (?:turning|celebrating)|turns|celebrates|has (?:a|her|his) (?:\w+ )?(?:birthday|anniversary)|feiert|hat (?:\w+ )?geburtstag|wird (?:{n})\b)\b|\b(?:my|our)\s+(?:{kin})\s+(?:turns?|is turning|will turn)\s+(?:[2-6]0|18|21|twenty|thirty|forty|fifty|sixty|eighteen)\b|\b(?:meine?|unsere?)\s+(?:{kin})\s+wird\s+(?:(?:am|im)\s+[^,;!?\n]{{1,16}}\s)?(?:[2-6]0|18|zwanzig|dreißig|vierzig|fünfzig|sechzig|achtzehn)\b(?!\s+jahre)|\bwird\s+(?:meine?|unsere?)\s+(?:{kin})\s+(?:[2-6]0|18|zwanzig|dreißig|vierzig|fünfzig|sechzig|achtzehn)\b(?!\s+jahre)|\bbude\s+(?:{kin})\s+(?:[2-6]0|18|dvacet|třicet|čtyřicet|padesát|šedesát|osmnáct)\b(?!\s+(?:let|roků))|\b(?:brauche|bräuchte|benötige|nehme|bestelle|reserviere|buche)\s+ich\s+(?=(?:gern\w*\s+|bitte\s+|noch\s+|hiermit\s+)*(?:{n})\b)"
# "Two students with ISIC": the card they show.
_CARDS = r"\b(?:s|se|with|mit) (?:(?:an?|their|our|his|her|platn\w+|svým\w*|svou|valid|ihrem?|ihren|unseren|gültige\w?) ){0,2}(?:isic\w*|itic|průkaz\w*|student(?:en)?(?: card| id|ausweis)\w*|kart(?:ou|ami))\b"
_SHOWN = r"\([^()\n]*\b(?:isic|itic|průkaz\w*|student(?:en)?(?: card| id|ausweis)\w*)\b[^()\n]*\)"
# "The children stay with grandma": who is left behind and who looks after them.
LOOKED_AFTER = r"\b(?:pohlíd\w+|hlíd(?:á|ají|at)\b|babysit\w*|look(?:s|ing)? after|mind(?:s|ing) (?:the|our|my) (?:\w+ )?(?:kids|children|boys|girls|baby|twins|little ones)|pass(?:t|en) auf)\b"
_LEFT_BEHIND = (
    r"(?:(?<=[,;.!\n])|^)(?!\s*(?:vlastně|nakonec|actually|ale|but|aber|doch|eigentlich)\b)[^,;.!?\n]*"
    + LOOKED_AFTER
    + r"[^,;.!?\n]*"
)
# "… fourteen of us, grandma included": she is one of the fourteen.
_INCLUDED = r"\b(?:(?:our|my|the|meine?|unsere?|včetně|i|a)\s+)?(?:{kin}|oslaven\w+|birthday (?:girl|boy)|geburtstagskind)(?:\s+(?:s|with|mit) (?:{kin}))?\s+(?:(?:v to|v tom|do toho) (?:\w+ )?(?:počítá\w*|počítaje|započít\w+|zahrn\w+)|(?:už )?(?:je|jsou) (?:už )?(?:započít\w+|zahrn\w+)|(?:is |are )?(?:already )?(?:included|counted)|(?:ist |sind )?(?:schon |bereits )?(?:mitgezählt|eingerechnet|inbegriffen|mitgerechnet))"


# "14 Leute, alle über dreißig": all of them grown up, which a number without more says anyway.
_ALL_GROWN = r"\b(?:alle|all(?: of us)?|všichni|samí|everyone|everybody)\s+(?:(?:je|jsme|jsou|are|we are|sind|is)\s+)?(?:with |ve věku |im alter von |aged )?(?:über|ab|over|above|more than|older than|at least|nad|přes|víc než|více než|aspoň|starší(?: než)?|älter als|mindestens)\s+(?:1[89]|[2-5]\d|dvacet|třicet|čtyřicet|padesát|twenty|thirty|forty|fifty|zwanzig|drei[sß]+ig|vierzig|fünfzig)(?:\s+(?:let|years(?: old)?|jahre(?: alt)?))?\b"
# "My daughter told me that one can order here": who told, gave or asked for it, which does not make her a guest.
_TELLS = r"(?:{kin}|{young})\s+(?:mi |nám |mě |mne |me |us |mir |uns |hat mir |hat uns )?(?:(?:to |vás |vaši |you |it |euch |sie )?)(?:psal\w*|napsal\w*|říkal\w*|řekl\w*|poradil\w*|doporučil\w*|slíbil\w*|darova\w+|told|recommended|suggested|wrote|empfohlen|gesagt|geschrieben|geraten)\b{not}|\b(?:psal\w*|napsal\w*|říkal\w*|řekl\w*|poradil\w*|doporučil\w*|slíbil\w*|promised|told by|recommended by|empfohlen von)\s+(?:(?:jsem|jsme|mi|nám|vás|to|mě|my|our|meiner?|unserer?|i)\s+){0,3}(?:{kin}|{young}){not}"
_COMES_TOO = r"(?![^.!?\n]{0,60}\b(?:pojede\w*|jede\w*|přidá\w*|přijede\w*|půjde\w*|come|comes|coming|joins?|joining|kommt|mitkomm\w+|mitfähr\w+|dabei)\b)"
# "3 adults and one child (my sister joins with her son)": why there are more, not more again.
_JOINS = r"\([^()\n]*\b(?:přid\w+ se|se přid\w+|přibud\w+|přibyl\w*|joins?|joining|joined|kommt?\w* dazu|dazugekommen|kommen dazu)\b[^()\n]*\)"
# "My son has a match on Sunday": why, not who comes; an age or a ticket would be told by a number.
_HAS = r"\b(?:{kin}|{young})\s+(?:má|has|had|hat|měl|měla|bude mít)\s+(?!(?:už |teprve |only |already |erst |schon )?(?:{n})\b)(?![^,.;!?\n]*\b(?:let|roky|years|jahre|isic|průkaz)\b)(?![^,.;!?\n-]*\b{n}\b)[^,.;!?\n-]{1,50}(?=[,.;!?\n]|$)"
# "Twelve students, all travelling on the student fare, and two teachers": the fare of those counted.
_ALL_ON_A_FARE = r",\s*(?:all|alle|všichni|samí)\s+(?:travell?ing|going|paying|coming|on|with|at|auf|zum|mit|na|se|s|cestuj\w+|plat\w+|jedou|mají|have|haben|fahren)\s+(?:\w+\s+){0,4}(?:student\w*|isic)\b[^,.;!?\n]{0,40}(?=,)"
# "Two carers (both in their forties)": grown up, which they are anyway.
_MIDDLE_AGED = r"\(?\b(?:(?:both|all|beide|alle|oba|obě)\s+)?(?:in (?:our|their|his|her) )?(?:mitte|anfang|ende|mid|early|late)[- ](?:zwanzig|drei[sß]ig|vierzig|fünfzig|twenties|thirties|forties|fifties)\b\)?"
# "Our Year 5 class", "unsere 4a": the class, which counts nobody.
_CLASS = (
    r"\byear \d{1,2}\b(?= (?:class|group|pupils|children|trip))|(?<=\bour )year \d{1,2}\b|(?<=\bunsere )\d{1,2}[a-e]\b"
)
# "And a carer, that is me (45)": told of somebody counted.
_THAT_IS_ME = r"(?:(?<=[a-z])\s*\(\s*(?:já|mě|mne|me|myself|ich|mich|that's me|to jsem já|das bin ich)\s*\)(?=\s*(?:[.,;!?\n]|$))|,\s*(?:das bin ich|což jsem já|to jsem já|that(?:'s| is| would be) me)(?:\s*\(\d{1,2}\))?)(?!\s*(?:and|a|und|plus|&|with|s|se|mit)\b)"
# "The boys want to give us the dinner", "I want to surprise my parents": a present, and who gives or gets it.
_GIVES = r"\b(?:uns|nám|us|mir|mi)\s+(?:die |unsere |our |naše )?(?:{young}|{kin})\b[^.!?\n,]{0,30}\b(?:geschenkt|darova\w+|koupil\w+|gave|bought|schenk\w+)\b|\b(?:{young}|{kin})\s+(?:has |have |hat |haben )?(?:(?:nám|mi|us|uns|me|mir)\s+)?(?:(?:ji|to|ten|tu|die|das|the|this|it|den|diese)\s+)*(?:věnoval\w*|daroval\w*|zaplatil\w*|přispěl\w*|gave (?:us|me)|given (?:us|me)|treated (?:us|me)|treats (?:us|me)|schenk\w+|geschenkt|spendier\w+)\b|\b(?:s|se|with|mit)\s+(?:my |our |mým |svou |meiner |meinem )?(?:{kin})\s+(?:(?:to|si|se|ještě|es|noch)\s+){0,3}(?:rozmysl\w+|porad\w+|domluv\w+|prober\w+|dohodn\w+|besprech\w+|überleg\w+)|\b(?:poradit|domluvit|dohodnout|promluvit|zeptat|talk|speak|check|ask|besprechen|absprechen|fragen)\s+(?:se\s+)?(?:s|se|with|to|mit)\s+(?:my |our |mým |svou |meiner |meinem |the |den |dem )?(?:{kin}|{young})|\b(?:{kin}|{young})\s+(?:je|is|ist|má|has|hat)\s+(?:\w+\s+)?(?:vege?t\w*|vegan\w*|celia[kč]\w*|coeliac|diabet\w*|alergi\w*|allerg\w*|bezlep\w*)|\b(?:{young}|{kin})\s+(?:nám|mi|mně|us|me|uns|mir)\s+(?:chtějí|chce|dali|dal|dala|dávají|koupili|koupil|koupila|gave|want to give|schenk\w+|wollen)\b|\b(?:překvapit|surprise|überrasch\w+)\s+(?:my |our |meine |unsere |mé |naše )?(?:{kin}|{young}|rodiče|parents|eltern)"
# "I am a grandmother, 66": what the sender is.
_I_AM_A = r"(?:\bjsem|(?:(?<=\bi am)|(?<=\bi'm))(?: an?| the)?|\bich bin(?: eine?| die| der)?)\s+(?:už |již |already |schon )?(?:{kin}|{roles})(?=[,. ])(?!\s+(?:of|von)\b|\s+(?:and|a|und)\s+(?:\w+\s+)?(?:{kin})\b)"
# "One of our clients cannot decide": of whom the sender speaks, not how many come.
_ONE_OF_OURS = r"\b(?:one|jed(?:en|na|nomu|né|noho)|einer|eine|eine[mr]) (?:of (?:our|my|the|your) |z (?:našich|mých|vašich) |(?:von )?(?:unseren?|meinen?|den|ihren) )(?:\w+ )?(?:{people}|\w+gäste\w*)\b"
# "My wife tells me that grandma comes too": who tells it of somebody else.
_PASSES_ON = r"(?:\b(?:mi|mně|me|mir)\s+)?\b(?:moje |můj |my |meine? )?(?:{kin}|{young})\s+(?:(?:mi|mně|me|mir|teď|právě|just|now|gerade|prý|hat)\s+){0,2}(?:říká|hlásí|píše|volá\w*|vzkazuje|říkal\w*|řekl\w*|psal\w*|napsal\w*|says|tells|told|said|texted|wrote|sagt|schreibt|meint|gesagt|geschrieben)\s*(?:me|us|mi|nám|mir|uns)?,?\s*(?:že|that|dass)?\s*(?=[^.!?\n]*\b(?:{kin}|{young})\b)|\b(?:volala|psala|říká|volal|psal|píše|hlásí)\s+(?:mi\s+)?(?:{kin}|{young}),?\s+že\s+(?=[^.!?\n]*\b(?:{kin}|{young})\b)"
# "Three adults, because my brother and his son arrived": why there are more, without a number.
_BECAUSE = r"\b(?:protože|jelikož|neboť|poněvadž|because|since|weil|denn|as)\s+(?=[^.!?;\n]*\b(?:{kin}|{young}))(?=[^.!?;\n]*\b(?:přijel\w*|přijede|přid\w+|přibyl\w*|dorazil\w*|zůst(?!ande)\w+|nemůže|onemoc\w+|je nemocn\w+|marod\w+|zlomil\w*|joins?|joined|joining|taking|bringing|beru|bereme|vezmu|vezmeme|mitnehme\w*|mitbringe\w*|came|arrived|turned up|is ill|is sick|can'?t|cannot|broke|dazugekommen|dazukomm\w+|dazu|mitkommt|krank|verletzt|gebrochen|kann nicht)\b)[^.!?;\n\d]*(?=[.!?;\n]|$)"
# "The driver stays with the coach": he is no guest.
_NO_GUEST = r"(?:(?<=[,;.!\n])|^)[^,;.!?\n]*\b(?:řidič\w*|driver|busfahrer\w*|fahrer\w*|šofér\w*)\b[^,;.!?\n]{0,40}\b(?:zählt nicht|(?:fährt|kommt|geht|isst|nimmt) (?:auch )?nicht|bleibt|nepočít\w+|zůst(?!ande)\w+|čeká|wartet|stays?|waits?|does(?: not|n't) count|not coming|nejede|nepojede)\b[^,;.!?\n]*"


# "Grandma wanted to come too at first, but her knee hurts, so without her": told of somebody who stays at home.
_NOT_AFTER_ALL = r"\b(?:původně|at first|originally|eigentlich|zuerst|ursprünglich|nejdřív)\b[^.!?\n;]{0,40}\b(?:{kin}|{young})[^.!?\n;]{0,60}\b(?:bez (?:ní|něj|něho|nich)|without (?:her|him|them)|ohne (?:sie|ihn)|nejede|nepojede|nemůže|nakonec ne|can'?t|cannot|won'?t|isn'?t|kann (?:aber )?nicht|kommt (?:\w+ )?nicht|zůstan\w+|zůstává|onemocněl\w*|v nemocnici|bleibt|liegt|stays|is staying|in hospital)\b(?:(?!\b(?:takže|tedy|so|also|daher|deshalb|therefore|proto)\b)[^.!?\n;])*"
# "Our son picks us up by car", "my husband ordered it": who does something for the party, and is none of it.
_DOES_IT = r"\b(?:vyzvedn\w+|odvez\w+|dovez\w+|přivez\w+|objednával[aiy]?|objednal[aiy]?|rezervoval[aiy]?|zaplatí|platí to|koupil[aiy]?)\s+(?:nás |mě |to |je |ji |ho |si |mi |nám |nám to |už ){0,2}(?:{kin}|{young})\b|\b(?:{kin}|{young})\s+(?:nás |mě |us |uns )?(?:vyzvedn\w+|odvez\w+|dovez\w+|přivez\w+|picks? us up|will pick us up|drives? us|collects us|holt uns|bringt uns|fährt uns|objednával[aiy]?|to objednal[aiy]?|to platí|pays for (?:it|us)|zahlt)\b"
# "Eleven adults including my mother": she is one of them.
_AMONG_THEM = r"\b(?:včetně|including|inklusive|inkl\.?|incl\.?|(?<=[a-z] )i se?|(?:mit)?samt)\s+(?:my |our |naší |našeho |naším |mé |mou |meiner |meinem |unserer |unseres |unserem |the |der |des |dem )?(?:{kin}|{roles}|oslaven\w+|birthday (?:boy|girl)|geburtstagskind|jubila\w+|nevěst\w+|ženich\w*|bride(?:groom)?|groom|braut|bräutigam)\b(?!\s*(?:\(|,?\s*\d|,?\s*(?:té|tomu|jí|je|který|která|kterému|jíž|who|she|he|is|die|der|sie|er|ist)\b))"
# "Two places - she and I": who they are, told by pronouns.
_SHE_AND_I = r"[-(:,]\s*(?:(?:já|me|ich|i)\s+(?:a|and|und)\s+(?:on|ona|him|her|er|sie|he|she)|(?:on|ona|she|he|er|sie|him|her)\s+(?:a|and|und)\s+(?:já|i|me|ich))\b(?=\s*(?:[.,;!?)\n]|$))"


# "My dva s manželem": two, and he is one of them.
_US_TWO = r"(?:(?<=\bmy dva )|(?<=\bnás dva )|(?<=\bnami dvema ))(?:s|se) (?:mým |svým |mou |svou )?(?:{kin})"


# "He turns 3 next week, so he will still be two on the boat": an age that was told, told as what follows from it.
_STILL_OF_AGE = r"[,;]?\s*\b(?:so|takže|also|tedy)\s+(?:(?:will|is|je|bude|budou|jsou|still|only|ještě|pořád|teprve|wird|ist|noch|erst)\s+){0,3}(?:he|she|mu|jí|er|sie (?=ist|wird))\s*(?:(?:'ll|'s|will|is|be|still|only|ještě|pořád|teprve|je|bude|budou|jsou|wird|ist|noch|erst|sein)\s+){0,4}(?:{n})\b(?!\s*(?:[.:]\s?\d|x\b|{people}))(?:\s+(?:let|roky|years?(?: old)?|jahre(?: alt)?))?"
_STILL_A_CHILD = r",?\s*\b(?:(?:and|a|und)\s+)?(?:so|thus|therefore|hence|tedy|takže|tudíž|also|damit|somit)\s+(?:(?:is|je|ist|he|she|er|sie|counts|platí|gilt|zählt)\s+){0,2}(?:still|ještě|pořád|stále|noch)\s+(?:(?:as|jako|als|an?|ein|za)\s+){0,2}(?:{child}|{senior}|{infant})(?!\w)(?: on your list| podle ceníku| laut liste)?"


# "We were told to ask for a window table, so put us down for one": a table.
_FOR_ONE = r"(?<=us down )for one\b(?!\s+(?:adult|person|child))"
_ONE_IN = rf"\b(?:one|two|jeden|jedna|dva|dvě|eine?r?|zwei) (?:of us|of them|z nás|z nich|von uns|von ihnen|davon),?\s+(?:in|on|im|auf|an|na|o|v|mit|with|s|se)\s+(?:\w+\s+){{0,2}}?{_DIET}"
_ASIDES = (
    _FOR_ONE,
    _STILL_OF_AGE,
    _STILL_A_CHILD,
    _I_AM_A,
    _ONE_OF_OURS,
    _PASSES_ON,
    _BECAUSE,
    _TELLS,
    _JOINS,
    _THAT_IS_ME,
    _CLASS,
    _ALL_ON_A_FARE,
    _MIDDLE_AGED,
    _GIVES,
    _HAS,
    _SHOWN,
    _ALL_GROWN,
    _NO_GUEST,
    _NOT_AFTER_ALL,
    _DOES_IT,
    _AMONG_THEM,
    _SHE_AND_I,
    _US_TWO,
    _CARDS,
    _LEFT_BEHIND,
    _INCLUDED,
    _ONE_IN,
    _ONE_EATS,
    _SOME_OF_US,
    _CELEBRATES,
    ME_AN_ADULT,
)


@cache
def _sources() -> tuple[str, ...]:
    kin, count = dict(KINDS)["relative"], number()
    young = rf"{dict(KINDS)['unknown']}|{dict(KINDS)['child']}"
    words = {
        "{kin}": kin,
        "{young}": young,
        "{n}": count,
        "{people}": PEOPLE,
        "{not}": _COMES_TOO,
        "{roles}": SINGLE_ROLES,
        "{child}": dict(KINDS)["child"],
        "{senior}": dict(KINDS)["senior"],
        "{infant}": dict(KINDS)["infant"],
    }
    return tuple(_filled(source, words) for source in _ASIDES)


def _filled(source: str, words: dict[str, str]) -> str:
    for name, meant in words.items():
        source = source.replace(name, meant)
    return source


def _without_asides(folded: str) -> str:
    """As long as `folded`."""
    for source in _sources():
        folded = blank_all(source, folded)
    return folded


# The Czech "ten" is an article, the English one a number.
_TEN = pattern(r"\bten\b(?!\W+(?:samozřejmě|ovšem|za)\b)")
# "Pro mé rodiče", "mé dvě děti": the sender's, and not the sender.
_MINE = pattern(
    r"\bmé(?=\s+(?:(?:dvě|tři|čtyři|obě|\d|malé|milé|staré|drahé|dospělé|nejlepší|vlastní)\s+)*(?:rodič|prarodič|dět|dcer|vnuč|vnouč|kamarád|koleg|přátel|přítelky|sestr|sestřen|bratr|babič|tet[yk]|neteř|dvojčat|holk|holčič|kluk|host|klient|žá[ck]|student|znám[éy]|soused))"
)


# Half of a dozen is six, "half a dozen" no twelve.
_HALF_A_DOZEN = pattern(r"\b(?:half a dozen|půl tuctu|půltuc\w+|ein halbes dutzend|halbes dutzend)\b")
_DOZEN = pattern(r"\b(?:ein dutzend|dutzend|a dozen)\b")
# "Jedna studentka (dcera, 21)", "our dog Rex (4)": pets are no guests, and have ages too.
_PET = r"(?:pes\b|psa\b|pejsk\w+|pejsek|štěně|jezevčík\w*|labrador\w*|pudl\w*|teriér\w*|vlčák\w*|ovčák\w*|kočk[auy]\b|dogs?\b|puppy|dachshund|terrier|cat\b|hund\w*|dackel|welpe\w*|mops\b|pudel|katze)"
_PETS = pattern(
    rf"(?:\b(?:and|a|und|plus|,|with|s|se|mit)\s+)?(?:\b(?:our|my|náš|našeho|naším|můj|mého|unser\w*|mein\w*|the|an?|ein\w*|jeden|jedním|jednoho|one|1|malý|malého|small|little|klein\w*)\s+){{0,2}}\b{_PET}(?:\s+[a-z]{{2,12}}(?=\s*\())?\s*\([^()\n]*\)"
)
# "A bunch of lads from work", "holky z gymplu": grown-ups who say so of themselves.
_LADS = pattern(
    r"(?<=parta )(?:kluk\w*|holek)\b|(?<=partou )(?:kluk\w*|holek)\b|(?<=bunch of )(?:boys|girls)|(?<=group of )(?:boys|girls)(?= from (?:work|the office))|\b(?:kluci|holky|kluků|holek)\b(?= z (?:práce|prace|kanclu|kanceláře|gymplu|firmy))|\b(?:boys|girls)\b(?= from (?:work|the office))|\b(?:jungs|mädels)\b(?= (?:aus dem büro|von der arbeit|aus der firma))"
)


# "The children stay with grandma" where only grown-ups are counted; "there were going to be eight of us, but … so six".
_YOUNG_STAY = r"(?:(?<=[.,;!?\n])|^)\s*(?:(?:ale|but|aber|the|our|naše|die|unsere)\s+)*(?:{young}|děti|dětem)\b[^.!?,;\n\d]{0,30}\b(?:zůst(?!ande)\w+|bleib\w+|stay\w*|hlíd\w+|pohlíd\w+|vezme|vezmou|jsou u|budou u|are with|will be with|sind bei)\b(?:(?!\b(?:so|takže|tedy|also|proto|deshalb)\b)[^.!?,;\n\d])*"
_WE_DO_NOT = r"\b(?:my s (?:{kin})|we parents|wir eltern|my rodiče|rodiče)\s+(?:ne(?:jedeme|pojedeme|jdeme|půjdeme|budeme)\b|máme volno|mají volno|(?:are|will be) (?:in|at|busy|not)|(?:fahren|kommen) nicht|won't|don't|stay|bleiben|sind)\b[^.!?,;\n\d]*"
_PARTNER_STAYS = r"(?:(?<=[.;!?\n])|^)\s*(?:my |our |můj |moje |mein |meine )?(?:{kin})\s+(?:stays?|is staying|will stay|zůstane|zůstává|bleibt|nejede|nepojede|isn't coming|is not coming|won't come)\b[^.!?,;\n\d]*"


def _without_the_absent(folded: str) -> str:
    """Whoever is told to stay away, where the numbers cannot mean them."""
    words = {"{kin}": dict(KINDS)["relative"], "{young}": dict(KINDS)["child"]}
    folded = blank_all(_filled(_WE_DO_NOT, words), folded)
    young = (
        rf"\b(?:{number()})\s+(?:\w+\s+)?(?:{dict(KINDS)['child']}|{dict(KINDS)['unknown']}|{dict(KINDS)['infant']})"
    )
    if not pattern(young).search(folded):
        folded = blank_all(_filled(_YOUNG_STAY, words), folded)
    if pattern(r"\b(?:1|one|jeden|jedna|ein|eine) (?:adult|dospěl\w+|erwachsene\w?)\b").search(folded):
        folded = blank_all(_filled(_PARTNER_STAYS, words), folded)
    return folded


# "2 Begleitpersonen (Erwachsene)": what they are, told once more.
_IN_BRACKETS = pattern(r"(?<=[a-z] )\((?:alle |all |samí )?(?:erwachsene[rn]?|adults?|dospělí|dospělé)\)")
# "Guest name: Mr and Mrs Novak": whose booking it is; how many come stands elsewhere.
_NAME_LABEL = pattern(
    r"((?:^|\n)[ \t]*(?:(?:lead )?guests? names?|lead (?:guest|travell?er|name)|name of (?:the )?guests?|names?|jméno(?: hosta| hostů)?|gastname|name des gastes|na jméno)\s*:)[^\n]*"
)
# "Manželovi rodiče": whose they are.
_WHOSE = pattern(
    rf"\b(?:manžel|přítel|syn|bratr|tchán|kamarád|partner)ovi\s+(?=(?:{dict(KINDS)['couple']}|{dict(KINDS)['relative']}|{dict(KINDS)['unknown']}))"
)
# "About forty - exactly 42": the exact number holds.
_ABOUT = pattern(
    rf"\b(?:pro|for|für)?\s*(?:asi|cca|zhruba|přibližně|kolem|okolo|about|around|roughly|approximately|some|etwa|ungefähr|rund|ca\.?|circa)\s+(?:pro |for )?(?:{number()})(?:\s+(?:{PEOPLE}))?(?=[^.!?\n\d]{{0,24}}\b(?:přesně(?:ji)?|exactly|precisely|to be (?:exact|precise)|genau(?:er)?(?: gesagt)?)\W+(?:\w+\s+){{0,2}}(?:{number()})\b)"
)
# "Grandchildren (3: four, six and nine years)", "adults (2), children (3)": how many, in a bracket.
_COUNT_AND_AGES = pattern(
    rf"\b(?P<kind>[a-z]{{3,}})\s*\((?P<n>{number()})\s*[:;]\s*(?P<ages>{number()}(?:\s*(?:,|a|and|und|&|,\s*(?:a|and|und))\s*{number()})*)(?=\s*(?:let|roky|years?(?: old)?|jahre(?: alt)?)?\s*\))"
)
_COUNT_BEHIND = pattern(
    r"(?P<ahead>(?:^|[,;:.\n+])\s*|\b(?:a|and|und|plus|pojedou|jedou|jede|přijedou|are|sind|kommen|for|für|pro)\s+)(?P<kind>dospělí|adults|erwachsene|rodiče|parents|eltern|prarodiče|grandparents|großeltern|senioři|seniors|pensioners|důchodci|studenti|students|děti|children|kids|kinder|vnoučata|grandchildren|žáci|pupils|miminka|infants|babies)\s*\((?P<n>[1-9]|1[0-4])\)"
)
# "One person does not eat pork": one of those counted.
_DIET_OF_ONE = pattern(
    r"\b(?:one|two|[12]|jedn\w+|dva|dvě|eine?r?|zwei) (?:person|people|persons|of us|guests?|osob[ay]|z nás|von uns)\b (?:does not|doesn'?t|do not|don'?t|can'?t|cannot|nejí|nejedí|nemůže|nesmí|isst|essen|darf) [^.!?\n]*"
)
# "Persons is 3", as a foreigner labels it.
_PERSONS_IS = pattern(
    r"\b(persons?|people|guests|pax|osoby?|personen) (?:is|are|je|jsou|ist|sind) (\d{1,3})\b(?!\s*(?:adult|child|kid|dosp|dět|dít|erw|kind|senior|[.:/]\d))"
)


def _without_its_count(match: re.Match[str]) -> str:
    """The ages alone, when they are as many as the count says."""
    ages = re.findall(number(), match["ages"])
    counted = len(ages) == value_of(match["n"]) and len(ages) > 1
    told = f"{value_of(match['n'])} {match['kind']} ({match['ages']}"
    return told.replace("(", "(" + " " * (len(match.group()) - len(told))) if counted else match.group()


@lru_cache(maxsize=64)  # the party and what is left unread ask in turn
def plainly(folded: str) -> str:
    """Without half years, pairs of words for both sexes, and what is told of people counted already; as long as before."""
    folded = without_explained_codes(in_plain_words(with_counts_ahead(folded)))
    folded = _MINE.sub("  ", _TEN.sub("   ", folded)) if in_czech(folded) else folded
    folded = with_fares_told(with_ages_beside_their_words(with_decades_as_ages(with_counted_fares(folded))))
    folded = _IN_BRACKETS.sub(lambda match: " " * len(match.group()), folded)
    folded = _NAME_LABEL.sub(lambda match: match[1] + " " * (len(match.group()) - len(match[1])), folded)
    folded = without_including_me(said_plainly(with_counts_beside_whom(folded)))
    folded = _WHOSE.sub(lambda match: " " * len(match.group()), folded)
    folded = _ABOUT.sub(lambda match: " " * len(match.group()), folded)
    folded = _COUNT_AND_AGES.sub(_without_its_count, folded)
    folded = _COUNT_BEHIND.sub(
        lambda match: f"{match['ahead']}{match['n']} {match['kind']}".ljust(len(match.group())), folded
    )
    folded = _DIET_OF_ONE.sub(lambda match: " " * len(match.group()), folded)
    folded = _PERSONS_IS.sub(lambda match: f"{match[2]} {match[1]}".ljust(len(match.group())), folded)
    folded = _HALF_A_DOZEN.sub(lambda match: "six".ljust(len(match.group())), folded)
    folded = _DOZEN.sub(lambda match: "twelve".ljust(len(match.group()))[: len(match.group())], folded)
    folded = _PETS.sub(lambda match: " " * len(match.group()), folded)
    folded = _LADS.sub(lambda match: "lidi".ljust(len(match.group()))[: len(match.group())], folded)
    folded = _HALF_YEARS.sub(lambda match: " " * len(match.group()), folded)
    folded = _YEARS_AND_A_HALF.sub(lambda match: match[1].ljust(len(match.group())), folded)
    folded = _YEAR_AND_A_HALF.sub(lambda match: "1 rok".ljust(len(match.group())), folded)
    folded = _AND_A_HALF.sub(lambda match: " " * len(match.group()), folded)
    folded = _WE_GIRLS.sub(lambda match: match[1] + "lidi".ljust(len(match[2])), folded)
    folded = _OF_US_GIRLS.sub(lambda match: " " * len(match.group()), folded)
    folded = _BOTH_SEXES.sub(lambda match: (match[2] or match[3]).ljust(len(match.group())), folded)
    folded = without_seat_wishes(told_of_each(without_no_guests(told_anew(with_ages_by_difference(folded)))))
    return without_make_up(_without_the_absent(_without_asides(folded)))
