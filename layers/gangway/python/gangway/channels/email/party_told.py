# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told of people named before: "the elder is seven, the younger four", "mámě je 80", "dalším 6 a 13 let"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue

OF_MANY = (
    r"(?:(?:ten|ta|to|tomu|té|the|our|my|der|die|das|dem|den) )?(?:(?:nej)?(?:starší|mladší|menší|větší)\w{0,3}|prostřední\w{0,2}|(?:prvn|druh|třet|dalš|ostatn)[íéýáou]\w{0,3}|mal(?:á|ý|é|ému)|"
    r"elde(?:r|st)|old(?:er|est)|young(?:er|est)|middle|other|little|big(?:ger|gest)?|first|second|third|ältere?\w*|älteste\w*|jüngere?\w*|jüngste\w*|kleine?\w*|größere?\w*|große?\w*|mittlere\w*|andere\w*|beiden)(?: (?:one|ones|child|boy|girl|dítě|dítěti|kluk|kluk\w+|holk\w+|kind|junge|mädchen|syn\w*|dcer\w+|son|daughter|sohn|tochter|two|dva|dvě|dvěma|zwei))?"
)
_GIRLS_AND_BOYS = r"(?:(?:the|our|naším|našim|den|unseren) )?(?:holkám|holčičkám|klukům|dětem|vnoučatům|synům|dcerám|girls|boys|kids|children|kindern|kinder|mädchen|jungs)"
OF_ALL = r"(?:ty|ti|těm|jim|nim|oběma|oběm|všem|oba|obě|they|both(?: of them)?|beide|oni)"
_PRONOUN = r"(?:té|tomu|ta|ten|jí|jemu|kter(?:á|ý|é|ou|ému)|jenž|jež|she|he|who|sie|er|die|der|das|ona|on)"
_VERB = r"(?:jsou|je|mají|má|budou|bude|is|are|was|has|have|will be|turned|turns|ist|sind|wird|werden|hat|am|bin|jsem)(?:'s)?"
_BETWEEN = r"(?:\s+(?:mu|jí|jim|už|teprve|jen|právě|tehdy|brzy|v tu dobu|v té době|mít|mít|tomu|zrovna|přes|over|über|nad|now|only|just|already|turned|both|all|each|oba|obě|beide|schon|erst|gerade|bereits|about|going to be|be))*"
_UNIT = r"(?:let|roků|roky|rok|years?(?: old)?|yrs?|jahre?(?: alt)?)"
_NO_AGE = r"(?!\s*(?:%|[:.]\s?\d|h\b|hod|uhr|min|osob|lid|people|person|pax|x\b|kč|eur|czk|€|st\b|nd\b|rd\b|th\b|\.\s*(?:led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])|dosp|adult|erwach|dět|dít|child|kid|kind(?:er)?\b|měs|month|monat|míst|seat|plätz|cm\b|kg\b|m\b|metr|dn[íů]|day|tag|týd|week|woch|nights?|noc))"


class _Telling(Mention):
    """`subject`: the kin it is told of, or "" for ages that belong to children named before."""

    subject: str
    ages: tuple[int, ...]
    both: bool = False
    of_the_last: bool = False  # of whoever is named right before, as in ", who is 68"
    sure: bool = True


