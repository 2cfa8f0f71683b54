"""The partner API as its partners meet it: events of the HTTP API in, OCTO's answers out."""

import json
import runpy
from uuid import uuid4

import pytest

from gangway.edge import answer_size, wiring
from infra.local.layout import ROOT
from tests.builders import ALICE, BOB, CATALOGUE, DAY, free
from tests.octo import ELEVEN, SEVEN, TEN, a_door, a_reservation, an_event


@pytest.fixture
def door():
    with a_door() as door:
        yield door


def test_the_handler_answers_an_event_with_what_the_environment_gives_it(door, monkeypatch):
    monkeypatch.setattr(wiring, "office", lambda: door.office)
    monkeypatch.setattr(wiring, "rates", door.gate.rates)
    handle = runpy.run_path(str(ROOT / "functions" / "partner_api" / "handler.py"))["handle"]
    said = handle(an_event("GET", "/octo/supplier", key=door.keys["alice-travel"]), None)
    assert said["statusCode"] == 200
    assert json.loads(said["body"])["endpoint"] == "https://gangway.example/octo"


# -- who is calling -----------------------------------------------------------------------------------------------


def test_without_a_key_nothing_is_shown(door):
    said = door.send(an_event("GET", "/octo/products"))
    assert (said.status, said.error) == (401, "UNAUTHORIZED")


@pytest.mark.parametrize("key", ["nonsense", "gw_000000000000_wrong", "gw__", "ž" * 10, "x" * 5000])
def test_a_key_that_is_not_valid_is_forbidden(door, key):
    said = door.send(an_event("GET", "/octo/products", key=key))
    assert (said.status, said.error) == (403, "FORBIDDEN")


def test_a_revoked_key_is_forbidden(door):
    door.office.partners.revoke_key(door.keys["bob-tours"].split("_")[1], door.clock.at)
    assert door.get("/products", by=BOB).status == 403


def test_another_partners_booking_is_as_unknown_as_one_that_does_not_exist(door):
    uuid = door.confirmed()
    for method, path, body in [
        ("GET", f"/bookings/{uuid}", None),
        ("POST", f"/bookings/{uuid}/confirm", {"contact": {}}),
        ("POST", f"/bookings/{uuid}/cancel", {}),
        ("POST", f"/bookings/{uuid}/extend", {}),
        ("PATCH", f"/bookings/{uuid}", {"notes": "mine now"}),
    ]:
        said = door.call(method, path, body, by=BOB)
        assert (said.status, said.error, said.body["uuid"]) == (400, "INVALID_BOOKING_UUID", uuid)
    assert door.get("/bookings", query={"localDate": str(DAY)}, by=BOB).body == []


def test_a_partner_sees_only_products_it_may_sell(door):
    door.office.partners.put(BOB.model_copy(update={"products": ("dinner",)}))
    assert [product["id"] for product in door.get("/products", by=BOB).body] == ["dinner"]
    assert door.get("/products/sightseeing", by=BOB).error == "INVALID_PRODUCT_ID"
    assert door.reserve(by=BOB).error == "INVALID_PRODUCT_ID"


def test_more_calls_than_agreed_are_told_when_to_come_back(door):
    door.office.partners.put(BOB.model_copy(update={"requests_per_minute": 3}))
    said = [door.get("/supplier", by=BOB) for _ in range(4)]
    assert [answer.status for answer in said] == [200, 200, 200, 429]
    assert said[3].error == "TOO_MANY_REQUESTS"
    assert said[3].headers["Retry-After"] == str(said[3].body["retryAfter"])
    door.clock.forward(seconds=said[3].body["retryAfter"])
    assert door.get("/supplier", by=BOB).status == 200


# -- products and availability ------------------------------------------------------------------------------------


def test_paths_with_and_without_a_slash_are_the_same(door):
    assert door.get("/products/").body == door.get("/products").body


