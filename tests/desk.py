"""Staff at the desk: REST API events in, as the gateway makes them, its question to the authorizer included."""

import json
import re
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import boto3
from moto import mock_aws

from gangway.channels.widget.tokens import Signer
from gangway.desk.case_ids import id_of
from gangway.desk.desk import Desk
from gangway.desk.sessions import Sessions
from gangway.desk.tokens import Tokens
from gangway.domain.events import OrderEvent
from gangway.domain.staff import Cost, Role, Staff, hash_password
from gangway.edge import desk as edge
from gangway.edge import desk_office, wiring
from gangway.mailing.room import MailPolicy, Mailroom
from gangway.ordering.office import Office
from gangway.store.audit import Audit
from gangway.store.case_work import CaseWork
from gangway.store.mail_files import MailFiles
from gangway.store.mails import Mails
from gangway.store.partners import Partners
from gangway.store.rates import Rates
from gangway.store.raw import RawMessages
from gangway.store.staff import StaffBook
from tests.builders import Clock, an_office
from tests.letters import service
from tests.octo import Answer
from tests.tables import create_tables

EVENTS = Path(__file__).parent / "functions" / "events"
EVENT = json.loads((EVENTS / "rest_api_v1.json").read_text(encoding="utf-8"))
TOKEN_EVENT = json.loads((EVENTS / "token_authorizer.json").read_text(encoding="utf-8"))
SECRET, OFFICE = "a-secret-of-at-least-thirty-two-letters", "gangway/test"
CHEAP = Cost(log_n=4, parallel=1)
PASSWORD = "correct horse battery"
PEOPLE = {"lenka": Role.DISPATCHER, "karel": Role.DISPATCHER, "marta": Role.MANAGER, "petr": Role.READER}
BUCKET = "raw"
OFFICE_ROUTES = "/api/{proxy+}"


@dataclass
class DeskDoor:
    """The desk on one office. `announced` is what was put before the internal system again."""

    office: Office
    clock: Any
    desk: Desk
    app: Any
    announced: list[OrderEvent]
    tokens: dict[str, str] = field(default_factory=dict)

    def token(self, name: str) -> str:
        """That of a login made when it is first asked for."""
        if name not in self.tokens:
            self.tokens[name] = self.desk.sessions.log_in(name, PASSWORD).token
        return self.tokens[name]

    def call(self, method: str, path: str, body: Any = None, *, by: str | None = "lenka", **more: Any) -> Answer:
        """`by` names who is logged in; `token` is another one instead; what is left are query parameters."""
        token = more.pop("token", None) or (self.token(by) if by else None)
        event = rest_event(self.app, method, path, body, token=token, query=more)
        if "resource" not in event:
            return Answer(404, {}, {})
        if event["resource"] == OFFICE_ROUTES:
            refused = self.asked(token)
            if refused is not None:
                return refused
        return self.answered(event)

    def answered(self, event: dict) -> Answer:
        """The route alone, as if the gateway had let everyone in."""
        said = self.handle(event)
        headers = {name.lower(): value for name, value in said["headers"].items()}
        is_json = "json" in headers["content-type"]
        return Answer(said["statusCode"], headers, json.loads(said["body"]) if is_json else said["body"])

    def asked(self, token: str | None) -> Answer | None:
        """What the gateway answers after it has asked the authorizer; None if it lets the call pass."""
        if token is None:
            return Answer(401, {}, {})
        try:
            said = self.handle(TOKEN_EVENT | {"authorizationToken": f"Bearer {token}"})
        except Exception as error:  # noqa: BLE001  whatever it is, the gateway answers it with a status
            return Answer(401 if str(error) == "Unauthorized" else 500, {}, {})
        assert all(isinstance(value, str) for value in said["context"].values())
        effects = [statement["Effect"] for statement in said["policyDocument"]["Statement"]]
        return None if effects == ["Allow"] else Answer(403, {}, {})

    def handle(self, event: dict) -> Any:
        import app  # noqa: PLC0415  Chalice writes into the environment when an app is made

        return app.handle(deepcopy(event), None)

    def ok(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        said = self.call(method, path, body, **more)
        assert said.status == 200, said.body
        return said.body

    def case(self, key: str, /, method: str = "GET", what: str = "", body: Any = None, **more: Any) -> Answer:
        return self.call(method, f"/api/cases/{id_of(key)}{what}", body, **more)

    def repair(self, key: str, action: str, *, by: str = "lenka", **needs: Any) -> Answer:
        return self.case(key, "POST", "/repair", {"action": action, **needs}, by=by)


def rest_event(app: Any, method: str, path: str, body: Any = None, *, token: str | None = None, query=None) -> dict:
    """The event of payload version 1.0; without `resource` if the template has nothing at that path."""
    event = deepcopy(EVENT)
    event["path"], event["httpMethod"], event["requestContext"]["httpMethod"] = path, method, method
    found = at_the_gateway(app, method, path)
    if found is None:
        del event["resource"]
        return event
    event["resource"] = event["requestContext"]["resourcePath"] = found[0]
    event["pathParameters"] = found[1] or None
    event["queryStringParameters"] = {name.rstrip("_"): str(value) for name, value in (query or {}).items()} or None
    event["multiValueQueryStringParameters"] = {
        name: [value] for name, value in (event["queryStringParameters"] or {}).items()
    } or None
    event["body"] = body if isinstance(body, str | None) else json.dumps(body)
    if token is not None:
        event["headers"]["Authorization"] = f"Bearer {token}"
    return event


def at_the_gateway(app: Any, method: str, path: str) -> tuple[str, dict[str, str]] | None:
    """(path in the template, path parameters): the open routes one by one, and all others of the office as one."""
    for route in app.routes:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(route))
        is_open = method in app.routes[route] and app.routes[route][method].authorizer is None
        if is_open and (match := re.fullmatch(pattern, path)):
            return route, match.groupdict()
    return (OFFICE_ROUTES, {"proxy": path.removeprefix("/api/")}) if path.startswith("/api/") else None


