"""Logger and metrics, made once. Lines carry channel, order, partner and departure; never who the guest is.

Both carry `service`, which template.yaml sets to `gangway-<stage>` (`POWERTOOLS_SERVICE_NAME`): two stages in one
account are told apart by it.
"""

from functools import cache

from aws_lambda_powertools import Logger, Metrics


@cache
def logger() -> Logger:
    return Logger()


def service() -> str:
    """The `service` of every line and metric."""
    return str(metrics().service)


@cache
def metrics() -> Metrics:
    return Metrics(namespace="Gangway")
