"""Whether the seats that a list of orders needs are there, in the order of its rows. A look: the write decides.

Cost: one Query for each boat that the list sails on, over the span of its days.
"""

from collections.abc import Iterable
from datetime import date

from gangway.domain.catalogue import Option, Product
from gangway.domain.departures import Departure, option_key
from gangway.domain.party import Party, party_of, tickets_of
from gangway.importing.order_rows import OrderRow
from gangway.importing.problems import CellProblem
from gangway.ordering.office import Office

Place = tuple[str, date, str]


class Room:
    """The departures of some rows, and what the rows before have taken of them."""

    def __init__(self, office: Office, rows: Iterable[OrderRow]) -> None:
        self._catalogue = office.catalogue
        self._taken: dict[tuple[Place, str | None], int] = {}
        self._departures: dict[Place, Departure] = {}
        for resource, (first, last) in self._spans(rows).items():
            for day in office.departures.between(resource, first, last):
                for start, departure in day.departures.items():
                    self._departures[resource, day.day, start] = departure

    def _spans(self, rows: Iterable[OrderRow]) -> dict[str, tuple[date, date]]:
        spans: dict[str, tuple[date, date]] = {}
        for row in rows:
            for resource in self._resources(row):
                first, last = spans.get(resource, (row.day, row.day))
                spans[resource] = (min(first, row.day), max(last, row.day))
        return spans

    def _resources(self, row: OrderRow) -> tuple[str, ...]:
        product, option = self._sold(row)
        return product.resources_of(option)

    def _sold(self, row: OrderRow) -> tuple[Product, Option]:
        product = self._catalogue.product(row.product_id)
        return product, product.option(row.option_id)

    def take(self, row: OrderRow) -> None:
        """Raises CellProblem if the row's party would find no seats."""
        option = self._sold(row)[1]
        key = option_key(row.product_id, row.option_id)
        party = party_of(self._catalogue, option, [ticket.unit_id for ticket in tickets_of(row.units)])
        places = [(resource, row.day, row.start) for resource in self._resources(row)]
        here = [self._departures[p] for p in places if p in self._departures and key in self._departures[p].sells]
        if not here:
            raise CellProblem("no_departure", "unknown_departure")
        open_ones = [departure for departure in here if not departure.is_closed_for(key)]
        if not open_ones:
            raise CellProblem("stopped", "sales_stopped")
        best = max(open_ones, key=lambda departure: self._free(departure, option.pool, party))
        free = self._free(best, option.pool, party)
        needed = best.capacity if party.whole else party.seats
        if free < needed:
            raise CellProblem("no_room", "sold_out", free=free, needed=needed)
        for pool in {None, option.pool}:
            taken = _place(best), pool
            self._taken[taken] = self._taken.get(taken, 0) + needed

    def _free(self, departure: Departure, pool: str | None, party: Party) -> int:
        """What is left after the rows before; for a whole boat all or nothing."""
        place = _place(departure)
        if party.whole:
            return departure.capacity if departure.is_untouched and (place, None) not in self._taken else 0
        left = departure.free_for(None) - self._taken.get((place, None), 0)
        if pool is not None:
            left = min(left, departure.free_for(pool) - self._taken.get((place, pool), 0))
        return max(0, left)


def _place(departure: Departure) -> Place:
    return departure.resource_id, departure.day, departure.start
