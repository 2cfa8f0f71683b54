"""A birthday that is over is an age; a month or a season decides when the mail's own date settles it."""

from datetime import date

import pytest

from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.days import Clock
from gangway.channels.email.party import read_party

CLOCK = Clock(today=date(2027, 7, 20), day_first=True)
TOLD = {
    "Jedeme my dva a náš syn Toníček, kterému bylo v březnu šest.": {"adult": 2, "child": 1},
    "Dva dospeli a syn, kteremu prave byly tri roky.": {"adult": 2, "child": 1},
    "Já, manžel a malá Anička, které byly v červnu dva roky.": {"adult": 2, "infant": 1},
    "Jedeme já, manžel a dědeček, kterému bylo v červnu sedmdesát.": {"adult": 2, "senior": 1},
    "Já s manželem a malá Anežka, té bude teprve na podzim rok.": {"adult": 2, "infant": 1},
    "Dva dospělí a vnuk, kterému budou tři až na podzim.": {"adult": 2, "infant": 1},
    "Me, my husband and our son Max, who turned three in May.": {"adult": 2, "child": 1},
    "Two adults and our daughter Ivy, who has just turned two.": {"adult": 2, "infant": 1},
    "My sister and her twins who've both just turned 3, and me.": {"adult": 2, "child": 2},
    "My husband and I and my mum, who was 68 in April.": {"adult": 2, "senior": 1},
    "Two adults and our son, who turned two in September.": {"adult": 2, "infant": 1},
    "My wife, me and our son Jack, who turns 3 that day.": {"adult": 2, "child": 1},
    "Zwei Erwachsene und unser Sohn Jonas, der im Mai zwei geworden ist.": {"adult": 2, "infant": 1},
    "Meine Frau, ich und unser Sohn, der vor kurzem drei geworden ist.": {"adult": 2, "child": 1},
    "Mein Mann, ich und die Oma, die wurde im April 80.": {"adult": 2, "senior": 1},
    "Zwei Erwachsene und unsere Tochter, die erst im Herbst drei wird.": {"adult": 2, "infant": 1},
}
ASKED = [
    "Two adults and our son, who turned two last year.",
    "Two adults and our son, who turned two last summer.",
    "Two adults and our son, who turned two in May 2026.",
    "Zwei Erwachsene und unser Sohn, der letztes Jahr zwei geworden ist.",
    "Dva dospělí a syn, kterému budou v létě tři.",
]
NO_AGES = ["Wir sind gerade fünf geworden.", "There were 70 in June.", "Bylo nás v březnu šest."]


def told(text, catalogue):
    return with_ages_on_the_day(f"14. 8. 2027\n{text}", "", catalogue, CLOCK)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_birthday_tells_the_age_on_the_day_of_the_cruise(text, units, catalogue):
    assert read_party(told(text, catalogue), catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_a_birthday_that_does_not_settle_the_age_stays(text, catalogue):
    assert text in told(text, catalogue)


@pytest.mark.parametrize("text", NO_AGES)
def test_a_number_of_people_is_no_age(text, catalogue):
    assert text in told(text, catalogue)


def test_the_next_birthday_counts_when_it_comes_before_the_cruise(catalogue):
    text = "1. 6. 2028\nTwo adults and our son, who turned two in May."

    assert "is 3" in with_ages_on_the_day(text, "", catalogue, CLOCK)
