"""The door of partners who speak OCTO, with its documentation."""

from typing import Any

from gangway.channels.octo.routes import answer, partner_gate
from gangway.edge import wiring

GATE = partner_gate(wiring.office, wiring.rates, lambda: wiring.settings().public_url)


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """One HTTP API event (payload 2.0) in, its answer out."""
    return answer(GATE, event, context)
