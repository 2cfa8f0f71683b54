"""The planning API as the internal system meets it: events of the HTTP API in, documents and problems out."""

import json
from datetime import timedelta

import pytest

from gangway.domain.catalogue import read_catalogue
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.place_order import place_hold, place_order
from infra.local.layout import ROOT
from infra.local.plan import plan
from tests.builders import ALICE, BY_ALICE, CATALOGUE, DAY, an_order, free
from tests.planning import a_planning_door

ELEVEN = {
    "resource": "swan",
    "day": str(DAY),
    "start": "11:00",
    "minutes": 60,
    "capacity": 12,
    "sells": ["sightseeing/standard"],
}
SALE = {"number": "T-1", "product": "sightseeing", "starts_at": f"{DAY}T10:00", "units": {"adult": 2}}
TEN_URL = f"/departures/swan/{DAY}/10:00"


@pytest.fixture
def door(monkeypatch):
    with a_planning_door(monkeypatch) as opened:
        yield opened


def is_a_problem(said, status, code=None):
    assert said.status == status, said.body
    assert said.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail", "code"} <= set(said.body)
    assert said.body["status"] == status
    assert code in {None, said.body["code"]}
    return True


# -- who is calling -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [None, "nonsense", "gw_000000000000_wrong", "gw_" + "x" * 3000 + "_y"])
def test_without_a_valid_key_every_door_is_shut(door, key):
    said = door.call("GET", "/catalogue", key=key)
    assert is_a_problem(said, 401, "no_key")
    assert said.headers["www-authenticate"] == "Bearer"


def test_the_key_of_a_reseller_is_not_one_of_the_internal_system(door):
    key = door.office.partners.issue_key(ALICE.id, door.clock.at)
    assert is_a_problem(door.call("GET", "/orders", key=key), 403, "forbidden")


def test_a_path_that_is_none_is_a_problem_too(door):
    assert is_a_problem(door.call("GET", "/nothing/here"), 404, "no_such_page")
    assert is_a_problem(door.call("DELETE", "/catalogue"), 404, "no_such_page")


# -- catalogue and plan -------------------------------------------------------------------------------------------


def test_the_catalogue_is_put_and_read_as_it_was_put(door):
    assert door.ok("PUT", "/catalogue", CATALOGUE) == {"products": 4}
    assert door.ok("GET", "/catalogue") == CATALOGUE


def changed(path, value):
    document = json.loads(json.dumps(CATALOGUE))
    *parents, last = path
    place = document
    for step in parents:
        place = place[step]
    place[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("supplier", "time_zone"), "Europe/Atlantis"),
        (("supplier", "time_zone"), "/etc/passwd"),
        (("supplier", "currencies"), ["CZK", "koruna"]),
        (("products", 0, "season"), {"from": "02-30", "to": "12-31"}),
        (("products", 0, "options"), []),
        (("products", 0, "options", 0, "times"), ["25:00"]),
        (("products", 0, "options", 0, "boat"), "titanic"),
        (("products", 0, "options", 0, "prices"), {}),
        (("products", 0, "options", 0, "prices", "CZK", "adult"), -1),
        (("products", 0, "options", 1, "prices"), {"USD": {"adult": 2100}}),
        (("products", 0, "options", 1, "id"), "standard"),
        (("products", 1, "id"), "sightseeing"),
        (("products", 1, "duration_minutes"), None),
        (("unit_types", 0, "seats"), -1),
        (("boats",), "swan"),
    ],
)
def test_a_catalogue_that_nobody_could_sell_from_is_refused_and_the_old_one_stays(door, path, value):
    assert is_a_problem(door.call("PUT", "/catalogue", changed(path, value)), 422, "malformed")
    assert door.ok("GET", "/catalogue") == CATALOGUE


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_plan_is_pushed_in_bulk_and_told_row_by_row(door, method):
    rows = [
        ELEVEN,
        ELEVEN | {"resource": "titanic"},
        "a string",
        ELEVEN | {"start": "25:00"},
        ELEVEN | {"capacity": 2e9},
    ]
    said = door.ok(method, "/departures", {"departures": rows})
    assert (said["applied"], said["days_written"]) == (1, 1)
    assert [(p["row"], p["code"]) for p in said["problems"]] == [
        (1, "unknown_resource"),
        (2, "malformed"),
        (3, "malformed"),
        (4, "malformed"),
    ]
    assert free(door.office, start="11:00") == 12


