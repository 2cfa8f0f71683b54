"""On its schedule: what an agency keeps in its queue is fetched, stored as orders, and acknowledged."""

from dataclasses import asdict
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.edge.observe import logger, metrics
from gangway.edge.pulls import pull


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """`event` is the schedule's input: `{"channel": "bookingcom"}`."""
    channel = str(event.get("channel", ""))
    tally = asdict(pull(channel, context))
    logger().info("pulled", channel=channel, **tally)
    metrics().add_dimension("channel", channel)
    metrics().add_metric("Pulled", MetricUnit.Count, tally["recorded"])
    metrics().add_metric("PulledLeft", MetricUnit.Count, tally["left"])
    metrics().flush_metrics()
    return tally
