"""The day's work at the desk: orders found and changed, departures, partners and their keys, staff, logins."""

from datetime import timedelta

import pytest

from gangway.domain.order import Contact
from gangway.domain.refusals import Forbidden
from gangway.ordering.place_order import place_order
from tests.builders import ALICE, DAY, an_order, free
from tests.desk import PASSWORD, a_desk

SALE = {"number": "tel-1", "product": "sightseeing", "starts_at": f"{DAY}T10:00", "units": {"adult": 2}}
JANA = Contact(full_name="Jana Nováková-Černá", phone="+420 777 123 456", email="jana@guest.example")


@pytest.fixture
def desk(monkeypatch):
    with a_desk(monkeypatch) as door:
        yield door


def found(desk, asked, **more):
    return [order["id"] for order in desk.ok("GET", "/api/orders", q=asked, **more)["orders"]]


# -- orders -----------------------------------------------------------------------------------------------------


def test_an_order_is_found_by_what_the_person_on_the_telephone_has(desk):
    order = place_order(desk.office, an_order(contact=JANA, partner_reference="T-99/7"))
    other = place_order(desk.office, an_order(contact=Contact(full_name="Černá Eva"), start="11:00"))
    for asked in (
        order.reference,
        order.reference.lower(),
        order.id,
        "T-99/7",
        "777123456",
        "00420 777 123 456",
        "CERNA JANA",
        "novakova cerna",
    ):
        assert found(desk, asked) == [order.id], asked
    for word in ("jana", "Nováková", "NOVAKOVA"):
        assert found(desk, word) == [order.id], word
    assert sorted(found(desk, "cerna")) == sorted([order.id, other.id])  # any word of a name, wherever it stands
    assert found(desk, "eva") == found(desk, "eva cerna") == [other.id]
    assert found(desk, "novak") == []  # a whole word
    assert sorted(found(desk, "cerna", day=DAY)) == sorted([order.id, other.id])
    assert found(desk, "nobody at all") == []


def test_what_was_changed_is_found_under_its_new_name_only(desk):
    order = place_order(desk.office, an_order(contact=JANA))
    desk.ok("POST", f"/api/orders/{order.id}/change", {"contact": {"name": "Petr Dub", "phone": "+420 602 000 111"}})
    assert found(desk, "dub petr") == found(desk, "602000111") == [order.id]
    for asked in ("777123456", "cerna", "jana", "novakova"):
        assert found(desk, asked) == [], asked
    kept = desk.office.client.scan(TableName=desk.office.orders.table)["Items"]
    assert "novakova" not in str([item for item in kept if item["pk"]["S"].startswith("name#")])


def test_too_little_to_go_by_is_refused(desk):
    assert desk.call("GET", "/api/orders", q="a").status == 422
    assert desk.call("GET", "/api/orders", q="abc", day="tomorrow").status == 422


def test_a_sale_by_telephone_sent_twice_is_one_order_in_the_dispatchers_name(desk):
    first, again = desk.ok("POST", "/api/orders", SALE), desk.ok("POST", "/api/orders", SALE)
    assert first["id"] == again["id"]
    assert (first["channel"], first["history"][0]["by"]) == ("telephone", "dispatcher lenka")
    assert free(desk.office) == 8
    spoofed = desk.ok("POST", "/api/orders", {**SALE, "number": "tel-2", "by": "karel"})
    assert spoofed["history"][0]["by"] == "dispatcher lenka"


