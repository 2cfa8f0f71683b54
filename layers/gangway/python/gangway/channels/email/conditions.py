# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A condition, in whatever form it is put, and whether the request hangs on it.

It is put by a word ("if", "pokud", "falls") or by the verb alone: German and English put the verb first ("Sollte es regnen, …",
"Regnet es, dann …", "should it rain"), Czech ties "-li" to it ("nebude-li hezky"). Each clause is weighed by what it hangs on
and by what it governs, the nearest clause that says something: booking "if there is room" is booking, "if my boss agrees" is
not, and what only governs a call, a seat or a feeling is no matter. Pattern sources for folded text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gangway.channels.email.contact import MAYBE_PHONE
from gangway.channels.email.firm_conditions import is_said_firmly, opens_firmly
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import BOOKS, CANCELS, CHANGES

_NO_QUESTION = r"(?![^.!?\n]*\?)"
_OPENS = r"(?:^|(?<=[.!?;:\n(-])|(?<=[.!?;:\n(-]\s)|(?<=\bund )|(?<=\baber )|(?<=\bdoch )|(?<=\bnur )|(?<=\band )|(?<=\bbut ))(?<!\d\.)(?<!\d\.\s)\s*"
_SUBJECT_DE = (
    r"(?:es|er|sie|wir|ich|man|das|der|die|ihr\w*|unser\w*|mein\w*|dies\w*|noch|kein\w*|jemand|niemand|etwas|sich)"
)
_VERB_DE = r"(?:ist|sind|bin|wird|werden|hat|habe|haben|kann|können|muss|müssen|will|wollen|darf|wäre\w*|hätte\w*|würde\w*|könnte\w*|müsste\w*|dürfte\w*|regnet|schneit|gewittert|stürmt|hagelt|nieselt|schüttet|gießt|scheint|bleibt|bleiben|kommt|kommen|geht|gehen|klappt|klappen|passt|passen|fällt|fallen|findet|finden|gibt|reicht|reichen|schafft|schaffen|sagt|sagen|meldet|melden|höre[n]?|erhalte[n]?|bekomme[n]?|erkrankt|spielt|läuft|sieht|kostet|liegt|steht|fährt|fahren|verschlechtert|bessert|ändert|stimmt|gelingt|findet|hält)"
_THEN_DE = r"(?:dann|so|bitte|verleg\w*|verschieb\w*|umbuch\w*|tausch\w*|änder\w*|setz\w*|stornier\w*|streich\w*|buch\w*|reservier\w*|bestell\w*|nehme[n]?|komme[n]?|möchte[n]?|würde[n]?|fahre[n]?|lasse[n]?|sag\w*|bleib\w*|verzicht\w*|müss\w+|muss|woll\w+|will|brauch\w*)"
# "Reservieren Sie uns …, bitte" is verb first as well, and none of these; neither is "am 4.10. sind wir …".
VERB_FIRST = (
    rf"(?:{_OPENS}{_VERB_DE} (?:[a-z]+ ){{0,4}}?{_SUBJECT_DE}\b{_NO_QUESTION}[^.!?\n]{{1,120}},\s*{_THEN_DE}\b"
    rf"|,\s*{_VERB_DE} {_SUBJECT_DE}\b{_NO_QUESTION}[^.!?\n]{{1,120}},\s*(?:dann|so)\b|(?:{_OPENS}|,\s*)sollte[n]? (?:[\w.]+\s+){{0,4}}?{_SUBJECT_DE}\b{_NO_QUESTION})"
)
_DEPENDS = r"(?:je nach (?:wetter|witterung|lage)\w*|(?:wetter)?abhängig (?:vom?|davon)|wetterabhängig|in the event (?:of|that)|when (?:it (?:rains|snows|pours)|the (?:weather|forecast))|(?<!uvidíme )podle (?:počasí|předpovědi)|když (?:[a-z]+ ){0,5}ne(?!j|děl|chá)[a-z]{3,}|jak (?:bude|budou|nebude|se|to)\b[^.!?\n]{1,80},\s*tak\b)"
_SUBJECT_EN = (
    r"(?:it|the|this|that|we|i|there|you|he|she|they|any\w*|some\w*|my|our|his|her|things|conditions|plans|weather|no)"
)
_SHOULD = rf"(?<!when )(?<!where )(?<!how )(?<!what )(?<!who )(?<!why )(?<!early )(?<!time )(?<!long )(?<!much )(?<!many )should {_SUBJECT_EN}\b{_NO_QUESTION}"
_WERE = rf"(?:{_OPENS}(?:were|had) {_SUBJECT_EN}\b{_NO_QUESTION}[^.!?\n]*,|\bwere (?:it|we|i|this|that|there|they|he|she|the \w+) to\b)"
_CZECH = r"(?:[a-z]{2,}-li\b|kdyby(?!ste)\w+|v případě(?!,? že|\s+(?:další\w* |jak\w+ |nějak\w+ )?(?:potřeby|dotaz\w*|nejasn\w*|problém\w*|otáz\w*|zájmu|potíží|komplikac\w*|nutnosti)))"
CONDITION = (
    r"(?:\b(?:pokud|jestliže|jestli|kdyby|kdybyste (?=[^.!?\n]{0,40}\b(?:šli|šly|dali|slevili|snížili|přidali|nabídli|zaručili|garantovali|povolili|přihodili|odpustili|zlevnili)\b)|(?:jen|pouze|leda|jedině) pro případ|v případě,? že|když (?:bude|budou|nebude|prší|(?:(?:nám|mi|to|si|se|s tím|s námi) ){0,2}(?:přijm|zaruč|garantuj|umožn|povol|poskytn|slev|nabídn|uzn|akceptuj|vyjd|pust|vystav|odpust|sníž|přislíb|slíb|zajist|zaříd|souhlas)[ei]?[tí]\w*)|ledaže|za předpokladu|(?:pod|s|za) podmínk\w+|podmínkou (?:je|by)|if|unless|in case|on (?:the |one )?(?:\w+ )?condition (?:that|of)|(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!services )(?<!as )provided|depending|assuming|as long as|wenn|falls|sofern|vorausgesetzt|es sei denn|im fall\w*|bei (?:regen|schlecht\w*))\b"
    rf"|\b{_SHOULD}|{_WERE}|{VERB_FIRST}|\b{_DEPENDS}|\b{_CZECH})"
)
_ONLY_THEN = (
    r"\b(?:(?:jen|jenom|pouze|jedině|výhradně|výlučně) (?:tehdy|v (?:tom )?případě)|(?:jen|jenom|leda) (?:když|pokud|jestli)|jedině (?:když|pokud)|pouze (?:když|pokud)|jakmile|teprve (?:když|až)|až vám (?:napíš|zavol|potvrd|dám)\w*|až (?:se|nám|mi|budeme|budu|dostan\w+|zjist\w+|přij\w+|bud[eou]\w*|potvrd\w+|schvál\w+|zaplat\w+)|když (?:bude|budou|nebude|budete|vrátíte|dostan\w+|to (?:půjde|vyjde|nebude)|prší|ne\w+)|"
    r"only (?:if|when|once)|once (?:we|i|you|my|our|the|he|she|they)|as soon as|when (?:we|i|you) (?:know|have|get|hear)|whenever|sobald|nur (?:dann|wenn)|(?<!nicht )erst (?:wenn|nach(?:dem)?\b|dann)|solange|je nachdem|depending|podle toho|záleží na)\b"
)
# What a condition may be that is none of the request: manners, help, what one remembers, what stands in any case.
_IDIOM = (
    r"(?:if|wenn|falls|sofern|pokud|jestli\w*|kdyby\w*) (?:at all |irgendwie |irgend |jen |to )?(?:possible|možno|možné|möglich)|if you please|as if\b|(?:if|wenn|falls|pokud|jestli|jestliže|kdyby\w*) (?:you|i|ich|se|mě|mne|mi|mich) (?:\w+ ){0,3}?(?:remember|recall|mistaken|understand|ask me|pamat\w+|nepl\w+|nemýl\w+|neklam\w+|klame|erinner\w*|täusch\w*|irre)|if my memory|if memory|if you know what|if truth be told|if anything,|abych"
    r"|(?:unless|if|until) (?:i|we) (?:hear|get told|am told|are told) (?:otherwise|anything else|differently|nothing)|unless you (?:tell|say|let)\b|(?:pokud|jestli|když) (?:se )?(?:mi |nám )?(?:se )?neozv\w+|nedáte-li (?:mi |nám )?vědět\b|(?:wenn|sofern|falls) (?:ich|wir) (?:nichts|von ihnen nichts)\b"
)
_NO_BOTHER = r"(?:(?:it|that|this) (?:doesn't|does not|won't|will not) (?:cause|make|be|give)(?: you)?(?: (?:any|too much|a|extra|more))? (?:trouble|problems?|bother|hassle|work|inconvenience)|(?:(?:to|vám|ti|pro vás|by|moc|s tím) ){0,4}(?:nedělá|nečiní|není|nebude|nebyl[ay]?|nezpůsobí|neudělá)(?: (?:vám|pro vás|to|velký|žádný|žádné|moc|velká)){0,3} (?:problém|potíže?|komplikac[eí]|starosti?|obtíže?|těžkosti?|práci)|(?:(?:es|das|dies|ihnen|euch|dir|für sie) ){0,3}(?:keine?|nicht zu viele?|nicht zu großen?) (?:großen? |weiteren? )?(?:umstände|mühe|probleme?|schwierigkeiten|aufwand|arbeit)(?: (?:macht|machen würde|bereitet|ist|wäre|verursacht|darstellt))?)"
_MANNERS = r"(?:(?:it|that)(?:'s| is) all (?:the same|one) (?:to|with) you|(?:es )?(?:ihnen|euch|dir) (?:gleich|einerlei|egal|lieber) ist|(?:je |by )?(?:vám|ti) to (?:je |bylo )?(?:jedno|fuk)|you (?:should |do |ever )?(?:need|want|require) (?:it|them|these|those|that|this|any|one)|(?:sie |ihr |du )(?:das|sie|es|ihn|die|diese|welche) (?:noch |doch )?(?:brauch\w*|benötig\w*)|(?:je|ji|ho|jej|to) (?:budete |snad |ještě )?(?:potřebujete|potřebovat|potřebovali)|(?:budete )?(?:je|ji|ho|jej|to) potřebujete|you (?:can|could|would|do|will|don'?t mind|may|like|have (?:it|one|any|some)(?: left| free)?|manage (?:it|that)|can manage(?: it| that)?)|(?:u|you) have|i may|we may|(?:that|it|this)(?:'s| is| works?| suits?| would be| were)?(?: (?:still|all|quite|at all))* ?(?:right|ok|okay|fine|doable|possible|a thing|an option|convenient|in order|good|suitable|no (?:bother|trouble|problem)|not (?:too much|a) (?:trouble|bother|problem))?(?: (?:with|for|by) (?:you|everyone))?|everything is (?:in order|ok|okay|fine|clear)|(?:it|that|this)(?: at all)? can(?: at all)? be (?:helped|avoided|arranged|managed|done|had)|(?:it|that|this) (?:isn\'t|is not|wouldn\'t be|would not be) (?:too much|a|any) (?:\w+ )?(?:trouble|bother|hassle|problem|inconvenience)|(?:not )?(?:needed|required|necessary|applicable|relevant|wanted|available)|there(?:'s| is) (?:such )?(?:a|an|one)|you (?:would|could|will) be so (?:kind|good).*|(?:it|this|that) (?:makes|matters|helps)\b.*|to (?:bylo|je|hraje|hrálo|má|mělo) (?:důležit|rol|vliv|význam)\w*.*|(?:das|es) (?:wichtig|eine rolle|von belang)\b.*|(?:wenn |sie |ihr |es |das |dies |noch |irgendwie )*(?:so (?:nett|freundlich|lieb|gut) (?:wären|sind)|können|könnt|geht|ginge|möglich(?: ist| wäre)?|machbar(?: ist| wäre)?|(?:ihnen|euch|dir) (?:nichts ausmacht|recht ist|passt|keine umstände macht)|recht ist|passt|in ordnung(?: ist)?|okay(?: ist)?|kein problem ist|nötig(?: ist)?|erforderlich(?: ist)?|gewünscht)|(?:nötig|erforderlich|gewünscht|möglich)|(?:es |das )?sich (?:das |es )?(?:irgendwie )?(?:vermeiden|einrichten|machen|arrangieren) (?:lässt|ließe)|(?:es )?(?:so )?(?:einen|eine|eins) gibt|(?:je |by |se |to |tomu |tak |vám |ti |nám |mi |by se |bude |ještě |stále |jen |trochu |nějak )*(?:nevad\w+|nebude vadit|vyhov\w+|hodí|jde|lze|půjde|šlo|dá|dalo|možné|možno|vyš\w+|vyjde|zaříd\w+|vyhnout|třeba|potřeba|nutné|můžete|smím|mohu|máte|mate|dovolíte|přijde v pořádku|v pořádku|ok)(?: by)?(?: se)?(?: to)?(?: (?:nějak )?(?:zařídit|vyhnout|udělat|zajistit|domluvit|tak|u vás))?|(?:by )?(?:ste )?(?:byl\w* )?tak (?:laskav\w*|hodn\w*|mil\w*)(?: byl\w*)?|(?:nějak[áýéou]+|takov[áýéou]+) (?:je|máte|existuje)(?: \w+)?|mít dotaz\w*)"
_HELP = r"\b(?:otáz\w+|dotaz\w*|potřeb\w+|třeba|problém\w*|cokoli\w*|něco|nejasn\w+|nesrovnal\w+|zavol\w+|vola[tl]\w*|volejte|napište|ozvěte|kontakt\w*|záloh\w+|question\w*|need|anything|problem\w*|trouble|issues?|call|contact|further|more information|details|deposit|fragen|rückfragen|probleme?|etwas|angaben|erreichbar|erreichen|infos?|brauchen|anzahlung|údaj\w*|k zastižení|reachable|reach me|anrufen|(?:et)?was (?:ist|wäre|sein sollte|dazwischen\w*)|unclear|amiss|wrong|missing)\b"
_IF_NEGATED_HELP = r"\b(?:don'?t|do not|not|nicht|kein\w*|no|ne\w{3,}) (?:\w+ )?(?:need|call|contact|problem\w*|brauch\w*|anrufen)\b|\bnepotřeb\w+|\bneed to (?!reach|call|contact|know|get|ring|phone|ask)"
_ROOM = r"\b(?:(?:něco|cokoliv?) (?:[\w.]+ ){0,6}?(?:zbýv\w+|zbyl\w*|zbyde|zbude|k mání)|(?:něco|cokoliv?) (?:je|bude|máte)(?=\W*$)|(?:any|some)thing (?:\w+ )?(?:left|going|remaining|over)|(?:et)?was (?:\w+ )?(?:übrig|zu haben)|(?:there|have|got) (?:[\w.]+ ){0,6}left|kam (?:nás|mě|si) (?:\w+ )?(?:posadit|usadit|dát|sednout|vměstnat)|kde (?:si )?sednout|volno|voln\w+|míst(?:[oaeu]\w*)?|kapacit\w*|lístk\w*|vstupen\w+|jízden\w+|stůl|stolek|vejde\w*|vejít|vešl\w*|vlez\w*|pobere\w*|vezmete|room|spaces?|seats?|places?|spots?|tickets?|tables?|availability|available|free|fit|squeeze|accommodate|take us|pl[aä]tze?n?|frei(?:e\w{0,2})?|verfügbar\w*|\w*karten|tische?|kam (?:nás|si|se) (?:\w+ )?(?:posad\w+|usad\w+|sedn\w+|dát|vejít|vměstn\w+)|kde (?:nás usadit|(?:si |se )?(?:sednout|usadit))|somewhere (?:to (?:put|seat|squeeze) us|(?:for us )?to sit)|where to (?:put|seat) us|irgendwo (?:\w+ ){0,2}(?:hinsetz\w*|sitzen)|unterkommen|unterbring\w*|reinpass\w*|hineinpass\w*|mitnehmen)\b|^\W*\w+ (?:so|yes|ano|jo|ja|(?:there|they|it|you|we) (?:is|are|do|does|have|can)|(?:tam |ještě )*(?:je|jsou|bude|budou|máte|byly|bylo|zbývají|zbývá)|nějaké zbývají|noch welche)\W*$"
_NOT_FULL = r"\b(?:není|nejsou|nebude|nebudou|nemáte|not|nicht|isn't|aren't) (?:(?:ještě|už|yet|all|schon|bereits|completely|úplně) )*(?:plno|pln\w|vyprod\w+|obsazen\w*|full\w*|sold out|booked\w*|voll|ausgebucht)\b"
_NO_ROOM = r"\b(?:ne(?!j|co\b|děl[eií]\b|dělní)\w+|no|not|none|n't|isn't|aren't|don't|only|just|full|sold|less|fewer|more than|nur|kein\w*|nicht|jen|jenom|plno|vyprod\w+|voll|ausgebucht|weniger|together|spolu|pohromadě|vedle|zusammen|nebeneinander|cheaper|levn\w+)\b"
_A_DAY_OFF = r"\b(?:(?:dosta\w+|mám|máme|má|mají|mít|dá|dají|dal\w*|vezm\w+) (?:\w+ ){0,3}volno|volno (?:dosta\w+|v práci|dá\b)|(?:šéf\w*|práce|chef\w*|boss\w*)\b[^,]*\b(?:volno|frei|free|off)|day off|(?:i|he|she|we|they|my \w+|wife|husband|boss)(?:'m| am| is| are|'s|'re) free|frei (?:bekomm\w*|krieg\w*|hab\w*|nehm\w*|gibt))|\bdostan\w*-li (?:\w+ )?volno"
# "Wet or dry", "egal, ob": the request stands in any case.
_EVEN_IF = r"(?<!\w)(?:auch|selbst|sogar|even|i(?!,)|byť|egal|ganz gleich|nezáleží|jedno|fuk|nevadí(?: nám| mi)?|matter|mind),?\s*$"

