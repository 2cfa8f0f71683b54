"""Viator's certification from outside: every mandatory call and refusal, on a real departure that is given back.

What it books it cancels. The limits are those of the contract's section 6, measured at the 95th percentile where
Viator measures at the 90th.
"""

import argparse
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from gangway.channels.check import Case, Limit, expect
from gangway.channels.check_client import Caller
from gangway.channels.viator.check_booking import booking_cases
from gangway.channels.viator.check_calls import Calls, text

LIMITS = (
    Limit("availability check", 1_000, most_ms=10_000),
    Limit("calendar", 5_000, most_ms=20_000),
    Limit("reserve", 1_000, most_ms=28_000),
    Limit("special offers", 1_000, most_ms=10_000),
    Limit("tour list", 10_000, most_ms=60_000),
    Limit("booking", 5_000, most_ms=28_000),
    Limit("amendment", 5_000, most_ms=28_000),
    Limit("cancellation", 5_000, most_ms=28_000),
    Limit("redemption", 5_000, most_ms=28_000),
)
LEAST_HOLD = timedelta(minutes=15)
CHECKS = 10
YEAR_WEEKS = 52
CHECK, CALENDAR = "/v2/availability/check", "/v2/availability/calendar"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--key", required=True, help="the API key Viator issued")
    parser.add_argument("--supplier", type=int, required=True, help="the supplier id Viator issued")
    parser.add_argument("--product", required=True, help="a productOptionId of the tour list, sold per person")


def cases(arguments: argparse.Namespace, caller: Caller) -> list[Case]:
    calls = Calls(caller, arguments.key, arguments.supplier, arguments.product)
    named = [
        ("tour list names the option and what books it", _tour_list),
        ("calendar has days with every required field", _calendar),
        ("calendar leaves out an option it does not know", _calendar_unknown),
        ("availability check tells price and capacity", _check),
        ("availability check without start times tells all of the day", _check_all_times),
        ("availability check leaves out an option it does not know", _check_unknown),
        ("more than there is room for is LIMITED_AVAILABILITY", _check_too_many),
        ("a ticket type that is not sold is UNSUPPORTED_TICKET_COMBINATION", _check_unsupported),
        ("reserve holds for 15 minutes at least", _reserve),
        ("reserve of a time that does not sail is NO_EVENT", _reserve_no_event),
        ("reserve of too many is LIMITED_AVAILABILITY", _reserve_too_many),
        ("reserve of an unknown option is 422 INVALID_PRODUCT_OPTION", _reserve_unknown),
        ("special offers are answered", _special_offers),
        ("a wrong key is 401", _wrong_key),
        ("a wrong supplier is 422 INVALID_SUPPLIER", _wrong_supplier),
        ("a body that is no JSON is 400", _malformed),
        ("a path with a slash at its end is answered alike", _slash),
    ]
    return [Case(name, partial(run, calls)) for name, run in named] + booking_cases(calls)


def _tour_list(calls: Calls) -> None:
    data = calls.v1("tour list", "TourList", {})
    expect(data["RequestStatus"]["Status"] == "SUCCESS", f"the tour list was refused: {text(data)}")
    for tour in data["Tour"]:
        wanted = ("SupplierProductCode", "SupplierProductName", "CountryCode", "DestinationCode", "DestinationName")
        expect(all(tour.get(name) for name in wanted), f"a tour lacks a required field: {text(tour)}")
        codes = [option["SupplierOptionCode"] for option in tour["TourOption"]]
        expect(len(set(codes)) == len(codes), f"option codes are not unique: {codes}")
    calls.remember_tour(data["Tour"])


def _calendar(calls: Calls) -> None:
    for weeks in range(0, YEAR_WEEKS, 4):
        _calendar_part(calls, calls.calendar(weeks=weeks))
        if len(calls.slots) > 1:
            return
    expect(calls.slots, f"{calls.option} has no departure with room within a year")


def _calendar_part(calls: Calls, found: Any) -> None:
    expect(found["productOptions"], f"the calendar does not know {calls.option}")
    for day in found["productOptions"][0]["dates"]:
        expect(day["events"], f"{day['travelDate']} has no events and should be left out")
        for event in day["events"]:
            wanted = ("status", "bookingCutoff", "capacity", "price")
            expect(all(name in event for name in wanted), f"an event lacks a required field: {text(event)}")
            capacity = event["capacity"]
            expect(capacity["original"] >= max(1, capacity["remaining"]), f"impossible capacity: {text(capacity)}")
    calls.remember_events(found)


