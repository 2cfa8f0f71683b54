"""The queue behind HTTP on 127.0.0.1: token exchange, both flavours, and two doors of its own for demos and tests.

`POST /site` books on the agency's site (a JSON object as `Booked`); `PUT /faults` says what goes wrong from now on.
"""

import argparse
import json
import threading
from dataclasses import asdict
from datetime import UTC, datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring

from infra.local.agencies.bookingcom import NAMES, Booked, Faults, Queue
from infra.local.ports import HOST

QUEUES = {f"/hotels/ota/{names[0]}": queue for queue, names in NAMES.items()}


class Server(ThreadingHTTPServer):
    """One account's queue; calls are answered one at a time, so that a fault hits what it was meant for."""

    daemon_threads = True

    def __init__(self, port: int, queue: Queue) -> None:
        super().__init__((HOST, port), Handler)
        self.queue = queue
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/waiting":
            self._send(HTTPStatus.OK, json.dumps(self.server.queue.waiting).encode())
        elif path in QUEUES:
            self._with_token(lambda: self.server.queue.get(QUEUES[path]))
        else:
            self._send(HTTPStatus.NOT_FOUND, b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path.endswith("/token-based-authentication/exchange"):
            with self.server.lock:
                status, token = self.server.queue.exchange()
            self._send(status, json.dumps({"jwt": token}).encode())
        elif self.path == "/site":
            with self.server.lock:
                self.server.queue.put(Booked(**json.loads(body)))
            self._send(HTTPStatus.OK, b"{}")
        elif self.path in QUEUES:
            self._with_token(lambda: self.server.queue.acknowledge(QUEUES[self.path], ids_in(body)))
        elif self.path == "/hotels/xml/reservations":
            self._with_token(self.server.queue.take_all)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"")

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with self.server.lock:
            self.server.queue.faults = Faults(**json.loads(body))
        self._send(HTTPStatus.OK, json.dumps(asdict(self.server.queue.faults)).encode())

    def _with_token(self, answer: Any) -> None:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        with self.server.lock:
            refused = self.server.queue.refusal(token)
            status, body = (refused, b"") if refused else answer()
        self._send(status, body)

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class names it so
        """Quiet: the caller's own log tells more."""


def ids_in(body: bytes) -> list[str]:
    try:
        root = fromstring(body)  # noqa: S314  the receipt of our own puller
    except ParseError:
        return ["unreadable"]
    return [found.get("ResID_Value", "") for found in root.iter() if found.tag.endswith("HotelReservationID")]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.local.agencies.bookingcom_server")
    parser.add_argument("--port", type=int, required=True)
    server = Server(parser.parse_args().port, Queue(lambda: datetime.now(UTC)))
    print(f"Booking.com's queue on {server.url}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
