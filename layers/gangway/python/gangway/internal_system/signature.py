"""Signatures after Standard Webhooks 1.0.0 (symmetric, `v1`): what was sent, when, and by whom.

Signed is `<id>.<timestamp>.<body>`, so neither of the first two may hold a full stop. A secret is `whsec_` and
base64 of 24 to 64 random bytes. Several secrets, separated by blanks, sign side by side while one replaces another.
"""

import base64
import binascii
import hashlib
import hmac

PREFIX = "whsec_"
LEAST_BYTES, MOST_BYTES = 24, 64


class NotASecret(ValueError):  # noqa: N818  read where it is raised, says it
    """What is configured cannot sign; the message never repeats it."""


def keys_of(secrets: str) -> tuple[bytes, ...]:
    """The keys in a text of one or more secrets; raises NotASecret."""
    keys = tuple(_key(secret) for secret in secrets.split())
    if not keys:
        raise NotASecret("the signing secret is empty")
    return keys


def signature_headers(keys: tuple[bytes, ...], message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """The three headers of a message; `timestamp` is that of the attempt, in Unix seconds."""
    signatures = [f"v1,{_sign(key, message_id, timestamp, body)}" for key in keys]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(signatures),
    }


def _key(secret: str) -> bytes:
    if not secret.startswith(PREFIX):
        raise NotASecret(f"a signing secret begins with {PREFIX}")
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error as error:
        raise NotASecret(f"what follows {PREFIX} is not base64") from error
    if not LEAST_BYTES <= len(key) <= MOST_BYTES:
        raise NotASecret(f"a signing secret has {LEAST_BYTES} to {MOST_BYTES} bytes, not {len(key)}")
    return key


def _sign(key: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    signed = b".".join((message_id.encode(), str(timestamp).encode(), body))
    return base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
