"""v1: a booking is one order however often and on whichever path it comes; amended whole, cancelled once."""

import json

import pytest

from gangway.domain.order import Status
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.place_order import place_order
from gangway.ordering.redeem_order import redeem_order
from tests.builders import DAY, DISPATCHER, an_order, at, free
from tests.channels.viator.support import VIATOR, needs_document, sample_of, viator_office

pytestmark = needs_document
JANA = {"TravellerIdentifier": "1", "GivenName": "Jana", "Surname": "Nová", "AgeBand": "Adult", "LeadTraveller": True}
PETR = {"TravellerIdentifier": "2", "GivenName": "Petr", "Surname": "Nový", "AgeBand": "Adult"}
EVA = {"TravellerIdentifier": "3", "GivenName": "Eva", "Surname": "Nová", "AgeBand": "Child"}
THREE = {"Traveller": [JANA, PETR, EVA], "TravellerMix": {"Adult": 2, "Child": 1, "Total": 3}}
ONE = {"Traveller": [JANA], "TravellerMix": {"Adult": 1, "Total": 1}}


@pytest.fixture
def agency(clock):
    with viator_office(clock) as opened:
        yield opened


def orders(agency):
    return list(agency.office.orders.everything())


def without_time(data):
    return {name: value for name, value in data.items() if name != "Timestamp"}


def number(answer):
    assert answer["RequestStatus"] == {"Status": "SUCCESS"}
    assert answer["TransactionStatus"] == {"Status": "CONFIRMED"}
    return answer["SupplierConfirmationNumber"]


def rejection(answer):
    assert answer["RequestStatus"] == {"Status": "SUCCESS"}
    assert answer["TransactionStatus"]["Status"] == "REJECTED"
    assert answer["TransactionStatus"]["RejectionReasonDetails"]
    return answer["TransactionStatus"]["RejectionReason"]


def error(answer):
    assert answer["RequestStatus"]["Status"] == "ERROR"
    assert set(answer) <= {"ApiKey", "ResellerId", "SupplierId", "ExternalReference", "Timestamp", "RequestStatus"}
    return answer["RequestStatus"]["Error"]["ErrorCode"]


def test_a_booking_becomes_an_order_with_all_that_was_said(agency):
    answer = agency.book()
    (order,) = orders(agency)
    assert number(answer) == order.reference
    assert [t["TravellerBarcode"] for t in answer["Traveller"]] == [ticket.code for ticket in order.tickets]
    assert (order.status, order.channel, order.partner_id) == (Status.CONFIRMED, "viator", "viator")
    assert order.partner_reference == "BR-100200300"
    assert order.contact.name == "Jana Nová"
    assert (order.contact.phone, order.contact.country) == ("+420601123456", "CZ")
    assert order.contact.email == "MSG-1@expmessaging.tripadvisor.com"
    assert order.details["email_expires_on"] == "2027-07-15"
    assert order.details["net_amount"] == "624.1 CZK"
    assert order.details["tour_language"] == "en GUIDE WRITTEN"
    assert order.notes.splitlines() == [
        "Special requirement: A seat by the stairs",
        "Pick-up: Hotel Paris",
        "Height: 180 cm",
    ]
    assert [ticket.contact.name for ticket in order.tickets] == ["Jana Nová", "Petr Nový"]
    assert order.price.retail == 78000
    assert free(agency.office) == 8


def test_a_net_amount_keeps_every_digit_that_was_written(agency):
    message = sample_of("booking")
    text = json.dumps(message, ensure_ascii=False).replace("624.1", "123456789.10")
    agency.call("/booking", text)
    assert orders(agency)[0].details["net_amount"] == "123456789.10 CZK"


def test_the_hold_is_sold_at_the_price_it_kept(agency):
    hold = agency.reserve()
    answer = agency.book(AvailabilityHoldReference=hold["reference"])
    (order,) = orders(agency)
    assert (order.id, order.reference) == (hold["reference"], number(answer))
    assert [t["TravellerIdentifier"] for t in answer["Traveller"]] == ["1", "2"]
    assert order.contact.name == "Jana Nová"
    assert free(agency.office) == 8


def test_a_hold_for_something_else_is_sold_as_what_the_booking_says(agency):
    hold = agency.reserve(startTime="11:00", tickets=[{"type": "ADULT", "quantity": 5}])
    number(agency.book(AvailabilityHoldReference=hold["reference"]))
    assert (free(agency.office), free(agency.office, start="11:00")) == (8, 10)


