# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Between which ages all of a counted group are, put into a bracket behind it.

"24 Cubs, every one of them between 8 and 10 years old" is told as "24 Cubs (8-10 let)", "50 Kindern, alle zwölf oder dreizehn
Jahre alt" as "50 Kindern (12-13 let)", "22 dětí, každé mezi 6 a 8 lety" as "22 dětí (6-8 let)".
"""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern

_ALL = r"(?:every one(?: of them)?|each(?: of them| one)?|all(?: of them| of whom| of which)?|they are all|they're all|jedes(?: kind)?|jeder|alle|allesamt|každ(?:é|ý|á|ému)(?: z nich)?|všechn[ay]|všichni|všem|vesměs|je jim|jsou)"
_IS = r"(?:is|are|being|ist|sind|je|jsou|bude|aged|ve věku|in the age of|im alter(?: von)?)"
_UNIT = r"(?:years?(?: old| of age)?|yrs|jahren?(?: alt)?|jahre(?: alt)?|let|lety|roky|roků)"
_HERE = r"(?:\s+(?:mit|dabei|with us|s sebou|s námi|along))?"
_BEHIND = r"(?=\s*(?:[.,;!?)\n]|$|\b(?:a|and|und|plus|sowie|with|mit|s|se|accompanied|looked|supervised|begleitet|betreut)\b))"


@cache
def _told() -> str:
    n = number()
    span = rf"(?:(?:between|zwischen|mezi|from|von|od)\s+)?(?P<low>{n})\s*(?:{_UNIT}\s+)?(?:and|or|to|und|oder|bis|a|až|do|nebo|či|-)\s*(?P<high>{n})"
    of_all = rf"\s*(?:,|-\s)?\s*{_ALL}\s+(?:{_IS}\s+)?{span}(?:\s*{_UNIT})?"
    between = rf"\s*,?\s*(?:between|zwischen|mezi)\s+(?P<low2>{n})\s+(?:and|und|a)\s+(?P<high2>{n})\s*{_UNIT}"
    return (
        rf"(?P<who>(?<![\w.,:/-])(?:{n})\s+(?:[a-z]+\s+)?[a-z]{{4,20}})(?P<told>{_HERE}(?:{of_all}|{between})){_BEHIND}"
    )


def with_ages_of_all(folded: str) -> str:
    """As long as `folded`."""
    return pattern(_told()).sub(_in_a_bracket, folded)


def _in_a_bracket(match: re.Match[str]) -> str:
    low, high = (value_of(match[one] or match[f"{one}2"]) or 0 for one in ("low", "high"))
    told = f" ({low}-{high} let)"
    if not 0 < low < high or len(told) > len(match["told"]):
        return match.group()
    return match["who"] + told.ljust(len(match["told"]))
