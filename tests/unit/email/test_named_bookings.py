# ruff: noqa: E501  a mail stands on one line
"""Which booking it is, told beside what becomes different: nothing of it is new."""

import pytest

from gangway.channels.email.thread import take_apart
from gangway.channels.email.times import all_times
from tests.unit.email.conversations import read

CHANGES = [
    ("cs", "Na hodinovou plavbu VC-32275 místo čtyř dospělých pojedou tři dospělí a babička, té je 70 let.", (None, None, {"adult": 3, "senior": 1})),
    ("cs", "Prosím změňte jazzovou plavbu č. VC-32275 na plavbu s obědem.", ("lunch-cruise", "12:00", {})),
    ("en", "Please change our one hour cruise, VC-32275, to the jazz cruise on the same day.", ("jazz-cruise", "20:30", {})),
    ("de", "Bitte verlegen Sie uns auf 16 Uhr. Es geht um die Fahrt am 14. August um 15 Uhr, VC-22318.", (None, "16:00", {})),
    ("en", "Please move us to 16:00. This concerns our cruise on 14 August at 15:00, booking VC-22318.", (None, "16:00", {})),
    ("de", "Zu VC-32571: bitte tragen Sie 2 Erwachsene und 2 Kinder ein statt 3 Erwachsene.", (None, None, {"adult": 2, "child": 2})),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CHANGES)
def test_what_names_the_booking_is_no_new_value(language, text, wanted, catalogue):
    reading = read(language, "new", text, catalogue)
    item = reading.items[0]
    assert (reading.intent, reading.complete, item.date) == ("change", True, None)
    assert (item.product, item.time, item.units) == wanted


def test_the_option_is_new_and_the_day_is_the_bookings(catalogue):
    text = "Přesaďte nás prosím ke stolu u okna. Týká se večeře 26. června, číslo VC-22318. Ostatní zůstává."
    reading = read("cs", "new", text, catalogue)
    assert (reading.complete, reading.items[0].option, reading.items[0].date) == (True, "window", None)


@pytest.mark.parametrize(
    "line", ["8. 4. 2027 v 14:05 napsali Vltava Cruises:", "8.4.2027 14:05, Vltava Cruises napsal(a):"]
)
def test_an_attribution_may_begin_with_a_numeric_day(line):
    thread = take_apart(f"Platí!\n\n{line}\n> držíme Vám šest míst v neděli 25. dubna\n", forward=False)
    assert thread.new.strip() == "Platí!"


def test_a_year_ahead_of_a_dash_is_no_hour():
    assert [time.is_departure for time in all_times("one hour cruise - 12 aug 2027 - 16:00 - 4 adults")] == [True]
    assert not any(time.is_departure for time in all_times("one hour cruise, 15 - 16:00"))


@pytest.mark.parametrize(
    "bar", ["-------- Forwarded --------", "---- Přeposláno ----", "---------- Forwarded message ---------"]
)
def test_a_bar_of_one_word_tells_what_is_forwarded(bar):
    head = "From: GetYourGuide <do-not-reply@notification.getyourguide.example>\nTo: someone@freebox.example\n"
    thread = take_apart(f"Zaneste to do systému.\n\n{bar}\n{head}\nNew sale: 10 Adults\n", forward=True)
    assert thread.forwarded is not None
    assert "getyourguide" in thread.forwarded.author
