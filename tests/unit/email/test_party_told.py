"""Parties as people tell them in prose: each sentence with the tickets it asks for, or left in doubt."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Jsme dvě maminky a pět dětí (rok, 3, 4, 6 a 8 let).": {"adult": 2, "infant": 1, "child": 4},
    "Jsou to dvě děti (3 a rok) a dva dospělí.": {"adult": 2, "infant": 1, "child": 1},
    "Pojede babička, mamka s taťkou a já.": {"adult": 4},
    "Bereme s sebou i kluky, ti mají 7 a 10 let. Dospělí jsme dva.": {"adult": 2, "child": 2},
    "Děti pojedou jen dvě. Dospělých nás bude pět.": {"adult": 5, "child": 2},
    "Já, moje dvě sestry a jejich manželé.": {"adult": 5},
    "Ich, meine zwei Schwestern und deren Männer.": {"adult": 5},
    "Both grandmothers (68 and 71) and me.": {"adult": 1, "senior": 2},
    "Beide Omas (68 und 71) und ich.": {"adult": 1, "senior": 2},
    "Two sisters (68 and 71) and me.": {"adult": 1, "senior": 2},
    "Eight people in total, three of them children.": {"adult": 5, "child": 3},
    "Minule jsme jeli s rodiči. Objednávám nově čtyři dospělé.": {"adult": 4},
    "Jsme tři kamarádky.": {"adult": 3},
    "My dva s manželem, dcera (6) a babička, té je 68.": {"adult": 2, "child": 1, "senior": 1},
    "Dva dospělí, Matýsek (4) a Rozárka (rok a půl).": {"adult": 2, "child": 1, "infant": 1},
    "Pojede babička, dědeček a vnučka Eliška, 7 let.": {"adult": 2, "child": 1},
    "Tři pro dospělé a jednu dětskou (syn, 10 let).": {"adult": 3, "child": 1},
    "Jednou studentské a jednou obyčejné vstupné.": {"student": 1, "adult": 1},
    "Dětí je 22 (všechny 8-9 let), k tomu dvě učitelky a jedna asistentka.": {"child": 22, "adult": 3},
    "Pro dva důchodce (já a žena) a dva dospělé (syn se snachou).": {"senior": 2, "adult": 2},
    "Pojede 10 dětí (8 až 11 let), dvě vedoucí a jedna z nich poveze svoje roční mimino.": {
        "child": 10, "adult": 2, "infant": 1,
    },
    "Bude nás celkem 14, z toho 3 děti (4, 7 a 12 let), babičku v to počítám.": {"adult": 11, "child": 3},
    "Naši (69 a 70), já a přítelkyně, dohromady tedy čtyři lidi.": {"senior": 2, "adult": 2},
    "Rodinnou vstupenku (my dva s klukama, 5 a 8) a k tomu jednu seniorskou pro babičku, té už je 70.": {
        "family": 1, "senior": 1,
    },
    "Dva dospělí a holky 6 a 10.": {"adult": 2, "child": 2},
    "It's my husband, our daughter (she's 16) and me, so three of us.": {"adult": 3},
    "Book my wife and me on the afternoon boat.": {"adult": 2},
    "We come with the kids (6 and 12). Two adults and the two children.": {"adult": 2, "child": 2},
    "4 grown-ups, one boy of 10 and a baby of 11 months. With kind greetings": {"adult": 4, "child": 1, "infant": 1},
    "Wir kommen zu sechst. Darunter sind zwei Kinder (5 und 13) und meine Mutter, die gerade 70 geworden ist.": {
        "adult": 3, "child": 2, "senior": 1,
    },
    "Vier Erwachsene und zwei Rentner. Eine Person isst vegetarisch.": {"adult": 4, "senior": 2},
    "Zwei Erwachsene, die Kinder sind 4 und 13, und unser Baby.": {"adult": 2, "child": 2, "infant": 1},
    "38 Seniorinnen und Senioren sowie 2 Begleitpersonen": {"senior": 38, "adult": 2},
    "2 x Erwachsene, 1 x Senioren (65+)": {"adult": 2, "senior": 1},
    "2 adults and a 10 years old boy": {"adult": 2, "child": 1},
    "Zwei Erwachsene und ein 12-jähriger Junge": {"adult": 2, "child": 1},
    "Dva dospělí a osmiletá holka s pětiletým klukem": {"adult": 2, "child": 2},
    "2 dospělí a dvě pětileté děti": {"adult": 2, "child": 2},
    "My wife and I and our daughter Ida, 10 years old.": {"adult": 2, "child": 1},
    "There are two adults plus Alfie, who is nine.": {"adult": 2, "child": 1},
    "Five adults, no kids this time.": {"adult": 5},
    "2 adults, 2 children (4 and 7), our son, who is 12.": {"adult": 2, "child": 3},
}  # fmt: skip

IN_DOUBT = (
    "My wife and I would love to come. Our friends, 4 people, come with us.",
    "We have not decided whether the in-laws are coming yet.",
    "Dvě z nás mají děti.",
    "Pojede nás 5, 2 dospělí a 2 děti.",
)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_party_in_prose_is_counted_by_tickets(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_what_may_mean_two_numbers_means_none(text, catalogue):
    party = read_party(text, catalogue)
    assert party.is_empty
    assert party.trouble is not None


def test_company_is_some_of_the_number_that_is_stated(catalogue):
    assert read_party("Tentokrát s rodiči. Prosím čtyři osoby.", catalogue).people == 4
