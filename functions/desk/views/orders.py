"""Orders: found, shown with their history and the message they came from, sold by telephone, changed, cancelled."""

from typing import Annotated, Any

from chalice.app import Blueprint
from pydantic import Field

from gangway.channels.planning.wire import OrderUpdate, Sale
from gangway.desk import orders as desk_orders
from gangway.desk.find_orders import Found, find_orders, one_order
from gangway.desk.wire import Close
from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.domain.plan import Name
from gangway.domain.staff import Role
from views.endpoint import Call, File, day_of_query, route

orders = Blueprint(__name__)
ABOUT = "order {order_id}"


class Nothing(Model):
    """No field: the route says it all."""


class Redeem(Model):
    """The tickets that were scanned; left out, the whole party is aboard."""

    codes: Annotated[list[Name] | None, Field(max_length=500)] = None


@route(orders, "GET", "/api/orders", Role.READER)
def find(call: Call) -> Found:
    return find_orders(call.desk, call.query("q"), day_of_query(call, "day"))


@route(orders, "GET", "/api/orders/{order_id}", Role.READER)
def one(call: Call, order_id: str) -> dict[str, Any]:
    return desk_orders.shown_order(call.desk, one_order(call.desk, order_id), call.query("language", "en"))


@route(orders, "GET", "/api/orders/{order_id}/source", Role.READER)
def source(call: Call, order_id: str) -> File:
    """Anybody may have written it: to be saved as text, never to be shown as a page."""
    text = desk_orders.source_of(call.desk, order_id)
    headers = {"Content-Disposition": 'attachment; filename="message.txt"'}
    return File(content=text, content_type="text/plain; charset=utf-8", headers=headers)


@route(orders, "POST", "/api/orders", Role.DISPATCHER, body=Sale)
def sell(call: Call) -> Order:
    order = desk_orders.sell(call.desk, call.staff, call.body)
    call.made(f"order {order.reference}")
    return order


@route(orders, "POST", "/api/orders/{order_id}/change", Role.DISPATCHER, body=OrderUpdate, about=ABOUT)
def change(call: Call, order_id: str) -> Order:
    return _done(call, desk_orders.change(call.desk, call.staff, order_id, call.body))


@route(orders, "POST", "/api/orders/{order_id}/confirm", Role.DISPATCHER, body=Nothing, about=ABOUT)
def confirm(call: Call, order_id: str) -> Order:
    return _done(call, desk_orders.confirm(call.desk, call.staff, order_id))


@route(orders, "POST", "/api/orders/{order_id}/cancel", Role.DISPATCHER, body=Close, about=ABOUT)
def cancel(call: Call, order_id: str) -> Order:
    return _done(call, desk_orders.cancel(call.desk, call.staff, order_id, call.body.reason))


@route(orders, "POST", "/api/orders/{order_id}/redeem", Role.DISPATCHER, body=Redeem, about=ABOUT)
def redeem(call: Call, order_id: str) -> Order:
    return _done(call, desk_orders.redeem(call.desk, call.staff, order_id, call.body.codes))


@route(orders, "POST", "/api/orders/{order_id}/hand-over", Role.DISPATCHER, body=Nothing, about=ABOUT)
def hand_over(call: Call, order_id: str) -> Order:
    return _done(call, desk_orders.announce(call.desk, order_id))


def _done(call: Call, order: Order) -> Order:
    """The audit names the reference and the version that came of it, however the order was named in the path."""
    call.made(f"order {order.reference}")
    call.result["version"] = str(order.version)
    return order
