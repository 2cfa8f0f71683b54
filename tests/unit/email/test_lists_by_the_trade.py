# ruff: noqa: E501  mails are long lines
"""Lists, forms and notes as agencies, hotels and machines write them."""

import pytest

from gangway.channels.email.list_positions import with_plain_positions

AT = "2027-07-20T10:00"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a:\nPos. 1: Mittagsfahrt\nPos. 2: Rundfahrt", "a:\n     1) Mittagsfahrt\n     2) Rundfahrt"),
        ("Booking 1 of 2: Lunch\nBooking 2 of 2: Jazz", " " * 13 + "1) Lunch\n" + " " * 13 + "2) Jazz"),
        ("Položka 1 - Jazz\nPoložka 2 - Oběd", " " * 9 + "1) Jazz\n" + " " * 9 + "2) Oběd"),
        ("Booking 1: please call", "Booking 1: please call"),
        ("Pos. 1: 4\nPos. 2: 5", "Pos. 1: 4\nPos. 2: 5"),
    ],
)
def test_positions_are_marks_of_a_list(text, plain):
    assert with_plain_positions(text) == plain
    assert len(with_plain_positions(text)) == len(text)


def test_positions_count_nobody(read):
    text = (
        "hiermit bestellen wir fest für unsere Gruppe 27-0815:\n\n"
        "Pos. 1: Einstündige Rundfahrt, Freitag, 24. September 2027, 17:00 Uhr, 38 Erwachsene\n"
        "Pos. 2: Mittagsfahrt, Samstag, 25. September 2027, 12:00 Uhr, 38 Erwachsene\n"
    )
    reading = read(text, at=AT)
    assert [(one.product, one.units) for one in reading.items] == [
        ("one-hour-cruise", {"adult": 38}),
        ("lunch-cruise", {"adult": 38}),
    ]
    assert reading.complete


@pytest.mark.parametrize(
    ("text", "intent", "complete"),
    [
        ("Die Gruppe kommt leider nicht zustande. Bitte streichen Sie die Buchung VC-26555 vollständig.", "cancel", True),
        ("Die Reise kommt zustande, bitte lassen Sie die Buchung VC-26555 bestehen.", "human", False),
        ("Je na hodinovou plavbu v neděli 15. srpna ve 13:00 volno pro 9 osob? Objednáme, až se domluvíme.", "availability", True),
        ("Could you get our group on the one hour cruise on 14 August at noon? There will be 6 adults.", "order", True),
        ("Could we swap the one hour cruise we booked under VC-26555 for the lunch cruise? The day and the three of us stay as they are.", "change", True),
        ("bei unserer Dinnerfahrt (VC-26555, 18.9.) hätten wir statt Standard nun doch gern Fensterplätze. Bitte ändern Sie das.", "change", True),
    ],
)  # fmt: skip
def test_what_the_trade_asks_for(text, intent, complete, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == (intent, complete), reading.reasons
    if intent == "change":
        (item,) = reading.items
        assert (item.date, item.units) == (None, {})
