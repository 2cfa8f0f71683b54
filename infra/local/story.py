"""The main job, played through the real doors: what each step did, and when its order was in the internal system."""

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx

from gangway.channels.getyourguide.proof import credentials_of
from infra.local.agencies.getyourguide import Caller, new_reference
from infra.local.agencies.viator import Agency
from infra.local.engine import Engine
from infra.local.mail.guest import MailGuest
from infra.local.octo_client import OctoClient, Refused
from infra.local.stack import Stack
from infra.local.story_mail import asked_by_mail
from infra.local.told import StoryFailed, Told

ARRIVAL_SECONDS = 180.0
PULL_SECONDS = 300.0
SEARCH_DAYS = 364


@dataclass
class Story:
    """The partners' programs, the internal system's address, and what has been told so far."""

    first: OctoClient
    second: OctoClient
    internal_system_url: str
    getyourguide: Caller
    viator: Agency
    tripadvisor: Agency
    bookingcom_url: str
    guest: MailGuest
    run_pull: Callable[[], object]
    today: date
    say: Callable[[str], None]
    told: list[Told] = field(default_factory=list)

    def play(self) -> list[Told]:
        """Every step in order; raises StoryFailed at the first promise that is not kept."""
        self.hold_and_confirm()
        self.change()
        self.cancel()
        self.last_seats()
        self.booked_by_an_agency()
        self.booked_by(self.viator, ["Olga Petit", "Paul Petit"])
        self.booked_by(self.tripadvisor, ["Rosa Klein"])
        self.pulled()
        self.told.append(asked_by_mail(self))
        self.while_the_internal_system_is_down()
        return self.told

    def hold_and_confirm(self) -> None:
        slot = self.open_slot(self.first, "dinner-cruise", "standard", adult=2, child=1)
        self.say(f"availability   dinner-cruise {slot['id']}: {slot['vacancies']} of {slot['capacity']} seats free")
        hold = self.first.hold("dinner-cruise", "standard", slot["id"], adult=2, child=1)
        self.say(f"hold           {hold['supplierReference']} until {hold['utcExpiresAt']}")
        self.arrived("hold and confirm", self.first.confirm(hold["uuid"], "Anna Malá"))

    def change(self) -> None:
        slot = self.open_slot(self.first, "dinner-cruise", "standard", adult=2)
        booking = self.first.confirm(
            self.first.hold("dinner-cruise", "standard", slot["id"], adult=2)["uuid"], "Jan Novák"
        )
        later = self.open_slot(self.first, "dinner-cruise", "standard", after=slot["id"], adult=4)
        changed = self.first.change(booking["uuid"], later["id"], adult=3, child=1)
        self.say(f"change         {changed['supplierReference']}: {slot['id'][:10]} → {later['id'][:10]}, 2 → 4 guests")
        self.arrived("change of date and number", changed)

    def cancel(self) -> None:
        slot = self.open_slot(self.second, "dinner-cruise", "window", adult=2)
        booking = self.second.confirm(
            self.second.hold("dinner-cruise", "window", slot["id"], adult=2)["uuid"], "Eva Nová"
        )
        self.arrived("cancel", self.second.cancel(booking["uuid"], "the guest is ill"))

    def last_seats(self) -> None:
        """Ten of twelve seats are sold; two partners go for the last two at the same moment."""
        slot = self.open_slot(self.first, "devils-channel", "default", adult=12)
        full = self.first.hold("devils-channel", "default", slot["id"], adult=10)
        self.arrived("all but the last two seats", self.first.confirm(full["uuid"], "Marek Dlouhý"))
        with ThreadPoolExecutor(2) as both:
            answers = list(both.map(lambda partner: self._try_to_sell(partner, slot["id"]), (self.first, self.second)))
        sold = [answer for answer in answers if isinstance(answer, dict)]
        refused = [answer for answer in answers if isinstance(answer, Refused)]
        if len(sold) != 1 or len(refused) != 1 or refused[0].code != "UNPROCESSABLE_ENTITY":
            raise StoryFailed(f"two partners asked for the last two seats and got {answers}")
        self.say(f"last two seats {sold[0]['supplierReference']} has them; the other partner was told: {refused[0]}")
        self.arrived("the last two seats", sold[0])

    @staticmethod
    def _try_to_sell(partner: OctoClient, slot: str) -> dict[str, Any] | Refused:
        try:
            hold = partner.hold("devils-channel", "default", slot, uuid=str(uuid4()), adult=2)
            return partner.confirm(hold["uuid"], "Petra Krátká")
        except Refused as refused:
            return refused

    def booked_by_an_agency(self) -> None:
        """A guest buys on GetYourGuide's site: its program reserves and books here."""
        slot = self.getyourguide.free_slot("dinner-cruise", 3, days=SEARCH_DAYS)
        reference = new_reference()
        guest = {"firstName": "Lena", "lastName": "Vogel", "email": "lena@guests.example", "phoneNumber": "+4930123456"}
        party = [{"category": "ADULT", "count": 2}, {"category": "CHILD", "count": 1}]
        booked = self.getyourguide.sell(slot, party, reference, guest)
        self.say(f"GetYourGuide   booked {booked['bookingReference']} with {len(booked['tickets'])} tickets")
        self.arrived_from("getyourguide", reference, "booked by GetYourGuide's program", pull=False)

    def booked_by(self, agency: Agency, guests: list[str]) -> None:
        """Viator's program, under one of its two names: hold, then book."""
        slot = agency.search("dinner-cruise", self.today + timedelta(days=2), len(guests))
        reference = f"BR-{uuid4().hex[:12]}"
        hold = agency.hold("dinner-cruise", slot, len(guests))
        booked = agency.book(agency.sale(reference, "dinner-cruise", slot, guests), hold)
        self.say(f"{agency.name:<14} booked {booked['SupplierConfirmationNumber']} for {len(guests)} guests")
        self.arrived_from(agency.name, reference, f"booked by {agency.name}'s program", pull=False)

    def pulled(self) -> None:
        """A guest books on Booking.com's site; the schedule's next run finds it in the queue."""
        slot = self.open_slot(self.first, "dinner-cruise", "standard", adult=3)
        number = str(4_000_000_000 + int(time.time()))
        booked = {"id": number, "code": "dinner-cruise", "day": slot["id"][:10], "adults": 2, "children": 1}
        httpx.post(f"{self.bookingcom_url}/site", json=booked, timeout=60).raise_for_status()
        self.say(f"Booking.com    sold {number} on its site")
        self.arrived_from("bookingcom", number, "pulled from Booking.com's queue")

    def while_the_internal_system_is_down(self) -> None:
        self.fault(down=True)
        self.say("internal system is down")
        try:
            slot = self.open_slot(self.second, "dinner-cruise", "standard", adult=2)
            hold = self.second.hold("dinner-cruise", "standard", slot["id"], adult=2)
            booking = self.second.confirm(hold["uuid"], "Karel Tichý")
            self.say(f"sold           {booking['supplierReference']} all the same")
            time.sleep(2)
        finally:
            self.fault(down=False)
        self.say("internal system is back")
        self.arrived("while the internal system was down", booking)

    def fault(self, **faults: Any) -> None:
        httpx.put(f"{self.internal_system_url}/faults", json=faults, timeout=60).raise_for_status()

    def open_slot(
        self, partner: OctoClient, product: str, option: str, *, after: str = "", **units: int
    ) -> dict[str, Any]:
        """The first departure from the day after tomorrow on that takes the party."""
        first = self.today + timedelta(days=2)
        for _ in range(SEARCH_DAYS // 28):
            last = first + timedelta(days=27)
            for slot in partner.availability(product, option, first, last, **units):
                if slot["available"] and slot["id"] > after and slot["vacancies"] >= sum(units.values()):
                    return slot
            first = last + timedelta(days=1)
        raise StoryFailed(f"{product}/{option} has no departure with room for {units} within a year")

    def arrived(self, what: str, booking: dict[str, Any]) -> None:
        """Wait until the internal system has the order in this state; remember how long it took."""
        began = time.monotonic()
        told = Told(what, "octo", booking["supplierReference"], len(booking["unitItems"]), booking["status"])
        while time.monotonic() - began < ARRIVAL_SECONDS:
            order = self._in_internal_system(booking["id"])
            if order is not None and order["order"]["status"] == booking["status"]:
                told.internal_id, told.seconds = order["internal_id"], time.monotonic() - began
                self.told.append(told)
                self.say(
                    f"handed over    {told.reference} {told.status} is {told.internal_id}, {told.seconds:.2f} s later"
                )
                return
            time.sleep(0.05)
        raise StoryFailed(f"{told.reference} did not reach the internal system within {ARRIVAL_SECONDS:.0f} s")

    def arrived_from(self, channel: str, partner_reference: str, what: str, *, pull: bool = True) -> None:
        """Wait until the internal system has the order as sold; with `pull`, ask the queue as long as it takes.

        It may have the hold before: each version is handed over. A run that was cut off keeps others out for ninety
        seconds.
        """
        began, sold = time.monotonic(), (channel, partner_reference, "CONFIRMED")
        while time.monotonic() - began < PULL_SECONDS:
            if pull:
                self.run_pull()
            for entry in httpx.get(f"{self.internal_system_url}/orders", timeout=60).json():
                order = entry["order"]
                if (order["channel"], order["partner_reference"], order["status"]) == sold:
                    seconds = time.monotonic() - began
                    told = Told(what, channel, order["reference"], order["seats"], order["status"])
                    told.internal_id, told.seconds = entry["internal_id"], seconds
                    self.told.append(told)
                    self.say(
                        f"handed over    {told.reference} {told.status} is {told.internal_id}, {seconds:.2f} s later"
                    )
                    return
            time.sleep(1 if pull else 0.05)
        raise StoryFailed(f"{channel}'s {partner_reference} did not reach the internal system")

    def _in_internal_system(self, order_id: str) -> dict[str, Any] | None:
        answer = httpx.get(f"{self.internal_system_url}/orders/{order_id}", timeout=60)
        found: dict[str, Any] | None = answer.json() if answer.status_code == httpx.codes.OK else None
        return found


def story_of(stack: Stack, say: Callable[[str], None]) -> Story:
    """The story on a prepared stack."""
    keys, engine = stack.remembered["keys"], stack.engine
    return Story(
        first=OctoClient(f"{stack.base_url}/octo", keys["vltava-travel"]),
        second=OctoClient(f"{stack.base_url}/octo", keys["city-tickets"]),
        internal_system_url=stack.internal_system_url,
        getyourguide=agency_of(stack),
        viator=Agency(stack.base_url, keys["viator"]),
        tripadvisor=Agency(stack.base_url, keys["viator"], "tripadvisor"),
        bookingcom_url=stack.bookingcom_url,
        guest=MailGuest(stack.post, "Jana Nováková", f"jana.{uuid4().hex[:6]}@seznam.example"),
        run_pull=lambda: run_pull(engine, stack.outputs["OtaPull"]),
        today=datetime.now(UTC).date(),
        say=say,
    )


def agency_of(stack: Stack) -> Caller:
    """GetYourGuide's program with the credentials that an operator would type into its portal."""
    user, password = credentials_of(stack.remembered["keys"]["getyourguide"])
    return Caller(f"{stack.base_url}/getyourguide", user, password)


def run_pull(engine: Engine, function: str) -> None:
    """What the schedule does each minute, now."""
    engine.client("lambda").invoke(
        FunctionName=function, InvocationType="Event", Payload=json.dumps({"channel": "bookingcom"}).encode()
    )


def table(told: list[Told]) -> list[str]:
    """The story's orders as lines of text."""
    rows = [("order", "channel", "seats", "status", "internal no.", "arrived after", "what")]
    rows += [
        (t.reference, t.channel, str(t.seats), t.status, t.internal_id, f"{t.seconds or 0:.2f} s", t.what) for t in told
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
