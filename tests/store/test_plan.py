"""The plan on real conditional writes: what is sold is never lost, and what cannot be is told row by row."""

from datetime import date, timedelta

import pytest

from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Malformed, SalesStopped, SoldOut, UnknownDeparture, UnknownOption
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.plan_departures import change_departure, plan_departures, withdraw_departure
from gangway.ordering.switch_sales import Switch, switch_sales
from tests.audit import drift
from tests.builders import ALICE, BY_ALICE, DAY, an_order, at, free, moto_office

CRUISE = ("sightseeing/standard",)
TEN = ("sightseeing/standard", "sightseeing/window", "charter/two-hours")
NEXT_WEEK = DAY + timedelta(days=7)
KEY = ("swan", DAY)
CASE = f"oversold#swan#{DAY}#10:00"


@pytest.fixture
def office(clock):
    with moto_office(clock) as opened:
        yield opened
        assert drift(opened) == []


def a_row(start="10:00", *, resource="swan", day=DAY, capacity=10, minutes=60, sells=None, pools=None, **more):
    known = sells or (TEN if start == "10:00" else CRUISE)
    pools = {"window": 4} if pools is None and "sightseeing/window" in known else pools or {}
    return PlannedDeparture(
        resource_id=resource,
        day=day,
        start=start,
        minutes=minutes,
        capacity=capacity,
        sells=known,
        pools=pools,
        **more,
    )


def push(office, *rows):
    return plan_departures(office, list(enumerate(rows)))


def departure(office, start="10:00", resource="swan", day=DAY):
    return office.departures.day(resource, day, consistent=True).departures[start]


def test_a_new_day_can_be_sold_at_once(office):
    told = push(office, a_row(day=NEXT_WEEK), a_row("11:00", day=NEXT_WEEK))
    assert (told.applied, told.days_written, told.problems) == (2, 1, ())
    assert place_order(office, an_order(day=NEXT_WEEK)).seats == 2
    assert free(office, day=NEXT_WEEK) == 8


def test_a_plan_that_is_in_force_already_writes_nothing_and_keeps_its_version(office):
    place_order(office, an_order())
    before = office.departures.day(*KEY)
    told = push(office, a_row(), a_row("11:00"))
    assert (told.applied, told.days_written) == (2, 0)
    assert office.departures.day(*KEY) == before


def test_another_capacity_is_a_difference_so_that_what_is_sold_stays_sold(office):
    place_order(office, an_order(option="window", units={"adult": 3}))
    push(office, a_row(capacity=14, pools={"window": 6}))
    ten = departure(office)
    assert (ten.capacity, ten.free, ten.pools["window"].free) == (14, 11, 3)
    assert office.departures.day(*KEY).plan_version == 1


def test_departures_that_a_plan_does_not_name_stay(office):
    push(office, a_row(capacity=12))
    assert set(office.departures.day(*KEY).departures) == {"10:00", "11:00", "12:00"}


def test_a_cut_below_what_is_sold_ends_sales_and_is_a_case_until_there_are_seats_again(office):
    place_order(office, an_order(units={"adult": 8}))
    push(office, a_row(capacity=5))
    assert free(office) == -3
    with pytest.raises(SoldOut):
        place_hold(office, an_order(units={"adult": 1}))
    case = office.cases.get(CASE)
    assert (case.kind, case.state, case.reason) == ("oversold", "open", "3 seats more are sold than there are")
    push(office, a_row(capacity=8))
    assert office.cases.get(CASE).state == "closed"
    assert free(office) == 0


def test_a_pool_that_is_taken_away_stays_until_its_seats_are_given_back(office):
    order = place_order(office, an_order(option="window", units={"adult": 3}))
    push(office, a_row(sells=CRUISE))
    assert departure(office).pools["window"].free == -3
    cancel_order(office, order.id, BY_ALICE)
    push(office, a_row(sells=CRUISE))
    assert departure(office).pools == {}