# What a clause speaks of: what is done (to be done only if…), what is no doing at all, and what is told.
_DOES = r"\b(?:verzichten wir(?! auf)|brauchen wir (?:es |das |sie |dann )?(?:nichts|nicht|keine?)|brauche ich (?:es |das |dann )?(?:nichts|nicht)|nic nepotřebujeme|nepotřebujeme (?:nic|to)|we(?:'d| would|'ll| will)? (?:need nothing|not need|don't need)|(?:to|tohle|objednávka|tak) (?:ne)?platí\b|gilt|gelten|nic z toho|z toho nic|(?:is|it's|all|deal's) off|no deal|sooner stay|keep (?:it|them|the booking|our (?:booking|seats|places))|stay (?:on|with) (?:the|our)|nechte (?:ji|nás|to)|ponech\w+|go ahead(?! if)|count us in|forget (?:it|about it|the)|leave it|skip it|not bother|rather not|lieber nicht|rad(?:ši|ěji) ne\b|tak ne\b|then no\b|nechceme|nechci|don't want|do not want|(?:ne)?(?:pojed\w+|přijed\w+|přijd\w+|půjd\w+|jed(?:u|eme|ou)|jel[aiy]?|přijel[aiy]?|přišl[aiy]?|dorazí\w*|doraz\w+|účastn\w+)|come|comes|coming|join\w*|kommen|kommt|kämen|käme|fahren|fährt|teilnehm\w+|mitfahr\w*|mitkomm\w*|(?:we|i|nobody) (?:stay|sail|go)\b|(?:bleiben|bleibe) wir|wir bleiben|zůst(?:áv|a)\w+ (?:doma|všichni)|neber\w+|kein interesse)\b"
_MOVES = r"\b(?:změň\w*|přesu\w*|přelož\w*|přehoď\w*|přehod\w*|posu[nň]\w*|přebook\w*|chang(?:e|ing)|mov(?:e|ing)|reschedul\w*|postpone\w*|switch\w*|amend\w*|änder\w*|umbuch\w*|umzubuchen|verschieb\w*|verleg\w*|tausch\w*)\b"
_NO_DOING = (
    r"\b(?:let (?:me|us|you|him|her) know|tell|ask|shout|ring|call|text|phone|e-?mail\w*|write|reply|answer|teach|contact|reach\w*|send|inform\w*|confirm by|pay\w*|cash|card|deposit|invoice|receipt|address|sit\w*|seated?|tables?|window|inside|indoors|outside|outdoors|deck|quiet\w*|wrap|wear|dress\w*|bring(?:ing)?|decorat\w*|coats?|umbrella\w*|raincoats?|ponchos?|blankets?|fold|eat|drinks?|menu|cakes?|meal\w*|veg\w+|tram|taxi|metro|subway|bus|car|walk|park\w*|pick (?:\w+ )?up|collect|dogs?|prams?|buggy|(?:he|it) stays|fees?|charges?|discount\w*|at home with|behind"
    r"|dejte (?:\w+ ){0,3}vědět|dát (?:\w+ ){0,3}vědět|dáte (?:\w+ ){0,3}vědět|řekněte|sdělte|volejte|volat|zavol\w+|napište|napsat|pište mi|ozv\w+|odepi\w+|odpověz\w+|odpověď|telefon\w*|mobil\w*|pošl\w+|poslat|zašl\w+|plat\w+|zaplat\w+|doplat\w+|uhrad\w+|účt\w+|naúčt\w+|faktur\w*|adres\w*|sedět|seděl\w*|sedli|posaď\w*|usad\w*|stůl|stol\w*|okn\w+|okén\w+|okýn\w+|uvnitř|venku|ven\b|palub\w+|klidn\w+|obléknem\w*|oblékn\w+|oblečen\w*|deky|deku|deštník\w*|pláštěn\w*|bund\w+|svetr\w*|šátek|slož\w+|jíd[el]\w*|jíst|pít|piv\w+|vín\w+|dort\w*|přines\w+|přivez\w+|donese\w*|výzdob\w*|menu|veg\w+|tramvaj\w*|taxi\w*|metr\w+|autobus\w*|auta?\b|autem|pěšky|parkov\w+|zaparkuj\w+|vyzvedn\w+|pes|psa|pej\w+|kočár\w*|necháme|nechám|doma ho|poplat\w+|slev\w+|židličk\w+"
    r"|sagen sie|bescheid|rufen|rufe?n? sie|anrufen|schreib\w*|antwort\w*|melde[n]?\b|meldet|schick\w*|senden|mitteil\w*|teilen sie|kontakt\w*|erreich\w*|zahl\w*|bezahl\w*|überweis\w*|rechnung\w*|gebühr\w*|kosten|sitz\w*|säßen|tische?|fenster\w*|drinnen|draußen|oberdeck|ruhig\w*|zieh\w*|anzieh\w*|schirm\w*|regen(?:jacken?|schirm\w*|zeug)|jacken?|decken?|klapp\w*|essen|trinken|kuchen|torte\w*|bring(?:en|e)\b|mitbring\w*|deko\w*|bier|bahn|straßenbahn|bus|auto|taxi|fuß|parken|abhol\w*|hund\w*|bleibt er|bleibt sie|kinderwagen)\b"
)
_FEELS = r"\b(?:would (?:kill|never|be)|kill me|killed|murder|die|love it|even better|all the better|better still|so be it|fine|no (?:problem|worries|bother|matter|big deal)|never mind|mind|doesn't matter|manage|without|grateful|appreciate\w*|happy|glad|thrilled|delighted|lovely|great|nice|good|perfect|wonderful|fantastic|brilliant|amazing|ideal|thank\w*|super|rád[ai]?|vděčn\w+|skvěl\w+|fajn|hezk\w+|prima|mil[éáý]\w*|milé|bezva|paráda|potěš\w+|uvít\w+|ocen\w+|tím l[íe]p\w*|přetrh\w*|zabi\w+|nevadí|nic se neděje|jedno|fuk|poradíme|zvládneme|obejdeme|stačí|v pořádku|díky|děkuj\w+|radost|umso besser|egal|nichts|schön|toll|nett|gut|wunderbar|klasse|freu\w+|dankbar|perfekt|lieb|umbring\w*|macht nichts|kein problem|nicht schlimm|ordnung|danke|krönung)\b"
_DAY = r"\b(?:pond[eě]l\w+|úter\w+|střed[auěy]\b|čtvrt[eě]k\w*|pát(?:ek|ku)|sobot\w+|neděl\w+|zítra|pozítří|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|montag\w*|dienstag\w*|mittwoch\w*|donnerstag\w*|freitag\w*|samstag\w*|sonnabend|sonntag\w*|morgen|týden|week\w*|woche\w*|jindy|another (?:day|time)|ein andermal|later|earlier|později|dřív\w*|dříve|hodinu|später\w*|früher\w*|lieber|rather|raději|radši|instead|místo toho|stattdessen)\b"
_PEOPLE = r"\b(?:(?:we|there|it)(?:'ll| will| would|'d|'re| are) (?:be |only |just )*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|more|fewer)|bude(?:me)? nás|nás (?:bude|je|bylo)|budeme (?:dva|dvě|tři|čtyři|pět|šest|\d)|(?:sind|wären|werden) wir|wir (?:sind|wären)|adults?|people|persons?|child\w*|kids?|dospěl\w+|osob\w*|lid[ií]|dět[ií]|dít[ěe]|erwachsene\w*|personen|kinder\w*|\d)"
_TRIP = (
    r"\b(?:cruise\w*|boat|sail\w*|trip|tour|plavb\w*|lo[dď]\w*|parník\w*|výlet\w*|fahrt|schiff\w*|rundfahrt|\w*fahrt)\b"
)
_HANGS = r"\b(?:weather|dry|trocken|such[oý]|rain\w*|snow\w*|storm\w*|wind\w*|sunn\w*|forecast|počas\w+|prš\w*|lil\w*|lij\w+|déšť|deš\w+|bouř\w+|hezky|vedr\w+|zim\w|wetter\w*|regn\w*|regen|gewitter\w*|ill|sick|well|better|doctor\w*|nemoc\w*|onemocn\w*|uzdrav\w*|lékař\w*|doktor\w*|krank\w*|gesund\w*|arzt\w*|boss|agree\w*|allow\w*|let me|let us|šéf\w*|dovol\w*|souhlas\w*|chef\w*|erlaub\w*|zustimm\w*|train|vlak\w*|zug|money|peníze|geld)\b"
_VERB = r"\b(?:i|we|he|she|they|it|you|would|will|can|could|should|is|are|am|have|has|do|does|please|\w+'(?:s|ll|d|re)|\w+n't|bych|bychom|bysme|by|jsem|jsme|je|jsou|budu|bude|budeme|budou|může\w*|můžu|prosím|\w+(?:eme|íme|áme|ejte|ěte|jte|šte)|\w{2,}(?:uju|uji|ám|ím)|ich|wir|sie|er|es|man|würde\w*|wäre\w*|ist|sind|kann|können|wird|werden|bitte|hat|haben)\b"
_BUYS_ON_BOARD = r"\b(?:objedn\w+|koup\w+|dokoup\w+|zajist\w+|order|buy|get|bestell\w*|kauf\w*)\b(?=[^.?!\n]{0,40}\b(?:limonád|nápoj|pití|piv|vín|káv|jídl|občerstv|dort|kytk|květin|drink|food|cake|flower|champagne|wine|beer|coffee|taxi|getränk|essen|kuchen|torte|blumen|sekt|wein|bier))"
_TAKES_THINGS = r"\b(?:vezmeme|vezmu|bereme|beru|nehmen wir|nehme ich|wir nehmen|we'?ll take|i'?ll take|we take)\b(?: (?:si|the|a|an|den|die|das|ein\w*|to|it|nás|prosím|gern\w*|s sebou))*"
_NOUNS = r"\b(?:(?<!to )(?<!could i )(?<!please )bookings?|reservations?|orders?(?= confirm)|rezervac\w+|objednávk\w+|buchung\w*|reservierung\w*|bestellung\w*)\b"

