"""One departure as Viator's event: status, capacity for every ticket type, cut-off, price."""

from collections.abc import Sequence
from datetime import datetime

from gangway.channels.viator.options import Named
from gangway.channels.viator.prices import most_travellers
from gangway.channels.viator.wire import utc_text
from gangway.channels.viator.wire_v2 import (
    AnyPrice,
    Capacity,
    Event,
    Hours,
    OpeningHours,
    Reason,
    TicketsAsked,
    TicketType,
    Vacancies,
)
from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import Catalogue


def check_event(
    catalogue: Catalogue,
    named: Named,
    slot: Slot,
    tickets: Sequence[TicketsAsked],
    total: int,
    price: AnyPrice,
    now: datetime,
) -> Event:
    reason = _closed(slot, now) or _refused(catalogue, named, slot, tickets, total)
    return Event(
        status="UNAVAILABLE" if reason else "AVAILABLE",
        unavailable_reason=reason,
        start_time=None if slot.all_day else slot.start,
        booking_cutoff=utc_text(slot.cutoff_at),
        capacity=capacity_of(catalogue, named, slot, now),
        price=None if reason else price,
    )


def calendar_event(catalogue: Catalogue, named: Named, slot: Slot, price: AnyPrice, now: datetime) -> Event:
    """Knows two reasons only, and tells the price of an unavailable departure too (3.2)."""
    reason = _closed(slot, now) or ("SOLD_OUT" if slot.vacancies <= 0 else None)
    return Event(
        status="UNAVAILABLE" if reason else "AVAILABLE",
        unavailable_reason=reason,
        start_time=None if slot.all_day else slot.start,
        opening_hours=_hours(named) if slot.all_day else None,
        booking_cutoff=utc_text(slot.cutoff_at),
        capacity=capacity_of(catalogue, named, slot, now),
        price=price,
    )


def capacity_of(catalogue: Catalogue, named: Named, slot: Slot, now: datetime) -> Capacity:
    """All types that take a seat share the seats; one that takes none is not a reason to run out of them.

    A stopped sale has nothing left to sell, whatever the boat has.
    """
    stopped = slot.room is Room.CLOSED and now < slot.cutoff_at
    left = 0 if stopped else slot.vacancies
    types = named.types
    seated = tuple(kind for kind, unit_id in types.items() if catalogue.units[unit_id].seats != 0)
    others = tuple(kind for kind in types if kind not in seated)
    vacancies = [Vacancies(types=seated, quantity=left, quantity_type="SHARED")] if seated else []
    vacancies += [Vacancies(types=others, quantity=left, quantity_type="PER_TYPE")] if others else []
    return Capacity(original=max(slot.capacity, left), remaining=left, vacancies=tuple(vacancies))


def _closed(slot: Slot, now: datetime) -> Reason | None:
    if now >= slot.cutoff_at:
        return "PAST_BOOKING_CUTOFF"
    return "SOLD_OUT" if slot.room is Room.CLOSED else None


def _refused(
    catalogue: Catalogue, named: Named, slot: Slot, tickets: Sequence[TicketsAsked], total: int
) -> Reason | None:
    types = named.types
    asked = {ticket.type for ticket in tickets if ticket.quantity}
    if asked - types.keys() or not asked:
        return "UNSUPPORTED_TICKET_COMBINATION"
    if slot.vacancies <= 0:
        return "SOLD_OUT"
    if "UNIT" in types:
        units = sum(ticket.quantity for ticket in tickets)
        return "LIMITED_AVAILABILITY" if units > 1 or total > most_travellers(catalogue, named.option) else None
    return _party_refused(catalogue, named, slot, tickets, types)


def _party_refused(
    catalogue: Catalogue,
    named: Named,
    slot: Slot,
    tickets: Sequence[TicketsAsked],
    types: dict[TicketType, str],
) -> Reason | None:
    seats = sum(
        ticket.quantity * seats
        for ticket in tickets
        if ticket.quantity and isinstance(seats := catalogue.units[types[ticket.type]].seats, int)
    )
    if seats == 0:
        return "UNSUPPORTED_TICKET_COMBINATION"
    most = named.option.max_units
    too_many = most is not None and sum(ticket.quantity for ticket in tickets) > most
    return "LIMITED_AVAILABILITY" if too_many or seats > slot.vacancies else None


def _hours(named: Named) -> OpeningHours | None:
    hours = named.product.opening_hours
    if hours is None:
        return None
    return OpeningHours(coordinate_start_times=False, hours=(Hours(opens=hours.opens, closes=hours.closes),))
