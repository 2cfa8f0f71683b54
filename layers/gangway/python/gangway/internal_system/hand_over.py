"""One order to the internal system: its newest state, once accepted never again, refused for good onto the desk.

The event says only that a version exists. What is delivered is the order as it is now: after an outage three versions
are one delivery, and because nothing older than the last accepted version is ever offered, versions arrive in order.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import ValidationError

from gangway.domain.events import OrderEvent
from gangway.domain.order import Order
from gangway.internal_system.connector import InternalSystem, NotReached, NotTaken
from gangway.internal_system.without_guests import without_guests
from gangway.ordering.office import Office
from gangway.store.exceptions import Case
from gangway.store.sync_notes import SyncNotes

BY = "hand-over"


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    ALREADY_THERE = "already there"
    NO_SUCH_ORDER = "no such order"
    REFUSED = "refused"
    GIVEN_UP = "given up"


@dataclass(frozen=True)
class HandedOver:
    """What came of an event that needs no further try. `seconds`: from the order's last change to its acceptance."""

    outcome: Outcome
    order: Order | None = None
    seconds: float | None = None


def hand_over(office: Office, system: InternalSystem, event: OrderEvent, *, give_up_at: datetime) -> HandedOver:
    """Deliver the order if the internal system does not have this version yet.

    Raises NotReached if it is to be tried again; from `give_up_at` on it is left to a dispatcher instead.
    """
    order: Order | None = None
    try:
        order = _newest(office, event)
        if order is None:
            return HandedOver(Outcome.NO_SUCH_ORDER)
        if order.sync.version >= event.version:
            return _already_there(office, order)
        return _accepted(office, order, system.deliver(order))
    except NotTaken as refused:
        reason = f"the internal system refused it ({refused.status}): {refused.reason}"
        return _left_to_dispatcher(office, event, order, Outcome.REFUSED, reason)
    except NotReached as unreached:
        if office.clock() >= give_up_at:
            return _left_to_dispatcher(office, event, order, Outcome.GIVEN_UP, f"given up: {unreached.reason}")
        if order is not None:
            _notes(office).not_accepted(order.id, order.version, unreached.reason, final=False)
        raise


def case_key(order_id: str) -> str:
    """Under which the desk finds an order that could not be handed over."""
    return f"hand_over#{order_id}"


def _newest(office: Office, event: OrderEvent) -> Order | None:
    try:
        return office.orders.get(event.order_id)
    except ValidationError as error:
        raise NotReached("the stored order cannot be read", is_down=False) from error


def _already_there(office: Office, order: Order) -> HandedOver:
    if order.sync.version >= order.version:
        _notes(office).settled(order.id, order.version)
    return HandedOver(Outcome.ALREADY_THERE, order)


def _accepted(office: Office, order: Order, internal_id: str) -> HandedOver:
    now = office.clock()
    _notes(office).accepted(order.id, order.version, internal_id, at=now)
    if order.sync.state == "failed":
        office.cases.close(case_key(order.id), by=BY, now=now)
    return HandedOver(Outcome.ACCEPTED, order, (now - order.updated_at).total_seconds())


def _left_to_dispatcher(
    office: Office, event: OrderEvent, order: Order | None, outcome: Outcome, reason: str
) -> HandedOver:
    """First the note, then the case: if only the note was written, the event comes again and opens the case."""
    reason = without_guests(reason, order) if order else reason
    if order and not _notes(office).not_accepted(order.id, order.version, reason, final=True):
        return HandedOver(Outcome.ALREADY_THERE, order)  # the same message, delivered twice at once
    office.cases.report(_case(office, event, order, reason))
    return HandedOver(outcome, order)


def _case(office: Office, event: OrderEvent, order: Order | None, reason: str) -> Case:
    now = office.clock()
    facts = {"order_id": event.order_id, "version": str(event.version)}
    if order is not None:
        facts |= {"version": str(order.version), "reference": order.reference, "partner": order.partner_id}
    return Case(
        key=case_key(event.order_id),
        kind="hand_over",
        reason=reason,
        channel=order.channel if order else "unknown",
        facts=facts,
        created_at=now,
        updated_at=now,
    )


def _notes(office: Office) -> SyncNotes:
    return SyncNotes(office.client, office.orders.table)
