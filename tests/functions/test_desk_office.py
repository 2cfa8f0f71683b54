"""The desk's office work at its door: uploads, manifests, moves, comparisons, numbers, each for the roles that may."""

import csv
import io
from datetime import timedelta

import pytest

from gangway.domain.order import Contact
from gangway.ordering.place_order import place_order
from infra.local.layout import ROOT
from tests.builders import DAY, NOON, an_order, free
from tests.desk import a_desk
from tests.desk_office import office_work, upload
from tests.differences import a_counterpart
from tests.lists import a_list, a_row

TEN = {"resource": "swan", "day": DAY.isoformat(), "start": "10:00"}
ELEVEN = {**TEN, "start": "11:00"}


@pytest.fixture
def there(tmp_path):
    with a_counterpart(tmp_path) as counterpart:
        yield counterpart


@pytest.fixture
def desk(monkeypatch, there):
    with a_desk(monkeypatch) as door:
        office_work(monkeypatch, door.desk, there.listing)
        yield door


def orders_file(*rows):
    return a_list(*rows).content


def test_a_list_is_uploaded_looked_at_and_applied(desk):
    said = upload(
        desk,
        "/api/imports",
        orders_file(a_row("A-1"), a_row("A-2", start="11:00")),
        kind="orders",
        partner="alice-travel",
    )
    assert said.status == 200, said.body
    preview = said.body["preview"]
    assert (preview["valid"], preview["problems"], said.body["is_finished"]) == (2, [], False)
    assert free(desk.office) == 10
    path = f"/api/imports/{preview['id']}"
    done = desk.ok("POST", f"{path}/apply", {"hash": preview["hash"]})
    assert (done["is_finished"], done["progress"]["applied"]) == (True, 2)
    assert desk.ok("GET", path, by="petr")["progress"]["done"] == 2
    order = next(iter(desk.office.orders.everything()))
    assert order.history[0].by == "dispatcher lenka"
    deeds = desk.ok("GET", "/api/audit", by="marta", about=f"import {preview['id']}")["deeds"]
    # Both within one moment of the test's clock, so neither is the newer one.
    assert {(deed["what"], deed["outcome"]) for deed in deeds} == {
        ("POST /api/imports/{import_id}/apply", "done"),
        ("POST /api/imports", "done"),
    }
    assert all("Němcová" not in str(deed) for deed in deeds)


def test_a_workbook_survives_the_way_through_the_form(desk):
    sample = (ROOT / "tests/samples/sheets/partner-orders.xlsx").read_bytes()
    said = upload(desk, "/api/imports", sample, filename="objednávky.xlsx", kind="orders", partner="alice-travel")
    assert (said.body["preview"]["file_kind"], said.body["preview"]["valid"]) == ("XLSX", 3)


def test_half_broken_lists_are_applied_only_when_it_is_said(desk):
    rows = orders_file(a_row("A-1"), a_row("A-2", product="yachting"))
    preview = upload(desk, "/api/imports", rows, kind="orders", partner="alice-travel").body["preview"]
    path = f"/api/imports/{preview['id']}/apply"
    assert desk.call("POST", path, {"hash": preview["hash"]}).body["code"] == "import_has_problems"
    assert desk.call("POST", path, {"hash": "0" * 64}).body["code"] == "import_changed"
    assert desk.ok("POST", path, {"hash": preview["hash"], "valid_only": True})["progress"]["applied"] == 1


@pytest.mark.parametrize(
    ("content", "fields", "status", "code"),
    [
        (b"%PDF-1.7", {"kind": "plan"}, 422, "unreadable_file"),
        (b"x" * 4_010_000, {"kind": "plan"}, 413, "file_too_large"),
        (b"x" * 4_030_000, {"kind": "plan"}, 413, "body_too_large"),
        (b"a,b", {"kind": "letters"}, 422, "malformed"),
        (b"a,b", {"kind": "orders"}, 422, "malformed"),
        (b"a,b", {"kind": "orders", "partner": "nobody"}, 404, "unknown_partner"),
    ],
)
def test_what_is_no_list_is_refused_by_name(desk, content, fields, status, code):
    said = upload(desk, "/api/imports", content, **fields)
    assert (said.status, said.body["code"]) == (status, code)


def test_a_form_is_asked_for_and_an_import_must_be_there(desk):
    said = desk.call("POST", "/api/imports", {"kind": "plan"})
    assert (said.status, said.body["detail"]) == (422, "send the file as multipart/form-data")
    assert desk.call("GET", "/api/imports/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b").body["code"] == "unknown_import"
    assert desk.call("GET", "/api/imports/..%2F..%2Fetc").body["code"] == "unknown_import"


