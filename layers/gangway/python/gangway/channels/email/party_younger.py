# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told by a difference: "my husband is 82 and I am three years younger" is told as "I am 79"."""

import re

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS

_OLDEST, _GROWN = 110, 15
_ONLY = r"(?:(?:jen|jenom|pouze|asi|skoro|only|just|nur|about|etwa|schon|už)\s+)*"
_BY = r"(?:let|roky|rok|roků|years?|jahre?)\s+(?P<which>mladší|starší|younger|older|jünger|älter)"
_WHO = rf"(?P<self>já (?:jsem |sama |sám )*|i am |i'm |ich bin )|(?P<kin>(?:my |meine? |moje |můj )?(?:{dict(KINDS)['relative']}) (?:je |is |ist ))"


def with_own_difference(folded: str) -> str:
    """As long as `folded`; only where the age of a grown-up stands right before."""
    source = rf"\b(?:{_WHO}){_ONLY}(?:o\s+)?(?P<n>{number()}|an?)\s+{_BY}(?:\s+(?:než (?:on|ona|já)|than (?:him|her|he is|she is|me)|als (?:er|sie|ich)))?"
    for match in pattern(source).finditer(folded):
        ahead = re.split(r"[.!?]\s|\n", folded[max(0, match.start() - 60) : match.start()])[-1]
        told_ages = [value_of(one[1]) or 0 for one in pattern(rf"\b({number()})\b").finditer(ahead)]
        age = told_ages[-1] if told_ages else 0
        if not _GROWN <= age <= _OLDEST or pattern(r"\d[.:]\d|\b(?:h|hod|uhr)\b").search(ahead):
            continue
        years = value_of(match["n"]) or 1
        older = match["which"].startswith(("star", "old", "alt", "aelt"))
        told = f"{(match['self'] and 'ich bin ') or match['kin']}{age + years if older else age - years}"
        folded = folded[: match.start()] + told.ljust(len(match.group())) + folded[match.end() :]
    return folded
