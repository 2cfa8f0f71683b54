"""The documents of the planning API: what the internal system sends, and what it is answered."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from gangway.domain.departures import ResourceDay
from gangway.domain.model import Document, Model
from gangway.domain.order import Contact
from gangway.domain.plan import Count, Day, Name


def iso_moment(value: Any) -> Any:
    """A moment is text; a number is none, although it could be read as one."""
    if not isinstance(value, str | datetime):
        raise ValueError("a moment is written YYYY-MM-DDTHH:MM, with or without an offset")  # noqa: TRY004  pydantic's way
    return value


Moment = Annotated[datetime, BeforeValidator(iso_moment)]
Text = Annotated[str, Field(max_length=2_000)]
Start = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
MOST_ROWS = 30_000


class PlanPush(Document):
    """Rows are read one by one, so that a bad one does not stop the others."""

    departures: list[Any] = Field(max_length=MOST_ROWS)


class DepartureChange(Document):
    """What is to become different about one departure; what is left out stays."""

    capacity: Count | None = Field(default=None, ge=0, le=100_000)
    pools: dict[Name, Count] | None = None


class SalesSwitch(Document):
    """Stop or resume: one departure or the whole day, one option (`product/option`) or all. Both days included."""

    resource: Name
    first_day: Day
    last_day: Day
    start: Start | None = None
    option: Name | None = None
    stopped: bool


class Person(Document):
    """The guest, as the internal system knows them."""

    name: Annotated[str, Field(max_length=200)] | None = None
    email: Annotated[str, Field(max_length=254)] | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    country: Annotated[str, Field(max_length=2)] | None = None
    language: Annotated[str, Field(max_length=35)] | None = None
    notes: Text | None = None

    def contact(self) -> Contact:
        """Only what was said, so that a change leaves the rest."""
        said = self.model_dump(exclude_unset=True)
        renamed = {"full_name": said.pop("name")} if "name" in said else {}
        if "language" in said:
            language = said.pop("language")
            renamed["locales"] = (language,) if language else ()
        return Contact(**said, **renamed)


Units = Annotated[dict[Name, Annotated[Count, Field(ge=0, le=500)]], Field(max_length=50)]


class Sale(Document):
    """A sale by telephone or at the pier. `number` is the internal system's own: sent twice, it is one order.

    `by` is the dispatcher who is named in the order's history; with `hold` the seats are only kept for a while.
    """

    number: Name
    product: Name
    option: Name | None = None
    starts_at: Moment
    units: Units
    contact: Person = Field(default_factory=Person)
    currency: Annotated[str, Field(min_length=3, max_length=3)] | None = None
    notes: Text | None = None
    partner: Name | None = None
    hold: bool = False
    by: Name | None = None


class OrderUpdate(Document):
    """What a dispatcher changed; what is left out stays. `units` are the new counts."""

    product: Name | None = None
    option: Name | None = None
    starts_at: Moment | None = None
    units: Units | None = None
    contact: Person | None = None
    notes: Text | None = None
    by: Name | None = None


class Cancel(Document):
    reason: Text | None = None
    by: Name | None = None


class Confirm(Document):
    by: Name | None = None


class Redeem(Document):
    """Ticket codes that were scanned; left out, the whole party is aboard."""

    codes: list[Name] | None = Field(default=None, max_length=500)
    by: Name | None = None


class NewPartner(Document):
    """A reseller. `commission_percent` gives its net rate, with two decimals at most, e.g. "20" or "12.5"."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,62}$")]
    name: Name
    channel: Annotated[str, Field(pattern=r"^[a-z]{2,30}$")] = "octo"
    products: tuple[Name, ...] | None = Field(default=None, max_length=500)
    currency: Annotated[str, Field(min_length=3, max_length=3)] | None = None
    commission_percent: Annotated[str, Field(pattern=r"^[0-9]{1,2}([.][0-9]{1,2})?$")] | None = None
    hold_minutes: Annotated[Count, Field(ge=1, le=1_440)] = 30
    max_hold_minutes: Annotated[Count, Field(ge=1, le=10_080)] = 120
    requests_per_minute: Annotated[Count, Field(ge=1, le=1_000_000)] = 600
    test: bool = False
    active: bool = True
    origins: tuple[Name, ...] = Field(default=(), max_length=100)
    emails: tuple[Annotated[str, Field(max_length=254, pattern=r"^[^@\s]*@[^@\s]+$")], ...] = Field(
        default=(), max_length=100
    )
    settings: dict[Name, Text] = Field(default={}, max_length=50)


class NewKey(Document):
    """`expires_at` ends a key by itself, e.g. the old one while partners change over to a new one.

    `issued` is a key that an agency issued to the supplier, as it was received; left out, a new one is made.
    `publishable` makes one for the form on the partner's pages: readable by everyone, good for nothing else.
    """

    expires_at: Moment | None = None
    issued: Annotated[str, Field(min_length=20, max_length=200, pattern=r"^[\x21-\x7e]+$")] | None = None
    publishable: bool = False


class Counter(Model):
    """One departure with what is free on it now."""

    start: str
    minutes: int
    capacity: int
    free: int
    pools: dict[str, dict[str, int]]
    sells: tuple[str, ...]
    closed: tuple[str, ...]
    whole: bool


class PlanDay(Model):
    resource: str
    day: date
    departures: tuple[Counter, ...]


def day_of(held: ResourceDay) -> PlanDay:
    return PlanDay(
        resource=held.resource_id,
        day=held.day,
        departures=tuple(
            Counter(
                start=d.start,
                minutes=d.minutes,
                capacity=d.capacity,
                free=d.free,
                pools={name: {"capacity": pool.capacity, "free": pool.free} for name, pool in d.pools.items()},
                sells=d.sells,
                closed=d.closed,
                whole=d.wholes > 0,
            )
            for _, d in sorted(held.departures.items())
        ),
    )
