"""The hand-over on the real stack: stream, queue, functions and an internal system that fails in every way.

Orders are placed with the use cases on the deployed table of orders; seats, catalogue and partners are tables of the
test, so that nothing of the demo is touched. In the end every order is cancelled: no seat is held by what is left.
"""

import os
import signal
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from gangway.domain.departures import ResourceDay
from gangway.internal_system.hand_over import case_key
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.place_order import place_hold
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from tests.builders import BY_ALICE, DISPATCHER, a_departure, an_office, an_order
from tests.e2e.post import wait_until
from tests.tables import create_tables

pytestmark = pytest.mark.e2e

DRAIN_SECONDS = 600
SAIL_ON = (datetime.now(UTC) + timedelta(days=30)).date()


class InternalSystemPages:
    """What the counterpart shows of itself."""

    def __init__(self, url):
        self.url = url

    def set_faults(self, **faults):
        httpx.put(f"{self.url}/faults", json=faults, timeout=60).raise_for_status()

    def versions(self):
        """The version it has of each order."""
        there = httpx.get(f"{self.url}/orders", timeout=60).json()
        return {entry["order"]["id"]: entry["order"]["version"] for entry in there}

    def taken(self, orders):
        """The versions it stored of each of these orders, in order of arrival."""
        wanted = {order.id for order in orders}
        found = defaultdict(list)
        for delivery in httpx.get(f"{self.url}/deliveries", timeout=60).json():
            if delivery["id"] in wanted and delivery["what"] == "taken":
                found[delivery["id"]].append(delivery["version"])
        return found

    def known_already(self, orders):
        wanted = {order.id for order in orders}
        deliveries = httpx.get(f"{self.url}/deliveries", timeout=60).json()
        return sum(1 for d in deliveries if d["id"] in wanted and d["what"] == "known already")


@pytest.fixture(scope="module")
def office(stack):
    client = stack.engine.client("dynamodb")
    own = an_office(client, create_tables(client), lambda: datetime.now(UTC), days=())
    sailing = a_departure(day=SAIL_ON, capacity=2000, sells=("sightseeing/standard",))
    own.departures.add(ResourceDay(resource_id="swan", day=SAIL_ON, departures={"10:00": sailing}))
    return replace(
        own,
        orders=Orders(client, stack.outputs["OrdersTable"]),
        cases=Cases(client, stack.outputs["ExceptionsTable"]),
        patience_seconds=30.0,
    )


@pytest.fixture
def internal_system(stack):
    pages = InternalSystemPages(stack.internal_system_url)
    yield pages
    pages.set_faults()


@pytest.fixture
def short_visibility(stack):
    """What a killed worker held comes back after seconds instead of three minutes."""
    sqs, url = stack.engine.client("sqs"), stack.outputs["OrderEventsQueue"]
    before = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])["Attributes"]
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "6"})
    yield
    sqs.set_queue_attributes(QueueUrl=url, Attributes=before)


def tell(line):
    """The figures of a scenario, printed with the test."""
    print(line)  # noqa: T201  see above


def held(office, count):
    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(lambda _: place_hold(office, an_order(day=SAIL_ON, units={"adult": 1})), range(count)))


def revised(use_case, orders):
    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(use_case, orders))


def wait_until_there(internal_system, orders, seconds=DRAIN_SECONDS):
    """Seconds until the internal system has these versions of these orders, or the test fails."""
    wanted = {order.id: order.version for order in orders}
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        there = internal_system.versions()
        missing = [order_id for order_id, version in wanted.items() if there.get(order_id) != version]
        if not missing:
            return time.monotonic() - began
        time.sleep(0.2)
    raise AssertionError(f"{len(missing)} of {len(wanted)} orders are not there after {seconds} s")


def wait_until_noted(office, orders, seconds=240):
    """Until every order has its number with us: its note is written just after the internal system's."""
    until = time.monotonic() + seconds
    open_ = list(orders)
    while open_ and time.monotonic() < until:
        open_ = [order for order in open_ if office.orders.get(order.id).sync.state != "done"]
        time.sleep(0.2)
    assert open_ == []