def test_an_expired_hold_is_no_reason_to_reject(agency, clock):
    hold = agency.reserve(tickets=[{"type": "ADULT", "quantity": 10}])
    clock.forward(minutes=60)
    number(agency.book(AvailabilityHoldReference=hold["reference"]))
    assert free(agency.office) == 8


def test_seats_that_are_gone_after_the_hold_expired_are_told_with_what_is_left(agency, clock):
    hold = agency.reserve()
    clock.forward(minutes=60)
    place_order(agency.office, an_order(units={"adult": 9}))
    answer = agency.book(AvailabilityHoldReference=hold["reference"])
    assert rejection(answer) == "BOOKED_OUT_ALT_TIMES"
    assert "2027-06-15 11:00 has 10 left" in answer["TransactionStatus"]["RejectionReasonDetails"]


def test_a_hold_nobody_knows_is_a_booking_without_one(agency):
    for unknown in ("H-55", "", "x" * 5000, "partner#viator"):
        number(agency.book(AvailabilityHoldReference=unknown, BookingReference=f"BR-{len(unknown)}"))
    assert free(agency.office) == 2


@pytest.mark.parametrize("with_hold", [True, False])
def test_a_repeated_booking_is_answered_alike(agency, with_hold):
    hold = agency.reserve() if with_hold else {"reference": None}
    first = agency.book(AvailabilityHoldReference=hold["reference"])
    for again in ({"Retry": True}, {}, {"AvailabilityHoldReference": hold["reference"], "ExternalReference": "E-2"}):
        repeated = agency.book(**again)
        assert without_time(repeated) | {"ExternalReference": "E-1"} == without_time(first)
    assert len(orders(agency)) == 1
    assert free(agency.office) == 8


def test_a_repeated_booking_is_answered_alike_when_nothing_is_left_and_after_the_cut_off(agency, clock):
    first = agency.book()
    place_order(agency.office, an_order(units={"adult": 8}))
    clock.at = at("09:59")
    assert without_time(agency.book(Retry=True)) == without_time(first)


def test_the_same_reference_for_another_sale_is_never_silently_another_order(agency):
    agency.book()
    assert error(agency.book(TravelDate="2027-06-16")) == "TGDS0023"
    assert error(agency.book(**THREE)) == "TGDS0023"
    assert len(orders(agency)) == 1


def test_a_booking_that_was_cancelled_is_not_confirmed_again(agency):
    agency.cancel(number(agency.book()))
    assert rejection(agency.book(Retry=True)) == "OTHER"
    assert free(agency.office) == 10


def test_both_paths_are_one_order_each_under_the_name_that_sold_it(agency):
    first = agency.book()
    again = agency.v1("/booking", "booking", channel="tripadvisor")
    assert without_time(again) == without_time(first)
    other = agency.v1("/booking", "booking", channel="tripadvisor", BookingReference="BR-2")
    assert {order.channel: order.partner_id for order in orders(agency)} == {
        "viator": "viator",
        "tripadvisor": "tripadvisor",
    }
    assert without_time(agency.book(BookingReference="BR-2")) == without_time(other)
    number(agency.cancel(other["SupplierConfirmationNumber"], BookingReference="BR-2"))
    assert free(agency.office) == 8


def test_a_hold_of_one_path_may_be_booked_on_the_other(agency):
    hold = agency.reserve()
    answer = agency.v1("/booking", "booking", channel="tripadvisor", AvailabilityHoldReference=hold["reference"])
    assert number(answer)
    assert len(orders(agency)) == 1


def test_the_alias_needs_its_partner(agency):
    agency.office.partners.put(VIATOR.model_copy(update={"settings": {"supplier_id": "4711"}}))
    assert error(agency.v1("/booking", "booking", channel="tripadvisor")) == "TGDS0002"


