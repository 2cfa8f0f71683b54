# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Labels that are nothing but an age: "15 a více let => 1", "Ages 3-14: 2", "unter 3 Jahren: 1".

Such a band is a kind of guest only where it lies within the ages of that kind; "15-26" or "60+" may be another fare of
theirs and "0-14" holds two kinds, so these stay unknown, and a number below them makes the party a doubt.
"""

import re

from gangway.channels.email.folding import fold, pattern

_UNIT = r"(?:let|letí|roků|rok[uy]?|years?(?: olds?)?|yrs?|y\.?o\.?|jahren?|jährige?|j)"
_AHEAD = r"(?:ages?|aged|age group|věk(?:ov[a-z]+ skupina)?|ve věku|osob[ay]?|personen?|persons?|people|alter|altersgruppe|im alter|gäste|guests?|hosté|účastníci|cestující)"
_SPAN = r"(?P<low>\d{1,2})\s?(?:-|až|to|bis|do)\s?(?P<high>\d{1,2})"
_FROM = r"(?:(?:od|ab|from|over|über|nad)\s(?P<least>\d{1,2})|(?P<plus>\d{1,2})\s?(?:\+|a více|a starší|and (?:over|above|older|up)|or (?:over|older)|und älter|plus)|(?P<unit>\d{1,2}) (?:let|years|jahre) (?:a (?:více|starší)|and (?:over|older|up)|und älter))"
_BELOW = r"(?:do|pod|bis|unter|under|below|up to|mladší|<)\s?(?:zu )?(?P<most>\d{1,2})"
_BAND = (
    rf"(?:{_AHEAD}\s?\(?:?\s?)?(?:von |od |from |between )?(?:{_SPAN}|{_FROM}|{_BELOW})(?P<told>\s?{_UNIT}\.?)?\s?\)?"
)
_ODDLY_OLD = 18  # "18+" is still everybody who is grown up
_GROWN, _OLD, _YOUNG = 15, 65, 3


def kind_of_band(folded: str) -> str | None:
    """The kind that a folded label of an age means; None where it is no age, or of no single kind."""
    match = _band(folded)
    if match is None:
        return None
    if match["most"]:
        return "infant" if int(match["most"]) in {2, 3} else None
    if match["low"]:
        return _within(int(match["low"]), int(match["high"]))
    least = int(match["least"] or match["plus"] or match["unit"])
    if least == _OLD:
        return "senior"
    return "adult" if _GROWN <= least <= _ODDLY_OLD else None


def is_other_band(label: str, value: str) -> bool:
    """As in "60+ => 1", "Ages 15-26: 2": guests counted below an age that is no kind's own."""
    folded = fold(label)
    return re.match(r"\W*[1-9]", value) is not None and _band(folded) is not None and kind_of_band(folded) is None


def _band(folded: str) -> re.Match[str] | None:
    """The label as an age: with its unit, its plus or the word for it, so that "10-12" stays an hour."""
    match = pattern(_BAND).fullmatch(folded.strip(" .:*"))
    said = match and (match["told"] or match["unit"] or match["plus"] or pattern(rf"^\W*{_AHEAD}\b").match(folded))
    return match if said else None


def _within(low: int, high: int) -> str | None:
    if low < _YOUNG and high <= _YOUNG:
        return "infant"
    if low >= _YOUNG and high < _GROWN:
        return "child"
    if low >= _OLD:
        return "senior"
    return "adult" if _GROWN <= low <= _ODDLY_OLD and high in {_OLD - 1, _OLD, 99} else None
