"""Logging in, staying in, leaving. A wrong name and a wrong password are one answer, in the same time.

A refresh token is good once; the one before it stays good for a minute, for a page whose answer was lost. Presented
later than that it was copied: the login ends for whoever holds either.
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from gangway.desk.tokens import Claims, NotProven, Tokens
from gangway.domain.model import Model
from gangway.domain.partners import hash_secret
from gangway.domain.refusals import TooManyRequests, TryAgain
from gangway.domain.staff import MOST_PASSWORD, MOST_SESSIONS, Cost, Role, Session, Staff, hash_password, is_password
from gangway.store.staff import LOCKED_FOR, StaffBook

STAYS_IN = timedelta(hours=12)
GRACE = timedelta(minutes=1)


class LoggedIn(Model):
    """What the page keeps. Moments in UTC."""

    token: str
    token_ends_at: datetime
    refresh_token: str
    ends_at: datetime
    name: str
    full_name: str
    role: Role


class WrongLogin(NotProven):
    code = "wrong_login"


@dataclass(frozen=True)
class Sessions:
    """The door of the desk. `cost` is that of the hash which a name nobody has is compared with."""

    book: StaffBook
    tokens: Tokens
    clock: Callable[[], datetime]
    cost: Cost = field(default_factory=Cost)  # a model made at import would build its schema there

    def log_in(self, name: str, password: str) -> LoggedIn:
        """Raises WrongLogin, or TooManyRequests after five wrong tries under one name."""
        now = self.clock()
        if not self.book.may_try(name, now):
            wait = int(LOCKED_FOR.total_seconds())
            raise TooManyRequests("login", "too many wrong logins under this name", retry_after=wait)
        staff = self.book.get(name)
        kept = staff.password if staff else hash_password("nobody", self.cost)
        matches = is_password(password[: MOST_PASSWORD + 1], kept)
        if not matches or staff is None or not staff.active:
            raise WrongLogin("login", "the name or the password is wrong")
        self.book.forget_tries(name)
        return self._begin(staff, now)

    def _begin(self, staff: Staff, now: datetime) -> LoggedIn:
        session_id, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
        session = Session(secret_hash=hash_secret(secret), refreshed_at=now, ends_at=now + STAYS_IN)
        kept = self._kept(staff.name, lambda held: _with(held, session_id, session, now))
        return self._answer(kept, session_id, secret, now)

    def refresh(self, refresh_token: str) -> LoggedIn:
        """A new token and a new refresh token. Raises NotProven."""
        now = self.clock()
        name, session_id, secret = _parts(refresh_token)
        fresh = secrets.token_urlsafe(32)
        outcome: list[bool] = []

        def renewed(staff: Staff) -> Staff:
            session = _session_of(staff, session_id, now)
            outcome[:] = [_is_secret(session, secret, now)]
            if not outcome[0]:
                return _without(staff, session_id)
            update = {"secret_hash": hash_secret(fresh), "before_hash": hash_secret(secret), "refreshed_at": now}
            return _with(staff, session_id, session.model_copy(update=update), now)

        kept = self._kept(name, renewed)
        if not outcome[0]:
            raise NotProven("refresh", "log in again")
        return self._answer(kept, session_id, fresh, now)

    def log_out(self, name: str, session_id: str) -> None:
        """Tokens of that login are worth nothing from now on."""
        self._kept(name, lambda staff: _without(staff, session_id))

    def present(self, claims: Claims) -> Staff:
        """Whose token it is, as they are now. Raises NotProven once they have left."""
        staff = self.book.get(claims.sub)
        if staff is None or not staff.is_in(claims.sid, self.clock()):
            raise NotProven("token", "log in again")
        return staff

    def _answer(self, staff: Staff, session_id: str, secret: str, now: datetime) -> LoggedIn:
        token, token_ends_at = self.tokens.new(staff.name, session_id, staff.role, now)
        return LoggedIn(
            token=token,
            token_ends_at=token_ends_at,
            refresh_token=f"{staff.name}~{session_id}~{secret}",
            ends_at=staff.sessions[session_id].ends_at,
            name=staff.name,
            full_name=staff.full_name,
            role=staff.role,
        )

    def _kept(self, name: str, change: Callable[[Staff], Staff]) -> Staff:
        """The record after the change, read and written again while others change it."""
        for _ in range(10):
            staff = self.book.get(name)
            if staff is None:
                break
            changed = change(staff)
            if self.book.change(changed):
                return changed
        else:
            raise TryAgain("staff", "others change this person right now")
        raise NotProven("token", "log in again")


def _parts(refresh_token: str) -> tuple[str, str, str]:
    name, session_id, secret = [*refresh_token[:500].split("~"), "", "", ""][:3]
    return name, session_id, secret


def _session_of(staff: Staff, session_id: str, now: datetime) -> Session:
    if not staff.is_in(session_id, now):
        raise NotProven("refresh", "log in again")
    return staff.sessions[session_id]


def _is_secret(session: Session, secret: str, now: datetime) -> bool:
    given = hash_secret(secret)
    newest = hmac.compare_digest(given, session.secret_hash)
    before = hmac.compare_digest(given, session.before_hash or "")
    return newest or (before and now < session.refreshed_at + GRACE)


def _with(staff: Staff, session_id: str, session: Session, now: datetime) -> Staff:
    """With that login, without those that are over; the oldest makes room."""
    held = {key: one for key, one in staff.sessions.items() if now < one.ends_at and key != session_id}
    newest = sorted(held, key=lambda key: held[key].refreshed_at)[-(MOST_SESSIONS - 1) :]
    return staff.model_copy(update={"sessions": {**{key: held[key] for key in newest}, session_id: session}})


def _without(staff: Staff, session_id: str) -> Staff:
    return staff.model_copy(update={"sessions": {key: one for key, one in staff.sessions.items() if key != session_id}})
