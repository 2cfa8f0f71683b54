"""A partner's report as its view of the orders: CSV or XLSX with columns in Czech, English or German."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from gangway.domain.departures import local_start
from gangway.domain.money import precision
from gangway.domain.refusals import Malformed
from gangway.importing.cells import amount_of, count_of, day_of, name_of, start_of, text_of
from gangway.importing.columns import ORDERS, Columns, Names, find_columns, folded
from gangway.importing.problems import CellProblem, RowProblem
from gangway.importing.row_reader import RowReader
from gangway.ordering.office import Office
from gangway.reconciling.channel_view import DEAD, LIVE, TheirOrder
from gangway.reconciling.facts import Facts
from gangway.sheets.read import read_table
from gangway.sheets.table import Cell, SheetRow, Table

COLUMNS: Names = {
    **{field: ORDERS[field] for field in ("reference", "day", "start", "status", "currency")},
    "guests": ("guests", "pax", "seats", "travellers", "tickets", "počet osob", "osob", "osoby", "personen",
               "teilnehmer"),
    "price": ("price", "amount", "total", "cena", "celkem", "částka", "preis", "betrag", "summe"),
}  # fmt: skip
REQUIRED = ("reference", "day")
DEAD_WORDS = ("cancelled", "canceled", "cancel", "rejected", "zrušeno", "zrušená", "zrušena", "storno", "storniert")
LIVE_WORDS = ("confirmed", "booked", "sold", "ok", "paid", "completed", "redeemed", "potvrzeno", "potvrzená",
              "zaplaceno", "bestätigt", "gebucht", "bezahlt")  # fmt: skip
STATUSES = {folded(word): DEAD for word in DEAD_WORDS} | {folded(word): LIVE for word in LIVE_WORDS}
MOST_NAME, MOST_GUESTS = 100, 10_000


@dataclass(frozen=True)
class PartnerReport:
    """See ChannelView."""

    partner_id: str
    first: date
    last: date
    found: tuple[TheirOrder, ...]
    doubtful: frozenset[str] = frozenset()

    def orders(self) -> Iterable[TheirOrder]:
        return self.found


def read_report(office: Office, content: bytes, partner_id: str) -> tuple[PartnerReport, list[RowProblem]]:
    """(the view, rows that could not be read). Raises Malformed for a file without any order in it."""
    known = {folded(name) for names in COLUMNS.values() for name in names}
    table = read_table(content, lambda name: folded(name) in known)
    columns, problems = find_columns(table.heading, COLUMNS, REQUIRED)
    reader = _Reader(office, table, columns, problems)
    found = reader.read() if not problems else []
    days = [day for day, _ in found]
    if not days:
        raise Malformed("file", problems[0].what if problems else "there is no order in the report")
    orders = tuple(order for _, order in found)
    doubtful = frozenset(reader.doubtful)
    return PartnerReport(partner_id, min(days), max(days), orders, doubtful), problems


class _Reader:
    def __init__(self, office: Office, table: Table, columns: Columns, problems: list[RowProblem]) -> None:
        self._supplier = office.catalogue.supplier
        self._table, self._columns, self._problems = table, columns, problems
        self.doubtful: set[str] = set()

    def read(self) -> list[tuple[date, TheirOrder]]:
        found: list[tuple[date, TheirOrder]] = []
        first: dict[str, int] = {}
        for sheet_row in self._table.rows:
            cells = RowReader(self._columns, sheet_row, self._problems)
            row = self._row(cells, sheet_row)
            if row is not None and (earlier := first.setdefault(row[1].reference, cells.number)) != cells.number:
                cells.note("reference", CellProblem("same_reference", reference=row[1].reference, row=earlier))
            elif row is not None:
                found.append(row)
        return found

    def _row(self, cells: RowReader, sheet_row: SheetRow) -> tuple[date, TheirOrder] | None:
        if sheet_row.broken:
            return None
        reference = cells.read("reference", lambda cell: name_of(cell, MOST_NAME))
        day, beside = cells.read("day", lambda cell: day_of(cell, is_1904=self._table.is_1904)) or (None, "")
        start = cells.read("start", start_of) or beside
        currency = (cells.read("currency", lambda cell: text_of(cell, 3)) or self._supplier.currency).upper()
        price = cells.read("price", lambda cell: amount_of(cell, precision(currency)))
        guests = cells.read("guests", lambda cell: count_of(cell, MOST_GUESTS) or None)
        status = cells.read("status", _status)
        if not cells.is_fine or not reference or day is None:
            self.doubtful |= {reference} if reference else set()
            return None
        facts = Facts(
            status=status or LIVE,
            price=price,
            currency=currency if price is not None else None,
            starts_at=self._start(day, start),
        )
        return day, TheirOrder(reference=reference, facts=facts, guests=guests, row=cells.number)

    def _start(self, day: date, start: str) -> datetime:
        """Without a time only the day is compared: it stands for itself as midnight."""
        return local_start(day, start or "00:00", self._supplier.zone)


def _status(cell: Cell) -> str:
    text = text_of(cell, MOST_NAME)
    if not text:
        return LIVE
    if (known := STATUSES.get(folded(text))) is None:
        raise CellProblem("unknown_status", text=text)
    return known
