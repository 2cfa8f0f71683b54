"""Who we are to Booking.com: a token that lives an hour, of which only thirty an hour are given, so it is shared."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from gangway.channels.bookingcom.http import Http, Reply
from gangway.channels.pulled import ComeBackLater
from gangway.domain.model import Document
from gangway.store.shared_values import SharedValues

SPARE = timedelta(minutes=5)
LIFE = timedelta(hours=1)


class Credentials(Document):
    """The machine account, as kept in the secret store."""

    client_id: str
    client_secret: str


class Token(Document):
    """The answer to an exchange; the names of its fields are not published, so the usual two are read."""

    jwt: str = ""
    access_token: str = ""

    @property
    def text(self) -> str:
        return self.jwt or self.access_token


class Tokens:
    """The account's current token (contract notes, section 2.1)."""

    def __init__(
        self,
        http: Http,
        url: str,
        credentials: Callable[[], Credentials],
        shared: SharedValues,
        clock: Callable[[], datetime],
    ) -> None:
        self._http, self._url, self._credentials, self._shared, self._clock = http, url, credentials, shared, clock

    def current(self) -> str:
        """The shared one, or a new one for everybody. Raises ComeBackLater when none is to be had."""
        return self._shared.get(self._name, self._clock()) or self._new()

    def forget(self) -> None:
        """The agency refused it."""
        self._shared.drop(self._name)

    @property
    def _name(self) -> str:
        return f"token-{self._url}"[:200]

    def _new(self) -> str:
        body = self._credentials().model_dump_json().encode()
        reply = self._http.send("POST", self._url, body, {"Content-Type": "application/json"})
        token = _token_in(reply)
        self._shared.put(self._name, token, expiry(token, self._clock()) - SPARE)
        return token


def _token_in(reply: Reply) -> str:
    if reply.status != 200:  # noqa: PLR2004  OK
        raise ComeBackLater(f"the token exchange answered {reply.status}", reply.retry_after)
    try:
        token = Token.model_validate_json(reply.body).text
    except ValueError as error:
        raise ComeBackLater("the token exchange answered something else") from error
    if not token:
        raise ComeBackLater("the token exchange gave no token")
    return token


def expiry(token: str, now: datetime) -> datetime:
    """The `exp` of a JWT; an hour from now for a token that does not say."""
    try:
        payload = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return datetime.fromtimestamp(int(claims["exp"]), UTC)
    except (IndexError, KeyError, ValueError, TypeError, OverflowError):
        return now + LIFE
