"""What machines write: JSON bodies as labelled lines, and changes told in columns of old and new values."""

import json

from gangway.channels.email.machine_text import unfolded, with_new_columns

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
        "title: Lunch Cruise",
        "start: 2027-07-28 12:00",
        "pax adult: 2",
        "pax child: 0",
        "lead Guest name: Jonas Lindqvist",
        "Regards",
    ]


def test_what_is_no_json_stays_as_it_is():
    for text in ("Dobrý den {jméno}", "{", "{]", "{" * 5_000, "{}", json.dumps({"a": [[1] * 300]})):
        assert unfolded(text) == text


def test_of_old_and_new_columns_only_what_differs_is_left():
    table = "Změna:\n            | původně | nově\ndatum | 18. 9. | beze změny\nodjezd | 14:00 | 17:00\nOstatní platí."
    assert with_new_columns(table) == "Změna:\nodjezd: 17:00\nOstatní platí."
    assert with_new_columns(table, mark="nově") == "Změna:\nodjezd nově 17:00\nOstatní platí."


def test_equal_values_are_no_change_and_other_tables_are_left_alone():
    assert with_new_columns("Field\tBefore\tNow\nTime\t09:00\t09:00\nDate\t1 May\t2 May") == "Date: 2 May"
    plain = "Date\tTime\tPeople\n1 May\t10:00\t2"
    assert with_new_columns(plain) == plain


def test_a_kind_with_its_number_is_one_count():
    text = '{"inventoryDate": "2027-06-08", "pax": [{"type": "ADULT", "count": 2}, {"type": "CHILD", "count": 1}]}'
    assert unfolded(text).split("\n") == ["inventory Date: 2027-06-08", "ADULT: 2", "CHILD: 1"]
