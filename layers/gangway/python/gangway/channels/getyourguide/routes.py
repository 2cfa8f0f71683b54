"""The supplier-side endpoints: a path, its document, one use case, its answer. Both slash forms answer alike."""

from functools import partial
from typing import Any
from urllib.parse import parse_qs, unquote

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from gangway.bodies.json_documents import read
from gangway.channels.getyourguide import CHANNEL, notices, products, selling
from gangway.channels.getyourguide.asking import availabilities
from gangway.channels.getyourguide.errors import refusal
from gangway.channels.getyourguide.proof import partner_of
from gangway.channels.getyourguide.translate import Offer
from gangway.channels.getyourguide.translate_out import booking, reservation
from gangway.channels.getyourguide.wire import (
    BookEnvelope,
    CancelBookingEnvelope,
    CancelReservationEnvelope,
    NoticeEnvelope,
    ReserveEnvelope,
)
from gangway.channels.getyourguide.wire_out import Addons, Outgoing
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed, UnknownProduct
from gangway.edge.http import Answer, Event, json_body, json_response, resolver, serve
from gangway.ordering.office import Office

PREFIX = "/getyourguide"
VERSION = "1"


class Desk:
    """One office's answers to the agency; a method for each endpoint."""

    def __init__(self, office: Office, app: APIGatewayHttpResolver) -> None:
        self._office = office
        self._app = app

    def get_availabilities(self) -> Response[str]:
        partner, query = self._partner(), self._query()
        if not query.get("productId"):
            raise Malformed("productId", "productId is missing")
        offer = self._offer(partner, query["productId"])
        return answer(availabilities(self._office, partner, offer, query))

    def reserve(self) -> Response[str]:
        partner = self._partner()
        wanted = read(ReserveEnvelope, self._body()).data
        self._offer(partner, wanted.product_id)
        return answer(reservation(selling.reserve(self._office, partner, wanted)))

    def cancel_reservation(self) -> Response[str]:
        partner = self._partner()
        selling.cancel_reservation(self._office, partner, read(CancelReservationEnvelope, self._body()).data)
        return answer()

    def book(self) -> Response[str]:
        partner = self._partner()
        offer, order = selling.book(self._office, partner, read(BookEnvelope, self._body()).data)
        return answer(booking(offer, order))

    def cancel_booking(self) -> Response[str]:
        partner = self._partner()
        selling.cancel_booking(self._office, partner, read(CancelBookingEnvelope, self._body()).data)
        return answer()

    def notify(self) -> Response[str]:
        partner = self._partner()
        notices.take_notice(self._office, partner, read(NoticeEnvelope, self._body()).data)
        return answer()

    def supplier_products(self, supplier_id: str) -> Response[str]:
        return answer(products.supplier_products(self._office, self._partner(), unquote(supplier_id)))

    def pricing_categories(self, product_id: str) -> Response[str]:
        partner = self._partner()
        return answer(products.pricing_categories(self._offer(partner, unquote(product_id)), partner))

    def addons(self, product_id: str) -> Response[str]:
        self._offer(self._partner(), unquote(product_id))
        return answer(Addons(addons=()))

    def product_details(self, product_id: str) -> Response[str]:
        partner = self._partner()
        return answer(products.product_details(self._office, partner, self._offer(partner, unquote(product_id))))

    def _partner(self) -> Partner:
        headers = {name.lower(): value for name, value in (self._event().get("headers") or {}).items()}
        return partner_of(self._office, headers.get("authorization"), self._office.clock())

    def _offer(self, partner: Partner, code: str) -> Offer:
        """What is sold under the code; a code that means nothing is a matter for a dispatcher, too."""
        try:
            return selling.offered(self._office, partner, code)
        except UnknownProduct:
            if code:
                notices.report_unmapped(self._office, partner, code)
            raise

    def _query(self) -> dict[str, str]:
        """The first value of each parameter, read from the query as it was sent."""
        found = parse_qs(self._event().get("rawQueryString") or "", keep_blank_values=True)
        return {name: values[0] for name, values in found.items()}

    def _body(self) -> Any:
        return json_body(self._event())

    def _event(self) -> Event:
        return self._app.current_event.raw_event


def answer(content: Outgoing | None = None) -> Response[str]:
    """`{"data": …}`, empty for a call that only had to be done."""
    return json_response({"data": content.document() if content else {}})


def build(office: Office) -> APIGatewayHttpResolver:
    app = resolver(PREFIX)
    desk = Desk(office, app)
    app.get("/1/get-availabilities")(desk.get_availabilities)
    app.post("/1/reserve")(desk.reserve)
    app.post("/1/cancel-reservation")(desk.cancel_reservation)
    app.post("/1/book")(desk.book)
    app.post("/1/cancel-booking")(desk.cancel_booking)
    app.post("/1/notify")(desk.notify)
    app.get("/1/suppliers/<supplier_id>/products")(desk.supplier_products)
    app.get("/1/products/<product_id>/pricing-categories")(desk.pricing_categories)
    app.get("/1/products/<product_id>/addons")(desk.addons)
    app.get("/1/products/<product_id>")(desk.product_details)
    return app


def answer_event(app: APIGatewayHttpResolver, event: Event, context: Any) -> Answer:
    """The answer to one event of the HTTP API; `app` is what `build` made."""
    refuse = partial(refusal, operation=operation_of(event.get("rawPath") or ""))
    return serve(app, event, context, channel=CHANNEL, refuse=refuse)


def operation_of(path: str) -> str:
    """The operation a path belongs to, as `errors.ALLOWED` names it; empty for none."""
    match path.removeprefix(PREFIX).strip("/").split("/"):
        case [version, "products", _] if version == VERSION:
            return "product"
        case [version, "products", _, operation] if version == VERSION:
            return operation
        case [version, operation, *_] if version == VERSION:
            return operation
    return ""
