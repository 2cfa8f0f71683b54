"""Rows of a plan as departures. `sells` are `product/option`, several of them separated by blanks, commas or lines."""

import re
from datetime import date

from pydantic import ValidationError

from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model
from gangway.domain.plan import PlannedDeparture
from gangway.domain.plan_rules import PlanRules
from gangway.domain.refusals import Refusal
from gangway.importing.cells import count_of, day_of, start_of, text_of
from gangway.importing.columns import PLAN, find_columns, folded
from gangway.importing.problems import CellProblem
from gangway.importing.row_reader import RowReader
from gangway.sheets.table import Cell, SheetRow, Table

REQUIRED = ("resource", "day", "start", "minutes", "capacity", "sells")
MOST_MINUTES, MOST_SEATS, MOST_TEXT = 4_320, 100_000, 5_000
COLUMN_OF = {"unknown_resource": "resource", "unknown_product": "sells", "unknown_option": "sells"}


class PlanRow(Model):
    row: int
    departure: PlannedDeparture


class PlanReader:
    """Reads the rows of one file; what is wrong with each is in `problems`."""

    def __init__(self, catalogue: Catalogue, table: Table, today: date) -> None:
        self._table = table
        self._rules = PlanRules(catalogue, today)
        self._boats = {folded(name): boat.id for boat in catalogue.resources for name in (boat.id, boat.name)}
        self.columns, self.problems = find_columns(table.heading, PLAN, REQUIRED)

    def read(self) -> list[PlanRow]:
        """The rows without a problem. Nothing is read under a wrong heading."""
        if self.problems:
            return []
        rows: list[PlanRow] = []
        first: dict[tuple[str, date, str], int] = {}
        for sheet_row in self._table.rows:
            cells = RowReader(self.columns, sheet_row, self.problems)
            planned = self._row(cells, sheet_row)
            if planned is None:
                continue
            place = (planned.resource_id, planned.day, planned.start)
            if (earlier := first.setdefault(place, cells.number)) != cells.number:
                cells.note("", CellProblem("same_departure", row=earlier))
            else:
                rows.append(PlanRow(row=cells.number, departure=planned))
        return rows

    def _row(self, cells: RowReader, sheet_row: SheetRow) -> PlannedDeparture | None:
        if sheet_row.broken:
            return None
        document: dict[str, object] = {
            "resource_id": cells.read("resource", lambda cell: self._resource(text_of(cell, 100))),
            "day": cells.read("day", lambda cell: day_of(cell, is_1904=self._table.is_1904)[0]),
            "start": cells.read("start", start_of),
            "minutes": cells.read("minutes", lambda cell: count_of(cell, MOST_MINUTES)),
            "capacity": cells.read("capacity", lambda cell: count_of(cell, MOST_SEATS)),
            "sells": cells.read("sells", _names),
            "pools": cells.read("pools", _pools),
            "closed": cells.read("closed", _names) or None,
        }
        return self._checked(cells, document) if cells.is_fine else None

    def _checked(self, cells: RowReader, document: dict[str, object]) -> PlannedDeparture | None:
        try:
            row = PlannedDeparture.model_validate(document)
            self._rules.check(row)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            field = str(first["loc"][0]).removesuffix("_id") if first["loc"] else ""
            cells.note(field, CellProblem("not_allowed", said=first["msg"]))
        except Refusal as refusal:
            field = refusal.value if refusal.value in PLAN else COLUMN_OF.get(refusal.code, "")
            cells.note(field, CellProblem("not_in_catalogue", refusal.code, said=refusal.message))
        else:
            return row
        return None

    def _resource(self, name: str) -> str:
        return self._boats.get(folded(name), name)


def _names(cell: Cell) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[\s,;|]+", text_of(cell, MOST_TEXT)) if name)


def _pools(cell: Cell) -> dict[str, int]:
    """`window=60` or `window: 60`, several of them separated like names."""
    pools: dict[str, int] = {}
    for part in _names(re.sub(r"\s*[=:]\s*", "=", text_of(cell, MOST_TEXT))):
        name, _, seats = part.partition("=")
        pools[name] = count_of(seats or "?", MOST_SEATS)
    return pools