_SENTENCE = r"(?<=[a-z)\"'][.!?])\s+|(?<=\d{3}[.!?])\s+|(?<=\d[!?])\s+|(?<=:\d\d\.)\s+|(?<=\d\.)\s+(?=(?:if|pokud|kdyby\w*|jestli|wenn|falls|sollte|should|in case)\b)|\n"
_JOINT = r",(?!\d)\s*|;\s*|\s-\s|:\s|[()]|\s(?:and|und|a|but|aber|ale|jenže)\s"
_ENDS = (
    r",(?!\d)|;|:\s|\s-\s|[()]|\s(?:tak(?! (?:laskav|hodn|mil|že))|then|dann)\s"
    r"|(?<!\bif you)\s(?=(?:please|just (?:let|book|go|put|call|ring|send|reserve)|let (?:me|us) know|(?:we|i|he|she|they|that|it)'(?:ll|d)|(?:we|i) (?:will|would|can|could|send|stay|pay|may)|tell|call|ring|text me|send|(?:that|it) would|even better|don't\b|do not (?:book|come)|prosím|rovnou|volejte|zavolejte|napište|pošlete|dejte (?:mi|nám)? ?vědět|bitte (?!$)|rufen sie|(?:i|we|he|she|it) (?:am|are|is)\b)\b)"
)
_NEVER = "(?!)"


