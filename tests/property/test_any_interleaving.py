"""Any interleaving of hold, sale, confirm, change, cancel, expiry, plan changes, repetitions and lost answers.

After each step every counter, every order and every version is what an independent model says (`books.py`). An action
may meet faults of the table, and another action may happen between what it reads and what it writes.
GANGWAY_EXAMPLES sets how many interleavings are tried.
"""

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from gangway.domain.party import tickets_of
from gangway.domain.refusals import Refusal, TryAgain, UuidReused
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold, place_order, place_sold
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.requests import OrderChange
from gangway.ordering.switch_sales import set_sales
from tests.audit import drift
from tests.builders import BY_ALICE, CATALOGUE, DAY, Clock, an_office, an_order, at
from tests.engine import dynamodb_at
from tests.faults import CONFLICT, LOST, NEVER_SENT, RESET, unsteady
from tests.property.books import Books, No, Sailing, place_of
from tests.tables import create_tables

EXAMPLES = int(os.environ.get("GANGWAY_EXAMPLES", "12"))
DAYS = (DAY, DAY + timedelta(days=1))
STARTS = {
    "sightseeing/standard": ("10:00", "11:00", "12:00"),
    "sightseeing/window": ("10:00",),
    "charter/two-hours": ("10:00",),
    "dinner/default": ("19:00",),
}
PARTIES = {
    "sightseeing/standard": [{"adult": n} for n in range(1, 7)] + [{"adult": 2, "infant": 1}, {"family": 1}],
    "sightseeing/window": [{"adult": n} for n in (1, 2, 3, 4)],
    "charter/two-hours": [{"charter": 1}],
    "dinner/default": [{"adult": 9}, {"adult": 2, "child": 3}],
}


@st.composite
def wishes(draw):
    """(option, place, units) of something that is on sale."""
    option = draw(st.sampled_from(sorted(STARTS)))
    place = place_of(option, draw(st.sampled_from(DAYS)), draw(st.sampled_from(STARTS[option])))
    return option, place, draw(st.sampled_from(PARTIES[option]))


KINDS = ["hold", "order", "sold", "confirm", "confirm again", "change", "cancel", "extend", "redeem", "repeat"]
FAULTS = st.lists(
    st.sampled_from([None, LOST, NEVER_SENT, RESET, CONFLICT, "ThrottlingException", "TransactionInProgressException"]),
    max_size=3,
)


@dataclass(frozen=True)
class Action:
    """One message. `which` picks an order there is (the newest first)."""

    kind: str
    wish: tuple
    which: int
    minutes: int
    with_uuid: bool


ACTIONS = st.builds(
    Action,
    kind=st.sampled_from(KINDS),
    wish=wishes(),
    which=st.integers(0, 6),
    minutes=st.sampled_from([1, 29, 45, 100, 10**9]),
    with_uuid=st.booleans(),
)


def units_of(party: dict[str, int]) -> tuple[str, ...]:
    return tuple(ticket.unit_id for ticket in tickets_of(party))


class Doing:
    """An action with its numbers filled in: what is asked of the office, and what of the books."""

    def __init__(self, ask: Callable[[Office], object], expect: Callable[[Books], None]) -> None:
        self.ask, self.expect = ask, expect


