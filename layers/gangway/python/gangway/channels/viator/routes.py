"""The addresses Viator is given: four of v2, five of v1, and one for all of v1, under `/viator` and `/tripadvisor`."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from pydantic import BaseModel

from gangway.bodies.json_documents import read
from gangway.channels.viator.availability import calendar, check, reserve
from gangway.channels.viator.envelope import Envelope, V1Call, answer_v1, v1_calls
from gangway.channels.viator.errors import refuse_v2
from gangway.channels.viator.proof import Caller, caller_of, header_key, partner_of
from gangway.channels.viator.wire import parsed, written
from gangway.channels.viator.wire_v2 import (
    CalendarRequest,
    CheckRequest,
    ReserveRequest,
    SpecialOffersAnswer,
    SpecialOffersRequest,
)
from gangway.edge.http import JSON, Answer, Event, resolver, serve
from gangway.ordering.office import Office

Asked = TypeVar("Asked", CheckRequest, CalendarRequest, ReserveRequest, SpecialOffersRequest)
Offices = Callable[[], Office]


def answer(event: Event, context: Any, offices: Offices, channel: str = "viator") -> Answer:
    """One call to either generation; `channel` is the name the path stands for."""
    path = str(event.get("rawPath") or "")
    if path.startswith(f"/{channel}/v2/"):
        return serve(_v2(channel, offices), event, context, channel=channel, refuse=refuse_v2)
    envelope = Envelope(channel=channel)
    return serve(_v1(channel, offices, envelope), event, context, channel=channel, refuse=envelope.refuse)


@cache
def _v2(channel: str, offices: Offices) -> APIGatewayHttpResolver:
    app = resolver(f"/{channel}")

    def route(path: str, model: type[Asked], use: Callable[[Office, Caller, Asked], BaseModel]) -> None:
        def handle() -> Response[str]:
            office = offices()
            event = app.current_event.raw_event
            partner = partner_of(office, channel, header_key(event.get("headers") or {}))
            asked = read(model, parsed(event))
            caller = caller_of(partner, asked.supplier_id, path.rpartition("/")[2])
            return Response(status_code=200, content_type=JSON, body=written(use(office, caller, asked)))

        app.post(path, compress=True)(handle)

    route("/v2/availability/check", CheckRequest, check)
    route("/v2/availability/calendar", CalendarRequest, calendar)
    route("/v2/reserve", ReserveRequest, reserve)
    route("/v2/product/special-offers", SpecialOffersRequest, lambda _office, _caller, _asked: SpecialOffersAnswer())
    return app


def _v1(channel: str, offices: Offices, envelope: Envelope) -> APIGatewayHttpResolver:
    app = resolver(f"/{channel}")

    def route(path: str, call: V1Call | None) -> None:
        def handle() -> Response[str]:
            return answer_v1(offices(), envelope, app.current_event.raw_event, call)

        app.post(path)(handle)

    route("/", None)
    for path, call in v1_calls().items():
        route(path, call)
    return app
