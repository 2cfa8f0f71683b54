"""A month or a season told without a day: its first and last day, this year or the next."""

import re
from calendar import monthrange
from datetime import date, timedelta

from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has, pattern

_NEXT_MONTH = r"\b(?:příští měsíc|next month|nächsten monat)\b"
MONTH = "|".join(alternation(months()).split("|"))
_SEASONS = {
    3: "jaře jaro spring frühjahr frühling", 6: "létě léto summer sommer", 9: "podzim autumn herbst",
    12: "zimě zimu winter",
}  # fmt: skip
_SEASON_FROM = {fold(word): month for month, words in _SEASONS.items() for word in words.split()}


def months_told(when: str, clock: Clock) -> tuple[date, date] | None:
    """The first and the last day of a month or a season that is now or comes next."""
    named = pattern(rf"\b({MONTH})\b").search(when)
    season = pattern(rf"\b({'|'.join(_SEASON_FROM)})\b").search(when)
    if has(_NEXT_MONTH, when):
        month, lasts = clock.today.month % 12 + 1, 1
    elif named:
        month, lasts = months()[re.sub(r"\s+", " ", named[1])], 1
    elif season:
        month, lasts = _SEASON_FROM[season[1]], 3
    else:
        return None
    first = date(clock.today.year, month, 1)
    last = later(first, lasts) - timedelta(days=1)
    if month + lasts - 1 < clock.today.month:
        first, last = a_year_from(first, 1), a_year_from(last, 1)
    now = a_year_from(last, -1) >= clock.today  # the winter that began last year
    return (a_year_from(first, -1), a_year_from(last, -1)) if now else (first, last)


def a_year_from(day: date, years: int) -> date:
    return later(day, 12 * years)


def later(day: date, months_later: int) -> date:
    year, month = divmod(day.month - 1 + months_later, 12)
    first = date(day.year + year, month + 1, 1)
    return first + timedelta(days=min(day.day, monthrange(first.year, first.month)[1]) - 1)
