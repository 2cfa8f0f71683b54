"""Whatever a partner sends, it is answered in OCTO's words, and a refusal has written nothing."""

import json
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import DAY
from tests.octo import ELEVEN, TEN, a_door, a_reservation

# All examples have the same door; and how soon they are drawn says how busy the machine is.
ONE_OFFICE = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([10**30, -(10**30), -1, 0, 1.5, "", "ghost", "adult", TEN, ELEVEN, str(DAY), "<script>", "\x00"]),
    st.text(max_size=12),
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
SOUND = {
    "POST /bookings": a_reservation(expirationMinutes=20, notes="n", contact={"fullName": "Jana"}, uuid=str(uuid4())),
    "POST /availability": {
        "productId": "sightseeing",
        "optionId": "standard",
        "localDateStart": str(DAY),
        "localDateEnd": str(DAY),
        "units": [{"id": "adult", "quantity": 2}],
        "currency": "CZK",
    },
    "POST /availability/calendar": {
        "productId": "day-pass",
        "optionId": "default",
        "localDateStart": str(DAY),
        "localDateEnd": str(DAY),
    },
    "PATCH /bookings/{uuid}": {"availabilityId": ELEVEN, "unitItems": [{"unitId": "adult"}], "contact": {}},
    "POST /bookings/{uuid}/confirm": {"contact": {"emailAddress": "a@b.example"}, "resellerReference": "R-1"},
    "POST /bookings/{uuid}/extend": {"expirationMinutes": 40},
    "POST /bookings/{uuid}/cancel": {"reason": "rain", "force": True},
}


@pytest.fixture(scope="module")
def door():
    with a_door() as door:
        yield door


def places(document, path=()):
    """Every place in the document where a value stands, itself included."""
    yield path
    members = document.items() if isinstance(document, dict) else enumerate(document)
    for name, member in members:
        if isinstance(member, (dict, list)):
            yield from places(member, (*path, name))
        else:
            yield (*path, name)


def replaced(document, path, value):
    if not path:
        return value
    copy = json.loads(json.dumps(document))
    holder = copy
    for name in path[:-1]:
        holder = holder[name]
    holder[path[-1]] = value
    return copy


@st.composite
def calls(draw):
    """A sound call with one or two of its values replaced by anything."""
    call = draw(st.sampled_from(sorted(SOUND)))
    body = SOUND[call]
    for _ in range(draw(st.integers(1, 2))):
        if isinstance(body, (dict, list)):
            body = replaced(body, draw(st.sampled_from(list(places(body)))), draw(ANYTHING))
    return call, body


@settings(max_examples=80, deadline=None, suppress_health_check=ONE_OFFICE)
@given(call=calls())
def test_any_body_is_answered_in_octos_words(door, call):
    name, body = call
    method, path = name.split(" ")
    door.clock.forward(minutes=1)
    uuid = door.held(units=["adult"]) if "{uuid}" in path else ""
    before = len(list(door.office.orders.everything()))
    said = door.call(method, path.format(uuid=uuid), json.dumps(body))
    assert said.status in {200, 400}, said.body
    if said.status == 400:
        assert isinstance(said.body["error"], str)
        assert isinstance(said.body["errorMessage"], str)
        assert len(list(door.office.orders.everything())) == before
    if uuid:
        door.post(f"/bookings/{uuid}/cancel", {})
    elif name == "POST /bookings" and said.status == 200:
        door.post(f"/bookings/{said.body['uuid']}/cancel", {})


@settings(max_examples=60, deadline=None, suppress_health_check=ONE_OFFICE)
@given(raw=st.text(max_size=200), call=st.sampled_from(sorted(SOUND)))
def test_any_text_as_a_body_is_answered_in_octos_words(door, raw, call):
    method, path = call.split(" ")
    door.clock.forward(minutes=1)
    said = door.call(method, path.format(uuid=uuid4()), raw)
    assert said.status == 400
    assert said.body["error"]


@settings(max_examples=60, deadline=None, suppress_health_check=ONE_OFFICE)
@given(
    st.dictionaries(
        st.sampled_from(["resellerReference", "supplierReference", "localDate", "localDateStart", "productId"]),
        st.text(max_size=300),
    )
)
def test_any_search_is_answered_in_octos_words(door, query):
    door.clock.forward(minutes=1)
    said = door.get("/bookings", query=query)
    assert said.status in {200, 400}
    assert isinstance(said.body, list) if said.status == 200 else said.body["error"]
