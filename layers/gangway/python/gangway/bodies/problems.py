"""Refusals as problem documents (RFC 9457): `type`, `title`, `status`, `detail`, and our stable `code`.

For the APIs that are ours to word: the desk's and the internal system's. A channel with a contract has its own errors.
"""

from http import HTTPStatus
from typing import Any

from gangway.domain.refusals import (
    BodyTooLarge,
    Conflict,
    Forbidden,
    Malformed,
    NotJson,
    NotPossible,
    PartyNotAllowed,
    Refusal,
    TooManyRequests,
    TryAgain,
    Unknown,
)

PROBLEM = "application/problem+json"
MOST_DETAIL = 1_000
MOST_VALUE = 200
Statuses = tuple[tuple[type[Refusal], HTTPStatus], ...]
# The first that fits counts.
STATUSES: Statuses = (
    (Forbidden, HTTPStatus.FORBIDDEN),
    (BodyTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (NotJson, HTTPStatus.BAD_REQUEST),
    (Malformed, HTTPStatus.UNPROCESSABLE_ENTITY),
    (Unknown, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (PartyNotAllowed, HTTPStatus.UNPROCESSABLE_ENTITY),
    (NotPossible, HTTPStatus.CONFLICT),
    (TooManyRequests, HTTPStatus.TOO_MANY_REQUESTS),
    (TryAgain, HTTPStatus.SERVICE_UNAVAILABLE),
    (Refusal, HTTPStatus.UNPROCESSABLE_ENTITY),
)
Problem = tuple[HTTPStatus, dict[str, Any], dict[str, str]]


def problem_of(error: Exception, own: Statuses, about: str = "value") -> Problem:
    """(status, document, headers). `own` are the API's refusals that come before all others; `about` names the value.

    What is no refusal is our fault, and says nothing of itself.
    """
    if not isinstance(error, Refusal):
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", "the fault is ours; try again")
    status = next(status for kind, status in (*own, *STATUSES) if isinstance(error, kind))
    return problem(status, error.code, error.message, {about: error.value[:MOST_VALUE]}, _headers(error, status))


def problem(
    status: HTTPStatus,
    code: str,
    detail: str,
    more: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
) -> Problem:
    document = {
        "type": f"urn:gangway:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": int(status),
        "detail": detail[:MOST_DETAIL],
        "code": code,
    }
    return status, document | (more or {}), {"Content-Type": PROBLEM, **(headers or {})}


def _headers(error: Refusal, status: HTTPStatus) -> dict[str, str]:
    if isinstance(error, TooManyRequests):
        return {"Retry-After": str(error.retry_after)}
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        return {"Retry-After": "1"}
    return {"WWW-Authenticate": "Bearer"} if status is HTTPStatus.UNAUTHORIZED else {}
