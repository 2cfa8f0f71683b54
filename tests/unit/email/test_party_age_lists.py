"""The ages of everybody in one list."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Je nás pět, věk 43, 41, 16, 13 a 2 roky.": {"adult": 3, "child": 1, "infant": 1},
    "Pojede nás pět ve věku 43, 41, 16, 13 a 2 roky.": {"adult": 3, "child": 1, "infant": 1},
    "Jsme čtyři (45, 43, 12 a 9 let).": {"adult": 2, "child": 2},
    "Bude nás šest: 70, 68, 45, 43, 12 a 9 let.": {"senior": 2, "adult": 2, "child": 2},
    "Ctyri osoby, vek 66, 64, 10 a 7.": {"senior": 1, "adult": 1, "child": 2},
    "Čtyři lístky. Věk cestujících: 39, 38, 7 a 1 rok.": {"adult": 2, "child": 1, "infant": 1},
    "Jedeme tři, je nám 70, 68 a 45.": {"senior": 2, "adult": 1},
    "Wir sind zu fünft, Alter 43, 41, 16, 13 und 2 Jahre.": {"adult": 3, "child": 1, "infant": 1},
    "Wir sind 4 Personen im Alter von 45, 43, 12 und 9 Jahren.": {"adult": 2, "child": 2},
    "Wir sind vier (45, 43, 12 und 9).": {"adult": 2, "child": 2},
    "Wir sind sechs: 70, 68, 45, 43, 12 und 9 Jahre alt.": {"senior": 2, "adult": 2, "child": 2},
    "Vier Plätze bitte. Unser Alter: 66, 64, 10, 7.": {"senior": 1, "adult": 1, "child": 2},
    "Wir sind fünf Personen. Das Alter: 39, 38, 12, 7 und 8 Monate.": {"adult": 2, "child": 2, "infant": 1},
    "There are five of us. Ages are 45, 44, 15, 12 and 9.": {"adult": 3, "child": 2},
    "We are 5, aged 43, 41, 16, 13 and 2.": {"adult": 3, "child": 1, "infant": 1},
    "Family of four (45, 43, 12 and 9).": {"adult": 2, "child": 2},
    "There are six of us: 70, 68, 45, 43, 12 and 9.": {"senior": 2, "adult": 2, "child": 2},
    "Four people, ages 66, 64, 10 and 7.": {"senior": 1, "adult": 1, "child": 2},
    "Four tickets please. Our ages: 39, 38, 7, 11 months.": {"adult": 2, "child": 1, "infant": 1},
    "Five people: two adults and three kids aged 12, 9 and 4.": {"adult": 2, "child": 3},
    "The ages of our party are 45, 44 and 12.": {"adult": 2, "child": 1},
}

ASKED = [
    "Je nás pět, věk 43, 41, 16 a 13.",
    "Wir sind zu fünft, Alter 43, 41, 16 und 13.",
    "There are five of us. Ages are 45, 44, 15 and 12.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