def test_a_booking_that_cannot_be_seated_says_which_kind_of_no_it_is(agency, clock):
    place_order(agency.office, an_order(product="dinner", option="default", start="19:00", units={"adult": 20}))
    dinner = {"SupplierProductCode": "dinner", "TourOptions": {}}
    assert rejection(agency.book(**dinner)) == "BOOKED_OUT_ALT_DATES"
    assert rejection(agency.book(TravelDate="2027-06-20")) == "NOT_OPERATING"
    assert rejection(agency.book(TravelDate="9999-12-31")) == "NOT_OPERATING"
    assert rejection(agency.book(TravelDate="0001-01-01")) == "NOT_OPERATING"
    senior = {"Traveller": [JANA | {"AgeBand": "Senior"}], "TravellerMix": None}
    assert rejection(agency.book(**senior)) == "OTHER"
    assert rejection(agency.book(TourOptions={"SupplierOptionCode": "SWAN@13:00"})) == "BOOKED_OUT_ALT_TIMES"
    clock.at = at("09:31")
    assert rejection(agency.book()) == "OTHER"
    assert len(orders(agency)) == 1


def test_codes_mean_the_same_with_the_time_inside_or_beside_them(agency):
    spellings = [
        {"SupplierOptionCode": "SWAN@10:00"},
        {"SupplierOptionCode": "SWAN", "TourDepartureTime": "10:00:00"},
        {"SupplierOptionCode": "standard", "TourDepartureTime": "10:00"},
        {"TourDepartureTime": "10:00:00"},
        {"SupplierOptionCode": "WINDOW"},
    ]
    for count, options in enumerate(spellings):
        number(agency.book(TourOptions=options, BookingReference=f"BR-{count}", **ONE))
    assert {(o.option_id, o.departure.start) for o in orders(agency)} == {("standard", "10:00"), ("window", "10:00")}


def test_a_code_we_do_not_know_is_an_error_and_a_dispatchers_case(agency):
    assert error(agency.book(SupplierProductCode="GHOST")) == "TGDS0012"
    assert error(agency.book(TourOptions={"SupplierOptionCode": "NOBODY"})) == "TGDS0013"
    assert {case.facts["code"] for case in agency.office.cases.open()} == {"GHOST", "NOBODY"}


def test_a_message_that_could_mean_two_departures_lacks_a_parameter(agency):
    assert error(agency.book(TourOptions={})) == "TGDS0022"
    contradiction = {"SupplierOptionCode": "SWAN@10:00", "TourDepartureTime": "11:00:00"}
    assert error(agency.book(TourOptions=contradiction)) == "TGDS0020"


def test_travellers_who_are_only_counted_get_seats_too(agency):
    number(agency.book(Traveller=[JANA], TravellerMix={"Adult": "2", "Child": 1, "Infant": "1", "Total": 4}))
    (order,) = orders(agency)
    assert sorted(ticket.unit_id for ticket in order.tickets) == ["adult", "adult", "child", "infant"]
    assert order.seats == 3


@pytest.mark.parametrize(
    "mix", [{"Adult": 1, "Total": 1}, {"Adult": 2, "Total": 3}, {"Adult": "many"}, {"Adult": -2}, {"Adult": 2.5}]
)
def test_a_mix_that_contradicts_the_travellers_is_an_error(agency, mix):
    assert error(agency.book(TravellerMix=mix)) == "TGDS0020"


def test_two_travellers_cannot_have_one_identifier(agency):
    assert error(agency.book(Traveller=[JANA, PETR | {"TravellerIdentifier": "1"}])) == "TGDS0020"


def test_a_whole_boat_is_booked_for_all_its_travellers(agency):
    charter = {"SupplierProductCode": "charter", "TourOptions": {}}
    mix = {"Adult": "10", "Total": "10"}
    answer = agency.book(**charter, Traveller=[JANA], TravellerMix=mix)
    (order,) = orders(agency)
    assert order.tickets[0].unit_id == "charter"
    assert answer["TourBarcode"] == order.tickets[0].code
    assert order.details["travellers"] == "10"
    too_many = {"Adult": 11, "Total": 11}
    assert rejection(agency.book(**charter, Traveller=[JANA], TravellerMix=too_many, BookingReference="B")) == "OTHER"


def test_an_amendment_takes_more_seats_gives_some_back_and_moves_to_another_day(agency):
    booked = agency.book()
    change = {"SupplierConfirmationNumber": number(booked)}
    up = agency.amend(**change, **THREE)
    assert number(up) == number(booked)
    assert free(agency.office) == 7
    assert up["Traveller"][0] == booked["Traveller"][0]
    agency.amend(**change, **ONE)
    assert free(agency.office) == 9
    agency.amend(**change, **ONE, TravelDate="2027-06-16")
    assert (free(agency.office), free(agency.office, day=DAY.replace(day=16))) == (10, 9)
    (order,) = orders(agency)
    assert order.departure.day.isoformat() == "2027-06-16"
    assert "Note: Please call on arrival" in order.notes


