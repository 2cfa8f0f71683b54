"""The desk's routes are the template's: Chalice finds a route only under the very path the gateway was told."""

import pytest

from infra.local.layout import ROOT
from tests.tables import template

PAGE = (ROOT / "docs" / "desk-api.md").read_text(encoding="utf-8")


def declared():
    events = template()["Resources"]["Desk"]["Properties"]["Events"].values()
    return {(event["Properties"]["Method"], event["Properties"]["Path"]): event["Properties"] for event in events}


@pytest.fixture
def app(monkeypatch):
    monkeypatch.setenv("AWS_EXECUTION_ENV", "")  # Chalice adds its name to it when an app is made
    from app import app  # noqa: PLC0415  not at import: see above

    return app


def test_the_template_names_every_route_of_the_app_and_no_other(app):
    routes = {(method, path) for path, methods in app.routes.items() for method in methods}
    assert routes == set(declared())


def test_a_route_is_open_in_the_template_exactly_when_it_is_open_in_the_app(app):
    for (method, path), properties in declared().items():
        is_open = properties.get("Auth") == {"Authorizer": "NONE"}
        assert (app.routes[path][method].authorizer is None) == is_open, f"{method} {path}"


def test_every_route_is_described(app):
    routes = [f"{method} {path}" for path, methods in app.routes.items() for method in methods]
    assert [route for route in routes if f"`{route}" not in PAGE] == []