@pytest.mark.parametrize(
    "broken",
    [
        {"capacity": True},
        {"capacity": "12"},
        {"capacity": -1},
        {"capacity": 10**9},
        {"capacity": 10**400},
        {"minutes": 0},
        {"day": 20270615},
        {"day": "2027-W24-2"},
        {"day": "2027-06-31"},
        {"day": "2027-06-15T00:00:00"},
        {"start": "11:00\n"},
        {"start": "١١:٠٠"},
        {"sells": []},
        {"sells": "sightseeing/standard"},
        {"pools": {"": 1}},
        {"pools": {"window": "4"}},
        {"closed": ["dinner/default"]},
        {"resource": ""},
        {"resource": "x" * 5000},
        {"colour": "red"},
    ],
)
def test_a_row_with_a_mistake_changes_nothing(door, broken):
    before = list(door.office.departures.everything())
    said = door.ok("POST", "/departures", {"departures": [ELEVEN | broken]})
    assert (said["applied"], [p["row"] for p in said["problems"]]) == (0, [0])
    assert said["problems"][0]["detail"]
    assert list(door.office.departures.everything()) == before


def test_departures_are_shown_with_their_counters(door):
    place_order(door.office, an_order(option="window", units={"adult": 3}))
    (day,) = door.ok("GET", "/departures", resource="swan", from_=DAY, to=DAY)
    ten = day["departures"][0]
    assert (day["resource"], ten["start"], ten["capacity"], ten["free"]) == ("swan", "10:00", 10, 7)
    assert ten["pools"] == {"window": {"capacity": 4, "free": 1}}


def test_one_departure_is_resized_and_withdrawn(door):
    assert door.ok("PATCH", TEN_URL, {"capacity": 20})["free"] == 20
    assert door.ok("DELETE", TEN_URL) == {"removed": True}
    assert is_a_problem(door.call("DELETE", TEN_URL), 404, "unknown_departure")
    assert is_a_problem(door.call("PATCH", f"/departures/{'x' * 3000}/{DAY}/10:00", {}), 404, "unknown_departure")
    assert is_a_problem(door.call("PATCH", "/departures/swan/tomorrow/10:00", {}), 422, "malformed")


def test_sales_are_stopped_for_a_span_and_resumed(door):
    switch = {"resource": "swan", "first_day": str(DAY), "last_day": str(DAY + timedelta(days=3)), "stopped": True}
    assert door.ok("POST", "/sales", switch) == {"days_changed": 2}
    assert door.ok("POST", "/sales", switch | {"stopped": False}) == {"days_changed": 2}
    said = door.call("POST", "/sales", switch | {"option": "sightseeing/roof"})
    assert is_a_problem(said, 404, "unknown_option")
    assert is_a_problem(door.call("POST", "/sales", switch | {"last_day": "2029-01-01"}), 422, "malformed")


# -- telephone sales and dispatchers ------------------------------------------------------------------------------


def test_a_telephone_sale_sent_twice_is_one_order(door):
    first = door.ok("POST", "/orders", SALE | {"by": "jana"})
    assert (first["channel"], first["partner_id"], first["status"]) == ("telephone", "desk", "CONFIRMED")
    assert (first["partner_reference"], first["history"][0]["by"]) == ("T-1", "dispatcher jana")
    assert door.ok("POST", "/orders", SALE | {"by": "jana"})["id"] == first["id"]
    assert free(door.office) == 8
    other = door.call("POST", "/orders", SALE | {"units": {"adult": 3}})
    assert is_a_problem(other, 409, "reference_reused")


def test_a_sale_for_a_partner_is_at_its_rate(door):
    sold = door.ok("POST", "/orders", SALE | {"partner": ALICE.id})
    assert (sold["partner_id"], sold["price"]["net"]) == (ALICE.id, 62400)
    assert is_a_problem(door.call("POST", "/orders", SALE | {"partner": "nobody"}), 404, "unknown_partner")


def test_the_telephone_keeps_seats_and_sells_them_later(door):
    held = door.ok("POST", "/orders", SALE | {"hold": True})
    assert held["status"] == "ON_HOLD"
    sold = door.ok("POST", f"/orders/{held['reference']}/confirm", {"by": "jana"})
    assert (sold["status"], sold["id"]) == ("CONFIRMED", held["id"])


def test_the_telephone_sells_past_the_cutoff_but_never_what_is_not_there(door):
    door.clock.at += timedelta(days=13, hours=21, minutes=45)
    assert door.ok("POST", "/orders", SALE)["seats"] == 2
    full = door.call("POST", "/orders", SALE | {"number": "T-2", "units": {"adult": 9}})
    assert is_a_problem(full, 409, "sold_out")


