"""The departures of a day as the desk shows them, and what dispatchers change about them."""

from datetime import date
from typing import Any

from gangway.channels.planning.wire import SalesSwitch
from gangway.desk.desk import Desk
from gangway.desk.wire import Capacity
from gangway.domain.catalogue import Option, Product, text_in
from gangway.domain.order import Order
from gangway.domain.refusals import UnknownDeparture
from gangway.ordering.day_board import BoardLine, board_of
from gangway.ordering.manifest import orders_aboard
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.switch_sales import Switch, switch_sales

LANGUAGE = "en"


def today(desk: Desk) -> date:
    """The supplier's own day."""
    return desk.now.astimezone(desk.office.catalogue.supplier.zone).date()


def board(desk: Desk, day: date) -> list[BoardLine]:
    return board_of(desk.office, day)


def orders_on(desk: Desk, resource: str, day: date, start: str | None) -> list[Order]:
    """Orders that sail there or wait for seats, in the order in which they were made: the last to come are last."""
    return sorted(orders_aboard(desk.office, resource, day, start), key=lambda order: (order.created_at, order.id))


def set_capacity(desk: Desk, asked: Capacity) -> dict[str, Any]:
    """The departure after it. Raises UnknownDeparture, Malformed."""
    key = asked.resource, asked.day
    change_departure(desk.office, key, asked.start, capacity=asked.capacity, pools=asked.pools)
    held = desk.office.departures.day(*key, consistent=True)
    if held is None or asked.start not in held.departures:
        raise UnknownDeparture(asked.start, "it was withdrawn meanwhile")
    return held.departures[asked.start].model_dump(mode="json")


def switch(desk: Desk, asked: SalesSwitch) -> int:
    """How many days changed."""
    return switch_sales(
        desk.office,
        Switch(
            resource_id=asked.resource,
            first=asked.first_day,
            last=asked.last_day,
            start=asked.start,
            option=asked.option,
            stopped=asked.stopped,
        ),
    )


def catalogue_shown(desk: Desk, language: str = LANGUAGE) -> dict[str, Any]:
    """What a form of the desk lets one choose from; names in that language where the catalogue has them."""
    catalogue = desk.office.catalogue
    return {
        "currency": catalogue.supplier.currency,
        "currencies": catalogue.supplier.currencies,
        "time_zone": catalogue.supplier.time_zone,
        "resources": [{"id": boat.id, "name": boat.name, "seats": boat.seats} for boat in catalogue.resources],
        "products": [_product(product, language) for product in catalogue.products],
    }


def _product(product: Product, language: str) -> dict[str, Any]:
    options = [_option(product, option, language) for option in product.options]
    return {"id": product.id, "name": product.name(language), "all_day": product.is_all_day, "options": options}


def _option(product: Product, option: Option, language: str) -> dict[str, Any]:
    return {
        "id": option.id,
        "name": text_in(option.names, language) or option.id,
        "times": option.times,
        "units": option.unit_ids,
        "resources": product.resources_of(option),
    }
