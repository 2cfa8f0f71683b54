"""A counter that does not agree with the orders is set to what they hold: the orders are the truth.

Rule: only what stood still is counted. The day is read first; its orders are read while nothing on it moves
(`close_look`); and it is written only if it is still as it was read, seats included. Whoever sells meanwhile wins, and
the count is taken anew by whoever asked for it.
"""

from gangway.domain.departures import Departure
from gangway.domain.plan import with_departures
from gangway.domain.refusals import TryAgain, UnknownDeparture
from gangway.ordering.office import Office
from gangway.ordering.oversold import tell_if_oversold
from gangway.ordering.reconcile import Drift, Place, Sleep, close_look

POOL = "pool "


def recount(office: Office, place: Place, sleep: Sleep) -> tuple[Drift, ...]:
    """What was wrong at the departure and is right now; empty if all agreed.

    More sold than there is shows as fewer than no free seats, and as a case of an oversold departure. Raises TryAgain
    while seats are sold there, UnknownDeparture for seats of orders on a departure that is gone.
    """
    resource, day, start = place
    read = office.departures.day(resource, day, consistent=True)
    drifts, unsettled = close_look(office, {place}, {}, sleep)
    if unsettled:
        raise TryAgain("busy", "seats are sold there right now")
    if not drifts:
        return ()
    if read is None or start not in read.departures:
        raise UnknownDeparture(f"{resource} {day} {start}", "orders hold seats on a departure that is not planned")
    fixed = _counted(read.departures[start], drifts)
    after = with_departures(read, {**read.departures, start: fixed})
    if not office.departures.replace(after, read=read):
        raise TryAgain("busy", "seats were sold there just now")
    tell_if_oversold(office, read, after)
    return tuple(drifts)


def _counted(departure: Departure, drifts: list[Drift]) -> Departure:
    held = {drift.counter: drift.held for drift in drifts}
    changes: dict[str, object] = {}
    if "seats" in held:
        changes["free"] = departure.capacity - held["seats"]
    if "wholes" in held:
        changes["wholes"] = held["wholes"]
    changes["pools"] = {
        name: pool.model_copy(update={"free": pool.capacity - held[POOL + name]}) if POOL + name in held else pool
        for name, pool in departure.pools.items()
    }
    return departure.model_copy(update=changes)
