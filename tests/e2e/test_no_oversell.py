"""Over HTTP, through the real doors: 64 clients at once, exactly the seats there are get sold, nobody meets a 5xx.

GANGWAY_E2E_ROUNDS sets how often the first rush is repeated (10 in the nightly run).
"""

import os
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from gangway.domain.partners import Partner
from gangway.store.departures import Departures
from gangway.store.partners import Partners
from infra.local.octo_client import unit_items

pytestmark = pytest.mark.e2e

CLIENTS = 64
ROUNDS = int(os.environ.get("GANGWAY_E2E_ROUNDS", "1"))
CRUISE, JAZZ, BOAT = "one-hour-cruise", "jazz-cruise", "classic"
START = "06:00"  # nothing else in the demo's plan sails so early
HOLD_SECONDS = 60
SOLD, REFUSED = (200, "ON_HOLD", ""), (400, "UNPROCESSABLE_ENTITY", "sold out")


def a_partner(stack, name: str) -> str:
    """The key of a partner that may call as often as it can."""
    partners = Partners(stack.engine.client("dynamodb"), stack.outputs["PartnersTable"])
    partners.put(Partner(id=name, name=name, channel="octo", requests_per_minute=10**6))
    return partners.issue_key(name, datetime.now(UTC))


@dataclass
class Rush:
    """Departures made for one rush each, through the planning API, and the buyers of two partners."""

    stack: object
    keys: tuple[str, str]
    days: int = 0

    def departure(self, capacity: int) -> date:
        """The day of a new departure at START with so many seats, on which two products are sold."""
        self.days += 1
        day = date(datetime.now(UTC).year + 1, 6, 1) + timedelta(days=self.days)
        sells = [f"{product}/default" for product in (CRUISE, JAZZ)]
        row = {"resource": BOAT, "day": day.isoformat(), "start": START, "minutes": 60, "capacity": capacity}
        key = self.stack.remembered["keys"]["internal-system"]
        url = f"{self.stack.base_url}/planning/departures"
        body = {"departures": [{**row, "pools": {}, "sells": sells}]}
        answer = httpx.post(url, json=body, headers={"Authorization": f"Bearer {key}"}, timeout=60)
        assert (answer.status_code, answer.json()["problems"]) == (200, [])
        return day

    def free(self, day: date) -> int:
        departures = Departures(self.stack.engine.client("dynamodb"), self.stack.outputs["DeparturesTable"])
        return departures.day(BOAT, day, consistent=True).departures[START].free

    def buyers(self, day: date, count: int, adults: int = 1, *, products=(CRUISE,), **more) -> Counter:
        """How often each answer came, with 64 clients at a time; the buyers take turns as partners and products."""

        def buy(number: int) -> tuple[int, str, str]:
            body = {
                "productId": products[number % len(products)],
                "optionId": "default",
                "availabilityId": f"{day.isoformat()}T{START}:00+02:00",
                "unitItems": unit_items({"adult": adults}),
                **more,
            }
            key = self.keys[number // 2 % 2]
            url = f"{self.stack.base_url}/octo/bookings"
            answer = httpx.post(url, json=body, headers={"Authorization": f"Bearer {key}"}, timeout=120)
            said = answer.json()
            words = said.get("errorMessage", "")
            words = "sold out" if "seats are free" in words else words
            return answer.status_code, said.get("error", said.get("status", "")), words

        with ThreadPoolExecutor(CLIENTS) as pool:
            return Counter(pool.map(buy, range(count)))


@pytest.fixture(scope="module")
def rush(stack):
    return Rush(stack, (a_partner(stack, "first-rush"), a_partner(stack, "second-rush")))


@pytest.fixture(scope="module")
def short_holds(rush):
    """(day, when they were asked for) of a departure whose forty seats are held for a minute."""
    day = rush.departure(40)
    assert rush.buyers(day, 40, expirationMinutes=1) == {SOLD: 40}
    return day, time.monotonic()


def test_two_hundred_seats_are_sold_to_four_hundred_buyers_exactly_once(rush, short_holds):
    for _ in range(ROUNDS):
        day = rush.departure(200)
        assert rush.buyers(day, 400) == {SOLD: 200, REFUSED: 200}
        assert rush.free(day) == 0


def test_parties_of_three_leave_two_seats(rush):
    day = rush.departure(200)
    assert rush.buyers(day, 134, 3) == {SOLD: 66, REFUSED: 68}
    assert rush.free(day) == 2


def test_two_products_on_one_boat_share_its_seats(rush):
    day = rush.departure(100)
    assert rush.buyers(day, 200, products=(CRUISE, JAZZ)) == {SOLD: 100, REFUSED: 100}
    assert rush.free(day) == 0


def test_holds_that_run_out_are_sold_again_and_refuse_nobody(rush, short_holds):
    day, asked_at = short_holds
    time.sleep(max(0.0, HOLD_SECONDS + 1 - (time.monotonic() - asked_at)))
    assert rush.buyers(day, 80) == {SOLD: 40, REFUSED: 40}
    assert rush.free(day) == 0
