"""What the hand-over asks of an internal system, and the two ways in which it may say no.

A connector for another system is one class with `deliver`; which refusals are final is its knowledge alone.
"""

from typing import Protocol

from gangway.domain.order import Order


class InternalSystem(Protocol):
    """The operator's own system, as far as Gangway knows it."""

    def deliver(self, order: Order) -> str:
        """Give it this version of the order; returns the number it knows the order by.

        The same version delivered again must be the same order there, with the same number.
        Raises NotTaken if it will never take this version, NotReached if it may later.
        """


class NotTaken(Exception):  # noqa: N818  an answer, not an error
    """The internal system has read the order and refuses it; `reason` is its own sentence, as it came."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(f"refused with {status}")


class NotReached(Exception):  # noqa: N818  an answer, not an error
    """Nobody has decided about the order. `is_down`: other orders would fare no better at the moment.

    `reason` is ours and names no guest; `retry_after_seconds` is what the internal system asked for.
    """

    def __init__(self, reason: str, *, is_down: bool, retry_after_seconds: float | None = None) -> None:
        self.reason = reason
        self.is_down = is_down
        self.retry_after_seconds = retry_after_seconds
        super().__init__(reason)
