# ruff: noqa: E501  mails are harder to read when broken up
"""A mail's reading does not change with the way it is sent, and does change, or stops, with what it says.

The samples are those of tests/samples/email; the way of sending is drawn by Hypothesis, several ways at once.
"""

import dataclasses
import importlib.util
import json
import sys
import textwrap
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import read_catalogue

TESTS = Path(__file__).parents[1]
CATALOGUE = read_catalogue(json.loads((TESTS / "samples" / "email" / "catalogue.json").read_text(encoding="utf-8")))
ACTING = {"order", "change", "cancel", "confirm"}
CALM = settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def _samples():
    spec = importlib.util.spec_from_file_location("mail_samples", TESTS / "unit" / "email" / "samples.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["mail_samples"] = module
    spec.loader.exec_module(module)
    return module


samples = _samples()
PROSE = [
    one
    for one in samples.all_samples()
    if not one.html and not any(mark in one.body for mark in (";", "|", ">", "<", "\t"))
]
SIMPLE = [one for one in PROSE if "\n" not in one.body.strip() and one.want != "ignore" and not one.auto]


def _read(sample, **way):
    return _told(samples.raw_mail(sample, **way))


@cache  # the same sample is drawn by many examples, and each compares with how it reads as it was written
def _told(raw):
    line = read_mail(raw, CATALOGUE).as_line("")
    return {name: line[name] for name in ("intent", "items", "missing", "complete")} | {
        "ref": (line["reference"] or "").upper()
    }


def _with_body(sample, body):
    return dataclasses.replace(sample, body=body)


def _bare(text):
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _spelt_out(text):
    return text.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}))


def _wrapped(text, width):
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) if len(line) > width else line
        for line in lines
    )


CHARSETS = st.sampled_from(["utf-8", "cp1250", "iso-8859-2", "utf-16"])
ENCODINGS = st.sampled_from(["quoted-printable", "base64"])
SIGNATURES = (
    "\n\n-- \nEmil Example\nExample Ltd., 12 High Street, open 9:00-17:00, 30 years of experience\n",
    "\n\nS pozdravem\nEmil Příklad\nPříklad s.r.o., Nádražní 12, 150 00 Praha 5\n+420 602 123 456\n",
    "\n\nMit freundlichen Grüßen\nEmil Beispiel\nBeispiel GmbH, Hauptstr. 5, 01067 Dresden\n",
    "\n\nSent from my iPhone\n",
)
HISTORIES = (
    "\n\nOn Mon, 3 May 2027 at 10:15, Somebody <somebody@mail.example> wrote:\n> Please book 7 seats on the jazz cruise on 3 July.\n",
    "\n\nDne 3. 5. 2027 v 10:15 Někdo napsal(a):\n>> Prosím 7 míst na jazzovou plavbu 3. 7.\n",
    "\n\nAm 03.05.2027 um 10:15 schrieb Jemand <jemand@mail.example>:\n> Bitte 7 Plätze für die Jazzfahrt am 3. Juli.\n",
    "\n\n-----Original Message-----\nFrom: Somebody <somebody@mail.example>\nSent: Monday, May 3, 2027 10:15 AM\nTo: Us\nSubject: Jazz\n\nPlease book 7 seats on the jazz cruise on 3 July.\n",
    "\n\nVon: Jemand <jemand@mail.example>\nGesendet: Montag, 3. Mai 2027 10:15\nAn: Uns\nBetreff: Jazz\n\nBitte 7 Plätze für die Jazzfahrt am 3. Juli.\n",
)


@CALM
@given(st.sampled_from(PROSE), CHARSETS, ENCODINGS)
def test_charset_and_transfer_encoding_do_not_matter(sample, charset, encoding):
    try:
        (sample.subject + sample.body).encode(charset)
    except UnicodeEncodeError:
        assume(False)
    way = {"charset": charset, "encoding": "base64" if charset == "utf-16" else encoding}
    assert _read(sample, **way) == _read(sample)


@CALM
@given(st.sampled_from(PROSE), st.integers(min_value=56, max_value=78))
def test_the_width_a_mail_is_wrapped_to_does_not_matter(sample, width):
    assert _read(_with_body(sample, _wrapped(sample.body, width))) == _read(sample)


@CALM
@given(st.sampled_from([one for one in PROSE if "   " not in one.body]))  # HTML has no columns of blanks
def test_text_and_html_say_the_same(sample):
    assert _read(sample, html=True) == _read(sample)


@CALM
@given(st.sampled_from(PROSE), st.sampled_from([str.lower, str.upper]))
def test_capitals_do_not_matter(sample, cased):
    assert _read(_with_body(sample, cased(sample.body))) == _read(sample)


@CALM
@given(st.sampled_from([one for one in PROSE if one.language == "cs"]))
def test_missing_diacritics_do_not_matter(sample):
    bare = dataclasses.replace(sample, body=_bare(sample.body), subject=_bare(sample.subject))
    assert _read(bare) == _read(sample)


@CALM
@given(st.sampled_from([one for one in PROSE if one.language == "de"]))
def test_spelt_out_umlauts_do_not_matter(sample):
    assert _read(_with_body(sample, _spelt_out(sample.body))) == _read(sample)


@CALM
@given(st.sampled_from(SIMPLE), st.sampled_from(SIGNATURES), st.sampled_from(["", *HISTORIES]))
def test_signature_and_quoted_history_do_not_matter(sample, signature, history):
    assert _read(_with_body(sample, sample.body.strip() + signature + history)) == _read(sample)


