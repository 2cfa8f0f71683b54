"""Order events to the internal system, batch by batch, on a queue with a clock: every way in which it may go wrong."""

import io
import json
from datetime import timedelta

import pytest

from gangway.domain.events import event_of
from gangway.domain.order import Contact
from gangway.domain.refusals import UnknownOrder
from gangway.edge.deliver_orders import Delivery
from gangway.edge.event_queue import EventQueue
from gangway.edge.observe import logger
from gangway.internal_system.connector import NotReached, NotTaken
from gangway.internal_system.hand_over import case_key
from gangway.internal_system.hand_over_again import announce_lost, hand_over_again
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.place_order import place_hold, place_order
from tests.builders import ALICE, BY_ALICE, Clock, an_order, moto_office
from tests.functions.fakes import Context, FakeInternalSystem, FifoQueue, Killed, down

ADA = Contact(full_name="Ada Lovelace", email="ada@lovelace.example", phone="+420601123456")


class World:
    """The office, the queue, the internal system, and the function between them."""

    def __init__(self, office, clock):
        self.office, self.clock = office, clock
        self.queue = FifoQueue(clock)
        self.events = EventQueue(self.queue, "https://sqs.example/order-events.fifo", clock=self.queue.now)
        self.system = FakeInternalSystem()

    def placed(self, start="10:00", units=None, **more):
        return self.announced(place_order(self.office, an_order(start, units=units or {"adult": 1}, **more)))

    def announced(self, order):
        self.events.send([event_of(order)])
        return order

    def stored(self, order):
        return self.office.orders.get(order.id)

    def batch(self, milliseconds=30_000):
        """One batch as Lambda would run it; what came of it, or None if nothing was visible."""
        batch = self.queue.receive()
        if not batch["Records"]:
            return None
        delivery = Delivery(
            self.office, self.system, self.events, 30, timedelta(hours=48), context=Context(milliseconds)
        )
        response = delivery.run(batch)
        self.queue.delete_except(batch, response)
        return response

    def drain(self, most=2000):
        """Batches, and waiting between them, until the queue is empty; returns the seconds that took."""
        began = self.clock()
        for _ in range(most):
            if not self.queue.messages:
                return (self.clock() - began).total_seconds()
            if self.batch() is None:
                self.clock.forward(seconds=self.queue.seconds_until_visible())
        raise AssertionError(f"{len(self.queue.messages)} messages are still there")


@pytest.fixture
def world():
    clock = Clock()
    with moto_office(clock) as office:
        yield World(office, clock)


def test_an_order_is_delivered_and_keeps_the_number_it_was_given(world):
    order = world.placed()
    assert world.batch() == {"batchItemFailures": []}
    stored = world.stored(order)
    assert (stored.sync.state, stored.sync.version, stored.sync.internal_id) == ("done", 1, "IS-000001")
    assert world.office.orders.unsynced(world.clock()) == []
    assert stored.version == 1


def test_three_versions_after_an_outage_are_one_delivery_of_the_newest(world):
    hold = world.announced(place_hold(world.office, an_order()))
    world.announced(confirm_order(world.office, hold.id, BY_ALICE))
    world.announced(cancel_order(world.office, hold.id, BY_ALICE))
    world.batch()
    assert world.system.deliveries == [(hold.id, 3)]
    assert world.system.asked == 1
    assert world.stored(hold).sync.version == 3
    assert world.queue.messages == []


def test_a_message_that_comes_again_is_no_second_delivery(world):
    order = world.placed()
    world.batch()
    world.events.send_again(event_of(order))
    world.batch()
    assert world.system.asked == 1


def test_a_refused_order_goes_to_the_desk_and_blocks_nobody(world):
    def refuse(order):
        if order.seats == 2:
            raise NotTaken(422, "we do not sail on that day")

    world.system.fault = refuse
    refused, taken = world.placed(units={"adult": 2}), world.placed()
    assert world.batch() == {"batchItemFailures": []}
    assert world.stored(taken).sync.state == "done"
    sync = world.stored(refused).sync
    assert (sync.state, sync.tried_version, sync.version) == ("failed", 1, 0)
    case = world.office.cases.get(case_key(refused.id))
    assert case.kind == "hand_over"
    assert case.reason == "the internal system refused it (422): we do not sail on that day"
    assert case.facts["reference"] == refused.reference


