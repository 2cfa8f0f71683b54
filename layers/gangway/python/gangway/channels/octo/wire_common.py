"""The small documents that products, availability and bookings share, as OCTO writes them.

Answers are TypedDicts, not models: a year of availability is four thousand rows, mypy sees a missing key, and
nothing is built when a function starts. `NotRequired` fields belong to a capability and are there only with it.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

Money = int
Moment = str
LocalDay = str

Status = Literal["ON_HOLD", "CONFIRMED", "EXPIRED", "CANCELLED", "REDEEMED", "PENDING", "REJECTED"]
RoomStatus = Literal["AVAILABLE", "FREESALE", "SOLD_OUT", "LIMITED", "CLOSED"]
ContactField = Literal["firstName", "lastName", "emailAddress", "phoneNumber", "country", "notes", "locales"]
DeliveryMethod = Literal["VOUCHER", "TICKET"]
DeliveryFormat = Literal["QRCODE"]
RedemptionMethod = Literal["DIGITAL"]
ErrorCode = Literal[
    "INVALID_PRODUCT_ID",
    "INVALID_OPTION_ID",
    "INVALID_UNIT_ID",
    "INVALID_AVAILABILITY_ID",
    "INVALID_BOOKING_UUID",
    "BAD_REQUEST",
    "UNPROCESSABLE_ENTITY",
    "INTERNAL_SERVER_ERROR",
    "UNAUTHORIZED",
    "FORBIDDEN",
    "TOO_MANY_REQUESTS",
]


class Tax(TypedDict):
    name: str
    retail: Money
    original: Money
    net: Money | None


class Pricing(TypedDict):
    """Integers in minor units of `currency`, tax included; `net` is null for a partner without a net rate."""

    original: Money
    retail: Money
    net: Money | None
    currency: str
    currencyPrecision: int
    includedTaxes: list[Tax]


class UnitPricing(Pricing):
    unitId: str


# `from` is a word of Python, so this one is made by a call. Local clock times, `HH:MM`.
OpeningHours = TypedDict("OpeningHours", {"from": str, "to": str})


class Error(TypedDict):
    """The body of every answer that is not 200; the refused value stands under the name of its field."""

    error: ErrorCode
    errorMessage: str
    productId: NotRequired[str]
    optionId: NotRequired[str]
    unitId: NotRequired[str]
    availabilityId: NotRequired[str]
    uuid: NotRequired[str]
    retryAfter: NotRequired[int]


class Capability(TypedDict):
    """What the supplier supports beyond the core."""

    id: str
    revision: int
    required: bool
    dependencies: list[str]
    docs: str | None
