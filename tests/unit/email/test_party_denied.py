"""Roles denied count nobody, crowds nobody counted are asked about, and a title that leads a line is a guest."""

import pytest

from tests.unit.email.frames import booked

READ = [
    # What somebody is no more, or not yet.
    ("cs", "Babičce je 79, mně 24 a studentka už nejsem.", {"1a", "1s"}),
    ("cs", "Pojedu já a kamarád, studenti už nejsme.", {"2a"}),
    ("cs", "Prosím dva dospělé, důchodci ještě nejsme.", {"2a"}),
    ("en", "I am 24 and no longer a student, my gran is 79.", {"1a", "1s"}),
    ("en", "Two adults. We're not seniors yet.", {"2a"}),
    ("de", "Ich (26, keine Studentin mehr) und mein Bruder (20).", {"2a"}),
    ("de", "Wir sind zwei, noch keine Rentner.", {"2a"}),
    # German nouns that may be one or several.
    ("de", "Meine vier Kollegen und ich kommen.", {"5a"}),
    ("de", "Mein Nachbar und ich kommen.", {"2a"}),
    ("de", "Ich komme mit meinem Kollegen.", {"2a"}),
    # Guests by title, one on a line.
    ("de", "Bitte für folgende Gäste:\n\nFrau Ilse Kramer\nHerr Otto Kramer\nFrau Beate Sommer", {"3a"}),
    ("en", "The guests:\n\nMr John Lund\nMrs Ann Lund\nMs Eva Bell", {"3a"}),
    ("cs", "Naši hosté, nástup v 16:00:\nKarl Berger\nAnna Berger\nLisa Berger (6 let)", {"2a", "1c"}),
    # A crowd that is counted.
    ("en", "We are bringing our children, two adults and two kids of 4 and 6.", {"2a", "2c"}),
    ("cs", "Naše děti, 5 a 8 let, a my dva.", {"2a", "2c"}),
]
ASKED = [
    ("cs", "Pět lidí, studenti nejsme všichni."),
    ("cs", "Je nás pět, ne všichni jsme studenti."),
    ("cs", "Je nás pět, tři z nás nejsou studenti."),
    ("en", "Five of us, not all students."),
    ("en", "One student and two who are not students."),
    ("de", "Vier Leute, zwei davon sind keine Studenten."),
    ("de", "Zwei Studenten und zwei, die keine Studenten sind."),
    ("de", "Meine Kollegen und ich kommen."),
    ("de", "Meine Kollegen, meine Frau und ich kommen."),
    ("de", "Unsere Nachbarn und wir zwei kommen."),
    ("en", "My colleagues, my wife and I are coming."),
    ("cs", "Naši přátelé a my dva."),
    ("cs", "Pojedou moji kolegové, manželka a já."),
    ("de", "Bitte für folgende Gäste:\n\nFrau Ilse Kramer mit Familie\nHerr Otto Kramer"),
]


@pytest.mark.parametrize(("language", "text", "party"), READ)
def test_nobody_is_counted_for_what_they_are_not(language, text, party, catalogue):
    assert booked(language, text, catalogue) == party


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_a_person_is_asked(language, text, catalogue):
    assert booked(language, text, catalogue) is None


COUNTED_BEHIND = [
    ("cs", "Jedeme s manželem, dva dospělí.", {"2a"}),
    ("cs", "Jedu s kamarádkou dva dospělí.", {"2a"}),
    ("cs", "Jedeme s manželem a dětmi (4 a 6), dva dospělí.", {"2a", "2c"}),
    ("en", "We are coming with my husband, two adults.", {"2a"}),
    ("en", "My wife, our two kids (4 and 6) and I, two adults.", {"2a", "2c"}),
    ("en", "Me, my wife and two adults from our church.", {"4a"}),
    ("de", "Wir fahren mit meinem Mann, zwei Erwachsene.", {"2a"}),
    ("de", "Ich komme mit meinem Mann, zwei Erwachsene.", {"2a"}),
    # The number left, in a postscript.
    ("cs", "Čtyři dospělí.\n\nP.S. Brácha teď psal, že nemůže. Počítejte tedy se třemi.", {"3a"}),
    ("cs", "Čtyři dospělí.\n\nP.S. Brácha nemůže, bude nás jen tři.", {"3a"}),
    ("de", "Wir sind zu sechst.\n\nP.S. Mein Bruder ist krank geworden, wir sind nur noch fünf.", {"5a"}),
    ("en", "Five of us.\n\nPS My brother is ill, we're only four.", {"4a"}),
    ("en", "Five of us.\n\nPS We are only four minutes from the pier.", {"5a"}),
    # A pair by title, with their son.
    ("de", "Unsere Gäste sind Herr und Frau Aoki mit Sohn (10).", {"2a", "1c"}),
    # What is paid, and who waits.
    ("cs", "Pojede babička (81) a děda (84). Já na ně počkám na břehu.", {"2s"}),
    ("de", "Bitte teilen Sie mir mit, wo wir einsteigen. Wir sind zwei Erwachsene.", {"2a"}),
]
NOBODY_KNOWS = [
    ("cs", "Čtyři dospělí.\n\nP.S. Brácha nemůže, bude nás jen pět."),
    ("de", "Wir sind zu viert. P.S. Meine Schwester kommt mit, wir sind nur zwei."),
    ("cs", "Jedeme s manželem, tři dospělí."),
    ("cs", "Já, manželka, dva dospělí z Brna."),
    ("en", "My wife and I, four adults."),
    ("en", "Me, my wife, two adults from our church."),
]


@pytest.mark.parametrize(("language", "text", "party"), COUNTED_BEHIND)
def test_adults_counted_behind_who_they_are_are_counted_once(language, text, party, catalogue):
    assert booked(language, text, catalogue) == party


@pytest.mark.parametrize(("language", "text"), NOBODY_KNOWS)
def test_adults_who_may_be_others_are_asked_about(language, text, catalogue):
    assert booked(language, text, catalogue) is None
