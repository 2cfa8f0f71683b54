"""Real mails that a machine must not answer: in by SMTP, dealt with on the desk's page, out by the mail service."""

import re
from uuid import uuid4

import pytest

from gangway.domain.order import Status
from gangway.store.mails import Mails
from tests.e2e.post import Guest, in_internal_system, text_of, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.browser]
ANSWERS_AN_HOUR = 10
COMPLAINT = "Dobrý den, s Vaší plavbou jsme byli velmi nespokojeni, prosím o vyjádření. Jana Nováková"


@pytest.fixture
def guest(stack):
    return Guest(stack, f"jana.{uuid4().hex[:8]}@seznam.example")


@pytest.fixture
def case_of(stack, office):
    """The case of the mail that a guest has just sent, once there is one."""
    mails = Mails(stack.engine.client("dynamodb"), stack.outputs["MailTable"])

    def find(guest, others=()):
        def mine():
            return [
                case
                for case in office.cases.open(most=500)
                if case.kind == "mail"
                and case.key not in others
                and any(mail.sender == guest.address for mail in mails.get(case.key).mails)
            ]

        wait_until(lambda: bool(mine()), f"a case for {guest.address}")
        return mine()[0]

    return find


def opens(desk, trouble, case):
    desk.goes_to(f"cases/{trouble.id_of(case)}")
    desk.heading(desk.t("repair_panel"))


@pytest.mark.parametrize("language", ["cs", "en"])
def test_a_guest_who_wrote_is_answered_from_the_page_in_the_thread(open_desk, trouble, guest, case_of, axe, language):
    letter = guest.send(COMPLAINT, subject="Stížnost na plavbu")
    passed_on = guest.next_answer()
    case = case_of(guest)
    lenka = open_desk("dispatcher", language)
    opens(lenka, trouble, case)
    lenka.page.get_by_text("velmi nespokojeni").first.wait_for()
    draft = lenka.field("your_answer").input_value()
    assert draft.startswith("Dobrý den")  # the guest's language, whatever the page's
    assert "Vltava Cruises" in draft
    lenka.field("your_answer").fill(
        f"Dobrý den, paní Nováková,\n\nmrzí nás to; <b>ozveme se</b>.\n\n{draft[-40:].strip()}"
    )
    assert lenka.faults(axe) == []
    lenka.shot(f"case-mail-{language}")
    lenka.button("do_answer").click()
    lenka.hears(lenka.t("case_repaired"))
    assert lenka.focused() == lenka.t("case_is_closed")
    answer = guest.next_answer()
    assert answer["Subject"] == "Re: Stížnost na plavbu"
    assert answer["In-Reply-To"] == letter["Message-ID"]
    assert str(letter["Message-ID"]) in str(answer["References"])
    assert answer["Auto-Submitted"] == "auto-replied"
    assert answer["Message-ID"] != passed_on["Message-ID"]
    assert "mrzí nás to; <b>ozveme se</b>." in text_of(answer)
    assert "&lt;b&gt;ozveme se&lt;/b&gt;" in answer.get_body(("html",)).get_content()
    assert trouble.cases.get(case.key).state == "closed"
    assert [(entry.by, entry.note) for entry in trouble.cases.get(case.key).history][-1] == ("lenka", "answer: sent")
    assert lenka.faults(axe) == []
    assert lenka.complaints == []


def test_what_the_guest_says_next_comes_to_the_same_case_and_is_answered_by_keyboard_alone(
    open_desk, trouble, guest, case_of
):
    guest.send(COMPLAINT)
    guest.next_answer()
    case = case_of(guest)
    lenka = open_desk("dispatcher")
    opens(lenka, trouble, case)
    lenka.tabs_to(lenka.t("your_answer"))
    lenka.presses("Control+A")
    lenka.page.keyboard.insert_text("Dobrý den, nabízíme Vám plavbu zdarma. Přijmete ji?")
    lenka.tabs_to(lenka.t("do_answer"))
    lenka.presses("Enter")
    lenka.hears(lenka.t("case_repaired"))
    offer = guest.next_answer()
    guest.send("Ano, děkujeme.", replies_to=offer)
    wait_until(lambda: trouble.cases.get(case.key).state == "open", "the case opens again")
    assert trouble.cases.get(case.key).seen == 2
    lenka.page.reload()
    lenka.settled()
    lenka.page.get_by_text("Přijmete ji?").first.wait_for()


def test_a_mail_is_booked_from_its_reading_and_the_guest_has_the_tickets(
    stack, open_desk, trouble, office, guest, case_of
):
    """Whoever has had as many answers as a machine may give in an hour is a person's; what was read is in the form."""
    for number in range(ANSWERS_AN_HOUR):
        guest.send(f"{COMPLAINT} ({number})")
    wait_until(lambda: len(guest.answers) == ANSWERS_AN_HOUR, "a word for each complaint")
    others = [case.key for case in office.cases.open(most=500)]
    day = trouble.day()
    letter = guest.send(
        f"Dobrý den, objednávám večerní plavbu s večeří na {day.day}. {day.month}. {day.year} v 19:00 pro 2 dospělé. "
        "Jana Nováková, tel. +420 603 123 456"
    )
    case = case_of(guest, others)
    lenka = open_desk("dispatcher")
    opens(lenka, trouble, case)
    before = len(guest.answers)
    lenka.button("do_book").click()
    dialog = lenka.page.get_by_role("dialog")
    dialog.get_by_role("option", name=re.compile("^19:00")).first.wait_for(state="attached")
    read = {name: lenka.field(name).input_value() for name in ("product", "day", "email")}
    assert read == {"product": "dinner-cruise", "day": day.isoformat(), "email": guest.address}
    lenka.field("name").fill("Jana Nováková")
    lenka.shot("case-mail-book")
    dialog.get_by_role("button", name=lenka.t("do_book")).click()
    lenka.hears(lenka.t("case_repaired"))
    wait_until(lambda: len(guest.answers) > before, "the confirmation")
    confirmation = guest.answers[-1]
    assert confirmation["In-Reply-To"] == letter["Message-ID"]
    reference = re.search(r"VC-\d{5,}", text_of(confirmation))[0]
    order = in_internal_system(stack, reference, "CONFIRMED", seats=2)
    assert (order["departure"]["day"], order["contact"]["email"]) == (day.isoformat(), guest.address)
    assert order["source"].startswith("mail/")
    assert [one.status for one in office.orders.everything() if one.contact.email == guest.address] == [
        Status.CONFIRMED
    ]
    assert trouble.cases.get(case.key).state == "closed"


def test_a_mail_is_dismissed_with_a_reason_and_nobody_is_written_to(open_desk, trouble, guest, case_of):
    guest.send(COMPLAINT)
    guest.next_answer()
    case = case_of(guest)
    lenka = open_desk("dispatcher")
    opens(lenka, trouble, case)
    lenka.button("do_dismiss").click()
    lenka.field("reason").fill("Vyřízeno telefonicky")
    lenka.page.get_by_role("dialog").get_by_role("button", name=lenka.t("do_dismiss")).click()
    lenka.hears(lenka.t("case_repaired"))
    assert trouble.cases.get(case.key).state == "closed"
    assert len(guest.answers) == guest.read


def test_whoever_may_only_read_sees_the_mail_and_no_way_to_answer(open_desk, trouble, guest, case_of):
    guest.send(COMPLAINT)
    guest.next_answer()
    petr = open_desk("read-only")
    opens(petr, trouble, case_of(guest))
    petr.page.get_by_text("velmi nespokojeni").first.wait_for()
    assert petr.page.get_by_role("button", name=petr.t("do_answer")).count() == 0
