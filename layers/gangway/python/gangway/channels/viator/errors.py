"""Our refusals in Viator's words. v2: an HTTP status, a body only where the contract defines one (section 2.1).

v1: always HTTP 200, and two levels that must not be mixed (section 2.2): what could not be dealt with is an ERROR
with a TGDS code; what was understood and cannot be had is a SUCCESS whose transaction is REJECTED.
"""

from http import HTTPStatus

from aws_lambda_powertools.event_handler import Response

from gangway.channels.viator.proof import SwitchedOff, WrongSupplier
from gangway.channels.viator.wire import written
from gangway.channels.viator.wire_v2 import ErrorAnswer
from gangway.domain.refusals import (
    BodyTooLarge,
    Conflict,
    Forbidden,
    Malformed,
    NotPossible,
    Refusal,
    TryAgain,
    UnknownDeparture,
    UnknownOption,
    UnknownOrder,
    UnknownProduct,
    UnknownUnit,
)
from gangway.edge.http import JSON, NoSuchPage

TGDS: list[tuple[type[Exception], str, str]] = [
    (Forbidden, "TGDS0002", "The key is not valid"),
    (WrongSupplier, "TGDS0011", "The supplier is not valid"),
    (SwitchedOff, "TGDS0025", "This request is not supported for the supplier"),
    (UnknownProduct, "TGDS0012", "The product is not known"),
    (UnknownOption, "TGDS0013", "The product option is not known"),
    (UnknownOrder, "TGDS0026", "The booking is not known"),
    (Conflict, "TGDS0023", "The booking reference is in use"),
    (BodyTooLarge, "TGDS0001", "The request is too large"),
    (TryAgain, "TGDS0005", "Nothing was decided, the request may be repeated"),
    (NoSuchPage, "TGDS0010", "There is no such address"),
]


class NotReadable(Malformed):
    """The body is no JSON envelope at all."""

    code = "not_readable"


class WrongEnvelope(Malformed):
    """The envelope's type does not belong to this address."""

    code = "wrong_envelope"


class MissingParameter(Malformed):
    """The message could mean several things without a part that is optional in the contract."""

    code = "missing_parameter"


MALFORMED: list[tuple[type[Exception], str, str]] = [
    (NotReadable, "TGDS0001", "The request could not be read"),
    (WrongEnvelope, "TGDS0025", "The request does not belong to this address"),
    (MissingParameter, "TGDS0022", "A parameter is missing"),
    (Malformed, "TGDS0020", "A field is not valid"),
]


def tgds(error: Exception) -> tuple[str, str, str]:
    """(code, message, details) of a technical failure; what we did not foresee tells nothing about itself."""
    for kind, code, message in (*TGDS, *MALFORMED):
        if isinstance(error, kind):
            return code, message, str(error)
    if isinstance(error, Refusal):
        return "TGDS0024", "The request was refused", str(error)
    return "TGDS0031", "An unexpected error on our side", "nothing was booked, changed or cancelled by this answer"


def is_business(error: Exception) -> bool:
    """Whether a sale was understood and refused, so that the answer is SUCCESS with a rejection."""
    return isinstance(error, NotPossible | UnknownDeparture | UnknownUnit)


def v2_status(error: Exception) -> tuple[HTTPStatus, ErrorAnswer | None]:
    if isinstance(error, WrongSupplier):
        return HTTPStatus.UNPROCESSABLE_ENTITY, ErrorAnswer(error="INVALID_SUPPLIER", message=str(error))
    if isinstance(error, SwitchedOff):
        return HTTPStatus.UNPROCESSABLE_ENTITY, ErrorAnswer(error="API_DISABLED", message=str(error))
    if isinstance(error, UnknownProduct | UnknownOption):
        return HTTPStatus.UNPROCESSABLE_ENTITY, ErrorAnswer(error="INVALID_PRODUCT_OPTION", message=str(error))
    bare: list[tuple[type[Exception], HTTPStatus]] = [
        (Forbidden, HTTPStatus.UNAUTHORIZED),
        (NoSuchPage, HTTPStatus.NOT_FOUND),
        (TryAgain, HTTPStatus.SERVICE_UNAVAILABLE),
        (Refusal, HTTPStatus.BAD_REQUEST),
    ]
    for kind, status in bare:
        if isinstance(error, kind):
            return status, None
    return HTTPStatus.INTERNAL_SERVER_ERROR, ErrorAnswer(error="INTERNAL_ERROR", message="an error on our side")


def refuse_v2(error: Exception) -> Response[str]:
    status, answer = v2_status(error)
    return Response(status_code=int(status), content_type=JSON, body=written(answer) if answer else "")
