"""What the benchmarks share: an engine with a year of the demo's plan, a meter for requests and units, tables of text.

Units are computed from item sizes by the rules of the DynamoDB developer guide ("Read and write operations"), since no
emulator counts them by size: a read unit is 4 kB strongly consistent, half of one eventually; a write unit is 1 kB,
doubled in a transaction, also in one that is refused; each index entry that is added, changed or removed is one more
write unit, two where its key changes.
"""

import json
import math
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Self

import boto3
import yaml
from botocore.config import Config

from gangway.domain.catalogue import read_catalogue
from gangway.domain.departures import ResourceDay
from gangway.domain.partners import Partner
from gangway.domain.plan import PlannedDeparture, planned_day
from gangway.ordering.office import Office
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from infra.local.engine import REGION, start_engine
from infra.local.layout import ROOT, Layout
from infra.local.plan import plan
from infra.local.ports import any_free_port

TABLES = {
    "departures": "DeparturesTable",
    "orders": "OrdersTable",
    "catalogue": "CatalogueTable",
    "partners": "PartnersTable",
    "exceptions": "ExceptionsTable",
}
NOW = datetime(2027, 5, 1, 8, 0, tzinfo=UTC)
PARTNER = Partner(id="bench", name="Bench", channel="octo", commission_basis_points=2000)


class Loader(yaml.SafeLoader):
    """Reads a template without knowing what its functions mean."""


Loader.add_multi_constructor("!", lambda _loader, suffix, _node: f"!{suffix}")


