"""Orders made for a mail: the request a use case is given, and the hold behind an offer.

An order's uuid is made of the mail and the item, so that a mail worked on twice makes each order once.
"""

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

    It takes the place of an earlier offer of the conversation that nobody has accepted.
    """
    policy = turn.room.policy
    known = made_before(turn, what)
    if known is not None:
        return known if known.status is Status.ON_HOLD else None
    seats = sum(item.units.values())
    if not policy.offers or not turn.incoming.is_vouched_for or seats > policy.offer_seats or "charter" in item.units:
        return None
    counted = turn.room.mails.count(f"offers#{digest(turn.incoming.sender)}", ONE_DAY_SECONDS, turn.room.now)
    if counted > policy.offers_per_day:
        return None
    let_go(turn)
    try:
        return place_hold(turn.office, order_request(turn, item, what, minutes=policy.offer_hours * 60))
    except TryAgain:
        raise
    except Refusal:
        return None  # it went in this moment: the departures are told without a hold


def let_go(turn: Turn) -> None:
    """Give back what the conversation held before: the guest asks for something else now."""
    held = turn.pending.held if turn.pending else None
    order = turn.office.orders.get(held) if held else None
    if order is not None and order.status is Status.ON_HOLD:
        cancel_order(turn.office, order.id, author_of(turn, order), "another offer took its place")
