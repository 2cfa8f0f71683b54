# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Sentences that count or name somebody who is no guest of this cruise: a cruise that was, where the dog stays, who pays.

"U vás jsme byli před třemi lety, tehdy ve čtyřech", "Smí s námi i jezevčík? Když ne, pohlídá ho sousedka", "my husband has
talked of nothing else for weeks", "our children are treating us to the hotel", "his parents will wave from the bridge", "das
Zeugnis unserer Tochter". They are left out before anything is read. Whoever comes along, has an age or is told within a
wish is not: "last year we were four, this year we are five", "my husband talks of nothing else, so he comes too".
"""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.intent_words import BOOKS, CANCELS, CHANGES, WISHES
from gangway.channels.email.overcome import without_overcome
from gangway.channels.email.party_words import KINDS, PEOPLE

_SENTENCE = re.compile(
    r"(?<=[^\W\d][.!?])\s+(?=[^\W\d_]|\d)|(?<=\)[.!?])\s+|(?<=[!?])\s+|(?<=\d\.)\s+(?=[A-ZÁ-Ž][a-zá-ž]+ (?:[a-zá-ž]+ )?[a-zá-ž])|\n"
)
_LONG_AGO = (
    r"\b(?:před (?:\w+ ){0,2}(?:lety|roky|měsíci)|před rokem|loni|vloni|předloni|minul(?:ý rok|é léto|ou sezónu|ého roku)|tehdy|kdysi"
    r"|(?:\w+ ){0,2}(?:years?|months?|summers?) (?:ago|back)|last (?:year|summer|spring|autumn|winter|season|christmas|easter)|back then|in those days"
    r"|vor (?:\w+ ){1,2}(?:jahr|jahren|monaten?)|(?:letztes|voriges|vergangenes) jahr|(?:letzten|vorigen|vergangenen) (?:sommer|herbst|winter|frühling)|damals|seinerzeit)\b"
)
# What speaks of now: a wish, a booking of ours, or the same people once more.
_OF_NOW = r"\b(?:born|age|aged|narozen\w*|narodil\w*|věk\w*|geboren\w*|now|this time|this year|today|again|another|same|still|since|next|ever since|will|would|are|we're|i'm|is|am|have|has|need|hope|like|love|want|please|ticket\w*|vouchers?|invoice\w*|refund\w*|teď|nyní|tentokrát|letos|dnes|zase|opět|znovu|stejn\w+|tot[eé]ž|pořád|od té doby|příště|je|jsou|bude\w*|budou|jede\w*|pojede\w*|přijede\w*|máme|mám|chc\w+|chtěl\w*|rád[ai]?|prosím\w*|lístk\w+|vstupenk\w+|poukaz\w*|faktur\w*|jetzt|diesmal|dieses jahr|dieses mal|heuer|heute|wieder|erneut|nochmals?|gleiche\w*|selben?|dieselbe\w*|seitdem|wird|werden|wollen|möchte\w*|bitte|brauche\w*|karten|tickets?|gutschein\w*|rechnung\w*)\b"
_PET = r"\b(?:pes|psa|psem|psovi|pejs\w+|jezevčík\w*|labrador\w*|pudl\w*|teriér\w*|štěn\w+|dogs?|puppy|dachshund|terrier|spaniel|poodle|labrador|hund\w*|dackel|welpe\w*|mops|pudel|terrier)\b"
_YOUNG = r"\b(?:sons?|daughters?|child\w*|kids?|boys?|girls?|grand\w+|syn\w*|dcer\w*|dět\w+|dít\w+|kluk\w*|holk\w*|vnu[kč]\w*|vnouč\w*|sohn\w*|tochter|töchter|kind\w*|enkel\w*|bab(?:y|ies)|mimin\w*)\b"
_IT = r"\b(?:he|she|it|him|her|they|them|the dog|ho|ji|jej|mu|jí|on|ona|zůstane|nechám\w*|er|ihn|sie|es|der hund|den hund)\b"
_KEPT = r"\b(?:pohlíd\w+|hlíd\w+|postará|zůstan\w+|necháme|nechám|zůstává|doma|stay\w*|look(?:s|ed)? after|mind(?:s)? (?:him|her|it|them)|sit(?:s)?|keeps?|leave (?:him|her|it|them)|bleib\w+|pass(?:t|en)|lassen wir|lasse ich|hüte\w*|aufpass\w*|betreu\w*|nimmt|nehmen)\b"

# A dog may stay with somebody young as well: "jinak zůstane u syna".
_AT_SOMEBODYS = r"\b(?:u|s|se|with|at|by|bei|mit|to)\s+(?:(?:our|my|the|naší|našeho|mé|mého|unserem|unserer|meinem|meiner|dem|der)\s+)?"

# What relatives do who only speak, pay or look on.
_SPEAKS = (
    r"(?:(?:has|have|had) (?:\w+ )?(?:talked|spoken|dreamt|dreamed|raved|gone on) (?:\w+ )?(?:of|about)|(?:can't|cannot|won't|doesn't|hasn't|never) (?:\w+ )?(?:stop\w* talk\w*|talk\w* (?:of|about))|keeps? (?:talking|going on|asking|raving) (?:of|about)|talks? (?:\w+ )?(?:of|about)|(?:is|are|has been|have been) (?:\w+ )?(?:talking|dreaming|raving) (?:of|about)|raves? about"
    r"|(?:už |pořád |stále |týdny |celé týdny )*(?:o ničem jiném (?:\w+ ){0,3}nemluv\w+|(?:ne)?mluv\w+ (?:\w+ ){0,2}o\b|sní (?:\w+ ){0,2}o\b|básn\w+ o\b)|(?:spricht|sprechen|redet|reden|träumt|träumen|schwärmt|schwärmen) (?:\w+ ){0,5}(?:von|über)\b)"
)
_GIVES = r"(?:(?:is|are|will be|'re|'s) (?:treating|paying|giving|inviting|taking care of)|treat(?:s|ed)?|pays?|paid|g[ai]ve[s]?|(?:nám |mi |nás )*(?:dar(?:ovali|oval|ovala|ují|uje)|plat[íi]|zaplatil\w*|hrad[íi]|zvou|zve|koupil\w*)|schenk\w+|spendier\w+|(?:bezahl|zahl)\w+|übernehm\w+|übernimmt)"
_GIVEN = r"\b(?:hotel\w*|flights?|rooms?|journey|trip to|train|ubytov\w+|pobyt\w*|letenk\w+|cest[uaoy]\w*|vlak|zimmer|flug|flüge|reise|bahn\w*|unterkunft)\b"
_LOOKS_ON = r"(?:(?:will |'ll |are going to |is going to |want to |wants to )?(?:wave|watch|cheer|film|photograph)\w*|(?:(?:nám|nás|na nás|mu|jí|jim) )*(?:bud\w+ )?(?:(?:nám|na nás|mu|jí|jim) )*(?:za)?máv\w+|(?:winkt|winken|schaut|schauen|sieht|sehen|werden|wird)\b)"
_FROM_THE_SHORE = r"\b(?:from|on|at) (?:the |charles |a )*(?:bridge|shore|bank|quay|pier|embankment|riverbank|terrace|window)\b|\b(?:z|ze|na|od) (?:karlov\w+ )?(?:mostu|mostě|břeh\w*|nábřeží|mol\w+|přístaviš\w+|teras\w+|okna)\b|\b(?:von|vom|an|am|auf) (?:der |dem )?(?:karls)?(?:brücke|ufer|kai|steg|terrasse|promenade|fenster)\b"
_OWNER = r"(?:my|our|his|her|their|můj|moje|náš|naše|naši|jeho|její|jejich|mein\w*|unser\w*|sein\w*|ihr\w*|the|die|der)"
_COMES = r"\b(?:too|also|as well|along|join\w*|com(?:e|es|ing)|with us|aboard|on board|sails?|sailing|taky|také|rovněž|pojed\w+|jede|jedou|přijed\w+|s námi|na palub\w+|na lodi|on the boat|auf dem schiff|auch|mit|dazu|komm\w+|fahr\w+|fährt|an bord|dabei)\b"
_THING = r"(?:visit|school report|report|exam|wish|idea|flat|house|hotel|car|suggestion|recommendation|stay|holiday)"
_THING_DE = r"(?:zeugnis|besuch|prüfung|hotel|wohnung|haus|auto|wunsch|idee|empfehlung|examen)"
_THING_CS = r"(?:vysvědčení|návštěv[auyě]|přání|nápad|byt[uě]?|hotel\w*|auto|zkoušk[auy]|doporučení)"


@cache
def _kin() -> str:
    kinds = dict(KINDS)
    return rf"(?:{kinds['relative']}|{kinds['couple']}|{kinds['unknown']}|{kinds['child']}|grandchildren|vnoučat\w+|enkel\w*)"


@cache
def _theirs() -> str:
    """A thing of a relative's, and no feast, whose host comes: "my parents' visit", "das Zeugnis unserer Tochter"."""
    kin = _kin()
    return rf"\b(?:my|our|his|her|their)\s+(?:{kin})(?:'s|s'|')\s+(?:\w+ )?{_THING}\b|\b{_THING_DE}(?:s|es)? (?:unsere[rs]|meine[rs])\s+(?:{kin})|\b{_THING_CS} (?:naší|našeho|mé|mojí|mého|našich|mých)\s+(?:{kin})"