def test_products_on_sale_come_first_and_departures_before_opening_hours(door):
    assert [product["id"] for product in door.get("/products").body] == ["sightseeing", "dinner", "charter", "day-pass"]
    door.clock.forward(days=200)  # December: day passes are out of season
    assert door.get("/products").body[-1]["id"] == "day-pass"


@pytest.mark.parametrize("asked", ["octo/pricing", "pricing", " octo/pricing , octo/unheard-of"])
def test_a_capability_is_understood_with_and_without_its_prefix(door, asked):
    said = door.get("/products", octo_capabilities=asked)
    assert said.headers["Octo-Capabilities"] == "octo/pricing"
    assert said.body[0]["defaultCurrency"] == "CZK"
    assert door.get("/products", query={"_capabilities": asked}).body == said.body


def test_without_capabilities_no_price_and_no_text_is_shown(door):
    said = door.get("/products")
    assert said.headers["Octo-Capabilities"] == ""
    assert not {"defaultCurrency", "title"} & set(said.body[0])


def test_content_is_in_the_language_asked_for(door):
    said = door.get("/products", octo_capabilities="octo/content", accept_language="fr, cs;q=0.8, en;q=0.5")
    assert said.body[0]["title"] == "Vyhlídková plavba"
    assert said.headers["Content-Language"] == "cs"
    assert said.headers["Available-Languages"] == "cs, en, de"


def asked(**selector):
    return {"productId": "sightseeing", "optionId": "standard", **selector}


def test_a_slot_that_is_listed_is_found_by_its_id(door):
    listed = door.post("/availability", asked(localDate=str(DAY))).body
    ids = [slot["id"] for slot in listed]
    assert ids == [TEN, ELEVEN, f"{DAY}T12:00:00+02:00"]
    assert door.post("/availability", asked(availabilityIds=[*ids, "nonsense", "2027-06-15T10:00:00Z"])).body == listed


@pytest.mark.parametrize(
    "selector",
    [
        {},
        {"localDate": str(DAY), "availabilityIds": [TEN]},
        {"localDate": str(DAY), "localDateStart": str(DAY), "localDateEnd": str(DAY)},
        {"localDateStart": str(DAY)},
        {"localDateEnd": str(DAY)},
        {"localDateStart": "2027-06-16", "localDateEnd": "2027-06-15"},
        {"localDateStart": "2027-06-15", "localDateEnd": "2028-06-16"},
        {"localDate": "15.6.2027"},
        {"localDate": "9999-12-31"},
        {"availabilityIds": ["x"] * 101},
        {"localDate": str(DAY), "units": [{"id": "ghost"}]},
    ],
)
def test_a_question_that_contradicts_itself_is_a_bad_request(door, selector):
    said = door.post("/availability", asked(**selector))
    assert (said.status, said.error) == (400, "BAD_REQUEST")


def test_the_answer_reflects_the_party_asked_about(door):
    fits = door.post("/availability", asked(localDate=str(DAY), units=[{"id": "family", "quantity": 2}])).body[0]
    assert (fits["available"], fits["status"]) == (True, "AVAILABLE")
    too_many = door.post("/availability", asked(localDate=str(DAY), units=[{"id": "family", "quantity": 3}])).body[0]
    assert (too_many["available"], too_many["status"], too_many["vacancies"]) == (False, "SOLD_OUT", 10)
    absurd = door.post("/availability", asked(localDate=str(DAY), units=[{"id": "adult", "quantity": 10**30}])).body[0]
    assert absurd["available"] is False


def test_prices_are_in_the_currency_asked_for_and_a_party_has_its_total(door):
    sightseeing = next(product for product in CATALOGUE["products"] if product["id"] == "sightseeing")
    in_euro = sightseeing | {"options": sightseeing["options"][:1]}
    door.office.catalogues.put(CATALOGUE | {"products": [in_euro]})
    body = asked(localDate=str(DAY), currency="EUR", units=[{"id": "adult", "quantity": 2}])
    slot = door.post("/availability", body, octo_capabilities="pricing").body[0]
    assert slot["pricing"]["retail"] == 2 * 39000 // 25
    assert {price["currency"] for price in slot["unitPricing"]} == {"EUR"}
    assert slot["unitPricing"][0]["net"] == 39000 // 25 * 80 // 100


