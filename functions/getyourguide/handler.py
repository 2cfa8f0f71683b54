"""The door through which GetYourGuide asks, reserves, books and cancels."""

from functools import cache
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from gangway.channels.getyourguide.routes import answer_event, build
from gangway.edge import wiring


@cache
def app() -> APIGatewayHttpResolver:
    return build(wiring.office())


def handle(event: dict[str, Any], context: Any) -> dict[str, Any]:
    return answer_event(app(), event, context)
