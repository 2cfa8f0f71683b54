"""An order takes the place of another (an agency's change: a second reservation under the same reference).

The rule protected here: the order to be replaced does not stand in the way of its own replacement, and its guests
keep their seats until the new order is sold. While on hold the replacement takes only the seats that both together
need beyond those the first order has; when it is sold, the first order is cancelled in the same transaction.
"""

from gangway.domain.departures import Allocation, option_key
from gangway.domain.order import Order, Status
from gangway.domain.party import party_of
from gangway.domain.refusals import HoldExpired, NotChangeable, UnknownOrder
from gangway.ordering.cancel_order import cancelled_revision
from gangway.ordering.change_order import Author, apply_change
from gangway.ordering.choose_seats import Choice, Wish, choose_seats
from gangway.ordering.confirm_order import sold_revision
from gangway.ordering.office import Office
from gangway.ordering.place_order import write_new
from gangway.ordering.requests import OrderChange, OrderRequest
from gangway.ordering.revise import Revision
from gangway.ordering.terms import Terms, terms_of
from gangway.store.guest_names import name_writes
from gangway.store.seats import Change
from gangway.store.transaction import ConditionFailed, Write


def hold_instead(office: Office, request: OrderRequest, replaced: Order) -> Order:
    """A hold for which the seats of `replaced` count as free, if that is a sale of the same option.

    `allocations` are only the seats taken beyond those of `replaced`. Raises any Refusal of a new order.
    """
    terms = terms_of(office, request)
    return write_new(office, request, terms, Status.ON_HOLD, lambda: _beyond(office, request, terms, replaced))


def _beyond(office: Office, request: OrderRequest, terms: Terms, replaced: Order) -> Choice:
    same = (replaced.product_id, replaced.option_id) == (terms.product.id, terms.option.id)
    already = replaced.allocations if same and replaced.status is Status.CONFIRMED else ()
    wish = Wish(
        product=terms.product, option=terms.option, starts_at=request.starts_at, party=terms.party, already=already
    )
    choice = choose_seats(office, wish)
    beyond = tuple(extra for wanted in choice.allocations if (extra := _extra(wanted, already)) is not None)
    return choice.model_copy(update={"allocations": beyond})


def _extra(wanted: Allocation, already: tuple[Allocation, ...]) -> Allocation | None:
    held = sum(a.seats for a in already if _place(a) == _place(wanted))
    if held >= wanted.seats:
        return None
    return wanted.model_copy(update={"seats": wanted.seats - held})


def has_all_its_seats(office: Office, order: Order) -> bool:
    """Whether the order holds what its tickets need, so that it can be sold without taking over another's seats."""
    option = office.catalogue.product(order.product_id).option(order.option_id)
    party = party_of(office.catalogue, option, [ticket.unit_id for ticket in order.tickets])
    if party.whole:
        return bool(order.allocations)
    return sum(a.seats for a in order.allocations) >= party.seats


def confirm_instead(office: Office, order_id: str, replaced_id: str, author: Author, change: OrderChange) -> Order:
    """CONFIRMED with the seats of the replaced order and its own; the replaced one is CANCELLED with it, or nothing.

    Raises HoldExpired, NotChangeable, UnknownOrder; SoldOut if the replaced order has lost its seats meanwhile.
    """
    patience = office.patience()
    while True:
        order, replaced = office.orders.get(order_id), office.orders.get(replaced_id)
        if order is None or replaced is None:
            raise UnknownOrder(order_id)
        if order.status in {Status.CONFIRMED, Status.REDEEMED}:
            return order
        revisions = _revisions(office, order, replaced, author, change)
        writes = [write for revision in revisions for write in _writes(office, revision)]
        for before, revision in zip((order, replaced), revisions, strict=False):
            writes += name_writes(office.orders.table, before, revision.order)
        try:
            office.commit(writes, patience)
        except ConditionFailed:
            patience.check()  # somebody else got on, so what they did is read and decided upon
        else:
            return revisions[0].order


def _writes(office: Office, revision: Revision) -> list[Write]:
    return [office.orders.changed(revision.order), *revision.writes(office.departures.table)]


def _revisions(
    office: Office, order: Order, replaced: Order, author: Author, change: OrderChange
) -> tuple[Revision, ...]:
    if order.has_expired(office.clock()):
        raise HoldExpired(order.uuid, "the hold has expired")
    if order.status is not Status.ON_HOLD:
        raise NotChangeable(order.uuid, f"an order that is {order.status} cannot be confirmed")
    updates, _ = apply_change(office, order, change, author) or ({}, Change())
    seats = Change()
    gone = _cancelled(office, replaced, author, order.reference)
    taken_over = replaced.allocations if gone else ()
    updates |= _seated(office, order, taken_over, seats)
    sold = sold_revision(office, order, author, updates, seats)
    return (sold, gone) if gone else (sold,)


def _cancelled(office: Office, replaced: Order, author: Author, by_reference: str) -> Revision | None:
    """The replaced order cancelled, its seats left to its replacement; None if it is no longer a sale."""
    if replaced.status is not Status.CONFIRMED:
        return None
    late = author.model_copy(update={"is_dispatcher": True})  # its guests sail, on other terms: no cut-off applies
    revision = cancelled_revision(office, replaced, late, f"replaced by {by_reference}")
    return Revision(revision.order) if revision else None


def _seated(office: Office, order: Order, taken_over: tuple[Allocation, ...], seats: Change) -> dict[str, object]:
    """The seats of the order once sold; `seats` gets what that does to the counters."""
    product = office.catalogue.product(order.product_id)
    option = product.option(order.option_id)
    party = party_of(office.catalogue, option, [ticket.unit_id for ticket in order.tickets])
    if taken_over and party.whole:
        return {"allocations": taken_over, "seats": order.seats}
    if not taken_over:
        wish = Wish(product=product, option=option, starts_at=order.departure.starts_at, party=party)
        choice = choose_seats(office, wish.model_copy(update={"already": order.allocations, "late": True}))
        seats.give_back(order.allocations)
        choice.added_to(seats, option_key(product.id, option.id))
        return {"allocations": choice.allocations, "seats": choice.seats}
    allocations = (taken_over[0].model_copy(update={"seats": party.seats}),)
    seats.give_back((*taken_over, *order.allocations))
    seats.take(allocations, option_key(product.id, option.id), {})
    return {"allocations": allocations, "seats": party.seats}


def _place(allocation: Allocation) -> tuple[object, ...]:
    return allocation.resource_id, allocation.day, allocation.start, allocation.pool, allocation.whole
