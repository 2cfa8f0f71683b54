"""Sales are stopped or resumed: for one departure, a day or a span of days, for one option or for all of them."""

from datetime import date

from gangway.domain.departures import EVERYTHING, Departure, ResourceDay
from gangway.domain.model import Model
from gangway.domain.plan import with_departures
from gangway.domain.plan_rules import PlanRules
from gangway.ordering.office import Office
from gangway.ordering.plan_departures import change_day, departure_of
from gangway.store.seats import DayKey


class Switch(Model):
    """Which sales of `resource_id` from `first` to `last` (both included); without start or option, all there are."""

    resource_id: str
    first: date
    last: date
    start: str | None = None
    option: str | None = None
    stopped: bool


def switch_sales(office: Office, switch: Switch) -> int:
    """How many days changed. Days without such a departure are passed over. Raises UnknownProduct, UnknownOption."""
    if switch.option is not None:
        PlanRules(office.catalogue, switch.first).known_option(switch.option)
    found = office.departures.between(switch.resource_id, switch.first, switch.last, consistent=True)
    concerned = [day for day in found if switch.start is None or switch.start in day.departures]
    return sum(_on(office, day, switch) for day in concerned)


def set_sales(office: Office, key: DayKey, start: str | None, option: str | None, *, stopped: bool) -> bool:
    """The same for one day; whether anything changed. Raises UnknownDeparture if there is no such departure."""
    return change_day(office, key, lambda day: _switched(day, start, option, stopped=stopped))


def _on(office: Office, day: ResourceDay, switch: Switch) -> bool:
    def change(held: ResourceDay) -> ResourceDay:
        if switch.start is not None and switch.start not in held.departures:
            return held  # withdrawn in the meantime
        return _switched(held, switch.start, switch.option, stopped=switch.stopped)

    return change_day(office, (day.resource_id, day.day), change, known=day)


def _switched(day: ResourceDay, start: str | None, option: str | None, *, stopped: bool) -> ResourceDay:
    chosen = [departure_of(day, start)] if start else list(day.departures.values())
    concerned = [departure for departure in chosen if option is None or option in departure.sells]
    return with_departures(day, {**day.departures, **{d.start: _set(d, option, stopped=stopped) for d in concerned}})


def _set(departure: Departure, option: str | None, *, stopped: bool) -> Departure:
    """Resuming everything lifts what was stopped option by option, too; resuming an option leaves the others."""
    others = set(departure.closed) - {option} if option else set()
    closed = others | ({option or EVERYTHING} if stopped else set())
    return departure.model_copy(update={"closed": tuple(sorted(closed))})
