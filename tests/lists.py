"""Lists that partners send: written as CSV, uploaded, looked at, applied."""

import boto3

from gangway.importing.apply import apply_import
from gangway.importing.kept import Imports
from gangway.importing.look import look_at_orders, look_at_plan
from gangway.sheets.csv_out import csv_bytes
from gangway.sheets.upload import Upload
from gangway.store.files import Files
from tests.builders import ALICE

ORDERS = ("reference", "product", "option", "day", "start", "adult", "child", "name", "phone", "notes")
PLAN = ("resource", "day", "start", "minutes", "capacity", "sells", "pools", "closed")
JANA = "dispatcher jana"


def a_row(reference="A-1", **more) -> dict[str, str | int]:
    return {
        "reference": reference,
        "product": "sightseeing",
        "option": "standard",
        "day": "2027-06-15",
        "start": "10:00",
        "adult": "2",
        "child": "",
        "name": "Božena Němcová",
        "phone": "+420 777 000 111",
        "notes": "",
    } | more


def a_list(*rows: dict, columns=ORDERS) -> Upload:
    return Upload("list.csv", csv_bytes(columns, [[str(row.get(name, "")) for name in columns] for row in rows]))


class Bucket(dict):
    """As much of the S3 client as `Files` uses."""

    class exceptions:  # noqa: N801  the client's own name
        NoSuchKey = KeyError

    def put_object(self, *, Bucket, Key, Body):  # noqa: N803  the client's own names
        self[Key] = Body

    def get_object(self, *, Bucket, Key):  # noqa: N803  see above
        body = self[Key]
        return {"Body": type("Body", (), {"read": lambda _self: body})()}


class Desk:
    """A dispatcher with a file."""

    def __init__(self, office, client=None) -> None:
        self.office = office
        self.files = Files(client if client is not None else Bucket(), "raw")
        self.imports = Imports(self.files)

    def look(self, *rows, upload=None, partner=ALICE):
        return look_at_orders(self.office, self.imports, upload or a_list(*rows), partner, JANA)

    def look_at_plan(self, *rows, upload=None):
        return look_at_plan(self.office, self.imports, upload or a_list(*rows, columns=PLAN), JANA)

    def apply(self, preview, *, office=None, partner=ALICE, **more):
        return apply_import(
            office or self.office,
            self.imports,
            preview.id,
            more.pop("content_hash", preview.hash),
            by=JANA,
            partner=partner if preview.kind == "orders" else None,
            **more,
        )


def moto_bucket():
    """A bucket of moto's; only inside `moto_office`."""
    client = boto3.client("s3", region_name="eu-central-1")
    client.create_bucket(Bucket="raw", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return client
