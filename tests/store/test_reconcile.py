"""The nightly check: finds what is wrong, and says nothing while sales merely go on."""

from datetime import timedelta

import pytest

from gangway.domain.order import Status
from gangway.domain.refusals import TryAgain
from gangway.ordering import reconcile as reconciliation
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.reconcile import reconcile
from gangway.ordering.recount import recount
from gangway.ordering.sweep_holds import sweep_holds
from tests.audit import drift
from tests.builders import BY_ALICE, DAY, NOON, an_order, free

KEY = ("swan", DAY)


def no_wait(_seconds):
    pass


def tamper(office, **update):
    """The counters of ten o'clock are overwritten, as a bug or a hand in the console would."""
    day = office.departures.day(*KEY)
    ten = day.departures["10:00"].model_copy(update=update)
    assert office.departures.replace(day.model_copy(update={"departures": {**day.departures, "10:00": ten}}), read=day)


def a_mixed_day(office):
    place_order(office, an_order(option="window", units={"adult": 2}))
    place_hold(office, an_order("11:00", units={"family": 1}))
    place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}, day=DAY + timedelta(1)))
    cancelled = place_order(office, an_order("12:00"))
    cancel_order(office, cancelled.id, BY_ALICE)


def test_books_that_agree_are_not_worth_a_word(office):
    a_mixed_day(office)
    change_departure(office, KEY, "10:00", capacity=1)
    books = reconcile(office, sleep=no_wait)
    assert (books.departures, books.orders, books.drifts, books.unsettled) == (10, 4, (), 0)


@pytest.mark.parametrize(
    ("broken", "counter", "taken", "held"),
    [({"free": 9}, "seats", 1, 2), ({"free": 7}, "seats", 3, 2), ({"wholes": 1}, "wholes", 1, 0)],
)
def test_a_broken_counter_is_found_reported_and_not_repaired(office, broken, counter, taken, held):
    a_mixed_day(office)
    tamper(office, **broken)
    before = office.departures.day(*KEY)
    (drift,) = reconcile(office, sleep=no_wait).drifts
    assert (drift.counter, drift.taken, drift.held) == (counter, taken, held)
    case = office.cases.get(f"drift#swan#{DAY}#10:00#{counter}")
    assert (case.kind, case.state) == ("reconciliation", "open")
    assert office.departures.day(*KEY) == before


def test_a_broken_pool_is_found(office):
    a_mixed_day(office)
    window = office.departures.day(*KEY).departures["10:00"].pools["window"]
    tamper(office, pools={"window": window.model_copy(update={"free": 4})})
    assert [drift.counter for drift in reconcile(office, sleep=no_wait).drifts] == ["pool window"]


def test_seats_of_an_order_on_a_departure_that_is_gone_are_found(office):
    place_order(office, an_order())
    day = office.departures.day(*KEY)
    rest = {start: departure for start, departure in day.departures.items() if start != "10:00"}
    office.departures.replace(day.model_copy(update={"departures": rest}), read=day)
    (drift,) = reconcile(office, sleep=no_wait).drifts
    assert (drift.start, drift.taken, drift.held) == ("10:00", 0, 2)


def test_a_sale_between_the_two_scans_is_no_drift(office, monkeypatch):
    real = office.departures.everything

    def everything():
        place_order(office, an_order(units={"adult": 3}))
        return real()

    monkeypatch.setattr(office.departures, "everything", everything)
    assert reconcile(office, sleep=no_wait).drifts == ()


def test_a_departure_on_which_sales_never_stop_is_left_to_another_night(office):
    tamper(office, free=9)

    def somebody_books(_seconds):
        order = place_order(office, an_order(units={"adult": 1}))
        if free(office) < 5:
            cancel_order(office, order.id, BY_ALICE)

    books = reconcile(office, sleep=somebody_books)
    assert (books.drifts, books.unsettled) == ((), 1)


def test_a_difference_seen_once_is_not_enough(office, monkeypatch):
    """The index may lag behind: the second look finds the order that the first one missed."""
    order = place_order(office, an_order())
    real, looks = office.orders.on_day, []

    def on_day(resource, day):
        looks.append(day)
        return real(resource, day) if len(looks) > 3 else []

    monkeypatch.setattr(office.orders, "on_day", on_day)
    held = reconciliation.close_look(office, {("swan", DAY, "10:00")}, {}, no_wait)
    assert (held, len(looks)) == (([], 0), 6)
    assert order.seats == 2


