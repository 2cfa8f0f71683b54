"""A busy, failing or unreachable table: no seat is lost or sold twice, the answer is clear and comes in time.

In time is `patience_seconds`, and beyond it at most the one call that was under way (connect 1 s + read 2 s).
"""

import random
import time
import uuid
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta

import pytest
from botocore.exceptions import ReadTimeoutError

from gangway.domain.departures import ResourceDay
from gangway.domain.party import tickets_of
from gangway.domain.refusals import SoldOut, TryAgain
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.find_order import find_order
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.requests import OrderChange
from gangway.store.reading import READ_SECONDS
from tests.audit import drift
from tests.builders import ALICE, BY_ALICE, DAY, a_departure, an_order, at, free
from tests.engine import CONFIG
from tests.faults import CONFLICT, LOST, NEVER_SENT, RESET, URL, client_error, unsteady
from tests.rush import outcome, rush

ONE_CALL = CONFIG.connect_timeout + CONFIG.read_timeout
SLACK = 1.0  # for a busy machine
UUID = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
BUSY = [
    LOST,
    NEVER_SENT,
    RESET,
    CONFLICT,
    "ThrottlingException",
    "ProvisionedThroughputExceededException",
    "TransactionInProgressException",
    "RequestLimitExceeded",
    "InternalServerError",
]
BURSTS = [[fault] * 2 for fault in BUSY] + [[LOST, CONFLICT], [LOST, CONFLICT, LOST, CONFLICT], [CONFLICT, LOST, RESET]]


@pytest.fixture
def office(engine_office):
    return unsteady(engine_office())


def burst_name(burst: list[str]) -> str:
    return " then ".join(burst)


@pytest.mark.parametrize("burst", BURSTS, ids=burst_name)
def test_after_a_burst_of_faults_an_order_without_a_key_was_placed_once(office, burst):
    office.client.faults.extend(burst)
    order = place_order(office, an_order(units={"adult": 3}))
    assert [stored.id for stored in office.orders.everything()] == [order.id]
    assert free(office) == 7


@pytest.mark.parametrize("burst", BURSTS, ids=burst_name)
def test_after_a_burst_of_faults_each_step_of_an_order_was_taken_once(office, burst):
    def faulty(step):
        office.client.faults.extend(burst)
        return step()

    hold = faulty(lambda: place_hold(office, an_order()))
    assert faulty(lambda: extend_hold(office, hold.id, 60, BY_ALICE)).version == 2
    sold = faulty(lambda: confirm_order(office, hold.id, BY_ALICE, OrderChange(tickets=tickets_of({"adult": 3}))))
    assert (sold.version, free(office)) == (3, 7)
    moved = faulty(lambda: change_order(office, hold.id, OrderChange(starts_at=at("11:00")), BY_ALICE))
    assert (moved.version, free(office), free(office, start="11:00")) == (4, 10, 7)
    assert faulty(lambda: redeem_order(office, hold.id, "gate", [moved.tickets[0].code])).version == 5
    assert faulty(lambda: cancel_order(office, hold.id, BY_ALICE)).version == 6
    assert drift(office) == []


@pytest.mark.parametrize("burst", BURSTS, ids=burst_name)
def test_after_a_burst_of_faults_the_sweep_gave_seats_back_once(office, burst):
    place_hold(office, an_order())
    office.clock.forward(minutes=31)
    office.client.faults.extend(burst)
    assert [order.version for order in release_expired_holds(office)] == [2]
    assert drift(office) == []


def test_an_answer_that_never_comes_is_try_again_and_the_repeated_message_finds_the_order(office):
    office.client.faults.append(LOST)
    office.client.forever = NEVER_SENT
    with pytest.raises(TryAgain):
        place_hold(office, an_order(uuid=UUID))
    office.client.calm()
    again = place_hold(office, an_order(uuid=UUID))
    assert again == find_order(office, UUID, ALICE)
    assert (again.version, free(office)) == (1, 8)


def test_a_conflict_beside_a_failed_condition_is_decided_by_the_condition(office):
    place_order(office, an_order(units={"adult": 9}))
    real, client = office.client.transact_write_items, office.client

    def both(**request):
        items = len(request["TransactItems"])
        client.transact_write_items = real
        raise client_error(
            "TransactionCanceledException", [*["None"] * (items - 2), CONFLICT, "ConditionalCheckFailed"]
        )

    client.transact_write_items = both
    assert place_order(office, an_order(units={"adult": 1})).seats == 1
    with pytest.raises(SoldOut):
        place_order(office, an_order(units={"adult": 1}))


def test_a_hold_whose_extension_was_written_is_not_extended_again_by_the_clock(office):
    hold = place_hold(office, an_order())
    ticking = replace(office, clock=lambda: (office.clock.forward(seconds=1), office.clock.at)[1])
    office.client.faults.extend([LOST, CONFLICT])
    assert extend_hold(ticking, hold.id, 60, BY_ALICE).version == 2


STEPS = {
    "cancel": lambda office, order: cancel_order(office, order, BY_ALICE),
    "move": lambda office, order: change_order(office, order, OrderChange(starts_at=at("11:00")), BY_ALICE),
    "shrink": lambda office, order: change_order(
        office, order, OrderChange(tickets=tickets_of({"adult": 1})), BY_ALICE
    ),
    "confirm": lambda office, order: confirm_order(office, order, BY_ALICE),
}


