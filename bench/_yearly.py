"""What a year costs by the number of orders: units that were measured, prices that are published, and stated guesses.

`units.json` holds what bench_cost measured on the engine; tests/contract/test_cost_page.py measures again and compares,
and compares the table of infra/README.md with the one computed here.
"""

import json
from dataclasses import dataclass
from pathlib import Path

UNITS = Path(__file__).with_name("units.json")
YEARS = (1_000, 100_000, 10_000_000)
MINUTES, DAYS, MONTHS = 365 * 24 * 60, 365, 12

# US dollars, eu-central-1, on demand, without free tier or volume discount. Public price list as of December 2024
# (DynamoDB after its cut of November 2024); check https://aws.amazon.com/pricing before quoting.
PRICES_AS_OF = "2024-12"
READ_UNIT = 0.1525e-6
WRITE_UNIT = 0.7625e-6
STORED_GB_MONTH = 0.306 + 0.2448  # the table, and its backup to any point in time
LAMBDA_GB_SECOND = 0.0000133334  # arm64
LAMBDA_REQUEST = 0.20e-6
HTTP_API_REQUEST = 1.20e-6
SQS_FIFO_REQUEST = 0.50e-6
LOG_GB = 0.63
SECRET_MONTH = 0.40

# An order on its way: the stream's reader and the queue's reader run once, the queue is written, read and deleted;
# the answer is noted on the order (1 update of ~2 kB = 2 units) and its mark of being unsynced removed (2 + 1 index).
EVENT_INVOCATIONS, EVENT_QUEUE_REQUESTS, EVENT_WRITE_UNITS, EVENT_READ_UNITS = 2, 3, 5, 1

# Guesses, to be replaced by one's own figures: nothing here was measured on AWS.
LOOKS_PER_ORDER = 100  # availability calls of a month for each order sold
SHARE_CHANGED, SHARE_CANCELLED = 0.10, 0.05
CALL_SECONDS, DOOR_GB = 0.05, 1.0  # billed time of one call
SYNC_SECONDS, SYNC_GB = 0.1, 0.5  # one delivery over HTTPS
SWEEP_SECONDS = 0.05  # release_holds, each minute
LOG_KB = 1.5  # of one invocation, with API Gateway's line
ORDER_KB = 6.0  # with its keys in six indexes and its locks
SECRETS = 3


@dataclass(frozen=True)
class Step:
    """Read and write units of one use case, index entries among the writes."""

    read: float
    write: float


def read_units(path: Path = UNITS) -> dict[str, Step]:
    return {name: Step(*units) for name, units in json.loads(path.read_text(encoding="utf-8")).items()}


def yearly(orders: int, units: dict[str, Step]) -> dict[str, float]:
    """US dollars of a year by what is billed."""
    times = {
        "availability, 30 days": orders * LOOKS_PER_ORDER,
        "hold": orders,
        "confirm": orders,
        "change of day and party": orders * SHARE_CHANGED,
        "cancel": orders * SHARE_CANCELLED,
    }
    calls = sum(times.values())
    events = calls - times["availability, 30 days"]
    reads = sum(units[name].read * count for name, count in times.items()) + events * EVENT_READ_UNITS + MINUTES / 2
    writes = sum(units[name].write * count for name, count in times.items()) + events * EVENT_WRITE_UNITS
    invocations = calls + events * EVENT_INVOCATIONS + MINUTES + DAYS
    seconds = calls * CALL_SECONDS * DOOR_GB + (events * SYNC_SECONDS + MINUTES * SWEEP_SECONDS) * SYNC_GB
    return {
        "API Gateway": calls * HTTP_API_REQUEST,
        "Lambda": invocations * LAMBDA_REQUEST + seconds * LAMBDA_GB_SECOND,
        "DynamoDB, units": reads * READ_UNIT + writes * WRITE_UNIT,
        "DynamoDB, storage": orders * ORDER_KB / 1e6 * STORED_GB_MONTH * MONTHS,
        "SQS": events * EVENT_QUEUE_REQUESTS * SQS_FIFO_REQUEST,
        "Logs": invocations * LOG_KB / 1e6 * LOG_GB,
        "Secrets": SECRETS * SECRET_MONTH * MONTHS,
    }


def page_table(units: dict[str, Step]) -> list[str]:
    """The table of infra/README.md."""
    columns = [yearly(orders, units) for orders in YEARS]
    lines = ["| USD a year | " + " | ".join(f"{orders:,} orders" for orders in YEARS) + " |"]
    lines.append("| --- |" + " ---: |" * len(YEARS))
    lines += [f"| {name} | " + " | ".join(f"{column[name]:,.2f}" for column in columns) + " |" for name in columns[0]]
    totals = [sum(column.values()) for column in columns]
    lines.append("| **together** | " + " | ".join(f"**{total:,.2f}**" for total in totals) + " |")
    each = [total / orders for total, orders in zip(totals, YEARS, strict=True)]
    lines.append("| for one order | " + " | ".join(f"{dollars:.5f}" for dollars in each) + " |")
    return lines
