"""Who is counted and told of once more: behind a comma, in brackets, as a kind of all of them."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Budou to moji rodiče, důchodci (72 a 75 let), a my dva s manželkou.": {"senior": 2, "adult": 2},
    "There will be my parents, pensioners (72 and 75), and the two of us.": {"senior": 2, "adult": 2},
    "There will be my parents (72 and 75) and the two of us.": {"senior": 2, "adult": 2},
    "Two pensioners and the two of us.": {"senior": 2, "adult": 2},
    "2 adults and one child, a six-year-old boy.": {"adult": 2, "child": 1},
    "Pojedou dva dospělí a jedno dítě, šestiletý kluk.": {"adult": 2, "child": 1},
    "2 dospělí a 2 děti, kluci 6 a 8": {"adult": 2, "child": 2},
    "2 adults and 2 kids, 1 senior": {"adult": 2, "child": 2, "senior": 1},
    "Manželka a já, oba důchodci, se chceme projet.": {"senior": 2},
    "My wife and I, both pensioners, would like to come.": {"senior": 2},
    "Meine Frau und ich, beide Rentner, möchten mitfahren.": {"senior": 2},
    "7 studentů VŠ a jednoho vyučujícího (mě).": {"student": 7, "adult": 1},
    "There are 5 of us, all students, and we want to go.": {"student": 5},
    "Me, my husband and our grown-up son.": {"adult": 3},
    "Já, manžel a náš dospělý syn.": {"adult": 3},
    "Meine Frau, ich und unser erwachsener Sohn.": {"adult": 3},
    "40 adults, 5 children under 12 (the youngest is 4).": {"adult": 40, "child": 5},
    "20 dospělých, 6 dětí do 12 let (nejmladší je 5)": {"adult": 20, "child": 6},
    "Eine Familienkarte bitte. Unsere Kinder sind 7 und 10.": {"family": 1},
    "Jsme rodina 2+2 (děti 4 a 7 let).": {"adult": 2, "child": 2},
    "Jsme rodina 2+2 (děti 1 a 7 let).": {"adult": 2, "child": 1, "infant": 1},
    "Für mich, meine Freundin und ihre beiden Eltern, alle vier Erwachsene.": {"adult": 4},
    "22 dětí (10 let) a 3 dospělí": {"child": 22, "adult": 3},
    "Dětí bude 48 (věk 9 až 11 let), dohled zajistí 4 učitelé.": {"child": 48, "adult": 4},
    "Dospělí 2, děti 2.": {"adult": 2, "child": 2},
    "Dospělý 1x, senior 1x, dítě 3-14 let 2x": {"adult": 1, "senior": 1, "child": 2},
    "Erwachsene 2x; Kinder 1x": {"adult": 2, "child": 1},
    "Já a sestra, obě dospělé.": {"adult": 2},
    "Pro sebe, manželku a syna (13 let).": {"adult": 2, "child": 1},
    "Six of us, all university students, would like to come.": {"student": 6},
    "Twelve students, all travelling on the student fare, and two teachers.": {"student": 12, "adult": 2},
    "20 Seniorinnen und Senioren": {"senior": 20},
    "Passengers: Angela Ruiz (41), Carlos Ruiz, Mateo Ruiz (11), Lucia Ruiz (1).": {
        "adult": 2,
        "child": 1,
        "infant": 1,
    },
    "One family ticket and one ticket for an adult.": {"family": 1, "adult": 1},
    "26 dospělých včetně naší průvodkyně a 4 děti (8-12 let).": {"adult": 26, "child": 4},
}
IN_DOUBT = (
    "Two adults and a child, a baby.",
    "Me, my husband and our dear old aunt.",
    "6 dětí do 12 let (nejmladší jsou 2)",
    "Čtyři: já s manželem a jeho rodiče, oběma je přes sedmdesát.",
    "Four seats. We were six but my brother is staying home with the flu.",
    "Pro maminku, která slaví šedesátku, a její tři kamarádky.",
    "Rodinná vstupenka, 1 místo.",
)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_who_is_told_of_twice_is_counted_once(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_who_may_be_one_more_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