def desk_on(client: Any, s3: Any, names: dict[str, str], office: Office, clock: Any, announced: list) -> Desk:
    sessions = Sessions(StaffBook(client, names["desk"]), Tokens(lambda: SECRET, OFFICE), clock, CHEAP)
    for name, role in PEOPLE.items():
        password = hash_password(PASSWORD, CHEAP)
        sessions.book.add(Staff(name=name, full_name=name.title(), role=role, password=password))
    room = mailroom(client, s3, names, office)
    return Desk(
        office=office,
        sessions=sessions,
        audit=Audit(client, names["audit"]),
        work=CaseWork(client, names["exceptions"]),
        raw=RawMessages(s3, BUCKET),
        mails=Mails(client, names["mails"]),
        mailroom=lambda: room,
        partners=Partners(client, names["partners"], seconds=-1),
        partners_table=names["partners"],
        rates=Rates(client, names["partners"], clock=lambda: clock().timestamp()),
        announce=announced.append,
        agencies=edge.Agencies(),
        listing=lambda: desk_office.listing(),  # noqa: PLW0108  looked up late: a test may put another in its place
    )


def mailroom(client: Any, s3: Any, names: dict[str, str], office: Office, outbox: list | None = None) -> Mailroom:
    return Mailroom(
        office=office,
        mails=Mails(client, names["mails"]),
        files=MailFiles(s3, BUCKET),
        policy=MailPolicy(public_url="https://gate.example"),
        signer=Signer(lambda: "a-secret-of-this-test"),
        send=service(outbox if outbox is not None else []),
    )


def open_desk(monkeypatch: Any, desk: Desk, clock: Any, announced: list) -> DeskDoor:
    monkeypatch.setenv("AWS_EXECUTION_ENV", "")
    monkeypatch.setattr(edge, "desk", lambda: desk)
    monkeypatch.setattr(edge, "tokens", lambda: desk.sessions.tokens)
    monkeypatch.setattr(wiring, "now", clock)
    from tests.desk_office import office_work  # noqa: PLC0415  it builds upon this module

    office_work(monkeypatch, desk)
    from app import app  # noqa: PLC0415  not before the environment is set

    return DeskDoor(desk.office, clock, desk, app, announced)


@contextmanager
def a_desk(monkeypatch: Any):
    """For one thread only, like moto itself."""
    clock, announced = Clock(), []
    with mock_aws():
        client = boto3.client("dynamodb", region_name="eu-central-1")
        s3 = boto3.client("s3", region_name="eu-central-1")
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        names = create_tables(client)
        office = an_office(client, names, clock)
        yield open_desk(monkeypatch, desk_on(client, s3, names, office, clock, announced), clock, announced)
