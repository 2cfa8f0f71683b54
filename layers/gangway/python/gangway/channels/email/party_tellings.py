# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told in clauses of their own: "staršímu je 9, mladšímu 4", "mum is 80", "the girls are 6 and 9"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gangway.channels.email.ages import OLDEST, Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party_words import KINDS, MONTH, PEOPLE

OF_MANY = (
    r"(?:(?:ten|ta|to|tomu|té|the|our|my|der|die|das|dem|den) )?(?:(?:nej)?(?:starší|mladší|menší|větší)\w{0,3}|prostřední\w{0,2}|(?:prvn|druh|třet|dalš|ostatn)[íéýáou]\w{0,3}|mal(?:á|ý|é|ému)|"
    r"elde(?:r|st)|old(?:er|est)|young(?:er|est)|middle|other|little|big(?:ger|gest)?|first|second|third|ältere?\w*|älteste\w*|jüngere?\w*|jüngste\w*|kleine?\w*|größere?\w*|große?\w*|mittlere\w*|andere\w*|beiden)(?: (?:one|ones|child|boy|girl|dítě|dítěti|kluk|kluk\w+|holk\w+|kind|junge|mädchen|syn\w*|dcer\w+|son|daughter|sohn|tochter|two|dva|dvě|dvěma|zwei))?"
)
_GIRLS_AND_BOYS = r"(?:(?:the|our|naším|našim|den|unseren) )?(?:holkám|holčičkám|klukům|dětem|vnoučatům|synům|dcerám|holky|holčičky|kluci|děti|vnoučata|synové|dcery|girls|boys|kids|children|kindern|kinder|mädchen|jungs)"
OF_ALL = r"(?:ty|ti|těm|jim|nim|oběma|oběm|všem|oba|obě|they|both(?: of them)?|beide|oni)"
_PRONOUN = r"(?:té|tomu|ta|ten|jí|jemu|kter(?:á|ý|é|ou|ému)|jenž|jež|she|he|who|sie|er|die|der|das|ona|on)"
_VERB = r"(?:jsou|je|mají|mám|má|budou|bude|is|are|was|has|have|will be|turned|turns|ist|sind|wird|werden|hat|am|'m|'s|'re|bin|jsem|(?<=i)'m)(?:'s)?"
_BETWEEN = r"(?:\s+(?:mu|jí|jim|už|teprve|jen|právě|tehdy|brzy|v tu dobu|v té době|mít|mít|tomu|zrovna|přes|over|über|nad|now|only|just|already|turned|both|all|each|oba|obě|beide|schon|erst|gerade|bereits|about|going to be|be))*"
_UNIT = r"(?:let|roků|roky|rok|years?(?: old)?|yrs?|jahre?(?: alt)?)"
NO_AGE = rf"(?!\s*(?:(?:let|roky|rok|years?|yrs|jahre?)\s+(?:mladší\w*|starší\w*|younger|older|jünger|älter)\b|%|[:.]\s?\d|h\b|hod|uhr|min|osob|lid|people|person|pax|x\b|kč|eur|czk|€|st\b|nd\b|rd\b|th\b|(?<=\d)\.\s*{MONTH}|dosp|adult|erwach|dět|dít|child|kid|kind(?:er)?\b|měs|month|monat|míst|seat|plätz|cm\b|kg\b|m\b|metr|dn[íů]|day|tag|týd|week|woch|nights?|noc))"


class Telling(Mention):
    """`subject`: the kin it is told of, or "" for ages that belong to children named before."""

    subject: str
    ages: tuple[int, ...]
    both: bool = False
    of_the_last: bool = False  # of whoever is named right before, as in ", who is 68"
    sure: bool = True