def test_opening_hours_are_one_day_from_midnight_to_midnight(door):
    body = {"productId": "day-pass", "optionId": "default"}
    (slot,) = door.post("/availability", body | {"localDate": str(DAY)}).body
    assert slot["id"] == slot["localDateTimeStart"] == "2027-06-15T00:00:00+02:00"
    assert slot["localDateTimeEnd"] == "2027-06-16T00:00:00+02:00"
    assert (slot["allDay"], slot["openingHours"]) == (True, [{"from": "09:00", "to": "18:00"}])
    week = body | {"localDateStart": "2027-06-10", "localDateEnd": "2027-06-17"}
    days = door.post("/availability/calendar", week).body
    assert [day["localDate"] for day in days] == ["2027-06-15", "2027-06-16"]
    assert all(day["openingHours"] for day in days)


# -- the life of a booking ----------------------------------------------------------------------------------------


def test_a_hold_has_empty_tickets_and_a_sale_has_codes(door):
    held = door.reserve().body
    assert held["status"] == "ON_HOLD"
    assert held["voucher"]["deliveryOptions"] == []
    assert [item["ticket"]["deliveryOptions"] for item in held["unitItems"]] == [[], []]
    sold = door.post(f"/bookings/{held['uuid']}/confirm", {"contact": {}}).body
    assert (sold["status"], sold["utcExpiresAt"]) == ("CONFIRMED", None)
    codes = [item["ticket"]["deliveryOptions"][0]["deliveryValue"] for item in sold["unitItems"]]
    assert len(set(codes)) == 2
    assert sold["voucher"]["deliveryOptions"][0]["deliveryFormat"] == "QRCODE"


def test_the_same_uuid_with_the_same_content_is_the_same_booking(door):
    uuid = str(uuid4())
    first, again = door.reserve(uuid=uuid), door.reserve(uuid=uuid.upper())
    assert first.body == again.body
    assert free(door.office) == 8


def test_the_same_uuid_with_other_content_is_refused_and_the_conflict_named(door):
    uuid = door.held(uuid=str(uuid4()))
    said = door.reserve(uuid=uuid, notes="by the window", availabilityId=ELEVEN)
    assert (said.status, said.error, said.body["uuid"]) == (400, "INVALID_BOOKING_UUID", uuid)
    assert "departure" in said.body["errorMessage"]
    assert "notes" in said.body["errorMessage"]
    assert door.reserve(by=BOB, uuid=uuid).error == "INVALID_BOOKING_UUID"


def test_a_uuid_that_we_gave_is_in_use_too(door):
    uuid = door.held()
    assert door.reserve(uuid=uuid).error == "INVALID_BOOKING_UUID"
    assert door.reserve(by=BOB, uuid=uuid).error == "INVALID_BOOKING_UUID"


