"""What our mails say: complete in each language, as a person has read it, nothing promised and nothing unescaped."""

import json
import re
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup

from gangway.channels.email import answers as kinds
from gangway.channels.email.reading import Item
from gangway.channels.email.writing import Mailbox, ReplyTo, write
from gangway.channels.email.writing.words import FOLDER, Words
from gangway.domain.catalogue import read_catalogue
from gangway.domain.order import Status
from tests import email_answers
from tests.email_answers import ANSWERS, CATALOGUE, GOLDEN, LANGUAGES, NOW, a_hold, order, page_of, reply_to, text_of

TEXTS = {language: json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES}
PRAGUE = ZoneInfo("Europe/Prague")


def spoken(answer, language="en", **more):
    return text_of(write(answer, reply_to(language), CATALOGUE, at=NOW, **more))


def values_of(text):
    forms = text.values() if isinstance(text, dict) else [text]
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_the_language_is_told_of_the_message_and_not_of_a_part(name, language):
    message = message_from_bytes(bytes(email_answers.written(name, language)), policy=default)
    parts = [part for part in message.walk() if part is not message]
    assert len(parts) > 1
    assert message["Content-Language"] == language
    assert [part["Content-Language"] for part in parts] == [None] * len(parts)


def test_every_language_has_every_text_with_the_same_values():
    for language in LANGUAGES:
        assert TEXTS[language].keys() == TEXTS["en"].keys()
        for name, text in TEXTS[language].items():
            assert values_of(text) == values_of(TEXTS["en"][name]), (language, name)


def test_a_text_that_counts_has_every_form_its_language_knows():
    forms = {"cs": {"one", "few", "other"}, "en": {"one", "other"}, "de": {"one", "other"}}
    for language, texts in TEXTS.items():
        for name, text in texts.items():
            if isinstance(text, dict):
                assert text.keys() == forms[language], (language, name)


def test_the_mails_are_those_a_person_has_read():
    written = email_answers.golden()
    kept = {file.name: file.read_text(encoding="utf-8") for file in GOLDEN.iterdir()}
    assert written.keys() == kept.keys()
    changed = [name for name, content in written.items() if kept[name] != content]
    assert changed == [], "read them, then: python -m tests.email_answers"


def test_every_kind_of_answer_has_a_sample():
    shown = {type(answer) for answer in ANSWERS.values()}
    assert {*kinds.OnePart.__args__, kinds.Several, kinds.ByHand} == shown


def test_text_and_page_say_the_same():
    for name in ANSWERS:
        message = email_answers.written(name, "de")
        page = BeautifulSoup(page_of(message), "html.parser")
        seen = re.sub(r"\W+", " ", page.body.get_text(" "))
        for line in text_of(message).splitlines():
            if not line.startswith("https://"):
                assert re.sub(r"\W+", " ", re.sub(r"^\d+\. (?=\w+: VC)", "", line)).strip() in seen, (name, line)


def test_pages_load_nothing_and_run_nothing():
    for name in ANSWERS:
        page = BeautifulSoup(page_of(email_answers.written(name, "cs")), "html.parser")
        assert not page.find_all(["script", "link", "iframe", "form", "style", "object"])
        assert all(image["src"].startswith("cid:") for image in page.find_all("img"))
        assert {link["href"] for link in page.find_all("a")} <= {email_answers.CANCEL_PAGE}
        assert page.html["lang"] == "cs"


@pytest.mark.parametrize("name", [name for name, answer in ANSWERS.items() if not isinstance(answer, kinds.Several)])
@pytest.mark.parametrize(("language", "yes"), [("cs", "ANO"), ("en", "YES"), ("de", "JA")])
def test_a_yes_is_asked_for_only_where_it_leads_back(name, language, yes):
    asks = re.search(rf"\b{yes}\b", text_of(email_answers.written(name, language))) is not None
    answer = ANSWERS[name]
    assert asks == (answer.mark == "offer" and answer.number is not None), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_hold_is_called_held(language):
    held = {"cs": "držíme do", "en": "hold the seats until", "de": "halten die Plätze bis"}[language]
    for name, answer in ANSWERS.items():
        parts = answer.parts if isinstance(answer, kinds.Several) else (answer,)
        orders = [getattr(part, "held", None) or getattr(part, "order", None) for part in parts]
        holds = any(order is not None and order.status is Status.ON_HOLD for order in orders)
        assert (held in text_of(email_answers.written(name, language))) == holds, name


