"""Viator's side, and Tripadvisor's: a program that searches, holds, books, amends and cancels as they do.

`Inbox` is where the agency receives our notifications; it answers as it is told to.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import httpx

from infra.local.ports import HOST

SECONDS = 60.0
SUPPLIER = 4711
PARTNERS: tuple[dict[str, Any], ...] = (
    {
        "id": "viator",
        "name": "Viator",
        "channel": "viator",
        "commission_percent": "20",
        "hold_minutes": 20,
        "settings": {
            "supplier_id": str(SUPPLIER),
            "tripadvisor": "tripadvisor",
            "country_code": "CZ",
            "destination_code": "CZPRG",
            "destination_name": "Prague",
        },
    },
    {"id": "tripadvisor", "name": "Tripadvisor", "channel": "tripadvisor", "commission_percent": "20"},
)


class AgencyRefused(Exception):  # noqa: N818  the other side said no
    """We were not given what was asked for; the message is the whole answer."""


@dataclass(frozen=True)
class Agency:
    """Calls under one name, `viator` or `tripadvisor`, with the account's one key."""

    base_url: str
    key: str
    name: str = "viator"
    supplier: int = SUPPLIER

    def ask(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """A v2 call; raises AgencyRefused for everything but 200."""
        answer = httpx.post(
            f"{self.base_url}/{self.name}{path}",
            json={"supplierId": self.supplier, **body},
            headers={"X-Api-Key": self.key},
            timeout=SECONDS,
        )
        if answer.status_code != httpx.codes.OK:
            raise AgencyRefused(f"{path} was answered {answer.status_code} {answer.text[:300]}")
        found: dict[str, Any] = answer.json()
        return found

    def tell(self, path: str, name: str, data: dict[str, Any]) -> dict[str, Any]:
        """A v1 call; raises AgencyRefused for an ERROR and for a rejection."""
        common = {
            "ApiKey": self.key,
            "ResellerId": "1000",
            "SupplierId": self.supplier,
            "ExternalReference": str(uuid4()),
            "Timestamp": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }
        message = {"requestType": f"{name}Request", "data": {**common, **data}}
        answer = httpx.post(f"{self.base_url}/{self.name}{path}", json=message, timeout=SECONDS).json()["data"]
        done = answer.get("TransactionStatus", {}).get("Status", "CONFIRMED")
        if answer["RequestStatus"]["Status"] != "SUCCESS" or done != "CONFIRMED":
            said = {part: answer.get(part) for part in ("RequestStatus", "TransactionStatus")}  # not the key
            raise AgencyRefused(f"{path} was answered {json.dumps(said)[:300]}")
        found: dict[str, Any] = answer
        return found

    def search(self, option: str, first: date, travellers: int) -> tuple[str, str | None]:
        """(day, start) of the first departure with room in the four weeks from `first`, seen in the calendar."""
        body = {
            "productOptionIds": [option],
            "startDate": str(first),
            "endDate": str(first + timedelta(days=27)),
        }
        for found in self.ask("/v2/availability/calendar", body)["productOptions"]:
            for day in found["dates"]:
                for event in day["events"]:
                    if event["status"] == "AVAILABLE" and event["capacity"]["remaining"] >= travellers:
                        return day["travelDate"], event.get("startTime")
        raise AgencyRefused(f"{option} has no departure for {travellers} in the four weeks from {first}")

    def hold(self, option: str, slot: tuple[str, str | None], adults: int) -> str:
        """The reference of the hold."""
        day, start = slot
        body: dict[str, Any] = {
            "productOptionId": option,
            "travelDate": day,
            "tickets": [{"type": "ADULT", "quantity": adults}],
            "totalTravelers": adults,
        }
        answer = self.ask("/v2/reserve", body | ({"startTime": start} if start else {}))
        if answer["status"] != "RESERVED":
            raise AgencyRefused(f"not reserved: {answer}")
        return str(answer["reference"])

    def sale(self, reference: str, product: str, slot: tuple[str, str | None], guests: list[str]) -> dict[str, Any]:
        """The data of a booking and of an amendment; guests are `Given Surname`, all adults."""
        day, start = slot
        travellers = [
            {
                "TravellerIdentifier": str(number),
                "GivenName": guest.partition(" ")[0],
                "Surname": guest.partition(" ")[2],
                "AgeBand": "Adult",
                "LeadTraveller": number == 1,
            }
            for number, guest in enumerate(guests, start=1)
        ]
        return {
            "BookingReference": reference,
            "TravelDate": day,
            "SupplierProductCode": product,
            "TourOptions": {"TourDepartureTime": f"{start}:00"} if start else {},
            "Traveller": travellers,
            "TravellerMix": {"Adult": len(guests), "Total": len(guests)},
            "ContactEmail": f"MSG-{reference}@expmessaging.tripadvisor.com",
        }

    def book(self, sale: dict[str, Any], hold: str | None = None) -> dict[str, Any]:
        return self.tell("/booking", "Booking", sale | ({"AvailabilityHoldReference": hold} if hold else {}))

    def amend(self, sale: dict[str, Any], number: str) -> dict[str, Any]:
        message = sale | {"SupplierConfirmationNumber": number}
        return self.tell("/booking-amendment", "BookingAmendment", message)

    def cancel(self, reference: str, number: str) -> dict[str, Any]:
        message = {
            "BookingReference": reference,
            "SupplierConfirmationNumber": number,
            "CancelDate": datetime.now(UTC).date().isoformat(),
            "Author": "Customer Service",
            "Reason": "No longer travelling",
        }
        return self.tell("/booking-cancellation", "BookingCancellation", message)


@dataclass
class Inbox:
    """What was notified, and how the next notifications are answered (204 if nothing was said)."""

    url: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    answers: list[tuple[int, dict[str, Any]]] = field(default_factory=list)


@contextmanager
def inbox() -> Iterator[Inbox]:
    """A server on 127.0.0.1 that takes notifications while the block runs."""
    found = Inbox()

    class Takes(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            found.received.append({"path": self.path, **json.loads(body)})
            found.keys.append(self.headers.get("X-Api-Key", ""))
            status, answer = found.answers.pop(0) if found.answers else (204, {})
            content = json.dumps(answer).encode() if answer else b""
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Quiet: what was received is in the inbox."""

    with ThreadingHTTPServer((HOST, 0), Takes) as server:
        found.url = f"http://{HOST}:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield found
        finally:
            server.shutdown()
