"""v1's envelope: `requestType` and `data` in, `responseType` and `data` out, the common fields echoed in every answer.

The key travels in the body and is echoed, as the contract wants; bodies never reach a log.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import Response
from pydantic import BaseModel

from gangway.bodies.json_documents import read
from gangway.channels.viator.answers import cancellation_rejected, sale_rejected
from gangway.channels.viator.bookings import amend, book, cancel, redeemed
from gangway.channels.viator.errors import NotReadable, WrongEnvelope, is_business, tgds
from gangway.channels.viator.proof import Caller, caller_of, header_key, partner_of
from gangway.channels.viator.tours import tour_list
from gangway.channels.viator.wire import parsed, timestamp, written
from gangway.channels.viator.wire_v1 import (
    AmendmentRequest,
    BookingRequest,
    CancellationRequest,
    Common,
    RedemptionRequest,
)
from gangway.domain.refusals import Malformed, Refusal
from gangway.edge.http import JSON, NoSuchPage
from gangway.ordering.office import Office


@dataclass(frozen=True)
class V1Call:
    """One of the five calls: its name in the envelope, its request, what does it, what a refusal of it looks like."""

    name: str
    model: type[Common]
    use: Callable[[Office, Caller, Any], BaseModel]
    rejected: Callable[[Office, Caller, Any, Refusal], BaseModel] | None = None


@cache
def v1_calls() -> dict[str, V1Call]:
    return {
        "/tourlist": V1Call("TourList", Common, lambda office, caller, _: tour_list(office.catalogue, caller)),
        "/booking": V1Call("Booking", BookingRequest, book, sale_rejected),
        "/booking-amendment": V1Call("BookingAmendment", AmendmentRequest, amend, sale_rejected),
        "/booking-cancellation": V1Call("BookingCancellation", CancellationRequest, cancel, cancellation_rejected),
        "/redemption": V1Call("Redemption", RedemptionRequest, redeemed),
    }


@dataclass
class Envelope:
    """What is known of one call while it is dealt with, so that whatever goes wrong is answered in its envelope."""

    channel: str
    name: str = "Booking"
    common: dict[str, Any] = field(default_factory=dict)

    def of(self, sent: Any, call: V1Call | None) -> tuple[V1Call, dict[str, Any]]:
        """The call and its data. Raises NotReadable or WrongEnvelope."""
        if not isinstance(sent, dict) or not isinstance(sent.get("data"), dict):
            raise NotReadable("body", "the body is no object with requestType and data")
        self.common = sent["data"]
        told = sent.get("requestType")
        meant = call or next((known for known in v1_calls().values() if told == f"{known.name}Request"), None)
        if meant is None or told != f"{meant.name}Request":
            raise WrongEnvelope("requestType", "the requestType is not one of this address")
        self.name = meant.name
        return meant, self.common

    def told(self, business: BaseModel) -> Response[str]:
        return self._response(
            {"RequestStatus": {"Status": "SUCCESS"}} | business.model_dump(by_alias=True, exclude_none=True)
        )

    def refuse(self, error: Exception) -> Response[str]:
        code, message, details = tgds(error)
        told = {"ErrorCode": code, "ErrorMessage": message, "ErrorDetails": details}
        status = HTTPStatus.NOT_FOUND if isinstance(error, NoSuchPage) else HTTPStatus.OK
        return self._response({"RequestStatus": {"Status": "ERROR", "Error": told}}, status)

    def _response(self, content: dict[str, Any], status: HTTPStatus = HTTPStatus.OK) -> Response[str]:
        document = {"responseType": f"{self.name}Response", "data": {**self._echo(), **content}}
        return Response(status_code=int(status), content_type=JSON, body=written(document))

    def _echo(self) -> dict[str, Any]:
        """The common fields as they came where they were of the right type, else blank: the schema wants them all."""
        texts = {name: self.common.get(name) for name in ("ApiKey", "ResellerId", "ExternalReference")}
        echo = {name: value for name, value in texts.items() if isinstance(value, str)}
        supplier = self.common.get("SupplierId")
        is_number = isinstance(supplier, int) and not isinstance(supplier, bool)
        return {
            "ApiKey": "",
            "ResellerId": "",
            "SupplierId": supplier if is_number else 0,
            "Timestamp": timestamp(datetime.now(UTC)),
            **echo,
        }


def answer_v1(office: Office, envelope: Envelope, event: dict[str, Any], call: V1Call | None) -> Response[str]:
    """A technical failure is raised, for `Envelope.refuse`; a business refusal is answered here."""
    if call is not None:
        envelope.name = call.name
    meant, data = envelope.of(_readable(event), call)
    key = data.get("ApiKey") or header_key(event.get("headers") or {})
    partner = partner_of(office, envelope.channel, key if isinstance(key, str) else "")
    asked = read(meant.model, data)
    caller = caller_of(partner, asked.supplier_id, meant.name)
    try:
        return envelope.told(meant.use(office, caller, asked))
    except Refusal as refusal:
        if meant.rejected is None or not is_business(refusal):
            raise
        return envelope.told(meant.rejected(office, caller, asked, refusal))


def _readable(event: dict[str, Any]) -> Any:
    try:
        return parsed(event)
    except Malformed as error:
        raise NotReadable("body", error.message) from error
