"""A batch of order events to the internal system: what it did not take rests and comes again, nothing overtakes.

Rule: one order that fails holds up only itself; an internal system that is down is asked once a batch, not ten times.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from gangway.domain.events import OrderEvent
from gangway.edge.batch import Response, consume
from gangway.edge.event_queue import EventQueue
from gangway.edge.observe import logger, metrics
from gangway.internal_system.connector import InternalSystem, NotReached
from gangway.internal_system.hand_over import HandedOver, Outcome, hand_over
from gangway.internal_system.pauses import pause_seconds
from gangway.ordering.office import Office

LEAST_MILLISECONDS = 10_000  # a delivery may take two time limits; one that cannot end is not begun


class NotYet(Exception):  # noqa: N818  tells the batch that the message comes again
    """The message rests for `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"again in {seconds} s")


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
    resting: int | None = None

    def run(self, event: dict[str, Any]) -> Response:
        """Lambda's partial batch response; messages in it were given their pause."""
        response = consume(event, self.context, self._deliver)
        failed = {failure["itemIdentifier"] for failure in response["batchItemFailures"]}
        hidden = {
            record["receiptHandle"]: self.pauses.get(record["attributes"]["MessageGroupId"], self.first_pause_seconds)
            for record in event["Records"]
            if record["messageId"] in failed
        }
        self.queue.hide(hidden)
        self._count(len(event["Records"]) - len(failed), len(failed))
        return response

    def _deliver(self, record: SQSRecord) -> None:
        event = OrderEvent.model_validate_json(record.body)
        tries = int(record.attributes.approximate_receive_count or 1)
        if self.resting is not None or self._is_short_of_time():
            self._rest(event, self.resting or pause_seconds(1, self.first_pause_seconds))
        try:
            done = hand_over(self.office, self.system, event, give_up_at=event.occurred_at + self.give_up_after)
        except NotReached as unreached:
            pause = pause_seconds(tries, self.first_pause_seconds, asked_seconds=unreached.retry_after_seconds)
            if unreached.is_down:
                self.resting = pause
            logger().warning("not handed over", order=event.order_id, version=event.version, reason=unreached.reason)
            self._rest(event, pause)
        else:
            _note(event, done)

    def _rest(self, event: OrderEvent, seconds: int) -> None:
        self.pauses[event.order_id] = seconds
        raise NotYet(seconds)

    def _is_short_of_time(self) -> bool:
        return bool(self.context.get_remaining_time_in_millis() < LEAST_MILLISECONDS)

    @staticmethod
    def _count(done: int, again: int) -> None:
        figures = metrics()
        figures.add_metric("HandedOver", MetricUnit.Count, done)
        figures.add_metric("HandOverAgain", MetricUnit.Count, again)
        figures.flush_metrics()


def _note(event: OrderEvent, done: HandedOver) -> None:
    logger().info("handed over", order=event.order_id, version=event.version, outcome=done.outcome.value)
    if done.seconds is not None:
        metrics().add_metric("HandOverSeconds", MetricUnit.Seconds, done.seconds)
    if done.outcome in {Outcome.REFUSED, Outcome.GIVEN_UP}:
        metrics().add_metric("HandOverLeftToDispatcher", MetricUnit.Count, 1)
