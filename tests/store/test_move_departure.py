"""A whole departure moves to another time or boat: listed first, nobody lost on the way, whoever stays has a case."""

import threading
from datetime import timedelta

import pytest

from gangway.domain.order import Status
from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Malformed, UnknownDeparture
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.move_departure import case_key, move_departure, preview_move
from gangway.ordering.place_order import place_hold, place_order, place_sold
from gangway.ordering.plan_departures import change_departure, plan_departures
from gangway.ordering.switch_sales import set_sales
from gangway.ordering.whereabouts import Whereabouts
from tests.builders import ALICE, BOB, DAY, DISPATCHER, an_order, free, moto_office
from tests.faults import CONFLICT, LOST, NEVER_SENT, RESET, unsteady
from tests.functions.fakes import Killed

TEN = Whereabouts(resource_id="swan", day=DAY, start="10:00")
ELEVEN = TEN.model_copy(update={"start": "11:00"})
TOMORROW = TEN.model_copy(update={"day": DAY + timedelta(days=1)})
HERON = TEN.model_copy(update={"resource_id": "heron"})
JANA = "dispatcher jana"


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


def partner(partner_id):
    return {p.id: p for p in (ALICE, BOB)}[partner_id]


def move(office, target, **more):
    return move_departure(office, TEN, target, JANA, partner, **more)


def plan_heron(office, capacity=20):
    """Heron takes over at ten what Swan sells then."""
    row = PlannedDeparture(
        resource_id="heron",
        day=DAY,
        start="10:00",
        minutes=60,
        capacity=capacity,
        pools={"window": 4},
        sells=("sightseeing/standard", "sightseeing/window"),
    )
    assert plan_departures(office, [(0, row)]).applied == 1


def where(office, order):
    sails = office.orders.get(order.id).departure
    return sails.resource_id, sails.day, sails.start


def assert_books_agree(office):
    """free + seats of live orders = capacity, on every departure."""
    held = {}
    for order in office.orders.everything():
        for seat in order.allocations if order.status.is_live else ():
            place = (seat.resource_id, seat.day, seat.start)
            held[place] = held.get(place, 0) + seat.seats
    for day in office.departures.everything():
        for start, departure in day.departures.items():
            assert departure.capacity - departure.free == held.get((day.resource_id, day.day, start), 0)


def test_everybody_is_listed_before_anything_moves(office):
    first = place_order(office, an_order(units={"adult": 3}))
    hold = place_hold(office, an_order(partner=BOB))
    waiting = place_sold(office, an_order(units={"adult": 9}))
    preview = preview_move(office, TEN, ELEVEN)
    assert [order.reference for order in preview.orders] == [first.reference, hold.reference, waiting.reference]
    assert [order.problem for order in preview.orders] == [None, None, "5 seats are free, 9 are needed"]
    assert (preview.seats, preview.free, preview.possible) == (14, 10, 2)
    assert free(office) == 5


def test_everybody_moves_with_seats_price_and_number(office):
    orders = [place_order(office, an_order(option=name)) for name in ("standard", "window")]
    plan_heron(office)
    moved = move(office, HERON)
    assert (sorted(moved.moved), moved.problems, moved.is_finished) == (
        sorted(order.reference for order in orders),
        (),
        True,
    )
    for before in orders:
        after = office.orders.get(before.id)
        assert where(office, before) == ("heron", DAY, "10:00")
        assert (after.reference, after.price, after.tickets, after.seats) == (
            before.reference,
            before.price,
            before.tickets,
            before.seats,
        )
        assert (after.history[-1].what, after.history[-1].by) == ("changed", JANA)
    heron = office.departures.day("heron", DAY).departures["10:00"]
    assert (free(office), heron.free, heron.pools["window"].free) == (10, 16, 2)
    assert_books_agree(office)


def test_the_old_departure_is_sold_no_more(office):
    place_order(office, an_order())
    move(office, TOMORROW)
    assert office.departures.day("swan", DAY).departures["10:00"].closed == ("*",)


def test_who_cannot_come_along_stays_with_its_seats_and_a_case(office):
    small, large = place_order(office, an_order(units={"adult": 2})), place_order(office, an_order(units={"adult": 6}))
    change_departure(office, ("swan", DAY), "11:00", capacity=5)
    moved = move(office, ELEVEN)
    assert moved.moved == (small.reference,)
    assert [(order.reference, order.code) for order in moved.problems] == [(large.reference, "sold_out")]
    assert where(office, large) == ("swan", DAY, "10:00")
    case = office.cases.get(case_key(large.id))
    assert (case.kind, case.state, case.facts["seats"]) == ("not_moved", "open", "6")
    assert "11:00" in case.reason
    change_departure(office, ("swan", DAY), "11:00", capacity=20)
    again = move(office, ELEVEN)
    assert (again.moved, again.is_finished) == ((large.reference,), True)
    assert office.cases.get(case_key(large.id)).state == "closed"
    assert_books_agree(office)


def test_orders_the_new_departure_does_not_sell_are_named(office):
    order = place_order(office, an_order(option="window"))
    (affected,) = preview_move(office, TEN, ELEVEN).orders
    assert (affected.code, affected.problem) == (
        "unknown_departure",
        "sightseeing/window is not sold on the new departure",
    )
    assert [problem.reference for problem in move(office, ELEVEN).problems] == [order.reference]


def test_what_waits_for_seats_gets_them_where_there_are_some(office):
    place_order(office, an_order(units={"adult": 10}, partner=BOB))
    waiting = place_sold(office, an_order(units={"adult": 3}))
    plan_heron(office)
    assert move(office, HERON).is_finished
    assert office.orders.get(waiting.id).status is Status.CONFIRMED


