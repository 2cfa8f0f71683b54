# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told by a difference: "he is 82 and I'm three years younger", "meine Frau ist fünf Jahre jünger"."""

import re

from gangway.channels.email.ages import OLDEST
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_tellings import tellings_in
from gangway.channels.email.party_words import KINDS

_YOUNGER, _OLDER = r"mladší\w*|younger|jünger", r"starší\w*|older|älter"
_THAN = r"(?:\s+(?:než|than|als)\s+(?:on|ona|já|he|she|him|her|me|i|er|sie|ich))?"
_NEAR = 80
_GROWN = 15
_ONLY = r"(?:(?:jen|jenom|pouze|asi|skoro|only|just|nur|about|etwa|schon|už)\s+)*"
_BY = r"(?:let|roky|rok|roků|years?|jahre?)\s+(?P<which>mladší|starší|younger|older|jünger|älter)"
_WHO = rf"(?P<self>já (?:jsem |sama |sám )*|i am |i'm |ich bin )|(?P<kin>(?:my |meine? |moje |můj )?(?:{dict(KINDS)['relative']}) (?:je |is |ist ))"


def with_ages_by_difference(folded: str) -> str:
    """As long as `folded`; told as the age itself, reckoned from the one told right before in the same sentence."""
    folded = _with_own_words(folded)
    years = rf"(?:\bo\s+)?\b(?P<n>{number()})\s+(?:let|roky|rok|years?|jahre?)"
    source = rf"{years}\s+(?:(?P<younger>{_YOUNGER})|{_OLDER})\b{_THAN}"
    for match in list(pattern(source).finditer(folded)):
        told = [one for one in tellings_in(folded[: match.start()]) if len(one.ages) == 1]
        gap = folded[told[-1].end : match.start()] if told else ""
        if not told or len(gap) > _NEAR or pattern(r"[.!?;\n]").search(gap):
            continue
        gap_in_years = value_of(match["n"]) or 0
        age = told[-1].ages[0] + (-gap_in_years if match["younger"] else gap_in_years)
        if 0 < age <= OLDEST:
            folded = folded[: match.start()] + f"{age} let".ljust(len(match.group())) + folded[match.end() :]
    return folded


def _with_own_words(folded: str) -> str:
    """As in "I am three years younger", "můj muž je o dva roky starší": right behind the age of a grown-up."""
    source = rf"\b(?:{_WHO}){_ONLY}(?:o\s+)?(?P<n>{number()}|an?)\s+{_BY}(?:\s+(?:než (?:on|ona|já)|than (?:him|her|he is|she is|me)|als (?:er|sie|ich)))?"
    for match in pattern(source).finditer(folded):
        ahead = re.split(r"[.!?]\s|\n", folded[max(0, match.start() - 60) : match.start()])[-1]
        told_ages = [value_of(one[1]) or 0 for one in pattern(rf"\b({number()})\b").finditer(ahead)]
        age = told_ages[-1] if told_ages else 0
        if not _GROWN <= age <= OLDEST or pattern(r"\d[.:]\d|\b(?:h|hod|uhr)\b").search(ahead):
            continue
        years = value_of(match["n"]) or 1
        older = match["which"].startswith(("star", "old", "alt", "aelt"))
        told = f"{(match['self'] and 'ich bin ') or match['kin']}{age + years if older else age - years}"
        folded = folded[: match.start()] + told.ljust(len(match.group())) + folded[match.end() :]
    return folded
