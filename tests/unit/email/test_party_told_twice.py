# ruff: noqa: E501  mails are harder to read when broken up
"""News that tells a difference and the number that comes of it, or who stays as they were: read only where both agree."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party_told_twice import without_children_who_stay, without_differences
from tests.unit.email.frames import booked

_READ = (
    ("cs", "Pojedou 3 dospělí.", "P. S. Právě se přidal i švagr, takže nás bude o jednoho víc, celkem čtyři dospělí.", "4a"),
    ("cs", "Pro tři osoby.", "PS: Přidala se švagrová, bude nás o jednu víc, tedy celkem čtyři.", "4a"),
    ("cs", "Pro pět osob.", "PS: Bratr onemocněl, bude nás o jednoho méně, celkem čtyři.", "4a"),
    ("cs", "Pojedou 3 dospělí a 2 děti.", "P.S. Teď mi volala sestra, přidá se k nám. Dospělí tedy budou čtyři, dětí zůstává stejně.", "4a 2c"),
    ("cs", "Pojedou 4 dospělí a 2 děti.", "P.S. Oprava: přidal se ještě švagr, dospělých nás tedy bude 5 a dětí zůstávají 2.", "5a 2c"),
    ("en", "For four adults and two children.", "PS: My brother is joining us, so five adults, the children stay two.", "5a 2c"),
    ("cs", "Celkem pro 4 dospělé.", "P. S. Omlouvám se, teď mi volala sestra, že s manželem jedou také. Počítejte tedy prosím s šesti dospělými.", "6a"),
    ("cs", "Pro 4 dospělé.", "PS: Teď mi volala sestra, že pojede taky. Počítejte prosím s pěti dospělými.", "5a"),
    ("en", "For four adults.", "PS: My sister has just called, she is coming too. Please count on five adults.", "5a"),
)  # fmt: skip

_ASKED = (
    ("cs", "Pojedou 3 dospělí.", "P. S. Právě se přidal i švagr, takže nás bude o jednoho víc, celkem pět dospělých."),
    ("cs", "Pro pět osob.", "PS: Bratr možná nepojede, bude nás o jednoho méně, celkem čtyři."),
    ("cs", "Pro pět osob.", "PS: Bratr onemocněl, bude nás o jednoho méně, celkem tři."),
    ("cs", "Pro tři osoby.", "PS: Bude nás o jednoho víc."),
    ("cs", "Pojedou 4 dospělí a 2 děti.", "P.S. Oprava: přidal se ještě švagr, dospělých nás tedy bude 5 a dětí zůstávají 3."),
    ("cs", "Celkem pro 4 dospělé.", "P. S. Teď mi volala sestra, že s manželem jedou také. Počítejte tedy prosím se sedmi dospělými."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "news", "units"), _READ)
def test_the_new_number_is_read(language, text, news, units, catalogue):
    assert booked(language, text, catalogue, news) == set(units.split())


@pytest.mark.parametrize(("language", "text", "news"), _ASKED)
def test_where_the_numbers_do_not_agree_a_person_is_asked(language, text, news, catalogue):
    assert booked(language, text, catalogue, news) is None


def test_a_difference_is_left_out_where_the_sum_comes_out():
    text = fold("Tři osoby. O jednoho víc, celkem čtyři.")
    assert "o jednoho" not in without_differences(text, 4)
    assert len(without_differences(text, 4)) == len(text)
    assert without_differences(text, 5) == text
    assert without_differences(fold("Tři osoby. O jednoho méně, celkem čtyři."), 4) == fold(
        "Tři osoby. O jednoho méně, celkem čtyři."
    )


def test_children_who_stay_as_many_as_before_are_left_out():
    text = fold("4 dospělí a 2 děti. Dětí zůstávají 2.")
    assert "zustavaji" not in without_children_who_stay(text, {"adult": 5, "child": 2})
    other = fold("4 dospělí a 3 děti. Dětí zůstávají 2.")
    assert without_children_who_stay(other, {"adult": 5, "child": 2}) == other
    home = fold("4 dospělí a 2 děti. Děti zůstávají 2 doma.")
    assert without_children_who_stay(home, {"adult": 4, "child": 2}) == home
