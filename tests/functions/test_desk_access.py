"""Every route of the desk with everybody who may not: refused, in one form, without a trace of what is inside."""

import json

import pytest

from gangway.desk.case_ids import id_of
from gangway.desk.tokens import Tokens
from gangway.domain.staff import Role
from tests.desk import OFFICE, PASSWORD, PEOPLE, SECRET, a_desk, rest_event

PROBLEM = "application/problem+json"
WHO = {role: name for name, role in PEOPLE.items()}


@pytest.fixture
def desk(monkeypatch):
    with a_desk(monkeypatch) as door:
        yield door


def guarded(desk):
    """(method, a path, least role) of every route that is not open to everyone."""
    from views.endpoint import RULES  # noqa: PLC0415  with the app

    for (method, path), rules in RULES.items():
        if rules.role is not None:
            yield method, path.replace("{", "").replace("}", ""), rules.role


def refused(desk, method, path, token):
    """The status at the gateway, and the one of the route if the gateway remembered an older answer."""
    event = rest_event(desk.app, method, path, {}, token=token)
    said = desk.answered(event)
    assert said.headers["content-type"] == PROBLEM
    assert said.body["status"] == said.status
    return desk.call(method, path, {}, by=None, token=token).status, said.status


def test_nobody_gets_in_without_a_token(desk):
    for method, path, _ in guarded(desk):
        assert desk.call(method, path, {}, by=None).status == 401, path
        assert desk.answered(rest_event(desk.app, method, path, {})).status == 401, path


def test_a_token_that_is_over_was_changed_or_belongs_elsewhere_opens_nothing(desk):
    now = desk.clock.at
    lenka = desk.desk.sessions.log_in("lenka", PASSWORD)
    sid = next(iter(desk.desk.sessions.book.get("lenka").sessions))
    made = {
        "other secret": Tokens(lambda: "another-secret-of-more-than-thirty-two", OFFICE).new(
            "lenka", sid, Role.MANAGER, now
        )[0],
        "no signature": _unsigned(lenka.token),
        "changed": lenka.token[:-4] + ("AAAA" if not lenka.token.endswith("AAAA") else "BBBB"),
    }
    other_office = Tokens(lambda: SECRET, "gangway/other").new("lenka", sid, Role.MANAGER, now)[0]
    for method, path, _ in guarded(desk):
        for name, token in made.items():
            assert refused(desk, method, path, token) == (401, 401), (name, path)
        assert refused(desk, method, path, other_office) == (403, 403), path
    desk.clock.forward(minutes=15)
    for method, path, _ in guarded(desk):
        assert refused(desk, method, path, lenka.token) == (401, 401), path


def _unsigned(token: str) -> str:
    """The same claims under the algorithm `none`."""
    import jwt  # noqa: PLC0415  a test of its own weakness

    claims = jwt.decode(token, options={"verify_signature": False})
    return jwt.encode(claims, None, algorithm="none")


def test_a_role_may_do_what_it_may_and_nothing_more(desk):
    for method, path, least in guarded(desk):
        for role, name in WHO.items():
            status = desk.call(method, path, {}, by=name).status
            if role.may(least):
                assert status not in {401, 403}, (name, method, path)
            else:
                assert status == 403, (name, method, path)
        if path == "/api/logout":
            desk.tokens.clear()


def test_the_role_that_counts_is_the_one_of_now(desk):
    token = desk.token("karel")
    assert desk.call("GET", "/api/cases", by=None, token=token).status == 200
    desk.ok("POST", "/api/staff/karel/change", {"active": False}, by="marta")
    assert desk.asked(token) is None  # the gateway may go on believing for a minute
    assert desk.call("GET", "/api/cases", by=None, token=token).status == 401
    assert (
        desk.call("POST", "/api/login", {"name": "karel", "password": "correct horse battery"}, by=None).status == 401
    )


def test_every_route_that_writes_is_noted_whatever_comes_of_it(desk):
    for method, path, _ in guarded(desk):
        if method == "GET" or path == "/api/logout":
            continue
        readable = path.replace("/case_id", f"/{id_of('mail#x')}")
        desk.call(method, readable, {}, by="marta")
    desk.call("POST", "/api/logout", {}, by="karel")
    deeds, cursor = [], ""
    while cursor is not None:
        page = desk.ok("GET", "/api/audit", by="marta", day=desk.clock.at.date(), after=cursor)
        deeds += page["deeds"]
        cursor = page["cursor"]
    from views.endpoint import RULES  # noqa: PLC0415  with the app

    writing = {f"{method} {path}" for (method, path), rules in RULES.items() if rules.writes(method)}
    assert {deed["what"] for deed in deeds} == writing
    assert all(deed["outcome"] is not None and deed["who"] in {"marta", "karel"} for deed in deeds)


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"\\ud800"', '{"name": 7}', "{" * 5_000, '{"name": NaN}'])
def test_a_body_that_is_none_is_told_in_one_form(desk, body):
    said = desk.call("POST", "/api/login", body, by=None)
    assert said.status in {400, 422}
    assert said.headers["content-type"] == PROBLEM


def test_a_body_that_is_too_large_or_of_another_kind_is_refused(desk):
    assert desk.call("POST", "/api/login", json.dumps({"name": "x" * 400_000}), by=None).status == 413
    event = rest_event(desk.app, "POST", "/api/login", "name=lenka")
    event["headers"]["Content-Type"] = "application/x-www-form-urlencoded"
    said = desk.answered(event)
    assert (said.status, said.headers["content-type"]) == (415, PROBLEM)


def test_no_answer_is_kept_or_guessed_at_by_a_browser(desk):
    headers = desk.call("GET", "/api/me").headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_page_is_open_to_everyone_and_nothing_beside_it_is(desk):
    page = desk.call("GET", "/", by=None)
    assert page.status == 200
    assert page.headers["content-type"].startswith("text/html")
    for name in ("app.py", "..%2Fapp.py", "..", "%2e%2e%2fviews%2fendpoint.py", "nothing.js"):
        assert desk.call("GET", f"/page/{name}", by=None).status == 404, name
