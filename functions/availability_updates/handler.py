"""The streams of departures and orders: partners who want it are told of vacancies that change and tickets used."""

from typing import Any

from gangway.channels.push import pushers
from gangway.edge import wiring
from gangway.edge.pushes import Pushes


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    name = wiring.settings().require("push_secret_name")
    return Pushes(wiring.office(), pushers(), wiring.rates(), lambda: wiring.secret(name)).work(event)
