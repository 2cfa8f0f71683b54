"""The door of the form on partners' pages: its API, and its pages for guests without scripts."""

from typing import Any

from gangway.channels.widget.routes import answer, widget_gate
from gangway.edge import wiring

GATE = widget_gate(
    wiring.office,
    wiring.rates,
    lambda: wiring.secret(wiring.settings().require("widget_secret_name")),
    lambda: wiring.settings().public_url,
)


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """One HTTP API event (payload 2.0) in, its answer out."""
    return answer(GATE, event, context)
