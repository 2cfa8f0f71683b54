"""An order is cancelled: its seats go back once, however often it is asked for."""

from typing import Literal

from gangway.domain.order import Cancellation, Order, Status
from gangway.domain.refusals import NotCancellable
from gangway.ordering.change_order import Author, cancellation_cutoff
from gangway.ordering.office import Office
from gangway.ordering.revise import Revision, revise
from gangway.store.seats import Change

MOST_REASON = 2_000  # characters; a cancellation is worth more than the end of a long explanation
CANCELLABLE = frozenset({Status.ON_HOLD, Status.CONFIRMED, Status.PENDING})


def cancel_order(office: Office, order_id: str, author: Author, reason: str | None = None) -> Order:
    """CANCELLED; one that is already is returned as it is. Raises NotCancellable (redeemed, expired, past cut-off)."""
    return revise(office, order_id, lambda order: cancelled_revision(office, order, author, reason))


def is_cancellable(office: Office, order: Order) -> bool:
    """Whether a partner may cancel it now: a hold always, a sale until its product's cancellation cut-off."""
    now = office.clock()
    if order.status not in CANCELLABLE or order.has_expired(now):
        return False
    return order.status is Status.ON_HOLD or now < cancellation_cutoff(office, order)


def cancelled_revision(office: Office, order: Order, author: Author, reason: str | None) -> Revision | None:
    if order.status is Status.CANCELLED:
        return None
    if order.status not in CANCELLABLE:
        raise NotCancellable(order.uuid, f"an order that is {order.status} cannot be cancelled")
    in_time = is_cancellable(office, order) or order.status is Status.ON_HOLD
    if not in_time and not author.is_dispatcher:
        until = cancellation_cutoff(office, order)
        raise NotCancellable(order.uuid, f"cancellation was possible until {until.isoformat()}")
    now = office.clock()
    refund: Literal["FULL", "NONE"] = "FULL" if in_time else "NONE"
    seats = Change()
    seats.give_back(order.allocations)
    cancelled = order.next_version(
        what="cancelled",
        at=now,
        by=author.by,
        status=Status.CANCELLED,
        allocations=(),
        hold_expires_at=None,
        cancellation=Cancellation(at=now, reason=reason and reason[:MOST_REASON], by=author.by, refund=refund),
    )
    return Revision(cancelled, seats)
