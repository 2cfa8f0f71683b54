"""One row while it is read: every cell with a problem is noted under its row and column, not only the first."""

from collections.abc import Callable
from typing import TypeVar

from gangway.importing.columns import Columns
from gangway.importing.problems import CellProblem, RowProblem
from gangway.sheets.table import MOST_CELL, MOST_COLUMNS, Cell, SheetRow

T = TypeVar("T")


class RowReader:
    """`problems` is the list of the whole file."""

    def __init__(self, columns: Columns, row: SheetRow, problems: list[RowProblem]) -> None:
        self.number = row.number
        self._columns, self._cells, self._problems = columns, row.cells, problems
        self._before = len(problems)
        if row.broken:
            self.note("", CellProblem(row.broken, most=MOST_COLUMNS if row.broken == "too_wide" else MOST_CELL))

    @property
    def is_fine(self) -> bool:
        return len(self._problems) == self._before

    def read(self, field: str, make: Callable[[Cell], T]) -> T | None:
        """What `make` makes of the cell under that field (empty where there is none); None and a note if it cannot."""
        place = self._columns.places.get(field)
        cell: Cell = self._cells[place] if place is not None and place < len(self._cells) else ""
        try:
            return make(cell)
        except CellProblem as problem:
            self.note(field, problem)
            return None

    def note(self, field: str, problem: CellProblem) -> None:
        self._problems.append(problem.at(self.number, self._columns.name(field) if field else ""))
