"""Refusals as problem documents (RFC 9457): `type`, `title`, `status`, `detail`, and our stable `code`."""

from http import HTTPStatus

from aws_lambda_powertools.event_handler import Response

from gangway.channels.planning.proof import NoKey
from gangway.domain.refusals import Conflict, Forbidden, Malformed, NotPossible, Refusal, TryAgain, Unknown
from gangway.edge.http import BodyTooLarge, NoSuchPage, to_json

PROBLEM = "application/problem+json"
# The first that fits counts.
STATUSES: tuple[tuple[type[Refusal], HTTPStatus], ...] = (
    (NoSuchPage, HTTPStatus.NOT_FOUND),
    (NoKey, HTTPStatus.UNAUTHORIZED),
    (Forbidden, HTTPStatus.FORBIDDEN),
    (BodyTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (Malformed, HTTPStatus.BAD_REQUEST),
    (Unknown, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (NotPossible, HTTPStatus.UNPROCESSABLE_ENTITY),
    (TryAgain, HTTPStatus.SERVICE_UNAVAILABLE),
    (Refusal, HTTPStatus.UNPROCESSABLE_ENTITY),
)


def refuse(error: Exception) -> Response[str]:
    if not isinstance(error, Refusal):
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", "the fault is ours; nothing was decided", "")
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    return problem(status, error.code, error.message, error.value)


def problem(status: HTTPStatus, code: str, detail: str, value: str) -> Response[str]:
    document = {
        "type": f"urn:gangway:problem:{code}",
        "title": code.replace("_", " "),
        "status": int(status),
        "detail": detail,
        "code": code,
        "value": value[:200],
    }
    headers: dict[str, str | list[str]] = {"Retry-After": "1"} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return Response(status_code=int(status), content_type=PROBLEM, body=to_json(document), headers=headers)
