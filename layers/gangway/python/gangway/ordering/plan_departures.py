"""The internal system's plan: pushed in bulk, changed departure by departure, never at the cost of a sold seat.

Cost: one Query a resource and MB for reading, one write for each resource-day that differs; a day of fifteen departures
is one item under 1 kB, so 30,000 departures are about 7,000 write units.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial

from gangway.domain.departures import EVERYTHING, Departure, ResourceDay
from gangway.domain.model import Model
from gangway.domain.plan import (
    PlannedDeparture,
    check_planned,
    is_oversold,
    is_unsold,
    planned_day,
    resize,
    resources_sold_on,
    with_departures,
)
from gangway.domain.refusals import Malformed, Refusal, UnknownDeparture
from gangway.ordering.office import Office
from gangway.store.exceptions import Case
from gangway.store.seats import DayKey

WRITERS = 8

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


def plan_departures(office: Office, rows: Sequence[Row]) -> Planned:
    """Upsert departures. A row with a problem is left out, the others are applied; departures not named stay."""
    good, problems = _checked(office, rows)
    catalogue = office.catalogue
    for option, resources in resources_sold_on(catalogue, (row for _, row in good)).items():
        office.catalogues.sails_on(option, resources)
    by_day: dict[DayKey, list[Row]] = {}
    for number, row in good:
        by_day.setdefault((row.resource_id, row.day), []).append((number, row))
    held = _held(office, by_day)
    with ThreadPoolExecutor(WRITERS) as writers:
        outcomes = list(writers.map(partial(_apply, office, held), by_day.items()))
    late = [problem for _, found in outcomes for problem in found]
    return Planned(
        applied=len(good) - len(late),
        days_written=sum(written for written, _ in outcomes),
        problems=tuple(sorted([*problems, *late], key=lambda problem: problem.row)),
    )


def _checked(office: Office, rows: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    catalogue = office.catalogue
    today = office.clock().astimezone(catalogue.supplier.zone).date()
    good: list[Row] = []
    problems: list[Problem] = []
    seen: set[tuple[str, date, str]] = set()
    for number, row in rows:
        place = (row.resource_id, row.day, row.start)
        try:
            check_planned(catalogue, row, today)
            if place in seen:
                raise Malformed(row.start, f"{row.resource_id} {row.day} {row.start} is there twice")
        except Refusal as refusal:
            problems.append(Problem(row=number, code=refusal.code, detail=refusal.message))
        else:
            seen.add(place)
            good.append((number, row))
    return good, problems


def _held(office: Office, days: Iterable[DayKey]) -> dict[DayKey, ResourceDay]:
    """The days as they are, one Query for the span of each resource."""
    spans: dict[str, tuple[date, date]] = {}
    for resource, day in days:
        first, last = spans.get(resource, (day, day))
        spans[resource] = (min(first, day), max(last, day))
    found: dict[DayKey, ResourceDay] = {}
    for resource, (first, last) in spans.items():
        for day_held in office.departures.between(resource, first, last, consistent=True):
            found[(resource, day_held.day)] = day_held
    return found


def _apply(
    office: Office, held: dict[DayKey, ResourceDay], entry: tuple[DayKey, list[Row]]
) -> tuple[int, list[Problem]]:
    """(days written, problems) for one resource-day."""
    key, rows = entry
    try:
        written = change_day(
            office, key, lambda day: planned_day(day, (row for _, row in rows)), known=held.get(key), may_add=True
        )
    except Refusal as refusal:
        return 0, [Problem(row=number, code=refusal.code, detail=refusal.message) for number, _ in rows]
    return int(written), []


def change_day(
    office: Office, key: DayKey, change: Change, *, known: ResourceDay | None = None, may_add: bool = False
) -> bool:
    """Bring one resource-day to what `change` makes of it; whether that wrote anything.

    Retries while sales change the day meanwhile. Raises UnknownDeparture if there is no such day and none may be added,
    TryAgain when it cannot be had.
    """
    patience = office.patience()
    held = known or office.departures.day(*key, consistent=True)
    while True:
        if held is None and not may_add:
            raise UnknownDeparture(f"{key[0]} {key[1]}", f"{key[0]} has no departure on {key[1]}")
        before = held or ResourceDay(resource_id=key[0], day=key[1])
        after = change(before)
        if after == before:
            return False
        if office.departures.replace(after, read=held) if held else office.departures.add(after):
            _tell_if_oversold(office, before, after)
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
        if any(not 0 <= seats <= size for seats in sizes.values()):
            raise Malformed("pools", f"a pool does not fit into {size} seats")
        return with_departures(day, {**day.departures, start: resize(departure, size, sizes)})

    change_day(office, key, resized)


def set_sales(office: Office, key: DayKey, start: str | None, option: str | None, *, stopped: bool) -> bool:
    """Stop or resume sales of one departure or a whole day, of one option (`product/option`) or all of them."""
    name = option or EVERYTHING

    def one(departure: Departure) -> Departure:
        others = set(departure.closed) - ({name} if option else set(departure.closed))
        return departure.model_copy(update={"closed": tuple(sorted(others | ({name} if stopped else set())))})

    def switched(day: ResourceDay) -> ResourceDay:
        chosen = [departure_of(day, start)] if start else list(day.departures.values())
        concerned = [d for d in chosen if option is None or option in d.sells]
        return with_departures(day, {**day.departures, **{d.start: one(d) for d in concerned}})

    return change_day(office, key, switched)


def withdraw_departure(office: Office, key: DayKey, start: str) -> bool:
    """Take a departure off the plan: removed (True) if nothing on it is sold or held, else closed for good (False)."""
    removed = False

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


def _tell_if_oversold(office: Office, before: ResourceDay, after: ResourceDay) -> None:
    now = office.clock()
    for start, departure in after.departures.items():
        was = start in before.departures and is_oversold(before.departures[start])
        key = f"oversold#{after.resource_id}#{after.day}#{start}"
        if is_oversold(departure):
            missing = max(-departure.free, *(-pool.free for pool in departure.pools.values()), 0)
            facts = {"resource": after.resource_id, "day": after.day.isoformat(), "start": start}
            office.cases.report(
                Case(
                    key=key,
                    kind="oversold",
                    reason=f"{missing} seats more are sold than there are",
                    channel="planning",
                    facts=facts,
                    created_at=now,
                    updated_at=now,
                )
            )
        elif was:
            office.cases.close(key, by="planning", now=now)
