"""A plan or a partner's orders from a file: every row's problem first, then applied in slices."""

from chalice.app import Blueprint

from gangway.desk import imports as desk_imports
from gangway.desk.imports import Apply, Shown
from gangway.domain.staff import Role
from gangway.edge import desk_office
from gangway.sheets.upload import MOST_UPLOAD, read_upload
from views.endpoint import Call, route

imports = Blueprint(__name__)
# JSON as well, so that a role that may not is told so before anything is said about the form.
FORM = ("multipart/form-data", "application/json")
ABOUT = "import {import_id}"


@route(imports, "POST", "/api/imports", Role.DISPATCHER, content_types=FORM, most_bytes=MOST_UPLOAD)
def upload(call: Call) -> Shown:
    sent = read_upload(call.request.headers.get("content-type", ""), call.raw())
    shown = desk_imports.look(call.desk, desk_office.imports(), sent, call.by)
    call.made(f"import {shown.preview.id}")
    call.result["rows"], call.result["problems"] = str(shown.preview.rows), str(shown.problem_count)
    return shown


@route(imports, "GET", "/api/imports/{import_id}", Role.READER)
def state(_call: Call, import_id: str) -> Shown:
    return desk_imports.state(desk_office.imports(), import_id)


@route(imports, "POST", "/api/imports/{import_id}/apply", Role.DISPATCHER, body=Apply, about=ABOUT)
def applied(call: Call, import_id: str) -> Shown:
    shown = desk_imports.apply(call.desk, desk_office.imports(), import_id, call.body, call.by)
    call.result["done"] = f"{shown.progress.done} of {shown.progress.total}"
    return shown
