"""Which departures of an option have really changed, and what is free on them now.

A change is found in what the stream shows of one resource-day; what is told is read afresh from the counters, so
that news overtaken by later news is never told.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import Option, Product
from gangway.domain.day_change import DayChange
from gangway.domain.departures import ResourceDay
from gangway.domain.partners import Partner
from gangway.ordering.check_availability import Question, check_availability, slots_in
from gangway.ordering.office import Office

Worth = Callable[[int, int, date], bool]
"""(vacancies before, vacancies after, day) → whether somebody should be told."""


def changed_slots(
    office: Office, partner: Partner, product: Product, option: Option, changes: Sequence[DayChange], worth: Worth
) -> list[Slot]:
    """The slots worth telling `partner` about, as they are now. Changes by its own orders are no news to it."""
    resources = set(product.resources_of(option))
    news = [c for c in changes if c.by != partner.id and c.resource_id in resources]
    wanted = {place for change in news for place in _moved(office, product, option, change, worth)}
    now: list[Slot] = []
    for day in sorted({day for day, _ in wanted}):
        question = Question(product_id=product.id, option_id=option.id, first=day, last=day)
        slots = check_availability(office, partner, question, consistent=True)
        now += [slot for slot in slots if (day, slot.start) in wanted]
    return now


def _moved(
    office: Office, product: Product, option: Option, change: DayChange, worth: Worth
) -> Iterable[tuple[date, str]]:
    before = _vacancies(office, product, option, change.before)
    after = _vacancies(office, product, option, change.after)
    shown = change.after or change.before
    if shown is None:
        return
    for start in sorted(before.keys() | after.keys()):
        had, has = before.get(start, 0), after.get(start, 0)
        if had != has and worth(had, has, shown.day):
            yield shown.day, start


def _vacancies(office: Office, product: Product, option: Option, day: ResourceDay | None) -> dict[str, int]:
    """By start; nothing is free where sales have ended or are stopped."""
    slots = slots_in(office, product, option, [day] if day else [])
    return {slot.start: 0 if slot.room is Room.CLOSED else slot.vacancies for slot in slots}