def test_an_order_is_moved_cancelled_with_a_reason_and_redeemed(desk):
    order = desk.ok("POST", "/api/orders", SALE)
    moved = desk.ok("POST", f"/api/orders/{order['reference']}/change", {"starts_at": f"{DAY}T11:00"})
    assert (moved["departure"]["start"], free(desk.office)) == ("11:00", 10)
    assert desk.call("POST", f"/api/orders/{order['id']}/cancel", {}).status == 422
    other = desk.ok("POST", "/api/orders", {**SALE, "number": "tel-2"})
    cancelled = desk.ok("POST", f"/api/orders/{other['id']}/cancel", {"reason": "ill"})
    assert cancelled["cancellation"]["reason"] == "ill"
    redeemed = desk.ok("POST", f"/api/orders/{order['id']}/redeem", {"codes": [moved["tickets"][0]["code"]]})
    assert redeemed["status"] == "CONFIRMED"
    assert desk.ok("POST", f"/api/orders/{order['id']}/redeem", {})["status"] == "REDEEMED"
    assert desk.call("POST", f"/api/orders/{order['id']}/cancel", {"reason": "late"}).body["code"] == "not_cancellable"
    desk.ok("POST", f"/api/orders/{order['id']}/hand-over", {})
    assert [event.version for event in desk.announced] == [4]


def test_a_hold_is_confirmed(desk):
    held = desk.ok("POST", "/api/orders", {**SALE, "hold": True})
    assert held["status"] == "ON_HOLD"
    assert desk.ok("POST", f"/api/orders/{held['id']}/confirm", {})["status"] == "CONFIRMED"


def test_the_message_an_order_came_from_is_a_text_to_be_saved(desk):
    hostile = b"<script>alert(1)</script>"
    source = desk.desk.raw.keep("octo", "in", hostile, desk.clock.at, marked=False).key
    order = place_order(desk.office, an_order(source=source))
    said = desk.call("GET", f"/api/orders/{order.reference}/source")
    assert said.body == hostile.decode()
    assert said.headers["content-type"] == "text/plain; charset=utf-8"
    assert said.headers["content-disposition"].startswith("attachment")
    assert said.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in said.headers["content-security-policy"]
    without = place_order(desk.office, an_order(start="11:00"))
    assert desk.ok("GET", f"/api/orders/{without.id}")["has_source"] is False
    assert desk.call("GET", f"/api/orders/{without.id}/source").status == 404


def test_an_unknown_order_is_unknown_however_it_is_asked_for(desk):
    for name in ("MB-00000", "nothing", "%00", "x" * 900):
        assert desk.call("GET", f"/api/orders/{name}").status == 404, name
        assert desk.call("POST", f"/api/orders/{name}/cancel", {"reason": "x"}).status == 404, name


# -- departures ---------------------------------------------------------------------------------------------------


def test_a_day_shows_each_departure_with_its_seats_by_channel(desk):
    place_order(desk.office, an_order(units={"adult": 3}))
    desk.ok("POST", "/api/orders", SALE)
    board = desk.ok("GET", "/api/departures", day=DAY)["departures"]
    (ten,) = [line for line in board if (line["resource_id"], line["start"]) == ("swan", "10:00")]
    assert (ten["by_channel"], ten["free"]) == ({"octo": 3, "telephone": 2}, 5)
    aboard = desk.ok("GET", "/api/departures/orders", resource="swan", day=DAY, start="10:00")["orders"]
    assert len(aboard) == 2


def test_sales_are_stopped_and_a_capacity_is_changed(desk):
    days = {"resource": "swan", "first_day": f"{DAY}", "last_day": f"{DAY}"}
    assert desk.ok("POST", "/api/departures/sales", {**days, "start": "10:00", "stopped": True}) == {"days_changed": 1}
    assert desk.call("POST", "/api/orders", SALE).body["code"] == "sales_stopped"
    assert desk.call("POST", "/api/orders", {**SALE, "starts_at": f"{DAY}T11:00"}).status == 200
    ten = {"resource": "swan", "day": f"{DAY}", "start": "10:00"}
    assert desk.ok("POST", "/api/departures/capacity", {**ten, "capacity": 6})["free"] == 6
    assert desk.call("POST", "/api/departures/capacity", {**ten, "start": "23:59", "capacity": 6}).status == 404
    assert desk.call("POST", "/api/departures/capacity", {**ten, "capacity": -1}).status == 422
    far = {**days, "last_day": f"{DAY + timedelta(days=500)}", "stopped": True}
    assert desk.call("POST", "/api/departures/sales", far).status == 422


