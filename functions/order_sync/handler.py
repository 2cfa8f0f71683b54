"""The queue of order events: each order is delivered to the internal system, and its number there is kept."""

from datetime import timedelta
from functools import cache
from typing import Any

from gangway.edge.deliver_orders import Delivery
from gangway.edge.event_queue import EventQueue
from gangway.edge.wiring import client, office, secret, settings
from gangway.internal_system.signed_http import SignedHttp


@cache
def internal_system() -> SignedHttp:
    """One per process, so that its connections are used again."""
    given = settings()
    name = given.require("internal_system_secret_name")
    return SignedHttp(given.require("internal_system_url"), lambda: secret(name))


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    given = settings()
    delivery = Delivery(
        office=office(),
        system=internal_system(),
        queue=EventQueue(client("sqs"), given.require("order_events_queue_url")),
        first_pause_seconds=given.sync_retry_seconds,
        give_up_after=timedelta(hours=given.sync_give_up_hours),
        context=context,
    )
    return delivery.run(event)
