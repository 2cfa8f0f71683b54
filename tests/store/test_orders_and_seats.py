"""The use cases on real conditional writes, one thread: what an order does to the counters, once and only once."""

from datetime import date, timedelta

import pytest

from gangway.domain.order import Contact, Status
from gangway.domain.partners import issued_key
from gangway.domain.party import TicketRequest, tickets_of
from gangway.domain.refusals import (
    Forbidden,
    HoldExpired,
    Malformed,
    NotCancellable,
    NotChangeable,
    PartyNotAllowed,
    PastCutoff,
    ReferenceReused,
    SalesStopped,
    SoldOut,
    UnknownDeparture,
    UnknownOrder,
    UnknownProduct,
    UnknownUnit,
    UuidReused,
)
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.find_order import find_by_reference, find_by_shared_reference, find_order
from gangway.ordering.place_order import place_hold, place_order, place_sold, reference_claim
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.requests import OrderChange
from tests.builders import ALICE, BOB, BY_ALICE, DAY, DISPATCHER, NOON, an_order, at, free

UUID = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"


def slots(office, product="sightseeing", option="standard", units=(), day=DAY):
    question = Question(product_id=product, option_id=option, first=day, last=day, units=units)
    return check_availability(office, ALICE, question)


def test_a_hold_takes_its_seats_and_ends_when_it_should(office):
    order = place_hold(office, an_order(units={"adult": 2, "infant": 1}))
    assert order.status is Status.ON_HOLD
    assert order.seats == 2
    assert order.hold_expires_at == NOON + timedelta(minutes=30)
    assert order.reference.startswith("MB-")
    assert (order.price.retail, order.price.net) == (78000, 62400)
    assert free(office) == 8
    assert find_order(office, order.id, ALICE) == order
    assert find_by_reference(office, order.reference, ALICE) == order


def test_a_family_ticket_takes_four_seats(office):
    assert place_hold(office, an_order(units={"family": 1})).seats == 4
    assert free(office) == 6


def test_the_same_uuid_with_the_same_content_is_the_first_order_even_when_nothing_is_free_any_more(office, clock):
    first = place_hold(office, an_order(units={"adult": 10}, uuid=UUID))
    again = place_hold(office, an_order(units={"adult": 10}, uuid=UUID))
    clock.at = at("09:45")
    late = place_hold(office, an_order(units={"adult": 10}, uuid=UUID))
    assert first == again == late
    assert free(office) == 0


def test_the_same_uuid_with_other_content_names_what_differs(office):
    place_hold(office, an_order(uuid=UUID))
    with pytest.raises(UuidReused, match="tickets"):
        place_hold(office, an_order(units={"adult": 3}, uuid=UUID))
    assert free(office) == 8


def test_a_uuid_of_another_partner_tells_nothing_about_its_order(office):
    place_hold(office, an_order(uuid=UUID))
    with pytest.raises(UuidReused) as refused:
        place_hold(office, an_order(uuid=UUID, partner=BOB))
    assert "content" not in str(refused.value)
    with pytest.raises(UnknownOrder):
        find_order(office, UUID, BOB)


def test_a_unique_reference_is_a_key_of_its_partner_alone(office):
    first = place_order(office, an_order(partner_reference="GYG1", unique_reference=True))
    assert place_order(office, an_order(partner_reference="GYG1", unique_reference=True)).id == first.id
    other = place_order(office, an_order(partner_reference="GYG1", unique_reference=True, partner=BOB))
    assert other.id != first.id
    with pytest.raises(ReferenceReused, match="departure"):
        place_order(office, an_order("11:00", partner_reference="GYG1", unique_reference=True))


def test_sold_out_says_how_many_are_left(office):
    place_hold(office, an_order(units={"adult": 8}))
    with pytest.raises(SoldOut) as refused:
        place_hold(office, an_order(units={"adult": 3}))
    assert refused.value.free == 2


def test_the_pool_and_the_boat_are_both_limits(office):
    place_order(office, an_order(option="window", units={"adult": 3}))
    assert free(office) == 7
    with pytest.raises(SoldOut):
        place_order(office, an_order(option="window", units={"adult": 2}))
    place_order(office, an_order(units={"adult": 7}))
    with pytest.raises(SoldOut):
        place_order(office, an_order(option="window", units={"adult": 1}))


def test_a_charter_takes_every_departure_it_overlaps_and_gives_them_all_back(office):
    charter = place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    assert charter.seats == 10
    assert [free(office, start=start) for start in ("10:00", "11:00", "12:00")] == [0, 0, 10]
    with pytest.raises(SoldOut):
        place_hold(office, an_order("11:00", units={"adult": 1}))
    cancel_order(office, charter.id, BY_ALICE)
    assert [free(office, start=start) for start in ("10:00", "11:00")] == [10, 10]
    assert place_hold(office, an_order("11:00")).seats == 2


