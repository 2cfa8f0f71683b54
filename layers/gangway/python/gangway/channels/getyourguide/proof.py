"""Proof of origin: HTTP Basic. The user name is the id of one of the partner's keys, the password that key's secret.

So the pair typed into the agency's portal is the key as it was issued, cut at its second underscore
(`gw_<user>_<password>`): it is stored hashed, compared in constant time, and can be rotated like any other key.
"""

import base64
import binascii
from datetime import datetime

from gangway.channels.getyourguide import CHANNEL
from gangway.domain.partners import Partner
from gangway.domain.refusals import Forbidden
from gangway.ordering.office import Office

REFUSED = "the user name or the password is wrong"


def partner_of(office: Office, authorization: str | None, now: datetime) -> Partner:
    """The partner whose credentials these are. Raises Forbidden in every other case, without saying which."""
    try:
        partner = office.partners.by_key(_key(authorization or ""), now)
    except Forbidden as error:
        raise Forbidden("authorization", REFUSED) from error
    if partner.channel != CHANNEL:
        raise Forbidden("authorization", REFUSED)
    return partner


def _key(authorization: str) -> str:
    scheme, _, credentials = authorization.partition(" ")
    if scheme.lower() != "basic":
        raise Forbidden("authorization", REFUSED)
    try:
        pair = base64.b64decode(credentials.strip(), validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise Forbidden("authorization", REFUSED) from error
    user, _, password = pair.partition(":")
    return f"gw_{user}_{password}"


def credentials_of(key: str) -> tuple[str, str]:
    """(user name, password) to be typed into the agency's portal for an issued key."""
    _, user, password = key.split("_", 2)
    return user, password
