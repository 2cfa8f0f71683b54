"""GetYourGuide's calls against the function: what it is answered, and what that does to orders and seats."""

import base64
import copy
from datetime import timedelta

import pytest

from gangway.channels.getyourguide.routes import answer_event
from gangway.domain.catalogue import read_catalogue
from gangway.domain.order import Status
from gangway.domain.partners import Partner
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.find_order import find_by_reference
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.release_expired_holds import release_expired_holds
from tests.builders import ALICE, BOB, CATALOGUE, DAY, DISPATCHER, Clock, a_plan, an_order, free, moto_office
from tests.functions.agency import AGENCY, SUPPLIER_SIDE, Agency, adults, group, problems, sample, schemas


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(clock):
    with moto_office(clock) as opened:
        yield opened


@pytest.fixture
def agency(office):
    return Agency(office)


def ordered(office, booked):
    return find_by_reference(office, booked["data"]["bookingReference"])


# -- availabilities -------------------------------------------------------------------------------------------------


def test_a_time_point_product_is_answered_with_seats_cutoff_and_prices(agency):
    first, *others = agency.day("sightseeing")
    assert first == {
        "productId": "sightseeing",
        "dateTime": "2027-06-15T10:00:00+02:00",
        "cutoffSeconds": 1800,
        "vacancies": 10,
        "currency": "CZK",
        "pricesByCategory": {
            "retailPrices": [
                {"category": "ADULT", "price": 39000},
                {"category": "CHILD", "price": 24000},
                {"category": "INFANT", "price": 0},
            ]
        },
    }
    assert [slot["dateTime"][11:16] for slot in others] == ["11:00", "12:00"]


def test_a_time_period_product_is_a_day_with_opening_times(agency):
    (day,) = agency.day("day-pass")
    assert day["dateTime"] == "2027-06-15T00:00:00+02:00"
    assert day["openingTimes"] == [{"fromTime": "09:00", "toTime": "18:00"}]
    assert (day["vacancies"], day["cutoffSeconds"]) == (30, 0)


def test_vacancies_of_a_group_product_are_groups_not_persons(agency, office):
    assert [slot["vacancies"] for slot in agency.day("charter")] == [1]
    place_order(office, an_order())
    assert [slot["vacancies"] for slot in agency.day("charter")] == [0]


def test_a_sold_out_slot_is_named_with_nothing_left_and_no_price(agency, office):
    place_order(office, an_order(units={"adult": 10}))
    assert agency.day("sightseeing")[0] == {
        "productId": "sightseeing",
        "dateTime": "2027-06-15T10:00:00+02:00",
        "cutoffSeconds": 1800,
        "vacancies": 0,
    }


def test_after_the_end_of_sales_nothing_is_left(agency, clock):
    clock.at = DAY_AT_TEN - timedelta(minutes=29)
    assert agency.vacancies() == 0
    assert agency.vacancies(start="11:00") == 10


DAY_AT_TEN = an_order().starts_at


def test_a_day_without_departures_is_an_empty_list(agency):
    assert agency.day("sightseeing", "2027-07-20") == []


def test_both_ends_of_the_range_are_included(agency):
    def starts(first, last):
        found = agency.availabilities("sightseeing", f"2027-06-15T{first}+02:00", f"2027-06-15T{last}+02:00")
        return [slot["dateTime"][11:16] for slot in found["data"]["availabilities"]]

    assert starts("10:00:00", "11:00:00") == ["10:00", "11:00"]
    assert starts("10:00:01", "10:59:59") == []


@pytest.mark.parametrize("plus", ["%2B", "+", "%20", " "])
def test_the_plus_of_an_offset_survives_however_it_arrives(agency, plus):
    query = (
        f"productId=sightseeing&fromDateTime=2027-06-15T00:00:00{plus}02:00&toDateTime=2027-06-15T10:30:00{plus}02:00"
    )
    assert len(agency.get("/1/get-availabilities/", query)["data"]["availabilities"]) == 1


