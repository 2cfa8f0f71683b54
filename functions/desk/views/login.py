"""Logging in, staying in, leaving; open to everyone, so counted by address as well as by name."""

from typing import Annotated

from chalice.app import Blueprint
from pydantic import Field

from gangway.desk.sessions import LoggedIn
from gangway.domain.model import Model
from gangway.domain.refusals import NoCatalogue
from gangway.domain.staff import MOST_PASSWORD, Role
from views.endpoint import Call, route

login = Blueprint(__name__)
LOGINS_PER_MINUTE = 30  # from one address; an office often has only one


class Login(Model):
    name: Annotated[str, Field(max_length=60)]
    password: Annotated[str, Field(max_length=MOST_PASSWORD)]


class Refresh(Model):
    refresh_token: Annotated[str, Field(max_length=500)]


class Me(Model):
    name: str
    full_name: str
    role: Role
    office: str


@route(login, "POST", "/api/login", None, body=Login)
def log_in(call: Call) -> LoggedIn:
    _count(call)
    return call.desk.sessions.log_in(call.body.name, call.body.password)


@route(login, "POST", "/api/refresh", None, body=Refresh)
def refresh(call: Call) -> LoggedIn:
    _count(call)
    return call.desk.sessions.refresh(call.body.refresh_token)


@route(login, "POST", "/api/logout", Role.READER, about="login")
def log_out(call: Call) -> dict[str, bool]:
    call.desk.sessions.log_out(call.staff.name, call.login_id)
    return {"logged_out": True}


@route(login, "GET", "/api/me", Role.READER)
def me(call: Call) -> Me:
    try:
        office = call.desk.office.catalogue.supplier.name
    except NoCatalogue:
        office = ""
    return Me(name=call.staff.name, full_name=call.staff.full_name, role=call.staff.role, office=office)


def _count(call: Call) -> None:
    address = str((call.request.context.get("identity") or {}).get("sourceIp", ""))
    call.desk.rates.count(f"desk-login-{address}", LOGINS_PER_MINUTE)
