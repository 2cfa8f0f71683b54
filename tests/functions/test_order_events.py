"""The stream of the orders table in, events on the queue out."""

from botocore.exceptions import EndpointConnectionError

from gangway.domain.events import OrderEvent
from gangway.edge.event_queue import EventQueue
from gangway.edge.order_stream import announce
from tests.functions.documents import document

NOTHING_FAILED = {"batchItemFailures": []}


class Queue:
    """Takes batches as SQS does; refuses the entries whose deduplication ids it is told to, or all of them."""

    def __init__(self, *, refuses=(), unreachable=False):
        self.batches, self.refuses, self.unreachable = [], refuses, unreachable

    def send_message_batch(self, *, QueueUrl, Entries):  # noqa: N803  the client's own names
        if self.unreachable:
            raise EndpointConnectionError(endpoint_url=QueueUrl)
        self.batches.append(Entries)
        return {"Failed": [{"Id": e["Id"]} for e in Entries if e["MessageDeduplicationId"] in self.refuses]}

    @property
    def entries(self):
        return [entry for batch in self.batches for entry in batch]


def announced(event, **queue):
    taking = Queue(**queue)
    return announce(event, EventQueue(taking, "https://sqs.example/order-events.fifo")), taking


def versions(order_id, count):
    first = document("orders_stream")["Records"][0]
    records = []
    for version in range(1, count + 1):
        record = document("orders_stream")["Records"][0]
        image = first["dynamodb"]["NewImage"] | {"pk": {"S": order_id}, "version": {"N": str(version)}}
        record["dynamodb"] |= {"NewImage": image, "SequenceNumber": f"{order_id}{version}"}
        records.append(record)
    return {"Records": records}


def test_each_version_of_an_order_is_one_event_and_nothing_else_is():
    response, queue = announced(document("orders_stream"))
    events = [OrderEvent.model_validate_json(entry["MessageBody"]) for entry in queue.entries]
    assert response == NOTHING_FAILED
    assert [(event.name, event.order_id[-1], event.version) for event in events] == [
        ("OrderHeld", "a", 1),
        ("OrderConfirmed", "a", 2),
        ("OrderChanged", "b", 1),  # what happened cannot be read, that something happened can
    ]
    assert events[0].occurred_at.isoformat() == "2027-06-01T10:00:00+00:00"


def test_the_order_is_the_group_and_its_version_the_key():
    _, queue = announced(document("orders_stream"))
    order_id = "019b76da-a800-7000-8000-00000000000a"
    assert {key: queue.entries[1][key] for key in ("MessageGroupId", "MessageDeduplicationId")} == {
        "MessageGroupId": order_id,
        "MessageDeduplicationId": f"{order_id}-v2",
    }


def test_more_than_ten_events_go_in_batches_of_ten():
    response, queue = announced(versions("a", 23))
    assert [len(batch) for batch in queue.batches] == [10, 10, 3]
    assert response == NOTHING_FAILED


def test_lambda_comes_again_from_the_first_event_that_the_queue_did_not_take():
    response, queue = announced(versions("a", 23), refuses={"a-v14", "a-v17"})
    assert response == {"batchItemFailures": [{"itemIdentifier": "a14"}]}
    assert len(queue.batches) == 2


def test_a_queue_that_does_not_answer_loses_nothing():
    response, _ = announced(versions("a", 3), unreachable=True)
    assert response == {"batchItemFailures": [{"itemIdentifier": "a1"}]}
