"""Booking, UnitItem, Ticket and Contact as OCTO writes them: every nullable key is always there."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from gangway.channels.octo.wire_availability import Availability
from gangway.channels.octo.wire_common import (
    DeliveryFormat,
    DeliveryMethod,
    Moment,
    Pricing,
    RedemptionMethod,
    Status,
)
from gangway.channels.octo.wire_products import Option, Product, Unit


class Contact(TypedDict):
    fullName: str | None
    firstName: str | None
    lastName: str | None
    emailAddress: str | None
    phoneNumber: str | None
    locales: list[str]
    postalCode: str | None
    country: str | None
    notes: str | None


class DeliveryOption(TypedDict):
    """`deliveryValue` is the content of the code, to be drawn by the partner."""

    deliveryFormat: DeliveryFormat
    deliveryValue: str


class Ticket(TypedDict):
    """There from the hold on; its `deliveryOptions` are filled when the booking is confirmed."""

    redemptionMethod: RedemptionMethod
    utcRedeemedAt: Moment | None
    deliveryOptions: list[DeliveryOption]


class UnitItem(TypedDict):
    uuid: str
    resellerReference: str | None
    supplierReference: str | None
    unitId: str
    unit: Unit
    status: Status
    utcRedeemedAt: Moment | None
    contact: Contact
    ticket: Ticket | None
    pricing: NotRequired[Pricing]


class Cancellation(TypedDict):
    refund: Literal["FULL", "PARTIAL", "NONE"]
    reason: str | None
    utcCancelledAt: Moment


class Booking(TypedDict):
    id: str
    uuid: str
    testMode: bool
    resellerReference: str | None
    supplierReference: str | None
    status: Status
    utcCreatedAt: Moment
    utcUpdatedAt: Moment
    utcExpiresAt: Moment | None
    utcRedeemedAt: Moment | None
    utcConfirmedAt: Moment | None
    productId: str
    product: Product
    optionId: str
    option: Option
    cancellable: bool
    cancellation: Cancellation | None
    freesale: bool
    availabilityId: str | None
    availability: Availability | None
    contact: Contact
    notes: str | None
    deliveryMethods: list[DeliveryMethod]
    voucher: Ticket | None
    unitItems: list[UnitItem]
    pricing: NotRequired[Pricing]
