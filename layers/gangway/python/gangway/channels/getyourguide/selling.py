"""What GetYourGuide does to orders: reserve, book, change, cancel; each repeated message is answered like the first.

There is no amendment in the contract (own notes, section 4.3): a second reservation under the same booking reference,
booked, takes the place of the first sale, which the agency then cancels.
"""

from datetime import UTC, datetime, timedelta

from gangway.channels.codes import mapped
from gangway.channels.getyourguide import CHANNEL
from gangway.channels.getyourguide.errors import (
    AddonsNotSold,
    BookingAlreadyCanceled,
    BookingInPast,
    BookingRedeemed,
)
from gangway.channels.getyourguide.translate import (
    Offer,
    contact_of,
    memory_of,
    notes_of,
    offer_of,
    sold_for,
    tickets_for,
)
from gangway.channels.getyourguide.wire import Book, CancelBooking, CancelReservation, Reserve
from gangway.domain.order import Order, Status
from gangway.domain.partners import Partner
from gangway.domain.refusals import HoldExpired, Malformed, NotChangeable, SoldOut, UnknownOrder, UnknownProduct
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.find_order import find_by_reference, orders_under
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold
from gangway.ordering.replace_order import confirm_instead, has_all_its_seats, hold_instead
from gangway.ordering.requests import OrderChange, OrderRequest

HOLD_MINUTES = 60
LEAST_HOLD_MINUTES = 16  # 15 by integrators' notes on section 3.2, and seconds are cut off in the answer
REPLACES = "replaces"
MUST_MATCH = ("product_code", "date_time", "party")


def offered(office: Office, partner: Partner, code: str) -> Offer:
    """What the agency knows under the code. Raises UnknownProduct, also for what this partner may not sell."""
    product, option = mapped(office.catalogue, CHANNEL, code)
    offer = offer_of(office.catalogue, code, product, option, partner)
    if not partner.may_sell(product.id) or not offer.units:
        raise UnknownProduct(code)
    return offer


def reserve(office: Office, partner: Partner, wanted: Reserve) -> Order:
    """A hold of an hour, of 15 minutes at least. Asked for again while it is held, it is the one that is held."""
    offer = offered(office, partner, wanted.product_id)
    tickets = tickets_for(offer, wanted.booking_items)
    memory = memory_of(wanted)
    known = orders_under(office, partner, wanted.gyg_booking_reference)
    if again := _live_hold(known, memory, office.clock()):
        return _held_long_enough(office, partner, again)
    request = OrderRequest(
        channel=CHANNEL,
        partner=partner,
        product_id=offer.product.id,
        option_id=offer.option.id,
        starts_at=wanted.date_time,
        tickets=tickets,
        partner_reference=wanted.gyg_booking_reference,
        hold_minutes=HOLD_MINUTES,
        least_hold_minutes=LEAST_HOLD_MINUTES,
        details=memory,
    )
    return _held(office, request, next((o for o in reversed(known) if o.status is Status.CONFIRMED), None))


def _held(office: Office, request: OrderRequest, sold: Order | None) -> Order:
    """Seats of its own if there are any, else those of the sale it changes as well."""
    try:
        return place_hold(office, request)
    except SoldOut:
        if sold is None:
            raise
        details = {**request.details, REPLACES: sold.id}
        return hold_instead(office, request.model_copy(update={"details": details}), sold)


def _live_hold(known: list[Order], memory: dict[str, str], now: datetime) -> Order | None:
    same = (order for order in known if all(order.details.get(name) == memory[name] for name in MUST_MATCH))
    return next((order for order in same if order.status is Status.ON_HOLD and not order.has_expired(now)), None)


def _held_long_enough(office: Office, partner: Partner, hold: Order) -> Order:
    """A hold in its last minutes starts anew: whoever asks again now has a cart to pay."""
    ends_soon = office.clock() + timedelta(minutes=LEAST_HOLD_MINUTES)
    if hold.hold_expires_at is None or hold.hold_expires_at > ends_soon:
        return hold
    return extend_hold(office, hold.id, HOLD_MINUTES, author_of(partner))