def test_tickets_can_be_read_in_text_and_seen_in_the_page():
    message = email_answers.written("booked", "en")
    codes = [ticket.code for ticket in ANSWERS["booked"].order.tickets]
    assert all(code in text_of(message) for code in codes)
    images = {part["Content-ID"].strip("<>"): part for part in message.walk() if part.get_content_type() == "image/png"}
    shown = [
        image["src"].removeprefix("cid:") for image in BeautifulSoup(page_of(message), "html.parser").find_all("img")
    ]
    assert shown == list(images)
    assert len(images) == len(codes)
    assert all(part.get_content().startswith(b"\x89PNG") for part in images.values())


def test_a_coach_party_gets_pictures_for_fifty_and_codes_for_all():
    big = order(units=("adult",) * 80)
    message = write(kinds.Booked(order=big), reply_to("en"), CATALOGUE, at=NOW)
    assert sum(part.get_content_type() == "image/png" for part in message.walk()) == 50
    assert all(ticket.code in page_of(message) for ticket in big.tickets)
    assert len(bytes(message)) < 150_000


def events_of(message):
    return [part for part in message.walk() if part.get_content_type() == "text/calendar"]


def test_the_event_is_published_and_taken_back_under_one_uid():
    (booked,) = events_of(email_answers.written("booked", "cs"))
    (gone,) = events_of(email_answers.written("cancelled", "cs"))
    assert booked["Content-Type"].params["method"] == "PUBLISH"
    assert booked.get_filename() == "VC-12345.ics"
    first, second = (part.get_content().replace("\r\n ", "") for part in (booked, gone))
    uid = re.search(r"UID:(\S+)", first)[1]
    assert f"UID:{uid}" in second
    assert "DTSTART:20270514T170000Z" in first
    assert "STATUS:CONFIRMED" in first
    assert "SEQUENCE:0" in first
    assert "STATUS:CANCELLED" in second
    assert "SEQUENCE:1" in second
    assert 'ORGANIZER;CN="Vltava Cruises":mailto:objednavky@vltava-cruises.example' in first


def test_an_offer_has_neither_tickets_nor_event():
    for name in ("free_held", "changed_offer", "declined", "expired", "sold_out_held"):
        types = [part.get_content_type() for part in email_answers.written(name, "en").walk()]
        assert types == ["multipart/alternative", "text/plain", "text/html"], name


