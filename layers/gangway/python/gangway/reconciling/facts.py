"""What must agree about an order, whoever tells it, and how two tellings of it differ."""

from datetime import datetime
from typing import Literal

from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.internal_system.listing import Held

Kind = Literal["missing_there", "missing_here", "older_there", "newer_there", "status", "seats", "price", "date"]


class Facts(Model):
    """One telling. What a teller does not say is None and agrees with everything; prices are in minor units."""

    status: str | None = None
    seats: int | None = None
    price: int | None = None
    currency: str | None = None
    starts_at: datetime | None = None
    version: int | None = None

    def said(self) -> str:
        """For a dispatcher's eyes: no guest is in it."""
        price = f"{self.price} {self.currency or ''} (minor units)".replace("  ", " ") if self.price is not None else ""
        parts = (
            f"version {self.version}" if self.version is not None else "",
            self.status or "",
            f"{self.seats} seats" if self.seats is not None else "",
            price,
            self.starts_at.isoformat(timespec="minutes") if self.starts_at else "",
        )
        return ", ".join(part for part in parts if part)


def facts_of(order: Order) -> Facts:
    return Facts(
        status=order.status.value,
        seats=order.seats,
        price=order.price.retail,
        currency=order.price.currency,
        starts_at=order.departure.starts_at,
        version=order.version,
    )


def facts_held(held: Held) -> Facts:
    return Facts(
        status=held.status,
        seats=held.seats,
        price=held.price.retail,
        currency=held.price.currency,
        starts_at=held.starts_at,
        version=held.version,
    )


def kinds_of(ours: Facts, theirs: Facts) -> tuple[Kind, ...]:
    """In what they differ. Another version explains every other difference, so it is named alone."""
    if ours.version is not None and theirs.version is not None and ours.version != theirs.version:
        return ("older_there",) if theirs.version < ours.version else ("newer_there",)
    kinds: list[Kind] = []
    if _differ(ours.status, theirs.status):
        kinds.append("status")
    if _differ(ours.seats, theirs.seats):
        kinds.append("seats")
    if _differ(ours.price, theirs.price) or _differ(ours.currency, theirs.currency):
        kinds.append("price")
    if _differ(ours.starts_at, theirs.starts_at):
        kinds.append("date")
    return tuple(kinds)


def _differ(mine: object, theirs: object) -> bool:
    return mine is not None and theirs is not None and mine != theirs
