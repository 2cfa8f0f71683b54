# ruff: noqa: E501  patterns and samples are harder to read when broken up
"""The parts of reading, each by itself."""

from datetime import date

import pytest

from gangway.channels.email.charsets import decode
from gangway.channels.email.contact import phones_in
from gangway.channels.email.dates import wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold
from gangway.channels.email.language import language_of
from gangway.channels.email.mime import parse
from gangway.channels.email.name_words import same_word
from gangway.channels.email.party import read_party
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.read import read_mail
from gangway.channels.email.seen_text import text_of_html
from gangway.channels.email.thread import take_apart
from gangway.channels.email.times import times_in
from gangway.channels.email.trust import agency_of
from gangway.domain.catalogue import read_catalogue

CZECH = Clock(today=date(2027, 5, 12), day_first=True)  # a Wednesday
ENGLISH = Clock(today=date(2027, 5, 12), day_first=False)


def test_folding_keeps_the_length():
    text = "Příští středa – „Straße“ İ × ½"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("v sobotu 15. 5.", "2027-05-15"), ("pátek večer 14. 5.", "2027-05-14"), ("patnáctého května", "2027-05-15"),
        ("příští týden ve středu", "2027-05-19"), ("v sobotu za týden", "2027-05-22"), ("pozítří", "2027-05-14"),
        ("Montag in acht Tagen", "2027-05-24"), ("am Pfingstmontag", "2027-05-17"), ("14.5.27 v 10:00", "2027-05-14"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_czech_and_german(text, day):
    assert [str(one) for one in wished(text, CZECH).days] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "příští sobotu",
        "31. června",
        "sobota 16. 5.",
        "od 3. do 5. června",
        "o víkendu",
        "in acht Tagen",
        "am 5.",
        "3.-5. 6.",
    ],
)
def test_a_day_in_doubt_is_no_day(text):
    dates = wished(text, CZECH)
    assert dates.trouble is not None
    assert dates.days == ()


def test_slashes_are_settled_only_by_the_mail_itself():
    assert wished("on 05/06/2027", ENGLISH).trouble == "ambiguous"
    assert [str(day) for day in wished("on Saturday 05/06/2027", ENGLISH).days] == ["2027-06-05"]
    assert [str(day) for day in wished("on 06/25/2027", ENGLISH).days] == ["2027-06-25"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("ve tři čtvrtě na čtyři", "15:45"), ("ve čtvrt na dvanáct", "11:15"), ("halb elf", "10:30"),
        ("viertel vor vier", "15:45"), ("quarter past two", "14:15"), ("o páté", "17:00"), ("16h30", "16:30"), ("v poledne", "12:00"),
    ],
)  # fmt: skip
def test_spoken_times_are_the_departures_they_fit(text, time):
    timetable = ("10:30", "11:15", "12:00", "14:15", "15:45", "16:30", "17:00")
    assert [one.fitting(timetable) for one in times_in(text)] == [time]


@pytest.mark.parametrize(
    "text", ["po 15. hodině", "na 2 hodiny", "we arrive at 14:00", "between 2 and 4 pm", "ve dvou", "nalodění 11:45"]
)
def test_what_is_no_departure_is_not_read_as_one(text):
    assert times_in(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("my dva a dvě děti (4 a 9 let)", {"adult": 2, "child": 2}), ("me and my wife", {"adult": 2}),
        ("ein Ehepaar mit zwei Kindern (5 und 12)", {"adult": 2, "child": 2}), ("6 osob, z toho 2 děti", {"adult": 4, "child": 2}),
        ("two adults and a child of 2 years", {"adult": 2, "infant": 1}), ("4 people, all students", {"student": 4}),
        ("2 adults and a 15-year-old", {"adult": 3}), ("2 Tageskarten für Rentner", {"senior": 2}),
    ],
)  # fmt: skip
def test_parties_are_counted_by_kind(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize(
    "text",
    [
        "4 osoby: 2 dospělí a 1 dítě",
        "2 or 3 adults",
        "2 adults and our nanny",
        "20 žáků",
        "-2 osoby",
        "two families, 4 people each",
    ],
)
def test_a_party_in_doubt_is_not_counted(text, catalogue):
    party = read_party(text, catalogue)
    assert party.trouble is not None
    assert party.is_empty


def test_an_evening_is_no_dinner(catalogue):
    assert products_of(named_products("plavba v pátek večer", catalogue)) == []
    assert products_of(named_products("plavbu s večeří", catalogue)) == ["dinner-cruise"]
    assert not same_word("vecere", "vecer")


def test_a_name_of_two_products_names_none_for_sure(catalogue):
    assert len(products_of(named_products("jazz dinner cruise", catalogue))) == 2
    assert products_of(named_products("v jednu odpoledne hodinová, 4 dospělí", catalogue)) == ["one-hour-cruise"]
    assert products_of(named_products("two adults for the hour-long cruise", catalogue)) == ["one-hour-cruise"]
    assert products_of(named_products("a two-hour cruise", catalogue)) == []
    assert products_of(named_products("half an hour cruise", catalogue)) == []


def test_what_a_reader_of_the_html_cannot_see_does_not_count():
    html = (
        "<style>.x{display:none}</style><body bgcolor=white><p>two adults</p><p class=x>nine</p><p style='color:#fff'>eight</p>"
        "<p style='font-size:0'>seven</p><p style='position:absolute;left:-9999px'>six</p><!-- five --><s>four</s></body>"
    )
    assert text_of_html(html) == "two adults"


def test_white_text_on_a_coloured_ground_is_seen():
    assert text_of_html("<td style='background:#f53'><b style='color:white'>New booking</b></td>") == "New booking"


@pytest.mark.parametrize("charset", ["cp1250", "iso-8859-2", "utf-8"])
def test_a_wrongly_declared_charset_is_noticed(charset):
    text = "Dobrý den, prosím o rezervaci, těšíme se. Děkuji, příští pátek."
    assert decode(text.encode(charset), "iso-8859-1") == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chceli by sme rezervovať, ďakujem", "sk"),
        ("Wij willen graag boeken, dank", "nl"),
        ("Dobrý den, děkuji", "cs"),
        ("Доброго дня, дякую і вітаю", "uk"),
    ],
)
def test_neighbouring_languages_are_told_apart(text, language):
    assert language_of(text) == language


