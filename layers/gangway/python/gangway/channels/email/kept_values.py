# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a request to change tells beside the new values: what stays, and the hours and days of something else.

Taken out, they cannot be mistaken for what is to become different: "our train leaves at half past four", "Saturday
14 August stands", "at 4 pm as before", "four is too early for us".
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.mentions import after, before
from gangway.channels.email.other_events import clause_of, event_of
from gangway.channels.email.times import all_times

# A dot within a date ends no clause: "sobota 14. srpna platí", "Samstag, 14. August bleibt".
_MONTH = r"(?:led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)"
_STANDS = r"(?:(?:prosím )?(?:nechte|ponechte|nechat)(?: prosím)?(?: beze změny)?|(?:jako|as|wie) (?:dosud|doteď|doposud|předtím|before|booked|gebucht|bisher|gehabt)|(?:to |nám |stále |pořád |dál |nadále )*(?:platí|vyhovuje dál|sedí dál|vyhovuje nadále)(?: dál| nadále| pořád| stále)?|(?:vyhovuje|sedí|suits us|works(?: for us)?)(?=\s*[,;.]?\s*(?:jen|ale|jenom|pouze|akorát|but|only|just)\b)|(?:still )?(?:stands|holds|(?:is|are) (?:still )?(?:fine|good|right|correct|ok(?:ay)?))|je stejn[ýáé]\w*|jsou stejn\w+|no change(?: there)?|(?:is|are) (?:the same|unchanged)|(?:ist|sind) (?:gleich|dieselbe\w*|unverändert)|(?:passt|stimmt|gilt)(?: weiterhin| nach wie vor| weiter)?|bleib(?:t|en)(?: es)?(?: so| dabei)?|(?:both )?(?:stays?|remains?)(?: as (?:they|it|we) (?:are|is|was|were))?|zůstáv(?:á|áme|ají)|zůstan(?:e|ou))"
_CLAUSE = rf"(?:[^.!?\n,;]|(?<=\d)\.(?=\s?\d|\s?{_MONTH}|\))|(?:(?<=\d\. \d)|(?<=\d\. \d\d)|(?<=\d\.\d)|(?<=\d\.\d\d))\.(?=\s*{_STANDS}))"
_LIKEWISE = r"(?:\s*,\s*(?:(?:i|the|die|der|number of|počet)\s+)*(?:počet|den|čas|hodina|lidé|osoby|party|people|time|day|numbers?|personen(?:zahl)?|uhrzeit|anzahl|tag)(?:\s+\w+){0,2}?\s+(?:taky|také|též|rovněž|too|also|as well|auch|ebenso))?"
_VALUE_STANDS = rf"(?:(?<=[.!?,;])|(?<=\n)|^){_CLAUSE}*(?:\d|\b(?:den|termín|datum|počet|osob\w*|hodin\w*|čas|day|date|time|hour|departure|people|party|guests?|adults?|dospěl\w+|lidé|lidi|odjezd|numbers?|tag|termin|abfahrt|gäste|erwachsene\w*|datum|uhrzeit|personen\w*|pondělí|úterý|středa|čtvrtek|pátek|sobot[au]|neděle|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b){_CLAUSE}*?\b{_STANDS}(?=\s*(?:$|[.,!;:\n]|but|ale|jen|aber|only|nur)){_LIKEWISE}"

