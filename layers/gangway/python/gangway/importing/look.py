"""The dry run: a file is read, every row's problem is named, and nothing is written but the file and what it says.

Cost for 10,000 orders: one Query for each boat, one for the partner's orders of that time, a hundred reads of a
hundred keys each; two objects in the bucket.
"""

from datetime import date

from gangway.domain.ids import uuid7
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.importing.columns import PLAN, Columns, folded
from gangway.importing.kept import Imports, Kept, Kind, Preview, hash_of, source_of
from gangway.importing.order_rows import OrderReader, OrderRow, names_of
from gangway.importing.plan_effect import effect_of
from gangway.importing.plan_rows import PlanReader
from gangway.importing.problems import CellProblem, RowProblem
from gangway.importing.room import Room
from gangway.ordering.office import Office
from gangway.ordering.place_order import differing
from gangway.sheets.read import read_table
from gangway.sheets.table import Table
from gangway.sheets.upload import Upload
from gangway.store.batches import locks_named, orders_named


def look_at_orders(office: Office, imports: Imports, upload: Upload, partner: Partner, by: str) -> Preview:
    """What the file would order for the partner. Raises UnreadableFile or FileTooLarge for one that is none."""
    catalogue = office.catalogues.fresh()
    table = _read(upload, {name for names in names_of(catalogue).values() for name in names})
    reader = OrderReader(catalogue, partner, table, _today(office))
    rows = reader.read()
    import_id = uuid7(office.clock())
    known, differ = _known(office, rows, partner)
    fine = [
        *known,
        *_with_room(office, [row for row in rows if row.row not in known and row.row not in differ], reader),
    ]
    problems = [
        *reader.problems,
        *(differ[row.row].at(row.row, reader.columns.name("reference")) for row in rows if row.row in differ),
    ]
    by_row = {row.row: row for row in rows}
    preview = _preview(
        office,
        import_id,
        upload,
        table=table,
        columns=reader.columns,
        problems=problems,
        kind="orders",
        partner_id=partner.id,
        by=by,
    )
    kept = Kept(
        preview=preview.model_copy(update={"valid": len(fine), "known": len(known)}),
        orders=tuple(by_row[number] for number in sorted(fine)),
    )
    imports.keep(kept, upload.content)
    return kept.preview


def look_at_plan(office: Office, imports: Imports, upload: Upload, by: str) -> Preview:
    """What the file would make of the plan. Raises UnreadableFile or FileTooLarge for one that is none."""
    catalogue = office.catalogues.fresh()
    table = _read(upload, {name for names in PLAN.values() for name in names})
    reader = PlanReader(catalogue, table, _today(office))
    rows = reader.read()
    known, warnings = effect_of(office, rows)
    import_id = uuid7(office.clock())
    preview = _preview(
        office,
        import_id,
        upload,
        table=table,
        columns=reader.columns,
        problems=reader.problems,
        kind="plan",
        partner_id=None,
        by=by,
    )
    update = {"valid": len(rows), "known": known, "warnings": tuple(warnings)}
    kept = Kept(preview=preview.model_copy(update=update), plan=tuple(rows))
    imports.keep(kept, upload.content)
    return kept.preview


def _today(office: Office) -> date:
    return office.clock().astimezone(office.catalogue.supplier.zone).date()


def _read(upload: Upload, names: set[str]) -> Table:
    known = {folded(name) for name in names}
    return read_table(upload.content, lambda name: folded(name) in known)


def _preview(
    office: Office,
    import_id: str,
    upload: Upload,
    *,
    table: Table,
    columns: Columns,
    problems: list[RowProblem],
    kind: Kind,
    partner_id: str | None,
    by: str,
) -> Preview:
    return Preview(
        id=import_id,
        hash=hash_of(upload.content, kind, partner_id),
        kind=kind,
        partner_id=partner_id,
        filename=upload.filename,
        by=by,
        created_at=office.clock(),
        file_kind=table.kind,
        charset=table.charset,
        delimiter=table.delimiter,
        samples=table.samples,
        columns=columns.called,
        ignored=columns.ignored,
        rows=len(table.rows),
        valid=0,
        known=0,
        problems=tuple(sorted(problems, key=lambda problem: problem.row)),
    )


def _known(office: Office, rows: list[OrderRow], partner: Partner) -> tuple[set[int], dict[int, CellProblem]]:
    """Rows that are orders already: (those that say the same, and why others cannot be taken, by row)."""
    requests = {row.row: row.request(office.catalogue, partner, by="", source=source_of("")) for row in rows}
    keys = {number: request.reference_key or "" for number, request in requests.items()}
    locks = locks_named(office.client, office.orders, keys.values())
    same: set[int] = set()
    differ: dict[int, CellProblem] = {}
    elsewhere = _by_reference(office, rows, partner)
    for row in rows:
        held = locks.get(keys[row.row])
        if held is None and (order := elsewhere.get(row.reference)):
            told = {"reference": row.reference, "order": order.reference, "channel": order.channel}
            differ[row.row] = CellProblem("known_elsewhere", "reference_reused", **told)
        elif held is not None and (parts := differing(held.content, requests[row.row].content())):
            told = {"reference": row.reference, "parts": ", ".join(parts)}
            differ[row.row] = CellProblem("known_otherwise", "reference_reused", **told)
        elif held is not None:
            same.add(row.row)
    return same, differ


def _by_reference(office: Office, rows: list[OrderRow], partner: Partner) -> dict[str, Order]:
    """The partner's living orders of those days, whichever way they came: a channel may keep no lock on references."""
    if not rows:
        return {}
    first, last = min(row.day for row in rows).isoformat(), max(row.day for row in rows).isoformat()
    ids = office.orders.ids_of_partner(partner.id, first, last)
    orders = orders_named(office.client, office.orders, ids).values()
    return {order.partner_reference: order for order in orders if order.partner_reference and order.status.is_live}


def _with_room(office: Office, rows: list[OrderRow], reader: OrderReader) -> list[int]:
    """The rows that find seats; the others are noted."""
    room, found = Room(office, rows), []
    for row in rows:
        try:
            room.take(row)
        except CellProblem as problem:
            reader.problems.append(problem.at(row.row))
        else:
            found.append(row.row)
    return found