@cache
def template() -> dict[str, Any]:
    """template.yaml; a reference in it is a text that begins with an exclamation mark."""
    document: dict[str, Any] = yaml.load((ROOT / "template.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506  safe
    return document


def table_definitions() -> dict[str, dict[str, Any]]:
    """The tables of template.yaml by role."""
    wanted = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    properties = {role: template()["Resources"][name]["Properties"] for role, name in TABLES.items()}
    return {role: {key: found[key] for key in wanted if key in found} for role, found in properties.items()}


def client_of(url: str) -> Any:
    # The local engine asks for any credentials; these are none.
    given = {"aws_access_key_id": "bench", "aws_secret_access_key": "bench", "region_name": REGION}
    config = Config(connect_timeout=2, read_timeout=10, retries={"total_max_attempts": 1}, max_pool_connections=80)
    return boto3.client("dynamodb", endpoint_url=url, config=config, **given)


@contextmanager
def bench_office(days: int, *, patience_seconds: float = 30) -> Iterator[tuple[str, Office]]:
    """(URL of the engine, an office on it) with so many days of the demo's plan from 2027-05-01."""
    with tempfile.TemporaryDirectory() as folder:
        engine = start_engine(Layout(state=Path(folder)), any_free_port())
        try:
            client = client_of(engine.url)
            for role, definition in table_definitions().items():
                client.create_table(TableName=role, **definition)
            office = office_on(client, patience_seconds)
            fill(office, days)
            yield engine.url, office
        finally:
            engine.stop()


class Ticking:
    """A clock that is a second later each time it is asked."""

    def __init__(self) -> None:
        self.seconds = count()

    def __call__(self) -> datetime:
        return NOW + timedelta(seconds=next(self.seconds) % 600)


def office_on(client: Any, patience_seconds: float = 30) -> Office:
    return Office(
        client=client,
        catalogues=Catalogues(client, "catalogue", seconds=10**6),
        departures=Departures(client, "departures"),
        orders=Orders(client, "orders"),
        partners=Partners(client, "partners"),
        cases=Cases(client, "exceptions"),
        clock=Ticking(),
        patience_seconds=patience_seconds,
    )


def fill(office: Office, days: int) -> None:
    document = json.loads((ROOT / "infra/local/catalogue.json").read_text(encoding="utf-8"))
    office.catalogues.put(document)
    by_day: dict[tuple[str, Any], list[PlannedDeparture]] = {}
    for row in plan(read_catalogue(document), NOW.date(), days):
        planned = PlannedDeparture.model_validate(
            {"resource_id": row.pop("resource"), **row, "day": datetime.fromisoformat(row["day"]).date()}
        )
        by_day.setdefault((planned.resource_id, planned.day), []).append(planned)
    for (resource, day), planned_rows in by_day.items():
        office.departures.add(planned_day(ResourceDay(resource_id=resource, day=day), planned_rows))


@dataclass
class Meter:
    """Counts what one client asks of the tables between `with` and its end."""

    client: Any
    requests: Counter = field(default_factory=Counter)
    read_units: float = 0.0
    write_units: float = 0.0
    index_units: float = 0.0
    bytes_read: int = 0
    before: dict[str, Any] = field(default_factory=dict)
    is_on: bool = False

    def __post_init__(self) -> None:
        self.quiet = client_of(self.client.meta.endpoint_url)
        self.indexes = {role: d.get("GlobalSecondaryIndexes", []) for role, d in table_definitions().items()}
        self.client.meta.events.register("provide-client-params.dynamodb", self._asked)
        self.client.meta.events.register("after-call.dynamodb", self._answered)

    def __enter__(self) -> Self:
        self.requests = Counter()
        self.read_units = self.write_units = self.index_units = 0.0
        self.bytes_read, self.is_on = 0, True
        return self

    def __exit__(self, *_error: object) -> None:
        self.is_on = False

    def _asked(self, params: dict[str, Any], model: Any, **_more: Any) -> None:
        if not self.is_on:
            return
        self.requests[model.name] += 1
        self.params = params
        if model.name == "TransactWriteItems":
            self.before = {repr(place_of(action)): self._read(*place_of(action)) for action in actions(params)}

    def _answered(self, parsed: dict[str, Any], model: Any, **_more: Any) -> None:
        if not self.is_on:
            return
        if model.name in {"GetItem", "Query"}:
            size = sum(map(size_of, parsed.get("Items", [parsed["Item"]] if "Item" in parsed else [])))
            self.bytes_read += size
            units = max(1, math.ceil(size / 4096))
            self.read_units += units if self.params.get("ConsistentRead") else units / 2
        if model.name == "TransactWriteItems":  # one that is refused is charged as well
            for action in actions(self.params):
                self._written(*place_of(action))

    def _written(self, table: str, key: dict[str, Any]) -> None:
        before, after = self.before[repr((table, key))], self._read(table, key)
        self.write_units += 2 * max(1, math.ceil(max(size_of(before or {}), size_of(after or {})) / 1024))
        self.index_units += sum(index_units(index, before, after) for index in self.indexes[table])

    def _read(self, table: str, key: dict[str, Any]) -> dict[str, Any] | None:
        return self.quiet.get_item(TableName=table, Key=key, ConsistentRead=True).get("Item")


def actions(params: dict[str, Any]) -> list[dict[str, Any]]:
    return [next(iter(action.values())) for action in params["TransactItems"]]


def place_of(action: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return action["TableName"], action.get("Key") or {"pk": action["Item"]["pk"]}


def index_units(index: dict[str, Any], before: dict[str, Any] | None, after: dict[str, Any] | None) -> int:
    keys = [part["AttributeName"] for part in index["KeySchema"]]
    shown = [*keys, *index["Projection"].get("NonKeyAttributes", [])]

    def entry(item: dict[str, Any] | None, names: list[str]) -> list[Any] | None:
        return [item.get(name) for name in names] if item and all(key in item for key in keys) else None

    was, now = entry(before, shown), entry(after, shown)
    if was == now:
        return 0
    return 2 if was and now and entry(before, keys) != entry(after, keys) else 1


def size_of(item: dict[str, Any]) -> int:
    """Bytes of an item: names and values in UTF-8, numbers half a byte a digit, three bytes for a list or map."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(typed: dict[str, Any]) -> int:
    ((kind, value),) = typed.items()
    if kind == "M":
        return 3 + sum(1 + len(name.encode()) + value_size(member) for name, member in value.items())
    if kind == "L":
        return 3 + sum(1 + value_size(member) for member in value)
    if kind == "N":
        return 1 + math.ceil(len(value.lstrip("-")) / 2)
    return len(value.encode()) if kind == "S" else 1


def table(title: str, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    """Print an aligned table."""
    lines = [head, *[tuple(str(cell) for cell in row) for row in rows]]
    widths = [max(len(line[n]) for line in lines) for n in range(len(head))]
    print(f"\n{title}")
    for line in lines:
        print(
            "  "
            + "  ".join(
                cell.rjust(width) if n else cell.ljust(width)
                for n, (cell, width) in enumerate(zip(line, widths, strict=True))
            )
        )


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def days_on(first_days: int) -> Any:
    return NOW.date() + timedelta(days=first_days - 1)
