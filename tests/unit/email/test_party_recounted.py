"""A bare number told in place of the one before: it holds, or somebody is asked."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party import read_party
from gangway.channels.email.party_absent import drops_out_of_a_number
from gangway.channels.email.party_recounted import recount_unread

HOLDS = {
    "A table for four please. Sorry, five not four - I counted everyone except myself.": {"adult": 5},
    "Four tickets please. Sorry, five, not four.": {"adult": 5},
    "Four places please. Sorry, that should be five, I forgot to count myself.": {"adult": 5},
    "Four places please. Not four, five!": {"adult": 5},
    "Four of us. No, hang on, five with me.": {"adult": 5},
    "There will be four of us. Uh, no, just three after all.": {"adult": 3},
    "Six seats please. Actually no, five. My sister has to work.": {"adult": 5},
    "A table for six, no, seven, my husband is coming too.": {"adult": 7},
    "Prosím čtyři místa. Vlastně pět, spočítala jsem všechny kromě sebe.": {"adult": 5},
    "Prosím čtyři místa. PS: místo čtyř nás bude pět.": {"adult": 5},
    "Prosim sest listku. Pardon, sedm, ne sest.": {"adult": 7},
    "Přijdeme ve čtyřech. Ehm ne, jenom ve třech, sestra nemůže, má noční.": {"adult": 3},
    "Bude nás pět, tedy vlastně čtyři, táta leží s chřipkou.": {"adult": 4},
    "Vier Plätze bitte. Korrektur: fünf statt vier.": {"adult": 5},
    "Wir kommen zu viert. Äh nein, doch nur zu dritt, meine Schwester kann nicht, die hat Nachtdienst.": {"adult": 3},
    "Vier Plätze bitte. Ach nein, fünf, ich habe mich nicht mitgezählt.": {"adult": 5},
    "Einmal Jazzfahrt bitte, wir kommen zu dritt.": {"adult": 3},
}


@pytest.mark.parametrize(("text", "units"), HOLDS.items())
def test_the_new_number_takes_the_place_of_the_old_one(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "text",
    [
        "two adults and two children (5 and 7). sorry, five not four.",
        "six of us. sorry, seven or eight.",
        "six seats please - oh and i left myself out.",
        "four places please. sorry, i forgot to count myself.",
        "prosím čtyři místa. sebe jsem nezapočítala.",
        "pro 2 dospělé a 1 dítě (5). oprava: ne dva, ale tři.",
        "vier plätze bitte. ich habe mich vergessen.",
        "wir sind fünf. nicht vier, sechs.",
        "budeme dva. nebo tři.",
    ],
)
def test_a_number_told_anew_that_nobody_can_place_is_seen(text):
    assert recount_unread(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "six of us. sorry for the short notice.",
        "six of us. sorry, we only arrive on the 13th of june.",
        "dva lístky. pardon, ještě dotaz: 2 kola můžeme vzít?",
        "zwei karten. entschuldigung, noch 2 fragen.",
    ],
)
def test_other_figures_behind_a_correction_are_none(text):
    assert not recount_unread(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "there will be four of us. my sister can't make it.",
        "we are six, but one is ill.",
        "bude nas pet. tata ale lezi s chripkou.",
        "wir kommen zu viert. meine schwester kann nicht.",
    ],
)
def test_who_drops_out_of_a_number_may_have_been_counted(text):
    assert drops_out_of_a_number(text)


def test_whoever_is_left_out_of_a_new_number_was_not():
    assert not drops_out_of_a_number("my sister can't make it, so there will be three of us.")
