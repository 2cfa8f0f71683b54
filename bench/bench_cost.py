"""Requests, units and AWS cost of one availability call and of one order. Run by `make bench`."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from _figures import NOW, PARTNER, Meter, bench_office, days_on, table

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

# US dollars, eu-central-1, on demand, without free tier or volume discount. Public price list as of December 2024
# (DynamoDB after its cut of November 2024); check https://aws.amazon.com/pricing before quoting.
PRICES_AS_OF = "2024-12"
READ_UNIT = 0.1525e-6
WRITE_UNIT = 0.7625e-6
LAMBDA_GB_SECOND = 0.0000133334  # arm64
LAMBDA_REQUEST = 0.20e-6
HTTP_API_REQUEST = 1.20e-6
SQS_FIFO_REQUEST = 0.50e-6

DOOR_GB = 1.0
SYNC_GB = 0.5
SYNC_SECONDS = 0.1  # one delivery over HTTPS, assumed; the rest is measured
# An order on its way: the stream's reader and the queue's reader run once, the queue is written, read and deleted;
# the answer is noted on the order (1 update of ~2 kB = 2 units) and its mark of being unsynced removed (2 + 1 index).
EVENT_INVOCATIONS, EVENT_QUEUE_REQUESTS, EVENT_WRITE_UNITS, EVENT_READ_UNITS = 2, 3, 5, 1

PRODUCT, OPTION = "one-hour-cruise", "default"
PRAGUE = ZoneInfo("Europe/Prague")
AUTHOR = Author(by="partner bench", partner=PARTNER)
DAY = date(2027, 6, 15)
ADA = Contact(full_name="Ada Lovelace", email="ada@analytical.example", phone="+420123456789", country="CZ")


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


def main() -> None:
    began = datetime.now().astimezone()
    with bench_office(400) as (_url, office):
        check_availability(office, PARTNER, Question(product_id=PRODUCT, option_id=OPTION, first=DAY, last=DAY))  # warm
        meter = Meter(office.client)
        reads = availability(office, meter)
        steps = order(office, meter)
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


if __name__ == "__main__":
    main()
