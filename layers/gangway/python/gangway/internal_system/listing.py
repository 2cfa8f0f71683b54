"""Which orders the internal system has: asked page by page, signed like a delivery (docs/internal-system.md).

Signed is the line `GET <path>?<query>` in place of a body, so that nobody can ask for another day with our signature.
"""

import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import islice
from typing import Protocol
from urllib.parse import urlencode, urlsplit

import urllib3
from pydantic import AwareDatetime, Field, ValidationError
from urllib3.exceptions import HTTPError

from gangway.domain.model import Document
from gangway.internal_system.connector import NotReached
from gangway.internal_system.signature import keys_of, signature_headers
from gangway.internal_system.signed_http import CONNECT_SECONDS, READ_SECONDS, Insecure, is_safe

PAGE = 500
AT_ONCE = 50
MOST_PAGES = 2_000
LONGEST_PAGE = 5_000_000


class HeldPrice(Document):
    currency: str
    retail: int


class Held(Document):
    """One order as the internal system has it now; `id` is None for one that did not come from Gangway."""

    id: str | None = None
    internal_id: str = Field(coerce_numbers_to_str=True, min_length=1)
    version: int = 0
    status: str
    seats: int
    price: HeldPrice
    starts_at: AwareDatetime


class Page(Document):
    orders: tuple[Held, ...]
    cursor: str = ""
    more: bool = False


class Listing(Protocol):
    """The internal system's view, as far as it tells it."""

    def since(self, moment: datetime) -> Iterator[Held]:
        """Every order whose version was made, or that somebody has changed there, since then. Raises NotReached."""

    def named(self, order_ids: Iterable[str]) -> Iterator[Held]:
        """Those of these orders that are there, whatever their age. Raises NotReached."""


class SignedListing:
    """The list at the URL to which orders are delivered. Raises Insecure like the connector."""

    def __init__(
        self, url: str, secrets: Callable[[], str], *, clock: Callable[[], float] = time.time, page: int = PAGE
    ) -> None:
        if not is_safe(url):
            raise Insecure("the internal system must be asked over https")
        self._url, self._secrets, self._clock, self._page = url, secrets, clock, page
        timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
        self._pool = urllib3.PoolManager(timeout=timeout, retries=False, maxsize=1)

    def since(self, moment: datetime) -> Iterator[Held]:
        """See Listing."""
        query = {"since": moment.astimezone(UTC).isoformat().replace("+00:00", "Z"), "limit": str(self._page)}
        seen: set[str] = set()
        while len(seen) < MOST_PAGES:
            page = self._ask(query)
            yield from page.orders
            if not page.more:
                return
            if page.cursor in seen or not page.cursor:
                raise NotReached("its list turns in a circle", is_down=False)
            seen.add(page.cursor)
            query["cursor"] = page.cursor
        raise NotReached("its list does not end", is_down=False)

    def named(self, order_ids: Iterable[str]) -> Iterator[Held]:
        """See Listing."""
        waiting = iter(order_ids)
        while some := list(islice(waiting, AT_ONCE)):
            yield from self._ask({"ids": ",".join(some)}).orders

    def _ask(self, query: dict[str, str]) -> Page:
        target = f"{urlsplit(self._url).path or '/'}?{urlencode(query)}"
        message_id = f"list-{uuid.uuid4().hex}"
        signed = f"GET {target}".encode()
        headers = {
            "accept": "application/json",
            "user-agent": "gangway",
            **signature_headers(keys_of(self._secrets()), message_id, int(self._clock()), signed),
        }
        try:
            answer = self._pool.request(
                "GET", f"{self._url}?{urlencode(query)}", headers=headers, redirect=False, preload_content=False
            )
            content = answer.read(LONGEST_PAGE + 1)
            answer.drain_conn()
        except HTTPError as error:
            raise NotReached(f"no list: {type(error).__name__}", is_down=True) from error
        return _page_in(int(answer.status), content)


def _page_in(status: int, content: bytes) -> Page:
    if status != HTTPStatus.OK:
        raise NotReached(f"asked for its list it answered {status}", is_down=False)
    try:
        return Page.model_validate_json(content)
    except ValidationError as error:
        raise NotReached("its list cannot be read", is_down=False) from error


def held_by_id(orders: Iterable[Held]) -> tuple[dict[str, Held], list[Held]]:
    """(by Gangway's id, those without one)."""
    found = list(orders)
    return {held.id: held for held in found if held.id}, [held for held in found if not held.id]