def is_conditional(folded: str, answers: str = _NEVER) -> bool:
    """Whether the request itself hangs on a condition; `answers`: what else than booking is done, a yes say."""
    folded = pattern(_WHETHER).sub(_without_other_questions, MAYBE_PHONE.sub(" ", folded))
    folded = pattern(_IF_WEATHER).sub(" ", folded) if has(_IN_ANY_CASE, folded) else folded
    before = ""
    for sentence in re.split(pattern(_SENTENCE), folded):
        if any(_holds(clause, answers) for clause in _clauses(sentence, before)):
            return True
        before = sentence if sentence.strip() else before
    return False


# "Whether it rains or not, we come": then the weather decides only how one gets there.
_WEATHER = r"(?:hezk\w+|prš\w*|lil\w*|lij\w+|lejt|déšť|deš\w+|bouř\w*|slunečn\w*|ošklivo|vedr\w+|zim[ay]|počas\w+|weather|rain\w*|pours?|pouring|sunn\w+|dry|wet|fine|cold|warm|wetter\w*|regn\w*|regen|schön|trocken|kalt|warm|sonnig|gießt|schüttet)"
_IF_WEATHER = rf"\b(?:když|pokud|jestli|kdyby|if|when|wenn|falls|bei)\b(?:[^\W\d]|[ '])*?\b{_WEATHER}\b"
_COMES = r"(?:pojed\w+|přijed\w+|jede\w*|plujeme|půjdeme|přijdeme|dorazíme|come|coming|go|going|sail\w*|there|komm\w*|fahren|dabei|rezerv\w+|objedn\w+|book\w*|buch\w*)"
_ANYHOW = r"(?:v každém případě|za každého počasí|tak jako tak|tak či onak|za všech okolností|(?:ať )?(?:prší nebo ne|za sucha i za mokra)|(?:come )?rain or shine|in any (?:case|weather|event)|either way|whatever the weather|regardless of the weather|no matter what|auf jeden fall|auf alle fälle|in jedem fall|bei jedem wetter|so oder so|egal bei welchem wetter)"
_IN_ANY_CASE = rf"\b{_COMES}\b[^.!?\n]{{0,30}}\b{_ANYHOW}\b|\b{_ANYHOW}\b[^.!?\n]{{0,30}}\b{_COMES}\b"