@cache
def _no_doing() -> str:
    kin = rf"\b(?:{_OWNER}\s+)?(?:{_kin()})"
    shore = rf"{kin}\s+{_LOOKS_ON}\b[^.!?;\n]*?(?:{_FROM_THE_SHORE})"
    gives = rf"{kin}\s+{_GIVES}\b(?=[^.!?;\n]*{_GIVEN})"
    return rf"{kin}\s+{_SPEAKS}|{gives}|{shore}"


_BOOKED = r"\b(?:booked|reserved|ordered|bought|(?:za)?(?:objedn|rezerv|zarezerv|koup|platil|zaplat)\w*l[aiy]?|gebucht|reserviert|bestellt|gekauft)\b"
_A_YEAR_AGO = r"\b(?:před (?:\w+ ){0,2}(?:lety|roky)|před rokem|loni|vloni|předloni|minul(?:ý rok|é léto|ou sezónu|ého roku)|(?:\w+ ){0,2}years? ago|last (?:year|summer|spring|autumn|winter|season|christmas|easter)|vor (?:\w+ ){1,2}(?:jahr|jahren)|(?:letztes|voriges|vergangenes) jahr|(?:letzten|vorigen|vergangenen) (?:sommer|herbst|winter|frühling))\b"
_THIS_TIME = r"\b(?:this (?:time|year)|tentokrát|letos|diesmal|dieses (?:mal|jahr)|heuer)\b"
_CLAUSE = re.compile(r"(,(?!\d)|;|[.!?](?=\s|$)|\n|\s-\s|\s(?:and|a|und|so|takže|aber|ale|but)\s)")


