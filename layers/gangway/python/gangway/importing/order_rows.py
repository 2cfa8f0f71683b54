"""Rows of a partner's list as requests for orders. What the catalogue does not have is named row by row."""

from collections.abc import Callable
from datetime import date

from gangway.domain.catalogue import Catalogue, Option
from gangway.domain.departures import local_start
from gangway.domain.model import Model
from gangway.domain.order import Contact
from gangway.domain.partners import Partner
from gangway.domain.party import party_of, tickets_of
from gangway.domain.refusals import Refusal
from gangway.importing.cells import count_of, day_of, name_of, start_of, text_of
from gangway.importing.columns import HEADING, ORDERS, UNIT_NAMES, Names, find_columns, folded
from gangway.importing.people import contact_of
from gangway.importing.problems import CellProblem
from gangway.importing.row_reader import RowReader
from gangway.importing.sold_names import SoldNames, option_named, start_meant
from gangway.ordering.requests import OrderRequest
from gangway.sheets.table import Cell, SheetRow, Table

CHANNEL = "import"
REQUIRED = ("reference", "product", "day")
FREE = {"name": 200, "email": 254, "phone": 40, "country": 2, "language": 35, "notes": 2_000, "currency": 3}
MOST_NAME, MOST_UNITS = 100, 500
UNIT = "unit "
CANCELLED = frozenset(map(folded, ("cancelled", "canceled", "zrušeno", "zrušená", "storno", "storniert")))


class OrderRow(Model):
    """One row that can be asked for: the start is local, `units` are counts by unit id."""

    row: int
    reference: str
    product_id: str
    option_id: str
    day: date
    start: str
    units: dict[str, int]
    contact: Contact
    notes: str | None = None
    currency: str | None = None

    def request(self, catalogue: Catalogue, partner: Partner, *, by: str, source: str) -> OrderRequest:
        """Its key is the partner's reference in the partner's own channel, however the order came the first time."""
        return OrderRequest(
            channel=CHANNEL,
            partner=partner,
            product_id=self.product_id,
            option_id=self.option_id,
            starts_at=local_start(self.day, self.start, catalogue.supplier.zone),
            tickets=tickets_of(self.units),
            partner_reference=self.reference,
            unique_reference=True,
            reference_scope=f"{partner.channel}#{partner.id}",
            contact=self.contact,
            notes=self.notes,
            currency=self.currency,
            by=by,
            source=source,
            late=True,
        )


def names_of(catalogue: Catalogue) -> Names:
    """Every column of a list of orders: the fields, and one for each kind of ticket under its id.

    The first kind of each type goes by the type's usual names as well.
    """
    named: set[str] = set()
    units: dict[str, tuple[str, ...]] = {}
    for unit in catalogue.unit_types:
        usual = UNIT_NAMES.get(unit.type, ()) if unit.type not in named else ()
        named.add(unit.type)
        units[f"{UNIT}{unit.id}"] = (unit.id, *usual)
    return {**ORDERS, **units}


class OrderReader:
    """Reads the rows of one file for one partner; what is wrong with each is in `problems`."""

    def __init__(self, catalogue: Catalogue, partner: Partner, table: Table, today: date) -> None:
        self._catalogue, self._today, self._table = catalogue, today, table
        self._sold = SoldNames(catalogue, partner)
        self.columns, self.problems = find_columns(table.heading, names_of(catalogue), REQUIRED)
        self._units = [field for field in self.columns.places if field.startswith(UNIT)]
        if not self._units:
            self.problems.append(CellProblem("no_guest_column").at(HEADING))

    def read(self) -> list[OrderRow]:
        """The rows without a problem. Nothing is read under a wrong heading."""
        if self.problems:
            return []
        rows: list[OrderRow] = []
        first: dict[str, int] = {}
        for sheet_row in self._table.rows:
            cells = RowReader(self.columns, sheet_row, self.problems)
            row = self._row(cells, sheet_row)
            if row is not None and (earlier := first.setdefault(row.reference, row.row)) != row.row:
                cells.note("reference", CellProblem("same_reference", reference=row.reference, row=earlier))
            elif row is not None:
                rows.append(row)
        return rows

    def _row(self, cells: RowReader, sheet_row: SheetRow) -> OrderRow | None:
        if sheet_row.broken:
            return None
        reference = cells.read("reference", lambda cell: _present(name_of(cell, MOST_NAME)))
        product = cells.read("product", lambda cell: self._sold.product(_present(text_of(cell, MOST_NAME))))
        option = product and cells.read("option", lambda cell: option_named(product, text_of(cell, MOST_NAME)))
        day, beside = cells.read("day", self._day) or (None, "")
        start = (
            option and product and cells.read("start", lambda c: start_meant(product, option, start_of(c) or beside))
        )
        said = {field: cells.read(field, _text(most)) or "" for field, most in FREE.items()}
        contact = cells.read("email", lambda _cell: contact_of(said, self._catalogue)) if cells.is_fine else None
        units = {field.removeprefix(UNIT): cells.read(field, _count) or 0 for field in self._units}
        cells.read("status", _not_cancelled)
        if not (cells.is_fine and reference and product and option and day and start and contact):
            return None
        row = OrderRow(
            row=cells.number,
            reference=reference,
            product_id=product.id,
            option_id=option.id,
            day=day,
            start=start,
            units={unit: count for unit, count in units.items() if count},
            contact=contact,
            notes=said["notes"] or None,
            currency=said["currency"].upper() or None,
        )
        return row if self._is_sold(cells, row, option) else None

    def _day(self, cell: Cell) -> tuple[date, str]:
        day, start = day_of(cell, is_1904=self._table.is_1904)
        if day < self._today:
            raise CellProblem("day_over", "past_cutoff", day=day)
        return day, start

    def _is_sold(self, cells: RowReader, row: OrderRow, option: Option) -> bool:
        """Whether the option is sold to such a party at such a time; if not, the row is noted."""
        try:
            party_of(self._catalogue, option, [ticket.unit_id for ticket in tickets_of(row.units)])
            local_start(row.day, row.start, self._catalogue.supplier.zone)
        except Refusal as refusal:
            cells.note("", CellProblem("party", refusal.code, said=refusal.message))
        return cells.is_fine


def _present(text: str) -> str:
    if not text:
        raise CellProblem("empty")
    return text


def _text(most: int) -> Callable[[Cell], str]:
    return lambda cell: text_of(cell, most)


def _count(cell: Cell) -> int:
    return count_of(cell, MOST_UNITS)


def _not_cancelled(cell: Cell) -> None:
    if folded(status := text_of(cell, MOST_NAME)) in CANCELLED:
        raise CellProblem("cancelled", status=status)
