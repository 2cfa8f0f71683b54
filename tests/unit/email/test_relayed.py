# ruff: noqa: E501  mails are long lines
"""What an agency passes on from a guest, and what a partner's mail marks as new beside its old values."""

import pytest

AGENCY = "GetYourGuide <do-not-reply@notification.getyourguide.example>"
NOTIFICATION = """You have received a message from your customer.

Customer: Tom Hill
Booking reference: GYGA8N4TPX2F
Tour: Prague: 1-Hour Vltava River Sightseeing Cruise
Date: July 24, 2027 4:00 PM
Participants: 2 Adults

Message:
"{message}"

Reply to this email to answer the customer directly.
"""


def relayed(read, message, sender=AGENCY):
    text = NOTIFICATION.format(message=message)
    return read(text, subject="New message from Tom Hill - GYGA8N4TPX2F", sender=sender)


@pytest.mark.parametrize(
    ("message", "time", "date", "units"),
    [
        ("Please move our booking to the 7 pm cruise on the same day. Thank you", "19:00", None, {}),
        ("Could you change our time to 6 pm?", "18:00", None, {}),
        ("Können Sie uns bitte auf 17 Uhr umbuchen?", "17:00", None, {}),
        ("Dobrý den, můžete nás prosím přesunout na 18:00? Děkuji", "18:00", None, {}),
        ("Please change the date to 25 July, same time.", None, "2027-07-25", {}),
        ("We are now 4 adults instead of 2, please update.", None, None, {"adult": 4}),
    ],
)
def test_a_guest_may_change_a_booking_through_the_agency(read, message, time, date, units):
    reading = relayed(read, message)
    assert (reading.intent, reading.reference, reading.complete) == ("change", "GYGA8N4TPX2F", True)
    [item] = reading.items
    assert (item.time, item.date and str(item.date), item.units, item.product) == (time, date, units, None)


@pytest.mark.parametrize(
    "message",
    [
        "Please cancel our booking, we are ill.",
        "Bitte stornieren Sie unsere Buchung, wir sind krank.",
        "Dobrý den, prosím zrušte naši rezervaci, onemocněli jsme.",
    ],
)
def test_a_guest_may_cancel_through_the_agency(read, message):
    reading = relayed(read, message)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", "GYGA8N4TPX2F", True)


@pytest.mark.parametrize(
    "message",
    [
        "Can I cancel for free?",
        "Is our 4 pm cruise cancelled because of the weather?",
        "If the weather is bad please cancel.",
        "We will be 15 minutes late. Our train arrives at 15:50.",
        "We are 3 adults and would like a table by the window.",
        "Please cancel my other booking GYGZZ4TPX2F1.",
        "Is it possible to move to 6pm?",
        "Können wir auch um 18 Uhr kommen?",
        "I need to add one more adult.",
        "Please move us to July 25 or 26, whichever is free.",
        "Thanks, see you Saturday at 4 pm!",
        "Ahoj, chceli by sme sa presunúť na 18:00, prosím, ak je ešte voľné miesto.",
    ],
)
def test_a_question_or_a_doubt_passed_on_is_not_acted_on(read, message):
    assert not relayed(read, message).complete


def test_a_message_that_only_looks_like_the_agencys_is_for_a_person(read):
    message = "Please cancel our booking, we are ill."
    assert relayed(read, message, sender="GetYourGuide <info@gyg-messages.example>").intent == "human"


@pytest.mark.parametrize(
    ("text", "date", "time", "units"),
    [
        ("VC-20911\nBisher: 12.06.2027, 14:00 Uhr, 40 Personen\nNeu: 13.06.2027, 14:00 Uhr, 40 Personen", "2027-06-13", None, {}),
        ("Číslo rezervace: VC-20655\nPůvodní čas: 15:00\nNový čas: 17:00\nPočet osob: 8 (beze změny)", None, "17:00", {}),
        ("Booking: VC-21550\nTime: 15:00 (was 14:00)\nAdults: 10 (was 12)\nChildren: 2", None, "15:00", {"adult": 10, "child": 2}),
        ("Umbuchung\nIhre Nr.: VC-21077\nPersonen alt: 32 Erwachsene\nPersonen neu: 29 Erwachsene, 5 Kinder\nTermin: unverändert", None, None, {"adult": 29, "child": 5}),
        ("Change VC-20410\nDetail | Was | Is now\nTime | 11:00 | 13:00\nGuests | 4 adults | 4 adults", None, "13:00", {}),
    ],
)  # fmt: skip
def test_a_partners_mail_that_marks_what_is_new_changes_only_that(read, text, date, time, units):
    reading = read(f"{text}\n\nBitte bestätigen.", subject="Änderung / change / změna")
    assert (reading.intent, reading.missing) == ("change", ())
    [item] = reading.items
    assert (item.date and str(item.date), item.time, item.units) == (date, time, units)


def test_more_told_in_words_beside_the_marks_is_a_doubt(read):
    text = "Booking: VC-21550\nTime: 15:00 (was 14:00)\n\nAnd please add one more adult."
    assert not read(text, subject="Change").complete