def without_bookings_long_ago(folded: str) -> str:
    """As in "I booked last autumn through an agency, so this time I am writing direct"; for folded text."""
    if not has(_THIS_TIME, folded):
        return folded
    pieces = _CLAUSE.split(folded)
    return "".join(" " if has(_A_YEAR_AGO, one) and has(_BOOKED, one) else one for one in pieces)


def without_stories(text: str) -> str:
    """As long as `text`."""
    text = without_overcome(text)
    folded = fold(text)
    if has(rf"{_LONG_AGO}|{_PET}|{_AFTERWARDS}|{_CHILDREN}", folded) or pattern(_no_doing()).search(folded):
        text = _without_sentences(text)
    for match in pattern(_theirs()).finditer(fold(text)):
        text = blank(text, *match.span())
    return text


def _without_sentences(text: str) -> str:
    spans, start = [], 0
    for match in _SENTENCE.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    left, before = text, ""
    for start, end in spans:
        said = fold(text[start:end])
        rest = left[:start] + " " * (end - start) + left[end:]
        aside = _is_of_the_past(said) or _is_of_the_pet(said, before)
        ashore = _is_of_kin_ashore(said) or _meets_later(said) or _minds_the_young(said, fold(rest))
        if _asks(fold(rest)) and (aside or (ashore and _counts(fold(rest)))):
            left = rest
        before = said if said.strip() else before
    return left


def _asks(rest: str) -> bool:
    """Whether the wish is told without the sentence."""
    wishes = has(rf"{BOOKS}|{WISHES}|\b(?:please|prosím\w*|bitte)\b|\?", rest)
    return any(char.isdigit() for char in rest) and wishes


def _counts(rest: str) -> bool:
    """Whether it is told how many come."""
    counts = has(
        rf"\b(?:{number()}) (?:\w+ )?(?:{PEOPLE}|{'|'.join(source for _, source in KINDS)})|\b(?:us both|both of us|we two|nás oba|oba|nás dva|uns beide|wir beide)\b",
        rest,
    )
    return counts or has(_ME_AND, rest)


_ME_AND = r"\b(?:my \w+ and (?:i|me)|(?:i|me) and my \w+|mein\w* \w+ und (?:ich|mich)|only (?:\w+ ){1,4}and me)\b"


def _is_of_the_past(said: str) -> bool:
    counts = has(rf"\b(?:{number()})\b|\b(?:ve|zu) \w{{3,}}\b|(?<!\w){_kin()}", pattern(_LONG_AGO).sub(" ", said))
    speaks = any(has(source, said) for source in (_OF_NOW, BOOKS, CANCELS, CHANGES, WISHES))
    return has(_LONG_AGO, said) and counts and not speaks and "?" not in said and not re.search(r"\d{3}|@", said)


def _is_of_the_pet(said: str, before: str) -> bool:
    """As in "if not, he stays with my sister", behind a question about the dog."""
    asked = has(_PET, before) and "?" in before and not has(_YOUNG, before)
    young = has(rf"{_YOUNG}|\b(?:{number()})\b", pattern(rf"{_AT_SOMEBODYS}{_YOUNG}").sub(" ", said))
    stays = has(_IT, said) and has(_KEPT, said) and not young
    return asked and stays and not any(has(source, said) for source in (BOOKS, CANCELS, CHANGES))


