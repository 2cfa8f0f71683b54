"""More is sold than there is, after a capacity cut: a case for a dispatcher until it is true no longer."""

from collections.abc import Iterable
from datetime import date

from gangway.domain.departures import Allocation, Departure, ResourceDay
from gangway.domain.plan import is_oversold
from gangway.ordering.office import Office
from gangway.store.exceptions import Case

BY = "planning"


def tell_if_oversold(office: Office, before: ResourceDay, after: ResourceDay) -> None:
    """Open a case for each departure that is oversold now, close those of departures that no longer are."""
    for start, departure in after.departures.items():
        if is_oversold(departure):
            report_oversold(office, departure)
        elif start in before.departures and is_oversold(before.departures[start]):
            office.cases.close(case_key(departure.resource_id, departure.day, start), by=BY, now=office.clock())


def close_if_settled(office: Office, allocations: Iterable[Allocation]) -> None:
    """After seats went back: close the cases of those departures that have enough again."""
    for resource_id, day in sorted({(a.resource_id, a.day) for a in allocations}):
        held = office.departures.day(resource_id, day, consistent=True)
        for departure in held.departures.values() if held else ():
            if any((a.day, a.start) == (day, departure.start) for a in allocations) and not is_oversold(departure):
                office.cases.close(case_key(resource_id, day, departure.start), by=BY, now=office.clock())


def report_oversold(office: Office, departure: Departure) -> None:
    now = office.clock()
    missing = max(-departure.free, *(-pool.free for pool in departure.pools.values()), 0)
    office.cases.report(
        Case(
            key=case_key(departure.resource_id, departure.day, departure.start),
            kind="oversold",
            reason=f"{missing} seats more are sold than there are",
            channel="planning",
            facts={
                "resource": departure.resource_id,
                "day": departure.day.isoformat(),
                "start": departure.start,
                "missing": str(missing),
            },
            created_at=now,
            updated_at=now,
        )
    )


def case_key(resource_id: str, day: date, start: str) -> str:
    return f"oversold#{resource_id}#{day.isoformat()}#{start}"
