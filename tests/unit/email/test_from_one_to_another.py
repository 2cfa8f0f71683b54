# ruff: noqa: E501  sentences stand on one line
"""Days, hours and numbers told from one to another in a change: the second is the new one, whatever stands between."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
MOVED = (
    ("de", "new", "Könnten Sie uns bei der Buchung VC-28344 bitte von der Abfahrt um 11:00 auf die um 13:00 Uhr umbuchen?", "time=13:00"),
    ("de", "new", "Bitte buchen Sie VC-28344 von der Fahrt um 11 Uhr auf jene um 13 Uhr um.", "time=13:00"),
    ("de", "new", "Buchung VC-28344: bitte auf 13 Uhr verlegen, weg von der Abfahrt um 11 Uhr.", "time=13:00"),
    ("de", "new", "Bitte verschieben Sie VC-28344 von der Fahrt am 14. August um 16 Uhr auf jene am 15. August um 17 Uhr.", "date=2027-08-15 time=17:00"),
    ("de", "conf", "Bitte buchen Sie uns von dem Schiff um vier auf das um fünf um.", "time=17:00"),
    ("en", "new", "Booking VC-28344: could you move us from the departure at 11:00 to the one at 13:00 please?", "time=13:00"),
    ("en", "new", "Booking VC-28344: please move us from the 4 pm sailing on 14 August to the 5 pm sailing on 15 August.", "date=2027-08-15 time=17:00"),
    ("en", "new", "Booking VC-28344: please move us to the departure at 13:00 from the one at 11:00.", "time=13:00"),
    ("en", "conf", "Could you move us from the four o'clock boat to the five o'clock one please?", "time=17:00"),
    ("cs", "new", "Rezervace VC-28344: můžete nás prosím přehodit z odjezdu v 11:00 na ten ve 13:00?", "time=13:00"),
    ("cs", "new", "Rezervace VC-28344: presunte nas prosim z odjezdu v 11:00 na pozdejsi odjezd ve 13:00.", "time=13:00"),
    ("cs", "new", "Rezervace VC-28344: přesuňte nás prosím z plavby 14. 8. v 16:00 na plavbu 15. 8. v 17:00.", "date=2027-08-15 time=17:00"),
    ("cs", "conf", "Přehoďte nás prosím z té ve čtyři na tu v pět.", "time=17:00"),
)
ASKED_ABOUT = (
    ("de", "new", "Buchung VC-28344: können wir von der Abfahrt um 11:00 auf die um 13:00 oder die um 14:00 wechseln?"),
    ("de", "new", "Buchung VC-28344: bitte nicht von 11:00 auf 13:00 umbuchen."),
    ("de", "new", "Buchung VC-28344: was kostet es, von der Abfahrt um 11:00 auf die um 13:00 umzubuchen?"),
    ("de", "new", "Buchung VC-28344: bitte von der Abfahrt um 11:00 auf eine spätere umbuchen."),
    ("de", "new", "Bitte ändern Sie VC-28344 von bisher 4 Personen auf nunmehr 6."),
    ("en", "new", "Booking VC-28344: how much is it to change from the boat at 11:00 to the one at 13:00?"),
    ("en", "new", "Booking VC-28344: please move our private charter to 15 August, from 16:00 to 20:00."),
    ("en", "new", "Booking VC-28344: we were moved from the 11:00 to the 13:00, is that right?"),
    ("en", "new", "Booking VC-28344: please move two of us from the 11:00 to the 13:00."),
    ("cs", "new", "Rezervace VC-28344: přesunuli jste nás z 11:00 na 13:00, proč?"),
    ("cs", "new", "Rezervace VC-28344: přesuňte nás prosím z odjezdu v 11:00 na nějaký pozdější."),
    ("cs", "new", "Rezervace VC-28344: přesuňte nás z odjezdu v 11:00 na odpoledne."),
    ("cs", "new", "Rezervace VC-28344: přesuňte nás prosím ze soboty 14. srpna na neděli 16. srpna."),
    ("cs", "new", "Rezervace VC-28344: přesuňte dva z nás na 13:00."),
    ("cs", "new", "Rezervace VC-28344: kolik stojí přesun z odjezdu v 11:00 na ten ve 13:00?"),
    ("cs", "offer", "Bereme, peníze až po plavbě."),
    ("cs", "offer", "Ano, bereme, syn má ten týden patnácté narozeniny."),
    ("en", "offer", "Yes, we accept; my son turns 15 that week."),
    ("en", "offer", "Yes, we accept. Our boy will be 15 on the day before."),
    ("en", "offer", "Yes, we'll take it. Can we pay after the cruise?"),
    ("de", "offer", "Ja, gern. Mein Sohn wird in der Woche 15."),
    ("de", "offer", "Ja, nehmen wir, Geld gibt es nach der Fahrt."),
    ("de", "conf", "Bitte stornieren Sie eine davon."),
    ("cs", "conf", "Zrušte prosím jednu z nich."),
    ("en", "conf", "Please cancel one of them."),
)
CONFIRMED = (
    ("cs", "Ano, bereme. Dá se na lodi platit kartou?"),
    ("cs", "Ano, bereme, zaplatíme na místě."),
    ("cs", "Ano, bereme. Synovi bude ten týden deset."),
    ("en", "Yes please. Do you take cards on board?"),
    ("en", "Yes, we accept. We pay on board."),
    ("de", "Ja, nehmen wir. Kann man an Bord mit Karte zahlen?"),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "told"), MOVED)
def test_the_second_one_is_new(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert told_by(reading.items[0]) == item_of(told)


@pytest.mark.parametrize(("language", "to", "text"), ASKED_ABOUT)
def test_what_is_not_certain_is_not_acted_on(language, to, text, catalogue):
    assert not read(language, to, text, catalogue).complete


@pytest.mark.parametrize(("language", "text"), CONFIRMED)
def test_a_question_in_passing_leaves_a_yes_as_it_is(language, text, catalogue):
    reading = read(language, "offer", text, catalogue)
    assert (reading.intent, reading.complete) == ("confirm", True)
