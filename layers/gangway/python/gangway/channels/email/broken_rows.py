# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Rows of a shop's order whose first cell stands on several lines, told as fields.

Product ⇥ Quantity ⇥ Price          Product: Dinner Cruise - adult
Dinner Cruise - adult           →   Date: 12 August 2027
Date: 12 August 2027                Departure: 19:00
Departure: 19:00 ⇥ 4 ⇥ 68.00        Quantity: 4

In text set in columns a title goes on in its own column, below its row or, where the number stands last, above it:

14 Jun 2027   Steamboat to Prague   09:00   16          14 Jun 2027  Steamboat to Prague Zoo, return  09:00  16
              Zoo, return                         →
"""

import re
from collections.abc import Sequence

from gangway.channels.email.folding import fold, has
from gangway.channels.email.tables import cells_of, is_head, meaning_in_head, places_of, row_cut
from gangway.domain.model import Model

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


_COLUMNS = "  "
_JOINTS = {_COLUMNS: "  ", "|": " | ", "\t": "\t", ";": ";"}
_MOST_WORDS = 6  # of a title that goes on at the edge of the text, where prose may stand
_WIDEST = 60  # the last column
# What a line that lost its indent must say to belong to the title above it.
_OF_A_TITLE = r"^(?!.*\b(?:please|prosím\w*|bitte|we|i|my|wir|ich|regards|confirm\w*)\b).*\b(?:return|round ?trip|one-?way|single|zpáteční\w*|jednosměrn\w*|tam i zpět|rückfahrt|hin und zurück|hin- und rückfahrt|einfach\w*|window|standard|okn[aoěu]\w*|fenster\w*|cruise|plavb[ay]|fahrt|zoo|\d (?:hours?|h|hod\w*|stunden?))\b"


class _Table(Model):
    separator: str
    places: tuple[int, ...]  # of columns in plain text
    width: int
    title: int

    def cells(self, line: str) -> list[str]:
        return cells_of(row_cut(line, self.places) if self.places else line, self.separator)

    def part(self, line: str) -> str:
        """What stands alone in the column of the titles."""
        cells = self.cells(line)
        if not self.places:
            alone = len(cells) == self.width and not any(cell for at, cell in enumerate(cells) if at != self.title)
            return cells[self.title] if alone else ""
        place = self.places[self.title]
        room = self.places[self.title + 1] - place if self.title + 1 < self.width else _WIDEST
        indent = len(line) - len(line.lstrip())
        alone = len(cells) == 1 and (indent == place or (not indent and _is_of_a_title(line)))
        prose = not indent and re.search(r"[.!?:,]\s*$|\w:\s", line) is not None
        return cells[0] if alone and len(cells[0]) <= room and not prose and re.search(r"\w", line) else ""


def _is_of_a_title(line: str) -> bool:
    return has(_OF_A_TITLE, fold(line)) and len(line.split()) <= _MOST_WORDS


def with_whole_titles(text: str) -> str:
    """The text with the titles of such rows put together; as it was where none is broken."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for separator in _JOINTS:
            head = cells_of(line, separator)
            meanings = [meaning_in_head(cell) for cell in head]
            if is_head(meanings) and meanings.count("product") == 1:
                end = next((n for n in range(at + 1, len(lines)) if not lines[n].strip()), len(lines))
                places = tuple(places_of(line, head)) if separator == _COLUMNS else ()
                table = _Table(separator=separator, places=places, width=len(head), title=meanings.index("product"))
                return "\n".join([*lines[: at + 1], *_joined(lines[at + 1 : end], table), *lines[end:]])
    return text


def _joined(lines: Sequence[str], table: _Table) -> list[str]:
    parts = [table.part(line) for line in lines]
    told = {
        at: table.cells(line)
        for at, line in enumerate(lines)
        if not parts[at] and len(table.cells(line)) == table.width
    }
    if not any(parts) or not told:
        return list(lines)
    ahead = any(parts[: min(told)])  # the number stands on the last line of a title
    at_edge = bool(table.places) and not table.places[table.title] and not ahead
    gone: set[int] = set()
    for at, part in reversed(list(enumerate(parts))) if ahead else enumerate(parts):
        rows = [row for row in told if row > at] if ahead else [row for row in told if row < at]
        if not part or not rows or (at_edge and not _is_of_a_title(part)):
            continue
        row = min(rows) if ahead else max(rows)
        title = told[row][table.title]
        told[row][table.title] = f"{part} {title}" if ahead else f"{title} {part}"
        gone |= set() if at_edge else {at}  # what may be prose is heard as prose as well
    joint = _JOINTS[table.separator]
    return [joint.join(told[at]) if at in told else line for at, line in enumerate(lines) if at not in gone]
