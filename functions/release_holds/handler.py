"""Each minute: holds whose time is over give their seats back, and what waits for a dispatcher is counted."""

from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.edge.observe import logger, metrics
from gangway.edge.open_cases import count_open
from gangway.edge.wiring import office
from gangway.ordering.sweep_holds import sweep_holds

SPARE_MILLISECONDS = 8_000  # one more hold may take as long as the office is patient


def handle(_event: dict[str, Any], context: Any) -> dict[str, Any]:
    sweep = sweep_holds(office(), lambda: context.get_remaining_time_in_millis() < SPARE_MILLISECONDS)
    for order_id, error in sweep.failed.items():
        logger().error("hold not released", order=order_id, error=error)
    logger().info("released", holds=sweep.released, left=sweep.left, overdue_seconds=sweep.overdue_seconds)
    metrics().add_metric("HoldsReleased", MetricUnit.Count, sweep.released)
    metrics().add_metric("HoldsNotReleased", MetricUnit.Count, len(sweep.failed))
    metrics().add_metric("OldestHoldOverdue", MetricUnit.Seconds, sweep.overdue_seconds)
    metrics().flush_metrics()
    count_open(office().cases.open(), office().clock())
    return sweep.model_dump()
