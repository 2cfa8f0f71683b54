# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who travels alone: one guest, of the kind that their age or what they say of themselves makes them."""

import re
from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue

_ONE = {"people", "adult", "senior", "student"}
_ALONE = r"\b(?:(?:a|and|und)\s+)?(?:(?:i'm|i am|i|ich|já)\s+)?(?:(?:jedu|pojedu|jdu|půjdu|přijdu|přijedu|budu|cestuji|cestuju)\s+(?:\w+\s+)?(?:sám|sama)|(?:jen|pouze|jenom) (?:já|pro mě|pro mne)(?: sám| sama)?|pro mě samot\w+|(?:just|only) (?:for )?(?:me|myself|for one)|(?:coming|travelling|traveling|going|am|be) (?:alone|on my own|by myself)|(?:nur )?für mich (?:allein|alleine|selbst)|nur für mich|nur ich|(?:komme|fahre|reise|bin) (?:ich )?allein\w?)\b(?!\s*(?:,|a|and|und|s|se|with|mit|\+)\b(?!\s+(?:i'm|i am|am|(?:ich )?bin|mi je|je mi|mám|jsem)\b))"
_NOW = r"(?:(?:už|teprve|právě|teď|letos|just|already|now|only|schon|bereits|jetzt|gerade|erst)\s+)*"
_UNIT = r"(?:let|roků|years?(?: old| young| of age)?|jahre?(?: alt| jung)?)\b"
_SENIOR = (
    r"(?:senior\w*|důchodc\w*|důchodky\w*|pensioner|retired|v (?:starobním )?důchodu|rentner\w*|in rente|im ruhestand)"
)
_STUDENT = r"student(?:ka|in)?\b"


@cache
def _my_age() -> str:
    is_ = r"(?:i am|i'm|i (?:have )?(?:just )?turned|ich bin|(?<=\bund )bin|mir (?:ist|sind)|(?:mi|mně) (?:už )?(?:je|bude)|(?:je|bude) (?:mi|mně))"
    end = r"(?=\s*(?:[.,;!?)\n-]|$|(?:a|and|und|but|ale|aber|i|last|next|this)\b))(?!,?\s*(?:no|ne|nein|sorry|pardon|or|nebo|oder)\b)"
    return rf"\b{is_}\s+{_NOW}(?P<age>{number()})(?:\s*{_UNIT}|{end})|\b(?:mám|ve svých|in my)\s+{_NOW}(?P<years>{number()})\s*(?:let(?:ech)?\b)"


_MY_ROLE = rf"\b(?:jsem|i am|i'm|ich bin|(?<=\bund )bin|jako|as|als)\s+{_NOW}(?:an? |eine? |retired )?(?:(?P<senior>{_SENIOR})|(?P<student>{_STUDENT}))"
# "Book a seat on the cruise. It's just me": the one guest's.
_A_SEAT = r"\b(?:an?|one|eine?n?|jedno|jeden)\s+(?:seat|place|spot|ticket|sitzplatz|platz|karte|ticket|místo|místečko|lístek)\b"
_SOMEBODY = rf"(?<!\w)(?:{'|'.join(source for _, source in KINDS)}|{PEOPLE}|jinak|otherwise|sonst|let\b|jahre|years old|turned|birthday|narozenin\w*|geburtstag\w*)"


def own_age(folded: str) -> tuple[int, int, int] | None:
    """The age the sender tells of themselves, once, and where."""
    told = list(pattern(_my_age()).finditer(folded))
    age = value_of(told[0]["age"] or told[0]["years"]) if len(told) == 1 else None
    return (age, *told[0].span()) if age and age <= OLDEST else None


def the_only_guest(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The one guest alone, if nobody else is named and age and role agree; otherwise the same people."""
    ages = list(pattern(_my_age()).finditer(folded))
    roles = list(pattern(_MY_ROLE).finditer(folded))
    own = [match.span() for match in (*ages, *roles)]
    others = [one for one in people if one.kind != "self" and not _overlaps(one, own)]
    said = list(pattern(_ALONE).finditer(folded))
    if said and others and all(one.kind == "relative" for one in others):
        return [one.model_copy(update={"trouble": "contradiction"}) for one in people]  # "alone, my husband is 75"
    places = [(one.start, one.end) for one in others] or [match.span() for match in said]
    if not (said or (others and own)) or any(one.count != 1 or one.kind not in _ONE for one in others[1:] or others):
        return people
    kinds = _kinds(ages, roles, catalogue) | {one.kind for one in others if one.kind in {"senior", "student"}}
    kind = "student" if kinds == {"adult", "student"} else next(iter(kinds), "adult")
    rest = folded
    for start, end in (*own, *places):
        rest = blank(rest, start, end)
    rest = blank_all(_A_SEAT, rest)
    if (
        len(others) > 1
        or len(kinds - {kind, "adult"})
        or (len(kinds) > 1 and kind != "student")
        or has(_SOMEBODY, rest)
    ):
        return people
    (start, end), told = places[0], (*own, *(match.span() for match in said))
    return [Person(start=start, end=end, kind=kind, count=1, told=told)]


def _overlaps(one: Person, places: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in places)


def _kinds(ages: Sequence[re.Match[str]], roles: Sequence[re.Match[str]], catalogue: Catalogue) -> set[str]:
    told = {value_of(match["age"] or match["years"]) or 0 for match in ages}
    by_age = {kind_of_age(age, catalogue) or "adult" if age <= OLDEST else "unknown" for age in told}
    return by_age | {"senior" if match["senior"] else "student" for match in roles}
