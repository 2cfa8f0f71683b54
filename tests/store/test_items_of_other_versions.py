"""Today's code reads, changes and writes what older versions wrote, and keeps what newer ones added.

The older items are frozen in tests/samples/items, one folder for each version that stored something differently; they
came from a real engine (tests/freeze_items.py). Nothing in those folders is ever written anew.
"""

import json
from collections import Counter

import pytest

from gangway.domain.order import Contact, Status
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import change_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold
from gangway.ordering.requests import OrderChange
from gangway.store import forms
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders, order_to_item
from gangway.store.partners import Partners
from gangway.store.wire import item_from_wire
from infra.local.layout import ROOT
from tests.audit import drift
from tests.builders import ALICE, BY_ALICE, DISPATCHER, NOON, Clock, an_order, at
from tests.engine import dynamodb_at
from tests.tables import create_tables

VERSIONS = sorted(path for path in (ROOT / "tests/samples/items").iterdir() if path.is_dir())
SOON = Clock(NOON)
SOON.forward(minutes=12)  # when the frozen story had ended


def frozen(version, role):
    return json.loads((version / f"{role}.json").read_text(encoding="utf-8"))


@pytest.fixture
def left(engine):
    """`left(items by role)`: an office on tables that hold what another version left, and nothing else."""

    def open_office(items):
        client = dynamodb_at(engine.url)
        names = create_tables(client)
        for role, held in items.items():
            for item in held:
                client.put_item(TableName=names[role], Item=item)
        return Office(
            client=client,
            catalogues=Catalogues(client, names["catalogue"]),
            departures=Departures(client, names["departures"]),
            orders=Orders(client, names["orders"]),
            partners=Partners(client, names["partners"]),
            cases=Cases(client, names["exceptions"]),
            clock=SOON,
        )

    return open_office


def everything(version):
    return {path.stem: frozen(version, path.stem) for path in version.glob("*.json")}


def stored(office, order_id):
    key = {"pk": {"S": order_id}}
    return item_from_wire(office.client.get_item(TableName=office.orders.table, Key=key, ConsistentRead=True)["Item"])


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_every_order_departure_partner_and_case_of_an_older_version_is_read(left, version):
    office = left(everything(version))
    orders = list(office.orders.everything())
    assert Counter(order.status for order in orders).keys() == set(Status)
    assert {order.sync.internal_id for order in orders} >= {"IS-000001"}
    assert office.partners.get(ALICE.id) == ALICE
    assert [case.kind for case in office.cases.open()] == ["no_seat"]
    assert office.catalogue.product("sightseeing") is not None
    assert drift(office) == []


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_an_order_that_is_written_again_unchanged_says_the_same(left, version):
    for order in left(everything(version)).orders.everything():
        again = json.loads(order_to_item(order)["doc"])
        before = next(item_from_wire(item) for item in frozen(version, "orders") if item["pk"]["S"] == order.id)
        assert again.pop("form") == forms.ORDER_FORM
        upgraded = forms.read_order_document(before["doc"])
        assert again == upgraded


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_orders_of_an_older_version_are_confirmed_changed_and_cancelled(left, version):
    office = left(everything(version))
    by_status = {order.status: order for order in office.orders.everything()}
    held = by_status[Status.ON_HOLD]
    assert confirm_order(office, held.id, BY_ALICE, OrderChange()).status is Status.CONFIRMED
    moved = change_order(office, held.id, OrderChange(starts_at=at("12:00")), BY_ALICE)
    assert moved.departure.start == "12:00"
    assert cancel_order(office, held.id, BY_ALICE).status is Status.CANCELLED
    assert cancel_order(office, by_status[Status.PENDING].id, DISPATCHER).status is Status.CANCELLED
    assert json.loads(stored(office, held.id)["doc"])["form"] == forms.ORDER_FORM
    assert drift(office) == []


