"""What has happened to an order, as facts in the past. The version of the order is the number of the event.

One event for each version, so an event's key is unique and says which state of the order it speaks of.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from gangway.domain.model import Document
from gangway.domain.order import Order


class EventName(StrEnum):
    """Facts an internal system can tell apart; what has no name of its own is an OrderChanged."""

    HELD = "OrderHeld"
    CONFIRMED = "OrderConfirmed"
    SOLD_WITHOUT_SEATS = "OrderSoldWithoutSeats"
    CHANGED = "OrderChanged"
    CANCELLED = "OrderCancelled"
    EXPIRED = "OrderExpired"
    REDEEMED = "OrderRedeemed"


# The words are those of an order's history (`HistoryEntry.what`).
NAMES: Mapping[str, EventName] = MappingProxyType(
    {
        "held": EventName.HELD,
        "confirmed": EventName.CONFIRMED,
        "left for a dispatcher": EventName.SOLD_WITHOUT_SEATS,
        "cancelled": EventName.CANCELLED,
        "expired": EventName.EXPIRED,
        "redeemed": EventName.REDEEMED,
    }
)


class OrderEvent(Document):
    """The envelope on the queue: which version of which order, and what made it. The order itself stays in its table.

    A field that a later release adds is dropped by an earlier one, so both can share a queue while one replaces
    the other.
    """

    schema_version: Literal[1] = 1
    name: EventName
    order_id: str
    version: int
    occurred_at: datetime

    @property
    def key(self) -> str:
        """Names this state of this order for good: its id, `-v` and the version. No full stop in it."""
        return f"{self.order_id}-v{self.version}"


def named(what: str) -> EventName:
    """The event that a word of the history stands for."""
    return NAMES.get(what, EventName.CHANGED)


def event_of(order: Order) -> OrderEvent:
    """The event that made the order what it is now."""
    what = order.history[-1].what if order.history else ""
    return OrderEvent(name=named(what), order_id=order.id, version=order.version, occurred_at=order.updated_at)