def test_a_repeated_amendment_changes_nothing(agency):
    change = {"SupplierConfirmationNumber": number(agency.book())} | THREE
    first = agency.amend(**change)
    version = orders(agency)[0].version
    assert without_time(agency.amend(**change)) == without_time(first)
    assert orders(agency)[0].version == version


def test_an_amendment_without_room_leaves_the_booking_as_it_was(agency):
    change = {"SupplierConfirmationNumber": number(agency.book())}
    place_order(agency.office, an_order("11:00", units={"adult": 10}))
    before = orders(agency)
    answer = agency.amend(**change, TourOptions={"SupplierOptionCode": "SWAN@11:00"})
    assert rejection(answer) == "BOOKED_OUT_ALT_TIMES"
    assert answer["SupplierConfirmationNumber"] == change["SupplierConfirmationNumber"]
    assert {o.id: o.version for o in orders(agency)} == {o.id: o.version for o in before}


def test_a_late_name_is_corrected_but_nothing_else(agency, clock):
    change = {"SupplierConfirmationNumber": number(agency.book())}
    clock.at = at("09:00")
    renamed = [JANA | {"Surname": "Dvořáková"}, PETR]
    number(agency.amend(**change, Traveller=renamed))
    assert next(o for o in orders(agency)).contact.last_name == "Dvořáková"
    assert rejection(agency.amend(**change, **ONE)) == "OTHER"


def test_what_is_no_longer_true_is_taken_back(agency):
    change = {"SupplierConfirmationNumber": number(agency.book())}
    agency.amend(**change, PickupPoint=None, SpecialRequirement=None)
    (order,) = orders(agency)
    assert order.details["pickup_point"] == ""
    assert "Hotel Paris" not in order.notes


def test_an_unknown_booking_is_an_error_in_every_call(agency):
    known = number(agency.book())
    for wrong in ({"BookingReference": "BR-0"}, {"SupplierConfirmationNumber": "MB-X"}):
        sent = {"SupplierConfirmationNumber": known} | wrong
        assert error(agency.amend(**sent)) == "TGDS0026"
        assert error(agency.v1("/booking-cancellation", "cancellation", **sent)) == "TGDS0026"
        assert error(agency.v1("/redemption", "redemption", **sent)) == "TGDS0026"


def test_a_cancellation_gives_the_seats_back_once_and_is_answered_alike(agency):
    booked = number(agency.book())
    first = agency.cancel(booked)
    assert number(first) == booked
    assert first["SupplierCancellationNumber"] == f"{booked}-CANCELLED"
    assert without_time(agency.cancel(booked)) == without_time(first)
    assert free(agency.office) == 10
    assert orders(agency)[0].cancellation.reason == "Customer Service: No longer travelling"


def test_each_reason_not_to_cancel_is_told_by_its_name(agency, clock):
    booked = number(agency.book())
    clock.at = at("10:30", DAY.replace(day=14))
    assert rejection(agency.cancel(booked)) == "PAST_CANCEL_DATE"
    clock.at = at("11:00")
    assert rejection(agency.cancel(booked)) == "PAST_TOUR_DATE"
    redeem_order(agency.office, orders(agency)[0].id, "gate", [orders(agency)[0].tickets[0].code])
    assert rejection(agency.cancel(booked)) == "TOUR_REDEEMED"


def test_an_amendment_of_a_cancelled_booking_is_rejected(agency):
    booked = number(agency.book())
    cancel_order(agency.office, orders(agency)[0].id, DISPATCHER)
    assert rejection(agency.amend(SupplierConfirmationNumber=booked)) == "OTHER"


def test_redemption_tells_who_has_been_aboard(agency):
    booked = number(agency.book())
    ask = {"SupplierConfirmationNumber": booked}
    assert agency.v1("/redemption", "redemption", **ask)["RedemptionStatus"] is False
    (order,) = orders(agency)
    redeem_order(agency.office, order.id, "gate", [order.tickets[1].code])
    told = agency.v1("/redemption", "redemption", **ask)
    assert told["RedemptionStatus"] is True
    assert [t["RedemptionStatus"] for t in told["Traveller"]] == [False, True]
    assert told["Traveller"][1]["RedemptionDateTime"] == "2027-06-01T10:00:00Z"


