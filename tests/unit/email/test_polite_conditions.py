"""What only sounds like a condition, a question or a second thought, and stands beside a whole order."""

import pytest

from gangway.channels.email.read import read_mail

HEAD = (
    "From: Jan Novak <jan@post.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Tue, 20 Jul 2027 10:00:00 +0200\r\nMessage-ID: <x1@post.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=post.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
DINNER = "the dinner cruise on Friday 23 July for 4 people"
VECERE = "plavbu s večeří v pátek 23. 7. pro 4 osoby"
ABEND = "die Dinnerfahrt am Freitag, 23. Juli, für 4 Personen"

ORDERS = (
    f"Please book {DINNER}. Not right next to the band if it can be helped.",
    f"Please book {DINNER}, away from the kitchen if it's not too much trouble.",
    f"Please book {DINNER}. Two of us are vegetarian, can that be arranged?",
    f"Rezervujte prosím {VECERE}, u okna, když to půjde.",
    f"Rezervujte prosím {VECERE}, ne vedle kapely, pokud se to dá zařídit.",
    f"Prosím rezervovat {VECERE}. Dva z nás jsou vegani, dá se to zařídit?",
    f"Bitte reservieren Sie {ABEND}. Nicht neben der Musik, wenn es sich vermeiden lässt.",
    f"Bitte reservieren Sie {ABEND}. Zwei von uns sind Vegetarier, lässt sich das einrichten?",
    f"Bitte reservieren Sie {ABEND}. Sollte es stürmen, sitzen wir ja drinnen.",
    "Jestli se k vám ještě vejdeme, rádi bychom 23. 7. v 17 hodin hodinovou plavbu, 2 dospělí. Počítejte s námi.",
    "If there is still space on the jazz cruise on 23 July, please put Ann and me down for it. Two of us.",
    "Wenn noch Platz ist, kämen wir gern am 23.7. um 17 Uhr auf die einstündige Rundfahrt, zu zweit. Bitte buchen!",
    "Please book the Devils Channel trip tomorrow, half ten in the morning, 2 adults.",
)
QUESTIONS = (
    "Prosím o informaci, jestli budou na pátek 23. 7. ještě lístky na jazzovou plavbu pro 2 dospělé.",
    "Please let me know whether there are still tickets for the jazz cruise on 23 July for 2 adults.",
    "Ich bitte um Auskunft, ob es für die Jazzfahrt am 23. Juli noch Karten gibt, 2 Erwachsene.",
)
CANCELLED = (
    "Wie im Betreff: bitte stornieren. Meine Schwester hat sich das Bein gebrochen.",
    "Wie telefonisch besprochen bitte VC-25890 stornieren.",
    "Jak jsme se domluvili po telefonu, prosím o zrušení VC-25890.",
)
NOT_YET = (
    "If there's space we'd like the jazz cruise on 23 July, two adults, but let me know first before you book.",
    "Jestli bude místo, ozvu se. Jazzová plavba 23. 7., 2 dospělí. Rezervaci udělám potom.",
    "Wie kann ich VC-25890 stornieren?",
    "Jak je uvedeno na webu, lze VC-25890 zrušit zdarma?",
)


def read(text, catalogue, subject="Storno VC-25890"):
    return read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)


@pytest.mark.parametrize("text", ORDERS)
def test_a_polite_condition_leaves_the_order_an_order(text, catalogue):
    reading = read(text, catalogue, subject="Loď")
    assert (reading.intent, reading.reasons) == ("order", ())


@pytest.mark.parametrize("text", QUESTIONS)
def test_tickets_that_may_be_left_are_asked_for(text, catalogue):
    reading = read(text, catalogue, subject="Loď")
    assert (reading.intent, reading.missing) == ("availability", ())


@pytest.mark.parametrize("text", CANCELLED)
def test_as_in_the_subject_asks_nothing_about_cancelling(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.reference) == ("cancel", "VC-25890")


@pytest.mark.parametrize("text", NOT_YET)
def test_a_wish_still_to_come_and_a_real_question_are_not_acted_on(text, catalogue):
    assert read(text, catalogue, subject="Loď").intent in {"human", "availability"}
