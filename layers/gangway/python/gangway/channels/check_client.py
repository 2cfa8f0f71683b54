"""The HTTP client of a channel check: standard library only, follows no redirect, notes how long each call took."""

import http.client
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from gangway.channels.check import Call, CaseFailed

TIMEOUT_SECONDS = 30.0
CUT = 200


@dataclass(frozen=True)
class Reply:
    """What came back: `body` parsed from JSON, None for an empty one; `sent` names the call in messages."""

    sent: str
    status: int
    headers: Mapping[str, str]
    body: Any

    def __str__(self) -> str:
        return f"{self.sent} answered {self.status} {json.dumps(self.body, ensure_ascii=False)[:CUT]}"


@dataclass
class Caller:
    """Calls one deployment as one agency would. `headers` go with every call; `calls` fills with what was made."""

    base_url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    def call(
        self,
        limit: str,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | str | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """One call, counted against the limit of that name. `body` is sent as JSON, bytes as they are.

        `query` as a mapping is percent-encoded; as text it goes out as it is. Raises CaseFailed for a body that is
        not JSON, OSError when there is no answer.
        """
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        asked = query if isinstance(query, str) else urlencode(query or {})
        given = {"Content-Type": "application/json", "Accept": "application/json", **self.headers, **(headers or {})}
        target = urlsplit(self.base_url).path.rstrip("/") + path + (f"?{asked}" if asked else "")
        began = time.perf_counter()
        status, answered, raw = self._exchange(method, target, content, given)
        self.calls.append(Call(limit=limit, ms=(time.perf_counter() - began) * 1000, status=status))
        return Reply(sent=f"{method} {path}", status=status, headers=answered, body=_parsed(raw, f"{method} {path}"))

    def _exchange(
        self, method: str, target: str, content: bytes | None, headers: Mapping[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        address = urlsplit(self.base_url)
        kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
        connection = kind(address.hostname or "", address.port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request(method, target, body=content, headers=dict(headers))
            response = connection.getresponse()
            return response.status, {k.lower(): v for k, v in response.getheaders()}, response.read()
        except http.client.HTTPException as error:
            raise CaseFailed(f"{method} {target.partition('?')[0]}: no HTTP answer ({error})") from error
        finally:
            connection.close()


def _parsed(raw: bytes, sent: str) -> Any:
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError as error:
        raise CaseFailed(f"{sent} answered {len(raw)} bytes that are not JSON") from error
