"""Many buyers at once on one departure: threads and processes that call the use cases, and what became of each."""

import multiprocessing
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from gangway.domain.refusals import Refusal
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold, place_order
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from tests.builders import Clock, an_order
from tests.engine import dynamodb_at


def outcome(attempt: Callable[[], object]) -> str:
    """`sold`, the code of the refusal, or the name of an error that must not happen."""
    try:
        attempt()
    except Refusal as refusal:
        return refusal.code
    except Exception as error:  # noqa: BLE001  whatever it is, the round reports it
        return type(error).__name__
    return "sold"


def rush(attempts: list[Callable[[], object]], clients: int) -> Counter:
    """How often each outcome came, with `clients` threads at a time."""
    with ThreadPoolExecutor(clients) as pool:
        return Counter(pool.map(outcome, attempts))


def orders_of(office: Office, count: int, *, hold: bool = False, **request) -> list[Callable[[], object]]:
    place = place_hold if hold else place_order
    return [lambda: place(office, an_order(**request)) for _ in range(count)]


def office_at(url: str, tables: dict[str, str], clock) -> Office:
    """A second office on tables that exist: what another process, or another Lambda worker, has."""
    client = dynamodb_at(url)
    return Office(
        client=client,
        catalogues=Catalogues(client, tables["catalogue"]),
        departures=Departures(client, tables["departures"]),
        orders=Orders(client, tables["orders"]),
        partners=Partners(client, tables["partners"]),
        cases=Cases(client, tables["exceptions"]),
        clock=clock,
        patience_seconds=60,
    )


def rush_in_processes(url: str, tables: dict[str, str], processes: int, threads: int, each: int, **request) -> Counter:
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        parts = [pool.submit(_rush_here, url, tables, threads, each, request) for _ in range(processes)]
        return sum((part.result() for part in parts), Counter())


def _rush_here(url: str, tables: dict[str, str], threads: int, each: int, request: dict) -> Counter:
    return rush(orders_of(office_at(url, tables, Clock()), each, **request), threads)
