"""From a wish (option, start, party) to the counters it must draw from. Reads; the conditional write decides."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from gangway.domain.catalogue import Option, Product
from gangway.domain.departures import Allocation, Departure, ResourceDay, option_key, with_neighbours
from gangway.domain.model import Model
from gangway.domain.order import BookedDeparture
from gangway.domain.party import Party
from gangway.domain.refusals import PastCutoff, SalesStopped, SoldOut, UnknownDeparture
from gangway.domain.sailing import booked_departure, sailing_of
from gangway.ordering.office import Office
from gangway.ordering.release_expired_holds import release_expired_holds_on
from gangway.store.seats import Change, DayKey

T = TypeVar("T")


class Wish(Model):
    """`already` are seats the order holds now: they count as free for it. `resource_id` leaves one boat to choose."""

    product: Product
    option: Option
    starts_at: datetime
    party: Party
    already: tuple[Allocation, ...] = ()
    late: bool = False
    resource_id: str | None = None

    @property
    def key(self) -> str:
        return option_key(self.product.id, self.option.id)

    @property
    def resources(self) -> tuple[str, ...]:
        every = self.product.resources_of(self.option)
        return tuple(boat for boat in every if self.resource_id in {None, boat})


class Choice(Model):
    """The departure chosen and the seats to take on it; `plan_versions` as they were read."""

    departure: BookedDeparture
    allocations: tuple[Allocation, ...]
    plan_versions: dict[DayKey, int]

    @property
    def seats(self) -> int:
        """Seats on the boat the guests sail on; a charter's further departures are the same seats again."""
        place = (self.departure.resource_id, self.departure.day, self.departure.start)
        return sum(a.seats for a in self.allocations if (a.resource_id, a.day, a.start) == place)

    def added_to(self, change: Change, option: str) -> Change:
        change.take(self.allocations, option, self.plan_versions)
        return change


def with_room(office: Office, seek: Callable[[], T], days: Collection[DayKey], seats: int | None) -> T:
    """`seek`, again after expired holds on those days gave `seats` back (None: all), while there are any."""
    tried: set[str] = set()
    while True:
        try:
            return seek()
        except SoldOut:
            if not release_expired_holds_on(office, days, seats, tried):
                raise


def choose_seats(office: Office, wish: Wish) -> Choice:
    """Raises UnknownDeparture, PastCutoff, SalesStopped or SoldOut."""
    zone = office.catalogue.supplier.zone
    local = local_time(wish.starts_at, zone)
    day = local.date()
    if not _is_a_start(local, wish):
        raise UnknownDeparture(wish.starts_at.isoformat(), "no departure starts then")
    days = [(resource_id, day) for resource_id in wish.resources]
    seats = None if wish.party.whole else wish.party.seats
    return with_room(office, lambda: _choose(office, wish, local, days), days, seats)


def local_time(starts_at: datetime, zone: ZoneInfo) -> datetime:
    """Raises UnknownDeparture for a moment at the end of all calendars."""
    try:
        return starts_at.astimezone(zone)
    except OverflowError:
        raise UnknownDeparture(starts_at.isoformat(), "no departure starts then") from None


def _is_a_start(local: datetime, wish: Wish) -> bool:
    """Whether it is a full minute inside the season; the second of two equal hours in autumn is none of ours."""
    full_minute = local.second == 0 and local.microsecond == 0
    return full_minute and local.fold == 0 and wish.product.season.covers(local.date())


