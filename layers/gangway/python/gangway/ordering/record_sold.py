"""What an agency has sold already becomes an order in its last state: never refused, never dropped, never two.

If there is no seat for it, the order is PENDING with the reason, and a case for a dispatcher.
"""

from typing import Literal

from gangway.domain.departures import Allocation
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.domain.partners import Partner
from gangway.domain.party import price_of
from gangway.domain.refusals import NotChangeable, NotPossible, ReferenceReused, UnknownDeparture, UnknownOrder
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, apply_change
from gangway.ordering.find_order import find_by_partner_reference
from gangway.ordering.office import Office
from gangway.ordering.place_order import HISTORY, no_seats, place_sold, small_enough, with_codes
from gangway.ordering.requests import OrderChange, OrderRequest
from gangway.ordering.revise import Revision, revise
from gangway.ordering.terms import terms_of
from gangway.store.exceptions import Case
from gangway.store.seats import Change

MESSAGE = "message"
LEFT = HISTORY[Status.PENDING]


class Reservation(Model):
    """One reservation of an agency in the full state its newest message gives.

    `content` is a hash of that message. `request` is None when a cancellation says no more than the reference.
    """

    reference: str
    state: Literal["booked", "cancelled"]
    content: str
    request: OrderRequest | None = None
    reason: str | None = None


def record_sold(office: Office, partner: Partner, channel: str, reservation: Reservation) -> Order | None:
    """The order in the state of the reservation; None for a cancellation of something never heard of.

    Raises the refusals of a message that cannot be read as an order at all (unknown product, unit, malformed).
    """
    author = Author(by=f"partner {partner.id}", partner=partner, is_dispatcher=True)
    try:
        order = find_by_partner_reference(office, channel, partner, reservation.reference)
    except UnknownOrder:
        if reservation.request is None:
            return None
        order = _first(office, partner, channel, reservation, reservation.request)
    if _is_recorded(order, reservation):
        _tell_dispatchers(office, order)
        return order
    order = revise(office, order.id, lambda held: _brought_to(office, held, reservation, author))
    if reservation.state == "cancelled":
        order = cancel_order(office, order.id, author, reservation.reason)
    _tell_dispatchers(office, order)
    return order


def _is_recorded(order: Order, reservation: Reservation) -> bool:
    """Whether this very message has been taken before, and to its end."""
    finished = reservation.state == "booked" or order.status is Status.CANCELLED
    return finished and order.details.get(MESSAGE) == reservation.content


def seat_order(office: Office, order_id: str, author: Author) -> Order:
    """Take seats for a PENDING order now that there are some. Raises SoldOut and the like if there still are none."""
    order = revise(office, order_id, lambda held: _seated(office, held, author))
    _tell_dispatchers(office, order)
    return order


def case_key(order_id: str) -> str:
    return f"no_seat#{order_id}"


def _first(office: Office, partner: Partner, channel: str, reservation: Reservation, request: OrderRequest) -> Order:
    details = {**request.details, MESSAGE: reservation.content}
    try:
        return place_sold(office, request.model_copy(update={"details": details}))
    except ReferenceReused:  # an earlier run stored it and was cut off before it could say so
        return find_by_partner_reference(office, channel, partner, reservation.reference)


def _brought_to(office: Office, order: Order, reservation: Reservation, author: Author) -> Revision | None:
    request = reservation.request
    if order.details.get(MESSAGE) == reservation.content or request is None:
        return None
    details = {**order.details, **request.details, MESSAGE: reservation.content}
    if reservation.state == "cancelled" and order.status is Status.CANCELLED:
        return None
    if order.status in {Status.REDEEMED, Status.EXPIRED}:
        raise NotChangeable(order.reference, f"the agency has changed {order.reference}, which is {order.status}")
    if order.status is Status.CANCELLED:
        return _waiting(office, order, request, details, "the agency has it as booked, here it was cancelled")
    change = OrderChange(
        product_id=request.product_id,
        option_id=request.option_id,
        starts_at=request.starts_at,
        tickets=request.tickets,
        contact=request.contact,
        notes=request.notes,
        details=details,
    )
    if reservation.state == "cancelled":  # only what is told about it; its seats go back with the cancellation
        change = OrderChange(contact=request.contact, notes=request.notes, details=details)
    try:
        applied = apply_change(office, order, change, author)
    except (NotPossible, UnknownDeparture) as refusal:
        return _waiting(office, order, request, details, refusal.message)
    if applied is None:
        return None
    changed = order.next_version(what="changed", at=office.clock(), by=author.by, **applied[0])
    return Revision(_coded(changed), applied[1])


def _waiting(office: Office, order: Order, request: OrderRequest, details: dict[str, str], reason: str) -> Revision:
    """The new state without its seats. Seats held on the same departure stay: fewer are missing then."""
    terms = terms_of(office, request)
    choice = no_seats(office, request, terms)
    keeps = _on_same_departure(order, choice.departure.day, choice.departure.start)
    seats = Change()
    if not keeps:
        seats.give_back(order.allocations)
    waiting = order.next_version(
        what=LEFT,
        at=office.clock(),
        by=f"partner {request.partner.id}",
        status=Status.PENDING,
        pending_reason=reason,
        product_id=terms.product.id,
        option_id=terms.option.id,
        departure=choice.departure,
        tickets=terms.tickets,
        price=price_of(terms.tickets, terms.currency, request.partner),
        seats=terms.party.seats,
        allocations=keeps,
        contact=request.contact,
        notes=request.notes,
        details=details,
        cancellation=None,
    )
    return Revision(small_enough(waiting), seats)


def _on_same_departure(order: Order, day: object, start: str) -> tuple[Allocation, ...]:
    here = all(allocation.day == day and allocation.start == start for allocation in order.allocations)
    return order.allocations if here else ()


def _seated(office: Office, order: Order, author: Author) -> Revision | None:
    if order.status is not Status.PENDING:
        return None
    change = OrderChange(starts_at=order.departure.starts_at)
    applied = apply_change(office, order, change, author)
    if applied is None:
        return None
    seated = order.next_version(what="seated", at=office.clock(), by=author.by, **applied[0])
    return Revision(_coded(seated), applied[1])


def _coded(order: Order) -> Order:
    if order.status is not Status.CONFIRMED:
        return order
    now = order.confirmed_at or order.updated_at
    return small_enough(
        order.model_copy(update={"tickets": with_codes(order.tickets, order.reference), "confirmed_at": now})
    )


def _tell_dispatchers(office: Office, order: Order) -> None:
    """A case while the order waits for seats; closed when it has them or needs none any more."""
    now = office.clock()
    if order.status is not Status.PENDING:
        if any(entry.what == LEFT for entry in order.history):
            office.cases.close(case_key(order.id), by="seats", now=now)
        return
    facts = {"order_id": order.id, "reference": order.reference, "departure": order.departure.starts_at.isoformat()}
    office.cases.report(
        Case(
            key=case_key(order.id),
            kind="no_seat",
            reason=order.pending_reason or "there is no seat",
            channel=order.channel,
            facts={**facts, "seats": str(order.seats)},
            created_at=now,
            updated_at=now,
        )
    )