ORDER = {
    "cs": "Dobrý den, objednávám {product} v sobotu 12. června v {time} pro 2 dospělé. Děkuji, Jan Hora",
    "en": "Hello, please book the {product} on Saturday 12 June at {time} for 2 adults. Thanks, John Hill",
    "de": "Guten Tag, ich buche die {product} am Samstag, 12. Juni, um {time} Uhr für 2 Erwachsene. Danke, Hans Berg",
}
CRUISES = {
    "cs": [("hodinovou plavbu", "15:00"), ("plavbu Čertovkou", "14:15"), ("jazzovou plavbu", "20:30")],
    "en": [("one hour cruise", "15:00"), ("Devil's Channel cruise", "14:15"), ("jazz cruise", "20:30")],
    "de": [("Einstündige Rundfahrt", "15:00"), ("Teufelskanal-Fahrt", "14:15"), ("Jazzfahrt", "20:30")],
}
PLAIN = [(language, cruise) for language, cruises in CRUISES.items() for cruise in cruises]
# What is put into a plain order, by language; each must stop the machine or change what it does.
STOPPED_BY = {
    "cs": [
        ("objednávám", "neobjednávám"), ("objednávám", "zatím ještě neobjednávám"), ("objednávám", "možná objednám"), ("objednávám", "včera jsem objednal"),
        ("12. června", "12. nebo 13. června"), ("12. června", "13. června"), ("12. června", "31. června"), ("12. června", "12. června 2026"),
        ("2 dospělé", "2 až 3 dospělé"), ("2 dospělé", "asi 20 dospělých"), ("2 dospělé", "0 dospělých"), ("2 dospělé", "500 dospělých"), ("2 dospělé", "2 dospělé a několik dětí"),
        ("Děkuji", "Ale jen pokud nebude pršet. Děkuji"), ("Děkuji", "Vlastně pro 3 nebo 4 dospělé. Děkuji"), ("Děkuji", "Závazně potvrdíme příští týden. Děkuji"),
        ("Děkuji", "Případně plavbu s obědem. Děkuji"), ("Děkuji", "Kolega nakonec nejede. Děkuji"), ("Děkuji", "Jeden z nás zůstane doma. Děkuji"),
    ],
    "en": [
        ("please book", "please do not book"), ("please book", "we might book"), ("please book", "my boss will book"), ("please book", "we would have booked"), ("please book", "last week we booked"),
        ("12 June", "12 or 13 June"), ("12 June", "13 June"), ("12 June", "31 June"), ("12 June", "12 June 2026"),
        ("2 adults", "2 or 3 adults"), ("2 adults", "about 20 adults"), ("2 adults", "0 adults"), ("2 adults", "500 adults"), ("2 adults", "2 adults and some kids"), ("2 adults", "2 adults +1"),
        ("Thanks", "But only if it stays dry. Thanks"), ("Thanks", "Or the lunch cruise. Thanks"), ("Thanks", "We will confirm next week. Thanks"),
        ("Thanks", "One of us is not coming. Thanks"), ("Thanks", "Any time suits us. Thanks"), ("Thanks", "Sorry, I mean 3 or 4 adults. Thanks"),
    ],
    "de": [
        ("ich buche", "ich buche noch nicht"), ("ich buche", "vielleicht buche ich"), ("ich buche", "gestern habe ich gebucht:"), ("ich buche", "sobald ich Urlaub habe, buche ich"),
        ("12. Juni", "12. oder 13. Juni"), ("12. Juni", "13. Juni"), ("12. Juni", "31. Juni"), ("12. Juni", "12. Juni 2026"),
        ("2 Erwachsene", "2 bis 3 Erwachsene"), ("2 Erwachsene", "ungefähr 20 Erwachsene"), ("2 Erwachsene", "0 Erwachsene"), ("2 Erwachsene", "500 Erwachsene"), ("2 Erwachsene", "2 Erwachsene und einige Kinder"),
        ("Danke", "Aber nur, wenn es trocken bleibt. Danke"), ("Danke", "Oder die Mittagsfahrt. Danke"), ("Danke", "Einer von uns kommt nicht mit. Danke"), ("Danke", "Wir bestätigen nächste Woche endgültig. Danke"),
    ],
}  # fmt: skip


def _order(language, cruise):
    product, time = cruise
    return ORDER[language].format(product=product, time=time)


def _reading(body, language):
    sample = samples.Sample(subject="Hello", body=body, want="order", id="plain-1", language=language)
    return read_mail(samples.raw_mail(sample), CATALOGUE)


@pytest.mark.parametrize(("language", "cruise"), PLAIN, ids=str)
def test_a_plain_order_is_acted_on(language, cruise):
    reading = _reading(_order(language, cruise), language)
    assert (reading.intent, reading.complete, reading.items[0].time) == ("order", True, cruise[1])


@pytest.mark.parametrize(
    ("language", "cruise", "said", "instead"),
    [(language, cruise, *change) for language, cruise in PLAIN for change in STOPPED_BY[language]],
)
def test_a_word_that_changes_the_meaning_stops_the_machine(language, cruise, said, instead):
    body = _order(language, cruise)
    assert said in body
    reading = _reading(body.replace(said, instead, 1), language)
    assert not (reading.complete and reading.intent in ACTING), reading.items


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(PLAIN), st.integers(min_value=1, max_value=150), st.integers(min_value=13, max_value=30))
def test_another_number_of_people_or_day_is_another_reading(plain, people, day):
    language, cruise = plain
    body = _order(language, cruise).replace("Saturday ", "").replace("v sobotu", "dne").replace("Samstag, ", "")
    for said, instead in ((" 12", f" {day}"), ("2 adults", f"{people} adults"), ("2 dospělé", f"{people} dospělých")):
        body = body.replace(said, instead, 1)
    reading = _reading(body.replace("2 Erwachsene", f"{people} Erwachsene"), language)
    if reading.complete:
        assert (sum(reading.items[0].units.values()), reading.items[0].date.day) == (people, day)
