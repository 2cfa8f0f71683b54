"""News that Viator has refused, sent again from the desk: over its route, to a server, judged by Viator's document."""

import json

import pytest

from gangway.channels.push import pushers
from gangway.channels.viator.switches import is_notified, notify_of
from gangway.edge import partner_calls
from gangway.edge.pushes import Pushes
from gangway.store.rates import Rates
from infra.local.agencies.viator import inbox
from tests.channels.viator.support import DOCUMENT, VIATOR, catalogue, check_against, named_schema
from tests.desk import a_desk

CODES = [f"SWAN-{number}" for number in range(7)]
PATH = "/v2/notification/events"


@pytest.fixture
def box():
    with inbox() as opened:
        yield opened


@pytest.fixture
def desk(monkeypatch, box):
    """A desk of an operator who sells through Viator under seven codes, all of which Viator wants to hear of."""
    with a_desk(monkeypatch) as door:
        sold = catalogue()
        sold["products"][0]["channel_codes"] = {"viator": dict.fromkeys(CODES, "standard")}
        door.office.catalogues.put(sold)
        door.office.partners.put(VIATOR.model_copy(update={"settings": {**VIATOR.settings, "push_url": box.url}}))
        for code in CODES:
            notify_of(door.office, code)
        door.pushes = pushes(door.office)
        monkeypatch.setattr(partner_calls, "pushes", lambda: door.pushes)
        yield door


def pushes(office):
    rates = Rates(office.client, office.partners._table)
    secret = json.dumps({VIATOR.id: {"key": "notification-key"}})
    return Pushes(office, pushers(), rates, lambda: secret, sleep=lambda _seconds: None, tries=1)


def refused(desk, box, status=400, body=None):
    """The case of a message that Viator refused while the door of pushes told it."""
    partner = desk.office.partners.get(VIATOR.id)
    push = desk.pushes.channels["viator"]
    (message,) = push.again(desk.office, partner, {"product": ", ".join(CODES), "update": "CAPACITY"})
    box.answers.append((status, body or {"error": "INVALID_DATE_RANGE"}))
    desk.pushes._done(partner, message, *desk.pushes.ask(partner, push, message))
    box.received.clear()
    (case,) = desk.office.cases.open()
    return case.key


def test_refused_news_are_sent_again_for_every_option_and_the_case_ends(desk, box):
    key = refused(desk, box)
    assert desk.case(key).body["actions"] == ["send_again", "acknowledge"]
    said = desk.repair(key, "send_again")
    assert (said.status, said.body["state"]) == (200, "closed")
    (told,) = box.received
    assert (told.pop("path"), told["productOptionIds"], told["updateType"]) == (PATH, CODES, ["CAPACITY"])
    assert (told["startDate"], told["endDate"]) == ("2027-06-01", "2027-08-30")
    assert box.keys[-1] == "notification-key"
    if DOCUMENT.exists():
        check_against(named_schema("EventNotificationRequest"), told)


def test_refused_again_it_stays_with_its_dispatcher_who_may_try_later(desk, box):
    key = refused(desk, box)
    box.answers.append((422, {"error": "API_DISABLED"}))
    said = desk.repair(key, "send_again")
    assert (said.status, said.body["code"]) == (409, "refused_again")
    assert (desk.case(key).body["state"], desk.case(key).body["owner"]) == ("taken", "lenka")
    box.answers.append((503, {}))
    assert desk.repair(key, "send_again").body["code"] == "partner_not_reached"
    assert desk.repair(key, "send_again").body["state"] == "closed"
    assert [told["productOptionIds"] for told in box.received] == [CODES] * 3


def test_options_that_viator_does_not_know_are_left_out_and_told_no_more(desk, box):
    key = refused(desk, box)
    unknown = [{"productOptionId": code, "status": 422, "error": "INVALID_PRODUCT_OPTION"} for code in CODES[:6]]
    box.answers.append((207, {"results": [*unknown, {"productOptionId": CODES[6], "status": 200}]}))
    assert desk.repair(key, "send_again").body["state"] == "closed"
    assert [code for code in CODES if is_notified(desk.office, code)] == CODES[6:]


def test_an_answer_that_takes_none_of_the_options_is_a_refusal(desk, box):
    key = refused(desk, box)
    results = [{"productOptionId": code, "status": 422, "error": "INVALID_PRODUCT_OPTION"} for code in CODES]
    box.answers.append((207, {"results": results}))
    assert desk.repair(key, "send_again").body["code"] == "refused_again"
    box.received.clear()
    said = desk.repair(key, "send_again").body
    assert (said["state"], box.received) == ("closed", [])  # told no more until Viator reads their calendar again


def test_a_case_of_older_code_is_sent_again_as_far_as_it_says(desk, box):
    key = refused(desk, box)
    case = desk.office.cases.get(key)
    facts = {name: value for name, value in case.facts.items() if name != "codes"}
    desk.office.cases.report(case.model_copy(update={"facts": facts}))
    assert desk.repair(key, "send_again").body["state"] == "closed"
    assert box.received[0]["productOptionIds"] == CODES[:5]


def test_viator_that_is_told_of_nothing_any_more_is_said_so(desk, box):
    key = refused(desk, box)
    desk.office.partners.put(VIATOR)
    assert desk.repair(key, "send_again").body["code"] == "not_listening"
    assert box.received == []
