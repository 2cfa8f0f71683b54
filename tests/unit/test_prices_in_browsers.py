"""A price is written in a browser with the decimals the gate counts in, whatever the browser believes of it."""

import json

import pytest

from gangway.channels.widget.texts import FOLDER, Words
from gangway.domain.money import precision
from infra.widget.bundle import SOURCES, UNUSUAL_DECIMALS
from tests.e2e.desk_tab import PAGE
from tests.node import run_module
from views.script import script_of

# CLDR gives HUF, IDR, COP, PKR and IQD no decimals; ISO 4217, and so our minor units, has two, and three for IQD.
PRICES = [
    (990000, "HUF", "HUF 9,900"),
    (990050, "HUF", "HUF 9,900.50"),
    (25000000, "IDR", "IDR 250,000"),
    (12000000, "COP", "COP 120,000"),
    (12500, "JPY", "JP¥12,500"),
    (15500, "KWD", "KWD 15.500"),
    (15000, "KWD", "KWD 15"),
    (1250, "IQD", "IQD 1.250"),
    (139050, "CZK", "CZK 1,390.50"),
    (139000, "CZK", "CZK 1,390"),
]


def run(script):
    done = run_module(script)
    assert done.returncode == 0, done.stderr
    return [text.replace("\u00a0", " ") for text in json.loads(done.stdout)]


ASKED = json.dumps([[amount, currency] for amount, currency, _ in PRICES])


def test_the_form_writes_prices_with_our_decimals():
    words = (SOURCES / "src" / "texts.js").read_text(encoding="utf-8")
    texts = {"en": json.loads((FOLDER / "en.json").read_text(encoding="utf-8"))}
    words = words.replace("__TEXTS__", json.dumps(texts)).replace("__DECIMALS__", json.dumps(UNUSUAL_DECIMALS))
    shown = run(f"{words}\nconsole.log(JSON.stringify({ASKED}.map((one) => new Words('en').price(...one))));")
    assert shown == [told for _, _, told in PRICES]


def test_the_desk_writes_prices_with_our_decimals():
    names = ("words", "cs", "en", "decimals")
    script = script_of({name: (PAGE / f"{name}.js").read_text(encoding="utf-8") for name in names}, "words")
    shown = run(f"{script}\nconsole.log(JSON.stringify({ASKED}.map((one) => modules.words.price(...one))));")
    digits = ["".join(filter(str.isdigit, text)) for text in shown]
    assert digits == [str(amount) for amount, _, _ in PRICES]


def test_a_sum_whose_currency_nobody_told_is_a_number_and_of_no_country():
    names = ("words", "cs", "en", "decimals")
    script = script_of({name: (PAGE / f"{name}.js").read_text(encoding="utf-8") for name in names}, "words")
    assert run(f"{script}\nconsole.log(JSON.stringify([modules.words.price(139000)]));") == ["1,390.00"]


def test_the_desk_knows_every_currency_whose_decimals_are_not_two():
    script = script_of({"decimals": (PAGE / "decimals.js").read_text(encoding="utf-8")}, "decimals")
    assert run(f"{script}\nconsole.log(JSON.stringify([JSON.stringify(modules.decimals.default)]));") == [
        json.dumps(UNUSUAL_DECIMALS, separators=(",", ":"))
    ]


@pytest.mark.parametrize(("amount", "currency", "told"), PRICES)
def test_pages_without_scripts_and_mails_write_the_same_sum(amount, currency, told):
    shown = Words("en").price(amount, currency).replace("\u00a0", " ")
    assert shown.replace("JPY ", "JP¥") == told
    assert precision(currency) == UNUSUAL_DECIMALS.get(currency, 2)
