"""Each kind of exception, brought about through the channel it comes from; no case is written by a test."""

import json
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import uuid4

import httpx

from gangway.desk.case_ids import id_of
from gangway.store.exceptions import Cases
from infra.local.agencies.getyourguide import Receiver
from infra.local.agencies.viator import Agency, AgencyRefused
from infra.local.octo_client import OctoClient
from infra.local.prepare import Planning
from infra.local.stack import put_secret
from infra.local.story import agency_of, run_pull
from tests.e2e.anew import physical_name, start_anew

PATIENCE = 180.0
BOAT, START, DINNER = "grand", "19:00", "dinner-cruise"
WHO_CALLS_PARTNERS = ("AvailabilityUpdates", "Desk")
HOSTILE = "<img src=x onerror=alert(1)>"
_days, _near = count(100, 2), count(62)  # an agency hears of the next ninety days only
_numbers = count(5_000_000_000 + int(time.time()))


@dataclass
class Trouble:
    """`found(kind, text)` waits for the case whose key or facts hold the text."""

    stack: object

    def __post_init__(self):
        stack = self.stack
        self.planning = Planning(stack.base_url, stack.remembered["keys"]["internal-system"])
        self.partner = OctoClient(f"{stack.base_url}/octo", stack.remembered["keys"]["vltava-travel"])
        self.viator = Agency(stack.base_url, stack.remembered["keys"]["viator"])
        self.cases = Cases(stack.engine.client("dynamodb"), stack.outputs["ExceptionsTable"])

    def found(self, kind, text):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for case in self.cases.open(most=500):
                if case.kind == kind and text in f"{case.key} {case.facts}":
                    return case
            time.sleep(0.2)
        raise AssertionError(f"no case of {kind} about {text}")

    def until(self, comes_true):
        """Waits until it gives something true; a refusal of the agency is not yet."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(AgencyRefused):
                if comes_true():
                    return
            time.sleep(0.3)
        raise AssertionError("it does not come true")

    def day(self, ahead=_days) -> date:
        """A day of its own on which the dinner cruise sails, with nobody aboard."""
        for days in ahead:
            day = datetime.now(UTC).date() + timedelta(days=days)
            free = self.departure(day)
            if free and free["free"] == free["capacity"] > 100 and not free["closed"]:
                return day
        raise AssertionError("no day is left")

    def departure(self, day):
        held = self.planning.call("GET", f"/departures?resource={BOAT}&from={day}&to={day}")
        departures = [one for found in held for one in found["departures"]]
        return next((one for one in departures if one["start"] == START), None)

    def sold(self, day, name="Josef Novák", **units):
        """A confirmed order of the partner API."""
        (slot,) = [s for s in self.partner.availability(DINNER, "standard", day, day) if f"T{START}" in s["id"]]
        hold = self.partner.hold(DINNER, "standard", slot["id"], **(units or {"adult": 2}))
        return self.partner.confirm(hold["uuid"], name)["supplierReference"]

    def faults(self, **faults):
        """What is wrong at the internal system from now on; nothing, when nothing is named."""
        httpx.put(f"{self.stack.internal_system_url}/faults", json=faults, timeout=60).raise_for_status()

    @staticmethod
    def id_of(case):
        """Under which the desk knows it."""
        return id_of(case.key)

    # -- one for each kind

    def hand_over(self):
        """The internal system refuses the product: (case, reference)."""
        self.faults(refuse=DINNER)
        reference = self.sold(self.day(), name=HOSTILE)
        return self.found("hand_over", reference), reference

    def no_seat(self):
        """Booking.com sells two seats of a departure that has one: (case, day)."""
        day, number = self.day(), str(next(_numbers))
        self.planning.call("PATCH", f"/departures/{BOAT}/{day}/{START}", {"capacity": 1, "pools": {"window": 0}})
        booked = {"id": number, "code": DINNER, "day": day.isoformat(), "adults": 2, "name": ["Jana", "Nová"]}
        httpx.post(f"{self.stack.bookingcom_url}/site", json=booked, timeout=60).raise_for_status()
        run_pull(self.stack.engine, self.stack.outputs["OtaPull"])
        return self.found("no_seat", day.isoformat()), day

    def unmapped_code(self):
        """Viator asks for a product that nobody has told us of: (case, code)."""
        code = f"VIATOR-{uuid4().hex[:6]}"
        with suppress(AgencyRefused):
            self.viator.search(code, datetime.now(UTC).date() + timedelta(days=3), 2)
        return self.found("unmapped_code", code), code

    def notice(self, kind, title):
        now = datetime.now(UTC).isoformat(timespec="seconds")
        about = {"productId": DINNER, "gygTourOptionId": str(next(_numbers)), "tourOptionTitle": title}
        data = {"notificationType": kind, "description": title, "supplierName": "Vltava", "integrationName": "Gangway"}
        details = {"failedRequestType": "reserve", "errorType": "no_availability"}
        body = {"data": {**data, "dateTime": now, "productDetails": about, "notificationDetails": details}}
        caller = agency_of(self.stack)
        answer = httpx.post(f"{caller.base_url}/1/notify/", json=body, auth=(caller.user, caller.password), timeout=60)
        answer.raise_for_status()

    def deactivation(self):
        """GetYourGuide has switched an option off: (case, its title)."""
        title = f"Dinner {uuid4().hex[:6]}"
        self.notice("PRODUCT_DEACTIVATION", title)
        return self.found("deactivation", title), title

    def unreadable_message(self):
        """GetYourGuide tells something of a kind that no contract knows: (case, its title)."""
        title = f"{HOSTILE} {uuid4().hex[:6]}"
        self.notice("PRODUCT_REBRANDING", title)
        return self.found("unreadable_message", title), title

    def oversold(self):
        """Three seats are sold, and the internal system cuts the boat to one: (case, day)."""
        day = self.day()
        self.sold(day, adult=3)
        self.planning.call("PATCH", f"/departures/{BOAT}/{day}/{START}", {"capacity": 1, "pools": {"window": 0}})
        return self.found("oversold", day.isoformat()), day

    def reconciliation(self):
        """The internal system's own people change the number of seats there: (reference, how to put it right)."""
        reference = self.sold(self.day(), adult=2)
        path = self.stack.layout.internal_system_database
        self.until(lambda: document_of(path, reference) is not None)
        before = document_of(path, reference)
        write_document(path, {**before, "seats": 7})
        return reference, lambda: write_document(path, before)

    def push_refused(self):
        """GetYourGuide does not want to hear of changed seats: (case, None)."""
        with self.listening_agency() as receiver:
            return self.refused_by(receiver), None

    @contextmanager
    def listening_agency(self):
        """GetYourGuide's side, which we call from now on."""
        secret = '{"getyourguide": {"user": "gangway", "password": "sesame"}}'
        put_secret(self.stack.engine, "gangway/push", secret)
        with Receiver("gangway", "sesame") as receiver:
            self._listen({"push_url": receiver.url})
            try:
                yield receiver
            finally:
                self._listen({})

    def refused_by(self, receiver):
        """The case of news that it refused."""
        receiver.fail_with = [400] * 200
        sold_out = {"capacity": 0, "pools": {"window": 0}}
        self.planning.call("PATCH", f"/departures/{BOAT}/{self.day(_near)}/{START}", sold_out)
        case = self.found("push_refused", "getyourguide")
        receiver.fail_with = []
        return case

    def drift(self):
        """A hand in the console gives a departure two seats that are sold; the night finds it: (case, day)."""
        day = self.day()
        self.sold(day, adult=3)
        self.stack.engine.client("dynamodb").update_item(
            TableName=self.stack.outputs["DeparturesTable"],
            Key={"resource": {"S": BOAT}, "day": {"S": day.isoformat()}},
            UpdateExpression="SET #d.#s.#f = #d.#s.#f + :two",
            ExpressionAttributeNames={"#d": "d", "#s": START, "#f": "f"},
            ExpressionAttributeValues={":two": {"N": "2"}},
        )
        night = physical_name(self.stack, "Reconcile")
        self.stack.engine.client("lambda").invoke(FunctionName=night, InvocationType="Event", Payload=b"{}")
        return self.found("reconciliation", day.isoformat()), day

    def _listen(self, more):
        settings = {"city": "Praha", "country": "CZE", **more}
        partner = {"id": "getyourguide", "name": "GetYourGuide", "channel": "getyourguide", "commission_percent": "25"}
        self.planning.call("POST", "/partners", {**partner, "settings": settings, "requests_per_minute": 1_000_000})
        start_anew(self.stack, *WHO_CALLS_PARTNERS)


def document_of(path, reference):
    """The order as the internal system keeps it, None if it has none."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT document FROM orders").fetchall()
    found = [json.loads(text) for (text,) in rows]
    return next((order for order in found if order["reference"] == reference), None)


def write_document(path, document):
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE orders SET document = ? WHERE id = ?", (json.dumps(document), document["id"]))
        database.commit()
