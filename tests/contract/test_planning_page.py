"""docs/planning-api.md names every route that there is, and none that there is not; its examples are taken."""

import json
import re
import runpy

import pytest

from gangway.channels.planning.errors import ALL
from gangway.channels.planning.wire import NewPartner, Sale, SalesSwitch
from gangway.domain.plan import PlannedDeparture
from gangway.edge import wiring
from infra.local.layout import ROOT
from tests.builders import moto_office

PAGE = (ROOT / "docs" / "planning-api.md").read_text(encoding="utf-8")


@pytest.fixture
def routes(monkeypatch):
    with moto_office() as office:
        monkeypatch.setattr(wiring, "office", lambda: office)
        api = runpy.run_path(str(ROOT / "functions" / "planning_api" / "handler.py"))["app"]()
        found = [*api._static_routes, *api._dynamic_routes]
        yield {f"{method} {route.path}" for route in found for method in methods(route.method)}


def methods(method):
    return [method] if isinstance(method, str) else list(method)


def written(path):
    """A path of the page as the code writes it, e.g. `/orders/{id}` as `/orders/<>`."""
    return re.sub(r"<\w+>|\{\w+\}", "<>", path.partition("?")[0])


def test_the_page_names_exactly_the_routes_there_are(routes):
    named = re.findall(r"`((?:GET|PUT|POST|PATCH|DELETE) /[^`]*)`", PAGE.split("## The plan")[0].split("## Routes")[1])
    assert {written(route) for route in named} == {written(route) for route in routes}


def test_every_example_of_the_page_is_json_that_the_api_takes():
    examples = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]
    push, _answer, switch, sale, partner, problem = examples
    for row in push["departures"]:
        PlannedDeparture.model_validate({"resource_id": row.pop("resource"), **row})
    SalesSwitch.model_validate(switch)
    Sale.model_validate(sale)
    NewPartner.model_validate(partner)
    assert {"type", "title", "status", "detail", "code", "value"} == set(problem)


def test_the_page_names_every_status_a_refusal_has():
    statuses = {int(status) for _, status in ALL}
    assert {int(status) for status in re.findall(r"^\| (\d{3}) \|", PAGE, re.MULTILINE)} == statuses
