"""The Retry-After header (RFC 9110 section 10.2.3): seconds or a date, and a sender that may be wrong."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def seconds_from(header: str | None, now: float) -> float | None:
    """How long to wait from `now` (Unix seconds); None where nothing usable was said."""
    if header is None:
        return None
    header = header.strip()
    if header.isascii() and header.isdigit():
        return float(header[:9])
    try:
        at = parsedate_to_datetime(header)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.fromtimestamp(now, UTC)).total_seconds())
