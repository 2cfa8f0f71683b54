"""Booking.com's reservation to the standard form: its codes to our options, its guests to our units."""

import hashlib
from datetime import date, datetime
from typing import Final

from gangway.channels.bookingcom.wire import MOST_GUESTS, Sold, Stay
from gangway.channels.codes import mapped
from gangway.channels.pulled import Unreadable
from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.departures import local_start
from gangway.domain.order import Contact
from gangway.domain.partners import Partner
from gangway.domain.party import TicketRequest, tickets_of
from gangway.ordering.record_sold import Reservation
from gangway.ordering.requests import OrderRequest

CHANNEL: Final = "bookingcom"
LONGEST_TEXT = 2_000


def translate(sold: Sold, content: bytes, catalogue: Catalogue, partner: Partner) -> Reservation:
    """Raises UnknownProduct for a code that is not mapped, Unreadable for what makes no departure and party."""
    if not sold.stays and sold.state != "cancelled":
        raise Unreadable("stays", "the reservation says nothing of what was sold")
    return Reservation(
        reference=sold.reference,
        state=sold.state,
        content=hashlib.sha256(content).hexdigest()[:32],
        request=_request(sold, catalogue, partner) if sold.stays else None,
        reason="cancelled at Booking.com" if sold.state == "cancelled" else None,
    )


def _request(sold: Sold, catalogue: Catalogue, partner: Partner) -> OrderRequest:
    first = sold.stays[0]
    if any((stay.code, stay.day, stay.time) != (first.code, first.day, first.time) for stay in sold.stays):
        raise Unreadable("stays", "the reservation is for several products or days; an order is for one departure")
    product, option = mapped(catalogue, CHANNEL, first.code)
    return OrderRequest(
        channel=CHANNEL,
        partner=partner,
        product_id=product.id,
        option_id=option.id,
        starts_at=_starts_at(product, option, first, catalogue),
        tickets=_tickets(sold, option, catalogue),
        partner_reference=sold.reference,
        unique_reference=True,
        contact=_contact(sold),
        notes=sold.notes[:LONGEST_TEXT] if sold.notes else None,
        details=_details(sold),
        late=True,
    )


def _details(sold: Sold) -> dict[str, str]:
    """What the agency charged, as it said it: the guest's price, not ours."""
    return {"agency_total": f"{sold.total} {sold.currency or ''}".strip()} if sold.total is not None else {}


def _contact(sold: Sold) -> Contact:
    first, last = (value[:200] if value else None for value in (sold.first_name, sold.last_name))
    return Contact(
        first_name=first,
        last_name=last,
        full_name=" ".join(part for part in (first, last) if part) or None,
        email=sold.email[:254] if sold.email else None,
        phone=sold.phone[:40] if sold.phone else None,
    )


def _starts_at(product: Product, option: Option, stay: Stay, catalogue: Catalogue) -> datetime:
    """The stated time, else the only one there is; a day of an all-day product starts at midnight."""
    if product.is_all_day:
        return _local(stay.day, "00:00", catalogue)
    if stay.time is not None:
        return _local(stay.day, stay.time, catalogue)
    if len(option.times) != 1:
        raise Unreadable("time", f"{product.id} sails {len(option.times)} times a day, and no time is given")
    return _local(stay.day, option.times[0], catalogue)


def _local(day: date, start: str, catalogue: Catalogue) -> datetime:
    try:
        return local_start(day, start, catalogue.supplier.zone)
    except ValueError as error:
        raise Unreadable("time", f"{start[:10]!r} is no time of day") from error


def _tickets(sold: Sold, option: Option, catalogue: Catalogue) -> tuple[TicketRequest, ...]:
    adults = sum(stay.adults for stay in sold.stays)
    children = sum(stay.children for stay in sold.stays)
    if not 0 < adults + children <= MOST_GUESTS:
        raise Unreadable("guests", f"a reservation for {adults + children} guests")
    adult = _unit_of_type(option, catalogue, "ADULT")
    child = _unit_of_type(option, catalogue, "CHILD")
    if adult is None or option.sells_whole(catalogue.units):
        return tickets_of({option.unit_ids[0]: 1})
    counts = {adult: adults}
    counts[child or adult] = counts.get(child or adult, 0) + children
    return tickets_of(counts)


def _unit_of_type(option: Option, catalogue: Catalogue, kind: str) -> str | None:
    return next((unit_id for unit_id in option.unit_ids if catalogue.units[unit_id].type == kind), None)
