"""Orders, one item each, beside them the locks that make a repeated message the same order, and `guest_names`.

Item of an order: `pk` its id, `doc` the Order as JSON with its form (`forms`), `version`, the keys of the indexes, and
the state of its hand-over (`sync_notes`), kept outside the document so that a change of the order and the hand-over
never overwrite each other.
Item of a lock: `pk` the key under which a message must be taken once, `order_id`, and `content`, a hash.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from gangway.domain.guest_search import phone_key, words_of
from gangway.domain.model import Model
from gangway.domain.order import Order, Status, Sync
from gangway.store.forms import read, read_order_document, written_order
from gangway.store.reading import ask, each
from gangway.store.transaction import Write
from gangway.store.wire import Expression, Item, item_from_wire, item_to_wire, to_wire

MOST_KEY_BYTES = 2048
FEED_LAG = timedelta(seconds=15)
RETENTION = timedelta(days=3 * 365)
INDEXED = (
    "hold_state",
    "hold_expires_at",
    "departure_day",
    "departure_key",
    "partner",
    "travel",
    "partner_reference",
    "feed",
    "updated_at",
    "guest_phone",
    "guest_surname",
    "guest_name",
)
MOST_NAME = 200


class Lock(Model):
    """The promise that messages under `key` are one order; `content` is a hash of what the first one said."""

    key: str
    content: str

    @property
    def label(self) -> str:
        return f"lock {self.key}"


class HeldLock(Model):
    order_id: str
    content: str


def moment(at: datetime) -> str:
    """A moment as sortable text: UTC, milliseconds, `Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def order_to_item(order: Order) -> Item:
    """The stored form, without the hand-over's own attributes."""
    item: Item = {
        "pk": order.id,
        "doc": written_order(order, exclude={"units", "sync"}, exclude_defaults=True),
        "version": order.version,
        "status": order.status.value,
        "departure_day": f"{order.departure.resource_id}#{order.departure.day.isoformat()}",
        "departure_key": f"{order.departure.start}#{order.id}",
        "partner": order.partner_id,
        "travel": f"{order.departure.day.isoformat()}T{order.departure.start}#{order.id}",
        "feed": "orders",
        "updated_at": f"{moment(order.updated_at)}#{order.id}",
        "purge_at": int((order.departure.ends_at + RETENTION).timestamp()),
    }
    if order.status is Status.ON_HOLD and order.hold_expires_at is not None:
        item["hold_state"] = "held"
        item["hold_expires_at"] = f"{moment(order.hold_expires_at)}#{order.id}"
    item |= guest_keys(order)
    if order.partner_reference:
        item["partner_reference"] = f"{order.partner_id}#{order.partner_reference}"
    return item


def guest_keys(order: Order) -> Item:
    """By what a guest says on the telephone; they go when the contact goes."""
    words = words_of(order.contact.last_name or order.contact.name)
    keys: Item = {}
    if words:
        whole = " ".join(words_of(order.contact.name) or words)[:MOST_NAME]
        keys = {"guest_surname": words[-1][:MOST_NAME], "guest_name": f"{whole}#{order.id}"}
    phone = phone_key(order.contact.phone)
    return keys | ({"guest_phone": phone} if phone else {})


def order_from_item(item: Item) -> Order:
    order = read(Order, read_order_document(item["doc"]))
    sync = read(Sync, item.get("sync") or {})
    if sync.state == "done" and sync.version < order.version:
        sync = sync.model_copy(update={"state": "pending"})  # accepted once, and changed since
    return order.model_copy(update={"sync": sync})


class Orders:
    """The orders table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self.table = table

    # -- writes, to be part of a transaction ------------------------------------------------------------------

    def new(self, order: Order) -> Write:
        unsynced = {"unsynced": "orders", "unsynced_at": moment(order.updated_at), "sync": Sync().model_dump()}
        item = order_to_item(order) | unsynced
        request = {
            "TableName": self.table,
            "Item": item_to_wire(item),
            "ConditionExpression": "attribute_not_exists(pk)",
        }
        return Write("order", "Put", request)

    def changed(self, order: Order) -> Write:
        """The next version over the one before it; refused (label `order`) if another change came first."""
        e = Expression(names={}, values={})
        item = order_to_item(order)
        sets = [f"{e.name(key)} = {e.value(value)}" for key, value in item.items() if key != "pk"]
        sets.append(f"{e.name('unsynced')} = {e.value('orders')}")
        unsynced_at = e.name("unsynced_at")
        sets.append(f"{unsynced_at} = if_not_exists({unsynced_at}, {e.value(moment(order.updated_at))})")
        gone = [e.name(key) for key in INDEXED if key not in item]
        update = "SET " + ", ".join(sets) + (" REMOVE " + ", ".join(gone) if gone else "")
        request = {
            "TableName": self.table,
            "Key": {"pk": to_wire(order.id)},
            "UpdateExpression": update,
            "ConditionExpression": f"{e.name('version')} = {e.value(order.version - 1)}",
            **e.parts(),
        }
        return Write("order", "Update", request)

    def locked(self, lock: Lock, order: Order) -> Write:
        item = {
            "pk": lock.key,
            "order_id": order.id,
            "content": lock.content,
            "purge_at": int((order.departure.ends_at + RETENTION).timestamp()),
        }
        request = {
            "TableName": self.table,
            "Item": item_to_wire(item),
            "ConditionExpression": "attribute_not_exists(pk)",
        }
        return Write(lock.label, "Put", request)

    def reserved(self, key: str, holder: str, now: datetime) -> Write:
        """A key that no order may take: it names something else, e.g. a conversation that has no order yet."""
        item = {"pk": key, "order_id": holder, "content": "", "purge_at": int((now + RETENTION).timestamp())}
        request = {
            "TableName": self.table,
            "Item": item_to_wire(item),
            "ConditionExpression": "attribute_not_exists(pk)",
        }
        return Write(f"lock {key}", "Put", request)

    # -- reads ------------------------------------------------------------------------------------------------

    def get(self, order_id: str) -> Order | None:
        """The order as it is now (consistent read), or None."""
        item = self._item(order_id)
        return order_from_item(item) if item and "doc" in item else None

    def lock(self, key: str) -> HeldLock | None:
        item = self._item(key)
        if item is None or "order_id" not in item:
            return None
        return HeldLock(order_id=item["order_id"], content=item["content"])

    def _item(self, key: str) -> Item | None:
        if not 0 < len(key.encode("utf-8", "replace")) <= MOST_KEY_BYTES:
            return None  # the table would not take it for a key
        answer = ask(self._client.get_item, TableName=self.table, Key={"pk": to_wire(key)}, ConsistentRead=True)
        return item_from_wire(answer["Item"]) if "Item" in answer else None

    def expired_holds(self, now: datetime, *, most: int | None = None) -> Iterator[Order]:
        """Holds whose time is over, oldest first; what the index says is read again before it is believed."""
        found = self._query("holds", "hold_state", "held", upto=("hold_expires_at", f"{moment(now)}~"))
        for number, order_id in enumerate(found):
            if most is not None and number >= most:
                return
            order = self.get(order_id)
            if order is not None and order.status is Status.ON_HOLD and order.has_expired(now):
                yield order

    def expired_on(self, now: datetime, days: Collection[tuple[str, date]]) -> list[str]:
        """Ids of holds whose time may be over and that may have seats on those resource-days, by the index alone.

        A charter's seats may reach into the day before or after that of its departure.
        """
        near = {f"{resource}#{day + timedelta(days=n)}" for resource, day in days for n in (-1, 0, 1)}
        held = self._items("holds", "hold_state", "held", upto=("hold_expires_at", f"{moment(now)}~"))
        return [item["pk"] for item in held if item["departure_day"] in near]

    def on_day(self, resource_id: str, day: str) -> list[Order]:
        """The manifest: every order whose departure is on that resource-day, in order of start."""
        return self._all(self._query("departure", "departure_day", f"{resource_id}#{day}"))

    def of_partner(self, partner_id: str, first: str, last: str) -> list[Order]:
        """A partner's orders that travel from day first to day last, both included (ISO days)."""
        return self._all(self._query("partner", "partner", partner_id, between=("travel", first, f"{last}~")))

    def ids_of_partner(self, partner_id: str, first: str, last: str) -> Iterator[str]:
        """The ids of `of_partner`, for who reads many orders at once."""
        return self._query("partner", "partner", partner_id, between=("travel", first, f"{last}~"))

    def ids_on_day(self, resource_id: str, day: str) -> Iterator[str]:
        """The ids of `on_day`, for who reads many orders at once."""
        return self._query("departure", "departure_day", f"{resource_id}#{day}")

    def ids_changed(self, since: datetime, before: datetime) -> Iterator[str]:
        """Ids of orders whose last change was in that time, oldest first; an id tells when its order was made."""
        return self._query("feed", "feed", "orders", between=("updated_at", moment(since), moment(before)))

    def by_partner_reference(self, partner_id: str, reference: str) -> list[Order]:
        return self._all(self._query("partner_reference", "partner_reference", f"{partner_id}#{reference}"))

    def ids_of_phone(self, key: str) -> Iterator[str]:
        """Ids of orders whose guest's number ends so (`guest_search.phone_key`)."""
        return self._query("guest_phone", "guest_phone", key)

    def names_under(self, word: str) -> Iterator[tuple[str, str]]:
        """(order id, the guest's whole name in plain words) for any word of a name (`guest_search.words_of`)."""
        for item in self._items("guest_name", "guest_surname", word):
            name, _, order_id = item["guest_name"].partition("#")
            yield order_id, name

    def ids_of_partner_reference(self, partner_id: str, reference: str) -> Iterator[str]:
        """The ids of `by_partner_reference`, for who reads many orders at once."""
        return self._query("partner_reference", "partner_reference", f"{partner_id}#{reference}")

    def feed(self, after: str, most: int, *, before: datetime) -> list[tuple[str, Order]]:
        """Orders by their last change after a cursor, oldest first, with the cursor each leaves behind.

        What changed in the last seconds before `before` is not told yet: a change may take that long to be written
        and to reach the index, and a cursor must never pass one that comes late.
        """
        span = ("updated_at", f"{after} ", moment(before - FEED_LAG))
        if span[1] > span[2]:
            return []
        page: list[tuple[str, Order]] = []
        for item in self._items("feed", "feed", "orders", between=span):
            order = self.get(item["pk"])
            if order is not None:
                page.append((item["updated_at"], order))
            if len(page) >= most:
                break
        return page

    def unsynced(self, before: datetime) -> list[Order]:
        """Orders whose newest version the internal system has not accepted since before that moment."""
        return self._all(self._query("unsynced", "unsynced", "orders", upto=("unsynced_at", moment(before))))

    def everything(self) -> Iterator[Order]:
        """Every order, by a consistent scan; for the nightly reconciliation only."""
        for item in each(self._client.scan, TableName=self.table, ConsistentRead=True):
            if "doc" in item:
                yield order_from_item(item)

    def _all(self, order_ids: Iterator[str]) -> list[Order]:
        return [order for order_id in order_ids if (order := self.get(order_id)) is not None]

    def _query(self, index: str, hash_name: str, hash_value: str, **span: Any) -> Iterator[str]:
        """The ids of what `_items` finds."""
        for item in self._items(index, hash_name, hash_value, **span):
            yield item["pk"]

    def _items(
        self,
        index: str,
        hash_name: str,
        hash_value: str,
        *,
        upto: tuple[str, str] | None = None,
        between: tuple[str, str, str] | None = None,
    ) -> Iterator[Item]:
        """The keys of an index under one hash value, in order; `upto` and `between` bound its sort key."""
        e = Expression(names={}, values={})
        condition = f"{e.name(hash_name)} = {e.value(hash_value)}"
        if upto:
            condition += f" AND {e.name(upto[0])} <= {e.value(upto[1])}"
        if between:
            condition += f" AND {e.name(between[0])} BETWEEN {e.value(between[1])} AND {e.value(between[2])}"
        query: dict[str, Any] = {
            "TableName": self.table,
            "IndexName": index,
            "KeyConditionExpression": condition,
            **e.parts(),
        }
        return each(self._client.query, **query)
