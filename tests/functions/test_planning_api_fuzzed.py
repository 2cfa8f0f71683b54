"""Whatever is sent to the planning API, the answer is a document or a problem: no fault, no half deed."""

import json

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from tests.audit import drift
from tests.builders import DAY
from tests.planning import a_planning_door

ROUTES = [
    ("PUT", "/catalogue"),
    ("POST", "/departures"),
    ("PATCH", f"/departures/swan/{DAY}/10:00"),
    ("DELETE", f"/departures/swan/{DAY}/12:00"),
    ("POST", "/sales"),
    ("POST", "/orders"),
    ("GET", "/orders"),
    ("POST", "/partners"),
    ("POST", "/partners/alice-travel/keys"),
    ("DELETE", "/partners/alice-travel/keys/0"),
    ("GET", "/departures"),
    ("GET", "/manifest"),
]
ORDER_ROUTES = [("PATCH", ""), ("POST", "/confirm"), ("POST", "/redeem"), ("POST", "/cancel")]
NAMES = [
    *("departures", "resource", "day", "start", "minutes", "capacity", "pools", "sells", "closed", "number", "product"),
    *("option", "starts_at", "units", "contact", "currency", "notes", "partner", "hold", "by", "first_day", "last_day"),
    *("stopped", "id", "name", "channel", "products", "commission_percent", "expires_at", "codes", "reason", "email"),
]
LIKELY = [
    *("swan", str(DAY), "10:00", "sightseeing", "standard", "window", "sightseeing/standard", "CZK", "alice-travel"),
    *(f"{DAY}T10:00", f"{DAY}T10:00:00+02:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31", ""),
    *(0, 1, -1, 10**9, 2**63, 1e308, True, None, "\ud800", "\x00", "a" * 3000, {"adult": 2}, {"adult": -1}, {}, []),
]
VALUES = st.recursive(
    st.sampled_from(LIKELY) | st.text(max_size=20) | st.integers() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner),
    max_leaves=8,
)
BODIES = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8) | VALUES | st.text(max_size=40)
WHOLE = {
    "/departures": {"resource": "swan", "day": str(DAY), "start": "11:00", "minutes": 60, "capacity": 9},
    "/orders": {"number": "T-1", "product": "sightseeing", "starts_at": f"{DAY}T11:00", "units": {"adult": 1}},
    "/sales": {"resource": "swan", "first_day": str(DAY), "last_day": str(DAY), "stopped": True},
    "/partners": {"id": "carol", "name": "Carol"},
}


@pytest.fixture
def door(monkeypatch):
    with a_planning_door(monkeypatch) as opened:
        yield opened


def answers_properly(said):
    assert said.status < 500, said.body
    if said.status >= 400:
        assert said.headers["content-type"] == "application/problem+json"
        assert said.body["status"] == said.status
        assert said.body["code"]


def told(door, method, path, body):
    before = list(door.office.departures.everything()), sorted(o.id for o in door.office.orders.everything())
    said = door.call(method, path, body if isinstance(body, str) else json.dumps(body))
    answers_properly(said)
    if said.status >= 400:
        after = list(door.office.departures.everything()), sorted(o.id for o in door.office.orders.everything())
        assert after == before
    assert drift(door.office) == []


# All examples have the same door; and how soon they are drawn says how busy the machine is.
ONE_OFFICE = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
FUZZED = settings(max_examples=120, deadline=None, suppress_health_check=ONE_OFFICE)


@FUZZED
@given(route=st.sampled_from(ROUTES), body=BODIES)
def test_any_body_is_answered_properly(door, route, body):
    told(door, *route, body)


@FUZZED
@given(path=st.sampled_from(sorted(WHOLE)), changes=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2))
def test_a_document_with_some_wrong_values_is_answered_properly(door, path, changes):
    body = WHOLE[path] | changes
    if path == "/departures":
        body = {"departures": [{"sells": ["sightseeing/standard"]} | body]}
    told(door, "POST", path, body)


@FUZZED
@given(route=st.sampled_from(ORDER_ROUTES), body=BODIES)
def test_any_change_of_an_order_is_answered_properly(door, route, body):
    sale = {"number": "T-0", "product": "sightseeing", "starts_at": f"{DAY}T10:00", "units": {"adult": 1}}
    order_id = door.ok("POST", "/orders", sale)["id"]
    told(door, route[0], f"/orders/{order_id}{route[1]}", body)


QUERIED = [str(value) for value in LIKELY if value != "\ud800"]  # which no address can hold


@FUZZED
@given(
    path=st.sampled_from(["/departures", "/orders", "/manifest"]),
    query=st.dictionaries(
        st.sampled_from(["resource", "day", "from_", "to", "after", "limit"]),
        st.sampled_from([*QUERIED, "2027-06-01T00:00:00.000Z#", "9999-12-31T23:59:59.999Z#x"]) | st.text(max_size=10),
    ),
)
def test_any_query_is_answered_properly(door, path, query):
    answers_properly(door.call("GET", path, **query))


@pytest.mark.parametrize(
    "body", ['{"a":', "\ud800", "[" * 100_000, '{"departures": NaN}', "1" * 5000, '"\\ud800"', "null"]
)
@pytest.mark.parametrize("path", ["/departures", "/orders", "/partners", "/sales"])
def test_what_is_not_a_document_is_a_problem(door, path, body):
    said = door.call("POST", path, body)
    assert said.status in {400, 422}
    answers_properly(said)
