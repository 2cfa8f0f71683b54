"""Conversations with the mailroom: what is booked, answered, or left to a person. SES is a list here."""

from datetime import UTC, date, datetime

import pytest

from gangway.domain.order import Status
from gangway.domain.partners import Partner
from gangway.mailing.conversation import MOST_TOKENS, signed_tokens
from gangway.ordering.release_expired_holds import release_expired_holds
from tests.builders import PRAGUE
from tests.letters import a_letter, at, correspondence, full, text_of

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)  # ten o'clock in Prague
DINNER = "večerní plavbu s večeří"
PETR = "Petr Malý <petr@centrum.example>"
MALLORY = "Mallory <mallory@elsewhere.example>"


@pytest.fixture
def post():
    with correspondence(MONDAY) as running:
        yield running


def test_a_question_holds_an_offer_and_one_word_confirms_it(post):
    offer = post.write(f"Dobrý den, máte volno na {DINNER} 14. 5. pro 2 dospělé?")
    (held,) = post.orders
    assert (held.status, held.channel, held.partner_id, held.seats) == (Status.ON_HOLD, "email", "email", 2)
    assert held.hold_expires_at == datetime(2027, 5, 13, 8, 0, tzinfo=UTC)
    assert held.reference in text_of(offer)
    booked = post.write("ano, bereme", replies_to=offer)
    (order,) = post.orders
    assert order.status is Status.CONFIRMED
    assert order.reference in text_of(booked)
    assert "/widget/orders/" in text_of(booked)


@pytest.mark.parametrize(
    ("question", "answer", "yes", "booked"),
    [
        (
            "Hello, is there room on the dinner cruise on 14 May 2027 for 2 adults?",
            "Friday, 14 May 2027",
            "Yes, we take it. Thank you.",
            "you are booked",
        ),
        (
            "Guten Tag, gibt es am 14.05.2027 noch Plätze für die Abendfahrt mit Dinner für 2 Erwachsene?",
            "Freitag, 14. Mai 2027",
            "Ja, wir nehmen das Angebot an. Danke",
            "Sie haben gebucht",
        ),
    ],
    ids=["en", "de"],
)
def test_whoever_writes_in_another_language_is_answered_in_it(post, question, answer, yes, booked):
    guest = {"sender": "Kim Berg <kim@berg.example>"}
    offer = post.write(question, subject="Cruise", **guest)
    assert answer in text_of(offer)
    confirmed = post.write(yes, replies_to=offer, **guest)
    assert booked in text_of(confirmed)
    assert [order.status for order in post.orders] == [Status.CONFIRMED]


def test_an_offer_never_outlives_the_end_of_sales(post):
    post.write(f"Dobrý den, je volno na {DINNER} zítra pro 2 dospělé?")
    (held,) = post.orders
    assert held.hold_expires_at == held.departure.cutoff_at


def test_where_offers_are_switched_off_a_question_holds_nothing():
    with correspondence(MONDAY, offers=False) as post:
        answer = post.write(f"Dobrý den, máte volno na {DINNER} 14. 5. pro 2 dospělé?")
        assert post.orders == []
        booked = post.write("ano, bereme", replies_to=answer)
        assert [order.status for order in post.orders] == [Status.CONFIRMED]
        assert post.orders[0].reference in text_of(booked)


def test_several_departures_are_told_and_the_one_that_is_named_is_offered(post):
    answer = post.write("Dobrý den, jaké máte volné časy na hodinovou plavbu 14. 5. pro 2 dospělé?")
    assert post.orders == []
    assert "10.00" in text_of(answer)
    assert "15.00" in text_of(answer)
    offer = post.write("Vyhovuje nám to v 15:00.", replies_to=answer)
    (held,) = post.orders
    assert (held.status, held.departure.start) == (Status.ON_HOLD, "15:00")
    post.write("Ano, bereme.", replies_to=offer)
    assert post.orders[0].status is Status.CONFIRMED


def test_an_order_is_booked_at_once_and_points_to_its_mail(post):
    answer = post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé. Jana Nováková, 601 234 567")
    (order,) = post.orders
    assert order.status is Status.CONFIRMED
    assert order.contact.phone == "+420601234567"
    assert order.source.startswith("mail/")
    assert order.reference in text_of(answer)


def test_what_is_missing_is_asked_once_and_the_answer_completes_the_order(post):
    question = post.write(f"Dobrý den, objednávám {DINNER} pro 2 dospělé na jméno Petr Malý.", sender=PETR)
    assert post.orders == []
    booked = post.write("Dobrý den, v pátek 14. května.", sender=PETR, replies_to=question)
    (order,) = post.orders
    assert (order.departure.day, order.seats) == (date(2027, 5, 14), 2)
    assert order.reference in text_of(booked)


def test_a_mail_program_that_keeps_only_the_services_own_id_is_understood(post):
    offer = post.write(f"Dobrý den, máte volno na {DINNER} 14. 5. pro 2 dospělé?")
    post.write("ano, bereme", headers={"In-Reply-To": str(offer["Message-ID"])}, subject="Re: Dotaz")
    assert [order.status for order in post.orders] == [Status.CONFIRMED]


