"""Requests, units and AWS cost of one availability call and of one order. Run by `make bench`."""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from _figures import NOW, PARTNER, Meter, bench_office, days_on, table
from _yearly import (
    DOOR_GB,
    EVENT_INVOCATIONS,
    EVENT_QUEUE_REQUESTS,
    EVENT_READ_UNITS,
    EVENT_WRITE_UNITS,
    HTTP_API_REQUEST,
    LAMBDA_GB_SECOND,
    LAMBDA_REQUEST,
    PRICES_AS_OF,
    READ_UNIT,
    SQS_FIFO_REQUEST,
    SYNC_GB,
    SYNC_SECONDS,
    UNITS,
    WRITE_UNIT,
    page_table,
    read_units,
)

from gangway.domain.departures import local_start
from gangway.domain.order import Contact, Order
from gangway.domain.party import tickets_of
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold
from gangway.ordering.requests import OrderChange, OrderRequest

PRODUCT, OPTION = "one-hour-cruise", "default"
PRAGUE = ZoneInfo("Europe/Prague")
AUTHOR = Author(by="partner bench", partner=PARTNER)
DAY = date(2027, 6, 15)
ADA = Contact(full_name="Ada Lovelace", email="ada@analytical.example", phone="+420123456789", country="CZ")


Units = dict[str, list[float]]


def availability(office: Office, meter: Meter) -> dict[int, tuple[float, float]]:
    """Rows by the number of days asked for; returns (read units, seconds) of each."""
    rows, figures = [], {}
    for days in (1, 7, 30, 90, 365):
        question = Question(product_id=PRODUCT, option_id=OPTION, first=NOW.date(), last=days_on(days))
        with meter:
            slots = check_availability(office, PARTNER, question)
        began = time.perf_counter()
        for _ in range(5):
            check_availability(office, PARTNER, question)
        seconds = (time.perf_counter() - began) / 5
        figures[days] = (meter.read_units, seconds)
        kilobytes = f"{meter.bytes_read / 1024:.1f}"
        rows.append(
            (days, len(slots), sum(meter.requests.values()), kilobytes, meter.read_units, f"{seconds * 1000:.1f}")
        )
    head = ("days asked for", "slots", "requests", "kB read", "read units", "ms in process")
    table(f"Availability of {PRODUCT} (11 departures a day), eventually consistent", head, rows)
    return figures


def order(office: Office, meter: Meter) -> dict[str, tuple[float, float, float]]:
    request = OrderRequest(
        channel="octo",
        partner=PARTNER,
        product_id=PRODUCT,
        option_id=OPTION,
        starts_at=local_start(DAY, "11:00", PRAGUE),
        tickets=tickets_of({"adult": 2, "child": 1}),
        uuid="0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
        partner_reference="B-4711",
    )
    to_tomorrow = OrderChange(
        starts_at=request.starts_at + timedelta(days=1), tickets=tickets_of({"adult": 3, "child": 1})
    )
    held: list[Order] = []
    steps: dict[str, Callable[[], object]] = {
        "hold": lambda: held.append(place_hold(office, request)),
        "confirm": lambda: confirm_order(office, held[0].id, AUTHOR, OrderChange(contact=ADA)),
        "change of day and party": lambda: change_order(office, held[0].id, to_tomorrow, AUTHOR),
        "cancel": lambda: cancel_order(office, held[0].id, AUTHOR),
        "the same hold again": lambda: place_hold(office, request),
    }
    rows: list[tuple[object, ...]] = []
    units: dict[str, tuple[float, float, float]] = {}
    for name, step in steps.items():
        began = time.perf_counter()
        with meter:
            step()
        seconds = time.perf_counter() - began
        units[name] = (meter.read_units, meter.write_units + meter.index_units, seconds)
        asked = " + ".join(f"{count} {kind}" for kind, count in meter.requests.items())
        rows.append((name, sum(meter.requests.values()), asked, meter.read_units, meter.write_units, meter.index_units))
    head = ("step", "requests", "of these", "read units", "write units", "index units")
    table("One order of three tickets (transactions count double)", head, rows)
    return units


def dollars(read_units: float, write_units: float, seconds: float) -> float:
    """One call of the partner API."""
    tables = read_units * READ_UNIT + write_units * WRITE_UNIT
    return tables + HTTP_API_REQUEST + LAMBDA_REQUEST + seconds * DOOR_GB * LAMBDA_GB_SECOND


def event_dollars() -> float:
    """One version of an order on its way into the internal system."""
    tables = EVENT_READ_UNITS * READ_UNIT + EVENT_WRITE_UNITS * WRITE_UNIT
    lambdas = EVENT_INVOCATIONS * LAMBDA_REQUEST + SYNC_SECONDS * SYNC_GB * LAMBDA_GB_SECOND
    return tables + lambdas + EVENT_QUEUE_REQUESTS * SQS_FIFO_REQUEST


def measured() -> tuple[dict[int, tuple[float, float]], dict[str, tuple[float, float, float]]]:
    with bench_office(400) as (_url, office):
        check_availability(office, PARTNER, Question(product_id=PRODUCT, option_id=OPTION, first=DAY, last=DAY))  # warm
        meter = Meter(office.client)
        return availability(office, meter), order(office, meter)


def units_of(reads: dict[int, tuple[float, float]], steps: dict[str, tuple[float, float, float]]) -> Units:
    """What `_yearly` reckons with: [read units, write units with those of indexes] by use case."""
    looks = {f"availability, {days} days": [units, 0.0] for days, (units, _seconds) in reads.items()}
    return looks | {name: [read, write] for name, (read, write, _seconds) in steps.items()}


def main() -> None:
    began = datetime.now().astimezone()
    reads, steps = measured()
    if "--freeze" in sys.argv:
        UNITS.write_text(json.dumps(units_of(reads, steps), indent=1) + "\n", encoding="utf-8")
    rows = [(f"availability, {days} days", f"{dollars(units, 0, s) * 1000:.4f}") for days, (units, s) in reads.items()]
    sale = [dollars(*steps[name]) + event_dollars() for name in ("hold", "confirm")]
    rows.append(("order (hold + confirm, both handed over)", f"{sum(sale) * 1000:.4f}"))
    rows += [
        (f"{name}, handed over", f"{(dollars(*steps[name]) + event_dollars()) * 1000:.4f}")
        for name in ("change of day and party", "cancel")
    ]
    table(f"US dollars per 1,000, prices of {PRICES_AS_OF}, eu-central-1", ("call", "USD per 1,000"), rows)
    print(
        f"  Lambda: {DOOR_GB} GB for the measured time in process; delivery assumed {SYNC_SECONDS} s at {SYNC_GB} GB."
    )
    print(f"  Not counted: storage, logs, traces, data transfer, the minutely sweep. Measured {began:%Y-%m-%d}.")
    print("\nA year, by the units of bench/units.json and the guesses of bench/_yearly.py")
    print("\n".join(f"  {line}" for line in page_table(read_units())))


if __name__ == "__main__":
    main()
