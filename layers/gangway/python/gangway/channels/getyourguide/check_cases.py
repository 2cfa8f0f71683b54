"""The cases of GetYourGuide's certification: the common ones first, then those of each product type."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from gangway.channels.check import Case, CaseSkipped, expect
from gangway.channels.check_client import Caller
from gangway.channels.getyourguide.check_bookings import (
    book_something_else,
    book_twice,
    cancel_twice,
    change_quantities,
    full_slot,
    odd_price,
    reserve_and_cancel,
)
from gangway.channels.getyourguide.check_play import GROUP, Document, Play, data_of, new_reference, refused_as

NOBODY = {"Authorization": "Basic bm9ib2R5Om5vdGhpbmc="}
GETS = ("/1/get-availabilities/", "/1/products/x", "/1/products/x/addons/", "/1/suppliers/x/products/")
POSTS = ("reserve", "cancel-reservation", "book", "cancel-booking")
YEAR = timedelta(days=365)


def cases_for_all(play: Play, anonymous: Caller, *, notify: bool) -> list[Case]:
    return [
        Case("wrong or missing credentials are refused everywhere", partial(wrong_credentials, anonymous)),
        Case("an unknown product is refused", partial(unknown_product, play)),
        Case("paths with and without a slash are answered, never redirected", partial(both_slashes, play)),
        Case("bodies that are none are validation failures", partial(malformed_bodies, play)),
        Case("unknown reservations and bookings are refused by name", partial(unknown_references, play)),
        Case("the list of products names the product", partial(product_list, play)),
        Case("a deactivation notice is taken", partial(notice, play, wanted=notify)),
    ]


def cases_for_product(play: Play) -> list[Case]:
    named: tuple[tuple[str, Callable[[Play], None]], ...] = (
        ("a range with availability has slots of one kind", range_with_slots),
        ("a year of availability", long_range),
        ("a range without availability is empty", range_without_slots),
        ("the + of an offset survives however it arrives", plus_in_dates),
        ("a range that ends before it begins is refused", reversed_range),
        ("categories, add-ons and details are described", product_information),
        ("a category that is not sold is named", unsupported_category),
        ("too many and too few participants are told the limits", participant_limits),
        ("vacancies fall with a reservation and rise when it is cancelled", reserve_and_cancel),
        ("a full slot is not available", full_slot),
        ("a booking has a ticket for each participant, and repeated is the same", book_twice),
        ("a booking must be of what was reserved", book_something_else),
        ("a price is no reason to refuse", odd_price),
        ("ticket quantities of a booking are changed", change_quantities),
        ("a cancelled booking frees its seats, once", cancel_twice),
    )
    return [Case(f"{play.product}: {name}", partial(run, play)) for name, run in named]


# -- common -------------------------------------------------------------------------------------------------------


def wrong_credentials(anonymous: Caller) -> None:
    for headers in ({}, NOBODY):
        for path in GETS:
            refused_as(anonymous.call("", "GET", path, headers=headers), "AUTHORIZATION_FAILURE")
        for operation in POSTS:
            reply = anonymous.call("", "POST", f"/1/{operation}/", body={"data": {}}, headers=headers)
            refused_as(reply, "AUTHORIZATION_FAILURE")


def unknown_product(play: Play) -> None:
    now = datetime.now(UTC)
    refused_as(play.ask(now, now + timedelta(days=1), "channel-check-unknown"), "INVALID_PRODUCT")
    slot = {"dateTime": now.isoformat(timespec="seconds")}
    items = [{"category": "ADULT", "count": 1}]
    reply = play.reserve(new_reference(), slot, items, productId="channel-check-unknown")
    refused_as(reply, "INVALID_PRODUCT")
    refused_as(play.get("/1/products/channel-check-unknown"), "INVALID_PRODUCT")


def both_slashes(play: Play) -> None:
    for slash in ("", "/"):
        data_of(play.get(f"/1/products/{play.product}/addons{slash}"))
        reply = play.caller.call("reserve", "POST", f"/1/reserve{slash}", body={"data": {}})
        refused_as(reply, "VALIDATION_FAILURE")


def malformed_bodies(play: Play) -> None:
    for operation in POSTS:
        for body in (b"{", b"", b'"text"', b"[]", b'{"data": []}', b'{"data": {"productId": 1}}'):
            reply = play.caller.call(operation, "POST", f"/1/{operation}/", body=body)
            refused_as(reply, "VALIDATION_FAILURE")


def unknown_references(play: Play) -> None:
    reference = new_reference()
    refused_as(play.cancel_reservation(reference, "channel-check"), "INVALID_RESERVATION")
    refused_as(play.cancel_booking(reference, "channel-check"), "INVALID_BOOKING")
    slot = {"dateTime": datetime.now(UTC).isoformat(timespec="seconds")}
    reply = play.book(reference, "channel-check", slot, [{"category": "ADULT", "count": 1}])
    refused_as(reply, "INVALID_RESERVATION")


def product_list(play: Play) -> None:
    supplier = data_of(play.get(f"/1/products/{play.product}"))["supplierId"]
    listed = data_of(play.get(f"/1/suppliers/{supplier}/products/"))["products"]
    expect(play.product in {product["productId"] for product in listed}, f"{play.product} is not in the list")
    refused_as(play.get("/1/suppliers/channel-check-unknown/products/"), "INVALID_SUPPLIER")


def notice(play: Play, *, wanted: bool) -> None:
    if not wanted:
        raise CaseSkipped("it puts a case before the dispatchers; --notify sends it")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    data = {
        "notificationType": "PRODUCT_DEACTIVATION",
        "description": "channel-check: nothing was switched off",
        "supplierName": "channel-check",
        "integrationName": "channel-check",
        "dateTime": now,
        "productDetails": {"productId": play.product, "gygTourOptionId": "0", "tourOptionTitle": "channel-check"},
        "notificationDetails": {"failedRequestType": "reserve", "errorType": "no_availability"},
    }
    for _ in range(2):
        expect(data_of(play.post("notify", data)) == {}, "a notice is answered with empty data")


# -- availability -------------------------------------------------------------------------------------------------


def range_with_slots(play: Play) -> None:
    slots = play.slots()
    expect(slots, f"{play.product} has no departure in {play.days} days")
    for slot in slots:
        well_formed(play, slot)
    starts = [slot["dateTime"] for slot in slots]
    expect(len(set(starts)) == len(starts), "a slot is named twice")


def well_formed(play: Play, slot: Document) -> None:
    expect(slot.get("productId") == play.product, f"{slot} is not of {play.product}")
    expect(("vacancies" in slot) != ("vacanciesByCategory" in slot), f"{slot}: exactly one kind of vacancies")
    expect(datetime.fromisoformat(slot["dateTime"]).tzinfo is not None, f"{slot}: the offset is missing")
    expect(("openingTimes" in slot) == play.is_period, f"{slot}: a product is of time points or of time periods")
    if play.is_period:
        expect("T00:00:00" in slot["dateTime"], f"{slot}: a time period starts at midnight")
    if "pricesByCategory" in slot:
        prices = slot["pricesByCategory"]["retailPrices"]
        expect(slot.get("currency"), f"{slot}: prices need a currency")
        expect(all(type(price["price"]) is int for price in prices), f"{slot}: prices are integers")
        expect(all((price["category"] == GROUP) == play.is_group for price in prices), f"{slot}: persons or groups")


def long_range(play: Play) -> None:
    now = datetime.now(UTC)
    data_of(play.ask(now, now + YEAR))


def range_without_slots(play: Play) -> None:
    far = datetime.now(UTC) + 20 * YEAR
    found = data_of(play.ask(far, far + timedelta(hours=12)))["availabilities"]
    expect(all(slot["vacancies"] == 0 for slot in found), f"{len(found)} slots twenty years ahead")


def plus_in_dates(play: Play) -> None:
    at = play.free_slot()["dateTime"]
    answers = []
    for plus in ("%2B", "+", "%20"):
        written = at.replace("+", plus)
        query = f"productId={play.product}&fromDateTime={written}&toDateTime={written}"
        reply = play.caller.call("get-availabilities, one day", "GET", "/1/get-availabilities/", query=query)
        answers.append([slot["dateTime"] for slot in data_of(reply)["availabilities"]])
    expect(all(at in answer for answer in answers), f"{at} was found in {sum(at in a for a in answers)} of 3 spellings")


def reversed_range(play: Play) -> None:
    now = datetime.now(UTC)
    refused_as(play.ask(now, now - timedelta(days=1)), "VALIDATION_FAILURE")


def product_information(play: Play) -> None:
    categories = play.categories()
    expect(categories, "there are no categories")
    expect(len({c["category"] == GROUP for c in categories}) == 1, "a product sells to persons or to groups")
    expect("addons" in data_of(play.get(f"/1/products/{play.product}/addons/")), "addons is missing")
    details = data_of(play.get(f"/1/products/{play.product}"))
    place = details["destinationLocation"]
    expect(details["productTitle"] and place["city"], "title and city must be told")
    expect(len(place["country"]) == len("CZE"), f"the country is {place['country']}, three letters were due")


# -- reserve ------------------------------------------------------------------------------------------------------


def unsupported_category(play: Play) -> None:
    wrong = "ADULT" if play.is_group else GROUP
    item = {"category": wrong, "count": 1} | ({} if play.is_group else {"groupSize": 2})
    body = refused_as(play.reserve(new_reference(), play.free_slot(), [item]), "INVALID_TICKET_CATEGORY")
    expect(body.get("ticketCategory") == wrong, f"ticketCategory is {body.get('ticketCategory')}, not {wrong}")


def participant_limits(play: Play) -> None:
    for count in (0, 100_000):
        reply = play.reserve(new_reference(), play.free_slot(), play.party(count))
        body = refused_as(reply, "INVALID_PARTICIPANTS_CONFIGURATION")
        limits = body.get("participantsConfiguration")
        expect(isinstance(limits, dict) and {"min", "max"} <= set(limits), f"{reply}; min and max were due")
        expect(not play.is_group or "max" in body.get("groupConfiguration", {}), f"{reply}; groupConfiguration was due")
