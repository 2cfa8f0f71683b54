"""An operator's internal system as a counterpart: takes signed orders, gives numbers, and misbehaves when told to.

`POST /orders` takes a delivery, a signed `GET /orders?…` tells which orders are here. `GET /` is a page for people,
`/orders`, `/orders/<id>` and `/deliveries` are JSON. `PUT /faults` sets `Faults`, `GET /faults` shows them. The signing
secret comes in the environment variable INTERNAL_SYSTEM_SECRET. It shares no code with Gangway: what it accepts, it has
read from docs/internal-system.md.
"""

import argparse
import base64
import hashlib
import hmac
import html
import json
import os
import random
import time
from dataclasses import asdict, dataclass, fields
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from infra.local.internal_system_list import listed
from infra.local.internal_system_store import GoesBackwards, OrderBook
from infra.local.ports import HOST

TOLERATED_SECONDS = 300
MOST_BYTES = 2_000_000


@dataclass
class Faults:
    """What goes wrong from now on. `refuse` is a product id; the shares are of deliveries, 0 to 1, with a seed.

    `slow_seconds` pass before an order is looked at, `answer_after_seconds` when it is stored and nobody knows yet.
    """

    down: bool = False
    slow_seconds: float = 0
    answer_after_seconds: float = 0
    refuse: str = ""
    fail_share: float = 0
    drop_answer_share: float = 0
    seed: int = 1


