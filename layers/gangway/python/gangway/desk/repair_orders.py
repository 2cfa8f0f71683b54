"""Repairs of an order: handed over again or by hand, seated, moved, cancelled."""

from gangway.channels.planning.translate import aware
from gangway.desk.desk import Desk
from gangway.desk.orders import author_of
from gangway.desk.wire import Repair
from gangway.domain.order import Order
from gangway.domain.refusals import Malformed, UnknownOrder
from gangway.domain.staff import Staff
from gangway.internal_system.hand_over_again import hand_over_again
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.record_sold import seat_order
from gangway.ordering.requests import OrderChange
from gangway.store.exceptions import Case
from gangway.store.sync_notes import SyncNotes


def _order(desk: Desk, case: Case) -> Order:
    order = desk.office.orders.get(case.facts.get("order_id", ""))
    if order is None:
        raise UnknownOrder(case.key, "the order of this case is gone")
    return order


def try_again(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    order = hand_over_again(desk.office, _order(desk, case).id, desk.announce)
    return f"version {order.version} announced"


def set_number(desk: Desk, case: Case, _staff: Staff, asked: Repair) -> str:
    """Somebody typed the order into the internal system: its newest version counts as accepted under that number."""
    if asked.internal_id is None:
        raise Malformed("internal_id", "internal_id is the number that the internal system gave")
    order = _order(desk, case)
    SyncNotes(desk.office.client, desk.office.orders.table).accepted(order.id, order.version, asked.internal_id)
    return f"version {order.version} is {asked.internal_id}"


def seat(desk: Desk, case: Case, staff: Staff, _asked: Repair) -> str:
    order = _order(desk, case)
    return f"{order.reference} is {seat_order(desk.office, order.id, author_of(desk, order, staff)).status}"


def move(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    if asked.starts_at is None:
        raise Malformed("starts_at", "starts_at is the start of another departure")
    order = _order(desk, case)
    wanted = OrderChange(
        product_id=asked.product, option_id=asked.option, starts_at=aware(asked.starts_at, desk.office.catalogue)
    )
    moved = change_order(desk.office, order.id, wanted, author_of(desk, order, staff))
    return f"{moved.reference} is {moved.status} on {moved.departure.start}"


def cancel(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    if asked.reason is None:
        raise Malformed("reason", "say why it is cancelled")
    order = _order(desk, case)
    cancelled = cancel_order(desk.office, order.id, author_of(desk, order, staff), asked.reason)
    return f"{order.reference} is {cancelled.status}"