def test_one_seat_on_an_overlapped_departure_stops_the_charter(office):
    place_hold(office, an_order("11:00", units={"adult": 1}))
    assert slots(office, "charter", "two-hours")[0].vacancies == 0
    with pytest.raises(SoldOut):
        place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))


def test_a_day_pass_draws_on_the_capacity_of_its_day_until_closing_time(office, clock):
    clock.at = at("17:59")
    order = place_order(office, an_order("00:00", product="day-pass", option="default"))
    assert order.departure.all_day
    assert free(office, "day-pass.default", "00:00") == 28
    clock.at = at("18:00")
    with pytest.raises(PastCutoff):
        place_order(office, an_order("00:00", product="day-pass", option="default"))


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (an_order(product="submarine"), UnknownProduct),
        (an_order(units={"senior": 1}), UnknownUnit),
        (an_order("10:30"), UnknownDeparture),
        (an_order(day=date(2027, 12, 24)), UnknownDeparture),
        (an_order(units={"infant": 2}), PartyNotAllowed),
        (an_order(product="charter", option="two-hours", units={"charter": 2}), PartyNotAllowed),
        (an_order(units={"adult": 1}).model_copy(update={"tickets": ()}), PartyNotAllowed),
        (an_order(currency="USD"), Malformed),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(office, request_, refusal):
    with pytest.raises(refusal):
        place_hold(office, request_)
    assert list(office.orders.everything()) == []
    assert free(office) == 10


def test_a_partner_sells_only_its_own_products(office):
    only_dinner = ALICE.model_copy(update={"products": ("dinner",)})
    with pytest.raises(UnknownProduct):
        place_hold(office, an_order(partner=only_dinner))


def test_nothing_is_sold_after_the_cutoff_except_by_a_dispatcher(office, clock):
    clock.at = at("09:30")
    with pytest.raises(PastCutoff):
        place_hold(office, an_order())
    assert place_order(office, an_order(late=True)).seats == 2


def test_a_hold_ends_no_later_than_the_sales(office, clock):
    clock.at = at("09:20")
    assert place_hold(office, an_order()).hold_expires_at == at("09:30")


def test_a_stopped_option_is_not_sold_while_the_others_are(office):
    day = office.departures.day("swan", DAY)
    ten = day.departures["10:00"].model_copy(update={"closed": ("sightseeing/window",)})
    stopped = day.model_copy(update={"departures": {**day.departures, "10:00": ten}})
    assert office.departures.replace(stopped, read=day)
    with pytest.raises(SalesStopped):
        place_hold(office, an_order(option="window"))
    assert place_hold(office, an_order()).seats == 2


def test_confirming_twice_is_one_sale_with_codes_on_its_tickets(office):
    hold = place_hold(office, an_order())
    sold = confirm_order(office, hold.id, BY_ALICE, OrderChange(contact=Contact(full_name="Ada Lovelace")))
    assert sold.status is Status.CONFIRMED
    assert len({ticket.code for ticket in sold.tickets}) == 2
    assert sold.hold_expires_at is None
    assert confirm_order(office, hold.id, BY_ALICE) == sold
    assert free(office) == 8


def test_confirming_with_another_party_moves_the_seats(office):
    hold = place_hold(office, an_order(units={"adult": 2}))
    sold = confirm_order(office, hold.id, BY_ALICE, OrderChange(tickets=tickets_of({"adult": 3})))
    assert sold.seats == 3
    assert free(office) == 7
    assert sold.price.retail == 3 * 39000
    assert [ticket.id for ticket in sold.tickets[:2]] == [ticket.id for ticket in hold.tickets]


def test_an_expired_hold_is_refused_or_sold_again_as_its_channel_wants(office, clock):
    hold = place_hold(office, an_order(units={"adult": 6}))
    clock.forward(minutes=31)
    with pytest.raises(HoldExpired):
        confirm_order(office, hold.id, BY_ALICE)
    assert confirm_order(office, hold.id, BY_ALICE, take_seats_again=True).status is Status.CONFIRMED
    assert free(office) == 4


def test_an_expired_hold_whose_seats_are_gone_is_not_sold_again(office, clock):
    hold = place_hold(office, an_order(units={"adult": 6}))
    clock.forward(minutes=31)
    place_order(office, an_order(units={"adult": 9}))
    with pytest.raises(SoldOut):
        confirm_order(office, hold.id, BY_ALICE, take_seats_again=True)
    assert free(office) == 1


