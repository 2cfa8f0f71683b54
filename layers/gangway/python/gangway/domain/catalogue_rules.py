"""What a catalogue must keep to beyond its form, so that one that was taken can be sold from.

A catalogue with an unknown time zone, say, would be read by every function and answered by none.
"""

import re
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.prices import currencies
from gangway.domain.refusals import Malformed

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
LABEL = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,9}", re.ASCII)
CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
MOST_PRICE = 10**12
LEAP_YEAR = 2028


def check_catalogue(catalogue: Catalogue) -> None:
    """Raises Malformed that names the first thing wrong."""
    supplier = catalogue.supplier
    try:
        ZoneInfo(supplier.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Malformed("supplier.time_zone", f"{supplier.time_zone[:100]} is not a time zone") from None
    for currency in (supplier.currency, *supplier.currencies):
        _check(CURRENCY, "supplier.currencies", currency)
    _check_names("boats", (resource.id for resource in catalogue.resources))
    _check_names("unit_types", (unit.id for unit in catalogue.unit_types))
    _check_names("products", (product.id for product in catalogue.products))
    for unit in catalogue.unit_types:
        if isinstance(unit.seats, int) and unit.seats < 0:
            raise Malformed("unit_types", f"{unit.id} cannot take {unit.seats} seats")
    for product in catalogue.products:
        _check_product(product)


def _check_product(product: Product) -> None:
    where = f"products.{product.id}"
    if not product.options:
        raise Malformed(where, f"{product.id} has no option")
    if product.duration_minutes is None and product.opening_hours is None:
        raise Malformed(where, f"{product.id} has neither a duration nor opening hours")
    if (product.duration_minutes or 1) < 1 or min(product.cutoff_minutes, product.cancellation_cutoff_minutes) < 0:
        raise Malformed(where, f"{product.id} has a negative duration or cut-off")
    for day in (product.season.first, product.season.last):
        _check_season_day(where, day)
    hours = product.opening_hours
    for start in (hours.opens, hours.closes) if hours else ():
        _check(TIME, where, start)
    for label in product.categories:
        _check(LABEL, where, label)
    _check_names(where, (option.id for option in product.options))
    for option in product.options:
        _check_option(f"{where}.{option.id}", option)
    if not currencies(product):
        raise Malformed(where, f"{product.id} has no currency in which all its options have prices")


def _check_option(where: str, option: Option) -> None:
    if not option.prices or not option.unit_ids:
        raise Malformed(where, f"{option.id} has no prices")
    for start in option.times:
        _check(TIME, where, start)
    for size in (option.seats, option.daily_capacity):
        if size is not None and size < 0:
            raise Malformed(where, f"{option.id} has a negative size")
    for currency, prices in option.prices.items():
        _check(CURRENCY, where, currency)
        if any(not 0 <= price <= MOST_PRICE for price in prices.values()):
            raise Malformed(where, f"{option.id} has a price that is none")


def _check_season_day(where: str, day: str) -> None:
    try:
        date.fromisoformat(f"{LEAP_YEAR}-{day}")
    except ValueError:
        raise Malformed(where, f"{day[:20]} is not a day of the year such as 05-31") from None


def _check_names(where: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        _check(NAME, where, name)
        if name in seen:
            raise Malformed(where, f"{name} is there twice")
        seen.add(name)


def _check(form: re.Pattern[str], where: str, value: str) -> None:
    if not form.fullmatch(value):
        raise Malformed(where, f"{value[:100]!r} does not fit into {where}")
