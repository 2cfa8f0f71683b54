"""Two agencies, the partner API and the telephone fight for the last seats of one boat, over HTTP, all at once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from uuid import uuid4

import httpx
import pytest

from gangway.channels.getyourguide.proof import credentials_of
from gangway.store.departures import Departures
from infra.local.agencies.getyourguide import Caller, new_reference
from infra.local.agencies.getyourguide import Refused as RefusedByGetyourguideDoor
from infra.local.agencies.viator import PARTNERS, Agency, AgencyRefused
from infra.local.octo_client import OctoClient
from infra.local.octo_client import Refused as RefusedByPartnerApi
from infra.local.prepare import Planning

pytestmark = pytest.mark.e2e

BOAT, PRODUCT, START, SEATS, EACH = "classic", "one-hour-cruise", "05:00", 20, 12
DAY = date(datetime.now(UTC).year + 1, 8, 3)
GUEST = {"firstName": "Jana", "lastName": "Nova", "email": "jana@guests.example", "phoneNumber": "+420601123456"}


@pytest.fixture(scope="module")
def planning(stack):
    """A departure at an hour at which nothing else sails, with the last seats on it."""
    calls = Planning(stack.base_url, stack.remembered["keys"]["internal-system"])
    row = {"resource": BOAT, "day": DAY.isoformat(), "start": START, "minutes": 60, "capacity": SEATS}
    rows = {"departures": [{**row, "pools": {}, "sells": [f"{PRODUCT}/default"]}]}
    assert calls.call("POST", "/departures", rows)["problems"] == []
    return calls


@pytest.fixture(scope="module")
def viator(stack, planning):
    for partner in PARTNERS:
        planning.call("POST", "/partners", partner)
    issued = f"issued-{uuid4()}"
    planning.call("POST", "/partners/viator/keys", {"issued": issued})
    return Agency(stack.base_url, issued)


def by_getyourguide(stack):
    caller = Caller(f"{stack.base_url}/getyourguide", *credentials_of(stack.remembered["keys"]["getyourguide"]))
    slot = {"productId": PRODUCT, "dateTime": f"{DAY}T{START}:00+02:00", "currency": "CZK"}

    def buy():
        try:
            caller.sell(slot, [{"category": "ADULT", "count": 1}], new_reference(), GUEST)
        except RefusedByGetyourguideDoor as refused:
            return refused.code
        return "sold"

    return buy


def by_viator(agency):
    def buy():
        sale = agency.sale(f"BR-{uuid4()}", PRODUCT, (DAY.isoformat(), START), ["Anna Malá"])
        try:
            agency.book(sale)
        except AgencyRefused as refused:
            return "BOOKED_OUT" if "BOOKED_OUT_ALT" in str(refused) else str(refused)
        return "sold"

    return buy


def by_partner_api(stack):
    octo = OctoClient(f"{stack.base_url}/octo", stack.remembered["keys"]["vltava-travel"])

    def buy():
        try:
            hold = octo.hold(PRODUCT, "default", f"{DAY}T{START}:00+02:00", uuid=str(uuid4()), adult=1)
            octo.confirm(hold["uuid"], "Petra Krátká")
        except RefusedByPartnerApi as refused:
            return refused.code
        return "sold"

    return buy


def by_telephone(stack):
    headers = {"Authorization": f"Bearer {stack.remembered['keys']['internal-system']}"}

    def buy():
        sale = {"number": f"T-{uuid4()}", "product": PRODUCT, "starts_at": f"{DAY}T{START}", "units": {"adult": 1}}
        body = {**sale, "contact": {"name": "A caller"}}
        answer = httpx.post(f"{stack.base_url}/planning/orders", json=body, headers=headers, timeout=60)
        return "sold" if answer.status_code == httpx.codes.OK else str(answer.json()["code"])

    return buy


def test_all_channels_together_sell_exactly_the_seats_there_are(stack, planning, viator):
    buyers = {
        "getyourguide": by_getyourguide(stack),
        "viator": by_viator(viator),
        "partner API": by_partner_api(stack),
        "telephone": by_telephone(stack),
    }
    attempts = [(name, buy) for _ in range(EACH) for name, buy in buyers.items()]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda attempt: (attempt[0], attempt[1]()), attempts))
    counted = Counter(answers)
    print(counted)  # noqa: T201  the figures of this round
    assert sum(count for (_, answer), count in counted.items() if answer == "sold") == SEATS
    words = {name: {answer for who, answer in counted if who == name and answer != "sold"} for name in buyers}
    assert words == {
        "getyourguide": {"NO_AVAILABILITY"},
        "viator": {"BOOKED_OUT"},
        "partner API": {"UNPROCESSABLE_ENTITY"},
        "telephone": {"sold_out"},
    }
    departures = Departures(stack.engine.client("dynamodb"), stack.outputs["DeparturesTable"])
    assert departures.day(BOAT, DAY, consistent=True).departures[START].free == 0
