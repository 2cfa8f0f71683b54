"""GetYourGuide's questions against the function: what is free, what is sold, who asks."""

import base64
import copy
from datetime import timedelta

import pytest

from gangway.channels.getyourguide.routes import answer_event
from gangway.domain.catalogue import read_catalogue
from gangway.domain.partners import Partner
from gangway.ordering.find_order import find_by_reference
from gangway.ordering.place_order import place_order
from tests.builders import ALICE, BOB, CATALOGUE, DAY, a_plan, an_order
from tests.functions.agency import AGENCY, SUPPLIER_SIDE, Agency, problems, sample, schemas


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


def test_a_question_about_no_product_is_a_validation_failure_and_no_case(agency, office):
    range_of_a_day = "fromDateTime=2027-06-15T00:00:00Z&toDateTime=2027-06-16T00:00:00Z"
    for query in (range_of_a_day, f"productId=&{range_of_a_day}"):
        assert agency.get("/1/get-availabilities/", query)["errorCode"] == "VALIDATION_FAILURE"
    assert office.cases.open() == []


def test_the_path_without_its_slash_is_answered_alike(agency):
    assert agency.get("/1/products/sightseeing/addons") == agency.get("/1/products/sightseeing/addons/")
    assert "data" in agency.post("/1/reserve", sample("reserve"))


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
    "data",
    [
        {"notificationType": "PAYOUT"},
        {"notificationType": "PAYOUT", "productDetails": None, "notificationDetails": "none"},
        {"notificationType": "PAYOUT", "productDetails": {"productId": 7}, "description": {"en": "paid"}},
        {"notificationType": "PAYOUT", "productDetails": ["sightseeing"], "notificationDetails": [1]},
        {"notificationType": "🚢" * 128, "dateTime": "🚢" * 400, "description": "🚢" * 400},
    ],
)
def test_a_notice_of_an_unknown_kind_is_taken_whatever_it_says(agency, office, data):
    assert agency.post("/1/notify/", {"data": data}) == {"data": {}}
    assert [case.kind for case in office.cases.open()] == ["unreadable_message"]


def test_two_notices_of_unknown_kinds_are_two_cases(agency, office):
    for kind in ("PAYOUT", "REVIEW", "PAYOUT"):
        agency.post("/1/notify/", {"data": {"notificationType": kind}})
    assert len(office.cases.open()) == 2
    agency.post("/1/notify/", {"data": {"notificationType": "PAYOUT", "description": "of another month"}})
    assert len(office.cases.open()) == 3


def test_a_deactivation_of_very_long_texts_is_a_case_all_the_same(agency, office):
    notice = sample("notify")
    notice["data"]["dateTime"] = "🚢" * 400
    notice["data"]["productDetails"]["gygTourOptionId"] = "🚢" * 400
    assert agency.post("/1/notify/", notice) == {"data": {}}
    assert [case.kind for case in office.cases.open()] == ["deactivation"]


@pytest.mark.parametrize("details", [{}, {"productId": ""}, {"productId": 7}, {"productId": "x" * 256}, None, "all"])
def test_a_deactivation_that_names_no_product_is_a_validation_failure(agency, office, details):
    notice = sample("notify")
    notice["data"]["productDetails"] = details
    assert agency.post("/1/notify/", notice)["errorCode"] == "VALIDATION_FAILURE"
    assert office.cases.open() == []


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
    for private in ("Jana", "Nova", "jana@guests.example", "601 123 456", "601123456", "Weir"):
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
