"""What takes an order or a cancellation back in the same mail, and what does not although it sounds like it."""

import pytest

from gangway.channels.email.read import read_mail

HEAD = (
    "From: Jan Novak <jan@post.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Mon, 10 May 2027 10:00:00 +0200\r\nMessage-ID: <x1@post.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=post.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
WISH = "Please book the one hour cruise on 12 June at 15:00 for 2 adults."

NOT_DONE = {
    f"{WISH} If the price is above 20 euro, don't.": "conditional_order",
    f"{WISH} Please wait for my confirmation.": "not_yet",
    "Zarezervujte nám hodinovou plavbu 12. 6. v 15:00 pro 2 dospělé. Ještě počkejte na manželku.": "not_yet",
    "Bitte stornieren Sie VC-12345, falls keine Gebühr anfällt.": "conditional_cancellation",
    "Bitte streichen Sie die Getränke von unserer Reservierung VC-12345.": "names_a_booking_and_books",
}
DONE = (
    f"{WISH} If you need an address for the receipt I send it later.",
    f"{WISH} Phone (if needed): 777 123 456",
    f"{WISH} We will pay by card when we get there.",
    "Bitte merken Sie uns zwei Plätze für die einstündige Rundfahrt am 12. Juni um 15 Uhr vor, falls nötig bar.",
)


def read(text, catalogue, subject="Hello"):
    return read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)


@pytest.mark.parametrize(("text", "reason"), NOT_DONE.items())
def test_what_is_taken_back_or_put_off_is_a_persons(text, reason, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, [one.code for one in reading.reasons]) == ("human", [reason])


@pytest.mark.parametrize("text", DONE)
def test_a_condition_of_something_else_holds_nothing_back(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.complete) == ("order", True)


def test_of_two_numbers_the_one_that_is_to_be_cancelled_is(catalogue):
    reading = read("Bitte stornieren Sie VC-23518. Unsere zweite Buchung VC-23519 bleibt bestehen.", catalogue)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", "VC-23518", True)


def test_who_joins_may_be_one_of_the_new_number_or_not(catalogue):
    text = "Please change VC-12345: we will be 3 adults instead of 2 and my brother joins us too."
    assert read(text, catalogue).missing == ("people",)


def test_an_hour_that_cannot_be_made_is_the_old_one(catalogue):
    reading = read("Please change booking VC-31360 to 18:00, we will not make it at 16:00.", catalogue)
    assert (reading.items[0].time, reading.complete) == ("18:00", True)


@pytest.mark.parametrize("text", ["VC-12345: Wir sind acht statt sechs Personen.", "VC-12345: 8 instead of 6 people."])
def test_the_first_of_two_numbers_is_the_new_one(text, catalogue):
    assert read(text, catalogue).items[0].people == 8


@pytest.mark.parametrize(
    "text",
    [
        "Our daughter has a fever, so we are staying at home. Please cancel VC-12345.",
        "Syn má teplotu a zůstáváme doma. Zrušte prosím rezervaci VC-12345.",
        "Meine Tochter hat Fieber und wir bleiben zu Hause. Bitte streichen Sie unsere Buchung VC-12345.",
    ],
)
def test_who_stays_at_home_cancels_the_whole_booking(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", "VC-12345", True)


@pytest.mark.parametrize(
    "text",
    [
        "U naší večeře (VC-12345, 16. 10.) bych rád změnil stůl na stůl u okna. Den beze změny.",
        "VC-12345, dinner on 16 October: please change it to a window table. The date stays.",
        "VC-12345, Abendfahrt am 16. Oktober: bitte auf einen Fensterplatz umbuchen. Der Tag bleibt.",
    ],
)
def test_a_day_that_stays_is_no_new_one(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert (reading.items[0].date, reading.items[0].option) == (None, "window")


CONFIRMED = """

On Mon, 3 May 2027 at 09:00, Vltava Cruises <objednavky@vltava-cruises.example> wrote:
> Your booking VC-12345 is confirmed: One Hour Cruise, 19 June 2027, 16:00, 2 adults.
"""


@pytest.mark.parametrize(
    ("text", "units", "time"),
    [
        (
            "My husband cannot travel. It will only be one adult on the 19th, not two. Please amend it.",
            {"adult": 1},
            None,
        ),
        ("I made a mistake with the hour, sorry. We want 14:00 and not 16:00.", {}, "14:00"),
        ("Rádi bychom rezervaci změnili ze 16:00 na 14:00 téhož dne. Co s sebou?", {}, "14:00"),
        ("Spletli jsme se v hodině, prosím 14:00 místo 16:00.", {}, "14:00"),
        ("Wir haben uns in der Uhrzeit vertan, bitte 14 Uhr statt 16 Uhr.", {}, "14:00"),
    ],
)
def test_what_we_confirmed_is_no_new_value(text, units, time, catalogue):
    head = HEAD.replace("Message-ID", "In-Reply-To: <vc-12345.confirmation@vltava-cruises.example>\r\nMessage-ID")
    raw = (head.format(subject="Re: Booking confirmation VC-12345") + text + CONFIRMED).encode()
    reading = read_mail(raw, catalogue)
    assert (reading.intent, reading.complete, reading.reference) == ("change", True, "VC-12345")
    assert (reading.items[0].units, reading.items[0].time, reading.items[0].date) == (units, time, None)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Thanks a lot for the quick confirmation. Have a nice day. Regards, Emil Sandu", "ignore"),
        ("Děkujeme za potvrzení a těšíme se. Zdeňka a Jan Malí", "ignore"),
        ("Alles klar, danke für die Bestätigung. Gruß, Sven Lorenz", "ignore"),
        ("Danke für die Bestätigung. Wo genau liegt das Schiff?", "human"),
        ("Thanks for the confirmation. Where is the pier?", "human"),
        ("Díky za potvrzení. Kde se nastupuje?", "human"),
    ],
)
def test_a_question_beside_thanks_is_not_ignored(text, intent, catalogue):
    head = HEAD.replace("Message-ID", "In-Reply-To: <vc-12345.confirmation@vltava-cruises.example>\r\nMessage-ID")
    raw = (head.format(subject="Re: Booking confirmation VC-12345") + text + CONFIRMED).encode()
    assert read_mail(raw, catalogue).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "Please cancel our reservation for the one hour cruise on 19 June at 16:00, 2 adults. The number is lost.",
        "Zrušte prosím naši plavbu v sobotu 19. června v 16:00, dva dospělí. Číslo nemám.",
    ],
)
def test_a_booking_told_again_is_cancelled_as_a_whole(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.missing) == ("cancel", ("reference",))


def test_a_number_of_the_subject_that_the_text_corrects_holds_no_longer(catalogue):
    text = "Hallo, die einstündige Rundfahrt am 12. Juni um 15 Uhr für sechs Personen bitte. PS: {}"
    corrected = read(
        text.format("Entschuldigung, mein Bruder kommt mit, wir sind sieben."), catalogue, "Rundfahrt für 6"
    )
    assert (corrected.items[0].people, corrected.missing) == (7, ())
    other = read(text.format("Entschuldigung, mein Bruder kommt mit, wir sind sieben."), catalogue, "Rundfahrt für 5")
    assert other.missing == ("people",)
