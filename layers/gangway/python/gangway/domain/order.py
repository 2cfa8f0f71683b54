"""The Order: the one standard form every channel must produce and the internal system receives.

Published as JSON Schema in docs/order.schema.json. `version` grows by one with each change; an order keeps its id
and its reference for life.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field, computed_field

from gangway.domain.departures import Allocation
from gangway.domain.model import Model
from gangway.domain.money import Price

MOST_HISTORY = 50


class Status(StrEnum):
    ON_HOLD = "ON_HOLD"
    CONFIRMED = "CONFIRMED"
    PENDING = "PENDING"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    REDEEMED = "REDEEMED"

    @property
    def is_live(self) -> bool:
        """Whether an order in this state has its seats."""
        return self in {Status.ON_HOLD, Status.CONFIRMED, Status.REDEEMED}


class Contact(Model):
    """Who the order is for. Everything is optional; `phone` is E.164 where it could be read so, else as given."""

    full_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone: str | None = None
    locales: tuple[str, ...] = ()
    country: str | None = None
    postal_code: str | None = None
    notes: str | None = None

    @property
    def name(self) -> str:
        return self.full_name or " ".join(part for part in (self.first_name, self.last_name) if part)


class Ticket(Model):
    """One ticket of the order. `code` is what the gate scans; given when the order is confirmed."""

    id: str
    unit_id: str
    price: Price
    age: int | None = None
    code: str | None = None
    contact: Contact = Field(default_factory=Contact)
    partner_reference: str | None = None
    redeemed_at: datetime | None = None


class Units(Model):
    """Tickets of one kind together."""

    unit_id: str
    quantity: int
    ages: tuple[int, ...]
    price: Price


class BookedDeparture(Model):
    """When and where the guests sail: local start and end with their offset, and the counters' key."""

    resource_id: str
    day: date
    start: str
    time_zone: str
    starts_at: datetime
    ends_at: datetime
    starts_at_utc: datetime
    cutoff_at: datetime
    all_day: bool = False


class Cancellation(Model):
    at: datetime
    reason: str | None = None
    by: str
    refund: Literal["FULL", "PARTIAL", "NONE"] = "FULL"


class Sync(Model):
    """Where the hand-over to the internal system stands.

    `version` is the newest one it has accepted, `tried_version` the newest that was offered to it.
    """

    state: Literal["pending", "done", "failed"] = "pending"
    version: int = 0
    tried_version: int = 0
    internal_id: str | None = None
    attempts: int = 0
    last_error: str | None = None


class HistoryEntry(Model):
    version: int
    what: str
    at: datetime
    by: str


class Order(Model):
    """One order in the standard form (DESIGN section 4). Moments are aware; prices in minor units.

    `uuid` is the id the client chose for it (OCTO), else our own id. `details` is what its channel must remember
    to answer as it did. `pending_reason` says why a sale that could not be refused has no seats yet.
    """

    schema_version: Literal[1] = 1
    id: str
    uuid: str
    reference: str
    version: int = 1
    status: Status
    channel: str
    partner_id: str
    partner_reference: str | None = None
    test: bool = False
    product_id: str
    option_id: str
    departure: BookedDeparture
    tickets: tuple[Ticket, ...]
    seats: int
    allocations: tuple[Allocation, ...]
    contact: Contact = Field(default_factory=Contact)
    price: Price
    notes: str | None = None
    hold_expires_at: datetime | None = None
    created_at: datetime
    updated_at: datetime
    confirmed_at: datetime | None = None
    redeemed_at: datetime | None = None
    cancellation: Cancellation | None = None
    pending_reason: str | None = None
    source: str | None = None
    details: dict[str, str] = {}
    sync: Sync = Field(default_factory=Sync)
    history: tuple[HistoryEntry, ...] = ()

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot follow a decorated property
    @property
    def units(self) -> tuple[Units, ...]:
        """The tickets by kind, in the order in which the kinds first appear."""
        kinds: dict[str, list[Ticket]] = {}
        for ticket in self.tickets:
            kinds.setdefault(ticket.unit_id, []).append(ticket)
        return tuple(_together(unit_id, tickets) for unit_id, tickets in kinds.items())

    def has_expired(self, now: datetime) -> bool:
        """Whether this is a hold whose time is over, swept or not."""
        if self.status is Status.EXPIRED:
            return True
        return self.status is Status.ON_HOLD and self.hold_expires_at is not None and self.hold_expires_at <= now

    def next_version(self, *, what: str, at: datetime, by: str, **changes: object) -> "Order":
        """The same order one version on, with the change noted in its history."""
        entry = HistoryEntry(version=self.version + 1, what=what, at=at, by=by)
        history = (*self.history, entry)[-MOST_HISTORY:]
        update = {"version": self.version + 1, "updated_at": at, "history": history, **changes}
        return self.model_copy(update=update)


def _together(unit_id: str, tickets: list[Ticket]) -> Units:
    price = tickets[0].price
    for ticket in tickets[1:]:
        price += ticket.price
    ages = tuple(ticket.age for ticket in tickets if ticket.age is not None)
    return Units(unit_id=unit_id, quantity=len(tickets), ages=ages, price=price)
