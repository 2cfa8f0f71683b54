"""Each minute: holds whose time is over give their seats back."""

from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.edge.observe import logger, metrics
from gangway.edge.wiring import office
from gangway.ordering.release_expired_holds import release_expired_holds

MOST_AT_ONCE = 500  # about ten seconds of work; what is left waits for the next minute, or for who needs the seats


def handle(_event: dict[str, Any], _context: Any) -> dict[str, int]:
    released = release_expired_holds(office(), most=MOST_AT_ONCE)
    logger().info("released", holds=len(released))
    metrics().add_metric("HoldsReleased", MetricUnit.Count, len(released))
    metrics().flush_metrics()
    return {"released": len(released)}
