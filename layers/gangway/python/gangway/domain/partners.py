"""Partners: who may sell what, at which rate, and how they prove who they are."""

import hashlib
import hmac
import secrets
import string
from datetime import datetime

from gangway.domain.model import Model

PUBLISHABLE = "pk_"
ISSUED = "issued-"
LEAST_ISSUED = 20
SECRET_LENGTH = 43
LETTERS_AND_DIGITS = string.ascii_letters + string.digits


class Partner(Model):
    """A reseller's standing with the supplier.

    `products` limits what it sees (None: everything); `commission_basis_points` gives its net rate (2000 = 20 %,
    None: no net rate); `requests_per_minute` is how often it may call; `settings` are its channel's own values,
    e.g. an identity the agency issued. `emails` are the addresses it writes from, or its domain as `@hotel.example`.
    """

    id: str
    name: str
    channel: str
    products: tuple[str, ...] | None = None
    currency: str | None = None
    commission_basis_points: int | None = None
    hold_minutes: int = 30
    max_hold_minutes: int = 120
    requests_per_minute: int = 600
    test: bool = False
    active: bool = True
    origins: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    settings: dict[str, str] = {}

    def may_sell(self, product_id: str) -> bool:
        return self.products is None or product_id in self.products


def mail_guests() -> Partner:
    """The standing of everybody who writes to us and is no partner: the retail price. One in the table replaces it."""
    return Partner(id="email", name="guests by e-mail", channel="email")


class PartnerKey(Model):
    """One of a partner's keys. Only the hash of the secret is kept; several keys may overlap while one is rotated."""

    id: str
    partner_id: str
    secret_hash: str
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None

    def is_valid(self, secret: str, now: datetime) -> bool:
        """Compared in constant time, before the dates, so that timing tells nothing about the secret."""
        matches = hmac.compare_digest(hash_secret(secret), self.secret_hash)
        return matches and self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


def hash_secret(secret: str) -> str:
    """SHA-256 in hex. The secret has 256 random bits, so a slow hash would protect nothing."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def random_text(length: int) -> str:
    """Letters and digits, 5.95 random bits each: one word to a double click, and never an option to a command line."""
    return "".join(secrets.choice(LETTERS_AND_DIGITS) for _ in range(length))


def new_secret() -> tuple[str, str, str]:
    """(key id, secret, what the partner is shown once: `gw_<key id>_<secret>`)."""
    key_id, secret = secrets.token_hex(6), random_text(SECRET_LENGTH)
    return key_id, secret, f"gw_{key_id}_{secret}"


def new_publishable() -> str:
    """A key that stands in a page for everyone to read: it says who sends the guest, and opens the form only."""
    return PUBLISHABLE + secrets.token_hex(12)


def split_key(presented: str) -> tuple[str, str] | None:
    """(key id, secret) of a presented key, or None if it cannot be one.

    A key of another form than ours was issued by an agency: it is known by its hash, and is a secret as a whole.
    """
    prefix, _, rest = presented.partition("_")
    key_id, _, secret = rest.partition("_")
    if prefix == "gw" and key_id and secret:
        return key_id, secret
    return (f"{ISSUED}{hash_secret(presented)[:24]}", presented) if len(presented) >= LEAST_ISSUED else None


def issued_key(presented: str, partner_id: str, now: datetime) -> PartnerKey:
    """The key that an agency issued to the supplier; raises ValueError for one that is too short to be a secret."""
    parts = split_key(presented)
    if parts is None or not parts[0].startswith(ISSUED):
        raise ValueError(f"a key issued by an agency has at least {LEAST_ISSUED} characters and is not one of ours")
    return PartnerKey(id=parts[0], partner_id=partner_id, secret_hash=hash_secret(presented), created_at=now)