_KIN = (
    (
        "self",
        r"(?:mně|mě(?= (?:je|bude))|mi|mir|já|i(?='m)|i|ich)(?: samotn\w{1,3}| sama| sám| osobně| selbst| selber| myself)?",
    ),
    ("mother", r"(?:máma|mámě|mámou|mámu|maminc?k?\w*|matk\w+|matce|mum|mom|mother|mama|mutter)"),
    ("father", r"(?:táta|tátovi|tátou|tátu|tatín\w+|otec|otci|otcem|otcovi|dad|father|papa|vater)"),
    (
        "mother in law",
        r"(?:tchýn\w+|tchyn\w+|tchyni|mother-in-law|schwiegermutter)",
    ),
    ("father in law", r"(?:tchán\w*|father-in-law|schwiegervater)"),
    ("wife", r"(?:manžel(?:ka|ku|kou|ky|ce)|žen(?:a|u|ou|ě)|wife|missus|ehefrau|frau)"),
    ("husband", r"(?:manžel(?:a|em|ovi)?|můj muž|muži|mužovi|husband|ehemann|mann)"),
    ("grandmother", r"(?:babič\w+|babi|grandmother|grandma|granny|nan|nana|oma)"),
    ("grandfather", r"(?:děd(?:a|u|ou|ovi|eč\w+)|grandfather|grandpa|grandad|opa)"),
    ("sister", r"(?:sest(?:ra|ru|rou|ře)|ségr\w+|sister|schwester)"),
    ("brother", r"(?:bratr\w*|brách\w+|brother|bruder)"),
    ("son", r"(?:syn(?:a|em|ovi)?|son|sohn)"),
    ("daughter", r"(?:dcer(?:a|u|ou|y|i|ce)|dceři|daughter|tochter)"),
    ("grandson", r"(?:vnuk(?:a|em|ovi)?|grandson|enkel)"),
    ("granddaughter", r"(?:vnučk\w+|vnučce|granddaughter|enkelin)"),
    ("friend", r"(?:kamarád(?:ka|ku|kou|ce|a|em|ovi)?|přítel(?:kyně|kyni|i|e|em)?|friend|freund(?:in)?)"),
    ("neighbour", r"(?:souse[dk](?:em|a|ka|ku|kou|ovi)?|sousedce|neighbou?r|nachbar(?:in)?)"),
    ("aunt", r"(?:tet(?:a|u|ou|ě|ička\w*)|aunt(?:ie)?|tante)"),
    ("uncle", r"(?:strýc\w*|strejd\w+|uncle|onkel)"),
)
PARENTS = {"mother", "father", "mother in law", "father in law", "grandmother", "grandfather"}


# What is a number without being anybody's age: "the boat is 7", "there are 5".
_NO_NAMES = r"it|that|this|there|what|here|we|you|boat|ship|cruise|trip|tour|departure|time|table|room|price|date|day|flight|hotel|number|party|total|count|group|nás|nas|nich|plavba|loď|parník|odjezd|čas|stůl|pokoj|cena|termín|datum|počet|skupina|celkem|es|wir|fahrt|schiff|abfahrt|zeit|tisch|zimmer|preis|datum|gruppe|anzahl|když|jestli|pokud|aby|protože|tam|tady|také|taky|pak|why|how|when|auch|dann|dort"


@cache
def _telling() -> str:
    kin = "|".join(f"(?P<{name.replace(' ', '_')}>{source})" for name, source in _KIN)
    ages = rf"(?P<ages>(?:{number()})(?:\s*(?:{_UNIT})?\s*(?:,|a|and|und|&)\s*(?:{number()})\b)*){NO_AGE}"
    ends = r"(?=\s*(?:[.,;!?)\n(:]|$|a\b|and\b|und\b|-|myself\b|selbst\b|selber\b))"
    owner = (
        r"(?:(?:mé|mojí|moje|můj|naší|její|jeho|jejich|my|our|her|his|their|the|meine?|unsere?|ihre?|seine?|der|die) )?"
    )
    others = "|".join(source for kind, source in KINDS if kind not in {"relative", "unknown"})
    subject = rf"(?P<kin>{owner}(?:{kin}))|(?P<many>{OF_MANY})|(?P<all>{OF_ALL}|{_GIRLS_AND_BOYS})|(?P<pronoun>{_PRONOUN})|(?P<name>(?!(?:{_NO_NAMES})\b|(?:{others})|(?:{PEOPLE}))[a-z]{{3,12}})"
    return (
        rf"(?<!\w)(?:{subject})\s*(?:(?P<verb>{_VERB}){_BETWEEN}\s+|[:,-]?\s+){ages}(?:\s*(?P<unit>{_UNIT})\b|{ends})"
    )


