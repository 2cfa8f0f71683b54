"""The desk's office work on the deployed stack: over the REST API, as its page calls it."""

import csv
import io
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from infra.local.layout import ROOT
from tests.e2e.office import office_of
from tests.lists import a_list, a_row

pytestmark = pytest.mark.e2e
SAIL_ON = (datetime.now(UTC) + timedelta(days=40)).date()


@pytest.fixture(scope="module")
def desk(stack):
    """A dispatcher who is logged in."""
    login = stack.remembered["desk_passwords"]["lenka"]
    client = httpx.Client(base_url=f"{stack.desk_url}/", timeout=60)
    said = client.post("api/login", json={"name": "lenka", "password": login})
    assert said.status_code == 200, said.text
    client.headers["Authorization"] = f"Bearer {said.json()['token']}"
    return client


@pytest.fixture(scope="module")
def imported(desk, stack):
    """Ten orders of a partner on the evening's dinner cruise, imported from a file."""
    product = "dinner-cruise"
    day = next_dinner(stack)
    rows = [
        a_row(f"L-{n}", product=product, option="", day=day.isoformat(), start="", adult="2", notes="=1+1")
        for n in range(10)
    ]
    columns = ("reference", "product", "option", "day", "start", "adult", "name", "phone")
    content = a_list(*rows, columns=columns).content
    said = desk.post(
        "api/imports", files={"file": ("seznam.csv", content)}, data={"kind": "orders", "partner": "vltava-travel"}
    )
    assert said.status_code == 200, said.text
    preview = said.json()["preview"]
    assert (preview["valid"], preview["problems"]) == (10, [])
    done = desk.post(f"api/imports/{preview['id']}/apply", json={"hash": preview["hash"]})
    assert done.json()["progress"]["applied"] == 10, done.text
    return [
        order
        for order in office_of(stack).orders.everything()
        if (order.source or "").endswith(f"{preview['id']}/file")
    ]


def next_dinner(stack):
    """A day on which the demo's plan has a dinner cruise with room."""
    office = office_of(stack)
    product = office.catalogue.product("dinner-cruise")
    (boat, *_) = product.resources_of(product.default_option)
    days = office.departures.between(boat, SAIL_ON, SAIL_ON + timedelta(days=20))
    key = f"{product.id}/{product.default_option.id}"
    return next(day.day for day in days if any(key in d.sells and d.free >= 40 for d in day.departures.values()))


def test_a_list_comes_through_the_gateway_as_it_was_sent_and_is_orders(imported, desk, stack):
    assert len(imported) == 10
    sails = imported[0].departure
    query = {"resource": sails.resource_id, "day": sails.day.isoformat(), "start": sails.start}
    said = desk.get("api/manifest/csv", params=query)
    assert said.content.startswith(b"\xef\xbb\xbfstart,")
    rows = list(csv.DictReader(io.StringIO(said.content.decode("utf-8-sig"), newline="")))
    assert {row["name"] for row in rows if row["partner_reference"].startswith("L-")} == {"Božena Němcová"}
    assert desk.get("api/numbers", params={"from": "2027-01-01", "to": "2027-01-02"}).status_code == 403


def test_a_workbook_comes_through_the_gateway_byte_by_byte(desk):
    sample = (ROOT / "tests/samples/sheets/partner-orders.xlsx").read_bytes()
    said = desk.post(
        "api/imports",
        files={"file": ("objednávky.xlsx", sample)},
        data={"kind": "orders", "partner": "vltava-travel"},
    )
    assert said.status_code == 200, said.text
    preview = said.json()["preview"]
    assert (preview["file_kind"], preview["rows"], preview["columns"]["reference"]) == ("XLSX", 3, "Číslo rezervace")


def test_what_is_lost_in_the_internal_system_is_found_and_handed_over_again(imported, desk, stack):
    office, internal = office_of(stack), httpx.Client(base_url=stack.internal_system_url, timeout=60)
    wait_until(lambda: all(office.orders.get(order.id).sync.state == "done" for order in imported))
    body = {"order_ids": [order.id for order in imported]}
    found = desk.post("api/reconciliation/heal", json=body).json()
    assert (found["compared"], found["differences"]) == (10, [])
    lost = imported[3].id
    with closing(sqlite3.connect(stack.layout.internal_system_database)) as database, database:
        database.execute("DELETE FROM orders WHERE id = ?", (lost,))
    assert internal.get(f"/orders/{lost}").status_code == 404
    (difference,) = desk.post("api/reconciliation/heal", json=body).json()["differences"]
    assert (difference["kinds"], difference["order_id"], difference["healed"]) == (["missing_there"], lost, True)
    wait_until(lambda: internal.get(f"/orders/{lost}").status_code == 200)


def wait_until(is_so, seconds=180):
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.1)
