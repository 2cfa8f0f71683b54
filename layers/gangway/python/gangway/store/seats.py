"""The seat counters: what an item of one resource-day looks like, and the conditional write that cannot oversell.

Item: `resource`, `day`, `v` plan version, `o` options sold that day, `d` departures by start:
`c` capacity, `f` free, `m` minutes, `s` indexes into `o`, and where there are any `p` pools {c, f}, `w` orders that
took everything, `h` halted options. `b` is the partner whose order moved seats last. Short names and the shared list
keep a boat's day of fifteen departures under 1 kB, which is what a write is charged by.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gangway.domain.departures import EVERYTHING, Allocation, Departure, Pool, ResourceDay
from gangway.store.transaction import Write
from gangway.store.wire import Expression, Item, to_wire

DayKey = tuple[str, date]
BY_PARTNER = "partner "


class Change:
    """What one transaction does to the counters: seats taken (positive) and given back (negative), per departure."""

    def __init__(self) -> None:
        self._seats: dict[tuple[DayKey, str], int] = {}
        self._pools: dict[tuple[DayKey, str], dict[str, int]] = {}
        self._wholes: dict[tuple[DayKey, str], int] = {}
        self._whole_now: set[tuple[DayKey, str]] = set()
        self._whole_before: set[tuple[DayKey, str]] = set()
        self._options: dict[tuple[DayKey, str], str] = {}
        self._expected: dict[DayKey, int] = {}

    def take(self, allocations: Iterable[Allocation], option: str, plan_versions: dict[DayKey, int]) -> None:
        """Take seats for `option`. For a whole resource the plan must still be the one that was read."""
        for allocation in allocations:
            self._add(allocation, 1)
            self._options[_place(allocation)] = option
            if allocation.whole:
                self._whole_now.add(_place(allocation))
                self._expected[_day(allocation)] = plan_versions[_day(allocation)]

    def give_back(self, allocations: Iterable[Allocation]) -> None:
        for allocation in allocations:
            self._add(allocation, -1)
            if allocation.whole:
                self._whole_before.add(_place(allocation))

    def _add(self, allocation: Allocation, sign: int) -> None:
        place = _place(allocation)
        self._seats[place] = self._seats.get(place, 0) + sign * allocation.seats
        if allocation.pool is not None:
            pools = self._pools.setdefault(place, {})
            pools[allocation.pool] = pools.get(allocation.pool, 0) + sign * allocation.seats
        if allocation.whole:
            self._wholes[place] = self._wholes.get(place, 0) + sign

    def writes(self, table: str, *, by: str = "") -> list[Write]:
        """One update per resource-day touched; a change that comes to nothing writes nothing. `by` is its author."""
        by_day: dict[DayKey, list[str]] = {}
        for day, start in self._seats:
            if self._moves((day, start)):
                by_day.setdefault(day, []).append(start)
        return [self._write(table, day, sorted(starts), by) for day, starts in sorted(by_day.items())]

    def _moves(self, place: tuple[DayKey, str]) -> bool:
        pools = self._pools.get(place, {})
        return bool(self._seats[place] or any(pools.values()) or self._wholes.get(place))

    def _write(self, table: str, day: DayKey, starts: list[str], by: str) -> Write:
        expression = Expression(names={}, values={})
        sets = [f"{expression.name('b')} = {expression.value(partner_named(by) or '-')}"]
        conditions: list[str] = []
        for start in starts:
            self._departure(expression, (day, start), sets, conditions)
        gone = [expression.path("d", start, "w") for start in starts if self._wholes.get((day, start), 0) < 0]
        parts = (("SET", sets), ("REMOVE", gone))
        if day in self._expected:
            conditions.append(f"{expression.name('v')} = {expression.value(self._expected[day])}")
        request = {
            "TableName": table,
            "Key": day_key(*day),
            "UpdateExpression": " ".join(f"{verb} {', '.join(part)}" for verb, part in parts if part),
            "ConditionExpression": " AND ".join(conditions),
            **expression.parts(),
        }
        return Write(seats_label(day), "Update", request)

    def _departure(self, e: Expression, place: tuple[DayKey, str], sets: list[str], conditions: list[str]) -> None:
        start = place[1]
        seats, whole = self._seats[place], self._wholes.get(place, 0)
        free = e.path("d", start, "f")
        if seats:
            sets.append(f"{free} = {free} - {e.value(seats)}")
        if whole > 0:
            sets.append(f"{e.path('d', start, 'w')} = {e.value(1)}")
        takes = seats > 0 or place in self._whole_now
        for pool, count in sorted(self._pools.get(place, {}).items()):
            pool_free = e.path("d", start, "p", pool, "f")
            if count:
                sets.append(f"{pool_free} = {pool_free} - {e.value(count)}")
            if count > 0:
                takes = True
                conditions.append(f"{pool_free} >= {e.value(count)}")
        conditions.append(self._condition(e, place, seats) if takes else f"attribute_exists({free})")

    def _condition(self, e: Expression, place: tuple[DayKey, str], seats: int) -> str:
        """Enough is free, nobody else has it all, and it is for sale."""
        free, wholes = e.path("d", place[1], "f"), e.path("d", place[1], "w")
        if place in self._whole_before:  # the order that gives it all back is the one that has it
            unclaimed = f"{wholes} = {e.value(1)}"
        else:
            unclaimed = f"(attribute_not_exists({wholes}) OR {wholes} = {e.value(0)})"
        if place in self._whole_now:
            # What is free and what this order has must together be everything; that the plan is the one that was read
            # (`_expected`) says how much that is and that sales are open. An expression may have 4 kB.
            return f"{free} = {e.value(seats)} AND {unclaimed}"
        enough = f"{free} >= {e.value(seats)}" if seats > 0 else f"attribute_exists({free})"
        halted = e.path("d", place[1], "h")
        open_for_sale = (
            f"(attribute_not_exists({halted}) OR (NOT contains({halted}, {e.value(EVERYTHING)})"
            f" AND NOT contains({halted}, {e.value(self._options[place])})))"
        )
        return f"{enough} AND {unclaimed} AND {open_for_sale}"


def _day(allocation: Allocation) -> DayKey:
    return allocation.resource_id, allocation.day


def _place(allocation: Allocation) -> tuple[DayKey, str]:
    return _day(allocation), allocation.start


def seats_label(day: DayKey) -> str:
    return f"seats {day[0]} {day[1]}"


def day_key(resource_id: str, day: date) -> dict[str, Any]:
    return {"resource": to_wire(resource_id), "day": to_wire(day.isoformat())}


def partner_named(author: str) -> str | None:
    """The id of the partner, if the author is one: a dispatcher's name has no place on a departure."""
    return author.removeprefix(BY_PARTNER) if author.startswith(BY_PARTNER) else None


