"""The day's work: what sails, how full it is and through whom; sales stopped and resumed, capacities changed."""

from datetime import timedelta
from typing import Any

from chalice.app import Blueprint

from gangway.channels.planning.wire import SalesSwitch
from gangway.desk import departures as desk_departures
from gangway.desk.wire import Capacity
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Role
from views.endpoint import Call, day_of_query, route

departures = Blueprint(__name__)
MOST_DAYS = 400


@route(departures, "GET", "/api/catalogue", Role.READER)
def catalogue(call: Call) -> dict[str, Any]:
    return desk_departures.catalogue_shown(call.desk, call.query("language", "en"))


@route(departures, "GET", "/api/departures", Role.READER)
def of_day(call: Call) -> dict[str, Any]:
    day = day_of_query(call, "day") or desk_departures.today(call.desk)
    return {"day": day.isoformat(), "departures": desk_departures.board(call.desk, day)}


@route(departures, "GET", "/api/departures/orders", Role.READER)
def affected(call: Call) -> dict[str, Any]:
    day = day_of_query(call, "day")
    if day is None or not call.query("resource"):
        raise Malformed("day", "say resource and day")
    return {"orders": desk_departures.orders_on(call.desk, call.query("resource"), day, call.query("start") or None)}


@route(departures, "POST", "/api/departures/capacity", Role.DISPATCHER, body=Capacity)
def capacity(call: Call) -> dict[str, Any]:
    asked: Capacity = call.body
    call.made(f"departure {asked.resource} {asked.day} {asked.start}")
    call.result |= {"capacity": str(asked.capacity), "pools": str(asked.pools)}
    return desk_departures.set_capacity(call.desk, asked)


@route(departures, "POST", "/api/departures/sales", Role.DISPATCHER, body=SalesSwitch)
def sales(call: Call) -> dict[str, int]:
    asked: SalesSwitch = call.body
    if not timedelta() <= asked.last_day - asked.first_day <= timedelta(days=MOST_DAYS):
        raise Malformed("last_day", f"first_day and last_day span 0 to {MOST_DAYS} days")
    call.made(f"departure {asked.resource} {asked.first_day} {asked.start or 'all'}")
    call.result |= {"until": str(asked.last_day), "option": str(asked.option), "stopped": str(asked.stopped)}
    return {"days_changed": desk_departures.switch(call.desk, asked)}
