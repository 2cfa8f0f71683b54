"""Any mixture of plan changes and sales: free + live seats = capacity everywhere, and the nightly check agrees."""

from datetime import timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from gangway.domain.party import tickets_of
from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Refusal, TryAgain
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.plan_departures import change_departure, plan_departures, withdraw_departure
from gangway.ordering.reconcile import reconcile
from gangway.ordering.requests import OrderChange
from gangway.ordering.sweep_holds import sweep_holds
from gangway.ordering.switch_sales import Switch, switch_sales
from tests.audit import drift
from tests.builders import BY_ALICE, DAY, Clock, an_order, at, moto_office

STARTS = ("09:30", "10:00", "11:00", "12:00")
STANDARD, WINDOW, CHARTER = "sightseeing/standard", "sightseeing/window", "charter/two-hours"
SELLS = [(STANDARD,), (STANDARD, WINDOW), (STANDARD, WINDOW, CHARTER), (CHARTER,)]
PARTIES = [
    *[(STANDARD, {"adult": n}) for n in (1, 3, 7)],
    (STANDARD, {"family": 1, "infant": 2}),
    (WINDOW, {"adult": 2}),
    (CHARTER, {"charter": 1}),
]
starts, sizes = st.sampled_from(STARTS), st.integers(0, 14)
ROWS = st.tuples(starts, sizes, st.integers(0, 5), st.sampled_from(SELLS), st.sampled_from([30, 60, 100]))
OPS = st.one_of(
    st.tuples(st.just("push"), st.lists(ROWS, min_size=1, max_size=3)),
    st.tuples(st.just("resize"), starts, sizes),
    st.tuples(st.just("switch"), starts, st.sampled_from([None, STANDARD]), st.booleans()),
    st.tuples(st.just("withdraw"), starts),
    st.tuples(st.just("hold"), starts, st.sampled_from(PARTIES)),
    st.tuples(st.just("sell"), starts, st.sampled_from(PARTIES)),
    st.tuples(st.just("confirm"), st.integers(0, 9)),
    st.tuples(st.just("change"), st.integers(0, 9), starts, st.sampled_from(PARTIES)),
    st.tuples(st.just("cancel"), st.integers(0, 9)),
    st.tuples(st.just("pass"), st.sampled_from([10, 31])),
    st.tuples(st.just("sweep")),
)


class Season:
    """One day of the boat, its plan and its orders."""

    def __init__(self, office, clock) -> None:
        self.office, self.clock, self.orders = office, clock, []

    def push(self, rows):
        planned = [
            PlannedDeparture(
                resource_id="swan",
                day=DAY,
                start=start,
                minutes=minutes,
                capacity=capacity,
                sells=sells,
                pools={"window": min(window, capacity)} if WINDOW in sells else {},
            )
            for start, capacity, window, sells, minutes in rows
        ]
        told = plan_departures(self.office, list(enumerate(planned)))
        assert {problem.code for problem in told.problems} <= {"malformed", "chartered"}
        assert told.applied + len(told.problems) == len(rows)

    def resize(self, start, capacity):
        change_departure(self.office, ("swan", DAY), start, capacity=capacity)

    def switch(self, start, option, stopped):
        switch_sales(
            self.office,
            Switch(resource_id="swan", first=DAY, last=DAY, start=start, option=option, stopped=stopped),
        )

    def withdraw(self, start):
        if withdraw_departure(self.office, ("swan", DAY), start):
            assert not any(a.start == start for o in self.office.orders.everything() for a in o.allocations)

    def hold(self, start, party):
        self.place(place_hold, start, party)

    def sell(self, start, party):
        self.place(place_order, start, party)

    def place(self, place_it, start, party):
        product, option = party[0].split("/")
        self.orders.append(place_it(self.office, an_order(start, product=product, option=option, units=party[1])).id)

    def some(self, which):
        return self.orders[which % len(self.orders)] if self.orders else "nothing"

    def confirm(self, which):
        confirm_order(self.office, self.some(which), BY_ALICE)

    def change(self, which, start, party):
        product, option = party[0].split("/")
        wanted = OrderChange(product_id=product, option_id=option, starts_at=at(start), tickets=tickets_of(party[1]))
        change_order(self.office, self.some(which), wanted, BY_ALICE)

    def cancel(self, which):
        cancel_order(self.office, self.some(which), BY_ALICE)

    def pass_(self, minutes):
        self.clock.at += timedelta(minutes=minutes)

    def sweep(self):
        assert sweep_holds(self.office, lambda: False).left == 0

    def do(self, op):
        name, *arguments = op
        try:
            getattr(self, f"{name}_" if name == "pass" else name)(*arguments)
        except TryAgain as again:  # with one thread nobody is in the way
            raise AssertionError(op) from again
        except Refusal:
            pass


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ops=st.lists(OPS, min_size=1, max_size=25))
def test_whatever_the_plan_does_to_the_sales_the_books_agree(ops):
    clock = Clock()
    with moto_office(clock) as office:
        season, version = Season(office, clock), 0
        for op in ops:
            season.do(op)
            assert drift(office) == [], op
            now = office.departures.day("swan", DAY, consistent=True)
            assert now.plan_version >= version
            version = now.plan_version
        books = reconcile(office, sleep=lambda _seconds: None)
        assert (books.drifts, books.unsettled) == ((), 0)
        oversold = {f"{d.start}" for d in now.departures.values() if d.free < 0}
        told = {case.facts["start"] for case in office.cases.open() if case.kind == "oversold"}
        assert oversold <= told
