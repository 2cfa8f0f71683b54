"""Who is named and no guest: the sender who stays at home, whoever is replaced, clubs, what nobody is any more."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "pro náš klub rodičů: 10 dospělých, 2 děti (4 a 5 let) a jedno miminko": {"adult": 10, "child": 2, "infant": 1},
    "Wir sind ein Seniorenkreis: 17 Rentner und 2 Begleiterinnen (beide Mitte vierzig).": {"senior": 17, "adult": 2},
    "We are a pensioners' club: 17 seniors and 2 carers.": {"senior": 17, "adult": 2},
    "Z domova senioru prijede 12 senioru a jedna pecovatelka.": {"senior": 12, "adult": 1},
    "ten students and one coordinator (me, not a student any more)": {"student": 10, "adult": 1},
    "zehn Studenten und eine Leiterin (ich, keine Studentin mehr)": {"student": 10, "adult": 1},
    "dva dospělí a jeden kamarád (ještě není důchodce)": {"adult": 3},
    "for me and my brother instead of my wife": {"adult": 2},
    "pro mě a bratra místo manželky": {"adult": 2},
    "Je to dárek pro babičku a dědu, já s nimi nepojedu.": {"adult": 2},
    "It's a present for my parents, I won't be coming myself.": {"adult": 2},
    "Für 2 Erwachsene und 1 Kind (8), aber ohne mich.": {"adult": 2, "child": 1},
    "two adults, my parents": {"adult": 2},
    "Ich buche für meinen Vater, er ist 82, und seine Pflegerin, Frau Horak.": {"senior": 1, "adult": 1},
    "It's for my mother, who is 80, and her carer, Miss Brown.": {"senior": 1, "adult": 1},
    "Objednávám pro maminku (80) a její ošetřovatelku, slečnu Malou.": {"senior": 1, "adult": 1},
    "Wir sind eine Mädelsrunde von sieben Frauen, es ist ein Junggesellinnenabschied.": {"adult": 7},
    "Jsme babská jízda o osmi ženách.": {"adult": 8},
    "2 dospělí, 1 senior a 2 děti. Senior je na vozíku, ale po schodech ho s bratrem sneseme.": {
        "adult": 2, "senior": 1, "child": 2,
    },
    "2 adults and 1 senior. The senior uses a wheelchair, but my brother and I will carry him up the steps.": {
        "adult": 2, "senior": 1,
    },
    "Zwei Erwachsene und Oma (82), sie braucht einen Platz am Eingang.": {"adult": 2, "senior": 1},
}  # fmt: skip

TWO = (
    "Dvě místa. Nakonec nejdu se ženou, ale s bratrem, na počtu to nic nemění.",
    "Two places please. I'm not coming with my wife but with my brother.",
    "Zwei Plätze. Ich komme nicht mit meiner Frau, sondern mit meinem Bruder.",
)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_words_for_people_who_are_no_guests_count_nobody(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize("text", TWO)
def test_whoever_is_replaced_is_not_counted(text, catalogue):
    party = read_party(text, catalogue)
    assert party.people == 2 or party.units == {"adult": 2}


@pytest.mark.parametrize(
    "text",
    [
        "Wir sind ein Seniorenkreis mit 17 Personen.",
        "We are a seniors club, 17 people.",
        "Jsme klub důchodců, bude nás 17.",
    ],
)
def test_a_club_of_one_kind_and_a_bare_number_is_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None
