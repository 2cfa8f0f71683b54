"""Honest stand-ins for one thread: a FIFO queue with visibility, and an internal system that can misbehave."""

import copy
from dataclasses import dataclass, field

from gangway.domain.events import event_of
from gangway.internal_system.connector import NotReached, NotTaken
from tests.functions.documents import document


class Killed(BaseException):
    """The worker is gone in the middle of its batch; nothing it holds in memory is left."""


@dataclass
class Message:
    number: int
    body: str
    group: str
    key: str
    sent_at: float
    visible_at: float
    received: int = 0

    def record(self) -> dict:
        record = copy.deepcopy(document("order_events_message"))
        record |= {"messageId": f"m{self.number}", "receiptHandle": f"r{self.number}", "body": self.body}
        record["attributes"] |= {
            "ApproximateReceiveCount": str(self.received),
            "SentTimestamp": str(int(self.sent_at * 1000)),
            "MessageGroupId": self.group,
            "MessageDeduplicationId": self.key,
        }
        return record


@dataclass
class FifoQueue:
    """Speaks as much of the SQS client as EventQueue uses; a group is closed while one of its messages is out."""

    clock: object
    visibility_seconds: int = 180
    messages: list[Message] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    sent: int = 0

    def now(self) -> float:
        return self.clock().timestamp()

    def send_message_batch(self, *, QueueUrl, Entries):  # noqa: N803  the client's own names
        for entry in Entries:
            if entry["MessageDeduplicationId"] in self.keys:
                continue
            self.keys.add(entry["MessageDeduplicationId"])
            self.sent += 1
            now = self.now()
            self.messages.append(
                Message(
                    self.sent, entry["MessageBody"], entry["MessageGroupId"], entry["MessageDeduplicationId"], now, now
                )
            )
        return {"Successful": Entries, "Failed": []}

    def change_message_visibility_batch(self, *, QueueUrl, Entries):  # noqa: N803  see above
        for entry in Entries:
            message = next(m for m in self.messages if f"r{m.number}" == entry["ReceiptHandle"])
            message.visible_at = self.now() + entry["VisibilityTimeout"]
        return {"Successful": Entries, "Failed": []}

    def receive(self, most=10) -> dict:
        closed = {m.group for m in self.messages if m.visible_at > self.now()}
        batch = [m for m in self.messages if m.group not in closed][:most]
        for message in batch:
            message.received += 1
            message.visible_at = self.now() + self.visibility_seconds
        return {"Records": [message.record() for message in batch]}

    def seconds_until_visible(self) -> float:
        """Until the first message of the group that opens first; one second at least."""
        opens = {}
        for message in self.messages:
            opens[message.group] = max(opens.get(message.group, 0), message.visible_at)
        return max(1.0, min(opens.values()) - self.now())

    def delete_except(self, batch: dict, response: dict) -> None:
        failed = {failure["itemIdentifier"] for failure in response["batchItemFailures"]}
        done = {record["messageId"] for record in batch["Records"]} - failed
        self.messages = [m for m in self.messages if f"m{m.number}" not in done]


@dataclass
class FakeInternalSystem:
    """Idempotent by id and version, never goes backwards. `fault` is asked before, `after` when it has stored."""

    orders: dict[str, tuple[int, str]] = field(default_factory=dict)
    deliveries: list[tuple[str, int]] = field(default_factory=list)
    asked: int = 0
    fault: object = None
    after: object = None

    def deliver(self, order) -> str:
        self.asked += 1
        if self.fault:
            self.fault(order)
        version, number = self.orders.get(order.id, (0, f"IS-{len(self.orders) + 1:06d}"))
        if version > order.version:
            raise NotTaken(409, "goes backwards")
        if version < order.version:
            self.deliveries.append((order.id, order.version))
            self.orders[order.id] = (order.version, number)
        if self.after:
            self.after(order)
        return number


class Context:
    """A Lambda context with as much time left as it is told."""

    def __init__(self, milliseconds: int = 30_000) -> None:
        self.milliseconds = milliseconds

    def get_remaining_time_in_millis(self) -> int:
        return self.milliseconds


def down(_order) -> None:
    raise NotReached("no answer: NewConnectionError", is_down=True)


def announce_all(office, queue) -> None:
    """What order_events does for each order's newest version."""
    for order in office.orders.everything():
        queue.send([event_of(order)])
