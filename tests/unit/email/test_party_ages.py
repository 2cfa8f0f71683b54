"""Ages told elsewhere than beside the person, and counts whose guests are listed behind them."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    # ages in a clause of their own
    "Pojedeme s manželem a s našima dvěma klukama. Starší má sedm, mladší tři roky.": {"adult": 2, "child": 2},
    "Two adults and two children. The older one is 7, the younger is 2.": {"adult": 2, "child": 1, "infant": 1},
    "Zwei Erwachsene und zwei Kinder. Der Große ist 9, die Kleine 2 Jahre.": {"adult": 2, "child": 1, "infant": 1},
    "Já, manželka a děti. Anička má 5 let a Matěj 9 let.": {"adult": 2, "child": 2},
    "2 dospělí a dvě děti, oběma je 8": {"adult": 2, "child": 2},
    "Jedu já s maminkou. Mamince je 84.": {"adult": 1, "senior": 1},
    "Jedeme jen my dva. S manželem budeme mít výročí. Manželovi je 76 a mně 73.": {"senior": 2},
    "Já, manželka, její rodiče a tři haranti, nejmladšímu je 1 rok, dalším 6 a 13. Tchánovi je 63 a tchyni 62.": {
        "adult": 4, "child": 2, "infant": 1,
    },
    "já (71), sousedka Boženka, té je 68, a děti Matýsek 9 let a Anička 5.": {"senior": 2, "child": 2},
    "My husband and I and our son. He is 16.": {"adult": 3},
    "Já, stará a kluk od bráchy (15).": {"adult": 3},
    "s manželem (je mu 74 a mně 71)": {"senior": 2},
    "me, my wife and two grandchildren, 7 and 11": {"adult": 2, "child": 2},
    "4 Kinder zwischen 7 und 12 sowie 36 Erwachsene und ein Baby": {"adult": 36, "child": 4, "infant": 1},
    "My husband and I are both pensioners and our grandson, who is fourteen, is coming.": {"senior": 2, "child": 1},
    # who a count is made of adds nobody
    "4 osoby (já, manželka a děti 5 a 7 let)": {"adult": 2, "child": 2},
    "4 people - me, my wife and our kids (5 and 7)": {"adult": 2, "child": 2},
    "zu dritt (meine Frau, unser Sohn, 8 Jahre, und ich)": {"adult": 2, "child": 1},
    "Please book for 4 adults - my wife, my parents and me": {"adult": 4},
    "2 dospělí: manželka a já": {"adult": 2},
    "Two adults - me and my husband - and two kids (5, 7)": {"adult": 2, "child": 2},
    "There will be five of us: my parents (66 and 71), my two kids (13 and 16) and me.": {
        "adult": 2, "senior": 2, "child": 1,
    },
    "Wir sind zu viert - meine Frau, ich, Oma und Opa - und haben unser Baby (10 Monate) dabei.": {
        "adult": 4, "infant": 1,
    },
    "tři kamarádky důchodkyně (nejmladší je 68)": {"senior": 3},
    "three friends, all pensioners": {"senior": 3},
    # who comes besides
    "naše máma (80) a my dva s manželkou": {"senior": 1, "adult": 2},
    "tři studenti (ISIC máme), plus pan docent, který studentem není": {"student": 3, "adult": 1},
    "jsme dvě kamarádky, já mám 66 a Zdena 70": {"senior": 2},
    "we are two friends, I'm 45 and Paul is 52": {"adult": 2},
    "my partner and I, my mother (66) and our two lads, 14 and 15": {"adult": 3, "senior": 1, "child": 1},
    "meine Frau und ich (beide noch keine 65!) und unsere zwei Enkel, 7 und 13": {"adult": 2, "child": 2},
    "my wife and I, both under 65, and our two boys, 9 and 12": {"adult": 2, "child": 2},
    "já a manžel (oba ještě pod 65 let) a dva vnuci, 7 a 13": {"adult": 2, "child": 2},
    "tři na studentskou jízdenku a s námi pan docent Hruška, ten za plné": {"student": 3, "adult": 1},
    "jsme sedm studentů (všichni máme ISIC) a jede s námi třídní učitelka": {"student": 7, "adult": 1},
    "27 retired teachers, every one of them over 65, plus their tour leader (54) and the coach driver (48)": {
        "senior": 27, "adult": 2,
    },
    "Jednu rodinnou zpáteční jízdenku a k tomu babičku, té je 72": {"family": 1, "senior": 1},
    "naše dospělá dcera a já": {"adult": 2},
    # told again, told at last, told of others
    "2 dospělí a 3 děti (4, 8 a 10). P.S. Jede i švagrová, takže dospělí budou tři. Děti zůstávají.": {
        "adult": 3, "child": 3,
    },
    "S dětmi ze 4. třídy jedeme do zoo. Bude nás 24 dětí (všem je 9 nebo 10) a my dvě učitelky.": {
        "adult": 2, "child": 24,
    },
    "Syn má v neděli zápas, takže jedeme my dva dospělí.": {"adult": 2},
    "two adults and two kids, aged 4 or 5": {"adult": 2, "child": 2},
    "3 učitelky a 20 dětí (3-12 let)": {"adult": 3, "child": 20},
    "36 Erwachsene. Der Busfahrer bleibt beim Bus und zählt nicht mit.": {"adult": 36},
}  # fmt: skip

IN_DOUBT = (
    "2 dospělí a tři děti, nejmladšímu je 1 rok",
    "Two adults and three children, the youngest is one.",
    "2 dospělí a 3 děti, starší má 8 let",
    "Já, manželka a děda (starý mládenec, 80).",
    "4 adults (my mother and me)",
    "dvě rodiny, každá 2 dospělí a pár dětí",
    "two adults and my nephew from Brno who studies there (15)",
    "two adults and two kids, aged 2 or 3",
    "2 dospělí a dvě děti, 2 nebo 3 roky",
    "zwei Erwachsene und zwei Kinder, 2 oder 3 Jahre alt",
    "2 dospělí a 20 dětí (2-5 let)",
    "4 Erwachsene und 20 Kinder zwischen 2 und 6 Jahren",
)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_ages_and_lists_make_the_tickets(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_an_age_or_a_list_that_does_not_fit_is_a_doubt(text, catalogue):
    party = read_party(text, catalogue)
    assert party.is_empty
    assert party.trouble is not None


def test_a_number_and_the_guests_of_it_need_not_be_of_one_sentence(catalogue):
    assert read_party("18 kolegů z centrály a 2 hosté z Vídně, dohromady tedy 20 osob.", catalogue).people == 20
    assert read_party("Ahoj, 2x oběd na lodi v neděli prosím", catalogue).people == 2


def test_one_of_the_number_is_no_more_than_the_number(catalogue):
    units = {"adult": 2, "senior": 1, "child": 1}
    assert read_party("3 adults, one of them is my mother (70), and 1 child of 6", catalogue).units == units
    among = read_party("Jsme 4 dospělí (včetně babičky, té je 70) a dítě 5 let.", catalogue)
    assert among.units == {"adult": 3, "senior": 1, "child": 1}


def test_whoever_is_told_to_come_along_and_counted_nowhere_is_a_doubt(catalogue):
    assert read_party("2 dospělí. Kolega pojede s námi.", catalogue).trouble == "unread_people"