def test_a_later_version_of_a_refused_order_is_tried_and_closes_the_case(world):
    def refuse_first(order):
        if order.version == 1:
            raise NotTaken(422, "no")

    world.system.fault = refuse_first
    order = world.placed()
    world.batch()
    world.announced(cancel_order(world.office, order.id, BY_ALICE))
    world.batch()
    assert world.system.deliveries == [(order.id, 2)]
    assert world.office.cases.get(case_key(order.id)).state == "closed"
    assert world.stored(order).sync.state == "done"


def test_the_number_survives_a_later_refusal(world):
    order = world.placed()
    world.batch()
    cancelled = world.announced(cancel_order(world.office, order.id, BY_ALICE))
    world.system.fault = lambda _: (_ for _ in ()).throw(NotTaken(422, "cannot be cancelled any more"))
    world.batch()
    sync = world.stored(order).sync
    assert (sync.state, sync.internal_id, sync.version, sync.tried_version) == (
        "failed",
        "IS-000001",
        1,
        cancelled.version,
    )


def test_a_refusal_that_quotes_the_guest_is_kept_without_the_guest(world):
    def quote(order):
        raise NotTaken(422, f"{order.contact.full_name} <{order.contact.email}> is on no list, LOVELACE!")

    world.system.fault = quote
    order = world.placed(contact=ADA)
    world.batch()
    reason = world.office.cases.get(case_key(order.id)).reason
    assert reason == "the internal system refused it (422): … <…> is on no list, …!"
    assert world.stored(order).sync.last_error == reason


def test_nothing_of_the_guest_is_in_a_log_line_whatever_fails(world, monkeypatch):
    def burst(order):
        raise ValueError(order.contact.full_name)

    world.system.fault = burst
    written = io.StringIO()
    monkeypatch.setattr(logger().registered_handler, "stream", written)
    world.placed(contact=ADA)
    world.batch()
    world.system.fault = None
    world.drain()
    lines = written.getvalue()
    assert "handed over" in lines
    assert "the hand-over failed on our side" in lines
    assert not any(secret in lines for secret in ("Ada", "Lovelace", "lovelace.example", "601123456"))


def test_a_system_that_is_down_is_asked_once_a_batch(world):
    world.system.fault = down
    for _ in range(10):
        world.placed()
    response = world.batch()
    assert len(response["batchItemFailures"]) == 10
    assert world.system.asked == 1


def test_pauses_grow_to_a_quarter_of_an_hour_and_retry_after_is_kept(world):
    world.system.fault = down
    world.placed()
    pauses = []
    for _ in range(8):
        world.batch()
        pause = world.queue.messages[0].visible_at - world.queue.now()
        pauses.append(pause)
        world.clock.forward(seconds=pause)
    for pause, longest in zip(pauses, (30, 60, 120, 240, 480, 900, 900, 900), strict=True):
        assert longest / 2 <= pause <= longest
    world.system.fault = lambda _: (_ for _ in ()).throw(NotReached("429", is_down=True, retry_after_seconds=2000))
    world.batch()
    assert world.queue.messages[0].visible_at - world.queue.now() == 2000


def test_a_failed_order_is_not_overtaken_by_its_next_version_while_others_go_on(world):
    late = place_hold(world.office, an_order())
    world.announced(late)
    other = world.placed()
    world.announced(confirm_order(world.office, late.id, BY_ALICE))

    def fail_late(order):
        if order.id == late.id:
            raise NotReached("answered 500", is_down=False)

    world.system.fault = fail_late
    response = world.batch()
    assert [f["itemIdentifier"] for f in response["batchItemFailures"]] == ["m1", "m3"]
    assert world.stored(other).sync.state == "done"
    first, second = world.queue.messages
    assert first.visible_at == second.visible_at
    world.system.fault = None
    world.drain()
    assert world.system.deliveries == [(other.id, 1), (late.id, 2)]


def test_no_delivery_is_begun_that_could_not_end_in_time(world):
    world.placed()
    response = world.batch(milliseconds=13_000)
    assert len(response["batchItemFailures"]) == 1
    assert world.system.asked == 0


def test_after_two_days_an_order_is_left_to_a_dispatcher_who_may_try_again(world):
    world.system.fault = down
    order = world.placed()
    seconds = world.drain()
    assert 47.5 * 3600 < seconds < 48.5 * 3600
    sync = world.stored(order).sync
    assert (sync.state, sync.last_error) == ("failed", "given up: no answer: NewConnectionError")
    assert world.queue.messages == []
    assert world.office.cases.get(case_key(order.id)).state == "open"

    hand_over_again(world.office, order.id, world.events.send_again)
    world.batch()  # still down: it has all its time again
    assert len(world.queue.messages) == 1
    world.system.fault = None
    world.drain()
    assert world.stored(order).sync.internal_id == "IS-000001"
    assert world.office.cases.get(case_key(order.id)).state == "closed"


