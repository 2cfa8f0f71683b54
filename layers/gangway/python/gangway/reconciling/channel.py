"""A channel's view against ours, and for what differs the internal system's beside them: three tellings of one order.

Nothing is healed here: whether the partner or we are right is a person's to say. Cost: one Query of keys for the
partner's orders of those days, one read of a hundred orders a time, one Query for each reference that was not among
them; one request to the internal system for each fifty differences.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from gangway.domain.order import Order, Status
from gangway.internal_system.connector import NotReached
from gangway.internal_system.listing import Listing, held_by_id
from gangway.ordering.office import Office
from gangway.reconciling.cases import settle, tell_dispatchers
from gangway.reconciling.channel_view import DEAD, LIVE, ChannelView, TheirOrder
from gangway.reconciling.difference import Difference, Reconciled
from gangway.reconciling.facts import Facts, Kind, facts_held, facts_of, kinds_of
from gangway.reconciling.proposals import proposed
from gangway.store.batches import orders_named


def reconcile_channel(office: Office, view: ChannelView, listing: Listing | None = None) -> Reconciled:
    """Compare the partner's orders by its own references. Holds and test orders are nobody's sales yet."""
    ours = _ours(office, view)
    theirs = {order.reference: order for order in view.orders()}
    found: list[Difference] = []
    agree: set[str] = set()
    for reference, order in theirs.items():
        candidates = ours.get(reference) or _sold(office.orders.by_partner_reference(view.partner_id, reference))
        difference = _compared(view.partner_id, order, candidates)
        if difference is None:
            agree.add(reference)
        else:
            found.append(difference)
    unmatched = len(ours.pop("", []))
    not_listed = {name: orders for name, orders in ours.items() if name not in {*theirs, *view.doubtful}}
    found += [
        _missing_there(view.partner_id, order) for orders in not_listed.values() for order in orders if _is_live(order)
    ]
    agree |= {name for name, orders in not_listed.items() if not any(map(_is_live, orders))}
    told = _with_internal(listing, sorted(found, key=lambda difference: difference.name))
    tell_dispatchers(office, told)
    settled = settle(office, view.partner_id, lambda names: agree & set(names))
    compared = len(theirs) + len(not_listed)
    return Reconciled(
        side=view.partner_id, compared=compared, unmatched=unmatched, settled=settled, differences=tuple(told)
    )


def difference_now(
    office: Office, partner_id: str, reference: str, listed: Facts | None, listing: Listing | None = None
) -> Difference | None:
    """In what our order differs now from what the partner's report said of it (None: it was not listed).

    No case is touched.
    """
    ours = _sold(office.orders.by_partner_reference(partner_id, reference))
    if listed is None:
        live = [order for order in ours if _is_live(order)]
        found = _missing_there(partner_id, live[0]) if live else None
    else:
        theirs = TheirOrder(reference=reference, facts=listed.model_copy(update={"seats": None}), guests=listed.seats)
        found = _compared(partner_id, theirs, ours)
    return _with_internal(listing, [found])[0] if found else None


def _ours(office: Office, view: ChannelView) -> dict[str, list[Order]]:
    """The partner's sales of those days by its reference; under an empty one those without."""
    ids = office.orders.ids_of_partner(view.partner_id, view.first.isoformat(), view.last.isoformat())
    found: dict[str, list[Order]] = defaultdict(list)
    for order in _sold(orders_named(office.client, office.orders, ids).values()):
        found[order.partner_reference or ""].append(order)
    return found


def _sold(orders: Iterable[Order]) -> list[Order]:
    return [order for order in orders if order.status not in {Status.ON_HOLD, Status.EXPIRED} and not order.test]


def _is_live(order: Order) -> bool:
    return order.status in {Status.CONFIRMED, Status.REDEEMED, Status.PENDING}


def _compared(partner_id: str, theirs: TheirOrder, ours: list[Order]) -> Difference | None:
    """None if any of our orders under that reference agrees; else in what the one that is nearest differs."""
    if not ours:
        is_dead = theirs.facts.status == DEAD
        return None if is_dead else _difference(partner_id, theirs, None, ("missing_here",))
    kinds = [(_kinds(order, theirs), order) for order in ours]
    fewest, order = min(kinds, key=lambda found: (len(found[0]), not _is_live(found[1])))
    return _difference(partner_id, theirs, order, fewest) if fewest else None


def _kinds(order: Order, theirs: TheirOrder) -> tuple[Kind, ...]:
    """What was cancelled on both sides agrees, whatever else is said of it."""
    status = LIVE if _is_live(order) else DEAD
    if status != theirs.facts.status:
        return ("status",)
    if status == DEAD:
        return ()
    said = theirs.facts
    price = order.price.net if said.price == order.price.net else order.price.retail  # a report may show either
    ours = Facts(price=price, currency=order.price.currency, starts_at=_start(order, said.starts_at))
    kinds = kinds_of(ours, said)
    is_other_party = theirs.guests is not None and theirs.guests not in {order.seats, len(order.tickets)}
    return (*kinds, "seats") if is_other_party else kinds


def _start(order: Order, said: datetime | None) -> datetime:
    """A report without times gives midnight: only the days are compared then."""
    starts_at = order.departure.starts_at
    is_day_only = said is not None and (said.hour, said.minute) == (0, 0)
    return said if said is not None and is_day_only and said.date() == starts_at.date() else starts_at


def _missing_there(partner_id: str, order: Order) -> Difference:
    theirs = TheirOrder(reference=order.partner_reference or order.reference, facts=Facts())
    return _difference(partner_id, theirs, order, ("missing_there",))


def _difference(partner_id: str, theirs: TheirOrder, order: Order | None, kinds: tuple[Kind, ...]) -> Difference:
    is_listed = kinds != ("missing_there",)
    return Difference(
        side=partner_id,
        name=theirs.reference,
        kinds=kinds,
        order_id=order.id if order else None,
        reference=order.reference if order else None,
        channel=order.channel if order else partner_id,
        sides={
            "gangway": facts_of(order) if order else None,
            "channel": theirs.facts.model_copy(update={"seats": theirs.guests}) if is_listed else None,
        },
        told=_told(theirs if is_listed else None, order),
        proposal=proposed(partner_id, kinds[0], cancelled_there=theirs.facts.status == DEAD),
    )


def _told(theirs: TheirOrder | None, order: Order | None) -> dict[str, str]:
    told = {"channel": "not there", "gangway": facts_of(order).said() if order else "not here"}
    if theirs is None:
        return told
    guests = f", {theirs.guests} guests" if theirs.guests is not None else ""
    row = {"row": str(theirs.row)} if theirs.row is not None else {}
    return {**told, "channel": f"{theirs.facts.said()}{guests}", **row}


def _with_internal(listing: Listing | None, found: list[Difference]) -> list[Difference]:
    """The third telling beside the other two; an internal system that cannot be asked is said to be so."""
    if listing is None:
        return found
    try:
        held, _ = held_by_id(listing.named(d.order_id for d in found if d.order_id))
    except NotReached:
        return [d.model_copy(update={"told": {**d.told, "internal": "could not be asked"}}) for d in found]
    return [
        _telling(d, facts_held(held[d.order_id]) if d.order_id in held else None) if d.order_id else d for d in found
    ]


def _telling(difference: Difference, facts: Facts | None) -> Difference:
    told = {**difference.told, "internal": facts.said() if facts else "not there"}
    return difference.model_copy(update={"told": told, "sides": {**difference.sides, "internal": facts}})
