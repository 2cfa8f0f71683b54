"""The books are checked: for every counter, free + seats of live orders = capacity. Reports, repairs nothing.

No false alarm while sales go on: the two scans cannot see one moment, so what differs is only suspected. A suspect is
looked at on its own (`close_look`) and judged only when its counters stood still for two seconds before its orders were
read, long enough for the index to know who holds seats; and only when it shows the same difference twice. A departure
that never stands still is left to the next night, and counted.

Cost: each table is read once a night, in pages; a read unit per 4 kB, so it grows with all orders that are kept, also
those of past seasons. Memory grows with the departures that have orders and sail from a month ago on; older ones are
not compared, since their orders are deleted one day while the counters stay.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from time import sleep as real_sleep

from gangway.domain.departures import Allocation, Departure, ResourceDay
from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.domain.plan import is_oversold
from gangway.ordering.office import Office
from gangway.ordering.oversold import close_if_settled, report_oversold
from gangway.store.exceptions import Case

Place = tuple[str, date, str]
Sleep = Callable[[float], None]

KEPT = timedelta(days=31)
ONE_DAY = timedelta(days=1)
ROUNDS = 5
SETTLE_SECONDS = 2.0
MOST_SUSPECTS = 500


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
    """What a reconciliation has seen; `unsettled` departures could not be judged, for sales or for their number."""

    departures: int
    orders: int
    unsettled: int
    drifts: tuple[Drift, ...]


def reconcile(office: Office, *, sleep: Sleep = real_sleep) -> Books:
    """Compare everything; a drift that is still there when looked at closely becomes a case for a dispatcher.

    On the way the cases of oversold departures are brought up to date.
    """
    since = office.clock().date() - KEPT
    held, holders, orders = _held(office, since)
    places: set[Place] = set()
    suspects: set[Place] = set()
    for day in office.departures.everything():
        if day.day >= since:
            places |= {(day.resource_id, day.day, start) for start in day.departures}
            suspects |= {_place(drift) for drift in drifts_of(day, held)}
            _tell_of_oversold(office, day)
    suspects |= held.keys() - places
    _close_settled_cases(office)
    chosen = set(sorted(suspects)[:MOST_SUSPECTS])
    drifts, unsettled = close_look(office, chosen, holders, sleep)
    for drift in drifts:
        _report(office, drift)
    unjudged = unsettled + len(suspects) - len(chosen)
    return Books(departures=len(places), orders=orders, unsettled=unjudged, drifts=tuple(drifts))


def _held(office: Office, since: date) -> tuple[dict[Place, list[Allocation]], dict[Place, list[str]], int]:
    """Allocations of live orders by departure, the ids of those orders, and how many orders there are at all."""
    held: dict[Place, list[Allocation]] = defaultdict(list)
    holders: dict[Place, list[str]] = defaultdict(list)
    orders = 0
    for order in office.orders.everything():
        orders += 1
        for allocation in _allocations(order):
            if allocation.day >= since:
                held[_place(allocation)].append(allocation)
                holders[_place(allocation)].append(order.id)
    return held, holders, orders


def _allocations(order: Order) -> tuple[Allocation, ...]:
    return order.allocations if order.status.is_live else ()


def close_look(
    office: Office, suspects: set[Place], holders: dict[Place, list[str]], sleep: Sleep
) -> tuple[list[Drift], int]:
    """(the drifts that are real, how many departures never stood still). One wait a round serves all suspects."""
    found: list[Drift] = []
    seen: dict[Place, list[Drift]] = {}
    waiting = set(suspects)
    for _ in range(ROUNDS):
        if not waiting:
            break
        before = {place: _departure(office, place) for place in waiting}
        sleep(SETTLE_SECONDS)
        for place in sorted(waiting):
            orders = _orders_near(office, place, holders.get(place, []))
            now = _departure(office, place)
            if now != before[place]:
                continue
            drifts = _on(place, now, orders)
            if not drifts or drifts == seen.get(place):
                found += drifts
                waiting.discard(place)
            seen[place] = drifts
    return found, len(waiting)


def _departure(office: Office, place: Place) -> Departure | None:
    day = office.departures.day(place[0], place[1], consistent=True)
    return day.departures.get(place[2]) if day else None


def _orders_near(office: Office, place: Place, known: list[str]) -> list[Order]:
    """Every order that may hold seats there, as it is now. A charter may reach over midnight from either side."""
    orders = {
        order.id: order
        for n in (-1, 0, 1)
        for order in office.orders.on_day(place[0], (place[1] + n * ONE_DAY).isoformat())
    }
    for order_id in known:
        if order_id not in orders and (order := office.orders.get(order_id)):
            orders[order_id] = order
    return list(orders.values())


def _tell_of_oversold(office: Office, day: ResourceDay) -> None:
    if day.day >= office.clock().date():
        for departure in filter(is_oversold, day.departures.values()):
            report_oversold(office, departure)


def _close_settled_cases(office: Office) -> None:
    """Also for what a guest cancelled, of which the plan knows nothing."""
    for case in office.cases.open():
        if case.kind == "oversold":
            facts = case.facts
            place = Allocation(
                resource_id=facts["resource"], day=date.fromisoformat(facts["day"]), start=facts["start"], seats=0
            )
            close_if_settled(office, [place])


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


def _on(place: Place, departure: Departure | None, orders: list[Order]) -> list[Drift]:
    allocations = [a for order in orders for a in _allocations(order) if _place(a) == place]
    if departure is not None:
        return list(_compared(departure, allocations))
    seats = sum(allocation.seats for allocation in allocations)
    missing = Drift(resource_id=place[0], day=place[1], start=place[2], counter="seats", taken=0, held=seats)
    return [missing] if allocations else []


def _place(at: Allocation | Drift) -> Place:
    return at.resource_id, at.day, at.start


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
                "taken": str(drift.taken),
                "held": str(drift.held),
            },
            created_at=now,
            updated_at=now,
        )
    )