def test_the_manifest_is_data_and_a_file_that_is_safe_to_open(desk):
    place_order(desk.office, an_order(contact=Contact(full_name="Božena Němcová"), notes="=1+1"))
    query = {"resource": "swan", "day": str(DAY), "start": "10:00"}
    (line,) = desk.ok("GET", "/api/manifest", by="petr", **query)["lines"]
    assert (line["name"], line["notes"], line["party"]) == ("Božena Němcová", "=1+1", {"adult": 2})
    said = desk.call("GET", "/api/manifest/csv", by="petr", delimiter="semicolon", **query)
    assert said.headers["content-disposition"] == f'attachment; filename="manifest-{DAY}-1000.csv"'
    written = said.body.encode()
    assert written.startswith(b"\xef\xbb\xbfstart;reference;")
    (row,) = csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";")
    assert (row["name"], row["notes"]) == ("Božena Němcová", "'=1+1")
    for wrong in ({"day": ""}, {"day": "today"}, {"resource": ""}, {"delimiter": "pipe"}):
        assert desk.call("GET", "/api/manifest/csv", **(query | wrong)).status == 422


def test_a_departure_is_listed_then_moved(desk):
    order = place_order(desk.office, an_order())
    preview = desk.ok("POST", "/api/departures/move", {**TEN, "to": ELEVEN})
    assert [affected["reference"] for affected in preview["orders"]] == [order.reference]
    assert free(desk.office) == 8
    done = desk.ok("POST", "/api/departures/move", {**TEN, "to": ELEVEN, "dry_run": False})
    assert (done["moved"]["moved"], done["is_finished"]) == ([order.reference], True)
    assert (free(desk.office), free(desk.office, start="11:00")) == (10, 8)
    nowhere = desk.call("POST", "/api/departures/move", {**TEN, "to": {**TEN, "resource": "titanic"}})
    assert (nowhere.status, nowhere.body["code"]) == (404, "unknown_departure")


def test_who_stays_behind_is_a_case_that_can_be_repaired(desk):
    order = place_order(desk.office, an_order(option="window"))
    done = desk.ok("POST", "/api/departures/move", {**TEN, "to": ELEVEN, "dry_run": False})
    assert [problem["reference"] for problem in done["moved"]["problems"]] == [order.reference]
    (case,) = desk.ok("GET", "/api/cases", kind="not_moved")["cases"]
    assert case["actions"] == ["move", "cancel", "acknowledge"]
    body = {"action": "cancel", "reason": "the guest agreed"}
    assert desk.ok("POST", f"/api/cases/{case['id']}/repair", body)["state"] == "closed"
    assert desk.office.orders.get(order.id).status == "CANCELLED"


def test_comparing_now_heals_and_is_remembered(desk, there):
    assert desk.ok("GET", "/api/reconciliation", by="petr") == {"last": None}
    first, second = place_order(desk.office, an_order()), place_order(desk.office, an_order("11:00"))
    there.take(desk.office, [first, second])
    there.forget(first.id)
    there.change(second.id, lambda document: document.update(seats=9))
    desk.clock.at = NOON + timedelta(minutes=14)  # a login lasts; orders are compared after a quarter of an hour
    desk.clock.forward(minutes=2)
    desk.tokens.clear()
    found = desk.ok("POST", "/api/reconciliation", {"days": 1})["found"]
    assert sorted((d["kinds"][0], d["healed"]) for d in found["differences"]) == [
        ("missing_there", True),
        ("seats", False),
    ]
    assert [event.order_id for event in desk.announced] == [first.id]
    assert desk.ok("GET", "/api/reconciliation", by="petr")["last"]["found"] == found
    again = desk.ok("POST", "/api/reconciliation/heal", {"order_ids": [first.id]})
    assert (again["compared"], len(again["differences"])) == (1, 1)


def test_a_partners_report_is_compared_three_ways(desk, there):
    order = place_order(desk.office, an_order(partner_reference="A-1"))
    there.take(desk.office, [order])
    report = b"Buchungsnummer;Datum;Uhrzeit;Personen\r\nA-1;15.6.2027;10:00;5\r\nA-2;15.6.2027;11:00;=2\r\n"
    said = upload(desk, "/api/reconciliation/report", report, partner="alice-travel").body
    (difference,) = said["found"]["differences"]
    assert (difference["kinds"], set(difference["told"])) == (["seats"], {"channel", "gangway", "internal", "row"})
    assert [(problem["row"], problem["column"]) for problem in said["problems"]] == [(3, "Personen")]