def test_summer_and_winter_time_each_keep_their_offset(agency, office):
    autumn = DAY.replace(month=10, day=30)
    for day in (autumn, autumn + timedelta(days=1)):
        for planned in a_plan(day):
            office.departures.add(planned)
    found = agency.availabilities("dinner", "2027-10-30T00:00:00+02:00", "2027-10-31T23:59:59+01:00")
    starts = [slot["dateTime"] for slot in found["data"]["availabilities"]]
    assert starts == ["2027-10-30T19:00:00+02:00", "2027-10-31T19:00:00+01:00"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2027-06-16T00:00:00+02:00", "2027-06-15T00:00:00+02:00"),
        ("yesterday", "2027-06-15T00:00:00+02:00"),
        ("2027-06-15", "2027-06-16T00:00:00+02:00"),
        ("2027-06-15T00:00:00", "2027-06-16T00:00:00+02:00"),
        ("0001-01-01T00:00:00+23:59", "2027-06-16T00:00:00+02:00"),
        ("2027-06-15T00:00:00+02:00", "9999-12-31T23:59:59-23:59"),
        ("", ""),
    ],
)
def test_a_range_that_is_none_is_a_validation_failure(agency, first, last):
    assert agency.availabilities("sightseeing", first, last)["errorCode"] == "VALIDATION_FAILURE"


def test_the_path_without_its_slash_is_answered_alike(agency):
    assert agency.get("/1/products/sightseeing/addons") == agency.get("/1/products/sightseeing/addons/")
    assert "data" in agency.post("/1/reserve", sample("reserve"))


# -- reserve --------------------------------------------------------------------------------------------------------


def test_a_reservation_holds_its_seats_for_an_hour(agency, office):
    reserved = agency.reserve()
    assert reserved["data"]["reservationExpiration"] == "2027-06-01T11:00:00+00:00"
    assert agency.vacancies() == 7
    order = find_by_reference(office, reserved["data"]["reservationReference"])
    assert (order.status, order.channel, order.partner_reference) == (Status.ON_HOLD, "getyourguide", "GYGMOLDAU01")
    assert {units.unit_id: units.quantity for units in order.units} == {"adult": 2, "child": 1}


def test_a_reservation_asked_for_again_is_the_one_that_is_held(agency):
    assert agency.reserve() == agency.reserve()
    assert agency.vacancies() == 7


def test_a_charter_is_one_group_with_its_size(agency, office):
    booked = agency.sell("reserve-group")
    assert [ticket["category"] for ticket in booked["data"]["tickets"]] == ["GROUP"]
    assert free(office) == 0
    assert ordered(office, booked).details["party"] == "GROUP of 8 1"
    assert agency.reserve()["errorCode"] == "NO_AVAILABILITY"


def test_a_day_ticket_is_reserved_for_midnight(agency):
    assert "data" in agency.reserve("reserve-period")
    assert agency.day("day-pass")[0]["vacancies"] == 28


def test_a_category_that_is_not_sold_is_named(agency):
    refused = agency.reserve(bookingItems=[{"category": "STUDENT", "count": 1}])
    assert (refused["errorCode"], refused["ticketCategory"]) == ("INVALID_TICKET_CATEGORY", "STUDENT")


def test_persons_are_not_a_category_of_a_charter_nor_a_group_of_a_cruise(agency):
    assert agency.reserve("reserve-group", bookingItems=adults(2))["ticketCategory"] == "ADULT"
    assert agency.reserve(bookingItems=group(4))["ticketCategory"] == "GROUP"


def test_a_wrong_category_is_told_also_when_the_boat_is_full(agency, office):
    place_order(office, an_order(units={"adult": 10}))
    assert agency.reserve(bookingItems=[{"category": "SENIOR", "count": 1}])["ticketCategory"] == "SENIOR"


def test_more_participants_than_a_boat_has_seats_are_told_the_limit(agency):
    refused = agency.reserve(bookingItems=adults(11))
    assert refused["errorCode"] == "INVALID_PARTICIPANTS_CONFIGURATION"
    assert refused["participantsConfiguration"] == {"min": 1, "max": 10}
    assert "groupConfiguration" not in refused


