"""From our terms to GetYourGuide's: slots to availabilities, orders to reservations and bookings with their tickets."""

from datetime import UTC, datetime

from gangway.channels.getyourguide.translate import GROUP, Offer
from gangway.channels.getyourguide.wire_out import (
    Availability,
    Booking,
    OpeningTime,
    Reservation,
    RetailPrice,
    RetailPrices,
    Ticket,
)
from gangway.domain.availability import Room, Slot
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.prices import currency_for, unit_price

MOST_VACANCIES = 5000


def vacancies_of(slot: Slot) -> int:
    """Seats, or groups; none once sales have ended. The agency takes no more than 5,000."""
    return 0 if slot.room is Room.CLOSED else min(slot.vacancies, MOST_VACANCIES)


def availability(offer: Offer, slot: Slot, prices: RetailPrices, currency: str) -> Availability:
    """A slot as an answer to `get-availabilities`."""
    cutoff = max(0, int((slot.starts_at - slot.cutoff_at).total_seconds()))
    told = told_availability(offer, slot, prices, currency)
    return told.model_copy(update={"product_id": offer.code, "cutoff_seconds": cutoff})


def told_availability(offer: Offer, slot: Slot, prices: RetailPrices, currency: str) -> Availability:
    """A slot as it is told by `notify-availability-update`: prices only where there is something to sell."""
    vacancies = vacancies_of(slot)
    fields: dict[str, object] = {"date_time": slot.id, "vacancies": vacancies}
    hours = offer.product.opening_hours
    if hours is not None:
        fields["opening_times"] = (OpeningTime(from_time=hours.opens, to_time=hours.closes),)
    if vacancies:
        fields |= {"currency": currency, "prices_by_category": prices}
    return Availability.model_validate(fields)


def price_list(offer: Offer, partner: Partner) -> tuple[RetailPrices, str]:
    """Retail prices by category, and their currency."""
    currency = currency_for(offer.product, None, partner)
    prices = tuple(
        RetailPrice(category=category, price=unit_price(offer.option, unit.id, currency, partner).retail)
        for category, unit in offer.units.items()
    )
    return RetailPrices(retail_prices=prices), currency


def reservation(order: Order) -> Reservation:
    expires_at = order.hold_expires_at or order.updated_at
    return Reservation(reservation_reference=order.reference, reservation_expiration=utc(expires_at))


def utc(at: datetime) -> str:
    """UTC to the second with a numeric offset: fractions and `Z` are refused by the agency's own test."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def booking(offer: Offer, order: Order) -> Booking:
    """The sale: one ticket for each participant, or for the group, each with its own code."""
    words = {unit.id: category for category, unit in offer.units.items()}
    tickets = tuple(
        Ticket(
            category=words.get(ticket.unit_id, GROUP if offer.is_group else "ADULT"),
            ticket_code=ticket.code or order.reference,
            ticket_code_type="QR_CODE",
        )
        for ticket in order.tickets
    )
    return Booking(booking_reference=order.reference, tickets=tickets)
