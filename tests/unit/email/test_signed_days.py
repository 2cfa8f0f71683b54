"""Days at which somebody signed are none of the cruise; a field may accept an offer, and then alters nothing."""

import pytest

from tests.unit.email import conversations


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Nabídka č.: VC-23019\nStav: AKCEPTOVÁNO beze změn\nSchválil: Čestmír Bureš\nDne: 20. 7. 2027"),
        ("cs", "Stav: SCHVÁLENO\nSchválil: Bureš\nDatum: 19. 7. 2027"),
        ("cs", "Nabídka VC-23019\nVýsledek: přijato\nSchváleno dne: 19. 7. 2027\nSchválila: Ing. Malá"),
        ("cs", "Stav: schváleno, čas 16:00\nSchválil: Malá, 20. 7. 2027 10:15"),
        ("cs", "Souhlasíme s nabídkou.\nDatum a podpis: 20. 7. 2027 Petra Malá"),
        ("en", "Offer: VC-23019\nStatus: ACCEPTED as offered\nApproved by: Jane Brown\nDate: 20 July 2027"),
        ("en", "Offer no.: VC-23019\nDecision: accepted\nSigned: Jane Brown\nDate: 19/07/2027"),
        ("en", "Approval: YES\nApproved by: Jane Brown\nApproval date: 20 July 2027 11:32"),
        ("de", "Angebot: VC-23019\nStatus: ANGENOMMEN ohne Änderungen\nGenehmigt von: Hans Meier\nAm: 20.07.2027"),
        ("de", "Status: freigegeben\nFreigegeben am: 20.07.2027\nFreigegeben durch: Meier"),
        ("de", "Angebot angenommen.\nOrt, Datum: Berlin, 20.07.2027\nUnterschrift: Meier"),
    ],
)
def test_a_day_of_signing_alters_no_acceptance(catalogue, language, text):
    reading = conversations.read(language, "offer", text, catalogue)
    assert (reading.intent, reading.reference, reading.complete) == ("confirm", "VC-23019", True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Stav: akceptováno\nDatum: 21. 8. 2027"),
        ("en", "Status: accepted\nDate: 21 August 2027"),
        ("de", "Status: angenommen\nDatum: 21.08.2027"),
        ("cs", "Stav: zamítnuto, přijato jen částečně\nSchválil: Malá\nDne: 20. 7. 2027"),
    ],
)
def test_a_field_that_accepts_another_day_is_asked_about(catalogue, language, text):
    assert not conversations.read(language, "offer", text, catalogue).complete


def test_a_new_day_beside_an_acceptance_is_a_change(catalogue):
    reading = conversations.read("en", "offer", "Status: accepted\nNew date: 21 August 2027", catalogue)
    assert (reading.intent, str(reading.items[0].date)) == ("change", "2027-08-21")
