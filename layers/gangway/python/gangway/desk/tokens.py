"""Access tokens of the desk: signed (HS256), short-lived, good for one office only.

A token names its login (`sid`); whether that login still counts is asked of the staff book on every call, so logging
out or being sent away works at once. While the secret is rotated several stand beside each other, the first signs.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import jwt
from jwt.types import Options
from pydantic import ValidationError

from gangway.domain.model import Document
from gangway.domain.refusals import Forbidden
from gangway.domain.staff import Role

ALGORITHM = "HS256"
LIVES = timedelta(minutes=15)
LONGEST = 4_096


class NotProven(Forbidden):
    """No token, one that is over, was changed, or was given out by another office."""

    code = "not_logged_in"


class OtherOffice(Forbidden):
    """Our own signature, but given out by another deployment that has the same secret."""

    code = "other_office"


class Claims(Document):
    """Who calls, by which login, and what they might do when the token was given."""

    sub: str
    sid: str
    aud: str
    role: Role
    exp: int


class Tokens:
    """`secrets` gives the text of the secret(s), separated by spaces; `office` names this deployment."""

    def __init__(self, secrets: Callable[[], str], office: str) -> None:
        self._secrets, self._office = secrets, office

    def new(self, name: str, session_id: str, role: Role, now: datetime) -> tuple[str, datetime]:
        """(token, when it ends)."""
        ends_at = now.astimezone(UTC).replace(microsecond=0) + LIVES
        claims = {"sub": name, "sid": session_id, "role": role.value, "aud": self._office, "iat": now, "exp": ends_at}
        return jwt.encode(claims, self._secrets().split()[0], algorithm=ALGORITHM), ends_at

    def read(self, token: str, now: datetime) -> Claims:
        """The claims of a token that is ours and not over. Raises NotProven, which says no more; or OtherOffice."""
        claims = self._claims(token) if len(token) <= LONGEST else None
        if claims is None or now.timestamp() >= claims.exp:
            raise NotProven("token", "log in again")
        if claims.aud != self._office:
            raise OtherOffice("token", "this token is for another office")
        return claims

    def _claims(self, token: str) -> Claims | None:
        """Only the seal is judged here: times by the caller's clock, the office by its name."""
        options: Options = {"verify_exp": False, "verify_iat": False, "verify_nbf": False, "verify_aud": False}
        for secret in self._secrets().split():
            try:
                return Claims.model_validate(jwt.decode(token, secret, algorithms=[ALGORITHM], options=options))
            except (jwt.InvalidTokenError, ValidationError):
                continue
        return None