@pytest.mark.parametrize("items", [[], adults(0), [{"category": "INFANT", "count": 1}], adults(10**30)])
def test_a_party_nobody_can_be_seated_with_is_told_the_limits(agency, items):
    assert agency.reserve(bookingItems=items)["participantsConfiguration"] == {"min": 1, "max": 10}


@pytest.mark.parametrize("items", [group(11), group(0), group(-3), group(4, 5), [], group(10**30)])
def test_groups_that_do_not_fit_are_told_both_limits(agency, items):
    refused = agency.reserve("reserve-group", bookingItems=items)
    assert refused["errorCode"] == "INVALID_PARTICIPANTS_CONFIGURATION"
    assert refused["participantsConfiguration"] == {"min": 1, "max": 10}
    assert refused["groupConfiguration"] == {"max": 1}


def test_a_departure_with_too_few_seats_is_not_available(agency, office):
    place_order(office, an_order(units={"adult": 8}))
    assert agency.reserve()["errorCode"] == "NO_AVAILABILITY"


def test_a_start_at_which_nothing_sails_is_not_available(agency):
    assert agency.reserve(dateTime="2027-06-15T10:05:00+02:00")["errorCode"] == "NO_AVAILABILITY"


def test_the_same_moment_with_another_offset_is_the_same_departure(agency):
    assert "data" in agency.reserve(dateTime="2027-06-15T08:00:00+00:00")


def test_an_expired_hold_does_not_stand_in_the_way(agency, clock):
    agency.reserve(bookingItems=adults(10))
    clock.forward(minutes=61)
    assert "data" in agency.reserve(gygBookingReference="GYGOTHER001", bookingItems=adults(10))


# -- cancel-reservation ---------------------------------------------------------------------------------------------


def test_a_cancelled_reservation_gives_its_seats_back_once(agency):
    reserved = agency.reserve()
    assert agency.cancel_reservation(reserved) == {"data": {}}
    assert agency.cancel_reservation(reserved) == {"data": {}}
    assert agency.vacancies() == 10


def test_a_reservation_that_is_unknown_foreign_sold_or_expired_cannot_be_cancelled(agency, clock):
    reserved = agency.reserve()
    unknown = {"data": {"reservationReference": "MB-99999"}}
    assert agency.cancel_reservation(unknown)["errorCode"] == "INVALID_RESERVATION"
    assert agency.cancel_reservation(reserved, "GYGOTHER001")["errorCode"] == "INVALID_RESERVATION"
    agency.book(reserved)
    assert agency.cancel_reservation(reserved)["errorCode"] == "INVALID_RESERVATION"
    late = agency.reserve(gygBookingReference="GYGOTHER001")
    clock.forward(minutes=61)
    assert agency.cancel_reservation(late, "GYGOTHER001")["errorCode"] == "INVALID_RESERVATION"


# -- book -----------------------------------------------------------------------------------------------------------


def test_a_booking_has_a_ticket_with_a_code_of_its_own_for_each_participant(agency, office):
    booked = agency.sell()["data"]
    assert [ticket["category"] for ticket in booked["tickets"]] == ["ADULT", "ADULT", "CHILD"]
    assert {ticket["ticketCodeType"] for ticket in booked["tickets"]} == {"QR_CODE"}
    assert len({ticket["ticketCode"] for ticket in booked["tickets"]}) == 3
    assert len(booked["bookingReference"]) <= 25


def test_the_guest_and_what_was_said_are_in_the_order(agency, office):
    order = ordered(office, agency.sell())
    assert (order.status, order.contact.name) == (Status.CONFIRMED, "Jana Nova")
    assert (order.contact.phone, order.contact.locales) == ("+420601123456", ("en",))
    assert order.notes == "Hotel: Hotel at the Weir, Prague"
    assert order.price.retail == 102_000
    assert order.details["charged"] == "CZK ADULT 39000, CHILD 39000"


