# ruff: noqa: E501  mails are long lines
"""Requests passed on with a note above them, enquiries that are none yet, and days told as a choice."""

import pytest

from gangway.channels.email.handed_over import without_handing_over
from gangway.channels.email.options import chosen_option
from gangway.channels.email.thread import take_apart
from tests.unit.email.conversations import item_of, told_by
from tests.unit.email.conversations import read as conversation

PASSED_ON = """{note}

-----Original Message-----
From: Jo Asher <jo.asher@mail.example>
Sent: Sunday, August 29, 2027 5:40 PM
To: Colin Asher <colin.asher@mail.example>
Subject: boat

One hour cruise, Friday 10 September, the 7 pm one. Two adults.
"""


@pytest.mark.parametrize(
    ("note", "intent"),
    [
        ("Hello, could you please sort this out for us? My wife wrote down the details, see below.", "order"),
        ("Please process the message below and confirm to her directly. Thank you!", "order"),
        ("Could you please deal with this? But don't book anything yet.", "human"),
        ("Could you please handle the request below if the boss agrees?", "human"),
    ],
)
def test_a_note_that_only_hands_a_request_over_asks_nothing_itself(note, intent, read):
    assert read(PASSED_ON.format(note=note), subject="FW: boat", at="2027-08-29T18:00").intent == intent


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("Prosím o zajištění dle zprávy níže. Děkuji.", "Děkuji."),
        ("Bitte kümmern Sie sich um die Anfrage unten.", ""),
        ("Please deal with this. Don't book yet.", "Don't book yet."),
        ("Vyřiďte to prosím, ale jen pokud je volno.", "Vyřiďte to prosím, ale jen pokud je volno."),
    ],
)
def test_only_what_hands_over_is_left_out_of_a_note(note, left):
    assert without_handing_over(note) == left


# fmt: off
ENQUIRIES = (
    ("Könnten wir mit unserer Gruppe am Samstag, den 26. Juni 2027 um 13:30 Uhr die Čertovka-Fahrt machen? Es wären 10 Personen. Erst mal nur eine Anfrage, ob das ginge.", "availability"),
    ("Zatím jen dotaz, jestli by to šlo: hodinová plavba ve čtvrtek 24. 6. v 18 h, devět lidí.", "availability"),
    ("For now just an enquiry: could we book the one-hour cruise on Saturday 26 June at 1 pm for two adults?", "availability"),
    ("Please book the one-hour cruise on Saturday 26 June at 1 pm for two adults. I have just a quick enquiry about parking.", "order"),
    ("Could you have two places booked for us on the one-hour cruise, Saturday 26 June at 1 pm? It is for my husband and me.", "order"),
    ("Zařiď pro ně hodinovou plavbu ve čtvrtek 24. 6. v 18 h. I se mnou je nás devět.", "order"),
    ("Zoo boat, one way, 25/07/2027 at 3 pm. 2 adults and 1 child (4). Pushchair comes along, hope that's ok?", "order"),
)
CHOICES = (
    ("Máte volno na večerní plavbu pro dva v sobotu 26. června, nebo když ne, tak v neděli 27.?", ("2027-06-26", "2027-06-27")),
    ("Je volno 25. června nebo 26. na večerní plavbu pro dva?", ("2027-06-25", "2027-06-26")),
    ("Haben Sie am 25. Juni oder am 26. noch Platz auf der Dinnerfahrt für zwei Personen?", ("2027-06-25", "2027-06-26")),
    ("Is there room for two adults on the dinner cruise on Saturday 26 June, or failing that on Sunday 27?", ("2027-06-26", "2027-06-27")),
    ("Please book the dinner cruise for two on Saturday 26 June. It is our 25th.", ("2027-06-26",)),
)
BACK = (
    ("the zoo boat, and back by tram", None), ("parník do zoo a zpátky tramvají", None), ("mit dem Dampfer hin, und zurück mit dem Bus", None),
    ("parník do zoo a zpátky půjdeme pěšky", None), ("there and back by boat, not the bus", "return"), ("tam i zpátky parníkem", "return"),
    ("mit dem Zoo-Dampfer hinfahren und auch wieder mit dem Schiff zurück", "return"),
)
CHANGED = (
    ("cs", "new", "20. července do Prahy nedorazíme. Přesuňte nám prosím hodinovou plavbu (rezervace VC-23019) na čtvrtek 22. července v 18:00.", "date=2027-07-22 time=18:00"),
    ("cs", "new", "Přesuňte prosím naši plavbu (číslo rezervace: VC-23019) ze 20. na 22. srpna.", "date=2027-08-22"),
    ("cs", "conf", "Prosím posunout na neděli 22. srpna ve stejný čas.", "date=2027-08-22"),
    ("de", "conf", "Bitte auf Sonntag, den 22. August zur gleichen Uhrzeit verschieben.", "date=2027-08-22"),
    ("en", "conf", "Please move us to Sunday, August 22 at the same time with the same people.", "date=2027-08-22"),
    ("cs", "offer", "Nabídku bereme, akorát Pavlína odpadla, takže nás nakonec přijdou jenom čtyři. Jinak všechno platí.", "units=4a"),
    ("cs", "conf", "Bohužel Pavlína odpadla, přijdou nás tedy jen čtyři.", "units=4a"),
)
# fmt: on


