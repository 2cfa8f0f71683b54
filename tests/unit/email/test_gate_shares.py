"""Sentences by authors who did not know the gate, each beside a whole wish: how many of those that must stop it do.

A line of `gate_*`: the wish `|` the sentence `=>` s (it must stop the wish as it stands) or o (it may stand). The
wish: an order with the sentence behind it (o), above it (a) or as the subject (b), a change of day (h) or number (n), a
cancellation (c), a yes to our offer (y), a question about room (q). What is acted on in another way than wished counts
as stopped: the sentence was read.
"""

from collections import Counter
from email.message import EmailMessage

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import lines_of

# Shares of today: stopped of those that must be (but questions), left standing of those that may.
LEAST_SHARES = {"cs": (0.77, 0.8), "en": (0.75, 0.78), "de": (0.66, 0.8)}
INTENTS = {"o": "order", "a": "order", "b": "order", "h": "change", "n": "change", "c": "cancel", "y": "confirm"}
ORDERS = {
    "cs": "objednávám plavbu s obědem na sobotu 12. června 2027 ve 12:00 pro čtyři osoby.",
    "en": "please book the lunch cruise on Saturday 12 June 2027 at 12:00 for four people.",
    "de": "bitte reservieren Sie die Mittagsfahrt am Samstag, 12. Juni 2027, um 12:00 Uhr für vier Personen.",
}
WISHES = {
    "h": {
        "cs": "prosím o přesunutí naší rezervace VC-23019 (hodinová plavba, 14. 8. 2027) na 21. 8. 2027.",
        "en": "please move our booking VC-23019 (One Hour Cruise, 14 August 2027, 16:00, 2 adults) to 21 August 2027.",
        "de": "bitte verlegen Sie unsere Buchung VC-23019 (14. August 2027) auf den 21. August 2027.",
    },
    "n": {
        "cs": "prosím o změnu naší rezervace VC-23019 na 5 dospělých.",
        "en": "please change our booking VC-23019 to 5 adults.",
        "de": "bitte ändern Sie unsere Buchung VC-23019 auf 5 Erwachsene.",
    },
    "c": {
        "cs": "prosím o zrušení rezervace VC-23019.",
        "en": "please cancel our booking VC-23019.",
        "de": "bitte stornieren Sie unsere Buchung VC-23019.",
    },
    "y": {"cs": "ano, bereme to.", "en": "yes, we take it.", "de": "ja, wir nehmen das Angebot an."},
}
SUBJECTS = {"cs": "Lodě", "en": "Boats", "de": "Schiffe"}
OFFER = (
    "\n\nOn Tue, 20 Jul 2027 at 09:00, Vltava Cruises <objednavky@vltava-cruises.example> wrote:\n"
    "> One Hour Cruise, 14 August 2027, 16:00, 2 adults: we hold the seats as VC-23019. Reply yes and it is booked.\n"
)


def mail(kind, language, sentence):
    wish = ORDERS[language] if kind in "oab" else WISHES[kind][language]
    body = {"a": f"{sentence}\n{wish}", "b": wish}.get(kind, f"{wish}\n{sentence}")
    message = EmailMessage()
    message["Return-Path"] = message["From"] = "guest@mail.example"
    message["To"] = "objednavky@vltava-cruises.example"
    message["Date"] = f"{'Tue, 11 May' if kind in 'oab' else 'Tue, 20 Jul'} 2027 10:00:00 +0200"
    message["Subject"] = sentence if kind == "b" else SUBJECTS[language]
    message["Message-ID"] = "<one@mail.example>"
    message["Authentication-Results"] = "amazonses.com; spf=pass smtp.mailfrom=mail.example; dkim=pass; dmarc=pass"
    if kind == "y":
        message["In-Reply-To"] = message["References"] = "<vc-23019.offer@vltava-cruises.example>"
    message.set_content(body + (OFFER if kind == "y" else ""), cte="8bit")
    return message.as_bytes()


@pytest.mark.parametrize("language", LEAST_SHARES)
def test_most_sentences_that_speak_against_a_wish_stop_it(language, catalogue):
    counted = Counter()
    for text, want in lines_of(f"gate_{language}"):
        kind, _, sentence = (part.strip() for part in text.partition("|"))
        if kind == "q":
            continue
        line = read_mail(mail(kind, language, sentence), catalogue).as_line("")
        items = [(one["date"], one["time"], one["people"] or sum(one["units"].values())) for one in line["items"]]
        plain = {"h": [("2027-08-21", None, 0)], "n": [(None, None, 5)], "c": [], "y": []}
        stands = line["complete"] and line["intent"] == INTENTS[kind]
        stands = stands and items == plain.get(kind, [("2027-06-12", "12:00", 4)])
        counted[want, stands] += 1
    stopped, harmless = LEAST_SHARES[language]
    assert counted["s", False] / (counted["s", False] + counted["s", True]) >= stopped
    assert counted["o", True] / (counted["o", False] + counted["o", True]) >= harmless
