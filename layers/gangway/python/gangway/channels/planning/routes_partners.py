"""The routes of partners and their keys, so that a first partner can sell before there is a desk."""

from datetime import UTC, datetime

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from gangway.bodies.json_documents import read
from gangway.channels.planning.call import Call
from gangway.channels.planning.proof import CHANNEL
from gangway.channels.planning.translate import moment_of, partner_of
from gangway.channels.planning.unknown import UnknownKey, UnknownPartner
from gangway.channels.planning.wire import NewKey, NewPartner
from gangway.domain.partners import Partner, issued_key, split_key
from gangway.domain.refusals import Malformed
from gangway.edge.http import json_response


def add_partner_routes(app: APIGatewayHttpResolver, call: Call) -> None:
    @app.post("/partners")
    def put_partner() -> Response[str]:
        partner = partner_of(read(NewPartner, call.body()), call.office.catalogue)
        _check_own_standing(call.partner, partner)
        call.office.partners.put(partner)
        return json_response(partner)

    @app.get("/partners/<partner_id>")
    def get_partner(partner_id: str) -> Response[str]:
        return json_response(_partner(call, partner_id))

    @app.post("/partners/<partner_id>/keys")
    def issue_key(partner_id: str) -> Response[str]:
        new = read(NewKey, call.body())
        ends = _end(new.expires_at, call.now)
        partner = _partner(call, partner_id)
        if new.publishable:
            return json_response({"key": call.office.partners.issue_publishable_key(partner.id, call.now)})
        if new.issued is not None:
            return json_response({"key_id": _kept(call, partner, new.issued, ends)})
        key = call.office.partners.issue_key(partner.id, call.now, expires_at=ends)
        key_id = (split_key(key) or ("", ""))[0]
        return json_response({"key": key, "key_id": key_id, "expires_at": ends.isoformat() if ends else None})

    @app.delete("/partners/<partner_id>/keys/<key_id>")
    def revoke_key(partner_id: str, key_id: str) -> Response[str]:
        """At once, or with `at` later, so that the partner can change over to the next key."""
        at, partners = call.query("at", ""), call.office.partners
        ends = _end(moment_of("at", at), call.now) if at else None
        if ends is None:
            done = partners.revoke_key(key_id, call.now, partner_id=partner_id)
        else:
            done = partners.end_key(key_id, ends, partner_id=partner_id)
        if not done:
            raise UnknownKey(key_id[:100], f"{partner_id[:100]} has no key {key_id[:100]}")
        return json_response({"key_id": key_id, "ends_at": (ends or call.now).isoformat()})


def _partner(call: Call, partner_id: str) -> Partner:
    partner = call.office.partners.get(partner_id)
    if partner is None:
        raise UnknownPartner(partner_id[:100], f"there is no partner {partner_id[:100]}")
    return partner


def _kept(call: Call, partner: Partner, issued: str, ends: datetime | None) -> str:
    """The id of a key that an agency issued; only its hash is kept. One that another partner has stays theirs."""
    try:
        key = issued_key(issued, partner.id, call.now)
    except ValueError as error:
        raise Malformed("issued", str(error)) from error
    held = call.office.partners.key(key.id)
    if held is not None and held.partner_id != partner.id:
        raise Malformed("issued", "another partner has this key")
    call.office.partners.put_key(key.model_copy(update={"expires_at": ends}))
    return key.id


def _check_own_standing(caller: Partner, changed: Partner) -> None:
    """Who holds the only key must not lock the door from outside."""
    if changed.id == caller.id and (changed.channel != CHANNEL or not changed.active):
        raise Malformed("id", f"{changed.id} is the partner of the key that was used: it stays active in {CHANNEL}")


def _end(at: datetime | None, now: datetime) -> datetime | None:
    if at is None:
        return None
    if at.tzinfo is None or at <= now:
        raise Malformed("expires_at", "a key ends at a moment to come, written with an offset")
    return at.astimezone(UTC)
