# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""A time of day and every minute that it may mean."""

from collections.abc import Sequence
from functools import cache

from gangway.channels.email.counting import number_words, value_of
from gangway.channels.email.mentions import Mention

AFTERNOON = r"(?:odpo\w*|večer\w*|podvečer|in the (?:afternoon|evening)|at night|afternoon|evening|nachmittags?|am nachmittag|abends?|am abend|tonight|p\.? ?m\b\.?)"
MORNING = r"(?:ráno|dopo\w*|in the morning|morning|morgens|vormittags?|früh|am (?:vormittag|morgen)|a\.? ?m\b\.?)"


_DAWN, _NIGHT = 7 * 60, 23 * 60


class Time(Mention):
    """A time of day. `minutes` are all the minutes after midnight it may mean."""

    minutes: tuple[int, ...]
    is_departure: bool = True
    until: tuple[int, ...] = ()  # the other end of a span of hours
    is_open: bool = False  # as in "ab 18 Uhr": that hour or later
    place: str = ""  # in the timetable, as in "the last boat of the day"

    def fitting(self, timetable: Sequence[str]) -> str | None:
        """The departure meant, or the time as stated when the timetable has none of its readings."""
        if self.place:
            return self._in_its_place(sorted(timetable))
        fits = [text for minute in self.minutes if (text := as_clock(minute)) in timetable]
        if len(fits) == 1:
            return fits[0]
        if fits:
            return None
        if timetable:  # "at half past four" among departures by day is no hour of the night
            by_day = [minute for minute in self.minutes if _DAWN <= minute < _NIGHT]
            return as_clock(by_day[0]) if len(by_day) == 1 else None
        return as_clock(self.minutes[0]) if len(self.minutes) == 1 else None

    def _in_its_place(self, departures: Sequence[str]) -> str | None:
        """Of "the earlier" there must be two, of "the middle one" three; a single departure is first and last."""
        at = {"first": 0, "last": -1, "second": 1, "middle": 1, "earlier": 0, "later": -1}[self.place]
        needed = {"second": 2, "middle": 3, "earlier": 2, "later": 2}.get(self.place, 1)
        exactly = self.place in {"middle", "earlier", "later"}
        fits = len(departures) == needed if exactly else len(departures) >= needed
        return departures[at] if fits else None

    def fits(self, timetable: Sequence[str]) -> bool:
        return any(as_clock(minute) in timetable for minute in self.minutes)


def as_clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def either(start: int, end: int, hour: int, minute: int = 0, *, exact: bool = False) -> Time | None:
    """A time whose half of the day is open, unless the hour itself or its spelling settles it."""
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    total = hour % 24 * 60 + minute
    open_half = not exact and 1 <= hour < 12
    other = (total + 12 * 60) % (24 * 60)
    return Time(start=start, end=end, minutes=(total, other) if open_half else (total,))


@cache
def hours() -> str:
    words = [word for word, value in number_words().items() if value <= 24]
    return "|".join(sorted(words, key=len, reverse=True))


def hour_of(text: str) -> int:
    return value_of(text) or 0
