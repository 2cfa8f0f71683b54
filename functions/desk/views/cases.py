"""Exceptions first: what a machine must not decide, its owner and history, and the one action that repairs it."""

from typing import Any

from chalice.app import Blueprint

from gangway.desk import cases as desk_cases
from gangway.desk.mails import mail_as_it_came
from gangway.desk.repair import repair
from gangway.desk.wire import CaseList, CaseShown, Close, Repair
from gangway.domain.staff import Role
from views.endpoint import Call, File, route

cases = Blueprint(__name__)
ABOUT = "case {case_id}"


@route(cases, "GET", "/api/cases", Role.READER)
def list_cases(call: Call) -> CaseList:
    return desk_cases.list_cases(
        call.desk, state=call.query("state", "open"), kind=call.query("kind"), after=call.query("after")
    )


@route(cases, "GET", "/api/cases/counts", Role.READER)
def count_cases(call: Call) -> dict[str, Any]:
    return desk_cases.count_cases(call.desk)


@route(cases, "GET", "/api/cases/{case_id}", Role.READER)
def one(call: Call, case_id: str) -> CaseShown:
    return desk_cases.shown(call.desk, case_id)


@route(cases, "GET", "/api/cases/{case_id}/mail", Role.READER)
def mail(call: Call, case_id: str) -> File:
    """Anybody may have written it: to be saved as text, never to be shown as a page."""
    text = mail_as_it_came(call.desk, desk_cases.found(call.desk, case_id), call.query("key"))
    headers = {"Content-Disposition": 'attachment; filename="mail.txt"'}
    return File(content=text, content_type="text/plain; charset=utf-8", headers=headers)


@route(cases, "POST", "/api/cases/{case_id}/take", Role.DISPATCHER, about=ABOUT)
def take(call: Call, case_id: str) -> CaseShown:
    return desk_cases.take(call.desk, case_id, call.staff)


@route(cases, "POST", "/api/cases/{case_id}/release", Role.DISPATCHER, about=ABOUT)
def release(call: Call, case_id: str) -> CaseShown:
    return desk_cases.release(call.desk, case_id, call.staff)


@route(cases, "POST", "/api/cases/{case_id}/close", Role.DISPATCHER, body=Close, about=ABOUT)
def close(call: Call, case_id: str) -> CaseShown:
    return desk_cases.close(call.desk, case_id, call.staff, call.body.reason)


@route(cases, "POST", "/api/cases/{case_id}/repair", Role.DISPATCHER, body=Repair, about=ABOUT)
def repaired(call: Call, case_id: str) -> CaseShown:
    call.result["action"] = call.body.action
    return repair(call.desk, case_id, call.staff, call.body)
