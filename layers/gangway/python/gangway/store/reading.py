"""Reads that wait for a busy table, and queries without end of page."""

from collections.abc import Callable, Iterator
from typing import Any

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as Unreachable

from gangway.store.transaction import Patience, is_busy
from gangway.store.wire import Item, item_from_wire

READ_SECONDS = 1.5


def ask(read: Callable[..., Any], **request: Any) -> Any:
    """The answer of one read, asked again while the table is busy or cannot be reached.

    Raises TryAgain after 1.5 s: the client that makes writes repeatable has no retries of its own.
    """
    patience = Patience(READ_SECONDS)
    while True:
        try:
            return read(**request)
        except ClientError as error:
            if not is_busy(error):
                raise
        except (Unreachable, HTTPClientError):
            pass
        patience.wait()


def each(read: Callable[..., Any], **request: Any) -> Iterator[Item]:
    """Every item of a query or a scan, page by page as they are asked for."""
    while True:
        answer = ask(read, **request)
        yield from map(item_from_wire, answer["Items"])
        if "LastEvaluatedKey" not in answer:
            return
        request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]
