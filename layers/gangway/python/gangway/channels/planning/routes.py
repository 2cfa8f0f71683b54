"""The routes of the plan: catalogue, departures, sales stopped and resumed, partners and their keys."""

from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import unquote

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from pydantic import ValidationError

from gangway.channels.planning.call import Call
from gangway.channels.planning.translate import partner_of, rows_of
from gangway.channels.planning.wire import DepartureChange, NewKey, NewPartner, PlanPush, SalesSwitch, day_of
from gangway.domain.catalogue import days, read_catalogue
from gangway.domain.partners import issued_key
from gangway.domain.refusals import Malformed, UnknownDeparture
from gangway.edge.http import json_response, read
from gangway.ordering.plan_departures import (
    change_departure,
    departure_of,
    plan_departures,
    set_sales,
    withdraw_departure,
)

MOST_DAYS = 400


def add_plan_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.put("/catalogue")
    def put_catalogue() -> Response[str]:
        document = call.body(most_bytes=300_000)
        try:
            catalogue = read_catalogue(document)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "catalogue"
            raise Malformed(where, f"{where}: {first['msg']}") from error
        call.office.catalogues.put(document)
        return json_response({"products": len(catalogue.products)})

    @app.get("/catalogue")
    def get_catalogue() -> Response[str]:
        return json_response(call.office.catalogues.document())

    @app.post("/departures")
    def push_plan() -> Response[str]:
        push = read(PlanPush, call.body(most_bytes=6_000_000))
        rows, malformed = rows_of(push.departures)
        planned = plan_departures(call.office, rows)
        problems = tuple(sorted([*malformed, *planned.problems], key=lambda problem: problem.row))
        return json_response(planned.model_copy(update={"problems": problems}))

    @app.get("/departures")
    def get_plan() -> Response[str]:
        resource, first, last = call.query("resource"), call.day("from"), call.day("to")
        if not timedelta() <= last - first <= timedelta(days=MOST_DAYS):
            raise Malformed("to", f"from and to span 0 to {MOST_DAYS} days")
        held = call.office.departures.between(resource, first, last, consistent=True)
        return json_response([day_of(day) for day in held])


def add_departure_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.patch("/departures/<resource>/<day>/<start>")
    def patch_departure(resource: str, day: str, start: str) -> Response[str]:
        change = read(DepartureChange, call.body())
        key, begins = (unquote(resource), _day(day)), unquote(start)
        change_departure(call.office, key, begins, capacity=change.capacity, pools=change.pools)
        return json_response(_departure(call, key, begins))

    @app.delete("/departures/<resource>/<day>/<start>")
    def delete_departure(resource: str, day: str, start: str) -> Response[str]:
        removed = withdraw_departure(call.office, (unquote(resource), _day(day)), unquote(start))
        return json_response({"removed": removed})

    @app.post("/sales")
    def switch_sales() -> Response[str]:
        switch = read(SalesSwitch, call.body())
        if not timedelta() <= switch.last_day - switch.first_day <= timedelta(days=MOST_DAYS):
            raise Malformed("last_day", f"first_day and last_day span 0 to {MOST_DAYS} days")
        switched = sum(_switched(call, switch, day) for day in days(switch.first_day, switch.last_day))
        return json_response({"days_changed": switched})


def add_partner_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.post("/partners")
    def put_partner() -> Response[str]:
        partner = partner_of(read(NewPartner, call.body()), call.office.catalogue)
        call.office.partners.put(partner)
        return json_response(partner)

    @app.post("/partners/<partner_id>/keys")
    def issue_key(partner_id: str) -> Response[str]:
        new = read(NewKey, call.body())
        if call.office.partners.get(partner_id) is None:
            raise Malformed("partner", f"there is no partner {partner_id[:100]}")
        if new.expires_at is not None and new.expires_at.tzinfo is None:
            raise Malformed("expires_at", "expires_at needs an offset")
        if new.publishable:
            return json_response({"key": call.office.partners.issue_publishable_key(partner_id, call.now)})
        if new.issued is not None:
            return json_response({"key_id": _kept(call, partner_id, new.issued, new.expires_at)})
        return json_response({"key": call.office.partners.issue_key(partner_id, call.now, expires_at=new.expires_at)})

    @app.delete("/keys/<key_id>")
    def revoke_key(key_id: str) -> Response[str]:
        call.office.partners.revoke_key(key_id, call.now)
        return json_response({"revoked": key_id[:100]})


def _kept(call: Call, partner_id: str, issued: str, expires_at: datetime | None) -> str:
    """The id of a key that an agency issued; only its hash is kept."""
    try:
        key = issued_key(issued, partner_id, call.now)
    except ValueError as error:
        raise Malformed("issued", str(error)) from error
    call.office.partners.put_key(key.model_copy(update={"expires_at": expires_at}))
    return key.id


def _switched(call: Call, switch: SalesSwitch, day: date) -> bool:
    """Days without that departure are passed over: a span is about those that there are."""
    try:
        return set_sales(call.office, (switch.resource, day), switch.start, switch.option, stopped=switch.stopped)
    except UnknownDeparture:
        return False


def _departure(call: Call, key: tuple[str, date], start: str) -> Any:
    held = call.office.departures.day(*key, consistent=True)
    if held is None:
        raise UnknownDeparture(start)
    departure_of(held, start)
    return next(counter for counter in day_of(held).departures if counter.start == start)


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Malformed("day", f"{value[:20]!r} is not a day") from None
