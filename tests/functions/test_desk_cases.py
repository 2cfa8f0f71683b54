"""Cases at the desk: listed, taken by one dispatcher at a time, repaired by the action that fits, never twice."""

from datetime import timedelta
from typing import get_args

import pytest

from gangway.channels.codes import mapped
from gangway.channels.viator.unmapped import report_unmapped
from gangway.desk.actions import ACTIONS
from gangway.desk.repair import RUN
from gangway.domain.order import Status
from gangway.internal_system.hand_over import case_key as hand_over_key
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author
from gangway.ordering.place_order import place_order
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.record_sold import Reservation, record_sold
from gangway.ordering.report_case import report_case
from gangway.store.exceptions import Kind
from gangway.store.mails import Conversation, Mail
from gangway.store.sync_notes import SyncNotes
from tests.builders import ALICE, DAY, an_order, free
from tests.desk import a_desk

PLACE = {"resource": "swan", "day": DAY.isoformat(), "start": "10:00"}


@pytest.fixture
def desk(monkeypatch):
    with a_desk(monkeypatch) as door:
        yield door


def report(desk, key="x#1", kind="push_refused", **facts):
    report_case(desk.office, key, kind, channel="viator", reason=f"about {key}", facts=facts)
    return key


def a_sale_without_a_seat(desk, reference="BDC-1"):
    """Ten seats of the Swan are sold; an agency has sold one more."""
    full = place_order(desk.office, an_order(units={"adult": 10}))
    request = an_order(units={"adult": 1}, partner_reference=reference, unique_reference=True)
    sold = Reservation(reference=reference, state="booked", content="1", request=request)
    order = record_sold(desk.office, ALICE, "octo", sold)
    assert order.status is Status.PENDING
    return full, order, f"no_seat#{order.id}"


def a_failed_hand_over(desk):
    order = place_order(desk.office, an_order())
    SyncNotes(desk.office.client, desk.office.orders.table).not_accepted(order.id, 1, "refused (422)", final=True)
    key = hand_over_key(order.id)
    report_case(desk.office, key, "hand_over", channel="octo", reason="refused", facts={"order_id": order.id})
    return order, key


def test_open_cases_are_listed_oldest_first_in_pages_and_by_kind(desk):
    for number in range(60):
        report(desk, f"push#{number:02}")
        desk.clock.forward(seconds=1)
    report(desk, "deactivation#1", "deactivation")
    first = desk.ok("GET", "/api/cases")
    second = desk.ok("GET", "/api/cases", after=first["cursor"])
    assert [case["reason"] for case in first["cases"]] == [f"about push#{number:02}" for number in range(50)]
    assert [case["reason"] for case in second["cases"]][-1] == "about deactivation#1"
    assert second["cursor"] is None
    assert len(second["cases"]) == 11
    one_kind = desk.ok("GET", "/api/cases", kind="deactivation")
    assert [case["kind"] for case in one_kind["cases"]] == ["deactivation"]
    assert desk.ok("GET", "/api/cases/counts")["open"] == {"push_refused": 60, "deactivation": 1}


@pytest.mark.parametrize("query", [{"state": "lost"}, {"kind": "weather"}, {"after": "%%%"}, {"after": "e30="}])
def test_a_list_that_cannot_be_is_refused(desk, query):
    assert desk.call("GET", "/api/cases", **query).status == 422


def test_a_case_has_one_owner_until_it_is_given_back(desk):
    key = report(desk)
    assert desk.case(key, "POST", "/take").body["owner"] == "lenka"
    assert desk.case(key, "POST", "/take").body["state"] == "taken"
    for what, body in (
        ("/take", None),
        ("/close", {"reason": "mine"}),
        ("/repair", {"action": "acknowledge"}),
        ("/release", None),
    ):
        said = desk.case(key, "POST", what, body, by="karel")
        assert (said.status, said.body["code"], said.body["value"]) == (409, "case_taken", "lenka"), what
    assert desk.case(key, "POST", "/release", by="marta").body["owner"] is None
    assert desk.case(key, "POST", "/take", by="karel").body["owner"] == "karel"
    history = desk.case(key).body["history"]
    assert [(entry["by"], entry["what"]) for entry in history] == [
        ("lenka", "taken"),
        ("marta", "released"),
        ("karel", "taken"),
    ]


def test_a_case_that_is_reported_again_stays_with_its_owner_and_comes_back_when_it_was_closed(desk):
    key = report(desk)
    desk.case(key, "POST", "/take")
    report(desk)
    assert (desk.case(key).body["state"], desk.case(key).body["owner"], desk.case(key).body["seen"]) == (
        "taken",
        "lenka",
        2,
    )
    desk.case(key, "POST", "/close", {"reason": "told the agency"})
    assert desk.case(key, "POST", "/take").body["code"] == "case_closed"
    report(desk)
    again = desk.case(key).body
    assert (again["state"], again["owner"]) == ("open", None)
    assert [entry["what"] for entry in again["history"]] == ["taken", "closed"]
    assert again["history"][-1]["note"] == "told the agency"


