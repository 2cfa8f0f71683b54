"""The partner API over HTTP, the whole local stack behind it, at 1, 4 and 16 clients. Run by `make bench`.

Gateway, functions, tables and clients share this machine's cores, and the engine starts one process for each call
under way; its Query walks a whole partition, which DynamoDB does not. The figures say how the answer's time grows with
the number of clients, not what AWS would answer.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from _figures import percentile, table

from infra.local.layout import Layout
from infra.local.octo_client import OctoClient, Refused
from infra.local.prepare import prepare
from infra.local.stack import start_stack

SECONDS = float(os.environ.get("GANGWAY_SECONDS", "3")) * 2
CRUISE = ("one-hour-cruise", "default")
FIRST = datetime.now(UTC).date() + timedelta(days=30)


def loads(partner: OctoClient, slots: list[str]) -> dict[str, Callable[[], object]]:
    def hold() -> object:
        return partner.hold(*CRUISE, random.choice(slots), adult=1)

    return {
        "availability of a day": lambda: partner.availability(*CRUISE, FIRST, FIRST),
        "availability of a month": lambda: partner.availability(*CRUISE, FIRST, FIRST + timedelta(days=29)),
        "hold": hold,
        "hold, then confirm": lambda: partner.confirm(hold()["uuid"], "A guest"),
    }


def figures(load: Callable[[], object], clients: int) -> tuple[int, float, float, float]:
    """(refused, done a second, p50 ms, p95 ms) of a closed loop of so many clients."""
    until = time.perf_counter() + SECONDS
    refused = []

    def client(_number: int) -> list[float]:
        took = []
        while (began := time.perf_counter()) < until:
            try:
                load()
            except Refused as why:
                refused.append(why)
            took.append((time.perf_counter() - began) * 1000)
        return took

    began = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        took = [each for part in pool.map(client, range(clients)) for each in part]
    return len(refused), len(took) / (time.perf_counter() - began), percentile(took, 0.5), percentile(took, 0.95)


def main() -> None:
    rows: list[tuple[object, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        stack = start_stack(Layout(state=Path(folder)), port=None)
        try:
            prepare(stack, lambda _line: None)
            partner = OctoClient(f"{stack.base_url}/octo", stack.remembered["keys"]["vltava-travel"])
            month = partner.availability(*CRUISE, FIRST, FIRST + timedelta(days=29))
            for name, load in loads(partner, [slot["id"] for slot in month]).items():
                for clients in (1, 4, 16):
                    figures(load, clients)  # starts the processes
                    refused, rate, p50, p95 = figures(load, clients)
                    rows.append((name, clients, f"{rate:.0f}", f"{p50:.0f}", f"{p95:.0f}", refused))
        finally:
            stack.stop()
    head = ("call, over HTTP", "clients", "done per s", "p50 ms", "p95 ms", "refused")
    table(f"The partner API on the local stack, {SECONDS:.0f} s each, load {os.getloadavg()[0]:.1f}", head, rows)


if __name__ == "__main__":
    main()
