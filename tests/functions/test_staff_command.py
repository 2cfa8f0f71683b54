"""`gangway staff`: the first manager of a fresh account, and what the desk's rules say to the rest."""

import pytest
from botocore.exceptions import EndpointConnectionError

from gangway import cli
from gangway.domain.staff import Role
from gangway.edge import staff_command, staff_deeds
from gangway.store.audit import Audit
from gangway.store.staff import MOST_TRIES
from tests.desk import PASSWORD, a_desk
from tests.tables import create_tables


@pytest.fixture
def desk(monkeypatch):
    with a_desk(monkeypatch) as door:
        monkeypatch.setattr(staff_command, "client", lambda _service: door.office.client)
        yield door


@pytest.fixture
def staff(desk, monkeypatch):
    """Runs the command; `types` is what a person types when asked for a password."""

    def run(*words, types="an evening on the river", by="jana"):
        monkeypatch.setattr(staff_command, "getpass", lambda _prompt: types)
        tables = ["--table", desk.desk.sessions.book._table, "--audit", desk.desk.audit._table]
        return cli.main(["staff", *tables, "--by", by, *words])

    return run


def audit_of(desk, **query):
    """As the desk's page of the audit asks for it."""
    return desk.ok("GET", "/api/audit", by="marta", **query)["deeds"]


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
    (deed,) = audit_of(desk, who="operator jana")
    assert (deed["about"], deed["outcome"]) == (f"staff {words[1]}", said.rstrip(":") if "_" in said else "malformed")


def test_a_short_password_is_refused_and_not_shown(staff, capsys):
    assert staff("add", "eva", "--full-name", "Eva", "--role", "manager", types="short") == 1
    told = capsys.readouterr()
    assert "password" in told.err
    assert "short" not in told.err.replace("should have at least", "")


def test_every_change_stands_in_the_desks_audit_under_the_operator(desk, staff):
    staff("add", "eva", "--full-name", "Eva Malá", "--role", "dispatcher")
    staff("role", "eva", "read-only")
    staff("reset", "eva", types="a brand new evening")
    staff("disable", "eva")
    staff("enable", "eva")
    deeds = audit_of(desk, about="staff eva")
    assert [deed["what"] for deed in reversed(deeds)] == [
        f"gangway staff {deed}" for deed in ("add", "role", "reset", "disable", "enable")
    ]
    assert {(deed["who"], deed["role"], deed["outcome"]) for deed in deeds} == {("operator jana", "operator", "done")}
    assert [deed["result"] for deed in deeds[:2]] == [
        {"role": "read-only", "active": "true"},
        {"role": "read-only", "active": "false"},
    ]
    assert audit_of(desk, who="operator jana") == deeds
    today = deeds[0]["at"][:10]
    assert [deed["id"] for deed in audit_of(desk, day=today)] == [deed["id"] for deed in deeds]


def test_no_password_and_no_full_name_is_in_the_audit(desk, staff):
    staff("add", "eva", "--full-name", "Eva Malá", "--role", "dispatcher")
    told = str(audit_of(desk, about="staff eva"))
    assert "river" not in told
    assert "Malá" not in told


def test_without_a_name_the_computers_user_is_the_operator(desk, staff, monkeypatch):
    monkeypatch.setattr(staff_deeds, "getuser", lambda: "ops-jana")
    assert staff("disable", "lenka", by="") == 0
    assert [deed["about"] for deed in audit_of(desk, who="operator ops-jana")] == ["staff lenka"]


def test_nobody_changes_anything_where_nobody_is_known(desk, staff, monkeypatch, capsys):
    def unknown():
        raise OSError("no such user")

    monkeypatch.setattr(staff_deeds, "getuser", unknown)
    assert staff("disable", "lenka", by="") == 1
    assert "--by" in capsys.readouterr().err
    assert desk.call("GET", "/api/me").status == 200


def test_what_cannot_be_noted_is_not_done(desk, staff, monkeypatch):
    monkeypatch.setattr(desk.desk.audit, "_table", "no-such-table")
    with pytest.raises(desk.office.client.exceptions.ResourceNotFoundException):
        staff("disable", "lenka")
    assert desk.call("GET", "/api/me").status == 200


def test_an_outcome_that_cannot_be_noted_hides_nothing(desk, staff, monkeypatch, capsys):
    def lost(_audit, _deed):
        raise EndpointConnectionError(endpoint_url="http://127.0.0.1:1")

    with monkeypatch.context() as patched:
        patched.setattr(staff_deeds.Audit, "end", lost)
        assert staff("disable", "lenka") == 0
    assert "not noted" in capsys.readouterr().err
    assert [deed["outcome"] for deed in audit_of(desk, about="staff lenka")] == [None]


def test_listing_changes_nothing_and_is_not_noted(desk, staff):
    assert staff("list") == 0
    assert audit_of(desk, who="operator jana") == []


def test_on_the_engine_the_command_changes_the_account_and_leaves_its_entry(engine_office, monkeypatch, capsys):
    office = engine_office()
    client, tables = office.client, create_tables(office.client)
    monkeypatch.setattr(staff_command, "client", lambda _service: client)
    words = ["staff", "--table", tables["desk"], "--audit", tables["audit"], "--by", "jana"]
    assert cli.main([*words, "add", "eva", "--full-name", "Eva Malá", "--role", "manager", "--generate"]) == 0
    assert cli.main([*words, "disable", "eva"]) == 1
    said = capsys.readouterr()
    assert "last_manager" in said.err
    deeds = Audit(client, tables["audit"]).by("operator jana").deeds
    assert [(deed.what, deed.outcome) for deed in deeds] == [
        ("gangway staff disable", "last_manager"),
        ("gangway staff add", "done"),
    ]
    assert Audit(client, tables["audit"]).about("staff eva").deeds == deeds
