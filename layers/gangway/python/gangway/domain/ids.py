"""Identifiers: time-ordered UUIDs for orders, short speakable references for people."""

import secrets
from datetime import UTC, datetime
from uuid import UUID


def uuid7(at: datetime) -> str:
    """A version 7 UUID (RFC 9562 section 5.7) whose order is the order of time, to the millisecond."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds << 80) | secrets.randbits(80)
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(UUID(int=value))


def made_at(id_: str) -> datetime:
    """When a version 7 UUID of ours was made, to the millisecond, in UTC."""
    return datetime.fromtimestamp((UUID(id_).int >> 80) / 1000, UTC)


def reference(prefix: str, digits: int) -> str:
    """A candidate such as `VC-04711`; the store refuses one that is taken, and the caller tries another."""
    return f"{prefix}-{secrets.randbelow(10**digits):0{digits}d}"


def ticket_code(order_reference: str, number: int) -> str:
    """The code on the n-th ticket: speakable, and not to be guessed from the reference alone."""
    alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    tail = "".join(secrets.choice(alphabet) for _ in range(6))
    return f"{order_reference.replace('-', '')}-{number}-{tail}"
