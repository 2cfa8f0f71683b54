"""The form without scripts: `GET /form` leads from step to step, `POST /form` holds the seats.

What was chosen travels in the address and, sealed, in the form: product, departure, party and price cannot be
exchanged, the order's uuid comes from us, and the form sent twice is one order.
"""

import json
from typing import Any

from aws_lambda_powertools.event_handler import Response
from pydantic import ValidationError

from gangway.channels.widget import translate
from gangway.channels.widget.call import CHANNEL, Call, Gate, header
from gangway.channels.widget.errors import FIELDS, OriginNotAllowed
from gangway.channels.widget.multipart import read_form
from gangway.channels.widget.page import see_other
from gangway.channels.widget.routes_api import held_at
from gangway.channels.widget.texts import Words
from gangway.channels.widget.tokens import NotSealed, Ticket
from gangway.channels.widget.visit import FORM, Visit, ask_again
from gangway.channels.widget.wire import ConfirmBody
from gangway.domain.party import tickets_of
from gangway.edge.http import body_bytes
from gangway.ordering.requests import OrderRequest

LEAST_SECONDS = 2  # nobody reads and fills in a form faster


def add_to(gate: Gate) -> None:
    @gate.app.get("/form")
    def get_form() -> Response[str]:
        key = str((gate.app.current_event.query_string_parameters or {}).get("partner") or "")
        return Visit(gate.visit(key)).next_step()

    @gate.app.post("/form")
    def post_form() -> Response[str]:
        sent = own_form(gate)
        now = gate.office().clock().timestamp()
        ticket = gate.signer().read_ticket(sent.get("ticket", ""), kind=FORM, now=now)
        return take(gate.visit(ticket.key), ticket, sent)


def own_form(gate: Gate) -> dict[str, str]:
    """The fields of a form that was sent from a page of ours: browsers say from where, text browsers may not."""
    event = gate.app.current_event.raw_event
    origin = header(event, "origin") or _origin_of(header(event, "referer") or "")
    if origin and origin != _origin_of(gate.public_url()):
        raise OriginNotAllowed("origin", "the form was sent from another page")
    return read_form(header(event, "content-type") or "", body_bytes(event))


def take(call: Call, ticket: Ticket, sent: dict[str, str]) -> Response[str]:
    """Hold what the sealed ticket says, for the guest who filled in the form; wrong fields are asked for again."""
    what = json.loads(ticket.what)
    words = Words(what["language"])
    if sent.get("website") or call.now.timestamp() - ticket.at < LEAST_SECONDS:
        raise NotSealed(FORM, "it was filled in by something that reads nothing and fills in everything")
    try:
        body = ConfirmBody.model_validate(contact_document(sent, words.language))
    except ValidationError as error:
        return ask_again(call, words, sent, wrong_fields(error), call.partner.origins)
    call.count_hold()
    call.count_earnest_hold()
    order = held_at(call, request_of(call, ticket.uuid, what, body), int(what["total"]))
    token = call.signer.order_token(order.id)
    return see_other(f"{call.gate.public_url()}/widget/orders/{token}?lang={words.language}")


def contact_document(sent: dict[str, str], language: str) -> dict[str, Any]:
    contact = {name: sent.get(name, "") for name in ("name", "email", "phone")}
    consent = sent.get("consent") == "yes"
    return {"contact": contact, "notes": sent.get("notes", ""), "consent": consent, "language": language}


def wrong_fields(error: ValidationError) -> list[str]:
    named = [str(part) for problem in error.errors(include_input=False) for part in problem["loc"]]
    return [name for name in named if name in FIELDS]


def request_of(call: Call, uuid: str, what: dict[str, Any], body: ConfirmBody) -> OrderRequest:
    contact = translate.contact_of(body.contact.name, body.contact.email, body.contact.phone, body.language)
    consented = translate.consent(call, body.language)
    return OrderRequest(
        channel=CHANNEL,
        partner=call.partner,
        product_id=what["product"],
        option_id=what["option"],
        starts_at=translate.start_of(call, what["start"]),
        tickets=tickets_of(what["units"]),
        uuid=uuid,
        currency=what["currency"],
        contact=contact,
        notes=body.notes or None,
        details=consented,
        by=call.author.by,
    )


def _origin_of(url: str) -> str:
    return "/".join(url.split("/")[:3])
