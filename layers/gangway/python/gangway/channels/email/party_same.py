# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One person told twice: a ticket and its owner, a daughter with her husband, friends and what they are."""

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import pattern

_TICKET = r"(?:vstupn\w+|jízdn\w+|líst\w+|vstupenk\w*|jízdenk\w*|tickets?|karten?)"


_IN_LAWS = r"(?:zeť|zetěm|zetě|snach\w+|son-in-law|daughter-in-law|schwiegersohn\w*|schwiegertochter|(?:jejím|jeho|její|her|his|ihrem|seiner) (?:manžel\w*|přítel\w*|partner\w*|husband|wife|boyfriend|girlfriend|mann|frau|freund\w*))"
_GROWN = r"^(?:dcer\w*|syn\w*|daughters?|sons?|tochter|sohn\w*)$"


_ADULT_ADJECTIVE = r"^(?:(?:\d+|\w+)\s+)?(?:dospěl[áéýou]\w{0,2}|adult|grown-?up|erwachsene[nrs]?)$"


def grown_children(people: list[Person], folded: str) -> list[Person]:
    """As in "naše dospělá dcera", "two adult children": one mention, and adults."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _says_whose_age(last, person, folded):
            kept[-1] = last.model_copy(update={"end": person.end})
        else:
            kept.append(person)
    return kept


def apposed(people: list[Person], folded: str) -> list[Person]:
    """As in "three friends, all pensioners", "tři kamarádky důchodkyně": the second word says what they all are."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _says_what_they_are(last, person, folded):
            kept[-1] = last.model_copy(update={"kind": person.kind, "end": person.end})
        else:
            kept.append(person)
    return kept


def _says_what_they_are(several: Person, kind: Person, folded: str) -> bool:
    company = several.kind in {"people", "relative"} and several.count > 1 and not several.age_kinds
    uncounted = not pattern(rf"^(?:{number()})\b").search(folded[kind.start : kind.end])
    beside = pattern(r"^(?: |,? (?:all|both|všichni|všechny|samé|samí|vesměs|oba|obě|alle|beide) )$")
    gap = folded[several.end : kind.start]
    return company and kind.kind in {"senior", "student"} and uncounted and beside.search(gap) is not None


def _says_whose_age(adult: Person, young: Person, folded: str) -> bool:
    said = pattern(_ADULT_ADJECTIVE).search(folded[adult.start : adult.end])
    bare = young.count == 1 and not young.age_kinds and not any(c.isdigit() for c in folded[young.start : young.end])
    beside = folded[adult.end : young.start] == " "
    return adult.kind == "adult" and young.kind in {"child", "unknown"} and bool(said) and bare and beside


def grown_up(people: list[Person], folded: str) -> list[Person]:
    """As in "dcera se zetěm", "our son with his wife": who is married is an adult."""
    people = apposed(grown_children(people, folded), folded)
    married = rf"^\s*(?:a|i|s|se|and|with|und|mit|&)\s+(?:our |my |unserem |meinem )?{_IN_LAWS}"
    return [
        one.model_copy(update={"kind": "relative"})
        if one.kind == "unknown"
        and one.count == 1
        and not one.age_kinds
        and not one.trouble
        and pattern(_GROWN).search(folded[one.start : one.end])
        and pattern(married).search(folded[one.end : one.end + 60])
        else one
        for one in people
    ]


def tickets_with_their_owner(people: list[Person], folded: str) -> list[Person]:
    """As in "my grandmother (a pensioner)", "one ticket for my grandmother (66)": one person, told twice."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last is not None and (one := _told_twice(last, person, folded[last.end : person.start])):
            kept[-1] = one
        else:
            kept.append(person)
    return kept


def _told_twice(person: Person, follower: Person, gap: str) -> Person | None:
    """The one person, from the start of the first mention on."""
    if person.count != 1 or follower.count != 1:
        return None
    fares = {"senior", "student", "child"}
    if person.kind == "relative" and follower.kind in fares and gap.strip() == "(":
        return follower.model_copy(update={"start": person.start})
    if person.kind == follower.kind == "adult" and pattern(
        rf"^\s*(?:{_TICKET}\s+)?(?:pro|for|für)\s+(?:\w+\s+)?$"
    ).search(gap):
        return person.model_copy(update={"end": follower.end})  # "one normal for an adult"
    is_owner = follower.kind == "relative" and pattern(rf"^\s*(?:{_TICKET}\s+)?(?:pro|for|für)\s+(?:\w+\s+)?$").search(
        gap
    )
    if not is_owner or person.kind not in {*fares, "adult", "people"}:
        return None
    own = follower if person.kind == "people" else person
    return own.model_copy(update={"start": person.start, "end": follower.end})
