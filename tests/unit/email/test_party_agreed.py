# ruff: noqa: E501  mails are harder to read when broken up
"""Who comes by an answer, read by two readers; and who comes besides "the same" on another cruise."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import raw_mail, talk_mail

ANSWERS = (
    ("en", "Oh sorry! Two grown-ups, then Ella 4, Finn 7, and Maisie who's 13.", {"adult": 2, "child": 3}),
    ("en", "Two adults, Ella 4, Finn 7.", {"adult": 2, "child": 2}),
    ("de", "2 Erwachsene, dann Ella 4, Finn 7 und Maisie, die 13 ist.", {"adult": 2, "child": 3}),
    ("cs", "Dva dospělí, pak Ella 4, Finn 7 a Maisie, které je 13.", {"adult": 2, "child": 3}),
    ("en", "Two adults and two children, 4 and 7.", {"adult": 2, "child": 2}),
    ("cs", "Budeme tři dospělí.", {"adult": 3}),
)
ASKED_ABOUT = (
    ("en", "Two adults, Ella 4, Finn 7 and somebody of 13 or 31."),
    ("de", "2 Erwachsene, dann noch 3, 4 und 7."),
    ("cs", "Dva dospělí, pak ještě 2 a 3."),
)
SAME = (
    ("en", "2 adults", "same pair + 1 friend on student fare", {"adult": 2, "student": 1}),
    ("en", "2 adults", "ditto + 1 senior", {"adult": 2, "senior": 1}),
    ("en", "3 adults", "the same people plus two children", {"adult": 3, "child": 2}),
    ("en", "3 adults", "the same three adults and two children", {"adult": 3, "child": 2}),
    ("cs", "2 dospělí", "dtto + 1 dítě", {"adult": 2, "child": 1}),
    ("cs", "2 dospělí", "titíž lidé plus babička (70)", {"adult": 2, "senior": 1}),
    ("de", "2 Erwachsene", "dieselben + 1 Kind", {"adult": 2, "child": 1}),
    ("en", "3 adults", "same pair + 1 student", None),
    ("en", "3 adults", "the same people as on Saturday, and grandma (70)", None),
    ("en", "2 adults and a child (4)", "same people without the child but with my mother (70)", None),
    ("cs", "3 dospělí", "stejná dvojice + 1 dítě", None),
    ("de", "2 Erwachsene", "dieselben wie am Samstag und Opa (71)", None),
)
ROWS = {
    "en": "Please book:\n\nA / 14 August / one hour cruise / 4 pm / {}\nB / 15 August / Prague Venice cruise / 5.15pm / {}\n\nLaura Bell",
    "cs": "Objednávám:\n\n1) 14. 8. hodinová plavba v 16:00, {}\n2) 15. 8. Pražské Benátky v 17:15, {}\n\nJana Malá",
    "de": "Ich buche:\n\n1) 14. 8. einstündige Rundfahrt um 16 Uhr, {}\n2) 15. 8. Prager Venedig um 17:15, {}\n\nPetra Lang",
}


@pytest.mark.parametrize(("language", "text", "units"), ANSWERS)
def test_everybody_an_answer_names_is_counted(language, text, units, catalogue):
    reading = read_mail(talk_mail("qparty", language, text), catalogue)
    assert [item.units for item in reading.items] == [units]
    assert reading.complete, reading.reasons


@pytest.mark.parametrize(("language", "text"), ASKED_ABOUT)
def test_an_answer_with_numbers_of_nobody_is_asked_about(language, text, catalogue):
    assert not read_mail(talk_mail("qparty", language, text), catalogue).complete


@pytest.mark.parametrize(("language", "first", "second", "units"), SAME)
def test_who_comes_besides_the_same_is_added(language, first, second, units, catalogue):
    reading = read_mail(raw_mail("new", language, ROWS[language].format(first, second)), catalogue)
    assert reading.complete == (units is not None), reading.reasons
    assert not reading.complete or reading.items[1].units == units