def _is_of_kin_ashore(said: str) -> bool:
    """Whoever speaks, pays for something else or looks on, in a sentence that counts nobody and wishes for nothing."""
    match = pattern(_no_doing()).search(said)
    if match is None or "?" in said:
        return False
    rest = said[: match.start()] + " " + said[match.end() :]
    counted = has(rf"\b(?:{number()})\b", rest) or pattern(rf"(?<!\w)(?:{_kin()})").search(rest)
    return not counted and not any(has(source, rest) for source in (_COMES, BOOKS, CANCELS, CHANGES, WISHES))


_AFTERWARDS = r"\b(?:afterwards?|after (?:the (?:cruise|trip|boat|ride|tour)|that)|later that (?:day|evening)|danach|anschließend|im anschluss|nach der (?:\w*fahrt|tour)|hinterher|potom|poté|pak|následně|po (?:plavbě|jízdě|lodi|vystoupení))\b"
_MEETS = r"\b(?:meet\w*|see(?:ing)?|visit\w*|pick(?:ing)? up|have (?:dinner|lunch|coffee) with|treffen|besuchen|holen|sehen|essen (?:wir )?(?:\w+ )?mit|sejde\w*|setká\w*|navštív\w*|vyzvedne\w*|jdeme (?:na \w+ )?(?:za|k|s)|jedeme (?:za|k))\b"


def _meets_later(said: str) -> bool:
    """As in "afterwards we are meeting our daughter for dinner"."""
    counted = has(rf"\b(?:{number()})\b", said) or "?" in said
    speaks = any(has(source, said) for source in (_COMES_ALONG, BOOKS, CANCELS, CHANGES))
    return has(_AFTERWARDS, said) and has(_MEETS, said) and not counted and not speaks


_COMES_ALONG = r"\b(?:too|also|as well|along|join\w*|with us|aboard|on board|on the (?:boat|ship|cruise)|second cruise|na lodi|na plavb\w+|auf dem schiff|taky|také|rovněž|pojede\w*|s námi|na palub\w+|auch|mitkomm\w+|mitfahr\w+|dazu|an bord|dabei)\b"
_AT_KIN = r"(?:(?:babič|prarodič|děd|tet|tát|mám|mam|kamarád|rodič|tchán|tchyn|soused|znám|grand|aunt|uncle|friend|neighbou?r|nanny|sister|oma\b|opa\b|groß|tante|onkel|nachbar|freund|schwester|schwieger)\w*)"
_MINDED = (
    rf"\b(?:(?:po)?hlíd\w+|babysit\w*|look(?:s|ed|ing)? after|mind(?:s|ing)? (?:them\b|(?:the|our|my) (?:\w+ )?(?:kids|children|boys|girls|baby|twins|little ones))|pass(?:t|en) (?:\w+ ){{0,4}}auf|(?:zůstan\w+|zůstává\w*|jsou|budou|je|bude) (?:\w+ ){{0,3}}(?:u (?:\w+ )?{_AT_KIN}|doma|na táboře|ve škol\w+)"
    rf"|(?:are|is|will be|stay\w*|staying) (?:\w+ ){{0,3}}(?:with (?:\w+ )?{_AT_KIN}|at (?:home|school|camp|kindergarten|their \w+))|(?:bleib\w+|sind|ist) (?:\w+ ){{0,5}}(?:bei (?:\w+ )?{_AT_KIN}|zu hause|daheim|im (?:ferienlager|kindergarten|hort)|in der schule))"
)
_CHILDREN = r"\b(?:children|kids|sons?|daughters?|twins|boys|girls|baby|děti|dětmi|dět[ií]|syn\w{0,2}|dcer\w{1,3}|dvojčat\w*|kluk\w*|holk\w*|vnouč\w*|kinder\w{0,1}|sohn|söhne|tochter|töchter|zwillinge|jungs|enkel\w*)\b"
_ADULTS_ONLY = rf"(?<![\w.,:])(?:{number()}) (?:adults|adult|dospěl\w+|erwachsene\w*|seniors?|senior\w*)\b"


def _minds_the_young(said: str, rest: str) -> bool:
    """As in "děti mezitím pohlídá babička", where only grown-ups are counted and no child is told of elsewhere."""
    young = has(_CHILDREN, said) and has(_MINDED, said) and not has(rf"{_COMES}|\?|\b(?:{number()})\b", said)
    return young and has(_ADULTS_ONLY, rest) and not has(rf"{_CHILDREN}|{_YOUNG}", rest)
