"""Refusals of the planning API as problem documents (RFC 9457)."""

from http import HTTPStatus

from aws_lambda_powertools.event_handler import Response

from gangway.bodies.problems import PROBLEM, STATUSES, Statuses, problem_of
from gangway.channels.planning.proof import NoKey
from gangway.domain.refusals import Malformed
from gangway.edge.http import NoSuchPage, to_json

OWN: Statuses = ((NoSuchPage, HTTPStatus.NOT_FOUND), (NoKey, HTTPStatus.UNAUTHORIZED))
ALL: Statuses = (*OWN, *STATUSES)


def refuse(error: Exception) -> Response[str]:
    """The problem document; `field` names what was wrong with the document sent, `value` what was refused."""
    about = "field" if isinstance(error, Malformed) else "value"
    status, document, headers = problem_of(error, OWN, about)
    headers.pop("Content-Type")
    return Response(status_code=int(status), content_type=PROBLEM, body=to_json(document), headers=headers)
