"""The form's door: one key, its pages, its orders, our prices; everything else is refused and nothing is written."""

import json

import pytest

from gangway.domain.order import Status
from infra.local.layout import ROOT
from tests.builders import DAY, free, moto_office
from tests.widget import JOSEF, ORIGIN, Widget, a_confirmation, a_hold

SAMPLES = ROOT / "tests/samples/widget"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def widget(clock):
    with moto_office(clock) as office:
        yield Widget(office)


def orders_in(widget):
    return widget.office.client.scan(TableName=widget.office.orders.table)["Items"]


def test_a_guest_sees_the_partners_products_with_prices_in_the_language_of_the_page(widget):
    status, catalogue = widget.call("GET", "/catalogue", lang="cs")
    assert status == 200
    assert [product["id"] for product in catalogue["products"]] == ["sightseeing", "dinner"]
    cruise = catalogue["products"][0]
    assert cruise["name"] == "Vyhlídková plavba"
    assert cruise["options"][0]["units"][0] == {
        "id": "adult", "type": "ADULT", "name": "Dospělý", "minAge": 15, "maxAge": 64, "seats": 1, "price": 39000,
    }  # fmt: skip


def test_the_calendar_grades_each_day_and_a_day_lists_its_departures_with_seats_left(widget):
    _, days = widget.call("GET", "/calendar", product="sightseeing", **{"from": f"{DAY}", "to": "2027-06-30"})
    assert [day["room"] for day in days] == ["AVAILABLE", "AVAILABLE"]
    _, departures = widget.call("GET", "/departures", product="sightseeing", day=f"{DAY}")
    assert [(d["optionId"], d["startsAt"][11:16], d["seats"]) for d in departures] == [
        ("standard", "10:00", 10), ("window", "10:00", 4), ("standard", "11:00", 10), ("standard", "12:00", 10),
    ]  # fmt: skip


def test_a_guest_holds_confirms_and_gets_tickets_to_scan(widget):
    status, held = widget.hold()
    assert (status, held["status"], held["holdSeconds"], held["tickets"]) == (200, "ON_HOLD", 900, [])
    assert free(widget.office) == 8
    status, sold = widget.call("POST", f"/orders/{held['token']}/confirm", a_confirmation())
    assert (status, sold["status"], sold["reference"][:3]) == (200, "CONFIRMED", "MB-")
    assert [ticket["type"] for ticket in sold["tickets"]] == ["ADULT", "ADULT"]
    assert sold["tickets"][0]["qr"]["path"].startswith("M4 4h7v1H4z")
    order = widget.office.orders.get(widget.gate.signer().order_id(held["token"]))
    assert (order.status, order.channel, order.contact.phone) == (Status.CONFIRMED, "widget", "+420601123456")
    assert order.details["consented_at"].startswith("2027-06-01")


def test_the_samples_of_the_page_are_what_the_door_takes(widget):
    sent = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in SAMPLES.glob("*.json")}
    assert sent["challenge"].items() <= sent["hold"].items()
    status, held = widget.hold(sent["hold"])
    assert (status, held["total"], len(held["units"])) == (200, 102000, 2)
    status, sold = widget.call("POST", f"/orders/{held['token']}/confirm", sent["confirm"])
    assert (status, sold["status"]) == (200, "CONFIRMED")
    assert widget.office.orders.get(widget.gate.signer().order_id(held["token"])).notes == sent["confirm"]["notes"]


def test_the_same_hold_sent_twice_is_one_order_and_so_is_the_same_confirmation(widget):
    order = a_hold()
    proof = widget.proof(order)
    first = widget.call("POST", "/holds", {**order, "proof": proof})
    assert widget.call("POST", "/holds", {**order, "proof": proof}) == first
    assert free(widget.office) == 8
    path = f"/orders/{first[1]['token']}/confirm"
    sold = widget.call("POST", path, a_confirmation())
    assert widget.call("POST", path, a_confirmation()) == sold


def test_one_piece_of_work_makes_one_order_only(widget):
    order = a_hold()
    proof = widget.proof(order)
    assert widget.call("POST", "/holds", {**order, "proof": proof})[0] == 200
    for other in (a_hold(), {**a_hold("11:00"), "uuid": order["uuid"]}):
        assert widget.call("POST", "/holds", {**other, "proof": proof}) == (403, {"error": "work_not_done"})
    assert free(widget.office) == 8


