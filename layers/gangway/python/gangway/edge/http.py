"""What every HTTP door has in common: paths with and without a slash, JSON in, JSON out, one log line per call.

A door never shows a stack trace: what goes wrong is told in the vocabulary of its channel (`Refuse`).
"""

import base64
import binascii
import json
import re
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.metrics import MetricUnit
from pydantic import BaseModel

from gangway.bodies.json_documents import parsed
from gangway.domain.refusals import BodyTooLarge, Malformed, Refusal, TryAgain
from gangway.edge.answer_size import fitting
from gangway.edge.observe import logger, metrics

MOST_BODY_BYTES = 1_000_000
COMPRESSED = {"gzip", "x-gzip", "deflate", "br", "zstd", "compress"}  # codings of RFC 9110, 7932 and 8878
JSON = "application/json"
# A part of a path that is this long is a token which opens an order: not for a log. Ids and uuids are shorter.
TOKENS = re.compile(r"/[^/]{48,}")

Event = dict[str, Any]
Answer = dict[str, Any]
Refuse = Callable[[Exception], Response[str]]


class NoSuchPage(Refusal):
    """The door has no such path or method."""

    code = "no_such_page"


def resolver(prefix: str) -> APIGatewayHttpResolver:
    """A Powertools resolver whose routes are written without the door's prefix."""
    app = APIGatewayHttpResolver(strip_prefixes=[prefix] if prefix else None)

    @app.not_found
    def not_found(_error: Exception) -> Response[str]:
        raise NoSuchPage(
            app.current_event.path, f"there is no {app.current_event.http_method} {app.current_event.path}"
        )

    # Left alone, the resolver would write every refusal to the log, the values that were refused included.
    app.exception_handler(Exception)(_pass_on)
    return app


def _pass_on(error: Exception) -> Response[str]:
    raise error


def json_response(
    content: Any, status: int = HTTPStatus.OK, headers: Mapping[str, str | list[str]] | None = None
) -> Response[str]:
    """`content` is a model, a list of models, or plain data; models are written by their aliases."""
    return Response(
        status_code=int(status), content_type=JSON, body=to_json(content), headers=dict(headers) if headers else None
    )


def to_json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True)
    raise TypeError(f"{type(value).__name__} cannot be answered")


def body_bytes(event: Mapping[str, Any], most_bytes: int | None = None) -> bytes:
    """The body as it was sent; raises Malformed for base64 that is none, BodyTooLarge for more than a megabyte."""
    _require_plain(event.get("headers") or {})
    body = event.get("body") or ""
    if event.get("isBase64Encoded"):
        try:
            raw = base64.b64decode(body, validate=True)
        except binascii.Error as error:
            raise Malformed("body", "the body is not what it says it is") from error
    else:
        raw = str(body).encode("utf-8", "surrogatepass")
    most = MOST_BODY_BYTES if most_bytes is None else most_bytes
    if len(raw) > most:
        raise BodyTooLarge("body", f"the body has {len(raw)} bytes, more than {most}")
    return raw


def _require_plain(headers: Mapping[str, Any]) -> None:
    """A compressed body is told to be one, rather than to be no JSON: nobody's contract has such.

    What else stands there, such as the charset that some programs write, costs nobody an order.
    """
    told = next((str(value) for name, value in headers.items() if name.lower() == "content-encoding"), "")
    if COMPRESSED & {coding.strip() for coding in told.lower().split(",")}:
        raise Malformed("body", f"the body is encoded as {told[:20]}: send it as it is, without Content-Encoding")


def json_body(event: Mapping[str, Any], most_bytes: int | None = None) -> Any:
    """The parsed body; `{}` for none. Raises Malformed for anything that is not JSON in UTF-8."""
    return parsed(body_bytes(event, most_bytes))


def serve(app: APIGatewayHttpResolver, event: Event, context: Any, *, channel: str, refuse: Refuse) -> Answer:
    """Answer one call: refusals in the channel's words, a line in the log, time and outcome as metrics."""
    began, faults = time.perf_counter(), list[bool]()

    def tell(error: Exception) -> Response[str]:
        faults.append(_is_ours(error))
        return _told(error, refuse)

    path = event.get("rawPath") or "/"
    event["rawPath"] = path.rstrip("/") or "/"
    context_of_call = event.setdefault("requestContext", {})
    context_of_call.setdefault("stage", "$default")
    context_of_call.setdefault("http", {})["path"] = event["rawPath"]
    # What a route raises is told here already: the resolver would log every refusal as an error with its trace.
    app.exception_handler(Exception)(tell)
    try:
        answer: Answer = fitting(app.resolve(event, context), event)
    except Exception as error:  # noqa: BLE001  whatever it was, the caller is told in its own vocabulary
        answer = _refused(tell(error))
    _note(event, answer, channel, (time.perf_counter() - began) * 1000, ours=any(faults))
    return answer


def _told(error: Exception, refuse: Refuse) -> Response[str]:
    """The channel's answer to what went wrong; a fault of ours is logged with its trace."""
    if not isinstance(error, Refusal):
        logger().error("a call failed on our side", exc_info=error)
    return refuse(error)


def _refused(response: Response[str]) -> Answer:
    headers = {"Content-Type": response.headers.pop("Content-Type", JSON), **response.headers}
    return {"statusCode": response.status_code, "headers": headers, "body": response.body, "isBase64Encoded": False}


def _is_ours(error: Exception) -> bool:
    """Whether the call failed through no fault of the caller, whatever status its channel wants to be told."""
    return not isinstance(error, Refusal) or isinstance(error, TryAgain)


def _note(event: Event, answer: Answer, channel: str, milliseconds: float, *, ours: bool) -> None:
    status = int(answer["statusCode"])
    method = event["requestContext"]["http"].get("method", "")
    logger().info(
        "answered",
        channel=channel,
        method=method,
        path=TOKENS.sub("/…", event["rawPath"]),
        status=status,
        ms=round(milliseconds, 1),
    )
    figures = metrics()
    figures.add_dimension("channel", channel)
    figures.add_metric("Latency", MetricUnit.Milliseconds, milliseconds)
    figures.add_metric("Failures", MetricUnit.Count, int(ours or status >= HTTPStatus.INTERNAL_SERVER_ERROR))
    print(json.dumps(figures.serialize_metric_set()))  # noqa: T201  the embedded metric format is read from stdout
    figures.clear_metrics()
