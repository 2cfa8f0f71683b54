"""Documents of the v2 endpoints (check, calendar, reserve, special offers, notifications), sections 3 and 5."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from gangway.channels.viator.wire import Clock, Count, Day, Number, Sent, Text, Told

TicketType = Literal["ADULT", "SENIOR", "YOUTH", "CHILD", "INFANT", "UNIT"]
Reason = Literal["SOLD_OUT", "PAST_BOOKING_CUTOFF", "UNSUPPORTED_TICKET_COMBINATION", "LIMITED_AVAILABILITY"]
UpdateType = Literal["AVAILABILITY", "PRICING", "CAPACITY"]


class Base(Sent):
    supplier_id: Number = Field(alias="supplierId")


class TicketsAsked(Sent):
    type: TicketType
    quantity: Count


class OptionAsked(Sent):
    product_option_id: Text = Field(alias="productOptionId")
    start_times: tuple[Clock, ...] | None = Field(default=None, alias="startTimes", max_length=1440)


class CheckRequest(Base):
    product_options: tuple[OptionAsked, ...] = Field(alias="productOptions", max_length=200)
    travel_date: Day = Field(alias="travelDate")
    tickets: tuple[TicketsAsked, ...] = Field(min_length=1, max_length=100)
    total_travelers: Count = Field(alias="totalTravelers")


class CalendarRequest(Base):
    product_option_ids: tuple[Text, ...] = Field(alias="productOptionIds", max_length=200)
    start_date: Day = Field(alias="startDate")
    end_date: Day = Field(alias="endDate")


class ReserveRequest(Base):
    product_option_id: Text = Field(alias="productOptionId")
    start_time: Clock | None = Field(default=None, alias="startTime")
    travel_date: Day = Field(alias="travelDate")
    tickets: tuple[TicketsAsked, ...] = Field(min_length=1, max_length=100)
    total_travelers: Count = Field(alias="totalTravelers")


class SpecialOffersRequest(Base):
    special_offer_ids: tuple[Text, ...] = Field(alias="specialOfferIds", max_length=1000)


class Vacancies(Told):
    types: tuple[TicketType, ...]
    quantity: int
    quantity_type: Literal["SHARED", "PER_TYPE"] = Field(alias="quantityType")


class Capacity(Told):
    type: Literal["LIMITED"] = "LIMITED"
    original: int
    remaining: int
    vacancies: tuple[Vacancies, ...]


class Discount(Told):
    original_retail_price: Decimal = Field(alias="originalRetailPrice")


class PersonPrice(Told):
    types: tuple[TicketType, ...]
    retail_price: Decimal = Field(alias="retailPrice")
    net_price: Decimal | None = Field(default=None, alias="netPrice")
    discount: Discount | None = None


class PerPersonPrice(Told):
    type: Literal["PER_PERSON_PRICE"] = "PER_PERSON_PRICE"
    prices: tuple[PersonPrice, ...]


class PerUnitPrice(Told):
    type: Literal["PER_UNIT_PRICE"] = "PER_UNIT_PRICE"
    retail_price: Decimal = Field(alias="retailPrice")
    net_price: Decimal | None = Field(default=None, alias="netPrice")
    discount: Discount | None = None
    max_travelers: int = Field(alias="maxTravelers")


AnyPrice = PerPersonPrice | PerUnitPrice


class Hours(Told):
    opens: str = Field(alias="from")
    closes: str = Field(alias="to")


class OpeningHours(Told):
    coordinate_start_times: bool = Field(alias="coordinateStartTimes")
    hours: tuple[Hours, ...]


class Event(Told):
    """One departure; only the calendar tells the price of an unavailable one."""

    status: Literal["AVAILABLE", "UNAVAILABLE"]
    start_time: str | None = Field(default=None, alias="startTime")
    unavailable_reason: Reason | None = Field(default=None, alias="unavailableReason")
    opening_hours: OpeningHours | None = Field(default=None, alias="openingHours")
    booking_cutoff: str = Field(alias="bookingCutoff")
    capacity: Capacity
    price: AnyPrice | None = None


class OptionEvents(Told):
    product_option_id: str = Field(alias="productOptionId")
    currency: str
    events: tuple[Event, ...]


class CheckAnswer(Told):
    product_options: tuple[OptionEvents, ...] = Field(alias="productOptions")


class CalendarDay(Told):
    travel_date: str = Field(alias="travelDate")
    events: tuple[Event, ...]


class OptionDays(Told):
    product_option_id: str = Field(alias="productOptionId")
    currency: str
    dates: tuple[CalendarDay, ...]


class CalendarAnswer(Told):
    product_options: tuple[OptionDays, ...] = Field(alias="productOptions")


class Reserved(Told):
    status: Literal["RESERVED"] = "RESERVED"
    expiration: str
    reference: str
    currency: str
    price: AnyPrice


class NotReserved(Told):
    status: Literal["NOT_RESERVED"] = "NOT_RESERVED"
    reason: Reason | Literal["NO_EVENT"]


class SpecialOffersAnswer(Told):
    """The catalogue has no discounts, so no offer is valid: each one asked about is thereby invalidated (3.4)."""

    special_offers: tuple[()] = Field(default=(), alias="specialOffers")


class ErrorAnswer(Told):
    error: str
    message: str | None = None


class EventNotification(Told):
    """What we send when something changed; it carries no numbers, Viator then asks (5.1)."""

    supplier_id: int = Field(alias="supplierId")
    update_type: tuple[UpdateType, ...] = Field(alias="updateType")
    product_option_ids: tuple[str, ...] = Field(alias="productOptionIds")
    start_date: str = Field(alias="startDate")
    end_date: str = Field(alias="endDate")