def test_work_that_was_not_done_or_done_too_long_ago_holds_nothing(widget, clock):
    order = a_hold()
    proof = widget.proof(order)
    lazy = {"challenge": proof["challenge"], "answer": str(int(proof["answer"]) + 1)}
    forged = {"challenge": "A" + proof["challenge"][1:], "answer": proof["answer"]}
    for bad in (lazy, forged):
        assert widget.call("POST", "/holds", {**order, "proof": bad})[1] == {"error": "work_not_done"}
    clock.forward(minutes=16)
    assert widget.call("POST", "/holds", {**order, "proof": proof})[1] == {"error": "work_not_done"}
    assert orders_in(widget) == []


def test_a_page_the_key_was_not_given_for_is_refused_and_may_not_read_why(widget):
    for origin in ("https://evil.example", "null", ORIGIN + ".evil.example", ORIGIN.upper(), None):
        headers = {"origin": origin} if origin else {}
        answered = widget.send("GET", f"/widget/api/{widget.key}/catalogue", headers=headers)
        assert (answered["statusCode"], json.loads(answered["body"])) == (403, {"error": "origin_not_allowed"})
        assert "Access-Control-Allow-Origin" not in answered["headers"]
        asked = widget.send("OPTIONS", f"/widget/api/{widget.key}/holds", headers=headers)
        assert asked["statusCode"] == 403


def test_an_allowed_page_is_named_exactly_and_never_with_a_star(widget):
    asked = widget.send("OPTIONS", f"/widget/api/{widget.key}/holds", headers={"origin": ORIGIN})
    assert asked["statusCode"] == 204
    for answered in (asked, widget.send("GET", f"/widget/api/{widget.key}/nothing", headers={"origin": ORIGIN})):
        assert answered["headers"]["Access-Control-Allow-Origin"] == ORIGIN
        assert answered["headers"]["Vary"] == "Origin"
        assert "Access-Control-Allow-Credentials" not in answered["headers"]


def test_a_revoked_or_invented_key_opens_nothing(widget):
    widget.office.partners.revoke_key(widget.key, widget.office.clock())
    for key in (widget.key, "pk_0123456789abcdef01234567", "gw_abc_def", "x" * 300):
        assert widget.call("GET", "/catalogue", key=key) == (403, {"error": "forbidden"})


def test_a_publishable_key_is_no_key_of_the_partner_api_and_a_secret_one_none_of_the_form(widget):
    secret = widget.office.partners.issue_key("alice-travel", widget.office.clock())
    assert widget.call("GET", "/catalogue", key=secret) == (403, {"error": "forbidden"})
    for presented in (widget.key, f"gw_{widget.key}", f"gw_{widget.key}_{widget.key}"):
        with pytest.raises(Exception, match="not valid"):
            widget.office.partners.by_key(presented, widget.office.clock())


def test_a_price_that_is_not_ours_is_refused_before_a_seat_is_taken(widget):
    for forged in (1, 0, 77999, 78001):
        assert widget.hold(total=forged) == (409, {"error": "price_changed"})
    assert widget.hold(total=-1)[1] == {"error": "malformed", "field": "total"}
    assert free(widget.office) == 10


def test_the_first_answer_stands_when_prices_have_changed_since(widget):
    order = a_hold()
    _, first = widget.hold(order)
    document = json.loads(json.dumps(widget.office.catalogues.document()))
    document["products"][0]["options"][0]["prices"]["CZK"]["adult"] = 50000
    widget.office.catalogues.put(document)
    assert widget.hold(order)[1]["reference"] == first["reference"]
    assert widget.hold()[1] == {"error": "price_changed"}


@pytest.mark.parametrize(
    "units", [{"adult": -1}, {"adult": 2, "child": -2}, {"adult": 1.5}, {"adult": True}, {"adult": 501}, {}, {"x": "1"}]
)
def test_a_party_that_cannot_be_is_refused(widget, units):
    assert widget.hold(units=units)[1]["error"] == "malformed"
    assert orders_in(widget) == []


def test_a_full_departure_is_refused_with_the_nearest_that_are_not(widget):
    widget.hold(start="11:00", units={"adult": 9}, total=9 * 39000)
    status, refused = widget.hold(start="11:00")
    assert (status, refused["error"], refused["free"]) == (409, "sold_out", 1)
    assert [(d["startsAt"][11:16], d["optionId"]) for d in refused["nearest"]][:2] == [
        ("10:00", "standard"), ("12:00", "standard"),
    ]  # fmt: skip


