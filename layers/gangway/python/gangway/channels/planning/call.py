"""One call of the planning API: who calls, when, and what was sent. A door makes one for all its calls."""

from datetime import date, datetime
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware

from gangway.channels.planning.proof import prove
from gangway.domain.partners import Partner
from gangway.domain.plan import iso_day
from gangway.domain.refusals import Malformed
from gangway.edge.http import json_body
from gangway.ordering.office import Office

MOST_NAME = 100


def a_day(name: str, value: str) -> date:
    """The parameter as a day; raises Malformed that names it."""
    try:
        return iso_day(value)
    except ValueError:
        raise Malformed(name, f"{name} is a day such as 2027-05-14") from None


class Call:
    """The current call, as seen through the resolver."""

    def __init__(self, app: APIGatewayHttpResolver, office: Office) -> None:
        self._app = app
        self.office = office

    @property
    def now(self) -> datetime:
        return self.office.clock()

    @property
    def partner(self) -> Partner:
        """The internal system's own standing; raises when the call does not prove it."""
        return prove(self.office, self._app.current_event.headers, self.now)

    def body(self, most_bytes: int | None = None) -> Any:
        return json_body(self._app.current_event.raw_event, most_bytes)

    def query(self, name: str, default: str | None = None) -> str:
        value = (self._app.current_event.query_string_parameters or {}).get(name, default)
        if value is None:
            raise Malformed(name, f"the parameter {name} is missing")
        return str(value)[:300]

    def name(self, name: str) -> str:
        """A parameter that names something: one to a hundred characters."""
        value = self.query(name)
        if not 0 < len(value) <= MOST_NAME:
            raise Malformed(name, f"{name} has 1 to {MOST_NAME} characters")
        return value

    def day(self, name: str) -> date:
        return a_day(name, self.query(name))

    def number(self, name: str, default: int, most: int) -> int:
        value = self.query(name, str(default))
        if not (value.isascii() and value.isdigit() and 1 <= int(value) <= most):
            raise Malformed(name, f"{name} is a number from 1 to {most}")
        return int(value)


def prove_first(app: APIGatewayHttpResolver, call: Call) -> None:
    """No route of the door is reached without the key."""

    def proven(api: APIGatewayHttpResolver, go_on: NextMiddleware) -> Response[str]:
        _ = call.partner
        return go_on(api)

    app.use([proven])