@pytest.mark.parametrize(("text", "intent"), ENQUIRIES)
def test_an_enquiry_for_now_is_no_order(text, intent, read):
    reading = read(text, at="2027-06-16T10:00")
    assert (reading.intent, reading.complete) == (intent, True)


@pytest.mark.parametrize(("text", "days"), CHOICES)
def test_a_second_day_may_be_told_short(text, days, read):
    reading = read(text, at="2027-06-16T10:00")
    assert tuple(str(item.date) for item in reading.items) == days


def test_a_choice_of_days_is_no_order(read):
    reading = read("Prosím dvě místa na večerní plavbu 25. června nebo 26.", at="2027-06-16T10:00")
    assert reading.missing == ("date",)


@pytest.mark.parametrize(("text", "option"), BACK)
def test_no_ticket_is_sold_for_a_way_back_by_other_means(text, option, catalogue):
    assert chosen_option(text, catalogue.product("zoo-line")).option == option


@pytest.mark.parametrize(("language", "to", "text", "told"), CHANGED)
def test_the_new_value_is_found_beside_the_bookings_number(language, to, text, told, catalogue):
    reading = conversation(language, to, text, catalogue)
    assert reading.complete
    assert told_by(reading.items[0]) == item_of(told)


def test_how_many_come_is_in_doubt_when_it_is_guessed(catalogue):
    assert not conversation("cs", "offer", "Bereme, přijdou nás asi čtyři.", catalogue).complete


@pytest.mark.parametrize("word", ["Bestellnummer", "Bestätigung", "Thanksgiving"])
def test_a_word_that_begins_like_a_greeting_signs_off_nothing(word):
    thread = take_apart(f"Guten Tag,\nbitte buchen.\n{word}\nEP-556120\nErlebnis\nJazzfahrt", forward=False)
    assert thread.signature == ""


def test_a_firm_with_its_address_belongs_to_the_signature():
    thread = take_apart(
        "Rezervaci potvrzujeme.\nS pozdravem\nHana Nová\nTechno s.r.o. | Gočárova 8, Hradec | mob. +420 724 118 305",
        forward=False,
    )
    assert "Techno" in thread.signature


# fmt: off
BY_CARD = (
    ("there's five of us, all travelling on student cards", {"student": 5}),
    ("for five people, all on student tickets", {"student": 5}),
    ("for five people. Some of us travel on student cards", None),
    ("for five adults. Two of us have a student card", None),
)
# fmt: on


@pytest.mark.parametrize(("told", "units"), BY_CARD)
def test_who_travels_on_a_students_card_is_a_student(told, units, read):
    reading = read(f"Please book day tickets for Friday 9 July, {told}.", at="2027-06-16T10:00")
    assert (dict(reading.items[0].units) if reading.complete else None) == units


def test_days_of_the_stay_tell_which_figure_is_the_day(read):
    body = "SERVICE ORDER KJ-3076\n\nPax:        2 ADT\nHotel in:   28/08/2027\nHotel out:  02/09/2027\n\nPlease provide:\n01/09/2027  18:00  One Hour Cruise\n"
    assert [str(item.date) for item in read(body, at="2027-07-19T10:00").items] == ["2027-09-01"]


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ("Departure time: 15:00 is now 17:00", "17:00"),
        ("Uhrzeit: 15:00 ist jetzt 17:00", "17:00"),
        ("Time: 15:00 has been changed to 17:00", "17:00"),
    ],
)
def test_an_agency_says_what_is_now(told, time, read):
    body = f"Amended Booking\n\nWhat has changed\n{told}\n\nWhat remains the same\nBooking Reference: BR-1192208417\nTravel Date: Mon, Jun 28, 2027\nTravelers: 2 Adults, 1 Child\n"
    reading = read(
        body,
        subject="Amended Booking (#BR-1192208417)",
        sender="Viator <booking@t1.viator.example>",
        at="2027-06-08T10:00",
    )
    assert [told_by(item) for item in reading.items] == [(None, None, time, {})]
