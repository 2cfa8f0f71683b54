"""Names of whom it is said what they all are."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Pojedou Jiří Kolman, Alena Kolmanová, Radek Vít a Simona Vítová, všichni dospělí.": {"adult": 4},
    "Jede Petr, Pavla, Honza a já, všichni dospělí.": {"adult": 4},
    "Pojedou Petr Malý a Jana Malá, oba dospělí.": {"adult": 2},
    "Na plavbu pojedou: pan Kolman, paní Vítová a pan Beran - všichni dospělí.": {"adult": 3},
    "Jedou Eva Malá, Jan Malý a Ota Malý, vsichni dospeli, a dve deti.": {"adult": 3, "child": 2},
    "Jsme Karel, Marie a já, všichni důchodci.": {"senior": 3},
    "Pojedeme my, tedy Petr, Pavla a já, jsme všichni dospělí.": {"adult": 3},
    "Es fahren Markus Weber, Jana Weber und Uwe Klein mit, alle erwachsen.": {"adult": 3},
    "Es kommen Markus, Jana, Uwe und ich, alles Erwachsene.": {"adult": 4},
    "Teilnehmer: Markus Weber, Jana Weber, Uwe Klein (alle erwachsen).": {"adult": 3},
    "Wir sind Petra, Kai und ich, alle Erwachsene.": {"adult": 3},
    "Das sind Frau Weber, Herr Klein und ich - alle erwachsen.": {"adult": 3},
    "Wir sind Uwe und ich, beide erwachsen.": {"adult": 2},
    "Es kommen Uwe, Kai und Jana, alle Rentner.": {"senior": 3},
    "It's Mark, Ben, Carol and me, all adults.": {"adult": 4},
    "Travelling: Mark Hill, Ben Carter and Carol Dunn - all adults.": {"adult": 3},
    "We are Mark, Carol and myself, all adults.": {"adult": 3},
    "The guests are Mr Hill, Mrs Dunn and Ms Carter (all adults).": {"adult": 3},
    "Coming: Anna, Paul and Joe, all of us adults, and two kids (4 and 7).": {"adult": 3, "child": 2},
    "We are four: Mark, Ben, Carol and me, all pensioners.": {"senior": 4},
    "Four adults: Mark, Ben, Carol and me, all adults.": {"adult": 4},
    "It will be Tom, Lucy and me, we are all adults.": {"adult": 3},
    "It's Edith, Joan and me, all pensioners.": {"senior": 3},
    "It's Mark and me, both adults.": {"adult": 2},
}

ASKED = [
    "Pojedou Jan, Petr a Eva.",
    "Es kommen Uwe, Kai und Jana.",
    "It's Mark, Ben and Carol.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
