# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Differences told to the number of guests ("one more", "please cancel two seats"), and whether a number told comes to them."""

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party import Party, heads_of

_DIFFERENCE = (
    r"\b(?:o (?:{n}) (?:\w+ )?(?:víc|více|méně|míň)|(?:ještě|navíc|o) (?:{n}|jedn\w+|jednoho)\b(?!\s*(?:[:.]\s?\d|h\b|hod))(?! (?:drobn\w+ |malou )?(?:úprav\w*|změn\w*|věc\w*|prosb\w*))[^.,;!?\n]{0,24}(?:víc|navíc|přid\w*)?|(?:přid(?:at|áte|ejte|ali|ala|áme)|přibere\w*|přibude|ubrat|ubyl\w*|odečíst|zrušte|odebrat)\s+(?:\w+ )?(?:{n}|jedn\w+|dítě)|(?:{n}|jedn\w+) (?:\w+ )?(?:navíc|víc|více|méně|míň)\b|"
    r"(?:{n}|an?|another) (?:more|extra|additional|less|fewer|further)\b|(?:one|two|three|\d) (?:\w+ )?(?:more|less|fewer)\b|(?:add|remove|drop|cancel|minus|plus|take off) (?:{n}|an?|another|one)|another (?:person|adult|child)|"
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


def come_to(party: Party, differences: list[Difference], at: int, before: int | None) -> bool:
    """Whether a party told at that place counts them in: it stands behind them, and is that many more or less than before."""
    if any(one.start > at for one in differences if not one.gives_back):
        return False
    after = heads_of(party)
    if before is None or after is None or len(differences) != 1 or differences[0].count is None:
        return True
    return abs(after - before) == differences[0].count