def test_an_order_nobody_knows_cannot_be_handed_over_again(world):
    with pytest.raises(UnknownOrder):
        hand_over_again(world.office, "019b76da-a800-7000-8000-00000000000f", world.events.send_again)


def test_the_sweep_announces_what_was_lost_and_leaves_the_desk_its_cases(world):
    lost = place_order(world.office, an_order(units={"adult": 1}))  # its message never came
    world.system.fault = lambda _: (_ for _ in ()).throw(NotTaken(422, "no"))
    refused = world.placed()
    world.batch()
    world.system.fault = None
    world.clock.forward(minutes=10)
    assert announce_lost(world.office, world.events.send_again) == []
    world.clock.forward(minutes=10)
    assert [order.id for order in announce_lost(world.office, world.events.send_again)] == [lost.id]
    world.drain()
    assert world.stored(lost).sync.state == "done"
    assert [o.id for o in announce_lost(world.office, world.events.send_again, failed_too=True)] == [refused.id]


def test_an_order_that_cannot_be_read_is_left_to_a_dispatcher_in_the_end(world):
    order = world.placed()
    world.office.client.update_item(
        TableName=world.office.orders.table,
        Key={"pk": {"S": order.id}},
        UpdateExpression="SET doc = :broken",
        ExpressionAttributeValues={":broken": {"S": "{}"}},
    )
    world.drain()
    case = world.office.cases.get(case_key(order.id))
    assert case.reason == "given up: the stored order cannot be read"


def test_an_order_that_was_purged_meanwhile_is_done(world):
    order = world.placed()
    world.office.client.delete_item(TableName=world.office.orders.table, Key={"pk": {"S": order.id}})
    assert world.batch() == {"batchItemFailures": []}
    assert world.system.asked == 0
    assert world.stored(order) is None


def test_a_change_during_the_delivery_stays_to_be_delivered(world):
    order = world.placed()
    world.system.after = lambda _: world.announced(cancel_order(world.office, order.id, BY_ALICE))
    world.batch()
    assert world.stored(order).sync.state == "pending"
    world.system.after = None
    world.clock.forward(minutes=1)
    assert [o.id for o in world.office.orders.unsynced(world.clock())] == [order.id]
    world.drain()
    assert world.system.deliveries == [(order.id, 1), (order.id, 2)]


def test_a_worker_killed_after_each_third_delivery_delivers_nothing_twice_and_loses_nothing(world):
    orders = [world.placed(start) for start in ("10:00", "11:00", "12:00") for _ in range(10)]

    def die(_order):
        if world.system.asked % 3 == 0:
            raise Killed

    world.system.after = die
    killed = 0
    while world.queue.messages:
        try:
            if world.batch() is None:
                world.clock.forward(seconds=world.queue.seconds_until_visible())
        except Killed:
            killed += 1
    assert killed > 5
    assert sorted(world.system.deliveries) == sorted((order.id, 1) for order in orders)
    assert all(world.stored(order).sync.state == "done" for order in orders)


def test_down_for_the_length_of_thirty_orders_then_each_is_there_once_and_in_order(world):
    world.system.fault = down
    held = []
    for start in ("10:00", "11:00", "12:00"):
        for _ in range(10):
            held.append(world.announced(place_hold(world.office, an_order(start, units={"adult": 1}))))
            world.batch()
            world.clock.forward(seconds=20)
    for order in held:
        world.announced(confirm_order(world.office, order.id, BY_ALICE))
        world.batch()
    world.system.fault = None
    seconds = world.drain()
    versions = [version for _, version in world.system.deliveries]
    print(f"{len(held)} orders of two versions in {seconds:.0f} s, asked {world.system.asked} times")  # noqa: T201  the figures of this scenario
    assert sorted(order_id for order_id, _ in world.system.deliveries) == sorted(order.id for order in held)
    assert versions == [2] * len(held)
    assert all(world.stored(order).sync.state == "done" for order in held)
    assert seconds <= 900


def test_what_is_counted_has_seconds_and_outcomes(world, capsys):
    world.placed()
    world.clock.forward(seconds=7)
    world.batch()
    blocks = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "CloudWatchMetrics" in line]
    assert blocks[0]["HandOverSeconds"] == [7.0]
    assert blocks[0]["HandOverDone"] == [1.0]
    assert ALICE.name not in json.dumps(blocks)
