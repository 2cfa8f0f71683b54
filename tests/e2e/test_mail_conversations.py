"""Whole conversations by e-mail through the local stack: SMTP in, what SES sends out, the internal system."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from gangway.domain.order import Status
from gangway.store.mails import Mails
from infra.local.mail.ses_headers import VERDICT_HEADER
from tests.e2e.post import Guest, in_internal_system, text_of, wait_until
from tests.hostile_mails import deeply_nested, injected_header, ten_megabytes, thousand_parts

pytestmark = pytest.mark.e2e
COPIES = 4
A_YEAR = timedelta(days=365)


@pytest.fixture
def guest(stack):
    """Somebody who has never written before."""
    return Guest(stack, f"jana.{uuid4().hex[:8]}@seznam.example")


@pytest.fixture
def dinner(office):
    """A day on which a table is free, as people write it: `22. 12. 2026`."""
    return dinner_day(office, 20)


def dinner_day(office, ahead):
    today = datetime.now(UTC).date()
    days = office.departures.between("grand", today, today + A_YEAR)
    return [day.day for day in days if day.departures["19:00"].free_for(None) > 100 and day.day > today][ahead]


def written(day) -> str:
    return f"{day.day}. {day.month}. {day.year}"


def reference_in(answer) -> str:
    found = re.search(r"VC-\d{5,}", text_of(answer))
    assert found, text_of(answer)
    return found[0]


def of(office, guest):
    """Every order of a guest, whatever its state."""
    return [order for order in office.orders.everything() if order.contact.email == guest.address]


def ordered(guest, day, party="2 dospělé", **more):
    return guest.write(f"Dobrý den, objednávám večerní plavbu s večeří na {written(day)} pro {party}.", **more)


def test_a_question_is_answered_with_an_offer_and_one_word_books_it(stack, guest, dinner):
    offer = guest.write(f"Dobrý den, máte volno na večerní plavbu {written(dinner)} pro 2 dospělé?")
    reference = reference_in(offer)
    assert "ANO" in text_of(offer)
    booked = guest.write("Ano, bereme. Děkuji, Jana Nováková", replies_to=offer)
    assert reference_in(booked) == reference
    order = in_internal_system(stack, reference, "CONFIRMED")
    assert (order["channel"], order["seats"], order["contact"]["email"]) == ("email", 2, guest.address)
    assert order["source"].startswith("mail/")


def test_a_missing_date_is_asked_for_and_the_answer_completes_the_order(stack, guest, dinner):
    question = guest.write("Dobrý den, objednávám večerní plavbu s večeří pro 2 dospělé.")
    booked = guest.write(f"{written(dinner)}, děkuji", replies_to=question)
    assert in_internal_system(stack, reference_in(booked), "CONFIRMED")["departure"]["day"] == dinner.isoformat()


def test_an_order_is_changed_and_then_cancelled_in_its_thread(stack, guest, dinner):
    booked = ordered(guest, dinner)
    reference = reference_in(booked)
    changed = guest.write("Dobrý den, prosím změňte počet na 4 dospělé.", replies_to=booked)
    assert reference_in(changed) == reference
    in_internal_system(stack, reference, "CONFIRMED", seats=4)
    guest.write("Dobrý den, rezervaci prosím zrušte.", replies_to=changed)
    in_internal_system(stack, reference, "CANCELLED")


def test_the_link_in_the_mail_shows_the_order_and_cancels_it(stack, guest, dinner):
    link = re.search(r"http\S+/widget/orders/\S+", text_of(ordered(guest, dinner)))
    page = httpx.get(link[0], timeout=60)
    assert page.status_code == 200
    assert "Večerní plavba" in page.text
    done = httpx.post(f"{link[0]}/cancel", files={"sure": (None, "yes")}, timeout=60)
    assert done.status_code == 303
    in_internal_system(stack, re.search(r"VC-\d{5}", page.text)[0], "CANCELLED")


def test_sold_out_is_answered_with_the_nearest_departures_and_one_that_is_named_is_booked(stack, office, guest):
    today = datetime.now(UTC).date()
    days = office.departures.between("vysehrad", today, today + A_YEAR)
    day = next(d for d in days[3:] if {"14:00", "16:00", "18:00"} <= d.departures.keys())
    group = Guest(stack, f"group.{uuid4().hex[:8]}@school.example", "Škola")
    booked = group.write(f"Dobrý den, objednávám zimní plavbu {written(day.day)} v 16:00 pro 280 dospělých.")
    in_internal_system(stack, reference_in(booked), "CONFIRMED")
    answer = guest.write(f"Dobrý den, objednávám zimní plavbu {written(day.day)} v 16:00 pro 2 dospělé.")
    assert "14.00" in text_of(answer)
    accepted = guest.write("Vezmeme 14:00, děkujeme.", replies_to=answer)
    order = in_internal_system(stack, reference_in(accepted), "CONFIRMED")
    assert (order["departure"]["day"], order["departure"]["start"]) == (day.day.isoformat(), "14:00")


def test_two_copies_one_after_the_other_are_one_order_and_one_answer(stack, office, guest, dinner):
    letter = guest.letter(f"Dobrý den, objednávám večerní plavbu s večeří na {written(dinner)} pro 2 dospělé.")
    guest.send_raw(bytes(letter))
    guest.next_answer()
    guest.send_raw(bytes(letter))
    letter.replace_header("Message-ID", f"<{uuid4().hex}@seznam.example>")
    guest.send_raw(bytes(letter))
    settled(stack)
    assert (len(of(office, guest)), len(guest.answers)) == (1, 1)


def test_copies_at_the_same_moment_are_one_order_and_one_answer(stack, office, guest, dinner):
    raw = bytes(guest.letter(f"Dobrý den, objednávám večerní plavbu s večeří na {written(dinner)} pro 2 dospělé."))
    with ThreadPoolExecutor(COPIES) as threads:
        list(threads.map(guest.send_raw, [raw] * COPIES))
    guest.next_answer()
    settled(stack)
    assert (len(of(office, guest)), len(guest.answers)) == (1, 1)


def settled(stack):
    """The last mail that was sent has been dealt with: one sent now, which the queue gives out after them."""
    last = Guest(stack, f"last.{uuid4().hex[:8]}@seznam.example")
    last.write("Dobrý den, jsme velmi nespokojeni.")


def test_who_forges_a_guests_address_gets_no_answer_and_changes_nothing(stack, office, guest, dinner):
    reference = reference_in(ordered(guest, dinner))
    guest.send(f"Zrušte prosím rezervaci {reference}.", headers={VERDICT_HEADER: "forged"})
    wait_until(lambda: "dmarc_failed" in reasons(office), "a case for the forged mail")
    assert [order.status for order in of(office, guest)] == [Status.CONFIRMED]
    assert len(guest.answers) == 1


def reasons(office):
    return {case.facts.get("reason") for case in office.cases.open()}


def test_automatic_replies_end_the_conversation(stack, guest, dinner):
    booked = ordered(guest, dinner)
    automatic = {"Auto-Submitted": "auto-replied"}
    for number in range(10):
        guest.send(f"Jsem mimo kancelář ({number}).", replies_to=booked, headers=automatic, envelope="")
    settled(stack)
    assert len(guest.answers) == 1


@pytest.mark.parametrize(
    "make", [ten_megabytes, thousand_parts, deeply_nested, injected_header], ids=lambda make: make.__name__
)
def test_a_hostile_mail_ends_with_a_case(stack, office, make):
    eve = Guest(stack, f"eve.{uuid4().hex[:8]}@hostile.example", "Eve")
    raw = make(datetime.now(UTC)).replace(b"eve@hostile.example", eve.address.encode())
    known = mail_cases(office)
    eve.send_raw(raw)
    wait_until(lambda: mail_cases(office) - known, make.__name__)
    (key,) = mail_cases(office) - known
    mails = Mails(stack.engine.client("dynamodb"), stack.outputs["MailTable"])
    assert mails.get(key).mails[-1].source.startswith("mail/")


def mail_cases(office):
    return {case.key for case in office.cases.open(most=500) if case.kind == "mail"}
