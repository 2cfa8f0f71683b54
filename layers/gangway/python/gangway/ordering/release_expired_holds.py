"""Holds whose time is over give their seats back: each minute, and at once where a sale would else be refused."""

import random
from collections.abc import Collection

from gangway.domain.order import Order, Status
from gangway.ordering.office import Office
from gangway.ordering.revise import Revision, revise
from gangway.store.seats import Change, DayKey

BY = "hold expiry"


def release_expired_holds(office: Office, *, most: int | None = None) -> list[Order]:
    """The orders whose holds were released now. One that cannot be released is told by its error, after the others."""
    released: list[Order] = []
    failures: list[Exception] = []
    for hold in list(office.orders.expired_holds(office.clock(), most=most)):
        try:
            order = expire(office, hold.id)
        except Exception as error:  # noqa: BLE001  whatever it is, the other holds must not wait for it
            failures.append(error)
            continue
        if order.status is Status.EXPIRED:
            released.append(order)
    if failures:
        raise failures[0]
    return released


def release_expired_holds_on(office: Office, days: Collection[DayKey], seats: int | None, tried: set[str]) -> bool:
    """Release expired holds on these resource-days until `seats` are back (None: all); whether there were any left.

    `tried` keeps those already released, which the index may still show. In no set order, and no more than needed:
    many who find the boat full at once each free other seats, instead of all freeing the same.
    """
    found = [order_id for order_id in office.orders.expired_on(office.clock(), days) if order_id not in tried]
    random.shuffle(found)
    freed = 0
    for order_id in found:
        if seats is not None and freed >= seats:
            break
        tried.add(order_id)
        freed += expire(office, order_id).seats
    return bool(found)


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
