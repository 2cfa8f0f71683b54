"""What was offered and is taken differently: another option, party or day, too late, or for fewer than was said."""

from datetime import UTC, date, datetime

import pytest

from gangway.domain.order import Status
from gangway.ordering.release_expired_holds import release_expired_holds
from tests.letters import at, correspondence, full, text_of

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
FRIDAY, SATURDAY = date(2027, 5, 14), date(2027, 5, 15)
ASKS = "Hello, is there room on the dinner cruise on 14 May 2027 for 2 adults?"
WINDOW = "Dobrý den, máte volno na večerní plavbu s večeří, stůl u okna, 14. 5. 2027 pro 2 dospělé?"


@pytest.fixture
def post():
    with correspondence(MONDAY, days=14) as running:
        yield running


def told(answer):
    return text_of(answer).replace("\u00a0", " ")


def state(post):
    """(status, option, day, party) of each order by mail."""
    return [
        (order.status, order.option_id, order.departure.day, {unit.unit_id: unit.quantity for unit in order.units})
        for order in post.orders
        if order.channel == "email" and order.status is not Status.EXPIRED
    ]


@pytest.mark.parametrize("auth", ["pass", "none"])
def test_a_yes_to_another_option_is_offered_that_option(post, auth):
    offer = post.write("Ano, bereme standard.", replies_to=post.write(WINDOW, auth=auth), auth=auth)
    assert "Večerní plavba s večeří, standard" in told(offer)
    assert "2 780 Kč" in told(offer)
    post.write("ano", replies_to=offer, auth=auth)
    assert state(post) == [(Status.CONFIRMED, "standard", FRIDAY, {"adult": 2})]


@pytest.mark.parametrize("reply", ["Tak vezmeme standard 14. 5.", "Tak standard.", "Ten první, prosím"])
def test_who_finds_no_window_table_is_told_of_another_table_that_evening(post, reply):
    full(post, "dinner-cruise", "window", at(14, 19), 60)
    answer = post.write("Dobrý den, objednávám večerní plavbu s večeří u okna na 14. 5. 2027 pro 2 dospělé.")
    assert "- Večerní plavba s večeří, standard, pátek 14. května 2027 v 19.00 – 2 780 Kč" in told(answer)
    post.write(reply, replies_to=answer)
    assert state(post) == [(Status.CONFIRMED, "standard", FRIDAY, {"adult": 2})]


def test_a_late_yes_for_another_party_is_told_what_is_free_for_that_party(post):
    offer = post.write(ASKS)
    post.clock.forward(days=3, hours=1)
    release_expired_holds(post.office)
    over = post.write("Yes, but for 3 adults please.", replies_to=offer)
    assert "Who: 3 adults" in told(over)
    assert "CZK 4,170" in told(over)
    post.write("Yes please", replies_to=over)
    assert state(post) == [(Status.CONFIRMED, "standard", FRIDAY, {"adult": 3})]


@pytest.mark.parametrize(
    "order",
    [
        "We would like to book the dinner cruise on 15 May 2027 for 2 adults instead, please.",
        "Please book 15 May instead.",
    ],
)
def test_who_was_offered_one_day_and_orders_another_has_booked_it(post, order):
    booked = post.write(order, replies_to=post.write(ASKS))
    assert state(post) == [(Status.CONFIRMED, "standard", SATURDAY, {"adult": 2})]
    assert "you are booked" in told(booked)


@pytest.mark.parametrize("adults", ["1 adult", "Plus 1 adult."])
def test_who_ordered_for_children_and_names_an_adult_has_not_left_them_out(post, adults):
    question = post.write("Hello, please book the dinner cruise on 14 May 2027 for 3 children aged 8, 9 and 10.")
    again = post.write(adults, replies_to=question)
    assert state(post) == []
    assert "after the change" not in told(again)
    post.write("1 adult and 3 children aged 8, 9 and 10", replies_to=again)
    assert state(post) == [(Status.CONFIRMED, "standard", FRIDAY, {"adult": 1, "child": 3})]


def test_only_hours_with_room_are_named_when_the_hour_is_asked_for(post):
    post.clock.forward(hours=6)
    full(post, "one-hour-cruise", "default", at(10, 18), 150)
    question = post.write("Bitte buchen Sie die einstündige Rundfahrt am 10. Mai 2027 für 2 Erwachsene.")
    assert "um wie viel Uhr; zur Wahl stehen 17:00, 19:00 und 20:00 Uhr" in told(question)


def test_where_no_hour_has_room_the_nearest_departures_are_named(post):
    post.clock.forward(hours=9, minutes=55)
    answer = post.write("Please book the one hour cruise today for 2 adults.")
    assert "Tuesday, 11 May 2027 at 10:00" in told(answer)


def test_what_is_taken_of_an_order_of_several_is_confirmed_as_one(post):
    full(post, "dinner-cruise", "standard", at(14, 19), 330)
    answer = post.write(
        "Please book the dinner cruise on 14 May 2027 and the lunch cruise on 15 May, for 2 adults each."
    )
    booked = post.write("Yes", replies_to=answer)
    assert "1. Lunch Cruise" not in told(booked)
    assert "Booking: VC-" in told(booked)