# "Last year we were four adults".
_LAST_TIME = rf"(?:(?<=[.!?,;])|(?<=\n)|^){_CLAUSE}*\b(?:last (?:time|year|summer|spring|autumn)|v?loni|loňsk\w+|minule|minul\w+ rok\w*|letzte[ns]? (?:jahr|mal|sommer)|voriges jahr)\b{_CLAUSE}*"
_AS_BEFORE = r"(?:as (?:before|now|booked|planned|is|it is)|like before|jako (?:dosud|doposud|předtím|dřív\w*|původně|teď|máme|je|jsme měli)|jak (?:to )?(?:je|máme|bylo)|wie (?:bisher|gehabt|gebucht|zuvor|vorher|geplant|es ist)|(?:dle|podle|laut|per|nach) (?:the |der )?(?:rezervace|objednávky|booking|buchung|reservation)|beze změny|unverändert|unchanged)"
# The Czech "také" reads like the English verb: "we'll take 11:00".
_STILL = r"(?:rovněž|(?<!'ll )(?<!will )(?<!would )(?<!'d )(?<!to )(?<!we )(?<!i )(?<!can )také|taky|opět|zase|pořád|stále|nadále|i nadále|also|again|still|ebenfalls|wieder|weiterhin|nach wie vor|ebenso)"


# "We still want to start at 2 pm", "osob bude pořád šest", "still two of us", "wir bleiben zu fünft": nothing of it is new.
_UNTIL_NOW = r"(?:still|pořád|stále|(?:i )?nadále|weiterhin|nach wie vor|immer noch|wie bisher|as before)"
_IN_NUMBERS = rf"(?:\d|\b(?:{number()})\b|\bnoon\b|\bpoledn\w*|\bmittags?\b)"
_IS_NEW = r"\b(?:please|pls|prosím\w*|bitte|swap\w*|exchang\w*|tausch\w*|vyměn\w*|vyměň\w*|but|ale|jen|jenže|aber|nur|only|just|now|teď|nyní|jetzt|nun|instead|místo|statt|rather|raději|radši|lieber|chang\w*|mov(?:e|ing)|switch\w*|add|more|víc\w*|další|mehr|weiter[en]\w*|přid\w*|plus|změn\w*|přesu\w*|änder\w*|umbuch\w*|verschieb\w*|verleg\w*|available|free|room|voln\w*|frei|possible|možn\w*|möglich|if|pokud|wenn|falls|would like|like to|'d like|möchte\w*|chtěl\w*|rádi|until|až|bis|need|missing|chybí|fehl\w*)\b"
_HOLDS = rf"(?:(?<=[.!?,;])|(?<=\n)|^)(?:{_CLAUSE}*\b{_UNTIL_NOW}\b{_CLAUSE}*{_IN_NUMBERS}{_CLAUSE}*|{_CLAUSE}*{_IN_NUMBERS}{_CLAUSE}*\b{_UNTIL_NOW}\b{_CLAUSE}*|{_CLAUSE}*\b(?:wir bleiben|we remain|zůstáváme|we(?:'ll| will)? (?:keep|stay with|stick with)|wir behalten|behalten wir|necháváme|ponecháváme|ebenfalls|ebenso|likewise|rovněž|taktéž)\b{_CLAUSE}*{_IN_NUMBERS}{_CLAUSE}*)"


LONGEST_CLAUSE = 300  # letters; nobody writes a longer one, and the blanks in its place would be slow to search


def _without_what_holds(folded: str) -> str:
    for clause in pattern(_HOLDS).finditer(folded):
        if len(clause.group()) < LONGEST_CLAUSE and not has(_IS_NEW, clause.group()):
            folded = blank(folded, *clause.span())
    return folded


def without_what_stays(folded: str) -> str:
    """Without the clauses that say of a day, an hour or the party that it holds, and hours told to be as before."""
    folded = _without_what_holds(blank_all(_LAST_TIME, blank_all(_VALUE_STANDS, folded)))
    for time in all_times(folded):
        behind, ahead = after(folded, time.end, 40), before(folded, time.start, 30)
        as_before = pattern(rf"^\s*(?:hodin\w*|hod\.?|uhr|o'clock)?[\s,(-]*{_AS_BEFORE}\b").search(behind)
        still = pattern(rf"\b{_STILL}\s+(?:(?:v|ve|at|um|o|od)\s+)?$").search(ahead)
        if as_before or still:
            folded = blank(folded, time.start, time.end)
    return folded


