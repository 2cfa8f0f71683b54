"""A batch of queue messages: each is done on its own, and only those that failed come again.

In a FIFO queue, what follows a failed message of a group fails with it, so that it is not overtaken; other groups
go on.
"""

from collections.abc import Callable
from typing import Any

from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    SqsFifoPartialProcessor,
    process_partial_response,
)
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

Work = Callable[[SQSRecord], object]
Response = dict[str, Any]


def consume(event: dict[str, Any], context: Any, work: Work) -> Response:
    """Do `work` for each message; one for which it raises is reported as failed (`batchItemFailures`)."""
    processor = _fifo() if _is_fifo(event) else BatchProcessor(EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(event, work, processor, context))


def _is_fifo(event: dict[str, Any]) -> bool:
    return any("MessageGroupId" in record["attributes"] for record in event["Records"])


def _fifo() -> SqsFifoPartialProcessor:
    processor = SqsFifoPartialProcessor(skip_group_on_error=True)
    # A raised error would hide from Lambda which messages failed, and ours carry pauses of their own.
    processor.raise_on_entire_batch_failure = False
    return processor
