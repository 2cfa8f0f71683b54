"""Which orders of a departure would find their place on another one. A look: each order's own transaction decides."""

from collections.abc import Iterable

from gangway.domain.departures import Departure, option_key
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.ordering.office import Office


class Affected(Model):
    """An order of the departure. `held` are the seats it has there now; `problem` (with its `code`) keeps it there."""

    order_id: str
    reference: str
    partner_id: str
    channel: str
    status: Status
    seats: int
    held: int
    code: str | None = None
    problem: str | None = None

    @classmethod
    def of(cls, order: Order, code: str | None = None, problem: str | None = None) -> "Affected":
        sails = order.departure
        place = (sails.resource_id, sails.day, sails.start)
        return cls(
            order_id=order.id,
            reference=order.reference,
            partner_id=order.partner_id,
            channel=order.channel,
            status=order.status,
            seats=order.seats,
            held=sum(a.seats for a in order.allocations if (a.resource_id, a.day, a.start) == place),
            code=code,
            problem=problem,
        )


def affected_of(office: Office, orders: Iterable[Order], new: Departure) -> list[Affected]:
    """In the order in which they would be moved: what the ones before have taken is gone for the ones after."""
    room = _Room(office, new)
    return [Affected.of(order, *room.refusal(order)) for order in orders]


class _Room:
    def __init__(self, office: Office, new: Departure) -> None:
        self._catalogue, self._new = office.catalogue, new
        self._left: dict[str | None, int] = {None: new.free_for(None)}
        self._left |= {name: new.free_for(name) for name in new.pools}
        self._taken = False

    def refusal(self, order: Order) -> tuple[str | None, str | None]:
        """(code, reason), or twice None after its seats were taken."""
        key = option_key(order.product_id, order.option_id)
        if key not in self._new.sells:
            return "unknown_departure", f"{key} is not sold on the new departure"
        if self._new.is_closed_for(key):
            return "sales_stopped", "sales are stopped for the new departure"
        if any(allocation.whole for allocation in order.allocations):
            return self._whole()
        pools = {None, self._catalogue.product(order.product_id).option(order.option_id).pool}
        free = min(self._left.get(pool, 0) for pool in pools)
        if free < order.seats:
            return "sold_out", f"{free} seats are free, {order.seats} are needed"
        for pool in pools:
            self._left[pool] -= order.seats
        self._taken = True
        return None, None

    def _whole(self) -> tuple[str | None, str | None]:
        if self._taken or not self._new.is_untouched:
            return "sold_out", "somebody has a seat on the new departure"
        self._left = dict.fromkeys(self._left, 0)
        return None, None
