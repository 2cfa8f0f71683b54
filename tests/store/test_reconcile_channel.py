"""A partner's report against our orders, with the internal system's telling beside them: three ways."""

import pytest

from gangway.domain.money import Price
from gangway.domain.refusals import Malformed
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.requests import OrderChange
from gangway.reconciling.channel import reconcile_channel
from gangway.reconciling.partner_report import read_report
from gangway.sheets.csv_out import csv_bytes
from tests.builders import ALICE, BOB, BY_ALICE, DAY, DISPATCHER, an_order, at, moto_office
from tests.differences import a_counterpart

COLUMNS = ("Číslo rezervace", "Datum", "Čas", "Stav", "Počet osob", "Cena", "Měna")


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


def a_line(
    reference, *, day="15.6.2027", start="10:00", status="potvrzeno", guests="2", price="780,00", currency="CZK"
):
    return [reference, day, start, status, guests, price, currency]


def report(office, *lines, columns=COLUMNS):
    view, problems = read_report(office, csv_bytes(columns, lines, delimiter=";"), ALICE.id)
    assert problems == []
    return view


def sold(office, reference, start="10:00", **more):
    return place_order(office, an_order(start, partner_reference=reference, **more))


def kinds(found):
    return {difference.name: difference.kinds for difference in found.differences}


def test_a_report_that_agrees_is_not_worth_a_word(office):
    sold(office, "A-1")
    gone = sold(office, "A-2", "11:00")
    cancel_order(office, gone.id, BY_ALICE)
    place_hold(office, an_order("12:00", partner_reference="A-3"))
    sold(office, "B-1", partner=BOB)
    found = reconcile_channel(office, report(office, a_line("A-1"), a_line("A-2", status="storno", start="11:00")))
    assert (found.compared, found.differences, office.cases.open()) == (2, (), [])


def test_every_kind_of_difference_is_named_with_its_repair(office):
    for number, start in enumerate(("10:00", "10:00", "11:00", "11:00", "12:00", "12:00"), start=1):
        sold(office, f"A-{number}", start)
    cancel_order(office, next(o.id for o in office.orders.everything() if o.partner_reference == "A-6"), BY_ALICE)
    view = report(
        office,
        a_line("A-1", status="zrušeno"),
        a_line("A-2", guests="3"),
        a_line("A-3", start="11:00", price="700"),
        a_line("A-4", start="11:00", day="16.6.2027"),
        a_line("A-6", start="12:00"),
        a_line("A-7"),
        a_line("A-8", status="storno"),
    )
    found = reconcile_channel(office, view)
    assert kinds(found) == {
        "A-1": ("status",),
        "A-2": ("seats",),
        "A-3": ("price",),
        "A-4": ("date",),
        "A-5": ("missing_there",),
        "A-6": ("status",),
        "A-7": ("missing_here",),
    }
    assert all(difference.proposal and not difference.healed for difference in found.differences)
    proposals = {difference.name: difference.proposal for difference in found.differences}
    assert proposals["A-1"] == "cancel_here"
    assert proposals["A-6"] == "tell_or_sell_again"
    case = office.cases.get("difference#alice-travel#A-4")
    assert case.facts["channel"].startswith("sold, 78000 CZK (minor units), 2027-06-16T11:00+02:00, 2 guests")
    assert case.facts["row"] == "5"
    assert len(office.cases.open()) == 7


def test_three_sides_stand_beside_each_other(office, tmp_path):
    with a_counterpart(tmp_path) as there:
        order, other = sold(office, "A-1"), sold(office, "A-2", "11:00")
        there.take(office, [order])
        there.change(order.id, lambda document: document.update(seats=3))
        view = report(office, a_line("A-1", guests="3"), a_line("A-2", start="11:00", guests="5"))
        told = {d.name: d.told for d in reconcile_channel(office, view, there.listing).differences}
        assert "3 guests" in told["A-1"]["channel"]
        assert "2 seats" in told["A-1"]["gangway"]
        assert "3 seats" in told["A-1"]["internal"]
        assert told["A-2"]["internal"] == "not there"
        there.server.set_faults({"down": True})
        told = {d.name: d.told for d in reconcile_channel(office, view, there.listing).differences}
        assert told["A-2"]["internal"] == "could not be asked"
    assert other.seats == 2


def test_net_prices_head_counts_and_days_alone_are_as_good(office):
    order = sold(office, "A-1", units={"adult": 2, "infant": 1})
    assert order.price == Price(currency="CZK", original=78000, retail=78000, net=62400)
    for line in (a_line("A-1", price="624", guests="3"), a_line("A-1", start="", guests=""), a_line("A-1", price="")):
        assert reconcile_channel(office, report(office, line)).differences == ()


def test_an_order_moved_out_of_the_reported_days_is_moved_and_not_missing(office):
    order = sold(office, "A-1")
    change_order(office, order.id, OrderChange(starts_at=at("12:00", DAY.replace(day=16))), DISPATCHER)
    assert kinds(reconcile_channel(office, report(office, a_line("A-1")))) == {"A-1": ("date",)}


def test_orders_without_a_reference_are_counted_and_left(office):
    place_order(office, an_order("11:00"))
    sold(office, "A-1")
    found = reconcile_channel(office, report(office, a_line("A-1")))
    assert (found.compared, found.unmatched, found.differences) == (1, 1, ())


def test_a_case_ends_when_the_next_report_agrees(office):
    order = sold(office, "A-1")
    reconcile_channel(office, report(office, a_line("A-1", status="storno")))
    cancel_order(office, order.id, DISPATCHER)
    assert reconcile_channel(office, report(office, a_line("A-1", status="storno"))).settled == 1
    assert office.cases.get("difference#alice-travel#A-1").state == "closed"


def test_rows_that_cannot_be_read_are_named_and_never_missing_orders(office):
    lines = [a_line("A-1"), a_line("A-2", status="perhaps"), a_line("A-1"), a_line("A-4", price="=1+1")]
    view, problems = read_report(office, csv_bytes(COLUMNS, lines), ALICE.id)
    assert [order.reference for order in view.orders()] == ["A-1"]
    assert [(problem.row, problem.column) for problem in problems] == [(3, "Stav"), (4, "Číslo rezervace"), (5, "Cena")]
    sold(office, "A-1")
    sold(office, "A-2", "11:00")
    assert reconcile_channel(office, view).differences == ()
    for content in (b"a;b\r\n1;2\r\n", csv_bytes(COLUMNS, [])):
        with pytest.raises(Malformed):
            read_report(office, content, ALICE.id)


@pytest.mark.parametrize("before", ["", "row 2: "])
def test_what_a_dispatcher_has_settled_stays_settled_in_another_row(office, before):
    sold(office, "A-1")
    reconcile_channel(office, report(office, a_line("A-1", guests="3")))
    key = "difference#alice-travel#A-1"
    case = office.cases.get(key)
    office.cases.report(
        case.model_copy(update={"facts": {**case.facts, "channel": f"{before}{case.facts['channel']}"}})
    )
    office.cases.close(key, by="lenka", now=office.clock())
    reconcile_channel(office, report(office, a_line("A-9", status="storno"), a_line("A-1", guests="3")))
    assert office.cases.get(key).state == "closed"
    reconcile_channel(office, report(office, a_line("A-1", guests="4")))
    assert office.cases.get(key).state == "open"