def day_to_item(day: ResourceDay) -> Item:
    options = sorted({option for departure in day.departures.values() for option in departure.sells})
    return {
        "resource": day.resource_id,
        "day": day.day.isoformat(),
        "v": day.plan_version,
        "o": options,
        "d": {start: _departure_to_item(d, options) for start, d in sorted(day.departures.items())},
    }


def _departure_to_item(departure: Departure, options: list[str]) -> Item:
    item: Item = {
        "c": departure.capacity,
        "f": departure.free,
        "m": departure.minutes,
        "s": sorted(options.index(option) for option in departure.sells),
    }
    if departure.pools:
        item["p"] = {name: {"c": pool.capacity, "f": pool.free} for name, pool in departure.pools.items()}
    if departure.wholes:
        item["w"] = departure.wholes
    if departure.closed:
        item["h"] = sorted(departure.closed)
    return item


def day_from_item(item: Item) -> ResourceDay:
    resource_id, day, options = item["resource"], date.fromisoformat(item["day"]), item["o"]
    departures = {
        start: _departure_from_item(resource_id, day, start, held, options) for start, held in item["d"].items()
    }
    return ResourceDay(resource_id=resource_id, day=day, plan_version=item["v"], departures=departures)


def _departure_from_item(resource_id: str, day: date, start: str, item: Item, options: list[str]) -> Departure:
    pools = {name: Pool(capacity=pool["c"], free=pool["f"]) for name, pool in item.get("p", {}).items()}
    return Departure(
        resource_id=resource_id,
        day=day,
        start=start,
        minutes=item["m"],
        capacity=item["c"],
        free=item["f"],
        pools=pools,
        sells=tuple(options[index] for index in item["s"]),
        closed=tuple(item.get("h", ())),
        wholes=item.get("w", 0),
    )
