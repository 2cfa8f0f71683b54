"""Conversations as guests lead them: they answer something else, too late, twice, from elsewhere, or take it back."""

from datetime import UTC, date, datetime

import pytest

from gangway.domain.order import Status
from gangway.ordering.release_expired_holds import release_expired_holds
from tests.letters import at, correspondence, full, text_of, unquoted

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
DINNER = "večerní plavbu s večeří"
ASKS = {
    "cs": f"Dobrý den, máte volno na {DINNER} 14. 5. 2027 pro 2 dospělé?",
    "en": "Hello, is there room on the dinner cruise on 14 May 2027 for 2 adults?",
    "de": "Guten Tag, gibt es am 14.05.2027 noch Plätze für die Abendfahrt mit Dinner für 2 Erwachsene?",
}
ORDERS = f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé."
PETR = "Petr Malý <petr@centrum.example>"


@pytest.fixture
def post():
    with correspondence(MONDAY, days=14) as running:
        yield running


def ask(post, language="cs"):
    return post.write(ASKS[language], subject="VC")


def told(answer):
    return text_of(answer).replace("\u00a0", " ")


def state(post):
    """(status, day, seats) of each order by mail that was not given back."""
    orders = [order for order in post.orders if order.channel == "email" and order.status is not Status.CANCELLED]
    return [(order.status, order.departure.day, order.seats) for order in orders]


FRIDAY, SATURDAY = date(2027, 5, 14), date(2027, 5, 15)


@pytest.mark.parametrize(
    ("language", "reply", "said"),
    [
        ("cs", "Ano, ale budeme 3.", "3 dospělí"),
        ("en", "Yes, but we are 3 people.", "3 adults"),
        ("de", "Ja, aber wir sind 3 Personen.", "3 Erwachsene"),
    ],
)
def test_a_yes_with_another_number_is_offered_anew_and_then_taken(post, language, reply, said):
    offer = post.write(reply, replies_to=ask(post, language))
    assert state(post) == [(Status.ON_HOLD, FRIDAY, 3)]
    assert said in told(offer)
    post.write({"cs": "Ano", "en": "Yes", "de": "Ja"}[language], replies_to=offer)
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 3)]


def test_another_day_moves_the_offer_and_says_so(post):
    offer = post.write("Could we come on 15 May instead?", replies_to=ask(post, "en"))
    assert state(post) == [(Status.ON_HOLD, SATURDAY, 2)]
    assert "We have changed the offer." in told(offer)
    assert "Saturday, 15 May 2027" in told(offer)


def test_more_than_there_is_room_for_leaves_the_offer_and_says_until_when(post):
    full(post, "dinner-cruise", "standard", at(14, 19), 327)
    offer = ask(post)
    answer = told(post.write("Ano, ale budeme 4.", replies_to=offer))
    assert "Nabídka" in answer
    assert "platí beze změny do čtvrtka 13. května 2027" in answer
    assert "rezervace" not in answer.lower()
    post.write("ano, bereme", replies_to=offer)
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 2)]


@pytest.mark.parametrize(
    ("language", "no"),
    [("cs", "Ne, děkujeme, našli jsme si něco jiného."), ("en", "No thanks."), ("de", "Nein danke")],
)
def test_a_no_gives_the_seats_back(post, language, no):
    post.write(no, replies_to=ask(post, language))
    assert state(post) == []
    assert post.cases == []


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("cs", "Dobrý den, platí ještě ta nabídka?"),
        ("en", "Is the offer still valid?"),
        ("de", "Gilt das Angebot noch?"),
    ],
)
def test_whether_the_offer_stands_is_answered_before_and_after_its_end(post, language, question):
    offer = ask(post, language)
    again = post.write(question, replies_to=offer)
    assert told(again) == told(offer)
    post.clock.forward(days=3, minutes=5)
    release_expired_holds(post.office)
    over = post.write(question, replies_to=again)
    assert state(post) == [(Status.EXPIRED, FRIDAY, 2)]
    post.write({"cs": "Ano", "en": "Yes please", "de": "Ja bitte"}[language], replies_to=over)
    assert (Status.CONFIRMED, FRIDAY, 2) in state(post)


