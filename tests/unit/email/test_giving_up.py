"""A booking given up without a word of cancelling; what is deleted has to be the booking."""

import pytest

from tests.unit.email.conversations import read

GIVEN_UP = [
    ("de", "Guten Tag, die Buchung VC-23960 brauchen wir nicht mehr, bitte löschen."),
    ("de", "Wir brauchen die Karten VC-23960 nicht mehr."),
    ("cs", "Rezervaci VC-23960 už nepotřebujeme, můžete ji smazat."),
    ("cs", "Rezervaci VC-23960 prosím vymažte."),
    ("cs", "Z naší večeře nebude nic, byla to rezervace VC-23960."),
    ("en", "Kindly treat reservation VC-23960 as void with immediate effect."),
    ("en", "We have no use for VC-23960 any longer, please delete it."),
    ("en", "We won't be needing booking VC-23960. Thank you all the same."),
]
NOT_GIVEN_UP = [
    ("de", "Bitte löschen Sie meine letzte Mail zu VC-23960."),
    ("de", "Wir brauchen die Buchung VC-23960 unbedingt, bitte bestätigen."),
    ("cs", "Smažte prosím moji poslední zprávu, u VC-23960 platí původní."),
    ("cs", "Lístky k VC-23960 už nepotřebujeme posílat poštou, stačí e-mail."),
    ("en", "Please delete my cancellation, our booking VC-23960 stays."),
    ("en", "If the weather stays bad, please scrap VC-23960."),
    ("en", "Scrap that about VC-23960, we'd like to keep the booking."),
    ("en", "We no longer need our booking VC-23960 for four, just for three."),
]


@pytest.mark.parametrize(("language", "text"), GIVEN_UP)
def test_a_booking_nobody_needs_is_cancelled(language, text, catalogue):
    reading = read(language, "new", text, catalogue)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", "VC-23960", True)


@pytest.mark.parametrize(("language", "text"), NOT_GIVEN_UP)
def test_nothing_is_cancelled_that_may_stay(language, text, catalogue):
    reading = read(language, "new", text, catalogue)
    assert not (reading.intent == "cancel" and reading.complete)