class _Clause(NamedTuple):
    said: str  # with its word of condition
    ahead: str  # what stands before it in its sentence
    behind: str
    before: str  # the sentence before


def _clauses(sentence: str, before: str) -> Iterator[_Clause]:
    for match in pattern(rf"{CONDITION}|{_ONLY_THEN}").finditer(sentence):
        start = match.end() - len(match.group().lstrip())
        first_word = pattern(rf"{_WORD}\W*").match(sentence, start)
        ends = [one.start() for one in pattern(_ENDS).finditer(sentence, first_word.end() if first_word else start)]
        end = _end(sentence, start, [*ends, len(sentence)])
        yield _Clause(sentence[start:end], sentence[:start], sentence[end:], before)


def _end(sentence: str, start: int, ends: list[int]) -> int:
    """Where the clause ends; a day told within commas ("falls für Samstag, 14. August, noch etwas frei ist") is no end."""
    first = sentence[start : ends[0]]
    is_open = len(first.split()) <= _SHORT or pattern(rf"{_DAY}\W*$").search(first) is not None
    if is_open and has(rf"{_DAY}|\d", first) and not has(_HANGS, first):
        for end in ends[1:]:
            said = sentence[start:end]
            if _is_of_room(said) and not has(_BOOKS_IN_SO_MANY_WORDS, said):
                return end
    return ends[0]


