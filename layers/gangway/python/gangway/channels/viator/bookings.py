"""v1 bookings: sold, amended, cancelled, asked about (section 4). A booking reference is one order, on every path.

Viator books in all cases unless it was told "unavailable", so a booking without a hold, or with one that has run
out, is tried on what is free.
"""

from datetime import datetime

from gangway.channels.viator.answers import cancelled, confirmed, redemption
from gangway.channels.viator.availability import slots_of, start_of
from gangway.channels.viator.options import Named, named
from gangway.channels.viator.prices import most_travellers
from gangway.channels.viator.proof import Caller
from gangway.channels.viator.translate import (
    FINGERPRINT,
    contact_of,
    details_of,
    fingerprint,
    notes_of,
    require_start,
    start_time_of,
    tickets_of_sale,
    travellers_in,
)
from gangway.channels.viator.unmapped import report_unmapped
from gangway.channels.viator.wire_v1 import (
    AmendmentRequest,
    BookingRequest,
    CancellationAnswer,
    CancellationRequest,
    RedemptionAnswer,
    RedemptionRequest,
    Sale,
    SaleAnswer,
)
from gangway.domain.order import Order, Status
from gangway.domain.partners import Partner
from gangway.domain.refusals import (
    HoldExpired,
    NotCancellable,
    NotChangeable,
    PartyNotAllowed,
    ReferenceReused,
    UnknownOption,
    UnknownOrder,
    UnknownProduct,
)
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.find_order import find_by_shared_reference
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_order, reference_claim
from gangway.ordering.requests import OrderChange, OrderRequest

LONGEST_REASON = 300
LONGEST_ID = 100


def book(office: Office, caller: Caller, sale: BookingRequest) -> SaleAnswer:
    """Sold, or the answer to the first message with this reference. Raises Refusals."""
    first = _known(office, caller, sale.booking_reference)
    return confirmed(_same_sale(first, sale) if first else _sold(office, caller, sale))


def amend(office: Office, caller: Caller, sale: AmendmentRequest) -> SaleAnswer:
    """The order as the message says, all or nothing: seats are taken again within the call."""
    order = _booking(office, caller, sale.booking_reference, sale.confirmation_number)
    meant = _named(office, caller, sale)
    _require_fits(office, meant, sale)
    change = OrderChange(
        product_id=meant.product.id,
        option_id=meant.option.id,
        starts_at=_start(office, caller, meant, sale),
        tickets=tickets_of_sale(meant, sale, order.tickets),
        contact=contact_of(sale),
        notes=notes_of(sale),
        details=details_of(sale),
    )
    author = Author(by=caller.author, partner=_seller(office, order, caller))
    return confirmed(change_order(office, order.id, change, author))


def cancel(office: Office, caller: Caller, asked: CancellationRequest) -> CancellationAnswer:
    """Cancelled once; asked again, the same answer. Raises NotCancellable."""
    order = _booking(office, caller, asked.booking_reference, asked.confirmation_number)
    if order.status is Status.CONFIRMED and any(ticket.redeemed_at for ticket in order.tickets):
        raise NotCancellable(order.uuid, "guests of this booking have been aboard")
    author = Author(by=caller.author, partner=_seller(office, order, caller))
    reason = f"{asked.author}: {asked.reason}"[:LONGEST_REASON]
    return cancelled(cancel_order(office, order.id, author, reason))


def redeemed(office: Office, caller: Caller, asked: RedemptionRequest) -> RedemptionAnswer:
    return redemption(_booking(office, caller, asked.booking_reference, asked.confirmation_number))


def _known(office: Office, caller: Caller, reference: str) -> Order | None:
    try:
        return find_by_shared_reference(office, caller.scope, reference)
    except UnknownOrder:
        return None


def _booking(office: Office, caller: Caller, reference: str, confirmation_number: str) -> Order:
    order = _known(office, caller, reference)
    if order is None or order.reference != confirmation_number:
        raise UnknownOrder(reference, f"there is no booking {reference} with that SupplierConfirmationNumber")
    return order


