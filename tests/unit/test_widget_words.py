"""The form's words: complete in each language, in its plurals, prices and dates."""

import json
import re
from datetime import date, datetime

import pytest

from gangway.channels.widget.errors import STATUS
from gangway.channels.widget.texts import FOLDER, LANGUAGES, Words
from infra.widget.bundle import SOURCES

TEXTS = {language: json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES}


def values_of(text):
    return set(re.findall(r"\{(\w+)\}", json.dumps(text, ensure_ascii=False)))


def test_every_language_has_every_text_with_the_same_values():
    for language in LANGUAGES:
        assert TEXTS[language].keys() == TEXTS["en"].keys()
        for name, text in TEXTS[language].items():
            assert values_of(text) == values_of(TEXTS["en"][name]), (language, name)


def test_a_text_that_counts_has_every_form_its_language_knows():
    forms = {"cs": {"one", "few", "many", "other"}, "en": {"one", "other"}, "de": {"one", "other"}}
    for language, texts in TEXTS.items():
        for name, text in texts.items():
            if isinstance(text, dict):
                assert text.keys() == forms[language], (language, name)


def test_every_refusal_of_the_door_has_a_sentence():
    families = {"unknown", "not_possible", "conflict"}  # never raised themselves
    for code in {kind.code for kind, _ in STATUS} - families:
        assert Words("cs").has(f"error_{code}"), code


def test_no_text_is_asked_for_that_does_not_exist():
    asked = set()
    for file in (SOURCES / "src").glob("*.js"):
        asked |= set(re.findall(r"\bt\(\s*\"(\w+)\"", file.read_text(encoding="utf-8")))
    assert asked <= TEXTS["en"].keys()
    assert len(asked) > 40


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("cs", 1, "1 volné místo"),
        ("cs", 3, "3 volná místa"),
        ("cs", 5, "5 volných míst"),
        ("cs", 0, "0 volných míst"),
        ("en", 1, "1 seat free"),
        ("de", 2, "2 Plätze frei"),
    ],
)
def test_seats_are_counted_as_the_language_counts(language, number, told):
    assert Words(language)("seats_free", n=number) == told


@pytest.mark.parametrize(
    ("language", "amount", "currency", "told"),
    [
        ("cs", 139000, "CZK", "1 390 Kč"),
        ("cs", 139050, "CZK", "1 390,50 Kč"),
        ("en", 139000, "CZK", "CZK 1,390"),
        ("en", 5605, "EUR", "€56.05"),
        ("de", 139000, "EUR", "1.390 €"),
        ("de", 5, "EUR", "0,05 €"),
        ("en", 1500, "JPY", "JPY 1,500"),
    ],
)
def test_prices_are_written_as_the_language_writes_them(language, amount, currency, told):
    assert Words(language).price(amount, currency).replace("\xa0", " ") == told


def test_days_and_moments_are_written_as_the_language_writes_them():
    day, moment = date(2027, 6, 15), datetime(2027, 6, 15, 19, 5)  # noqa: DTZ001  a local time
    assert Words("cs").day(day) == "úterý 15. června 2027"
    assert Words("en").day(day) == "Tuesday, 15 June 2027"
    assert Words("de").moment(moment) == "Dienstag, 15. Juni 2027 um 19:05 Uhr"
