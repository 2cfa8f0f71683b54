"""Ours against the internal system's, over its real list: what it lacks is healed, what it says otherwise is a case."""

from collections import Counter
from datetime import timedelta

import pytest

from gangway.internal_system.connector import NotReached
from gangway.internal_system.hand_over import case_key as hand_over_key
from gangway.internal_system.hand_over_again import announce_lost
from gangway.internal_system.listing import SignedListing
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.place_order import place_order
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.requests import OrderChange
from gangway.reconciling.internal import NIGHTLY, reconcile_internal, reconcile_orders
from tests.builders import BY_ALICE, DAY, DISPATCHER, an_order
from tests.differences import a_counterpart
from tests.meter import requests_of

tell = print  # figures, shown by `pytest -s`


@pytest.fixture
def there(tmp_path):
    with a_counterpart(tmp_path) as counterpart:
        yield counterpart


class Night:
    """A reconciliation with its announcements."""

    def __init__(self, office, there) -> None:
        self.office, self.there, self.announced = office, there, []

    def __call__(self, since=NIGHTLY):
        self.announced.clear()
        moment = self.office.clock() - since
        return reconcile_internal(self.office, self.there.listing, self.announced.append, moment)

    def morning(self):
        """What the queue does with what was announced."""
        self.there.deliver(self.office, self.announced)


@pytest.fixture
def night(office, there):
    return Night(office, there)


def sold(office, there, clock, count=1, **more):
    """Orders that the internal system has taken, some time ago."""
    change_departure(office, ("swan", DAY), "10:00", capacity=1_000)
    orders = []
    for _ in range(count):
        orders.append(place_order(office, an_order(units={"adult": 1}, **more)))
        clock.forward(seconds=1)
    there.take(office, orders)
    clock.forward(hours=1)
    return orders


def test_sides_that_agree_are_not_worth_a_word(office, there, clock, night):
    sold(office, there, clock, 5)
    found = night()
    assert (found.compared, found.differences, found.waiting) == (5, (), 0)
    assert (night.announced, office.cases.open()) == ([], [])


def test_fifty_differences_seeded_in_its_database_are_found_healed_or_reported(office, there, clock, night):
    orders = sold(office, there, clock, 120)
    changed = [change_order(office, o.id, OrderChange(notes="by the window"), DISPATCHER) for o in orders[100:110]]
    there.take(office, changed)
    clock.forward(hours=1)
    hands = [
        ("missing_there", 15, lambda order: there.forget(order.id)),
        ("status", 5, lambda order: there.change(order.id, lambda d: d.update(status="CANCELLED"))),
        ("seats", 5, lambda order: there.change(order.id, lambda d: d.update(seats=7))),
        ("price", 5, lambda order: there.change(order.id, lambda d: d["price"].update(retail=1))),
        ("date", 5, lambda order: there.change(order.id, _a_day_later)),
        ("missing_here", 5, lambda order: there.invent(there.book.order(order.id)["order"], f"{order.id[:-4]}ffff")),
    ]
    seeded, waiting = Counter(), iter(orders[:100])
    for kind, count, hand in hands:
        for _ in range(count):
            hand(next(waiting))
            seeded[kind] += 1
    for order in changed:  # restored from an old backup
        there.change(order.id, lambda d: d.update(version=1, updated_at=orders[0].updated_at.isoformat()))
        seeded["older_there"] += 1
    assert sum(seeded.values()) == 50

    with requests_of(office.client) as asked:
        found = night()
    tell(f"\nseeded {dict(seeded)}; found {found.by_kind}, healed {found.healed}; requests {dict(asked)}")
    assert found.by_kind == dict(seeded)
    assert (len(found.differences), found.healed, len(night.announced)) == (50, 25, 25)
    cases = [case for case in office.cases.open() if case.kind == "reconciliation"]
    assert len(cases) == 25
    assert all("Němcová" not in str(case) for case in cases)

    night.morning()
    for order in orders[:15]:
        assert there.book.order(order.id)["order"]["version"] == 1
    for order in changed:
        assert there.book.order(order.id)["order"]["version"] == 2
    again = night()
    assert (len(again.differences), again.healed) == (25, 0)
    assert len([case for case in office.cases.open() if case.kind == "reconciliation"]) == 25


def _a_day_later(document):
    document["departure"]["starts_at"] = document["departure"]["starts_at"].replace("06-15", "06-16")


def test_each_side_says_what_it_has_and_what_to_do(office, there, clock, night):
    (order,) = sold(office, there, clock)
    there.change(order.id, lambda d: d.update(seats=7))
    (difference,) = night().differences
    assert (difference.kinds, difference.reference, difference.healed) == (("seats",), order.reference, False)
    assert (
        difference.told["gangway"] == "version 1, CONFIRMED, 1 seats, 39000 CZK (minor units), 2027-06-15T10:00+02:00"
    )
    assert "7 seats" in difference.told["internal"]
    case = office.cases.get(f"difference#internal system#{order.id}")
    assert case.reason.startswith("internal system: seats. somebody has changed it there")
    assert case.facts["reference"] == order.reference


