"""Beside a party: guests who only may come, old birthdays, student cards, leaders, lists behind their number."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party import read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_hedged import is_hedged, may_come, titled_uncounted
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_nets import somebody_unread
from gangway.channels.email.party_roll_birthdays import with_birthdays_told

READ = {
    # a number and the list of them
    "Bude nas 5, ja, pritel a tri kamosi z Brna, vsem kolem třiceti.": {"adult": 5},
    "There will be 4 of us, me, my wife and two friends, all around thirty.": {"adult": 4},
    "Wir sind 4, ich, meine Frau und zwei Freunde, alle um die 30.": {"adult": 4},
    "Jsme 4, já, žena a dva kamarádi, všichni kolem čtyřicítky.": {"adult": 4},
    # a code and the words for it
    "2 + 2 (dva dospělí a děti 6 a 10 let)": {"adult": 2, "child": 2},
    "2+1 (two adults and a child aged 5)": {"adult": 2, "child": 1},
    "2+3 (Eltern und Kinder 4, 7 und 9)": {"adult": 2, "child": 3},
    # leaders keep their own ages
    "14 dětí (7–11 let) a 2 vedoucí, oběma je přes 20.": {"adult": 2, "child": 14},
    "20 children aged 8 to 10 and 3 teachers, all over 30.": {"adult": 3, "child": 20},
    "14 Kinder (7-11 Jahre) und 2 Leiter, beide über 20.": {"adult": 2, "child": 14},
    # students by their cards
    "We're four uni students from Dublin, all with student cards.": {"student": 4},
    "Jsme tři kamarádi, všichni se studentským průkazem.": {"student": 3},
    "Wir sind zu fünft, alle mit ISIC.": {"student": 5},
    # tickets counted behind
    "Rodinná vstupenka 2x, jsme sousedi.": {"family": 2},
    "family ticket x2 please": {"family": 2},
    "Familienkarten: 2": {"family": 2},
}


@pytest.mark.parametrize(("text", "units"), READ.items())
def test_each_is_counted_once(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


MAY_COME = [
    "2 adults for certain, and maybe my brother too.",
    "3 adults; my sister might join us.",
    "Two adults, my colleague is not sure yet.",
    "2 dospělí určitě, a možná i bratr.",
    "Dva dospeli, mozna i kolega.",
    "Dva dospělí, kolega ještě neví.",
    "2 Erwachsene und 1 Kind, eventuell kommt die Oma mit.",
    "Zwei Erwachsene, mein Kollege weiß es noch nicht.",
    "Zwei Erwachsene, ggf. ein Freund.",
]
SURELY_COME = [
    "2 adults. Maybe we'll sit outside.",
    "2 adults and 1 child (6), who will perhaps need a highchair.",
    "2 dospělí. Možná budeme sedět venku.",
    "2 Erwachsene. Vielleicht sitzen wir draußen.",
]


@pytest.mark.parametrize("text", MAY_COME)
def test_who_only_may_come_is_asked_about(text):
    assert may_come(fold(text))


@pytest.mark.parametrize("text", SURELY_COME)
def test_a_maybe_of_something_else_is_no_doubt(text):
    assert not may_come(fold(text))


HEDGED = [
    "It's my 70th birthday, my husband and I would like to come.",
    "Meine Mutter feiert ihren 75. Geburtstag, mit dabei sind ich und meine Schwester.",
    "K maminčiným pětasedmdesátinám: maminka, sestra a já.",
    "22 seniorů a průvodkyně kolem čtyřicítky.",
    "Our walking club is 22 seniors plus a guide in her forties.",
    "Es kommen er und ich, mein Vater ist 70.",
    "Two adults, one of us has a student card.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_what_is_told_and_counted_of_nobody_is_asked_about(text, catalogue):
    plain = plainly(fold(text))
    found, party = found_people(plain, catalogue), read_party(text, catalogue)
    assert party.is_empty or is_hedged(found, party, plain, fold(text))
    assert party.is_empty or somebody_unread(text, plain, found, catalogue)


def test_ages_of_a_parent_and_daughters_are_not_mixed_up(catalogue):
    for text in ("My wife and I and our daughters, 16 and 13.", "Mein Mann, ich und die Söhne, 17 und 9."):
        assert read_party(text, catalogue).units in ({}, {"adult": 3, "child": 1})


def test_a_birthday_tells_the_age():
    assert with_birthdays_told("mum has her 70th birthday that day").split() == ["mum", "je", "70", "let"]
    assert with_birthdays_told("babicka ma osmdesatiny").split() == ["babicka", "je", "80", "let"]
    assert with_birthdays_told("meine mutter feiert ihren 75. geburtstag").split()[1:] == ["mutter", "je", "75", "let"]


@pytest.mark.parametrize(
    "text",
    [
        "Dva dospělí a paní Malá.",
        "Two adults and Mrs Stone.",
        "Two seniors and our Mr Stone.",
        "Vier Erwachsene und Herr Stein.",
    ],
)
def test_somebody_with_a_title_behind_a_count_is_asked_about(text, catalogue):
    plain = plainly(fold(text))
    found, party = found_people(plain, catalogue), read_party(text, catalogue)
    assert party.is_empty or sum(party.units.values()) > found[0].count or titled_uncounted(found, plain)
