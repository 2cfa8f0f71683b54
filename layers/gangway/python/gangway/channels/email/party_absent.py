# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Relatives who are told to stay away, beside a party that does not hold them: "me, my mum and my daughter. My husband is
staying at the hotel".

Their clause is blanked out. It stays, and with it the doubt, where the guests are only a number, where the same relative is named among the guests, where
it takes back what was told before ("… isn't coming after all") and nobody is counted anew, and under a condition.
"""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_doubts import COMES
from gangway.channels.email.party_words import KINDS, SELF

_OWNER = r"(?:(?:own|vlastní|eigenen|my|our|můj|moje|mého|náš|naše|naši|mein|meine|unser|unsere|the|der|die|ale|but|aber|a|and|und|jen|only|nur)\s+){0,3}"
_STAYS = (
    r"(?:zůstan\w+|zůstává\w*|ne(?:jede|jedou|pojede|pojedou|přijede|přijedou|půjde|půjdou|jde|jdou|dorazí|může jet|může|mohou)|počk\w+|čeká"
    r"|stays?|(?:is|are) staying|will stay|will wait|(?:is|are)(?:n't| not) (?:coming|joining|travelling|with us)|(?:won't|will not)(?: be)? (?:come|coming|join|joining|travel\w*)|(?:can't|cannot|can not) (?:come|join|make it|travel)|doesn't (?:come|like boats|want to)"
    r"|(?:is|are) (?:working|at work|on duty)|(?:has|have) to work|gets? (?:terribly |badly |so |really )?sea-?sick"
    r"|(?:is|will be) (?:[a-z]+ ){0,2}(?:away|abroad|on a business trip|in hospital|ill|sick|busy)"
    r"|leží|onemocn\w+|je (?:\w+ )?nemocn\w+|marodí|má (?:bohužel )?(?:chřipku|horečku|angínu|noční)|(?:has|have|caught) (?:a |the )?(?:flu|fever|cold|covid)|has a night shift|ist (?:\w+ )?krank|liegt|hat (?:\w+ )?(?:nachtdienst|grippe|fieber)"
    r"|v práci|na služební cestě|v zahraničí|v nemocnici|auf dienstreise|auf geschäftsreise|bei der arbeit|verreist|im krankenhaus"
    r"|(?:is|are|will be) (?:flying|travelling|going|driving|heading) (?:back )?home|(?:fly|travel|go|leave|drive)s? (?:back )?home|will (?:have left|miss it|be gone)"
    r"|(?:letí|odlét\w+|odlet\w+|odjížd\w+|odjed\w+|jedou|jede)(?: \w+){0,2} domů|(?:flieg(?:t|en)|fähr?t|fahren|reis(?:t|en))(?: \w+){0,3} (?:heim|nach hause|zurück|ab)"
    r"|pracuje|pracují|musí (?:bohužel )?(?:pracovat|do práce)|je v práci|má (?:bohužel )?(?:směnu|službu)|(?:má|trpí) moř\w+ nemoc\w*"
    r"|arbeitet|muss (?:leider )?arbeiten|hat dienst|wird (?:leicht |schnell |immer )?seekrank|ist (?:leicht )?seekrank"
    r"|bleib(?:t|en)|(?:kommt|kommen|fährt|fahren|geht|gehen|kann|können) (?:\w+ ){0,2}nicht|wartet|warten)"
)
_AFTER_ALL = r"\b(?:nakonec|bohužel|přece jen|after all|any ?more|unfortunately|sadly|now|doch|leider|nun|mehr|nämlich|p\.?s\.?)\b"
# "Unsere Tochter muss leider arbeiten": a pity, and no change of mind, unless she may be one of the children of the list.
_REGRETS = r"\b(?:bohužel|unfortunately|sadly|leider)\b"
_TAKEN_BACK = r"\b(?:nakonec|přece jen|after all|any ?more|now|doch|nun|mehr|nämlich|p\.?s\.?)\b"
_YOUNG = r"\b(?:děti|dětmi|dětí|kids|children|kindern?|dcer(?:y|ami)|syn(?:y|ové|ů)|daughters|sons|töchtern|söhnen?|kluci|kluky|holky|boys|girls|jungs|mädels)\b"
_COUNTS_ANEW = r"\b(?:takže|tedy|tak|pojedu|pojedeme|jedu|jedeme|půjdu|půjdeme|budeme|jsme|so|it'?ll be|it'?s|we'?ll be|we are|we're|just|only|also|daher|deshalb|wir sind|fahren wir|komme ich|nur)\b"
_IF = r"\b(?:if|wenn|falls|pokud|jestli\w*|kdyby\w*|když|in case|ob|whether|unless|maybe|možná|vielleicht|asi)\b"
_WERE = r"\b(?:were|was|byl[aiyo]?|měl[aiyo]?|waren|war|wären|wollten|originally|původně|ursprünglich|eigentlich)\b"  # "we were six, but my brother stays"
_OWN_CHILD = r"(?:(?:our|my|the|naš\w+|mou|svou|mým|svým|svoj\w+|unsere[mnr]?|meine[mnr]?|dem|der)\s+)?"
_OTHERS = r"(?:the )?(?:other|second) (?:couple|pair|family)|their (?:friends|companions)|druhý pár|druhá rodina|jejich (?:přátelé|známí)|das (?:andere|zweite) (?:ehe)?paar|die andere familie|ihre freunde"
_COUPLES = r"rodič(?:e|ů|i)|parents(?:-in-law)?|eltern|prarodič\w*|grandparents|großeltern|schwiegereltern|in-laws"


@cache
def _clause() -> str:
    who = rf"(?P<who>{dict(KINDS)['relative']}|{_COUPLES}|{_OTHERS}|son|daughter|syn|dcera|sohn|tochter)"
    return rf"(?:(?<=[.!?;,\n(])|(?<=- )|(?<=\n )|^)[ \t]*{_OWNER}{who}\s+(?:[a-z]+\s+){{0,3}}?(?:\((?:pokoj|room|zimmer) \d+\)\s*)?{_STAYS}\b[^.!?;,\n()-]*(?:,? (?:und|and|a) (?:kommt|fährt|kann|will|is|won't|can't|nejede|nepojede|nepřijde)[a-z ]*(?:\b(?:nicht|not|mit|coming)\b[a-z ]*)?(?=[.!?;\n]))?"


@cache
def _one_by_one() -> str:
    """Guests told by who they are; of a mere number nobody knows whom it holds."""
    young = rf"\b(?:s|se|with|mit)\s+{_OWN_CHILD}(?:{dict(KINDS)['unknown']})"
    told_in_counts = r"\b1 (?:adults|seniors|children|infants|students)\b"  # as party_roster tells them
    return rf"(?<!\w)(?:{dict(KINDS)['relative']}|{_COUPLES}|{SELF})|{young}|{told_in_counts}"


# What the sender concludes: "so it will just be me and our son", "pojedu tedy pouze se synem".
_SO = r"\b(?:takže|tedy|tudíž|proto|tak|so|thus|therefore|hence|also|daher|deshalb|darum)\b"
_ONLY = r"\b(?:jen|jenom|pouze|sám|sama|samotn\w+|just|only|nur|allein|alone)\b"
# A fare or a seat is told of those who come, and so is what a pronoun takes up again.
_TOLD_OF_GUESTS = r"\b(?:plat\w+|zaplat\w+|pay\w*|zahl\w+|fares?|tickets?|vstup\w+|líst\w+|jízden\w+|karten?|seats?|míst\w*|plätze?|need\w*|potřeb\w+|brauch\w+|(?:s|se|with|mit|a|and|und)\s+(?:ní|ním|nimi|him|her(?=\s*[.,;!?)]|\s*$)|them|ihm|ihr(?=\s*[.,;!?)]|\s*$)|ihnen|on|ona|he|she|er|sie))\b"
_MORE_GUESTS = rf"{COMES}|\b(?:a|i|and|und|plus|s|se|with|mit)\s+(?:{SELF})|\b(?:isst|eats?|jí|vege\w+|vegan\w*|fleisch|meat|maso|stud\w+|důchod\w*|senior\w*|retired|rentner\w*|pension\w*)\b|\b(?!(?:one|ein\w*|jed\w+)\b)(?:{number()})\b"


@cache
def _before_a_conclusion() -> str:
    kin = dict(KINDS)
    who = rf"(?P<who>{kin['relative']}|{_COUPLES}|{kin['unknown']})"
    return rf"(?:(?<=[.!?;\n(])|(?<=- )|(?<=\n )|^)(?P<clause>[ \t]*{_OWNER}{who}\s+[^.!?;()\n]{{3,70}}?)[,.;!]\s*(?=(?P<then>[^.!?;,\n]{{4,60}}))"


@cache
def _was_to_come() -> str:
    """As in "my uncle wanted to come too, but stays at home"; the numbers are told by one who knows it."""
    kin = dict(KINDS)
    who = rf"(?P<who>{kin['relative']}|{kin['unknown']}|{_COUPLES})"
    was = r"(?:měl\w? (?:jet|jít|přijet)|chtěl\w? (?:jet|jít)|wollten?|sollten?|wanted to|was going to|was supposed to)"
    return rf"(?:(?<=[.!?\n])|^)\s*(?:(?:původně|nejdřív|ursprünglich|eigentlich|originally)\s+)?(?:měl\w? jet i\s+|{_OWNER})?{who}(?:\s+{was})?\b[^.!?;\n\d]{{0,30}}[, ]\s*(?:ale|but|aber|(?=bleibt aber|liegt aber))\b[^.!?;\n\d]{{0,40}}\b(?:zůst(?!ande)\w+|nejede|nepojede|nemůže|onemocn\w+|v nemocnici|bleibt|liegt|krank|stays?|staying|ill|sick|in hospital)\b[^.!?;,\n\d]*"


def _without_those_who_wanted_to(folded: str) -> str:
    for match in list(pattern(_was_to_come()).finditer(folded)):
        rest = blank(folded, *match.span())
        planned = has(r"\b(?:měl\w? |chtěl\w? |wollte|sollte|wanted to|was going to|was supposed to)", match.group())
        if planned and not has(rf"(?<!\w){match['who'][:4]}\w*", rest) and not has(_IF, match.group()):
            folded = rest
    return folded


def _without_the_reason(folded: str) -> str:
    """As in "my wife is ill, so it will just be me and our son": nobody comes but those of the conclusion."""
    for match in list(pattern(_before_a_conclusion()).finditer(folded)):
        then, rest = match["then"], blank(folded, *match.span("clause"))
        listed = pattern(rf"\b{SELF}|{_one_by_one()}").search(then)
        if (
            listed
            and has(_SO, then)
            and has(_ONLY, then)
            and not has(_TOLD_OF_GUESTS, then)
            and not has(_MORE_GUESTS, match["clause"])
            and not has(rf"(?<!\w){match['who'][:4]}\w*", rest)
            and not has(_IF, match["clause"])
        ):
            folded = rest
    return folded


def without_absent_kin(folded: str) -> str:
    """As long as `folded`."""
    folded = _without_the_reason(_without_those_who_wanted_to(folded))
    for match in list(pattern(_clause()).finditer(folded)):
        rest = blank(folded, *match.span())
        same = rf"(?<!\w){match['who'][:4]}\w*"
        if (
            not has(_one_by_one(), rest)
            or has(same, rest)
            or has(_IF, match.group())
            or has(rf"{_IF}[^.!?;\n]*$", folded[: match.start()])
        ):
            continue
        sentence = pattern(r"[.!?\n](?=\s|$)").split(folded[: match.start()])[-1]
        if has(_WERE, sentence):
            continue
        if has(_REGRETS, match.group()) and not has(_YOUNG, rest) and not has(_TAKEN_BACK, match.group()):
            folded = rest
            continue
        if has(_AFTER_ALL, match.group()) and not has(_COUNTS_ANEW, folded[match.end() : match.end() + 60]):
            continue
        folded = rest
    return folded


_ONE_OF_US = r"(?:one|jed(?:en|na)|eine[rs]?)(?: of us| z nás| von uns)?"


def drops_out_of_a_number(folded: str) -> bool:
    """As in "there are four of us. My sister can't make it", "šest, ale jeden onemocněl": of the number, or not?"""
    who = rf"(?:{dict(KINDS)['relative']}|{_COUPLES}|son|daughter|syn|dcera|sohn|tochter)"
    away = rf"(?:(?<=[.!?;,\n(])|(?<=- )|^)[ \t]*{_OWNER}(?:{who}|{_ONE_OF_US})\s+(?:[a-z]+\s+){{0,3}}?{_STAYS}(?!\w)"
    for match in pattern(away).finditer(folded):
        start = max(folded.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ", "\n"))
        ends = pattern(r"[.!?](?=\s|$)|\n").search(folded, match.end())
        sentence = folded[start + 1 : ends.start() if ends else len(folded)]
        if not has(rf"{_COUNTS_ANEW}|{_ONLY}|{_IF}", blank_all(r"\bjsme\b|\bwe are\b|\bwe're\b|\bbudeme\b", sentence)):
            return True
    return False
