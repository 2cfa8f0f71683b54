"""The routes of orders: telephone sales, dispatchers' changes, the feed, the manifest."""

from functools import cache

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from gangway.bodies.json_documents import read
from gangway.channels.planning.call import Call
from gangway.channels.planning.translate import (
    DESK,
    author_name,
    cursor_is_fine,
    order_change,
    order_document,
    order_request,
    own_desk,
)
from gangway.channels.planning.unknown import UnknownPartner
from gangway.channels.planning.wire import Cancel, Confirm, OrderUpdate, Redeem, Sale
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.edge.http import json_response
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.find_order import find_by_reference, find_order
from gangway.ordering.oversold import close_if_settled
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.redeem_order import redeem_order

MOST_ORDERS = 200


@cache
def add_sales(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.post("/orders")
    def sell() -> Response[str]:
        sale = read(Sale, call.body())
        by = author_name(sale.by, call.partner)
        request = order_request(sale, _partner(call, sale.partner), call.office.catalogue, by)
        place = place_hold if sale.hold else place_order
        return json_response(order_document(place(call.office, request)))


def add_order_reads(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.get("/orders")
    def feed() -> Response[str]:
        after, limit = cursor_is_fine(call.query("after", "")), call.number("limit", MOST_ORDERS, MOST_ORDERS)
        page = call.office.orders.feed(after, limit, before=call.now)
        cursor = page[-1][0] if page else after
        orders = [order_document(order) for _, order in page]
        return json_response({"orders": orders, "cursor": cursor, "more": len(page) == limit})

    @app.get("/orders/<order_id>")
    def one(order_id: str) -> Response[str]:
        return json_response(order_document(_found(call, order_id)))

    @app.get("/manifest")
    def manifest() -> Response[str]:
        resource, day = call.name("resource"), call.day("day")
        orders = call.office.orders.on_day(resource, day.isoformat())
        return json_response([order_document(order) for order in orders if order.status.is_live])


def add_order_changes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.patch("/orders/<order_id>")
    def change(order_id: str) -> Response[str]:
        update = read(OrderUpdate, call.body())
        wanted = order_change(update, call.office.catalogue)
        order = _found(call, order_id)
        changed = change_order(call.office, order.id, wanted, _author(call, order, update.by))
        close_if_settled(call.office, order.allocations)
        return json_response(order_document(changed))

    @app.post("/orders/<order_id>/confirm")
    def confirm(order_id: str) -> Response[str]:
        by = read(Confirm, call.body()).by
        order = _found(call, order_id)
        return json_response(order_document(confirm_order(call.office, order.id, _author(call, order, by))))

    @app.post("/orders/<order_id>/cancel")
    def cancel(order_id: str) -> Response[str]:
        asked = read(Cancel, call.body())
        order = _found(call, order_id)
        cancelled = cancel_order(call.office, order.id, _author(call, order, asked.by), asked.reason)
        close_if_settled(call.office, order.allocations)
        return json_response(order_document(cancelled))

    @app.post("/orders/<order_id>/redeem")
    def redeem(order_id: str) -> Response[str]:
        asked = read(Redeem, call.body())
        order = _found(call, order_id)
        by = author_name(asked.by, call.partner)
        return json_response(order_document(redeem_order(call.office, order.id, by, asked.codes)))


def _found(call: Call, order_id: str) -> Order:
    """By our id, or by our reference, which is what a dispatcher has at hand."""
    if "-" in order_id and len(order_id) < 36:  # noqa: PLR2004  the length of a uuid
        return find_by_reference(call.office, order_id)
    return find_order(call.office, order_id)


def _author(call: Call, order: Order, by: str | None) -> Author:
    """The dispatcher acts for the partner of the order, at that partner's prices."""
    partner = _partner(call, order.partner_id)
    return Author(by=author_name(by, call.partner), partner=partner, is_dispatcher=True)


def _partner(call: Call, partner_id: str | None) -> Partner:
    """The partner a sale is for; the operator's own desk when none is named."""
    if partner_id in {None, DESK}:
        return own_desk()
    partner = call.office.partners.get(partner_id or "")
    if partner is None:
        raise UnknownPartner(partner_id, f"there is no partner {partner_id}")
    return partner
