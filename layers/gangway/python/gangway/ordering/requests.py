"""What a channel asks for, after translation: a new order, or what is to become different about one."""

import hashlib
from datetime import datetime
from typing import Any

from pydantic import Field

from gangway.domain.model import Model
from gangway.domain.order import Contact
from gangway.domain.partners import Partner
from gangway.domain.party import TicketRequest


class OrderRequest(Model):
    """A new order of `partner` through `channel`.

    `starts_at` is the aware start of the departure. `uuid` is the client's own id for the order; `unique_reference`
    says that the channel promises never to use `partner_reference` for another order, so it is a key as well;
    `reference_scope` names who keeps that promise where several partners share one (an agency's account that sells
    under two names). Same key and same content is the first order again. `late` lets a dispatcher sell past the
    cut-off; `least_hold_minutes` is what the channel's contract promises, also when sales end sooner.
    """

    channel: str
    partner: Partner
    product_id: str
    option_id: str
    starts_at: datetime
    tickets: tuple[TicketRequest, ...]
    uuid: str | None = None
    partner_reference: str | None = None
    unique_reference: bool = False
    reference_scope: str | None = None
    contact: Contact = Field(default_factory=Contact)
    notes: str | None = None
    currency: str | None = None
    hold_minutes: int | None = None
    least_hold_minutes: int = 0
    details: dict[str, str] = {}
    source: str | None = None
    by: str | None = None
    late: bool = False

    @property
    def author(self) -> str:
        """Who is named in the order's history."""
        return self.by or f"partner {self.partner.id}"

    @property
    def reference_key(self) -> str | None:
        """The key under which this reference is one order, or None if the channel may use it twice."""
        if not (self.unique_reference and self.partner_reference):
            return None
        scope = self.reference_scope or f"{self.channel}#{self.partner.id}"
        return f"partner#{scope}#{self.partner_reference}"

    def content(self) -> dict[str, str]:
        """A short hash for each part that makes this order this order; a repetition must match in all of them."""
        parts: dict[str, Any] = {
            "product": (self.product_id, self.option_id),
            "departure": self.starts_at.timestamp(),
            "tickets": [ticket.model_dump_json(exclude_defaults=True) for ticket in self.tickets],
            "contact": self.contact.model_dump_json(exclude_defaults=True),
            "reference": self.partner_reference,
            "notes": self.notes,
            "currency": self.currency,
        }
        return {name: _short_hash(part) for name, part in parts.items()}


class OrderChange(Model):
    """What is to become different; None leaves it as it is.

    `tickets` is the whole new set: one with a known id keeps that ticket, one without keeps a ticket of its kind if
    there is one left, and otherwise becomes a new ticket. Of `contact` only the fields that were set are taken over.
    `resource_id` is the boat it must be, for a dispatcher; otherwise the one with most room is taken.
    """

    product_id: str | None = None
    option_id: str | None = None
    starts_at: datetime | None = None
    tickets: tuple[TicketRequest, ...] | None = None
    contact: Contact | None = None
    notes: str | None = None
    partner_reference: str | None = None
    details: dict[str, str] | None = None
    resource_id: str | None = None

    @property
    def moves(self) -> bool:
        """Whether seats may move, so that the rules for changing apply."""
        moving = (self.product_id, self.option_id, self.starts_at, self.tickets, self.resource_id)
        return any(part is not None for part in moving)


def _short_hash(part: Any) -> str:
    return hashlib.sha256(repr(part).encode()).hexdigest()[:12]
