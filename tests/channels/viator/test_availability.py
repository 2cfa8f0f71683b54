"""v2: what Viator is told about room and prices, and how seats are held for it."""

import copy
from datetime import timedelta

import pytest

from gangway.domain.order import Status
from gangway.ordering.place_order import place_order
from tests.builders import DAY, an_order, at, free
from tests.channels.viator.support import (
    VIATOR,
    catalogue,
    check_against,
    named_schema,
    needs_document,
    sample_of,
    viator_office,
)

pytestmark = needs_document


@pytest.fixture
def agency(clock):
    with viator_office(clock) as opened:
        yield opened


def check(agency, *options, tickets=None, total=None, **changes):
    tickets = tickets or {"ADULT": 2}
    changes |= {
        "productOptions": [{"productOptionId": option} for option in options],
        "tickets": [{"type": kind, "quantity": count} for kind, count in tickets.items()],
        "totalTravelers": total or sum(tickets.values()),
    }
    return agency.v2("/v2/availability/check", "check", **changes).body["productOptions"]


def events(agency, option, **changes):
    return check(agency, option, **changes)[0]["events"]


def test_a_departure_with_room_has_a_price_for_the_party_and_capacity_for_everybody(agency):
    (cruise, dinner, day_pass) = agency.v2("/v2/availability/check", "check").body["productOptions"]
    assert [event["startTime"] for event in cruise["events"]] == ["10:00", "11:00"]
    assert cruise["currency"] == "CZK"
    assert cruise["events"][0] == {
        "status": "AVAILABLE",
        "startTime": "10:00",
        "bookingCutoff": "2027-06-15T07:30:00Z",
        "capacity": {
            "type": "LIMITED",
            "original": 10,
            "remaining": 10,
            "vacancies": [
                {"types": ["ADULT", "CHILD"], "quantity": 10, "quantityType": "SHARED"},
                {"types": ["INFANT"], "quantity": 10, "quantityType": "PER_TYPE"},
            ],
        },
        "price": {
            "type": "PER_PERSON_PRICE",
            "prices": [{"types": ["ADULT"], "retailPrice": 390.0}, {"types": ["CHILD"], "retailPrice": 240.0}],
        },
    }
    assert [event["startTime"] for event in dinner["events"]] == ["19:00"]
    assert "startTime" not in day_pass["events"][0]


def test_amounts_are_written_as_decimals_to_the_last_digit(agency):
    text = agency.v2("/v2/availability/check", "check").text
    assert '"retailPrice":390.00' in text


def test_a_whole_boat_is_one_unit_that_carries_as_many_as_it_has_seats(agency):
    (event,) = events(agency, "charter", tickets={"UNIT": 1}, total=10)
    assert event["price"] == {"type": "PER_UNIT_PRICE", "retailPrice": 39000.0, "maxTravelers": 10}
    assert event["capacity"]["vacancies"] == [{"types": ["UNIT"], "quantity": 1, "quantityType": "SHARED"}]
    assert events(agency, "charter", tickets={"UNIT": 1}, total=11)[0]["unavailableReason"] == "LIMITED_AVAILABILITY"
    place_order(agency.office, an_order())
    assert events(agency, "charter", tickets={"UNIT": 1}, total=2)[0]["unavailableReason"] == "SOLD_OUT"


def test_each_reason_is_told_by_its_name(agency, clock):
    place_order(agency.office, an_order(units={"adult": 8}))
    place_order(agency.office, an_order("11:00", units={"adult": 10}))
    few, none, free_one = events(agency, "SWAN", tickets={"ADULT": 3})
    assert (few["status"], few["unavailableReason"]) == ("UNAVAILABLE", "LIMITED_AVAILABILITY")
    assert "price" not in few
    assert none["unavailableReason"] == "SOLD_OUT"
    assert (none["capacity"]["original"], none["capacity"]["remaining"]) == (10, 0)
    assert free_one["status"] == "AVAILABLE"
    assert events(agency, "SWAN", tickets={"SENIOR": 1})[2]["unavailableReason"] == "UNSUPPORTED_TICKET_COMBINATION"
    assert events(agency, "SWAN", tickets={"INFANT": 1})[2]["unavailableReason"] == "UNSUPPORTED_TICKET_COMBINATION"
    clock.at = at("11:31")
    assert events(agency, "SWAN", tickets={"ADULT": 1})[2]["unavailableReason"] == "PAST_BOOKING_CUTOFF"


def test_an_unknown_option_is_left_out_and_a_dispatcher_is_told_once(agency):
    assert [option["productOptionId"] for option in check(agency, "GHOST", "SWAN", "GHOST")] == ["SWAN"]
    assert check(agency, "GHOST") == []
    (case,) = agency.office.cases.open()
    assert (case.kind, case.facts, case.seen) == ("unmapped_code", {"code": "GHOST"}, 2)