@pytest.mark.parametrize(
    ("changes", "error", "field", "value"),
    [
        ({"productId": ..., "optionId": "x", "unitItems": []}, "INVALID_PRODUCT_ID", "productId", ""),
        ({"productId": "ghost", "optionId": "x"}, "INVALID_PRODUCT_ID", "productId", "ghost"),
        ({"optionId": "ghost", "availabilityId": "x"}, "INVALID_OPTION_ID", "optionId", "ghost"),
        ({"availabilityId": "ghost", "unitItems": []}, "INVALID_AVAILABILITY_ID", "availabilityId", "ghost"),
        ({"availabilityId": ...}, "INVALID_AVAILABILITY_ID", "availabilityId", ""),
        ({"availabilityId": SEVEN, "unitItems": []}, "INVALID_AVAILABILITY_ID", "availabilityId", SEVEN),
        ({"unitItems": [{"unitId": "ghost"}]}, "INVALID_UNIT_ID", "unitId", "ghost"),
        ({"unitItems": [{}]}, "INVALID_UNIT_ID", "unitId", ""),
        ({"uuid": "ghost"}, "INVALID_BOOKING_UUID", "uuid", "ghost"),
        ({"unitItems": []}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": ...}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": None}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": [{"unitId": "adult"}] * 11}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": [{"unitId": "adult"}] * 1000}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": [{"unitId": "infant"}]}, "UNPROCESSABLE_ENTITY", None, None),
        ({"unitItems": [{"unitId": "adult", "uuid": "ghost"}]}, "BAD_REQUEST", None, None),
        ({"currency": "USD"}, "BAD_REQUEST", None, None),
        ({"contact": {"notes": "a" * 1_000_000}}, "BAD_REQUEST", None, None),
        ({"contact": {"fullName": "a" * 201}}, "BAD_REQUEST", None, None),
        ({"contact": {"emailAddress": "nobody"}}, "BAD_REQUEST", None, None),
        ({"expirationMinutes": -1}, "BAD_REQUEST", None, None),
        ({"productId": 7}, "BAD_REQUEST", None, None),
    ],
)
def test_what_is_wrong_with_a_reservation_is_named_in_octos_order(door, changes, error, field, value):
    said = door.reserve(**changes)
    assert (said.status, said.error) == (400, error)
    if field:
        assert said.body[field] == value
    assert free(door.office) == 10


def test_a_field_that_is_too_long_is_named(door):
    said = door.reserve(contact={"phoneNumber": "1" * 51})
    assert "contact.phoneNumber" in said.body["errorMessage"]


def test_an_absurdly_long_hold_is_the_longest_there_is(door):
    said = door.reserve(expirationMinutes=10**30)
    assert said.body["utcExpiresAt"] == "2027-06-01T12:00:00Z"


def test_confirm_and_cancel_may_be_repeated(door):
    uuid = door.held()
    body = {"contact": {"fullName": "Jana Nová"}, "resellerReference": "R-7"}
    first, again = (door.post(f"/bookings/{uuid}/confirm", body) for _ in range(2))
    assert first.body == again.body
    gone, still = (door.post(f"/bookings/{uuid}/cancel", {"reason": "rain"}) for _ in range(2))
    assert gone.body == still.body
    assert gone.body["cancellation"] == {"refund": "FULL", "reason": "rain", "utcCancelledAt": "2027-06-01T10:00:00Z"}
    assert gone.body["cancellable"] is False
    assert free(door.office) == 10


def test_delete_is_cancel_as_older_partners_know_it(door):
    assert door.call("DELETE", f"/bookings/{door.held()}").body["status"] == "CANCELLED"


def test_an_expired_hold_can_be_read_but_not_confirmed_changed_or_extended(door):
    uuid = door.held()
    door.clock.forward(minutes=31)
    assert door.get(f"/bookings/{uuid}").body["status"] == "EXPIRED"
    late = door.post(f"/bookings/{uuid}/confirm", {"contact": {}})
    assert (late.status, late.error, late.body["uuid"]) == (400, "INVALID_BOOKING_UUID", uuid)
    assert door.post(f"/bookings/{uuid}/extend", {}).error == "UNPROCESSABLE_ENTITY"
    assert door.call("PATCH", f"/bookings/{uuid}", {"notes": "x"}).error == "UNPROCESSABLE_ENTITY"


