# ruff: noqa: E501  sentences stand on one line
"""A change that tells a new hour or day and a new number of guests: neither is lost, and what is in doubt is asked about."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
BOTH = (
    ("en", "There'll be six of us now rather than three, and could we take the 18:00 boat instead? Day stays the same.", "time=18:00 units=6a"),
    ("en", "Two changes please:\n- five people instead of three\n- 17:00 instead of 16:00", "time=17:00 units=5a"),
    ("en", "Our party has grown from three to six. Could we take the 18:00 boat instead?", "time=18:00 units=6a"),
    ("en", "We will only be two now. Also, is it possible to go at 17:00 instead?", "time=17:00 units=2a"),
    ("en", "Could we take the 18:00 boat instead, and make that six?", "time=18:00 units=6a"),
    ("en", "Could we move to Sunday 15 August? We'll be five now.", "date=2027-08-15 units=5a"),
    ("cs", "Bude nás teď šest místo tří a mohli bychom jet raději lodí v 18:00?", "time=18:00 units=6a"),
    ("cs", "Slo by to posunout na 18 hodin? A jedeme uz jen dva.", "time=18:00 units=2a"),
    ("cs", "Rozrostli jsme se na šest. Šlo by jet v 18:00?", "time=18:00 units=6a"),
    ("cs", "Rádi bychom změnili čas na 18:00 a počet osob na 6.", "time=18:00 units=6a"),
    ("cs", "Nakonec nás pojede pět a prosíme o přesun na 17:00.", "time=17:00 units=5a"),
    ("de", "Wir sind jetzt sechs statt drei, und könnten wir das Schiff um 18:00 Uhr nehmen?", "time=18:00 units=6a"),
    ("de", "Aus drei sind sechs geworden. Könnten wir um 18 Uhr fahren?", "time=18:00 units=6a"),
    ("de", "Könnten wir auf Sonntag, den 15. August umbuchen? Wir sind dann nur noch zwei.", "date=2027-08-15 units=2a"),
    ("de", "Bitte ändern Sie die Uhrzeit auf 18 Uhr und die Personenzahl auf 6.", "time=18:00 units=6a"),
)
ONLY_THE_HOUR = (
    ("en", "We'll be ten minutes late to the pier, so could we take the 18:00 boat instead?"),
    ("en", "Could we take the 18:00 boat instead? There are still three of us."),
    ("en", "Could you put us on the boat at 6 pm?"),
    ("cs", "Prosím přesunout na 18:00. Budeme tam deset minut předem."),
    ("de", "Bitte auf 18 Uhr verschieben. Wir sind sechs Tage in Prag."),
    ("de", "Bitte auf 18 Uhr verschieben. Wir sind weiterhin drei."),
)
IN_DOUBT = (
    ("en", "Could we take the 18:00 boat instead? There are two of us who can't make 16:00."),
    ("en", "Could we take the 18:00 boat instead? If we're six I'll let you know."),
    ("en", "Could we take the 18:00 boat instead? We will be six, two of them under three."),
    ("en", "Could we take the 18:00 boat instead? Two of us can't come."),
    ("cs", "Prosím přesunout na 18:00. Bude nás asi šest."),
    ("cs", "Prosím přesunout na 18:00. Pokud nás bude šest, ozvu se."),
    ("cs", "Prosím přesunout na 18:00. Dva z nás nepojedou."),
    ("de", "Bitte auf 18 Uhr verschieben. Wir sind etwa sechs Personen."),
    ("de", "Bitte auf 18 Uhr verschieben. Zwei von uns fahren nicht mit."),
    ("de", "Bitte auf 18 Uhr verschieben. Sechs wären wir jetzt."),
)
# fmt: on


@pytest.mark.parametrize(("language", "text", "told"), BOTH)
def test_both_values_are_changed(language, text, told, catalogue):
    reading = read(language, "conf", text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert [told_by(item) for item in reading.items] == [item_of(told)]


@pytest.mark.parametrize(("language", "text"), ONLY_THE_HOUR)
def test_numbers_of_other_things_count_nobody(language, text, catalogue):
    reading = read(language, "conf", text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert [told_by(item) for item in reading.items] == [item_of("time=18:00")]


@pytest.mark.parametrize(("language", "text"), IN_DOUBT)
def test_an_unclear_number_keeps_the_machine_from_acting_on_the_hour(language, text, catalogue):
    assert not read(language, "conf", text, catalogue).complete
