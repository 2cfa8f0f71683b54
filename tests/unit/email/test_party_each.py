"""What is told of each of several: families and couples with their children, company with its partners."""

import pytest

from gangway.channels.email.party import read_party

EACH = {
    "Dvě rodiny, každá dva dospělí a dvě děti. Děti jsou od 4 do 9 let.": {"adult": 4, "child": 4},
    "Dve rodiny, kazda po dvou dospelych a jednom diteti.": {"adult": 4, "child": 2},
    "three families, each of two parents and one child": {"adult": 6, "child": 3},
    "two families with two adults and two children each": {"adult": 4, "child": 4},
    "Wir sind zwei Familien mit jeweils zwei Erwachsenen und zwei Kindern.": {"adult": 4, "child": 4},
    "Wir sind zwei Elternpaare mit je einem Säugling.": {"adult": 4, "infant": 2},
    "Jsme dva páry, každý s jedním miminkem.": {"adult": 4, "infant": 2},
    "Three mums, each with two kids.": {"adult": 3, "child": 6},
    "Meine Schwester und ich kommen, jede mit einem Kind.": {"adult": 2, "child": 2},
    "Pojedeme s kamarádkou 1. 7. v 11:00 a každá s sebou máme dvě děti mezi 3 a 7 lety.": {"adult": 2, "child": 4},
    "Two mums, each with two kids (4, 6, 7 and 9).": {"adult": 2, "child": 4},
    "Pojedeme čtyři dospělí a šest dětí (dvoje manželé, každý pár po třech).": {"adult": 4, "child": 6},
    "Four adults and four children (two couples with two each).": {"adult": 4, "child": 4},
    "Vier Erwachsene und vier Kinder (zwei Paare mit je zwei).": {"adult": 4, "child": 4},
    "Three friends, each with a child (4, 5 and 6).": {"adult": 3, "child": 3},
    "Drei Freundinnen, jede mit einem Kind (4, 5 und 6 Jahre).": {"adult": 3, "child": 3},
}  # fmt: skip

PARTNERS = {
    "dvě sestry s manžely a čtyři děti (3, 5, 7 a 11)": {"adult": 4, "child": 4},
    "Jedou tri bratri s manzelkami.": {"adult": 6},
    "three friends with their husbands": {"adult": 6},
    "fünf Kolleginnen mit ihren Partnern": {"adult": 10},
    "Wir sind vier Freunde mit unseren Frauen.": {"adult": 8},
    "We are eight colleagues and their partners, 16 people in total.": {"adult": 16},
}  # fmt: skip

NOBODY_KNOWS = (
    "Four adults and five children (two couples with two each).",
    "Two mums, each with two kids (4 and 6).",
    "Dvě rodiny, každá se dvěma dospělými a dětmi.",
    "Two families, each with two adults and some children.",
    "Prosím 12 hostů s partnerkami.",
    "20 people with their partners",
)


@pytest.mark.parametrize(("text", "units"), (EACH | PARTNERS).items())
def test_what_each_of_several_brings_is_multiplied(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize("text", NOBODY_KNOWS)
def test_what_cannot_be_multiplied_is_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None


def test_words_for_each_that_count_nobody_change_nothing(catalogue):
    assert read_party("Jede 22 dětí (5-6 let) a 4 učitelky.", catalogue).units == {"child": 22, "adult": 4}
    assert read_party("4 adults, 20 euros each", catalogue).units == {"adult": 4}
    assert read_party("Čtyři dospělí, každý platí zvlášť.", catalogue).units == {"adult": 4}
