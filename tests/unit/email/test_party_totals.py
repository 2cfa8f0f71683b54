"""Totals and lists of the same people: what is told one by one and counted once more, and what comes besides."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "se ženou chceme vzít její rodiče, dohromady tedy čtyři. Zarezervujte to.": {"adult": 4},
    "Budeme čtyři - my dva a moji rodiče (58 a 61 let).": {"adult": 4},
    "Budeme ctyri: my dva a manzelovi rodice (70 a 72 let).": {"adult": 2, "senior": 2},
    "There will be four of us - the two of us and my parents (58 and 61).": {"adult": 4},
    "Wir sind 4 Personen aus Holland, 2 große und 2 kleine (6 und 8 Jahre).": {"adult": 2, "child": 2},
    "There are 4 of us, two big ones and two little ones (6 and 8).": {"adult": 2, "child": 2},
    "Vezmu vnučku (14) na plavbu, mně samotné je 66. Prosím o dvě místa.": {"senior": 1, "child": 1},
    "I'm taking my grandson (9), I'm 61 myself. Two places please.": {"adult": 1, "child": 1},
    "Ich nehme meine Enkelin (9) mit, ich selbst bin 68. Bitte zwei Plätze.": {"senior": 1, "child": 1},
    "Dcera si bere pět kamarádek, celkem tedy 6 dětí (všechny 9-10 let), a s nimi my dva rodiče.": {
        "adult": 2, "child": 6,
    },
    "My daughter brings five friends, so six children in all (aged 9 and 10), and with them us two parents.": {
        "adult": 2, "child": 6,
    },
    "Pojedou prarodiče (2) a vnoučata (3: čtyři, šest a devět let).": {"adult": 2, "child": 3},
    "Großeltern (2) und Enkel (3: vier, sechs und neun Jahre)": {"adult": 2, "child": 3},
    "Adults (2), children (3)": {"adult": 2, "child": 3},
    "Our three sons (8, 10 and 15) are dying to see it. For them and us two parents, please.": {"adult": 3, "child": 2},
    "Našemu synovi je 5. S ním já a manžel.": {"adult": 2, "child": 1},
    "Unser Sohn ist 5. Mit ihm mein Mann und ich.": {"adult": 2, "child": 1},
    "Seven girls plus the bride, so eight of us altogether.": {"adult": 8},
    "ženich a osm kámošů, dohromady 9 chlapů": {"adult": 9},
    "Die Braut und sechs Mädels, zusammen sieben.": {"adult": 7},
    "for 27 guests plus their tour guide, so 28 passengers.": {"adult": 28},
    "für 20 Gäste und ihre Reiseleiterin, also 21 Personen": {"adult": 21},
    "four adults, no children, one of us in a wheelchair": {"adult": 4},
    "Prosím pro mě a manželku. Mně je 74, manželce 71.": {"senior": 2},
    "Dva dospělí a dvě děti (3, 5)": {"adult": 2, "child": 2},
    "S manželem, kterému je 82 let, a já jsem jen o tři roky mladší. Zapište nás dva.": {"senior": 2},
    "My husband is 66 and I am three years younger. For the two of us.": {"senior": 1, "adult": 1},
    "My husband is 62 and I am three years younger. For the two of us.": {"adult": 2},
    "S manželkou jsme oba důchodci (72 a 70). Pro nás dva a vnuka, kterému je 10.": {"senior": 2, "child": 1},
    "Meine Frau und ich sind beide Rentner. Für uns zwei und unseren Enkel (10).": {"senior": 2, "child": 1},
    "prosím rodinnou jízdenku a k ní jednu dospělou pro babičku (63)": {"family": 1, "adult": 1},
    "Syn nám věnoval peníze, tak bychom se ženou rádi vyjeli. Ženě je 66, mně 71.": {"senior": 2},
}  # fmt: skip

NUMBERS = {
    "zapište manžele Kovářovy a manžele Šimkovy, tj. 4 osoby": 4,
    "das Ehepaar Maier und das Ehepaar Huber, also 4 Personen": 4,
    "My husband comes straight from work, I'll be there with two colleagues. Four tickets please.": 4,
    "Manžel dorazí z práce, já přijdu se dvěma kolegyněmi. Prosím čtyři lístky.": 4,
    "22 seats on 16 September at 12:00. That is 21 guests and the tour leader.": 22,
    "Ich lade ein Dutzend Gäste ein, mit mir sind wir 13. Bitte": 13,
    "Zvu dvanáct hostů, se mnou je nás třináct.": 13,
    "I am inviting twelve guests, with me that makes 13.": 13,
    "for about forty - exactly 42 people, to be precise": 42,
    "14 Kollegen, davon bringen sechs ihre Partner mit, macht 20 Personen": 20,
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_people_told_one_by_one_and_counted_are_the_same(text, units, catalogue):
    party = read_party(text, catalogue)
    told = party.units or {"adult": party.people}
    assert (told, party.trouble) == (units, None)


@pytest.mark.parametrize(("text", "people"), NUMBERS.items())
def test_a_number_that_holds_everybody_who_is_named_is_the_number(text, people, catalogue):
    party = read_party(text, catalogue)
    assert party.people == people or sum(party.units.values()) == people


@pytest.mark.parametrize(
    "text",
    [
        "My husband comes from work, I'll be there with two colleagues. Five tickets please.",
        "Wir sind vier - wir zwei und meine drei Schwestern.",
        "Zvu dvanáct hostů, se mnou je nás patnáct.",
    ],
)
def test_a_number_that_holds_others_is_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None