def without_idle_conditions(folded: str, answers: str = _NEVER) -> str:
    """The text without the clauses that are no condition."""
    for sentence in re.split(pattern(_SENTENCE), folded):
        for clause in _clauses(sentence, ""):
            if _is_no_condition(clause, answers):
                folded = folded.replace(clause.said, " " * len(clause.said))
    return folded


def _holds(clause: _Clause, answers: str) -> bool:
    if _is_in_so_many_words(clause) or _is_no_condition(clause, answers):
        return _is_in_so_many_words(clause)
    said, asks_us = clause.said, has(_ASKS_US, clause.said)
    sides = _governed(clause, answers)
    kinds = {kind for side in sides if (kind := next((k for one in side if (k := _kind(one, answers))), None))}
    does = _kind(pattern(rf"^{_WORD}").sub("", said), answers) == "does"
    if opens_firmly(said, clause.ahead) and not _is_a_wish_of_seats(clause):
        return True
    if not asks_us and (has(CANCELS, said) or has(_MOVES, said) or (does and "nothing" not in kinds)):
        return True
    if "does" in kinds:
        return not _is_a_wish_of_seats(clause)
    if kinds == {"nothing"} or (clause.behind or said).rstrip().endswith("?"):
        return False
    near = " ".join([said, *(side[0] for side in sides if side)])
    return any(has(source, near) for source in (_DOES, _DAY, _PEOPLE, _TRIP, _HANGS, BOOKS, CANCELS))


