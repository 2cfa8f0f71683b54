"""Counts of guests as cells of forms hold them: "6A 2C 1I", "adults 18 / infants 0", "2   barcode 8847120033"."""

import re

from gangway.channels.email.folding import fold
from gangway.channels.email.labels import KINDS, meaning_of

_CODES = {
    "adult": "a ad adt adl",
    "child": "c ch chd cnn",
    "infant": "i in inf",
    "senior": "s sen snr",
}
_TRADE_CODES = {code: kind for kind, codes in _CODES.items() for code in codes.split()}


def units_of(text: str) -> dict[str, int]:
    """As in "6A 2C 1I", "2 ADT + 1 CHD", "ADT2 CHD1", "adults 18 / seniors 4 / infants 0"; empty for all else."""
    text = re.sub(r"(?<=[A-Z])(?=\d)", " ", text) if re.fullmatch(r"\s*(?:\d{1,3}[A-Z]{2,3}){2,}\s*", text) else text
    codes = re.findall(r"(\d{1,3})\s?([a-z]{1,3})\b", fold(text))
    if (
        codes
        and not re.sub(r"\d{1,3}\s?[a-z]{1,3}\b|[\s,;+/&]", "", fold(text))
        and {c for _, c in codes} <= set(_TRADE_CODES)
    ):
        return _counted([(_TRADE_CODES[code], int(count)) for count, code in codes])
    ahead = re.findall(r"\b([a-z]{1,3})\s?(\d{1,3})\b", fold(text))
    if (
        ahead
        and not re.sub(r"\b[a-z]{1,3}\s?\d{1,3}\b|[\s,;+/&]", "", fold(text))
        and {c for c, _ in ahead} <= set(_TRADE_CODES)
    ):
        return _counted([(_TRADE_CODES[code], int(count)) for code, count in ahead])
    pieces = [
        re.fullmatch(r"(.*\D)\s*[:=x×]?\s*(\d{1,3})", piece, re.IGNORECASE)
        for piece in re.split(r"\s*[/;\n]\s*", text.strip())
    ]
    kinds = [meaning_of(piece[1]) if piece else None for piece in pieces]
    if len(pieces) < 2 or not set(kinds) <= set(KINDS):  # noqa: PLR2004  several kinds
        return {}
    return _counted([(str(kind), int(piece[2])) for kind, piece in zip(kinds, pieces, strict=True) if piece])


def _counted(told: list[tuple[str, int]]) -> dict[str, int]:
    """Each kind once; a kind told twice makes the whole worthless."""
    return {kind: count for kind, count in told if count} if len({kind for kind, _ in told}) == len(told) else {}


def numbers_first(text: str) -> str:
    """As in "adults 3, child (11) 1": each number before its kind, when all of the cell is like that."""
    pieces = re.split(r"\s*[,;\n]\s*(?![^()]*\))", text.strip())
    found = [
        re.fullmatch(r"([^\W\d][^\d()]*?)\s*(\([^()]*\))?\s*[:=x×]?\s*(\d{1,3})", piece, re.IGNORECASE)
        for piece in pieces
    ]
    if not all(found):
        return text
    return ", ".join(f"{one[3]} {one[1]} {one[2] or ''}".strip() for one in found if one)


def without_what_follows(cell: str) -> str:
    """The count alone, where barcodes, tickets or a price stand beside it in the same cell."""
    beside = r"(?:\s{2,}|\t|,?\s*(?:barcodes?|ticket ?ids?|tickets?:|price|@|à)\b)"
    return re.sub(rf"^(\s*\d{{1,3}}){beside}.*$", r"\1", cell, flags=re.DOTALL | re.IGNORECASE)
