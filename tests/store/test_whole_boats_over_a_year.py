"""A charter's calendar of a year: right over midnight and when clocks change, and fast enough to be asked for."""

import time
from datetime import date, timedelta

from gangway.domain.catalogue import read_catalogue
from gangway.domain.departures import Departure, ResourceDay
from gangway.ordering.choose_seats import overlapped_by
from tests.builders import CATALOGUE, PRAGUE, a_departure

CHARTER = read_catalogue(CATALOGUE).product("charter")


def days(first: date, count: int, *starts: str) -> list[ResourceDay]:
    return [
        ResourceDay(
            resource_id="swan",
            day=day,
            departures={start: a_departure(day=day, start=start) for start in starts},
        )
        for day in (first + timedelta(days=n) for n in range(count))
    ]


def by_every_pair(departure: Departure, read: list[ResourceDay]) -> list[Departure]:
    sailing = departure.model_copy(update={"minutes": CHARTER.duration_minutes})
    return [d for day in read for d in day.departures.values() if sailing.overlaps(d, PRAGUE)]


def test_the_short_way_finds_what_comparing_every_pair_finds():
    for first in (date(2027, 3, 26), date(2027, 10, 29), date(2027, 6, 14)):
        read = days(first, 5, "00:00", "00:30", "01:00", "03:00", "10:00", "11:59", "12:00", "22:30", "23:30")
        for day in read:
            for departure in day.departures.values():
                found = overlapped_by(CHARTER, departure, read, PRAGUE)
                assert found == by_every_pair(departure, read)
                assert departure in found


def test_a_year_of_a_busy_boat_is_compared_in_a_moment():
    read = days(date(2027, 1, 1), 365, *(f"{hour:02}:00" for hour in range(8, 22)))
    began = time.process_time()
    for day in read:
        for departure in day.departures.values():
            overlapped_by(CHARTER, departure, read, PRAGUE)
    assert time.process_time() - began < 8
