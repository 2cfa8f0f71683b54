"""The FIFO queue of order events: one group for each order, one message for each version.

A message holds ids and a moment, about 250 bytes, so ten of them are far below the size limit of a batch.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gangway.domain.events import OrderEvent

MOST_AT_ONCE = 10


class NotQueued(Exception):  # noqa: N818  read where it is raised, says it
    """The queue did not take an event."""


class EventQueue:
    """`OrderEventsQueue` of template.yaml."""

    def __init__(self, client: Any, url: str, *, clock: Callable[[], float] = time.time) -> None:
        self._client, self._url, self._clock = client, url, clock

    def send(self, events: Sequence[OrderEvent]) -> frozenset[int]:
        """Put up to ten events on the queue; returns the positions of those it did not take."""
        entries = [_entry(number, event, event.key) for number, event in enumerate(events)]
        answer = self._client.send_message_batch(QueueUrl=self._url, Entries=entries)
        return frozenset(int(failed["Id"]) for failed in answer.get("Failed", []))

    def send_again(self, event: OrderEvent) -> None:
        """Put an event on the queue that may have been there within the five minutes of deduplication."""
        entry = _entry(0, event, f"{event.key}-again-{int(self._clock() * 1000)}")
        if self._client.send_message_batch(QueueUrl=self._url, Entries=[entry]).get("Failed"):
            raise NotQueued(event.key)

    def hide(self, seconds: Mapping[str, int]) -> int:
        """Keep messages of one batch (by receipt handle) invisible for so long from now; returns how many were not."""
        entries = [
            {"Id": str(number), "ReceiptHandle": handle, "VisibilityTimeout": pause}
            for number, (handle, pause) in enumerate(seconds.items())
        ]
        if not entries:
            return 0
        answer = self._client.change_message_visibility_batch(QueueUrl=self._url, Entries=entries)
        return len(answer.get("Failed", []))


def _entry(number: int, event: OrderEvent, deduplication_id: str) -> dict[str, str]:
    return {
        "Id": str(number),
        "MessageBody": event.model_dump_json(),
        "MessageGroupId": event.order_id,
        "MessageDeduplicationId": deduplication_id,
    }
