# ruff: noqa: E501  forms stand on one line
"""Forms with boxes to tick, a second day, short labels, and what is said of the hour beside them."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

HOUR = "product=one-hour-cruise date=2027-08-14 time=15:00 units=2a"
TOLD = (
    (
        "cs",
        "Objednávka\n\nPlavba:\n[ ] Plavba s obědem\n[x] Hodinová plavba\n\nDatum: 14. 8. 2027\nOdj.: 15.00\nOs.: 2",
        HOUR,
    ),
    ("en", "Booking form\n\nCruise: ( ) Lunch Cruise (x) One Hour Cruise\nDate: 14 August 2027\nTime: 15:00\nAdults: 2", HOUR),
    (
        "de",
        "Buchungsformular\n\nFahrt:\n☐ Mittagsfahrt\n☑ Abendfahrt mit Dinner\nTisch:\n☐ Standard\n☒ Fensterplatz\n\nDatum: 14.08.2027\nErwachsene: 2",
        "product=dinner-cruise date=2027-08-14 time=19:00 units=2a",
    ),
    ("cs", "Objednávka\n\nPlavba: hodinová plavba\nDatum: [ ] 13. 8. 2027 [x] 14. 8. 2027\nČas: 15:00\nOsob: 2", HOUR),
    ("cs", "Objednávka\n\nsl.: Hodinová plavba\ndat.: so 14. 8. 2027\nodj.: 15.00\nos.: 2 dosp.\nč. obj.: R-5530", HOUR),
    ("de", "Bestellung für unsere Gäste\n\nFahrt | Einstündige Rundfahrt\nDat. | 14.08.2027\nAbf. | 15.00\nPers. | 2", HOUR),
    (
        "en",
        "Booking form\n\nCruise: One Hour Cruise\nDate: 14 August 2027\nAdults: 2\n\nThere is no field for it, but the guests would like the 3 pm departure please.",
        HOUR,
    ),
    (
        "en",
        "Kindly book for our guests.\n\nArrival: 12 August (check-in 3 pm)\nExcursion: One Hour Cruise\nOn: Saturday 14 August\nDeparture: 15.00\nParty: 2 adults\nCheck-out: 16 August, by 11 am",
        HOUR,
    ),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_what_is_ticked_and_said_of_the_hour_is_ordered(language, text, told, catalogue):
    reading = read(language, "new", text, catalogue)
    assert reading.complete, reading.reasons
    assert told_by(reading.items[0]) == item_of(told)


OPEN = (
    ("en", "Booking form\n\nCruise:\n[ ] One Hour Cruise\n[ ] Lunch Cruise\n\nDate: 14 August 2027\nTime: 12:00\nAdults: 2"),
    ("en", "Booking form\n\nCruise:\n[x] One Hour Cruise\n[x] Lunch Cruise\n\nDate: 14 August 2027\nTime: 12:00\nAdults: 2"),
    ("cs", "Objednávka\n\nPlavba: hodinová plavba\nDatum: [ ] 13. 8. 2027 [ ] 14. 8. 2027\nČas: 12:00\nOsob: 2"),
    ("cs", "Objednávka\n\nPlavba: hodinová plavba\nČas: 14:00\nOsob: 2\nTermín 1: 13. 8. 2027\nTermín 2: 14. 8. 2027"),
    ("en", "Booking request\n\nCruise: One Hour Cruise\nTime: 14:00\nGuests: 2\nFirst date: 13 August 2027\nSecond date: 14 August 2027"),
    ("en", "Booking form\n\nCruise: One Hour Cruise\nDate: 14 August 2027\nAdults: 2\n\nThe 3 pm boat is too late for them."),
    ("en", "Booking form\n\nCruise: One Hour Cruise\nDate: 14 August 2027\nAdults: 2\n\nThe guests' boat from Melnik arrives at 3 pm."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_a_form_that_leaves_a_choice_is_asked_about(language, text, catalogue):
    assert not read(language, "new", text, catalogue).complete


@pytest.mark.parametrize("answer", ["ano", "ne"])
def test_a_table_by_the_window_may_be_answered_with_no(answer, catalogue):
    text = f"Objednávka\nPlavba: večerní plavba s večeří\nStůl u okna: {answer}\nDatum: 14. 8. 2027\nOsob: 2"
    option = read("cs", "new", text, catalogue).items[0].option
    assert option == ("window" if answer == "ano" else "standard")


def test_two_days_of_a_form_that_asks_for_room_are_two_questions(catalogue):
    text = "Ověřuji volnou kapacitu:\n\nPlavba: hodinová plavba\nPočet: 45 osob\nOdjezd: 10:00\nTermín A: 17. 8. 2027\nTermín B: 19. 8. 2027"
    days = [str(item.date) for item in read("cs", "new", text, catalogue).items]
    assert days == ["2027-08-17", "2027-08-19"]
