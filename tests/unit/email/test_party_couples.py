"""Couples told by their names, and who is named beside them."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party import heads_of, read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_nets import somebody_unread
from gangway.channels.email.party_roster import with_rosters

COUNTED = {
    "Jedná se o manžele Weberovy z pokoje 214 a jejich přátele, manžele Krügerovy z pokoje 305.": 4,
    "Prijedou manzele Novakovi a manzele Dvorakovi.": 4,
    "Rezervace pro manžele Novákovy a pro manžele Hájkovy.": 4,
    "Jedná se o paní Novákovou a její přátele, manžele Hájkovy.": 3,
    "Pojedou manželé Novákovi a my dva.": 4,
    "Pojedou čtyři dospělí, manželé Weberovi a manželé Krügerovi.": 4,
    "Bude nás pět: manželé Weberovi, manželé Krügerovi a já.": 5,
    "It is for Mr and Mrs Weber in room 214 and their friends, Mr and Mrs Krüger in room 305.": 4,
    "It is for Mr and Mrs Hill and Mr Stone.": 3,
    "It is for Mr Weber and his friend Mr Stone.": 2,
    "It is for Mr and Mrs Hill, Mr and Mrs Stone, and myself.": 5,
    "Es kommen das Ehepaar Weber aus Zimmer 214 und deren Freunde, das Ehepaar Krüger aus Zimmer 305.": 4,
    "Es kommen Herr und Frau Weber und ihre Freunde, Herr und Frau Krüger.": 4,
    "Für das Ehepaar Weber, das Ehepaar Krüger und mich.": 5,
    "Pojedou manželé Novákovi a rádi by seděli u okna.": 2,
    "It is for Mr and Mrs Hill and their dog.": 2,
    "Für Herrn und Frau Lindner, zwei Erwachsene.": 2,
}
IN_DOUBT = [
    "Pojedou manželé Novákovi s přáteli.",
    "Jedou manželé Novákovi a jejich kamarádi Hájkovi.",
    "Jedná se o manžele Weberovy a rodinu Krügerovu.",
    "Pojedou manželé Weberovi, Krügerovi a Hájkovi.",
    "Jedou s námi manželé Weberovi.",
    "It is for Mr and Mrs Hill and Tom.",
    "It is for Mr and Mrs Hill, and the Stones.",
    "It is for Mr and Mrs Weber and their friends.",
    "Es kommt das Ehepaar Weber mit Freunden.",
    "Für das Ehepaar Weber mit zwei Freunden.",
    "Für das Ehepaar Weber. Das Ehepaar Krüger kommt ebenfalls.",
    "Es kommt das Ehepaar Weber mit den Nachbarn, Familie Krüger.",
]


def _is_doubted(text, catalogue):
    told = with_rosters(text, catalogue)
    plain = plainly(fold(told))
    return somebody_unread(told, plain, found_people(plain, catalogue), catalogue)


@pytest.mark.parametrize(("text", "heads"), COUNTED.items())
def test_couples_told_by_name_are_counted_with_whom_they_go(text, heads, catalogue):
    party = read_party(text, catalogue)
    assert (heads_of(party), party.trouble, _is_doubted(text, catalogue)) == (heads, None, False)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_who_is_joined_to_a_couple_and_not_counted_is_doubted(text, catalogue):
    party = read_party(text, catalogue)
    assert party.trouble or _is_doubted(text, catalogue)
