"""What GetYourGuide sends. Only what we need is required, since its own examples leave out what its schema demands.

Unknown fields are dropped; text must be Unicode and no longer than the contract allows, so that nothing that is kept
can break a key or fill an item.
"""

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, ConfigDict, Field, StrictInt, field_validator, model_validator
from pydantic.alias_generators import to_camel

from gangway.domain.model import Document

LATEST_YEAR = 9000
DEACTIVATION = "PRODUCT_DEACTIVATION"
LONGEST_CODE = 255
Code = Annotated[str, Field(min_length=1, max_length=LONGEST_CODE)]
Reference = Annotated[str, Field(min_length=1, max_length=128)]


class Incoming(Document):
    model_config = ConfigDict(alias_generator=to_camel)


class Item(Incoming):
    """`count` persons of a category, or one group of `group_size` persons."""

    category: Annotated[str, Field(max_length=64)]
    count: Annotated[StrictInt, Field(ge=0)]
    group_size: StrictInt | None = None
    retail_price: Any = None  # never a reason to refuse, whatever it is


class Traveler(Incoming):
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone_number: str | None = None


class Reserve(Incoming):
    product_id: Code
    date_time: AwareDatetime
    booking_items: Annotated[tuple[Item, ...], Field(max_length=500)]
    gyg_booking_reference: Reference
    gyg_activity_reference: Annotated[str, Field(max_length=128)] | None = None

    @field_validator("date_time", mode="before")
    @classmethod
    def _text_only(cls, value: Any) -> Any:
        return moment(value)


class Book(Reserve):
    reservation_reference: Reference
    currency: str | None = None
    addon_items: tuple[dict[str, Any], ...] | None = None
    language: Annotated[str, Field(max_length=35)] | None = None
    travelers: Annotated[tuple[Traveler, ...], Field(max_length=500)]
    traveler_hotel: str | None = None
    comment: str | None = None


class CancelReservation(Incoming):
    gyg_booking_reference: Reference
    reservation_reference: Reference


class CancelBooking(Incoming):
    """`product_id` must be there but is not looked at: the contract's own example has a booking reference in it."""

    booking_reference: Reference
    gyg_booking_reference: Reference
    product_id: str


class NoticeProduct(Incoming):
    product_id: Any = ""
    gyg_tour_option_id: Any = None
    tour_option_title: Any = None


class NoticeDetails(Incoming):
    """Why an option was switched off; everything is optional and of any type, as it is only shown."""

    failed_request_type: Any = None
    deactivation_timestamp: Any = None
    gyg_booking_reference: Any = None
    travellers: Any = None
    error_type: Any = None
    error_message_received: Any = None
    vacancies_received_after_get_availability: Any = None
    activity_start_time: Any = None


class Notice(Incoming):
    """Of the kind that is known it names the product; of one that is not, nothing is known but the kind."""

    notification_type: Annotated[str, Field(max_length=128)]
    description: Any = None
    date_time: Any = None
    product_details: NoticeProduct = Field(default_factory=NoticeProduct)
    notification_details: NoticeDetails | None = None

    @model_validator(mode="before")
    @classmethod
    def _kind_first(cls, sent: Any) -> Any:
        """Parts of another shape are dropped from a notice of a kind that the contract does not describe."""
        if not isinstance(sent, dict) or sent.get("notificationType") == DEACTIVATION:
            return sent
        parts = {name: sent.get(name) for name in ("productDetails", "notificationDetails")}
        return sent | {name: part if isinstance(part, dict) else {} for name, part in parts.items()}

    @model_validator(mode="after")
    def _names_the_product(self) -> Self:
        code = self.product_details.product_id
        if self.notification_type == DEACTIVATION and not (isinstance(code, str) and 0 < len(code) <= LONGEST_CODE):
            raise ValueError("productDetails.productId is no product id")
        return self


class ReserveEnvelope(Incoming):
    data: Reserve


class BookEnvelope(Incoming):
    data: Book


class CancelReservationEnvelope(Incoming):
    data: CancelReservation


class CancelBookingEnvelope(Incoming):
    data: CancelBooking


class NoticeEnvelope(Incoming):
    data: Notice


def moment(value: Any) -> datetime:
    """ISO 8601 with an offset. Raises ValueError for anything else, also for numbers and days without a time."""
    if not isinstance(value, str):
        raise ValueError("a moment is text such as 2027-06-15T10:00:00+02:00")  # noqa: TRY004  pydantic wants ValueError
    read = datetime.fromisoformat(value)
    if read.tzinfo is None:
        raise ValueError("the offset from UTC is missing")
    if not 1 < read.year < LATEST_YEAR:
        raise ValueError("the year is out of range")
    return read