def book(office: Office, partner: Partner, booking: Book) -> tuple[Offer, Order]:
    """The reservation sold. Repeated, also long after the hold would have ended, it is the same sale."""
    order = _of_agency(office, partner, booking.reservation_reference, booking.gyg_booking_reference)
    offer = _offer_sold(office, partner, order, booking.product_id)
    _require_same(offer, order, booking)
    if order.status in {Status.CONFIRMED, Status.REDEEMED}:
        return offer, order
    change = OrderChange(
        contact=contact_of(booking, office.catalogue.supplier.country),
        notes=notes_of(booking),
        details=sold_for(booking),
    )
    return offer, _sold(office, order, author_of(partner), change)


def _offer_sold(office: Office, partner: Partner, order: Order, code: str) -> Offer:
    if order.details.get("product_code") != code:
        raise UnknownOrder(order.reference, f"{order.reference} is not a reservation of {code}")
    return offered(office, partner, code)


def _require_same(offer: Offer, order: Order, booking: Book) -> None:
    if booking.addon_items:
        raise AddonsNotSold("addonItems", "nothing is sold beside the tickets")
    tickets_for(offer, booking.booking_items)
    memory = memory_of(booking)
    for name in MUST_MATCH:
        if order.details.get(name) != memory[name]:
            raise Malformed(name, f"{order.reference} was reserved with another {name.replace('_', ' ')}")


def _sold(office: Office, order: Order, author: Author, change: OrderChange) -> Order:
    replaced = order.details.get(REPLACES)
    if replaced is None or has_all_its_seats(office, order):
        return confirm_order(office, order.id, author, change)
    return confirm_instead(office, order.id, replaced, author, change)


def cancel_reservation(office: Office, partner: Partner, asked: CancelReservation) -> None:
    """The hold is given back; one that was given back before is left so. Raises UnknownOrder, HoldExpired."""
    order = _of_agency(office, partner, asked.reservation_reference, asked.gyg_booking_reference)
    if order.status is Status.CANCELLED and order.confirmed_at is None:
        return
    if order.has_expired(office.clock()):
        raise HoldExpired(order.reference, f"the reservation {order.reference} has expired")
    if order.status is not Status.ON_HOLD:
        raise NotChangeable(order.reference, f"{order.reference} is no longer a reservation")
    cancel_order(office, order.id, author_of(partner))


def cancel_booking(office: Office, partner: Partner, asked: CancelBooking) -> None:
    """The sale is taken back until it starts: the agency has no refusal for a late one, so no refund is noted then."""
    order = _of_agency(office, partner, asked.booking_reference, asked.gyg_booking_reference)
    author = author_of(partner)
    if order.confirmed_at is None:
        raise UnknownOrder(order.reference, f"{order.reference} was never booked")
    if order.status is Status.CANCELLED:
        if order.cancellation is not None and order.cancellation.by != author.by:
            raise BookingAlreadyCanceled(order.reference, f"{order.reference} was cancelled by the supplier")
        return
    if any(ticket.redeemed_at for ticket in order.tickets):
        raise BookingRedeemed(order.reference, f"{order.reference} has been used")
    if office.clock() >= _over_at(order):
        raise BookingInPast(order.reference, f"{order.reference} is over")
    cancel_order(office, order.id, author.model_copy(update={"is_dispatcher": True}))


def _over_at(order: Order) -> datetime:
    """From when it cannot be given back: the start, or the end of a day ticket's day."""
    departure = order.departure
    return (departure.ends_at if departure.all_day else departure.starts_at).astimezone(UTC)


def _of_agency(office: Office, partner: Partner, reference: str, agency_reference: str) -> Order:
    order = find_by_reference(office, reference, partner)
    if order.channel != CHANNEL or order.partner_reference != agency_reference:
        raise UnknownOrder(reference, f"there is no {reference} under {agency_reference}")
    return order


def author_of(partner: Partner) -> Author:
    return Author(by=f"partner {partner.id}", partner=partner)
