"""An independent, simple idea of what should be sold: no counters, only a list of sales that is added up each time."""

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

SEATS = {"adult": 1, "child": 1, "infant": 0, "family": 4}
RESOURCE = {"sightseeing/standard": "swan", "sightseeing/window": "swan", "charter/two-hours": "swan"}
OVERLAPPED = {"10:00": ("10:00", "11:00"), "11:00": ("11:00", "12:00"), "12:00": ("12:00",)}
LIVE = {"ON_HOLD", "CONFIRMED", "REDEEMED"}

Place = tuple[str, date, str]  # resource, day, start


class No(Exception):  # noqa: N818
    """The name of the refusal that is expected."""


@dataclass(frozen=True)
class Take:
    place: Place
    seats: int
    pool: str | None = None
    whole: bool = False


@dataclass
class Sailing:
    capacity: int
    pools: dict[str, int] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)


@dataclass
class Sale:
    status: str
    option: str
    place: Place
    units: tuple[str, ...]
    takes: list[Take]
    made_at: datetime
    expires_at: datetime | None = None
    version: int = 1

    def has_expired(self, now: datetime) -> bool:
        return self.status == "EXPIRED" or (self.status == "ON_HOLD" and self.expires_at <= now)


def place_of(option: str, day: date, start: str) -> Place:
    return RESOURCE.get(option, "heron"), day, start


@dataclass
class Books:
    sailings: dict[Place, Sailing]
    now: datetime
    sales: dict[str, Sale] = field(default_factory=dict)

    def copy(self) -> "Books":
        return deepcopy(self)

    # -- adding up --------------------------------------------------------------------------------------------

    def holders(self, place: Place, but: Sale | None = None) -> list[Take]:
        """Seats that stand in the way of a new sale: those of live orders whose time is not over."""
        sales = [s for s in self.sales.values() if s is not but and s.status in LIVE and not s.has_expired(self.now)]
        return [take for sale in sales for take in sale.takes if take.place == place]

    def seats_for(self, option: str, place: Place, units: tuple[str, ...], but: Sale | None = None) -> list[Take]:
        """What a sale would take; raises No with the refusal."""
        sailing = self.sailings[place]
        if sailing.closed & {"*", option}:
            raise No("SalesStopped")
        if option.startswith("charter"):
            places = [(place[0], place[1], start) for start in OVERLAPPED[place[2]]]
            if any(self.holders(each, but) for each in places) or not sailing.capacity:
                raise No("SoldOut")
            return [Take(each, self.sailings[each].capacity, whole=True) for each in places]
        seats = sum(SEATS[unit] for unit in units)
        held = self.holders(place, but)
        pool = "window" if option.endswith("window") else None
        free = sailing.capacity - sum(take.seats for take in held)
        if pool:
            free = min(free, sailing.pools[pool] - sum(take.seats for take in held if take.pool == pool))
        if any(take.whole for take in held) or free < seats:
            raise No("SoldOut")
        return [Take(place, seats, pool)]

    def counters(self) -> dict[tuple, int]:
        """Every counter as it must stand, swept or not."""
        taken: Counter = Counter()
        for sale in self.sales.values():
            for take in sale.takes:
                taken[take.place] += take.seats
                taken[(*take.place, take.pool)] += take.seats
        free = {place: sailing.capacity - taken[place] for place, sailing in self.sailings.items()}
        for place, sailing in self.sailings.items():
            free |= {(*place, name): seats - taken[(*place, name)] for name, seats in sailing.pools.items()}
        return free

    # -- what can be asked for --------------------------------------------------------------------------------

    def place(self, key: str, status: str, option: str, place: Place, units: tuple[str, ...]) -> None:
        takes = self.seats_for(option, place, units)
        expires_at = self.now + timedelta(minutes=30) if status == "ON_HOLD" else None
        self.sales[key] = Sale(status, option, place, units, takes, self.now, expires_at)

    def place_sold(self, key: str, option: str, place: Place, units: tuple[str, ...]) -> None:
        if self.refuses(option, place, units):
            self.leave(key, option, place, units)
        else:
            self.place(key, "CONFIRMED", option, place, units)

    def refuses(self, option: str, place: Place, units: tuple[str, ...]) -> bool:
        try:
            self.seats_for(option, place, units)
        except No:
            return True
        return False

    def leave(self, key: str, option: str, place: Place, units: tuple[str, ...]) -> None:
        """Sold by its agency and without seats: a dispatcher's matter."""
        self.sales[key] = Sale("PENDING", option, place, units, [], self.now)

    def confirm(self, key: str, *, again: bool) -> None:
        sale = self.sales[key]
        if sale.status in {"CONFIRMED", "REDEEMED"}:
            return
        if sale.has_expired(self.now):
            if not again:
                raise No("HoldExpired")
            sale.takes = self.seats_for(sale.option, sale.place, sale.units, but=sale)
        elif sale.status != "ON_HOLD":
            raise No("NotChangeable")
        self._next(sale, "CONFIRMED")

    def change(self, key: str, option: str, place: Place, units: tuple[str, ...]) -> None:
        sale = self.sales[key]
        if sale.has_expired(self.now):
            raise No("HoldExpired")
        if sale.status not in {"ON_HOLD", "CONFIRMED", "PENDING"}:
            raise No("NotChangeable")
        if not self._is_seated_so(sale, option, place, units):
            sale.takes = self.seats_for(option, place, units, but=sale)
        elif units == sale.units:
            return
        sale.option, sale.place, sale.units = option, place, units
        self._next(sale, "CONFIRMED" if sale.status == "PENDING" else sale.status, expires_at=sale.expires_at)

    def _is_seated_so(self, sale: Sale, option: str, place: Place, units: tuple[str, ...]) -> bool:
        count = sum(SEATS.get(unit, 0) for unit in units)
        return (
            bool(sale.takes)
            and (sale.option, sale.place) == (option, place)
            and (option.startswith("charter") or sale.takes[0].seats == count)
        )

    def cancel(self, key: str) -> None:
        sale = self.sales[key]
        if sale.status == "CANCELLED":
            return
        if sale.status in {"EXPIRED", "REDEEMED"}:
            raise No("NotCancellable")
        sale.takes = []
        self._next(sale, "CANCELLED")

    def redeem(self, key: str) -> None:
        sale = self.sales[key]
        if sale.status == "REDEEMED":
            return
        if sale.status != "CONFIRMED":
            raise No("NotChangeable")
        self._next(sale, "REDEEMED")

    def extend(self, key: str, minutes: int) -> None:
        sale = self.sales[key]
        if sale.has_expired(self.now):
            raise No("HoldExpired")
        if sale.status != "ON_HOLD":
            raise No("NotChangeable")
        latest = sale.made_at + timedelta(minutes=120)
        end = max(sale.expires_at, min(self.now + timedelta(minutes=min(minutes, 120)), latest))
        if end != sale.expires_at:
            self._next(sale, "ON_HOLD", expires_at=end)

    def expired(self, key: str) -> None:
        """The sweep, or a buyer in need, was there: allowed for a hold whose time is over, and nothing else."""
        sale = self.sales[key]
        assert sale.status == "ON_HOLD"
        assert sale.has_expired(self.now)
        sale.takes = []
        self._next(sale, "EXPIRED", expires_at=sale.expires_at)

    def _next(self, sale: Sale, status: str, expires_at: datetime | None = None) -> None:
        sale.status, sale.expires_at, sale.version = status, expires_at, sale.version + 1
