"""Who works at the desk: hired, changed, sent away by a manager; one's own password is one's own matter.

Rule: there is always a manager who can log in.
"""

from collections.abc import Callable
from typing import Annotated, Protocol

from pydantic import Field

from gangway.desk.sessions import Sessions
from gangway.domain.model import Model
from gangway.domain.refusals import Conflict, Malformed, TooManyRequests, TryAgain, Unknown
from gangway.domain.staff import LEAST_PASSWORD, MOST_PASSWORD, Role, Staff, hash_password, is_password
from gangway.store.staff import LOCKED_FOR


class Personnel(Protocol):
    """The desk, or whoever else may change who works there."""

    @property
    def sessions(self) -> Sessions: ...


Password = Annotated[str, Field(min_length=LEAST_PASSWORD, max_length=MOST_PASSWORD)]
FullName = Annotated[str, Field(min_length=1, max_length=100)]


class NewStaff(Model):
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9.-]{1,39}$")]
    full_name: FullName
    role: Role
    password: Password


class StaffChange(Model):
    full_name: FullName | None = None
    role: Role | None = None
    active: bool | None = None
    password: Password | None = None


class OwnPassword(Model):
    old: Annotated[str, Field(max_length=MOST_PASSWORD)]
    new: Password


class StaffShown(Model):
    name: str
    full_name: str
    role: Role
    active: bool


class UnknownStaff(Unknown):
    code = "unknown_staff"


class NameTaken(Conflict):
    code = "name_taken"


class LastManager(Conflict):
    code = "last_manager"


def everyone(desk: Personnel) -> list[StaffShown]:
    return [shown(staff) for staff in desk.sessions.book.everyone()]


def shown(staff: Staff) -> StaffShown:
    return StaffShown(name=staff.name, full_name=staff.full_name, role=staff.role, active=staff.active)


def hire(desk: Personnel, new: NewStaff) -> StaffShown:
    """Raises NameTaken, Malformed for a password that is the name."""
    password = hash_password(_fit(new.password, new.name), desk.sessions.cost)
    staff = Staff(name=new.name, full_name=new.full_name, role=new.role, password=password)
    if not desk.sessions.book.add(staff):
        raise NameTaken(new.name, f"{new.name} is the name of somebody already")
    return shown(staff)


def change(desk: Personnel, name: str, asked: StaffChange) -> StaffShown:
    """Another role or password, or being switched off, ends every login of that person."""
    updates = asked.model_dump(exclude_none=True)
    if asked.password is not None:
        updates["password"] = hash_password(_fit(asked.password, name), desk.sessions.cost)

    def changed(staff: Staff) -> Staff:
        after = staff.model_copy(update=updates)
        _keep_a_manager(desk, staff, after)
        ends = (after.role, after.active, after.password) != (staff.role, staff.active, staff.password)
        return after.model_copy(update={"sessions": {}}) if ends else after

    return shown(_write(desk, name, changed))


def change_password(desk: Personnel, staff: Staff, login_id: str, asked: OwnPassword) -> None:
    """The old one is asked for and counted like a login: a token left behind is not enough. Other logins end."""
    if not desk.sessions.book.may_try(staff.name, desk.sessions.clock()):
        raise TooManyRequests("password", "too many tries", retry_after=int(LOCKED_FOR.total_seconds()))
    if not is_password(asked.old, staff.password):
        raise WrongPassword("old", "the old password is not right")
    desk.sessions.book.forget_tries(staff.name)
    password = hash_password(_fit(asked.new, staff.name), desk.sessions.cost)

    def changed(held: Staff) -> Staff:
        own = {key: session for key, session in held.sessions.items() if key == login_id}
        return held.model_copy(update={"password": password, "sessions": own})

    _write(desk, staff.name, changed)


class WrongPassword(Conflict):
    """Not a matter of the token, which is fine: the page must not take it for one."""

    code = "wrong_password"


def _write(desk: Personnel, name: str, changed: Callable[[Staff], Staff]) -> Staff:
    for _ in range(10):
        staff = desk.sessions.book.get(name)
        if staff is None:
            raise UnknownStaff(name[:100], "nobody here has that name")
        after = changed(staff)
        if desk.sessions.book.change(after):
            return after
    raise TryAgain("staff", "others change this person right now")


def _keep_a_manager(desk: Personnel, before: Staff, after: Staff) -> None:
    if not _manages(before) or _manages(after):
        return
    if not any(_manages(staff) for staff in desk.sessions.book.everyone() if staff.name != before.name):
        raise LastManager(before.name, "somebody else must be a manager first")


def _manages(staff: Staff) -> bool:
    return staff.active and staff.role is Role.MANAGER


def _fit(password: str, name: str) -> str:
    if name in password.lower():
        raise Malformed("password", "a password does not contain the name")
    return password
