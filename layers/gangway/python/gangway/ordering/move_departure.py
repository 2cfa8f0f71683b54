"""All orders of one departure go to another time or boat: listed first, then moved one by one, each as a whole.

Nothing is kept about a move but what it does: sales of the old departure are stopped, every order that is still there
is moved in a transaction of its own, and one that cannot be is a case with the reason. So a move that was cut off
anywhere is simply asked for again, and goes on with whoever is left. Rule: an order is on the old departure or on the
new one, with its seats, at every moment.
"""

import time
from collections.abc import Callable, Iterable
from datetime import datetime

from gangway.domain.departures import Departure, local_start
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed, Refusal, TryAgain, UnknownDeparture
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.manifest import is_aboard, orders_aboard
from gangway.ordering.move_preview import Affected, affected_of
from gangway.ordering.office import Office
from gangway.ordering.oversold import close_if_settled
from gangway.ordering.report_case import report_case
from gangway.ordering.requests import OrderChange
from gangway.ordering.switch_sales import set_sales
from gangway.ordering.whereabouts import Whereabouts
from gangway.store.exceptions import Kind

SECONDS = 18.0
NOT_MOVED: Kind = "not_moved"

Partners = Callable[[str], Partner]
"""The partner of an order, by its id: its prices stay the order's."""


class Preview(Model):
    """What a move would do: the orders concerned, each with the reason if it could not come along."""

    source: Whereabouts
    target: Whereabouts
    orders: tuple[Affected, ...]
    seats: int
    free: int

    @property
    def possible(self) -> int:
        return sum(order.problem is None for order in self.orders)


class Moved(Model):
    """What one call did. `left` orders are still to be tried, or `again` if the table was too busy: ask once more.

    `problems` are the orders that could not be moved; each has its case (`not_moved#<order id>`).
    """

    moved: tuple[str, ...] = ()
    problems: tuple[Affected, ...] = ()
    left: int = 0
    again: bool = False

    @property
    def is_finished(self) -> bool:
        return self.left == 0 and not self.again


def preview_move(office: Office, source: Whereabouts, target: Whereabouts) -> Preview:
    """The orders on the source by age, and who of them finds seats. Raises UnknownDeparture for either, Malformed."""
    new = _target(office, source, target)
    orders = _by_age(orders_aboard(office, source.resource_id, source.day, source.start))
    found = affected_of(office, orders, new)
    seats = sum(order.seats for order in orders)
    return Preview(source=source, target=target, orders=tuple(found), seats=seats, free=new.free)


def move_departure(
    office: Office,
    source: Whereabouts,
    target: Whereabouts,
    by: str,
    partners: Partners,
    *,
    seconds: float = SECONDS,
    clock: Callable[[], float] = time.monotonic,
) -> Moved:
    """Go on with the move for about so many seconds, until `is_finished`. Raises as `preview_move` does.

    `again` that moves nobody a second time means that the counter itself is wrong, which the nightly check reports.
    """
    _target(office, source, target)
    set_sales(office, source.key, source.start, None, stopped=True)
    orders = _by_age(orders_aboard(office, source.resource_id, source.day, source.start))
    until = clock() + seconds
    moved: list[str] = []
    problems: list[Affected] = []
    for number, order in enumerate(orders):
        if clock() >= until:
            return Moved(moved=tuple(moved), problems=tuple(problems), left=len(orders) - number)
        try:
            _move(office, order, target, Author(by=by, partner=partners(order.partner_id), is_dispatcher=True))
            moved.append(order.reference)
        except TryAgain:
            return Moved(moved=tuple(moved), problems=tuple(problems), left=len(orders) - number, again=True)
        except Refusal as refusal:
            if _is_still_there(office, order, source):  # if not, somebody has cancelled or moved it meanwhile
                problems.append(_left_behind(office, order, target, refusal))
    again = _somebody_unseen(office, source, problems)
    return Moved(moved=tuple(moved), problems=tuple(problems), again=again)


def case_key(order_id: str) -> str:
    return f"{NOT_MOVED}#{order_id}"


def _target(office: Office, source: Whereabouts, target: Whereabouts) -> Departure:
    if source == target:
        raise Malformed("target", "the departure is to be moved to where it is")
    _departure(office, source)
    return _departure(office, target)


def _departure(office: Office, place: Whereabouts) -> Departure:
    day = office.departures.day(*place.key, consistent=True)
    if day is None or place.start not in day.departures:
        raise UnknownDeparture(place.name, f"there is no departure {place.name}: plan it first")
    return day.departures[place.start]


def _move(office: Office, order: Order, target: Whereabouts, author: Author) -> None:
    change = OrderChange(starts_at=_starts_at(office, target), resource_id=target.resource_id)
    change_order(office, order.id, change, author)
    close_if_settled(office, order.allocations)
    office.cases.close(case_key(order.id), by=author.by, now=office.clock())


def _is_still_there(office: Office, order: Order, source: Whereabouts) -> bool:
    now = office.orders.get(order.id)
    return now is not None and is_aboard(now, source.resource_id, source.day, source.start)


def _starts_at(office: Office, place: Whereabouts) -> datetime:
    return local_start(place.day, place.start, office.catalogue.supplier.zone)


def _left_behind(office: Office, order: Order, target: Whereabouts, refusal: Refusal) -> Affected:
    """The order keeps its seats where it is; a person decides what becomes of its guests."""
    report_case(
        office,
        case_key(order.id),
        NOT_MOVED,
        channel=order.channel,
        reason=f"it could not be moved to {target.name}: {refusal.message}",
        facts={
            "order_id": order.id,
            "reference": order.reference,
            "partner": order.partner_id,
            "departure": f"{order.departure.resource_id} {order.departure.day} {order.departure.start}",
            "target": target.name,
            "refusal": refusal.code,
            "seats": str(order.seats),
        },
    )
    return Affected.of(order, refusal.code, refusal.message)


def _by_age(orders: Iterable[Order]) -> list[Order]:
    """Who ordered first moves first; sales before holds, and who waits for seats last."""
    rank = {Status.PENDING: 2, Status.ON_HOLD: 1}
    return sorted(orders, key=lambda order: (rank.get(order.status, 0), order.created_at, order.id))


def _somebody_unseen(office: Office, source: Whereabouts, problems: list[Affected]) -> bool:
    """Whether the counter knows of seats whose orders the index does not show yet: sold a moment ago."""
    departure = _departure(office, source)
    known = sum(order.held for order in problems)
    return not departure.wholes and departure.capacity - departure.free > known
