"""Logger, metrics and tracer, made once. Lines carry channel, order, partner and departure; never who the guest is."""

from functools import cache

from aws_lambda_powertools import Logger, Metrics


@cache
def logger() -> Logger:
    return Logger(service="gangway")


@cache
def metrics() -> Metrics:
    return Metrics(namespace="Gangway", service="gangway")