def test_a_sale_between_reading_and_writing_the_plan_is_not_lost(office, monkeypatch):
    real, sales = office.departures.replace, iter([an_order(units={"adult": 3}), an_order(units={"adult": 2})])

    def replace(day, *, read):
        if (sale := next(sales, None)) is not None:
            place_order(office, sale)
        return real(day, read=read)

    monkeypatch.setattr(office.departures, "replace", replace)
    push(office, a_row(capacity=20))
    assert free(office) == 15


def test_a_push_that_runs_out_of_time_says_which_rows_are_left(office):
    told = plan_departures(office, [(0, a_row(capacity=12)), (1, a_row("11:00", capacity=12))], seconds=-1)
    assert [(problem.row, problem.code) for problem in told.problems] == [(0, "try_again"), (1, "try_again")]
    assert (told.applied, free(office)) == (0, 10)


@pytest.mark.parametrize(
    ("row", "code", "says"),
    [
        (a_row(resource="titanic"), "unknown_resource", "titanic"),
        (a_row("11:00", sells=("submarine/default",)), "unknown_product", "submarine"),
        (a_row("11:00", sells=("sightseeing/roof",)), "unknown_option", "sightseeing/roof"),
        (a_row("11:00", sells=("sightseeing",)), "unknown_option", "product/option"),
        (a_row(pools={"window": 11}), "malformed", "does not fit into 10"),
        (a_row(pools={"window": -1}), "malformed", "does not fit"),
        (a_row(pools={"roof": 1, "window": 4}), "malformed", "draws from the pool roof"),
        (a_row(pools={"x": 1}, sells=TEN).model_copy(update={"pools": {}}), "malformed", "leaves out"),
        (a_row("11:00", closed=("dinner/default",)), "malformed", "not sold on this departure"),
        (a_row(day=date(2027, 5, 31)), "malformed", "over"),
        (a_row(day=date(2099, 1, 1)), "malformed", "ten years"),
        (a_row("02:30", day=date(2028, 3, 26)), "malformed", "clocks go forward"),
    ],
)
def test_a_row_that_cannot_be_is_told_why_and_the_others_are_applied(office, row, code, says):
    told = push(office, row, a_row("12:00", capacity=12))
    assert [(problem.row, problem.code) for problem in told.problems] == [(0, code)]
    assert says in told.problems[0].detail
    assert (told.applied, free(office, start="12:00")) == (1, 12)


def test_of_two_rows_for_one_departure_the_first_counts(office):
    told = push(office, a_row(capacity=11), a_row(capacity=12))
    assert [problem.row for problem in told.problems] == [1]
    assert free(office) == 11


def test_the_hour_that_comes_twice_is_planned_once(office):
    autumn = date(2027, 10, 31)
    assert push(office, a_row("02:30", day=autumn, minutes=60)).problems == ()
    assert place_order(office, an_order("02:30", day=autumn)).departure.starts_at == at("02:30", autumn)


def test_an_option_is_found_on_every_boat_a_plan_has_put_it_on(office):
    push(office, a_row(resource="heron", start="15:00"), a_row(resource="heron", start="10:00", sells=CRUISE))
    question = Question(product_id="sightseeing", option_id="standard", first=DAY, last=DAY)
    slots = check_availability(office, ALICE, question)
    assert [(slot.start, slot.resource_id) for slot in slots if slot.start == "15:00"] == [("15:00", "heron")]
    push(office, a_row(resource="heron", start="16:00"))
    option = office.catalogues.fresh().product("sightseeing").option("standard")
    assert option.resource_ids == ("heron", "swan")


# -- charters ---------------------------------------------------------------------------------------------------


def charter(office):
    return place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))


def test_a_boat_that_grows_while_it_is_chartered_sells_nothing_until_it_is_given_back(office):
    order = charter(office)
    push(office, a_row(capacity=15), a_row("11:00", capacity=15))
    assert (free(office), departure(office).wholes) == (5, 1)
    for start in ("10:00", "11:00"):
        with pytest.raises(SoldOut):
            place_hold(office, an_order(start, units={"adult": 1}))
    cancel_order(office, order.id, BY_ALICE)
    assert (free(office), free(office, start="11:00"), departure(office).wholes) == (15, 15, 0)
    push(office, a_row(capacity=9))
    assert free(office) == 9


