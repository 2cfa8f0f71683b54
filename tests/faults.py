"""What a network and a busy table do to a write, told to a client beforehand. A lost answer belongs to a real write."""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields

from botocore.exceptions import ClientError, ConnectionClosedError, ReadTimeoutError

from gangway.ordering.office import Office
from gangway.store.transaction import Patience

URL = "http://127.0.0.1/"
LOST = "lost"  # applied, and the answer never came
NEVER_SENT = "never sent"
RESET = "reset"
CONFLICT = "TransactionConflict"


def client_error(code: str, reasons: Iterable[str] = (), status: int = 400) -> ClientError:
    answer = {
        "Error": {"Code": code, "Message": code},
        "ResponseMetadata": {"HTTPStatusCode": status},
        "CancellationReasons": [{"Code": reason} for reason in reasons],
    }
    return ClientError(answer, "TransactWriteItems")


class Unsteady:
    """A DynamoDB client whose next transactions meet `faults`, one each (None: none); `forever` is met after them.

    `meanwhile` is done once, between what the caller has read and what it writes.
    """

    def __init__(self, client) -> None:
        self.client = client
        self.faults: deque[str | None] = deque()
        self.forever: str | None = None
        self.meanwhile: Callable[[], object] | None = None
        self.calls = 0

    def __getattr__(self, name: str):
        return getattr(self.client, name)

    def calm(self) -> None:
        self.faults.clear()
        self.forever = self.meanwhile = None

    def transact_write_items(self, **request):
        self.calls += 1
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            meanwhile()
        fault = self.faults.popleft() if self.faults else self.forever
        return fail(fault, lambda: self.client.transact_write_items(**request), len(request["TransactItems"]))


def fail(fault: str | None, write: Callable[[], object], items: int):
    if fault is None:
        return write()
    if fault == LOST:
        with suppress(ClientError):  # a refusal is lost on the way like any other answer
            write()
    if fault in {LOST, NEVER_SENT}:
        raise ReadTimeoutError(endpoint_url=URL)
    if fault == RESET:
        raise ConnectionClosedError(endpoint_url=URL)
    if fault == CONFLICT:
        raise client_error("TransactionCanceledException", [CONFLICT, *["None"] * (items - 1)])
    raise client_error(fault, status=500 if fault == "InternalServerError" else 400)


class Stillness:
    """A clock for waiting: time passes only by sleeping."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds


class StillOffice(Office):
    """An office whose waiting takes no time."""

    def patience(self) -> Patience:
        still = Stillness()
        return Patience(self.patience_seconds, clock=still, sleep=still.sleep)


def unsteady(office: Office) -> StillOffice:
    """The same office on an Unsteady client (`.client`)."""
    given = {field.name: getattr(office, field.name) for field in fields(office)}
    return StillOffice(**given | {"client": Unsteady(office.client)})
