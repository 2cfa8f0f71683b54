"""Who works at the desk, for managers; one's own password for everyone."""

from chalice.app import Blueprint

from gangway.desk import people
from gangway.desk.people import NewStaff, OwnPassword, StaffChange, StaffShown
from gangway.domain.staff import Role
from views.endpoint import Call, route

staff = Blueprint(__name__)


@route(staff, "GET", "/api/staff", Role.MANAGER)
def everyone(call: Call) -> dict[str, list[StaffShown]]:
    return {"staff": people.everyone(call.desk)}


@route(staff, "POST", "/api/staff", Role.MANAGER, body=NewStaff)
def hire(call: Call) -> StaffShown:
    hired = people.hire(call.desk, call.body)
    call.made(f"staff {hired.name}")
    call.result["role"] = hired.role.value
    return hired


@route(staff, "POST", "/api/staff/{name}/change", Role.MANAGER, body=StaffChange, about="staff {name}")
def change(call: Call, name: str) -> StaffShown:
    asked: StaffChange = call.body
    call.result["changed"] = " ".join(sorted(asked.model_fields_set))
    return people.change(call.desk, name, asked)


@route(staff, "POST", "/api/password", Role.READER, body=OwnPassword, about="own password")
def own_password(call: Call) -> dict[str, bool]:
    people.change_password(call.desk, call.staff, call.login_id, call.body)
    return {"changed": True}