def test_an_offer_stands_whatever_else_is_written_in_between(post):
    offer = post.write(f"Dobrý den, máte volno na {DINNER} 14. 5. pro 2 dospělé?")
    passed_on = post.write("Minule byla obsluha hrozná, byli jsme nespokojeni.", replies_to=offer)
    post.write("ano, bereme", headers={"In-Reply-To": str(passed_on["Message-ID"])}, subject="Re: Dotaz")
    assert [order.status for order in post.orders] == [Status.CONFIRMED]


def test_a_number_in_a_new_mail_goes_on_with_its_conversation(post):
    question = post.write(f"Dobrý den, objednávám {DINNER} pro 2 dospělé na jméno Petr Malý.", sender=PETR)
    number = str(question["References"]).partition("<vc-")[2][:5]
    post.write(f"Dobrý den, k VC-{number}: prosím změňte datum na 14. května 2027.", sender=PETR, subject="VC")
    assert [order.departure.day for order in post.orders] == [date(2027, 5, 14)]


def test_a_guest_of_an_agency_is_told_that_the_agency_decides(post):
    order = full(post, "dinner-cruise", "standard", at(14, 19), 2, email="jana@seznam.example")
    answer = post.write(f"Dobrý den, prosím změňte rezervaci {order.reference} na 4 dospělé.")
    assert answer is not None
    assert post.orders[0].seats == 2
    assert post.cases[0].facts["reason"] == "sold_by_an_agency"


@pytest.mark.parametrize(
    "words",
    ["Dobrý den, bude nás víc, prosím změňte počet na 4 dospělé.", "Dobrý den, prosím změňte počet na 4 dospělé."],
)
def test_a_change_keeps_the_number_and_tells_what_was_before(post, words):
    booked = post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.")
    changed = post.write(words, replies_to=booked)
    (order,) = post.orders
    assert (order.seats, order.version) == (4, 2)
    assert order.reference in text_of(changed)


def test_a_cancellation_gives_the_seats_back(post):
    booked = post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.")
    answer = post.write("Dobrý den, rezervaci prosím zrušte.", replies_to=booked)
    assert post.orders[0].status is Status.CANCELLED
    assert post.orders[0].reference in text_of(answer)


CRUISE = "Dobrý den, objednávám plavbu Čertovkou 14. 5. 2027 v 15:00 pro 2 dospělé."


def sold_by_mail(post):
    return [order for order in post.orders if order.channel == "email"]


@pytest.mark.parametrize("reply", ["Vezmeme 15:45.", "Raději bychom jeli v 15:45.", "Tak prosím v 15:45."])
def test_sold_out_tells_the_nearest_departures_and_the_one_that_is_named_is_booked(post, reply):
    full(post, "devils-channel", "default", at(14, 15), 12)
    answer = post.write(CRUISE)
    assert sold_by_mail(post) == []
    assert "14.15" in text_of(answer)
    assert "15.45" in text_of(answer)
    post.write(reply, replies_to=answer)
    (order,) = sold_by_mail(post)
    assert (order.status, order.departure.start) == (Status.CONFIRMED, "15:45")


def test_the_only_departure_that_is_near_is_held_and_a_yes_takes_it(post):
    for day in (*range(10, 14), *range(15, 32)):
        full(post, "dinner-cruise", "standard", at(day, 19), 330)
    for day in range(1, 9):
        full(post, "dinner-cruise", "standard", datetime(2027, 6, day, 19, tzinfo=PRAGUE), 330)
    answer = post.write(f"Dobrý den, objednávám {DINNER} na 15. 5. 2027 pro 2 dospělé.")
    (held,) = sold_by_mail(post)
    assert (held.status, held.departure.day) == (Status.ON_HOLD, date(2027, 5, 14))
    post.write("Ano, bereme.", replies_to=answer)
    assert sold_by_mail(post)[0].status is Status.CONFIRMED


def test_a_yes_after_the_hold_has_ended_books_nothing_before_it_is_said_again(post):
    offer = post.write(f"Dobrý den, máte volno na {DINNER} 20. 5. pro 2 dospělé?")
    post.clock.forward(days=3, minutes=1)
    release_expired_holds(post.office)
    over = post.write("Ano, bereme.", replies_to=offer)
    assert [order.status for order in post.orders] == [Status.EXPIRED]
    post.write("Ano, i tak bereme.", replies_to=over)
    assert sorted(order.status for order in post.orders) == [Status.CONFIRMED, Status.EXPIRED]


def test_a_stranger_learns_nothing_about_a_booking_and_changes_nothing(post):
    post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.")
    (order,) = post.orders
    known = post.write(f"Please cancel my booking {order.reference}.", sender=MALLORY, subject="Cancel")
    unknown = post.write("Please cancel my booking VC-99999.", sender="Eve <eve@other.example>", subject="Cancel")
    assert text_of(known).replace(order.reference, "") == text_of(unknown).replace("VC-99999", "")
    assert "dinner" not in text_of(known).lower()
    assert post.orders[0].status is Status.CONFIRMED
    assert {case.kind for case in post.cases} == {"mail"}