class Interleaving(RuleBasedStateMachine):
    url = ""

    @initialize(seed=st.integers(0, 2**32))
    def open(self, seed):
        self.random = random.Random(seed)
        client = dynamodb_at(self.url)
        self.clock = Clock()
        self.office = unsteady(an_office(client, create_tables(client), self.clock, days=DAYS))
        sailings = {}
        for day in DAYS:
            sailings |= {("swan", day, start): Sailing(10) for start in ("10:00", "11:00", "12:00")}
            sailings["swan", day, "10:00"].pools = {"window": 4}
            sailings["heron", day, "19:00"] = Sailing(20)
        self.books = Books(sailings, self.clock.at)
        self.messages = []
        self.lowest = self.books.counters()

    # -- messages ---------------------------------------------------------------------------------------------

    @rule(action=ACTIONS, faults=FAULTS, cut_off=st.sampled_from([None, None, None, LOST, NEVER_SENT]))
    def act(self, action, faults, cut_off):
        self.do(action, faults, cut_off, None)

    @rule(action=ACTIONS, other=ACTIONS, same=st.booleans())
    def act_while_another_acts(self, action, other, same):
        self.do(action, [], None, replace(other, which=action.which) if same else other)

    def do(self, action, faults, cut_off, other):
        doing, meanwhile = self.doing(action), self.doing(other) if other else None
        if doing is None:
            return
        client = self.office.client
        before = [self.books.copy()]
        client.faults.extend(faults)
        if cut_off:
            client.faults.append(cut_off)
            client.forever = NEVER_SENT
        if meanwhile:
            client.meanwhile = lambda: before.append(self.settled(before[-1], meanwhile, self.outcome(meanwhile)))
        outcome = self.outcome(doing)
        client.calm()
        if action.kind == "sold" and before[0].refuses(*self.wanted(action)):
            # It was left for a dispatcher for want of seats that the other action gave back a moment later.
            self.books = self.pending(before[-1], action) or self.settled(before[-1], doing, outcome)
        else:
            self.books = self.settled(before[-1], doing, outcome)

    def wanted(self, action) -> tuple:
        option, place, party = action.wish
        return option, place, units_of(party)

    def pending(self, books: Books, action) -> Books | None:
        after = books.copy()
        after.leave("new", *self.wanted(action))
        return self.adopted(after)

    def outcome(self, doing) -> object:
        """The name of the refusal, or what was answered."""
        try:
            return doing.ask(self.office)
        except Refusal as refusal:
            return refusal

    def settled(self, books: Books, doing, outcome) -> Books:
        """The books after it; if nobody could be told what became of it, either all of it happened or nothing."""
        after, expected = books.copy(), None
        try:
            doing.expect(after)
        except No as no:
            after, expected = books.copy(), str(no)
        if isinstance(outcome, TryAgain):
            return self.adopted(books) or self.adopted(after) or self.fail("neither done nor not done")
        told = type(outcome).__name__ if isinstance(outcome, Refusal) else None
        assert told == expected, (told, expected)
        return self.adopted(after) or self.fail("the store is not what the books say")

    def doing(self, action) -> Doing | None:
        option, place, party = action.wish
        product, name = option.split("/")
        units = units_of(party)
        if action.kind in {"hold", "order", "sold"}:
            return self.placing(action, option, place, party)
        if action.kind == "repeat":
            return self.repeating(action)
        key = self.some(action.which)
        if key is None:
            return None
        change = OrderChange(
            product_id=product, option_id=name, starts_at=at(place[2], place[1]), tickets=tickets_of(party)
        )
        return {
            "confirm": Doing(lambda o: confirm_order(o, key, BY_ALICE), lambda b: b.confirm(key, again=False)),
            "confirm again": Doing(
                lambda o: confirm_order(o, key, BY_ALICE, take_seats_again=True), lambda b: b.confirm(key, again=True)
            ),
            "change": Doing(
                lambda o: change_order(o, key, change, BY_ALICE), lambda b: b.change(key, option, place, units)
            ),
            "cancel": Doing(lambda o: cancel_order(o, key, BY_ALICE), lambda b: b.cancel(key)),
            "extend": Doing(
                lambda o: extend_hold(o, key, action.minutes, BY_ALICE), lambda b: b.extend(key, action.minutes)
            ),
            "redeem": Doing(lambda o: redeem_order(o, key, "gate"), lambda b: b.redeem(key)),
        }[action.kind]

    def some(self, which: int) -> str | None:
        keys = [key for key in self.books.sales if key != "new"]
        return keys[-1 - which % len(keys)] if keys else None

    def placing(self, action, option, place, party) -> Doing:
        product, name = option.split("/")
        uuid = str(UUID(int=self.random.getrandbits(128))) if action.with_uuid else None
        request = an_order(place[2], day=place[1], product=product, option=name, units=party, uuid=uuid)
        place_it = {"hold": place_hold, "order": place_order, "sold": place_sold}[action.kind]
        units = units_of(party)

        def expect(books: Books) -> None:
            if action.kind == "sold":
                books.place_sold("new", option, place, units)
            else:
                books.place("new", {"hold": "ON_HOLD", "order": "CONFIRMED"}[action.kind], option, place, units)

        def ask(office: Office):
            order = place_it(office, request)
            if uuid:
                self.messages.append((place_it, request, order.id))
            return order

        return Doing(ask, expect)

    def repeating(self, action) -> Doing | None:
        """An earlier message comes again, as it was or with other content under the same key."""
        if not self.messages:
            return None
        place_it, request, order_id = self.messages[-1 - action.which % len(self.messages)]
        if action.with_uuid:
            other = request.model_copy(update={"notes": "other content"})

            def refused(_books: Books) -> None:
                raise No(UuidReused.__name__)

            return Doing(lambda o: place_it(o, other), refused)

        def same(office: Office) -> None:
            assert place_it(office, request).id == order_id

        return Doing(same, lambda _books: None)

    # -- time, the sweep and the plan -------------------------------------------------------------------------

    @rule(minutes=st.sampled_from([1, 10, 29, 31]))
    def time_passes(self, minutes):
        self.clock.forward(minutes=minutes)
        self.books.now = self.clock.at

    @rule()
    def the_sweep_comes(self):
        release_expired_holds(self.office)
        self.books = self.adopted(self.books) or self.fail("the sweep did something else")
        assert not [s for s in self.books.sales.values() if s.status == "ON_HOLD" and s.has_expired(self.clock.at)]

    @rule(wish=wishes(), capacity=st.integers(0, 14), window=st.integers(0, 6))
    def the_capacity_changes(self, wish, capacity, window):
        _, place, _ = wish
        sailing = self.books.sailings[place]
        pools = {name: min(window, capacity) for name in sailing.pools}
        change_departure(self.office, place[:2], place[2], capacity=capacity, pools=pools)
        sailing.capacity, sailing.pools = capacity, pools
        self.lowest = self.books.counters()

    @rule(wish=wishes(), everything=st.booleans(), stopped=st.booleans())
    def sales_stop_or_resume(self, wish, everything, stopped):
        option, place, _ = wish
        set_sales(self.office, place[:2], place[2], None if everything else option, stopped=stopped)
        closed = self.books.sailings[place].closed
        if everything:
            closed.clear()
        (closed.add if stopped else closed.discard)("*" if everything else option)

    # -- what must be true at any time ------------------------------------------------------------------------

    def adopted(self, books: Books) -> Books | None:
        """The books with what may happen on its own (an expiry, a new order's id), or None if the store differs."""
        books = books.copy()
        orders = {order.id: order for order in self.office.orders.everything()}
        unknown = set(orders) - set(books.sales)
        if len(unknown) == 1 and "new" in books.sales:
            books.sales[unknown.pop()] = books.sales.pop("new")
        if set(orders) != set(books.sales):
            return None
        for key, order in orders.items():
            if order.status == "EXPIRED" and books.sales[key].status == "ON_HOLD":
                books.expired(key)
            if not self.is_the_same(order, books.sales[key]):
                return None
        return books

    def is_the_same(self, order, sale) -> bool:
        takes = [((a.resource_id, a.day, a.start), a.seats, a.pool, a.whole) for a in order.allocations]
        wanted = [(take.place, take.seats, take.pool, take.whole) for take in sale.takes]
        units = sorted(ticket.unit_id for ticket in order.tickets)
        found = (order.status.value, order.version, sorted(takes), units, order.hold_expires_at)
        hold = sale.expires_at if sale.status in {"ON_HOLD", "EXPIRED"} else None
        return found == (sale.status, sale.version, sorted(wanted), sorted(sale.units), hold)

    def fail(self, message: str):
        raise AssertionError(message)

    @invariant()
    def seats_and_orders_make_up_the_capacity(self):
        if hasattr(self, "books"):
            assert drift(self.office) == []
            assert self.adopted(self.books) == self.books

    @invariant()
    def no_sale_makes_a_counter_negative(self):
        if hasattr(self, "books"):
            counters = self.books.counters()
            assert all(free >= min(0, self.lowest[place]) for place, free in counters.items())
            self.lowest = {place: min(0, free) for place, free in counters.items()}

    @invariant()
    def each_order_tells_its_own_history(self):
        if hasattr(self, "books"):
            orders = list(self.office.orders.everything())
            for order in orders:
                assert [entry.version for entry in order.history] == list(range(1, order.version + 1))
                assert (order.confirmed_at is not None) >= (order.status in {"CONFIRMED", "REDEEMED"})
            tickets = [ticket for order in orders for ticket in order.tickets]
            assert len({ticket.id for ticket in tickets}) == len(tickets)
            codes = [ticket.code for ticket in tickets if ticket.code]
            assert len(set(codes)) == len(codes)


def test_any_interleaving_keeps_the_books(engine):
    machine = type("InterleavingHere", (Interleaving,), {"url": engine.url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            print_blob=True,
            report_multiple_bugs=False,
        ),
    )


def test_the_catalogue_of_the_books_is_that_of_the_office():
    """The model would prove nothing about options that it misunderstands."""
    options = {f"{p['id']}/{o['id']}": o for p in CATALOGUE["products"] for o in p["options"]}
    assert set(STARTS) <= set(options)
    assert options["sightseeing/window"]["seats"] == 4
