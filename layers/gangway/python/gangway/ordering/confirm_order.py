"""A hold becomes a sale. A repeated confirm returns the first answer; a first one after expiry follows the channel."""

from dataclasses import replace
from datetime import timedelta

from gangway.domain.departures import option_key
from gangway.domain.order import Order, Status
from gangway.domain.party import party_of
from gangway.domain.refusals import HoldExpired, NotChangeable, ReferenceReused
from gangway.ordering.change_order import Author, apply_change, require_changeable
from gangway.ordering.choose_seats import Wish, choose_seats
from gangway.ordering.office import Office
from gangway.ordering.place_order import hold_end, small_enough, with_codes
from gangway.ordering.requests import OrderChange
from gangway.ordering.revise import Revision, revise
from gangway.store.orders import Lock
from gangway.store.seats import Change


def confirm_order(
    office: Office,
    order_id: str,
    author: Author,
    change: OrderChange | None = None,
    *,
    take_seats_again: bool = False,
    claim: Lock | None = None,
) -> Order:
    """CONFIRMED, with `change` applied in the same transaction.

    `claim` is the key of the sale where it is another than that of the hold (see `reference_claim`): it is taken in
    the same transaction, and a key that is another order's is refused with ReferenceReused.

    With `take_seats_again` a hold that has expired is sold if there is still room (Viator), else it is refused
    with HoldExpired (OCTO, GetYourGuide).
    """
    claims = (claim,) if claim else ()

    def decide(order: Order) -> Revision | None:
        if claim:
            _require_unclaimed(office, order, claim)
        revision = _confirmed(office, order, author, change or OrderChange(), take_seats_again)
        return replace(revision, claims=claims) if revision else None

    return revise(office, order_id, decide)


def _require_unclaimed(office: Office, order: Order, claim: Lock) -> None:
    held = office.orders.lock(claim.key)
    if held is not None and held.order_id != order.id:
        raise ReferenceReused(claim.key, "the reference is another order's")


def _confirmed(
    office: Office, order: Order, author: Author, change: OrderChange, take_seats_again: bool
) -> Revision | None:
    if order.status in {Status.CONFIRMED, Status.REDEEMED}:
        return None
    if order.has_expired(office.clock()):
        if not take_seats_again:
            raise HoldExpired(order.uuid, "the hold has expired")
        return _seated_again(office, order, author, change)
    if order.status is not Status.ON_HOLD:
        raise NotChangeable(order.uuid, f"an order that is {order.status} cannot be confirmed")
    require_changeable(office, order, change, author)
    updates, seats = apply_change(office, order, change, author) or ({}, Change())
    return sold_revision(office, order, author, updates, seats)


def _seated_again(office: Office, order: Order, author: Author, change: OrderChange) -> Revision:
    """The seats an expired hold had, or has until it is swept, are taken again for good."""
    product = office.catalogue.product(order.product_id)
    option = product.option(order.option_id)
    party = party_of(office.catalogue, option, [ticket.unit_id for ticket in order.tickets])
    already = order.allocations
    wish = Wish(product=product, option=option, starts_at=order.departure.starts_at, party=party, already=already)
    choice = choose_seats(office, wish)
    seats = Change()
    seats.give_back(already)
    choice.added_to(seats, option_key(product.id, option.id))
    plain = change.model_copy(update={"product_id": None, "option_id": None, "starts_at": None, "tickets": None})
    updates, _ = apply_change(office, order, plain, author) or ({}, seats)
    return sold_revision(
        office, order, author, {**updates, "allocations": choice.allocations, "seats": choice.seats}, seats
    )


def sold_revision(office: Office, order: Order, author: Author, updates: dict[str, object], seats: Change) -> Revision:
    now = office.clock()
    sale = {"status": Status.CONFIRMED, "confirmed_at": now, "hold_expires_at": None}
    sold = order.next_version(what="confirmed", at=now, by=author.by, **{**updates, **sale})
    sold = sold.model_copy(update={"tickets": with_codes(sold.tickets, order.reference)})
    return Revision(small_enough(sold), seats)


def extend_hold(office: Office, order_id: str, minutes: int | None, author: Author) -> Order:
    """A later end of the hold: `minutes` from now, within the partner's limit counted from the first moment.

    Never earlier than it was. Raises NotChangeable for anything but a hold, HoldExpired for one whose time is over.
    """
    return revise(office, order_id, lambda order: _extended(office, order, minutes, author))


def _extended(office: Office, order: Order, minutes: int | None, author: Author) -> Revision | None:
    now = office.clock()
    if order.has_expired(now):
        raise HoldExpired(order.uuid, "the hold has expired")
    if order.status is not Status.ON_HOLD or order.hold_expires_at is None:
        raise NotChangeable(order.uuid, f"an order that is {order.status} has no hold to extend")
    most = author.partner.max_hold_minutes
    wanted = now + timedelta(minutes=max(0, min(minutes or author.partner.hold_minutes, most)))
    end = max(order.hold_expires_at, min(wanted, hold_end(order.created_at, most, order.departure.cutoff_at)))
    if end == order.hold_expires_at:
        return None
    return Revision(order.next_version(what="hold extended", at=now, by=author.by, hold_expires_at=end))
