"""Viator calls, and Tripadvisor as its alias."""

from typing import Any

from gangway.channels import tripadvisor
from gangway.channels.viator.routes import answer
from gangway.edge.wiring import office


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    is_alias = str(event.get("rawPath") or "").startswith(f"/{tripadvisor.CHANNEL}")
    return answer(event, context, office, tripadvisor.CHANNEL if is_alias else tripadvisor.ALIAS_OF)
