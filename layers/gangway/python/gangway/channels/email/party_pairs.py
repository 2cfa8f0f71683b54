# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Two told side by side, and behind them the ages of both: "her mum and dad, who are 71 and 74", "syn s dcerou, 9 a 12
let", "my wife and I are both 70".
"""

from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_tellings import NO_AGE
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue

_OWNER = r"(?:(?:my|our|her|his|their|the|můj|moje|náš|naše|mou|mojí|svou|svým|mým|její|jeho|jejím|naší|našim|meine?[rnm]?|unsere?[rm]?|seine?[rm]?|ihre?[rm]?|die|der|dem)\s+)?"
_TOLD = r"(?:,?\s*\(?(?:who(?:'re| are| will be| have turned)|they(?:'re| are| will be)|aged?|kterým (?:je|bude|jsou)|jimž je|je jim|jim je|těm je|kteří mají|ve věku|im alter von|die|sie sind)\s+|(?: are| jsme| sind| werden| máme)\s+|\s*,\s+|\s*\(\s*|\s+-\s+)"
_FILLING = r"(?:(?:now|already|both|už|teď|oba|oběma|obě|schon|jetzt|beide|aged)\s+){0,2}"
_BOTH = r"(?:(?<=both )|(?<=oba )|(?<=oběma )|(?<=obě )|(?<=beide ))"
_UNIT = r"(?:\s*(?:let|roky|roků|years?(?: old)?|yrs?|jahren?(?: alt)?))"
_END = r"(?:\s+sind\b)?\s*\)?(?=\s*(?:[.,;!?)\n-]|$|(?:a|and|und|plus)\b))(?!\s*[.:]\s?\d)"
_GROWN_FROM = 16
_GENERATION = 15  # years between parents and children, at the least


@cache
def _pair() -> str:
    kinds = dict(KINDS)
    who, age = f"(?:{kinds['relative']}|{kinds['unknown']}|{SELF})", rf"(?:{number()})"
    two = rf"(?P<one>{age}){_UNIT}?\s*(?:,|a|and|und|&)\s*(?P<other>{age})"
    return (
        rf"(?<![\w'])(?P<first>{who})\s+(?:and|und|a|&|s|se|with|mit)\s+{_OWNER}(?P<last>{who})(?!\w){_TOLD}{_FILLING}"
        rf"(?:{_BOTH}(?P<each>{age})|{two})\b{NO_AGE}{_UNIT}?{_END}"
    )


def pairs_told_together(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """The first of the two has the first age."""
    for match in pattern(_pair()).finditer(folded):
        ages = [value_of(match["each"] or match[which]) or 0 for which in ("one", "other")]
        sorts = [_sort(match[which]) for which in ("first", "last")]
        if max(ages) > OLDEST or any(
            sort != "unknown" and age < _GROWN_FROM for sort, age in zip(sorts, ages, strict=True)
        ):
            continue
        if sorts[0] != "unknown" and sorts[1] == "unknown" and ages[0] - ages[1] < _GENERATION:
            continue  # "I and our daughters, 16 and 13"
        ends = (match.end("first"), match.end())
        for which, sort, age, end in zip(("first", "last"), sorts, ages, ends, strict=True):
            kinds = (kind_of_age(age, catalogue) or "adult",)
            yield Person(start=match.start(which), end=end, kind=sort, count=1, age_kinds=kinds)


def _sort(word: str) -> str:
    """The sender, a grown-up relative, or one whose word tells no age."""
    if pattern(rf"^{SELF}$").search(word):
        return "self"
    return "relative" if pattern(dict(KINDS)["relative"]).fullmatch(word) else "unknown"
