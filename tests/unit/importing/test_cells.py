"""Cells as people write them, and what is said of those that cannot be read one way only."""

from datetime import date

import pytest

from gangway.importing.cells import amount_of, count_of, day_of, name_of, start_of, text_of
from gangway.importing.columns import ORDERS, PLAN, UNIT_NAMES, find_columns, folded
from gangway.importing.problems import CellProblem
from gangway.sheets.table import Formula


@pytest.mark.parametrize(
    ("cell", "day", "start"),
    [
        ("2027-06-15", date(2027, 6, 15), ""),
        ("15.6.2027", date(2027, 6, 15), ""),
        (" 15. 06. 2027 ", date(2027, 6, 15), ""),
        ("2027-06-15T10:00", date(2027, 6, 15), "10:00"),
        ("15.6.2027 9.30", date(2027, 6, 15), "09:30"),
        (46553.0, date(2027, 6, 15), ""),
        (46553.41666666666, date(2027, 6, 15), "10:00"),
    ],
)
def test_days_are_read_as_people_and_spreadsheets_write_them(cell, day, start):
    assert day_of(cell, is_1904=False) == (day, start)


def test_days_counted_from_1904_are_the_same_days():
    assert day_of(45091.0, is_1904=True)[0] == date(2027, 6, 15)


@pytest.mark.parametrize(
    "cell",
    ["06/15/2027", "15.6.27", "31.2.2027", "", "tomorrow", "1850-01-01", 4.0e9, -5.0, 2_027.0, "2027-06-15 25:00"],
)
def test_a_day_that_may_be_read_two_ways_or_none_is_asked_for(cell):
    with pytest.raises(CellProblem) as asked:
        day_of(cell, is_1904=False)
    assert asked.value.repair


@pytest.mark.parametrize(
    ("cell", "start"),
    [("9:05", "09:05"), ("19.30", "19:30"), ("10:00:00", "10:00"), ("", ""), (0.5, "12:00"), (0.0, "00:00")],
)
def test_times_of_day(cell, start):
    assert start_of(cell) == start


@pytest.mark.parametrize("cell", ["24:00", "10h", "ten", 1.5, -0.1, 0.5003])
def test_what_is_no_time_of_day(cell):
    with pytest.raises(CellProblem):
        start_of(cell)


def test_counts_are_whole_numbers_and_nothing_is_none():
    assert [count_of(cell, 500) for cell in ("2", " 3 ", "", 4.0)] == [2, 3, 0, 4]
    for cell in ("-1", "2,5", 2.5, "two", "501", "٣", "1e2"):
        with pytest.raises(CellProblem):
            count_of(cell, 500)


@pytest.mark.parametrize(
    ("cell", "minor"),
    [
        ("1290", 129000),
        ("1 290,50", 129050),
        ("1,290.5", 129050),
        ("1.290", 129000),
        ("0", 0),
        ("", None),
        (12.5, 1250),
    ],
)
def test_prices_in_minor_units(cell, minor):
    assert amount_of(cell, 2) == minor


@pytest.mark.parametrize("cell", ["1290 Kč", "12,345", "-5", "1.2.3", "12.50"])
def test_what_is_no_price_is_asked_for(cell):
    if cell == "12,345":
        assert amount_of(cell, 2) == 1_234_500  # three digits after a sign are thousands
        return
    with pytest.raises(CellProblem):
        amount_of(cell, 2 if cell != "12.50" else 0)


@pytest.mark.parametrize(
    "cell", [Formula("1"), "=1+1", " =A1", "@SUM(A1)", "\t=1", "+1+cmd|' /C calc'!A0", "-2+3", "＝1"]
)
def test_a_formula_is_pointed_out_and_never_evaluated(cell):
    with pytest.raises(CellProblem) as said:
        text_of(cell, 100)
    assert said.value.code == "formula"


@pytest.mark.parametrize("text", ["+420 777 000 111", "-", "- vegetarian", "+ 1 dog", "-5", "(+49) 30 1234", "a=b"])
def test_telephones_and_dashes_are_no_formulas(text):
    assert text_of(text, 100) == text


@pytest.mark.parametrize("text", ["NÄ›mcovĂˇ", "N\ufffdmcov\ufffd"])
def test_damaged_letters_are_pointed_out(text):
    with pytest.raises(CellProblem) as said:
        text_of(text, 100)
    assert said.value.code == "wrong_letters"


def test_references_that_a_spreadsheet_has_shortened_are_pointed_out():
    assert [name_of(cell, 100) for cell in ("A-1", 12345.0)] == ["A-1", "12345"]
    for cell in (1234567890123456.0, "1,23457E+15"):
        with pytest.raises(CellProblem):
            name_of(cell, 100)


@pytest.mark.parametrize("names", [ORDERS, PLAN, UNIT_NAMES])
def test_no_name_of_a_column_means_two_things(names):
    said = [(folded(name), field) for field, known in names.items() for name in known]
    assert len({name for name, _ in said}) == len(set(said))


def test_columns_are_found_in_three_languages_whatever_their_capitals_and_accents():
    for heading in (["DATUM:", "odjezd", "Plavidlo"], ["tag", "Abfahrt", "SCHIFF"], ["Date", "time", "Boat "]):
        columns, problems = find_columns(heading, PLAN, ("day", "start", "resource"))
        assert (columns.places, problems) == ({"day": 0, "start": 1, "resource": 2}, [])


def test_a_missing_column_a_double_one_and_those_nobody_reads_are_named():
    columns, problems = find_columns(["Datum", "den", "Dospeli2", ""], PLAN, ("day", "resource"))
    assert [problem.what for problem in problems] == [
        "the column “den” means the same as “Datum”",
        "there is no column for resource",
    ]
    assert columns.ignored == ("Dospeli2",)
