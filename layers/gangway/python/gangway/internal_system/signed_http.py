"""The shipped connector: one signed JSON document over HTTPS for each version of an order (docs/internal-system.md).

Rule: only an answer about this very order is final. Whatever may be about the way there (a wrong secret, a proxy's
page, an overload, silence) is tried again, so a broken configuration never puts a day's orders on the desk.
"""

import json
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import urllib3
from pydantic import ConfigDict, Field, ValidationError
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

from gangway.domain.events import event_of
from gangway.domain.model import Document
from gangway.domain.order import Order
from gangway.internal_system.connector import NotReached, NotTaken
from gangway.internal_system.retry_after import seconds_from
from gangway.internal_system.signature import keys_of, signature_headers

CONNECT_SECONDS = 2.0
READ_SECONDS = 6.0
LONGEST_ANSWER = 65_536
LONGEST_REASON = 300
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

# About the order itself: the same bytes will be refused again.
FINAL = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.CONFLICT,
        HTTPStatus.GONE,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)


class Insecure(ValueError):  # noqa: N818  read where it is raised, says it
    """Orders hold guests' names, so they leave this machine encrypted or not at all."""


class Receipt(Document):
    """The answer to a delivery that was taken; a number for `internal_id` is read as text."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    internal_id: str = Field(min_length=1, max_length=200)


class SignedHttp:
    """An internal system at one URL. `secrets` is asked at each delivery, so that a new one is used without a restart.

    Raises Insecure for a URL that is neither https nor on this machine.
    """

    def __init__(
        self,
        url: str,
        secrets: Callable[[], str],
        *,
        clock: Callable[[], float] = time.time,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        if not is_safe(url):
            scheme = urlsplit(url).scheme or "no scheme"
            raise Insecure(f"the internal system must be reached over https, not {scheme}")
        self._url, self._secrets, self._clock = url, secrets, clock
        timeout = urllib3.Timeout(connect=connect_seconds, read=read_seconds)
        self._pool = urllib3.PoolManager(timeout=timeout, retries=False, maxsize=2)

    def deliver(self, order: Order) -> str:
        """See InternalSystem.deliver. Takes at most the two time limits together."""
        body = document(order)
        message_id = event_of(order).key
        headers = {
            "content-type": "application/json",
            "user-agent": "gangway",
            "idempotency-key": message_id,
            **signature_headers(keys_of(self._secrets()), message_id, int(self._clock()), body),
        }
        try:
            answer = self._pool.request(
                "POST", self._url, body=body, headers=headers, redirect=False, preload_content=False
            )
            content = answer.read(LONGEST_ANSWER)
            answer.drain_conn()
        except HTTPError as error:
            is_down = isinstance(error, (NewConnectionError, ConnectTimeoutError, SSLError))
            raise NotReached(f"no answer: {type(error).__name__}", is_down=is_down) from error
        return self._number_in(answer, content)

    def _number_in(self, answer: Any, content: bytes) -> str:
        status = int(answer.status)
        if status in FINAL:
            raise NotTaken(status, reason_in(content))
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            # 500 may be about this order alone; anything else here is about the way to the internal system.
            raise NotReached(
                f"answered {status}",
                is_down=status != HTTPStatus.INTERNAL_SERVER_ERROR,
                retry_after_seconds=seconds_from(answer.headers.get("retry-after"), self._clock()),
            )
        try:
            return Receipt.model_validate_json(content).internal_id
        except ValidationError as error:
            raise NotReached(f"answered {status} without an internal_id", is_down=False) from error


def is_safe(url: str) -> bool:
    """Whether nobody on the way can read along."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in LOOPBACK


def document(order: Order) -> bytes:
    """What is delivered: the event's name and moment, and the order in the standard form. Same version, same bytes.

    `sync` is left out: it is ours, and differs from one attempt to the next.
    """
    event = event_of(order)
    content = {
        "schema_version": event.schema_version,
        "type": event.name.value,
        "timestamp": event.occurred_at.isoformat(),
        "data": order.model_dump(mode="json", exclude={"sync"}),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def reason_in(body: bytes) -> str:
    """The sentence in a refusal: `reason`, `detail`, `message` or `error` of a JSON object, else nothing of it."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return "no reason given"
    if isinstance(answer, dict):
        for name in ("reason", "detail", "message", "error"):
            if isinstance(answer.get(name), str) and answer[name].strip():
                return " ".join(answer[name].split())[:LONGEST_REASON]
    return "no reason given"
