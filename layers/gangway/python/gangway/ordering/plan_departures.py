"""The internal system's plan: pushed in bulk, changed departure by departure, never at the cost of a sold seat.

Cost: one Query a resource and MB for reading, one write for each resource-day that differs; a day of fifteen departures
is one item under 1 kB, so 30,000 departures are about 7,000 write units.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from gangway.domain.catalogue import Catalogue
from gangway.domain.departures import EVERYTHING, Departure, ResourceDay, with_neighbours
from gangway.domain.model import Model
from gangway.domain.plan import (
    PlannedDeparture,
    is_unsold,
    planned_day,
    resize,
    resources_sold_on,
    with_departures,
)
from gangway.domain.plan_rules import PlanRules
from gangway.domain.refusals import Malformed, Refusal, TryAgain, UnknownDeparture
from gangway.ordering.charters import chartered_hours, check_not_chartered
from gangway.ordering.office import Office
from gangway.ordering.oversold import tell_if_oversold
from gangway.ordering.release_expired_holds import release_expired_holds_on
from gangway.store.seats import DayKey
from gangway.store.transaction import Patience

PUSH_SECONDS = 22.0  # the HTTP API gives up at 30 s; what is not written by then is a problem of its row

Row = tuple[int, PlannedDeparture]
Change = Callable[[ResourceDay], ResourceDay]


class Problem(Model):
    """Why a row of a plan was not applied; `row` is its place in what was sent, from 0."""

    row: int
    code: str
    detail: str


class Planned(Model):
    """What a push did: rows applied (those that changed nothing included), and the problems of the others."""

    applied: int
    days_written: int
    problems: tuple[Problem, ...]


def plan_departures(office: Office, rows: Sequence[Row], *, seconds: float = PUSH_SECONDS) -> Planned:
    """Upsert departures. A row with a problem is left out, the others are applied; departures not named stay.

    The day is written as a whole or not at all, so rows of one day that have no problem are applied together. Sent
    again, a plan that is in force already writes nothing.
    """
    catalogue = office.catalogues.fresh()  # a boat that was put a moment ago, by another process, is one
    good, problems = _checked(office, catalogue, rows)
    _remember_resources(office, catalogue, [row for _, row in good])
    push = _Push(office, good, Patience(seconds))
    outcomes = push.write()
    late = [problem for _, found in outcomes for problem in found]
    return Planned(
        applied=len(good) - len(late),
        days_written=sum(written for written, _ in outcomes),
        problems=tuple(sorted([*problems, *late], key=lambda problem: problem.row)),
    )


def _checked(office: Office, catalogue: Catalogue, rows: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    rules = PlanRules(catalogue, office.clock().astimezone(catalogue.supplier.zone).date())
    good: list[Row] = []
    problems: list[Problem] = []
    seen: set[tuple[str, date, str]] = set()
    for number, row in rows:
        place = (row.resource_id, row.day, row.start)
        try:
            rules.check(row)
            if place in seen:
                raise Malformed("start", f"{row.resource_id} {row.day} {row.start} is there twice; the first counts")
        except Refusal as refusal:
            problems.append(_problem(number, refusal))
        else:
            seen.add(place)
            good.append((number, row))
    return good, problems


def _problem(number: int, refusal: Refusal) -> Problem:
    return Problem(row=number, code=refusal.code, detail=refusal.message)


def _remember_resources(office: Office, catalogue: Catalogue, rows: list[PlannedDeparture]) -> None:
    """Before the departures are there: a boat that is looked at in vain does no harm, one that is not would."""
    for option, resources in resources_sold_on(catalogue, rows).items():
        office.catalogues.sails_on(option, resources)


class _Push:
    """One push while it is written: its rows by resource-day, the days as they were read, and the time it has."""

    def __init__(self, office: Office, rows: Sequence[Row], patience: Patience) -> None:
        self._office = office
        self._patience = patience
        self._by_day: dict[DayKey, list[Row]] = {}
        for number, row in rows:
            self._by_day.setdefault((row.resource_id, row.day), []).append((number, row))
        self._held = self._read()

    def _read(self) -> dict[DayKey, ResourceDay]:
        """The days and their neighbours as they are, in one Query for the span of each resource."""
        spans: dict[str, tuple[date, date]] = {}
        for resource, day in self._by_day:
            first, last = spans.get(resource, (day, day))
            spans[resource] = (min(first, day), max(last, day))
        return {
            (resource, found.day): found
            for resource, (first, last) in spans.items()
            for found in self._office.departures.between(resource, *with_neighbours(first, last), consistent=True)
        }

    def write(self) -> list[tuple[bool, list[Problem]]]:
        """(whether it was written, problems) for each resource-day."""
        if self._office.parallel_writes == 1:
            return [self._apply(key) for key in self._by_day]
        with ThreadPoolExecutor(self._office.parallel_writes) as writers:
            return list(writers.map(self._apply, self._by_day))

    def _apply(self, key: DayKey) -> tuple[bool, list[Problem]]:
        rows = self._by_day[key]
        problems: list[Problem] = []

        def planned(day: ResourceDay) -> ResourceDay:
            problems[:] = []  # asked again when sales changed the day meanwhile
            return planned_day(day, self._possible(day, rows, problems))

        try:
            self._patience.check()
            written = change_day(self._office, key, planned, known=self._held.get(key), may_add=True)
        except TryAgain:
            late = TryAgain(key[1], "there was no time left to write this row: send it again")
            return False, [_problem(number, late) for number, _ in rows]
        except Refusal as refusal:
            return False, [_problem(number, refusal) for number, _ in rows]
        return written, problems

    def _possible(self, day: ResourceDay, rows: list[Row], problems: list[Problem]) -> list[PlannedDeparture]:
        hours = chartered_hours(self._office, day, self._held)
        possible: list[PlannedDeparture] = []
        for number, row in rows:
            try:
                check_not_chartered(self._office, row, day, hours)
            except Refusal as refusal:
                problems.append(_problem(number, refusal))
            else:
                possible.append(row)
        return possible


def change_day(
    office: Office, key: DayKey, change: Change, *, known: ResourceDay | None = None, may_add: bool = False
) -> bool:
    """Bring one resource-day to what `change` makes of it; whether that wrote anything.

    `known` is the day as it was read; without it the day is read here, or if it may be added, taken to be missing.

    Retries while sales change the day meanwhile. Raises UnknownDeparture if there is no such day and none may be added,
    TryAgain when it cannot be had.
    """
    patience = office.patience()
    held = known if known or may_add else office.departures.day(*key, consistent=True)
    while True:
        if held is None and not may_add:
            raise UnknownDeparture(f"{key[0]} {key[1]}", f"{key[0]} has no departure on {key[1]}")
        before = held or ResourceDay(resource_id=key[0], day=key[1])
        after = change(before)
        if after == before:
            return False
        if office.departures.replace(after, read=held) if held else office.departures.add(after):
            tell_if_oversold(office, before, after)
            return True
        patience.wait()
        held = office.departures.day(*key, consistent=True)


def change_departure(
    office: Office, key: DayKey, start: str, *, capacity: int | None = None, pools: dict[str, int] | None = None
) -> None:
    """Another capacity, or other pools. Raises UnknownDeparture, and Malformed for pools that do not fit."""

    def resized(day: ResourceDay) -> ResourceDay:
        departure = departure_of(day, start)
        size = departure.capacity if capacity is None else capacity
        sizes = {name: pool.capacity for name, pool in departure.pools.items()} if pools is None else pools
        if pools is not None:
            _check_pools(departure, size, pools)
        return with_departures(day, {**day.departures, start: resize(departure, size, sizes)})

    change_day(office, key, resized)


def _check_pools(departure: Departure, size: int, pools: dict[str, int]) -> None:
    if set(pools) != set(departure.pools):
        raise Malformed("pools", f"the departure has these pools: {', '.join(sorted(departure.pools)) or 'none'}")
    if any(not 0 <= seats <= size for seats in pools.values()):
        raise Malformed("pools", f"a pool does not fit into {size} seats")


def withdraw_departure(office: Office, key: DayKey, start: str) -> bool:
    """Take a departure off the plan: removed (True) if nothing on it is sold or held, else closed for good (False)."""
    removed = False
    release_expired_holds_on(office, [key], None, set())

    def without(day: ResourceDay) -> ResourceDay:
        nonlocal removed
        departure = departure_of(day, start)
        removed = is_unsold(departure)
        if removed:
            return with_departures(day, {key: d for key, d in day.departures.items() if key != start})
        closed = departure.model_copy(update={"closed": (EVERYTHING,)})
        return with_departures(day, {**day.departures, start: closed})

    change_day(office, key, without)
    return removed


def departure_of(day: ResourceDay, start: str) -> Departure:
    if start not in day.departures:
        raise UnknownDeparture(f"{day.resource_id} {day.day} {start}", "there is no such departure")
    return day.departures[start]
