"""The manager's numbers: every order once, on its day and in its channel, and what it costs to count them."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from gangway.domain.events import event_of
from gangway.domain.ids import made_at, uuid7
from gangway.domain.refusals import Malformed
from gangway.edge.channel_figures import channel_figures
from gangway.internal_system.hand_over import hand_over
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.figures import figures_of, percentile
from gangway.ordering.place_order import place_hold, place_order, place_sold
from gangway.ordering.requests import OrderChange
from tests.builders import ALICE, BY_ALICE, DISPATCHER, NOON, an_order
from tests.functions.fakes import FakeInternalSystem
from tests.meter import requests_of

TODAY = NOON.date()


def through(channel, start="10:00", **more):
    return an_order(start, **more).model_copy(update={"channel": channel})


def test_orders_and_seats_are_counted_by_channel_and_day(office, clock):
    for channel, start, seats in (("octo", "10:00", 2), ("viator", "11:00", 3), ("viator", "12:00", 1)):
        place_order(office, through(channel, start, units={"adult": seats}))
    cancel_order(office, place_order(office, through("viator", "12:00")).id, BY_ALICE)
    place_hold(office, through("widget", "12:00"))
    test_partner = ALICE.model_copy(update={"test": True})
    place_order(office, an_order("12:00", partner=test_partner))
    clock.forward(days=1)
    place_order(office, through("octo", "11:00"))
    found = figures_of(office, TODAY, TODAY + timedelta(days=1))
    said = [(day.day.day, day.channel, day.orders, day.seats, day.cancelled) for day in found.days]
    assert said == [(1, "octo", 1, 2, 0), (1, "viator", 3, 4, 1), (2, "octo", 1, 2, 0)]
    assert found.orders == 5
    assert figures_of(office, TODAY, TODAY).orders == 4


def test_an_order_counts_on_the_day_it_was_made_however_late_it_changed(office, clock):
    order = place_order(office, an_order())
    clock.forward(days=3)
    change_order(office, order.id, OrderChange(notes="late"), BY_ALICE)
    assert figures_of(office, TODAY, TODAY).orders == 1
    assert figures_of(office, TODAY + timedelta(days=3), TODAY + timedelta(days=3)).orders == 0


def test_a_day_is_the_suppliers_own(office, clock):
    clock.at = datetime(2027, 6, 1, 22, 30, tzinfo=UTC)  # half past midnight in Prague
    place_order(office, an_order())
    assert [day.day for day in figures_of(office, date(2027, 6, 1), date(2027, 6, 2)).days] == [date(2027, 6, 2)]


def test_what_a_dispatcher_has_touched_did_not_go_by_itself(office):
    place_order(office, an_order())
    touched = place_order(office, an_order("11:00"))
    change_order(office, touched.id, OrderChange(notes="by the window"), DISPATCHER)
    place_order(office, through("telephone", "12:00"))
    place_sold(office, an_order("12:00", units={"adult": 30}))
    found = figures_of(office, TODAY, TODAY)
    assert (found.orders, found.by_itself) == (4, 1)


def test_the_time_to_the_hand_over_is_that_of_the_newest_version(office, clock):
    system = FakeInternalSystem()
    orders = [place_order(office, an_order(start)) for start in ("10:00", "11:00", "12:00")]
    for order, seconds in zip(orders, (2, 6, 90), strict=True):
        clock.at = NOON + timedelta(seconds=seconds)
        hand_over(office, system, event_of(order), give_up_at=clock())
    place_order(office, an_order("11:00"))
    hand = figures_of(office, TODAY, TODAY).hand_over
    assert (hand.orders, hand.p50_seconds, hand.p95_seconds, hand.waiting, hand.left) == (3, 6.0, 90.0, 1, 0)


def test_percentiles_are_of_the_nearest_rank():
    assert [percentile(range(1, 101), share) for share in (0.5, 0.95, 1)] == [50, 95, 100]
    assert (percentile([7], 0.95), percentile([], 0.5)) == (7, None)


def test_the_cost_is_bounded_and_said(office, clock):
    for _ in range(5):
        clock.forward(seconds=1)
        place_order(office, an_order(units={"adult": 1}))
    figures_of(office, TODAY, TODAY)
    with requests_of(office.client) as asked:
        found = figures_of(office, TODAY, TODAY)
    assert asked == {"Query": 2, "BatchGetItem": 1}
    assert found.read_units == 6
    for first, last in ((TODAY, TODAY + timedelta(days=31)), (TODAY, TODAY - timedelta(days=1))):
        with pytest.raises(Malformed):
            figures_of(office, first, last)


def test_an_id_tells_when_it_was_made():
    assert made_at(uuid7(NOON)) == NOON
    assert UUID(uuid7(NOON)).version == 7


# -- what CloudWatch keeps ------------------------------------------------------------------------------------------


def test_a_channel_is_measured_where_its_metrics_are(engine):
    cloudwatch = engine.client("cloudwatch")
    dimensions = [{"Name": "service", "Value": "gangway-test"}, {"Name": "channel", "Value": "viator"}]
    now = datetime.now(UTC)
    data = [
        {"MetricName": name, "Dimensions": dimensions, "Timestamp": now, "Value": value}
        for name, values in (("Latency", [100.0] * 18 + [200.0, 900.0]), ("Failures", [0.0] * 19 + [1.0]))
        for value in values
    ]
    cloudwatch.put_metric_data(Namespace="Gangway", MetricData=data)
    found = {
        figures.channel: figures for figures in channel_figures(cloudwatch, "gangway-test", now.date(), now.date())
    }
    assert found.keys() == {"desk", "getyourguide", "octo", "planning", "tripadvisor", "viator", "widget"}
    assert found["tripadvisor"].limit == found["viator"].limit
    viator = found["viator"]
    assert (viator.is_measured, viator.calls, viator.failures) == (True, 20, 1)
    assert 100 <= viator.p95_milliseconds <= 900
    assert viator.limit.milliseconds == 1_000
    assert (found["octo"].is_measured, found["octo"].calls, found["octo"].limit) == (False, None, None)
