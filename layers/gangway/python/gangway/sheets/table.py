"""What every reader makes of a file: a heading and rows of cells, each row under the number a spreadsheet shows."""

from dataclasses import dataclass

Cell = str | float
"""Text as it stands in the file; a number only where the file says that it is one (XLSX)."""

MOST_ROWS = 30_000
MOST_COLUMNS = 100
MOST_CELL = 5_000  # characters


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; `cells` may be shorter than the heading. `broken` is a code for why it could not be taken
    apart: `open_quote`, `stray_quote`, `long_cell`, `too_wide`.
    """

    number: int
    cells: tuple[Cell, ...]
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file as it was read: `charset` and `delimiter` are what was recognised (empty for XLSX).

    `samples` are words with letters beyond ASCII, shown to a person where the charset was only concluded. `is_1904`:
    its days are counted from 1904 instead of 1900.
    """

    kind: str
    heading: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    charset: str = ""
    delimiter: str = ""
    samples: tuple[str, ...] = ()
    is_1904: bool = False


class Formula(str):
    """A cell that holds a formula instead of a value. Its text is never evaluated; it is kept to be pointed out."""

    __slots__ = ()
