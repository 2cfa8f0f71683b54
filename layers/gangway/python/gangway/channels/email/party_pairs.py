# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Two named side by side, and behind them the ages of both: "her mum and dad, who are 71 and 74", "syn s dcerou, 9 a 12 let"."""

from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

_OWN = r"(?:(?:my|our|her|his|their|the|můj|moje|náš|naše|mou|mojí|svou|svým|mým|její|jeho|jejím|naší|našim|meine?[rm]?|unsere?[rm]?|seine?[rm]?|ihre?[rm]?|die|der|dem)\s+)?"
_TOLD = r"(?:,?\s*\(?(?:who(?:'re| are| will be| have turned)|they(?:'re| are)|aged?|kterým (?:už )?(?:je|bude|jsou)|jimž je|je jim|jim je|těm je|kteří mají|ve věku|im alter von|die|sie sind)\s+(?:already |now |už |schon |jetzt )?|\s*,\s+|\s*\(\s*|\s+-\s+)"
_UNIT = r"(?:\s*(?:let|roky|roků|years?(?: old)?|yrs?|jahren?(?: alt)?))"
_END = r"(?:\s+sind\b)?\s*\)?(?=\s*(?:[.,;!?)\n-]|$|(?:a|and|und|plus)\b))(?!\s*[.:]\s?\d)"
_GROWN_FROM = 16


@cache
def _pair() -> str:
    kinds = dict(KINDS)
    who = f"(?:{kinds['relative']}|{kinds['unknown']})"
    age = rf"{number()}"
    return (
        rf"(?<!\w)(?P<first>{who})\s+(?:and|und|a|&|s|se|with|mit)\s+{_OWN}(?P<last>{who})(?!\w){_TOLD}"
        rf"(?P<one>{age}){_UNIT}?\s*(?:,|a|and|und|&)\s*(?P<other>{age})\b{_UNIT}?{_END}"
    )


def pairs_told_together(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """The first of the two has the first age."""
    grown = pattern(dict(KINDS)["relative"])
    for match in pattern(_pair()).finditer(folded):
        ages = [value_of(match["one"]) or 0, value_of(match["other"]) or 0]
        elders = [grown.fullmatch(match[name]) is not None for name in ("first", "last")]
        if max(ages) > OLDEST or any(elder and age < _GROWN_FROM for elder, age in zip(elders, ages, strict=True)):
            continue
        ends = {"first": match.end("first"), "last": match.end()}
        for name, age, elder in zip(("first", "last"), ages, elders, strict=True):
            kind = kind_of_age(age, catalogue) or "adult"
            sort = "relative" if elder else "unknown"
            yield Person(start=match.start(name), end=ends[name], kind=sort, count=1, age_kinds=(kind,))
