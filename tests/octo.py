"""A partner at the door: real HTTP API events in, parsed answers out."""

import json
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from gangway.channels.octo.routes import answer, partner_gate
from gangway.ordering.office import Office
from gangway.store.rates import Rates
from tests.builders import ALICE, BOB, DAY, Clock, moto_office

EVENT = json.loads((Path(__file__).parent / "functions" / "events" / "http_api_v2.json").read_text(encoding="utf-8"))
URL = "https://gate.example/"
TEN = f"{DAY}T10:00:00+02:00"
ELEVEN = f"{DAY}T11:00:00+02:00"
SEVEN = f"{DAY}T19:00:00+02:00"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, Any]
    body: Any

    @property
    def error(self) -> str | None:
        return self.body.get("error") if isinstance(self.body, dict) else None


def an_event(method: str, path: str, body: Any = None, *, key: str | None = None, query=None, **headers: str) -> dict:
    """The event API Gateway makes of a call; `body` is sent as it is if it is text, else as JSON."""
    event = deepcopy(EVENT)
    event["rawPath"] = event["requestContext"]["http"]["path"] = path
    event["requestContext"]["http"]["method"] = method
    if query:
        event["queryStringParameters"] = query
        event["rawQueryString"] = urlencode(query)
    if key:
        event["headers"]["authorization"] = f"Bearer {key}"
    event["headers"] |= {name.replace("_", "-"): value for name, value in headers.items()}
    if body is not None:
        event["body"] = body if isinstance(body, str) else json.dumps(body)
    return event


@dataclass
class Door:
    """The partner API with two partners' keys on one office."""

    office: Office
    clock: Clock
    keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        table = self.office.partners._table
        rates = Rates(self.office.client, table, clock=self.seconds)
        self.gate = partner_gate(self._office, lambda: rates, lambda: URL)
        for partner in (ALICE, BOB):
            self.keys[partner.id] = self.office.partners.issue_key(partner.id, self.clock.at)

    def _office(self) -> Office:
        return self.office

    def seconds(self) -> float:
        return self.clock.at.timestamp()

    def send(self, event: dict) -> Answer:
        said = answer(self.gate, event, None)
        return Answer(said["statusCode"], said["headers"], json.loads(said["body"]))

    def call(self, method: str, path: str, body: Any = None, *, by=ALICE, query=None, **headers: str) -> Answer:
        return self.send(an_event(method, f"/octo{path}", body, key=self.keys[by.id], query=query, **headers))

    def get(self, path: str, **more: Any) -> Answer:
        return self.call("GET", path, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> Answer:
        return self.call("POST", path, body, **more)

    def reserve(self, by=ALICE, **changes: Any) -> Answer:
        return self.post("/bookings", a_reservation(**changes), by=by)

    def held(self, **changes: Any) -> str:
        """The uuid of a fresh hold."""
        said = self.reserve(**changes)
        assert said.status == 200, said.body
        return said.body["uuid"]

    def confirmed(self, **changes: Any) -> str:
        uuid = self.held(**changes)
        assert self.post(f"/bookings/{uuid}/confirm", {"contact": {}}).status == 200
        return uuid


def a_reservation(units=("adult", "adult"), **changes: Any) -> dict[str, Any]:
    body = {
        "productId": "sightseeing",
        "optionId": "standard",
        "availabilityId": TEN,
        "unitItems": [{"unitId": unit} for unit in units],
    }
    return {name: value for name, value in (body | changes).items() if value is not ...}


@contextmanager
def a_door():
    clock = Clock()
    with moto_office(clock) as office:
        yield Door(office, clock)