def _is_in_so_many_words(clause: _Clause) -> bool:
    """As in "otherwise not", "but only if", "only if we get the table at the window"."""
    if is_said_firmly(clause.said, clause.ahead) and not has(_IS_POSSIBLE, clause.said):
        return True
    if has(_OR_ELSE_NOT, clause.behind) or pattern(_BUT_ONLY).search(clause.ahead + clause.said):
        return True
    return has(_ONLY_IF, clause.said) and has(_CERTAIN_SEATS, clause.said)


def _is_no_condition(clause: _Clause, answers: str) -> bool:
    """Manners, help that is offered, room on board, and what stands in any case."""
    said = clause.said
    if pattern(rf"{_EVEN_IF}").search(clause.ahead) or pattern(rf"^(?:{_IDIOM})|{_CONCEDES}").search(said):
        return True
    return _is_of_manners(said, answers) or (answers == _NEVER and _is_of_room(said)) or _is_of_help(clause)


_ONLY_IF = r"^(?:only|just|jen|jenom|jedině|pouze|leda|nur)\b"
_CERTAIN_SEATS = r"\b(?:windows?|okn[auěo]\w*|okýn\w+|fenster\w*|together|spolu|pohromadě|zusammen|nebeneinander|quiet|klidn\w+|outside|venku|draußen|upstairs|nahoře|oben)\b"
_BUT_ONLY = r"^\W*(?:aber|but|ale|jedoch|však|allerdings|however)\W+(?:nur|only|jen|jenom|pouze)\W+(?:dann,? )?(?:wenn|if|když|pokud|falls|jestli)\b"
_OR_ELSE_NOT = r"^\W*(?:please |prosím |bitte )?(?:don't|do not|not|nicht|ne)\W*$|\b(?:jinak|otherwise|sonst|or else)\W+(?:ne|not|don't|nicht)\b"
_CONCEDES = r"^wenn auch (?:nicht|nur|mit|etwas|ein|schon|sehr|leider|noch)\b"


def _is_of_manners(said: str, answers: str) -> bool:
    if pattern(rf"^{_WORD}\W+{_NO_BOTHER}\W*$").search(said):
        return True
    if answers != _NEVER and has(_IS_POSSIBLE, said):
        return False  # "yes, if it's possible at five"
    if pattern(rf"^{_WORD}\W+{_MANNERS}\W*$|^{_MANNERS_ALONE}\W*$").search(said):
        return True
    acts = has(rf"{_DOES}|{_MOVES}|{_BOOKS_IN_SO_MANY_WORDS}", said) or has(CANCELS, said)
    return pattern(_MANNERS_FIRST).match(said) is not None and not acts


def _is_of_room(said: str) -> bool:
    if has(_NOT_FULL, said):
        return True
    if not has(_ROOM, said) or has(rf"{_UNLESS}|{_A_DAY_OFF}", said):
        return False
    there = has(_IS_THERE, said) or not has(_PLACES, said)
    return there and not has(rf"{_NO_ROOM}|{_ROOM_ELSEWHERE}", pattern(rf"^{_WORD}").sub("", said))


def _is_of_help(clause: _Clause) -> bool:
    if has(_QUESTIONS, clause.said):
        return True
    if not has(_HELP, clause.said) or has(rf"{_IF_NEGATED_HELP}|{_HANGS}", clause.said):
        return False
    forward = next((kind for one in _pieces(clause.behind) if (kind := _kind(one))), None)
    return (len(clause.said.split()) <= _SHORT or has(_OF_US, clause.said)) and forward != "does"


_IS_POSSIBLE = r"\b(?:možn\w+|jde|lze|půjde|šlo|dá|possible|doable|available|möglich|geht|ginge|(?<!you )(?<!u )can|have|máte|one|any)\b"
_PLACES = r"\b(?:míst(?:[oaeu]\w*)?|lístk\w*|vstupen\w+|jízden\w+|stůl|stolek|seats?|places?|spots?|tickets?|tables?|\w*karten|tische?|pl[aä]tze?n?)\b"
_IS_THERE = r"\b(?:je|jsou|bude|budou|byl[aoy]?|má|máte|mate|zbýv\w+|zbyde|zbyl\w*|zbude|zbudou|najde|našl\w*|voln\w+|have|has|got|there|left|free|available|still|going|haben|hätten|habt|hat|gibt|gäbe|sind|noch|frei\w{0,2}|verfügbar|übrig|can (?:get|fit|find))\b|-li\b|\bbudete\b|'(?:ve|s)\b"
# "If it's possible at the window": what follows tells only how.
_MANNERS_FIRST = r"(?:if (?:it|that)(?:'s| is| were)(?: at all| still)? possible|(?:wenn|falls|sofern) (?:es |das )?(?:irgendwie )?(?:geht|ginge|möglich ist|möglich wäre)|(?:pokud|jestli|kdyby) (?:je |by )?(?:to |se )*(?:jde|půjde|šlo|vyšlo|možné|dalo|dá))\b"
_SHORT = 5
_WORD = r"(?:only |just |jen |jenom |leda |nur |a |and |und )*(?:in case(?: of)?|v případě,? že|v případě|im fall\w*|(?:provided|assuming|condition) that|\w+-li|\w+)"
_MANNERS_ALONE = r"(?:(?:lze|jde|půjde|možno|dá|šlo|dalo|je|bude|bylo)-li(?: by)?(?: se| to| ještě| u vás)*(?: možn\w+| zařídit)?|(?:should|sollte|wäre) (?:it|that|es|das) (?:be )?(?:irgendwie |noch )?(?:possible|möglich|machbar|gehen)(?: sein)?)"
_QUESTIONS = r"\b(?:otáz\w+|dotaz\w*|questions?|fragen|rückfragen)\b"
_OF_US = r"\b(?:you|your|u|sie|ihr|ihnen|vám|vás|byste|budete|máte|potřebujete|chcete)\b"
_ASKS_US = r"\b(?:you (?:could|would|can|will|might)|byste|(?:sie|ihr) [^,]*(?:könnt\w*|würd\w*|wollt\w*))\b"
_UNLESS = r"^\W*(?:unless|ledaže|es sei denn)\b"
_ROOM_ELSEWHERE = r"\b(?:our|my|unser\w*|mein\w*|naš\w+|moj\w+|hotel\w*|train|flight|vlak\w*|flug\w*) (?:\w+ )?(?:rooms?|tickets?|seats?|places?|table|karten|pl[aä]tze|lístk\w*|jízden\w*|vstupen\w*|míst\w+|zimmer)\b|\brooms?\b[^,]{0,20}\bhotel|\bzimmer\b|\bpokoj\w*|\bfree (?:drink|of|parking|cancell?ation|wifi)|\b(?:euro?|eur|kč|korun\w*|czk)\b|€"


