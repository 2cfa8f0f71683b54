"""Each night the books are checked: counters against orders, orders against the internal system, lost announcements.

Each part stands for itself: what one has found is told before the next begins, and one that fails does not keep the
others from their work. The night ends with the first failure, so that somebody is told.
"""

from typing import Any

from gangway.edge.nightly import Night
from gangway.edge.wiring import client, office, secret, settings


def handle(_event: dict[str, Any], _context: Any) -> dict[str, int]:
    return Night(office(), settings(), client, secret).run()
