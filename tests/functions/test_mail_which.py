"""Which booking or departure a guest means who replies to one letter and speaks of another, or of its second line."""

from datetime import UTC, date, datetime

import pytest

from gangway.domain.order import Status
from tests.letters import at, correspondence, full, text_of

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
DINNER = "Dobrý den, objednávám večerní plavbu s večeří na 14. 5. 2027 pro 2 dospělé."
LUNCH = "Dobrý den, objednávám ještě plavbu s obědem na 15. 5. 2027 pro 2 dospělé."


@pytest.fixture
def post():
    with correspondence(MONDAY, days=14) as running:
        yield running


@pytest.fixture
def letters(post):
    """The confirmations of a dinner on Friday and a lunch on Saturday, in one conversation."""
    dinner = post.write(DINNER)
    return dinner, post.write(LUNCH, replies_to=dinner)


def booked(post):
    """(day, seats) of what stands, by product."""
    return {
        order.product_id.partition("-")[0]: (order.departure.day.day, order.seats)
        for order in post.orders
        if order.status is Status.CONFIRMED and order.channel == "email"
    }


def told(answer):
    return text_of(answer).replace("\u00a0", " ")


@pytest.mark.parametrize("words", ["Zrušte prosím tu páteční večeři.", "Zrušte prosím večerní plavbu s večeří 14. 5."])
def test_the_booking_that_the_words_tell_is_cancelled_whichever_letter_they_reply_to(post, letters, words):
    post.write(words, replies_to=letters[1])
    assert booked(post) == {"lunch": (15, 2)}


def test_a_booking_that_is_cancelled_already_takes_no_other_along(post, letters):
    gone = post.write("Zrušte prosím tu páteční večeři.", replies_to=letters[1])
    again = post.write("Zrušte prosím večerní plavbu s večeří 14. 5.", replies_to=letters[1])
    assert gone is not None
    assert "rezervace už je zrušená" in told(again)
    assert booked(post) == {"lunch": (15, 2)}


def test_what_is_said_beside_a_cancellation_is_not_cancelled(post, letters):
    post.write("Zrušte prosím tuto rezervaci, stačí nám ta páteční večeře.", replies_to=letters[1])
    assert booked(post) == {"dinner": (14, 2)}


def test_a_reply_without_a_word_about_which_is_about_its_letter(post, letters):
    post.write("Rezervaci prosím zrušte.", replies_to=letters[1])
    assert booked(post) == {"dinner": (14, 2)}


def test_the_booking_that_the_words_tell_is_changed_and_the_other_one_stays(post, letters):
    post.write("Změňte prosím tu páteční večeři na 3 dospělé.", replies_to=letters[1])
    assert booked(post) == {"dinner": (14, 3), "lunch": (15, 2)}


@pytest.mark.parametrize(("answer", "number"), [("oběd", 1), ("ta druhá", 1), ("{number}", 1), ("Ta první", 0)])
def test_where_words_and_letter_disagree_it_is_asked_which_and_a_word_is_enough(post, letters, answer, number):
    question = post.write("Přesuňte prosím oběd na neděli 16. 5.", replies_to=letters[0])
    assert "které z vašich rezervací" in told(question)
    assert "Plavba s obědem, sobota 15. května 2027" in told(question)
    references = {order.product_id: order.reference for order in post.orders}
    post.write(answer.format(number=references["lunch-cruise"]), replies_to=question)
    moved = {"dinner": (14, 2), "lunch": (16, 2)} if number else {"dinner": (16, 2), "lunch": (15, 2)}
    assert booked(post) == moved


@pytest.mark.parametrize("words", ["Zrušte prosím tu sobotní.", "Plavbu s obědem prosím zrušte."])
def test_of_two_in_one_letter_the_one_that_is_told_is_cancelled(post, words):
    both = post.write(
        "Dobrý den, objednávám večerní plavbu s večeří na 14. 5. 2027 a plavbu s obědem na 15. 5. 2027, "
        "vždy pro 2 dospělé."
    )
    post.write(words, replies_to=both)
    assert booked(post) == {"dinner": (14, 2)}


def test_who_may_not_speak_about_the_bookings_is_not_told_of_them(post, letters):
    answer = post.write(
        "Zrušte prosím tu páteční večeři.", replies_to=letters[1], sender="Eva <eva@centrum.example>", auth="none"
    )
    assert "Večerní plavba" not in told(answer).partition("napsal")[0]


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("Tu druhou možnost prosím.", 15),
        ("Bereme druhý termín.", 15),
        ("Možnost 3, děkuji", 12),
        ("Ten první, prosím", 13),
        ("poslední", 12),
    ],
)
def test_a_departure_is_taken_by_its_place_in_the_list(post, reply, day):
    full(post, "dinner-cruise", "standard", at(14, 19), 330)
    post.write(reply, replies_to=post.write(DINNER))
    assert booked(post) == {"dinner": (day, 2)}


@pytest.mark.parametrize(
    ("reply", "day"), [("Wir nehmen den zweiten Termin.", date(2027, 5, 15)), ("Nr. 3 bitte", date(2027, 5, 12))]
)
def test_so_it_is_in_german(post, reply, day):
    full(post, "dinner-cruise", "standard", at(14, 19), 330)
    answer = post.write("Guten Tag, bitte buchen Sie die Abendfahrt mit Dinner am 14.05.2027 für 2 Erwachsene.")
    post.write(reply, replies_to=answer)
    assert booked(post) == {"dinner": (day.day, 2)}


def test_another_departure_and_not_which_is_asked_and_never_the_one_that_was_full(post):
    full(post, "dinner-cruise", "standard", at(14, 19), 330)
    answer = post.write("Guten Tag, bitte buchen Sie die Abendfahrt mit Dinner am 14.05.2027 für 2 Erwachsene.")
    which = post.write("Wir nehmen einen anderen Termin.", replies_to=answer)
    assert "welche" in told(which)
    assert booked(post) == {}


def test_a_booking_is_changed_to_the_second_of_the_departures_named(post):
    full(post, "dinner-cruise", "standard", at(15, 19), 330)
    dinner = post.write("Please book the dinner cruise on 14 May 2027 for 2 adults.")
    answer = post.write("Please move our booking to 15 May.", replies_to=dinner)
    post.write("The second one please.", replies_to=answer)
    assert booked(post) == {"dinner": (16, 2)}


def test_of_two_cruises_the_name_alone_picks_one(post):
    told_free = post.write(
        "Dobrý den, máte volno na večerní plavbu s večeří 14. 5. 2027 nebo na plavbu s obědem 15. 5. 2027 "
        "pro 2 dospělé?"
    )
    post.write("Oběd.", replies_to=told_free)
    assert [(order.product_id, order.status) for order in post.orders] == [("lunch-cruise", Status.ON_HOLD)]
