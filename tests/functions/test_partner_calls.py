"""What the desk asks an agency to do: refused news heard again, an option put on sale again; as things are now."""

import pytest
from openapi_schema_validator import OAS30Validator

from gangway.channels.push import pushers
from gangway.edge.partner_calls import NotListening, NotReached, RefusedAgain, send_again, switch_on
from gangway.edge.pushes import Pushes
from gangway.ordering.find_order import find_by_reference
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.report_case import report_case
from gangway.store.rates import Rates
from tests.builders import an_order
from tests.functions.agency import AGENCY, AGENCY_SIDE, SECRET, schemas

SLOT = "2027-06-15T10:00:00+02:00"
UPDATES = "/1/notify-availability-update"


@pytest.fixture
def calls(office, agency):
    rates = Rates(office.client, office.partners._table)
    return Pushes(office, pushers(), rates, lambda: SECRET, sleep=lambda _seconds: None, tries=1)


def a_case(office, kind="push_refused", **facts):
    report_case(office, f"{kind}#1", kind, channel="getyourguide", reason="", facts={"partner": AGENCY.id, **facts})
    return office.cases.get(f"{kind}#1")


def valid(one, path, method):
    document = schemas(AGENCY_SIDE)
    schema = document["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
    return list(OAS30Validator({**schema, "components": document["components"]}).iter_errors(one.body)) == []


def test_refused_news_are_sent_again_as_they_are_now_and_for_every_departure(office, calls, receiver):
    case = a_case(office, product="sightseeing", departures="an older one")
    place_order(office, an_order(units={"adult": 7}))
    assert send_again(calls, case) == "1 sent"
    (told,) = receiver.told
    vacancies = {slot["dateTime"]: slot["vacancies"] for slot in told.body["data"]["availabilities"]}
    assert told.path == UPDATES
    assert vacancies[SLOT] == 3
    assert len(vacancies) > 1
    assert valid(told, UPDATES, "post")


def test_used_tickets_that_were_refused_are_told_again(office, agency, calls, receiver):
    order = find_by_reference(office, agency.sell()["data"]["bookingReference"])
    redeem_order(office, order.id, "pier")
    assert send_again(calls, a_case(office, order=order.reference)) == "1 sent"
    (told,) = receiver.told
    assert (told.path, told.body["data"]["gygBookingReference"]) == ("/1/redeem-booking", order.partner_reference)


def test_an_option_is_put_on_sale_again_by_the_agencys_own_call(office, calls, receiver):
    case = a_case(office, "deactivation", product="sightseeing", agency_option="480521")
    assert switch_on(calls, case) == "on sale again"
    (told,) = receiver.told
    assert (told.path, told.body) == ("/1/products/480521/activate", {"data": {"externalProductId": "sightseeing"}})
    assert valid(told, "/1/products/{GYG-Option-ID}/activate", "patch")


@pytest.mark.parametrize(
    "facts",
    [
        {"product": "nothing-of-ours", "agency_option": "1"},
        {"product": "sightseeing", "agency_option": "../../evil"},
        {"product": "sightseeing"},
    ],
    ids=["not sold there", "no number", "no option"],
)
def test_what_would_be_switched_off_again_is_not_switched_on(office, calls, receiver, facts):
    with pytest.raises(NotListening):
        switch_on(calls, a_case(office, "deactivation", **facts))
    assert receiver.told == []


def test_an_agency_that_refuses_again_or_does_not_answer_is_said_to(office, calls, receiver):
    case = a_case(office, product="sightseeing")
    receiver.fail_with = [400]
    with pytest.raises(RefusedAgain, match="400"):
        send_again(calls, case)
    receiver.fail_with = [503]
    with pytest.raises(NotReached):
        send_again(calls, case)
    assert len(office.cases.open()) == 1


def test_a_partner_that_listens_no_more_is_not_called(office, agency, calls):
    case = a_case(office, product="sightseeing")
    office.partners.put(AGENCY)
    with pytest.raises(NotListening):
        send_again(calls, case)
