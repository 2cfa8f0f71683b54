"""Repairs of what is counted: looked at once more, or given a capacity that fits what was sold."""

from datetime import date

from gangway.desk.desk import Desk
from gangway.desk.run import StillSo
from gangway.desk.wire import Repair
from gangway.domain.departures import Allocation
from gangway.domain.plan import is_oversold
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Staff
from gangway.ordering.oversold import close_if_settled
from gangway.ordering.plan_departures import change_departure, departure_of
from gangway.ordering.reconcile import Place, close_look
from gangway.ordering.recount import recount as count_again
from gangway.store.exceptions import Case


def place_of(case: Case) -> Place:
    """The departure a case is about. Raises Malformed for a case about something else."""
    facts = case.facts
    if not {"resource", "day", "start"} <= facts.keys():
        raise Malformed("action", "this case is not about a departure")
    return facts["resource"], date.fromisoformat(facts["day"]), facts["start"]


def recheck(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    """Raises StillSo."""
    return _oversold(desk, case) if case.kind == "oversold" else _drift(desk, case)


def set_capacity(desk: Desk, case: Case, _staff: Staff, asked: Repair) -> str:
    """Raises Malformed, UnknownDeparture, StillSo for a capacity that is still too small."""
    if asked.capacity is None:
        raise Malformed("capacity", "capacity is the number of seats")
    resource, day, start = place_of(case)
    change_departure(desk.office, (resource, day), start, capacity=asked.capacity)
    return f"capacity {asked.capacity}, {_oversold(desk, case)}"


def recount(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    """All counters of the departure, set to what the orders hold; cases of its other counters end with it.

    Raises TryAgain while seats are sold there, UnknownDeparture.
    """
    fixed = count_again(desk.office, place_of(case), desk.sleep)
    for drift in fixed:
        if drift.key != case.key:
            desk.office.cases.close(drift.key, by="recount", now=desk.now)
    told = [f"{drift.counter}: {drift.taken} taken became {drift.held}" for drift in fixed]
    return ", ".join(told) or "counter and orders agree"


def _oversold(desk: Desk, case: Case) -> str:
    resource, day, start = place_of(case)
    held = desk.office.departures.day(resource, day, consistent=True)
    if held is None or start not in held.departures:
        return "the departure is gone"
    departure = departure_of(held, start)
    if is_oversold(departure):
        missing = max(-departure.free, *(-pool.free for pool in departure.pools.values()), 0)
        raise StillSo(missing, f"{missing} seats more are sold than there are")
    close_if_settled(desk.office, [Allocation(resource_id=resource, day=day, start=start, seats=0)])
    return f"{departure.free} seats are free"


def _drift(desk: Desk, case: Case) -> str:
    """The counter and the orders as they are now, looked at twice as the nightly check does."""
    drifts, unsettled = close_look(desk.office, {place_of(case)}, {}, desk.sleep)
    mine = [drift for drift in drifts if drift.counter == case.facts.get("counter")]
    if mine:
        raise StillSo(mine[0].taken, f"the counter says {mine[0].taken} are taken, the orders hold {mine[0].held}")
    if unsettled:
        raise StillSo("busy", "seats are sold there right now: try again in a minute")
    return "counter and orders agree"
