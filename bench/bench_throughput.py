"""Orders and availability answers a second at 1, 8 and 32 clients. Run by `make bench`.

In process: the use cases called from threads of one Python process on the local engine, which shares this machine's
cores. It says what the code costs, not what AWS does: no gateway, no function, one interpreter lock.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from _figures import PARTNER, bench_office, percentile, table

from gangway.domain.departures import local_start
from gangway.domain.party import tickets_of
from gangway.domain.refusals import SoldOut
from gangway.ordering.change_order import Author
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.requests import OrderRequest

SECONDS = float(os.environ.get("GANGWAY_SECONDS", "3"))
DAY, DAYS = date(2027, 5, 10), 60
STARTS = ("11:00", "12:00", "14:00", "15:00")
PRAGUE = ZoneInfo("Europe/Prague")
AUTHOR = Author(by="partner bench", partner=PARTNER)
numbers = count()


def an_order() -> OrderRequest:
    """Two adults and a child, spread over days and starts as real buyers are."""
    number = next(numbers)
    day = DAY + timedelta(days=number % DAYS)
    return OrderRequest(
        channel="octo",
        partner=PARTNER,
        product_id="one-hour-cruise",
        option_id="default",
        starts_at=local_start(day, STARTS[number // DAYS % len(STARTS)], PRAGUE),
        tickets=tickets_of({"adult": 2, "child": 1}),
        uuid=f"0190a1b2-c3d4-7e5f-8a9b-{number:012x}",
    )


def loads(office: Office) -> dict[str, Callable[[], object]]:
    def ask(days: int) -> Callable[[], object]:
        last = DAY + timedelta(days=days - 1)
        question = Question(product_id="one-hour-cruise", option_id="default", first=DAY, last=last)
        return lambda: check_availability(office, PARTNER, question)

    def order() -> None:
        try:
            place_order(office, an_order())
        except SoldOut:
            raise SystemExit("the boats are full: the figures would be those of refusals") from None

    return {
        "availability of a day (11 departures)": ask(1),
        "availability of a month (330 departures)": ask(30),
        "order at once": order,
        "hold, then confirm": lambda: confirm_order(office, place_hold(office, an_order()).id, AUTHOR),
    }


def figures(load: Callable[[], object], clients: int) -> tuple[float, float, float]:
    """(done a second, p50 ms, p95 ms) of a closed loop of so many clients."""
    until = time.perf_counter() + SECONDS

    def client(_number: int) -> list[float]:
        took = []
        while (began := time.perf_counter()) < until:
            load()
            took.append((time.perf_counter() - began) * 1000)
        return took

    began = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        took = [each for part in pool.map(client, range(clients)) for each in part]
    return len(took) / (time.perf_counter() - began), percentile(took, 0.5), percentile(took, 0.95)


def main() -> None:
    rows: list[tuple[object, ...]] = []
    with bench_office(DAYS + 20) as (_url, office):
        for name, load in loads(office).items():
            load()
            for clients in (1, 8, 32):
                rate, p50, p95 = figures(load, clients)
                rows.append((name, clients, f"{rate:.0f}", f"{p50:.0f}", f"{p95:.0f}"))
    head = ("use case, in process", "clients", "done per s", "p50 ms", "p95 ms")
    table(
        f"Throughput in process on the local engine, {SECONDS:.0f} s each, load average {os.getloadavg()[0]:.1f}",
        head,
        rows,
    )


if __name__ == "__main__":
    main()
