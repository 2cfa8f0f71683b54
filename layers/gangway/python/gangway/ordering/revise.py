"""The next version of an order: read it, decide, write it with the seats it moves, or start over if it has changed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from gangway.domain.order import Order
from gangway.domain.refusals import UnknownOrder
from gangway.ordering.office import Office
from gangway.store.guest_names import name_writes
from gangway.store.orders import Lock
from gangway.store.seats import Change
from gangway.store.transaction import ConditionFailed, Write


@dataclass(frozen=True)
class Revision:
    """An order one version on, what that does to the counters, and the keys it claims for itself."""

    order: Order
    seats: Change = field(default_factory=Change)
    claims: tuple[Lock, ...] = ()

    def writes(self, table: str) -> list[Write]:
        """What is written to the counters, in the name of whoever made this version."""
        return self.seats.writes(table, by=self.order.history[-1].by)


def revise(office: Office, order_id: str, decide: Callable[[Order], Revision | None]) -> Order:
    """The order after `decide`; None from it means that nothing is to be done (a repeated message, say).

    `decide` may be called again with a newer order, and raises a Refusal to leave the order as it is.
    Raises UnknownOrder, and TryAgain when others keep changing the same things.
    """
    patience = office.patience()
    revision: Revision | None = None
    while True:
        order = office.orders.get(order_id)
        if order is None:
            raise UnknownOrder(order_id)
        if revision is not None and revision.order == order.model_copy(update={"sync": revision.order.sync}):
            return order  # our own write, whose answer was lost
        revision = decide(order)
        if revision is None:
            return order
        claims = [office.orders.locked(lock, revision.order) for lock in revision.claims]
        writes = [office.orders.changed(revision.order), *claims, *revision.writes(office.departures.table)]
        writes += name_writes(office.orders.table, order, revision.order)
        try:
            office.commit(writes, patience)
        except ConditionFailed:
            patience.check()  # somebody else got on, so what they did is read and decided upon
        else:
            return revision.order
