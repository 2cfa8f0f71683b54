"""A plan from a spreadsheet: what it would change is said first; sold seats survive it like any other plan."""

import pytest

from gangway.ordering.place_order import place_order
from gangway.sheets.upload import Upload
from infra.local.layout import ROOT
from tests.builders import DAY, an_order, moto_office
from tests.lists import Desk

SELLS = "sightseeing/standard"


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


@pytest.fixture
def desk(office):
    return Desk(office)


def sailing(**more):
    row = {"resource": "swan", "day": "2027-07-01", "start": "10:00", "minutes": "60", "capacity": "10", "sells": SELLS}
    return row | more


def test_a_plan_is_looked_at_then_applied_and_then_known(desk, office):
    preview = desk.look_at_plan(sailing(), sailing(start="11:00", resource="Swan"))
    assert (preview.valid, preview.known, preview.problems) == (2, 0, ())
    assert office.departures.day("swan", DAY.replace(month=7, day=1)) is None
    assert desk.apply(preview).applied == 2
    day = office.departures.day("swan", DAY.replace(month=7, day=1))
    assert sorted(day.departures) == ["10:00", "11:00"]
    assert desk.look_at_plan(sailing()).known == 1


def test_every_problem_of_a_row_is_named(desk):
    preview = desk.look_at_plan(
        sailing(resource="titanic"),
        sailing(sells="sightseeing/royal"),
        sailing(sells="sightseeing/window"),
        sailing(start=""),
        sailing(day="2027-01-01", capacity="many", minutes="0"),
        sailing(),
        sailing(),
        sailing(start="12:00", pools="window=lots"),
    )
    assert [(problem.row, problem.column, problem.code) for problem in preview.problems] == [
        (2, "resource", "unknown_resource"),
        (3, "sells", "unknown_option"),
        (4, "pools", "malformed"),
        (5, "start", "malformed"),
        (6, "capacity", "malformed"),
        (8, "", "malformed"),
        (9, "pools", "malformed"),
    ]
    assert preview.valid == 1


def test_a_cut_below_what_is_sold_is_a_warning_before_it_is_a_case(desk, office):
    place_order(office, an_order(units={"adult": 6}))
    row = sailing(day=DAY.isoformat(), capacity="4", sells=f"{SELLS}, sightseeing/window", pools="window: 4")
    preview = desk.look_at_plan(row)
    assert [(warning.row, warning.what) for warning in preview.warnings] == [
        (2, "2 seats more are sold than there would be")
    ]
    desk.apply(preview)
    assert office.departures.day("swan", DAY).departures["10:00"].free == -2
    assert office.cases.get(f"oversold#swan#{DAY}#10:00").state == "open"


def test_a_workbook_with_german_columns_is_read_and_its_formula_is_named(desk):
    sample = (ROOT / "tests/samples/sheets/plan-1904.xlsx").read_bytes()
    preview = desk.look_at_plan(upload=Upload("plan.xlsx", sample))
    assert preview.valid == 2
    assert (4, "Plätze", "formula") in [(problem.row, problem.column, problem.code) for problem in preview.problems]
    assert desk.apply(preview, valid_only=True).applied == 2


def test_a_row_the_table_refuses_while_it_is_applied_is_a_problem_of_the_progress(desk, office):
    preview = desk.look_at_plan(sailing(day=DAY.isoformat(), start="10:30", minutes="60"))
    place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    progress = desk.apply(preview)
    assert [(problem.row, problem.code) for problem in progress.problems] == [(2, "chartered")]