_KIN = (
    ("self", r"(?:mně|mi|mir|já|i|ich)"),
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
_PARENTS = {"mother", "father", "mother in law", "father in law", "grandmother", "grandfather"}


def with_told_ages(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The same people, with the kinds that ages told elsewhere make of them. `folded`: the whole plain text."""
    everything = list(_tellings(folded))
    if not everything:
        return people
    people = _of_parents(people, everything, catalogue)
    read = [place for one in people if one.age_kinds for place in one.places]
    tellings = [one for one in everything if not any(a <= one.start and one.end <= b for a, b in read)]
    people = _of_the_last(people, tellings, folded, catalogue)
    people = _of_relatives(people, tellings, folded, catalogue)
    people = _of_the_sender(people, tellings, folded, catalogue)
    people = _named_again(people, folded)
    read = [place for one in people if one.age_kinds for place in one.places]
    rest = [one for one in tellings if not one.subject and not any(a <= one.start < b for a, b in read)]
    return _of_the_young(people, rest, catalogue)


# What is a number without being anybody's age: "the boat is 7", "there are 5".
_NO_NAMES = r"it|that|this|there|what|here|we|you|boat|ship|cruise|trip|tour|departure|time|table|room|price|date|day|flight|hotel|number|party|total|count|group|nás|nas|nich|plavba|loď|parník|odjezd|čas|stůl|pokoj|cena|termín|datum|počet|skupina|celkem|es|wir|fahrt|schiff|abfahrt|zeit|tisch|zimmer|preis|datum|gruppe|anzahl|když|jestli|pokud|aby|protože|tam|tady|také|taky|pak|why|how|when|auch|dann|dort"


@cache
def _telling() -> str:
    kin = "|".join(f"(?P<{name.replace(' ', '_')}>{source})" for name, source in _KIN)
    ages = rf"(?P<ages>(?:{number()})(?:\s*(?:{_UNIT})?\s*(?:,|a|and|und|&)\s*(?:{number()})\b)*){_NO_AGE}"
    ends = r"(?=\s*(?:[.,;!?)\n(:]|$|a\b|and\b|und\b|-))"
    owner = r"(?:(?:mé|mojí|moje|můj|naší|my|our|her|his|the|meine?|der|die) )?"
    others = "|".join(source for kind, source in KINDS if kind not in {"relative", "unknown"})
    subject = rf"(?P<kin>{owner}(?:{kin}))|(?P<many>{OF_MANY})|(?P<all>{OF_ALL}|{_GIRLS_AND_BOYS})|(?P<pronoun>{_PRONOUN})|(?P<name>(?!(?:{_NO_NAMES})\b|(?:{others})|(?:{PEOPLE}))[a-z]{{3,12}})"
    return (
        rf"(?<!\w)(?:{subject})\s*(?:(?P<verb>{_VERB}){_BETWEEN}\s+|[:,-]?\s+){ages}(?:\s*(?P<unit>{_UNIT})\b|{ends})"
    )


def _tellings(folded: str) -> Iterator[_Telling]:
    """Who has no verb continues a telling that has one, as in "staršímu je 9, mladšímu 4"."""
    end = -1
    for match in pattern(_telling()).finditer(folded):
        joint = r"^\s*(?:,|;|a|and|und|&|,\s*(?:a|and|und))\s*$"
        continues = end >= 0 and pattern(joint).search(folded[end : match.start()]) is not None
        ages = tuple(value_of(age) or 0 for age in re.findall(number(), match["ages"]))
        if not (match["verb"] or continues) or max(ages) > OLDEST:
            continue
        subject = next((name for name, _ in _KIN if match[name.replace(" ", "_")]), "")
        both = pattern(r"\b(?:both|each|oba|obě|oběma|oběm|všem|beide)\b").search(match.group()) is not None
        sure = match["name"] is None or match["unit"] is not None or continues
        yield _Telling(
            start=match.start(),
            end=match.end(),
            subject=subject,
            ages=ages,
            both=both,
            of_the_last=match["pronoun"] is not None,
            sure=sure,
        )
        end = match.end()


def _kin_of(person: Person, folded: str) -> str:
    said = folded[person.start : person.end]
    return next((name for name, source in _KIN if pattern(rf"(?<!\w){source}(?!\w)").search(said)), "")


def untold(people: Sequence[Person], folded: str) -> bool:
    """Whether an age is told of somebody who was not found, or of one of several nobody knows which."""
    read = [place for one in people for place in one.places]
    return any(
        one.sure and not any(start < one.end and one.start < end for start, end in read) for one in _tellings(folded)
    )


def _of_the_last(people: list[Person], tellings: Sequence[_Telling], folded: str, catalogue: Catalogue) -> list[Person]:
    """As in "our neighbour Mary, who is 68": told of the one person named right before."""
    for telling in tellings:
        before = [one for one in people if one.end <= telling.start]
        last = before[-1] if before else None
        if last is None or not telling.of_the_last or len(telling.ages) != 1:
            continue
        single = last.count == 1 and not last.age_kinds and last.kind in {"relative", "unknown", "child", "infant"}
        gap = folded[last.end : telling.start]
        near = pattern(r"^(?:\s+[a-z]{2,12})?(?:\s*[,(-]|\s*\.)?\s*$").search(gap)
        if single and last.trouble is None and near:
            told = _told(last, telling, catalogue).model_copy(update={"end": telling.end, "told": ()})
            people = [told if one is last else one for one in people]
    return people


def _of_relatives(
    people: list[Person], tellings: Sequence[_Telling], folded: str, catalogue: Catalogue
) -> list[Person]:
    """As in "my mum and I … Mum is 80": the second mention tells the age of the first."""
    for telling in tellings:
        again = [one for one in people if telling.start <= one.start < telling.end]
        named = [
            one
            for one in people
            if one.end <= telling.start
            and not one.age_kinds
            and one.count == 1
            and _kin_of(one, folded) == telling.subject
        ]
        if not telling.subject or len(named) != 1 or len(telling.ages) != 1 or len(again) > 1:
            continue
        people = [_told(one, telling, catalogue) if one is named[0] else one for one in people if one not in again]
    return people


def _of_the_sender(
    people: list[Person], tellings: Sequence[_Telling], folded: str, catalogue: Catalogue
) -> list[Person]:
    """As in "we go with my husband. He is 76 and I am 73": of whoever writes, named as "I" or only meant."""
    own = [one for one in tellings if one.subject == "self" and len(one.ages) == 1]
    if len(own) != 1 or any(one.kind == "self" and one.age_kinds for one in people):
        return people
    kind = kind_of_age(own[0].ages[0], catalogue) or "adult"
    place = (own[0].start, own[0].end)
    named = [one for one in people if one.kind == "self"]
    if named:
        return [
            one.model_copy(update={"age_kinds": (kind,), "told": (place,)}) if one is named[0] else one
            for one in people
        ]
    company = [one for one in people if one.with_sender and one.count == 1]
    if len(company) == 1:
        kinds = (*(company[0].age_kinds or ("adult",)), kind)
        told = {"count": 2, "age_kinds": kinds, "with_sender": False, "told": (*company[0].told, place)}
        return [one.model_copy(update=told) if one is company[0] else one for one in people]
    beside = [
        one
        for one in people
        if pattern(r"^\s*(?:,|a|and|und|,\s*(?:a|and|und))\s*(?:my |meine |mé )?$").search(
            folded[own[0].end : one.start]
        )
        and one.start > own[0].start
    ]
    if not beside:
        return people
    sender = Person(start=place[0], end=place[1], kind="self", count=1, age_kinds=(kind,))
    return sorted([*people, sender], key=lambda one: one.start)


def _named_again(people: list[Person], folded: str) -> list[Person]:
    """As in "our two girls … the girls are 6 and 9": the second mention has the ages of the first."""
    for again in people:
        young = again.kind in {"child", "unknown"} and again.age_kinds and again.count > 1
        if not young or pattern(rf"^(?:{number()})\b").search(folded[again.start : again.end]):
            continue
        named = [
            one
            for one in people
            if one.end < again.start
            and one.kind in {"child", "unknown"}
            and not one.age_kinds
            and one.count == again.count
        ]
        apart = named and pattern(r"[.!?;]|\n| - ").search(folded[named[-1].end : again.start])
        if len(named) == 1 and apart:
            told = named[0].model_copy(update={"age_kinds": again.age_kinds, "told": ((again.start, again.end),)})
            return [told if one is named[0] else one for one in people if one is not again]
    return people


def _of_parents(people: list[Person], tellings: Sequence[_Telling], catalogue: Catalogue) -> list[Person]:
    """As in "her parents … father-in-law is 63 and mother-in-law 62": the couple is told of one by one."""
    told = [one for one in tellings if one.subject in _PARENTS and len(one.ages) == 1]
    couples = [one for one in people if one.kind == "couple" and not one.age_kinds and one.count == 1]
    if len(told) != 2 or len(couples) != 1 or couples[0].end > told[0].start:  # noqa: PLR2004  a couple
        return people
    again = [one for one in people if any(each.start <= one.start < each.end for each in told)]
    kinds = tuple(kind_of_age(one.ages[0], catalogue) or "adult" for one in told)
    spans = tuple((one.start, one.end) for one in told)
    return [
        one.model_copy(update={"age_kinds": kinds, "told": spans}) if one is couples[0] else one
        for one in people
        if one not in again
    ]


def _told(person: Person, telling: _Telling, catalogue: Catalogue) -> Person:
    kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in telling.ages)
    return person.model_copy(update={"age_kinds": kinds, "told": ((telling.start, telling.end),)})


def _of_the_young(people: list[Person], tellings: Sequence[_Telling], catalogue: Catalogue) -> list[Person]:
    """Ages of children named before, in the order of the children; each must have one."""
    if not tellings:
        return people
    waiting = [
        one
        for one in people
        if one.kind in {"child", "unknown"}
        and not one.age_kinds
        and one.trouble in {None, "uncounted"}
        and one.end <= tellings[0].start
    ]
    ages = [age for one in tellings for age in one.ages]
    if len(waiting) == 1 and (tellings[0].both or waiting[0].trouble) and len(tellings) == 1 and len(ages) == 1:
        ages = ages * waiting[0].count if tellings[0].both else []
    open_one = [one for one in waiting if one.trouble]
    if (open_one or len(ages) == 1) and not all(one.sure for one in tellings) and len(tellings) < 2:  # noqa: PLR2004
        return people
    heads = sum(one.count for one in waiting if not one.trouble)
    if not waiting or len(open_one) > 1 or (heads != len(ages) if not open_one else heads + 1 > len(ages)):
        return people
    spans = tuple((one.start, one.end) for one in tellings)
    counts = {one.start: len(ages) - heads if one.trouble else one.count for one in waiting}
    told: dict[int, Person] = {}
    for one in waiting:
        own, ages = ages[: counts[one.start]], ages[counts[one.start] :]
        kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in own)
        update = {"count": len(own), "age_kinds": kinds, "trouble": None, "told": spans}
        told[one.start] = one.model_copy(update=update)
    return [told.get(one.start, one) for one in people if not any(start <= one.start < end for start, end in spans)]
