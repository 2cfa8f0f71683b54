# ruff: noqa: E501  mails are long lines
"""What a booking holds, what should be, and what stays: only what should be is new."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import talk_mail

AT = "2027-07-20T10:00"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("VC-26555 lists five adults. It should be three adults and two students.", {"adult": 3, "student": 2}),
        ("na VC-26555 jsme nahlásili tři dospělé, správně mají být dva dospělí a jedno dítě.", {"adult": 2, "child": 1}),
        ("opravte prosím složení VC-26555: 3 dospělí a 1 dítě. Teď máte zapsané 2 dospělé a 2 děti.", {"adult": 3, "child": 1}),
        ("bei VC-26555 stehen 4 Erwachsene. Richtig wären 3 Erwachsene und 1 Senior, denn Opa ist 71.", {"adult": 3, "senior": 1}),
        ("ein Kollege ist krank, aus VC-26555 bitte einen Platz stornieren. Somit bleiben fünf Erwachsene.", {"adult": 5}),
        ("please change VC-26555: we'll be 9 (it was 6).", {"adult": 9}),
    ],
)  # fmt: skip
def test_a_party_put_right(text, units, read):
    reading = read(text, at=AT)
    assert reading.intent == "change"
    (item,) = reading.items
    assert (item.units, item.product, item.date, item.time) == (units, None, None, None) or not reading.complete


@pytest.mark.parametrize(
    ("text", "date", "time"),
    [
        ("please move VC-26555. The party is now on Saturday 21 August, previously 14 August. We still want to start at 2 pm.", "2027-08-21", None),
        ("VC-26555: neu bitte am 29. August um 11 Uhr, bisher war es der 28. August um 17 Uhr. Wir bleiben zu fünft.", "2027-08-29", "11:00"),
        ("prosím přesunout VC-26555 na neděli 15. srpna. Osob bude pořád šest.", "2027-08-15", None),
        ("please put VC-26555 on 18:00, we are still two.", None, "18:00"),
    ],
)  # fmt: skip
def test_what_stays_is_nothing_new(text, date, time, read):
    reading = read(text, at=AT)
    (item,) = reading.items
    told = (item.date and item.date.isoformat(), item.time, item.units)
    assert (reading.intent, reading.complete, told) == ("change", True, (date, time, {})), reading.reasons


def test_a_subject_that_is_all(read):
    reading = read("Nic jiného se nemění.", subject="VC-26555: prosím odjezd v 17:00 místo ve 13:00", at=AT)
    assert (reading.complete, reading.items[0].time) == (True, "17:00")


def test_the_day_of_the_old_cruise_is_not_new(read):
    text = "pod číslem VC-26555 máme na pátek 20. srpna hodinovou plavbu. Raději bychom ten večer místo ní jeli jazzovou plavbou."
    reading = read(text, at="2027-08-05T10:00")
    assert (reading.items[0].product, reading.items[0].date) == ("jazz-cruise", None)


def test_who_thought_better_of_it_is_no_party(read):
    text = "mám u vás rezervaci VC-26555 na hodinovou plavbu. S přítelkyní bychom radši místo ní jeli jazzovou. Den i počet lidí platí."
    assert read(text, at=AT).items[0].units == {}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Danke für die Mühe, aber wir verzichten. Uns ist das Wetter zu unsicher."),
        ("en", "It is more than we wanted to spend, so we have to say no this time."),
        ("cs", "Bohužel je to pro nás příliš pozdě, takže ne. Místa můžete dát někomu jinému."),
    ],
)
def test_an_offer_declined(language, said, catalogue):
    reading = read_mail(talk_mail("offer", language, said), catalogue)
    assert (reading.intent, reading.complete) == ("cancel", True), reading.reasons


@pytest.mark.parametrize(
    ("text", "intent", "complete"),
    [
        ("Ihr Angebot VC-26555 lehnen wir hiermit ab.", "cancel", True),
        ("we will not take up offer VC-26555.", "cancel", True),
        ("nabídku VC-26555 proto odmítáme.", "cancel", True),
        ("Vielleicht lehnen wir Ihr Angebot VC-26555 ab.", "human", False),
        ("Should we decline offer VC-26555, is there a fee?", "human", False),
        ("unsere Gäste reisen nicht an, bitte löschen Sie die Buchung VC-26555.", "cancel", True),
        ("Buchung VC-26555 bitte nicht löschen.", "human", False),
        ("ve středu na plavbu nepřijdeme. Číslo rezervace je VC-26555, můžete ji uvolnit jiným.", "cancel", True),
        ("for VC-26555 we no longer want the lunch cruise. Please give us the jazz boat instead.", "change", True),
        ("for VC-26555 please give us the jazz boat. Scrap that, leave it as it is.", "human", False),
    ],
)
def test_declined_deleted_or_given_up_for_another(text, intent, complete, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == (intent, complete), reading.reasons