def test_a_dispatcher_changes_and_cancels_any_order_after_the_cutoff(door):
    order = place_order(door.office, an_order())
    door.clock.at += timedelta(days=13, hours=12)
    changed_order = door.ok("PATCH", f"/orders/{order.id}", {"units": {"adult": 3}, "by": "jana"})
    assert (changed_order["seats"], changed_order["price"]["net"]) == (3, 93600)
    cancelled = door.ok("POST", f"/orders/{order.reference}/cancel", {"reason": "storm"})
    assert (cancelled["status"], cancelled["cancellation"]["reason"]) == ("CANCELLED", "storm")
    assert free(door.office) == 10
    assert is_a_problem(door.call("POST", f"/orders/{order.id}/redeem", {}), 409, "not_changeable")


def test_a_cancellation_by_telephone_ends_the_case_of_too_many_guests(door):
    order = place_order(door.office, an_order(units={"adult": 8}))
    door.ok("PATCH", TEN_URL, {"capacity": 5})
    case = f"oversold#swan#{DAY}#10:00"
    assert door.office.cases.get(case).state == "open"
    door.ok("POST", f"/orders/{order.id}/cancel", {})
    assert door.office.cases.get(case).state == "closed"


def test_tickets_are_redeemed_one_by_one(door):
    order = door.ok("POST", "/orders", SALE)
    codes = [ticket["code"] for ticket in order["tickets"]]
    assert door.ok("POST", f"/orders/{order['id']}/redeem", {"codes": codes[:1]})["status"] == "CONFIRMED"
    assert door.ok("POST", f"/orders/{order['id']}/redeem", {})["status"] == "REDEEMED"


@pytest.mark.parametrize("order_id", ["nothing", "MB-00000", "x" * 4000, "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"])
def test_an_order_that_is_not_there_is_unknown(door, order_id):
    assert is_a_problem(door.call("GET", f"/orders/{order_id}"), 404, "unknown_order")


# -- the feed -----------------------------------------------------------------------------------------------------


def read_feed(door, after="", limit=2):
    ids, more = [], True
    while more:
        page = door.ok("GET", "/orders", after=after, limit=limit)
        ids += [(order["id"], order["version"]) for order in page["orders"]]
        after, more = page["cursor"], page["more"]
    return ids, after


def test_the_feed_tells_each_order_once_also_those_of_one_millisecond(door):
    made = [place_order(door.office, an_order(units={"adult": 1})).id for _ in range(5)]
    door.clock.forward(seconds=16)
    told, cursor = read_feed(door)
    assert sorted(order_id for order_id, _ in told) == sorted(made)
    assert read_feed(door, cursor) == ([], cursor)
    assert read_feed(door)[0] == told


def test_an_order_that_changes_comes_again_behind_the_cursor(door):
    orders = [place_order(door.office, an_order(units={"adult": 1})) for _ in range(3)]
    door.clock.forward(seconds=20)
    _, cursor = read_feed(door)
    cancel_order(door.office, orders[0].id, BY_ALICE)
    door.clock.forward(seconds=20)
    assert read_feed(door, cursor)[0] == [(orders[0].id, 2)]


def test_an_order_that_changes_while_the_feed_is_read_does_not_carry_the_cursor_past_others(door, monkeypatch):
    first = place_order(door.office, an_order(units={"adult": 1}))
    door.clock.forward(seconds=1)
    second = place_order(door.office, an_order(units={"adult": 1}))
    door.clock.forward(seconds=20)
    index = list(door.office.orders._items("feed", "feed", "orders", upto=("updated_at", "9")))
    cancel_order(door.office, first.id, BY_ALICE)
    monkeypatch.setattr(door.office.orders, "_items", lambda *_args, **_more: iter(index))
    page = door.ok("GET", "/orders", limit=1)
    monkeypatch.undo()
    assert page["orders"][0]["version"] == 2
    told = door.office.orders.feed(page["cursor"], 10, before=door.clock.at)
    assert [order.id for _, order in told] == [second.id]


def test_what_was_written_a_moment_ago_is_told_when_nothing_can_come_before_it_any_more(door):
    place_order(door.office, an_order())
    door.clock.forward(seconds=14)
    assert read_feed(door)[0] == []
    door.clock.forward(seconds=2)
    assert len(read_feed(door)[0]) == 1


@pytest.mark.parametrize("after", ["2027-06-01T10:00:00Z", "2400-01-01T00:00:00Z", "2027-06-01"])
def test_the_feed_starts_at_a_moment_also_one_to_come(door, after):
    assert door.ok("GET", "/orders", after=after)["orders"] == []


NO_CURSORS = [{"after": "yesterday"}, {"after": "0001-01-01T00:00+14:00"}, {"limit": 0}, {"limit": "ten"}]


@pytest.mark.parametrize("query", NO_CURSORS)
def test_a_cursor_that_is_none_is_refused(door, query):
    assert is_a_problem(door.call("GET", "/orders", **query), 422, "malformed")


