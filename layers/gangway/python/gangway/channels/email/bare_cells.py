# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Bookings written as cells without a head, each cell known by what stands in it.

1 | po 6.9.2027 | 12:00 | Hodinová plavba | 31 dospělých, 4 senioři
2 | út 7.9.2027 | 19:00 | Plavba s večeří | dtto

SVC JAZZ CRUISE / SAT 12JUN27 / 2030 / 4 ADT / LDR MR OLSEN

One cell must be a cruise, one a day and one a number of guests; what else stands there keeps its words. "Dtto" repeats the
cell above.
"""

import itertools
import re
from collections.abc import Sequence

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.labels import KINDS as LABELS
from gangway.channels.email.labels import meaning_of
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.channels.email.products import named_products
from gangway.domain.catalogue import Catalogue

_SEPARATORS = (" // ", " | ", " / ", "; ", "|", ";", "\t")
_FEWEST, _MOST = 4, 14
_MONTH = r"(?:jan|feb|m[aä]r|mrz|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*"
_WEEKDAY = r"(?:[a-z]{2,9}\.?,?\s?)"
_DAY = rf"{_WEEKDAY}?(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:20)?\d\d|20\d\d-\d\d-\d\d|\d{{1,2}}\.?[ -]?{_MONTH}[ .,-]{{0,2}}(?:20)?\d\d|\d{{1,2}}\.\s?[a-z]{{4,9}}\s20\d\d|\d{{1,2}}/\d{{1,2}}/20\d\d)"
_HOUR = r"(?:(?:at|v|ve|um|dep|etd|std|odj|abf)\.?\s?)?(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:h|hod\.?|hrs|uhr|[ap]\.?m\.?))?|(?:[01]?\d|2[0-3])\s?(?:h|hod\.?|uhr|[ap]\.?m\.?)|(?:[01]\d|2[0-3])[0-5]\d(?:\s?(?:h|hrs))?)"
_GUESTS = "|".join(source for _, source in KINDS)
_CODE = r"(?:adt|ad|adl|chd|ch|inf|snr|sen|pax|erw|ki|dosp|dět|os|pers)\b\.?"
_COUNTED = rf"\W*(?:(?:pax|guests|osob|personen)\W+)?\d{{1,3}}\s*(?:x\s*)?(?:{_CODE}|{PEOPLE}|{_GUESTS})[^\n]{{0,60}}"
_AS_ABOVE = r"\W*(?:dtto|detto|dito|ditto|-?[\"”„]-?|stejně|tíž|dto)\W*"
_WORD = {"product": "Cruise", "date": "Date", "datetime": "When", "time": "Time", "people": "Guests"}


def with_named_cells(text: str, catalogue: Catalogue) -> str:
    """Such rows as blocks of `label: value`; the text as it is where a row beside them is not like them."""
    lines = text.split("\n")
    for separator in _SEPARATORS:
        wide = [len(_cells(line, separator)) for line in lines]
        at = next((n for n, width in enumerate(wide) if _FEWEST <= width <= _MOST), None)
        if at is None:
            continue
        end = next((n for n in range(at, len(lines)) if wide[n] != wide[at]), len(lines))
        rows = _with_repeated([_cells(line, separator) for line in lines[at:end]])
        others = [cell for line in lines[end:] for cell in _cells(line, separator) if separator.strip() in line]
        alone = not any(_kind(cell, catalogue) in {"date", "datetime", "people"} for cell in others)
        if alone and not _are_of_several_guests(rows) and all(_is_booking(row, catalogue) for row in rows):
            return "\n".join([*lines[:at], *_blocks(rows, catalogue), *lines[end:]])
    return text


def _are_of_several_guests(rows: Sequence[Sequence[str]]) -> bool:
    """Each row with a telephone or an address of its own: bookings of different people, which the text tells as it is."""
    reached = {cell for row in rows for cell in row if re.search(r"@|(?:\d[ ]?){9,}", cell)}
    return len(reached) > 1


def _with_repeated(rows: list[list[str]]) -> list[list[str]]:
    """The rows with what "dtto" stands for."""
    for above, row in itertools.pairwise(rows):
        row[:] = [above[n] if pattern(_AS_ABOVE).fullmatch(fold(cell)) else cell for n, cell in enumerate(row)]
    return rows


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split(separator) if cell.strip()]


def _is_booking(cells: Sequence[str], catalogue: Catalogue) -> bool:
    """Exactly one cell a cruise, one a day, one a count, at most one an hour."""
    kinds = [_kind(cell, catalogue) for cell in cells]
    counted = kinds.count("people") == 1 or (kinds.count("people") == 0 and any(_counts(cell) for cell in cells))
    days = kinds.count("date") + kinds.count("datetime")
    return counted and kinds.count("product") == days == 1 and kinds.count("time") + kinds.count("datetime") <= 1


def _counts(cell: str) -> bool:
    """As in "adults: 2": guests under their label already."""
    label, _, value = cell.partition(":")
    return value.strip().isdigit() and meaning_of(label) in LABELS


def _kind(cell: str, catalogue: Catalogue) -> str | None:
    """What a cell is by itself: a day, an hour, guests, a cruise; None for anything else."""
    folded = fold(cell)
    if pattern(_DAY).fullmatch(folded):
        return "date"
    if pattern(rf"{_DAY},?\s(?:/\s)?{_HOUR}").fullmatch(folded):
        return "datetime"
    if pattern(_HOUR).fullmatch(folded):
        return "time"
    if pattern(_COUNTED).fullmatch(folded):
        return "people"
    return "product" if any(one.whole for one in named_products(cell, catalogue)) else None


def _blocks(rows: Sequence[Sequence[str]], catalogue: Catalogue) -> list[str]:
    """A blank line, then the cells of a row under their labels; the number of the row itself is none of them."""
    told: list[str] = []
    for row in rows:
        told.append("")
        for cell in row:
            kind = _kind(cell, catalogue)
            is_number = re.fullmatch(r"\d{1,2}[.)]?", cell) is not None
            told += [f"{_WORD[kind]}: {cell}"] if kind else [] if is_number else [_labelled(cell)]
    return told


_NUMBER = re.compile(
    r"(?:(?:č|n[ro]|No|ref)\.?\s)?#?(?=[\w/-]*\d)[A-Za-z]{1,5}[-/]?[\w/-]*\d[\w/-]*|#?\d{4,12}(?:[-/]\w+)?"
)
_NAME = re.compile(r"(?:(?:Mrs?|Ms|Herr|Frau|pan|paní)\.? )?[A-ZÁ-Ž][^\W\d_'’-]*(?:['’ -]+[A-ZÁ-Ž][^\W\d_]*){1,3}")


def _labelled(cell: str) -> str:
    """As in "LDR MR OLSEN": a label of the trade ahead of its value; the number and the name that a row carries."""
    label, _, value = cell.partition(" ")
    if _NUMBER.fullmatch(cell):
        return f"Reference: {re.sub(r'/[0-9]{1,2}$', '', cell)}"  # "LT-90211/1": a part of one order
    if label.isupper() and value and not has(r"[:=]", cell) and meaning_of(label):
        return f"{label}: {value}"
    return f"Name: {cell}" if _NAME.fullmatch(cell) else cell