def test_a_booking_repeated_past_the_holds_end_is_the_same_booking(agency, clock, office):
    reserved = agency.reserve()
    first = agency.book(reserved)
    clock.forward(minutes=100)
    release_expired_holds(office)
    assert agency.book(reserved) == first
    assert agency.vacancies() == 7


def test_a_first_booking_past_the_holds_end_is_refused(agency, clock):
    reserved = agency.reserve()
    clock.forward(minutes=61)
    assert agency.book(reserved)["errorCode"] == "INVALID_RESERVATION"


def test_a_booking_must_be_of_what_was_reserved(agency):
    reserved = agency.reserve()
    assert agency.book(reserved, gygBookingReference="GYGOTHER001")["errorCode"] == "INVALID_RESERVATION"
    assert agency.book(reserved, productId="dinner")["errorCode"] == "INVALID_RESERVATION"
    assert agency.book(reserved, bookingItems=adults(2))["errorCode"] == "VALIDATION_FAILURE"
    assert agency.book(reserved, dateTime="2027-06-15T11:00:00+02:00")["errorCode"] == "VALIDATION_FAILURE"
    assert agency.book(reserved, bookingItems=adults(99))["errorCode"] == "INVALID_PARTICIPANTS_CONFIGURATION"
    refused = agency.book(reserved, bookingItems=[{"category": "EU_CITIZEN", "count": 1}])
    assert refused["errorCode"] == "INVALID_TICKET_CATEGORY"
    assert agency.book({"data": {"reservationReference": "MB-99999"}})["errorCode"] == "INVALID_RESERVATION"
    assert "data" in agency.book(reserved)


def test_add_ons_are_not_sold(agency):
    extras = [{"addonType": "FOOD", "count": 1, "retailPrice": 100}]
    refused = agency.book(agency.reserve(), addonItems=extras)
    assert refused["errorCode"] == "INVALID_ADDONS_CONFIGURATION"


@pytest.mark.parametrize("price", [0, -1, 10**40, "free", None, 1.5, {}, []])
def test_a_price_is_never_a_reason_to_refuse(agency, price):
    items = [
        {"category": "ADULT", "count": 2, "retailPrice": price},
        {"category": "CHILD", "count": 1, "retailPrice": price},
    ]
    assert "data" in agency.book(agency.reserve(), bookingItems=items)


def test_a_booking_without_what_the_agencys_own_examples_leave_out_is_taken(agency):
    reserved = agency.reserve()
    body = sample("book")
    body["data"]["reservationReference"] = reserved["data"]["reservationReference"]
    body["data"]["travelers"] = [{"firstName": "", "lastName": "", "email": "", "phoneNumber": ""}]
    for name in ("currency", "comment", "language", "travelerHotel", "gygActivityReference"):
        del body["data"][name]
    for item in body["data"]["bookingItems"]:
        del item["retailPrice"]
    assert "data" in agency.post("/1/book/", body)


# -- change ---------------------------------------------------------------------------------------------------------


def test_a_change_is_a_second_reservation_booked_under_the_same_reference(agency, office):
    old = agency.sell()
    new = agency.sell(bookingItems=adults(5))
    assert new["data"]["bookingReference"] != old["data"]["bookingReference"]
    assert agency.vacancies() == 2
    assert agency.cancel_booking(old) == {"data": {}}
    assert agency.vacancies() == 5
    assert ordered(office, new).status is Status.CONFIRMED


def test_a_booking_does_not_stand_in_the_way_of_its_own_change(agency, office):
    old = agency.sell(bookingItems=adults(6))
    place_order(office, an_order(units={"adult": 3}))
    reserved = agency.reserve(bookingItems=adults(7))
    new = agency.book(reserved, bookingItems=adults(7))
    assert len(new["data"]["tickets"]) == 7
    assert agency.book(reserved, bookingItems=adults(7)) == new
    assert agency.cancel_booking(old) == {"data": {}}
    assert (ordered(office, old).status, ordered(office, new).status) == (Status.CANCELLED, Status.CONFIRMED)
    assert free(office) == 0


