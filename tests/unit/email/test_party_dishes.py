"""A dish for one of those who are counted."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Pojede 35 lidí. Máte bezlepkovou variantu pro jednoho kolegu?": {"adult": 35},
    "Jsme 4 dospělí a prosíme vegetariánské menu pro dva z nás.": {"adult": 4},
    "Pojede nás 6, bezlepkové jídlo pro jednu osobu.": {"adult": 6},
    "Wir sind 8 Personen. Gibt es ein glutenfreies Essen für eine Person?": {"adult": 8},
    "Vier Erwachsene, vegetarisches Menü für zwei Personen bitte.": {"adult": 4},
    "There will be 12 of us. Is there a gluten-free option for one colleague?": {"adult": 12},
    "Für sechs Erwachsene. Zwei Gäste benutzen einen Rollator.": {"adult": 6},
    "TOTAL PAX: 23 ADULTS\nJAIN FOOD FOR 4 PAX IF POSSIBLE": {"adult": 23},
    "Four adults, with a vegetarian menu for two people please.": {"adult": 4},
}

ASKED = [
    "Prosím vegetariánské menu pro dvě osoby.",
    "Vegetarisches Essen für zwei Personen.",
    "Vegetarian menu for two people.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}) == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty
