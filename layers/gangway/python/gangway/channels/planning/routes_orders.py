"""The routes of orders: telephone sales, dispatchers' changes, the feed, the manifest."""

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from gangway.channels.planning.call import Call
from gangway.channels.planning.translate import (
    TELEPHONE,
    cursor_is_fine,
    order_change,
    order_document,
    order_request,
)
from gangway.channels.planning.wire import Cancel, OrderUpdate, Redeem, Sale
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed
from gangway.edge.http import json_response, read
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.find_order import find_by_reference, find_order
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order

DESK = Partner(id="desk", name="The operator's own desk", channel=TELEPHONE)
MOST_ORDERS = 200


def add_order_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.post("/orders")
    def sell() -> Response[str]:
        sale = read(Sale, call.body())
        request = order_request(sale, _partner(call, sale.partner), call.office.catalogue, call.partner.name)
        return json_response(order_document(place_order(call.office, request)))

    @app.get("/orders")
    def feed() -> Response[str]:
        after, limit = cursor_is_fine(call.query("after", "")), call.number("limit", MOST_ORDERS, MOST_ORDERS)
        page = call.office.orders.feed(after, limit, before=call.now)
        cursor = page[-1][0] if page else after
        return json_response({"orders": [order_document(order) for _, order in page], "cursor": cursor})

    @app.get("/orders/<order_id>")
    def one(order_id: str) -> Response[str]:
        return json_response(order_document(_found(call, order_id)))

    @app.patch("/orders/<order_id>")
    def change(order_id: str) -> Response[str]:
        update = order_change(read(OrderUpdate, call.body()), call.office.catalogue)
        order = _found(call, order_id)
        return json_response(
            order_document(change_order(call.office, order.id, update, _author(call, order.partner_id)))
        )

    @app.post("/orders/<order_id>/cancel")
    def cancel(order_id: str) -> Response[str]:
        reason = read(Cancel, call.body()).reason
        order = _found(call, order_id)
        author = _author(call, order.partner_id)
        return json_response(order_document(cancel_order(call.office, order.id, author, reason)))

    @app.post("/orders/<order_id>/redeem")
    def redeem(order_id: str) -> Response[str]:
        codes = read(Redeem, call.body()).codes
        order = _found(call, order_id)
        return json_response(order_document(redeem_order(call.office, order.id, call.partner.name, codes)))

    @app.get("/manifest")
    def manifest() -> Response[str]:
        resource, day = call.query("resource"), call.day("day")
        orders = call.office.orders.on_day(resource, day.isoformat())
        return json_response([order_document(order) for order in orders if order.status.is_live])


def _found(call: Call, order_id: str) -> Order:
    """By our id, or by our reference, which is what a dispatcher has at hand."""
    if "-" in order_id and len(order_id) < 36:  # noqa: PLR2004  the length of a uuid
        return find_by_reference(call.office, order_id)
    return find_order(call.office, order_id)


def _author(call: Call, partner_id: str) -> Author:
    return Author(by=call.partner.name, partner=_partner(call, partner_id), is_dispatcher=True)


def _partner(call: Call, partner_id: str | None) -> Partner:
    """The partner a sale is for; the operator's own desk when none is named."""
    if partner_id in {None, DESK.id}:
        return DESK
    partner = call.office.partners.get(partner_id or "")
    if partner is None:
        raise Malformed("partner", f"there is no partner {partner_id}")
    return partner
