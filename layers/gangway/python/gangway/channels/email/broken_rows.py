"""Rows of a shop's order whose first cell stands on several lines, told as fields.

Product ⇥ Quantity ⇥ Price          Product: Dinner Cruise - adult
Dinner Cruise - adult           →   Date: 12 August 2027
Date: 12 August 2027                Departure: 19:00
Departure: 19:00 ⇥ 4 ⇥ 68.00        Quantity: 4
"""

from collections.abc import Sequence

from gangway.channels.email.tables import is_head, meaning_in_head

_PLAIN = {"product": "Product", "people": "Quantity", "date": "Date", "time": "Time", "datetime": "Date and time"}
_MOST_LINES = 8  # of one cell


def with_whole_rows(text: str) -> str:
    """The text with such a table as fields; as it was where no cell is broken."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        meanings = [meaning_in_head(cell) for cell in line.split("\t")]
        if len(meanings) > 1 and meanings[0] == "product" and _says_how_many(meanings):
            told, end = _rows(lines, at + 1, meanings)
            if told:
                return "\n".join([*lines[:at], *told, *lines[end:]])
    return text


def _says_how_many(meanings: Sequence[str | None]) -> bool:
    return "people" in meanings and (is_head(meanings) or set(meanings[1:]) <= {"people", "ignore"})


def _rows(lines: Sequence[str], first: int, meanings: Sequence[str | None]) -> tuple[list[str], int]:
    """The fields of all rows and the line behind them; none where each row stands on one line."""
    told: list[str] = []
    end, broken = first, False
    waiting: list[str] = []
    for at in range(first, len(lines)):
        cells = [cell.strip() for cell in lines[at].split("\t")]
        if len(cells) == len(meanings):
            product, *inner = [*waiting, cells[0]]
            broken = broken or bool(inner)
            rest = [
                f"{_PLAIN[name]}: {cell}" for name, cell in zip(meanings[1:], cells[1:], strict=True) if name in _PLAIN
            ]
            told += [f"Product: {product}", *inner, *rest]
            waiting, end = [], at + 1
        elif len(cells) == 1 and len(waiting) < _MOST_LINES:
            waiting += [lines[at].strip()] if lines[at].strip() else []
        else:
            break
    return (told, end) if broken else ([], first)