def _calendar_unknown(calls: Calls) -> None:
    expect(calls.calendar("nobody-sells-this")["productOptions"] == [], "an unknown option was answered")


def _check(calls: Calls) -> None:
    for _ in range(CHECKS):
        event = calls.check_event({"ADULT": 1})
        expect(event["status"] == "AVAILABLE", f"{calls.slot} was available in the calendar: {text(event)}")
        expect(event["price"]["prices"][0]["retailPrice"] > 0, f"no price: {text(event)}")
        expect(event["capacity"] and event["bookingCutoff"].endswith("Z"), f"capacity or cut-off: {text(event)}")


def _check_all_times(calls: Calls) -> None:
    body = calls.party({"ADULT": 1}) | {"productOptions": [{"productOptionId": calls.option}]}
    events = calls.ok("availability check", CHECK, body)["productOptions"][0]["events"]
    expect(calls.slot.start in [event.get("startTime") for event in events], f"{calls.slot} is missing")


def _check_unknown(calls: Calls) -> None:
    body = calls.party({"ADULT": 1}) | {"productOptions": [{"productOptionId": "nobody-sells-this"}]}
    expect(calls.ok("availability check", CHECK, body)["productOptions"] == [], "an unknown option was answered")


def _check_too_many(calls: Calls) -> None:
    event = calls.check_event({"ADULT": calls.slot.remaining + 1})
    expect(event.get("unavailableReason") == "LIMITED_AVAILABILITY", text(event))
    expect("capacity" in event and "bookingCutoff" in event, f"a required field is missing: {text(event)}")


def _check_unsupported(calls: Calls) -> None:
    event = calls.check_event({calls.unsold_type(): 1})
    expect(event.get("unavailableReason") == "UNSUPPORTED_TICKET_COMBINATION", text(event))


def _reserve(calls: Calls) -> None:
    asked = datetime.now(UTC)
    answer = calls.reserve({"ADULT": 1})
    expect(answer["status"] == "RESERVED", text(answer))
    expect(answer["reference"] and answer["price"] and answer["currency"], f"a field is missing: {text(answer)}")
    expect(datetime.fromisoformat(answer["expiration"]) - asked >= LEAST_HOLD, f"too short: {answer['expiration']}")


def _reserve_no_event(calls: Calls) -> None:
    answer = calls.reserve({"ADULT": 1}, startTime="03:33")
    expect(answer == {"status": "NOT_RESERVED", "reason": "NO_EVENT"}, text(answer))


def _reserve_too_many(calls: Calls) -> None:
    answer = calls.reserve({"ADULT": calls.slot.remaining + 1})
    expect(answer == {"status": "NOT_RESERVED", "reason": "LIMITED_AVAILABILITY"}, text(answer))


def _reserve_unknown(calls: Calls) -> None:
    body = calls.party({"ADULT": 1}) | {"productOptionId": "nobody-sells-this"}
    reply = calls.v2("reserve", "/v2/reserve", body)
    expect(reply.status == 422 and reply.body["error"] == "INVALID_PRODUCT_OPTION", str(reply))  # noqa: PLR2004  HTTP


def _special_offers(calls: Calls) -> None:
    answer = calls.ok("special offers", "/v2/product/special-offers", {"specialOfferIds": ["none"]})
    expect(isinstance(answer["specialOffers"], list), text(answer))


def _wrong_key(calls: Calls) -> None:
    reply = calls.v2("reserve", "/v2/reserve", calls.party({"ADULT": 1}), key="a-key-that-nobody-was-given")
    expect(reply.status == 401, str(reply))  # noqa: PLR2004  HTTP


def _wrong_supplier(calls: Calls) -> None:
    body = {
        "supplierId": calls.supplier + 1,
        "productOptionIds": [],
        "startDate": "2030-01-01",
        "endDate": "2030-01-01",
    }
    reply = calls.v2("calendar", CALENDAR, body)
    expect(reply.status == 422 and reply.body["error"] == "INVALID_SUPPLIER", str(reply))  # noqa: PLR2004  HTTP


def _malformed(calls: Calls) -> None:
    for body in (b"{", b"[]", b'{"supplierId":"many"}'):
        reply = calls.v2("reserve", "/v2/reserve", body)
        expect(reply.status == 400, str(reply))  # noqa: PLR2004  HTTP


def _slash(calls: Calls) -> None:
    body: dict[str, list[str]] = {"specialOfferIds": []}
    expect(calls.v2("special offers", "/v2/product/special-offers/", body).status == 200, "with a slash: refused")  # noqa: PLR2004  HTTP