class InternalSystem(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, book: OrderBook, secret: str) -> None:
        super().__init__((HOST, port), Handler)
        self.book = book
        self.key = base64.b64decode(secret.removeprefix("whsec_"))
        self.set_faults({})

    def set_faults(self, given: dict[str, Any]) -> Faults:
        """Those given, the others as if nothing were wrong; raises TypeError for one it does not know."""
        self.faults = Faults(**given)
        self.chance = random.Random(self.faults.seed)  # noqa: S311  repeatable faults, no secrets
        return self.faults

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: InternalSystem
    protocol_version = "HTTP/1.1"
    timeout = 60
    disable_nagle_algorithm = True  # an answer is two writes, and the second must not wait for the first's receipt

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/":
            self._send(HTTPStatus.OK, page(self.server.book.orders()).encode(), "text/html; charset=utf-8")
        elif path == "/orders" and "?" in self.path:
            self._list()
        elif path == "/orders":
            self._json(HTTPStatus.OK, self.server.book.orders())
        elif path == "/deliveries":
            self._json(HTTPStatus.OK, self.server.book.deliveries())
        elif path == "/faults":
            self._json(HTTPStatus.OK, asdict(self.server.faults))
        elif path.startswith("/orders/") and (order := self.server.book.order(path.removeprefix("/orders/"))):
            self._json(HTTPStatus.OK, order)
        else:
            self._json(HTTPStatus.NOT_FOUND, {"reason": "there is no such page or order"})

    def _list(self) -> None:
        """Which orders are here, since a moment or by name. Signed is the line of the request."""
        if self.server.faults.down:
            self._json(HTTPStatus.SERVICE_UNAVAILABLE, {"reason": "out of order"})
        elif not self._is_signed(f"GET {self.path}".encode()):
            self._json(HTTPStatus.UNAUTHORIZED, {"reason": "the signature is not right"})
        else:
            query = {name: values[0] for name, values in parse_qs(self.path.partition("?")[2]).items()}
            self._json(HTTPStatus.OK, listed(self.server.book, query))

    def do_PUT(self) -> None:
        try:
            faults = self.server.set_faults(json.loads(self._body() or b"{}"))
        except (ValueError, TypeError):
            known = ", ".join(fault.name for fault in fields(Faults))
            self._json(HTTPStatus.BAD_REQUEST, {"reason": f"a JSON object with some of: {known}"})
        else:
            self._json(HTTPStatus.OK, asdict(faults))

    def do_POST(self) -> None:
        body, faults = self._body(), self.server.faults
        time.sleep(faults.slow_seconds)
        if faults.down or self.server.chance.random() < faults.fail_share:
            self._json(HTTPStatus.SERVICE_UNAVAILABLE, {"reason": "out of order"})
        elif not self._is_signed(body):
            self._json(HTTPStatus.UNAUTHORIZED, {"reason": "the signature is not right"})
        elif (order := order_in(body)) is None:
            self._json(HTTPStatus.BAD_REQUEST, {"reason": "that is no order"})
        else:
            self._take(order)

    def _take(self, order: dict[str, Any]) -> None:
        faults = self.server.faults
        if faults.refuse == order["product_id"]:
            self.server.book.note(order, "refused")
            self._json(HTTPStatus.UNPROCESSABLE_ENTITY, {"reason": f"we do not know {order['product_id']}"})
            return
        try:
            number, _ = self.server.book.take(order)
        except GoesBackwards as refused:
            self._json(HTTPStatus.CONFLICT, {"reason": str(refused)})
            return
        time.sleep(faults.answer_after_seconds)
        if self.server.chance.random() < faults.drop_answer_share:
            self.close_connection = True  # it is stored, and nobody is told
            return
        self._json(HTTPStatus.OK, {"internal_id": number})

    def _is_signed(self, body: bytes) -> bool:
        """Standard Webhooks: HMAC-SHA256 over id, timestamp and body, not older than five minutes."""
        id_, at = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
        if not (at.isascii() and at.isdigit()) or abs(time.time() - int(at[:12])) > TOLERATED_SECONDS:
            return False
        digest = hmac.digest(self.server.key, f"{id_}.{at}.".encode() + body, hashlib.sha256)
        expected = f"v1,{base64.b64encode(digest).decode()}".encode()
        given = self.headers.get("webhook-signature", "").encode("utf-8", "replace").split()
        return any(hmac.compare_digest(expected, signature) for signature in given)

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length") or "0"
        return self.rfile.read(min(int(length), MOST_BYTES)) if length.isdigit() else b""

    def _json(self, status: int, content: Any) -> None:
        self._send(status, json.dumps(content, ensure_ascii=False).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class names it so
        """Quiet: every delivery is in the database."""


def order_in(body: bytes) -> dict[str, Any] | None:
    """The order of a delivery, if it has what we keep it by."""
    try:
        order = json.loads(body)["data"]
        known = {name: order[name] for name in ("id", "version", "product_id")}
    except (ValueError, LookupError, TypeError):
        return None
    return order if isinstance(known["version"], int) and isinstance(order, dict) else None


COLUMNS = ("reference", "version", "status", "channel", "partner_id", "product_id", "seats")


def page(orders: list[dict[str, Any]]) -> str:
    """The newest orders as a plain table."""
    head = "".join(f"<th>{name}" for name in ("number", *COLUMNS, "sails", "received"))
    rows = "".join(_row(entry) for entry in reversed(orders[-500:]))
    style = "body{font:15px system-ui;margin:2em}td,th{padding:.3em .8em;text-align:left;border-bottom:1px solid #ddd}"
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Internal system</title><style>{style}</style>"
        f"<h1>Internal system: {len(orders)} orders</h1><table><tr>{head}{rows}</table>"
    )


def _row(entry: dict[str, Any]) -> str:
    order = entry["order"]
    departure = order.get("departure", {})
    cells = [entry["internal_id"], *(order.get(name, "") for name in COLUMNS), departure.get("starts_at", "")]
    return "<tr>" + "".join(f"<td>{html.escape(str(cell))}" for cell in (*cells, entry["received_at"][:19]))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.local.internal_system")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", type=Path, required=True)
    chosen = parser.parse_args()
    server = InternalSystem(chosen.port, OrderBook(chosen.database), os.environ["INTERNAL_SYSTEM_SECRET"])
    print(f"internal system on {server.url}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
