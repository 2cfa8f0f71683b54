"""Twins and triplets are two and three; a plural with one age counts nobody."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Jsme dva dospělí a dvojčata, 8 měsíců.": {"adult": 2, "infant": 2},
    "Pojedou 4 dospělí a miminka dvojčata, 7 měsíců.": {"adult": 4, "infant": 2},
    "Dva dospělí a osmiměsíční dvojčata.": {"adult": 2, "infant": 2},
    "Dva dospeli a petileta dvojcata.": {"adult": 2, "child": 2},
    "Dva dospělí s dvojčaty (3 roky).": {"adult": 2, "child": 2},
    "Dva dospělí a kluci dvojčata, 11 let.": {"adult": 2, "child": 2},
    "Dva dospělí s miminkem.": {"adult": 2, "infant": 1},
    "Dva dospělí a mimčo.": {"adult": 2, "infant": 1},
    "Tři dospělí a trojčata, 5 let.": {"adult": 3, "child": 3},
    "Vier Erwachsene und Zwillinge, 8 Monate alt.": {"adult": 4, "infant": 2},
    "Zwei Erwachsene und unsere Zwillingsmädchen (6).": {"adult": 2, "child": 2},
    "Zwei Erwachsene mit acht Monate alten Zwillingen.": {"adult": 2, "infant": 2},
    "Zwei Erwachsene und fünfjährige Zwillinge.": {"adult": 2, "child": 2},
    "Zwei Erwachsene und Zwillingsbabys.": {"adult": 2, "infant": 2},
    "Zwei Erwachsene und ein Zwillingspaar, 10 Jahre.": {"adult": 2, "child": 2},
    "We are 4 adults and twin babies, 8 months old.": {"adult": 4, "infant": 2},
    "We are 2 adults with 8-month-old twins.": {"adult": 2, "infant": 2},
    "We are 2 adults with 18-month-old twins.": {"adult": 2, "infant": 2},
    "Two adults and our twins (5).": {"adult": 2, "child": 2},
    "Two adults and twin girls, aged 6.": {"adult": 2, "child": 2},
    "Two adults and our twin toddlers, 20 months.": {"adult": 2, "infant": 2},
    "Two adults and a pair of twins, both 9.": {"adult": 2, "child": 2},
    "Me, my husband and our baby twins.": {"adult": 2, "infant": 2},
    "Three adults and our twin grandsons (both 10).": {"adult": 3, "child": 2},
    "Two adults and triplets, 4 years old.": {"adult": 2, "child": 3},
    "Dva dospělí a dcerka (5 let).": {"adult": 2, "child": 1},
    "Dva dospělí se synáčkem, 4 roky.": {"adult": 2, "child": 1},
    "Dva dospělí a chlapeček, 20 měsíců.": {"adult": 2, "infant": 1},
    "Dva dospeli a vnoucek (3 roky).": {"adult": 2, "child": 1},
    "Dva dospělí a malá (2 roky).": {"adult": 2, "infant": 1},
    "Zwei Erwachsene und unser Kleiner (4 Jahre).": {"adult": 2, "child": 1},
    "Zwei Erwachsene und unsere Kleine, 2 Jahre.": {"adult": 2, "infant": 1},
    "Zwei Erwachsene und die Kleinen (2 und 6 Jahre).": {"adult": 2, "infant": 1, "child": 1},
}

ASKED = [
    "Dva dospělí a miminka.",
    "Dva dospělí a miminka (8 měsíců).",
    "Zwei Erwachsene und Zwillinge.",
    "Zwei Erwachsene und Babys, 7 Monate.",
    "Two adults and twins.",
    "Two adults and babies, 7 months old.",
    "Dva dospělí a dcerky (5 let).",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
