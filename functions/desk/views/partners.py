"""Partners: their standing, what they may sell and at which rate, their keys."""

from typing import Annotated, Any

from chalice.app import Blueprint
from pydantic import Field

from gangway.bodies.json_documents import read
from gangway.channels.planning.wire import NewKey, NewPartner
from gangway.desk import partners as desk_partners
from gangway.desk.partners import NewKeyShown, PartnerShown, Rotated
from gangway.domain.model import Model
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Role
from views.endpoint import Call, route

partners = Blueprint(__name__)
ABOUT = "partner {partner_id}"


class Nothing(Model):
    """No field: the route says it all."""


class Rotate(Model):
    overlap_hours: Annotated[int, Field(ge=1, le=720)] = 72


@route(partners, "GET", "/api/partners", Role.READER)
def everyone(call: Call) -> dict[str, list[PartnerShown]]:
    return {"partners": desk_partners.everyone(call.desk)}


@route(partners, "GET", "/api/partners/{partner_id}", Role.READER)
def one(call: Call, partner_id: str) -> dict[str, Any]:
    partner = desk_partners.shown(desk_partners.found(call.desk, partner_id))
    return {**partner.model_dump(mode="json"), "keys": desk_partners.keys(call.desk, partner_id)}


@route(partners, "PUT", "/api/partners/{partner_id}", Role.MANAGER, about=ABOUT)
def put(call: Call, partner_id: str) -> PartnerShown:
    document = call.document
    if not isinstance(document, dict):
        raise Malformed("body", "a partner is an object")
    return desk_partners.put(call.desk, read(NewPartner, {**document, "id": partner_id}))


@route(partners, "POST", "/api/partners/{partner_id}/keys", Role.MANAGER, body=NewKey, about=ABOUT)
def issue(call: Call, partner_id: str) -> NewKeyShown:
    key = desk_partners.issue(call.desk, partner_id, call.body)
    call.result["key_id"] = key.key_id
    return key


@route(partners, "POST", "/api/partners/{partner_id}/keys/rotate", Role.MANAGER, body=Rotate, about=ABOUT)
def rotate(call: Call, partner_id: str) -> Rotated:
    rotated = desk_partners.rotate(call.desk, partner_id, call.body.overlap_hours)
    call.result |= {"key_id": rotated.key_id, "ended": " ".join(rotated.ended)}
    return rotated


@route(partners, "POST", "/api/partners/{partner_id}/keys/{key_id}/revoke", Role.MANAGER, body=Nothing, about=ABOUT)
def revoke(call: Call, partner_id: str, key_id: str) -> dict[str, str]:
    call.result["key_id"] = key_id
    return {"key_id": key_id, "ends_at": desk_partners.revoke(call.desk, partner_id, key_id).isoformat()}
