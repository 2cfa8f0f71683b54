"""A day as mentioned, and the day of the mail against which it is read."""

from datetime import date
from typing import Literal

from gangway.channels.email.mentions import Mention

Trouble = Literal["impossible", "ambiguous", "vague", "contradiction"]


class Day(Mention):
    """A day mentioned. `weekday` alone means a bare weekday; `days` holds a choice when the order of a date is open."""

    day: date | None = None
    other: date | None = None  # the other reading of a date with slashes
    weekday: int | None = None
    day_of_month: int | None = None
    month: int | None = None
    trouble: Trouble | None = None
    has_year: bool = False
    is_relative: bool = False
    is_feast: bool = False
    is_counted: bool = False  # from another day of the mail
    since: date | None = None  # the first day of a span …
    until: date | None = None  # … and its last


class Clock(Mention):
    """The day of the mail and how numeric dates are ordered in its language."""

    start: int = 0
    end: int = 0
    today: date
    day_first: bool