def test_two_offers_of_one_conversation_both_stand_and_each_yes_takes_its_own(post):
    dinner = ask(post)
    lunch = post.write("A máte volno i na plavbu s obědem 15. 5. pro 2 dospělé?", replies_to=dinner)
    assert {status for status, _, _ in state(post)} == {Status.ON_HOLD}
    post.write("Ano, bereme.", replies_to=lunch)
    assert sorted(state(post)) == [(Status.CONFIRMED, SATURDAY, 2), (Status.ON_HOLD, FRIDAY, 2)]
    post.write("Ano, bereme.", replies_to=dinner)
    assert {status for status, _, _ in state(post)} == {Status.CONFIRMED}


def test_an_offer_that_takes_the_place_of_another_says_so(post):
    first = ask(post)
    (held,) = post.orders
    second = post.write(f"A je volno na {DINNER} 21. 5. pro 2 dospělé?", replies_to=first)
    assert f"nahrazuje nabídku {held.reference}" in told(second)
    late = post.write("ano, bereme", replies_to=first)
    assert "Nic jsme nerezervovali" in told(late)
    assert state(post) == [(Status.ON_HOLD, date(2027, 5, 21), 2)]


@pytest.mark.parametrize("auth", ["pass", "none"])
def test_a_yes_from_another_address_takes_nothing(post, auth):
    answer = post.write("ano, bereme", replies_to=ask(post), sender=PETR, auth=auth)
    assert state(post) == [(Status.ON_HOLD, FRIDAY, 2)]
    assert "dinner" not in told(answer).lower()
    assert post.cases[0].facts["reason"] == "no_proof"


def test_a_colleague_in_copy_is_not_the_guest(post):
    offer = post.write(ASKS["cs"], headers={"Cc": PETR})
    post.write("ano, bereme", replies_to=offer, sender=PETR)
    assert state(post) == [(Status.ON_HOLD, FRIDAY, 2)]
    post.write("ano, bereme", replies_to=offer)
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 2)]


def test_our_offer_forwarded_by_somebody_else_takes_nothing(post):
    offer = ask(post)
    lines = ["---------- Forwarded message ---------", f"From: {offer['From']}", f"Subject: {offer['Subject']}"]
    head = "\n".join([*lines, "To: jana@seznam.example"])
    post.write(f"Prosím potvrďte to.\n\n{head}\n\n{text_of(offer)}", subject="Fwd: VC", sender=PETR)
    assert state(post) == [(Status.ON_HOLD, FRIDAY, 2)]


def test_two_yeses_are_one_booking(post):
    offer = ask(post)
    post.write("ano, bereme", replies_to=offer)
    again = post.write("Ano, potvrzujeme", replies_to=offer)
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 2)]
    assert "už máte potvrzenou" in told(again)


def test_who_cancels_and_orders_again_has_one_booking_with_a_new_number(post):
    gone = post.write("Rezervaci prosím zrušte.", replies_to=post.write(ORDERS))
    booked = post.write(
        f"Dobrý den, tak nakonec přece jen objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.", replies_to=gone
    )
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 2)]
    (order,) = [order for order in post.orders if order.status is Status.CONFIRMED]
    assert order.reference in told(booked)


def test_a_change_after_the_cancellation_is_told_how_to_book_anew(post):
    gone = post.write("Rezervaci prosím zrušte.", replies_to=post.write(ORDERS))
    answer = post.write("Dobrý den, prosím změňte počet na 4 dospělé.", replies_to=gone)
    assert state(post) == []
    assert "rezervujeme znovu" in told(answer)


def test_a_yes_after_the_boat_has_sailed_books_nothing(post):
    offer = ask(post)
    post.clock.forward(days=5)
    release_expired_holds(post.office)
    answer = told(post.write("ano, bereme", replies_to=offer))
    assert state(post) == [(Status.EXPIRED, FRIDAY, 2)]
    assert "Nic jsme nerezervovali" in answer
    assert "15. května 2027" in answer


