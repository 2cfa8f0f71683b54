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
