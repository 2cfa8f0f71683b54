"""Refusals in GetYourGuide's words: which code each operation may answer, and what goes beside it.

Every refusal is answered with HTTP 200, since the contract documents no other status and counts one as a failure of
the transport. A code that an operation's schema does not have is replaced by the nearest that it has.
"""

from http import HTTPStatus
from typing import Any, ClassVar

from aws_lambda_powertools.event_handler import Response

from gangway.domain.refusals import (
    Conflict,
    Forbidden,
    HoldExpired,
    Malformed,
    NotCancellable,
    NotChangeable,
    PartyNotAllowed,
    PastCutoff,
    Refusal,
    SalesStopped,
    SoldOut,
    UnknownDeparture,
    UnknownOption,
    UnknownOrder,
    UnknownProduct,
    UnknownUnit,
)
from gangway.edge.http import NoSuchPage, json_response

MOST_MESSAGE = 300
OURS = "the request could not be completed; please try it again"


class GroupsNotAllowed(PartyNotAllowed):
    """A party of a product sold by groups; `most` persons in a group, `groups` groups in a booking."""

    def __init__(self, value: object, message: str, *, most: int, groups: int) -> None:
        super().__init__(value, message, most=most)
        self.groups = groups


class InOurWords(Refusal):
    """A refusal that only this agency knows; `vendor_code` is its code."""

    vendor_code: ClassVar[str]


class AddonsNotSold(InOurWords):
    code, vendor_code = "addons_not_sold", "INVALID_ADDONS_CONFIGURATION"


class UnknownSupplier(InOurWords):
    code, vendor_code = "unknown_supplier", "INVALID_SUPPLIER"


class BookingRedeemed(InOurWords):
    code, vendor_code = "booking_redeemed", "BOOKING_REDEEMED"


class BookingInPast(InOurWords):
    code, vendor_code = "booking_in_past", "BOOKING_IN_PAST"


class BookingAlreadyCanceled(InOurWords):
    code, vendor_code = "booking_already_canceled", "BOOKING_ALREADY_CANCELED"


COMMON = frozenset({"AUTHORIZATION_FAILURE", "INTERNAL_SYSTEM_FAILURE"})
CHECKED = COMMON | {"VALIDATION_FAILURE"}
PARTY = {"NO_AVAILABILITY", "INVALID_TICKET_CATEGORY", "INVALID_PARTICIPANTS_CONFIGURATION"}
ALLOWED: dict[str, frozenset[str]] = {
    "get-availabilities": CHECKED | {"INVALID_PRODUCT"},
    "reserve": CHECKED | PARTY | {"INVALID_PRODUCT"},
    "cancel-reservation": CHECKED | {"INVALID_RESERVATION"},
    "book": CHECKED | PARTY | {"INVALID_RESERVATION", "INVALID_ADDONS_CONFIGURATION"},
    "cancel-booking": CHECKED
    | {"INVALID_BOOKING", "BOOKING_REDEEMED", "BOOKING_IN_PAST", BookingAlreadyCanceled.vendor_code},
    "suppliers": COMMON | {"INVALID_SUPPLIER"},
    "addons": COMMON | {"INVALID_PRODUCT"},
    "product": COMMON | {"INVALID_PRODUCT"},
    # The contract has no error schema for these two; they answer in the shape of the others.
    "pricing-categories": COMMON | {"INVALID_PRODUCT"},
    "notify": CHECKED,
}
INSTEAD = {"INVALID_PRODUCT": "INVALID_RESERVATION", "INVALID_RESERVATION": "INVALID_BOOKING"}
CODES: tuple[tuple[tuple[type[Refusal], ...], str], ...] = (
    ((Forbidden,), "AUTHORIZATION_FAILURE"),
    ((UnknownProduct, UnknownOption), "INVALID_PRODUCT"),
    ((UnknownUnit,), "INVALID_TICKET_CATEGORY"),
    ((PartyNotAllowed,), "INVALID_PARTICIPANTS_CONFIGURATION"),
    ((SoldOut, SalesStopped, PastCutoff, UnknownDeparture), "NO_AVAILABILITY"),
    ((UnknownOrder, HoldExpired, NotChangeable, NotCancellable), "INVALID_RESERVATION"),
    ((Malformed, Conflict, NoSuchPage), "VALIDATION_FAILURE"),
)


def refusal(error: Exception, operation: str) -> Response[str]:
    """The answer for anything that went wrong in an operation; `operation` is a key of ALLOWED or unknown."""
    status = HTTPStatus.NOT_FOUND if isinstance(error, NoSuchPage) else HTTPStatus.OK
    return json_response(refusal_body(error, operation), status)


def refusal_body(error: Exception, operation: str) -> dict[str, Any]:
    code = code_for(error, operation)
    message = error.message if isinstance(error, Refusal) else OURS
    body: dict[str, Any] = {"errorCode": code, "errorMessage": message[:MOST_MESSAGE]}
    if code == "INVALID_TICKET_CATEGORY" and isinstance(error, Refusal):
        body["ticketCategory"] = error.value
    if isinstance(error, PartyNotAllowed):
        body["participantsConfiguration"] = {"min": max(1, error.least), "max": error.most}
    if isinstance(error, GroupsNotAllowed):
        body["groupConfiguration"] = {"max": error.groups}
    return body


def code_for(error: Exception, operation: str) -> str:
    code = _code(error)
    if isinstance(error, NoSuchPage):
        return code
    allowed = ALLOWED.get(operation, CHECKED)
    while code not in allowed and code in INSTEAD:
        code = INSTEAD[code]
    if code in allowed:
        return code
    return "VALIDATION_FAILURE" if "VALIDATION_FAILURE" in allowed else "INTERNAL_SYSTEM_FAILURE"


def _code(error: Exception) -> str:
    if isinstance(error, InOurWords):
        return error.vendor_code
    return next((code for types, code in CODES if isinstance(error, types)), "INTERNAL_SYSTEM_FAILURE")