# Behind and before an hour that they cannot make.
_NOT_MADE = r"^\s*(?:hodin\w*|hod\.?|uhr|o'clock)?\s+(?:\w+\s+){0,3}?(?:nestíh\w+|nestih\w+|nemůž\w+|nezvlád\w+|nehodí|nevyhovuje|nejde|nedoraz\w+|nebud(?:eme|u)|nedojed\w+|nepřijed\w+|je (?:pro nás |nám |na nás |trochu |moc |příliš |už |ještě )*(?:brzy|brzo|pozdě)|(?:is|would be|seems|'s) (?:a (?:bit|little|tad|touch) |just |rather |far |really |way )*(?:too |quite )?(?:early|late|tight|impossible|difficult|hard)|(?:clash|conflict|overlap)\w*|(?:does not|doesn't|won't|will not|no longer|is no good|isn't)\b|(?:ist|wäre|wird) (?:uns |für uns |mir |leider |doch |etwas |ein wenig |ein bisschen )*(?:zu )?(?:früh|spät|knapp|eng|unmöglich)|(?:schaffen|schaffe|können|kann|passt|klappt|geht)\b[^.!?\n]{0,24}\b(?:nicht|nie)|(?:nám |mi )?(?:koliduje|nevychází))"
_CANNOT = r"\b(?:nestíh\w+|nestih\w+|nemůž\w+|nezvlád\w+|nehodí se|nevyhovuje|nejsme|nebud(?:eme|u)|can't|cannot|can not|won't|unable|not able|never|don't|not going to|will not|not)\s+(?:\w+\s+){0,5}(?:(?:v|ve|at|by|um|o|for|na)\s+)?$"
_THEIR_HOUR = r"\b(?:spí|spin|usíná|nap|naps|mittagsschlaf|schläf\w*|sleeps?|practice|training|trénink\w*|hodina|lesson|school|škol[auy]|schule|work|prác[ie]|arbeit|směn\w*|shift|finish\w*|končí\w*|konč[ií]m\w*|ends?|endet|aus|feierabend|meeting|schůz\w+|lékař\w*|zubař\w*|doctor|dentist|arzt\w*|checken|ubytov\w+|einchecken|check(?:ing)? (?:in|out)|off work|(?:is|are|be|get|gets|wakes?|wake) up|vstáv\w+|budí|probouz\w+|aufsteh\w+|aufwach\w+|fotbal\w*|football|fußball|zápas\w*|match|spiel|tábor\w*|camp|svatb\w*|wedding|hochzeit\w*|obřad\w*|konferenc\w+|conference|konferenz\w*|operac\w+|operation|surgery|nemocnic\w+|hospital|krankenhaus)\b"
_ASKS_FOR_IT = r"\b(?:please|pls|could|can|would|prosím\w*|můžete|mohli|šlo|dalo|bychom|bysme|rádi|raději|radši|bitte|könn\w+|möcht\w+|würd\w+|lieber|rather|prefer|move|change|switch|swap|put us|přesu\w+|změn\w+|přehoď\w*|posu\w+|verschieb\w*|verleg\w*|umbuch\w*|ändern)\b"


def without_other_moments(shown: str, folded: str) -> str:
    """Without hours of trains, flights and appointments, and hours they say they cannot make."""
    for time in all_times(folded):
        behind, ahead = after(folded, time.end, 60), before(folded, time.start, 60)
        clause = clause_of(time, shown)
        theirs = pattern(_THEIR_HOUR).search(clause) and not pattern(_ASKS_FOR_IT).search(clause)
        not_before = has(r"\buntil\s+(?:about |around )?$", ahead)  # "we can't make it until six": at six
        refused = pattern(_NOT_MADE).search(behind) or (pattern(_CANNOT).search(ahead) and not not_before)
        if theirs or refused or event_of(time, shown) in {"journey", "past"}:
            folded = blank(folded, time.start, time.end)
    return folded
