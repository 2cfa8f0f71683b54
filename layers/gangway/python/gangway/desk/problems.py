"""Refusals at the desk as problem documents (RFC 9457), and the refusal of a role that is not enough."""

from http import HTTPStatus

from gangway.bodies.problems import Statuses
from gangway.desk.tokens import NotProven
from gangway.domain.refusals import Forbidden

OWN: Statuses = ((NotProven, HTTPStatus.UNAUTHORIZED),)


class MayNot(Forbidden):
    """The role is not enough for this."""

    code = "role_may_not"
