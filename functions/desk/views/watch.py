"""One log line and two figures for each call; Chalice's own refusals in the form of all others."""

import json
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit
from chalice.app import Request, Response

from gangway.bodies.problems import problem
from gangway.edge.observe import logger, metrics
from views.endpoint import SAFE, to_json

CHANNEL = "desk"
CODES = {
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "unsupported_media_type",
    HTTPStatus.METHOD_NOT_ALLOWED: "no_such_page",
}


def watch(request: Request, get_response: Callable[[Request], Response]) -> Response:
    """A Chalice middleware. The path is the route's, without what was filled in: a name of a guest may stand there."""
    began = time.perf_counter()
    response = _in_our_form(get_response(request))
    _note(request, response, (time.perf_counter() - began) * 1000)
    return response


def no_such_page() -> dict[str, Any]:
    """As the gateway says it of a path that it does not know."""
    status, document, headers = problem(HTTPStatus.NOT_FOUND, "no_such_page", "there is no such page")
    return Response(to_json(document), {**SAFE, **headers}, status).to_dict([])


def _in_our_form(response: Response) -> Response:
    """Chalice answers an unknown method or a wrong content type by itself, as `{"Code": …, "Message": …}`."""
    body = response.body
    if not (isinstance(body, dict) and set(body) == {"Code", "Message"}):
        return response
    code = CODES.get(HTTPStatus(response.status_code), "internal_error")
    status, document, headers = problem(HTTPStatus(response.status_code), code, str(body["Message"]))
    return Response(to_json(document), {**response.headers, **SAFE, **headers}, status)


def _note(request: Request, response: Response, milliseconds: float) -> None:
    authorizer: dict[str, Any] = request.context.get("authorizer") or {}
    logger().info(
        "answered",
        channel=CHANNEL,
        method=request.method,
        path=request.path,
        status=response.status_code,
        staff=authorizer.get("staff"),
        ms=round(milliseconds, 1),
    )
    figures = metrics()
    figures.add_dimension("channel", CHANNEL)
    figures.add_metric("Latency", MetricUnit.Milliseconds, milliseconds)
    figures.add_metric("Failures", MetricUnit.Count, int(response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR))
    print(json.dumps(figures.serialize_metric_set()))  # noqa: T201  the embedded metric format is read from stdout
    figures.clear_metrics()
