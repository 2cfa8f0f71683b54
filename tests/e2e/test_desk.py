"""The desk on the real stack: gateway, authorizer, function, and cases that came about as they do in earnest."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from gangway.desk.tokens import Tokens
from gangway.domain.staff import Role
from gangway.internal_system.hand_over import case_key
from gangway.ordering.report_case import report_case
from tests.e2e.dispatcher import DISPATCHER, MANAGER, READER, Dispatcher
from tests.e2e.office import office_of

pytestmark = pytest.mark.e2e

PROBLEM = "application/problem+json"
PATIENCE = 180
NAMES = {READER: "petr", DISPATCHER: "lenka", MANAGER: "marta"}


@pytest.fixture(scope="module")
def people(stack):
    return {role: Dispatcher(stack, role) for role in (READER, DISPATCHER, MANAGER)}


@pytest.fixture
def lenka(people):
    return people[DISPATCHER]


@pytest.fixture
def internal_system(stack):
    yield stack.internal_system_url
    httpx.put(f"{stack.internal_system_url}/faults", json={}, timeout=60).raise_for_status()


def until(found, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (value := found()) is not None:
            return value
        time.sleep(0.2)
    raise AssertionError(f"{what} did not happen within {PATIENCE} s")


def a_departure(lenka, product="dinner-cruise"):
    """(start, option) of a departure of the product with room for a few, tomorrow or soon after."""
    for ahead in range(1, 20):
        day = (datetime.now(UTC) + timedelta(days=ahead)).date()
        for departure in lenka.ok("GET", "/api/departures", day=day)["departures"]:
            sold = [option for option in departure["sells"] if option.startswith(f"{product}/")]
            if sold and departure["free"] > 10 and not departure["closed"]:
                return f"{day}T{departure['start']}", sold[0].partition("/")[2]
    raise AssertionError(f"no departure of {product}")


def a_sale(lenka, number, **more):
    starts_at, option = a_departure(lenka)
    sale = {"number": number, "product": "dinner-cruise", "option": option, "starts_at": starts_at}
    return lenka.ok("POST", "/api/orders", {**sale, "units": {"adult": 2}, **more})


def test_an_order_that_the_internal_system_refused_is_seen_and_repaired(lenka, internal_system):
    httpx.put(f"{internal_system}/faults", json={"refuse": "dinner-cruise"}, timeout=60).raise_for_status()
    order = a_sale(lenka, f"desk-{time.time_ns()}")
    key = case_key(order["id"])

    def listed():
        cases = lenka.ok("GET", "/api/cases", kind="hand_over")["cases"]
        return next((case for case in cases if case["facts"].get("order_id") == order["id"]), None)

    case = until(listed, "the case")
    assert case["actions"][0] == "try_again"
    httpx.put(f"{internal_system}/faults", json={}, timeout=60).raise_for_status()
    assert lenka.repair(key, "try_again").json()["state"] == "closed"

    def synced():
        sync = lenka.ok("GET", f"/api/orders/{order['reference']}")["order"]["sync"]
        return sync if sync["state"] == "done" else None

    assert until(synced, "the hand-over")["internal_id"]
    assert [entry["what"] for entry in lenka.case(key)["history"]] == ["taken", "repaired"]


def test_two_dispatchers_never_repair_the_same_thing_twice(stack, people):
    office = office_of(stack)
    both = [Dispatcher(stack, role) for role in (DISPATCHER, MANAGER, DISPATCHER, MANAGER)]
    for number in range(5):
        key = f"push_refused#rush#{number}-{time.time_ns()}"
        report_case(office, key, "push_refused", channel="viator", reason="refused", facts={"number": str(number)})
        with ThreadPoolExecutor(len(both)) as rush:
            said = list(rush.map(lambda person, key=key: person.repair(key, "acknowledge"), both))
        assert sorted(answer.status_code for answer in said) == [200, 409, 409, 409], [answer.text for answer in said]
        codes = {answer.json()["code"] for answer in said if answer.status_code == 409}
        assert codes <= {"case_taken", "case_in_repair", "case_closed"}
        assert [entry["what"] for entry in people[READER].case(key)["history"]] == ["taken", "repaired"]


def test_every_route_refuses_whoever_may_not_in_the_same_form(stack, people, monkeypatch):
    monkeypatch.setenv("AWS_EXECUTION_ENV", "")  # Chalice adds its name to it when an app is made
    from app import app  # noqa: PLC0415  not at import: see above

    secrets = stack.engine.client("secretsmanager")
    secret = secrets.get_secret_value(SecretId=stack.outputs["DeskSecret"])["SecretString"]
    now = datetime.now(UTC)
    tokens = Tokens(lambda: secret, "gangway/local")
    sid = "0" * 16
    everywhere = {
        None: 401,
        tokens.new("marta", sid, Role.MANAGER, now)[0]: 401,  # of a login that never was: each route finds out
        Tokens(lambda: secret, "gangway/prod").new("marta", sid, Role.MANAGER, now)[0]: 403,
    }
    # Judged by the authorizer, which is the same for all routes; an error of a function takes the engine seconds.
    somewhere = {
        "x" * 40: 401,
        tokens.new("marta", sid, Role.MANAGER, now - timedelta(hours=1))[0]: 401,
        Tokens(lambda: secret + "!", "gangway/local").new("marta", sid, Role.MANAGER, now)[0]: 401,
    }
    guarded = [
        (method, path.replace("{", "").replace("}", "").lstrip("/"))
        for path, methods in app.routes.items()
        for method, entry in methods.items()
        if entry.authorizer is not None
    ]
    assert len(guarded) > 40
    with httpx.Client(base_url=people[READER].url, timeout=60) as http:
        for number, (method, path) in enumerate(guarded):
            for token, status in (everywhere | (somewhere if number % 20 == 0 else {})).items():
                headers = {"Authorization": f"Bearer {token}"} if token else {}
                said = http.request(method, path, headers=headers, json={})
                assert said.status_code == status, (method, path, said.text)
                assert said.headers["content-type"] == PROBLEM
                assert said.json()["status"] == status


def test_a_reader_changes_nothing_and_only_a_manager_sees_the_audit(people):
    reader, lenka, marta = people[READER], people[DISPATCHER], people[MANAGER]
    for method, path in (("POST", "/api/orders"), ("POST", "/api/departures/sales"), ("PUT", "/api/partners/x")):
        assert reader.call(method, path, {}).json()["code"] == "role_may_not"
    assert lenka.call("GET", "/api/audit").status_code == 403
    deeds = marta.ok("GET", "/api/audit", who="lenka")["deeds"]
    assert all(deed["who"] == "lenka" for deed in deeds)


def test_an_order_by_telephone_is_found_by_name_and_number_and_is_cancelled(people):
    lenka, marta = people[DISPATCHER], people[MANAGER]
    number = f"tel-{time.time_ns()}"
    phone = f"+420 7{time.time_ns() % 100_000_000:08}"
    contact = {"name": "Božena Čermáková", "phone": phone, "email": "bozena@guest.example"}
    order = a_sale(lenka, number, contact=contact)
    assert a_sale(lenka, number, contact=contact)["id"] == order["id"]

    def found(asked):
        return order["id"] in [one["id"] for one in lenka.ok("GET", "/api/orders", q=asked)["orders"]] or None

    for asked in (order["reference"], order["reference"].lower(), number, phone, phone[-9:], "cermakova bozena"):
        until(lambda asked=asked: found(asked), f"finding it by {asked}")
    day = order["departure"]["day"]
    assert order["id"] in [o["id"] for o in lenka.ok("GET", "/api/orders", q="božena", day=day)["orders"]]
    cancelled = lenka.ok("POST", f"/api/orders/{order['reference']}/cancel", {"reason": "she is ill"})
    assert (cancelled["status"], cancelled["history"][-1]["by"]) == ("CANCELLED", "dispatcher lenka")
    deeds = marta.ok("GET", "/api/audit", about=f"order {order['reference']}")["deeds"]
    assert deeds[0]["what"].endswith("/cancel")
    assert len(deeds) == 3


def test_a_partner_is_created_sells_and_is_shut_out(stack, people):
    marta = people[MANAGER]
    partner = {"name": "Hostel Vltava", "products": ["dinner-cruise"], "commission_percent": "12.5"}
    assert marta.ok("PUT", "/api/partners/hostel-vltava", partner)["commission_percent"] == "12.5"
    key = marta.ok("POST", "/api/partners/hostel-vltava/keys", {})
    headers = {"Authorization": f"Bearer {key['key']}"}
    products = httpx.get(f"{stack.base_url}/octo/products", headers=headers, timeout=60).json()
    assert [product["id"] for product in products] == ["dinner-cruise"]
    rotated = marta.ok("POST", "/api/partners/hostel-vltava/keys/rotate", {"overlap_hours": 24})
    assert rotated["ended"] == [key["key_id"]]
    kept = {one["id"]: one for one in marta.ok("GET", "/api/partners/hostel-vltava")["keys"]}
    assert kept[key["key_id"]]["expires_at"] == rotated["old_end_at"]
    marta.ok("POST", f"/api/partners/hostel-vltava/keys/{rotated['key_id']}/revoke")
    fresh = {"Authorization": f"Bearer {rotated['key']}"}
    assert httpx.get(f"{stack.base_url}/octo/products", headers=fresh, timeout=60).status_code in {400, 401, 403}
