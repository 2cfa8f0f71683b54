"""What the door signs: the token of an order, the challenge before a hold, the ticket of a form without scripts.

Rule: nothing here is kept. A token is right when its seal is, and its seal can be made only with the secret.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Callable
from uuid import UUID

from pydantic import ValidationError

from gangway.domain.model import Model
from gangway.domain.refusals import Refusal, UnknownOrder

UUID_BYTES = 16
LONGEST = 2_000


class NotSealed(Refusal):
    """Not signed by us, changed since, or too old."""

    code = "not_sealed"


class Ticket(Model):
    """What somebody may do once: make the order `uuid` with `key`, until `until` (seconds since the epoch).

    `what` binds it further, e.g. to a departure; `at` is when it was given; `bits` is the work asked for.
    """

    kind: str
    key: str
    uuid: str
    what: str
    at: int
    until: int
    bits: int = 0


class Signer:
    """`secrets` gives the text of the secret: several, separated by spaces, while one is rotated; the first signs."""

    def __init__(self, secrets: Callable[[], str]) -> None:
        self._secrets = secrets

    def order_token(self, order_id: str) -> str:
        """64 letters: the order's id and 256 bits that nobody can guess; the same whenever it is asked for."""
        raw = UUID(order_id).bytes
        return _text(raw + self._seal(b"order", raw))

    def order_id(self, token: str) -> str:
        """The order whose token this is; raises UnknownOrder for anything else."""
        raw = _raw(token)
        order_id, seal = raw[:UUID_BYTES], raw[UUID_BYTES:]
        if len(order_id) < UUID_BYTES or not self._is_sealed(b"order", order_id, seal):
            raise UnknownOrder("", "there is no such order")
        return str(UUID(bytes=order_id))

    def ticket(self, ticket: Ticket) -> str:
        raw = json.dumps(ticket.model_dump(), separators=(",", ":")).encode()
        return f"{_text(raw)}.{_text(self._seal(b'ticket', raw))}"

    def read_ticket(self, text: str, *, kind: str, now: float) -> Ticket:
        """The ticket, if it is ours and still good; raises NotSealed."""
        body, _, seal = text[:LONGEST].partition(".")
        raw = _raw(body)
        if not self._is_sealed(b"ticket", raw, _raw(seal)):
            raise NotSealed(kind, "it was not given out here")
        try:
            ticket = Ticket.model_validate_json(raw)
        except ValidationError as error:
            raise NotSealed(kind, "it was given out by an older version") from error
        if ticket.kind != kind or now >= ticket.until:
            raise NotSealed(kind, "it is too old")
        return ticket

    def blinded(self, text: str) -> str:
        """A name under which something may be counted without being known, e.g. an address."""
        return self._seal(b"blind", text.encode())[:9].hex()

    def _seal(self, purpose: bytes, raw: bytes) -> bytes:
        return _hmac(self._secrets().split()[0], purpose, raw)

    def _is_sealed(self, purpose: bytes, raw: bytes, seal: bytes) -> bool:
        return any([hmac.compare_digest(_hmac(secret, purpose, raw), seal) for secret in self._secrets().split()])  # noqa: C419  the same time for each


def leading_zero_bits(digest: bytes) -> int:
    return len(digest) * 8 - int.from_bytes(digest, "big").bit_length()


def is_work_done(challenge: str, answer: str, bits: int) -> bool:
    """Whether SHA-256 of `challenge:answer` starts with that many zero bits."""
    return leading_zero_bits(hashlib.sha256(f"{challenge}:{answer}".encode()).digest()) >= bits


def _hmac(secret: str, purpose: bytes, raw: bytes) -> bytes:
    return hmac.digest(secret.encode(), purpose + b"\0" + raw, "sha256")


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _raw(text: str) -> bytes:
    """Empty for what is no base64: its seal cannot be right."""
    try:
        return base64.b64decode(text.encode() + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        return b""
