"""A condition stops the machine in whatever form it is put: by a word, by the verb alone, by what happens otherwise."""

import pytest

from gangway.channels.email.read import read_mail

HEAD = (
    "From: Jan Novak <jan@post.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Tue, 20 Jul 2027 10:00:00 +0200\r\nMessage-ID: <x1@post.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=post.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
SAIL = "the one hour cruise on Saturday 14 August at 4 pm for 2 adults"
PLAVBA = "hodinovou plavbu v sobotu 14. srpna v 16:00 pro 2 dospělé"
FAHRT = "die einstündige Rundfahrt am Samstag, 14. August, um 16 Uhr für 2 Erwachsene"

CONDITIONAL = (
    "Sollte es bis Freitagmittag immer noch so aussehen, dann stornieren Sie bitte VC-28512, sonst kommen wir.",
    "Regnet es am Samstag, stornieren Sie bitte die Buchung VC-28512.",
    "Wird es kälter als zehn Grad, so stornieren Sie bitte VC-28512.",
    "Hallo, kommt meine Mutter nicht aus dem Krankenhaus, dann stornieren Sie bitte VC-28512.",
    "Ist bis Freitag keine Besserung in Sicht, bitte VC-28512 stornieren.",
    "Bitte stornieren Sie VC-28512, sollte das Wetter schlecht sein.",
    "Je nach Wetter bitte VC-28512 stornieren.",
    "Stornieren Sie bitte VC-28512, sonst kommen wir eben allein.",
    "Should it rain on Saturday, please cancel our booking VC-28512.",
    "Please cancel VC-28512 should the forecast stay like this on Friday.",
    "Were it to rain on Saturday, please cancel VC-28512.",
    "Cancel VC-28512 in the event of rain please.",
    "Please cancel VC-28512 when it rains.",
    "Nebude-li v sobotu hezky, zrušte prosím rezervaci VC-28512.",
    "Nezlepsi-li se pocasi do patku, zruste prosim VC-28512.",
    "Kdybychom v pátek nenapsali, zrušte prosím VC-28512.",
    "V případě deště prosím zrušte VC-28512.",
    "Jak bude v sobotu pršet, tak prosím zrušte VC-28512.",
    "Když se to do pátku nezlepší, zrušte prosím VC-28512.",
    f"Nebude-li pršet, rezervujte nám prosím {PLAVBA}.",
    f"Bleibt es trocken, dann reservieren Sie uns bitte {FAHRT}.",
    f"Should the weather be nice, please book {SAIL}.",
)
NOT_CONDITIONAL = (
    f"Please book {SAIL}. Should you have any questions, call me.",
    f"Should there still be room on {SAIL}, please book us in.",
    f"Please book {SAIL}. When should we be at the pier?",
    f"Bitte reservieren Sie uns {FAHRT}. Sollten Sie noch Fragen haben, rufen Sie mich an.",
    f"Ist noch Platz auf dem Schiff, buchen Sie uns bitte {FAHRT}.",
    f"Je-li ještě volno, rezervujte nám prosím {PLAVBA}.",
    f"Rezervujte nám prosím {PLAVBA}. Budete-li mít dotazy, volejte.",
    f"Rezervujte nám prosím {PLAVBA}. V případě potřeby volejte.",
)


def read(text, catalogue, subject="Hello"):
    return read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)


@pytest.mark.parametrize("text", CONDITIONAL)
def test_what_hangs_on_a_condition_is_a_persons(text, catalogue):
    assert read(text, catalogue).intent == "human"


@pytest.mark.parametrize("text", NOT_CONDITIONAL)
def test_help_and_room_are_no_conditions_of_a_request(text, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.reasons) == ("order", ())
