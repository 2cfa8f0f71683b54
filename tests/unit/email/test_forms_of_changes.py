"""Forms that tell an old and a new value: in two columns, in two lines, with words beside them."""

import pytest

from gangway.channels.email.labels import meaning_of

TABLE = "Change request VC-25118\nField | Booked | Requested\n{rows}\n{words}\nAnn Price"


@pytest.mark.parametrize(
    ("text", "date", "time", "units"),
    [
        ("Změna rezervace VC-25118\n\n            původně   nově\nOdjezd      14:00     17:00\n", None, "17:00", {}),
        ("Amendment VC-25118\nGuests booked   4\nGuests requested   6\nThanks, Ann Price", None, None, {"adult": 6}),
        ("Amendment VC-25118\nGuests booked: 4\nGuests now: 6\nThanks, Ann Price", None, None, {"adult": 6}),
        (
            (
                "Amended VC-25118\nTour: One Hour Cruise\nTime: 17:00 (unchanged)\n\nWhat has changed:\n"
                "Travelers, before: 2 Adults\nTravelers, now: 3 Adults, 1 Child\n"
            ),
            None,
            None,
            {"adult": 3, "child": 1},
        ),
        (
            "Umbuchung VC-25118\nPersonen gebucht: 4\nPersonen neu: 5\nMeine Mutter kommt auch mit.\nUte Lang",
            None,
            None,
            {"adult": 5},
        ),
        (
            TABLE.format(
                rows="Date | 24 July 2027 | 25 July 2027\nTime | 12:00 | 12:00\nGuests | 2 adults |", words=""
            ),
            "2027-07-25",
            None,
            {},
        ),
        (
            "Updated booking VC-25118\nTour: One Hour Cruise\nChanges\tStart time: 14:00 (was: 10:00)\n",
            None,
            "14:00",
            {},
        ),
        (
            (
                "Änderung\nIhre Buchungsnr.:   VC-25118\nUnsere Nr.:   RA 2027-310\n\n"
                "            bisher    neu\nAbfahrt     14:00     17:00\n"
            ),
            None,
            "17:00",
            {},
        ),
    ],
)
def test_only_what_is_new_is_changed(read, text, date, time, units):
    reading = read(text)
    item = reading.items[0]
    assert (str(item.date or "") or None, item.time, item.units) == (date, time, units)
    assert reading.complete


@pytest.mark.parametrize(
    "text",
    [
        TABLE.format(rows="Guests | 2 adults | 3 adults", words="Please also add one more child."),
        TABLE.format(rows="Date | 24 July 2027 | 25 or 26 July 2027", words=""),
        TABLE.format(rows="Date | 24 July 2027 | 25 July 2027", words="The same for VC-25119, please."),
        "Umbuchung VC-25118\nPersonen gebucht: 4\nPersonen neu: 5\nMeine Eltern kommen auch mit.\nUte Lang",
    ],
)
def test_words_that_say_more_are_heard(read, text):
    assert not read(text).complete


@pytest.mark.parametrize(
    "label",
    ["Náhradní termín", "Druhá možnost", "2. Termin", "Zweitwunschtermin", "Backup day", "Date 2", "Other date"],
)
def test_a_second_choice_has_one_meaning(label):
    assert meaning_of(label) == "alternative"
