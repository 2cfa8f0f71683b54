"""One more guest of whom it is told who it is."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Vezmeme si jednu rodinnou jízdenku a k tomu prosím ještě jednoho dospělého, jede s námi teta.": {
        "family": 1,
        "adult": 1,
    },
    "Rodinná vstupenka a navíc jeden dospělý (babička jede s námi).": {"family": 1, "adult": 1},
    "Rodinná vstupenka + 1 dospělý.": {"family": 1, "adult": 1},
    "Prosím rodinný lístek a ještě jednoho seniora, dědu.": {"family": 1, "senior": 1},
    "Rodinnou jizdenku a k tomu jedno dite, nasi neter.": {"family": 1, "child": 1},
    "Dvě rodinné jízdenky a ještě jednoho dospělého, přidá se kamarádka.": {"family": 2, "adult": 1},
    "Dva dospělí a jeden senior, můj tatínek.": {"adult": 2, "senior": 1},
    "Dva dospeli a jedno dite, nase vnucka.": {"adult": 2, "child": 1},
    "Dva dospělí a jeden důchodce, dědeček jede s námi.": {"adult": 2, "senior": 1},
    "2 dospělí, 1 student, babička (70).": {"adult": 2, "student": 1, "senior": 1},
    "Eine Familienkarte und dazu noch einen Erwachsenen, unsere Tante fährt mit.": {"family": 1, "adult": 1},
    "Eine Familienkarte plus ein weiterer Erwachsener (meine Schwester kommt mit).": {"family": 1, "adult": 1},
    "Eine Familienkarte und noch eine Seniorin, meine Mutter.": {"family": 1, "senior": 1},
    "Ein Familienticket und ein zusätzliches Kind, der Freund unseres Sohnes.": {"family": 1, "child": 1},
    "Zwei Erwachsene und ein Senior, mein Vater.": {"adult": 2, "senior": 1},
    "Zwei Erwachsene und ein Kind, unser Enkel.": {"adult": 2, "child": 1},
    "Zwei Erwachsene und eine Rentnerin, Oma kommt auch mit.": {"adult": 2, "senior": 1},
    "One family ticket and one more adult please, my sister is coming with us.": {"family": 1, "adult": 1},
    "A family ticket plus one extra adult, as grandma is joining us.": {"family": 1, "adult": 1},
    "One family ticket and an additional adult ticket for our aunt.": {"family": 1, "adult": 1},
    "One family ticket and one more child, a friend of our son.": {"family": 1, "child": 1},
    "A family ticket and one senior, my father.": {"family": 1, "senior": 1},
    "Two adults and one senior, my father.": {"adult": 2, "senior": 1},
    "Two adults and one senior ticket for my mother.": {"adult": 2, "senior": 1},
    "Two adults and a child, our grandson.": {"adult": 2, "child": 1},
    "Two adults, one child, my mother.": {"adult": 3, "child": 1},
}

ASKED = [
    "Dva dospělí, jeden senior, moje máma.",
    "Two adults and one senior, my father, and two kids (5, 7).",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