def _governed(clause: _Clause, answers: str) -> list[list[str]]:
    """The clauses that may hang on it, on each side, the nearest first."""
    ahead, behind = _pieces(clause.ahead, answers)[::-1], _pieces(clause.behind, answers)
    if not ahead and not behind:
        return [] if clause.said.rstrip().endswith("?") else [_pieces(clause.before, answers)[::-1]]
    if behind and pattern(r"^\W*(?:tak|then|dann)\b").search(clause.behind):
        return [behind]
    if not ahead or not behind:
        return [ahead or behind]
    joint = re.search(
        r"(,)\s*$|(?:^|[;:(!?.-]|\b(?:a|and|und|ale|but|aber|tak|takze|so|also|jenze|doch)\b)\s*$", clause.ahead
    )
    if joint is None:
        return [ahead]
    return [ahead, behind] if joint[1] else [behind]


_OPENER = r"^\W*(?:(?:dobr(?:ý|é|ou) \w+|hello|hi|hey|moin|hallo|guten \w+|zdravím\w*|ahoj|dear|vážen\w+|prosím|please|bitte|also|and|a|und|ps|jinak|otherwise|tak|then|dann|so|only|but|ale|jen)\b\W*)*(?:\w+\W*)?$"


def _pieces(text: str, answers: str = _NEVER) -> list[str]:
    pieces = [one.strip() for one in pattern(_JOINT).split(text)]
    return [one for one in pieces if one and not (pattern(_OPENER).search(one) and _kind(one, answers) is None)]


def _kind(piece: str, answers: str = _NEVER) -> str | None:
    """What a clause is: something done with the booking, nothing of it, something unknown, or no clause at all."""
    piece = re.sub(r"\+?\d[\d ]{7,}", " ", pattern(_BUYS_ON_BOARD).sub(" ", piece))
    harmless = has(_NO_DOING, piece)
    acts = pattern(_TAKES_THINGS).sub(" ", piece) if harmless else piece
    acts = pattern(rf"{_NOUNS}|\b(?:pes|pejsek|dog|hund)\b[^,.!?]*").sub(" ", acts)
    if has(rf"{_DOES}|{_MOVES}|{_BOOKS_IN_SO_MANY_WORDS}", acts) or has(CANCELS, acts) or has(answers, acts):
        return "does"
    if harmless:
        return "nothing"
    if has(BOOKS, acts) or has(_DAY, acts) or has(_PEOPLE, acts):
        return "does"
    if has(_FEELS, piece):
        return "nothing"
    return "unknown" if has(_VERB, piece) else None


_BOOKS_IN_SO_MANY_WORDS = r"\b(?:(?:re)?book|reserve|(?:za)?rezerv\w+|objedn\w+|zamluv\w+|(?:ein)?buche?n?|reservier\w*|bestell\w*|zapište|zapsat)\b"


def _is_a_wish_of_seats(clause: _Clause) -> bool:
    """As in "for two, only if the table were not far from the exit": where to sit, wished beside the request."""
    behind = [_kind(one) for one in _pieces(clause.behind)]
    nearest = (_pieces(clause.ahead) or [""])[-1]
    wished = has(r"\bkdyby\w*|\b(?:pokud|jestli) by\b", clause.said) and not has(r"\bby(?:ch\w*|ste|sme)?\b", nearest)
    return wished and has(_SEATS, clause.said) and "does" not in behind


_SEATS = r"\b(?:stůl\w*|stol\w+|míst[ao]|sed[ěe]\w+|sedadl\w*|okn\w+)\b"


# "I only want to ask if there are many stairs", "nevím, jestli se platí předem": a question aside, no condition.
_WHETHER = r"\b(?:(?:ze)?pt[aá]\w*|neví\w*|netuším\w*|zajímá|vědět|ask\w*|wonder\w*|(?:don't|not|to) (?:know|sure)|wissen|weiß|fragen?|frage mich)\b[^.!?\n]{0,24}?,?\s(?:jestli|zda|zdali|if|whether|ob)\b[^.!?\n]*"
_OF_ROOM = r"\b(?:voln\w+|míst[ao]\b|kapacit\w*|space|room|available|availability|free|seats?|places?|frei\w*|platz|plätze|verfügbar)\b"


def _without_other_questions(match: re.Match[str]) -> str:
    said = match.group()
    decides = any(has(source, said) for source in (BOOKS, CANCELS, CHANGES, _DOES, _HANGS, _OF_ROOM))
    return said if decides else " " * len(said)
