# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Differences told to the number of guests ("one more", "please cancel two seats"), and whether a number told comes to them."""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party import Party, heads_of
from gangway.channels.email.party_words import KINDS
from gangway.channels.email.short_answers import ASKS_HOW_MANY

_DIFFERENCE = (
    r"\b(?:o (?:{n}) (?:\w+ )?(?:víc|více|méně|míň)|(?:ještě|navíc|o) (?:{n}|jedn\w+|jednoho)\b(?!\s*(?:[:.]\s?\d|h\b|hod))(?! (?:drobn\w+ |malou )?(?:úprav\w*|změn\w*|věc\w*|prosb\w*))[^.,;!?\n]{0,24}(?:víc|navíc|přid\w*)?|(?:přid(?:at|áte|ejte|ali|ala|áme)|přibere\w*|přibude|ubrat|ubyl\w*|odečíst|zrušte|odebrat)\s+(?:\w+ )?(?:{n}|jedn\w+|dítě)|(?:{n}|jedn\w+) (?:\w+ )?(?:navíc|víc|více|méně|míň)\b|"
    r"(?:{n}|an?|another) (?:more|extra|additional|less|fewer|further)\b|(?:one|two|three|\d) (?:\w+ )?(?:more|less|fewer)\b|(?:add|remove|drop|cancel|minus|plus|take off) (?:{n}|an?|another|one)\b|another (?:person|adult|child)|"
    r"(?:(?<!nur )(?<!lediglich )noch|weitere?[rns]?|zusätzlich\w*) (?:{n}|ein\w*) (?:person|kind|erwachsen|plat|plätz)\w*|(?:{n}|eine?) (?:\w+ )?(?:mehr|weniger|dazu|zusätzlich)\b|hinzufügen)"
)
# Whoever comes more or less: "one more child", "ještě jedno dítě".
_WHO = r"(?:\s+(?:of us|adults?|child(?:ren)?|kids?|people|persons?|friends?|seats?|places?|tickets?|dospěl\w+|dít\w+|dět\w+|osob\w*|lid\w+|kamarád\w*|míst\w+|lístk\w+|erwachsene\w*|kind\w*|personen?|freunde?\w*|plätze?n?|karten?))?"
_SEAT = r"(?:seats?|places?|tickets?|míst\w*|lístk?\w*|lístek|vstupenk\w*|plat?z|plätze|karten?|tickets?)"
_GIVES_BACK = r"(?:zruš\w*|storn\w*|odhlas\w*|cancel|release|give back|stornieren|storniert|abbestellen|freigeben)"
_FEWER = rf"\b{_GIVES_BACK}(?:\s+(?!{{n}}\b|jedn|eine?n?\b|one\b)\S+){{0,5}}?\s+(?P<seats>{{n}}|jedno\w*|jeden|eine?n?|one)\s+(?:\w+\s+)?{_SEAT}\b"


class Difference(Mention):
    """`count`: how many more or less, where that is told in so many words; `gives_back`: "please cancel two seats"."""

    count: int | None
    gives_back: bool


def told_differences(folded: str) -> list[Difference]:
    count = number()
    found = [
        Difference(start=match.start(), end=match.end(), count=_count_in(match.group()), gives_back=source is _FEWER)
        for source in (f"(?:{_DIFFERENCE}){_WHO}", _FEWER)
        for match in pattern(source.replace("{n}", count)).finditer(folded)
    ]
    return sorted(found, key=lambda one: one.start)


def _count_in(said: str) -> int | None:
    told = [value_of(match.group()) for match in pattern(rf"\b(?:{number()})\b").finditer(said)]
    return told[0] if len(told) == 1 else None


@cache
def _listed_plus() -> re.Pattern[str]:
    kinds = "|".join(dict(KINDS)[kind] for kind in ("adult", "senior", "student", "child"))
    return pattern(rf"(?<![\w.,:/-])(?:{number()})\s+(?:[a-z]+\s+)?(?:{kinds})\s+(?P<plus>plus)\s+(?:{number()})\b")


def with_plus_as_and(text: str, folded: str, question: str | None) -> tuple[str, str]:
    """As in "two adults plus one child", said to our question how many: a list, and no difference."""
    asked = question is not None and has(ASKS_HOW_MANY, fold(question))
    for match in list(_listed_plus().finditer(folded)) if asked else []:
        start, end = match.span("plus")
        text, folded = (f"{one[:start]}and {one[end:]}" for one in (text, folded))
    return text, folded


def come_to(party: Party, differences: list[Difference], at: int, before: int | None) -> bool:
    """Whether a party told at that place counts them in: it stands behind them, and is that many more or less than before."""
    if any(one.start > at for one in differences if not one.gives_back):
        return False
    after = heads_of(party)
    if before is None or after is None or len(differences) != 1 or differences[0].count is None:
        return True
    return abs(after - before) == differences[0].count
