"""Many items of one table at once: a hundred keys a request instead of one."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from gangway.domain.order import Order
from gangway.store.orders import HeldLock, Orders, order_from_item
from gangway.store.reading import READ_SECONDS, ask
from gangway.store.transaction import Patience
from gangway.store.wire import Item, item_from_wire, to_wire

AT_ONCE = 100  # BatchGetItem's own limit


def orders_named(client: Any, orders: Orders, order_ids: Iterable[str]) -> dict[str, Order]:
    """The orders by id as they are now (consistent reads); those that are not there are left out."""
    items = _items(client, orders.table, order_ids)
    return {key: order_from_item(item) for key, item in items.items() if "doc" in item}


def locks_named(client: Any, orders: Orders, keys: Iterable[str]) -> dict[str, HeldLock]:
    """The locks by key; those that nobody holds are left out."""
    items = _items(client, orders.table, keys)
    return {
        key: HeldLock(order_id=item["order_id"], content=item["content"])
        for key, item in items.items()
        if "order_id" in item
    }


def _items(client: Any, table: str, keys: Iterable[str]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    waiting = iter(dict.fromkeys(keys))
    while some := list(islice(waiting, AT_ONCE)):
        asked: dict[str, Any] = {table: {"Keys": [{"pk": to_wire(key)} for key in some], "ConsistentRead": True}}
        patience = Patience(READ_SECONDS)
        while asked:
            answer = ask(client.batch_get_item, RequestItems=asked)
            for item in map(item_from_wire, answer["Responses"].get(table, ())):
                found[item["pk"]] = item
            asked = answer.get("UnprocessedKeys") or {}
            if asked:  # the table is busy, or the answer was full
                patience.wait()
    return found
