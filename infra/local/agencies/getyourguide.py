"""A counterpart that plays GetYourGuide: its calls at our gate, and its side that takes our updates.

As a program it is the receiving side: `python -m infra.local.agencies.getyourguide --port 4570`.
"""

import argparse
import base64
import binascii
import hmac
import json
import re
import secrets
import string
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import httpx

from infra.local.ports import HOST

SECONDS = 60.0  # the first call on a cold stack starts a process
LETTERS = string.ascii_uppercase + string.digits
LONGEST_BODY = 1_000_000
Document = dict[str, Any]


class Refused(Exception):  # noqa: N818  the other side said no
    """The gate said no: its error code and sentence."""

    def __init__(self, body: Document) -> None:
        self.code = str(body.get("errorCode", ""))
        super().__init__(f"{self.code}: {body.get('errorMessage', '')}")


@dataclass(frozen=True)
class Caller:
    """The agency's calls at one deployment. `base_url` ends before `/1/`."""

    base_url: str
    user: str
    password: str

    def availabilities(self, product: str, first: datetime, last: datetime) -> list[Document]:
        query = {"productId": product, "fromDateTime": first.isoformat(), "toDateTime": last.isoformat()}
        found: list[Document] = self._call("GET", "/1/get-availabilities/", params=query)["availabilities"]
        return found

    def free_slot(self, product: str, seats: int, days: int = 60) -> Document:
        """The first departure of the next days with that many vacancies; raises LookupError."""
        now = datetime.now(UTC).replace(microsecond=0)
        for slot in self.availabilities(product, now, now + timedelta(days=days)):
            if slot["vacancies"] >= seats:
                return slot
        raise LookupError(f"{product} has no departure with {seats} vacancies in {days} days")

    def reserve(self, slot: Document, items: list[Document], reference: str) -> str:
        data = {"productId": slot["productId"], "dateTime": slot["dateTime"], "bookingItems": items}
        return str(self._post("reserve", {**data, "gygBookingReference": reference})["reservationReference"])

    def book(self, slot: Document, items: list[Document], reference: str, reserved: str, guest: Document) -> Document:
        return self._post(
            "book",
            {
                "productId": slot["productId"],
                "dateTime": slot["dateTime"],
                "reservationReference": reserved,
                "gygBookingReference": reference,
                "currency": slot["currency"],
                "bookingItems": [{**item, "retailPrice": price_in(slot, item["category"])} for item in items],
                "language": "en",
                "travelers": [guest],
                "comment": "\n",
            },
        )

    def sell(self, slot: Document, items: list[Document], reference: str, guest: Document) -> Document:
        """Reserve and book."""
        return self.book(slot, items, reference, self.reserve(slot, items, reference), guest)

    def change(self, slot: Document, items: list[Document], reference: str, guest: Document, old: str) -> Document:
        """As the agency changes a booking: a second one under the same reference, then the first is cancelled."""
        booked = self.sell(slot, items, reference, guest)
        self.cancel(reference, old, slot["productId"])
        return booked

    def cancel_reservation(self, reference: str, reserved: str) -> None:
        self._post("cancel-reservation", {"gygBookingReference": reference, "reservationReference": reserved})

    def cancel(self, reference: str, booked: str, product: str) -> None:
        data = {"gygBookingReference": reference, "bookingReference": booked, "productId": product}
        self._post("cancel-booking", data)

    def _post(self, operation: str, data: Document) -> Document:
        return self._call("POST", f"/1/{operation}/", json={"data": data})

    def _call(self, method: str, path: str, **request: Any) -> Document:
        answer = httpx.request(
            method, f"{self.base_url}{path}", auth=(self.user, self.password), timeout=SECONDS, **request
        )
        answer.raise_for_status()
        body: Document = answer.json()
        if "errorCode" in body:
            raise Refused(body)
        data: Document = body["data"]
        return data


def new_reference() -> str:
    return "GYG" + "".join(secrets.choice(LETTERS) for _ in range(9))


def price_in(slot: Document, category: str) -> int:
    prices = slot.get("pricesByCategory", {}).get("retailPrices", [])
    return next((int(price["price"]) for price in prices if price["category"] == category), 0)


@dataclass
class Told:
    """One call that we made at the agency."""

    path: str
    body: Document
    at: float = field(default_factory=time.monotonic)


ACTIVATE = re.compile(r"/1/products/[0-9]+/activate")


def _taken(path: str) -> tuple[int, Document]:
    if path == "/1/notify-availability-update":
        return 202, {"data": {"message": "taken"}}
    if path in {"/1/redeem-ticket", "/1/redeem-booking"}:
        return 200, {"success": True}
    if ACTIVATE.fullmatch(path):
        return 200, {"data": {"message": "on sale again"}}
    return 404, {"errorCode": "RESOURCE_NOT_FOUND", "errorMessage": "no such call"}


class Receiver:
    """The agency's side: takes our calls, keeps them in `told`, and fails on demand.

    `fail_with` is a list of statuses for the next calls, `slow_seconds` the time it takes to answer.
    """

    def __init__(self, user: str, password: str, port: int = 0) -> None:
        self.told: list[Told] = []
        self.fail_with: list[int] = []
        self.slow_seconds = 0.0
        self._expected = f"{user}:{password}".encode()
        self._server = ThreadingHTTPServer((HOST, port), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, _t: type[BaseException] | None, _e: BaseException | None, _b: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def join(self) -> None:
        self._thread.join()

    def answer(self, path: str, authorization: str, raw: bytes) -> tuple[int, Document | None]:
        """(status, body) of one call."""
        time.sleep(self.slow_seconds)
        if self.fail_with:
            status = self.fail_with.pop(0)
            return status, None
        if not self._is_allowed(authorization):
            return 401, {"errorCode": "AUTHORIZATION_FAILURE", "errorMessage": "wrong credentials"}
        body = _object_in(raw)
        if body is None:
            return 400, {"errorCode": "VALIDATION_FAILURE", "errorMessage": "data was expected"}
        self.told.append(Told(path, body))
        return _taken(path)

    def _is_allowed(self, authorization: str) -> bool:
        scheme, _, credentials = authorization.partition(" ")
        try:
            given = base64.b64decode(credentials, validate=True)
        except binascii.Error:
            return False
        return scheme == "Basic" and hmac.compare_digest(given, self._expected)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = min(int(self.headers.get("Content-Length") or 0), LONGEST_BODY)
                raw = self.rfile.read(length)
                status, body = receiver.answer(self.path, self.headers.get("Authorization", ""), raw)
                content = b"" if body is None else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def do_PATCH(self) -> None:
                self.do_POST()

            def log_message(self, *_arguments: Any) -> None:
                """What was told is in `told`."""

        return Handler


def _object_in(raw: bytes) -> Document | None:
    try:
        body = json.loads(raw)
    except ValueError:
        return None
    return body if isinstance(body, dict) and isinstance(body.get("data"), dict) else None


def main() -> None:
    parser = argparse.ArgumentParser(description="the receiving side of GetYourGuide")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--user", default="gangway")
    parser.add_argument("--password", required=True)
    arguments = parser.parse_args()
    with Receiver(arguments.user, arguments.password, arguments.port) as receiver:
        print(f"getyourguide listens at {receiver.url}", flush=True)
        receiver.join()


if __name__ == "__main__":
    main()
