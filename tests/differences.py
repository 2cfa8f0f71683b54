"""Orders that are with the internal system, and hands that change them there behind everybody's back."""

import json
import threading
from contextlib import contextmanager

from gangway.domain.events import event_of
from gangway.internal_system.hand_over import hand_over
from gangway.internal_system.listing import SignedListing
from gangway.internal_system.signed_http import SignedHttp
from infra.local.internal_system import InternalSystem
from infra.local.internal_system_store import OrderBook
from infra.local.ports import any_free_port
from infra.local.stack import new_signing_secret


class Counterpart:
    """The internal system over real HTTP, with its database at hand."""

    def __init__(self, server: InternalSystem, secret: str) -> None:
        self.server, self.book, self.secret = server, server.book, secret
        self.system = SignedHttp(f"{server.url}/orders", lambda: secret)
        self.listing = SignedListing(f"{server.url}/orders", lambda: secret, page=40)

    def take(self, office, orders) -> None:
        for order in orders:
            hand_over(office, self.system, event_of(order), give_up_at=office.clock())

    def deliver(self, office, events) -> None:
        for event in events:
            hand_over(office, self.system, event, give_up_at=office.clock())

    def forget(self, order_id: str) -> None:
        self._run("DELETE FROM orders WHERE id = ?", order_id)

    def change(self, order_id: str, change) -> None:
        """`change` gets the stored document and may write into it; the version in its own column follows."""
        document = self.book.order(order_id)["order"]
        change(document)
        text = json.dumps(document)
        self._run("UPDATE orders SET document = ?, version = ? WHERE id = ?", text, document["version"], order_id)

    def touch(self, order_id: str, at) -> None:
        """As its own clerks' screen does when they save."""
        self._run("UPDATE orders SET received_at = ? WHERE id = ?", at.isoformat(), order_id)

    def invent(self, document: dict, order_id: str) -> None:
        """An order that Gangway never had."""
        self.book.take({**document, "id": order_id})

    def _run(self, statement: str, *values) -> None:
        self.book._connection.execute(statement, values)


@contextmanager
def a_counterpart(folder):
    secret = new_signing_secret()
    server = InternalSystem(any_free_port(), OrderBook(folder / "internal.sqlite"), secret)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Counterpart(server, secret)
    finally:
        server.shutdown()
        server.server_close()
