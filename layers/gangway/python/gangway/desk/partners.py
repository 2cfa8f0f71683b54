"""Partners as a manager sees and sets them; their keys are shown once, and overlap while one takes another's place."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from gangway.channels.planning.translate import partner_of as checked_partner
from gangway.channels.planning.unknown import UnknownKey, UnknownPartner
from gangway.channels.planning.wire import NewKey, NewPartner
from gangway.desk.desk import Desk
from gangway.domain.model import Model
from gangway.domain.partners import PUBLISHABLE, Partner, PartnerKey, issued_key, split_key
from gangway.domain.refusals import Malformed
from gangway.store.key_list import keys_of

HUNDRED = Decimal(100)


class PartnerShown(Model):
    """A partner's standing; `commission_percent` with two decimals at most, e.g. `12.5`."""

    partner: Partner
    commission_percent: str | None


class KeyShown(Model):
    id: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    publishable: bool


class NewKeyShown(Model):
    """`key` is shown this once; None where an agency issued it."""

    key: str | None
    key_id: str
    expires_at: datetime | None


class Rotated(Model):
    key: str
    key_id: str
    old_end_at: datetime
    ended: tuple[str, ...]


def shown(partner: Partner) -> PartnerShown:
    points = partner.commission_basis_points
    return PartnerShown(partner=partner, commission_percent=None if points is None else f"{points / HUNDRED:f}")


def everyone(desk: Desk) -> list[PartnerShown]:
    return [shown(partner) for partner in sorted(desk.partners.everyone(), key=lambda partner: partner.id)]


def found(desk: Desk, partner_id: str) -> Partner:
    partner = desk.partners.get(partner_id)
    if partner is None:
        raise UnknownPartner(partner_id[:100], f"there is no partner {partner_id[:100]}")
    return partner


def put(desk: Desk, new: NewPartner) -> PartnerShown:
    """A new partner, or all of a known one anew. Raises Malformed for what is not in the catalogue."""
    partner = checked_partner(new, desk.office.catalogue)
    known = desk.partners.get(partner.id)
    if known is not None and known.channel != partner.channel:
        raise Malformed("channel", f"{partner.id} sells through {known.channel}: its orders stay under that name")
    desk.partners.put(partner)
    return shown(partner)


def keys(desk: Desk, partner_id: str) -> list[KeyShown]:
    kept = keys_of(desk.office.client, desk.partners_table, found(desk, partner_id).id)
    return [
        KeyShown(
            id=key.id,
            created_at=key.created_at,
            expires_at=key.expires_at,
            revoked_at=key.revoked_at,
            publishable=key.id.startswith(PUBLISHABLE),
        )
        for key in kept
    ]


def issue(desk: Desk, partner_id: str, new: NewKey) -> NewKeyShown:
    """Raises UnknownPartner, Malformed."""
    partner, ends = found(desk, partner_id), _end(new.expires_at, desk.now)
    if new.publishable:
        key = desk.partners.issue_publishable_key(partner.id, desk.now)
        return NewKeyShown(key=key, key_id=key, expires_at=None)
    if new.issued is not None:
        return NewKeyShown(key=None, key_id=_kept(desk, partner, new.issued, ends), expires_at=ends)
    key = desk.partners.issue_key(partner.id, desk.now, expires_at=ends)
    return NewKeyShown(key=key, key_id=_id_of(key), expires_at=ends)


def rotate(desk: Desk, partner_id: str, overlap_hours: int) -> Rotated:
    """A new key now; the old secret ones end when the partner has had time to change over."""
    partner, end = found(desk, partner_id), desk.now + timedelta(hours=overlap_hours)
    old = [key for key in keys_of(desk.office.client, desk.partners_table, partner.id) if _is_ours(key, desk.now)]
    key = desk.partners.issue_key(partner.id, desk.now)
    for one in old:
        desk.partners.end_key(one.id, min(end, one.expires_at or end), partner_id=partner.id)
    return Rotated(key=key, key_id=_id_of(key), old_end_at=end, ended=tuple(one.id for one in old))


def revoke(desk: Desk, partner_id: str, key_id: str) -> datetime:
    """At once; the doors believe what they read for up to a minute. Raises UnknownKey."""
    if not desk.partners.revoke_key(key_id, desk.now, partner_id=partner_id):
        raise UnknownKey(key_id[:100], f"{partner_id[:100]} has no key {key_id[:100]}")
    return desk.now


def _is_ours(key: PartnerKey, now: datetime) -> bool:
    """A secret key that we made and that still opens something: no publishable one, none that an agency issued."""
    ours = not key.id.startswith((PUBLISHABLE, "issued-"))
    return ours and key.revoked_at is None and (key.expires_at is None or now < key.expires_at)


def _kept(desk: Desk, partner: Partner, issued: str, ends: datetime | None) -> str:
    """Only its hash is kept. One that another partner has stays theirs."""
    try:
        key = issued_key(issued, partner.id, desk.now)
    except ValueError as error:
        raise Malformed("issued", str(error)) from error
    held = desk.partners.key(key.id)
    if held is not None and held.partner_id != partner.id:
        raise Malformed("issued", "another partner has this key")
    desk.partners.put_key(key.model_copy(update={"expires_at": ends}))
    return key.id


def _id_of(key: str) -> str:
    return (split_key(key) or ("", ""))[0]


def _end(at: datetime | None, now: datetime) -> datetime | None:
    if at is None:
        return None
    if at.tzinfo is None or at <= now:
        raise Malformed("expires_at", "a key ends at a moment to come, written with an offset")
    return at.astimezone(UTC)
