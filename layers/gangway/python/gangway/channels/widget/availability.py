"""What is free, for all options of a product together, and where to go when a departure is full."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from gangway.channels.widget.call import Call
from gangway.channels.widget.view import DayView
from gangway.domain.availability import Room, Slot
from gangway.domain.refusals import Malformed, UnknownProduct, UnknownUnit
from gangway.ordering.check_availability import Question, best_of, check_availability

LONGEST = timedelta(days=100)
NEAR = timedelta(days=14)
MOST_NEAREST = 4


def days_of(call: Call, product_id: str, first: date, last: date) -> list[DayView]:
    """Each day of the range on which the product sails, with the best grade among its departures."""
    if not timedelta() <= last - first <= LONGEST:
        raise Malformed("to", f"a range has at most {LONGEST.days} days")
    by_day: dict[date, list[Slot]] = defaultdict(list)
    for slot in slots_of(call, product_id, first, last):
        by_day[slot.day].append(slot)
    return [DayView(day=day.isoformat(), room=best_of(by_day[day])) for day in sorted(by_day)]


def slots_of(call: Call, product_id: str, first: date, last: date) -> list[Slot]:
    """In order of time, options of the same start in the catalogue's order. Raises UnknownProduct."""
    if not call.partner.may_sell(product_id):
        raise UnknownProduct(product_id)
    options = call.office.catalogue.product(product_id).options
    found = [slot for option in options for slot in _asked(call, product_id, option.id, (first, last), ())]
    return sorted(found, key=lambda slot: slot.starts_at)


def nearest(call: Call, product_id: str, option_id: str, near: datetime, units: Iterable[str]) -> list[Slot]:
    """Departures with room for the party, nearest in time; where options start together, the same one."""
    day = near.date()
    span = (max(call.today, day - NEAR), day + NEAR)
    found: list[Slot] = []
    for option in call.office.catalogue.product(product_id).options:
        found += [slot for slot in _asked(call, product_id, option.id, span, tuple(units)) if slot.fits]
    found.sort(key=lambda slot: slot.option_id != option_id)
    by_start: dict[datetime, Slot] = {}
    for slot in found:
        if slot.starts_at != near or slot.option_id != option_id:
            by_start.setdefault(slot.starts_at, slot)
    closest = sorted(by_start.values(), key=lambda slot: abs(slot.starts_at - near))
    return sorted(closest[:MOST_NEAREST], key=lambda slot: slot.starts_at)


def _asked(call: Call, product_id: str, option_id: str, span: tuple[date, date], units: tuple[str, ...]) -> list[Slot]:
    first, last = span
    question = Question(product_id=product_id, option_id=option_id, first=first, last=last, units=units)
    try:
        return check_availability(call.office, call.partner, question)
    except UnknownUnit:  # this option does not sell to such a party
        return []


def open_slots(slots: Iterable[Slot]) -> list[Slot]:
    """Those that can still be sold, or could if they were not full."""
    return [slot for slot in slots if slot.room is not Room.CLOSED]
