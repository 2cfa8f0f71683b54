# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Tables whose rows are the labels and whose columns are the bookings, turned so that each booking is a row."""

import re
from collections.abc import Sequence

from gangway.channels.email.folding import fold, has
from gangway.channels.email.labels import badge, meaning_of
from gangway.channels.email.records import ENOUGH
from gangway.channels.email.told_changes import order_of

_SEPARATORS = (r"\t", r"\s*\|\s*", r"\s*;\s*", r"\s{2,}")
_FEWEST = 3  # the labels and two bookings
# Columns that are no bookings: an old and a new value, remarks, prices.
_NO_BOOKING = r"\b(?:old|original\w*|before|previous\w*|was|new|updated|now|after|change[ds]?|původn\w+|předtím|dříve|dosud|star[ýéá]|nov[ýéáě]\w*|nyní|změn\w+|alt\w{0,2}|bisher\w*|vorher|neu\w{0,2}|jetzt|nachher|geändert|status|stav|poznámk\w*|notes?|remarks?|bemerkung\w*|price|cena|preis|value|hodnota|wert|w[uü]nsch\w*|choices?|options?|variant\w*|alternativ\w*|možnost\w*|volba|přání|preferenc\w*|náhradn\w*|ersatz\w*|plan [ab]|backup)\b"
_TOTAL = r"^\W*(?:total|celkem|gesamt|summe|součet|dohromady)\b"


def turned(text: str) -> str:
    """The text with such a table turned, its cells divided by tabs."""
    lines = text.split("\n")
    for at in range(len(lines)):
        for separator in _SEPARATORS:
            head, rows, end = _table(lines, at, separator)
            if head and _are_labels([row[0] for row in rows]):
                kept = [column for column in range(1, len(head)) if not has(_TOTAL, fold(head[column]))]
                columns = [0, *kept]
                told = ["\t".join(row[column] for row in rows) for column in columns]
                return "\n".join([*lines[:at], *told, *lines[end:]])
    return text


def _table(lines: Sequence[str], at: int, separator: str) -> tuple[list[str], list[list[str]], int]:
    """The head, with or without a cell above the labels, the rows below it, and where they end."""
    nothing: tuple[list[str], list[list[str]], int] = ([], [], at)
    if not lines[at].strip():
        return nothing
    rows: list[list[str]] = []
    end = at + 1
    for number, line in enumerate(lines[at + 1 :], start=at + 1):
        if not line.strip(" -|+=_"):
            continue
        cells = _cells(line, separator)
        if len(cells) < _FEWEST or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        end = number + 1
    if len(rows) < ENOUGH:
        return nothing
    head = _cells(lines[at], separator)
    head = ["", *head] if len(head) == len(rows[0]) - 1 else head
    if len(head) != len(rows[0]) or not _are_full([head, *rows]) or has(_NO_BOOKING, fold(" ".join(head[1:]))):
        return nothing
    if any(order_of(row) is not None for row in (head, *rows)):  # of old and new values
        return nothing
    if meaning_of(head[0]) == "product" and _begins(lines[:at], separator, len(head)):
        return [""] * len(head), [head, *rows], end
    return nothing if meaning_of(head[0]) else (head, rows, end)


def _are_full(rows: Sequence[Sequence[str]]) -> bool:
    """Tabs that only set values apart leave columns empty."""
    return all(rows[0][1:]) and all(2 * sum(not row[at] for row in rows) < len(rows) for at in range(1, len(rows[0])))


def _begins(before: Sequence[str], separator: str, width: int) -> bool:
    """Whether no head stands above the row of products."""
    above = next((line for line in reversed(before) if line.strip(" -|+=_")), "")
    return len(_cells(above, separator)) < width - 1


def _cells(line: str, separator: str) -> list[str]:
    inner = line.rstrip() if separator == r"\t" else line.strip(" |")
    return [cell.strip() for cell in re.split(separator, inner)]


def _are_labels(cells: Sequence[str]) -> bool:
    meanings = [meaning_of(badge(cell)[0]) for cell in cells]
    known = [meaning for meaning in meanings if meaning and meaning != "ignore"]
    return len({*known}) >= ENOUGH and bool({"date", "datetime"} & {*known}) and len(known) >= len(cells) * 0.6
