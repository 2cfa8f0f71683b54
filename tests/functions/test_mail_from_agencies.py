"""Agencies' notifications become orders as they were sold: never refused, never two, never answered."""

from datetime import UTC, datetime

import pytest

from gangway.domain.order import Status
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.ordering.place_order import place_order
from gangway.ordering.requests import OrderRequest
from tests.builders import PRAGUE
from tests.letters import correspondence

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
VIATOR = "Viator <booking@t1.viator.example>"
NEW = (
    "New booking\n\nBooking Reference: BR-1100220036\nTour Name: Prague Jazz Cruise\nTravel Date: {day}\n"
    "Travelers: {party}\nLead Traveler Name: Amy Bond"
)
REFERENCE = "BR-1100220036"


@pytest.fixture
def post():
    with correspondence(MONDAY) as running:
        yield running


def booked(post, *, day="Sat, May 15, 2027", party="3 Adults", **more):
    return post.write(NEW.format(day=day, party=party), sender=VIATOR, subject=f"New Booking (#{REFERENCE})", **more)


def test_a_notification_is_an_order_of_the_agency_and_is_not_answered(post):
    assert booked(post) is None
    (order,) = post.orders
    assert (order.status, order.partner_id, order.partner_reference) == (Status.CONFIRMED, "viator", REFERENCE)
    assert (order.channel, order.seats, order.contact.name) == ("email", 3, "Amy Bond")
    assert order.source.startswith("mail/")
    assert post.cases == []


def test_a_notification_in_two_copies_is_one_order(post):
    booked(post)
    booked(post)
    booked(post, party="3 Adults ")
    assert len(post.orders) == 1


def test_what_an_agency_has_sold_without_a_seat_waits_for_a_dispatcher(post):
    partner = Partner(id="school", name="School", channel="octo")
    start = datetime(2027, 5, 15, 20, 30, tzinfo=PRAGUE)
    place_order(
        post.office,
        OrderRequest(
            channel="octo",
            partner=partner,
            product_id="jazz-cruise",
            option_id="default",
            starts_at=start,
            tickets=tickets_of({"adult": 150}),
        ),
    )
    booked(post)
    order = next(order for order in post.orders if order.channel == "email")
    assert order.status is Status.PENDING
    assert [case.kind for case in post.cases] == ["no_seat"]


def test_an_agencys_change_and_cancellation_find_the_order_by_its_number(post):
    booked(post)
    change = NEW.replace("New booking", "Booking amended").format(day="Sat, May 15, 2027", party="2 Adults")
    post.write(change, sender=VIATOR, subject=f"Amended Booking (#{REFERENCE})")
    assert (post.orders[0].seats, post.orders[0].status) == (2, Status.CONFIRMED)
    gone = f"Cancelled Booking\n\nBooking Reference: {REFERENCE}\nTour Name: Prague Jazz Cruise"
    post.write(gone, sender=VIATOR, subject=f"Cancelled Booking (#{REFERENCE})")
    assert post.orders[0].status is Status.CANCELLED
    assert post.outbox == []


def test_a_cancellation_of_something_unknown_is_for_a_person(post):
    gone = f"Cancelled Booking\n\nBooking Reference: {REFERENCE}\nTour Name: Prague Jazz Cruise"
    post.write(gone, sender=VIATOR, subject=f"Cancelled Booking (#{REFERENCE})")
    assert [case.facts["reason"] for case in post.cases] == ["agency_booking_not_known"]


def test_the_same_look_from_elsewhere_is_for_a_person_and_is_not_answered(post):
    text = NEW.format(day="Sat, May 15, 2027", party="3 Adults")
    answer = post.write(text, sender="Viator <booking@viator.fake.example>", subject=f"New Booking (#{REFERENCE})")
    assert (answer, post.orders) == (None, [])
    assert [case.kind for case in post.cases] == ["mail"]


def test_an_agency_that_tells_by_its_api_is_not_booked_again_by_mail(post):
    agency = Partner(id="viator", name="Viator", channel="viator")
    post.office.partners.put(agency)
    request = OrderRequest(
        channel="viator",
        partner=agency,
        product_id="jazz-cruise",
        option_id="default",
        starts_at=datetime(2027, 5, 15, 20, 30, tzinfo=PRAGUE),
        tickets=tickets_of({"adult": 3}),
        partner_reference=REFERENCE,
    )
    place_order(post.office, request)
    assert booked(post) is None
    assert ([order.channel for order in post.orders], post.cases) == (["viator"], [])


def test_what_the_api_of_an_agency_never_told_is_for_a_person(post):
    post.office.partners.put(Partner(id="viator", name="Viator", channel="viator"))
    booked(post)
    assert post.orders == []
    assert [case.facts["reason"] for case in post.cases] == ["agency_booking_not_known"]


def test_a_layout_that_has_changed_raises_the_alarm(post):
    post.write("Hello, see our app.", sender=VIATOR, subject=f"New Booking (#{REFERENCE})")
    assert post.last.reason == "layout_problem"
    assert len(post.cases) == 1
