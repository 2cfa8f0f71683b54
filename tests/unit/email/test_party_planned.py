"""How many it was to be once, and how many it is now: only the number that holds is counted."""

import pytest

from gangway.channels.email.party import read_party

HOLDS = {
    "We were six but my brother is staying home with the flu, so five please.": {"adult": 5},
    "Five seats please. We were six but my brother is staying home with the flu.": {"adult": 5},
    "It was going to be six of us but my brother and his girlfriend have dropped out, so now only four adults.": {
        "adult": 4
    },
    "Originally we were seven. Now there are only five of us.": {"adult": 5},
    "I first wanted four places but my sister is coming too, so please five adults.": {"adult": 5},
    "Bylo nás šest, ale bratr nejede, takže nás bude pět.": {"adult": 5},
    "Pět míst prosím. Mělo nás být šest, ale švagrová nepřijede.": {"adult": 5},
    "Puvodne nas melo jet sest, sestra s manzelem to vzdali, takze ted jen ctyri dospeli.": {"adult": 4},
    "Eigentlich wären wir zu sechst, aber Schmidts haben abgesagt. Also nur noch 4 Erwachsene.": {"adult": 4},
    "Zu viert wollten wir fahren, aber mein Schwager ist krank, darum bitte nur für drei Personen.": {"adult": 3},
    "Wir waren zu sechst, aber meine Schwester ist krank geworden. Jetzt sind wir nur noch fünf.": {"adult": 5},
    "Eigentlich wollten wir zu acht kommen, aber zwei sind krank. Bitte also sechs Plätze.": {"adult": 6},
    "Pojede nás pět místo šesti.": {"adult": 5},
    "Nur kommen wir jetzt zu dritt statt zu viert.": {"adult": 3},
    "Three adults please, not four as I told your colleague on the phone.": {"adult": 3},
    "Drei Erwachsene bitte, nicht vier, wie ich am Telefon gesagt habe.": {"adult": 3},
    "Ne čtyři, ale pět osob prosím.": {"adult": 5},
}


@pytest.mark.parametrize(("text", "units"), HOLDS.items())
def test_the_number_that_holds_now_is_counted(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "text",
    [
        "Four seats please. We were six but my brother is staying home.",
        "We were 2 adults and 2 children but my sister can't come, so now just 3 people.",
        "Mělo nás být šest, tři dospělí a tři děti, ale sestra nejede, takže nás bude pět.",
        "Wir waren zu sechst, aber meine Schwester ist krank geworden. Bitte vier Plätze.",
        "Bylo nás šest, ale bratr možná nejede, takže nás bude pět.",
    ],
)
def test_a_number_that_does_not_follow_from_the_one_before_is_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None
