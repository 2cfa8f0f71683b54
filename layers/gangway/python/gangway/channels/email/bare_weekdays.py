"""A bare weekday in answer to a mail of ours: "Saturday" below an offer for the fourteenth is not next Saturday.

The days our mail names are those it dates; one it has exactly once under that name is meant. Any other is the first one
from today only if it is also the nearest to what our mail names; else we ask, since a wrong day is dearer.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.reading import Item, Reason

HALF_A_WEEK = 3


def is_bare(day: Day) -> bool:
    return day.day is not None and day.weekday is not None and day.day_of_month is None


def told_days(history: str, clock: Clock) -> set[date]:
    """The days ahead that the quoted mail dates."""
    dated = (day.day for day in mentioned(history, clock) if day.day_of_month is not None)
    return {day for day in dated if day is not None and day > clock.today}


def offered_day(day: Day, history: str, clock: Clock) -> Day:
    """A bare weekday is the day of that name in our mail; in doubt if it has two such days."""
    if not is_bare(day):
        return day
    named = _of_that_name(day, told_days(history, clock))
    if not named:
        return day
    only = named.pop() if len(named) == 1 else None
    return day.model_copy(update={"day": only, "trouble": None if only else "ambiguous"})


def as_told(days: Iterable[date], mentions: Sequence[Day], told: Iterable[date]) -> set[date]:
    """The days said, a bare weekday as the one day of that name our mail has."""
    bare = {day.day: day for day in mentions if is_bare(day)}
    found = set()
    for day in days:
        named = _of_that_name(bare[day], told) if day in bare else set()
        found.add(named.pop() if len(named) == 1 else day)
    return found


def unless_in_doubt(
    item: Item, reasons: list[Reason], mentions: Sequence[Day], history: str, clock: Clock
) -> tuple[Item, list[Reason]]:
    """A day that stands on a bare weekday alone is left out where our mail makes another one likely."""
    bare = {day.day for day in mentions if is_bare(day)}
    if item.date is None or item.date not in bare:
        return item, reasons
    if all(_nearest(item.date, told) == item.date for told in told_days(history, clock)):
        return item, reasons
    return item.model_copy(update={"date": None}), [*reasons, Reason(code="new_date_unclear", field="date")]


def _of_that_name(day: Day, told: Iterable[date]) -> set[date]:
    return {known for known in told if known.weekday() == day.weekday}


def _nearest(day: date, told: date) -> date:
    """The day with the same weekday as `day` that lies nearest to `told`."""
    ahead = (day.weekday() - told.weekday()) % 7
    return told + timedelta(days=ahead - 7 if ahead > HALF_A_WEEK else ahead)
