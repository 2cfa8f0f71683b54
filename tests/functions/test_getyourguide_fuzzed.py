"""Bodies nobody should send: always the agency's own words, never a failure of ours, and nothing written."""

import copy
import json
import string

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gangway.channels.getyourguide.routes import answer_event
from tests.builders import moto_office
from tests.functions.agency import Agency, sample

POSTS = ("reserve", "cancel-reservation", "book", "cancel-booking", "notify")
FEW = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
text = st.text(max_size=40) | st.sampled_from(["", "GROUP", "ADULT", "sightseeing", "\ud800", "\x00", "é" * 300, "%"])
scalars = st.none() | st.booleans() | st.integers() | st.floats() | text
anything = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3))


@pytest.fixture(scope="module")
def agency():
    with moto_office() as office:
        yield Agency(office)


def written(agency):
    """Everything a call could have written: orders and their locks, every seat."""
    client, office = agency.office.client, agency.office
    return client.scan(TableName=office.orders.table)["Items"], client.scan(TableName=office.departures.table)["Items"]


def refused(agency, path, body, **headers):
    """The call is answered 200 in the agency's words; a success is none of a body that is broken on purpose."""
    before = written(agency)
    event = agency.event("POST", f"/1/{path}/", body=body, **headers)
    answered = answer_event(agency.app, event, None)
    answered["body"].encode()
    answer = json.loads(answered["body"])
    assert answered["statusCode"] == 200
    assert answer["errorCode"] not in {"INTERNAL_SYSTEM_FAILURE", "AUTHORIZATION_FAILURE"}, answer
    assert written(agency) == before
    return answer


def paths_of(document, path=()):
    """The place of every value in a document."""
    members = document.items() if isinstance(document, dict) else enumerate(document)
    for key, value in members:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from paths_of(value, (*path, key))


def replaced(document, path, value):
    changed = copy.deepcopy(document)
    *way, last = path
    place = changed
    for key in way:
        place = place[key]
    place[last] = value
    return changed


def removed(document, path):
    changed = copy.deepcopy(document)
    *way, last = path
    place = changed
    for key in way:
        place = place[key]
    del place[last]
    return changed


REQUIRED = ("data", "productId", "dateTime", "bookingItems", "gygBookingReference", "reservationReference", "travelers")


@pytest.mark.parametrize("name", ["reserve", "book"])
def test_a_member_that_is_missing_is_a_validation_failure(agency, name):
    document = sample(name)
    missing = [path for path in paths_of(document) if path[-1] in REQUIRED]
    assert len(missing) >= 5
    for path in missing:
        assert refused(agency, name, removed(document, path))["errorCode"] == "VALIDATION_FAILURE", path


@FEW
@given(path=st.sampled_from(POSTS), body=anything)
def test_any_json_is_answered_in_the_agencys_words(agency, path, body):
    refused(agency, path, json.dumps(body))


@FEW
@given(path=st.sampled_from(POSTS), body=st.binary(max_size=200))
@example(path="reserve", body=json.dumps(sample("reserve")).encode("utf-16"))
@example(path="reserve", body=json.dumps(sample("reserve")).encode("utf-32"))
@example(path="book", body=b'{"data": {"comment": "\xe9t\xe9"}}')
@example(path="reserve", body=b"[" * 100_000)
@example(path="reserve", body=b'{"data":' * 50_000)
@example(path="reserve", body=b"9" * 10_000)
@example(path="reserve", body=b'{"data": {"count": NaN}}')
@example(path="reserve", body=b" " * 2_000_000)
@example(path="reserve", body=b"")
def test_any_bytes_are_answered_in_the_agencys_words(agency, path, body):
    refused(agency, path, body)


@FEW
@given(st.data())
def test_a_wrong_value_anywhere_is_refused_or_makes_no_difference(agency, data):
    """A reservation with one member replaced: if it is taken, it is given back, and nothing is left of it."""
    document = sample("reserve")
    path = data.draw(st.sampled_from(sorted(paths_of(document), key=str)))
    body = json.dumps(replaced(document, path, data.draw(anything)))
    answered = agency.answer(agency.event("POST", "/1/reserve/", body=body))
    if "data" in answered:
        reference = json.loads(body)["data"]["gygBookingReference"]
        assert agency.cancel_reservation(answered, reference) == {"data": {}}
        assert agency.vacancies() == 10
    else:
        assert answered["errorCode"] != "INTERNAL_SYSTEM_FAILURE", answered


@FEW
@given(st.data())
def test_a_wrong_value_in_a_booking_is_refused_or_makes_no_difference(agency, data):
    reserved = agency.reserve()
    document = sample("book")
    document["data"]["reservationReference"] = reserved["data"]["reservationReference"]
    path = data.draw(st.sampled_from(sorted(paths_of(document), key=str)))
    body = json.dumps(replaced(document, path, data.draw(anything)))
    answered = agency.answer(agency.event("POST", "/1/book/", body=body))
    if "data" in answered:
        assert agency.cancel_booking(answered) == {"data": {}}
    else:
        assert answered["errorCode"] != "INTERNAL_SYSTEM_FAILURE", answered
        assert agency.cancel_reservation(reserved) == {"data": {}}
    assert agency.vacancies() == 10


@FEW
@given(st.text(alphabet=string.printable, max_size=200))
@example("productId=sightseeing&fromDateTime=%FF%FE&toDateTime=%00")
@example("productId=" + "x" * 5000)
@example("&&&===")
@example("fromDateTime=2027-06-15T00:00:00%2B02:00" * 100)
def test_any_query_is_answered_in_the_agencys_words(agency, query):
    answered = agency.answer(agency.event("GET", "/1/get-availabilities/", query=query))
    assert answered["errorCode"] in {"INVALID_PRODUCT", "VALIDATION_FAILURE"}


@FEW
@given(st.text(alphabet=st.characters(exclude_characters="/"), min_size=1, max_size=60))
@example("..")
@example("%2e%2e")
@example("{proxy+}")
def test_any_product_in_the_path_is_answered_in_the_agencys_words(agency, product):
    event = agency.event("GET", f"/1/products/{product}/addons/")
    answered = answer_event(agency.app, event, None)
    assert answered["statusCode"] in {200, 404}
    assert json.loads(answered["body"])["errorCode"] in {"INVALID_PRODUCT", "VALIDATION_FAILURE"}
