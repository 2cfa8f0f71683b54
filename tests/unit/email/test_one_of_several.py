# ruff: noqa: E501  mails are harder to read when broken up
"""Mails that name two bookings of ours: which one is meant, and that none is taken where nobody can tell."""

import pytest

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import Catalogue

HEAD = (
    "From: Jan Novak <jan@post.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Tue, 20 Jul 2027 10:00:00 +0200\r\nMessage-ID: <x1@post.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=post.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
CANCELLED = (
    ("Mám u vás dvě rezervace: VC-11111 na pátek 30. 7. a VC-22222 na sobotu 31. 7. Tu páteční prosím zrušte, na sobotu přijedeme podle plánu.", "VC-11111"),
    ("Mám u vás VC-11111 (Čertovka) a VC-22222 (plavba s obědem). Tu Čertovku prosím zrušte, oběd platí dál.", "VC-11111"),
    ("Máme VC-11111 a VC-22222, tu druhou prosím stornujte.", "VC-22222"),
    ("We have two bookings, on Friday (VC-11111) and on Sunday (VC-22222). Please cancel the one on Sunday.", "VC-22222"),
    ("We have VC-11111 on Friday and VC-22222 on Saturday. Please cancel Friday, we will still come on Saturday.", "VC-11111"),
    ("We hold VC-11111 for the lunch cruise and VC-22222 for the jazz cruise. Please cancel the jazz cruise; we keep the lunch.", "VC-22222"),
    ("Wir haben VC-11111 und VC-22222. Bitte stornieren Sie die erste, die zweite bleibt.", "VC-11111"),
    ("Wir haben die Mittagsfahrt VC-11111 und die Jazzfahrt VC-22222 gebucht. Die Mittagsfahrt müssen wir leider stornieren, die Jazzfahrt bleibt.", "VC-11111"),
)  # fmt: skip
NOBODY_CAN_TELL = (
    "Máme VC-11111 na pátek a VC-22222 na pátek večer. Tu páteční prosím zrušte.",
    "We have VC-11111 on Friday and VC-22222 on Saturday. Please cancel both.",
    "Please cancel VC-11111 on Friday and VC-22222 on Saturday.",
    "Zrušte prosím VC-11111 na pátek a VC-22222 na sobotu.",
    "Please move VC-11111 to Friday 6 August and VC-22222 to Saturday 7 August.",
    "Wir haben VC-11111 am Freitag und VC-22222 am Samstag. Bitte stornieren Sie eine davon.",
)


def read(text: str, catalogue: Catalogue, subject: str = "Storno"):
    return read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)


@pytest.mark.parametrize(("text", "number"), CANCELLED)
def test_the_booking_is_told_by_its_weekday_its_product_or_its_place(text, number, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, reading.reference, reading.complete) == ("cancel", number, True)


@pytest.mark.parametrize("text", NOBODY_CAN_TELL)
def test_where_nobody_can_tell_none_is_cancelled(text, catalogue):
    reading = read(text, catalogue)
    assert reading.reference is None
    assert not reading.complete


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Mám VC-11111 na pátek a VC-22222 na sobotu. Páteční prosím přesuňte na neděli 1. srpna.", "VC-11111", "2027-08-01"),
        ("We have VC-11111 on Friday and VC-22222 on Saturday. Please move the Saturday one to Sunday 1 August.", "VC-22222", "2027-08-01"),
    ],
)  # fmt: skip
def test_the_one_to_be_moved_is_told_by_its_old_day(text, number, day, catalogue):
    reading = read(text, catalogue, subject="Hello")
    assert (reading.intent, reading.reference, str(reading.items[0].date)) == ("change", number, day)
