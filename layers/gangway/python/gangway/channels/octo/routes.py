"""All routes of the partner API, and how a call is answered: the door needs nothing else of this channel."""

from collections.abc import Callable
from typing import Any

from gangway.channels.octo import routes_availability, routes_bookings, routes_docs, routes_products, routes_search
from gangway.channels.octo.call import Gate
from gangway.channels.octo.capabilities import HEADER, PARAMETER, asked
from gangway.channels.octo.errors import refuse
from gangway.channels.octo.language import choose_language
from gangway.channels.octo.texts import OUR_FAULT
from gangway.edge.http import Answer, Event, resolver, serve
from gangway.ordering.office import Office
from gangway.store.rates import Rates

CHANNEL = "octo"


def partner_gate(office: Callable[[], Office], rates: Callable[[], Rates], public_url: Callable[[], str]) -> Gate:
    """The gate with its routes; what it works with is made on the first call."""
    gate = Gate(app=resolver(routes_products.PATH), office=office, rates=rates, public_url=public_url)
    for routes in (routes_products, routes_availability, routes_bookings, routes_search, routes_docs):
        routes.add_to(gate)
    return gate


def answer(gate: Gate, event: Event, context: Any) -> Answer:
    """One call. Refusals are told in the caller's language as far as there are texts in it.

    Every answer, a refusal too, says which capabilities are on.
    """
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    language = choose_language(headers.get("accept-language"), tuple(OUR_FAULT))
    capabilities = asked(headers.get(HEADER), (event.get("queryStringParameters") or {}).get(PARAMETER))
    answered = serve(gate.app, event, context, channel=CHANNEL, refuse=lambda error: refuse(error, language))
    answered["headers"]["Octo-Capabilities"] = capabilities.header
    return answered
