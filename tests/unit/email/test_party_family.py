"""A number that holds the children told beside it, counts behind their kinds, and places for each of a list."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    # a number that holds the children
    "Jsme čtyřčlenná rodina, děti mají 8 a 11 let.": {"adult": 2, "child": 2},
    "Jsme peticlenna rodina (deti 5, 8 a 13 let).": {"adult": 2, "child": 3},
    "Je nás 5, děti mají 4 a 6, zbytek dospělí.": {"adult": 3, "child": 2},
    "We're a family of five (children 5, 8 and 13).": {"adult": 2, "child": 3},
    "There are six of us, the children are 3, 5 and 9.": {"adult": 3, "child": 3},
    "Six of us and the children (3, 5 and 9).": {"adult": 6, "child": 3},
    "Wir sind eine vierköpfige Familie, die Kinder sind 8 und 11.": {"adult": 2, "child": 2},
    "Jsme dva dospělí a čtyři děti, z toho jedno mimino (3 měsíce) a tři školáci 7, 9 a 12.": {
        "adult": 2, "child": 3, "infant": 1,
    },
    "I'm coming alone with two children, a girl of 3 and a boy of 6.": {"adult": 1, "child": 2},
    # counts behind their kinds
    "Senioři 2, dospělí 2, děti 1.": {"adult": 2, "child": 1, "senior": 2},
    "Adults - 2\nChildren - 3": {"adult": 2, "child": 3},
    "Počet cestujících: 2 (dospělí) + 1 (dítě, 5 let) + 1 (kojenec, 7 měsíců)": {"adult": 2, "child": 1, "infant": 1},
    # a place for each
    "Jedno místo pro sebe a jedno pro kolegu z Německa.": {"adult": 2},
    "For me and for my wife.": {"adult": 2},
    "Ein Platz für mich und einer für meine Frau.": {"adult": 2},
    "Für Herrn Peter Kamm und zwei Begleitpersonen.": {"adult": 3},
    # told of those counted
    "S manželem jsme dva, plus sestra s manželem a jejich tři děti (4, 6, 9).": {"adult": 4, "child": 3},
    "Wir sind drei Erwachsene, meine Schwester sitzt im Rollstuhl.": {"adult": 3},
    "Sechs Damen, alle schon in Pension.": {"senior": 6},
    "Pro dvě dospělé a tři děti ve věku 5, 7 a 7 let (dvojčata).": {"adult": 2, "child": 3},
    "2 dospeli + 3 deti, nejmladsimu jsou 4 roky.": {"adult": 2, "child": 3},
    "Dvě dospělé osoby a mimino, má 8 měsíců a pojede v šátku.": {"adult": 2, "infant": 1},
    "Pro mne, mého muže a naše tři děti: 14, 11 a 6.": {"adult": 2, "child": 3},
    "mein Sohn (4), meine Mutter (64) und ich kommen.": {"adult": 2, "child": 1},
    "Wir sind acht Leute, alle um die Dreissig.": {"adult": 8},
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_everybody_of_the_number_is_counted_once(text, units, catalogue):
    party = read_party(text, catalogue)
    told = party.units or {"adult": party.people}
    assert (told, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "told",
    [
        "Three of us, the kids are 5 and 8.",
        "There are five of us and the children are 3 and 9.",
        "A family of four and my mother (70).",
        "Eine vierköpfige Familie und die Oma (70).",
        "Jsme čtyřčlenná rodina a babička (70).",
    ],
)
def test_a_number_that_may_hold_them_or_not_is_asked_about(told, read):
    assert "people" in read(f"Please book the one hour cruise on 12 June at 15:00. {told}").missing


def test_a_day_is_no_age(catalogue):
    party = read_party("Pojedu s maminkou, které budou 13. srpna právě sedmdesát.", catalogue)
    assert "child" not in party.units