def test_a_day_beyond_any_plan_has_nothing(agency):
    for day in ("0001-01-01", "9999-12-31", "2027-07-01"):
        assert check(agency, "SWAN", travelDate=day) == []


def test_the_calendar_tells_every_day_and_price_of_the_range_and_leaves_out_days_without_departures(agency):
    place_order(agency.office, an_order("11:00", units={"adult": 10}))
    answer = agency.v2("/v2/availability/calendar", "calendar", endDate="2027-06-30").body["productOptions"]
    assert [option["productOptionId"] for option in answer] == ["SWAN", "SWAN:WINDOW", "dinner", "day-pass", "charter"]
    assert [day["travelDate"] for day in answer[0]["dates"]] == ["2027-06-15", "2027-06-16"]
    sold_out = answer[0]["dates"][0]["events"][1]
    assert sold_out["unavailableReason"] == "SOLD_OUT"
    assert [price["types"] for price in sold_out["price"]["prices"]] == [["ADULT"], ["CHILD"], ["INFANT"]]
    assert answer[3]["dates"][0]["events"][0]["openingHours"]["hours"] == [{"from": "09:00", "to": "18:00"}]


def test_a_calendar_the_wrong_way_round_is_malformed(agency):
    assert agency.v2("/v2/availability/calendar", "calendar", endDate="2027-06-14").status == 400


def test_a_calendar_may_be_compressed(agency):
    plain = agency.v2("/v2/availability/calendar", "calendar").body
    body = sample_of("calendar")
    assert agency.call("/v2/availability/calendar", body, headers={"accept-encoding": "gzip"}).body == plain


def test_a_hold_takes_the_seats_and_names_the_order_that_keeps_them(agency):
    answer = agency.reserve()
    order = agency.office.orders.get(answer["reference"])
    assert (order.status, order.channel, order.seats) == (Status.ON_HOLD, "viator", 2)
    assert answer["price"]["prices"] == [{"types": ["ADULT"], "retailPrice": 390.0}]
    assert free(agency.office) == 8


def test_a_hold_lasts_fifteen_minutes_also_at_the_end_of_sales(agency, clock):
    clock.at = at("09:29")
    answer = agency.reserve()
    assert answer["status"] == "RESERVED"
    order = agency.office.orders.get(answer["reference"])
    assert order.hold_expires_at - clock.at >= timedelta(minutes=15)


def test_every_hold_that_cannot_be_given_says_why(agency, clock):
    def reason(**changes):
        answer = agency.reserve(**changes)
        assert answer["status"] == "NOT_RESERVED"
        return answer["reason"]

    def of(kind, quantity):
        return [{"type": kind, "quantity": quantity}]

    assert reason(startTime="10:01") == "NO_EVENT"
    assert reason(startTime=None) == "NO_EVENT"
    assert reason(travelDate="2028-01-01") == "NO_EVENT"
    assert reason(tickets=of("YOUTH", 1)) == "UNSUPPORTED_TICKET_COMBINATION"
    assert reason(tickets=of("INFANT", 1)) == "UNSUPPORTED_TICKET_COMBINATION"
    assert reason(tickets=of("ADULT", 11)) == "LIMITED_AVAILABILITY"
    assert reason(tickets=of("ADULT", 10**9)) == "LIMITED_AVAILABILITY"
    charter = {"productOptionId": "charter", "totalTravelers": 11, "tickets": of("UNIT", 1)}
    assert reason(**charter) == "LIMITED_AVAILABILITY"
    place_order(agency.office, an_order(units={"adult": 10}))
    assert reason() == "SOLD_OUT"
    clock.at = at("09:31")
    assert reason() == "PAST_BOOKING_CUTOFF"
    assert len(list(agency.office.orders.everything())) == 1


def test_the_only_departure_of_a_day_needs_no_time(agency):
    assert agency.reserve(productOptionId="dinner", startTime=None)["status"] == "RESERVED"
    assert agency.reserve(productOptionId="day-pass", startTime=None)["status"] == "RESERVED"


def test_an_unknown_option_cannot_be_held(agency):
    reply = agency.v2("/v2/reserve", "reserve", productOptionId="GHOST")
    assert (reply.status, reply.body["error"]) == (422, "INVALID_PRODUCT_OPTION")
    assert agency.office.cases.open()[0].facts == {"code": "GHOST"}


def test_without_discounts_no_offer_is_valid(agency):
    assert agency.v2("/v2/product/special-offers", "special_offers").body == {"specialOffers": []}