def test_an_expired_hold_never_refuses_a_sale(office, clock):
    hold = place_hold(office, an_order(units={"adult": 10}))
    clock.forward(minutes=31)
    assert place_order(office, an_order(units={"adult": 10})).status is Status.CONFIRMED
    assert office.orders.get(hold.id).status is Status.EXPIRED


def test_the_sweep_gives_seats_back_once(office, clock):
    place_hold(office, an_order())
    assert release_expired_holds(office) == []
    clock.forward(minutes=30)
    assert len(release_expired_holds(office)) == 1
    assert release_expired_holds(office) == []
    assert free(office) == 10


def test_a_hold_is_extended_within_the_limit_counted_from_its_beginning(office, clock):
    hold = place_hold(office, an_order())
    longer = extend_hold(office, hold.id, 31, BY_ALICE)
    assert longer.hold_expires_at == NOON + timedelta(minutes=31)
    clock.forward(minutes=30)
    assert extend_hold(office, hold.id, 500, BY_ALICE).hold_expires_at == NOON + timedelta(minutes=120)


def test_a_change_moves_the_seats_to_the_other_day_or_changes_nothing(office):
    order = place_order(office, an_order(units={"adult": 4}))
    tomorrow = DAY + timedelta(days=1)
    moved = change_order(office, order.id, OrderChange(starts_at=at("11:00", tomorrow)), BY_ALICE)
    assert (free(office), free(office, start="11:00", day=tomorrow)) == (10, 6)
    assert moved.version == 2
    assert [ticket.code for ticket in moved.tickets] == [ticket.code for ticket in order.tickets]
    place_order(office, an_order("12:00", units={"adult": 8}))
    with pytest.raises(SoldOut):
        change_order(office, order.id, OrderChange(starts_at=at("12:00")), BY_ALICE)
    assert office.orders.get(order.id) == moved
    assert free(office, start="11:00", day=tomorrow) == 6


def test_the_same_change_twice_is_one_version(office):
    order = place_order(office, an_order())
    change = OrderChange(tickets=tickets_of({"adult": 1, "child": 2}), contact=Contact(notes="Bench near the door"))
    first = change_order(office, order.id, change, BY_ALICE)
    assert change_order(office, order.id, change, BY_ALICE) == first
    assert first.version == 2
    assert free(office) == 7


def test_a_full_boat_still_lets_its_own_guests_be_fewer_or_change_seats(office):
    order = place_order(office, an_order(units={"adult": 10}))
    fewer = change_order(office, order.id, OrderChange(tickets=tickets_of({"adult": 9})), BY_ALICE)
    assert fewer.seats == 9
    assert free(office) == 1
    at_the_window = change_order(
        office, order.id, OrderChange(option_id="window", tickets=tickets_of({"adult": 4})), BY_ALICE
    )
    assert at_the_window.price.retail == 4 * 49000
    day = office.departures.day("swan", DAY)
    assert (day.departures["10:00"].free, day.departures["10:00"].pools["window"].free) == (6, 0)


def test_moving_to_another_product_takes_the_new_seat_before_the_old_one_is_freed(office):
    hold = place_hold(office, an_order())
    moved = change_order(
        office, hold.id, OrderChange(product_id="dinner", option_id="default", starts_at=at("19:00")), BY_ALICE
    )
    assert (free(office), free(office, "heron", "19:00")) == (10, 18)
    assert moved.price.retail == 2 * 139000


def test_a_ticket_kept_by_its_id_keeps_its_code_and_price(office):
    order = place_order(office, an_order())
    kept = order.tickets[1]
    changed = change_order(
        office, order.id, OrderChange(tickets=(TicketRequest(unit_id="adult", id=kept.id),)), BY_ALICE
    )
    assert changed.tickets == (kept,)


def test_after_the_cancellation_cutoff_only_a_dispatcher_changes_or_cancels(office, clock):
    order = place_order(office, an_order())
    clock.at = at("10:00") - timedelta(hours=24)
    with pytest.raises(NotChangeable):
        change_order(office, order.id, OrderChange(starts_at=at("11:00")), BY_ALICE)
    with pytest.raises(NotCancellable):
        cancel_order(office, order.id, BY_ALICE)
    assert change_order(office, order.id, OrderChange(starts_at=at("11:00")), DISPATCHER).departure.start == "11:00"
    clock.at = at("11:00") - timedelta(hours=24)
    cancelled = cancel_order(office, order.id, DISPATCHER, "storm")
    assert (cancelled.cancellation.refund, cancelled.cancellation.reason) == ("NONE", "storm")


