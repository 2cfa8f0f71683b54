"""Three tellings of the orders compared: the last time, now, for some orders, and with a partner's report."""

from typing import Any

from chalice.app import Blueprint

from gangway.desk import comparing as desk_comparing
from gangway.desk.comparing import Compare, Heal, ReportCompared
from gangway.domain.staff import Role
from gangway.edge import desk_office
from gangway.reconciling.difference import Reconciled
from gangway.reconciling.last import LastTime, last_time
from gangway.sheets.upload import MOST_UPLOAD, read_upload
from views.endpoint import Call, route
from views.imports import FORM

comparing = Blueprint(__name__)


@route(comparing, "GET", "/api/reconciliation", Role.READER)
def last(_call: Call) -> dict[str, Any]:
    return {"last": last_time(desk_office.files())}


@route(comparing, "POST", "/api/reconciliation", Role.DISPATCHER, body=Compare, about="reconciliation")
def now(call: Call) -> LastTime:
    done = desk_comparing.compare_now(call.desk, desk_office.files(), desk_office.listing(), call.body.days)
    _note(call, done.found)
    return done


@route(comparing, "POST", "/api/reconciliation/heal", Role.DISPATCHER, body=Heal, about="reconciliation")
def healed(call: Call) -> Reconciled:
    found = desk_comparing.heal(call.desk, desk_office.listing(), call.body.order_ids)
    _note(call, found)
    return found


@route(comparing, "POST", "/api/reconciliation/report", Role.DISPATCHER, content_types=FORM, most_bytes=MOST_UPLOAD)
def report(call: Call) -> ReportCompared:
    sent = read_upload(call.request.headers.get("content-type", ""), call.raw())
    compared = desk_comparing.compare_report(call.desk, desk_office.listing(), sent)
    call.about = f"partner {compared.found.side}"
    _note(call, compared.found)
    return compared


def _note(call: Call, found: Reconciled | None) -> None:
    if found is not None:
        call.result["differences"], call.result["healed"] = str(len(found.differences)), str(found.healed)
