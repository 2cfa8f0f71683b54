"""How often a client was asked, by operation."""

from collections import Counter
from contextlib import contextmanager


@contextmanager
def requests_of(client):
    """`with requests_of(office.client) as asked:` counts DynamoDB's operations in between."""
    asked: Counter = Counter()

    def note(model, **_more):
        asked[model.name] += 1

    client.meta.events.register("before-call.dynamodb", note, unique_id="requests_of")
    try:
        yield asked
    finally:
        client.meta.events.unregister("before-call.dynamodb", unique_id="requests_of")
