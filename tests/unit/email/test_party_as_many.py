"""A number like that of the guests tells them once more, or as many others."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import FRAMES, raw_mail


@pytest.mark.parametrize(
    ("language", "who", "units"),
    [
        ("cs", "Prosím tři celodenní lístky: dva pro dospělé a jeden pro devítiletého syna.", {"adult": 2, "child": 1}),
        ("de", "Bitte drei Karten: zwei Erwachsene und ein Kind (8 Jahre).", {"adult": 2, "child": 1}),
        ("en", "There are four of us: two adults and two children. The four of us would like to sit together.", None),
        ("cs", "Jdeme já a přítelkyně. Oba studujeme, prosím dvě místa za studentské jízdné.", {"student": 2}),
        ("en", "Five adults. All five would like to sit together.", {"adult": 5}),
        ("cs", "18 dospělých a 3 senioři.\n\nTelefon na vedoucího: 736 118 290", {"adult": 18, "senior": 3}),
    ],
)
def test_the_guests_told_once_more_are_no_others(language, who, units, catalogue):
    reading = read_mail(raw_mail("new", language, FRAMES[language].format(who)), catalogue)
    assert (reading.items[0].units, reading.complete) == (units or {"adult": 2, "child": 2}, True), reading.reasons


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("en", "Three of us, plus three friends of mine."),
        ("en", "We are four. Four of my colleagues will come too."),
        ("cs", "Jsme tři. Tři kamarádi pojedou taky."),
        ("cs", "Tři dospělí. S námi tři z Brna."),
        ("de", "Wir sind drei. Drei vom Verein kommen dazu."),
        ("cs", "Oba oslavenci a my dva."),
        ("cs", "Dva dospělí, 2 milé dámy."),
        ("cs", "Dva lístky a jeden pro syna."),
    ],
)
def test_as_many_others_are_asked_about(language, who, catalogue):
    assert not read_mail(raw_mail("new", language, FRAMES[language].format(who)), catalogue).complete


def test_who_studies_is_a_student(catalogue):
    said = "Lístky potřebuji pro sebe a přítelkyni, oba studujeme na ČVUT a průkazy s sebou budeme mít."
    reading = read_mail(raw_mail("new", "cs", FRAMES["cs"].format(said)), catalogue)
    assert reading.items[0].units == {"student": 2} or not reading.complete
