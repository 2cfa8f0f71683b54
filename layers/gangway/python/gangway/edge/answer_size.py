"""An answer must fit into what a function may give: 6 MB, counted after the body has become a string inside JSON.

What is larger would be cut off by the platform and told as its own bare error. So long answers are compressed for a
caller that takes gzip, and what still does not fit is refused in the channel's own words.
"""

import base64
import gzip
import json
from collections.abc import Mapping
from typing import Any

from gangway.domain.refusals import Malformed

MOST_ANSWER_BYTES = 6_000_000  # Lambda's limit is 6 MiB; the rest is left to the headers
COMPRESSED_FROM = 500_000
LEVEL = 3  # the price list of every departure is the same text: more effort gains little


class AnswerTooLarge(Malformed):
    """More was asked for than one answer can hold."""


def fitting(answer: dict[str, Any], event: Mapping[str, Any]) -> dict[str, Any]:
    """The answer as it may be given. Raises AnswerTooLarge."""
    body = answer.get("body") or ""
    if len(body) < COMPRESSED_FROM:
        return answer
    if not answer.get("isBase64Encoded") and _takes_gzip(event):
        packed = base64.b64encode(gzip.compress(body.encode(), LEVEL)).decode()
        headers = {**(answer.get("headers") or {}), "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        answer, body = {**answer, "headers": headers, "body": packed, "isBase64Encoded": True}, packed
    if len(json.dumps(body, ensure_ascii=False).encode()) > MOST_ANSWER_BYTES:
        raise AnswerTooLarge("body", "the answer would have more than 6 MB: ask for fewer days, or accept gzip")
    return answer


def _takes_gzip(event: Mapping[str, Any]) -> bool:
    headers: Mapping[str, Any] = event.get("headers") or {}
    accepted = next((str(value) for name, value in headers.items() if name.lower() == "accept-encoding"), "")
    return any(_names_gzip(part) for part in accepted.lower().split(","))


def _names_gzip(part: str) -> bool:
    """Whether one entry of Accept-Encoding allows gzip; `gzip;q=0` forbids it (RFC 9110 section 12.5.3)."""
    name, _, weight = part.partition(";")
    return name.strip() in {"gzip", "*"} and weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