def test_a_charter_moves_as_a_whole_or_stays(office):
    charter = place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    other = place_order(office, an_order(day=TOMORROW.day))
    assert preview_move(office, TEN, TOMORROW).orders[0].code == "sold_out"
    assert move(office, TOMORROW).problems[0].reference == charter.reference
    cancel_order(office, other.id, DISPATCHER)
    assert move(office, TOMORROW).moved == (charter.reference,)
    assert (free(office), free(office, start="11:00"), free(office, day=TOMORROW.day)) == (10, 10, 0)
    assert_books_agree(office)


def test_stopped_sales_of_the_new_departure_are_the_reason(office):
    place_order(office, an_order())
    set_sales(office, ELEVEN.key, "11:00", None, stopped=True)
    assert preview_move(office, TEN, ELEVEN).orders[0].code == "sales_stopped"
    assert move(office, ELEVEN).problems[0].code == "sales_stopped"


def test_nowhere_and_the_same_place_are_refused_before_sales_are_stopped(office):
    place_order(office, an_order())
    for target, refusal in ((HERON, UnknownDeparture), (TEN, Malformed)):
        with pytest.raises(refusal):
            move(office, target)
    assert office.departures.day("swan", DAY).departures["10:00"].closed == ()


def test_who_cancels_while_the_move_goes_on_is_no_problem(office):
    order = place_order(office, an_order())
    shaky = unsteady(office)
    shaky.client.meanwhile = lambda: cancel_order(office, order.id, DISPATCHER)
    moved = move(shaky, TOMORROW)
    assert (moved.problems, office.cases.get(case_key(order.id))) == ((), None)
    assert office.orders.get(order.id).status is Status.CANCELLED


def test_a_call_ends_in_time_and_the_next_goes_on(office):
    orders = [place_order(office, an_order(units={"adult": 1})) for _ in range(5)]
    ticks = iter(range(0, 10**6, 10))
    first = move(office, TOMORROW, seconds=15, clock=lambda: next(ticks))
    assert (len(first.moved), first.left, first.is_finished) == (1, 4, False)
    assert len(move(office, TOMORROW).moved) == 4
    assert {where(office, order) for order in orders} == {("swan", TOMORROW.day, "10:00")}


def test_an_order_the_index_does_not_show_yet_is_not_forgotten(office, monkeypatch):
    order = place_order(office, an_order())
    monkeypatch.setattr(office.orders, "ids_on_day", lambda *_day: iter(()))
    blind = move(office, TOMORROW)
    assert (blind.moved, blind.again, blind.is_finished) == ((), True, False)
    monkeypatch.undo()
    assert move(office, TOMORROW).moved == (order.reference,)


# -- cut off and disturbed -----------------------------------------------------------------------------------------


def test_killed_after_any_write_nobody_is_lost_and_the_rest_follows(office):
    orders = [place_order(office, an_order(units={"adult": 1})) for _ in range(8)]
    shaky, killed = unsteady(office), 0
    real = shaky.client.transact_write_items

    def transact(**request):
        answer = real(**request)
        if shaky.client.calls % 3 == 0:
            raise Killed
        return answer

    shaky.client.transact_write_items = transact
    for _ in range(20):
        try:
            moved = move(shaky, TOMORROW)
        except Killed:
            killed += 1
            assert_books_agree(office)
        else:
            break
    assert killed >= 2
    assert moved.is_finished
    assert {where(office, order) for order in orders} == {("swan", TOMORROW.day, "10:00")}
    assert all(office.orders.get(order.id).version == 2 for order in orders)
    assert_books_agree(office)


@pytest.mark.parametrize("fault", [LOST, NEVER_SENT, RESET, CONFLICT, "ThrottlingException", "InternalServerError"])
def test_faults_of_the_table_are_ridden_out(office, fault):
    orders = [place_order(office, an_order(units={"adult": 1})) for _ in range(4)]
    shaky = unsteady(office)
    shaky.client.faults.extend([fault, None] * 4)
    assert move(shaky, TOMORROW).is_finished
    assert {where(office, order) for order in orders} == {("swan", TOMORROW.day, "10:00")}
    assert_books_agree(office)


def test_a_table_that_stays_busy_is_asked_again_later(office):
    place_order(office, an_order())
    shaky = unsteady(office)
    shaky.client.forever = CONFLICT
    busy = move(shaky, TOMORROW)
    assert (busy.again, busy.left, busy.is_finished) == (True, 1, False)
    assert move(office, TOMORROW).is_finished


def test_two_dispatchers_and_a_guest_who_cancels_at_the_same_time(engine_office):
    office = engine_office()
    orders = [place_order(office, an_order(units={"adult": 1})) for _ in range(8)]
    results, ready = [], threading.Barrier(3)

    def dispatcher():
        ready.wait()
        results.append(move(office, TOMORROW))

    def guest():
        ready.wait()
        cancel_order(office, orders[-1].id, DISPATCHER)

    threads = [threading.Thread(target=work) for work in (dispatcher, dispatcher, guest)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for _ in range(5):
        results.append(move(office, TOMORROW))
        if results[-1].is_finished:
            break
    after = [office.orders.get(order.id) for order in orders]
    assert after[-1].status is Status.CANCELLED
    assert {(o.departure.day, o.version) for o in after[:-1]} == {(TOMORROW.day, 2)}
    assert free(office) == 10
    assert_books_agree(office)
