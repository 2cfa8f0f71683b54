"""Vacancies that change reach the agency once, in its own words, and its own bookings are no news to it."""

import copy
from datetime import timedelta

import pytest
from openapi_schema_validator import OAS30Validator

from gangway.channels.getyourguide.push import is_news
from gangway.channels.push import pushers
from gangway.edge.outgoing import Insecure, call
from gangway.edge.pushes import Pushes
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.find_order import find_by_reference
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order
from gangway.store.orders import order_to_item
from gangway.store.rates import Rates
from gangway.store.wire import item_to_wire
from tests.builders import BY_ALICE, DAY, an_order
from tests.functions.agency import AGENCY, AGENCY_SIDE, SECRET, adults, schemas

SLOT = "2027-06-15T10:00:00+02:00"


class Stream:
    """What the stream of departures shows between two looks at the table."""

    def __init__(self, office):
        self.office, self.number = office, 0
        self.known = self._items()

    def _items(self):
        items = self.office.client.scan(TableName=self.office.departures.table)["Items"]
        return {(item["resource"]["S"], item["day"]["S"]): item for item in items}

    def event(self):
        before, self.known = self.known, self._items()
        records = []
        for key in sorted(before.keys() | self.known.keys()):
            old, new = before.get(key), self.known.get(key)
            if old != new:
                self.number += 1
                images = {"OldImage": old, "NewImage": new}
                keys = {"resource": {"S": key[0]}, "day": {"S": key[1]}}
                shown = {name: copy.deepcopy(image) for name, image in images.items() if image}
                records.append({"dynamodb": {"Keys": keys, "SequenceNumber": str(self.number), **shown}})
        return {"Records": records}


@pytest.fixture
def stream(office, agency):
    return Stream(office)


@pytest.fixture
def pushes(office, agency):
    rates = Rates(office.client, office.partners._table)
    return Pushes(office, pushers(), rates, lambda: SECRET, sleep=lambda _seconds: None)


def sell_the_dinner_out(office):
    """One departure of one product, that nothing else sails with."""
    place_order(office, an_order("19:00", product="dinner", option="default", units={"adult": 20}))


def told(receiver):
    return [(one.path, one.body["data"]) for one in receiver.told]


def slots(receiver):
    return [
        (data["productId"], slot["dateTime"], slot["vacancies"])
        for path, data in told(receiver)
        if path == "/1/notify-availability-update"
        for slot in data["availabilities"]
    ]


def test_a_departure_that_others_sold_out_is_told_for_every_product_on_it(office, stream, pushes, receiver):
    place_order(office, an_order(units={"adult": 10}))
    assert pushes.work(stream.event()) == {"batchItemFailures": []}
    assert sorted(slots(receiver)) == [("charter", SLOT, 0), ("sightseeing", SLOT, 0), ("sightseeing:window", SLOT, 0)]


def test_what_comes_back_on_sale_is_told_with_its_price(office, stream, pushes, receiver):
    order = place_order(office, an_order(units={"adult": 10}))
    stream.event()
    cancel_order(office, order.id, BY_ALICE)
    pushes.work(stream.event())
    (update,) = [data for _, data in told(receiver) if data["productId"] == "sightseeing"]
    assert update["availabilities"][0]["vacancies"] == 10
    assert update["availabilities"][0]["pricesByCategory"]["retailPrices"][0] == {"category": "ADULT", "price": 39000}


