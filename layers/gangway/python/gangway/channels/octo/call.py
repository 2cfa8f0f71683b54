"""One call of a partner: who it is, what it wants to see, in which language. Every route begins here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from pydantic import BaseModel

from gangway.bodies.json_documents import read
from gangway.channels.octo.capabilities import HEADER, PARAMETER, Capabilities, asked
from gangway.channels.octo.language import choose_language
from gangway.channels.octo.proof import partner_of
from gangway.channels.octo.view import View
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed
from gangway.edge.http import json_body, json_response
from gangway.ordering.change_order import Author
from gangway.ordering.office import Office
from gangway.store.rates import Rates

Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True)
class Gate:
    """What the routes work with; each part is made when the first call comes, not before."""

    app: APIGatewayHttpResolver
    office: Callable[[], Office]
    rates: Callable[[], Rates]
    public_url: Callable[[], str]

    def call(self) -> "Call":
        """The call being answered. Raises KeyMissing, Forbidden or TooManyRequests."""
        office, event = self.office(), self.app.current_event
        headers = {name.lower(): value for name, value in event.headers.items()}
        partner = partner_of(office, headers)
        self.rates().count(partner.id, partner.requests_per_minute)
        query = dict(event.query_string_parameters or {})
        languages = office.catalogue.supplier.languages
        return Call(
            office=office,
            partner=partner,
            capabilities=asked(headers.get(HEADER), query.get(PARAMETER)),
            language=choose_language(headers.get("accept-language"), languages),
            query=query,
            event=event.raw_event,
        )


@dataclass(frozen=True)
class Call:
    office: Office
    partner: Partner
    capabilities: Capabilities
    language: str
    query: dict[str, str]
    event: dict[str, Any]

    @property
    def today(self) -> date:
        """Today where the supplier is."""
        return self.office.clock().astimezone(self.office.catalogue.supplier.zone).date()

    @property
    def author(self) -> Author:
        return Author(by=f"partner {self.partner.id}", partner=self.partner)

    def body(self, model: type[Body]) -> Body:
        """The body as that model. Raises Malformed naming the field that does not fit."""
        document = json_body(self.event)
        if not isinstance(document, dict):
            raise Malformed("body", "the body is not a JSON object")
        return read(model, document)

    def asked(self, model: type[Body]) -> Body:
        """The query parameters as that model; empty ones count as absent."""
        return read(model, {name: value for name, value in self.query.items() if value})

    def view(self, currency: str | None = None) -> View:
        return View(
            catalogue=self.office.catalogue,
            partner=self.partner,
            capabilities=self.capabilities,
            language=self.language,
            currency=currency,
        )

    def answer(self, content: Any) -> Response[str]:
        """200, with the language and those on offer where content is among the capabilities."""
        if not self.capabilities.content:
            return json_response(content)
        languages = ", ".join(self.office.catalogue.supplier.languages)
        return json_response(content, headers={"Content-Language": self.language, "Available-Languages": languages})
