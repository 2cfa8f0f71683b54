"""The desk's app on moto's tables, called by people of each role through Chalice's own test client."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import boto3
from chalice.test import Client

from gangway.desk.desk import Desk
from gangway.desk.sessions import Sessions
from gangway.desk.tokens import Tokens
from gangway.domain.staff import Cost, Role, Staff, hash_password
from gangway.edge import desk as edge_desk
from gangway.edge import desk_office, wiring
from gangway.store.audit import Audit
from gangway.store.case_work import CaseWork
from gangway.store.files import Files
from gangway.store.rates import Rates
from gangway.store.raw import RawMessages
from gangway.store.staff import StaffBook
from tests.builders import Clock, moto_office
from tests.lists import moto_bucket
from tests.tables import PASSED_ON, template

PASSWORD = "a long enough password"
QUICK = Cost(log_n=4, parallel=1)
PEOPLE = {"reader": Role.READER, "dispatcher": Role.DISPATCHER, "manager": Role.MANAGER}
BOUNDARY = "----desk"


class DeskDoor:
    """`announced` are the orders put before the hand-over again; `there` may be set to a counterpart."""

    def __init__(self, client, desk: Desk, clock: Clock, announced: list, files: Files) -> None:
        self.client, self.desk, self.office, self.clock = client, desk, desk.office, clock
        self.announced, self.files = announced, files
        self.tokens = {name: self._login(name) for name in PEOPLE}

    def _login(self, name: str) -> str:
        said = self.call("POST", "/api/login", {"name": name, "password": PASSWORD}, who=None)
        return said.body["token"]

    def call(self, method, path, body=None, *, who="dispatcher", content_type="application/json", raw=None):
        headers = {"Content-Type": content_type}
        if who is not None:
            headers["Authorization"] = f"Bearer {self.tokens[who]}"
        sent = raw if raw is not None else json.dumps(body).encode() if body is not None else b""
        try:
            said = getattr(self.client.http, method.lower())(path, headers=headers, body=sent)
        except Exception as error:
            if str(error) != "Unauthorized":  # with exactly this text the gateway answers 401
                raise
            return SimpleNamespace(status=401, body={}, headers={})
        kind = said.headers.get("Content-Type", "")
        return SimpleNamespace(
            status=said.status_code, body=said.json_body if "json" in kind else said.body, headers=said.headers
        )

    def ok(self, method, path, body=None, **more):
        said = self.call(method, path, body, **more)
        assert said.status == 200, said.body
        return said.body

    def upload(self, path, content: bytes, *, filename="list.csv", who="dispatcher", **fields):
        parts = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{filename}"\r\n\r\n'
        raw = b"".join([*parts, head.encode(), content, f"\r\n--{BOUNDARY}--\r\n".encode()])
        return self.call("POST", path, raw=raw, content_type=f"multipart/form-data; boundary={BOUNDARY}", who=who)


@contextmanager
def a_desk(monkeypatch, listing=None) -> Iterator[DeskDoor]:
    """`listing` asks the internal system; without one nobody is there."""
    monkeypatch.setenv("AWS_EXECUTION_ENV", "")  # Chalice adds its name to it when an app is made
    clock = Clock()
    with moto_office(clock) as office:
        desk_table, audit_table = (_table(office.client, name) for name in ("DeskTable", "AuditTable"))
        book, files, announced = StaffBook(office.client, desk_table), Files(moto_bucket(), "raw"), []
        for name, role in PEOPLE.items():
            book.add(Staff(name=name, full_name=name, role=role, password=hash_password(PASSWORD, QUICK)))
        tokens = Tokens(lambda: "s" * 48, "office")
        s3 = boto3.client("s3", region_name="eu-central-1")
        desk = Desk(
            office=office,
            sessions=Sessions(book, tokens, clock),
            audit=Audit(office.client, audit_table),
            work=CaseWork(office.client, office.cases._table),
            raw=RawMessages(s3, "raw"),
            rates=Rates(office.client, office.partners._table),
            announce=announced.append,
        )
        monkeypatch.setattr(edge_desk, "desk", lambda: desk)
        monkeypatch.setattr(edge_desk, "tokens", lambda: tokens)
        monkeypatch.setattr(wiring, "now", clock)
        monkeypatch.setattr(desk_office, "files", lambda: files)
        monkeypatch.setattr(desk_office, "listing", lambda: listing)
        with _client() as client:
            yield DeskDoor(client, desk, clock, announced, files)


def _table(client, logical_id: str) -> str:
    properties = template()["Resources"][logical_id]["Properties"]
    client.create_table(TableName=logical_id, **{key: properties[key] for key in PASSED_ON if key in properties})
    return logical_id


@contextmanager
def _client():
    from app import app  # noqa: PLC0415  not at import: see above

    with Client(app, project_dir=str(Path(__file__).parent)) as client:
        yield client