def test_what_is_told_is_valid_in_the_agencys_document(office, stream, pushes, receiver):
    document = schemas(AGENCY_SIDE)
    operation = document["paths"]["/1/notify-availability-update"]["post"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    validator = OAS30Validator({**schema, "components": document["components"]})
    order = place_order(office, an_order(units={"adult": 8}))
    place_order(office, an_order("00:00", product="day-pass", option="default", units={"adult": 29}))
    pushes.work(stream.event())
    cancel_order(office, order.id, BY_ALICE)
    pushes.work(stream.event())
    assert len(receiver.told) >= 3
    for one in receiver.told:
        assert [error.message for error in validator.iter_errors(one.body)] == []
    assert list(validator.iter_errors({"data": {"productId": "x", "availabilities": [{"vacancies": 1}]}}))


def test_the_agencys_own_bookings_are_no_news_to_it(agency, stream, pushes, receiver):
    booked = agency.sell(bookingItems=adults(10))
    pushes.work(stream.event())
    agency.cancel_booking(booked)
    pushes.work(stream.event())
    assert receiver.told == []


def test_few_seats_moving_are_news_and_many_are_not(office, stream, pushes, receiver):
    place_order(office, an_order(units={"adult": 2}))
    pushes.work(stream.event())
    assert ("sightseeing", SLOT, 8) not in slots(receiver)
    place_order(office, an_order(units={"adult": 2}))
    pushes.work(stream.event())
    assert ("sightseeing", SLOT, 6) in slots(receiver)


@pytest.mark.parametrize(
    ("before", "after", "days", "news"),
    [
        (5, 0, 0, True),
        (0, 5, 90, True),
        (5, 0, 91, False),
        (0, 200, 10, True),
        (200, 0, 10, True),
        (10, 7, 10, False),
        (7, 6, 60, True),
        (6, 100, 60, True),
        (7, 6, 61, False),
        (300, 299, 1, False),
        (5, 0, -1, False),
    ],
)
def test_what_counts_as_news(before, after, days, news):
    assert is_news(before, after, DAY + timedelta(days=days), today=DAY) is news


def test_news_overtaken_by_later_news_is_told_as_it_is_now(office, stream, pushes, receiver):
    first = place_order(office, an_order(units={"adult": 10}))
    sold_out = stream.event()
    cancel_order(office, first.id, BY_ALICE)
    place_order(office, an_order(units={"adult": 7}))
    pushes.work(sold_out)
    assert ("sightseeing", SLOT, 3) in slots(receiver)


def test_a_plan_that_takes_a_departure_away_is_news(office, stream, pushes, receiver):
    day = office.departures.day("swan", DAY)
    closed = {start: d.model_copy(update={"closed": ("*",)}) for start, d in day.departures.items()}
    changed = day.model_copy(update={"departures": closed, "plan_version": day.plan_version + 1})
    assert office.departures.replace(changed, read=day)
    pushes.work(stream.event())
    assert ("sightseeing", "2027-06-15T11:00:00+02:00", 0) in slots(receiver)


def test_a_plan_change_after_a_booking_of_the_agency_is_news_all_the_same(agency, office, stream, pushes, receiver):
    agency.sell()
    stream.event()
    office.client.update_item(
        TableName=office.departures.table,
        Key={"resource": {"S": "swan"}, "day": {"S": DAY.isoformat()}},
        UpdateExpression="SET #d.#s.#f = :none, #v = #v + :one",
        ExpressionAttributeNames={"#d": "d", "#s": "10:00", "#f": "f", "#v": "v"},
        ExpressionAttributeValues={":none": {"N": "0"}, ":one": {"N": "1"}},
    )
    pushes.work(stream.event())
    assert ("sightseeing", SLOT, 0) in slots(receiver)


@pytest.mark.parametrize("statuses", [[429], [500, 503], [408, 429]])
def test_a_call_that_was_not_taken_is_tried_again(office, stream, pushes, receiver, statuses):
    receiver.fail_with = list(statuses)
    sell_the_dinner_out(office)
    assert pushes.work(stream.event()) == {"batchItemFailures": []}
    assert len(slots(receiver)) == 1


def test_what_cannot_be_told_comes_again_with_its_batch(office, stream, pushes, receiver):
    receiver.fail_with = [503, 503, 503]
    sell_the_dinner_out(office)
    event = stream.event()
    assert pushes.work(event) == {"batchItemFailures": [{"itemIdentifier": "1"}]}
    assert pushes.work(event) == {"batchItemFailures": []}
    assert len(slots(receiver)) == 1


@pytest.mark.parametrize("status", [400, 401, 404])
def test_what_is_refused_for_good_is_a_case_and_not_repeated(office, stream, pushes, receiver, status):
    receiver.fail_with = [status]
    sell_the_dinner_out(office)
    assert pushes.work(stream.event()) == {"batchItemFailures": []}
    assert [(case.kind, case.facts["product"]) for case in office.cases.open()] == [("push_refused", "dinner")]


def test_an_agency_that_does_not_answer_is_tried_again_later(office, stream, pushes, receiver):
    office.partners.put(AGENCY.model_copy(update={"settings": {"push_url": "http://127.0.0.1:9"}}))
    sell_the_dinner_out(office)
    assert pushes.work(stream.event())["batchItemFailures"]


def test_no_more_calls_are_made_than_the_agency_allows(office, stream, pushes, receiver):
    push = pushers()["getyourguide"]
    assert push.MOST_A_MINUTE * 11 <= 1000
    for _ in range(push.MOST_A_MINUTE):
        pushes.rates.count(f"push:{AGENCY.id}", push.MOST_A_MINUTE)
    sell_the_dinner_out(office)
    assert pushes.work(stream.event())["batchItemFailures"]
    assert receiver.told == []


def test_an_agency_without_an_address_is_told_nothing(office, stream, pushes, receiver):
    office.partners.put(AGENCY)
    sell_the_dinner_out(office)
    assert pushes.work(stream.event()) == {"batchItemFailures": []}
    assert receiver.told == []


def test_credentials_never_leave_the_machine_unencrypted():
    with pytest.raises(Insecure):
        call("POST", "http://agency.example/1/notify-availability-update", {}, {})


# -- redemption -----------------------------------------------------------------------------------------------------


def order_event(before, after):
    images = {"OldImage": item_to_wire(order_to_item(before)), "NewImage": item_to_wire(order_to_item(after))}
    return {"Records": [{"dynamodb": {"Keys": {"pk": {"S": after.id}}, "SequenceNumber": "7", **images}}]}


def test_a_booking_all_of_whose_tickets_are_used_is_told_in_one_call(agency, office, pushes, receiver):
    order = find_by_reference(office, agency.sell()["data"]["bookingReference"])
    pushes.work(order_event(order, redeem_order(office, order.id, "gate 1")))
    assert told(receiver) == [("/1/redeem-booking", {"gygBookingReference": "GYGMOLDAU01"})]


def test_single_tickets_are_told_one_by_one_and_only_once(agency, office, pushes, receiver):
    order = find_by_reference(office, agency.sell()["data"]["bookingReference"])
    one = redeem_order(office, order.id, "gate 1", codes=[order.tickets[0].code])
    pushes.work(order_event(order, one))
    pushes.work(order_event(one, one.next_version(what="changed", at=office.clock(), by="x")))
    ticket = {"ticketCode": order.tickets[0].code, "gygBookingReference": "GYGMOLDAU01"}
    assert told(receiver) == [("/1/redeem-ticket", ticket)]


def test_orders_of_others_are_not_told(agency, office, pushes, receiver):
    order = place_order(office, an_order(partner_reference="A-1"))
    pushes.work(order_event(order, redeem_order(office, order.id, "gate 1")))
    assert receiver.told == []
