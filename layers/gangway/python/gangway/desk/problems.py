"""Refusals at the desk as problem documents (RFC 9457): `type`, `title`, `status`, `detail`, our `code`, `value`."""

from http import HTTPStatus
from typing import Any

from gangway.desk.tokens import NotProven
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
MOST_DETAIL, MOST_VALUE = 1_000, 200


class MayNot(Forbidden):
    """The role is not enough for this."""

    code = "role_may_not"


# The first that fits counts.
STATUSES: tuple[tuple[type[Refusal], HTTPStatus], ...] = (
    (NotProven, HTTPStatus.UNAUTHORIZED),
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


def problem_of(error: Exception) -> tuple[int, dict[str, Any], dict[str, str]]:
    """(status, document, headers). What is no refusal is our fault, and says nothing of itself."""
    if not isinstance(error, Refusal):
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", "the fault is ours; try again")
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    answer = problem(status, error.code, error.message, error.value[:MOST_VALUE])
    if isinstance(error, TooManyRequests):
        answer[2]["Retry-After"] = str(error.retry_after)
    elif status is HTTPStatus.SERVICE_UNAVAILABLE:
        answer[2]["Retry-After"] = "1"
    elif status is HTTPStatus.UNAUTHORIZED:
        answer[2]["WWW-Authenticate"] = "Bearer"
    return answer


def problem(
    status: HTTPStatus, code: str, detail: str, value: str | None = None
) -> tuple[int, dict[str, Any], dict[str, str]]:
    document: dict[str, Any] = {
        "type": f"urn:gangway:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": int(status),
        "detail": detail[:MOST_DETAIL],
        "code": code,
    }
    if value is not None:
        document["value"] = value
    return int(status), document, {"Content-Type": PROBLEM}
