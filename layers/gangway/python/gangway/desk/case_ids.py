"""A case's key as a part of a path: keys hold `#` and what agencies call things, which no two gateways decode alike."""

import base64
import binascii

from gangway.domain.refusals import Unknown

LONGEST = 4_096


class UnknownCase(Unknown):
    code = "unknown_case"


def id_of(key: str) -> str:
    return base64.urlsafe_b64encode(key.encode("utf-8", "surrogatepass")).decode().rstrip("=")


def key_of(case_id: str) -> str:
    """Raises UnknownCase for what is none of ours."""
    try:
        raw = base64.b64decode(case_id[:LONGEST] + "=" * (-len(case_id) % 4), altchars=b"-_", validate=True)
        return raw.decode()
    except (ValueError, binascii.Error):
        raise UnknownCase(case_id[:100], "there is no such case") from None
