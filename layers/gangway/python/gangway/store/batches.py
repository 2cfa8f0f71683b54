"""Many items of one table at once: a hundred keys a request instead of one."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from gangway.domain.departures import ResourceDay
from gangway.domain.order import Order
from gangway.store.departures import Departures
from gangway.store.orders import HeldLock, Orders, order_from_item
from gangway.store.reading import READ_SECONDS, ask
from gangway.store.seats import DayKey, day_from_item, day_key
from gangway.store.transaction import Patience
from gangway.store.wire import Item, item_from_wire, to_wire

AT_ONCE = 100  # BatchGetItem's own limit


def orders_named(client: Any, orders: Orders, order_ids: Iterable[str]) -> dict[str, Order]:
    """The orders by id as they are now (consistent reads); those that are not there are left out."""
    items = _by_pk(client, orders.table, order_ids)
    return {key: order_from_item(item) for key, item in items.items() if "doc" in item}


def handed_over_at(client: Any, orders: Orders, order_ids: Iterable[str]) -> dict[str, tuple[Order, datetime | None]]:
    """The orders as in `orders_named`, each with when its newest version was accepted; None if it has not been."""
    found: dict[str, tuple[Order, datetime | None]] = {}
    for key, item in _by_pk(client, orders.table, order_ids).items():
        if "doc" in item:
            order = order_from_item(item)
            is_there = order.sync.state == "done" and "accepted_at" in item
            found[key] = order, datetime.fromisoformat(item["accepted_at"]) if is_there else None
    return found


def locks_named(client: Any, orders: Orders, keys: Iterable[str]) -> dict[str, HeldLock]:
    """The locks by key; those that nobody holds are left out."""
    items = _by_pk(client, orders.table, keys)
    return {
        key: HeldLock(order_id=item["order_id"], content=item["content"])
        for key, item in items.items()
        if "order_id" in item
    }


def days_named(client: Any, departures: Departures, keys: Iterable[DayKey]) -> list[ResourceDay]:
    """Resource-days as they are now; those that are not planned are left out."""
    wire = [day_key(*key) for key in dict.fromkeys(keys)]
    return [day_from_item(item) for item in _items(client, departures.table, wire)]


def _by_pk(client: Any, table: str, keys: Iterable[str]) -> dict[str, Item]:
    found = _items(client, table, [{"pk": to_wire(key)} for key in dict.fromkeys(keys)])
    return {item["pk"]: item for item in found}


def _items(client: Any, table: str, keys: list[Item]) -> Iterator[Item]:
    waiting = iter(keys)
    while some := list(islice(waiting, AT_ONCE)):
        patience = Patience(READ_SECONDS)
        while some:
            answer = ask(client.batch_get_item, RequestItems={table: {"Keys": some, "ConsistentRead": True}})
            yield from map(item_from_wire, answer["Responses"].get(table, ()))
            some = answer.get("UnprocessedKeys", {}).get(table, {}).get("Keys", [])
            if some:  # the table is busy, or the answer was full
                patience.wait()
