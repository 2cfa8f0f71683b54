"""Numbers and parts of them told in another order; places, years and former days that count nobody."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.read import manifest
from tests.unit.email.frames import booked

_CLOCK = Clock(today=date(2027, 3, 1), day_first=True)
READ = (
    ("Jsme čtyři, dva z toho důchodci.", {"adult": 2, "senior": 2}),
    ("Four of us, two of them pensioners.", {"adult": 2, "senior": 2}),
    ("Wir sind vier, zwei davon Rentner.", {"adult": 2, "senior": 2}),
    ("Je nás pět, tři z nás jsou studenti.", {"adult": 2, "student": 3}),
    ("Osm nás je, holky z ordinace.", {"adult": 8}),
    ("Potřebuji vědět, jestli se vejdeme dva.", {"adult": 2}),
    ("Drei Erwachsene plus Opa Heinz, 79, also bitte einen Platz vor der Trompete.", {"adult": 3, "senior": 1}),
    ("Party of two. Thirty years wed.", {"adult": 2}),
    ("Byli jsme u vás už jako žáci a teď chceme znova, pět lidí.", {"adult": 5}),
    ("Zapište nás: babi, děda, já, žena + mimčo.", {"adult": 4, "infant": 1}),
    ("Bitte eintragen: Opa (72), Oma (66), dazu zwei Enkel (11 und 13).", {"senior": 2, "child": 2}),
    ("Beru 1x rodinnou na parník. K ní 1x seniorskou, tchýni je sedmdesát.", {"family": 1, "senior": 1}),
)
NOT_READ = (
    "Jsme čtyři, dva z toho.",
    "Four of us, two of them maybe pensioners.",
    "Osm nás je, dvě děti.",
    "Osm nás je, holky a kluci.",
    "Potřebuji vědět, jestli se vejdeme dva nebo tři.",
    "Zwei Erwachsene und einen Platz vor der Trompete.",
    "Zwei Erwachsene und ein Platz am Fenster für einen Gast.",
    "Pojedeme jako žáci, pět lidí.",
    "Zapište nás: fotr, děda, já, žena + mimčo.",
    "Grüße senden: Opa, Oma, dazu zwei Enkel (11 und 13).",
    "Prosím 1x rodinnou, 1x dospělý, 1x studentskou.",
)
# Of everybody, and no part of those who were counted.
NONE_OF_THEM = (
    ("en", "Four adults. None of us eats pork.", {"4a"}),
    ("de", "Vier Erwachsene. Keiner von uns isst Fleisch vom Schwein.", {"4a"}),
    ("de", "Zwei Erwachsene und ein Baby, einen Kinderwagen haben wir nicht dabei.", {"2a", "1i"}),
    ("en", "Four adults. None of us is under 65.", None),
    ("en", "Four adults, but none of them is coming on board.", None),
    ("de", "Drei Erwachsene, mein Mann ist nicht dabei.", None),
)


@pytest.mark.parametrize(("text", "units"), READ)
def test_who_comes_is_read_in_any_order(text, units, catalogue):
    party = manifest(text, catalogue, _CLOCK)
    assert (party.units if party else None) == units


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_left_open_is_not_read(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


@pytest.mark.parametrize(("language", "text", "units"), NONE_OF_THEM)
def test_what_holds_of_nobody_is_no_part(language, text, units, catalogue):
    assert booked(language, text, catalogue) == units
