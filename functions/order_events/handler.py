"""The stream of the orders table: each version of an order becomes one event on the queue."""

from typing import Any

from gangway.edge.event_queue import EventQueue
from gangway.edge.order_stream import announce
from gangway.edge.wiring import client, settings


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    queue = EventQueue(client("sqs"), settings().require("order_events_queue_url"))
    return announce(event, queue)
