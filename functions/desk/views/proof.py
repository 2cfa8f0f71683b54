"""The TOKEN authorizer: API Gateway asks it before it calls a route.

It judges the token alone, without a table: 401 for none that is ours, a policy for the whole office otherwise. Role
and login are judged by each route (`endpoint`), since API Gateway keeps an answer for a while.
"""

from typing import Any

from chalice.app import AuthRequest, Blueprint

from gangway.desk.tokens import Claims, NotProven, OtherOffice
from gangway.edge import desk, wiring

proof = Blueprint(__name__)
PREFIX = "bearer "


class Unauthorized(Exception):  # noqa: N818  API Gateway's own word, see below
    """API Gateway answers 401 for an authorizer that fails with exactly this text, and 500 for any other."""


def bearer(header: str) -> str:
    return header[len(PREFIX) :].strip() if header[: len(PREFIX)].lower() == PREFIX else ""


def claims_of(header: str) -> Claims:
    """Raises NotProven or OtherOffice."""
    return desk.tokens().read(bearer(header), wiring.now())


@proof.authorizer(ttl_seconds=60, name="staff_only")
def staff_only(request: AuthRequest) -> dict[str, Any]:
    try:
        claims = claims_of(request.token)
    except NotProven:
        raise Unauthorized("Unauthorized") from None
    except OtherOffice:
        return _policy("Deny", request, "another-office", {})
    return _policy("Allow", request, claims.sub, {"staff": claims.sub, "role": claims.role.value})


def _policy(effect: str, request: AuthRequest, principal: str, context: dict[str, str]) -> dict[str, Any]:
    """For every route of the stage, since the answer is kept for the token, not for the route. Context: strings."""
    api, stage = request.method_arn.split("/")[:2]
    statement = {"Action": "execute-api:Invoke", "Effect": effect, "Resource": f"{api}/{stage}/*"}
    return {
        "principalId": principal,
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
        "context": context,
    }