def test_the_tour_list_gives_every_departure_a_code_that_books_it(agency):
    tours = agency.v1("/tourlist", "tourlist")["Tour"]
    assert [tour["SupplierProductCode"] for tour in tours] == ["SWAN", "dinner", "day-pass", "charter"]
    swan = tours[0]
    assert (swan["CountryCode"], swan["DestinationCode"]) == ("CZ", "CZPRG")
    codes = [option["SupplierOptionCode"] for option in swan["TourOption"]]
    assert codes == ["SWAN@10:00", "SWAN@11:00", "SWAN@12:00", "SWAN:WINDOW"]
    assert {option["productOptionId"] for option in swan["TourOption"]} == {"SWAN", "SWAN:WINDOW"}
    for code in codes:
        option = {"SupplierOptionCode": code}
        number(agency.book(TourOptions=option, BookingReference=f"BR-{code}", **ONE))


def test_without_settings_the_place_is_the_suppliers_own(agency):
    agency.office.partners.put(VIATOR.model_copy(update={"settings": {"supplier_id": "4711"}}))
    tour = agency.v1("/tourlist", "tourlist")["Tour"][0]
    assert (tour["CountryCode"], tour["DestinationName"]) == ("CZ", "Prague")


def test_one_address_can_serve_every_v1_call(agency):
    for path in ("", "/"):
        assert agency.call(path, sample_of("tourlist")).body["responseType"] == "TourListResponse"
    assert agency.call("", sample_of("tourlist") | {"requestType": "Else"}).body["data"]["RequestStatus"]["Error"]


def test_technical_failures_are_errors_with_the_right_code(agency):
    assert error(agency.v1("/booking", "booking", ApiKey="another-key-of-some-length")) == "TGDS0002"
    assert error(agency.v1("/booking", "booking", ApiKey=None)) == "TGDS0002"
    assert error(agency.v1("/booking", "booking", SupplierId=1)) == "TGDS0011"
    assert error(agency.v1("/booking", "booking", Traveller=None)) == "TGDS0020"
    assert error(agency.v1("/booking", "booking", SupplierProductCode="x" * 51)) == "TGDS0020"
    assert error(agency.call("/booking", "{").body["data"]) == "TGDS0001"
    assert error(agency.call("/booking", sample_of("tourlist")).body["data"]) == "TGDS0025"
    assert orders(agency) == []


def test_the_key_may_come_in_the_header_instead(agency):
    message = sample_of("booking")
    del message["data"]["ApiKey"]
    answer = agency.call("/booking", message, headers={"X-Api-Key": "issued-by-the-agency-0001"}).body["data"]
    assert number(answer)


def test_no_log_line_names_a_guest_or_the_key(agency, caplog, capsys):
    agency.book()
    agency.book(Traveller=[JANA | {"AgeBand": "Grandma"}], BookingReference="BR-2")
    agency.book(SupplierProductCode="GHOST")
    told = caplog.text + "".join(capsys.readouterr())
    assert "answered" in told
    for secret in ("Jana", "Nová", "601123456", "expmessaging", "issued-by-the-agency"):
        assert secret not in told


OPTIONAL = ["ExternalReference", "Location", "Inclusions", "CurrencyCode", "Amount", "TravellerMix", "RequiredInfo"]
OPTIONAL += ["SpecialRequirement", "PickupPoint", "ContactDetail", "ContactEmail", "AvailabilityHoldReference", "Retry"]


def test_a_null_says_the_same_as_leaving_the_field_out(agency):
    message = sample_of("booking")
    message["data"] |= dict.fromkeys(OPTIONAL)
    message["data"]["TourOptions"] |= {"SupplierOptionName": None, "Option": None, "Language": None}
    number(agency.call("/booking", message).body["data"])


@pytest.mark.parametrize("detail", [{"ContactType": "WHATSAPP", "ContactValue": "+420601"}, {"ContactType": "MOBILE"}])
def test_a_way_to_reach_the_guest_that_is_not_known_costs_no_sale(agency, detail):
    number(agency.book(ContactDetail=detail))
    (order,) = orders(agency)
    assert order.contact.phone is None