def test_an_internal_system_that_cannot_be_asked_is_said(desk, there):
    there.server.set_faults({"down": True})
    said = desk.call("POST", "/api/reconciliation", {})
    assert (said.status, said.body["code"]) == (503, "internal_system_not_reached")


def test_the_numbers_are_the_managers(desk):
    place_order(desk.office, an_order())
    said = desk.ok("GET", "/api/numbers", by="marta", from_="2027-06-01", to="2027-06-01")
    assert [(day["channel"], day["orders"]) for day in said["figures"]["days"]] == [("octo", 1)]
    assert {channel["is_measured"] for channel in said["channels"]} == {False}
    assert desk.call("GET", "/api/numbers", by="marta", from_="2027-01-01", to="2027-06-01").status == 422
    assert desk.call("GET", "/api/numbers", by="marta", from_="today", to="2027-06-01").body["value"] == "from"


def test_a_difference_is_closed_when_both_sides_agree_and_comes_back_when_they_do_not(desk, there):
    order = place_order(desk.office, an_order())
    there.take(desk.office, [order])
    key = f"difference#internal system#{order.id}"

    def heal():
        return desk.ok("POST", "/api/reconciliation/heal", {"order_ids": [order.id]})

    there.change(order.id, lambda document: document.update(seats=9))
    heal()
    said = desk.repair(key, "compare")
    assert (said.status, said.body["code"], said.body["value"]) == (409, "still_so", "seats")
    assert "9 seats" in said.body["detail"]
    there.change(order.id, lambda document: document.update(seats=2))
    assert desk.repair(key, "compare").body["state"] == "closed"
    there.change(order.id, lambda document: document.update(seats=9))
    heal()
    assert desk.case(key).body["state"] == "open"
    assert desk.repair(key, "acknowledge", reason="a group that paid for nine").body["state"] == "closed"
    heal()
    assert desk.case(key).body["state"] == "closed"


def test_comparing_one_order_hands_over_what_is_lost_there(desk, there):
    order = place_order(desk.office, an_order())
    there.take(desk.office, [order])
    there.change(order.id, lambda document: document.update(seats=9))
    desk.ok("POST", "/api/reconciliation/heal", {"order_ids": [order.id]})
    there.forget(order.id)
    said = desk.repair(f"difference#internal system#{order.id}", "compare").body
    assert (said["state"], said["history"][-1]["note"]) == ("closed", "compare: handed over again")
    there.server.set_faults({"down": True})
    assert [event.order_id for event in desk.announced] == [order.id]


def test_what_a_partner_tells_differently_is_compared_again_or_settled_between_people(desk, there):
    order = place_order(desk.office, an_order(partner_reference="A-1"))
    there.take(desk.office, [order])
    report = b"reference,day,guests\r\nA-1,2027-06-15,1\r\nA-2,2027-06-15,1\r\n"
    upload(desk, "/api/reconciliation/report", report, partner="alice-travel")
    ours, theirs = sorted(
        desk.ok("GET", "/api/cases", kind="reconciliation")["cases"], key=lambda case: case["facts"]["name"]
    )
    assert {tuple(case["actions"]) for case in (ours, theirs)} == {("compare", "acknowledge")}
    key = "difference#alice-travel#A-1"
    sides = desk.case(key).body["details"]["sides"]
    assert {side: facts["seats"] for side, facts in sides.items()} == {"gangway": 2, "channel": 1, "internal": 2}
    said = desk.repair(key, "compare")
    assert (said.status, said.body["code"], said.body["value"]) == (409, "still_so", "seats")
    desk.ok("POST", f"/api/orders/{order.reference}/change", {"units": {"adult": 1}})
    assert desk.case(key).body["details"]["sides"]["gangway"]["seats"] == 1
    assert desk.repair(key, "compare").body["state"] == "closed"
    stranger = "difference#alice-travel#A-2"
    assert desk.case(stranger).body["details"]["sides"]["gangway"] is None
    assert desk.repair(stranger, "compare").body["code"] == "still_so"
    assert desk.repair(stranger, "acknowledge", reason="theirs alone").body["state"] == "closed"


def test_an_order_that_a_report_does_not_list_agrees_once_it_is_cancelled(desk, there):
    order = place_order(desk.office, an_order(partner_reference="A-1"))
    upload(desk, "/api/reconciliation/report", b"reference,day\r\nA-2,2027-06-15\r\n", partner="alice-travel")
    key = "difference#alice-travel#A-1"
    assert desk.case(key).body["details"]["sides"]["channel"] is None
    assert desk.repair(key, "compare").body["code"] == "still_so"
    desk.ok("POST", f"/api/orders/{order.reference}/cancel", {"reason": "never sold"})
    assert desk.repair(key, "compare").body["state"] == "closed"
