"""A boat hired for a day within opening hours: GetYourGuide's time period sold to a group."""

import copy

import pytest

from gangway.domain.departures import MINUTES_A_DAY, ResourceDay
from tests.builders import CATALOGUE, DAY, a_departure, moto_office
from tests.functions.agency import Agency, group

HIRE = {
    "id": "day-hire",
    "names": {"en": "A Boat for the Day"},
    "duration_minutes": None,
    "opening_hours": {"from": "09:00", "to": "18:00"},
    "options": [{"id": "default", "boat": "swift", "prices": {"CZK": {"charter": 9900000}}}],
    "cutoff_minutes": 0,
    "season": {"from": "01-01", "to": "12-31"},
}
ASKED = {"productId": "day-hire", "dateTime": f"{DAY}T00:00:00+02:00"}


@pytest.fixture
def office():
    with moto_office() as opened:
        catalogue = copy.deepcopy(CATALOGUE)
        catalogue["boats"].append({"id": "swift", "name": "Swift", "seats": 8})
        catalogue["products"].append(HIRE)
        opened.catalogues.put(catalogue)
        whole = a_departure("swift", DAY, "00:00", capacity=8, minutes=MINUTES_A_DAY, sells=("day-hire/default",))
        opened.departures.add(ResourceDay(resource_id="swift", day=DAY, departures={"00:00": whole}))
        yield opened


@pytest.fixture
def agency(office):
    return Agency(office)


def test_the_day_has_opening_times_and_room_for_one_group(agency):
    (day,) = agency.day("day-hire")
    assert day["dateTime"] == ASKED["dateTime"]
    assert day["openingTimes"] == [{"fromTime": "09:00", "toTime": "18:00"}]
    assert day["vacancies"] == 1
    assert [price["category"] for price in day["pricesByCategory"]["retailPrices"]] == ["GROUP"]


def test_one_group_has_the_boat_until_it_cancels(agency):
    party = {"bookingItems": group(6)}
    booked = agency.sell(**ASKED, **party)
    assert len(booked["data"]["tickets"]) == 1
    assert agency.day("day-hire")[0]["vacancies"] == 0
    assert agency.reserve(**ASKED, **party, gygBookingReference="GYGMOLDAU02")["errorCode"] == "NO_AVAILABILITY"
    assert agency.cancel_booking(booked)["data"] == {}
    assert agency.day("day-hire")[0]["vacancies"] == 1


def test_a_group_larger_than_the_boat_is_told_how_many_it_takes(agency):
    refused = agency.reserve(**ASKED, bookingItems=group(9))
    assert refused["errorCode"] == "INVALID_PARTICIPANTS_CONFIGURATION"
    assert agency.day("day-hire")[0]["vacancies"] == 1
