"""Examples of the published document, made by the same translation that answers partners, so they cannot go stale."""

from functools import cache
from typing import Any

from gangway.channels.octo import translate_availability, translate_products
from gangway.channels.octo.capabilities import OFFERED, Capabilities
from gangway.channels.octo.translate_bookings import booking
from gangway.channels.octo.view import View
from gangway.domain.order import Status
from gangway.examples import NOW, ORDER_ID, PARTNER, example_catalogue, example_order, example_slot

ENDPOINT = "https://gangway.example/octo"
ECHOED = {
    "INVALID_PRODUCT_ID": "productId",
    "INVALID_OPTION_ID": "optionId",
    "INVALID_UNIT_ID": "unitId",
    "INVALID_AVAILABILITY_ID": "availabilityId",
    "INVALID_BOOKING_UUID": "uuid",
}
SENTENCES = {
    "BAD_REQUEST": "contact.phoneNumber: String should have at most 50 characters",
    "UNPROCESSABLE_ENTITY": "1 seats are free, 2 are asked for",
    "UNAUTHORIZED": "send your key in the header Authorization: Bearer <key>",
    "FORBIDDEN": "the key is not valid",
    "TOO_MANY_REQUESTS": "more than 600 calls in a minute",
    "INTERNAL_SERVER_ERROR": "something went wrong on our side; please try again",
}


def error_example(code: str) -> dict[str, Any]:
    if field := ECHOED.get(code):
        name = field.removesuffix("Id") if field != "uuid" else "booking"
        return {"error": code, "errorMessage": f"unknown {name}: ghost", field: "ghost"}
    body: dict[str, Any] = {"error": code, "errorMessage": SENTENCES[code]}
    return body | ({"retryAfter": 23} if code == "TOO_MANY_REQUESTS" else {})


@cache
def answer_examples() -> dict[str, Any]:
    """What each operation answers, by its id."""
    view = View(catalogue=example_catalogue(), partner=PARTNER, capabilities=Capabilities(pricing=True), language="en")
    product = view.catalogue.products[0]
    slots = [example_slot()]
    option = product.default_option
    bookings = {
        status: booking(view, example_order(status), cancellable=status in {Status.ON_HOLD, Status.CONFIRMED}, now=NOW)
        for status in (Status.ON_HOLD, Status.CONFIRMED, Status.CANCELLED)
    }
    supplier = translate_products.supplier(view, ENDPOINT)
    return {
        "get-supplier": supplier,
        "get-suppliers": [supplier],
        "get-suppliers-supplier_id": supplier,
        "get-products": [translate_products.product(view, product)],
        "get-products-product_id": translate_products.product(view, product),
        "get-capabilities": OFFERED,
        "post-availability": translate_availability.availabilities(view, product, option, slots, ("adult", "child")),
        "post-availability-calendar": translate_availability.calendar(view, product, option, slots, ()),
        "post-bookings": bookings[Status.ON_HOLD],
        "get-bookings": [bookings[Status.CONFIRMED]],
        "get-bookings-uuid": bookings[Status.CONFIRMED],
        "patch-bookings-uuid": bookings[Status.ON_HOLD],
        "delete-bookings-uuid": bookings[Status.CANCELLED],
        "post-bookings-uuid-confirm": bookings[Status.CONFIRMED],
        "post-bookings-uuid-extend": bookings[Status.ON_HOLD],
        "post-bookings-uuid-cancel": bookings[Status.CANCELLED],
    }


@cache
def request_examples() -> dict[str, Any]:
    """A body of each kind, by the name of its model."""
    slot = example_slot().id
    units = [{"unitId": "adult"}, {"unitId": "child"}]
    asked = {"productId": "city-cruise", "optionId": "default"}
    contact = {"fullName": "Jana Nová", "emailAddress": "jana@guest.example", "locales": ["cs"]}
    return {
        "AvailabilityBody": asked | {"localDate": slot[:10], "units": [{"id": "adult", "quantity": 2}]},
        "CalendarBody": asked | {"localDateStart": "2027-06-01", "localDateEnd": "2027-06-30"},
        "ReserveBody": {"uuid": ORDER_ID, **asked, "availabilityId": slot, "unitItems": units},
        "ChangeBody": {"availabilityId": slot.replace("T10", "T14")},
        "ConfirmBody": {"contact": contact, "resellerReference": "HT-1001"},
        "ExtendBody": {"expirationMinutes": 60},
        "CancelBody": {"reason": "rain"},
    }
