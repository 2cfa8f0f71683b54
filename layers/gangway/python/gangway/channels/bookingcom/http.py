"""One call to the agency: bounded in time and size, never redirected, never retried behind our back."""

from collections.abc import Mapping
from http import HTTPStatus

import urllib3
from urllib3.exceptions import HTTPError

from gangway.channels.bookingcom.safe_xml import MOST_BYTES
from gangway.channels.pulled import ComeBackLater, Unreadable
from gangway.domain.model import Model

CONNECT_SECONDS, READ_SECONDS = 3.0, 15.0
LONGEST_WAIT = 3_600.0


class Reply(Model):
    status: int
    body: bytes
    retry_after: float = 0

    @property
    def is_fault(self) -> bool:
        """The other side is to blame, and may do better later."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR


class Http:
    """Connections to one agency."""

    def __init__(self, *, connect_seconds: float = CONNECT_SECONDS, read_seconds: float = READ_SECONDS) -> None:
        timeout = urllib3.Timeout(connect=connect_seconds, read=read_seconds)
        self._pool = urllib3.PoolManager(timeout=timeout, retries=False, maxsize=2)

    def send(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Reply:
        """Raises ComeBackLater when nobody answers, Unreadable for more than can be kept."""
        try:
            answer = self._pool.request(
                method, url, body=body, headers=dict(headers), redirect=False, preload_content=False
            )
            content = answer.read(MOST_BYTES + 1)
            answer.release_conn() if len(content) <= MOST_BYTES else answer.close()
        except HTTPError as error:
            raise ComeBackLater(f"no answer: {type(error).__name__}") from error
        if len(content) > MOST_BYTES:
            raise Unreadable("body", f"an answer of more than {MOST_BYTES} bytes")
        return Reply(status=answer.status, body=content, retry_after=_seconds(answer.headers.get("Retry-After")))


def _seconds(value: str | None) -> float:
    """`Retry-After` in seconds; a date or nonsense counts as none."""
    try:
        return min(max(float(value or 0), 0), LONGEST_WAIT)
    except ValueError:
        return 0
