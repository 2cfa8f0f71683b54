"""Each night: every counter is compared with the orders, and orders whose hand-over got lost are announced again."""

from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.edge.event_queue import EventQueue
from gangway.edge.observe import logger, metrics
from gangway.edge.wiring import client, office, settings
from gangway.internal_system.hand_over_again import announce_lost
from gangway.ordering.reconcile import reconcile


def handle(_event: dict[str, Any], _context: Any) -> dict[str, int]:
    books = reconcile(office())
    queue = EventQueue(client("sqs"), settings().require("order_events_queue_url"))
    lost = announce_lost(office(), queue.send_again)
    for drift in books.drifts:
        logger().error("drift", departure=drift.key, taken=drift.taken, held=drift.held)
    logger().info(
        "reconciled",
        departures=books.departures,
        orders=books.orders,
        unsettled=books.unsettled,
        drifts=len(books.drifts),
    )
    metrics().add_metric("Drift", MetricUnit.Count, len(books.drifts))
    metrics().add_metric("CountersUnsettled", MetricUnit.Count, books.unsettled)
    metrics().add_metric("HandOverLost", MetricUnit.Count, len(lost))
    metrics().flush_metrics()
    return {"departures": books.departures, "orders": books.orders, "drifts": len(books.drifts), "lost": len(lost)}
