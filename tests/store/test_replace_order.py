"""An order takes the place of another: its guests keep their seats, and no seat is sold twice."""

import pytest

from gangway.domain.order import Contact, Status
from gangway.domain.refusals import HoldExpired, SoldOut
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.find_order import find_order, orders_under
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.replace_order import confirm_instead, has_all_its_seats, hold_instead
from gangway.ordering.requests import OrderChange
from tests.builders import ALICE, BOB, BY_ALICE, DAY, an_order, free


@pytest.fixture
def six(office):
    """Six of Swan's ten seats are sold to Alice, three to Bob: one is left."""
    sold = place_order(office, an_order(units={"adult": 6}, partner_reference="A-1"))
    place_order(office, an_order(units={"adult": 3}, partner=BOB))
    return sold


def hold(office, replaced, **units):
    return hold_instead(office, an_order(units=units, partner_reference="A-1"), replaced)


def confirm(office, held, replaced, change=None):
    return confirm_instead(office, held.id, replaced.id, BY_ALICE, change or OrderChange())


def test_seats_of_the_replaced_order_do_not_stand_in_the_way(office, six):
    held = hold(office, six, adult=7)
    assert free(office) == 0
    assert not has_all_its_seats(office, held)
    sold = confirm(office, held, six, OrderChange(contact=Contact(full_name="Jana Nova")))
    assert (sold.status, sold.seats, sold.contact.name) == (Status.CONFIRMED, 7, "Jana Nova")
    assert find_order(office, six.id).status is Status.CANCELLED
    assert find_order(office, six.id).cancellation.reason == f"replaced by {sold.reference}"
    assert free(office) == 0
    cancel_order(office, sold.id, BY_ALICE)
    assert free(office) == 7


def test_fewer_seats_are_given_back_only_when_the_new_order_is_sold(office, six):
    held = hold(office, six, adult=2)
    assert free(office) == 1
    assert confirm(office, held, six).seats == 2
    assert free(office) == 5


def test_a_replacement_that_is_never_sold_leaves_the_first_order_alone(office, six, clock):
    hold(office, six, adult=7)
    clock.forward(hours=3)
    release_expired_holds(office)
    assert free(office) == 1
    assert find_order(office, six.id).status is Status.CONFIRMED


def test_both_together_never_take_more_than_there_is(office, six):
    with pytest.raises(SoldOut):
        hold(office, six, adult=8)
    assert free(office) == 1


def test_an_expired_replacement_is_refused_and_changes_nothing(office, six, clock):
    held = hold(office, six, adult=7)
    clock.forward(hours=3)
    with pytest.raises(HoldExpired):
        confirm(office, held, six)
    assert find_order(office, six.id).status is Status.CONFIRMED


def test_sold_twice_it_is_sold_once(office, six):
    held = hold(office, six, adult=7)
    first = confirm(office, held, six)
    assert confirm(office, held, six) == first
    assert free(office) == 0


def test_if_the_first_order_is_gone_its_seats_must_be_found_again(office, six):
    held = hold(office, six, adult=7)
    cancel_order(office, six.id, BY_ALICE)
    assert free(office) == 6
    assert confirm(office, held, six).seats == 7
    assert free(office) == 0


def test_if_the_first_orders_seats_went_to_others_the_replacement_is_refused(office, six):
    held = hold(office, six, adult=7)
    cancel_order(office, six.id, BY_ALICE)
    place_order(office, an_order(units={"adult": 6}, partner=BOB))
    with pytest.raises(SoldOut):
        confirm(office, held, six)
    assert free(office) == 0


def test_a_charter_can_replace_itself(office):
    charter = {"product": "charter", "option": "two-hours", "units": {"charter": 1}}
    sold = place_order(office, an_order(**charter, partner_reference="A-1"))
    held = hold_instead(office, an_order(**charter, partner_reference="A-1"), sold)
    assert held.allocations == ()
    again = confirm(office, held, sold)
    assert again.allocations == sold.allocations
    cancel_order(office, again.id, BY_ALICE)
    assert office.departures.day("swan", DAY, consistent=True).departures["10:00"].is_untouched


def test_another_option_has_to_find_seats_of_its_own(office, six):
    with pytest.raises(SoldOut):
        hold_instead(office, an_order(units={"adult": 2}, option="window", partner_reference="A-1"), six)


def test_a_reference_used_again_finds_all_its_orders_oldest_first(office, six, clock):
    clock.forward(minutes=1)
    held = hold(office, six, adult=7)
    assert [order.id for order in orders_under(office, ALICE, "A-1")] == [six.id, held.id]
    assert orders_under(office, BOB, "A-1") == []


def test_a_departure_remembers_whose_order_moved_its_seats_last(office, clock):
    def moved_by():
        table = office.departures.table
        key = {"resource": {"S": "swan"}, "day": {"S": DAY.isoformat()}}
        return office.client.get_item(TableName=table, Key=key)["Item"]["b"]["S"]

    place_hold(office, an_order())
    assert moved_by() == "alice-travel"
    clock.forward(hours=3)
    release_expired_holds(office)
    assert moved_by() == "-"