def test_a_history_keeps_its_newest_fifty(desk):
    key = report(desk)
    for _ in range(30):
        desk.case(key, "POST", "/take")
        desk.case(key, "POST", "/release")
    assert len(desk.case(key).body["history"]) == 50


def test_an_unknown_case_is_unknown(desk):
    assert desk.call("GET", "/api/cases/bm90aGluZw").status == 404
    assert desk.call("GET", "/api/cases/***").status == 404
    assert desk.case("x" * 3_000).status == 404


def test_an_order_is_handed_over_again_and_its_case_closed(desk):
    order, key = a_failed_hand_over(desk)
    assert desk.case(key).body["details"]["order"]["reference"] == order.reference
    said = desk.repair(key, "try_again")
    assert (said.status, said.body["state"], said.body["owner"]) == (200, "closed", "lenka")
    assert [event.order_id for event in desk.announced] == [order.id]
    assert desk.repair(key, "try_again").body["code"] == "case_closed"
    assert len(desk.announced) == 1


def test_an_order_that_was_typed_in_by_hand_is_done_under_its_number(desk):
    order, key = a_failed_hand_over(desk)
    assert desk.repair(key, "set_number").status == 422
    assert desk.repair(key, "set_number", internal_id="IS-4711").body["state"] == "closed"
    synced = desk.office.orders.get(order.id).sync
    assert (synced.state, synced.version, synced.internal_id) == ("done", 1, "IS-4711")
    assert desk.office.orders.unsynced(desk.clock.at + timedelta(days=1)) == []


def test_trouble_that_is_reported_while_it_is_repaired_leaves_the_case_with_its_dispatcher(desk):
    order, key = a_failed_hand_over(desk)

    def refused_again(_event):
        report_case(desk.office, key, "hand_over", channel="octo", reason="refused again", facts={"order_id": order.id})

    object.__setattr__(desk.desk, "announce", refused_again)
    said = desk.repair(key, "try_again").body
    assert (said["state"], said["owner"], said["reason"]) == ("taken", "lenka", "refused again")
    assert said["history"][-1]["what"] == "came back"


def test_a_sale_without_a_seat_is_seated_once_there_is_room(desk):
    full, order, key = a_sale_without_a_seat(desk)
    assert desk.repair(key, "seat").body["code"] == "sold_out"
    assert desk.case(key).body["history"][-1]["what"] == "seat: sold_out"
    cancel_order(desk.office, full.id, Author(by="test", partner=ALICE, is_dispatcher=True))
    assert desk.repair(key, "seat").body["state"] == "closed"
    assert desk.office.orders.get(order.id).status is Status.CONFIRMED
    assert free(desk.office) == 9


def test_a_sale_without_a_seat_is_moved_or_cancelled(desk):
    _, order, key = a_sale_without_a_seat(desk)
    said = desk.repair(key, "move", starts_at=f"{DAY}T11:00")
    assert said.body["state"] == "closed", said.body
    moved = desk.office.orders.get(order.id)
    assert (moved.status, moved.departure.start, moved.history[-1].by) == (
        Status.CONFIRMED,
        "11:00",
        "dispatcher lenka",
    )
    other, key = another_sale_without_a_seat(desk)
    assert desk.repair(key, "cancel").status == 422
    assert desk.repair(key, "cancel", reason="the guest agreed").body["state"] == "closed"
    assert desk.office.orders.get(other.id).cancellation.reason == "the guest agreed"


def another_sale_without_a_seat(desk):
    request = an_order(units={"adult": 1}, partner_reference="BDC-2", unique_reference=True)
    sold = Reservation(reference="BDC-2", state="booked", content="2", request=request)
    order = record_sold(desk.office, ALICE, "octo", sold)
    return order, f"no_seat#{order.id}"


def test_a_code_gets_a_meaning_that_outlives_the_next_catalogue(desk):
    report_unmapped(desk.office, "viator", "5010SYDNEY")
    said = desk.repair("unmapped_code#viator#5010SYDNEY", "map_code", product="sightseeing", option="standard")
    assert said.body["state"] == "closed", said.body
    desk.office.catalogues.put(desk.office.catalogues.document())
    catalogue = desk.office.catalogues.fresh()
    for code in ("5010SYDNEY", "sightseeing"):  # its own name goes on to mean it
        product, option = mapped(catalogue, "viator", code)
        assert (product.id, option.id) == ("sightseeing", "standard")
    assert mapped(catalogue, "getyourguide", "sightseeing")[1].id == "standard"


def test_a_code_is_mapped_to_what_there_is_only(desk):
    report_unmapped(desk.office, "viator", "5010SYDNEY")
    key = "unmapped_code#viator#5010SYDNEY"
    assert desk.repair(key, "map_code").status == 422
    assert desk.repair(key, "map_code", product="balloon").status == 404
    assert desk.repair(key, "map_code", product="sightseeing", option="gold").status == 404
    assert desk.case(key).body["state"] == "taken"


