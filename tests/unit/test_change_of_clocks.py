"""The two days on which Prague changes its clocks, at every start time, and the nights around midnight."""

from datetime import UTC, date, datetime, timedelta

import pytest

from gangway.domain.catalogue import read_catalogue
from gangway.domain.departures import MINUTES_A_DAY, local_start
from gangway.domain.refusals import Malformed
from gangway.domain.sailing import cancellable_until, cutoff_at
from tests.builders import CATALOGUE, PRAGUE, a_departure

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
QUARTERS = [f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in range(0, MINUTES_A_DAY, 15)]


CATALOGUE_READ = read_catalogue(CATALOGUE)


def sailing(day: date, start: str, minutes: int = 60):
    return a_departure(day=day, start=start, minutes=minutes)


@pytest.mark.parametrize("start", QUARTERS)
def test_in_spring_the_skipped_hour_is_refused_and_every_other_start_is_itself(start):
    if "02:00" <= start < "03:00":
        with pytest.raises(Malformed):
            local_start(SPRING, start, PRAGUE)
        return
    at = local_start(SPRING, start, PRAGUE)
    assert at.isoformat() == f"{SPRING}T{start}:00+0{2 if start >= '03:00' else 1}:00"


@pytest.mark.parametrize("start", QUARTERS)
def test_in_autumn_an_hour_that_comes_twice_is_the_first_of_the_two(start):
    at = local_start(AUTUMN, start, PRAGUE)
    assert at.isoformat() == f"{AUTUMN}T{start}:00+0{2 if start < '03:00' else 1}:00"


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2027, 6, 15)])
@pytest.mark.parametrize("minutes", [15, 60, 180])
def test_a_sailing_lasts_as_long_as_it_lasts_whatever_the_clocks_do(day, minutes):
    for start in QUARTERS:
        if day == SPRING and "02:00" <= start < "03:00":
            continue
        departure = sailing(day, start, minutes)
        elapsed = departure.ends_at(PRAGUE).astimezone(UTC) - departure.starts_at(PRAGUE).astimezone(UTC)
        assert elapsed == timedelta(minutes=minutes)


def test_ends_are_told_by_the_clock_on_the_wall():
    assert sailing(SPRING, "01:30").ends_at(PRAGUE).isoformat() == "2027-03-28T03:30:00+02:00"
    assert sailing(AUTUMN, "02:30").ends_at(PRAGUE).isoformat() == "2027-10-31T02:30:00+01:00"
    assert sailing(AUTUMN, "01:30", 180).ends_at(PRAGUE).isoformat() == "2027-10-31T03:30:00+01:00"


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2027, 6, 15), 24)])
def test_a_whole_day_is_as_long_as_its_clocks_make_it(day, hours):
    whole = sailing(day, "00:00", MINUTES_A_DAY)
    start, end = whole.hours(PRAGUE)
    assert end - start == timedelta(hours=hours)


def test_two_sailings_of_the_night_that_comes_twice_overlap_when_they_are_on_the_water_together():
    """From 01:30 for ninety minutes it ends at 02:00 by the second clock, after the one at 02:30 by the first left."""
    late, later = sailing(AUTUMN, "01:30", 90), sailing(AUTUMN, "02:30", 30)
    assert late.overlaps(later, PRAGUE)
    assert later.overlaps(late, PRAGUE)
    after = sailing(AUTUMN, "03:00", 60)
    assert not late.overlaps(after, PRAGUE)


def test_overlap_reaches_over_midnight_and_ends_touch_without_overlapping():
    night = sailing(date(2027, 6, 15), "23:30")
    assert night.overlaps(sailing(date(2027, 6, 16), "00:15", 30), PRAGUE)
    assert not night.overlaps(sailing(date(2027, 6, 16), "00:30", 30), PRAGUE)
    assert not night.overlaps(sailing(date(2027, 6, 15), "22:30"), PRAGUE)


@pytest.mark.parametrize(("day", "offset"), [(SPRING, 2), (AUTUMN, 1)])
def test_sales_end_by_elapsed_time_on_the_day_of_the_change(day, offset):
    cruise = CATALOGUE_READ.product("sightseeing")
    starts_at = local_start(day, "04:00", PRAGUE)
    assert starts_at - cutoff_at(cruise, day, starts_at) == timedelta(minutes=30)
    assert starts_at.utcoffset() == timedelta(hours=offset)
    assert starts_at.astimezone(UTC) - cancellable_until(cruise, day, starts_at) == timedelta(hours=24)


@pytest.mark.parametrize(("day", "closes_utc"), [(SPRING, 16), (AUTUMN, 17)])
def test_a_pass_is_sold_until_closing_time_also_when_the_day_has_another_length(day, closes_utc):
    day_pass = CATALOGUE_READ.product("day-pass")
    opens = local_start(day, "00:00", PRAGUE)
    assert cutoff_at(day_pass, day, opens) == datetime(day.year, day.month, day.day, closes_utc, tzinfo=UTC)
