"""The internal system proves itself with a key of its own: that of a partner whose channel is `planning`."""

from collections.abc import Mapping
from datetime import datetime

from gangway.domain.partners import Partner
from gangway.domain.refusals import Forbidden
from gangway.ordering.office import Office

CHANNEL = "planning"


class NoKey(Forbidden):
    """No key was sent, or one that is not valid (any more)."""

    code = "no_key"


def prove(office: Office, headers: Mapping[str, str], now: datetime) -> Partner:
    """The internal system's own standing; raises NoKey, or Forbidden for a key of somebody else."""
    kind, _, key = (headers.get("authorization") or "").partition(" ")
    if kind.lower() != "bearer" or not key.strip():
        raise NoKey("key", "send the key as Authorization: Bearer …")
    try:
        partner = office.partners.by_key(key.strip(), now)
    except Forbidden as refused:
        raise NoKey("key", refused.message) from None
    if partner.channel != CHANNEL:
        raise Forbidden("key", "the key is not valid here")
    return partner
