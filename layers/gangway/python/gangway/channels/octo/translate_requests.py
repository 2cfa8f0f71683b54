"""What partners send, as requests of the domain. Names that do not exist are refused in OCTO's order of checks."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from gangway.channels.octo.wire_requests import (
    FIRST_YEAR,
    LAST_YEAR,
    ChangeBody,
    ContactBody,
    ReserveBody,
    UnitItemBody,
    UnitsBody,
    is_uuid,
)
from gangway.domain.order import Contact, Order
from gangway.domain.partners import Partner
from gangway.domain.party import MOST_TICKETS, TicketRequest
from gangway.domain.refusals import Malformed, UnknownDeparture, UnknownOrder
from gangway.ordering.requests import OrderChange, OrderRequest

CHANNEL = "octo"
RENAMED = {"email_address": "email", "phone_number": "phone"}


def starts_at(availability_id: str, zone: ZoneInfo) -> datetime:
    """The start an availability id names. Raises UnknownDeparture for anything not written as we write ids."""
    try:
        local = datetime.fromisoformat(availability_id).astimezone(zone)
    except (ValueError, OverflowError):
        raise UnknownDeparture(availability_id) from None
    is_ours = FIRST_YEAR <= local.year <= LAST_YEAR and local.isoformat(timespec="seconds") == availability_id
    if not is_ours:
        raise UnknownDeparture(availability_id)
    return local


def uuid_of(text: str) -> str:
    """A booking's uuid in lower case. Raises UnknownOrder for what is none: no booking can have it."""
    if not is_uuid(text.lower()):
        raise UnknownOrder(text, f"{text!r} is not the uuid of a booking")
    return text.lower()


def order_request(body: ReserveBody, partner: Partner, start: datetime) -> OrderRequest:
    return OrderRequest(
        channel=CHANNEL,
        partner=partner,
        product_id=body.product_id or "",
        option_id=body.option_id or "",
        starts_at=start,
        tickets=tickets(body.unit_items or []),
        uuid=uuid_of(body.uuid) if body.uuid else None,
        partner_reference=body.reseller_reference or None,
        contact=contact(body.contact) or Contact(),
        notes=body.notes,
        currency=body.currency,
        hold_minutes=body.expiration_minutes,
    )


def order_change(body: ChangeBody, order: Order, start: datetime | None) -> OrderChange:
    """What is to become different; an item that names a ticket by its uuid need not repeat its unit."""
    kinds = {ticket.id: ticket.unit_id for ticket in order.tickets}
    return OrderChange(
        product_id=body.product_id,
        option_id=body.option_id,
        starts_at=start,
        tickets=None if body.unit_items is None else tickets(body.unit_items, kinds),
        contact=contact(body.contact),
        notes=body.notes,
        partner_reference=body.reseller_reference or None,
    )


def tickets(items: Sequence[UnitItemBody], kinds: dict[str, str] | None = None) -> tuple[TicketRequest, ...]:
    """One request per item; an item without a unit asks for the unit `""`, which nobody sells."""
    if len({item.uuid for item in items if item.uuid}) < sum(1 for item in items if item.uuid):
        raise Malformed("unitItems", "unitItems: two items have the same uuid")
    return tuple(
        TicketRequest(
            unit_id=item.unit_id or (kinds or {}).get(item.uuid or "", ""),
            id=item.uuid,
            contact=contact(item.contact),
            partner_reference=item.reseller_reference or None,
        )
        for item in items
    )


def contact(body: ContactBody | None) -> Contact | None:
    """Only what was said: null is the same as leaving it out, so it never erases what is known."""
    if body is None:
        return None
    said = {name: getattr(body, name) for name in ContactBody.model_fields if getattr(body, name) is not None}
    return Contact.model_validate({RENAMED.get(name, name): value for name, value in said.items()})


def unit_ids(units: Sequence[UnitsBody] | None) -> tuple[str, ...]:
    """One id per ticket; more than any order may have is cut, since it fits nowhere either way."""
    return tuple(unit.id for unit in units or () for _ in range(min(unit.quantity, MOST_TICKETS + 1)))
