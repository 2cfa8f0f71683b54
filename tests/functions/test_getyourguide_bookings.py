"""GetYourGuide's reservations and bookings against the function: what it is answered, and what that does to seats."""

import copy
from datetime import timedelta

import pytest

from gangway.domain.order import Status
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.find_order import find_by_reference
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.release_expired_holds import release_expired_holds
from tests.builders import CATALOGUE, DISPATCHER, an_order, free
from tests.functions.agency import Agency, adults, group, sample

DAY_AT_TEN = an_order().starts_at


@pytest.fixture
def agency(office):
    return Agency(office)


def ordered(office, booked):
    return find_by_reference(office, booked["data"]["bookingReference"])


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


def test_a_hold_lasts_a_quarter_of_an_hour_also_when_sales_end_sooner_and_is_booked_after_their_end(agency, clock):
    clock.at = an_order().starts_at - timedelta(minutes=35)  # sales end 30 minutes before the start
    reserved = agency.reserve()
    assert reserved["data"]["reservationExpiration"] == "2027-06-15T07:41:00+00:00"
    clock.forward(minutes=10)
    assert "bookingReference" in agency.book(reserved)["data"]


def test_a_reservation_asked_for_again_in_its_last_minutes_is_held_for_another_hour(agency, clock):
    first = agency.reserve()
    clock.forward(minutes=50)
    again = agency.reserve()
    assert again["data"]["reservationReference"] == first["data"]["reservationReference"]
    assert again["data"]["reservationExpiration"] == "2027-06-01T11:50:00+00:00"
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


def test_a_category_without_a_price_in_the_agencys_currency_is_not_sold_and_named_by_its_own_word(office):
    sold = copy.deepcopy(CATALOGUE)
    sold["products"][1]["options"][0]["prices"] = {"CZK": {"adult": 139000}, "EUR": {"adult": 5500, "child": 3500}}
    office.catalogues.put(sold)
    agency = Agency(office)
    categories = agency.get("/1/products/dinner/pricing-categories/")["data"]["pricingCategories"]
    assert [category["category"] for category in categories] == ["ADULT"]
    wanted = {"productId": "dinner", "dateTime": "2027-06-15T19:00:00+02:00"}
    refused = agency.reserve(**wanted, bookingItems=[{"category": "CHILD", "count": 1}])
    assert (refused["errorCode"], refused["ticketCategory"]) == ("INVALID_TICKET_CATEGORY", "CHILD")
