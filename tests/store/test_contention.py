"""Many buyers at once on a real engine: exactly the seats there are get sold, and a careless store fails the same test.

GANGWAY_ROUNDS sets how often each rush is repeated.
"""

import os
import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from gangway.domain.departures import ResourceDay
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.requests import OrderChange
from tests.audit import drift
from tests.builders import BY_ALICE, DAY, Clock, a_departure, an_office, an_order, at, free
from tests.engine import dynamodb_at
from tests.rush import orders_of, rush, rush_in_processes
from tests.tables import create_tables

ROUNDS = int(os.environ.get("GANGWAY_ROUNDS", "2"))
CLIENTS = 64
SELLS = ("sightseeing/standard", "dinner/default", "charter/two-hours")


@pytest.fixture
def tables(engine):
    return create_tables(dynamodb_at(engine.url))


@pytest.fixture
def office(engine, tables):
    opened = an_office(dynamodb_at(engine.url), tables, Clock(), days=())
    opened.catalogues.sails_on("dinner/default", ["swan"])
    return replace(opened, patience_seconds=60)  # what is asked here is who gets a seat, not how busy this machine is


def a_boat_of(office, seats: int, day) -> None:
    ten = a_departure(day=day, capacity=seats, sells=SELLS)
    office.departures.add(ResourceDay(resource_id="swan", day=day, departures={"10:00": ten}))


def rounds(office, seats: int):
    """A fresh departure of so many seats for each round."""
    for number in range(ROUNDS):
        day = DAY + timedelta(days=number)
        a_boat_of(office, seats, day)
        yield day


def test_four_hundred_buyers_of_two_hundred_seats_buy_exactly_two_hundred(office):
    for day in rounds(office, 200):
        outcomes = rush(orders_of(office, 400, day=day, units={"adult": 1}), CLIENTS)
        assert outcomes == {"sold": 200, "sold_out": 200}
        assert free(office, day=day) == 0
    assert drift(office) == []


def test_parties_of_three_leave_the_two_seats_that_fit_nobody(office):
    for day in rounds(office, 200):
        outcomes = rush(orders_of(office, 134, day=day, units={"adult": 3}), CLIENTS)
        assert outcomes == {"sold": 66, "sold_out": 68}
        assert free(office, day=day) == 2
    assert drift(office) == []


def test_two_products_on_one_boat_share_its_seats(office):
    for day in rounds(office, 100):
        cruises = orders_of(office, 100, day=day, units={"adult": 1})
        dinners = orders_of(office, 100, day=day, product="dinner", option="default", units={"adult": 1})
        mixed = [attempt for pair in zip(cruises, dinners, strict=True) for attempt in pair]
        assert rush(mixed, CLIENTS) == {"sold": 100, "sold_out": 100}
    assert drift(office) == []


def test_buyers_in_other_processes_count_as_well(engine, tables, office):
    a_boat_of(office, 100, DAY)
    outcomes = rush_in_processes(engine.url, tables, 2, 16, 100, units={"adult": 1})
    assert outcomes == {"sold": 100, "sold_out": 100}
    assert drift(office) == []


def test_holds_that_run_out_while_others_buy_sell_every_seat_once(office):
    for day in rounds(office, 60):
        for attempt in orders_of(office, 60, hold=True, day=day, units={"adult": 1}):
            attempt()
        office.clock.forward(minutes=31)
        buyers = orders_of(office, 120, day=day, units={"adult": 1})
        sweeps = [lambda: release_expired_holds(office)] * 4
        outcomes = rush([*buyers[:60], *sweeps, *buyers[60:]], 32)
        assert outcomes == {"sold": 60 + len(sweeps), "sold_out": 60}
        assert free(office, day=day) == 0
    assert drift(office) == []


def test_one_charter_and_many_guests_never_share_the_boat(office):
    for day in rounds(office, 20):
        guests = orders_of(office, 40, day=day, units={"adult": 1})
        charters = orders_of(office, 8, day=day, product="charter", option="two-hours", units={"charter": 1})
        rush(random.sample([*guests, *charters], 48), 32)
        ten = office.departures.day("swan", day, consistent=True).departures["10:00"]
        assert (ten.free, ten.wholes) in {(0, 0), (0, 1)}
    assert drift(office) == []


def test_a_message_that_comes_many_times_at_once_is_one_order(office):
    a_boat_of(office, 20, DAY)
    uuid = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
    placed = []
    rush([lambda: placed.append(place_hold(office, an_order(uuid=uuid)).id)] * 32, 32)
    assert (len(placed), len(set(placed)), free(office)) == (32, 1, 18)


def test_orders_that_move_and_end_while_others_buy_keep_the_books(office):
    for day in (DAY, DAY + timedelta(days=1)):
        a_boat_of(office, 30, day)
    held = [place_order(office, an_order(units={"adult": 2})) for _ in range(15)]
    moves = [lambda o=o: change_order(office, o.id, OrderChange(starts_at=at("10:00", day)), BY_ALICE) for o in held]
    ends = [lambda o=o: cancel_order(office, o.id, BY_ALICE) for o in held]
    buyers = orders_of(office, 40, units={"adult": 2})
    outcomes = rush(random.sample([*moves, *ends, *buyers], 70), 32)
    assert set(outcomes) <= {"sold", "sold_out", "not_changeable"}
    assert drift(office) == []


class CarelessStore:
    """Reads, then writes: what the conditional write is there to prevent."""

    def __init__(self, client, table: str) -> None:
        self.client, self.table, self.numbers = client, table, count()

    def buy(self) -> None:
        key = {"resource": {"S": "careless"}, "day": {"S": "2027-06-15"}}
        item = self.client.get_item(TableName=self.table, Key=key, ConsistentRead=True)["Item"]
        left = int(item["free"]["N"])
        if left < 1:
            raise LookupError
        self.client.put_item(TableName=self.table, Item={**key, "free": {"N": str(left - 1)}})


def test_a_careless_store_oversells_in_the_same_rush(engine, tables):
    store = CarelessStore(dynamodb_at(engine.url), tables["departures"])
    item = {"resource": {"S": "careless"}, "day": {"S": "2027-06-15"}, "free": {"N": "200"}}
    store.client.put_item(TableName=store.table, Item=item)
    outcomes: Counter = rush([store.buy] * 400, CLIENTS)
    assert outcomes["sold"] > 200
