"""The departures of a day with the seats that each channel has sold: the board a dispatcher works from.

Cost, whatever the number of channels: one read for all boats of the day, one Query of keys for each boat on which
anything is taken, one read for each hundred orders. Nothing is counted by a scan.
"""

from collections import Counter, defaultdict
from datetime import date

from gangway.domain.catalogue import Catalogue
from gangway.domain.departures import Departure
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.ordering.office import Office
from gangway.store.batches import days_named, orders_named

Place = tuple[str, str]


class BoardLine(Model):
    """One departure. `by_channel` are seats of live orders, `waiting` those of orders without seats.

    `taken` comes from the counter. It is more than the channels' seats together where a charter that starts at another
    time has the boat; anything else is a matter for the nightly check.
    """

    resource_id: str
    day: date
    start: str
    minutes: int
    capacity: int
    free: int
    taken: int
    sells: tuple[str, ...]
    closed: tuple[str, ...]
    is_chartered: bool
    orders: int
    by_channel: dict[str, int]
    waiting: int


def board_of(office: Office, day: date) -> list[BoardLine]:
    """Every planned departure of the day by start and boat."""
    days = days_named(office.client, office.departures, [(boat, day) for boat in resources(office.catalogue)])
    departures = [departure for found in days for departure in found.departures.values()]
    busy = {d.resource_id for d in departures if d.capacity != d.free or d.wholes}
    orders = _orders(office, sorted(busy), day)
    lines = [_line(departure, orders[departure.resource_id, departure.start]) for departure in departures]
    return sorted(lines, key=lambda line: (line.start, line.resource_id))


def resources(catalogue: Catalogue) -> list[str]:
    """Everything on which something may be planned: boats, and options that have a capacity of their own."""
    own = [f"{p.id}.{o.id}" for p in catalogue.products for o in p.options if o.boat is None]
    further = [boat for p in catalogue.products for o in p.options for boat in o.resource_ids]
    return list(dict.fromkeys([*(boat.id for boat in catalogue.resources), *own, *further]))


def _orders(office: Office, boats: list[str], day: date) -> dict[Place, list[Order]]:
    ids = [order_id for boat in boats for order_id in office.orders.ids_on_day(boat, day.isoformat())]
    found: dict[Place, list[Order]] = defaultdict(list)
    for order in orders_named(office.client, office.orders, ids).values():
        if order.departure.day == day:
            found[order.departure.resource_id, order.departure.start].append(order)
    return found


def _line(departure: Departure, orders: list[Order]) -> BoardLine:
    seats: Counter[str] = Counter()
    for order in orders:
        if order.status.is_live:
            seats[order.channel] += order.seats
    waiting = [order for order in orders if order.status is Status.PENDING]
    return BoardLine(
        resource_id=departure.resource_id,
        day=departure.day,
        start=departure.start,
        minutes=departure.minutes,
        capacity=departure.capacity,
        free=departure.free,
        taken=departure.capacity - departure.free,
        sells=departure.sells,
        closed=departure.closed,
        is_chartered=departure.wholes > 0,
        orders=sum(order.status.is_live for order in orders),
        by_channel=dict(sorted(seats.items())),
        waiting=sum(order.seats for order in waiting),
    )
