"""Who is calling: the key of the `Authorization: Bearer` header decides, and nothing else."""

from collections.abc import Mapping

from gangway.channels.octo.errors import KeyMissing
from gangway.domain.partners import Partner
from gangway.domain.refusals import Forbidden
from gangway.ordering.office import Office

LONGEST_KEY = 200


def partner_of(office: Office, headers: Mapping[str, str]) -> Partner:
    """The partner whose key was sent. Raises KeyMissing, or Forbidden without saying why a key is not valid."""
    scheme, _, key = headers.get("authorization", "").strip().partition(" ")
    key = key.strip()
    if scheme.lower() != "bearer" or not key:
        raise KeyMissing("key", "send your key in the header Authorization: Bearer <key>")
    if len(key) > LONGEST_KEY or not key.isascii():
        raise Forbidden("key", "the key is not valid")
    return office.partners.by_key(key, office.clock())