def test_nothing_new_is_planned_into_the_hours_of_a_charter(office):
    charter(office)
    told = push(office, a_row("10:30", minutes=30), a_row("09:00", minutes=60), a_row("12:30"))
    assert [(problem.row, problem.code) for problem in told.problems] == [(0, "chartered")]
    longer = push(office, a_row("09:00", minutes=90), a_row("12:30", minutes=90))
    assert [(problem.row, problem.code) for problem in longer.problems] == [(0, "chartered")]
    assert departure(office, "09:00").minutes == 60


def test_a_charter_keeps_its_whole_time_although_no_departure_filled_it(office):
    withdraw_departure(office, KEY, "11:00")
    charter(office)
    assert [problem.code for problem in push(office, a_row("11:00")).problems] == ["chartered"]


# -- one departure at a time --------------------------------------------------------------------------------------


def test_the_capacity_of_one_departure_changes_and_its_pools_stay(office):
    place_order(office, an_order(option="window", units={"adult": 1}))
    change_departure(office, KEY, "10:00", capacity=3)
    ten = departure(office)
    assert (ten.capacity, ten.free, ten.pools["window"].capacity) == (3, 2, 4)


@pytest.mark.parametrize("change", [{"pools": {"roof": 1}}, {"pools": {"window": 11}}])
def test_a_capacity_that_cannot_be_changes_nothing(office, change):
    before = office.departures.day(*KEY)
    with pytest.raises(Malformed):
        change_departure(office, KEY, "10:00", **change)
    assert office.departures.day(*KEY) == before


def test_an_unsold_departure_is_withdrawn_without_a_trace_and_may_come_back(office):
    assert withdraw_departure(office, KEY, "11:00")
    with pytest.raises(UnknownDeparture):
        place_hold(office, an_order("11:00"))
    assert push(office, a_row("11:00", capacity=7)).applied == 1
    assert free(office, start="11:00") == 7


def test_a_departure_with_guests_is_closed_when_it_is_withdrawn(office):
    order = place_order(office, an_order())
    assert not withdraw_departure(office, KEY, "10:00")
    with pytest.raises(SalesStopped):
        place_hold(office, an_order())
    cancel_order(office, order.id, BY_ALICE)
    assert withdraw_departure(office, KEY, "10:00")


def test_a_hold_that_has_expired_keeps_no_departure_in_the_plan(office, clock):
    place_hold(office, an_order())
    clock.forward(minutes=31)
    assert withdraw_departure(office, KEY, "10:00")


def test_the_last_departure_of_a_day_leaves_a_day_that_can_be_planned_again(office):
    for start in ("10:00", "11:00", "12:00"):
        assert withdraw_departure(office, KEY, start)
    version = office.departures.day(*KEY).plan_version
    push(office, a_row("11:00"))
    assert office.departures.day(*KEY).plan_version == version + 1


# -- stop-sell ----------------------------------------------------------------------------------------------------


def switch(office, *, stopped=True, **more):
    chosen = {"resource_id": "swan", "first": DAY, "last": DAY + timedelta(days=30)} | more
    return switch_sales(office, Switch(stopped=stopped, **chosen))


def test_sales_of_a_span_are_stopped_and_resumed(office):
    assert switch(office) == 2
    with pytest.raises(SalesStopped):
        place_hold(office, an_order("12:00"))
    assert switch(office) == 0
    assert switch(office, stopped=False) == 2
    assert place_hold(office, an_order("12:00")).seats == 2


def test_one_option_is_stopped_on_one_departure(office):
    assert switch(office, start="10:00", last=DAY, option="sightseeing/window") == 1
    with pytest.raises(SalesStopped):
        place_hold(office, an_order(option="window"))
    assert place_hold(office, an_order()).seats == 2


def test_a_plan_that_says_nothing_of_stopped_sales_leaves_them_stopped(office):
    switch(office, start="10:00")
    push(office, a_row(capacity=11))
    assert departure(office).closed == ("*",)
    push(office, a_row(capacity=11, closed=()))
    assert departure(office).closed == ()


def test_stopping_an_option_that_nobody_sells_is_a_mistake(office):
    with pytest.raises(UnknownOption):
        switch(office, option="sightseeing/roof")