def test_an_oversold_departure_shows_its_orders_and_is_settled_by_seats_or_by_cancelling(desk):
    orders = []
    for _ in range(2):
        orders.append(place_order(desk.office, an_order(units={"adult": 4})))
        desk.clock.forward(seconds=1)
    change_departure(desk.office, ("swan", DAY), "10:00", capacity=5)
    key = f"oversold#swan#{DAY}#10:00"
    shown = desk.case(key).body
    assert [order["reference"] for order in shown["details"]["orders"]] == [order.reference for order in orders]
    assert shown["details"]["departure"]["free"] == -3
    assert desk.repair(key, "recheck").body["code"] == "still_so"
    assert desk.repair(key, "set_capacity", capacity=7).body["code"] == "still_so"
    desk.ok("POST", f"/api/orders/{orders[1].reference}/cancel", {"reason": "the boat is smaller"})
    assert desk.case(key).body["state"] == "closed"


def test_a_counter_that_differs_is_looked_at_again(desk):
    object.__setattr__(desk.desk, "sleep", lambda _seconds: None)
    key = report(desk, "drift#swan", "reconciliation", **PLACE, counter="seats")
    assert desk.repair(key, "recheck").body["state"] == "closed"
    report(desk, "drift#swan", "reconciliation", **PLACE, counter="seats")
    desk.office.client.update_item(
        TableName=desk.office.departures.table,
        Key={"resource": {"S": "swan"}, "day": {"S": DAY.isoformat()}},
        UpdateExpression="SET #d.#s.#f = :nine",
        ExpressionAttributeNames={"#d": "d", "#s": "10:00", "#f": "f"},
        ExpressionAttributeValues={":nine": {"N": "9"}},
    )
    said = desk.repair(key, "recheck")
    assert (said.status, said.body["code"]) == (409, "still_so")
    mended = desk.repair(key, "recount").body
    assert (mended["state"], mended["history"][-1]["note"]) == ("closed", "recount: seats: 1 taken became 0")
    assert free(desk.office) == 10


@pytest.mark.parametrize(
    ("kind", "action"),
    [("deactivation", "acknowledge"), ("push_refused", "acknowledge"), ("unreadable_message", "dismiss")],
)
def test_what_only_wants_to_be_seen_is_seen_with_a_reason(desk, kind, action):
    key = report(desk, "x#1", kind)
    assert desk.repair(key, action, reason="called them").body["history"][-1]["note"] == f"{action}: called them"


def test_an_action_of_another_kind_is_refused_before_the_case_is_taken(desk):
    key = report(desk)
    assert desk.repair(key, "seat").status == 422
    assert desk.repair(key, "fly").status == 422
    assert desk.case(key).body["state"] == "open"


def test_every_kind_of_case_has_an_action_that_is_known():
    assert set(ACTIONS) == set(get_args(Kind))
    assert {action for actions in ACTIONS.values() for action in actions} <= set(RUN)


def a_mail_for_a_person(desk):
    """A mail nobody could read, as the mail door leaves it: the mail, its conversation, the raw message, the case."""
    source = desk.desk.raw.keep(
        "mail", "in", b"Subject: \xc4\x8dlun\n\nTwo places, please.", desk.clock.at, marked=False
    ).key
    mail = Mail(key="m1", source=source, sender="bozena@guest.example", reason="unclear", reading='{"intent": "order"}')
    desk.desk.mails.finish(mail, desk.clock.at)
    thread = Conversation(id="t1", for_a_person=("m1",))
    desk.desk.mails.conclude(mail, thread, [], desk.clock.at, desk.office.patience())
    return report(desk, "mail#t1", "mail")


def test_a_mail_is_shown_as_it_was_read_and_as_it_came_and_is_booked(desk):
    key = a_mail_for_a_person(desk)
    (mail,) = desk.case(key).body["details"]["mails"]
    assert (mail["sender"], mail["reading"]) == ("bozena@guest.example", {"intent": "order"})
    raw = desk.case(key, "GET", "/mail")
    assert raw.headers["content-type"] == "text/plain; charset=utf-8"
    assert raw.headers["content-disposition"].startswith("attachment")
    assert "člun" in raw.body
    sale = {"number": "mail-1", "product": "sightseeing", "starts_at": f"{DAY}T10:00", "units": {"adult": 2}}
    assert desk.repair(key, "book").status == 422
    said = desk.repair(key, "book", order=sale).body
    assert said["state"] == "closed"
    assert "CONFIRMED" in said["history"][-1]["note"]
    assert free(desk.office) == 8


def test_a_mail_of_another_case_is_not_shown_under_this_one(desk):
    a_mail_for_a_person(desk)
    other = report(desk, "mail#t2", "mail")
    assert desk.case(other, "GET", "/mail", key="m1").status == 404
