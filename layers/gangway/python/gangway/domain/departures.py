"""Departures and their seat counters: one resource-day holds all departures of one boat on one day.

The rule protected here: for every counter, free + seats of live orders = capacity.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from gangway.domain.model import Model
from gangway.domain.refusals import Malformed

EVERYTHING = "*"


def option_key(product_id: str, option_id: str) -> str:
    """How a departure names an option it sells: `product/option`."""
    return f"{product_id}/{option_id}"


class Pool(Model):
    """A smaller counter inside a departure, e.g. 60 window seats of 330."""

    capacity: int
    free: int


class Departure(Model):
    """One sailing: `start` is local `HH:MM` on `day`, `minutes` its length.

    `sells` names the options (`product/option`) sold on it; `closed` those whose sale is stopped, `*` for all.
    `wholes` counts orders that took the whole resource (0 or 1). `free` is negative only after a capacity cut.
    """

    resource_id: str
    day: date
    start: str
    minutes: int
    capacity: int
    free: int
    pools: dict[str, Pool] = {}
    sells: tuple[str, ...]
    closed: tuple[str, ...] = ()
    wholes: int = 0

    def is_closed_for(self, option: str) -> bool:
        return EVERYTHING in self.closed or option in self.closed

    def free_for(self, pool: str | None) -> int:
        """Seats one more order could take; never negative, and none while someone has the whole resource."""
        if self.wholes:
            return 0
        free = self.free
        if pool is not None:
            free = min(free, self.pools[pool].free if pool in self.pools else 0)
        return max(0, free)

    @property
    def is_untouched(self) -> bool:
        return self.wholes == 0 and self.free == self.capacity

    def starts_at(self, zone: ZoneInfo) -> datetime:
        return local_start(self.day, self.start, zone)

    def ends_at(self, zone: ZoneInfo) -> datetime:
        """Local end: the start plus the elapsed minutes; an all-day departure ends at the next local midnight."""
        if self.minutes == MINUTES_A_DAY:
            return local_start(self.day + ONE_DAY, "00:00", zone)
        return (self.starts_at(zone).astimezone(UTC) + timedelta(minutes=self.minutes)).astimezone(zone)

    def may_overlap(self, other: "Departure") -> bool:
        """Whether the clock on the wall leaves it open; far cheaper than `overlaps`, which decides."""
        apart = (other.day - self.day).days * MINUTES_A_DAY + _minutes(other.start) - _minutes(self.start)
        return -(other.minutes + CLOCKS_CHANGE) < apart < self.minutes + CLOCKS_CHANGE

    def overlaps(self, other: "Departure", zone: ZoneInfo) -> bool:
        """Compared in UTC: times of one zone compare by the clock on the wall, which runs an hour twice in autumn."""
        mine, theirs = self.hours(zone), other.hours(zone)
        return mine[0] < theirs[1] and theirs[0] < mine[1]

    def hours(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Start and end in UTC."""
        return self.starts_at(zone).astimezone(UTC), self.ends_at(zone).astimezone(UTC)


MINUTES_A_DAY = 24 * 60
ONE_DAY = timedelta(days=1)
CLOCKS_CHANGE = 120  # more than any zone moves its clocks by


def _minutes(start: str) -> int:
    """Minutes since midnight of `HH:MM`."""
    return int(start[:2]) * 60 + int(start[3:])


class ResourceDay(Model):
    """All departures of one resource on one day; `plan_version` grows with each change of the plan, not with sales."""

    resource_id: str
    day: date
    plan_version: int = 0
    departures: dict[str, Departure] = {}


class Allocation(Model):
    """Seats one order holds on one departure; `whole` if it took everything there was."""

    resource_id: str
    day: date
    start: str
    seats: int
    pool: str | None = None
    whole: bool = False


def with_neighbours(first: date, last: date) -> tuple[date, date]:
    """From the day before to the day after, as far as there are days: what sails over midnight is planned there."""
    return max(first, date.min + ONE_DAY) - ONE_DAY, min(last, date.max - ONE_DAY) + ONE_DAY


@lru_cache(maxsize=16_384)  # a year of availability asks for each start several times
def local_start(day: date, start: str, zone: ZoneInfo) -> datetime:
    """The aware local time of a start; an hour the clocks skip does not exist and is refused.

    An hour that comes twice is the first of the two.
    """
    local = datetime.combine(day, datetime.strptime(start, "%H:%M").time(), tzinfo=zone)  # noqa: DTZ007  zone is given here
    if local.astimezone(UTC).astimezone(zone) != local.replace(fold=0):
        raise Malformed(f"{day}T{start}", f"{start} does not exist on {day} in {zone.key}: the clocks go forward")
    return local
