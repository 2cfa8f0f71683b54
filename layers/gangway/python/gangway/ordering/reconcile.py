"""The books are checked: for every counter, free + seats of live orders = capacity. Reports, repairs nothing.

Cost: both tables are read once, page by page; memory grows with the number of departures that have orders. A difference
may only mean that somebody booked while the tables were read, so each is looked at again on its own before it counts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from time import sleep as real_sleep

from gangway.domain.departures import Allocation, Departure, ResourceDay
from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.ordering.office import Office
from gangway.store.exceptions import Case

Place = tuple[str, date, str]
LOOKS = 3
SECONDS_BETWEEN = 2.0


class Drift(Model):
    """One counter that does not agree with the orders: what it says is taken, and what the orders hold."""

    resource_id: str
    day: date
    start: str
    counter: str
    taken: int
    held: int

    @property
    def key(self) -> str:
        return f"drift#{self.resource_id}#{self.day}#{self.start}#{self.counter}"


class Books(Model):
    """What a reconciliation has seen."""

    departures: int
    orders: int
    drifts: tuple[Drift, ...]


def reconcile(office: Office, *, sleep: Callable[[float], None] = real_sleep) -> Books:
    """Compare everything; a drift that is still there when looked at closely becomes a case for a dispatcher."""
    orders = 0
    holders: dict[Place, list[str]] = defaultdict(list)
    held: dict[Place, list[Allocation]] = defaultdict(list)
    for order in office.orders.everything():
        orders += 1
        for allocation in order.allocations:
            holders[_place(allocation)].append(order.id)
            held[_place(allocation)].append(allocation)
    days = office.departures.everything()
    suspects = [drift for day in days for drift in drifts_of(day, held)]
    suspects += _unplanned(days, held)
    places = {(drift.resource_id, drift.day, drift.start) for drift in suspects}
    drifts = tuple(drift for place in sorted(places) for drift in _looked_at(office, place, holders[place], sleep))
    for drift in drifts:
        _report(office, drift)
    return Books(departures=sum(len(day.departures) for day in days), orders=orders, drifts=drifts)


def drifts_of(day: ResourceDay, held: dict[Place, list[Allocation]]) -> list[Drift]:
    """Every counter of the day that does not agree with the allocations."""
    return [
        drift
        for departure in day.departures.values()
        for drift in _compared(departure, held.get((day.resource_id, day.day, departure.start), []))
    ]


def _compared(departure: Departure, allocations: list[Allocation]) -> Iterable[Drift]:
    pairs = {"seats": (departure.capacity - departure.free, sum(a.seats for a in allocations))}
    pairs["wholes"] = (departure.wholes, sum(a.whole for a in allocations))
    for name in {*departure.pools, *(a.pool for a in allocations if a.pool)}:
        pool = departure.pools.get(name)
        taken = pool.capacity - pool.free if pool else 0
        pairs[f"pool {name}"] = (taken, sum(a.seats for a in allocations if a.pool == name))
    for counter, (taken, held) in pairs.items():
        if taken != held:
            yield Drift(
                resource_id=departure.resource_id,
                day=departure.day,
                start=departure.start,
                counter=counter,
                taken=taken,
                held=held,
            )


def _unplanned(days: list[ResourceDay], held: dict[Place, list[Allocation]]) -> list[Drift]:
    """Seats that orders hold on departures that are not in the plan."""
    planned = {(day.resource_id, day.day, start) for day in days for start in day.departures}
    return [
        Drift(
            resource_id=place[0],
            day=place[1],
            start=place[2],
            counter="seats",
            taken=0,
            held=sum(a.seats for a in found),
        )
        for place, found in held.items()
        if place not in planned
    ]


def _looked_at(office: Office, place: Place, known: list[str], sleep: Callable[[float], None]) -> list[Drift]:
    """The drifts of one departure, if they stay the same while nobody books there."""
    for look in range(LOOKS):
        before = office.departures.day(place[0], place[1], consistent=True)
        ids = {*known, *(order.id for order in office.orders.on_day(place[0], place[1].isoformat()))}
        orders = [order for id_ in ids if (order := office.orders.get(id_)) is not None]
        after = office.departures.day(place[0], place[1], consistent=True)
        drifts = _on(place, after, orders)
        if not drifts:
            return []
        if before == after and look == LOOKS - 1:
            return drifts
        sleep(SECONDS_BETWEEN)
    return []


def _on(place: Place, day: ResourceDay | None, orders: list[Order]) -> list[Drift]:
    allocations = [a for order in orders for a in order.allocations if _place(a) == place]
    held = {place: allocations}
    if day is None or place[2] not in day.departures:
        return _unplanned([], held) if allocations else []
    departure = day.departures[place[2]]
    return list(_compared(departure, allocations))


def _place(allocation: Allocation) -> Place:
    return allocation.resource_id, allocation.day, allocation.start


def _report(office: Office, drift: Drift) -> None:
    now = office.clock()
    office.cases.report(
        Case(
            key=drift.key,
            kind="reconciliation",
            reason=f"the counter says {drift.taken} are taken, the orders hold {drift.held}",
            channel="reconcile",
            facts={
                "resource": drift.resource_id,
                "day": drift.day.isoformat(),
                "start": drift.start,
                "counter": drift.counter,
            },
            created_at=now,
            updated_at=now,
        )
    )
