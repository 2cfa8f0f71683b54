"""What rows of a plan would do to the plan that is in force: nothing, something, or more sold than there is."""

from collections import defaultdict

from gangway.domain.departures import ResourceDay
from gangway.domain.plan import is_oversold, planned_day
from gangway.domain.refusals import Malformed
from gangway.importing.plan_rows import PlanRow
from gangway.importing.problems import CellProblem, RowProblem
from gangway.ordering.office import Office
from gangway.store.seats import DayKey


def effect_of(office: Office, rows: list[PlanRow]) -> tuple[int, list[RowProblem]]:
    """(rows that change nothing, warnings). Cost: one Query for each boat over the span of its days."""
    by_day: dict[DayKey, list[PlanRow]] = defaultdict(list)
    for row in rows:
        by_day[row.departure.resource_id, row.departure.day].append(row)
    held = _held(office, by_day)
    known, warnings = 0, []
    for key, day_rows in by_day.items():
        before = held.get(key, ResourceDay(resource_id=key[0], day=key[1]))
        try:
            after = planned_day(before, [row.departure for row in day_rows])
        except Malformed as refusal:
            warnings.append(CellProblem("too_full", "oversold", said=refusal.message).at(day_rows[0].row))
            continue
        for row in day_rows:
            start = row.departure.start
            known += before.departures.get(start) == after.departures[start]
            if is_oversold(after.departures[start]) and not _was_oversold(before, start):
                missing = -min(after.departures[start].free, 0)
                warnings.append(CellProblem("oversells", "oversold", n=missing).at(row.row))
    return known, warnings


def _held(office: Office, by_day: dict[DayKey, list[PlanRow]]) -> dict[DayKey, ResourceDay]:
    held: dict[DayKey, ResourceDay] = {}
    for resource in {key[0] for key in by_day}:
        days = [day for boat, day in by_day if boat == resource]
        for found in office.departures.between(resource, min(days), max(days)):
            held[resource, found.day] = found
    return held


def _was_oversold(day: ResourceDay, start: str) -> bool:
    return start in day.departures and is_oversold(day.departures[start])
