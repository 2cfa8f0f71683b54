"""The sender told by others, lists behind a count, tickets for whom they are, and crowds that nobody counts."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    # who comes with the sender
    "Jede se mnou moje máma, té je 62, a moje dcera, které je 8.": {"adult": 2, "child": 1},
    "Moje babicka (83) jede se mnou.": {"adult": 1, "senior": 1},
    "My mum (62) and my daughter (8) are coming with me.": {"adult": 2, "child": 1},
    "Mich begleiten mein Mann und mein Sohn (8).": {"adult": 2, "child": 1},
    "Budu doprovázet svou babičku, je jí 83.": {"adult": 1, "senior": 1},
    "I'm accompanying my mother (71).": {"adult": 1, "senior": 1},
    "Ich werde meine Großmutter (83) begleiten.": {"adult": 1, "senior": 1},
    # the sender is of the number
    "Včetně mě čtyři dospělí a jedno dítě ve věku 11 let.": {"adult": 4, "child": 1},
    "Čtyři dospělí včetně mě a manžela.": {"adult": 4},
    "Four adults including me and two kids (5 and 8).": {"adult": 4, "child": 2},
    "Mit mir vier Erwachsene und ein Kind, 11 Jahre.": {"adult": 4, "child": 1},
    # the husband is one of the two
    "Za nás dva s manželem a kamarádku Ivanu.": {"adult": 3},
    "Pro nas dva s manzelkou a syna (8).": {"adult": 2, "child": 1},
    # a list behind its count
    "Dvě dospělé osoby a tři děti: Tomášek 4 roky, Barunka 7 a Vojta 12.": {"adult": 2, "child": 3},
    "Čtyři dospělí: já, manžel, babička (70) a děda (72).": {"adult": 2, "senior": 2},
    "Four adults: me, my husband, grandma (70) and grandpa (72).": {"adult": 2, "senior": 2},
    "Dva důchodci: babička (70) a děda (72).": {"senior": 2},
    "Drei Erwachsene: ich, Anna und Peter.": {"adult": 3},
    # tickets for whom they are
    "Prosim 2 listky pro dospele a 2 pro deti (9 a 14).": {"adult": 2, "child": 2},
    "Two tickets for adults and one for a child (9).": {"adult": 2, "child": 1},
    "Zwei Karten für Erwachsene und zwei für Senioren.": {"adult": 2, "senior": 2},
    # "both" tells of a couple
    "Manželka, já a její rodiče, oba důchodci.": {"adult": 2, "senior": 2},
    "My wife and I and her parents, both retired.": {"adult": 2, "senior": 2},
    "Ich, mein Mann und seine Eltern, beide Rentner": {"adult": 2, "senior": 2},
}


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_sender_and_the_listed_are_counted_once(text, units, catalogue):
    party = read_party(text, catalogue)
    told = party.units or {"adult": party.people}
    assert (told, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "told",
    [
        "me, my wife and all our relatives.",
        "pro mě, manžela a všechny naše příbuzné.",
        "Ich, meine Frau und einige Verwandte.",
        "My wife and I would bring a few acquaintances.",
        "S manželkou bychom vzali i pár známých z Moravy.",
        "já, manželka a celá naše rodina.",
        "Five adults and our friends.",
        "ten adults, not including me.",
        "five people including me and our son (8).",
        "Zehn Erwachsene ohne mich.",
        "three adults: me, my husband, grandma (70) and grandpa (72).",
        "Dvě děti: Adam (5), Eva (7) a Jan (9).",
        "Sister, me and our two sons, both students",
        "Jedou se mnou čtyři dospělí.",
    ],
)
def test_whom_nobody_can_count_is_asked_about(told, read):
    assert "people" in read(f"Please book the one hour cruise on 12 June at 15:00. {told}").missing


def test_a_number_told_apart_holds_the_crowd(read):
    told = "With our friends we would like to come, six of us altogether."
    assert read(f"Please book the one hour cruise on 12 June at 15:00. {told}").items[0].people == 6
