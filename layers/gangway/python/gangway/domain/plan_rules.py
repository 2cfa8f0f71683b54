"""What a row of the plan must keep to. A row that does not is told why, and the rest of the plan goes on without it."""

from datetime import date, timedelta

from gangway.domain.catalogue import Catalogue, Option
from gangway.domain.departures import EVERYTHING, local_start, option_key
from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Malformed, Refusal, UnknownOption, UnknownProduct

FARTHEST = timedelta(days=3_660)


class UnknownResource(Refusal):
    """No boat of that name, and no option that has a capacity of its own under it."""

    code = "unknown_resource"


class PlanRules:
    """The rules of one push: made once, since looking through the catalogue for each of 30,000 rows takes seconds."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self._zone = catalogue.supplier.zone
        self._today = today
        self._products = {product.id for product in catalogue.products}
        self._options: dict[str, Option] = {}
        self._resources = {resource.id for resource in catalogue.resources}
        for product in catalogue.products:
            for option in product.options:
                self._options[option_key(product.id, option.id)] = option
                if option.boat is None:
                    self._resources.add(f"{product.id}.{option.id}")

    def check(self, row: PlannedDeparture) -> None:
        """Raises UnknownResource, UnknownProduct, UnknownOption or Malformed."""
        self._check_resource(row)
        self._check_day(row)
        for key in (*row.sells, *(key for key in row.closed or () if key != EVERYTHING)):
            self.known_option(key)
        if stray := sorted(set(row.closed or ()) - {EVERYTHING, *row.sells}):
            raise Malformed("closed", f"{stray[0]} is not sold on this departure")
        self._check_pools(row)

    def known_option(self, key: str) -> Option:
        """The option written as `product/option`."""
        if key in self._options:
            return self._options[key]
        product_id, slash, _ = key.partition("/")
        if slash and product_id not in self._products:
            raise UnknownProduct(key, f"there is no product {product_id}")
        raise UnknownOption(key, f"there is no option {key}, written as product/option")

    def _check_resource(self, row: PlannedDeparture) -> None:
        """How many seats it has that day is the plan's to say: the catalogue only knows the boat."""
        if row.resource_id not in self._resources:
            raise UnknownResource(row.resource_id)

    def _check_day(self, row: PlannedDeparture) -> None:
        if row.day < self._today:
            raise Malformed("day", f"{row.day} is over")
        if row.day > self._today + FARTHEST:
            raise Malformed("day", f"{row.day} is more than ten years away")
        local_start(row.day, row.start, self._zone)

    def _check_pools(self, row: PlannedDeparture) -> None:
        """Every pool belongs to an option sold here, and every option that draws from a pool has one."""
        drawn = {pool for key in row.sells if (pool := self._options[key].pool)}
        if stray := sorted(set(row.pools) - drawn):
            raise Malformed("pools", f"no option sold on this departure draws from the pool {stray[0]}")
        if missing := sorted(drawn - set(row.pools)):
            raise Malformed(
                "pools", f"the option {missing[0]} draws from a pool of that name, which the row leaves out"
            )
        for pool, seats in row.pools.items():
            if not 0 <= seats <= row.capacity:
                raise Malformed("pools", f"the pool {pool} of {seats} seats does not fit into {row.capacity}")
