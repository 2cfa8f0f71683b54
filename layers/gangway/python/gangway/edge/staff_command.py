"""`gangway staff`: the people of the desk, managed by whoever owns the account; so comes the first manager.

The rules are those of the desk (`desk.people`): what a password must be, that a manager stays, that logins end. AWS
credentials and region come from the environment, as for every AWS tool; the table is the stack's output `DeskTable`.
What is done here stands in the account's own trail, not in the desk's audit, which knows people who are logged in.
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
from gangway.edge.wiring import client
from gangway.store.staff import StaffBook

ROLES = [role.value for role in Role]


@dataclass(frozen=True)
class Personnel:
    sessions: Sessions


def add_to(subparsers: Any) -> None:
    parser = subparsers.add_parser("staff", help="who may log in at the dispatchers' desk")
    parser.add_argument("--table", required=True, help="the stack's output DeskTable")
    deeds = parser.add_subparsers(required=True, metavar="deed")
    _deed(deeds, "list", "everybody, with role", _everybody)
    add = _deed(deeds, "add", "somebody new", _add, named=True)
    add.add_argument("--full-name", required=True)
    add.add_argument("--role", required=True, choices=ROLES)
    role = _deed(deeds, "role", "another role; ends their logins", _role, named=True)
    role.add_argument("role", choices=ROLES)
    reset = _deed(deeds, "reset", "a new password; ends their logins, and a lock after wrong tries", _reset, named=True)
    for with_password in (add, reset):
        with_password.add_argument("--generate", action="store_true", help="make a password and print it, once")
    _deed(deeds, "disable", "no login any more, at once", _switch(on=False), named=True)
    _deed(deeds, "enable", "may log in again", _switch(on=True), named=True)


def _deed(
    deeds: Any, name: str, about: str, act: Callable[..., int], *, named: bool = False
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = deeds.add_parser(name, help=about)
    if named:
        parser.add_argument("name", help="what they log in with")
    parser.set_defaults(run=lambda arguments: _run(act, arguments))
    return parser


def _run(act: Callable[[Personnel, argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    """The exit code: 1 for what the desk's rules refuse, which is said."""
    book = StaffBook(client("dynamodb"), arguments.table)
    personnel = Personnel(Sessions(book, Tokens(lambda: "", ""), lambda: datetime.now(UTC)))
    try:
        return act(personnel, arguments)
    except Refusal as refusal:
        _say(f"{refusal.code}: {refusal.message}", sys.stderr)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_context=False, include_input=False):
            _say(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}", sys.stderr)
    return 1


def _everybody(personnel: Personnel, _arguments: argparse.Namespace) -> int:
    for one in people.everyone(personnel):
        _say(_line(one))
    return 0


def _add(personnel: Personnel, given: argparse.Namespace) -> int:
    password = _password(given)
    new = NewStaff(name=given.name, full_name=given.full_name, role=Role(given.role), password=password)
    return _done(people.hire(personnel, new), given, password)


def _role(personnel: Personnel, given: argparse.Namespace) -> int:
    return _done(people.change(personnel, given.name, StaffChange(role=Role(given.role))), given)


def _reset(personnel: Personnel, given: argparse.Namespace) -> int:
    password = _password(given)
    changed = people.change(personnel, given.name, StaffChange(password=password))
    personnel.sessions.book.forget_tries(given.name)
    return _done(changed, given, password)


def _switch(*, on: bool) -> Callable[[Personnel, argparse.Namespace], int]:
    def switch(personnel: Personnel, given: argparse.Namespace) -> int:
        return _done(people.change(personnel, given.name, StaffChange(active=on)), given)

    return switch


def _password(given: argparse.Namespace) -> str:
    """Never an argument: those stand in the shell's history and in the list of processes."""
    return random_text(20) if given.generate else getpass("password: ")


def _done(one: StaffShown, given: argparse.Namespace, password: str = "") -> int:
    _say(_line(one))
    if password and given.generate:
        _say(f"password: {password}")
    return 0


def _line(one: StaffShown) -> str:
    return f"{one.name}\t{one.role.value}\t{'active' if one.active else 'disabled'}\t{one.full_name}"


def _say(text: str, where: TextIO | None = None) -> None:
    print(text, file=where or sys.stdout)
