"""The routes of the plan: catalogue, departures, sales stopped and resumed."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from gangway.bodies.json_documents import read
from gangway.channels.planning.call import MOST_NAME, Call, a_day
from gangway.channels.planning.translate import checked_catalogue, rows_of
from gangway.channels.planning.wire import DepartureChange, PlanPush, SalesSwitch, day_of
from gangway.domain.refusals import Malformed, UnknownDeparture
from gangway.edge.http import json_response
from gangway.ordering.plan_departures import (
    change_departure,
    departure_of,
    plan_departures,
    withdraw_departure,
)
from gangway.ordering.switch_sales import Switch, switch_sales

MOST_DAYS = 400


def add_plan_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.put("/catalogue")
    def put_catalogue() -> Response[str]:
        document = call.body(most_bytes=300_000)
        catalogue = checked_catalogue(document)
        call.office.catalogues.put(document)
        return json_response({"products": len(catalogue.products)})

    @app.get("/catalogue")
    def get_catalogue() -> Response[str]:
        return json_response(call.office.catalogues.document())

    @app.route("/departures", method=["PUT", "POST"])
    def push_plan() -> Response[str]:
        push = read(PlanPush, call.body(most_bytes=6_000_000))
        rows, malformed = rows_of(push.departures)
        planned = plan_departures(call.office, rows)
        problems = tuple(sorted([*malformed, *planned.problems], key=lambda problem: problem.row))
        return json_response(planned.model_copy(update={"problems": problems}))

    @app.get("/departures")
    def get_plan() -> Response[str]:
        resource, first, last = call.name("resource"), call.day("from"), call.day("to")
        if not timedelta() <= last - first <= timedelta(days=MOST_DAYS):
            raise Malformed("to", f"from and to span 0 to {MOST_DAYS} days")
        held = call.office.departures.between(resource, first, last, consistent=True)
        return json_response([day_of(day) for day in held])


def add_departure_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.patch("/departures/<resource>/<day>/<start>")
    def patch_departure(resource: str, day: str, start: str) -> Response[str]:
        change = read(DepartureChange, call.body())
        key, begins = _key(resource, day), unquote(start)
        change_departure(call.office, key, begins, capacity=change.capacity, pools=change.pools)
        return json_response(_departure(call, key, begins))

    @app.delete("/departures/<resource>/<day>/<start>")
    def delete_departure(resource: str, day: str, start: str) -> Response[str]:
        removed = withdraw_departure(call.office, _key(resource, day), unquote(start))
        return json_response({"removed": removed})

    @app.post("/sales")
    def stop_or_resume() -> Response[str]:
        switch = read(SalesSwitch, call.body())
        if not timedelta() <= switch.last_day - switch.first_day <= timedelta(days=MOST_DAYS):
            raise Malformed("last_day", f"first_day and last_day span 0 to {MOST_DAYS} days")
        asked = Switch(
            resource_id=switch.resource,
            first=switch.first_day,
            last=switch.last_day,
            start=switch.start,
            option=switch.option,
            stopped=switch.stopped,
        )
        return json_response({"days_changed": switch_sales(call.office, asked)})


def _departure(call: Call, key: tuple[str, date], start: str) -> Any:
    held = call.office.departures.day(*key, consistent=True)
    if held is None:
        raise UnknownDeparture(start)
    departure_of(held, start)
    return next(counter for counter in day_of(held).departures if counter.start == start)


def _key(resource: str, day: str) -> tuple[str, date]:
    """The resource-day of a path; a name longer than any is that of nothing."""
    name = unquote(resource)
    if len(name) > MOST_NAME:
        raise UnknownDeparture(name[:MOST_NAME], "there is no such departure")
    return name, a_day("day", unquote(day))
