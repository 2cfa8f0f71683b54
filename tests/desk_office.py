"""What the desk's office work meets in tests: the bucket, an internal system's list, metrics; and uploads to it."""

import base64

from gangway.edge import desk_office
from gangway.internal_system.connector import NotReached
from gangway.store.files import Files
from tests.desk import BUCKET, DeskDoor, rest_event
from tests.octo import Answer

BOUNDARY = "----desk"


class NobodyThere:
    """An internal system that cannot be asked."""

    def since(self, _moment):
        raise NotReached("no answer", is_down=True)

    def named(self, _order_ids):
        raise NotReached("no answer", is_down=True)


class NothingMeasured:
    """CloudWatch without a single metric."""

    def get_metric_data(self, **_query):
        return {"MetricDataResults": []}


def office_work(monkeypatch, desk, listing=None) -> None:
    files = Files(desk.raw._client, BUCKET)
    monkeypatch.setattr(desk_office, "files", lambda: files)
    monkeypatch.setattr(desk_office, "listing", lambda: listing or NobodyThere())
    monkeypatch.setattr(desk_office, "cloudwatch", NothingMeasured)


def upload(door: DeskDoor, path: str, content: bytes, *, filename="list.csv", by="lenka", **fields: str) -> Answer:
    """A form as a browser sends it, base64 as the gateway hands it on."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{filename}"\r\n\r\n'.encode()
    raw = b"".join([*parts, head, content, f"\r\n--{BOUNDARY}--\r\n".encode()])
    event = rest_event(door.app, "POST", path, base64.b64encode(raw).decode(), token=door.token(by))
    event["headers"]["Content-Type"] = f"multipart/form-data; boundary={BOUNDARY}"
    event["isBase64Encoded"] = True
    return door.answered(event)
