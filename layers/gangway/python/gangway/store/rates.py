"""How often a partner calls: counted in the process, settled with a shared counter about once a second.

Item `rate#<partner>#<minute>` of the partners table: `calls`, and `purge_at`, after which DynamoDB removes it.

Error bound. An instance learns what the others counted when it settles, so a partner can exceed its limit by what
all other instances answered since their last settling: at most one second of their calls (an instance that is
asked nothing more keeps its last count until the minute is over, one second of calls likewise). Minutes are fixed
windows, so any sixty seconds may hold up to twice the limit. Cost: at most one write unit per partner, instance
and second, none once the limit is reached. If the counter cannot be reached, each instance counts alone.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from gangway.domain.refusals import TooManyRequests
from gangway.store.wire import to_wire

WINDOW = 60
SETTLE_EVERY = 1.0
KEPT = 2 * WINDOW
MOST_WINDOWS = 1_000


@dataclass
class _Window:
    """One partner's minute: `known` of all instances when last settled, `new` of this one since."""

    minute: int
    known: int = 0
    new: int = 0
    settled_at: float = 0.0

    @property
    def calls(self) -> int:
        return self.known + self.new


class Rates:
    """`clock` gives seconds since the epoch."""

    def __init__(self, client: Any, table: str, *, clock: Callable[[], float] = time.time) -> None:
        self._client = client
        self._table = table
        self._clock = clock
        self._windows: dict[str, _Window] = {}

    def count(self, partner_id: str, limit: int) -> None:
        """Count one call. Raises TooManyRequests, with the seconds to wait, beyond `limit` calls in this minute."""
        now = self._clock()
        window = self._window(partner_id, int(now // WINDOW))
        if window.calls < limit:
            window.new += 1
            if now - window.settled_at >= SETTLE_EVERY:
                self._settle(partner_id, window, now)
            if window.calls <= limit:
                return
        wait = max(1, int(WINDOW - now % WINDOW) + 1)
        raise TooManyRequests(partner_id, f"more than {limit} calls in a minute", retry_after=wait)

    def _window(self, partner_id: str, minute: int) -> _Window:
        known = self._windows.get(partner_id)
        if known is None or known.minute != minute:
            self._forget_before(minute)
            known = self._windows[partner_id] = _Window(minute)
        return known

    def _forget_before(self, minute: int) -> None:
        """Callers may be strangers' addresses without end: of past minutes nothing is kept."""
        if len(self._windows) > MOST_WINDOWS:
            self._windows = {name: window for name, window in self._windows.items() if window.minute >= minute}

    def _settle(self, partner_id: str, window: _Window, now: float) -> None:
        window.settled_at = now
        try:
            answer = self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(f"rate#{partner_id}#{window.minute}")},
                UpdateExpression="ADD #calls :new SET #purge = :purge",
                ExpressionAttributeNames={"#calls": "calls", "#purge": "purge_at"},
                ExpressionAttributeValues={
                    ":new": to_wire(window.new),
                    ":purge": to_wire(window.minute * WINDOW + KEPT),
                },
                ReturnValues="UPDATED_NEW",
            )
        except (ClientError, BotoCoreError):
            return  # better to count alone for a second than to refuse a partner for a fault of ours
        window.known, window.new = int(answer["Attributes"]["calls"]["N"]), 0
