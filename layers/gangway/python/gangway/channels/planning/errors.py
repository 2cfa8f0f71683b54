"""Refusals as problem documents (RFC 9457): `type`, `title`, `status`, `detail`, and our stable `code`."""

from http import HTTPStatus

from aws_lambda_powertools.event_handler import Response

from gangway.channels.planning.proof import NoKey
from gangway.domain.refusals import (
    BodyTooLarge,
    Conflict,
    Forbidden,
    Malformed,
    NotJson,
    NotPossible,
    PartyNotAllowed,
    Refusal,
    TryAgain,
    Unknown,
)
from gangway.edge.http import NoSuchPage, to_json

PROBLEM = "application/problem+json"
MOST_DETAIL = 1_000
MOST_VALUE = 200
# The first that fits counts.
STATUSES: tuple[tuple[type[Refusal], HTTPStatus], ...] = (
    (NoSuchPage, HTTPStatus.NOT_FOUND),
    (NoKey, HTTPStatus.UNAUTHORIZED),
    (Forbidden, HTTPStatus.FORBIDDEN),
    (BodyTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (NotJson, HTTPStatus.BAD_REQUEST),
    (Malformed, HTTPStatus.UNPROCESSABLE_ENTITY),
    (Unknown, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (PartyNotAllowed, HTTPStatus.UNPROCESSABLE_ENTITY),
    (NotPossible, HTTPStatus.CONFLICT),
    (TryAgain, HTTPStatus.SERVICE_UNAVAILABLE),
    (Refusal, HTTPStatus.UNPROCESSABLE_ENTITY),
)


def refuse(error: Exception) -> Response[str]:
    """The problem document; `field` names what was wrong with the document sent, `value` what was refused."""
    if not isinstance(error, Refusal):
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", "the fault is ours; try again", {})
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    about = "field" if isinstance(error, Malformed) else "value"
    answer = problem(status, error.code, error.message, {about: error.value[:MOST_VALUE]})
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        answer.headers["Retry-After"] = "1"
    elif status == HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def problem(status: HTTPStatus, code: str, detail: str, more: dict[str, str]) -> Response[str]:
    document = {
        "type": f"urn:gangway:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": int(status),
        "detail": detail[:MOST_DETAIL],
        "code": code,
        **more,
    }
    return Response(status_code=int(status), content_type=PROBLEM, body=to_json(document), headers={})
