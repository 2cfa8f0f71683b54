"""Three seasons of departures in one push: seconds, requests, units and rows a second. Run by `make bench`.

The document is read as the door reads it; engine and client share this machine, so on AWS the table answers faster and
the client, with one CPU, about as fast.
"""

import json
import threading
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from math import ceil
from typing import Any, Self

from _figures import NOW, bench_office, size_of, table

from gangway.channels.planning.translate import rows_of
from gangway.domain.catalogue import read_catalogue
from gangway.ordering.office import Office
from gangway.ordering.plan_departures import Planned, plan_departures
from infra.local.layout import ROOT
from infra.local.plan import plan

DAYS = 3 * 365
PAYLOAD_LIMIT = 6_000_000
WRITERS = 16


@dataclass
class Traffic:
    """Requests of many threads, and their units by the sizes of what went over the wire."""

    client: Any
    requests: Counter = field(default_factory=Counter)
    read_units: float = 0.0
    write_units: int = 0
    largest: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        self.client.meta.events.register("provide-client-params.dynamodb", self._asked, unique_id="traffic")
        self.client.meta.events.register("after-call.dynamodb", self._answered, unique_id="traffic-answers")
        return self

    def __exit__(self, *_error: object) -> None:
        self.client.meta.events.unregister("provide-client-params.dynamodb", unique_id="traffic")
        self.client.meta.events.unregister("after-call.dynamodb", unique_id="traffic-answers")

    def _asked(self, params: dict[str, Any], model: Any, **_more: Any) -> None:
        with self.lock:
            self.requests[model.name] += 1
            if model.name == "PutItem":
                size = size_of(params["Item"])
                self.largest = max(self.largest, size)
                self.write_units += max(1, ceil(size / 1024))

    def _answered(self, parsed: dict[str, Any], model: Any, **_more: Any) -> None:
        if model.name == "Query":  # all of them consistent
            with self.lock:
                self.read_units += max(1, ceil(sum(map(size_of, parsed.get("Items", []))) / 4096))


def document() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    catalogue = json.loads((ROOT / "infra/local/catalogue.json").read_text(encoding="utf-8"))
    return catalogue, list(plan(read_catalogue(catalogue), NOW.date(), DAYS))


def push(office: Office, what: str, body: bytes) -> tuple[object, ...]:
    with Traffic(office.client) as traffic:
        began = time.perf_counter()
        rows, malformed = rows_of(json.loads(body)["departures"])
        parsed = time.perf_counter() - began
        planned: Planned = plan_departures(office, rows)
        seconds = time.perf_counter() - began
    if malformed or planned.problems:
        raise SystemExit(f"{what}: {(malformed or planned.problems)[:3]}")
    queries, puts = traffic.requests["Query"], traffic.requests["PutItem"]
    others = sum(traffic.requests.values()) - queries - puts
    return (
        what,
        len(rows),
        f"{parsed:.2f}",
        f"{seconds:.1f}",
        f"{len(rows) / seconds:,.0f}",
        queries,
        puts,
        others,
        f"{traffic.read_units:,.0f}",
        f"{traffic.write_units:,}",
        traffic.largest,
    )


def main() -> None:
    _catalogue, rows = document()
    body = json.dumps({"departures": rows}, separators=(",", ":")).encode()
    escaped = len(json.dumps(body.decode()))
    print(
        f"{len(rows):,} departures: {len(body):,} bytes, {escaped:,} as an event of the API (limit {PAYLOAD_LIMIT:,})"
    )
    changed = [row | {"capacity": row["capacity"] - 10} if number % 10 == 0 else row for number, row in enumerate(rows)]
    with bench_office(0) as (_url, opened):
        office = replace(opened, parallel_writes=WRITERS, clock=lambda: NOW + timedelta(hours=1))
        told = [
            push(office, "a new plan", body),
            push(office, "the same again", body),
            push(office, "every tenth changed", json.dumps({"departures": changed}).encode()),
        ]
    head = ("push", "rows", "s read", "s in all", "rows/s", "Query", "PutItem", "other", "RRU", "WRU", "largest item")
    table(f"A plan of {DAYS} days in one push, {WRITERS} writers (time limit 22 s)", head, told)


if __name__ == "__main__":
    main()
