"""What Viator is told of changes, in which messages, and how its answers are heeded."""

import json
from types import SimpleNamespace

import httpx
import pytest

from gangway.channels.push import Verdict
from gangway.channels.viator import push
from gangway.domain.day_change import DayChange
from gangway.edge.outgoing import Answered
from gangway.edge.pushes import Pushes
from gangway.ordering.place_order import place_order
from infra.local.agencies.viator import inbox
from tests.builders import DAY, a_departure, a_plan, an_order
from tests.channels.viator.support import VIATOR, check_against, named_schema, needs_document, viator_office

PARTNER = VIATOR.model_copy(update={"settings": {**VIATOR.settings, "push_url": "http://127.0.0.1:1/"}})
pytestmark = needs_document


@pytest.fixture
def agency():
    with viator_office(partner=PARTNER) as opened:
        opened.v2("/v2/availability/calendar", "calendar")
        yield opened


def swan(**free):
    """Swan's day with other free seats at some starts, e.g. t10=0."""
    day = a_plan(DAY)[0]
    departures = {
        start: departure.model_copy(update={"free": free.get(f"t{start[:2]}", departure.free)})
        for start, departure in day.departures.items()
    }
    return day.model_copy(update={"departures": departures})


def told(agency, before, after, by=None):
    change = DayChange(before=before, after=after, by=by)
    messages = push.availability(agency.office, PARTNER, [change])
    for message in messages:
        check_against(named_schema("EventNotificationRequest"), message.body)
    return {tuple(m.body["updateType"]): m.body["productOptionIds"] for m in messages}


def test_sold_out_and_back_are_told_apart_from_other_changes(agency):
    assert told(agency, swan(), swan(t10=0))[("AVAILABILITY",)] == ["SWAN", "SWAN:WINDOW", "charter"]
    assert told(agency, swan(t12=0), swan())[("AVAILABILITY",)] == ["SWAN"]
    both = told(agency, swan(), swan(t11=0, t12=5))
    assert both[("AVAILABILITY",)] == ["SWAN", "charter"]
    assert both[("CAPACITY",)] == ["SWAN"]


def test_its_own_orders_are_news_only_when_they_take_the_last_seat(agency):
    assert told(agency, swan(t12=8), swan(t12=6), by="viator") == {}
    assert told(agency, swan(t12=8), swan(t12=0), by="viator") == {("AVAILABILITY",): ["SWAN"]}
    assert told(agency, swan(t12=8), swan(t12=6), by="alice-travel") == {("CAPACITY",): ["SWAN"]}


def test_a_departure_that_is_new_stopped_or_gone_is_news(agency):
    day = swan()
    stopped = {**day.departures, "12:00": day.departures["12:00"].model_copy(update={"closed": ("*",)})}
    assert told(agency, day, day.model_copy(update={"departures": stopped})) == {("AVAILABILITY",): ["SWAN"]}
    assert ("AVAILABILITY",) in told(agency, None, day)
    assert ("AVAILABILITY",) in told(agency, day, None)


def test_nothing_is_told_of_days_gone_by_and_of_options_nobody_asked_about(agency):
    early = DAY.replace(month=1)
    past = swan().model_copy(update={"day": early})
    assert told(agency, past, past.model_copy(update={"departures": {}})) == {}
    other = a_plan(DAY)[0].model_copy(update={"resource_id": "stork", "departures": {"10:00": a_departure("stork")}})
    assert told(agency, other, None) == {}
    with viator_office(partner=PARTNER) as fresh:
        assert told(fresh, swan(), swan(t10=0)) == {}


def test_what_viator_refuses_is_told_no_more_until_it_asks_again(agency):
    (message,) = push.availability(agency.office, PARTNER, [DayChange(before=swan(t12=0), after=swan(), by=None)])
    part = {"results": [{"productOptionId": "SWAN", "status": 422, "error": "INVALID_PRODUCT_OPTION"}]}
    assert push.heed(agency.office, message, 207, json.dumps(part)) == ["SWAN"]
    assert told(agency, swan(t12=0), swan()) == {}
    agency.v2("/v2/availability/calendar", "calendar")
    assert ("AVAILABILITY",) in told(agency, swan(t12=0), swan())
    assert push.heed(agency.office, message, 422, '{"error":"INVALID_SUPPLIER"}') == ["SWAN"]
    for status, body in ((422, '{"error":"INVALID_DATE_RANGE"}'), (204, ""), (207, "no json"), (422, "[]")):
        assert push.heed(agency.office, message, status, body) == []


def test_the_door_of_pushes_heeds_a_refusal_and_tells_the_dispatchers(agency):
    sent = []

    def refuses(method, url, body, headers):
        sent.append((method, url, body["productOptionIds"], headers))
        return Answered(status=422, body='{"error":"INVALID_PRODUCT_OPTION"}', retry_after_seconds=None)

    door = Pushes(
        agency.office,
        {"viator": push},
        SimpleNamespace(count=lambda *_: None),
        lambda: '{"viator":{"key":"k"}}',
        refuses,
    )
    table = agency.office.departures.table
    before = agency.office.client.scan(TableName=table)["Items"]
    place_order(agency.office, an_order("12:00", units={"adult": 10}))
    after = agency.office.client.scan(TableName=table)["Items"]
    records = [
        {
            "eventSourceARN": f"arn:aws:dynamodb:eu-central-1:123456789012:table/{table}/stream/1",
            "eventName": "MODIFY",
            "dynamodb": {
                "SequenceNumber": str(number),
                "Keys": {"resource": new["resource"], "day": new["day"]},
                "OldImage": old,
                "NewImage": new,
            },
        }
        for number, (old, new) in enumerate(zip(before, after, strict=True))
        if old != new
    ]
    assert door.work({"Records": records}) == {"batchItemFailures": []}
    assert sent == [("POST", "http://127.0.0.1:1/v2/notification/events", ["SWAN"], {"X-Api-Key": "k"})]
    assert [case.kind for case in agency.office.cases.open()] == ["push_refused"]
    assert told(agency, swan(t12=0), swan()) == {}


def test_answers_mean_done_again_or_refused():
    assert {push.verdict(status, "") for status in (204, 207)} == {Verdict.TAKEN}
    assert {push.verdict(status, "") for status in (408, 429, 500, 503)} == {Verdict.AGAIN}
    assert {push.verdict(status, "") for status in (400, 401, 415, 422)} == {Verdict.REFUSED}


def test_only_the_account_itself_is_told_and_proves_who_it_is(agency):
    assert push.wants(PARTNER)
    assert not push.wants(VIATOR)
    (message,) = push.availability(agency.office, PARTNER, [DayChange(before=swan(t12=0), after=swan(), by=None)])
    with inbox() as box:
        here = PARTNER.model_copy(update={"settings": {**PARTNER.settings, "push_url": f"{box.url}/"}})
        url = push.base_url(here) + message.path
        answer = httpx.post(url, json=message.body, headers=push.headers({"key": "notification-key"}), timeout=60)
    assert push.verdict(answer.status_code, answer.text) is Verdict.TAKEN
    assert box.keys == ["notification-key"]
    assert box.received == [
        {
            "path": "/v2/notification/events",
            "supplierId": 4711,
            "updateType": ["AVAILABILITY"],
            "productOptionIds": ["SWAN"],
            "startDate": "2027-06-15",
            "endDate": "2027-06-15",
        }
    ]
