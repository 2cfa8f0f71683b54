"""Availability and AvailabilityCalendar as OCTO writes them."""

from typing import NotRequired

from typing_extensions import TypedDict

from gangway.channels.octo.wire_common import LocalDay, Moment, OpeningHours, Pricing, RoomStatus, UnitPricing


class Availability(TypedDict):
    """One departure, or one day of opening hours. `id` is the local start with its offset."""

    id: str
    localDateTimeStart: Moment
    localDateTimeEnd: Moment
    allDay: bool
    available: bool
    status: RoomStatus
    vacancies: int | None
    capacity: int | None
    maxUnits: int | None
    utcCutoffAt: Moment
    openingHours: list[OpeningHours]
    unitPricing: NotRequired[list[UnitPricing]]
    pricing: NotRequired[Pricing]
    title: NotRequired[str | None]
    shortDescription: NotRequired[str]


class CalendarDay(TypedDict):
    """The best of one day's departures. Days without any are left out."""

    localDate: LocalDay
    available: bool
    status: RoomStatus
    vacancies: int | None
    capacity: int | None
    openingHours: list[OpeningHours]
    unitPricingFrom: NotRequired[list[UnitPricing]]
    pricingFrom: NotRequired[Pricing]
