"""A change: by number and proof. Seats move in one transaction, or nothing changes and the nearest are told."""

from gangway.channels.email.answers import AlreadyDone, Changed, NotChangeable
from gangway.channels.email.reading import Item
from gangway.domain.order import Order, Status
from gangway.domain.party import tickets_of
from gangway.domain.refusals import (
    HoldExpired,
    Malformed,
    PartyNotAllowed,
    PastCutoff,
    SalesStopped,
    SoldOut,
    Unknown,
    UnknownDeparture,
)
from gangway.domain.refusals import NotChangeable as Refused
from gangway.mailing.accept import confirmed, expired, is_over
from gangway.mailing.ask import unavailable
from gangway.mailing.book import sold_out
from gangway.mailing.cancel import OURS
from gangway.mailing.compare import wanted
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of, unknown_booking
from gangway.mailing.orders import author_of, item_of, starts_at
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import product_of, slots_of
from gangway.ordering.change_order import change_order
from gangway.ordering.requests import OrderChange


def answer_change(turn: Turn) -> Decision:
    order = booking_of(turn)
    if order is None or not may_speak_about(turn, order):
        return unknown_booking()
    if order.channel not in OURS:
        return Decision(answer=NotChangeable(order=order, why="agency"), person="sold_by_an_agency", orders=(order,))
    if not turn.reading.items:
        return Decision(person="nothing_to_change")
    return changed(turn, order, turn.reading.items[0])


def changed(turn: Turn, order: Order, wish: Item) -> Decision:  # noqa: PLR0911  one return per refusal
    """The order with what is to become different, or why not."""
    try:
        target = merged(turn, item_of(order), wish)
        if is_over(turn, order):
            return expired(turn, order, target)
        change = _change_of(turn, order, target, wish)
        after = change_order(turn.office, order.id, change, author_of(turn, order))
    except SoldOut:
        return sold_out(turn, target, alone=True, keeps=order)
    except (PastCutoff, SalesStopped, UnknownDeparture):
        return _not_there(turn, order, target)
    except (Refused, HoldExpired):
        return _refused(turn, order)
    except PartyNotAllowed:
        return Decision(answer=_not_changeable(turn, order, "party"), orders=(order,))
    except (Malformed, Unknown):
        return Decision(person="change_not_possible", orders=(order,))
    return _told(turn, order, after, target)


def merged(turn: Turn, old: Item, wish: Item) -> Item:
    """The booking with the values of the wish; another product keeps day and party, and its own only hour."""
    values = {name: value for name in ("date", "time", "units", "people") if (value := getattr(wish, name))}
    if wish.product and wish.product != old.product:
        product = turn.room.catalogue.product(wish.product)
        option = product.option(wish.option) if wish.option else product.default_option
        hour = wish.time or (option.times[0] if len(option.times) == 1 else None)
        values |= {"product": product.id, "option": option.id, "time": hour}
    elif wish.option:
        values["option"] = wish.option
    return old.model_copy(update=values)


def _change_of(turn: Turn, order: Order, target: Item, wish: Item) -> OrderChange:
    product, option = product_of(turn.room, target)
    start = starts_at(turn, target)
    if start is None:
        raise UnknownDeparture("time", "the new product sails several times a day")
    units = wish.units or ({"adult": wish.people} if wish.people else {})
    return OrderChange(
        product_id=product.id if product.id != order.product_id else None,
        option_id=option.id if (product.id, option.id) != (order.product_id, order.option_id) else None,
        starts_at=start if start != order.departure.starts_at else None,
        tickets=tickets_of(units) if units else None,
    )


def _told(turn: Turn, before: Order, after: Order, target: Item) -> Decision:
    if after.status is Status.ON_HOLD:
        return _offer_changed(turn, before, after, target)
    url = turn.room.cancel_url(after)
    if after.version == before.version:
        return Decision(answer=AlreadyDone(order=after, cancel_url=url, what="changed"), orders=(after,))
    return Decision(answer=Changed(order=after, before=before, cancel_url=url), orders=(after,))


def _offer_changed(turn: Turn, before: Order, after: Order, target: Item) -> Decision:
    """An offer with something altered: who orders has now what they named; who asks is offered it anew."""
    pending = turn.pending
    if pending is not None and wanted(turn, pending) == "order":
        return confirmed(turn, after)
    kept = Pending(
        intent="availability", items=(target,), contact=turn.reading.contact, offered=(target,), held=after.id
    )
    return Decision(answer=Changed(order=after, before=before), pending=kept, orders=(after,))


def _not_there(turn: Turn, order: Order, target: Item) -> Decision:
    assert target.date is not None  # noqa: S101  a booking has a day
    day = slots_of(turn.room, turn.partner, target, target.date, target.date)
    decision = unavailable(turn, target, day, intent="change")
    pending = decision.pending.model_copy(update={"reference": order.reference}) if decision.pending else None
    return decision.model_copy(update={"pending": pending, "orders": (order,)})


def _refused(turn: Turn, order: Order) -> Decision:
    if order.status is Status.REDEEMED:
        return Decision(answer=_not_changeable(turn, order, "used"), orders=(order,))
    if order.status is Status.CANCELLED:
        return Decision(answer=NotChangeable(order=order, why="cancelled"), orders=(order,))
    return Decision(answer=_not_changeable(turn, order, "too_late"), orders=(order,))


def _not_changeable(turn: Turn, order: Order, why: str) -> NotChangeable:
    return NotChangeable.model_validate({"order": order, "cancel_url": turn.room.cancel_url(order), "why": why})