def test_extending_never_shortens_a_hold(door):
    uuid = door.held(expirationMinutes=60)
    assert (
        door.post(f"/bookings/{uuid}/extend", {"expirationMinutes": 31}).body["utcExpiresAt"] == "2027-06-01T11:00:00Z"
    )
    longer = door.post(f"/bookings/{uuid}/extend", {"expirationMinutes": 90}).body
    assert longer["utcExpiresAt"] == "2027-06-01T11:30:00Z"
    assert door.post(f"/bookings/{door.confirmed()}/extend", {}).error == "UNPROCESSABLE_ENTITY"


def test_unit_items_of_a_change_are_the_whole_new_set(door):
    held = door.reserve(units=("adult", "child")).body
    kept = held["unitItems"][0]["uuid"]
    items = [{"uuid": kept, "resellerReference": "T-1"}, {"unitId": "adult"}, {"unitId": "adult"}]
    changed = door.call("PATCH", f"/bookings/{held['uuid']}", {"unitItems": items}).body
    assert [item["unitId"] for item in changed["unitItems"]] == ["adult"] * 3
    assert changed["unitItems"][0]["uuid"] == kept
    assert changed["unitItems"][0]["resellerReference"] == "T-1"
    assert free(door.office) == 7


def test_a_booking_moves_to_another_product(door):
    uuid = door.held()
    move = {
        "productId": "dinner",
        "optionId": "default",
        "availabilityId": SEVEN,
        "unitItems": [{"unitId": "adult"}, {"unitId": "child"}],
    }
    moved = door.call("PATCH", f"/bookings/{uuid}", move).body
    assert (moved["productId"], moved["availabilityId"]) == ("dinner", SEVEN)
    assert (free(door.office), free(door.office, "heron", "19:00")) == (10, 18)


def test_contact_fields_are_merged_and_null_erases_nothing(door):
    uuid = door.held(contact={"firstName": "Jana", "emailAddress": "jana@guest.example"})
    said = door.call(
        "PATCH", f"/bookings/{uuid}", {"contact": {"firstName": None, "lastName": "Nová", "notes": "vegan"}}
    )
    contact = said.body["contact"]
    assert (contact["firstName"], contact["lastName"], contact["notes"]) == ("Jana", "Nová", "vegan")
    assert contact["emailAddress"] == "jana@guest.example"
    assert contact["locales"] == []


def test_inside_the_cancellation_cutoff_nothing_is_changed_or_cancelled(door):
    uuid = door.confirmed()
    door.clock.at = door.clock.at.replace(day=15, hour=6)  # two hours before the start
    assert door.get(f"/bookings/{uuid}").body["cancellable"] is False
    assert door.post(f"/bookings/{uuid}/cancel", {}).error == "UNPROCESSABLE_ENTITY"
    assert door.call("PATCH", f"/bookings/{uuid}", {"notes": "late"}).error == "UNPROCESSABLE_ENTITY"


def test_bookings_are_found_by_reference_and_by_day_of_travel(door):
    uuid = door.held(resellerReference="R-7")
    reference = door.get(f"/bookings/{uuid}").body["supplierReference"]
    for query in (
        {"resellerReference": "R-7"},
        {"supplierReference": reference},
        {"localDate": str(DAY)},
        {"localDateStart": "2027-06-01", "localDateEnd": "2027-06-30", "productId": "sightseeing"},
        {"supplierReference": reference, "localDate": str(DAY), "resellerReference": ""},
    ):
        assert [booking["uuid"] for booking in door.get("/bookings", query=query).body] == [uuid], query
    for query in (
        {"resellerReference": "R-8"},
        {"supplierReference": "MB-0"},
        {"localDate": "2027-06-16"},
        {"supplierReference": reference, "optionId": "window"},
    ):
        assert door.get("/bookings", query=query).body == [], query
    for query in (None, {"productId": "sightseeing"}, {"localDateStart": "2027-06-01"}, {"localDate": "soon"}):
        assert door.get("/bookings", query=query).error == "BAD_REQUEST", query


