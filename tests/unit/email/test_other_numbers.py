"""Numbers of other things than guests raise no doubt; a number that may be guests does."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.doubts import doubts_about_order
from gangway.channels.email.party import read_party

CLOCK = Clock(today=date(2027, 7, 20), day_first=True)
OTHER_THINGS = [
    "Máme patnáct let od svatby, zapište nás dva.",
    "Jsme spolu dvanáct let, prosím dva lístky pro dospělé.",
    "Prosim o 2 mista pro dospele, prijdeme deset minut predem.",
    "Dva dospělí, máme oba volno.",
    "Dva dospělí, na mapě je to stanoviště 5.",
    "Měli jsme jet čtyři, ale babička zůstane doma, takže nás budou jen tři dospělí.",
    "Two adults please, we have been married 25 years.",
    "Two adults, we have known each other for twenty years.",
    "Two adults, train 173 gets in at noon.",
    "Two adults, we live 40 miles away.",
    "Two adults, and a hundred thanks.",
    "Bitte zwei Erwachsene, wir sind seit 20 Jahren verheiratet.",
    "Zwei Erwachsene, wir feiern zehn Jahre Ehe.",
    "Zwei Erwachsene, wir sind zehn Minuten vorher da.",
    "Zwei Erwachsene, Hauptgasse 12.",
]
MAYBE_GUESTS = [
    "Dva dospělí, máme oba syny s sebou.",
    "Two adults, and three nephews.",
    "A treat for my daughter, who is 8. She comes with me, her dad and her best friend Ruby (also 8).",
    "Dva dospělí, 2 milé dámy.",
    "Zwei Erwachsene, dazu noch drei.",
]


def codes(text, catalogue):
    return {one.code for one in doubts_about_order(text, catalogue, CLOCK, whole_boat=False)}


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_a_number_of_something_else_is_passed_over(text, catalogue):
    assert "number_not_read" not in codes(text, catalogue)


@pytest.mark.parametrize("text", MAYBE_GUESTS)
def test_a_number_that_may_be_guests_is_not(text, catalogue):
    assert codes(text, catalogue) or read_party(text, catalogue).is_empty
