"""The form's door over real HTTP: what must be refused is refused there, too, and nothing is stored."""

import json
import uuid
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from infra.widget.local import HOTEL
from tests.widget import solve

pytestmark = pytest.mark.e2e

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def door(hotel):
    base = f"{hotel.base_url}/widget/api/{hotel.key}"
    with httpx.Client(base_url=base, headers={"origin": hotel.site.url}, timeout=60) as client:
        yield client


def a_hold(door, day, *, option="standard", **changes):
    sailing = door.get("/departures", params={"product": "dinner-cruise", "day": day.isoformat()}).json()
    start = next(departure["startsAt"] for departure in sailing if departure["optionId"] == option)
    order = {
        "uuid": str(uuid.uuid4()),
        "productId": "dinner-cruise",
        "optionId": option,
        "startsAt": start,
    }
    given = door.post("/challenges", content=json.dumps(order)).json()
    proof = {"challenge": given["challenge"], "answer": solve(given["challenge"], given["bits"])}
    return {**order, "units": {"adult": 2}, "currency": "CZK", "total": 278000, "proof": proof, **changes}


def test_a_forged_total_a_negative_party_and_a_script_hold_nothing(door, orders_on, day):
    for change, status in (
        ({"total": 1}, 409),
        ({"units": {"adult": -2}}, 400),
        ({"units": {"adult": 2, SCRIPT: 1}}, 404),
        ({"currency": SCRIPT}, 400),
        ({"language": SCRIPT}, 400),
        ({"proof": {"challenge": SCRIPT, "answer": "1"}}, 403),
    ):
        answer = door.post("/holds", content=json.dumps(a_hold(door, day, **change)))
        assert answer.status_code == status, change
        assert "script" not in answer.text
    assert orders_on(day) == []


def test_a_body_of_ten_megabytes_and_a_form_of_a_thousand_parts_are_refused(door, hotel, orders_on, day):
    assert door.post("/holds", content=b"[" * 10_000_000).status_code == 413
    form = f"{hotel.base_url}/widget/form"
    parts = {f"field{n}": (None, "x") for n in range(1000)}
    for files in (parts, {"name": (None, "x" * 9_000_000)}):
        answer = httpx.post(form, files=files, timeout=60)
        assert answer.status_code == 413
        assert "text/html" in answer.headers["content-type"]
    assert orders_on(day) == []


def test_a_page_that_is_not_named_and_a_key_that_is_revoked_are_refused(door, hotel, planning):
    for origin in ("https://evil.example", "null", ""):
        answer = door.get("/catalogue", headers={"origin": origin})
        assert (answer.status_code, answer.json()["error"]) == (403, "origin_not_allowed")
        assert "access-control-allow-origin" not in answer.headers
    key = planning.call("POST", f"/partners/{HOTEL['id']}/keys", {"publishable": True})["key"]
    planning.call("DELETE", f"/partners/{HOTEL['id']}/keys/{key}")
    answer = httpx.get(f"{hotel.base_url}/widget/api/{key}/catalogue", headers={"origin": hotel.site.url}, timeout=60)
    assert (answer.status_code, answer.json()) == (403, {"error": "forbidden"})


def test_a_publishable_key_opens_no_other_door(hotel):
    for path, status in (("/octo/products", 403), ("/planning/catalogue", 401)):
        answer = httpx.get(f"{hotel.base_url}{path}", headers={"authorization": f"Bearer {hotel.key}"}, timeout=60)
        assert answer.status_code == status


def test_ten_guests_for_the_last_six_seats_each_sent_twice_are_three_orders(door, planning, orders_on, day):
    planning.call("PATCH", f"/departures/grand/{day}/19:00", {"pools": {"window": 6}})
    wishes = [a_hold(door, day, option="window", total=338000) for _ in range(10)]
    with ThreadPoolExecutor(10) as guests:
        answers = list(guests.map(lambda wish: door.post("/holds", content=json.dumps(wish)), [*wishes, *wishes]))
    assert sorted({answer.status_code for answer in answers}) == [200, 409]
    held = {answer.json()["reference"] for answer in answers if answer.status_code == 200}
    assert len(held) == 3
    assert sorted(order.reference for order in orders_on(day)) == sorted(held)
    refused = next(answer.json() for answer in answers if answer.status_code == 409)
    assert refused["error"] == "sold_out"
    assert refused["nearest"]
