"""The agency's side of a channel check: its calls, and what it has learnt from the answers so far."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from gangway.channels.check import CaseFailed, CaseSkipped, expect
from gangway.channels.check_client import Caller, Reply
from gangway.channels.viator.wire import timestamp

PATHS = {
    "TourList": "/tourlist",
    "Booking": "/booking",
    "BookingAmendment": "/booking-amendment",
    "BookingCancellation": "/booking-cancellation",
    "Redemption": "/redemption",
}
AHEAD, DAYS = 3, 27
LEAST_ROOM = 6
TYPES = ("SENIOR", "YOUTH", "INFANT", "CHILD", "UNIT")


@dataclass(frozen=True)
class Slot:
    """A departure of the calendar."""

    day: str
    start: str | None
    remaining: int


@dataclass
class Calls:
    """`base` is the address with the channel's name, added where it was left out."""

    caller: Caller
    key: str
    supplier: int
    option: str
    product_code: str = ""
    codes: dict[str | None, str] = field(default_factory=dict)
    sold_types: set[str] = field(default_factory=set)
    slots: list[Slot] = field(default_factory=list)
    booked: dict[str, str] = field(default_factory=dict)
    run: str = field(default_factory=lambda: f"CHECK-{datetime.now(UTC):%Y%m%d%H%M%S}")
    _numbers: Any = field(default_factory=count)

    @property
    def slot(self) -> Slot:
        return self.some_slot(0)

    def some_slot(self, number: int) -> Slot:
        if len(self.slots) <= number:
            raise CaseSkipped(f"{number + 1} departures with {LEAST_ROOM} free seats are needed")
        return self.slots[number]

    def path(self, path: str, channel: str = "viator") -> str:
        base = self.caller.base_url.rstrip("/")
        return path if base.endswith(("/viator", "/tripadvisor")) else f"/{channel}{path}"

    def v2(self, limit: str, path: str, body: Any, *, key: str | None = None) -> Reply:
        content = body if isinstance(body, bytes) else {"supplierId": self.supplier, **body}
        return self.caller.call(limit, "POST", self.path(path), body=content, headers={"X-Api-Key": key or self.key})

    def ok(self, limit: str, path: str, body: Any) -> Any:
        """The body of a 200; raises CaseFailed for anything else."""
        reply = self.v2(limit, path, body)
        expect(reply.status == 200, str(reply))  # noqa: PLR2004  HTTP
        return reply.body

    def v1(
        self, limit: str, name: str, data: dict[str, Any] | bytes, *, channel: str = "viator", **common: Any
    ) -> dict[str, Any]:
        """The `data` of the answer, which is always in its envelope and HTTP 200."""
        given = {
            "ApiKey": self.key,
            "ResellerId": "1000",
            "SupplierId": self.supplier,
            "ExternalReference": f"{self.run}-{next(self._numbers)}",
            "Timestamp": timestamp(datetime.now(UTC)),
        }
        body = (
            data if isinstance(data, bytes) else {"requestType": f"{name}Request", "data": {**given, **data, **common}}
        )
        reply = self.caller.call(limit, "POST", self.path(PATHS[name], channel), body=body)
        expect(reply.status == 200 and reply.body["responseType"] == f"{name}Response", str(reply))  # noqa: PLR2004  HTTP
        answered: dict[str, Any] = reply.body["data"]
        expect("RequestStatus" in answered and "Timestamp" in answered, f"common fields are missing: {reply}")
        return answered

    def remember_tour(self, tours: list[dict[str, Any]]) -> None:
        """How the option is named in bookings; raises CaseFailed if the tour list does not have it."""
        for tour in tours:
            found = [option for option in tour["TourOption"] if option["productOptionId"] == self.option]
            if found:
                self.product_code = tour["SupplierProductCode"]
                self.codes = {(o.get("TourDepartureTime") or "")[:5] or None: o["SupplierOptionCode"] for o in found}
                return
        raise CaseFailed(f"the tour list has no option {self.option}")

    def calendar(self, option: str | None = None, *, weeks: int = 0) -> Any:
        """Four weeks, beginning that many weeks from now."""
        first = datetime.now(UTC).date() + timedelta(days=AHEAD, weeks=weeks)
        last = first + timedelta(days=DAYS)
        body = {"productOptionIds": [option or self.option], "startDate": str(first), "endDate": str(last)}
        return self.ok("calendar", "/v2/availability/calendar", body)

    def remember_events(self, answer: Any) -> None:
        """Departures with room, and the ticket types that have a price; both may be none in these weeks."""
        for day in answer["productOptions"][0]["dates"]:
            for event in day["events"]:
                self.sold_types |= {kind for price in event["price"].get("prices", []) for kind in price["types"]}
                if event["status"] == "AVAILABLE" and event["capacity"]["remaining"] >= LEAST_ROOM:
                    remaining = event["capacity"]["remaining"]
                    self.slots.append(Slot(day["travelDate"], event.get("startTime"), remaining))

    def unsold_type(self) -> str:
        unsold = next((kind for kind in TYPES if kind not in self.sold_types), None)
        if unsold is None:
            raise CaseSkipped("the option sells every ticket type")
        return unsold

    def party(self, tickets: dict[str, int]) -> dict[str, Any]:
        start = {"startTime": self.slot.start} if self.slot.start else {}
        return {
            "productOptionId": self.option,
            "travelDate": self.slot.day,
            "tickets": [{"type": kind, "quantity": quantity} for kind, quantity in tickets.items()],
            "totalTravelers": sum(tickets.values()),
            **start,
        }

    def check_event(self, tickets: dict[str, int]) -> dict[str, Any]:
        asked = {"productOptionId": self.option}
        times = {"startTimes": [self.slot.start]} if self.slot.start else {}
        body = self.party(tickets) | {"productOptions": [asked | times]}
        (event,) = self.ok("availability check", "/v2/availability/check", body)["productOptions"][0]["events"]
        found: dict[str, Any] = event
        return found

    def reserve(self, tickets: dict[str, int], **changes: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.ok("reserve", "/v2/reserve", self.party(tickets) | changes)
        return answer


def text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)[:300]
