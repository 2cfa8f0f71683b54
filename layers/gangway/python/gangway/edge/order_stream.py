"""The stream of the orders table to the queue of events: each new version once, in order, nothing skipped.

Only the item's own attributes are read, never the whole order: one that cannot be read must not stop the others.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from gangway.domain.events import OrderEvent, named
from gangway.edge.event_queue import MOST_AT_ONCE, EventQueue
from gangway.edge.observe import logger

Record = dict[str, Any]
Numbered = tuple[str, OrderEvent]
"""The sequence number of a record, and the event it stands for."""


def announce(stream_event: dict[str, Any], queue: EventQueue) -> dict[str, Any]:
    """Put the events of a batch of records on the queue; the answer is Lambda's partial batch response.

    At the first event that the queue does not take it ends: Lambda comes again from that record on.
    """
    records = stream_event["Records"]
    found = [(_sequence_number(record), event) for record in records if (event := event_in(record)) is not None]
    for begin in range(0, len(found), MOST_AT_ONCE):
        part = found[begin : begin + MOST_AT_ONCE]
        if (first := _first_not_taken(queue, part)) is not None:
            return {"batchItemFailures": [{"itemIdentifier": first}]}
    logger().info("announced", records=len(records), events=len(found))
    return {"batchItemFailures": []}


def event_in(record: Record) -> OrderEvent | None:
    """The event a stream record stands for; None for a lock, a deletion, or a note on the hand-over."""
    image = record["dynamodb"].get("NewImage", {})
    if "doc" not in image:
        return None
    version = int(image["version"]["N"])
    before = record["dynamodb"].get("OldImage", {}).get("version", {}).get("N", "0")
    if version <= int(before):
        return None
    return OrderEvent(
        name=named(_what_happened(image["doc"]["S"])),
        order_id=image["pk"]["S"],
        version=version,
        occurred_at=datetime.fromisoformat(image["updated_at"]["S"].partition("#")[0]),
    )


def _what_happened(document: str) -> str:
    try:
        return str(json.loads(document)["history"][-1]["what"])
    except (ValueError, LookupError, TypeError):
        return ""


def _first_not_taken(queue: EventQueue, part: Sequence[Numbered]) -> str | None:
    try:
        failed = queue.send([event for _, event in part])
    except (BotoCoreError, ClientError):
        logger().exception("the queue of order events did not answer")
        failed = frozenset({0})
    if not failed:
        return None
    sequence_number, event = part[min(failed)]
    logger().error("an event is not on the queue yet", order=event.order_id, version=event.version)
    return sequence_number


def _sequence_number(record: Record) -> str:
    return str(record["dynamodb"]["SequenceNumber"])
