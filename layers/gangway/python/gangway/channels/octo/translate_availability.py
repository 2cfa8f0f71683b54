"""Slots as OCTO availability. What is the same for all rows of an answer is worked out once: a year has thousands."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from gangway.channels.octo.translate_prices import party_pricing, unit_pricing
from gangway.channels.octo.translate_products import most_units
from gangway.channels.octo.view import View, utc
from gangway.channels.octo.wire_availability import Availability, CalendarDay
from gangway.channels.octo.wire_common import OpeningHours, RoomStatus
from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import Option, Product

BEST_FIRST = (Room.AVAILABLE, Room.LIMITED, Room.SOLD_OUT, Room.CLOSED)


def opening_hours(product: Product) -> list[OpeningHours]:
    """The span of a product that is valid all day; empty for one with departures."""
    hours = product.opening_hours
    return [{"from": hours.opens, "to": hours.closes}] if hours else []


def status(slot: Slot) -> RoomStatus:
    """Without room for the party asked about, the slot is as good as sold out."""
    if slot.fits or slot.room is Room.CLOSED:
        return slot.room.value
    return "SOLD_OUT"


def availabilities(
    view: View, product: Product, option: Option, slots: Iterable[Slot], unit_ids: Sequence[str]
) -> list[Availability]:
    """One row per slot; with pricing, the price of each unit, and of the whole party where one was asked about."""
    shared = _shared(view, product, option, unit_ids)
    hours, most = opening_hours(product), most_units(view, option)
    return [
        {
            "id": slot.id,
            "localDateTimeStart": slot.id,
            "localDateTimeEnd": slot.ends_at.isoformat(timespec="seconds"),
            "allDay": slot.all_day,
            "available": slot.fits,
            "status": status(slot),
            "vacancies": slot.vacancies,
            "capacity": slot.capacity,
            "maxUnits": most,
            "utcCutoffAt": utc(slot.cutoff_at),
            "openingHours": hours,
            **shared,  # type: ignore[typeddict-item]  # the capability fields, made for a row in _shared
        }
        for slot in slots
    ]


def _shared(view: View, product: Product, option: Option, unit_ids: Sequence[str]) -> dict[str, object]:
    """The capability fields, which are the same for every slot of the option."""
    shared: dict[str, object] = {}
    if view.capabilities.pricing:
        shared["unitPricing"] = unit_pricing(view, product, option)
        if unit_ids:
            shared["pricing"] = party_pricing(view, product, option, unit_ids)
    if view.capabilities.content:
        shared["title"] = product.name(view.language)
        shared["shortDescription"] = ""
    return shared


def calendar(
    view: View, product: Product, option: Option, slots: Iterable[Slot], unit_ids: Sequence[str]
) -> list[CalendarDay]:
    """One row per day that has departures, in order of time."""
    prices: dict[str, object] = {}
    if view.capabilities.pricing:
        prices["unitPricingFrom"] = unit_pricing(view, product, option)
        if unit_ids:
            prices["pricingFrom"] = party_pricing(view, product, option, unit_ids)
    hours = opening_hours(product)
    rows: list[CalendarDay] = []
    for day, of_day in groupby(slots, key=lambda slot: slot.day):
        best = min(of_day, key=lambda slot: (not slot.fits, BEST_FIRST.index(slot.room), -slot.vacancies))
        rows.append(
            {
                "localDate": day.isoformat(),
                "available": best.fits,
                "status": status(best),
                "vacancies": best.vacancies,
                "capacity": best.capacity,
                "openingHours": hours,
                **prices,  # type: ignore[typeddict-item]  # the two fields of the pricing capability
            }
        )
    return rows