def test_cancelling_twice_gives_the_seats_back_once(office):
    order = place_order(office, an_order(units={"adult": 3}))
    cancelled = cancel_order(office, order.id, BY_ALICE, "ill")
    assert cancel_order(office, order.id, BY_ALICE, "ill") == cancelled
    assert free(office) == 10
    with pytest.raises(NotChangeable):
        change_order(office, order.id, OrderChange(starts_at=at("11:00")), BY_ALICE)


def test_a_sale_that_cannot_be_refused_waits_for_seats_and_gets_them_when_there_are_some(office):
    full = place_order(office, an_order(units={"adult": 9}))
    sold = place_sold(office, an_order(partner_reference="B1", unique_reference=True))
    assert sold.status is Status.PENDING
    assert "1 seats are free" in sold.pending_reason
    assert free(office) == 1
    assert place_sold(office, an_order(partner_reference="B1", unique_reference=True)) == sold
    cancel_order(office, full.id, BY_ALICE)
    seated = change_order(office, sold.id, OrderChange(starts_at=at("10:00")), DISPATCHER)
    assert seated.status is Status.CONFIRMED
    assert free(office) == 8


def test_a_sale_for_a_departure_that_is_not_planned_is_kept_for_a_dispatcher(office):
    sold = place_sold(office, an_order("06:15"))
    assert sold.status is Status.PENDING
    assert sold.departure.start == "06:15"


def test_availability_counts_exactly_and_judges_the_party(office, clock):
    place_order(office, an_order(units={"adult": 7}))
    ten, eleven, _twelve = slots(office, units=("adult",) * 4)
    assert (ten.vacancies, ten.room, ten.fits) == (3, "LIMITED", False)
    assert (eleven.vacancies, eleven.room, eleven.fits) == (10, "AVAILABLE", True)
    assert ten.id == "2027-06-15T10:00:00+02:00"
    clock.at = at("09:30")
    assert slots(office)[0].room == "CLOSED"


def test_two_partners_of_one_account_share_its_references(office):
    shared = {"partner_reference": "BR-1", "unique_reference": True, "reference_scope": "agency#4711"}
    first = place_order(office, an_order(**shared))
    assert place_order(office, an_order(partner=BOB, **shared)).id == first.id
    assert find_by_shared_reference(office, "agency#4711", "BR-1").id == first.id
    assert free(office) == 8


def test_a_hold_that_is_sold_claims_the_reference_of_the_sale(office):
    sale = an_order(partner_reference="BR-1", unique_reference=True)
    hold, other = place_hold(office, an_order()), place_hold(office, an_order())
    sold = confirm_order(office, hold.id, BY_ALICE, claim=reference_claim(sale))
    assert confirm_order(office, hold.id, BY_ALICE, claim=reference_claim(sale)) == sold
    assert place_order(office, sale).id == sold.id
    with pytest.raises(ReferenceReused):
        confirm_order(office, other.id, BY_ALICE, claim=reference_claim(sale))
    assert free(office) == 6


def test_a_hold_lasts_as_long_as_its_channel_promises_also_at_the_end_of_sales(office, clock):
    clock.at = at("09:20")  # sales end at 09:30
    assert place_hold(office, an_order()).hold_expires_at == at("09:30")
    promised = place_hold(office, an_order(least_hold_minutes=16))
    assert promised.hold_expires_at == at("09:36")
    clock.at = at("09:35")
    assert confirm_order(office, promised.id, BY_ALICE).status is Status.CONFIRMED


def test_past_the_cut_off_a_name_may_still_be_corrected_but_nothing_may_move(office, clock):
    order = place_order(office, an_order())
    clock.at = at("09:00")
    same = tickets_of({"adult": 2})
    named = OrderChange(product_id="sightseeing", tickets=same, contact=Contact(first_name="Jana"))
    assert change_order(office, order.id, named, BY_ALICE).contact.first_name == "Jana"
    with pytest.raises(NotChangeable):
        change_order(office, order.id, OrderChange(tickets=tickets_of({"adult": 1})), BY_ALICE)


def test_a_key_that_an_agency_issued_works_as_ours_do(office):
    key = issued_key("3f0a5f7e-6b1c-4a52-9d8e-0a1b2c3d4e5f", "alice-travel", NOON)
    office.partners.put_key(key)
    assert office.partners.by_key("3f0a5f7e-6b1c-4a52-9d8e-0a1b2c3d4e5f", NOON).id == "alice-travel"
    for wrong in ("3f0a5f7e-6b1c-4a52-9d8e-0a1b2c3d4e50", "short", "", "gw_x"):
        with pytest.raises(Forbidden):
            office.partners.by_key(wrong, NOON)
    with pytest.raises(ValueError, match="at least"):
        issued_key("too-short", "alice-travel", NOON)