def test_a_change_to_more_than_there_is_leaves_the_booking_as_it_was(agency, office):
    old = agency.sell(bookingItems=adults(6))
    place_order(office, an_order(units={"adult": 3}))
    assert agency.reserve(bookingItems=adults(8))["errorCode"] == "NO_AVAILABILITY"
    assert ordered(office, old).status is Status.CONFIRMED
    assert free(office) == 1


# -- cancel-booking -------------------------------------------------------------------------------------------------


def test_a_cancelled_booking_frees_its_seats_at_once_and_only_once(agency):
    booked = agency.sell()
    assert agency.cancel_booking(booked) == {"data": {}}
    assert agency.cancel_booking(booked) == {"data": {}}
    assert agency.vacancies() == 10


def test_a_booking_may_be_cancelled_until_it_starts(agency, clock, office):
    booked = agency.sell()
    clock.at = DAY_AT_TEN - timedelta(minutes=1)
    assert agency.cancel_booking(booked) == {"data": {}}
    assert ordered(office, booked).cancellation.refund == "NONE"


def test_a_booking_that_is_over_redeemed_or_cancelled_by_us_is_refused_by_name(agency, clock, office):
    redeemed = agency.sell()
    redeem_order(office, ordered(office, redeemed).id, "gate 1", codes=[redeemed["data"]["tickets"][0]["ticketCode"]])
    assert agency.cancel_booking(redeemed)["errorCode"] == "BOOKING_REDEEMED"
    ours = agency.sell(gygBookingReference="GYGOTHER001")
    cancel_order(office, ordered(office, ours).id, DISPATCHER)
    assert agency.cancel_booking(ours, "GYGOTHER001")["errorCode"] == "BOOKING_ALREADY_CANCELED"
    over = agency.sell(gygBookingReference="GYGOTHER002")
    clock.at = DAY_AT_TEN
    assert agency.cancel_booking(over, "GYGOTHER002")["errorCode"] == "BOOKING_IN_PAST"


def test_a_booking_that_is_unknown_foreign_or_only_reserved_is_invalid(agency):
    booked, reserved = agency.sell(), agency.reserve(gygBookingReference="GYGOTHER001")
    assert agency.cancel_booking({"data": {"bookingReference": "MB-99999"}})["errorCode"] == "INVALID_BOOKING"
    assert agency.cancel_booking(booked, "GYGOTHER001")["errorCode"] == "INVALID_BOOKING"
    held = {"data": {"bookingReference": reserved["data"]["reservationReference"]}}
    assert agency.cancel_booking(held, "GYGOTHER001")["errorCode"] == "INVALID_BOOKING"


# -- notices and products -------------------------------------------------------------------------------------------


def test_a_deactivation_is_one_case_for_the_dispatchers_however_often_it_comes(agency, office):
    for _ in range(3):
        assert agency.post("/1/notify/", sample("notify")) == {"data": {}}
    (case,) = office.cases.open()
    assert (case.kind, case.seen) == ("deactivation", 1)
    assert case.facts["agency_option"] == "880011"
    office.cases.close(case.key, by="jana", now=office.clock())
    agency.post("/1/notify/", sample("notify"))
    assert office.cases.open() == []


def test_a_notice_of_an_unknown_kind_is_taken(agency, office):
    notice = sample("notify")
    notice["data"]["notificationType"] = "PRODUCT_REACTIVATION"
    assert agency.post("/1/notify/", notice) == {"data": {}}
    assert [case.kind for case in office.cases.open()] == ["unreadable_message"]


@pytest.mark.parametrize(
    "path", ["/1/products/nothing", "/1/products/nothing/addons/", "/1/products/nothing/pricing-categories/"]
)
def test_a_code_that_means_nothing_is_an_invalid_product_and_a_case(agency, office, path):
    assert agency.get(path)["errorCode"] == "INVALID_PRODUCT"
    assert [(case.kind, case.facts["code"]) for case in office.cases.open()] == [("unmapped_code", "nothing")]