def test_the_same_answer_is_the_same_bytes():
    assert bytes(email_answers.written("booked", "cs")) == bytes(email_answers.written("booked", "cs"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_mails_survive_the_way(language):
    for name in ANSWERS:
        raw = bytes(email_answers.written(name, language))
        assert raw.isascii()
        assert max(map(len, raw.split(b"\r\n"))) <= 998
        again = message_from_bytes(raw, policy=default)
        assert not any(part.defects for part in again.walk())
        assert text_of(again) == text_of(email_answers.written(name, language))


EVIL = "<img src=x onerror=alert(1)>\"'&{0}{units}%s\r\nBcc: all@x.example"


def test_what_the_guest_wrote_is_only_text():
    quoting = reply_to("en", quoted=f"{EVIL}\n" * 300, subject=EVIL, to=Mailbox(address="x@y.example", name=EVIL))
    message = message_from_bytes(bytes(write(ANSWERS["booked"], quoting, CATALOGUE, at=NOW)), policy=default)
    page = BeautifulSoup(page_of(message), "html.parser")
    assert all(image["src"].startswith("cid:") for image in page.find_all("img"))
    assert "onerror" not in {name for element in page.find_all() for name in element.attrs}
    assert "Bcc" not in message
    assert len(message["To"].addresses) == 1
    assert text_of(message).count("> <img") == 30  # sixty lines, every second one


def test_names_from_the_catalogue_are_only_text():
    document = json.loads((email_answers.SAMPLES / "email" / "catalogue.json").read_text(encoding="utf-8"))
    document["supplier"]["name"] = EVIL
    for product in document["products"]:
        product["names"] = dict.fromkeys(LANGUAGES, EVIL)
    hostile = read_catalogue(document)
    for answer in ANSWERS.values():
        message = message_from_bytes(bytes(write(answer, reply_to("en"), hostile, at=NOW)), policy=default)
        page = BeautifulSoup(page_of(message), "html.parser")
        assert "onerror" not in {name for element in page.find_all() for name in element.attrs}
        assert "Bcc" not in message
        assert all("\nBcc" not in event.get_content() for event in events_of(message))


def test_a_product_that_is_gone_is_called_by_its_id():
    gone = order().model_copy(update={"product_id": "steam-train", "option_id": "first-class"})
    told = spoken(kinds.Cancelled(order=gone.model_copy(update={"status": Status.CANCELLED})))
    assert "What: steam-train" in told


def test_a_booking_past_its_cut_off_is_not_said_to_be_cancellable():
    late = kinds.Booked(order=order(day=date(2027, 5, 4), start="09:00"), cancel_url=email_answers.CANCEL_PAGE)
    told = spoken(late)
    assert "can no longer be cancelled" in told
    assert email_answers.CANCEL_PAGE not in told


def test_a_pending_order_has_no_tickets_in_the_mail():
    told = spoken(kinds.AlreadyDone(order=order(Status.PENDING), what="changed"))
    assert "VC12345-1" not in told


def test_what_does_not_run_must_be_named():
    with pytest.raises(ValueError, match="must be named"):
        kinds.NotRunning(asked=Item(product="jazz-cruise"), why="season")


def test_one_offer_beside_a_refusal_is_taken_by_a_plain_yes():
    free, full = kinds.Free(asked=email_answers.DINNER, slots=(), held=a_hold()), kinds.Full(asked=email_answers.HOURLY)
    answer = kinds.Several(parts=(free, full))
    assert (answer.mark, answer.number) == ("offer", "VC-12345")
    assert "reply YES by then" in spoken(answer)


def test_of_an_order_of_several_nothing_is_promised_twice():
    told = spoken(ANSWERS["several_not_all"])
    assert ANSWERS["several_not_all"].mark == "offer"
    assert told.count("YES") == told.count("We hold the seats") == 1
    assert "not booked anything yet" in told


def test_two_free_cruises_are_no_offer_that_a_plain_yes_takes():
    answer = ANSWERS["several_free"]
    assert (answer.mark, answer.number) == ("question", "VC-12347")
    assert "YES" not in spoken(answer)


def test_the_answer_comes_from_the_address_that_was_written_to():
    sender = Mailbox(address="dotazy@vltava-cruises.example", name="Vltava Cruises")
    message = write(ANSWERS["free_one"], reply_to("cs"), CATALOGUE, at=NOW, sender=sender)
    assert message["From"].addresses[0].addr_spec == message["Reply-To"].addresses[0].addr_spec == sender.address
    assert message["Message-ID"].endswith("@vltava-cruises.example>")


def test_a_language_we_do_not_write_is_refused():
    with pytest.raises(ValueError, match="language"):
        ReplyTo(to=Mailbox(address="x@y.example"), language="fr")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cs", "ve středu 12. května 2027 ve 12.05"),
        ("en", "on Wednesday, 12 May 2027 at 12:05"),
        ("de", "am Mittwoch, 12. Mai 2027 um 12:05 Uhr"),
    ],
)
def test_days_and_times_are_declined(language, said):
    words, moment = Words(language), datetime(2027, 5, 12, 12, 5, tzinfo=PRAGUE)
    assert f"{words.on_day(moment)} {words.at_clock(moment)}".replace("\u00a0", " ") == said


def test_czech_says_until_which_weekday():
    told = [Words("cs").until(datetime(2027, 5, 10, 9, 0, tzinfo=PRAGUE) + timedelta(days=n)) for n in range(7)]
    weekdays = ["pondělí", "úterý", "středy", "čtvrtka", "pátku", "soboty", "neděle"]
    assert [text.split()[1] for text in told] == weekdays
    assert told[0] == "do pondělí 10. května 2027 do 9.00"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 dospělý"), (2, "2 dospělí"), (4, "4 dospělí"), (5, "5 dospělých"), (22, "22 dospělých")]
)
def test_czech_counts_people(count, said):
    assert Words("cs")("units_ADULT", n=count) == said


def test_the_page_shows_mails_as_they_are():
    page = (email_answers.SAMPLES.parents[1] / "docs" / "mail-answers.md").read_text(encoding="utf-8")
    kept = "\n".join(file.read_text(encoding="utf-8") for file in GOLDEN.glob("*.txt")).replace("\u00a0", " ")
    examples = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 3
    assert all(example.replace("\u00a0", " ") in kept for example in examples)
    assert {kind.__name__ for kind in (*kinds.OnePart.__args__, kinds.Several)} <= set(re.findall(r"`(\w+)`", page))
