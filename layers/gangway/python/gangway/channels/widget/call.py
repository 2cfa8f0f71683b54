"""One call of the form: whose key, from which page, how often. Every route of the API begins here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from pydantic import BaseModel

from gangway.bodies.json_documents import read
from gangway.channels.widget.errors import OriginNotAllowed
from gangway.channels.widget.tokens import Signer
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed, UnknownOrder
from gangway.edge.http import json_body
from gangway.ordering.change_order import Author
from gangway.ordering.find_order import find_order
from gangway.ordering.office import Office
from gangway.store.rates import Rates

CHANNEL = "widget"
SHOWN = frozenset({CHANNEL, "email"})  # whose guests are given a link to their order
MOST_BODY_BYTES = 16_000
CALLS_A_MINUTE = 300  # from one address
HOLDS_A_MINUTE = 60  # from one address
HOLDS_OF_A_KEY = 120
Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True)
class Gate:
    """What the routes work with; each part is made when the first call comes, not before."""

    app: APIGatewayHttpResolver
    office: Callable[[], Office]
    rates: Callable[[], Rates]
    signer: Callable[[], Signer]
    public_url: Callable[[], str]

    def call(self, key: str) -> "Call":
        """A call of the API. Raises Forbidden (key, origin) or TooManyRequests."""
        office, event = self.office(), self.app.current_event
        partner = partner_of(office, key)
        origin = header(event.raw_event, "origin")
        if origin is None or origin not in partner.origins:
            raise OriginNotAllowed("origin", "the key was not given for that page")
        return self._counted(Call(gate=self, office=office, partner=partner, key=key, event=event.raw_event))

    def visit(self, key: str) -> "Call":
        """A visit of a page without scripts, which browsers show as a page of our own: no origin to compare."""
        office = self.office()
        return self._counted(
            Call(gate=self, office=office, partner=partner_of(office, key), key=key, event=self._event)
        )

    def guest(self, token: str) -> tuple["Call", Order]:
        """A visit of an order's page, by whoever has its token: a guest. Raises UnknownOrder."""
        office = self.office()
        order = find_order(office, self.signer().order_id(token))
        partner = office.partners.get(order.partner_id)
        if order.channel not in SHOWN or partner is None:
            raise UnknownOrder("", "there is no such order")
        return self._counted(Call(gate=self, office=office, partner=partner, key="", event=self._event)), order

    @property
    def _event(self) -> dict[str, Any]:
        event: dict[str, Any] = self.app.current_event.raw_event
        return event

    def _counted(self, call: "Call") -> "Call":
        rates = self.rates()
        rates.count(f"{CHANNEL}-{call.address}", CALLS_A_MINUTE)
        rates.count(f"{CHANNEL}-{call.partner.id}", call.partner.requests_per_minute)
        return call


@dataclass(frozen=True)
class Call:
    gate: Gate
    office: Office
    partner: Partner
    key: str
    event: dict[str, Any]

    @property
    def signer(self) -> Signer:
        return self.gate.signer()

    @property
    def now(self) -> datetime:
        return self.office.clock()

    @property
    def today(self) -> date:
        return self.now.astimezone(self.office.catalogue.supplier.zone).date()

    @property
    def author(self) -> Author:
        return Author(by=f"guest via {self.partner.id}", partner=self.partner)

    @property
    def address(self) -> str:
        """Who calls, as far as it may be counted: the address itself is kept nowhere."""
        return self.signer.blinded(str(self.event["requestContext"]["http"].get("sourceIp", "")))

    def count_hold(self) -> None:
        """Raises TooManyRequests: holds of an address are counted apart, before anything is done for them."""
        self.gate.rates().count(f"{CHANNEL}-hold-{self.address}", HOLDS_A_MINUTE)

    def count_earnest_hold(self) -> None:
        """Of the whole key, after the brake was passed: nobody uses up a partner's holds without the work for each."""
        self.gate.rates().count(f"{CHANNEL}-hold-{self.partner.id}", HOLDS_OF_A_KEY)

    def body(self, model: type[Body]) -> Body:
        document = json_body(self.event, MOST_BODY_BYTES)
        if not isinstance(document, dict):
            raise Malformed("body", "the body is not a JSON object")
        return read(model, document)

    def query(self, name: str) -> str:
        """A parameter of the address, cut short; empty if it was not sent."""
        return str((self.event.get("queryStringParameters") or {}).get(name) or "")[:200]

    def language(self, asked: str) -> str:
        offered = self.office.catalogue.supplier.languages
        return asked if asked in offered else "en" if "en" in offered else offered[0]

    def order(self, token: str) -> Order:
        """The order of that token, if it was made on this partner's pages. Raises UnknownOrder."""
        return find_order(self.office, self.signer.order_id(token), self.partner)


def partner_of(office: Office, key: str) -> Partner:
    return office.partners.by_publishable_key(key, office.clock())


def header(event: Mapping[str, Any], name: str) -> str | None:
    """A header of the event; API Gateway writes their names in lower case, other senders may not."""
    headers = event.get("headers") or {}
    return next((str(value) for held, value in headers.items() if held.lower() == name), None)
