"""Limits of the real table that no emulator enforces, and input that would run into them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from gangway.domain.departures import Allocation, ResourceDay
from gangway.domain.order import Contact
from gangway.domain.party import TicketRequest
from gangway.domain.refusals import Malformed, SoldOut, UnknownDeparture, UnknownOrder
from gangway.ordering.cancel_order import MOST_REASON, cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.confirm_order import extend_hold
from gangway.ordering.find_order import find_by_partner_reference, find_by_reference, find_order
from gangway.ordering.place_order import place_hold, place_order, place_sold
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.requests import OrderChange
from gangway.store.orders import order_to_item
from gangway.store.seats import Change, day_to_item
from gangway.store.wire import item_to_wire
from tests.builders import ALICE, BY_ALICE, DAY, a_departure, an_order, at, free, moto_office

MOST_EXPRESSION_BYTES = 4096
MOST_ITEM_BYTES = 400 * 1024


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


def bytes_of(typed: dict) -> int:
    """Size of an item as the table counts it, roughly: names and values as text, a few bytes for each container."""
    total = 0
    for kind, value in typed.items():
        match kind:
            case "M":
                total += 3 + sum(1 + len(name.encode()) + bytes_of(member) for name, member in value.items())
            case "L":
                total += 3 + sum(1 + bytes_of(member) for member in value)
            case "S" | "N":
                total += len(value.encode())
            case _:
                total += 1
    return total


@pytest.mark.parametrize("kind", ["UpdateExpression", "ConditionExpression"])
def test_a_charter_of_a_day_of_forty_departures_fits_into_an_expression(kind):
    starts = [f"{8 + n // 4:02d}:{n % 4 * 15:02d}" for n in range(40)]
    taken = [Allocation(resource_id="swan", day=DAY, start=start, seats=10, whole=True) for start in starts]
    change = Change()
    change.take(taken, "charter/two-hours", {("swan", DAY): 3})
    (write,) = change.writes("departures")
    assert len(write.wire["Update"][kind].encode()) <= MOST_EXPRESSION_BYTES


def test_a_boats_day_of_fifteen_departures_is_under_one_kilobyte():
    starts = [f"{8 + n // 2:02d}:{n % 2 * 30:02d}" for n in range(15)]
    cruise = ("sightseeing/standard", "sightseeing/window")
    departures = {s: a_departure(start=s, capacity=330, sells=cruise, pools={"window": 60}) for s in starts}
    day = ResourceDay(resource_id="swan", day=DAY, departures=departures)
    assert bytes_of({"M": item_to_wire(day_to_item(day))}) < 1024


def test_the_largest_order_that_is_taken_fits_into_an_item_with_room_for_its_history(office):
    change_departure(office, ("swan", DAY), "11:00", capacity=600)
    guest = Contact(full_name="Ada Lovelace " * 12, email="ada@analytical.example", phone="+420123456789")
    tickets = tuple(TicketRequest(unit_id="adult", contact=guest) for _ in range(500))
    order = place_order(office, an_order("11:00").model_copy(update={"tickets": tickets}))
    assert bytes_of({"M": item_to_wire(order_to_item(order))}) < MOST_ITEM_BYTES - 60_000
    with pytest.raises(Malformed):
        place_order(office, an_order("11:00", notes="x" * 300_000))
    assert free(office, start="11:00") == 100


def test_a_long_reason_does_not_stand_in_the_way_of_a_cancellation(office):
    order = place_order(office, an_order())
    assert len(cancel_order(office, order.id, BY_ALICE, "storm " * 100_000).cancellation.reason) == MOST_REASON


@pytest.mark.parametrize("key", ["", "x" * 3000, "č" * 1500])
def test_what_the_table_would_not_take_for_a_key_is_an_unknown_order(office, key):
    for find in (
        lambda: find_order(office, key, ALICE),
        lambda: find_by_reference(office, key, ALICE),
        lambda: find_by_partner_reference(office, "octo", ALICE, key),
    ):
        with pytest.raises(UnknownOrder):
            find()


@pytest.mark.parametrize("more", [{"uuid": "u" * 3000}, {"partner_reference": "r" * 3000}])
def test_a_key_that_is_too_long_is_malformed_and_nothing_is_written(office, more):
    with pytest.raises(Malformed):
        place_hold(office, an_order(**more))
    assert list(office.orders.everything()) == []
    order = place_hold(office, an_order())
    with pytest.raises(Malformed):
        change_order(office, order.id, OrderChange(partner_reference="r" * 3000), BY_ALICE)


@pytest.mark.parametrize(
    "moment",
    [
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
        datetime(1, 1, 1, tzinfo=UTC),
    ],
    ids=["before all calendars", "after all calendars", "the first day"],
)
def test_a_start_at_the_end_of_all_calendars_is_an_unknown_departure(office, moment):
    request = an_order().model_copy(update={"starts_at": moment})
    order = place_hold(office, an_order())
    for attempt in (
        lambda: place_hold(office, request),
        lambda: change_order(office, order.id, OrderChange(starts_at=moment), BY_ALICE),
    ):
        with pytest.raises(UnknownDeparture):
            attempt()


def test_a_hold_can_be_asked_for_any_number_of_minutes(office):
    most = timedelta(minutes=ALICE.max_hold_minutes)
    endless = place_hold(office, an_order(hold_minutes=10**12))
    assert endless.hold_expires_at == office.clock() + most
    assert extend_hold(office, endless.id, 10**12, BY_ALICE).hold_expires_at == office.clock() + most
    assert extend_hold(office, endless.id, -(10**12), BY_ALICE).version == endless.version
    negative = place_hold(office, an_order("11:00", hold_minutes=-5))
    assert negative.hold_expires_at > office.clock()


def test_a_boat_without_seats_is_no_charter(office):
    change_departure(office, ("swan", DAY), "10:00", capacity=0, pools={"window": 0})
    with pytest.raises(SoldOut):
        place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    question = Question(product_id="charter", option_id="two-hours", first=DAY, last=DAY)
    assert check_availability(office, ALICE, question)[0].vacancies == 0
    sold = place_sold(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    assert sold.status == "PENDING"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_charter_may_be_asked_for_at_the_end_of_all_calendars(office, day):
    question = Question(product_id="charter", option_id="two-hours", first=day, last=day)
    assert check_availability(office, ALICE, question) == []
    with pytest.raises(UnknownDeparture):
        place_order(office, an_order("10:00", day=day, product="charter", option="two-hours", units={"charter": 1}))


def test_a_charter_is_moved_and_made_smaller_after_the_boat_has_grown(office):
    charter = place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    change_departure(office, ("swan", DAY), "10:00", capacity=16)
    assert free(office) == 6
    party = OrderChange(
        product_id="sightseeing",
        option_id="standard",
        starts_at=at("10:00"),
        tickets=an_order(units={"adult": 12}).tickets,
    )
    seated = change_order(office, charter.id, party, BY_ALICE)
    assert (seated.seats, free(office), free(office, start="11:00")) == (12, 4, 10)


def test_the_plan_of_a_day_can_be_changed_after_its_charter_was_cancelled(office):
    charter = place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    cancel_order(office, charter.id, BY_ALICE)
    change_departure(office, ("swan", DAY), "10:00", capacity=12)
    assert free(office) == 12
    assert place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1})).seats == 12


def test_a_charter_becomes_a_party_that_fills_the_same_boat(office):
    late = an_order("12:00", product="charter", option="two-hours", units={"charter": 1})
    day = office.departures.day("swan", DAY)
    noon = day.departures["12:00"].model_copy(update={"sells": ("sightseeing/standard", "charter/two-hours")})
    office.departures.replace(day.model_copy(update={"departures": {**day.departures, "12:00": noon}}), read=day)
    charter = place_order(office, late)
    party = an_order(units={"adult": 10}).tickets
    change = OrderChange(product_id="sightseeing", option_id="standard", starts_at=at("12:00"), tickets=party)
    assert change_order(office, charter.id, change, BY_ALICE).seats == 10
    noon = office.departures.day("swan", DAY).departures["12:00"]
    assert (noon.free, noon.wholes) == (0, 0)
