"""`gangway staff`: the first manager of a fresh account, and what the desk's rules say to the rest."""

import pytest

from gangway import cli
from gangway.domain.staff import Role
from gangway.edge import staff_command
from gangway.store.staff import MOST_TRIES
from tests.desk import PASSWORD, a_desk


@pytest.fixture
def desk(monkeypatch):
    with a_desk(monkeypatch) as door:
        monkeypatch.setattr(staff_command, "client", lambda _service: door.office.client)
        yield door


@pytest.fixture
def staff(desk, monkeypatch):
    """Runs the command; `types` is what a person types when asked for a password."""

    def run(*words, types="an evening on the river"):
        monkeypatch.setattr(staff_command, "getpass", lambda _prompt: types)
        return cli.main(["staff", "--table", desk.desk.sessions.book._table, *words])

    return run


def test_the_first_manager_is_added_and_hires_at_the_desk(desk, staff):
    assert staff("add", "eva", "--full-name", "Eva Malá", "--role", "manager") == 0
    token = desk.desk.sessions.log_in("eva", "an evening on the river").token
    assert desk.call("GET", "/api/staff", token=token).status == 200


def test_a_generated_password_is_printed_once_and_works(desk, staff, capsys):
    staff("add", "ota", "--full-name", "Ota Nový", "--role", "read-only", "--generate")
    said = capsys.readouterr().out
    password = said.partition("password: ")[2].strip()
    assert desk.desk.sessions.log_in("ota", password).role is Role.READER
    staff("list")
    assert password not in capsys.readouterr().out


def test_another_role_or_being_switched_off_ends_logins_at_once(desk, staff):
    assert desk.call("GET", "/api/me").status == 200
    assert staff("role", "lenka", "read-only") == 0
    assert desk.call("GET", "/api/me").status == 401
    assert staff("disable", "karel") == 0
    with pytest.raises(Exception, match="the password is wrong"):
        desk.desk.sessions.log_in("karel", PASSWORD)
    assert staff("enable", "karel") == 0
    assert desk.desk.sessions.log_in("karel", PASSWORD).name == "karel"


def test_a_reset_gives_a_new_password_and_ends_a_lock(desk, staff):
    for _ in range(MOST_TRIES):
        desk.call("POST", "/api/login", {"name": "lenka", "password": "wrong"}, by=None)
    assert desk.call("POST", "/api/login", {"name": "lenka", "password": PASSWORD}, by=None).status == 429
    assert staff("reset", "lenka", types="a brand new evening") == 0
    assert desk.call("POST", "/api/login", {"name": "lenka", "password": "a brand new evening"}, by=None).status == 200


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "lenka", "--full-name", "L", "--role", "manager"], "name_taken"),
        (["add", "Bad Name", "--full-name", "L", "--role", "manager"], "name:"),
        (["role", "nobody", "manager"], "unknown_staff"),
        (["disable", "marta"], "last_manager"),
    ],
)
def test_what_the_desks_rules_refuse_is_said_and_changes_nothing(desk, staff, capsys, words, said):
    before = desk.desk.sessions.book.everyone()
    assert staff(*words) == 1
    assert said in capsys.readouterr().err
    assert desk.desk.sessions.book.everyone() == before


def test_a_short_password_is_refused_and_not_shown(staff, capsys):
    assert staff("add", "eva", "--full-name", "Eva", "--role", "manager", types="short") == 1
    told = capsys.readouterr()
    assert "password" in told.err
    assert "short" not in told.err.replace("should have at least", "")
