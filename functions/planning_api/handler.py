"""The internal system's calls: plan, capacity, telephone sales, dispatchers' changes, the feed of orders."""

from functools import cache
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from gangway.channels.planning.call import Call, prove_first
from gangway.channels.planning.errors import refuse
from gangway.channels.planning.proof import CHANNEL
from gangway.channels.planning.routes import add_departure_routes, add_plan_routes
from gangway.channels.planning.routes_orders import add_order_changes, add_order_reads, add_sales
from gangway.channels.planning.routes_partners import add_partner_routes
from gangway.edge.http import resolver, serve
from gangway.edge.wiring import office

ROUTES = (add_plan_routes, add_departure_routes, add_sales, add_order_reads, add_order_changes, add_partner_routes)


@cache
def app() -> APIGatewayHttpResolver:
    api = resolver("/planning")
    call = Call(api, office())
    prove_first(api, call)
    for add_routes in ROUTES:
        add_routes(api, call)
    return api


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    return serve(app(), event, context, channel=CHANNEL, refuse=refuse)
