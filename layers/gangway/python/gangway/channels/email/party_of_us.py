# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number of us and the name of each, with the ages of the young: "all four of us - Jim, Sue, Alfie (6) and George (9)".

Whose age is not told is grown up. The names must be as many as the number says, one of them with an age at least, and nobody
may be called little.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import kind_of_age
from gangway.channels.email.counting import BY_HEAD, heads_of, number, value_of
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue

_UNIT = r"(?:\s*(?:let|roky|rok|years?(?: old)?|yrs|jahre?(?: alt)?))?"
_NO_NAME = (
    r"(?:baby|praha|prague|prag|zoo|mr|mrs|ms|frau|herr|pan|paní|dr|und|and|please|bitte|prosím|celkem|insgesamt)"
)


@cache
def _number() -> str:
    """How many of us, and what opens the list."""
    of_us = rf"(?:the )?(?:{number()}) of us|(?:alle|všichni|všechny|všech|celkem|jsme|budeme|nás bude|bude nás|je nás|nás je|wir sind|we are|we're|we will be|we'll be|us)\s+(?:(?:celkem|insgesamt|in total)\s+)?(?:{number()})|{BY_HEAD}"
    return rf"(?<![\w.,:/-])(?P<number>{of_us})(?:\s+(?:{PEOPLE}|altogether|in total|celkem|insgesamt))?\s*(?:-|:|\(|,\s*(?:namely|nämlich|und zwar|a to))\s*(?=[a-z])"


@cache
def _entry() -> str:
    kinds = "|".join(source for _, source in KINDS)
    return rf"(?!(?:{kinds}|{_NO_NAME})\b)(?P<name>[a-z]{{2,12}})(?:\s*\(\s*(?P<age>{number()}){_UNIT}\s*\)|\s*,?\s+(?P<bare>\d{{1,2}})(?![\d:/]|\.\d){_UNIT})?"


_JOINT = r"\s*(?:,\s*(?:a|and|und)\b|,|\b(?:a|and|und)\b|&|\+)\s*"
_CLOSES = r"\s*(?:[.!?;)\n]|$)"


def names_of_us(text: str, catalogue: Catalogue) -> Iterator[tuple[int, int, Counter[str]]]:
    """Where number and names stand, and whom they make."""
    folded = fold(text)
    for match in pattern(_number()).finditer(folded):
        found = _names(match.end(), text, folded)
        ages = [age for age, _ in found]
        told = [age for age in ages if age is not None]
        counted = pattern(rf"{BY_HEAD}|{number()}").search(match["number"])
        if len(ages) > 1 and told and counted and heads_of(counted.group()) == len(ages):
            kinds = Counter(kind_of_age(age, catalogue) or "adult" for age in told)
            yield match.start(), found[-1][1], kinds + Counter(adult=len(ages) - len(told))


def _names(at: int, text: str, folded: str) -> list[tuple[int | None, int]]:
    """The age of each and where each ends; nothing when the list is not understood to its end."""
    found: list[tuple[int | None, int]] = []
    while (entry := pattern(_entry()).match(folded, at)) and text[entry.start()].isupper():
        age = entry["age"] or entry["bare"]
        found.append((value_of(age) if age else None, entry.end()))
        joint = pattern(_JOINT).match(folded, entry.end())
        if joint is None:
            return found if pattern(_CLOSES).match(folded, entry.end()) else []
        at = joint.end()
    return []