# -- what partners should never send ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/nothing", "/bookings/x/y/z", "/products/a/b", "/bookings/%2e%2e"])
def test_an_unknown_path_is_never_a_404(door, path):
    said = door.get(path)
    assert said.status == 400
    assert said.error in {"BAD_REQUEST", "INVALID_BOOKING_UUID"}


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "null",
        "[]",
        '"text"',
        "7",
        '{"productId": NaN}',
        '{"productId": "\\ud800"}',
        '{"unitItems": [[[[]]]]}',
        '{"unitItems": "adult"}',
        '{"contact": []}',
        "[" * 100_000,
        '{"a":' * 50_000,
        "\x00",
        '{"notes": "' + "a" * 1_100_000 + '"}',
    ],
)
def test_a_body_that_is_no_reservation_is_a_bad_request(door, body):
    said = door.post("/bookings", body)
    assert said.status == 400
    assert said.error in {"BAD_REQUEST", "INVALID_PRODUCT_ID"}
    assert "Traceback" not in json.dumps(said.body)


def test_a_body_that_is_not_utf_8_is_a_bad_request(door):
    event = an_event("POST", "/octo/bookings", "/+7/", key=door.keys[ALICE.id])
    event["isBase64Encoded"] = True
    assert door.send(event).error == "BAD_REQUEST"
    event["body"] = "not base64!"
    assert door.send(event).error == "BAD_REQUEST"


def test_a_wrong_content_type_does_not_hide_a_good_body(door):
    event = an_event("POST", "/octo/bookings", a_reservation(), key=door.keys[ALICE.id], content_type="text/plain")
    assert door.send(event).status == 200


def test_script_is_kept_as_text(door):
    uuid = door.held(notes="<script>alert(1)</script>")
    assert door.get(f"/bookings/{uuid}").body["notes"] == "<script>alert(1)</script>"


def test_a_fault_of_ours_shows_nothing_of_itself(door, monkeypatch):
    monkeypatch.setattr(type(door.office.orders), "get", lambda *_: 1 / 0)
    said = door.get(f"/bookings/{uuid4()}", accept_language="de")
    assert (said.status, said.error) == (500, "INTERNAL_SERVER_ERROR")
    assert said.body["errorMessage"].startswith("Auf unserer Seite")


def test_a_refusal_leaves_no_stack_trace_in_the_log(door, caplog):
    door.get("/products/ghost")
    assert not [record for record in caplog.records if record.exc_info]


def test_refusals_are_told_in_the_callers_language(door):
    said = door.get("/products/ghost", accept_language="cs-CZ")
    assert said.body["errorMessage"] == "Produkt „ghost“ neexistuje."
    assert door.get("/products/ghost", accept_language="fr").body["errorMessage"] == "unknown product: ghost"


def test_more_than_one_answer_can_hold_is_a_bad_request_that_says_what_to_do(door, monkeypatch):
    asked = {"productId": "sightseeing", "optionId": "standard", "localDate": str(DAY)}
    monkeypatch.setattr(answer_size, "COMPRESSED_FROM", 100)
    monkeypatch.setattr(answer_size, "MOST_ANSWER_BYTES", 500)
    said = door.post("/availability", asked, accept_encoding="identity")
    assert (said.status, said.error) == (400, "BAD_REQUEST")
    assert "ask for fewer days" in said.body["errorMessage"]


@pytest.mark.parametrize("told", ["gzip", "br", "identity, Deflate"])
def test_a_compressed_body_is_told_to_be_one(door, told):
    said = door.post("/availability", "{}", content_encoding=told)
    assert (said.status, said.error) == (400, "BAD_REQUEST")
    assert "without Content-Encoding" in said.body["errorMessage"]


@pytest.mark.parametrize("told", ["", "identity", "UTF-8"])
def test_a_body_that_is_not_compressed_is_read_whatever_its_encoding_is_called(door, told):
    asked = {"productId": "sightseeing", "optionId": "standard", "localDate": str(DAY)}
    assert door.post("/availability", asked, content_encoding=told).status == 200