def _seller(office: Office, order: Order, caller: Caller) -> Partner:
    """Prices stay those of the name it was sold under."""
    if order.partner_id == caller.partner.id:
        return caller.partner
    return office.partners.get(order.partner_id) or caller.partner


def _same_sale(order: Order, sale: BookingRequest) -> Order:
    """Raises ReferenceReused for another sale under the reference, NotChangeable for one that was cancelled since."""
    if order.details.get(FINGERPRINT) != fingerprint(sale):
        raise ReferenceReused(sale.booking_reference, "the BookingReference is a booking of something else")
    if order.status is Status.CANCELLED:
        raise NotChangeable(order.uuid, "this booking was cancelled")
    return order


def _sold(office: Office, caller: Caller, sale: BookingRequest) -> Order:
    request = _request(office, caller, sale)
    try:
        return _from_hold(office, caller, sale, request) or place_order(office, request)
    except ReferenceReused:  # the same booking came twice at once: what the other one sold is the answer
        first = _known(office, caller, sale.booking_reference)
        if first is None:
            raise
        return _same_sale(first, sale)


def _request(office: Office, caller: Caller, sale: BookingRequest) -> OrderRequest:
    meant = _named(office, caller, sale)
    _require_fits(office, meant, sale)
    return OrderRequest(
        channel=caller.partner.channel,
        partner=caller.partner,
        product_id=meant.product.id,
        option_id=meant.option.id,
        starts_at=_start(office, caller, meant, sale),
        tickets=tickets_of_sale(meant, sale),
        partner_reference=sale.booking_reference,
        unique_reference=True,
        reference_scope=caller.scope,
        contact=contact_of(sale),
        notes=notes_of(sale) or None,
        details={name: value for name, value in details_of(sale).items() if value} | {FINGERPRINT: fingerprint(sale)},
    )


def _from_hold(office: Office, caller: Caller, sale: BookingRequest, request: OrderRequest) -> Order | None:
    """The hold sold, changed to what the booking says; None if there is none that still lives."""
    named_hold = (sale.hold_reference or "")[:LONGEST_ID]
    hold = office.orders.get(named_hold) if named_hold else None
    if hold is None or hold.status is not Status.ON_HOLD or hold.has_expired(office.clock()):
        return None
    if hold.partner_id != caller.partner.id and hold.channel not in {"viator", "tripadvisor"}:
        return None
    change = OrderChange(
        product_id=request.product_id,
        option_id=request.option_id,
        starts_at=request.starts_at,
        tickets=request.tickets,
        contact=request.contact,
        notes=request.notes,
        partner_reference=request.partner_reference,
        details=request.details,
    )
    author = Author(by=caller.author, partner=caller.partner)
    try:
        sold = confirm_order(office, hold.id, author, change, claim=reference_claim(request))
    except (HoldExpired, NotChangeable):
        return None
    return sold if sold.partner_reference == request.partner_reference else None


def _named(office: Office, caller: Caller, sale: Sale) -> Named:
    try:
        return named(office.catalogue, caller.partner, sale.product_code, sale.tour_options.code)
    except (UnknownProduct, UnknownOption) as unknown:
        report_unmapped(office, caller.partner.channel, unknown.value)
        raise


def _start(office: Office, caller: Caller, meant: Named, sale: Sale) -> datetime:
    """The departure meant. Raises MissingParameter, Malformed or UnknownDeparture."""
    start = start_time_of(meant, sale)
    if start is None:
        slots = slots_of(office, caller, meant, sale.travel_date, sale.travel_date)
        require_start(meant, start, [slot.start for slot in slots])
    return start_of(office, caller, meant, sale.travel_date, start)


def _require_fits(office: Office, meant: Named, sale: Sale) -> None:
    """A whole boat carries as many as it has seats."""
    if "UNIT" not in meant.types:
        return
    most, travellers = most_travellers(office.catalogue, meant.option), travellers_in(sale)
    if travellers > most:
        raise PartyNotAllowed(travellers, f"one unit carries {most} travellers, not {travellers}", most=most)
