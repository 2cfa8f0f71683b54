"""A mail that was left to a person, answered or booked from the desk: in its thread, once, by whoever may."""

from dataclasses import replace
from datetime import UTC, datetime

import boto3
import pytest
from moto import mock_aws

from gangway.domain.order import Status
from gangway.domain.refusals import TryAgain
from gangway.mailing import by_hand
from gangway.mailing.take import take_mail
from gangway.store.mails import LEASE
from tests.builders import Clock
from tests.desk import BUCKET, desk_on, open_desk
from tests.letters import OURS, a_letter, open_room, text_of
from tests.tables import create_tables

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
JANA = "Jana Nováková <jana@seznam.example>"
COMPLAINT = "Dobrý den, s plavbou jsme byli velmi nespokojeni. Jana Nováková"
ANSWER = "Dobrý den, paní Nováková,\n\nmrzí nás to. <b>Zavoláme</b> Vám dnes.\nDo 18 hodin.\n\nLenka, Vltava Cruises"


class Died(BaseException):
    """The function was ended here, and nothing more of it ran."""


@pytest.fixture
def post(monkeypatch):
    """A mailroom and a desk on the same tables; `post.desk` is the desk's door."""
    with mock_aws():
        dynamodb = boto3.client("dynamodb", region_name="eu-central-1")
        s3 = boto3.client("s3", region_name="eu-central-1")
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        names = create_tables(dynamodb)
        clock = Clock(MONDAY)
        running = open_room(dynamodb, s3, names, clock)
        desk = replace(desk_on(dynamodb, s3, names, running.office, clock, []), mailroom=lambda: running.room)
        running.desk = open_desk(monkeypatch, desk, clock, [])
        yield running


def a_case(post, text=COMPLAINT, **more):
    """The key of the case of a mail that a machine does not answer, and the mail's own id."""
    letter = a_letter(text, at=post.clock(), message_id="<complaint-1@seznam.example>", **more)
    post.deliver(letter)
    (case,) = post.cases
    return case.key


def die_at(monkeypatch, where, name, *, after=False):
    """The function ends at that call, once."""
    real, calls = getattr(where, name), []

    def call(*args, **more):
        calls.append(name)
        if len(calls) > 1:
            return real(*args, **more)
        if after:
            real(*args, **more)
        raise Died

    monkeypatch.setattr(where, name, call)