def test_a_form_of_the_past_is_upgraded_step_by_step_when_it_is_read_and_stays_so_when_it_is_changed(left, monkeypatch):
    """As if the order had had two forms before the present one: `places` for seats, and a contact that was a name."""

    def places_are_seats(document):
        return {("seats" if key == "places" else key): value for key, value in document.items()}

    def a_name_is_a_contact(document):
        return {**{k: v for k, v in document.items() if k != "guest"}, "contact": {"full_name": document["guest"]}}

    monkeypatch.setattr(forms, "ORDER_FORM", 3)
    monkeypatch.setattr(forms, "ORDER_UPGRADES", {1: places_are_seats, 2: a_name_is_a_contact})
    items = everything(VERSIONS[0])
    for item in items["orders"]:
        if "doc" in item:
            document = json.loads(item["doc"]["S"])
            document["places"] = document.pop("seats")
            document["guest"] = document.pop("contact", {}).get("full_name", "nobody")
            item["doc"]["S"] = json.dumps(document)
    office = left(items)
    held = next(order for order in office.orders.everything() if order.status is Status.ON_HOLD)
    assert (held.seats, held.contact) == (3, Contact(full_name="nobody"))
    confirm_order(office, held.id, BY_ALICE, OrderChange(contact={"full_name": "Grace Hopper"}))
    written = json.loads(stored(office, held.id)["doc"])
    assert (written["form"], written["seats"], written["contact"]) == (3, 3, {"full_name": "Grace Hopper"})
    assert not {"places", "guest"} & written.keys()
    untouched = next(order for order in office.orders.everything() if order.status is Status.PENDING)
    assert "places" in json.loads(stored(office, untouched.id)["doc"]), "a read alone writes nothing"
    assert drift(office) == []


@pytest.fixture
def newer(engine_office):
    """An office whose one hold was written by code two forms ahead: new fields in the order, its parts, its item."""
    office = engine_office(SOON)
    held = place_hold(office, an_order("10:00", hold_minutes=60))
    document = json.loads(stored(office, held.id)["doc"])
    document |= {"form": forms.ORDER_FORM + 2, "loyalty": {"card": "VIP-7", "points": 12}}
    document["departure"]["pier"] = 4
    document["tickets"][0]["seat"] = "A1"
    office.client.update_item(
        TableName=office.orders.table,
        Key={"pk": {"S": held.id}},
        UpdateExpression="SET doc = :doc, loyalty = :card",
        ExpressionAttributeValues={":doc": {"S": json.dumps(document)}, ":card": {"S": "VIP-7"}},
    )
    return office, held.id


def test_old_code_keeps_what_newer_code_wrote_through_every_change_of_its_own(newer):
    """A rolling deployment, or a step back: both versions work on one order."""
    office, order_id = newer
    confirm_order(office, order_id, BY_ALICE, OrderChange(contact={"full_name": "Grace Hopper"}))
    change_order(office, order_id, OrderChange(notes="by the window"), BY_ALICE)
    cancel_order(office, order_id, BY_ALICE)
    item = stored(office, order_id)
    document = json.loads(item["doc"])
    assert document["form"] == forms.ORDER_FORM + 2, "a write never lowers the form"
    assert (document["status"], document["notes"], document["version"]) == ("CANCELLED", "by the window", 4)
    assert document["loyalty"] == {"card": "VIP-7", "points": 12}
    assert document["departure"]["pier"] == 4
    assert document["tickets"][0]["seat"] == "A1"
    assert item["loyalty"] == "VIP-7"
    assert drift(office) == []


def test_what_we_do_not_know_is_told_to_nobody(newer):
    office, order_id = newer
    order = office.orders.get(order_id)
    assert "loyalty" not in order.model_dump_json()
    assert "pier" not in order.model_dump_json()


def test_a_partner_a_key_and_a_case_of_newer_code_are_read_and_kept(engine_office):
    office = engine_office(SOON)
    key = office.partners.key(office.partners.issue_key(ALICE.id, NOON).split("_")[1])
    for pk, document in ((f"partner#{ALICE.id}", ALICE), (f"key#{key.id}", key)):
        text = json.dumps({**json.loads(document.model_dump_json()), "tier": "gold"})
        office.client.put_item(TableName=office.partners._table, Item={"pk": {"S": pk}, "doc": {"S": text}})
    assert office.partners.get(ALICE.id).name == ALICE.name
    assert office.partners.revoke_key(key.id, NOON)
    item = office.client.get_item(TableName=office.partners._table, Key={"pk": {"S": f"key#{key.id}"}})["Item"]
    assert json.loads(item["doc"]["S"])["tier"] == "gold"
    assert json.loads(item["doc"]["S"])["revoked_at"]


def test_a_document_of_the_present_form_carries_nothing_beside_its_fields(engine_office):
    office = engine_office(SOON)
    order = place_hold(office, an_order("10:00"))
    assert office.orders.get(order.id) == order
    assert not office.orders.get(order.id).model_extra
