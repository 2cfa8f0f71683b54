"""Orders that did not get through are announced once more: by a dispatcher, or because their message was lost.

An announcement too many does no harm: the hand-over finds the version accepted and does nothing.
"""

from collections.abc import Callable
from datetime import timedelta

from gangway.domain.events import OrderEvent, event_of
from gangway.domain.order import Order
from gangway.domain.refusals import UnknownOrder
from gangway.ordering.office import Office

Announce = Callable[[OrderEvent], None]
"""Puts an event on the queue, also if the same one was there before."""

LOST_AFTER = timedelta(minutes=15)


def hand_over_again(office: Office, order_id: str, announce: Announce) -> Order:
    """For a dispatcher: the order is tried anew with all its time. Raises UnknownOrder."""
    order = office.orders.get(order_id)
    if order is None:
        raise UnknownOrder(order_id, f"there is no order {order_id}")
    announce(event_of(order))
    return order


def announce_lost(
    office: Office, announce: Announce, *, older_than: timedelta = LOST_AFTER, failed_too: bool = False
) -> list[Order]:
    """Announce every order whose newest version has been waiting for longer than that; returns those announced.

    What a dispatcher was told about is left to them, unless `failed_too` (after a long outage, say).
    """
    waiting = office.orders.unsynced(office.clock() - older_than)
    lost = [order for order in waiting if failed_too or not _is_on_the_desk(order)]
    for order in lost:
        announce(event_of(order))
    return lost


def _is_on_the_desk(order: Order) -> bool:
    """Failed with its newest version; a version since then has had no try yet."""
    return order.sync.state == "failed" and order.sync.tried_version >= order.version