@pytest.mark.parametrize("path", ["check", "calendar"])
def test_the_key_and_the_supplier_are_checked(agency, path):
    sample = sample_of(path)
    path = f"/v2/availability/{path}"
    assert agency.call(path, sample, key="another-key-of-some-length").status == 401
    assert agency.call(path, sample, key=None).status == 401
    assert agency.call(path, "not json", key=None).status == 401
    assert agency.call(path, "not json").status == 400
    reply = agency.call(path, sample | {"supplierId": 1})
    assert (reply.status, reply.body["error"]) == (422, "INVALID_SUPPLIER")
    assert agency.call(path, sample | {"supplierId": 4712}).status == 200
    assert agency.call(path, sample | {"supplierId": "4711"}).status == 400
    assert agency.call(f"{path}/", sample).status == 200


def test_the_operator_can_switch_a_call_off():
    settings = {**VIATOR.settings, "switched_off": "reserve, Redemption"}
    with viator_office(partner=VIATOR.model_copy(update={"settings": settings})) as agency:
        reply = agency.v2("/v2/reserve", "reserve")
        assert (reply.status, reply.body["error"]) == (422, "API_DISABLED")
        error = agency.v1("/redemption", "redemption")["RequestStatus"]["Error"]
        assert error["ErrorCode"] == "TGDS0025"


def test_net_prices_are_told_only_by_agreement():
    settings = {**VIATOR.settings, "net_prices": "yes"}
    with viator_office(partner=VIATOR.model_copy(update={"settings": settings})) as agency:
        assert agency.reserve()["price"]["prices"][0]["netPrice"] == 312.0


def test_an_address_that_does_not_exist_is_not_found(agency):
    assert agency.call("/v2/reserve", sample_of("reserve"), method="GET").status == 404
    assert agency.call("/v2/nothing", {}).status == 404


def test_samples_are_what_the_document_asks_for():
    requests = {
        "check": "AvailabilityCheckRequest",
        "calendar": "CalendarRequest",
        "reserve": "ReserveRequest",
        "special_offers": "SpecialOffersRequest",
    }
    for name, schema in requests.items():
        check_against(named_schema(schema), copy.deepcopy(sample_of(name)))
    v1 = {
        "tourlist": "TourListRequest",
        "booking": "BookingRequest",
        "amendment": "BookingAmendmentRequest",
        "cancellation": "BookingCancellationRequest",
        "redemption": "RedemptionRequest",
    }
    for name, schema in v1.items():
        check_against(named_schema(schema), sample_of(name)["data"])
    assert DAY.isoformat() == sample_of("booking")["data"]["TravelDate"]


def test_an_option_asked_about_twice_is_answered_for_both_of_its_times(agency):
    asked = [{"productOptionId": "SWAN", "startTimes": ["10:00"]}, {"productOptionId": "SWAN", "startTimes": ["12:00"]}]
    body = {**sample_of("check"), "productOptions": asked}
    (cruise,) = agency.call("/v2/availability/check", body).body["productOptions"]
    assert [event["startTime"] for event in cruise["events"]] == ["10:00", "12:00"]
    (cruise,) = agency.call(
        "/v2/availability/check", {**body, "productOptions": [*asked, {"productOptionId": "SWAN"}]}
    ).body["productOptions"]
    assert len(cruise["events"]) == 3


def test_a_party_of_nobody_is_no_party_in_check_and_in_reserve(agency):
    nobody = [{"type": "ADULT", "quantity": 0}]
    assert events(agency, "SWAN", tickets={"ADULT": 0})[0]["unavailableReason"] == "UNSUPPORTED_TICKET_COMBINATION"
    assert agency.reserve(tickets=nobody, totalTravelers=0)["reason"] == "UNSUPPORTED_TICKET_COMBINATION"


def test_a_ticket_without_a_price_in_the_accounts_currency_is_not_sold_and_spoils_nothing_else(clock):
    """A fare that only the price list in euros has: the calendar of this and every other option is answered."""
    sold = copy.deepcopy(catalogue())
    sold["products"][1]["options"][0]["prices"] = {"CZK": {"adult": 139000}, "EUR": {"adult": 5500, "child": 3500}}
    with viator_office(clock) as agency:
        agency.office.catalogues.put(sold)
        days = {"startDate": str(DAY), "endDate": str(DAY), "productOptionIds": ["dinner", "SWAN"]}
        dinner, cruise = agency.v2("/v2/availability/calendar", "calendar", **days).body["productOptions"]
        assert dinner["dates"][0]["events"][0]["price"]["prices"] == [{"types": ["ADULT"], "retailPrice": 1390.0}]
        assert len(cruise["dates"][0]["events"]) == 3
        (event,) = events(agency, "dinner", tickets={"ADULT": 1, "CHILD": 1})
        assert event["unavailableReason"] == "UNSUPPORTED_TICKET_COMBINATION"
