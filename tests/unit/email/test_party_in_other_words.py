# ruff: noqa: E501  sentences as people write them
"""Guests told in a roundabout way: classes one by one, ages by name, couples, hosts, guests of a list, names of us."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party import read_party
from gangway.channels.email.party_in_other_words import in_other_words

READ = {
    # classes, added up
    "Die 7a mit 26 und die 7b mit 24 Kindern, alle zwölf oder dreizehn Jahre alt, begleitet von fünf Lehrkräften.": {
        "child": 50,
        "adult": 5,
    },
    "Ve 4. A je 23 dětí, ve 4. B o dvě míň, tj. 21. Dozor dělají čtyři učitelky.": {"child": 44, "adult": 4},
    "There are 23 children in class 4A and 21 in class 4B, plus five teachers.": {"child": 44, "adult": 5},
    "24 Cubs, every one of them between 8 and 10 years old, split into four sixes and looked after by five leaders.": {
        "child": 24,
        "adult": 5,
    },
    "Wir kommen mit 18 Pfadfindern zwischen 8 und 10 Jahren und vier Leitern.": {"child": 18, "adult": 4},
    # ages told by name
    "Mein Mann und ich (beide 67), unser Sohn Markus (40) mit seiner Frau und die Enkel. Paul ist drei, Lina erst ein Jahr.": {
        "senior": 2,
        "adult": 2,
        "child": 1,
        "infant": 1,
    },
    "My husband and I and our daughters, one is 11, the other 8.": {"adult": 2, "child": 2},
    "Já s manželem a dcery, jedné je 11, druhé 16.": {"adult": 3, "child": 1},
    "Me, my husband and our twins, who have just turned 6.": {"adult": 2, "child": 2},
    # all four of us
    "See you then, all four of us - Jim, Sue, Alfie (16) and George (19).": {"adult": 4},
    "Wir sind zu viert: Jan, Susi, Alfi (6) und Georg (9).": {"adult": 2, "child": 2},
    "Budeme čtyři: Jirka, Zuzka, Alík (6) a Jura (1).": {"adult": 2, "child": 1, "infant": 1},
    # couples, company and guests
    "That's my wife and I, another couple from our street, plus my old friend Dee with her little boy Sam, who's 4.": {
        "adult": 5,
        "child": 1,
    },
    "Já s manželem, ještě jeden pár a jejich dcera (7).": {"adult": 4, "child": 1},
    "For myself, two colleagues and our three guests from Osaka.": {"adult": 6},
    "Für mich, zwei Kollegen und unsere drei Gäste aus Osaka.": {"adult": 6},
    "Pro mě, dva kolegy a naše tři hosty z Ósaky.": {"adult": 6},
    # hosts of a hotel, and who stays there
    "Je to pro pana Webera z pokoje 208; s ním jde manželka a dcery, jedné je 11, druhé 16. Druhý pár zůstává v hotelu.": {
        "adult": 3,
        "child": 1,
    },
    "Wir sind zwei Erwachsene, dazu kommen Emil (7 Jahre) und unsere Kleine (anderthalb Jahre).": {
        "adult": 2,
        "child": 1,
        "infant": 1,
    },
    "Naši mají padesát let od svatby. Jsme čtyři dospělí.": {"adult": 4},
    "Chceme s dětmi na výlet, je to 22 dětí a 3 dospělí vedoucí.": {"child": 22, "adult": 3},
    # as a rule, and this time
    "Eigentlich sind wir dreizehn, aber Frau Huber bleibt zu Hause, also kommen nur zwölf Leute.": {"adult": 12},
    "Normálně je nás devět, ale Tomáš nemůže, takže nás bude osm.": {"adult": 8},
    "Usually there are nine of us, but Tom can't make it, so we will be eight.": {"adult": 8},
}


@pytest.mark.parametrize(("text", "units"), READ.items())
def test_guests_told_in_other_words_are_counted(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "text",
    [
        "Myself, two colleagues, three guests.",
        "Für zwei Kollegen, drei Gäste und mich.",
        "My wife, me and our three kids. Tom is 8, Ella is 10.",
        "My husband and I with the kids. Boarding is 9, departure is 10.",
        "My wife and I, another couple and maybe their kids.",
    ],
)
def test_what_may_be_meant_otherwise_is_asked_about(text, catalogue):
    party = read_party(text, catalogue)
    assert party.trouble


@pytest.mark.parametrize(
    "text", [*READ, "Další pár kamarádů", "We are ten, but two can't swim, so life jackets for two."]
)
def test_the_text_stays_as_long_as_it_was(text):
    assert len(in_other_words(fold(text))) == len(text)


def test_a_couple_of_friends_is_no_couple():
    assert "couple of friends" in in_other_words("another couple of friends")
