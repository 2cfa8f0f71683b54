"""The sender's age, told beside a list that names them."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Pojedu já, Anička (7) a Jakub (4). Je mi 67 let.": {"senior": 1, "child": 2},
    "Pojedu já a moji dva vnuci (5 a 9). Je mi 63.": {"adult": 1, "child": 2},
    "Für mich und meine zwei Enkel (5 und 9). Ich bin 68.": {"senior": 1, "child": 2},
    "Für mich, Anna (7) und Jakob (4). Ich bin 44 Jahre alt.": {"adult": 1, "child": 2},
    "Just for me and my four grandchildren (4, 6, 8 and 11). I'm 63.": {"adult": 1, "child": 4},
    "For me and my two grandchildren (5 and 9). I am 68 years old.": {"senior": 1, "child": 2},
    "It's me, Annie (7) and Jake (4). I'm 34.": {"adult": 1, "child": 2},
}

ASKED = [
    "Just for me and our kids. I'm 34.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
