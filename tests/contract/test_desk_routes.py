"""The desk's routes and the template's: what is open is named one by one, all else is behind the authorizer."""

import pytest

from infra.local.layout import ROOT
from tests.tables import template

PAGE = (ROOT / "docs" / "desk-api.md").read_text(encoding="utf-8")
OFFICE = ("ANY", "/api/{proxy+}")


def declared():
    events = template()["Resources"]["Desk"]["Properties"]["Events"].values()
    return {(event["Properties"]["Method"], event["Properties"]["Path"]): event["Properties"] for event in events}


@pytest.fixture
def app(monkeypatch):
    monkeypatch.setenv("AWS_EXECUTION_ENV", "")  # Chalice adds its name to it when an app is made
    from app import app  # noqa: PLC0415  not at import: see above

    return app


def routes_of(app, *, is_open):
    entries = [(method, path, entry) for path, methods in app.routes.items() for method, entry in methods.items()]
    return {(method, path) for method, path, entry in entries if (entry.authorizer is None) == is_open}


def test_the_template_names_every_open_route_of_the_app_and_no_other(app):
    named = {route for route, properties in declared().items() if properties.get("Auth") == {"Authorizer": "NONE"}}
    assert named == routes_of(app, is_open=True)
    assert declared().keys() - named == {OFFICE}


def test_every_other_route_of_the_app_is_behind_the_one_that_asks_who_is_calling(app):
    guarded = routes_of(app, is_open=False)
    assert len(guarded) > 40
    assert {path for _, path in guarded if not path.startswith("/api/")} == set()
    assert "Auth" not in declared()[OFFICE]


def test_a_path_that_is_open_for_one_method_has_no_other_behind_the_authorizer(app):
    """The gateway finds the longest path first, and would not look for the method elsewhere."""
    assert {path for _, path in routes_of(app, is_open=True)} & {
        path for _, path in routes_of(app, is_open=False)
    } == set()


def test_every_route_is_described(app):
    routes = [f"{method} {path}" for path, methods in app.routes.items() for method in methods]
    assert [route for route in routes if f"`{route}" not in PAGE] == []
