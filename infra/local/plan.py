"""The demo's plan: three seasons of departures as the catalogue's times, weekdays and seasons say."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.departures import MINUTES_A_DAY, local_start, option_key
from gangway.domain.refusals import Malformed

SEASON_DAYS = 365
Departure = dict[str, Any]


def plan(catalogue: Catalogue, first: date, days: int) -> Iterator[Departure]:
    """Rows for POST /planning/departures, in order of days, one for each resource and start."""
    for number in range(days):
        yield from day_plan(catalogue, first + timedelta(days=number))


def day_plan(catalogue: Catalogue, day: date) -> list[Departure]:
    """Options that share a boat and a start share the departure; an hour that the clocks skip is left out."""
    rows: dict[tuple[str, str], list[tuple[Product, Option]]] = {}
    for product in catalogue.products:
        for option in product.options:
            if product.season.covers(day) and option.runs_on(day):
                for start in _starts(catalogue, product, option, day):
                    rows.setdefault((product.resources_of(option)[0], start), []).append((product, option))
    return [_row(catalogue, day, resource, start, sold) for (resource, start), sold in sorted(rows.items())]


def _starts(catalogue: Catalogue, product: Product, option: Option, day: date) -> list[str]:
    starts = ["00:00"] if product.is_all_day else list(option.times)
    return [start for start in starts if _exists(catalogue, day, start)]


def _exists(catalogue: Catalogue, day: date, start: str) -> bool:
    try:
        local_start(day, start, catalogue.supplier.zone)
    except Malformed:
        return False
    return True


def _row(
    catalogue: Catalogue, day: date, resource_id: str, start: str, sold: list[tuple[Product, Option]]
) -> Departure:
    resource = catalogue.resource(resource_id)
    capacity = resource.seats if resource else max(option.daily_capacity or 0 for _, option in sold)
    seated = [product for product, option in sold if not option.sells_whole(catalogue.units)]
    minutes = max(product.duration_minutes or MINUTES_A_DAY for product in seated or [p for p, _ in sold])
    return {
        "resource": resource_id,
        "day": day.isoformat(),
        "start": start,
        "minutes": minutes,
        "capacity": capacity,
        "pools": {option.id: option.seats for _, option in sold if option.seats is not None},
        "sells": [option_key(product.id, option.id) for product, option in sold],
    }
