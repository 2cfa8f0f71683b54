"""CSV as spreadsheets and agencies write it (RFC 4180 and its relatives): comma, semicolon or tab, quoted cells."""

import csv
import io
from collections.abc import Callable, Iterator

from gangway.sheets.charsets import decode
from gangway.sheets.csv_out import unescaped
from gangway.sheets.errors import FileTooLarge, UnreadableFile
from gangway.sheets.table import MOST_CELL, MOST_COLUMNS, MOST_ROWS, SheetRow, Table

DELIMITERS = (",", ";", "\t")
NAMES = {",": "comma", ";": "semicolon", "\t": "tab"}
MOST_HEADING = 20_000  # characters

Knows = Callable[[str], bool]
"""Whether a text is the name of a column that is read."""


def read_csv(content: bytes, knows: Knows) -> Table:
    """Raises UnreadableFile or FileTooLarge; what is wrong with a single row is said in its `broken`."""
    decoded = decode(content)
    text, told = _without_told_delimiter(decoded.text)
    delimiter = told or _delimiter(text, knows)
    rows = _rows(text, delimiter)
    heading = next(rows, None)
    if heading is None:
        raise UnreadableFile("empty", "the file is empty: the first row names the columns")
    if heading.broken:
        raise UnreadableFile("heading", f"the row with the names of the columns: {heading.broken.replace('_', ' ')}")
    return Table(
        kind="CSV",
        charset=decoded.charset,
        delimiter=NAMES[delimiter],
        samples=decoded.samples,
        heading=tuple(str(cell).strip() for cell in heading.cells),
        rows=tuple(rows),
    )


def _without_told_delimiter(text: str) -> tuple[str, str | None]:
    """Spreadsheets may put `sep=;` before everything else."""
    first, _, rest = text.partition("\n")
    told = first.strip("\r").strip('"')
    if told.lower().startswith("sep=") and told[4:] in DELIMITERS:
        return rest, told[4:]
    return text, None


def _delimiter(text: str, knows: Knows) -> str:
    """The one that cuts the heading into the most columns that are known, else into the most columns."""

    def found(delimiter: str) -> tuple[int, int]:
        try:
            heading = next(csv.reader(io.StringIO(text[:MOST_HEADING], newline=""), delimiter=delimiter), [])
        except csv.Error:
            return 0, 0
        return sum(map(knows, heading)), len(heading)

    return max(DELIMITERS, key=found)


def _rows(text: str, delimiter: str) -> Iterator[SheetRow]:
    """Rows that say anything. Under a quote that is never closed everything after it is one row: it is named."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = kept = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield SheetRow(number=number, cells=(), broken=_said(error))
            if "unexpected end" in str(error):
                return
            continue
        if any(cell.strip() for cell in cells):
            kept += 1
            if kept > MOST_ROWS + 1:
                raise FileTooLarge("file", f"the file has more than {MOST_ROWS} rows: split it")
            yield _row(number, cells)


def _row(number: int, cells: list[str]) -> SheetRow:
    if len(cells) > MOST_COLUMNS:
        return SheetRow(number=number, cells=(), broken="too_wide")
    if any(len(cell) > MOST_CELL for cell in cells):
        return SheetRow(number=number, cells=(), broken="long_cell")
    return SheetRow(number=number, cells=tuple(unescaped(cell) for cell in cells))


def _said(error: csv.Error) -> str:
    if "unexpected end" in str(error):
        return "open_quote"
    if "field larger" in str(error):
        return "long_cell"
    return "stray_quote"
