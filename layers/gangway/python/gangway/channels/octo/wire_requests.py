"""What partners send: OCTO 1.0 request bodies, read tolerantly (unknown fields and nulls) but with bounded lengths.

Ids may be missing here, because a missing product has an answer of its own (INVALID_PRODUCT_ID); wrong types and
lengths are BAD_REQUEST and name the field. Source: OCTO core 1.0 and the current document, request bodies.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from gangway.domain.model import Document

LONGEST_ID = 255
LONGEST_HOLD = 10_000
FIRST_YEAR, LAST_YEAR = 2000, 2199
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def is_uuid(text: str) -> bool:
    """Whether it is a hyphenated UUID in lower case, the only spelling OCTO answers with."""
    return UUID.fullmatch(text) is not None


def _local_date(value: Any) -> Any:
    if not isinstance(value, str) or not DATE.fullmatch(value):
        raise ValueError("a date is written YYYY-MM-DD")
    if not FIRST_YEAR <= int(value[:4]) <= LAST_YEAR:
        raise ValueError(f"a date lies between the years {FIRST_YEAR} and {LAST_YEAR}")
    return value


def _ticket_uuid(value: str) -> str:
    if not is_uuid(value.lower()):
        raise ValueError("a ticket's uuid is a hyphenated UUID")
    return value.lower()


def _nothing_for_empty(value: Any) -> Any:
    return None if value == "" else value


def _minutes(value: int) -> int:
    """A longer hold than anybody gets is cut here, before anything computes with it."""
    return min(value, LONGEST_HOLD)


Id = Annotated[str, Field(max_length=LONGEST_ID)]
LocalDate = Annotated[date, BeforeValidator(_local_date)]
TicketUuid = Annotated[str, AfterValidator(_ticket_uuid)]
Minutes = Annotated[int, Field(ge=1), AfterValidator(_minutes)]
Reference = Annotated[str, Field(max_length=LONGEST_ID)]
Notes = Annotated[str, Field(max_length=2000)]
Email = Annotated[str, Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class OctoRequest(Document):
    """Fields in camel case, as OCTO spells them, and only so."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=False)


class ContactBody(OctoRequest):
    """Every field is optional, and null says the same as leaving it out."""

    full_name: Annotated[str, Field(max_length=200)] | None = None
    first_name: Annotated[str, Field(max_length=100)] | None = None
    last_name: Annotated[str, Field(max_length=100)] | None = None
    email_address: Annotated[Email | None, BeforeValidator(_nothing_for_empty)] = None
    phone_number: Annotated[str, Field(max_length=50)] | None = None
    locales: Annotated[list[Annotated[str, Field(max_length=35)]], Field(max_length=10)] | None = None
    postal_code: Annotated[str, Field(max_length=20)] | None = None
    country: Annotated[str, Field(max_length=60)] | None = None
    notes: Notes | None = None


class UnitItemBody(OctoRequest):
    """One ticket. `uuid` is the client's own id of it, or in a change that of the ticket to keep."""

    unit_id: Id | None = None
    uuid: TicketUuid | None = None
    reseller_reference: Reference | None = None
    contact: ContactBody | None = None


class UnitsBody(OctoRequest):
    """A part of the party asked about: `quantity` tickets of one unit."""

    id: Id
    quantity: Annotated[int, Field(ge=0)] = 1


class AskedBody(OctoRequest):
    """What all questions about availability have in common."""

    product_id: Id | None = None
    option_id: Id | None = None
    local_date_start: LocalDate | None = None
    local_date_end: LocalDate | None = None
    units: Annotated[list[UnitsBody], Field(max_length=100)] | None = None
    currency: Currency | None = None


class CalendarBody(AskedBody):
    """POST /availability/calendar."""


class AvailabilityBody(AskedBody):
    """POST /availability: exactly one of a date, a range of dates, or ids."""

    local_date: LocalDate | None = None
    availability_ids: Annotated[list[Id], Field(max_length=100)] | None = None


class ChangeBody(OctoRequest):
    """PATCH /bookings/{uuid}; what is left out stays as it is."""

    product_id: Id | None = None
    option_id: Id | None = None
    availability_id: Id | None = None
    expiration_minutes: Minutes | None = None
    notes: Notes | None = None
    unit_items: list[UnitItemBody] | None = None
    reseller_reference: Reference | None = None
    contact: ContactBody | None = None
    email_receipt: bool | None = None


class ReserveBody(ChangeBody):
    """POST /bookings. `uuid` is the idempotency key."""

    uuid: Id | None = None
    currency: Currency | None = None


class ConfirmBody(ChangeBody):
    """POST /bookings/{uuid}/confirm; may change the booking in the same step."""


class ExtendBody(OctoRequest):
    """POST /bookings/{uuid}/extend."""

    expiration_minutes: Minutes | None = None


class CancelBody(OctoRequest):
    """POST /bookings/{uuid}/cancel. OCTO gives `force` no meaning, so it has none."""

    reason: Annotated[str, Field(max_length=1000)] | None = None
    force: bool | None = None


class BookingsQuery(OctoRequest):
    """GET /bookings; dates are days of travel."""

    reseller_reference: Reference | None = None
    supplier_reference: Reference | None = None
    local_date: LocalDate | None = None
    local_date_start: LocalDate | None = None
    local_date_end: LocalDate | None = None
    product_id: Id | None = None
    option_id: Id | None = None