def _choose(office: Office, wish: Wish, local: datetime, days: list[DayKey]) -> Choice:
    zone = office.catalogue.supplier.zone
    read = [found for key in days for found in _read(office, wish, key)]
    start = f"{local:%H:%M}"
    here = [
        departure
        for found in read
        if found.day == local.date() and (departure := found.departures.get(start)) and wish.key in departure.sells
    ]
    if not here:
        raise UnknownDeparture(wish.starts_at.isoformat(), "no departure starts then")
    booked = booked_departure(wish.product, here[0], zone)
    if not wish.late and office.clock() >= booked.cutoff_at:
        raise PastCutoff(wish.starts_at.isoformat(), f"sales ended at {booked.cutoff_at.isoformat()}")
    open_ones = [departure for departure in here if not departure.is_closed_for(wish.key)]
    if not open_ones:
        raise SalesStopped(wish.starts_at.isoformat(), "sales are stopped for this departure")
    versions = {(found.resource_id, found.day): found.plan_version for found in read}
    if wish.party.whole:
        departure, allocations = _pick_whole(wish, open_ones, read, zone)
    else:
        departure, allocations = _pick_seats(wish, open_ones)
    booked = booked_departure(wish.product, departure, zone)
    return Choice(departure=booked, allocations=allocations, plan_versions=versions)


def _read(office: Office, wish: Wish, key: DayKey) -> list[ResourceDay]:
    """The day; for a whole resource its neighbours too, whose departures may reach over midnight."""
    resource_id, day = key
    if wish.party.whole:
        return office.departures.between(resource_id, *with_neighbours(day, day), consistent=True)
    found = office.departures.day(resource_id, day, consistent=True)
    return [found] if found else []


def _pick_seats(wish: Wish, departures: list[Departure]) -> tuple[Departure, tuple[Allocation, ...]]:
    """The departure with most room for the party, which sits together on one resource."""
    room = {departure.resource_id: _room(departure, wish) for departure in departures}
    best = max(departures, key=lambda departure: room[departure.resource_id])
    free = room[best.resource_id]
    if free < wish.party.seats:
        raise SoldOut(wish.starts_at.isoformat(), f"{free} seats are free, {wish.party.seats} are asked for", free=free)
    return best, (_allocation(best, wish.party.seats, wish.option.pool),)


def _room(departure: Departure, wish: Wish) -> int:
    """Seats free for this order: those of the counters plus those it holds here already."""
    own = [a for a in wish.already if (a.resource_id, a.day, a.start) == _place(departure)]
    if departure.wholes and not any(allocation.whole for allocation in own):
        return 0
    free = departure.free + sum(allocation.seats for allocation in own)
    pool = wish.option.pool
    if pool is not None:
        in_pool = sum(allocation.seats for allocation in own if allocation.pool == pool)
        free = min(free, departure.pools[pool].free + in_pool if pool in departure.pools else 0)
    return max(0, free)


def _pick_whole(
    wish: Wish, departures: list[Departure], read: list[ResourceDay], zone: ZoneInfo
) -> tuple[Departure, tuple[Allocation, ...]]:
    """Every departure of the resource that overlaps the sailing; each must be empty, or this order's own."""
    own = {(a.resource_id, a.day, a.start): a.seats for a in wish.already}
    for departure in departures:
        overlapped = overlapped_by(wish.product, departure, read, zone)
        if departure.capacity and all(d.is_untouched or own.get(_place(d)) == d.capacity - d.free for d in overlapped):
            return departure, tuple(_allocation(d, d.capacity, None, whole=True) for d in overlapped)
    raise SoldOut(wish.starts_at.isoformat(), "somebody has a seat on a departure that overlaps", free=0)


def overlapped_by(product: Product, departure: Departure, read: list[ResourceDay], zone: ZoneInfo) -> list[Departure]:
    """Departures of the same resource that overlap the product's sailing from `departure`, itself included."""
    sailing = sailing_of(product, departure)
    near = [
        candidate
        for found in read
        if found.resource_id == departure.resource_id and abs((found.day - departure.day).days) <= 1
        for candidate in found.departures.values()
        if sailing.may_overlap(candidate)
    ]
    return [candidate for candidate in near if sailing.overlaps(candidate, zone)]


def _place(departure: Departure) -> tuple[str, date, str]:
    return departure.resource_id, departure.day, departure.start


def _allocation(departure: Departure, seats: int, pool: str | None, *, whole: bool = False) -> Allocation:
    resource_id, day, start = _place(departure)
    return Allocation(resource_id=resource_id, day=day, start=start, seats=seats, pool=pool, whole=whole)