def test_the_catalogue_says_what_can_be_sold(desk):
    shown = desk.ok("GET", "/api/catalogue")
    option = shown["products"][0]["options"][0]
    assert (option["id"], option["resources"]) == ("standard", ["swan"])
    assert "adult" in option["units"]


# -- partners -----------------------------------------------------------------------------------------------------


def test_a_partner_is_set_and_its_keys_are_shown_once_overlap_and_end(desk):
    terms = {"name": "Hostel", "products": ["sightseeing"], "commission_percent": "12.5", "requests_per_minute": 90}
    put = desk.ok("PUT", "/api/partners/hostel", terms, by="marta")
    assert (put["commission_percent"], put["partner"]["commission_basis_points"]) == ("12.5", 1250)
    first = desk.ok("POST", "/api/partners/hostel/keys", {}, by="marta")
    rotated = desk.ok("POST", "/api/partners/hostel/keys/rotate", {"overlap_hours": 24}, by="marta")
    shown = desk.ok("GET", "/api/partners/hostel")
    assert first["key"] not in str(shown)
    assert "secret_hash" not in str(shown)
    partners = desk.desk.partners
    for key in (first["key"], rotated["key"]):
        assert partners.by_key(key, desk.clock.at).id == "hostel"
    desk.clock.forward(hours=24)
    with pytest.raises(Forbidden):
        partners.by_key(first["key"], desk.clock.at)
    desk.tokens.clear()
    desk.ok("POST", f"/api/partners/hostel/keys/{rotated['key_id']}/revoke", {}, by="marta")
    with pytest.raises(Forbidden):
        partners.by_key(rotated["key"], desk.clock.at)


def test_a_partner_that_does_not_fit_the_catalogue_is_refused(desk):
    for more in ({"products": ["balloon"]}, {"currency": "USD"}, {"commission_percent": "120"}, {"id": "other"}):
        said = desk.call("PUT", "/api/partners/hostel", {"name": "Hostel", **more}, by="marta")
        assert said.status == (200 if "id" in more else 422), more
        assert said.body.get("partner", {"id": "hostel"})["id"] == "hostel"
    assert desk.call("PUT", "/api/partners/desk", {"name": "x"}, by="marta").status == 422
    assert desk.call("PUT", "/api/partners/Bad Name", {"name": "x"}, by="marta").status == 422
    assert desk.call("PUT", f"/api/partners/{ALICE.id}", {"name": "x", "channel": "viator"}, by="marta").status == 422
    assert desk.call("GET", "/api/partners/nobody").status == 404
    assert desk.call("POST", "/api/partners/nobody/keys", {}, by="marta").status == 404
    assert desk.call("POST", f"/api/partners/{ALICE.id}/keys/none/revoke", {}, by="marta").status == 404


# -- staff and logins ---------------------------------------------------------------------------------------------


def test_staff_are_hired_changed_and_sent_away_but_never_the_last_manager(desk):
    new = {"name": "ota", "full_name": "Ota Nový", "role": "dispatcher", "password": "a river runs by"}
    assert desk.ok("POST", "/api/staff", new, by="marta")["role"] == "dispatcher"
    assert desk.call("POST", "/api/staff", new, by="marta").body["code"] == "name_taken"
    for password in ("short", "i am eva of old"):
        said = desk.call("POST", "/api/staff", {**new, "name": "eva", "password": password}, by="marta")
        assert said.status == 422, password
    alone = desk.call("POST", "/api/staff/marta/change", {"role": "dispatcher"}, by="marta")
    assert alone.body["code"] == "last_manager"
    assert desk.call("POST", "/api/staff/nobody/change", {"active": False}, by="marta").status == 404
    assert "password" not in str(desk.ok("GET", "/api/staff", by="marta"))


