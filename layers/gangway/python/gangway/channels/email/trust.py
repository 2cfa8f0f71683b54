# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Whether anybody may act on this mail: what SES found, header injection, and whose domain it is.

The verdicts are read from the topmost Authentication-Results header only, the one SES wrote; a sender can write
further ones, but not above it.
"""

import re

from gangway.channels.email.mime import Letter
from gangway.domain.catalogue import Supplier

AGENCIES = (
    "getyourguide", "viator", "bokun", "tiqets", "klook", "musement", "airbnb", "booking", "civitatis", "headout",
)  # fmt: skip
_TOP_LEVELS = {"example", "com"}
_BREAKS = re.compile(r"[\r\n\u2028\u2029\x0b\x0c\x85]")


def verdict(letter: Letter, method: str) -> str:
    """`pass`, `fail`, `none`, …; an empty string when SES says nothing about that method."""
    results = letter.header("authentication-results").lower()
    match = re.search(rf"(?:^|[;\s]){method}=(\w+)", results)
    return match[1] if match else ""


def reason_not_to_trust(letter: Letter) -> str | None:  # noqa: PLR0911  one return per rule
    """The code of the reason why a person must look, or None."""
    if any(_BREAKS.search(value) for _, value in letter.headers):
        return "header_injection"
    if letter.header("x-ses-virus-verdict").strip().upper() == "FAIL":
        return "virus"
    spf, dkim, dmarc = (verdict(letter, method) for method in ("spf", "dkim", "dmarc"))
    if dmarc in {"fail", "permerror"}:
        return "dmarc_failed"
    if spf in {"fail", "softfail", "permerror"} and dkim != "pass":
        return "spf_failed"
    if dkim in {"fail", "permerror"} and spf != "pass":
        return "dkim_failed"
    if len(letter.all("from")) != 1 or not letter.sender.email:
        return "no_single_sender"
    return None


def is_authenticated(letter: Letter) -> bool:
    """Somebody vouches for the domain in From: DMARC, or SPF or DKIM of the very domain."""
    if verdict(letter, "dmarc") == "pass":
        return True
    results = letter.header("authentication-results").lower()
    signed = re.search(r"dkim=pass[^;]*header\.(?:i|d)=@?([\w.-]+)", results)
    if signed and _same_organisation(signed[1], letter.sender.domain):
        return True
    sent = re.search(r"spf=pass[^;]*\bdomain of ([\w.@+-]+)", results)
    return bool(sent and _same_organisation(sent[1].rpartition("@")[2], letter.sender.domain))


def _same_organisation(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def agency_of(domain: str) -> str | None:
    """The online agency whose own domain, or subdomain of it, this is."""
    labels = domain.lower().rstrip(".").split(".")
    if len(labels) < 2 or labels[-1] not in _TOP_LEVELS:
        return None
    return labels[-2] if labels[-2] in AGENCIES else None


def is_own(domain: str, supplier: Supplier) -> bool:
    own = supplier.email.rpartition("@")[2].lower()
    return bool(own) and (domain == own or domain.endswith(f".{own}"))
