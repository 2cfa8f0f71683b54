"""The parts of a workbook that are read: which sheet is the first, the shared texts, and the cells of that sheet."""

import re
from math import isfinite
from typing import Any
from xml.sax.handler import ContentHandler

from gangway.sheets.errors import FileTooLarge
from gangway.sheets.table import MOST_CELL, MOST_COLUMNS, MOST_ROWS, Cell, Formula, SheetRow

PLACE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
ALPHABET = 26
MOST_DIGITS = 9


def local(name: str) -> str:
    return name.rpartition(":")[2]


def column_of(place: str, otherwise: int) -> int:
    """From `C7` the 2; cells without a place follow one another."""
    found = PLACE.fullmatch(place)
    if found is None:
        return otherwise
    number = 0
    for letter in found[1]:
        number = number * ALPHABET + ord(letter) - ord("A") + 1
    return number - 1


class Workbook(ContentHandler):
    """`xl/workbook.xml` and its relations, both read by this one."""

    def __init__(self) -> None:
        super().__init__()
        self.is_1904 = False
        self._sheet: str | None = None
        self._targets: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  the base class names it so
        given = {local(key): value for key, value in attrs.items()}
        match local(name):
            case "sheet" if self._sheet is None and given.get("state", "visible") == "visible":
                self._sheet = given.get("id")
            case "workbookPr":
                self.is_1904 = given.get("date1904") in {"1", "true"}
            case "Relationship" if given.get("TargetMode") != "External":
                self._targets[given.get("Id", "")] = given.get("Target", "")
                self._kinds[given.get("Type", "").rpartition("/")[2]] = given.get("Target", "")

    @property
    def first_sheet(self) -> str | None:
        return self._targets.get(self._sheet or "")

    def part_of_kind(self, kind: str) -> str | None:
        return self._kinds.get(kind)


class SharedStrings(ContentHandler):
    """`xl/sharedStrings.xml`: texts by number; readings beside Japanese words (`rPh`) are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._text: list[str] = []
        self._in_text = self._in_reading = False

    def startElement(self, name: str, _attrs: Any) -> None:  # noqa: N802  see above
        match local(name):
            case "si":
                self._text = []
            case "rPh":
                self._in_reading = True
            case "t":
                self._in_text = not self._in_reading

    def endElement(self, name: str) -> None:  # noqa: N802  see above
        match local(name):
            case "si":
                self.texts.append("".join(self._text))
            case "rPh":
                self._in_reading = False
            case "t":
                self._in_text = False

    def characters(self, content: str) -> None:
        if self._in_text:
            self._text.append(content)


class Sheet(ContentHandler):
    """Rows of a worksheet that say anything. Days are numbers here: what a column makes of them is not our concern."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self.rows: list[SheetRow] = []
        self._texts = texts
        self._number = 0
        self._cells: dict[int, Cell] = {}
        self._column, self._kind = -1, "n"
        self._value: list[str] = []
        self._reads = self._is_formula = False

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  see above
        match local(name):
            case "row":
                number = attrs.get("r", "")
                self._number = (
                    int(number)
                    if number.isascii() and number.isdigit() and len(number) < MOST_DIGITS
                    else self._number + 1
                )
                self._cells, self._column = {}, -1
            case "c":
                self._column = column_of(attrs.get("r", ""), self._column + 1)
                self._kind, self._value, self._is_formula = attrs.get("t", "n"), [], False
            case "f":
                self._is_formula = True
            case "v" | "t":
                self._reads = True

    def characters(self, content: str) -> None:
        if self._reads:
            self._value.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802  see above
        match local(name):
            case "v" | "t":
                self._reads = False
            case "c":
                self._put(self._cell("".join(self._value)))
            case "row":
                self._end_row()

    def _put(self, cell: Cell) -> None:
        if cell == "":
            return
        if self._column >= MOST_COLUMNS:
            raise FileTooLarge("file", f"the sheet has more than {MOST_COLUMNS} columns")
        self._cells[self._column] = cell

    def _cell(self, value: str) -> Cell:
        if self._is_formula:
            return Formula(value or "=")
        if self._kind == "s":
            return self._shared(value)
        return _number(value) if self._kind == "n" else value

    def _shared(self, value: str) -> str:
        number = int(value) if value.isascii() and value.isdigit() and len(value) < MOST_DIGITS else len(self._texts)
        return self._texts[number] if number < len(self._texts) else ""

    def _end_row(self) -> None:
        if not any(str(cell).strip() for cell in self._cells.values()):
            return
        if len(self.rows) > MOST_ROWS:
            raise FileTooLarge("file", f"the sheet has more than {MOST_ROWS} rows: split it")
        width = max(self._cells) + 1
        cells = tuple(self._cells.get(column, "") for column in range(width))
        long = any(isinstance(cell, str) and len(cell) > MOST_CELL for cell in cells)
        broken = "long_cell" if long else None
        self.rows.append(SheetRow(number=self._number, cells=() if broken else cells, broken=broken))


def _number(value: str) -> Cell:
    """A number that is one; anything else stays the text that it is."""
    try:
        number = float(value)
    except ValueError:
        return value
    return number if isfinite(number) else value
