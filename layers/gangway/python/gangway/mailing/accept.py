"""A yes. It confirms what is held for the conversation, or books the one departure that was offered without a hold."""

from gangway.channels.email.answers import AlreadyDone, NotChangeable, OfferExpired, WhichOne
from gangway.channels.email.folding import fold, has
from gangway.channels.email.intent_words import ACCEPTS, BUT
from gangway.channels.email.reading import Item, Reading
from gangway.channels.email.short_answers import is_plain_yes
from gangway.channels.email.thread import take_apart
from gangway.domain.availability import Slot
from gangway.domain.order import Contact, Order, Status
from gangway.domain.party import tickets_of
from gangway.domain.refusals import HoldExpired, Refusal, TryAgain, Unknown
from gangway.domain.refusals import NotChangeable as Refused
from gangway.mailing.book import book, booked, refused
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of, unknown_booking
from gangway.mailing.orders import author_of, contact_of, holds_of, is_departure_of, item_of
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import item_at, nearest, offered, slots_of, start_of
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.requests import OrderChange

LONGEST_YES = 80  # letters; whoever writes more says more


def answer_yes(turn: Turn) -> Decision:
    order = booking_of(turn)
    if order is None:
        return _yes_to_departures(turn)
    if not may_speak_about(turn, order):
        return unknown_booking()
    if is_over(turn, order):
        if turn.pending and turn.pending.held is None and turn.pending.offered:
            return _yes_to_departures(turn)  # we have said that it had ended, and what is free instead
        return expired(turn, order)
    return confirmed(turn, order)


def is_over(turn: Turn, order: Order) -> bool:
    """Whether it was an offer that is no longer held: its time is over, or another took its place."""
    return order.has_expired(turn.room.now) or (order.status is Status.CANCELLED and order.confirmed_at is None)


def confirmed(turn: Turn, order: Order, change: OrderChange | None = None) -> Decision:
    """The hold is sold; one that is sold already is told so."""
    url = turn.room.cancel_url(order)
    if order.status in {Status.CONFIRMED, Status.REDEEMED}:
        return Decision(answer=AlreadyDone(order=order, cancel_url=url, what="confirmed"), orders=(order,))
    try:
        given = change or OrderChange(contact=_added(order.contact, contact_of(turn)))
        sold = confirm_order(turn.office, order.id, author_of(turn, order), given)
    except HoldExpired:
        return expired(turn, order)
    except Refused:
        why = "cancelled" if order.status is Status.CANCELLED else "expired"
        return Decision(answer=NotChangeable(order=order, why=why), orders=(order,))
    return booked(turn, sold)


def grown(turn: Turn, item: Item) -> Decision | None:
    """An order of what is held for the conversation is that offer, taken; perhaps with another party.

    A new order beside it would ask for seats that the guest's own hold has.
    """
    order = next((one for one in holds_of(turn) if is_departure_of(turn, one, item)), None)
    if order is None or order.has_expired(turn.room.now):
        return None
    try:
        sold = confirm_order(turn.office, order.id, author_of(turn, order), _as_ordered(turn, order, item))
    except TryAgain:
        raise
    except HoldExpired:
        return None
    except Refusal as refusal:
        return refused(turn, item, refusal, alone=True)
    return booked(turn, sold)


def _as_ordered(turn: Turn, order: Order, item: Item) -> OrderChange:
    tickets = tickets_of({unit: count for unit, count in item.units.items() if count})
    return OrderChange(tickets=tickets, contact=_added(order.contact, contact_of(turn)))


def _added(known: Contact, told: Contact) -> Contact:
    """What the contact lacks, as told now."""
    lacking = {name: value for name, value in told.model_dump(exclude={"locales"}).items() if value}
    return Contact(**{name: value for name, value in lacking.items() if not getattr(known, name)})


def expired(turn: Turn, order: Order, wish: Item | None = None) -> Decision:
    """Nothing is booked: seats that were promised until then may be somebody else's now. `wish`: what is wanted now."""
    item = wish or item_of(order)
    again = _free_again(turn, item)
    told = tuple(offered(turn.room, turn.partner, item, slot) for slot in again)
    pending = Pending(
        intent="order",
        items=(item,),
        contact=turn.pending.contact if turn.pending else turn.reading.contact,
        offered=tuple(item_at(item, slot) for slot in again),
    )
    return Decision(answer=OfferExpired(order=order, asked=item, again=told), pending=pending, orders=(order,))


def _free_again(turn: Turn, item: Item) -> list[Slot]:
    """The same departure if it is free, else the nearest ones."""
    try:
        return _still_free(turn, item) or nearest(turn.room, turn.partner, item)
    except Unknown:
        return []


def _yes_to_departures(turn: Turn) -> Decision:
    """To departures that were named and not held: a yes to a single one books it, of several one must be named."""
    pending = turn.pending
    if pending is None:
        return unknown_booking()
    if len(pending.offered) != 1:
        return which_one(turn, pending)
    if pending.reference is not None:
        return Decision(person="yes_to_a_change")
    return book(turn, pending.offered[0], "accepted", alone=True)


def yes_to_several(turn: Turn) -> Decision | None:
    """A yes to a letter that named several departures, and not to which, is asked back; nothing is guessed."""
    pending, reading = turn.pending, turn.reading
    if pending is None or len(pending.offered) < 2:  # noqa: PLR2004
        return None
    codes = {reason.code for reason in reading.reasons}
    is_unclear = codes == {"no_known_request"} and is_mere_yes(turn)
    return which_one(turn, pending) if is_unclear or takes_something(reading) else None


def takes_something(reading: Reading) -> bool:
    """An order or another wish that does not say what: in reply to a list, one of the list."""
    return reading.intent in {"order", "change"} and all(item == Item() for item in reading.items)


def is_mere_yes(turn: Turn) -> bool:
    said = fold(take_apart(turn.incoming.text, forward=False).new).strip()
    if len(said) > LONGEST_YES or "?" in said or has(BUT, said):
        return False
    return is_plain_yes(said) or has(ACCEPTS, said)


def which_one(turn: Turn, pending: Pending) -> Decision:
    """Those of the named departures that are still free."""
    found = [(item, slot) for item in pending.offered for slot in _still_free(turn, item)]
    if not found or pending.reference is not None:
        return Decision(person="yes_to_what")
    slots = tuple(offered(turn.room, turn.partner, item, slot) for item, slot in found)
    kept = pending.model_copy(update={"intent": "order", "offered": tuple(item for item, _ in found)})
    return Decision(answer=WhichOne(asked=Item(), slots=slots), pending=kept)


def _still_free(turn: Turn, item: Item) -> list[Slot]:
    if item.date is None:
        return []
    day = slots_of(turn.room, turn.partner, item, item.date, item.date)
    return [slot for slot in day if slot.fits and slot.start == start_of(turn.room, item)]
