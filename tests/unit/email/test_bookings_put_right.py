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


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("u VC-26555 nás nakonec pojede jen pět, objednáno bylo osm míst.", {"adult": 5}),
        ("please amend VC-26555 from 4 adults to 2 adults and 2 seniors; my parents are both over 70.", {"adult": 2, "senior": 2}),
        ("please put VC-26555 on the 16:00 boat, 13:00 is too early for us. Three adults, no change there.", {}),
        ("VC-26555: 22 August instead of 21 August, and 7 people instead of 5. We keep the 14:00 departure.", {"adult": 7}),
    ],
)  # fmt: skip
def test_only_the_number_that_is_new(text, units, read):
    reading = read(text, at=AT)
    (item,) = reading.items
    assert (reading.complete, item.units or ({"adult": item.people} if item.people else {})) == (True, units)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("naši hosté mají rezervaci VC-26555. Přejí si jet 12. srpna místo 11. srpna. Odjezd ve 14:00 je stejný.", (None, "2027-08-12", None)),
        ("could we take the 5 pm departure rather than the 3 pm one on our one hour cruise? Booking VC-26555.", (None, None, "17:00")),
        ("statt der Abendfahrt mit Dinner möchten wir lieber mit dem Jazzboot fahren, ebenfalls am 20. August und zu zweit. Unsere Nummer: VC-26555.", ("jazz-cruise", None, "20:30")),
    ],
)  # fmt: skip
def test_values_of_the_booking_are_not_new(text, told, read):
    reading = read(text, at=AT)
    (item,) = reading.items
    assert (item.product, item.date and item.date.isoformat(), item.time) == told
    assert (reading.complete, item.units) == (True, {})


@pytest.mark.parametrize(
    ("text", "intent", "complete"),
    [
        ("sedmého srpna nám to bohužel nevychází. Přeložte prosím rezervaci VC-26555 na jiný den.", "change", False),
        ("am 7. August klappt es nicht. Bitte legen Sie VC-26555 auf einen anderen Tag.", "change", False),
        ("Guten Tag, sollte die Bahn am Freitag streiken, müssten Sie VC-26555 bitte stornieren. Andernfalls kommen wir.", "human", False),
        ("unser Zug ist gestrichen, wir kommen nicht. Bitte VC-26555 stornieren.", "cancel", True),
        ("Our flight has been moved and we cannot make it, so please cancel VC-26555.", "cancel", True),
        ("bitte stornieren Sie VC-26555. Die Rechnung 2027/0611 hat sich damit ebenfalls erledigt.", "cancel", True),
        ("Mein Mann möchte VC-26555 stornieren, ich nicht.", "human", False),
        ("am Samstag schaffen wir es doch nicht. Bitte legen Sie uns auf Sonntag, 5. September (VC-26555).", "change", True),
        ("bitte verlegen Sie VC-26555 am Samstag doch nicht.", "human", False),
    ],
)  # fmt: skip
def test_reasons_and_conditions(text, intent, complete, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == (intent, complete), reading.reasons


@pytest.mark.parametrize(
    ("text", "told", "units"),
    [
        ("původně jsme měli jet 4. 8. v 10:00. Nově prosím 5. 8. v 16:00, rezervace VC-26555, dva dospělí jako dosud.", (None, "2027-08-05", "16:00"), {}),
        ("bitte buchen Sie VC-26555 auf Mittwoch, 11. August, 10:00 Uhr um. Bisher war es der 9. August um 18:00 Uhr. Es bleibt bei vier Erwachsenen.", (None, "2027-08-11", "10:00"), {}),
        ("please move booking VC-26555 to Friday 30 July. It was for Thursday 29 July. The hour and the two adults stay as they are.", (None, "2027-07-30", None), {}),
        ("na hodinovou plavbu 29. 7. máme čas 11:00, raději bychom ale jeli až v 15:00. Jde o rezervaci VC-26555.", (None, None, "15:00"), {}),
        ("objednali jsme 2 dospělé a 1 dítě, pojedou ale 2 dospělí a 3 děti. Opravte to prosím v rezervaci VC-26555.", (None, None, None), {"adult": 2, "child": 3}),
        ("změna složení: pojedeme 2 dospělí, 1 dítě a 1 miminko; dosud jste u rezervace VC-26555 měli jen 2 dospělé a 1 dítě.", (None, None, None), {"adult": 2, "child": 1, "infant": 1}),
        ("prosím o nový termín 22. 8. namísto 15. 8. pro rezervaci VC-26555; čas 12:00 a 6 osob nechte.", (None, "2027-08-22", None), {}),
        ("spletla jsem se u VC-26555: je nás pět, nikoli čtyři.", (None, None, None), {"adult": 5}),
    ],
)  # fmt: skip
def test_clauses_of_what_was_and_of_what_stays(text, told, units, read):
    reading = read(text, at=AT)
    (item,) = reading.items
    assert (item.product, item.date and item.date.isoformat(), item.time) == told
    assert (reading.complete, item.units or ({"adult": item.people} if item.people else {})) == (True, units)


def test_why_it_is_cancelled_is_nothing_to_come(catalogue):
    plain = read_mail(talk_mail("conf", "en", "Please cancel this booking, our visas did not come through."), catalogue)
    assert (plain.intent, plain.complete) == ("cancel", True)
    later = read_mail(
        talk_mail("conf", "en", "Please cancel this booking if our visas do not come through."), catalogue
    )
    assert not later.complete
