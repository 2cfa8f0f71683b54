"""A boat that somebody has chartered: nothing new may be planned into the hours that are theirs."""

from collections.abc import Iterable
from datetime import UTC, datetime

from gangway.domain.departures import Departure, ResourceDay, with_neighbours
from gangway.domain.order import Order
from gangway.domain.plan import PlannedDeparture, fresh
from gangway.domain.refusals import NotPossible
from gangway.ordering.office import Office
from gangway.store.seats import DayKey

Hours = tuple[datetime, datetime]


class Chartered(NotPossible):
    """The boat is taken as a whole at that time."""

    code = "chartered"


def chartered_hours(office: Office, day: ResourceDay, held: dict[DayKey, ResourceDay]) -> list[Hours]:
    """(start, end) in UTC of every charter that may reach into the day; `held` has the neighbours that were read.

    The counters say on which days to look, the orders how long the guests have the boat: a charter may sail on when
    the last departure it replaced would have ended. Without a charter nearby nothing is read.
    """
    zone = office.catalogue.supplier.zone
    near = [held.get((day.resource_id, other)) for other in with_neighbours(day.day, day.day) if other != day.day]
    days = [day, *(neighbour for neighbour in near if neighbour)]
    taken = [departure for found in days for departure in found.departures.values() if departure.wholes]
    if not taken:
        return []
    orders = [order for found in days for order in office.orders.on_day(found.resource_id, found.day.isoformat())]
    return [departure.hours(zone) for departure in taken] + [_hours(order) for order in orders if _is_charter(order)]


def check_not_chartered(office: Office, row: PlannedDeparture, day: ResourceDay, hours: Iterable[Hours]) -> None:
    """Raises Chartered for a departure that is new, or longer than it was, and would sail in those hours."""
    known = day.departures.get(row.start)
    if known is not None and (known.wholes or row.minutes <= known.minutes):
        return
    begins, ends = _sailing(office, fresh(row))
    if any(begins < theirs[1] and theirs[0] < ends for theirs in hours):
        raise Chartered(row.start, f"{row.resource_id} is chartered on {row.day} while the departure would sail")


def _sailing(office: Office, departure: Departure) -> Hours:
    return departure.hours(office.catalogue.supplier.zone)


def _hours(order: Order) -> Hours:
    return order.departure.starts_at.astimezone(UTC), order.departure.ends_at.astimezone(UTC)


def _is_charter(order: Order) -> bool:
    return order.status.is_live and any(allocation.whole for allocation in order.allocations)
