"""The demo's plan says what its catalogue says, on every day there is."""

import json
from collections import Counter
from datetime import date, timedelta

import pytest

from gangway.domain.catalogue import read_catalogue
from gangway.domain.plan import PlannedDeparture
from gangway.domain.plan_rules import PlanRules
from infra.local.layout import ROOT
from infra.local.plan import SEASON_DAYS, day_plan, plan

FIRST = date(2027, 1, 1)
SUMMER_FRIDAY = date(2027, 7, 2)
SPRING_FORWARD = date(2027, 3, 28)


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(json.loads((ROOT / "infra" / "local" / "catalogue.json").read_text(encoding="utf-8")))


def rows_on(catalogue, day, resource):
    return {row["start"]: row for row in day_plan(catalogue, day) if row["resource"] == resource}


def test_three_seasons_are_a_good_25_000_departures_none_twice_none_with_a_problem(catalogue):
    rules = PlanRules(catalogue, FIRST)
    places = Counter()
    for row in plan(catalogue, FIRST, 3 * SEASON_DAYS):
        planned = PlannedDeparture.model_validate({"resource_id": row.pop("resource"), **row})
        rules.check(planned)
        places[planned.resource_id, planned.day, planned.start] += 1
    assert 25_000 < len(places) <= 30_000
    assert max(places.values()) == 1


def test_options_of_one_boat_and_start_share_a_departure_and_its_pool(catalogue):
    dinner = rows_on(catalogue, SUMMER_FRIDAY, "grand")["19:00"]
    assert (dinner["capacity"], dinner["pools"]) == (330, {"window": 60})
    assert dinner["sells"] == ["dinner-cruise/standard", "dinner-cruise/window"]


def test_a_departure_that_can_be_chartered_keeps_the_length_of_its_cruise(catalogue):
    ten = rows_on(catalogue, SUMMER_FRIDAY, "classic")["10:00"]
    assert (ten["minutes"], set(ten["sells"])) == (60, {"one-hour-cruise/default", "private-charter/classic-2h"})


def test_weekdays_and_seasons_are_kept(catalogue):
    assert "20:30" in rows_on(catalogue, SUMMER_FRIDAY, "classic")
    assert "20:30" not in rows_on(catalogue, SUMMER_FRIDAY + timedelta(days=2), "classic")
    assert rows_on(catalogue, date(2027, 2, 28), "kampa") == {}
    assert len(rows_on(catalogue, date(2027, 3, 15), "kampa")) == 11


def test_a_product_without_a_boat_is_valid_all_day_with_its_own_capacity(catalogue):
    (day,) = rows_on(catalogue, SUMMER_FRIDAY, "day-ticket.default").values()
    assert (day["start"], day["minutes"], day["capacity"]) == ("00:00", 1440, 400)


def test_a_start_in_the_hour_that_the_clocks_skip_is_left_out(catalogue):
    night = catalogue.product("one-hour-cruise").options[0].model_copy(update={"times": ("02:30", "10:00")})
    cruise = catalogue.product("one-hour-cruise").model_copy(update={"options": (night,)})
    with_night = catalogue.model_copy(update={"products": (cruise,)})
    assert list(rows_on(with_night, SPRING_FORWARD, "classic")) == ["10:00"]
    assert list(rows_on(with_night, SPRING_FORWARD + timedelta(days=1), "classic")) == ["02:30", "10:00"]
