"""The headers of our answers: the thread, one recipient, ids that lead back, nothing that breaks out."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from pydantic import ValidationError

from gangway.channels.email.answers import PassedOn, UnknownBooking
from gangway.channels.email.seen_text import clean
from gangway.channels.email.writing import Mailbox, ReplyTo, write
from gangway.channels.email.writing.envelope import reply_subject

AT = datetime(2027, 5, 3, 9, 30, tzinfo=UTC)
JANA = Mailbox(address="jana@seznam.example", name="Jana Nováková")


def reply(**more):
    given = {"to": JANA, "language": "cs", "subject": "Plavba v pátek", "message_id": "<a1@seznam.example>"}
    return ReplyTo(**{**given, **more})


@pytest.fixture
def sent(catalogue):
    """The answer as another program reads it from its bytes."""

    def send(to, answer=None, **more):
        written = bytes(write(answer or PassedOn(reference="VC-12345"), to, catalogue, at=AT, **more))
        assert written.isascii()
        assert max(map(len, written.split(b"\r\n"))) <= 998
        assert b"\n" not in written.replace(b"\r\n", b"")
        return message_from_bytes(written, policy=default)

    return send


def test_the_answer_stands_in_the_thread(sent):
    message = sent(reply(references="<one@x.example> <two@x.example>"))
    assert message["In-Reply-To"] == "<a1@seznam.example>"
    ids = message["References"].split()
    assert ids[:2] == ["<one@x.example>", "<two@x.example>"]
    assert ids[-1] == "<a1@seznam.example>"
    assert message["Subject"] == "Re: Plavba v pátek"
    assert message["To"] == "Jana Nováková <jana@seznam.example>"
    assert message["Auto-Submitted"] == "auto-replied"
    assert "Cc" not in message


def test_the_id_names_the_booking_and_is_the_same_for_the_same_answer(sent):
    first, again, other = sent(reply()), sent(reply()), sent(reply(message_id="<a2@seznam.example>"))
    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]
    assert first["Message-ID"].startswith("<vc-12345.question.")
    assert first["Message-ID"].endswith("@vltava-cruises.example>")


def test_references_lead_back_when_the_sending_service_replaces_our_id(sent):
    message = sent(reply())
    ours = [known for known in message["References"].split() if known.startswith("<vc-12345.question.")]
    assert len(ours) == 1
    assert ours[0] != message["Message-ID"]


def test_an_unknown_booking_has_no_number_anywhere(sent):
    assert "vc-" not in bytes(sent(reply(), UnknownBooking(reference="VC-12345"))).decode().lower()


def test_long_threads_are_shortened_and_ids_never_encoded(sent):
    old = " ".join(f"<{number}-{'x' * 150}@mail.example>" for number in range(60))
    message = sent(reply(references=old, message_id=f"<{'y' * 200}@mail.example>"))
    ids = message["References"].split()
    assert len(ids) <= 12
    assert ids[0].startswith("<0-x")
    assert ids[-1] == message["In-Reply-To"] == f"<{'y' * 200}@mail.example>"


@pytest.mark.parametrize(
    ("came", "goes"),
    [
        ("Re: RE: Re: Plavba", "Re: Plavba"),
        ("Odp: AW: SV: Fwd: Plavba", "Re: Plavba"),
        ("Re[2]: Plavba", "Re: Plavba"),
        ("", ""),
        ("Re:", ""),
        ("Plavba\r\nBcc: all@x.example", "Re: Plavba Bcc: all@x.example"),
        ("\u202eabc\u200b", "Re: abc"),
    ],
)
def test_a_subject_gets_one_prefix_and_stays_one_line(came, goes):
    assert reply_subject(came) == goes


def test_a_subject_of_ten_thousand_letters_is_cut(sent):
    assert len(sent(reply(subject="ž" * 10_000))["Subject"]) < 200


def test_a_mail_without_subject_and_id_is_answered(sent):
    message = sent(ReplyTo(to=JANA, language="de"))
    assert message["Subject"]
    assert "In-Reply-To" not in message


@pytest.mark.parametrize(
    "name", ["Jana\r\nBcc: all@x.example", 'Jana" <x@y.example>,', "🚢 " * 300, "\u202egro.lave", "=?utf-8?q?x?="]
)
def test_a_name_is_only_a_name(sent, name):
    message = sent(reply(to=Mailbox(address="jana@seznam.example", name=name)))
    assert [address.addr_spec for address in message["To"].addresses] == ["jana@seznam.example"]
    assert "Bcc" not in message
    assert message["To"].defects == ()


@pytest.mark.parametrize(
    "address",
    [
        "", "jana", "a@x.example, b@x.example", "a@x.example\r\nBcc: b@x.example", "a b@x.example", "<a@x.example>",
        "a@x.example;b@x.example", "Jana <a@x.example>", '"a b"@x.example', "žofie@x.example", "a@", "@x.example",
        "a@-x.example", "a@x..example", f"{'a' * 65}@x.example", "a@" + ".".join(["x" * 60] * 5),
    ],
)  # fmt: skip
def test_what_is_not_one_plain_address_is_refused(address):
    with pytest.raises(ValidationError):
        Mailbox(address=address)


def test_a_domain_in_other_letters_is_written_in_ascii(sent):
    assert Mailbox(address="karel@žluťoučký.example").address.startswith("karel@xn--")


@pytest.mark.parametrize(
    "bad", ["a1@x", "<a b@x>", "<>", "<a@x>\r\nBcc: b@x", "<=?utf-8?q?a?=@x>", "<" + "a" * 900 + ">"]
)
def test_a_broken_id_breaks_nothing(sent, bad):
    message = sent(reply(message_id=bad, references=f"{bad} {bad}"))
    assert "Bcc" not in message
    assert len(message["References"].split()) <= 3


def test_a_mail_that_repeats_one_word_without_end_is_a_persons(read):
    reading = read("Please book the jazz cruise on 29 May for us. " + "me and my wife, " * 500)
    assert (reading.intent, [reason.code for reason in reading.reasons]) == ("human", ["too_long"])


def test_an_endless_gap_is_read_as_a_gap():
    assert clean("Prosím " + " \t" * 4_500 + "2 dospělí") == "Prosím " + " \t" * 19 + " " + "2 dospělí"
    assert clean("a" + "\n" * 9_000 + "b").count("\n") == 40


def test_a_fault_of_the_reader_makes_the_mail_a_persons_and_logs_nothing_of_the_guest(read, monkeypatch, caplog):
    def broken(*_):
        raise KeyError("jana.novakova@mail.example")

    monkeypatch.setattr("gangway.channels.email.read._from_people", broken)
    reading = read("Please book the jazz cruise on 29 May 2027 for two adults.")
    assert (reading.intent, [reason.code for reason in reading.reasons]) == ("human", ["reader_failed"])
    assert "KeyError in broken" in caplog.text
    assert "novakova" not in caplog.text
