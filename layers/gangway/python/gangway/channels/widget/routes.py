"""All routes of the form's door, and who may read its answers: exactly the pages a key was given for."""

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import Response

from gangway.channels.html import tag
from gangway.channels.widget import routes_api, routes_form, routes_orders
from gangway.channels.widget.call import CHANNEL, Gate, header, partner_of
from gangway.channels.widget.errors import code_of, refuse, status_of
from gangway.channels.widget.page import HTML, page
from gangway.channels.widget.texts import Words
from gangway.channels.widget.tokens import Signer
from gangway.domain.partners import PUBLISHABLE
from gangway.domain.refusals import Refusal
from gangway.edge.http import Answer, Event, resolver, serve
from gangway.ordering.office import Office
from gangway.store.rates import Rates

PATH = "/widget"
API = re.compile(rf"^{PATH}/api/(?P<key>[^/]+)/")
KEY = re.compile(rf"{PUBLISHABLE}[0-9a-f]+")
BROWSERS_REMEMBER_SECONDS = 7_200
ALWAYS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


def widget_gate(
    office: Callable[[], Office],
    rates: Callable[[], Rates],
    secret: Callable[[], str],
    public_url: Callable[[], str],
) -> Gate:
    """The gate with its routes; what it works with is made on the first call."""
    gate = Gate(app=resolver(PATH), office=office, rates=rates, signer=lambda: Signer(secret), public_url=public_url)
    for routes in (routes_api, routes_form, routes_orders):
        routes.add_to(gate)
    return gate


def answer(gate: Gate, event: Event, context: Any) -> Answer:
    """One call. Whatever the answer is, only a page the key was given for may read it."""
    api = API.match(event.get("rawPath") or "")
    if api is None:
        return serve(gate.app, event, context, channel=CHANNEL, refuse=lambda error: refusal_page(gate, event, error))
    readable = cors(gate, event, api["key"])
    if event["requestContext"]["http"]["method"] == "OPTIONS":
        status = HTTPStatus.NO_CONTENT if "Access-Control-Allow-Origin" in readable else HTTPStatus.FORBIDDEN
        return {"statusCode": int(status), "headers": {**readable, **PREFLIGHT}, "body": ""}
    answered = serve(gate.app, event, context, channel=CHANNEL, refuse=refuse)
    answered["headers"] = {**(answered.get("headers") or {}), **ALWAYS, **readable}
    return answered


def refusal_page(gate: Gate, event: Mapping[str, Any], error: Exception) -> Response[str]:
    """Why not, in a sentence for the guest, and where to begin again. Of what was sent only a key is shown."""
    query = event.get("queryStringParameters") or {}
    words, key = Words(str(query.get("lang") or "")), str(query.get("partner") or "")
    again = f"{gate.public_url()}{PATH}/form?partner={key}&lang={words.language}"
    shown = page(
        words,
        words("error_title"),
        tag("p", words.refusal(code_of(error)), class_="bad", role="alert"),
        tag("p", tag("a", words("start_over"), href=again)) if KEY.fullmatch(key) else None,
        status=status_of(error),
    )
    shown.headers["Content-Type"] = HTML
    return shown


PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "content-type",
    "Access-Control-Max-Age": str(BROWSERS_REMEMBER_SECONDS),
}


def cors(gate: Gate, event: Mapping[str, Any], key: str) -> dict[str, str]:
    """The headers that let the calling page read the answer; without an allowed origin none but Vary."""
    origin = header(event, "origin")
    try:
        allowed = partner_of(gate.office(), key).origins
    except Refusal:
        allowed = ()
    if origin is None or origin not in allowed:
        return {"Vary": "Origin"}
    return {"Vary": "Origin", "Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "retry-after"}
