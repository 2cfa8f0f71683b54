"""Two named side by side, with the ages of both behind them."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Jedu já, manželka a její máma s tátou, kterým je 71 a 74.": {"adult": 2, "senior": 2},
    "Já, manžel a babička s dědou, je jim 70 a 72.": {"adult": 2, "senior": 2},
    "Manžel, já a syn s dcerou, kterým je 9 a 12 let.": {"adult": 2, "child": 2},
    "Jede manžel, já a naši dva kluci (9 a 13).": {"adult": 2, "child": 2},
    "Dva dospělí a syn s dcerou (9 a 12).": {"adult": 2, "child": 2},
    "Já s manželem a babička s dědou, 66 a 70 let.": {"adult": 2, "senior": 2},
    "Meine Frau und ich sowie ihre Mutter und ihr Vater, die 71 und 74 sind.": {"adult": 2, "senior": 2},
    "Mein Mann und ich und Oma und Opa, sie sind 70 und 72.": {"adult": 2, "senior": 2},
    "Mein Mann, ich und unser Sohn und unsere Tochter, die 9 und 12 Jahre alt sind.": {"adult": 2, "child": 2},
    "It's my wife and I, plus her mum and dad who are 71 and 74.": {"adult": 2, "senior": 2},
    "Me and my husband, and my parents, who are 66 and 63.": {"adult": 3, "senior": 1},
    "Two adults and my mum and dad, 70 and 72.": {"adult": 2, "senior": 2},
    "My husband and I and our son and daughter, who are 9 and 12.": {"adult": 2, "child": 2},
}

ASKED = [
    "Dva dospělí a syn s dcerou.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
