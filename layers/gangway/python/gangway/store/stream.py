"""Records of the tables' streams as what they mean: a day that changed, an order one version on."""

from typing import Any

from gangway.domain.day_change import DayChange
from gangway.domain.order import Order
from gangway.store.orders import order_from_item
from gangway.store.seats import day_from_item
from gangway.store.wire import Item, item_from_wire

Record = dict[str, Any]


def day_change(record: Record) -> DayChange | None:
    """The change a record of the departures stream stands for; None for a record of another table."""
    if "resource" not in record["dynamodb"]["Keys"]:
        return None
    old, new = _images(record)
    return DayChange(
        before=day_from_item(old) if old else None,
        after=day_from_item(new) if new else None,
        by=_partner(old, new),
    )


def order_change(record: Record) -> tuple[Order | None, Order] | None:
    """The order before (None: it is new) and after; None for a lock, a deletion or a record of another table."""
    old, new = _images(record)
    if "pk" not in record["dynamodb"]["Keys"] or new is None or "doc" not in new:
        return None
    return (order_from_item(old) if old and "doc" in old else None), order_from_item(new)


def _partner(old: Item | None, new: Item | None) -> str | None:
    """A sale leaves the version of the plan as it is, so the author noted is the author of this very change."""
    if old is None or new is None or old["v"] != new["v"] or new.get("b", "-") == "-":
        return None
    return str(new["b"])


def _images(record: Record) -> tuple[Item | None, Item | None]:
    images = record["dynamodb"]
    old, new = images.get("OldImage"), images.get("NewImage")
    return (item_from_wire(old) if old else None), (item_from_wire(new) if new else None)
