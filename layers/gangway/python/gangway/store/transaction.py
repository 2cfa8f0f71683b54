"""One all-or-nothing write, repeated while the table is busy, safe to repeat when the answer was lost.

The client request token makes a repetition of the same write a no-op for ten minutes (DynamoDB developer guide,
"Idempotency"), so a time-out after the write took place is answered by asking again.
"""

import random
import time
import uuid
from collections.abc import Callable
from typing import Any, NoReturn

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as Unreachable

from gangway.domain.refusals import TryAgain
from gangway.store.wire import Item, item_from_wire

BUSY = frozenset(
    {
        "TransactionConflict",
        "TransactionConflictException",
        "TransactionInProgressException",
        "ThrottlingError",
        "ThrottlingException",
        "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "InternalServerError",
        "ServiceUnavailable",
    }
)
SERVER_ERROR = 500
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 0.5


class ConditionFailed(Exception):  # noqa: N818  an answer the caller decides on
    """A condition did not hold; `failed` maps the label of each write refused to the item as it is, if it is there."""

    def __init__(self, failed: dict[str, Item | None]) -> None:
        super().__init__(", ".join(failed))
        self.failed = failed


class Write:
    """One member of a transaction under a label that says what it protects."""

    def __init__(self, label: str, kind: str, request: dict[str, Any]) -> None:
        self.label = label
        self.wire = {kind: request | {"ReturnValuesOnConditionCheckFailure": "ALL_OLD"}}


class Patience:
    """How long a caller can wait: counts from its making, in seconds."""

    def __init__(
        self,
        seconds: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._until = clock() + seconds
        self._pause = FIRST_PAUSE

    def check(self) -> None:
        """Raises TryAgain when the time is over; for a repetition after which somebody else got on."""
        if self._clock() >= self._until:
            self._give_up()

    def wait(self) -> None:
        """Sleep a jittered, growing while; raises TryAgain when the time is over."""
        pause = random.uniform(self._pause / 2, self._pause)  # noqa: S311  jitter, not a secret
        if self._clock() + pause >= self._until:
            self._give_up()
        self._sleep(pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _give_up(self) -> NoReturn:
        raise TryAgain("busy", "nothing could be decided in time; please send the same message again")


def commit(client: Any, writes: list[Write], patience: Patience) -> None:
    """All writes or none. Raises ConditionFailed, or TryAgain when the patience ends undecided.

    TryAgain after a lost answer means the outcome is not known: the caller's own key finds it on the next call.
    """
    token = str(uuid.uuid4())
    while True:
        patience.check()  # what was read before may have taken all the time there was
        try:
            client.transact_write_items(TransactItems=[w.wire for w in writes], ClientRequestToken=token)
        except ClientError as error:
            token = _next_token(error, writes, token)
        except (Unreachable, HTTPClientError):
            pass
        else:
            return
        patience.wait()


def _next_token(error: ClientError, writes: list[Write], token: str) -> str:
    """The token for the next try, if there is to be one: a cancelled transaction needs a new one."""
    code = error.response["Error"]["Code"]
    if code == "TransactionCanceledException":
        _raise_if_condition_failed(error, writes)
        return str(uuid.uuid4())
    if is_busy(error):
        return token
    raise error


def _raise_if_condition_failed(error: ClientError, writes: list[Write]) -> None:
    reasons = error.response.get("CancellationReasons", [])
    codes = {reason.get("Code") for reason in reasons} - {"None", None}
    if "ConditionalCheckFailed" in codes:
        failed = {
            write.label: item_from_wire(reason["Item"]) if reason.get("Item") else None
            for write, reason in zip(writes, reasons, strict=True)
            if reason.get("Code") == "ConditionalCheckFailed"
        }
        raise ConditionFailed(failed)
    if not codes or not codes <= BUSY:
        raise error


def is_busy(error: ClientError) -> bool:
    """Whether the table asked to be asked again later, or failed on its side without saying how."""
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return error.response["Error"]["Code"] in BUSY or status >= SERVER_ERROR
