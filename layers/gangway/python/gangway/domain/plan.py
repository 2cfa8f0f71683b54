"""The plan as the internal system keeps it, and what a new plan does to a day on which seats are sold already.

Rule: capacity changes are differences. What is sold stays sold; a cut below it makes `free` negative and ends sales.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from gangway.domain.catalogue import Catalogue
from gangway.domain.departures import Departure, Pool, ResourceDay, option_key
from gangway.domain.model import Model
from gangway.domain.refusals import Malformed

MOST_SEATS = 100_000
MOST_MINUTES = 3 * 24 * 60
MOST_POOLS = 20
MOST_DEPARTURES_A_DAY = 200


def iso_day(value: Any) -> date:
    """`YYYY-MM-DD` and nothing else: no moments, no week dates, no numbers."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise ValueError("a day is written YYYY-MM-DD")
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(iso_day)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Count = Annotated[int, Field(strict=True)]


class PlannedDeparture(Model):
    """One sailing of the plan. `sells` are `product/option`; `closed` None leaves stopped sales as they are."""

    resource_id: Name
    day: Day
    start: str = Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")
    minutes: Count = Field(gt=0, le=MOST_MINUTES)
    capacity: Count = Field(ge=0, le=MOST_SEATS)
    pools: dict[Name, Count] = Field(default={}, max_length=MOST_POOLS)
    sells: tuple[Name, ...] = Field(min_length=1, max_length=50)
    closed: tuple[Name, ...] | None = Field(default=None, max_length=50)


def planned_day(held: ResourceDay, planned: Iterable[PlannedDeparture]) -> ResourceDay:
    """The day with those departures put on it or changed; the others stay. The same day if nothing differs."""
    departures = dict(held.departures)
    for row in planned:
        known = departures.get(row.start)
        departures[row.start] = changed(known, row) if known else fresh(row)
    return with_departures(held, departures)


def with_departures(held: ResourceDay, departures: dict[str, Departure]) -> ResourceDay:
    """One plan version on, unless nothing differs. Raises Malformed for more than an item can hold."""
    if departures == held.departures:
        return held
    if len(departures) > MOST_DEPARTURES_A_DAY:
        raise Malformed(held.day, f"more than {MOST_DEPARTURES_A_DAY} departures of one resource on one day")
    return held.model_copy(update={"departures": departures, "plan_version": held.plan_version + 1})


def fresh(row: PlannedDeparture) -> Departure:
    return Departure(
        resource_id=row.resource_id,
        day=row.day,
        start=row.start,
        minutes=row.minutes,
        capacity=row.capacity,
        free=row.capacity,
        pools={name: Pool(capacity=seats, free=seats) for name, seats in row.pools.items()},
        sells=tuple(sorted(set(row.sells))),
        closed=tuple(sorted(set(row.closed or ()))),
    )


def changed(held: Departure, row: PlannedDeparture) -> Departure:
    resized = resize(held, row.capacity, row.pools)
    closed = held.closed if row.closed is None else tuple(sorted(set(row.closed)))
    update = {"minutes": row.minutes, "sells": tuple(sorted(set(row.sells))), "closed": closed}
    return resized.model_copy(update=update)


def resize(held: Departure, capacity: int, pools: dict[str, int]) -> Departure:
    """Another capacity, what is sold taken off it. A pool that is gone stays while seats of it are sold."""
    sizes = dict.fromkeys(held.pools, 0) | pools
    resized = {name: _resized(held.pools.get(name, Pool(capacity=0, free=0)), size) for name, size in sizes.items()}
    kept = {name: pool for name, pool in resized.items() if name in pools or pool.free != pool.capacity}
    free = held.free + capacity - held.capacity
    return held.model_copy(update={"capacity": capacity, "free": free, "pools": kept})


def _resized(pool: Pool, capacity: int) -> Pool:
    return Pool(capacity=capacity, free=pool.free + capacity - pool.capacity)


def is_oversold(departure: Departure) -> bool:
    """More is sold than there is; a whole boat that was taken at another size has room to spare or to miss."""
    return departure.free < 0 or any(pool.free < 0 for pool in departure.pools.values())


def is_unsold(departure: Departure) -> bool:
    return departure.is_untouched and all(pool.free == pool.capacity for pool in departure.pools.values())


def resources_sold_on(catalogue: Catalogue, planned: Iterable[PlannedDeparture]) -> dict[str, set[str]]:
    """Options that the plan puts on a resource where nobody would look for them, with all their resources."""
    known = {option_key(p.id, o.id): set(p.resources_of(o)) for p in catalogue.products for o in p.options}
    found: dict[str, set[str]] = {}
    for row in planned:
        for key in row.sells:
            if row.resource_id not in known[key]:
                found.setdefault(key, set(known[key])).add(row.resource_id)
    return found
