"""The guests are aboard: an order is redeemed, as a whole or ticket by ticket."""

from collections.abc import Collection

from gangway.domain.order import Order, Status
from gangway.domain.refusals import NotChangeable
from gangway.ordering.office import Office
from gangway.ordering.revise import Revision, revise


def redeem_order(office: Office, order_id: str, by: str, codes: Collection[str] | None = None) -> Order:
    """REDEEMED once every ticket is; `codes` are those admitted now, None for all. Repeated, it changes nothing."""
    return revise(office, order_id, lambda order: _redeemed(office, order, by, codes))


def _redeemed(office: Office, order: Order, by: str, codes: Collection[str] | None) -> Revision | None:
    if order.status is Status.REDEEMED:
        return None
    if order.status is not Status.CONFIRMED:
        raise NotChangeable(order.uuid, f"an order that is {order.status} cannot be redeemed")
    now = office.clock()
    admitted = [t for t in order.tickets if t.redeemed_at is None and (codes is None or t.code in codes)]
    if not admitted:
        return None
    ids = {ticket.id for ticket in admitted}
    tickets = tuple(
        ticket.model_copy(update={"redeemed_at": now}) if ticket.id in ids else ticket for ticket in order.tickets
    )
    complete = all(ticket.redeemed_at is not None for ticket in tickets)
    updates = {"status": Status.REDEEMED, "redeemed_at": now} if complete else {}
    return Revision(order.next_version(what="redeemed", at=now, by=by, tickets=tickets, **updates))
