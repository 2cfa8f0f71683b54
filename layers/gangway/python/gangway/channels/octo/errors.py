"""Refusals in OCTO's words: code, status, and the refused value echoed under the name of its field (octo.md section 2).

OCTO has no 404 and no 422: what cannot be done is 400, a key that is missing 401, one that is not valid 403.
"""

from http import HTTPStatus

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo.texts import OUR_FAULT, refusal_text
from gangway.channels.octo.wire_common import Error, ErrorCode
from gangway.domain.refusals import (
    Conflict,
    Forbidden,
    NotPossible,
    Refusal,
    TooManyRequests,
    TryAgain,
    UnknownDeparture,
    UnknownOption,
    UnknownOrder,
    UnknownProduct,
    UnknownUnit,
    UuidReused,
)
from gangway.edge.http import json_response

RETRY_AFTER = "Retry-After"


class KeyMissing(Forbidden):
    """No key was sent at all."""

    code = "key_missing"


# The first type that fits decides, so the narrower ones stand above the wider.
WORDS: tuple[tuple[type[Refusal], ErrorCode, HTTPStatus], ...] = (
    (UnknownProduct, "INVALID_PRODUCT_ID", HTTPStatus.BAD_REQUEST),
    (UnknownOption, "INVALID_OPTION_ID", HTTPStatus.BAD_REQUEST),
    (UnknownUnit, "INVALID_UNIT_ID", HTTPStatus.BAD_REQUEST),
    (UnknownDeparture, "INVALID_AVAILABILITY_ID", HTTPStatus.BAD_REQUEST),
    (UnknownOrder, "INVALID_BOOKING_UUID", HTTPStatus.BAD_REQUEST),
    (UuidReused, "INVALID_BOOKING_UUID", HTTPStatus.BAD_REQUEST),
    (NotPossible, "UNPROCESSABLE_ENTITY", HTTPStatus.BAD_REQUEST),
    (Conflict, "UNPROCESSABLE_ENTITY", HTTPStatus.BAD_REQUEST),
    (KeyMissing, "UNAUTHORIZED", HTTPStatus.UNAUTHORIZED),
    (Forbidden, "FORBIDDEN", HTTPStatus.FORBIDDEN),
    (TooManyRequests, "TOO_MANY_REQUESTS", HTTPStatus.TOO_MANY_REQUESTS),
    (TryAgain, "INTERNAL_SERVER_ERROR", HTTPStatus.SERVICE_UNAVAILABLE),
    (Refusal, "BAD_REQUEST", HTTPStatus.BAD_REQUEST),
)


def words_for(refusal: type[Refusal]) -> tuple[ErrorCode, HTTPStatus]:
    return next((code, status) for kind, code, status in WORDS if issubclass(refusal, kind))


def refuse(error: Exception, language: str) -> Response[str]:
    """Anything that is no refusal is a fault on our side, and nothing of it is shown."""
    if not isinstance(error, Refusal):
        message = OUR_FAULT.get(language, OUR_FAULT["en"])
        fault: Error = {"error": "INTERNAL_SERVER_ERROR", "errorMessage": message}
        return json_response(fault, HTTPStatus.INTERNAL_SERVER_ERROR)
    code, status = words_for(type(error))
    body: Error = {"error": code, "errorMessage": refusal_text(error, language)}
    _echo(body, error)
    if isinstance(error, TooManyRequests):
        body["retryAfter"] = error.retry_after
        return json_response(body, status, {RETRY_AFTER: str(error.retry_after)})
    return json_response(body, status, {RETRY_AFTER: "1"} if isinstance(error, TryAgain) else None)


def _echo(body: Error, refusal: Refusal) -> None:
    match body["error"]:
        case "INVALID_PRODUCT_ID":
            body["productId"] = refusal.value
        case "INVALID_OPTION_ID":
            body["optionId"] = refusal.value
        case "INVALID_UNIT_ID":
            body["unitId"] = refusal.value
        case "INVALID_AVAILABILITY_ID":
            body["availabilityId"] = refusal.value
        case "INVALID_BOOKING_UUID":
            body["uuid"] = refusal.value
        case _:
            pass
