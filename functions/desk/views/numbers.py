"""The numbers a manager looks at (docs/numbers.md)."""

from typing import Any

from chalice.app import Blueprint

from gangway.domain.staff import Role
from gangway.edge import desk_office
from gangway.edge.channel_figures import channel_figures
from gangway.edge.observe import service
from gangway.ordering.figures import figures_of
from views.endpoint import Call, route
from views.sailing import day_of

numbers = Blueprint(__name__)


@route(numbers, "GET", "/api/numbers", Role.MANAGER)
def shown(call: Call) -> dict[str, Any]:
    first, last = day_of(call, "from"), day_of(call, "to")
    figures = figures_of(call.desk.office, first, last)
    return {"figures": figures, "channels": channel_figures(desk_office.cloudwatch(), service(), first, last)}