def test_the_manifest_names_who_sails(door):
    order = place_order(door.office, an_order())
    cancel_order(door.office, place_order(door.office, an_order()).id, BY_ALICE)
    place_hold(door.office, an_order("11:00"))
    said = door.ok("GET", "/manifest", resource="swan", day=DAY)
    assert [entry["departure"]["start"] for entry in said] == ["10:00", "11:00"]
    assert said[0]["id"] == order.id
    assert is_a_problem(door.call("GET", "/manifest", resource="", day=DAY), 422, "malformed")


# -- partners and keys --------------------------------------------------------------------------------------------


def test_a_partners_addresses_are_kept_and_what_is_no_address_is_refused(door):
    door.ok("POST", "/partners", {**CAROL, "emails": ["carol@travel.example", "@hotel.example"]})
    assert door.office.partners.get("carol-travel").emails == ("carol@travel.example", "@hotel.example")
    refused = door.call("POST", "/partners", {**CAROL, "emails": ["not an address"]})
    assert is_a_problem(refused, 422, "malformed")


CAROL = {"id": "carol-travel", "name": "Carol Travel", "commission_percent": "12.5"}


def test_a_partner_gets_a_key_that_is_shown_once(door):
    assert door.ok("POST", "/partners", CAROL)["commission_basis_points"] == 1250
    issued = door.ok("POST", "/partners/carol-travel/keys", {})
    assert door.office.partners.by_key(issued["key"], door.clock.at).id == "carol-travel"
    kept = json.dumps(door.ok("GET", "/partners/carol-travel"))
    assert issued["key"] not in kept
    assert issued["key"].split("_", 2)[2] not in str(door.office.client.scan(TableName=door.office.partners._table))


def test_two_keys_overlap_while_the_partner_changes_over(door):
    door.ok("POST", "/partners", CAROL)
    old, new = (door.ok("POST", "/partners/carol-travel/keys", {}) for _ in range(2))
    ends = door.clock.at + timedelta(days=7)
    door.ok("DELETE", f"/partners/carol-travel/keys/{old['key_id']}", at=ends.isoformat())
    by_key = door.office.partners.by_key
    assert by_key(old["key"], door.clock.at) == by_key(new["key"], ends)
    with pytest.raises(Exception, match="not valid"):
        by_key(old["key"], ends)


def test_a_key_that_an_agency_issued_belongs_to_one_partner(door):
    issued = {"issued": "agency-0123456789-abcdefghijklmnop"}
    key_id = door.ok("POST", f"/partners/{ALICE.id}/keys", issued)["key_id"]
    assert door.office.partners.by_key(issued["issued"], door.clock.at) == ALICE
    assert door.ok("POST", f"/partners/{ALICE.id}/keys", issued) == {"key_id": key_id}
    assert is_a_problem(door.call("POST", "/partners/bob-tours/keys", issued), 422, "malformed")
    assert door.office.partners.by_key(issued["issued"], door.clock.at) == ALICE


def test_a_revoked_key_is_worth_nothing_at_once(door):
    door.ok("POST", "/partners", CAROL)
    issued = door.ok("POST", "/partners/carol-travel/keys", {})
    said = door.call("DELETE", f"/partners/{ALICE.id}/keys/{issued['key_id']}")
    assert is_a_problem(said, 404, "unknown_key")
    door.ok("DELETE", f"/partners/carol-travel/keys/{issued['key_id']}")
    with pytest.raises(Exception, match="not valid"):
        door.office.partners.by_key(issued["key"], door.clock.at)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/partners", CAROL | {"id": "Carol Travel"}, 422),
        ("/partners", CAROL | {"id": "desk"}, 422),
        ("/partners", CAROL | {"products": ["submarine"]}, 422),
        ("/partners", CAROL | {"currency": "USD"}, 422),
        ("/partners", CAROL | {"commission_percent": 12.5}, 422),
        ("/partners", {"id": "internal-system", "name": "x", "channel": "octo"}, 422),
        ("/partners/nobody/keys", {}, 404),
        ("/partners/alice-travel/keys", {"expires_at": "2020-01-01T00:00:00Z"}, 422),
        ("/partners/alice-travel/keys", {"expires_at": "2030-01-01T00:00:00"}, 422),
    ],
)
def test_a_partner_or_key_that_cannot_be_is_refused(door, path, body, status):
    assert is_a_problem(door.call("POST", path, body), status)


# -- the demo's plan ----------------------------------------------------------------------------------------------


def test_the_demos_catalogue_and_plan_have_no_problem(door):
    document = json.loads((ROOT / "infra" / "local" / "catalogue.json").read_text(encoding="utf-8"))
    door.ok("PUT", "/catalogue", document)
    rows = list(plan(read_catalogue(document), DAY, 2))
    said = door.ok("POST", "/departures", {"departures": rows})
    assert (said["applied"], said["problems"]) == (len(rows), [])
