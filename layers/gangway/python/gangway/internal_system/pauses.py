"""How long a delivery rests before it is tried again: longer each time, never in step with the others."""

import random
from collections.abc import Callable

LONGEST_SECONDS = 900
LONGEST_ASKED_SECONDS = 3600


def pause_seconds(
    tries: int,
    first_seconds: int,
    *,
    asked_seconds: float | None = None,
    jitter: Callable[[], float] = random.random,
) -> int:
    """Whole seconds after the n-th try: doubling from `first_seconds` to a quarter of an hour, less up to half of it.

    What the internal system asked for (Retry-After) is the least, up to an hour.
    """
    doubled: int = min(first_seconds * 2 ** min(tries - 1, 20), LONGEST_SECONDS)
    pause = doubled * (1 - jitter() / 2)
    return max(1, round(max(pause, min(asked_seconds or 0, LONGEST_ASKED_SECONDS))))
