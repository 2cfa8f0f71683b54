"""Refusals in the form's words: a stable code and a fixed sentence. What was sent is never said back."""

from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import Response

from gangway.channels.widget.tokens import NotSealed
from gangway.domain.refusals import (
    BodyTooLarge,
    Conflict,
    Forbidden,
    Malformed,
    NotPossible,
    PartyNotAllowed,
    Refusal,
    SoldOut,
    TooManyRequests,
    TryAgain,
    Unknown,
)
from gangway.edge.http import NoSuchPage, json_response


class OriginNotAllowed(Forbidden):
    """The page that calls is not one of those the key was given for."""

    code = "origin_not_allowed"


class WorkNotDone(Forbidden):
    """The proof of work is missing, wrong, or for another order."""

    code = "work_not_done"


class PriceChanged(NotPossible):
    """The guest was shown another price than ours."""

    code = "price_changed"


class WrongKind(Malformed):
    """The form was not sent as multipart/form-data."""

    code = "wrong_content_type"


# The first type that fits decides, so the narrower ones stand above the wider.
STATUS: tuple[tuple[type[Refusal], HTTPStatus], ...] = (
    (NoSuchPage, HTTPStatus.NOT_FOUND),
    (Unknown, HTTPStatus.NOT_FOUND),
    (BodyTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (WrongKind, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    (Malformed, HTTPStatus.BAD_REQUEST),
    (NotPossible, HTTPStatus.CONFLICT),
    (Conflict, HTTPStatus.CONFLICT),
    (NotSealed, HTTPStatus.FORBIDDEN),
    (Forbidden, HTTPStatus.FORBIDDEN),
    (TooManyRequests, HTTPStatus.TOO_MANY_REQUESTS),
    (TryAgain, HTTPStatus.SERVICE_UNAVAILABLE),
)


def status_of(error: Exception) -> HTTPStatus:
    return next((status for kind, status in STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)


def code_of(error: Exception) -> str:
    return error.code if isinstance(error, Refusal) else "our_fault"


def refuse(error: Exception) -> Response[str]:
    body: dict[str, Any] = {"error": code_of(error)}
    if isinstance(error, Malformed):
        body["field"] = field_of(error)
    if isinstance(error, SoldOut):
        body["free"] = error.free
    if isinstance(error, PartyNotAllowed):
        body["most"] = error.most
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, TooManyRequests) else {}
    if isinstance(error, TryAgain):
        headers["Retry-After"] = "1"
    return json_response(body, status_of(error), headers)


FIELDS = frozenset({"name", "email", "phone", "notes", "consent", "units", "uuid", "total", "currency", "language"})


def field_of(refusal: Malformed) -> str:
    """The last part of the path that is a field of ours: keys of the caller's own making are not repeated."""
    known = [part for part in refusal.value.split(".") if part in FIELDS]
    return known[-1] if known else "body"
