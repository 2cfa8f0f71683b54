"""Each mail once, whatever is delivered twice or cut off; and never an answer to machines, lists or ourselves."""

from datetime import UTC, datetime

import pytest

from gangway.domain.order import Status
from gangway.mailing.incoming import incoming_of
from gangway.mailing.take import name_of, take_mail
from gangway.store.mails import LEASE, AtWork, Mail
from tests.letters import OURS, a_letter, correspondence, text_of

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
ORDER = "Dobrý den, objednávám večerní plavbu s večeří na 14. 5. 2027 pro 2 dospělé."


@pytest.fixture
def post():
    with correspondence(MONDAY) as running:
        yield running


def test_the_same_message_twice_is_one_order_and_one_answer(post):
    raw = a_letter(ORDER, at=MONDAY)
    assert post.deliver(raw) is not None
    assert post.deliver(raw) is None
    assert (len(post.orders), len(post.outbox)) == (1, 1)


def test_the_same_event_twice_is_one_order_and_one_answer(post):
    key = post.put(a_letter(ORDER, at=MONDAY))
    take_mail(post.room, key)
    take_mail(post.room, key)
    assert (len(post.orders), len(post.outbox)) == (1, 1)


def test_the_same_words_under_another_message_id_are_one_order_and_one_answer(post):
    post.write(ORDER)
    assert post.write(ORDER) is None
    assert (len(post.orders), len(post.outbox)) == (1, 1)
    assert post.last.outcome == "copy"


def test_the_same_words_are_an_order_of_their_own_a_day_later(post):
    post.write(ORDER)
    post.clock.forward(hours=25)
    assert post.write(ORDER) is not None
    assert len(post.orders) == 2


def test_another_senders_mail_with_the_same_message_id_is_another_mail(post):
    post.write(ORDER, message_id="<1@shared.example>")
    post.write(ORDER, message_id="<1@shared.example>", sender="Petr Malý <petr@centrum.example>")
    assert len(post.orders) == 2


def test_a_mail_that_somebody_is_working_on_comes_again(post):
    key = post.put(a_letter(ORDER, at=MONDAY, message_id="<slow@seznam.example>"))
    post.room.mails.begin(Mail(key=_key(post, key), source=key), post.clock())
    with pytest.raises(AtWork):
        take_mail(post.room, key)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    assert len(post.orders) == 1


def _key(post, key):
    raw = post.room.files.read(key)
    return name_of(incoming_of(raw, post.room.catalogue.supplier, frozenset()), key)


class Died(BaseException):
    """The function was ended here, and nothing more of it ran."""


def test_cut_off_between_booking_and_answering_it_books_once_and_answers_once(post, monkeypatch):
    key = post.put(a_letter(ORDER, at=MONDAY))

    def die(*_args, **_more):
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr("gangway.mailing.take.concluded", die)
        with pytest.raises(Died):
            take_mail(post.room, key)
    assert (len(post.orders), len(post.outbox)) == (1, 0)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    (order,) = post.orders
    assert order.status is Status.CONFIRMED
    assert order.reference in text_of(post.outbox[0])
    assert len(post.outbox) == 1


def test_cut_off_before_sending_the_stored_answer_is_sent(post):
    key = post.put(a_letter(ORDER, at=MONDAY))
    sent, posted = post.room.send, []

    def dies_once(content, sender, to):
        posted.append(content)
        if len(posted) == 1:
            raise Died
        return sent(content, sender, to)

    object.__setattr__(post.room, "send", dies_once)
    with pytest.raises(Died):
        take_mail(post.room, key)
    with pytest.raises(AtWork):
        take_mail(post.room, key)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    take_mail(post.room, key)
    assert posted == [posted[0]] * 2
    assert (len(post.orders), len(post.outbox)) == (1, 1)


@pytest.mark.parametrize(
    "headers",
    [
        {"Return-Path": "<>"},
        {"Auto-Submitted": "auto-replied"},
        {"List-Id": "<guides.lists.example>"},
        {"Precedence": "list"},
    ],
    ids=["bounce", "auto-reply", "list", "old list"],
)
def test_machines_and_lists_are_not_answered(post, headers):
    assert post.write(ORDER, headers=headers) is None
    assert (post.last.outcome, post.orders, post.cases) == ("silent", [], [])


def test_our_own_mail_is_not_answered(post):
    assert post.write(ORDER, sender=f"Vltava Cruises <{OURS}>") is None
    assert post.write(ORDER, message_id="<vc-12345.offer.abc@vltava-cruises.example>") is None
    assert (post.orders, post.cases) == ([], [])


