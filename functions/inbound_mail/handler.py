"""A mail has come: SES has put it into the bucket, and the queue says where."""

import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_plus

from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from gangway.edge.batch import Response, consume
from gangway.edge.mailroom import room
from gangway.edge.observe import logger, metrics
from gangway.mailing.take import take_patiently
from gangway.store.mail_files import INCOMING

LEAST_MILLISECONDS = 30_000  # half of the function's time: what a mail may take that was waited for


def keys_of(record: SQSRecord) -> list[str]:
    """Where the mails are. S3 also sends a message when the notification is set up, which names none."""
    told = json.loads(record.body).get("Records", [])
    keys = [unquote_plus(entry["s3"]["object"]["key"]) for entry in told]
    return [key for key in keys if key.startswith(INCOMING)]


def take(record: SQSRecord, may_wait: Callable[[], bool]) -> None:
    for key in keys_of(record):
        try:
            mail = take_patiently(room(), key, may_wait, time.sleep)
        except Exception:
            logger().exception("a mail was not done with and comes again", channel="email", source=key)
            raise
        logger().info("mail", channel="email", mail=mail.key, outcome=mail.outcome, reason=mail.reason)
        figures = metrics()
        figures.add_metric(f"Mails{(mail.outcome or 'none').capitalize()}", MetricUnit.Count, 1)
        figures.flush_metrics()


def handle(event: dict[str, Any], context: Any) -> Response:
    def may_wait() -> bool:
        return bool(context.get_remaining_time_in_millis() > LEAST_MILLISECONDS)

    return consume(event, context, lambda record: take(record, may_wait))
