"""An agency's notification becomes an order: sold already, so never refused, never two, and never answered.

An agency that is connected by its API tells us there; what it sends by mail besides is then only compared.
"""

from datetime import datetime

from gangway.channels.email.reading import Contact as Read
from gangway.channels.email.reading import Item
from gangway.domain.order import Contact, Order
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.domain.refusals import Refusal, TryAgain, UnknownOrder
from gangway.mailing.change import merged
from gangway.mailing.orders import item_of, starts_at
from gangway.mailing.room import CHANNEL, Decision, Turn
from gangway.mailing.slots import product_of
from gangway.ordering.find_order import find_by_partner_reference, orders_under
from gangway.ordering.record_sold import Reservation, record_sold
from gangway.ordering.requests import OrderRequest


def standing_of(turn: Turn) -> Partner:
    """The agency's standing with the supplier; an agency that only ever writes has the default one."""
    agency = turn.reading.sender or ""
    return turn.office.partners.get(agency) or Partner(id=agency, name=agency, channel=CHANNEL)


def record_notification(turn: Turn) -> Decision:
    partner, reference = standing_of(turn), turn.reading.reference
    if turn.reading.layout_problem or reference is None:
        return Decision(person="layout_problem")
    if partner.channel != CHANNEL:
        return _compared(turn, partner, reference)
    try:
        orders = _recorded(turn, partner, reference)
    except TryAgain:
        raise
    except _Unclear as unclear:
        return Decision(person=str(unclear))
    except Refusal as refusal:
        return Decision(person=f"agency_{refusal.code}")
    return Decision(silent="agency_recorded", orders=tuple(orders))


class _Unclear(Exception):  # noqa: N818  the reason says what
    """The notification does not say what is needed to seat its guests."""


def _compared(turn: Turn, partner: Partner, reference: str) -> Decision:
    """Told by the API already: nothing to do. A booking that the API never told is for a person."""
    known = orders_under(turn.office, partner, reference)
    if known:
        return Decision(silent="agency_told_by_api", orders=tuple(known))
    return Decision(person="agency_booking_not_known")


def _recorded(turn: Turn, partner: Partner, reference: str) -> list[Order]:
    reading = turn.reading
    if reading.intent == "cancel":
        return _cancelled(turn, partner, reference)
    if reading.intent == "change":
        return [_changed(turn, partner, reference)]
    names = [reference, *(f"{reference}/{number}" for number in range(2, len(reading.items) + 1))]
    return [_sold(turn, partner, name, item) for name, item in zip(names, reading.items, strict=True)]


def _sold(turn: Turn, partner: Partner, reference: str, item: Item) -> Order:
    request = _request(turn, partner, reference, item, _contact(turn.reading.contact))
    reservation = Reservation(reference=reference, state="booked", content=turn.incoming.words, request=request)
    order = record_sold(turn.office, partner, CHANNEL, reservation)
    if order is None:
        raise _Unclear("agency_booking_not_known")
    return order


def _changed(turn: Turn, partner: Partner, reference: str) -> Order:
    """What the notification says over what we have: it tells only what is to become different."""
    held = _held(turn, partner, reference)
    if held is None:
        raise _Unclear("agency_booking_not_known")
    if turn.reading.missing or not turn.reading.items:
        raise _Unclear("agency_change_unclear")
    item = merged(turn, item_of(held), turn.reading.items[0])
    read = _contact(turn.reading.contact)
    contact = held.contact.model_copy(update=read.model_dump(exclude_none=True, exclude={"locales"}))
    request = _request(turn, partner, reference, item, contact)
    reservation = Reservation(reference=reference, state="booked", content=turn.incoming.words, request=request)
    return record_sold(turn.office, partner, CHANNEL, reservation) or held


def _cancelled(turn: Turn, partner: Partner, reference: str) -> list[Order]:
    """Every cruise under that number."""
    gone: list[Order] = []
    for number in range(1, 11):
        name = reference if number == 1 else f"{reference}/{number}"
        reservation = Reservation(
            reference=name, state="cancelled", content=turn.incoming.words, reason="cancelled by the agency"
        )
        order = record_sold(turn.office, partner, CHANNEL, reservation)
        if order is None:
            break
        gone.append(order)
    if not gone:
        raise _Unclear("agency_booking_not_known")
    return gone


def _held(turn: Turn, partner: Partner, reference: str) -> Order | None:
    try:
        return find_by_partner_reference(turn.office, CHANNEL, partner, reference)
    except UnknownOrder:
        return None


def _request(turn: Turn, partner: Partner, reference: str, item: Item, contact: Contact) -> OrderRequest:
    if item.product is None or not item.units:
        raise _Unclear("agency_booking_unclear")
    product, option = product_of(turn.room, item)
    start: datetime | None = starts_at(turn, item)
    if start is None:
        raise _Unclear("agency_booking_unclear")
    return OrderRequest(
        channel=CHANNEL,
        partner=partner,
        product_id=product.id,
        option_id=option.id,
        starts_at=start,
        tickets=tickets_of({unit: count for unit, count in item.units.items() if count}),
        partner_reference=reference,
        unique_reference=True,
        contact=contact,
        source=turn.source,
        late=True,
    )


def _contact(read: Read) -> Contact:
    return Contact(
        full_name=read.name[:200] if read.name else None,
        email=read.email[:254] if read.email else None,
        phone=read.phone,
    )