def test_past_departures_outlive_their_orders_and_are_not_compared(office, clock):
    a_mixed_day(office)
    tamper(office, free=9)
    clock.at = NOON + timedelta(days=90)
    assert reconcile(office, sleep=no_wait).departures == 0


def test_a_case_of_too_many_guests_ends_when_they_cancel(office):
    order = place_order(office, an_order(units={"adult": 8}))
    change_departure(office, KEY, "10:00", capacity=5)
    reconcile(office, sleep=no_wait)
    assert office.cases.get(f"oversold#swan#{DAY}#10:00").state == "open"
    cancel_order(office, order.id, BY_ALICE)
    reconcile(office, sleep=no_wait)
    assert office.cases.get(f"oversold#swan#{DAY}#10:00").state == "closed"


# -- the minute's sweep --------------------------------------------------------------------------------------------


def test_the_sweep_says_what_it_released_and_how_late(office, clock):
    for start in ("10:00", "11:00"):
        place_hold(office, an_order(start))
    clock.forward(minutes=40)
    sweep = sweep_holds(office, lambda: False)
    assert (sweep.released, sweep.left, sweep.overdue_seconds) == (2, 0, 600)
    assert free(office) == 10


def test_the_sweep_ends_in_time_and_goes_on_a_minute_later(office, clock):
    for start in ("10:00", "11:00", "12:00"):
        place_hold(office, an_order(start))
    clock.forward(minutes=40)
    late = iter([False, True])
    sweep = sweep_holds(office, lambda: next(late))
    assert (sweep.released, sweep.left) == (1, 1)
    assert sweep_holds(office, lambda: False).released == 2


def test_one_hold_that_cannot_be_released_does_not_keep_the_others(office, clock, monkeypatch):
    broken, fine = place_hold(office, an_order()), place_hold(office, an_order("11:00"))
    clock.forward(minutes=40)
    real = office.orders.changed

    def changed(order):
        if order.id == broken.id:
            raise ValueError
        return real(order)

    monkeypatch.setattr(office.orders, "changed", changed)
    sweep = sweep_holds(office, lambda: False)
    assert (sweep.released, sweep.failed) == (1, {broken.id: "ValueError"})
    assert office.orders.get(fine.id).status is Status.EXPIRED


@pytest.mark.parametrize("broken", [{"free": 9}, {"free": 7}, {"wholes": 1}, {"free": 3, "wholes": 1}])
def test_a_broken_counter_is_set_by_the_orders(office, broken):
    a_mixed_day(office)
    tamper(office, **broken)
    assert {drift.counter for drift in recount(office, ("swan", DAY, "10:00"), no_wait)} == {
        {"free": "seats"}.get(name, name) for name in broken
    }
    assert drift(office) == []
    assert reconcile(office, sleep=no_wait).drifts == ()
    assert recount(office, ("swan", DAY, "10:00"), no_wait) == ()


def test_a_broken_pool_is_set_by_the_orders_and_the_rest_of_the_day_stays(office):
    a_mixed_day(office)
    before = office.departures.day(*KEY).departures
    tamper(office, pools={"window": before["10:00"].pools["window"].model_copy(update={"free": 4})})
    assert [drift.counter for drift in recount(office, ("swan", DAY, "10:00"), no_wait)] == ["pool window"]
    assert office.departures.day(*KEY).departures == before


def test_a_sale_in_the_middle_of_a_recount_wins(office):
    place_order(office, an_order())
    tamper(office, free=2)

    def meanwhile(_seconds):
        if len(sold) < 2:
            sold.append(place_order(office, an_order("12:00", units={"adult": 1})))

    sold = []
    with pytest.raises(TryAgain):
        recount(office, ("swan", DAY, "10:00"), meanwhile)
    assert [line for line in drift(office) if "12:00" in line] == []
    recount(office, ("swan", DAY, "10:00"), no_wait)
    assert drift(office) == []


def test_orders_that_hold_more_than_there_is_are_an_oversold_departure_after_the_count(office):
    for _ in range(5):
        place_order(office, an_order())
    day = office.departures.day(*KEY).departures["10:00"]
    tamper(office, capacity=day.capacity - 3)
    recount(office, ("swan", DAY, "10:00"), no_wait)
    assert free(office) == -3
    assert [case.kind for case in office.cases.open()] == ["oversold"]