def worker_pids(engine, function):
    """Processes of the engine that run this function."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            environment = (process / "environ").read_bytes()
        except (OSError, ValueError):
            continue
        names = [v for v in environment.split(b"\0") if v.startswith(b"AWS_LAMBDA_FUNCTION_NAME=")]
        if parent == engine.process.pid and any(function.encode() in name for name in names):
            found.append(int(process.name))
    return found


def test_down_for_the_length_of_five_hundred_orders_then_every_order_is_there_once_and_in_order(
    stack, office, internal_system
):
    internal_system.set_faults(down=True)
    began = time.monotonic()
    orders = held(office, 500)
    confirmed = revised(lambda order: confirm_order(office, order.id, BY_ALICE), orders[::2])
    down_seconds = time.monotonic() - began
    assert internal_system.taken(orders) == {}
    internal_system.set_faults()
    newest = {order.id: order for order in (*orders, *confirmed)}.values()
    drained = wait_until_there(internal_system, newest)
    wait_until_noted(office, orders)
    taken = internal_system.taken(orders)
    tell(
        f"\ndown for {down_seconds:.0f} s and 500 orders in 750 versions; all there {drained:.1f} s after it was back, "
        f"stored {Counter(map(tuple, taken.values()))}, delivered again {internal_system.known_already(orders)}"
    )
    assert len(taken) == 500
    assert all(versions == sorted(set(versions)) for versions in taken.values())
    numbers = {office.orders.get(order.id).sync.internal_id for order in orders}
    assert len(numbers) == 500

    cancelled = revised(lambda order: cancel_order(office, order.id, DISPATCHER), orders)
    up = wait_until_there(internal_system, cancelled)
    wait_until_noted(office, orders)
    tell(f"500 cancellations with the internal system up: all there after {up:.1f} s")
    assert {office.orders.get(order.id).sync.internal_id for order in orders} == numbers
    taken = internal_system.taken(orders)
    assert {order.id: order.version for order in cancelled} == {id_: versions[-1] for id_, versions in taken.items()}
    assert all(versions == sorted(set(versions)) for versions in taken.values())


@pytest.mark.usefixtures("short_visibility")
def test_order_sync_killed_in_the_middle_of_its_batch_delivers_nothing_twice_and_loses_nothing(
    stack, office, internal_system
):
    internal_system.set_faults(answer_after_seconds=0.3)  # stored, and nobody knows yet: then the worker dies
    orders = held(office, 60)
    killed = 0
    until = time.monotonic() + 240
    while killed < 3 and time.monotonic() < until:
        before = len(internal_system.taken(orders))
        time.sleep(0.3)
        if len(internal_system.taken(orders)) > before:
            for pid in worker_pids(stack.engine, "OrderSync"):
                os.kill(pid, signal.SIGKILL)
                killed += 1
    assert killed >= 3
    internal_system.set_faults(drop_answer_share=0.3, seed=11)
    drained = wait_until_there(internal_system, orders)
    internal_system.set_faults()
    wait_until_noted(office, orders)
    taken = internal_system.taken(orders)
    again = internal_system.known_already(orders)
    tell(f"\nkilled {killed} workers and lost answers: 60 orders there after {drained:.1f} s, delivered again {again}")
    assert again > 0
    assert sorted(taken) == sorted(order.id for order in orders)
    assert all(versions == [1] for versions in taken.values())
    cancelled = revised(lambda order: cancel_order(office, order.id, DISPATCHER), orders)
    wait_until_there(internal_system, cancelled)


def test_a_product_it_does_not_know_goes_to_the_desk_and_closes_there_when_it_does(office, internal_system):
    internal_system.set_faults(refuse="sightseeing")
    (order,) = held(office, 1)
    wait_until(lambda: office.cases.get(case_key(order.id)) is not None, "the case")
    case = office.cases.get(case_key(order.id))
    assert case.reason == "the internal system refused it (422): we do not know sightseeing"
    assert office.orders.get(order.id).sync.state == "failed"
    internal_system.set_faults()
    cancelled = cancel_order(office, order.id, DISPATCHER)
    wait_until_there(internal_system, [cancelled])
    wait_until_noted(office, [order])
    wait_until(lambda: office.cases.get(case_key(order.id)).state == "closed", "the end of the case")
