"""The internal system at the door: real HTTP API events in, parsed answers out."""

import json
import runpy
from contextlib import contextmanager
from typing import Any

from gangway.domain.partners import Partner
from gangway.edge import wiring
from gangway.ordering.office import Office
from infra.local.layout import ROOT
from tests.builders import Clock, moto_office
from tests.octo import Answer, an_event

INTERNAL_SYSTEM = Partner(id="internal-system", name="internal system", channel="planning")


class PlanningDoor:
    """The planning API on one office, called with the internal system's key unless another is given."""

    def __init__(self, office: Office, clock: Clock, handle) -> None:
        self.office, self.clock, self._handle = office, clock, handle
        office.partners.put(INTERNAL_SYSTEM)
        self.key = office.partners.issue_key(INTERNAL_SYSTEM.id, clock.at)

    def call(self, method: str, path: str, body: Any = None, *, key: str | None = "own", **query: Any) -> Answer:
        presented = self.key if key == "own" else key
        given = {name.rstrip("_"): str(value) for name, value in query.items()}
        said = self._handle(an_event(method, f"/planning{path}", body, key=presented, query=given), None)
        headers = {name.lower(): value for name, value in said["headers"].items()}
        return Answer(said["statusCode"], headers, json.loads(said["body"]))

    def ok(self, method: str, path: str, body: Any = None, **query: Any) -> Any:
        said = self.call(method, path, body, **query)
        assert said.status == 200, said.body
        return said.body


@contextmanager
def a_planning_door(monkeypatch):
    clock = Clock()
    with moto_office(clock) as office:
        monkeypatch.setattr(wiring, "office", lambda: office)
        handle = runpy.run_path(str(ROOT / "functions" / "planning_api" / "handler.py"))["handle"]
        yield PlanningDoor(office, clock, handle)
