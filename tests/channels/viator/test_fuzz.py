"""Whatever is sent: Viator's own words for it, never a failure of ours, and nothing is written."""

import copy
import json
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gangway.channels.viator.routes import answer
from tests.channels.viator.support import V1, V2, Agency, Reply, http_event, judge, needs_document, sample_of
from tests.channels.viator.support import viator_office as opened_office

pytestmark = needs_document
SAMPLES = {
    "/v2/availability/check": "check",
    "/v2/availability/calendar": "calendar",
    "/v2/reserve": "reserve",
    "/v2/product/special-offers": "special_offers",
    "/tourlist": "tourlist",
    "/booking": "booking",
    "/booking-amendment": "amendment",
    "/booking-cancellation": "cancellation",
    "/redemption": "redemption",
}
MANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=60),
    st.sampled_from(
        [
            "",
            "\x00",
            "\ud800",
            "x" * 20_000,
            "2027-06-15",
            "9999-12-31",
            "0000-00-00",
            "10:00",
            "24:00",
            "é" * 60,
            10**400,
        ]
    ),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def agency():
    with opened_office() as opened:
        yield opened


def places(document, path=()):
    """Every place inside a document."""
    yield path
    items = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, value in items:
        yield from places(value, (*path, key))


def replaced(document, path, value):
    if not path:
        return value
    changed = copy.deepcopy(document)
    inside = changed
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return changed


def without(document, path):
    changed = copy.deepcopy(document)
    inside = changed
    for key in path[:-1]:
        inside = inside[key]
    del inside[path[-1]]
    return changed


def sent(agency: Agency, path, body):
    """The answer; judged by the vendor's document, and no failure of ours."""
    event = http_event(f"/viator{path}", body)
    event["headers"]["x-api-key"] = "issued-by-the-agency-0001"
    reply = Reply(answer(event, SimpleNamespace(), lambda: agency.office, "viator"))
    judge(path, reply)
    assert reply.status < 500
    if path in V1:
        failure = reply.body["data"]["RequestStatus"].get("Error", {})
        assert failure.get("ErrorCode") not in {"TGDS0006", "TGDS0031"}
    return reply


def is_refused(path, reply):
    if path in V2:
        return reply.status != 200 or reply.body.get("status") != "RESERVED"
    return "CONFIRMED" not in json.dumps(reply.body["data"].get("TransactionStatus", {}))


def orders(agency):
    return len(list(agency.office.orders.everything()))


@pytest.mark.parametrize("path", SAMPLES)
@MANY
@given(data=st.data())
def test_a_document_with_something_else_in_one_place(agency, path, data):
    document = sample_of(SAMPLES[path])
    where = data.draw(st.sampled_from(sorted(places(document), key=str)))
    before = orders(agency)
    reply = sent(agency, path, json.dumps(replaced(document, where, data.draw(ANYTHING))))
    assert not is_refused(path, reply) or orders(agency) == before


@pytest.mark.parametrize("path", SAMPLES)
def test_a_document_without_one_of_its_parts(agency, path):
    document = sample_of(SAMPLES[path])
    for where in places(document):
        if where:
            before = orders(agency)
            reply = sent(agency, path, json.dumps(without(document, where)))
            assert not is_refused(path, reply) or orders(agency) == before


@pytest.mark.parametrize("path", SAMPLES)
@MANY
@given(body=st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-16"))))
def test_bytes_of_any_kind(agency, path, body):
    before = orders(agency)
    sent(agency, path, body)
    assert orders(agency) == before


@pytest.mark.parametrize("path", SAMPLES)
@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "NaN",
        '"text"',
        "[" * 100_000,
        '{"a":' * 5_000 + "1" + "}" * 5_000,
        '{"data":' + "[" * 900 + "]" * 900 + "}",
        "x" * 1_100_000,
        '{"requestType":"BookingRequest","data":{}}',
        "9" * 5_000,
        b"\xff\xfe\x00",
        "<BookingRequest/>",
    ],
    ids=lambda body: f"{str(body)[:12]} of {len(body)}",
)
def test_bodies_that_are_no_request(agency, path, body):
    before = orders(agency)
    reply = sent(agency, path, body)
    assert is_refused(path, reply) or path == "/tourlist"
    assert orders(agency) == before
