# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The ages of everybody in one list: "five of us. Ages are 45, 44, 15, 12 and 9", "je nás pět (43, 41, 16, 13 a 2)".

There must be as many ages as guests; a list that fits nobody stays for the doubts.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.mentions import Mention
from gangway.domain.catalogue import Catalogue

_MONTHS = r"(?:měsíc\w*|měs\b\.?|months?|monate?n?)"
_UNIT = rf"(?:{_MONTHS}(?: old| alt)?|let\b|roky\b|roků\b|rok\b|years?(?: old)?|yrs?\b|yo\b|jahre?n?(?: alt)?)"
_JOINT = r"\s*(?:,\s*(?:a\b|and\b|und\b)?|;|/|\ba\b|\band\b|\bund\b|&)\s*"
_WHOSE = r"(?:\s+(?:of|der|von|aller|všech|všetkých)?\s*(?:our |the |unserer |našich )?(?:party|group|guests|travell?ers|passengers|people|us|everyone|cestujících|hostů|osob|účastníků|lidí|skupiny|gäste|personen|teilnehmer|reisenden|gruppe|von uns))?"
_LED = rf"\b(?:ages?|aged|(?:ve )?věku?|stáří|(?:im )?alter)\b{_WHOSE}\s*(?:are|is|je|jsou|sind|ist|von|of)?\s*[:-]?\s*"
_US = r"\b(?:je nám|nám je|we are|we're|wir sind|jsme)(?:\s+aged)?\s*:?\s*"
_NO_AGES = r"(?!\s*(?:x\b|[:.]\s?\d|%|\.?\s*(?:h\b|hod|uhr|kč|eur|czk)|[a-z]*\s*(?:dosp|adult|erw|senior|student|důch|rentn|pension|dět|dít|child|kid|kind|bab|mimin|infant|osob|pers|lid|people)))"
_SEVERAL = 3  # so many bare numbers in a row behind a count are ages


class _Ages(Mention):
    ages: tuple[int, ...]


@cache
def _list() -> str:
    one = rf"(?:\d{{1,2}}(?!\d)|{number()})(?:\s*{_UNIT})?"
    return rf"(?P<ages>{one}(?:{_JOINT}{one})+)(?!\w){_NO_AGES}\s*\)?"


def with_listed_ages(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The same people, with the kinds that the list makes of them."""
    for told in _lists(people, folded):
        if any(one.age_kinds and one.start <= told.start < one.end for one in people):
            continue
        rest = [one for one in people if not (told.start <= one.start and one.end <= told.end)]
        if fitting := _fitting(rest, told, catalogue):
            return fitting
    return people


def ages_listed(folded: str) -> Iterator[tuple[int, int]]:
    """Where a list says that it is one of ages."""
    for match in pattern(rf"{_LED}{_list()}").finditer(folded):
        yield match.span()


def _lists(people: Sequence[Person], folded: str) -> Iterator[_Ages]:
    counts = [one for one in people if one.kind == "people" and one.count >= _SEVERAL and not one.trouble]
    for one in counts:
        if match := pattern(rf"^\s*(?:[:(-]|,\s*\()\s*{_list()}").search(folded[one.end :]):
            yield _ages_of(match, one.end)
    for match in pattern(rf"(?:{_LED}|{_US}){_list()}").finditer(folded):
        yield _ages_of(match, 0)


def _ages_of(match: re.Match[str], at: int) -> _Ages:
    told = [(value_of(age) or 0, unit) for age, unit in re.findall(rf"({number()})\s*({_units()})?", match["ages"])]
    in_months = pattern(_MONTHS)
    ages = tuple(age // 12 if in_months.match(unit) else age for age, unit in told)
    return _Ages(start=at + match.start(), end=at + match.end(), ages=ages)


@cache
def _units() -> str:
    return pattern(_UNIT).pattern


def _fitting(people: list[Person], told: _Ages, catalogue: Catalogue) -> list[Person] | None:
    """As many as there are guests, and as many of them grown up as there are grown-ups."""
    kinds = [kind_of_age(age, catalogue) or "adult" for age in told.ages]
    place = (told.start, told.end)
    if max(told.ages) > OLDEST or len(kinds) < 2 or any(one.age_kinds or one.trouble or one.is_part for one in people):  # noqa: PLR2004  a list
        return None
    if not [one for one in people if one.kind != "self"]:
        return [Person(start=told.start, end=told.end, kind="adult", count=len(kinds), age_kinds=tuple(kinds))]
    totals = [one for one in people if one.kind == "people"]
    if totals and (len(people) > 1 or totals[0].count != len(kinds)):
        return None
    young = [kind for kind in kinds if kind in {"child", "infant"}]
    grown = [kind for kind in kinds if kind not in {"child", "infant"}]
    if not totals and (_heads(people, young=True) != len(young) or _heads(people, young=False) != len(grown)):
        return None
    fitted = []
    for one in people:
        own = kinds if totals else young if _is_young(one) else grown
        heads = _heads_of(one)
        mine, own[:] = tuple(own[:heads]), own[heads:]
        update = {"kind": "adult" if totals else one.kind, "count": one.count, "age_kinds": mine}
        fitted.append(one.model_copy(update={**update, "told": (*one.told, place)}))
    return fitted


def _is_young(one: Person) -> bool:
    return one.kind in {"child", "infant", "unknown"}


def _heads(people: Sequence[Person], *, young: bool) -> int:
    return sum(_heads_of(one) for one in people if _is_young(one) == young)


def _heads_of(one: Person) -> int:
    return one.count * (2 if one.kind == "couple" else 1)
