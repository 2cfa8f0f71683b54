"""The one action that repairs a case: taken, done by the use case that anyone else would use, closed.

Rule: nothing is repaired twice. The case is this call's before anything is done (`begin_repair`), and every action is
one that changes nothing when it is repeated.
"""

from collections.abc import Callable

from gangway.channels.planning.translate import aware
from gangway.desk.actions import ACTIONS
from gangway.desk.cases import begin_repair, change, found, noted, shown
from gangway.desk.desk import Desk
from gangway.desk.orders import author_of
from gangway.desk.wire import CaseShown, Repair
from gangway.domain.order import Order
from gangway.domain.refusals import Malformed, Refusal, UnknownOrder
from gangway.domain.staff import Staff
from gangway.internal_system.hand_over_again import hand_over_again
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.record_sold import seat_order
from gangway.ordering.requests import OrderChange
from gangway.store.exceptions import Case
from gangway.store.sync_notes import SyncNotes

Run = Callable[[Desk, Case, Staff, Repair], str]
"""Does it and says what was done, in a few words for the history."""


def repair(desk: Desk, key: str, staff: Staff, asked: Repair) -> CaseShown:
    """Raises CaseTaken, CaseClosed, CaseInRepair, Malformed for an action that does not fit, what the action raises."""
    possible = ACTIONS[found(desk, key).kind]
    if asked.action not in possible:
        raise Malformed("action", f"a case of this kind is repaired by one of {', '.join(possible)}")
    case = begin_repair(desk, key, staff)
    try:
        note = RUN[asked.action](desk, case, staff, asked)
    except Exception as error:
        code = error.code if isinstance(error, Refusal) else "a fault of ours"
        change(desk, key, lambda held: noted(desk, held, staff, f"{asked.action}: {code}", repairing_until=None))
        raise
    change(desk, key, lambda held: _closed(desk, held, case, staff, f"{asked.action}: {note}"))
    return shown(desk, key)


def _closed(desk: Desk, held: Case, begun: Case, staff: Staff, note: str) -> Case:
    """Reported again while it was repaired, it stays with its dispatcher: the repair has not helped."""
    if held.state == "closed":
        return noted(desk, held, staff, "repaired", note, owner=staff.name, repairing_until=None)
    if held.seen != begun.seen:
        return noted(desk, held, staff, "came back", note, repairing_until=None)
    return noted(desk, held, staff, "repaired", note, state="closed", owner=staff.name, repairing_until=None)


def _order(desk: Desk, case: Case) -> Order:
    order = desk.office.orders.get(case.facts.get("order_id", ""))
    if order is None:
        raise UnknownOrder(case.key, "the order of this case is gone")
    return order


def _try_again(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    order = hand_over_again(desk.office, _order(desk, case).id, desk.announce)
    return f"version {order.version} announced"


def _set_number(desk: Desk, case: Case, _staff: Staff, asked: Repair) -> str:
    """Somebody typed the order into the internal system: its newest version counts as accepted under that number."""
    if asked.internal_id is None:
        raise Malformed("internal_id", "internal_id is the number that the internal system gave")
    order = _order(desk, case)
    SyncNotes(desk.office.client, desk.office.orders.table).accepted(order.id, order.version, asked.internal_id)
    return f"version {order.version} is {asked.internal_id}"


def _seat(desk: Desk, case: Case, staff: Staff, _asked: Repair) -> str:
    order = _order(desk, case)
    return f"{order.reference} is {seat_order(desk.office, order.id, author_of(desk, order, staff)).status}"


def _move(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    if asked.starts_at is None:
        raise Malformed("starts_at", "starts_at is the start of another departure")
    order = _order(desk, case)
    wanted = OrderChange(
        product_id=asked.product, option_id=asked.option, starts_at=aware(asked.starts_at, desk.office.catalogue)
    )
    moved = change_order(desk.office, order.id, wanted, author_of(desk, order, staff))
    return f"{moved.reference} is {moved.status} on {moved.departure.start}"


def _cancel(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    if asked.reason is None:
        raise Malformed("reason", "say why it is cancelled")
    order = _order(desk, case)
    cancelled = cancel_order(desk.office, order.id, author_of(desk, order, staff), asked.reason)
    return f"{order.reference} is {cancelled.status}"


def _dismiss(_desk: Desk, _case: Case, _staff: Staff, asked: Repair) -> str:
    if asked.reason is None:
        raise Malformed("reason", "say why nothing is to be done")
    return asked.reason


def _acknowledge(_desk: Desk, _case: Case, _staff: Staff, asked: Repair) -> str:
    return asked.reason or "seen"


RUN: dict[str, Run] = {
    "try_again": _try_again,
    "set_number": _set_number,
    "seat": _seat,
    "move": _move,
    "cancel": _cancel,
    "dismiss": _dismiss,
    "acknowledge": _acknowledge,
}