def test_who_forges_the_guests_address_is_not_answered(post):
    post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.")
    (order,) = post.orders
    assert post.write(f"Zrušte prosím rezervaci {order.reference}.", auth="fail") is None
    assert post.orders[0].status is Status.CONFIRMED
    assert [case.facts["reason"] for case in post.cases] == ["dmarc_failed"]


def test_an_address_that_no_domain_vouches_for_counts_in_the_thread_only(post):
    hotel = {"sender": "Pension Lípa <pension@lipa.example>", "auth": "none"}
    booked = post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.", **hotel)
    (order,) = post.orders
    assert order.status is Status.CONFIRMED
    post.write(f"Zrušte prosím rezervaci {order.reference}.", **hotel)
    assert post.orders[0].status is Status.CONFIRMED
    post.write("Rezervaci prosím zrušte.", replies_to=booked, **hotel)
    assert post.orders[0].status is Status.CANCELLED


def test_whoever_has_the_signed_link_may_cancel_from_another_address(post):
    post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.")
    (order,) = post.orders
    link = post.room.cancel_url(order)
    wrong = link[:-4] + "AAAA"
    post.write(f"Prosím zrušte rezervaci {order.reference}, odkaz: {wrong}", sender=PETR)
    assert post.orders[0].status is Status.CONFIRMED
    post.write(f"Prosím zrušte rezervaci {order.reference}, odkaz {link}", sender=PETR)
    assert post.orders[0].status is Status.CANCELLED
    assert MOST_TOKENS > 1


@pytest.mark.parametrize("last", ["-", "_", "A", "9"])
@pytest.mark.parametrize("after", ["", ".", ">", ")", " díky", "\n"])
def test_a_signed_link_is_found_whatever_it_ends_with_and_whatever_follows(last, after):
    token = "a-b_" * 15 + "abc" + last
    assert signed_tokens(f"Zrušte to: https://x.example/widget/orders/{token}{after}") == [token]


def test_a_longer_word_is_no_signed_link():
    assert signed_tokens("https://x.example/widget/orders/" + "a" * 65) == []


def test_a_known_partner_has_its_own_prices_and_terms(post):
    hotel = Partner(
        id="hotel-orel",
        name="Hotel Orel",
        channel="email",
        commission_basis_points=1000,
        emails=("@hotel-orel.example",),
        settings={"credit_days": "14"},
    )
    post.office.partners.put(hotel)
    post.write(
        f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.", sender="Recepce <recepce@hotel-orel.example>"
    )
    (order,) = post.orders
    assert (order.partner_id, order.price.retail, order.price.net) == ("hotel-orel", 278000, 250200)
    assert order.details["credit_days"] == "14"


def test_a_partner_sells_only_what_it_may(post):
    post.office.partners.put(
        Partner(id="zoo-only", name="Zoo", channel="email", products=("zoo-line",), emails=("zoo@travel.example",))
    )
    post.write(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.", sender="Zoo <zoo@travel.example>")
    assert post.orders == []
    assert post.cases[0].facts["reason"] == "not_sold_to_this_partner"


def test_a_complaint_is_acknowledged_and_left_to_a_person_with_its_reading(post):
    answer = post.write("Dobrý den, včerejší plavba byla hrozná, jsme velmi nespokojeni a chceme vrátit peníze.")
    assert answer is not None
    (case,) = post.cases
    seen = post.room.mails.get(case.key)
    assert seen.mails[0].source == case.facts["source"]
    assert '"human"' in seen.mails[0].reading
    assert "jana" not in case.model_dump_json().lower()


def test_each_mail_of_a_conversation_adds_to_one_case(post):
    first = post.write("Dobrý den, jsme velmi nespokojeni, plavba byla hrozná.")
    post.write("Stále čekáme na vaši odpověď, jsme velmi nespokojeni.", replies_to=first)
    (case,) = post.cases
    assert case.seen == 2
    assert len(post.room.mails.get(case.key).mails) == 2


def test_several_cruises_in_one_mail_are_answered_together(post):
    answer = post.write(
        "Dobrý den, objednávám pro 2 dospělé:\n1) plavba s obědem 14. 5. 2027\n2) jazzová plavba 15. 5. 2027\nJana"
    )
    assert sorted(order.product_id for order in post.orders) == ["jazz-cruise", "lunch-cruise"]
    assert all(order.reference in text_of(answer) for order in post.orders)


def test_an_order_for_a_day_without_a_departure_is_answered_with_the_nearest(post):
    answer = post.write("Dobrý den, objednávám jazzovou plavbu na středu 12. 5. 2027 pro 2 dospělé.")
    assert post.orders == []
    assert "VC-" not in text_of(answer) or "13. května" in text_of(answer)
    post.write("Tak tedy ve čtvrtek 13. května.", replies_to=answer)
    assert [order.departure.day for order in post.orders] == [date(2027, 5, 13)]


def test_the_letter_is_kept_as_it_came(post):
    raw = a_letter(f"Dobrý den, objednávám {DINNER} na 14. 5. 2027 pro 2 dospělé.", at=MONDAY)
    post.deliver(raw)
    assert post.room.files.read(post.orders[0].source) == raw
