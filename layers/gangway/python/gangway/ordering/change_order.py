"""An order becomes different: other day, party, product, contact. Seats move in one transaction or nothing changes."""

from collections import Counter
from datetime import datetime

from gangway.domain.catalogue import Option, Product
from gangway.domain.departures import option_key
from gangway.domain.ids import uuid7
from gangway.domain.model import Model
from gangway.domain.order import Contact, Order, Status, Ticket
from gangway.domain.partners import Partner
from gangway.domain.party import TicketRequest, new_ticket, party_of, price_of
from gangway.domain.refusals import HoldExpired, Malformed, NotChangeable, UnknownProduct
from gangway.domain.sailing import cancellable_until
from gangway.ordering.choose_seats import Choice, Wish, choose_seats
from gangway.ordering.office import Office
from gangway.ordering.place_order import hold_end, small_enough, with_codes
from gangway.ordering.requests import OrderChange
from gangway.ordering.revise import Revision, revise
from gangway.store.seats import Change


class Author(Model):
    """Who asks. `partner` sees and prices; `is_dispatcher` may act after the cut-offs."""

    by: str
    partner: Partner
    is_dispatcher: bool = False


def change_order(office: Office, order_id: str, change: OrderChange, author: Author) -> Order:
    """The order with the change applied; asked for twice, it is applied once.

    Raises NotChangeable (wrong state, cut-off), HoldExpired, SoldOut and the other refusals of a new order.
    """
    return revise(office, order_id, lambda order: _changed(office, order, change, author))


def _changed(office: Office, order: Order, change: OrderChange, author: Author) -> Revision | None:
    require_changeable(office, order, change, author)
    applied = apply_change(office, order, change, author)
    if applied is None:
        return None
    updates, seats = applied
    changed = order.next_version(what="changed", at=office.clock(), by=author.by, **updates)
    if changed.status is Status.CONFIRMED:
        changed = changed.model_copy(update={"tickets": with_codes(changed.tickets, order.reference)})
    return Revision(small_enough(changed), seats)


def require_changeable(office: Office, order: Order, change: OrderChange, author: Author) -> None:
    now = office.clock()
    if order.has_expired(now):
        raise HoldExpired(order.uuid, "the hold has expired")
    if order.status not in {Status.ON_HOLD, Status.CONFIRMED, Status.PENDING}:
        raise NotChangeable(order.uuid, f"an order that is {order.status} cannot be changed")
    if _is_other(order, change) and order.status is Status.CONFIRMED and not author.is_dispatcher:
        require_before_cutoff(office, order, now)


def _is_other(order: Order, change: OrderChange) -> bool:
    """Whether another product, start or party is asked for: what is repeated as it was moves nothing."""
    same = (
        change.product_id in {None, order.product_id}
        and change.option_id in {None, order.option_id}
        and change.starts_at in {None, order.departure.starts_at}
        and change.resource_id in {None, order.departure.resource_id}
    )
    if not same or change.tickets is None:
        return not same
    return Counter(t.unit_id for t in change.tickets) != Counter(t.unit_id for t in order.tickets)


def require_before_cutoff(office: Office, order: Order, now: datetime) -> None:
    until = cancellation_cutoff(office, order)
    if now >= until:
        raise NotChangeable(order.uuid, f"changes were possible until {until.isoformat()}")


def cancellation_cutoff(office: Office, order: Order) -> datetime:
    """UTC moment until which the order may be changed or cancelled without a person."""
    product = office.catalogue.product(order.product_id)
    starts_at = order.departure.starts_at.astimezone(office.catalogue.supplier.zone)
    return cancellable_until(product, order.departure.day, starts_at)


def apply_change(
    office: Office, order: Order, change: OrderChange, author: Author
) -> tuple[dict[str, object], Change] | None:
    """What becomes different and what it does to the counters; None if the order is like that already."""
    updates: dict[str, object] = _plain_updates(order, change)
    seats = Change()
    if change.moves:
        updates |= _moved(office, order, change, author, seats)
    updates = {name: value for name, value in updates.items() if getattr(order, name) != value}
    return (updates, seats) if updates else None


def _plain_updates(order: Order, change: OrderChange) -> dict[str, object]:
    updates: dict[str, object] = {}
    if change.contact is not None:
        updates["contact"] = merged_contact(order.contact, change.contact)
    if change.notes is not None:
        updates["notes"] = change.notes
    if change.partner_reference is not None:
        updates["partner_reference"] = change.partner_reference
    if change.details is not None:
        updates["details"] = {**order.details, **change.details}
    return updates


def merged_contact(held: Contact, sent: Contact) -> Contact:
    """Fields that were sent replace those held; the others stay."""
    return held.model_copy(update={name: getattr(sent, name) for name in sent.model_fields_set})


