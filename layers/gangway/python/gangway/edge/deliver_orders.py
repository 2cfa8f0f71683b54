"""A batch of order events to the internal system: what it did not take rests and comes again, nothing overtakes.

Rule: one order that fails holds up only itself; an internal system that is down is asked once a batch, not ten times.
All messages of a failed group get the same pause, so that the first of them is the first to come again.
"""

import traceback
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from botocore.exceptions import BotoCoreError, ClientError

# Before anything that loads pydantic: Powertools' batch module then builds no models of every event there is.
from gangway.edge.batch import Response, consume

# isort: split
from gangway.domain.events import OrderEvent
from gangway.edge.event_queue import EventQueue
from gangway.edge.observe import logger, metrics
from gangway.internal_system.connector import InternalSystem, NotReached
from gangway.internal_system.hand_over import HandedOver, Outcome, hand_over
from gangway.internal_system.pauses import pause_seconds
from gangway.ordering.office import Office

# A delivery may take both time limits of the connector and three calls of the table; one that cannot end is not begun.
LEAST_MILLISECONDS = 14_000


class NotYet(Exception):  # noqa: N818  tells the batch that the message comes again
    """The message rests."""


@dataclass
class Delivery:
    """One batch. `pauses` by group of what comes again; `resting` once the internal system was found to be down."""

    office: Office
    system: InternalSystem
    queue: EventQueue
    first_pause_seconds: int
    give_up_after: timedelta
    context: Any
    pauses: dict[str, int] = field(default_factory=dict)
    resting: bool = False

    def run(self, event: dict[str, Any]) -> Response:
        """Lambda's partial batch response; the messages in it were given their pause."""
        response = consume(event, self.context, self._deliver)
        failed = {failure["itemIdentifier"] for failure in response["batchItemFailures"]}
        self._hide([record for record in event["Records"] if record["messageId"] in failed])
        figures = metrics()
        figures.add_metric("HandOverDone", MetricUnit.Count, len(event["Records"]) - len(failed))
        figures.add_metric("HandOverAgain", MetricUnit.Count, len(failed))
        figures.flush_metrics()
        return response

    def _deliver(self, record: SQSRecord) -> None:
        group = str(record.attributes.message_group_id)
        tries = int(record.attributes.approximate_receive_count or 1)
        self.pauses[group] = pause_seconds(tries, self.first_pause_seconds)
        if self.resting or self.context.get_remaining_time_in_millis() < LEAST_MILLISECONDS:
            raise NotYet
        try:
            self._hand_over(record, tries)
        except NotYet:
            raise
        except Exception as error:
            _note_failure(group, error)
            raise

    def _hand_over(self, record: SQSRecord, tries: int) -> None:
        event = OrderEvent.model_validate_json(record.body)
        # Counted from when it was announced, so that an order handed over again has all its time again.
        announced_at = datetime.fromtimestamp(int(record.attributes.sent_timestamp or 0) / 1000, UTC)
        try:
            done = hand_over(self.office, self.system, event, give_up_at=announced_at + self.give_up_after)
        except NotReached as unreached:
            self.resting = unreached.is_down
            asked = unreached.retry_after_seconds
            self.pauses[event.order_id] = pause_seconds(tries, self.first_pause_seconds, asked_seconds=asked)
            logger().warning("not handed over", order=event.order_id, version=event.version, reason=unreached.reason)
            raise NotYet from unreached
        _note(event, done)

    def _hide(self, records: list[dict[str, Any]]) -> None:
        """Without its pause a message comes again after the queue's visibility timeout: late, but it comes."""
        pauses = {record["receiptHandle"]: self.pauses[record["attributes"]["MessageGroupId"]] for record in records}
        try:
            self.queue.hide(pauses)
        except (BotoCoreError, ClientError) as error:
            _note_failure("", error)


def _note(event: OrderEvent, done: HandedOver) -> None:
    order = done.order
    logger().info(
        "handed over",
        order=event.order_id,
        version=order.version if order else event.version,
        outcome=done.outcome.value,
        channel=order.channel if order else None,
        partner=order.partner_id if order else None,
        departure=order.departure.starts_at.isoformat() if order else None,
    )
    if done.seconds is not None:
        metrics().add_metric("HandOverSeconds", MetricUnit.Seconds, done.seconds)
    if done.outcome in {Outcome.REFUSED, Outcome.GIVEN_UP}:
        metrics().add_metric("HandOverLeftToDispatcher", MetricUnit.Count, 1)


def _note_failure(group: str, error: Exception) -> None:
    """Where it failed and as what, without the error's own words: they may quote an order."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    logger().error("the hand-over failed on our side", order=group, error=type(error).__name__, where=last.name)