@cache
def _of_us() -> str:
    both, already = (
        r"(?:both|oběma|oba|obě|beide[n]?)",
        r"(?:už|already|schon|právě|now|teď|jetzt|bereits|both|oběma|oba|beide)",
    )
    ages = rf"(?P<ages>(?:{number()})(?:\s*(?:{_UNIT})?\s*(?:,|a|and|und|&)\s*(?:{number()})\b)?){NO_AGE}"
    are = rf"(?:(?:nám|my|uns|we|wir)\s+(?:{both}\s+)?(?:je|jsou|are|sind|jsme|ist)|we're|(?:je|jsou|jsme)\s+(?:nám|{both})|both of us are|{both} (?:jsme|sind wir))"
    return rf"(?<!\w){are}\s+(?:{already}\s+)*{ages}(?:\s*(?:{_UNIT})\b)?"


_GROWN_FROM = 15


def tellings_of_us(folded: str) -> Iterator[Telling]:
    """As in "we are 66 and 69", "nám oběma je 70": of the sender and the one who comes along."""
    for match in pattern(_of_us()).finditer(folded):
        ages = tuple(value_of(age) or 0 for age in re.findall(number(), match["ages"]))
        both = pattern(r"\b(?:both|oběma|oba|obě|beide[n]?)\b").search(match.group()) is not None
        if min(ages) >= _GROWN_FROM and max(ages) <= OLDEST and (len(ages) > 1 or both):
            ages = ages if len(ages) > 1 else ages * 2
            yield Telling(start=match.start(), end=match.end(), subject="us", ages=ages, both=both)


# "Já 72, ona 69": without a verb, but of two who can be nobody else.
_SHE_AND_I = rf"(?<!\w)(?:(?:já|mně|ich|i)\s+(?:{number()})\s*(?:{_UNIT})?\s*(?:,|a|and|und|&)\s*(?:jí|jemu|ona|on|she|he|sie|er)|(?:jí|jemu|ona|on|she|he|sie|er)\s+(?:{number()})\s*(?:{_UNIT})?\s*(?:,|a|and|und|&)\s*(?:já|mně|ich|i))\s+(?:{number()})(?!\s*[.:]\s?\d|\w)"
_OWNED = r"\b(?:malý|malé|malému|malá|our|my|little|naš\w+|unser\w*|mein\w*|klein\w*)\s+$"  # "malé Aničce je 5"


def tellings_in(folded: str) -> Iterator[Telling]:
    """Who has no verb continues a telling that has one, as in "staršímu je 9, mladšímu 4"."""
    ends: list[int] = []
    for one in tellings_of_us(folded):
        yield one
        ends.append(one.end)
        folded = blank(folded, one.start, one.end)
    joint = r"^\s*(?:,|;|a|and|und|&|,\s*(?:a|and|und))\s*$"
    opens = [match.start() for match in pattern(_SHE_AND_I).finditer(folded)]
    for match in pattern(_telling()).finditer(folded):
        continues = any(pattern(joint).search(folded[end : match.start()]) for end in ends if end <= match.start())
        ages = tuple(value_of(age) or 0 for age in re.findall(number(), match["ages"]))
        if not (match["verb"] or continues or match.start() in opens) or max(ages) > OLDEST:
            continue
        subject = next((name for name, _ in _KIN if match[name.replace(" ", "_")]), "")
        both = pattern(r"\b(?:both|each|oba|obě|oběma|oběm|všem|beide)\b").search(match.group()) is not None
        owned = has(_OWNED, folded[max(0, match.start() - 12) : match.start()])
        sure = match["name"] is None or match["unit"] is not None or continues or owned
        yield Telling(
            start=match.start(),
            end=match.end(),
            subject=subject,
            ages=ages,
            both=both,
            of_the_last=match["pronoun"] is not None,
            sure=sure,
        )
        ends.append(match.end())


def kin_of(person: Person, folded: str) -> str:
    said = folded[person.start : person.end].partition("(")[0]  # "dad (74, so a senior I guess)" is no self
    return next((name for name, source in _KIN if pattern(rf"(?<!\w){source}(?!\w)").search(said)), "")


_GROWN, _NO_SENIOR = 18, 60


def is_of_the_leaders(telling: Telling, people: Sequence[Person]) -> bool:
    """As in "14 children (7-11) and 2 leaders, both over 20": grown-ups are the last before it, and stay what they are."""
    before = [one for one in people if one.end <= telling.start]
    grown = len(telling.ages) == 1 and _GROWN <= telling.ages[0] < _NO_SENIOR
    young = any(one.kind in {"child", "unknown"} for one in before)
    return telling.both and grown and young and before[-1].kind == "adult" and before[-1].count > 1
