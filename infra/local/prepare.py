"""What an operator does once: a key for the internal system, catalogue, plan, partners. Through the real doors."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from gangway.domain.catalogue import Catalogue, read_catalogue
from gangway.domain.events import event_of
from gangway.domain.partners import Partner
from gangway.edge.event_queue import EventQueue
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from infra.local.agencies import viator
from infra.local.desk import hire_demo_staff
from infra.local.plan import SEASON_DAYS, plan
from infra.local.stack import Stack

CATALOGUE = Path(__file__).with_name("catalogue.json")
SEASONS = 3
ROWS_AT_ONCE = 4_000
INTERNAL_SYSTEM = Partner(id="internal-system", name="internal system", channel="planning")
# The demo's partners may call as often as they like: load tests are made with their keys.
UNBOUNDED = 1_000_000
PARTNERS: tuple[dict[str, Any], ...] = (
    {"id": "vltava-travel", "name": "Vltava Travel", "commission_percent": "20", "requests_per_minute": UNBOUNDED},
    {
        "id": "city-tickets",
        "name": "City Tickets",
        "commission_percent": "15",
        "currency": "EUR",
        "requests_per_minute": UNBOUNDED,
    },
    {
        "id": "getyourguide",
        "name": "GetYourGuide",
        "channel": "getyourguide",
        "commission_percent": "25",
        "settings": {"city": "Praha", "country": "CZE"},
        "requests_per_minute": UNBOUNDED,
    },
    {"id": "bookingcom", "name": "Booking.com", "channel": "bookingcom", "commission_percent": "20"},
    {"id": "email", "name": "Guests by e-mail", "channel": "email", "requests_per_minute": UNBOUNDED},
    {
        "id": "hotel-orel",
        "name": "Hotel Orel",
        "channel": "email",
        "commission_percent": "10",
        "emails": ["@hotel-orel.example"],
        "settings": {"credit_days": "14", "mail_address": "orel@vltava-cruises.example"},
    },
)


class PrepareFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """The stack did not take what a new operator gives it."""


class Planning:
    """The planning API, called as the internal system calls it."""

    def __init__(self, base_url: str, key: str) -> None:
        self._url = f"{base_url}/planning"
        self._client = httpx.Client(headers={"Authorization": f"Bearer {key}"}, timeout=60)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        answer = self._client.request(method, f"{self._url}{path}", json=body)
        if answer.status_code != httpx.codes.OK:
            raise PrepareFailed(f"{method} {path} was answered {answer.status_code}: {answer.text[:300]}")
        return answer.json()


def prepare(stack: Stack, say: Callable[[str], None], *, seasons: int = SEASONS) -> Planning:
    """Bring a new stack to where orders can come in; on a stack that is prepared, add the days that have come since."""
    keys = stack.remembered.setdefault("keys", {})
    if INTERNAL_SYSTEM.id not in keys:
        keys[INTERNAL_SYSTEM.id] = first_key(stack)
        stack.remember()
    announce_forgotten(stack, say)
    hire_demo_staff(stack)
    planning = Planning(stack.base_url, keys[INTERNAL_SYSTEM.id])
    document = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    planning.call("PUT", "/catalogue", document)
    today = datetime.now(UTC).date()
    push_plan(stack, planning, read_catalogue(document), today, seasons, say)
    for partner in PARTNERS:
        planning.call("POST", "/partners", partner)
        if partner["id"] not in keys:
            keys[partner["id"]] = planning.call("POST", f"/partners/{partner['id']}/keys", {})["key"]
            stack.remember()
    register_viator(stack, planning)
    sell_a_whole_boat(planning, read_catalogue(document), today, say)
    return planning


def register_viator(stack: Stack, planning: Planning) -> None:
    """Viator issues its key itself, one for both of its names; we keep its hash only."""
    keys = stack.remembered["keys"]
    for partner in viator.PARTNERS:
        planning.call("POST", "/partners", {**partner, "requests_per_minute": UNBOUNDED})
    if "viator" not in keys:
        keys["viator"] = f"issued-{uuid4()}"
        planning.call("POST", "/partners/viator/keys", {"issued": keys["viator"]})
        stack.remember()


def announce_forgotten(stack: Stack, say: Callable[[str], None]) -> None:
    """What was under way when the stack was stopped: the engine forgets a stream, and keeps messages hidden.

    So the queue is emptied, and every order that the internal system does not have yet is announced again.
    """
    sqs, url = stack.engine.client("sqs"), stack.outputs["OrderEventsQueue"]
    sqs.purge_queue(QueueUrl=url)
    orders = Orders(stack.engine.client("dynamodb"), stack.outputs["OrdersTable"])
    for order in orders.unsynced(datetime.now(UTC)):
        EventQueue(sqs, url).send_again(event_of(order))
        say(f"announced      {order.reference} again: its event was under way when the stack was stopped")


def first_key(stack: Stack) -> str:
    """The one key that no API can give: it is written into the table by whoever owns the account."""
    partners = Partners(stack.engine.client("dynamodb"), stack.outputs["PartnersTable"])
    partners.put(INTERNAL_SYSTEM)
    return partners.issue_key(INTERNAL_SYSTEM.id, datetime.now(UTC))


def push_plan(
    stack: Stack, planning: Planning, catalogue: Catalogue, today: date, seasons: int, say: Callable[[str], None]
) -> None:
    """The days from today, or from the last one planned, to the end of the last season."""
    last = today + timedelta(days=seasons * SEASON_DAYS)
    first = max(today, date.fromisoformat(stack.remembered.get("planned_until", today.isoformat())))
    if first >= last:
        return
    rows, total = plan(catalogue, first, (last - first).days), 0
    while chunk := list(islice(rows, ROWS_AT_ONCE)):
        answer = planning.call("POST", "/departures", {"departures": chunk})
        if answer["problems"]:
            raise PrepareFailed(f"the plan has problems: {answer['problems'][:3]}")
        total += answer["applied"]
        say(f"planned        {total} departures, up to {chunk[-1]['day']}")
    stack.remember(planned_until=last.isoformat())


def sell_a_whole_boat(planning: Planning, catalogue: Catalogue, today: date, say: Callable[[str], None]) -> None:
    """By telephone, to a school: every seat of one departure in the next days, so that one is sold out."""
    for days_ahead in range(3, 24):
        day = today + timedelta(days=days_ahead)
        for product in catalogue.products:
            option = product.default_option
            if option.boat is None or not product.season.covers(day) or not option.runs_on(day):
                continue
            resource = catalogue.resource(option.boat)
            if resource is None or option.sells_whole(catalogue.units):
                continue
            _sell_all(planning, product.id, option.boat, day, option.times[0], say)
            return


def _sell_all(
    planning: Planning, product_id: str, boat: str, day: date, start: str, say: Callable[[str], None]
) -> None:
    held = planning.call("GET", f"/departures?resource={boat}&from={day}&to={day}")
    free = next((d["free"] for found in held for d in found["departures"] if d["start"] == start), 0)
    if free <= 0:
        return
    sale = {
        "number": f"SCHOOL-{day}-{start}",
        "product": product_id,
        "starts_at": f"{day}T{start}",
        "units": {"adult": free},
        "contact": {"name": "School trip"},
    }
    order = planning.call("POST", "/orders", sale)
    say(f"telephone      {order['reference']}: a school takes all {free} seats of {product_id} on {day} {start}")
