"""The operator's own people: what each may do at the desk, and how they prove who they are.

Rule: a password is kept only as a slow hash with its own salt, and compared in constant time.
"""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime
from enum import StrEnum

from gangway.domain.model import Model

LEAST_PASSWORD, MOST_PASSWORD = 12, 200
MOST_SESSIONS = 10


class Role(StrEnum):
    """Each may do what those before it may."""

    READER = "read-only"
    DISPATCHER = "dispatcher"
    MANAGER = "manager"

    def may(self, needed: "Role") -> bool:
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(needed)


class Cost(Model):
    """How slow the hash is: scrypt with N = 2**`log_n`, r = 8; 32 MB and about a third of a second by default."""

    log_n: int = 15
    parallel: int = 3


class Session(Model):
    """One login. `secret_hash` is that of the newest refresh secret, `before_hash` that of the one before it."""

    secret_hash: str
    before_hash: str | None = None
    refreshed_at: datetime
    ends_at: datetime


class Staff(Model):
    """One person at the desk. `name` is what they log in with; `version` grows with each change of this record."""

    name: str
    full_name: str
    role: Role
    password: str
    active: bool = True
    version: int = 1
    sessions: dict[str, Session] = {}

    def is_in(self, session_id: str, now: datetime) -> bool:
        """Whether that login still counts: not logged out, not over, and the person still works here."""
        session = self.sessions.get(session_id)
        return self.active and session is not None and now < session.ends_at


def hash_password(password: str, cost: Cost) -> str:
    """`scrypt$<log N>$<parallel>$<salt>$<hash>`; what it cost is written beside it, so that it may grow later."""
    salt = secrets.token_bytes(16)
    return f"scrypt${cost.log_n}${cost.parallel}${_text(salt)}${_text(_scrypt(password, salt, cost))}"


def is_password(password: str, kept: str) -> bool:
    """In constant time for what is kept; takes as long for a wrong password as for the right one."""
    _, log_n, parallel, salt, expected = kept.split("$")
    found = _scrypt(password, base64.b64decode(salt), Cost(log_n=int(log_n), parallel=int(parallel)))
    return hmac.compare_digest(found, base64.b64decode(expected))


def _scrypt(password: str, salt: bytes, cost: Cost) -> bytes:
    raw = password.encode("utf-8", "surrogatepass")
    memory = 256 * 8 * 2**cost.log_n
    return hashlib.scrypt(raw, salt=salt, n=2**cost.log_n, r=8, p=cost.parallel, maxmem=memory, dklen=32)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
