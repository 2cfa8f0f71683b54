"""Orders made for a mail: the request a use case is given, and the hold behind an offer.

An order's uuid is made of the mail and the item, so that a mail worked on twice makes each order once.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from gangway.channels.email.reading import Item
from gangway.domain.departures import local_start
from gangway.domain.order import Contact, Order, Status
from gangway.domain.party import tickets_of
from gangway.domain.refusals import Refusal, TryAgain, UnknownOrder
from gangway.mailing.room import CHANNEL, Turn
from gangway.mailing.slots import product_of, start_of
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author
from gangway.ordering.find_order import find_order
from gangway.ordering.place_order import place_hold
from gangway.ordering.requests import OrderRequest
from gangway.store.mails import digest

ONE_DAY_SECONDS = 86_400
SPEAKERS = {"email": "guest by e-mail"}


def uuid_of(turn: Turn, what: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"mail:{turn.key}:{what}"))


def made_before(turn: Turn, what: str) -> Order | None:
    """The order that this mail made when it was worked on before and cut off."""
    try:
        return find_order(turn.office, uuid_of(turn, what))
    except UnknownOrder:
        return None


def author_of(turn: Turn, order: Order) -> Author:
    """Whoever writes acts in the standing of the booking's partner, whose prices it has."""
    partner = turn.office.partners.get(order.partner_id) or turn.partner
    return Author(by=SPEAKERS.get(turn.partner.id, f"partner {turn.partner.id} by e-mail"), partner=partner)


def starts_at(turn: Turn, item: Item) -> datetime | None:
    start = start_of(turn.room, item)
    if item.date is None or start is None:
        return None
    return local_start(item.date, start, turn.room.catalogue.supplier.zone)


def order_request(turn: Turn, item: Item, what: str, *, minutes: int | None = None) -> OrderRequest:
    """The item as a new order. `minutes` is for a hold: an offer is held longer than a shop's basket."""
    product, option = product_of(turn.room, item)
    start = starts_at(turn, item)
    assert start is not None  # noqa: S101  a complete item says when it starts
    partner = turn.partner
    if minutes is not None:
        partner = partner.model_copy(update={"max_hold_minutes": max(minutes, partner.max_hold_minutes)})
    return OrderRequest(
        channel=CHANNEL,
        partner=partner,
        product_id=product.id,
        option_id=option.id,
        starts_at=start,
        tickets=tickets_of({unit: count for unit, count in item.units.items() if count}),
        uuid=uuid_of(turn, what),
        partner_reference=_reference(turn),
        contact=contact_of(turn),
        notes=f"{item.people} guests" if item.people and "charter" in item.units else None,
        hold_minutes=minutes,
        details=_details(turn),
        source=turn.source,
        by=SPEAKERS.get(partner.id, f"partner {partner.id} by e-mail"),
    )


def _reference(turn: Turn) -> str | None:
    own = turn.reading.reference or (turn.pending.partner_reference if turn.pending else None)
    if own and own.startswith(f"{turn.room.catalogue.supplier.reference_prefix}-"):
        own = turn.pending.partner_reference if turn.pending else None
    return own[:100] if own else None


def contact_of(turn: Turn) -> Contact:
    """Whom the booking is for: as the mail that asked for it says, the rest from this one."""
    read = turn.reading.contact
    first = turn.pending.contact if turn.pending else read
    name = first.name or read.name
    return Contact(
        full_name=name[:200] if name else None,
        email=(first.email or read.email or turn.incoming.answer_to or "")[:254] or None,
        phone=first.phone or read.phone,
        locales=(turn.language,),
    )


def _details(turn: Turn) -> dict[str, str]:
    """What the mail's order must remember: its language, its conversation, the terms a known partner has."""
    details = {"language": turn.language, "conversation": turn.thread.id}
    if days := turn.partner.settings.get("credit_days"):
        details["credit_days"] = days
    return details


def offer(turn: Turn, item: Item, what: str = "offer") -> Order | None:
    """A hold for this departure, or None if offers are off, too large, too many, or for somebody not vouched for.

    It takes the place of an earlier one of the conversation for the same product; others stand as long as was said.
    """
    known = made_before(turn, what)
    if known is not None:
        return known if known.status is Status.ON_HOLD else None
    if not may_be_held(turn, item.units):
        return None
    let_go(turn, product=item.product)
    try:
        return place_hold(turn.office, order_request(turn, item, what, minutes=turn.room.policy.offer_hours * 60))
    except TryAgain:
        raise
    except Refusal:
        return None  # it went in this moment: the departures are told without a hold


def may_be_held(turn: Turn, units: Mapping[str, int]) -> bool:
    """Whether an offer for that many may stand for days; one that may is counted."""
    policy = turn.room.policy
    if not policy.offers or not turn.incoming.is_vouched_for or "charter" in units:
        return False
    if sum(units.values()) > policy.offer_seats:
        return False
    counted = turn.room.mails.count(f"offers#{digest(turn.incoming.sender)}", ONE_DAY_SECONDS, turn.room.now)
    return counted <= policy.offers_per_day


def holds_of(turn: Turn) -> list[Order]:
    """What is held for the conversation, or was until its time was over."""
    pending = turn.pending
    if pending is None:
        return []
    found = [turn.office.orders.get(known) for known in (pending.held, *pending.holds, *pending.standing) if known]
    return [order for order in found if order and order.status in {Status.ON_HOLD, Status.EXPIRED}]


def item_of(order: Order) -> Item:
    """The order as a wish."""
    units = {unit.unit_id: unit.quantity for unit in order.units}
    time = None if order.departure.all_day else order.departure.start
    return Item(product=order.product_id, option=order.option_id, date=order.departure.day, time=time, units=units)


def live_holds_of(turn: Turn) -> list[Order]:
    return [order for order in holds_of(turn) if not order.has_expired(turn.room.now)]


def held_for(turn: Turn, item: Item) -> Order | None:
    """What the conversation holds of exactly this."""
    return next(
        (order for order in holds_of(turn) if is_departure_of(turn, order, item) and _party(order) == item.units), None
    )


def is_departure_of(turn: Turn, order: Order, item: Item) -> bool:
    product, option = product_of(turn.room, item)
    return (order.product_id, order.option_id) == (product.id, option.id) and order.departure.starts_at == starts_at(
        turn, item
    )


def _party(order: Order) -> dict[str, int]:
    return {unit.unit_id: unit.quantity for unit in order.units}


def let_go(turn: Turn, *, product: str | None = None, but: Sequence[Order] = ()) -> None:
    """Give back what the conversation held before, of that product or all of it: the guest asks for something else."""
    kept = {order.id for order in but}
    for order in holds_of(turn):
        if order.status is Status.ON_HOLD and order.id not in kept and product in {None, order.product_id}:
            cancel_order(turn.office, order.id, author_of(turn, order), "another offer took its place")


def taken_back(turn: Turn, instead: Order) -> Order | None:
    """The offer of the conversation that this one took the place of: the guest was told that it is held."""
    known = turn.office.orders.get(turn.pending.held) if turn.pending and turn.pending.held else None
    if known is None or known.id == instead.id or known.product_id != instead.product_id:
        return None
    return known if known.status is Status.CANCELLED else None
