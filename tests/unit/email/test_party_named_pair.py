"""A name beside the sender is a grown-up when the young are told apart; otherwise nobody knows."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.party import read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_nets import somebody_unread

TOLD = {
    "It's Jo and me plus the boys, who are 13 and 16.": {"adult": 3, "child": 1},
    "Just Priya and me, plus our son, 6.": {"adult": 2, "child": 1},
    "It's Jo and myself plus two children.": {"adult": 2, "child": 2},
    "That's me and Jo plus the kids, 7 and 9.": {"adult": 2, "child": 2},
    "It's my sister Jo and me plus the boys, 4 and 6.": {"adult": 2, "child": 2},
    "Jo and me (both 70) plus our two grandsons, 4 and 6.": {"senior": 2, "child": 2},
    "Jana a já plus kluci, kterým je 13 a 16.": {"adult": 3, "child": 1},
    "Pojedeme Jana a já a k tomu holky, kterým je 7 a 9.": {"adult": 2, "child": 2},
    "Anna und ich plus die Jungs, 13 und 16.": {"adult": 3, "child": 1},
    "Wir, also Anna und ich, plus die Kinder, 7 und 9.": {"adult": 2, "child": 2},
}


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_name_beside_the_sender_and_the_young(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.trouble, party.units) == (None, units)


@pytest.mark.parametrize(
    "text", ["Tom, Jo and me plus the boys, 4 and 6.", "Ben and me plus the twins, both 4. Ben is nine."]
)
def test_a_name_that_nobody_counted_makes_a_doubt(text, catalogue):
    people = found_people(plainly(fold(text)), catalogue)
    in_doubt = read_party(text, catalogue).trouble or somebody_unread(text, plainly(fold(text)), people, catalogue)
    assert in_doubt