def test_an_unmapped_code_is_a_case_also_when_it_is_reserved(agency, office):
    assert agency.reserve(productId="nothing")["errorCode"] == "INVALID_PRODUCT"
    assert agency.day_answer("nothing")["errorCode"] == "INVALID_PRODUCT"
    (case,) = office.cases.open()
    assert (case.kind, case.seen) == ("unmapped_code", 2)


def test_products_are_listed_under_their_codes(agency):
    listed = agency.get("/1/suppliers/moldau-boats/products/")["data"]
    assert listed["supplierName"] == "Moldau Boats"
    assert [product["productId"] for product in listed["products"]] == [
        "sightseeing",
        "sightseeing:window",
        "dinner",
        "day-pass",
        "charter",
    ]
    assert agency.get("/1/suppliers/others/products/")["errorCode"] == "INVALID_SUPPLIER"


def test_codes_of_the_catalogue_are_the_agencys_product_ids(agency, office):
    document = copy.deepcopy(CATALOGUE)
    document["products"][0]["channel_codes"] = {"getyourguide": {"PRG-WIN": "window", "PRG-STD": "standard"}}
    office.catalogues.put(document)
    assert read_catalogue(document)
    assert agency.day("PRG-WIN")[0]["vacancies"] == 4
    assert "data" in agency.reserve(productId="PRG-STD")
    assert agency.reserve(productId="sightseeing")["errorCode"] == "INVALID_PRODUCT"


def test_categories_come_with_ages_and_prices(agency):
    adult, child, infant = agency.get("/1/products/sightseeing/pricing-categories/")["data"]["pricingCategories"]
    assert (adult["category"], adult["ageFrom"], adult["ageTo"]) == ("ADULT", 15, 64)
    assert child["price"] == [{"priceType": "RETAIL_PRICE", "price": 24000, "currency": "CZK"}]
    assert infant["bookingCategory"] == "FREE_TICKET_REQUIRED"
    (whole,) = agency.get("/1/products/charter/pricing-categories/")["data"]["pricingCategories"]
    assert (whole["category"], whole["groupSizeMax"], whole["maxTicketAmount"]) == ("GROUP", 10, 1)


def test_details_say_where_the_boats_sail(agency):
    details = agency.get("/1/products/sightseeing:window")["data"]
    assert details["productTitle"] == "Sightseeing Cruise, window"
    assert details["destinationLocation"] == {"city": "Praha", "country": "CZE"}
    assert details["configuration"]["participantsConfiguration"] == {"min": 1, "max": 4}


def test_details_without_a_place_say_what_is_missing(office):
    agency = Agency(office, AGENCY.model_copy(update={"settings": {}}))
    refused = agency.get("/1/products/dinner")
    assert refused["errorCode"] == "INTERNAL_SYSTEM_FAILURE"
    assert "city and country" in refused["errorMessage"]


def test_there_are_no_add_ons(agency):
    assert agency.get("/1/products/dinner/addons/") == {"data": {"addons": []}}


# -- who asks -------------------------------------------------------------------------------------------------------


WRONG = ["", "Basic", "Basic !!!", "Bearer abc", "Basic " + base64.b64encode(b"nobody:nothing").decode(), "Basic /w=="]
CALLS = [
    ("GET", "/1/get-availabilities/"),
    ("POST", "/1/reserve/"),
    ("POST", "/1/cancel-reservation/"),
    ("POST", "/1/book/"),
    ("POST", "/1/cancel-booking/"),
    ("POST", "/1/notify/"),
    ("GET", "/1/products/dinner"),
    ("GET", "/1/products/dinner/addons/"),
    ("GET", "/1/products/dinner/pricing-categories/"),
    ("GET", "/1/suppliers/moldau-boats/products/"),
]


def test_wrong_credentials_are_refused_before_anything_is_read(agency):
    for method, path in CALLS:
        for header in WRONG:
            refused = agency.answer(agency.event(method, path, body="not even JSON", authorization=header))
            assert refused["errorCode"] == "AUTHORIZATION_FAILURE", (path, header)


