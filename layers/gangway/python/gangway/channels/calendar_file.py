"""An order as a calendar file (RFC 5545): a moment in UTC, so that every calendar shows it in its own zone's time."""

from datetime import UTC, datetime, timedelta

from gangway.domain.catalogue import Supplier
from gangway.domain.order import Order, Status

MOST_OCTETS = 75


def calendar_file(
    order: Order, *, title: str, place: str, description: str, url: str | None = None, supplier: Supplier | None = None
) -> str:
    """One event. Sent again after a change it replaces the first, since its UID stays and its SEQUENCE grows.

    `supplier` is named as the organizer, without whom RFC 5546 section 3.2.1 knows no event sent by mail.
    """
    cancelled = order.status in {Status.CANCELLED, Status.EXPIRED}
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gangway//Booking//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{order.id}@gangway",
        f"DTSTAMP:{_utc(order.updated_at)}",
        f"SEQUENCE:{order.version - 1}",
        *([_organizer(supplier)] if supplier else []),
        *_when(order),
        f"SUMMARY:{_text(title)}",
        f"LOCATION:{_text(place)}",
        f"DESCRIPTION:{_text(description)}",
        *([f"URL:{url}"] if url else []),
        f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _organizer(supplier: Supplier) -> str:
    name = "".join(c for c in supplier.name if c.isprintable() and c != '"')
    return f'ORGANIZER;CN="{name}":mailto:{supplier.email}'


def _when(order: Order) -> list[str]:
    day = order.departure.day
    if order.departure.all_day:
        return [f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"]
    return [f"DTSTART:{_utc(order.departure.starts_at)}", f"DTEND:{_utc(order.departure.ends_at)}"]


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value: str) -> str:
    """Escaped as section 3.3.11 asks."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """At most 75 octets in a line, never inside a character (section 3.1)."""
    lines, current = [], ""
    for character in line:
        if len((current + character).encode()) > MOST_OCTETS:
            lines.append(current)
            current = " "
        current += character
    return "\r\n".join([*lines, current])
