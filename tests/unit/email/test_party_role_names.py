"""Grown-ups counted by what they are, with their names behind; whose the counted are; who alone takes a seat."""

import pytest

from gangway.channels.email.party import heads_of, read_party

COUNTED = {
    "Bude to 26 důchodců a dvě naše vedoucí, paní Malíková (52) a já (47).": {"senior": 26, "adult": 2},
    "Pojede 20 seniorů a jeden doprovod, já (44).": {"senior": 20, "adult": 1},
    "Prijede 18 deti do 12 let a dve ucitelky, pani Nova (45) a ja (31).": {"child": 18, "adult": 2},
    "We will be 26 seniors and two of our leaders, Mrs Marsh (52) and me (47).": {"senior": 26, "adult": 2},
    "Es kommen 26 Rentner und zwei unserer Betreuerinnen, Frau Malik (52) und ich (47).": {"senior": 26, "adult": 2},
    "Wir kommen mit 33 Senioren (alle 65+) sowie der Reiseleiterin und dem Busfahrer.": {"senior": 33, "adult": 2},
    "Pojede 33 seniorů (všichni nad 65) a průvodkyně.": {"senior": 33, "adult": 1},
    "Objednáváme pro třiadvacet našich kolegů a dva hosty ze zahraničí.": {"adult": 25},
    "Jedou obě rodiny, celkem sedm lidí, z toho tři děti.": {"adult": 4, "child": 3},
    "Both families are coming, seven people in all, three of them children.": {"adult": 4, "child": 3},
    "I would like to book a seat on the boat. It's just me.": {"adult": 1},
    "Ich hätte gern einen Platz. Nur ich.": {"adult": 1},
}
IN_DOUBT = [
    "We are two families, four people each.",
    "Jedou dvě rodiny, každá po čtyřech lidech.",
    "We are 26 seniors and two leaders, Mrs Marsh (72) and me.",
    "Pojedeme já, manželka a náš syn Petr.",
    "Pojede babička a její vnuk Petr.",
]


@pytest.mark.parametrize(("text", "units"), COUNTED.items())
def test_names_of_the_counted_count_nobody_again(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": heads_of(party)}, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_the_party_is_in_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble
