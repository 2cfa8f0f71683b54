"""Which function asked the engine for what, noted once for each kind of call. The engine itself asks nobody's leave.

tests/e2e/test_permissions.py compares the notes with the functions' roles, as IAM would. A function says who it is in
its user agent (`AWS_SDK_UA_APP_ID`, set by the adapter). Runs on the engine's interpreter: standard library only.
"""

import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote

WHO = re.compile(r"\bapp/(\w+)")
MEMBERS = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
S3_ACTIONS = {"GET": "GetObject", "HEAD": "GetObject", "PUT": "PutObject", "DELETE": "DeleteObject"}
# Where a permission is not named like the operation: those of a batch are those of its members.
PERMISSIONS = {"SendMessageBatch": "SendMessage", "ChangeMessageVisibilityBatch": "ChangeMessageVisibility"}
# A few services sign their calls with a name of their own.
SERVICES = {"GraniteServiceVersion20100801": "cloudwatch"}

Note = tuple[str, str, str, str]
"""Function, action, resource, and the kind of key or prefix it was about."""

App = Callable[[Any, Any, Any], Awaitable[None]]


def noted(app: App, write: Callable[[str], None]) -> App:
    """`app`, which writes a line of JSON for each kind of call that a function makes."""
    known: set[Note] = set()

    async def app_that_notes(scope: Any, receive: Any, send: Any) -> None:
        headers = {name.decode().lower(): value.decode() for name, value in scope.get("headers", [])}
        who = WHO.search(headers.get("user-agent", ""))
        if scope["type"] != "http" or who is None:
            await app(scope, receive, send)
            return
        body = await _whole(receive)
        query = parse_qs(scope.get("query_string", b"").decode())
        for action, resource, about in calls(headers, scope["method"], scope["path"], query, body):
            note = (who[1], action, resource, about)
            if note not in known:
                known.add(note)
                write(json.dumps(note))
        await app(scope, _again(body, receive), send)

    return app_that_notes


def calls(
    headers: Mapping[str, str], method: str, path: str, query: Mapping[str, list[str]], body: bytes
) -> Iterator[tuple[str, str, str]]:
    """(action, resource, what of it) for each thing one request asks for."""
    target = headers.get("x-amz-target", "")
    service, _, operation = target.partition(".")
    if service.startswith("DynamoDB"):
        yield from _table_calls(operation, json.loads(body))
    elif service == "AmazonSQS":
        queue = str(json.loads(body).get("QueueUrl", "")).rpartition("/")[2]
        yield f"sqs:{PERMISSIONS.get(operation, operation)}", queue, ""
    elif headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        form = parse_qs(body.decode())
        yield f"ses:{form['Action'][0]}", "identity", form.get("Source", [""])[0]
    elif target:
        sent = json.loads(body)
        yield f"{SERVICES.get(service, service)}:{operation}", str(sent.get("SecretId", "*")), ""
    else:
        bucket, _, key = unquote(path).lstrip("/").partition("/")
        if key:
            yield f"s3:{S3_ACTIONS.get(method, method)}", bucket, _folder(key)
        else:
            yield "s3:ListBucket", bucket, query.get("prefix", [""])[0]


def _table_calls(operation: str, sent: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    if operation == "TransactWriteItems":
        for member in sent["TransactItems"]:
            for kind, request in member.items():
                yield f"dynamodb:{MEMBERS[kind]}", request["TableName"], _kind_of_key(request)
        return
    if "RequestItems" in sent:  # a batch names its tables as the keys of what it asks for
        yield from ((f"dynamodb:{operation}", table, "") for table in sent["RequestItems"])
        return
    index = f"/index/{sent['IndexName']}" if "IndexName" in sent else ""
    yield f"dynamodb:{operation}", f"{sent['TableName']}{index}", _kind_of_key(sent)


def _kind_of_key(request: Mapping[str, Any]) -> str:
    """`switch#viator#` of `switch#viator#calendar`: ids without end are of one kind."""
    keys = request.get("Key") or request.get("Item") or {}
    value = str(next((keys[name]["S"] for name in ("pk", "resource") if name in keys), ""))
    return value.rpartition("#")[0] + "#" if "#" in value else ""


def _folder(key: str) -> str:
    return "/".join([*key.split("/")[:2], ""]) if "/" in key else key


async def _whole(receive: Any) -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


def _again(body: bytes, receive: Any) -> Any:
    """The body is handed out once more, then whatever comes."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Any:
        return waiting.pop() if waiting else await receive()

    return receive_again