def test_an_answer_goes_out_in_the_thread_as_text_and_page_marked_for_machines(post):
    key = a_case(post, sender=JANA, subject="Stížnost")
    post.outbox.clear()
    said = post.desk.repair(key, "answer", text=ANSWER)
    assert said.body["state"] == "closed"
    (sent,) = post.outbox
    assert (sent["To"], sent["From"]) == ("Jana Nováková <jana@seznam.example>", f"Vltava Cruises <{OURS}>")
    assert (sent["Subject"], sent["In-Reply-To"]) == ("Re: Stížnost", "<complaint-1@seznam.example>")
    assert "<complaint-1@seznam.example>" in sent["References"]
    assert (sent["Auto-Submitted"], sent["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert text_of(sent).replace("\r\n", "\n") == f"{ANSWER}\n"
    page = sent.get_body(("html",)).get_content()
    assert '<html lang="cs">' in page
    assert "&lt;b&gt;Zavoláme&lt;/b&gt;" in page
    assert "dnes.<br>Do 18 hodin." in page


def test_what_was_answered_by_whom_is_shown_kept_and_audited_without_its_words(post):
    key = a_case(post)
    post.desk.repair(key, "answer", text=ANSWER)
    case = post.desk.case(key).body
    assert [(entry["by"], entry["what"], entry["note"]) for entry in case["history"]] == [
        ("lenka", "taken", ""),
        ("lenka", "repaired", "answer: sent"),
    ]
    (mail,) = case["details"]["mails"]
    assert (mail["reply"], mail["answered_by"], mail["is_sent"]) == (f"{ANSWER}\n", "lenka", True)
    kept = post.room.mails.get(key).mails[-1]
    assert b"Subject: Re: Dotaz" in post.room.files.read(kept.answer)
    deeds = post.desk.ok("GET", "/api/audit", by="marta")["deeds"]
    assert "Zavoláme" not in str(deeds)
    assert [(deed["who"], deed["outcome"], deed["result"]) for deed in deeds if "repair" in deed["what"]] == [
        ("lenka", "done", {"action": "answer"})
    ]


def test_the_reply_to_a_persons_answer_comes_back_to_the_same_case(post):
    key = a_case(post)
    post.desk.repair(key, "answer", text=ANSWER)
    post.write("Děkuji, jsme přesto velmi nespokojeni.", replies_to=post.outbox[-1])
    (case,) = post.cases
    assert (case.key, case.seen, case.state) == (key, 2, "open")
    assert [mail["is_sent"] for mail in post.desk.case(key).body["details"]["mails"]] == [True, False]


def test_a_yes_to_a_persons_words_is_a_persons(post):
    offer = post.write("Dobrý den, máte volno na večerní plavbu 14. 5. 2027 pro 2 dospělé?")
    assert [order.status for order in post.orders] == [Status.ON_HOLD]
    post.write("Jsme velmi nespokojeni s cenou.", replies_to=offer)
    (case,) = post.cases
    post.desk.repair(case.key, "answer", text="Nabízíme Vám místo toho plavbu s obědem. Vyhovuje Vám to?")
    post.write("Ano, bereme.", replies_to=post.outbox[-1])
    assert post.last.reason == "yes_to_a_person"
    assert [order.status for order in post.orders] == [Status.ON_HOLD]


def test_the_draft_is_the_suggestion_or_a_letter_in_the_guests_language(post):
    german = a_case(post, "Guten Tag, wir sind sehr unzufrieden und beschweren uns über die Rundfahrt.")
    (mail,) = post.desk.case(german).body["details"]["mails"]
    assert mail["draft"].startswith("Guten Tag")
    assert OURS in mail["draft"]
    assert mail["suggestion"] is None


def test_two_dispatchers_who_press_at_once_send_one_answer(post, monkeypatch):
    key = a_case(post)
    post.outbox.clear()
    real, others = by_hand.compose, []

    def meanwhile(*args):
        if not others:
            others.append(None)
            others[0] = post.desk.repair(key, "answer", text="Jiná odpověď.", by="karel")
        return real(*args)

    monkeypatch.setattr(by_hand, "compose", meanwhile)
    assert post.desk.repair(key, "answer", text=ANSWER).status == 200
    assert (others[0].status, others[0].body["code"]) == (409, "case_taken")
    assert len(post.outbox) == 1


def test_without_the_lock_of_the_case_one_text_wins_and_the_other_is_refused(post, monkeypatch):
    """Were a case repaired longer than its lock holds: the mail itself takes one answer only."""
    key = a_case(post)
    post.outbox.clear()
    thread = key.removeprefix("mail#")
    real, begun = by_hand.compose, []

    def meanwhile(*args):
        if not begun:
            begun.append(True)
            by_hand.answer_by_hand(post.room, thread, None, "Karlova odpověď", "karel")
        return real(*args)

    monkeypatch.setattr(by_hand, "compose", meanwhile)
    with pytest.raises(by_hand.AlreadyAnswered):
        by_hand.answer_by_hand(post.room, thread, None, ANSWER, "lenka")
    assert [text_of(sent).strip() for sent in post.outbox] == ["Karlova odpověď"]


def test_cut_off_before_it_was_sent_the_same_words_are_sent_once_by_the_next_press(post, monkeypatch):
    key = a_case(post)
    post.outbox.clear()
    die_at(monkeypatch, by_hand, "send_stored")
    with pytest.raises(Died):
        post.desk.repair(key, "answer", text=ANSWER)
    assert post.outbox == []
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    (mail,) = post.desk.case(key).body["details"]["mails"]
    assert (mail["draft"], mail["is_sent"]) == (f"{ANSWER}\n", False)
    said = post.desk.repair(key, "answer", text="Něco jiného.")
    assert (said.status, said.body["code"], said.body["value"]) == (409, "already_answered", "lenka")
    assert post.desk.repair(key, "answer", text=mail["draft"]).body["state"] == "closed"
    assert len(post.outbox) == 1


def test_cut_off_between_the_mail_service_and_the_note_the_very_same_bytes_go_out_again_and_no_others(
    post, monkeypatch
):
    key = a_case(post)
    given, real = [], post.room.send

    def send(content, sender, to):
        given.append(content)
        return real(content, sender, to)

    object.__setattr__(post.room, "send", send)
    monkeypatch.setattr(post.room.mails, "sent", _dies_once(post.room.mails.sent))
    with pytest.raises(Died):
        post.desk.repair(key, "answer", text=ANSWER)
    post.clock.forward(seconds=61)
    assert post.desk.repair(key, "answer", text=ANSWER).body["code"] == "answer_under_way"
    post.clock.forward(seconds=LEASE.total_seconds())
    assert post.desk.repair(key, "answer", text=ANSWER).body["state"] == "closed"
    assert given == [given[0]] * 2
    assert post.desk.repair(key, "answer", text=ANSWER).body["code"] == "case_closed"
    assert len(given) == 2


def _dies_once(real):
    calls = []

    def call(*args):
        calls.append(args)
        if len(calls) == 1:
            raise Died
        return real(*args)

    return call


def test_a_mail_service_that_is_down_is_said_and_the_next_press_sends(post):
    key = a_case(post)
    post.outbox.clear()
    real = post.room.send

    def down(*_args):
        raise TryAgain("Throttling", "the mail service did not take the answer")

    object.__setattr__(post.room, "send", down)
    assert post.desk.repair(key, "answer", text=ANSWER).status == 503
    object.__setattr__(post.room, "send", real)
    assert post.desk.repair(key, "answer", text=ANSWER).body["state"] == "closed"
    assert len(post.outbox) == 1


def test_an_event_that_comes_again_sends_what_was_begun_and_nothing_a_second_time(post, monkeypatch):
    key = a_case(post)
    source = post.room.mails.get(key).mails[-1].source
    post.outbox.clear()
    die_at(monkeypatch, by_hand, "send_stored")
    with pytest.raises(Died):
        post.desk.repair(key, "answer", text=ANSWER)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, source)
    assert post.desk.repair(key, "answer", text=ANSWER).body["state"] == "closed"
    assert len(post.outbox) == 1


def test_a_sender_whose_domain_disowns_the_mail_is_never_answered(post):
    key = a_case(post, auth="fail")
    assert post.desk.case(key).body["actions"] == ["book", "dismiss"]
    assert post.desk.repair(key, "answer", text=ANSWER).status == 422
    assert post.outbox == []


def test_whoever_may_only_read_answers_nothing_and_an_empty_answer_is_none(post):
    key = a_case(post)
    post.outbox.clear()
    assert post.desk.repair(key, "answer", text=ANSWER, by="petr").status == 403
    for empty in ("", "  \n "):
        assert post.desk.repair(key, "answer", text=empty).status == 422
    assert post.desk.repair(key, "answer", text=ANSWER, mail="somebody-elses").body["code"] == "unknown_mail"
    assert post.outbox == []
    assert post.desk.repair(key, "answer", text=ANSWER).status == 200


def sale(**more):
    given = {"number": "page-1", "product": "dinner-cruise", "starts_at": "2027-05-14T19:00", "units": {"adult": 2}}
    return {**given, "contact": {"name": "Jana Nováková", "email": "jana@seznam.example"}, **more}


def test_a_mail_is_booked_confirmed_in_its_thread_and_known_in_its_conversation(post):
    key = a_case(post)
    post.outbox.clear()
    said = post.desk.repair(key, "book", order=sale(), tell=True).body
    assert said["state"] == "closed"
    (order,) = post.orders
    assert (order.status, order.source) == (Status.CONFIRMED, post.room.mails.get(key).mails[-1].source)
    assert said["history"][-1]["note"] == f"book: {order.reference} is CONFIRMED, told"
    (sent,) = post.outbox
    assert sent["In-Reply-To"] == "<complaint-1@seznam.example>"
    assert order.reference in text_of(sent)
    assert [part.get_content_type() for part in sent.iter_attachments()] == ["text/calendar"]
    post.write("Rezervaci prosím zrušte.", replies_to=sent)
    assert [order.status for order in post.orders] == [Status.CANCELLED]


def test_one_mail_is_booked_once_whoever_presses_after_a_function_died(post, monkeypatch):
    key = a_case(post)
    post.outbox.clear()
    die_at(monkeypatch, by_hand, "compose")
    with pytest.raises(Died):
        post.desk.repair(key, "book", order=sale(), tell=True)
    post.clock.forward(seconds=61)
    assert post.desk.repair(key, "book", order=sale(number="page-2"), tell=True).body["state"] == "closed"
    assert (len(post.orders), len(post.outbox)) == (1, 1)


def test_what_is_sold_out_is_not_booked_and_nobody_is_told(post):
    key = a_case(post)
    post.outbox.clear()
    said = post.desk.repair(key, "book", order=sale(units={"adult": 500}), tell=True)
    assert (said.status, said.body["code"]) == (409, "sold_out")
    assert (post.orders, post.outbox) == ([], [])
    assert post.desk.case(key).body["state"] == "taken"


def test_whom_nobody_may_write_to_is_booked_and_not_told(post):
    key = a_case(post, auth="fail")
    said = post.desk.repair(key, "book", order=sale(), tell=True).body
    assert said["history"][-1]["note"].endswith("is CONFIRMED, not told: not_answerable")
    assert post.outbox == []


def test_a_mail_is_dismissed_with_a_reason(post):
    key = a_case(post)
    assert post.desk.repair(key, "dismiss").status == 422
    assert post.desk.repair(key, "dismiss", reason="They were called.").body["state"] == "closed"