@pytest.mark.parametrize("first", STEPS)
@pytest.mark.parametrize("meanwhile", STEPS)
def test_two_steps_on_one_order_at_once_move_its_seats_once(office, first, meanwhile):
    """The second step happens between what the first has read and what it writes."""
    hold = place_hold(office, an_order(units={"adult": 3}))
    office.client.meanwhile = lambda: STEPS[meanwhile](office, hold.id)
    outcome(lambda: STEPS[first](office, hold.id))
    assert drift(office) == []
    order = office.orders.get(hold.id)
    assert [entry.version for entry in order.history] == list(range(1, order.version + 1))


def test_a_token_is_never_used_for_two_bodies_nor_after_a_cancellation(office):
    bodies: dict[str, set[str]] = defaultdict(set)
    real, tokens = office.client.transact_write_items, []

    def seen(**request):
        bodies[request["ClientRequestToken"]].add(repr(request["TransactItems"]))
        tokens.append(request["ClientRequestToken"])
        return real(**request)

    office.client.transact_write_items = seen
    office.client.faults.extend([LOST, "TransactionInProgressException", CONFLICT, RESET, None])
    place_order(office, an_order())
    assert all(len(sent) == 1 for sent in bodies.values())
    assert tokens[0] == tokens[1] == tokens[2]
    assert tokens[3] == tokens[4] != tokens[2]


def test_a_change_that_the_table_refuses_for_good_is_not_repeated(office):
    office.client.faults.append("ValidationException")
    with pytest.raises(Exception, match="ValidationException"):
        place_order(office, an_order())
    assert office.client.calls == 1


class Weather:
    """Faults on the wire of a real client: a transaction may never get there, or its answer may be lost."""

    def __init__(self, client, seed: int, rate: float) -> None:
        self.random, self.rate, self.met = random.Random(seed), rate, Counter()
        client.meta.events.register("before-send.dynamodb.TransactWriteItems", self.before)
        client.meta.events.register("response-received.dynamodb.TransactWriteItems", self.after)

    def before(self, request, **_more) -> None:
        if self.random.random() < self.rate:
            self.met[NEVER_SENT] += 1
            raise ReadTimeoutError(endpoint_url=URL)

    def after(self, **_more) -> None:
        if self.random.random() < self.rate:
            self.met[LOST] += 1
            raise ReadTimeoutError(endpoint_url=URL)


def test_in_bad_weather_many_buyers_that_repeat_their_message_get_every_seat_once(engine_office):
    office = replace(engine_office(days=()), patience_seconds=30)
    day = DAY + timedelta(days=3)
    ten = a_departure(day=day, capacity=60, sells=("sightseeing/standard",))
    office.departures.add(ResourceDay(resource_id="swan", day=day, departures={"10:00": ten}))
    weather = Weather(office.client, seed=7, rate=0.2)

    def buy(key: str) -> None:
        for _ in range(20):
            try:
                place_hold(office, an_order(day=day, units={"adult": 1}, uuid=key))
            except TryAgain:
                continue
            return

    keys = [str(uuid.UUID(int=number)) for number in range(100)]
    outcomes = rush([lambda key=key: buy(key) for key in keys], 16)
    assert outcomes == {"sold": 60, "sold_out": 40}
    assert min(weather.met[LOST], weather.met[NEVER_SENT]) > 10
    assert drift(office) == []
    again = rush([lambda key=key: buy(key) for key in keys], 16)
    assert again == outcomes


def test_a_table_that_takes_no_write_is_told_within_the_time_limit(engine_office):
    office = replace(engine_office(), patience_seconds=1)

    def hang(**_more) -> None:
        time.sleep(CONFIG.read_timeout)
        raise ReadTimeoutError(endpoint_url=URL)

    office.client.meta.events.register("before-send.dynamodb.TransactWriteItems", hang)
    began = time.monotonic()
    assert outcome(lambda: place_hold(office, an_order(uuid=UUID))) == "try_again"
    assert time.monotonic() - began < office.patience_seconds + ONE_CALL + SLACK


def test_a_table_that_answers_no_read_is_told_within_the_time_limit(engine_office):
    office = engine_office()
    order = place_hold(office, an_order())

    def cut_off(**_more) -> None:
        raise ReadTimeoutError(endpoint_url=URL)

    office.client.meta.events.register("before-send.dynamodb.GetItem", cut_off)
    for step in (
        lambda: place_hold(office, an_order()),
        lambda: confirm_order(office, order.id, BY_ALICE),
        lambda: find_order(office, order.id, ALICE),
    ):
        began = time.monotonic()
        assert outcome(step) == "try_again"
        assert time.monotonic() - began < READ_SECONDS + SLACK


def test_reads_that_fail_now_and_then_are_read_again(engine_office):
    office = engine_office()
    failing = iter([True, True, False] * 50)

    def now_and_then(**_more) -> None:
        if next(failing):
            raise ReadTimeoutError(endpoint_url=URL)

    office.client.meta.events.register("before-send.dynamodb.GetItem", now_and_then)
    hold = place_hold(office, an_order())
    assert confirm_order(office, hold.id, BY_ALICE).version == 2