def test_a_form_that_writes_for_a_guest_is_answered_to_the_guest(post):
    form = (
        "Nová objednávka z webu\n\nJméno: Jana Nováková\nE-mail: jana@seznam.example\nPlavba: Plavba s obědem\n"
        "Datum: 14. 5. 2027\nDospělí: 2\n"
    )
    headers = {"Auto-Submitted": "auto-generated"}
    answer = post.write(form, sender="Web <noreply@web.example>", subject="Objednávka z webu", headers=headers)
    assert answer is not None, (post.last.reason, post.last.reading)
    assert "jana@seznam.example" in answer["To"]


def test_a_few_answers_an_hour_and_then_a_person(post):
    answers = [post.write(f"{ORDER} Prosím {n} krát.", subject=f"Dotaz {n}") for n in range(12)]
    assert sum(answer is not None for answer in answers) == 10
    assert {case.facts["reason"] for case in post.cases} == {"too_many_answers"}


def test_what_is_not_answered_any_more_has_a_suggestion_for_the_dispatcher():
    with correspondence(MONDAY, answers_per_hour=1) as post:
        post.write(ORDER)
        post.write("Dobrý den, máte volno na plavbu s obědem 14. 5. pro 2 dospělé?")
        (case,) = post.cases
        (left,) = post.room.mails.get(case.key).mails
        assert "2 dospělí" in left.suggestion
        assert len(post.orders) == 1


def test_a_conversation_between_two_machines_ends():
    with correspondence(MONDAY, answers_per_thread=3) as post:
        answer = post.write("Dobrý den, jsme velmi nespokojeni.", sender="Ticket system <help@desk.example>")
        for number in range(20):
            answer = post.write(
                f"Děkujeme, váš požadavek č. {number} jsme přijali, jsme velmi nespokojeni.",
                sender="Ticket system <help@desk.example>",
                replies_to=post.outbox[-1],
            )
        assert answer is None
        assert len(post.outbox) == 3
        assert len(post.cases) == 1


def test_a_storm_of_a_thousand_automatic_replies_ends_quietly(post):
    first = post.write(ORDER)
    for number in range(1000):
        post.write(
            f"Jsem mimo kancelář. ({number})",
            replies_to=first,
            headers={"Auto-Submitted": "auto-replied"},
        )
    assert (len(post.outbox), len(post.cases), len(post.orders)) == (1, 0, 1)


def test_replies_of_a_robot_without_headers_end_too(post):
    first = post.write(ORDER)
    for number in range(50):
        post.write(f"Out of office: I will be back on Monday. ({number})", replies_to=first)
    assert len(post.outbox) <= 2
    assert len(post.cases) <= 1


def test_another_mail_under_the_same_id_is_not_lost_and_books_nothing(post):
    post.write(ORDER, message_id="<form@seznam.example>")
    other = ORDER.replace("14. 5.", "13. 5.")
    answer = post.write(other, message_id="<form@seznam.example>")
    assert "odpoví vám člověk" in text_of(answer)
    assert post.write(other, message_id="<form@seznam.example>") is None
    assert len(post.orders) == 1
    assert [case.facts["reason"] for case in post.cases] == ["id_used_before"]


def a_report(answer, *, action="failed", known=True):
    """What a mail server writes that could not deliver our answer."""
    message_id = answer["Message-ID"] if known else "<another@elsewhere.example>"
    lines = [
        "Return-Path: <>",
        "From: Mail Delivery System <mailer-daemon@mx.seznam.example>",
        f"To: {OURS}",
        "Subject: Undelivered Mail Returned to Sender",
        "Message-ID: <bounce-1@mx.seznam.example>",
        "Date: Mon, 10 May 2027 10:00:00 +0200",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status;",
        ' boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Your message could not be delivered.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.seznam.example",
        "",
        "Final-Recipient: rfc822; jana@seznam.example",
        f"Action: {action}",
        "Status: 5.1.1",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        f"Message-ID: {message_id}",
        "--b--",
        "",
    ]
    return "\r\n".join(lines).encode()


def test_an_answer_that_came_back_undelivered_is_a_persons_and_nobody_is_answered(post):
    answer = post.write(ORDER)
    assert post.deliver(a_report(answer)) is None
    (case,) = post.cases
    assert (case.facts["reason"], len(post.outbox)) == ("answer_bounced", 1)
    assert [order.status for order in post.orders] == [Status.CONFIRMED]


@pytest.mark.parametrize("more", [{"action": "delayed"}, {"known": False}], ids=["delayed", "not ours"])
def test_other_reports_end_in_silence(post, more):
    answer = post.write(ORDER)
    assert post.deliver(a_report(answer, **more)) is None
    assert post.cases == []