def test_new_text_is_told_from_history_and_signature():
    thread = take_apart(
        "Ano, bereme.\n\nS pozdravem\nJan Malý\n\nDne 2. 5. 2027 v 16:20 Lodě <lode@mail.example> napsal(a):\n> Nabídka",
        forward=False,
    )
    assert thread.new.startswith("Ano, bereme.")
    assert "Jan Malý" in thread.signature
    assert "Nabídka" in thread.history
    assert "Jan" not in thread.new


def test_a_line_break_in_an_encoded_header_is_kept_so_that_it_can_be_found():
    letter = parse(b"From: A <a@mail.example>\r\nSubject: =?utf-8?q?Booking=0D=0ABcc:_x?=\r\n\r\nhello")
    assert "\n" in letter.header("subject")


def test_agencies_are_known_by_their_own_domain_only():
    assert agency_of("notification.getyourguide.example") == "getyourguide"
    assert agency_of("getyourguide.evil.example") is None
    assert agency_of("getyourguide-partners.example") is None


def test_phones_are_read_by_the_language_and_mobiles_come_first():
    assert phones_in("224 123 456, mob. 603/456 789", "cs") == ["+420603456789", "+420224123456"]
    assert phones_in("0171 1234567", "de") == ["+491711234567"]
    assert phones_in("07911 123456", "en") == ["+447911123456"]
    assert phones_in("DIČ: CZ27654321, IČO: 27654321", "cs") == []


def test_a_reading_tells_where_a_value_was_found_and_why_it_asks(read):
    reading = read("Please book the dinner cruise for 2 adults.")
    assert reading.missing == ("date",)
    assert "date_absent" in {reason.code for reason in reading.reasons}
    assert "2 adults" in {found.text for found in reading.found}


def test_a_known_senders_mail_in_another_layout_raises_an_alarm(read):
    reading = read(
        "Something entirely new\nwith no labels at all",
        subject="New booking",
        sender="Viator <booking@t1.viator.example>",
    )
    assert reading.intent == "human"
    assert reading.layout_problem is not None


def test_another_operators_catalogue_brings_its_own_names_prefix_and_domain(catalogue, mail_samples):
    document = catalogue.model_dump(mode="json", by_alias=True)
    document["supplier"] |= {"name": "Harbour Sails", "reference_prefix": "QX", "email": "hello@harbour.example"}
    document["products"][1] |= {"names": {"en": "Brunch Sail"}, "aliases": {}}
    other = read_catalogue(document)
    sample = mail_samples.Sample(
        subject="Booking", body="Please book the brunch sail on 4 June for 2 adults.", want="", id="one-1"
    )
    assert read_mail(mail_samples.raw_mail(sample), other).items[0].product == document["products"][1]["id"]
    cancelled = mail_samples.Sample(subject="Cancel", body="Please cancel QX-12345.", want="", id="one-2")
    assert read_mail(mail_samples.raw_mail(cancelled), other).reference == "QX-12345"
    assert read_mail(mail_samples.raw_mail(cancelled), catalogue).reference is None
