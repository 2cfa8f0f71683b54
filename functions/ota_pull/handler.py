"""On its schedule: what an agency keeps in its queue is fetched, stored as orders, and acknowledged."""

import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.channels.bookingcom.connect import Connection, connect
from gangway.channels.pulled import PulledChannel
from gangway.edge.observe import logger, metrics
from gangway.edge.wiring import client, office, secret, settings
from gangway.pulling.run import Puller
from gangway.store.raw import RawMessages
from gangway.store.shared_values import SharedValues

LEAST_MILLISECONDS = 30_000  # a pause of twenty seconds and a round after it


class NotConnected(Exception):  # noqa: N818  read where it is raised, says it
    """No such pulled channel, or no partner under its name."""


def shared_values() -> SharedValues:
    return SharedValues(client("dynamodb"), settings().require("partners_table"))


def bookingcom() -> PulledChannel:
    given = settings()
    connection = Connection(
        url=given.require("bookingcom_url"),
        token_url=given.require("bookingcom_token_url"),
        flavour=given.bookingcom_flavour,
        secret_name=given.require("bookingcom_secret_name"),
    )
    return connect(connection, office(), shared_values(), secret)


CHANNELS: dict[str, Callable[[], PulledChannel]] = {"bookingcom": bookingcom}


def puller(name: str, context: Any) -> Puller:
    """Raises NotConnected for a channel that is not set up."""
    partner = office().partners.get(name)
    if name not in CHANNELS or partner is None:
        raise NotConnected(f"{name!r} is no pulled channel, or has no partner yet (POST /planning/partners)")
    return Puller(
        office=office(),
        channel=CHANNELS[name](),
        partner=partner,
        raw=RawMessages(client("s3"), settings().require("raw_bucket")),
        shared=shared_values(),
        sleep=time.sleep,
        has_time=lambda: context.get_remaining_time_in_millis() > LEAST_MILLISECONDS,
    )


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """`event` is the schedule's input: `{"channel": "bookingcom"}`."""
    channel = str(event.get("channel", ""))
    tally = asdict(puller(channel, context).run())
    logger().info("pulled", channel=channel, **tally)
    metrics().add_dimension("channel", channel)
    metrics().add_metric("Pulled", MetricUnit.Count, tally["recorded"])
    metrics().add_metric("PulledLeft", MetricUnit.Count, tally["left"])
    metrics().flush_metrics()
    return tally