def test_a_hold_that_ran_out_is_refused_in_a_word_of_its_own(widget, clock):
    _, held = widget.hold()
    clock.forward(minutes=15)
    assert widget.call("GET", f"/orders/{held['token']}")[1]["status"] == "EXPIRED"
    assert widget.call("POST", f"/orders/{held['token']}/confirm", a_confirmation()) == (409, {"error": "hold_expired"})


def test_a_guest_cancels_with_nothing_but_the_token(widget):
    _, held = widget.hold()
    widget.call("POST", f"/orders/{held['token']}/confirm", a_confirmation())
    status, cancelled = widget.call("POST", f"/orders/{held['token']}/cancel")
    assert (status, cancelled["status"], cancelled["tickets"]) == (200, "CANCELLED", [])
    assert free(widget.office) == 10


def test_no_other_token_and_no_other_partners_page_finds_an_order(widget):
    _, held = widget.hold()
    token = held["token"]
    forged = "B" + token[1:], token[:-3], token + "A", "x", "%00", held["uuid"]
    for other in forged:
        assert widget.call("GET", f"/orders/{other}")[0] in {403, 404}
    other_page = Widget(
        widget.office, widget.office.partners.get("bob-tours").model_copy(update={"origins": (ORIGIN,)})
    )
    assert other_page.call("GET", f"/orders/{token}") == (404, {"error": "unknown_order"})


ILL = [SCRIPT, "a\x00b", "\u202egnp.exe", "x" * 10_000]
EMPTY = ["", "\n"]  # a telephone number is not asked for


@pytest.mark.parametrize(
    ("field", "text"),
    [(field, text) for field in ("name", "email", "phone") for text in [*ILL, *(EMPTY if field != "phone" else [])]],
)
def test_text_that_no_guest_writes_is_refused_and_named_by_its_field(widget, field, text):
    _, held = widget.hold()
    status, refused = widget.call("POST", f"/orders/{held['token']}/confirm", a_confirmation(**{field: text}))
    assert (status, refused) == (400, {"error": "malformed", "field": field})
    assert widget.call("GET", f"/orders/{held['token']}")[1]["status"] == "ON_HOLD"


def test_names_of_the_world_are_taken_as_they_are_written(widget):
    for name in ("Ngô Bảo Châu", "O’Brien-Łukasiewicz", "Jiří Žďárský ml.", "王小明", "Anne & Tom", "X Æ A-12"):
        _, held = widget.hold(units={"adult": 1}, total=39000)
        status, _ = widget.call("POST", f"/orders/{held['token']}/confirm", a_confirmation(name=f" {name} "))
        assert status == 200
        assert widget.office.orders.get(widget.gate.signer().order_id(held["token"])).contact.full_name == name


def test_nothing_that_was_sent_is_said_back_when_it_is_refused(widget):
    order = a_hold()
    for field in ("uuid", "productId", "optionId", "startsAt", "currency", "language", "units", "proof"):
        value = {SCRIPT: 1} if field == "units" else SCRIPT
        answered = widget.call("POST", "/holds", {**order, "proof": widget.proof(order), field: value})
        assert answered[0] in {400, 403, 404, 409}
        assert "script" not in json.dumps(answered[1])
    for query in ({"product": SCRIPT, "day": f"{DAY}"}, {"product": "sightseeing", "day": SCRIPT}):
        assert "script" not in json.dumps(widget.call("GET", "/departures", **query)[1])


def test_a_body_that_is_too_large_or_no_json_is_refused(widget):
    path, headers = f"/widget/api/{widget.key}/holds", {"origin": ORIGIN}
    for raw, status in ((b"{" * 10_000_000, 413), (b"{" * 5_000, 400), (b"[]", 400), (b"\xff", 400), (b"", 400)):
        assert widget.send("POST", path, raw=raw, headers=headers)["statusCode"] == status


def test_consent_is_not_taken_for_granted(widget):
    _, held = widget.hold()
    for consent in (False, None, "yes", 1):
        status, refused = widget.call(
            "POST", f"/orders/{held['token']}/confirm", {"contact": JOSEF, "consent": consent}
        )
        assert (status, refused["field"]) == (400, "consent")


def test_holds_from_one_address_come_to_an_end(widget):
    order = a_hold()
    proof = widget.proof(order)
    outcomes = [widget.call("POST", "/holds", {**order, "proof": proof})[0] for _ in range(62)]
    assert outcomes == [200] * 60 + [429] * 2
