"""A yes. It confirms what is held for the conversation, or books the one departure that was offered without a hold."""

from gangway.channels.email.answers import AlreadyDone, NotChangeable, OfferExpired
from gangway.channels.email.reading import Item
from gangway.domain.availability import Slot
from gangway.domain.order import Order, Status
from gangway.domain.refusals import HoldExpired, Unknown
from gangway.domain.refusals import NotChangeable as Refused
from gangway.mailing.book import book, booked
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of, unknown_booking
from gangway.mailing.orders import author_of, contact_of
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import item_at, nearest, offered, slots_of
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.requests import OrderChange


def answer_yes(turn: Turn) -> Decision:
    order = booking_of(turn)
    if order is None:
        return _yes_to_departures(turn)
    if not may_speak_about(turn, order):
        return unknown_booking()
    if order.status is Status.EXPIRED or order.has_expired(turn.room.now):
        if turn.pending and turn.pending.held is None and turn.pending.offered:
            return _yes_to_departures(turn)  # we have said that it had ended, and what is free instead
        return expired(turn, order)
    return confirmed(turn, order)


def confirmed(turn: Turn, order: Order, change: OrderChange | None = None) -> Decision:
    """The hold is sold; one that is sold already is told so."""
    url = turn.room.cancel_url(order)
    if order.status in {Status.CONFIRMED, Status.REDEEMED}:
        return Decision(answer=AlreadyDone(order=order, cancel_url=url, what="confirmed"), orders=(order,))
    try:
        contact = change or OrderChange(contact=contact_of(turn) if not order.contact.email else None)
        sold = confirm_order(turn.office, order.id, author_of(turn, order), contact)
    except HoldExpired:
        return expired(turn, order)
    except Refused:
        why = "cancelled" if order.status is Status.CANCELLED else "expired"
        return Decision(answer=NotChangeable(order=order, why=why), orders=(order,))
    return booked(turn, sold)


def expired(turn: Turn, order: Order) -> Decision:
    """Nothing is booked: seats that were promised until then may be somebody else's now."""
    item = item_of(order)
    again = _free_again(turn, order, item)
    told = tuple(offered(turn.room, turn.partner, item, slot) for slot in again)
    pending = Pending(
        intent="order",
        items=(item,),
        contact=turn.pending.contact if turn.pending else turn.reading.contact,
        offered=tuple(item_at(item, slot) for slot in again),
    )
    return Decision(answer=OfferExpired(order=order, again=told), pending=pending, orders=(order,))


def _free_again(turn: Turn, order: Order, item: Item) -> list[Slot]:
    """The same departure if it is free, else the nearest ones."""
    day = order.departure.day
    try:
        same = [slot for slot in slots_of(turn.room, turn.partner, item, day, day) if slot.fits]
        return [slot for slot in same if slot.start == order.departure.start] or nearest(turn.room, turn.partner, item)
    except Unknown:
        return []


def item_of(order: Order) -> Item:
    """The order as a wish."""
    units = {unit.unit_id: unit.quantity for unit in order.units}
    time = None if order.departure.all_day else order.departure.start
    return Item(product=order.product_id, option=order.option_id, date=order.departure.day, time=time, units=units)


def _yes_to_departures(turn: Turn) -> Decision:
    """To departures that were named and not held: a yes to a single one books it."""
    pending = turn.pending
    if pending is None:
        return unknown_booking()
    if len(pending.offered) != 1:
        return Decision(person="yes_to_what")
    if pending.reference is not None:
        return Decision(person="yes_to_a_change")
    return book(turn, pending.offered[0], "accepted", alone=True)
