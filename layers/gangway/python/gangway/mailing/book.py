"""A complete order is booked at once, by the same use case as any other channel's; sold out, the nearest are told."""

from gangway.channels.email.answers import Alternatives, Booked, Question
from gangway.channels.email.reading import Item, Reason
from gangway.domain.order import Order, Status
from gangway.domain.refusals import (
    Malformed,
    PartyNotAllowed,
    PastCutoff,
    Refusal,
    SalesStopped,
    SoldOut,
    TryAgain,
    Unknown,
    UnknownDeparture,
)
from gangway.mailing.ask import unavailable
from gangway.mailing.orders import let_go, made_before, offer, order_request
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import item_at, nearest, offered, slots_of
from gangway.ordering.place_order import place_order


def book(turn: Turn, item: Item, what: str, *, alone: bool) -> Decision:
    """One cruise, sold at once."""
    if (known := made_before(turn, what)) is not None:
        return booked(turn, known)
    try:
        order = place_order(turn.office, order_request(turn, item, what))
    except TryAgain:
        raise
    except Refusal as refusal:
        return refused(turn, item, refusal, alone=alone)
    let_go(turn, product=item.product)
    return booked(turn, order)


def refused(turn: Turn, item: Item, refusal: Refusal, *, alone: bool) -> Decision:
    """What is said instead. `alone`: it is the only cruise of the mail, so that the only one near it may be held."""
    match refusal:
        case SoldOut():
            return sold_out(turn, item, alone=alone)
        case PastCutoff() | SalesStopped() | UnknownDeparture():
            return not_running(turn, item)
        case PartyNotAllowed():
            return _other_party(turn, item, refusal)
        case Malformed():
            return Decision(person="cannot_be_booked")
        case Unknown():
            return Decision(person="not_sold_to_this_partner")
        case _:
            raise refusal


def booked(turn: Turn, order: Order) -> Decision:
    if order.status is not Status.CONFIRMED:
        return Decision(person="booking_has_moved_on", orders=(order,))
    return Decision(answer=Booked(order=order, cancel_url=turn.room.cancel_url(order)), orders=(order,))


def sold_out(turn: Turn, item: Item, *, alone: bool, keeps: Order | None = None) -> Decision:
    """The nearest departures; the only one there is held for a while, where an offer may be made."""
    near = nearest(turn.room, turn.partner, item)
    held = None
    if len(near) == 1 and alone and keeps is None:  # of several one must be named, so that none is held unasked
        held = offer(turn, item_at(item, near[0]))
    told = tuple(offered(turn.room, turn.partner, item, slot) for slot in near)
    answer = Alternatives(asked=item, nearest=told, held=held, keeps=keeps)
    pending = Pending(
        intent="order" if keeps is None else "change",
        items=(item,),
        contact=turn.reading.contact,
        partner_reference=turn.reading.reference if keeps is None else None,
        reference=keeps.reference if keeps else None,
        offered=tuple(item_at(item, slot) for slot in near),
        held=held.id if held else None,
    )
    return Decision(answer=answer, pending=pending, orders=(held,) if held else ())


def not_running(turn: Turn, item: Item) -> Decision:
    assert item.date is not None  # noqa: S101  a complete order has a day
    day = slots_of(turn.room, turn.partner, item, item.date, item.date)
    return unavailable(turn, item, day, intent="order")


def _other_party(turn: Turn, item: Item, refusal: PartyNotAllowed) -> Decision:
    """The party breaks a rule of the product: we ask for another one, and say why."""
    code = "too_many_people" if refusal.most else "people_not_allowed"
    reason = Reason(code=code, field="people")
    question = Question(intent="order", missing=("people",), understood=(item,), reasons=(reason,))
    return Decision(answer=question, pending=Pending(intent="order", items=(item,), contact=turn.reading.contact))
