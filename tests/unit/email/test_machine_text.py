"""What machines write: JSON bodies as labelled lines, and changes told in columns of old and new values."""

import json

import pytest

from gangway.channels.email.machine_text import unfolded
from gangway.channels.email.told_changes import old_and_new_line, with_told_changes

ORDER = {
    "event": "booking.created",
    "product": {"sku": "PRG-1", "title": "Lunch Cruise"},
    "start": "2027-07-28T12:00:00+02:00",
    "pax": {"adult": 2, "child": 0},
    "leadGuest": {"name": "Jonas Lindqvist"},
}


def test_a_json_body_becomes_lines_with_the_names_that_mean_something_as_label():
    lines = unfolded(f"New order:\n{json.dumps(ORDER)}\nRegards").split("\n")
    assert lines == [
        "New order:",
        "event: booking.created",
        "sku: PRG-1",
        "product title: Lunch Cruise",
        "start: 2027-07-28 12:00",
        "pax adult: 2",
        "pax child: 0",
        "lead Guest name: Jonas Lindqvist",
        "Regards",
    ]


def test_what_is_no_json_stays_as_it_is():
    for text in ("Dobrý den {jméno}", "{", "{]", "{" * 5_000, "{}", json.dumps({"a": [[1] * 300]})):
        assert unfolded(text) == text


def test_of_old_and_new_columns_what_differs_is_told_with_its_old_value():
    table = "Změna:\n            | původně | nově\ndatum | 18. 9. | beze změny\nodjezd | 14:00 | 17:00\nOstatní platí."
    assert with_told_changes(table) == "Změna:\ndatum: 18. 9.\nodjezd: ⟦14:00⟧ 17:00\nOstatní platí."


def test_equal_values_are_no_change_and_other_tables_are_left_alone():
    table = "Field\tBefore\tNow\nTime\t09:00\t09:00\nDate\t1 May\t2 May"
    assert with_told_changes(table) == "Time: 09:00\nDate: ⟦1 May⟧ 2 May"
    plain = "Date\tTime\tPeople\n1 May\t10:00\t2"
    assert with_told_changes(plain) == plain


def test_a_kind_with_its_number_is_one_count():
    text = '{"inventoryDate": "2027-06-08", "pax": [{"type": "ADULT", "count": 2}, {"type": "CHILD", "count": 1}]}'
    assert unfolded(text).split("\n") == ["inventory Date: 2027-06-08", "ADULT: 2", "CHILD: 1"]


def test_changes_told_in_sentences_are_lines_of_old_and_new_values():
    told = {
        "Start time changed from 15:00 to 17:00": "Start time: ⟦15:00⟧ 17:00",
        "- Number of guests was updated from 2 adults to 3 adults.": "Number of guests: ⟦2 adults⟧ 3 adults",
        "Date has been moved to 14 August 2027": "Date: ⟦?⟧ 14 August 2027",
        "Uhrzeit von 15:00 auf 17:00 geändert": "Uhrzeit: ⟦15:00⟧ 17:00",
        "Datum wurde auf 14.8.2027 verschoben": "Datum: ⟦?⟧ 14.8.2027",
        "Changed: Guests - old value: 2 adults, new value: 3 adults. Rest as is.": "Guests: ⟦2 adults⟧ 3 adults",
        "Changes: Start time changed from 15:00 to 17:00": "Start time: ⟦15:00⟧ 17:00",
        "Čas změněn z 15:00 na 17:00": "Čas: ⟦15:00⟧ 17:00",
        "Termín byl přesunut na 14. 8. 2027": "Termín: ⟦?⟧ 14. 8. 2027",
    }
    for sentence, line in told.items():
        assert with_told_changes(f"Changes\n{sentence}\nBye") == f"Changes\n{line}\nBye"


def test_sentences_about_something_else_change_nothing():
    for text in ("The weather changed from sun to rain", "Auf Wiedersehen auf dem Schiff", "Our plans moved to autumn"):
        assert with_told_changes(text) == text


def test_an_old_line_above_a_new_one_tells_what_was_and_what_is():
    text = "Original date: Friday, June 18, 2027, 8:30 PM\nNew date: Saturday, June 19, 2027, 8:30 PM\nGuests: 2"
    told = "Date: ⟦Friday, June 18, 2027, 8:30 PM⟧ Saturday, June 19, 2027, 8:30 PM\nGuests: 2"
    assert with_told_changes(text) == told
    assert with_told_changes("Altes Datum: 18.6.2027\nNeues Datum: 19.6.2027") == "Date: ⟦18.6.2027⟧ 19.6.2027"
    assert with_told_changes("Původní hodina: 15:00\nNový den: 16. 6.") == "Původní hodina: 15:00\nNový den: 16. 6."


@pytest.mark.parametrize(
    "head",
    [
        "Údaj\tStav dosud\tNový stav", "Gebucht\tGeändert auf", "Detail\tWas\tIs now",
        "Item\tPrevious booking\tAmended booking",
        "Před změnou\tPo změně", "Bisher\tNeu", "From\tTo", "Angabe\tVorher\tJetzt",
    ],
)  # fmt: skip
def test_columns_of_old_and_new_values_have_many_names(head):
    assert with_told_changes(f"{head}\nTime\t14:00\t16:00") == "Time: ⟦14:00⟧ 16:00"


def test_the_new_value_may_stand_before_the_old_one():
    assert with_told_changes("Feld | Neu | Alt\nZeit | 16:00 | 14:00") == "Zeit: ⟦14:00⟧ 16:00"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Personen alt: 32 Erwachsene\nPersonen neu: 29 Erwachsene", "People: ⟦32 Erwachsene⟧ 29 Erwachsene"),
        ("Field: Date\nOld value: June 12\nNew value: June 13", "Date: ⟦June 12⟧ June 13"),
        ("Time (old): 14:00\nTime (new): 16:00", "Time: ⟦14:00⟧ 16:00"),
        ("Pax count  -  before: 2 Adults  |  after: 4 Adults", "Pax count: ⟦2 Adults⟧ 4 Adults"),
        ("Time: 14:00 => 16:00", "Time: 14:00 → 16:00"),
    ],
)
def test_an_old_and_a_new_value_may_stand_anyhow(text, line):
    assert with_told_changes(text) == line


def test_old_lines_and_new_lines_are_paired_by_what_they_tell():
    text = "Původní datum: 12. 6.\nPůvodní čas: 15:00\nNové datum: 19. 6.\nNový čas: 17:00"
    assert with_told_changes(text) == "Date: ⟦12. 6.⟧ 19. 6.\nTime: ⟦15:00⟧ 17:00"


def test_a_whole_booking_as_it_was_and_is_to_be_stands_on_two_lines():
    was, now = "12.06.2027, 14:00 Uhr, 40 Personen", "13.06.2027, 14:00 Uhr, 40 Personen"
    assert old_and_new_line(f"VC-20911\nBisher: {was}\nNeu: {now}\nGruß") == (was, now, "VC-20911\n\nGruß")
    assert old_and_new_line(f"Bisher: {was}\nNeu: 13.06.2027") is None