def _moved(office: Office, order: Order, change: OrderChange, author: Author, seats: Change) -> dict[str, object]:
    product, option = _option_of(office, order, change, author)
    tickets = _tickets_of(office, order, change, option, author.partner)
    party = party_of(office.catalogue, option, [ticket.unit_id for ticket in tickets])
    wish = Wish(
        product=product,
        option=option,
        starts_at=change.starts_at or order.departure.starts_at,
        party=party,
        already=order.allocations,
        late=author.is_dispatcher,
        resource_id=change.resource_id,
    )
    if _is_seated_so(order, wish):
        return {"tickets": tickets, "price": price_of(tickets, order.price.currency, author.partner)}
    choice = choose_seats(office, wish)
    seats.give_back(order.allocations)
    choice.added_to(seats, option_key(product.id, option.id))
    return {
        "product_id": product.id,
        "option_id": option.id,
        "departure": choice.departure,
        "tickets": tickets,
        "seats": choice.seats,
        "allocations": choice.allocations,
        "price": price_of(tickets, order.price.currency, author.partner),
        "hold_expires_at": _hold_end(order, choice),
        **_seated(order, office.clock()),
    }


def _seated(order: Order, now: datetime) -> dict[str, object]:
    """An order that was waiting for seats has them now."""
    if order.status is not Status.PENDING:
        return {}
    return {"status": Status.CONFIRMED, "pending_reason": None, "confirmed_at": now}


def _is_seated_so(order: Order, wish: Wish) -> bool:
    """Whether the seats the order has are the seats it wants: then no counter is asked, and no cut-off either."""
    same_option = (order.product_id, order.option_id) == (wish.product.id, wish.option.id)
    same_start = order.departure.starts_at == wish.starts_at
    same_start = same_start and wish.resource_id in {None, order.departure.resource_id}
    held = order.allocations[0] if order.allocations else None
    return (
        same_option
        and same_start
        and held is not None
        and held.whole == wish.party.whole
        and (held.whole or held.seats == wish.party.seats)
        and order.status is not Status.PENDING
    )


def _hold_end(order: Order, choice: Choice) -> datetime | None:
    if order.hold_expires_at is None:
        return None
    return hold_end(order.hold_expires_at, 0, choice.departure.cutoff_at)


def _option_of(office: Office, order: Order, change: OrderChange, author: Author) -> tuple[Product, Option]:
    product_id = change.product_id or order.product_id
    if not author.partner.may_sell(product_id):
        raise UnknownProduct(product_id)
    product = office.catalogue.product(product_id)
    if change.option_id is not None:
        return product, product.option(change.option_id)
    same = product_id == order.product_id
    return product, product.option(order.option_id) if same else product.default_option


def _tickets_of(
    office: Office, order: Order, change: OrderChange, option: Option, partner: Partner
) -> tuple[Ticket, ...]:
    """The new set: known ids first, then tickets of the same kind, then new ones; prices as of now where it is new."""
    same_option = change.product_id in {None, order.product_id} and change.option_id in {None, order.option_id}
    wanted = change.tickets
    if wanted is None:
        wanted = tuple(TicketRequest(unit_id=ticket.unit_id, id=ticket.id) for ticket in order.tickets)
    if len({ticket.id for ticket in wanted if ticket.id}) < sum(1 for ticket in wanted if ticket.id):
        raise Malformed("tickets", "two tickets have the same id")
    left = {ticket.id: ticket for ticket in order.tickets}
    kept = [left.pop(request.id, None) if request.id else None for request in wanted]
    tickets: list[Ticket] = []
    for request, known in zip(wanted, kept, strict=True):
        held = known or _same_kind(left, request)
        fresh = new_ticket(
            request, held.id if held else request.id or uuid7(office.clock()), option, order.price.currency, partner
        )
        tickets.append(_merged(held, fresh, request, keep_price=same_option) if held else fresh)
    return tuple(tickets)


def _same_kind(left: dict[str, Ticket], request: TicketRequest) -> Ticket | None:
    """A ticket of that unit that nobody has asked to keep by name; taken out of what is left."""
    if request.id is not None:
        return None
    for ticket in left.values():
        if ticket.unit_id == request.unit_id:
            return left.pop(ticket.id)
    return None


def _merged(held: Ticket, fresh: Ticket, request: TicketRequest, *, keep_price: bool) -> Ticket:
    """The ticket as it was, with what the request says of it."""
    updates: dict[str, object] = {"unit_id": fresh.unit_id}
    if not (keep_price and held.unit_id == fresh.unit_id):
        updates["price"] = fresh.price
    if request.age is not None:
        updates["age"] = request.age
    if request.contact is not None:
        updates["contact"] = merged_contact(held.contact, request.contact)
    if request.partner_reference is not None:
        updates["partner_reference"] = request.partner_reference
    return held.model_copy(update=updates)