def test_a_key_of_another_channel_opens_nothing(agency, office):
    _, agency.user, agency.password = office.partners.issue_key(ALICE.id, office.clock()).split("_", 2)
    assert agency.reserve()["errorCode"] == "AUTHORIZATION_FAILURE"


def test_a_revoked_key_opens_nothing(agency, office):
    office.partners.revoke_key(agency.user, office.clock())
    assert agency.reserve()["errorCode"] == "AUTHORIZATION_FAILURE"


def test_another_agencys_orders_cannot_be_seen(agency, office):
    other = Agency(office, Partner(id="other-agency", name="Other", channel="getyourguide"))
    assert other.cancel_booking(agency.sell())["errorCode"] == "INVALID_BOOKING"
    assert other.cancel_booking({"data": {"bookingReference": place_order(office, an_order(partner=BOB)).reference}})[
        "errorCode"
    ] == ("INVALID_BOOKING")


def test_a_product_the_agency_may_not_sell_does_not_exist(office):
    agency = Agency(office, AGENCY.model_copy(update={"products": ("dinner",)}))
    assert agency.reserve()["errorCode"] == "INVALID_PRODUCT"
    listed = agency.get("/1/suppliers/moldau-boats/products/")["data"]["products"]
    assert [product["productId"] for product in listed] == ["dinner"]


def test_a_path_that_is_none_is_told_in_the_same_shape(agency):
    answered = answer_event(agency.app, agency.event("GET", "/2/reserve/"), None)
    assert answered["statusCode"] == 404
    assert "VALIDATION_FAILURE" in answered["body"]


def test_a_fault_of_ours_is_told_in_the_agencys_words_and_hides_what_it_was(agency, office, monkeypatch):
    def broken(*arguments, **keywords):
        raise RuntimeError("the disk is on fire")

    monkeypatch.setattr(office.departures, "between", broken)
    answered = agency.day_answer("sightseeing")
    assert answered["errorCode"] == "INTERNAL_SYSTEM_FAILURE"
    assert "fire" not in answered["errorMessage"]


def test_a_fault_of_ours_counts_as_a_failure_though_it_is_answered_200(agency, office, monkeypatch, capsys):
    assert '"Failures": [0.0]' in failures_after(agency, capsys)
    monkeypatch.setattr(office.departures, "between", None)
    assert '"Failures": [1.0]' in failures_after(agency, capsys)


def failures_after(agency, capsys):
    capsys.readouterr()
    agency.day_answer("sightseeing")
    return capsys.readouterr().out


def test_the_log_names_the_order_and_never_the_guest(agency, caplog, capsys):
    agency.sell()
    written = caplog.text + capsys.readouterr().out
    assert "getyourguide" in written
    for private in ("Jana", "Nova", "jana@guests.example", "601", "Weir"):
        assert private not in written


# -- the vendor's document ------------------------------------------------------------------------------------------


def test_every_operation_of_the_vendors_document_has_a_route(agency):
    document = schemas(SUPPLIER_SIDE)
    for path, operations in document["paths"].items():
        concrete = path.replace("{productId}", "dinner").replace("{supplierId}", "moldau-boats")
        for method in operations:
            answer = agency.answer(agency.event(method.upper(), concrete, body={} if method == "post" else None))
            assert answer.get("errorCode") in {None, "VALIDATION_FAILURE", "INVALID_PRODUCT"}, path


def test_the_check_against_the_document_would_see_a_wrong_answer():
    document = schemas(SUPPLIER_SIDE)
    assert problems(document, "reserve", {"data": {"reservationReference": "MB-1"}}) == []
    for wrong in ({}, {"data": {}}, {"errorCode": "INVALID_BOOKING"}, {"data": {"reservationReference": 5}}):
        assert problems(document, "reserve", wrong)
    slot = {"productId": "x", "dateTime": "2027-06-15T10:00:00+02:00"}
    assert problems(document, "get-availabilities", {"data": {"availabilities": [slot]}})
    assert problems(document, "get-availabilities", {"data": {"availabilities": [slot | {"vacancies": -1}]}})
