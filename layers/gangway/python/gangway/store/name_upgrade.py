"""Orders of older code made to be found by any word of the guest's name and by telephone, as new ones are.

Rule: the index never says of an order what it no longer says. Each order's words are written as its document told them,
then the order is read once more: if it was changed meanwhile, they are written as it says now. So it may run beside any
code, end anywhere, and be repeated; an order that is right already costs its reads only. No version changes, so nothing
is announced (`edge/order_stream`).

Cost: half a read unit for each 4 kB of the table, and for each further word of a name. An order that is mended takes a
read of its own, two write units for each further word (the item, the index), and a write of the order where its own
keys are missing.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.domain.refusals import TryAgain
from gangway.store.guest_names import further_words, name_writes
from gangway.store.orders import guest_keys, order_from_item
from gangway.store.reading import READ_SECONDS, ask
from gangway.store.transaction import Patience
from gangway.store.wire import Expression, Item, item_from_wire, to_wire

OWN = ("guest_surname", "guest_name", "guest_phone")
AT_ONCE = 100  # BatchGetItem's own limit
TRIES = 10
COUNTED = {"ReturnConsumedCapacity": "TOTAL"}


class Step(Model):
    """`items` of the table looked at, `orders` among them that are kept still, `mended` ones; `units` of both kinds.

    `unreadable` are ids. `cursor` is where the next step begins, None after the last.
    """

    items: int
    orders: int
    mended: int
    read_units: float
    write_units: float
    unreadable: tuple[str, ...] = ()
    cursor: str | None = None


class NameUpgrade:
    """Over one orders table; `most` items of it a step."""

    def __init__(self, client: Any, table: str, *, most: int = 50) -> None:
        self._client, self._table, self._most = client, table, most
        self._read = self._written = 0.0

    def step(self, after: str | None, now: datetime) -> Step:
        """Raises TryAgain while the table is busy: begin the step again."""
        self._read = self._written = 0.0
        begin = {"ExclusiveStartKey": {"pk": to_wire(after)}} if after else {}
        answer = self._ask(self._client.scan, Limit=self._most, **begin)
        items = [item_from_wire(item) for item in answer["Items"]]
        kept = [item for item in items if "doc" in item and item.get("purge_at", 0) > now.timestamp()]
        orders, unreadable = _read(kept)
        held = self._words_held([order for _, order in orders])
        wrong = [item for item, order in orders if not (_is_own_right(item, order) and _are_held(order, held))]
        for item in wrong:
            self._mend(item)
        cursor = answer.get("LastEvaluatedKey")
        return Step(
            items=len(items),
            orders=len(kept),
            mended=len(wrong),
            read_units=self._read,
            write_units=self._written,
            unreadable=unreadable,
            cursor=item_from_wire(cursor)["pk"] if cursor else None,
        )

    def _words_held(self, orders: list[Order]) -> dict[str, Item]:
        """What the index says beside these orders, by key."""
        keys = [{"pk": to_wire(key)} for order in orders for key in _word_keys(order)]
        parts = [keys[begin : begin + AT_ONCE] for begin in range(0, len(keys), AT_ONCE)]
        return {item["pk"]: item for part in parts for item in self._batch(part)}

    def _batch(self, keys: list[Item]) -> Iterator[Item]:
        patience = Patience(READ_SECONDS)
        while keys:
            answer = self._ask(self._client.batch_get_item, RequestItems={self._table: {"Keys": keys}})
            yield from map(item_from_wire, answer["Responses"].get(self._table, ()))
            keys = answer.get("UnprocessedKeys", {}).get(self._table, {}).get("Keys", [])
            if keys:
                patience.wait()

    def _mend(self, item: Item) -> None:
        """Its keys and its words, until they are those of the order as it was after they were written."""
        said: Order | None = None
        for _ in range(TRIES):
            order = order_from_item(item)
            if self._own_keys(item, order):
                for write in name_writes(self._table, said, order):
                    self._write(**write.wire["Update"])
                said = order
            now = self._now(item["pk"])
            if now is None or now["version"] == item["version"]:
                return
            item = now
        raise TryAgain("order", "an order is changed again and again: begin this step again")

    def _own_keys(self, item: Item, order: Order) -> bool:
        """Those that stand on the order itself; False if it was changed meanwhile."""
        if _is_own_right(item, order):
            return True
        e, keys = Expression(names={}, values={}), guest_keys(order)
        sets = [f"{e.name(name)} = {e.value(value)}" for name, value in keys.items()]
        gone = [e.name(name) for name in OWN if name not in keys]
        update = " ".join(["SET " + ", ".join(sets)] * bool(sets) + ["REMOVE " + ", ".join(gone)] * bool(gone))
        condition = f"{e.name('version')} = {e.value(item['version'])}"
        request = {"TableName": self._table, "Key": {"pk": to_wire(item["pk"])}, "UpdateExpression": update}
        try:
            self._write(**request, ConditionExpression=condition, **e.parts())
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def _now(self, key: str) -> Item | None:
        answer = self._ask(self._client.get_item, Key={"pk": to_wire(key)}, ConsistentRead=True)
        return item_from_wire(answer["Item"]) if "Item" in answer else None

    def _ask(self, read: Any, **request: Any) -> Any:
        table = {} if "RequestItems" in request else {"TableName": self._table}
        answer = ask(read, **table, **request, **COUNTED)
        self._read += _units(answer)
        return answer

    def _write(self, **request: Any) -> None:
        request.pop("ReturnValuesOnConditionCheckFailure", None)
        self._written += _units(ask(self._client.update_item, **request, **COUNTED))


def _read(items: list[Item]) -> tuple[list[tuple[Item, Order]], tuple[str, ...]]:
    """Each with its order; the keys of those that cannot be read."""
    orders: list[tuple[Item, Order]] = []
    unreadable: list[str] = []
    for item in items:
        try:
            orders.append((item, order_from_item(item)))
        except (ValueError, LookupError, TypeError):
            unreadable.append(item["pk"])
    return orders, tuple(unreadable)


def _is_own_right(item: Item, order: Order) -> bool:
    keys = guest_keys(order)
    return all(item.get(name) == keys.get(name) for name in OWN)


def _word_keys(order: Order) -> list[str]:
    return [f"name#{order.id}#{number}" for number, _ in enumerate(further_words(order))]


def _are_held(order: Order, held: dict[str, Item]) -> bool:
    name = guest_keys(order).get("guest_name")
    said = [(item.get("guest_surname"), item.get("guest_name")) for key in _word_keys(order) if (item := held.get(key))]
    return said == [(word, name) for word in further_words(order)]


def _units(answer: dict[str, Any]) -> float:
    """Of one table or of several; those of its indexes are in it."""
    consumed = answer.get("ConsumedCapacity") or []
    parts = consumed if isinstance(consumed, list) else [consumed]
    return float(sum(part.get("CapacityUnits", 0) for part in parts))
