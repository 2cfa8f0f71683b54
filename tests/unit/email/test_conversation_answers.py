# ruff: noqa: E501  sentences stand on one line
"""Answers that confirm or cancel, and questions for room, in words of every day."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
DONE = (
    ("cs", "conf", "Nakonec do Prahy nepřijedeme, zrušte to prosím. Omlouvám se. Vašek", "cancel"),
    ("cs", "conf", "prosim zrusit, nakonec nemuzeme prijet. diky, Ida", "cancel"),
    ("cs", "offer", "Děkuji, ale rozhodli jsme se nejet. Místa můžete uvolnit. Omlouvám se, Ema", "cancel"),
    ("cs", "offer", "Děkujeme za nabídku, ale nebudeme ji potřebovat. Místa prosím pusťte dál. Jirka", "cancel"),
    ("en", "conf", "We're not coming to Prague after all, so please cancel. Sorry. Wes", "cancel"),
    ("en", "conf", "please cancel our booking, we are not able to travel after all. thanks, Ida", "cancel"),
    ("en", "offer", "Thanks but we have decided not to go. You can release the places. Sorry, Amy", "cancel"),
    ("en", "offer", "Thank you for the offer, but we won't be needing it. Please let the seats go. Jim", "cancel"),
    ("en", "offer", "Thanks for the offer. We've decided to give it a miss. Regards, Lars", "cancel"),
    ("en", "offer", "We'll take it. We arrive at 2pm on the 13th.", "confirm"),
    ("de", "conf", "Wir fahren doch nicht nach Prag, bitte stornieren Sie. Entschuldigung. Willi", "cancel"),
    ("de", "conf", "bitte stornieren, wir können doch nicht reisen. danke, ida", "cancel"),
    ("de", "offer", "Danke, aber wir haben uns dagegen entschieden. Bitte geben Sie die Plätze frei. Amy", "cancel"),
    ("de", "offer", "Vielen Dank für das Angebot, wir brauchen es nicht mehr. Die Plätze können Sie freigeben. Jim", "cancel"),
    ("de", "offer", "Wir nehmen es für den 14. August. Am 15. reisen wir um 10 Uhr ab.", "confirm"),
)
ROOM = (
    ("cs", "Vešlo by se 6 dospělých na jazz na lodi v pátek 6. srpna? Uršula", "product=jazz-cruise date=2027-08-06 time=20:30 units=6a"),
    ("cs", "Je plavba s obědem v pondělí 2. srpna už plná, nebo by se tam vešli tři dospělí? Bohouš", "product=lunch-cruise date=2027-08-02 time=12:00 units=3a"),
    ("en", "Can you take 15 of us on the lunch cruise on 10 August? All adults. Rex", "product=lunch-cruise date=2027-08-10 time=12:00 units=15a"),
    ("en", "Could you fit 6 adults on the jazz cruise on Friday 6 August? Una", "product=jazz-cruise date=2027-08-06 time=20:30 units=6a"),
    ("en", "Is there a chance to get 4 adults on the one hour cruise on 3 August at 5pm? Vic", "product=one-hour-cruise date=2027-08-03 time=17:00 units=4a"),
    ("en", "Are you full on Tuesday 3 August at 11 am for the one hour cruise? We are 2 adults. Ed", "product=one-hour-cruise date=2027-08-03 time=11:00 units=2a"),
    ("de", "Können Sie 15 Erwachsene auf der Schifffahrt mit Mittagessen am 10. August unterbringen? Rex", "product=lunch-cruise date=2027-08-10 time=12:00 units=15a"),
    ("de", "Würden 6 Erwachsene am Freitag, 6. August noch auf das Jazzboot passen? Una", "product=jazz-cruise date=2027-08-06 time=20:30 units=6a"),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "intent"), DONE)
def test_what_is_said_plainly_is_done(language, to, text, intent, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete, reading.reference) == (intent, True, "VC-23019")


@pytest.mark.parametrize(("language", "text", "told"), ROOM)
def test_asking_whether_some_of_them_find_a_seat_books_nothing(language, text, told, catalogue):
    reading = read(language, "new", text, catalogue)
    assert (reading.intent, reading.complete) == ("availability", True)
    assert [told_by(item) for item in reading.items] == [item_of(told)]