def test_an_order_of_what_is_held_takes_the_hold(post):
    full(post, "dinner-cruise", "standard", at(14, 19), 326)  # two are left beside the offer
    offer = ask(post)
    post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 4 dospělé. Tel. 601 234 567", replies_to=offer)
    assert state(post) == [(Status.CONFIRMED, FRIDAY, 4)]
    assert post.orders[-1].contact.phone == "+420601234567" or post.orders[0].contact.phone == "+420601234567"


def test_a_telephone_that_comes_with_the_yes_is_kept(post):
    post.write("Ano, bereme. Můj telefon je 601 234 567. Jana", replies_to=ask(post))
    (order,) = post.orders
    assert (order.status, order.contact.phone) == (Status.CONFIRMED, "+420601234567")


@pytest.mark.parametrize("quoted", [True, False], ids=["quoted", "unquoted"])
@pytest.mark.parametrize(
    ("reply", "status", "day"),
    [
        ("Ano, v sobotu bereme.", Status.CONFIRMED, date(2027, 5, 22)),
        ("Ano, bereme sobotu 22. 5.", Status.CONFIRMED, date(2027, 5, 22)),
        ("Ano, v pátek bereme.", Status.ON_HOLD, date(2027, 5, 22)),  # which Friday is asked
        ("ano, v sobotu 15. 5.", Status.ON_HOLD, SATURDAY),  # offered anew
    ],
)
def test_a_weekday_is_read_beside_the_offer_whether_the_reply_quotes_it_or_not(post, reply, status, day, quoted):
    offer = post.write(f"Dobrý den, máte volno na {DINNER} 22. 5. 2027 pro 2 dospělé?")
    if quoted:
        post.write(reply, replies_to=offer)
    else:
        post.write(reply, headers=unquoted(offer), subject="Re: Dotaz")
    assert state(post) == [(status, day, 2)]


def test_a_yes_to_the_day_that_was_full_is_asked_back():
    with correspondence(MONDAY, days=14) as post:
        for day in (*range(10, 14), *range(15, 24)):
            if day != 16:
                full(post, "dinner-cruise", "standard", at(day, 19), 330)
        full(post, "dinner-cruise", "standard", at(14, 19), 330)
        told_full = ask(post)
        assert "neděle 16. května" in told(told_full)
        answer = post.write("Ano, bereme pátek 14. května.", replies_to=told_full)
        assert state(post) == []
        assert "který" in told(answer)


def test_the_day_when_summer_time_ends_has_its_own_local_hours():
    october = datetime(2027, 10, 25, 8, 0, tzinfo=UTC)
    with correspondence(october, days=10) as post:
        offer = post.write(f"Dobrý den, máte volno na {DINNER} 31. 10. 2027 pro 2 dospělé?")
        assert "neděle 31. října 2027 v 19.00" in told(offer)
        booked = post.write("ano, bereme", replies_to=offer)
        (order,) = post.orders
        assert order.departure.starts_at == datetime(2027, 10, 31, 18, 0, tzinfo=UTC)
        assert "do soboty 30. října 2027 do 20.00" in told(booked)  # 24 hours before, on a clock put back since


@pytest.mark.parametrize(
    ("reply", "said"),
    [("15. 5., 2 dospělí", "sobota 15. května"), ("Sobota 15. května, dva dospělí. Díky", "sobota 15. května")],
)
def test_a_question_of_ours_is_answered_in_a_few_words(post, reply, said):
    question = post.write(f"Dobrý den, objednávám {DINNER}. Petr Malý", sender=PETR)
    booked = post.write(reply, replies_to=question, sender=PETR)
    assert state(post) == [(Status.CONFIRMED, SATURDAY, 2)]
    assert said in told(booked)


def test_a_short_reply_is_answered_in_the_language_of_its_conversation(post):
    answer = post.write("15 May", replies_to=ask(post, "en"))
    assert told(answer).startswith("Hello")
