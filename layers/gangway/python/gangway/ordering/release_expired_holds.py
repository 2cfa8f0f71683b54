"""Holds whose time is over give their seats back: each minute, and at once where a sale would else be refused."""

from collections.abc import Iterable

from gangway.domain.order import Order, Status
from gangway.ordering.office import Office
from gangway.ordering.revise import Revision, revise
from gangway.store.seats import Change, DayKey

BY = "hold expiry"
MOST_AT_ONCE = 200


def release_expired_holds(office: Office, *, most: int | None = None) -> list[Order]:
    """The orders whose holds were released now."""
    expired = list(office.orders.expired_holds(office.clock(), most=most))
    return [order for order in (expire(office, hold.id) for hold in expired) if order.status is Status.EXPIRED]


def release_expired_holds_on(office: Office, days: Iterable[DayKey]) -> bool:
    """Release what has expired on these resource-days; whether there was anything."""
    wanted = set(days)
    held = office.orders.expired_holds(office.clock(), most=MOST_AT_ONCE)
    found = [order for order in held if wanted & {(a.resource_id, a.day) for a in order.allocations}]
    return any([expire(office, order.id).status is Status.EXPIRED for order in found])  # noqa: C419  all of them, not until the first


def expire(office: Office, order_id: str) -> Order:
    """EXPIRED with its seats given back, if it is a hold whose time is over; otherwise as it is."""
    return revise(office, order_id, lambda order: _expired(office, order))


def _expired(office: Office, order: Order) -> Revision | None:
    now = office.clock()
    if order.status is not Status.ON_HOLD or not order.has_expired(now):
        return None
    seats = Change()
    seats.give_back(order.allocations)
    return Revision(order.next_version(what="expired", at=now, by=BY, status=Status.EXPIRED, allocations=()), seats)
