"""`gangway staff`: the people of the desk, managed by whoever owns the account; so comes the first manager.

The rules are those of the desk (`desk.people`): what a password must be, that a manager stays, that logins end. AWS
credentials and region come from the environment, as for every AWS tool; the tables are the stack's outputs `DeskTable`
and `AuditTable`. Every change is noted in the desk's audit (`staff_deeds`), refused ones too.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getpass
from typing import Any, TextIO

from pydantic import ValidationError

from gangway.desk import people
from gangway.desk.people import NewStaff, StaffChange, StaffShown
from gangway.desk.sessions import Sessions
from gangway.desk.tokens import Tokens
from gangway.domain.partners import random_text
from gangway.domain.refusals import Refusal
from gangway.domain.staff import Role
from gangway.edge.staff_deeds import noted, operator
from gangway.edge.wiring import client
from gangway.store.audit import Audit
from gangway.store.staff import StaffBook

ROLES = [role.value for role in Role]


@dataclass(frozen=True)
class Personnel:
    sessions: Sessions


Change = Callable[[Personnel, argparse.Namespace], StaffShown]


def add_to(subparsers: Any) -> None:
    parser = subparsers.add_parser("staff", help="who may log in at the dispatchers' desk")
    parser.add_argument("--table", required=True, help="the stack's output DeskTable")
    parser.add_argument("--audit", required=True, metavar="TABLE", help="the stack's output AuditTable")
    parser.add_argument("--by", metavar="NAME", help="who does it, for the audit; else the computer's user")
    deeds = parser.add_subparsers(required=True, metavar="deed")
    deeds.add_parser("list", help="everybody, with role").set_defaults(run=lambda given: _told(_everybody, given))
    add = _deed(deeds, "add", "somebody new", _add)
    add.add_argument("--full-name", required=True)
    add.add_argument("--role", required=True, choices=ROLES)
    role = _deed(deeds, "role", "another role; ends their logins", _role)
    role.add_argument("role", choices=ROLES)
    reset = _deed(deeds, "reset", "a new password; ends their logins, and a lock after wrong tries", _reset)
    for with_password in (add, reset):
        with_password.add_argument("--generate", action="store_true", help="make a password and print it, once")
    _deed(deeds, "disable", "no login any more, at once", _switch(on=False))
    _deed(deeds, "enable", "may log in again", _switch(on=True))


def _deed(deeds: Any, name: str, about: str, change: Change) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = deeds.add_parser(name, help=about)
    parser.add_argument("name", help="what they log in with")
    parser.set_defaults(run=lambda given: _told(lambda people: _change(people, given, name, change), given))
    return parser


def _told(act: Callable[[Personnel], None], given: argparse.Namespace) -> int:
    """The exit code: 1 for what the desk's rules refuse, which is said."""
    book = StaffBook(client("dynamodb"), given.table)
    try:
        act(Personnel(Sessions(book, Tokens(lambda: "", ""), lambda: datetime.now(UTC))))
    except Refusal as refusal:
        _say(f"{refusal.code}: {refusal.message}", sys.stderr)
        return 1
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_context=False, include_input=False):
            _say(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}", sys.stderr)
        return 1
    return 0


def _everybody(personnel: Personnel) -> None:
    for one in people.everyone(personnel):
        _say(_line(one))


def _change(personnel: Personnel, given: argparse.Namespace, deed: str, change: Change) -> None:
    """A password is asked for before anything is noted: whoever thinks better of it has done nothing."""
    who = operator(given.by)
    given.password = _password(given) if "generate" in given else ""

    def changed() -> dict[str, str]:
        one = change(personnel, given)
        _say(_line(one))
        return {"role": one.role.value, "active": str(one.active).lower()}

    noted(Audit(client("dynamodb"), given.audit), who, deed, given.name, changed)
    if given.password and given.generate:
        _say(f"password: {given.password}")


def _add(personnel: Personnel, given: argparse.Namespace) -> StaffShown:
    role = Role(given.role)
    new = NewStaff(name=given.name, full_name=given.full_name, role=role, password=given.password)
    return people.hire(personnel, new)


def _role(personnel: Personnel, given: argparse.Namespace) -> StaffShown:
    return people.change(personnel, given.name, StaffChange(role=Role(given.role)))


def _reset(personnel: Personnel, given: argparse.Namespace) -> StaffShown:
    changed = people.change(personnel, given.name, StaffChange(password=given.password))
    personnel.sessions.book.forget_tries(given.name)
    return changed


def _switch(*, on: bool) -> Change:
    return lambda personnel, given: people.change(personnel, given.name, StaffChange(active=on))


def _password(given: argparse.Namespace) -> str:
    """Never an argument: those stand in the shell's history and in the list of processes."""
    return random_text(20) if given.generate else getpass("password: ")


def _line(one: StaffShown) -> str:
    return f"{one.name}\t{one.role.value}\t{'active' if one.active else 'disabled'}\t{one.full_name}"


def _say(text: str, where: TextIO | None = None) -> None:
    print(text, file=where or sys.stdout)