def test_a_new_password_ends_every_other_login(desk):
    here = desk.token("karel")
    elsewhere = desk.desk.sessions.log_in("karel", PASSWORD).token
    change = {"old": PASSWORD, "new": "the vltava is cold"}
    assert desk.call("POST", "/api/password", {**change, "old": "wrong"}, by="karel").body["code"] == "wrong_password"
    desk.ok("POST", "/api/password", change, by="karel")
    assert desk.call("GET", "/api/me", by=None, token=here).status == 200
    assert desk.call("GET", "/api/me", by=None, token=elsewhere).status == 401


def test_five_wrong_tries_lock_a_name_that_exists_like_one_that_does_not(desk):
    for name in ("lenka", "nobody"):
        for _ in range(5):
            said = desk.call("POST", "/api/login", {"name": name, "password": "wrong"}, by=None)
            assert (said.status, said.body["code"]) == (401, "wrong_login")
        locked = desk.call("POST", "/api/login", {"name": name, "password": PASSWORD}, by=None)
        assert (locked.status, locked.headers["retry-after"]) == (429, "900")
    desk.clock.forward(minutes=15)
    assert desk.call("POST", "/api/login", {"name": "lenka", "password": PASSWORD}, by=None).status == 200


def test_one_address_tries_no_more_than_thirty_times_a_minute(desk):
    said = [desk.call("POST", "/api/login", {"name": f"n{n}", "password": "x"}, by=None).status for n in range(32)]
    assert said == [401] * 30 + [429] * 2


def test_a_refresh_token_is_good_once_and_one_that_was_copied_ends_the_login(desk):
    first = desk.call("POST", "/api/login", {"name": "lenka", "password": PASSWORD}, by=None).body
    second = desk.call("POST", "/api/refresh", {"refresh_token": first["refresh_token"]}, by=None).body
    desk.clock.forward(minutes=5)
    assert desk.call("GET", "/api/me", by=None, token=second["token"]).status == 200
    copied = desk.call("POST", "/api/refresh", {"refresh_token": first["refresh_token"]}, by=None)
    assert (copied.status, copied.body["code"]) == (401, "not_logged_in")
    assert desk.call("GET", "/api/me", by=None, token=second["token"]).status == 401
    for wrong in ("", "~~", "lenka~x~y", "nobody~x~y", "x" * 400):
        assert desk.call("POST", "/api/refresh", {"refresh_token": wrong}, by=None).status == 401, wrong


def test_a_login_ends_after_twelve_hours_however_often_it_is_refreshed(desk):
    held = desk.call("POST", "/api/login", {"name": "lenka", "password": PASSWORD}, by=None).body
    for _ in range(11):
        desk.clock.forward(hours=1)
        held = desk.call("POST", "/api/refresh", {"refresh_token": held["refresh_token"]}, by=None).body
    desk.clock.forward(hours=1)
    assert desk.call("POST", "/api/refresh", {"refresh_token": held["refresh_token"]}, by=None).status == 401


def test_the_audit_says_who_did_what_to_which_order_and_how_it_ended(desk):
    order = desk.ok("POST", "/api/orders", SALE)
    desk.clock.forward(seconds=1)
    desk.call("POST", f"/api/orders/{order['reference']}/change", {"starts_at": f"{DAY}T03:00"})
    deeds = desk.ok("GET", "/api/audit", by="marta", about=f"order {order['reference']}")["deeds"]
    assert [(deed["who"], deed["what"], deed["outcome"]) for deed in deeds] == [
        ("lenka", "POST /api/orders/{order_id}/change", "unknown_departure"),
        ("lenka", "POST /api/orders", "done"),
    ]
    assert len(desk.ok("GET", "/api/audit", by="marta", who="lenka")["deeds"]) == 2


def test_products_are_named_in_the_language_of_the_page(desk):
    order = place_order(desk.office, an_order())
    for language in ("cs", "en", "de"):
        names = {one["id"]: one["name"] for one in desk.ok("GET", "/api/catalogue", language=language)["products"]}
        product = desk.office.catalogue.product("sightseeing")
        assert names["sightseeing"] == product.name(language)
        shown = desk.ok("GET", f"/api/orders/{order.reference}", language=language)
        assert shown["product_name"] == product.name(language)