def test_a_version_from_before_the_days_compared_is_older_and_not_missing(office, there, clock, night):
    (order,) = sold(office, there, clock)
    clock.forward(days=10)
    there.take(office, [change_order(office, order.id, OrderChange(notes="late"), DISPATCHER)])
    there.change(order.id, lambda d: d.update(version=1, updated_at=order.updated_at.isoformat()))
    clock.forward(hours=1)
    (difference,) = night().differences
    assert (difference.kinds, difference.healed) == (("older_there",), True)


def test_an_old_order_that_somebody_changed_there_yesterday_is_found(office, there, clock, night):
    (order,) = sold(office, there, clock)
    clock.forward(days=10)
    there.change(order.id, lambda d: d.update(seats=7))
    assert night().differences == ()
    there.touch(order.id, clock() - timedelta(days=1))
    found = night()
    assert (found.compared, [difference.kinds for difference in found.differences]) == (0, [("seats",)])


def test_what_is_on_its_way_or_on_the_desk_is_no_difference(office, there, clock, night):
    there.server.set_faults({"refuse": "sightseeing"})
    place_order(office, an_order())
    there.take(office, list(office.orders.everything()))
    clock.forward(hours=1)
    place_order(office, an_order("11:00"))
    found = night()
    assert (found.compared, found.waiting, found.differences) == (1, 1, ())
    assert [case.key for case in office.cases.open()] == [hand_over_key(next(iter(found_ids(office))))]


def found_ids(office):
    return [order.id for order in office.orders.everything() if order.sync.state == "failed"]


def test_a_case_ends_by_itself_when_both_sides_agree_again(office, there, clock, night):
    (order,) = sold(office, there, clock)
    there.change(order.id, lambda d: d.update(seats=7))
    night()
    there.change(order.id, lambda d: d.update(seats=1))
    clock.forward(days=20)
    assert night().settled == 1
    assert office.cases.get(f"difference#internal system#{order.id}").state == "closed"


def test_what_a_dispatcher_has_closed_comes_back_only_as_another_difference(office, there, clock, night):
    (order,) = sold(office, there, clock)
    key = f"difference#internal system#{order.id}"
    there.change(order.id, lambda d: d.update(seats=7))
    night()
    office.cases.close(key, by="dispatcher jana", now=clock())
    night()
    assert office.cases.get(key).state == "closed"
    there.change(order.id, lambda d: d.update(seats=8))
    night()
    assert office.cases.get(key).state == "open"


def test_an_order_cancelled_here_and_lost_there_is_handed_over_as_cancelled(office, there, clock, night):
    (order,) = sold(office, there, clock)
    there.take(office, [cancel_order(office, order.id, BY_ALICE)])
    clock.forward(hours=1)
    there.forget(order.id)
    assert night().healed == 1
    night.morning()
    assert there.book.order(order.id)["order"]["status"] == "CANCELLED"
    assert office.orders.get(order.id).sync.state == "done"


def test_cut_off_between_the_note_and_the_announcement_nothing_is_forgotten(office, there, clock):
    (order,) = sold(office, there, clock)
    there.forget(order.id)

    def broken(_event):
        raise ConnectionError

    with pytest.raises(ConnectionError):
        reconcile_internal(office, there.listing, broken, clock() - NIGHTLY)
    clock.forward(hours=1)
    announced = []
    assert [lost.id for lost in announce_lost(office, announced.append)] == [order.id]
    there.deliver(office, announced)
    assert there.book.order(order.id)["order"]["version"] == 1


def test_one_order_is_compared_for_whoever_looks_at_it(office, there, clock, night):
    first, second = sold(office, there, clock, 2)
    there.change(first.id, lambda d: d.update(seats=7))
    night()
    there.change(first.id, lambda d: d.update(seats=1))
    there.forget(second.id)
    found = reconcile_orders(office, there.listing, night.announced.append, [first.id, second.id, "nobody"])
    assert (found.compared, found.healed, found.settled) == (2, 1, 1)
    night.morning()
    assert there.book.order(second.id) is not None


@pytest.mark.parametrize("how", ["down", "another secret", "no list"])
def test_without_its_list_nothing_is_healed_and_nobody_is_told(office, there, clock, night, how):
    (order,) = sold(office, there, clock)
    there.forget(order.id)
    if how == "down":
        there.server.set_faults({"down": True})
    elif how == "another secret":
        there.listing = SignedListing(f"{there.server.url}/orders", lambda: "whsec_" + "A" * 32)
    else:
        there.listing = SignedListing(f"{there.server.url}/nothing", lambda: "whsec_" + "A" * 32)
    with pytest.raises(NotReached):
        night()
    assert (night.announced, office.cases.open()) == ([], [])


def test_the_list_is_read_page_by_page_to_its_end(office, there, clock):
    orders = sold(office, there, clock, 95)
    listed = [held.id for held in there.listing.since(clock() - timedelta(days=1))]
    assert listed == [order.id for order in orders]
    assert [held.id for held in there.listing.since(orders[90].updated_at)] == listed[90:]
    named = there.listing.named([*listed[:70], "nobody"])
    assert [held.id for held in named] == listed[:70]
