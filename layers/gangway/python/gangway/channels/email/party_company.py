# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Friends, colleagues and guests of a list: "two adults and two friends", "for myself, two colleagues and our three guests".

They come besides those told before them; behind a mere comma they may be the same people, and the list is in doubt.
"""

from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern

_COMPANY = r"(?:klient\w*|clients|kunden|kámoš\w*|friends|přátel\w*|kamarád\w*|mates|freunde\w*|koleg\w*|colleagues|kolleg\w*)$"
# Joined to a list by "and", guests are others than those told before.
_GUESTS = r"\b(?:guests?|visitors?|host(?:é|y|ů|ům|a|em)?|návštěvní\w+|gäste\w*|besucher\w*|passengers?|cestující\w*)$"
_PLUS = r"(?:^|[\s,])(?:(?:a|i|and|und|plus|sowie)\b|[+&])\s*(?:(?:our|my|his|her|their|the|naš\w+|moj\w+|mé|své|jejich|jeho|její|unsere?n?|meine?n?|seine?n?|ihre?n?|die|den)\s+)?$"
_JOINED = r"\b(?:a|i|n|and|und|plus|sowie|s|se|with|mit)\b|[+&]"
_OTHER = r"\b(?:další\w*|other|more|weitere\w*|andere\w*)\b"


@cache
def _guests_in_a_list() -> str:
    owner = r"(?:(?:our|my|his|her|their|naš\w+|moj\w+|unsere?n?|meine?n?)\s+)?"
    return rf"\b(?:{number()})\s+(?:[a-z]+\s+)?{_COMPANY[:-1]}\b[^.!?;:\n-]{{0,30}}?(?:,|\b(?:a|and|und|plus)\b)\s*{owner}(?:{number()})\s+(?:[a-z]+\s+)?{_GUESTS[2:-1]}\b"


def guests_besides(folded: str) -> bool:
    """As in "for two colleagues, three guests and me": none of the two numbers holds the others."""
    return has(_guests_in_a_list(), folded)


def as_company(person: Person, before: Sequence[Person], gap: str, folded: str) -> Person:
    """`before`: who was told ahead in the list; `gap`: what stands between."""
    if person.kind != "people":
        return person
    said = folded[person.start : person.end]
    if pattern(_GUESTS).search(said):
        return _as_guests(person, before, gap, folded)
    besides = pattern(rf"{_OTHER}\s*$").search(gap) or pattern(_OTHER).search(said)
    if not besides and not pattern(_COMPANY).search(said):
        return person
    alone = [one.kind for one in before] == ["self"] and gap.strip() == ","  # "for myself, two colleagues and …"
    if alone or pattern(_JOINED).search(gap):
        return person.model_copy(update={"kind": "adult"})  # a colleague or a friend is grown up
    return person.model_copy(update={"trouble": "contradiction"})


def _as_guests(person: Person, before: Sequence[Person], gap: str, folded: str) -> Person:
    if before and pattern(_PLUS).search(gap):
        return person.model_copy(update={"kind": "adult"})
    company = any(pattern(_COMPANY).search(folded[one.start : one.end]) for one in before)
    return person.model_copy(update={"trouble": "contradiction"}) if company and gap.strip() == "," else person
