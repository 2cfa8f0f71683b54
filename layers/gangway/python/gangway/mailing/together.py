"""An order. Several cruises ordered in one mail are one wish: all of them are booked, or none is (docs/decisions/0019).

Each is held first; only when all are held are they confirmed. Holds and sales are made under keys of the mail, so one
that is cut off anywhere goes on where it was; one that never comes again leaves holds, which end by themselves. When
something is not to be had, what is free stays held as an offer, and one yes takes all of it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gangway.channels.email.answers import Booked, ByHand, Free, OnePart, Several
from gangway.channels.email.reading import Item
from gangway.domain.order import Order, Status
from gangway.domain.refusals import Refusal, TryAgain
from gangway.mailing.accept import answer_yes, grown
from gangway.mailing.ask import told_free
from gangway.mailing.book import book, booked, refused
from gangway.mailing.find import booking_of
from gangway.mailing.orders import author_of, held_for, let_go, made_before, may_be_held, order_request
from gangway.mailing.room import Decision, Pending, Turn
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.place_order import place_hold

MOST_ITEMS = 10
HOLD_MINUTES = 60  # until all of it is held: longer than it takes for a mail that was cut off to come again

Part = Order | Decision  # what is held or sold already, or why it cannot be


def answer_order(turn: Turn) -> Decision:
    items = turn.reading.items
    if len(items) != 1:
        return book_together(turn)
    return grown(turn, items[0]) or book(turn, items[0], "order-0", alone=True)


def answer_confirmation(turn: Turn) -> Decision:
    """A yes. To a letter about several cruises that were ordered together it takes all that is held of them."""
    pending = turn.pending
    if pending is None or not any(pending.holds) or booking_of(turn) is not None:
        return answer_yes(turn)
    held = tuple(item for item, hold in zip(pending.items, pending.holds, strict=True) if hold)
    return book_together(replace(turn, reading=turn.reading.model_copy(update={"items": held})))


def book_together(turn: Turn) -> Decision:
    """Raises TryAgain; then nothing is sold, or the next try sells the rest."""
    items = turn.reading.items
    if len(items) > MOST_ITEMS:
        return Decision(person="too_many_items")
    parts = [_held(turn, item, f"order-{number}") for number, item in enumerate(items)]
    orders = tuple(part for part in parts if isinstance(part, Order))
    if any(order.status is Status.REDEEMED or _was_sold(order) for order in orders):
        return Decision(person="booking_has_moved_on", orders=orders)
    if len(orders) == len(items) and (sold := _all_sold(turn, orders)):
        _let_go_of_same(turn, sold)
        if len(sold) == 1:
            return booked(turn, sold[0])
        return Decision(answer=Several(parts=tuple(_booked(turn, order) for order in sold)), orders=sold)
    return _not_all(turn, parts)


def _let_go_of_same(turn: Turn, kept: Sequence[Order]) -> None:
    for product in {item.product for item in turn.reading.items}:
        let_go(turn, product=product, but=kept)


def _was_sold(order: Order) -> bool:
    """Sold by this mail and cancelled by somebody since, before it was answered."""
    return order.status is Status.CANCELLED and order.confirmed_at is not None


def _booked(turn: Turn, order: Order) -> Booked:
    return Booked(order=order, cancel_url=turn.room.cancel_url(order))


def _held(turn: Turn, item: Item, what: str) -> Part:
    known = held_for(turn, item) or made_before(turn, what)
    if known is not None:
        return known
    try:
        return place_hold(turn.office, order_request(turn, item, what, minutes=HOLD_MINUTES))
    except TryAgain:
        raise
    except Refusal as refusal:
        return refused(turn, item, refusal, alone=False)


def _all_sold(turn: Turn, orders: Sequence[Order]) -> tuple[Order, ...]:
    """All of them CONFIRMED, or none: a hold that has ended meanwhile may find its seats gone."""
    sold: list[Order] = []
    try:
        for order in orders:
            author = author_of(turn, order)
            sold.append(confirm_order(turn.office, order.id, author, take_seats_again=True))
    except TryAgain:
        raise
    except Refusal:
        _give_back(turn, sold)
        return ()
    return tuple(sold)


def _give_back(turn: Turn, orders: Sequence[Order]) -> None:
    for order in orders:
        if order.status in {Status.ON_HOLD, Status.CONFIRMED}:
            cancel_order(turn.office, order.id, author_of(turn, order), "not all of one order could be booked")


def _not_all(turn: Turn, parts: Sequence[Part]) -> Decision:
    """Nothing is sold. What is free is held as an offer where one may be made; the rest is told with what is near."""
    orders = [turn.office.orders.get(part.id) or part for part in parts if isinstance(part, Order)]
    if person := next((part.person for part in parts if isinstance(part, Decision) and part.person), None):
        _give_back(turn, orders)
        return Decision(person=person)
    live = [order for order in orders if order.status is Status.ON_HOLD and not order.has_expired(turn.room.now)]
    kept = _offered(turn, live)
    items = turn.reading.items
    decided = [_told(turn, item, part, kept) for item, part in zip(items, parts, strict=True)]
    answers = tuple(answer for one in decided if (answer := _part(one)))
    _let_go_of_same(turn, kept)
    pending = Pending(
        intent="order",
        items=items,
        contact=turn.pending.contact if turn.pending else turn.reading.contact,
        partner_reference=turn.reading.reference,
        offered=tuple(item for one in decided if one.pending for item in one.pending.offered),
        holds=tuple(next(iter(one.orders)).id if one.orders else "" for one in decided),
    )
    return Decision(answer=Several(parts=answers, nothing_booked=True), pending=pending, orders=tuple(kept))


def _offered(turn: Turn, live: Sequence[Order]) -> list[Order]:
    """The holds for as long as an offer stands; given back where no offer may be made."""
    if not live or not may_be_held(turn, _counted(live)):
        _give_back(turn, live)
        return []
    minutes = turn.room.policy.offer_hours * 60
    return [_extended(turn, order, minutes) for order in live]


def _counted(orders: Sequence[Order]) -> Counter[str]:
    return Counter(ticket.unit_id for order in orders for ticket in order.tickets)


def _extended(turn: Turn, order: Order, minutes: int) -> Order:
    author = author_of(turn, order)
    partner = author.partner.model_copy(update={"max_hold_minutes": max(minutes, author.partner.max_hold_minutes)})
    return extend_hold(turn.office, order.id, minutes, author.model_copy(update={"partner": partner}))


def _told(turn: Turn, item: Item, part: Part, kept: Sequence[Order]) -> Decision:
    """One part of the letter; `orders` is what is held for it."""
    if isinstance(part, Decision):
        return part
    held = next((order for order in kept if order.id == part.id), None)
    if held is None:
        return told_free(turn, item, intent="order")
    return Decision(answer=Free(asked=item, slots=(), held=held), orders=(held,))


def _part(decision: Decision) -> OnePart | None:
    return None if isinstance(decision.answer, Several | ByHand) else decision.answer
