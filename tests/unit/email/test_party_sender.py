"""The sender of a list, and guests whom a list names in words of its own."""

import pytest

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import fold
from gangway.channels.email.party import read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_nets import somebody_unread

BESIDE_ME = {
    "I've got my husband and two kids (6 and 9) with me.": {"adult": 2, "child": 2},
    "I've got my wife, three kids (13, 11, 7) and her parents (64 and 66) with me.": {
        "adult": 3,
        "child": 3,
        "senior": 1,
    },
    "My mother (70) and two kids (6 and 9) are coming with me.": {"adult": 1, "child": 2, "senior": 1},
    "I have two childs, 5 and 8, and my wife comes also.": {"adult": 2, "child": 2},
    "Ich habe meine Frau und zwei Kinder (5 und 8) dabei.": {"adult": 2, "child": 2},
    "Mit mir kommen meine Frau und zwei Kinder (5 und 8).": {"adult": 2, "child": 2},
    "Mám s sebou manželku a dvě děti (5 a 8 let).": {"adult": 2, "child": 2},
    "Mam dve deti, 5 a 8 let, a manzelka jede taky.": {"adult": 2, "child": 2},
    "Two adults. My dog comes with me.": {"adult": 2},
    "Two adults, my husband Tom has a bad leg.": {"adult": 2},
    "Pro naše hosty, manžele Lindqvistovy.": {"adult": 2},
    "My husband and I (both in our fifties, before you ask!).": {"adult": 2},
    "My folks are coming too: my husband and me plus my mom and dad (74 and 79, so seniors I guess).": {
        "adult": 2,
        "senior": 2,
    },
    "My wife and I, both 70 kg.": {"adult": 2},
}
NAMED = {
    "My sister Claire and I are bringing her three kids, who are 12, 9 and 4.": {"adult": 2, "child": 3},
    "My brother Paul and I.": {"adult": 2},
    "Moje sestra Klára a já bereme její tři děti (12, 9 a 4 roky).": {"adult": 2, "child": 3},
    "Meine Schwester Klara und ich.": {"adult": 2},
    "Tickets for myself and my teenage kids, 16 and 14.": {"adult": 2, "child": 1},
    "Für mich und meine halbwüchsigen Kinder, 16 und 14.": {"adult": 2, "child": 1},
    "Pro mě a moje dospívající děti, 16 a 14 let.": {"adult": 2, "child": 1},
    "Guests:\n- me\n- my mum (70)\n- my son (4)": {"adult": 1, "child": 1, "senior": 1},
    "Pojedeme:\njá\nmanželka\nsyn Jirka, 9\nmatka, 74": {"adult": 2, "child": 1, "senior": 1},
    "My wife and I and our baby boy (8 months).": {"adult": 2, "infant": 1},
    "Two adults and a baby girl.": {"adult": 2, "infant": 1},
    "Já, manželka a naše holčička miminko.": {"adult": 2, "infant": 1},
    "Husband, wife, 16 yr old, 13 yr old.": {"adult": 3, "child": 1},
    "Mum, dad, 12 yr old, 9 yr old.": {"adult": 2, "child": 2},
}
BY_DECADES = {
    "My folks (both in their 70s), my wife and I, and our 4-year-old.": {"adult": 2, "child": 1, "senior": 2},
    "My parents, both in their eighties, and me.": {"adult": 1, "senior": 2},
    "My folks (both in their 40s) and I.": {"adult": 3},
    "Meine Eltern (beide Mitte siebzig) und ich.": {"adult": 1, "senior": 2},
    "Meine Eltern (beide in den Siebzigern), meine Frau und ich.": {"adult": 2, "senior": 2},
    "Rodiče (oba po sedmdesátce), manželka a já.": {"adult": 2, "senior": 2},
}
UNREAD = [
    "It's me and our Jean and her little lad Archie, he's 7.",
    "Ich und unsere Resi und ihre kleine Tochter, sie ist 7.",
    "Já a naše Jana a její malý syn (7 let).",
    "My husband Tom, my late father's friend Jim and I.",
    "My baby sister and I.",
    "My oldies, my wife and I.",
    "Moji staroušci, manželka a já.",
    "Me, my wife and all our godchildren.",
    "Meine Frau, ich und alle unsere Kinder.",
    "Me, my wife and all our childrens.",
    "I have two daughters, 5 and 8, and my mother (70) will go with them.",
    "Meine Eltern (beide 60-69) und ich.",
]
DOUBTED = [
    "My wife and kids (5 and 8), I will join them.",
    "Moje žena a děti (5 a 8 let), pojedu taky.",
    "Meine Frau und die Kinder (5 und 8), ich komme mit.",
    "Me and the kids (5 and 8), my husband is on a ship that day.",
    "Já a děti (5 a 8 let), manžel má ten den plné ruce.",
    "Claire and I are bringing her three kids, who are 12, 9 and 4.",
    "Klara und ich bringen ihre drei Kinder mit (12, 9 und 4).",
    "Klara a ja bereme jeji tri deti (12, 9 a 4).",
    "My parents (both in their 60s) and I.",
    "Rodiče (oba po šedesátce), manželka a já.",
]


@pytest.mark.parametrize(("text", "units"), {**BESIDE_ME, **NAMED, **BY_DECADES}.items())
def test_the_sender_and_everybody_named_is_counted(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize("text", UNREAD)
def test_nobody_is_left_out_without_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None


@pytest.mark.parametrize("text", DOUBTED)
def test_the_net_holds_whom_the_finders_do_not_know(text, catalogue):
    plain = plainly(fold(text))
    found: list[Person] = found_people(plain, catalogue)
    assert somebody_unread(text, plain, found, catalogue)
