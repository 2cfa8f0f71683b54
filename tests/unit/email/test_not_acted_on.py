# ruff: noqa: E501  mails are harder to read when broken up
"""Short mails that look like something to act on and are not: conditions, lists, vouchers, two cruises at once."""

import pytest

from gangway.channels.email.read import read_mail

HEAD = (
    "From: Jan Novak <jan@post.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Tue, 20 Jul 2027 10:00:00 +0200\r\nMessage-ID: <x1@post.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=post.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
MAILS = (
    ("Tour", "Please book the jazz cruise on 23 July for 2 adults, should my wife get the day off."),
    ("Tour", "Please book the jazz cruise on 23 July for 2 adults as long as it does not rain."),
    ("Tour", "Book the jazz cruise on 23 July for 2 adults, but only if we can sit together."),
    ("Tour", "Were the weather to hold, we would like to book the jazz cruise on 23 July for 2 adults."),
    ("Tour", "Had we known the price, we would book the jazz cruise on 23 July for 2 adults."),
    ("Tour", "If the window tables are gone, do not book the dinner cruise on 23 July for 2 adults."),
    (
        "Tour",
        "Please book the dinner cruise on 23 July for 2 adults by the window, otherwise we would rather go elsewhere.",
    ),
    ("Booking VC-28512", "Please cancel VC-28512 unless my husband calls you by noon."),
    ("Booking VC-28512", "Should the baby arrive early, consider VC-28512 cancelled."),
    ("Booking VC-28512", "Move VC-28512 to 25 July, provided that the window table stays ours."),
    ("Fahrt", "Buchen Sie die Jazzfahrt am 23. Juli für 2 Erwachsene, sollte mein Chef zustimmen."),
    ("Fahrt", "Gibt mein Chef mir frei, buchen Sie bitte die Jazzfahrt am 23. Juli für 2 Erwachsene."),
    ("Fahrt", "Hält das Wetter, dann bitte die Jazzfahrt am 23. Juli für 2 Erwachsene reservieren."),
    ("Fahrt", "Erst wenn Sie uns den Preis nennen, buchen wir die Jazzfahrt am 23. Juli für 2 Erwachsene."),
    ("Buchung VC-28512", "Muss meine Mutter ins Krankenhaus, dann stornieren Sie bitte VC-28512."),
    ("Plavba", "Dostanu-li volno, rezervujte prosím jazzovou plavbu 23. 7. pro 2 dospělé."),
    ("Plavba", "Rezervujte jazzovou plavbu 23. 7. pro 2 dospělé, ale jen když budeme sedět vepředu."),
    ("Plavba", "Kdybychom se nakonec domluvili s dětmi, rezervujte jazzovou plavbu 23. 7. pro 2 dospělé."),
    ("Rezervace VC-28512", "Nedorazí-li do pátku platba, rezervaci VC-28512 zrušte."),
    ("Rezervace VC-28512", "Zrušte VC-28512, neozve-li se vám manžel do zítřka."),
    (
        "Export",
        "Test export, please do not process.\n\nOrderNo,Tour,TravelDate,Dep,ADT\nT-1,Jazz Boat,2027-07-23,20:30,2",
    ),
    (
        "Export",
        "Attached list was cancelled by the client this morning.\n\nOrderNo,Tour,TravelDate,Dep,ADT\nT-1,Jazz Boat,2027-07-23,20:30,2",
    ),
    (
        "Export",
        "Opravte prosím u prvního řádku počet na 3.\n\nčíslo;plavba;datum;čas;dospělí\nT-1;Jazzová plavba;23.7.2027;20:30;2",
    ),
    (
        "Export",
        "Diese Buchungen sind nur zur Information, bereits telefonisch gebucht.\n\nNr.;Leistung;Datum;Uhrzeit;Erwachsene\nT-1;Jazzfahrt;23.07.2027;20:30;2",
    ),
    (
        "Export",
        "Jak to vypadá s volnými místy pro tyto?\n\nčíslo;plavba;datum;čas;dospělí\nT-1;Jazzová plavba;23.7.2027;20:30;2",
    ),
    (
        "Voucher",
        "Voucher no.: H-1\nService: Jazz Cruise\nDate: 23 Jul 2027\nTime: 20:30\nAdults: 2\nGuest: Ann Small\n\nIs this voucher still valid?",
    ),
    (
        "Voucher",
        "Voucher no.: H-1\nService: Jazz Cruise\nDate: 23 Jul 2027\nTime: 20:30\nAdults: 2\nStatus: on request",
    ),
    (
        "Poukaz",
        "Poukaz č.: H-1\nSlužba: Jazzová plavba\nDen: 23. 7. 2027\nOsob: 2\nHost: Jan Malý\n\nHost nedorazil, prosíme o vrácení částky.",
    ),
    (
        "Tour",
        "Two bookings please:\n\nFriday 23 July jazz cruise, just me and my husband.\n\nSunday 25 July steamboat to the zoo at 9, the whole gang.",
    ),
    (
        "Plavba",
        "Prosím o dvě rezervace:\n\nV pátek 23. 7. jazzová plavba, jen my dva.\n\nV neděli 25. 7. parník do zoo v 9, tam už celá parta.",
    ),
    (
        "Fahrt",
        "Zwei Buchungen bitte:\n\nFreitag 23.7. Jazzfahrt, nur wir zwei.\n\nSonntag 25.7. Dampfer zum Zoo um 9, wenn die Kinder mitwollen.",
    ),
    ("Plavba", "Pokud dostanu volno, rezervujte prosím jazzovou plavbu 23. 7. pro 2 dospělé."),
    ("Tour", "If my husband is free, please book the jazz cruise on 23 July for 2 adults."),
    ("Fahrt", "Wenn ich frei bekomme, buchen Sie bitte die Jazzfahrt am 23. Juli für 2 Erwachsene."),
)


@pytest.mark.parametrize(("subject", "text"), MAILS)
def test_nothing_is_done(subject, text, catalogue):
    reading = read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)
    acts = reading.complete and reading.intent in {"order", "change", "cancel", "confirm"}
    assert not acts
