# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Finding what looks like a day in folded text: numeric and named dates, weekdays, relative words, feasts, vague times.

Nothing is decided here about which day is wished; a Day says what it may be and what is wrong with it.
"""

import re
from datetime import date
from functools import cache, lru_cache

from gangway.channels.email.calendar_words import (
    alternation,
    english_months,
    months,
    ordinals,
    short_weekdays,
    weekdays,
)
from gangway.channels.email.day_words import FINDERS
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import blank, blank_all, pattern

_NOT_A_DATE_AFTER = r"(?!\s*(?:%|kč|czk|eur|€|usd|\$|km\b|m\b|kg\b|let\b|hod|h\b|uhr|hour|hodin|stund|a\.?m\b|p\.?m\b|\d*[x×]|osob|lid|dosp|adult|people|person|erw|hvězd|star|mil|tis|gb\b))"
_YEAR = r"(?:\s*(20\d\d)|'(\d\d)|(?<=\.)(\d\d)(?![\d:.])|(?<=\.) (\d\d)(?=\s*(?:[,;)\n]|$)))?"

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """Name and pattern source of each written form, in the order in which they are looked for."""
    month = alternation(months())
    ordinal = alternation(ordinals())
    named_year = r"(?:,?\s*(20\d\d)\b|,?\s*'(\d\d)\b)?"
    no_count = (
        r"(?!\s*(?:x\b|adult|people|person|kids?\b|child|ticket|of us|pax|guests|seats|places|[:.]\d|[ap]\.?m|uhr|h\b))"
    )
    return (
        ("iso", r"(?<![\d./-])(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])"),
        ("compact", rf"(?<![\w.,:/-])(\d{{1,2}})[-/.]?({month})[-/.]?(20\d\d|\d\d)(?![\w:])"),
        (
            "named",
            rf"(?<![\d.,:/])(\d{{1,2}})\s*(?:st\b|nd\b|rd\b|th\b|\.|ter\b|ten\b|te\b|[mt]?[eé]ho\b|ho\b)?\s*(?:of\s+)?(?<![a-z])({month})\b\.?{named_year}",
        ),
        (
            "american",
            rf"\b({alternation(english_months())})\.?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\b{no_count}{named_year}",
        ),
        ("turned", rf"\b({alternation(english_months())})\s+(?:the\s+)?({ordinal})\b(?!\s+(?:of|{month}))"),
        ("spelt", rf"\b({ordinal})\s+(?:of\s+)?({month})\b{named_year}"),
        (
            "roman",
            r"(?<![\d.,:/a-z])(?<!\d\. )(\d{1,2})\.\s?(x?i{2,3}|i[vx]|vi{1,3}|xi|[ivx](?=\s*(?:20\d\d|[.,;)\n]|$)))\b\.?(?:\s*(20\d\d)\b)?",
        ),
        ("spread", r"(?<![\d.,:/a-z])(\d{1,2})\s?\.\s?(\d{1,2})\s?[.,]\s?(20\d\d)(?!\d)"),
        ("dotted", rf"(?<![\d.,:/a-z])(?<!\w-)(\d{{1,2}})\.\s?(\d{{1,2}})\.{_YEAR}(?!\d)"),
        ("open", rf"(?<![\d.,:/a-z-])(\d{{1,2}})\.(\d{{1,2}})(?![\d.,:]*\d){_NOT_A_DATE_AFTER}"),
        ("slashed", r"(?<![\w/.-])(\d{1,2})/\s?(\d{1,2})(?:/\s?(20\d\d|\d\d))?(?![\d/]|\w)"),
        ("dashed", r"(?<![\w/.-])(\d{1,2})-(\d{1,2})-(20\d\d)(?![\d/-])"),
    )


# "… one child aged 7. May we bring a dog?": no seventh of May.
_MAY_WE = r"\. may(?= (?:we|i|you|he|she|they|my|our|there)\b)"


# "Pojede nás 12.", and the name below it: "Jan Malý", "April Jones". A month in full may stand on the next line.
_SIGNED_BELOW = re.compile(
    r"(?<=\d)(\.?[^\S\n]*)\n(?=\s*\n|[^\S\n]*(?:jan|mai|may|april|june|august|jun|jul|mar)\b\.?[^\S\n]+[a-z])"
)


def found_days(folded: str, clock: Clock) -> list[Day]:
    """All mentions in the order of the text."""
    return list(_found_days(folded, clock))


@lru_cache(maxsize=64)  # several readers of a mail ask for the days of the same text
def _found_days(folded: str, clock: Clock) -> tuple[Day, ...]:
    days: list[Day] = []
    folded = _SIGNED_BELOW.sub(r"\1|", blank_all(_MAY_WE, folded))
    for name, source in _forms():
        for match in pattern(source).finditer(folded):
            if (day := _read(name, match, folded, clock)) is not None:
                days.append(day)
                folded = blank(folded, day.start, day.end)
    for finder in FINDERS:
        for day in finder(folded, clock):
            days.append(day)
            folded = blank(folded, day.start, day.end, "_" if day.is_feast else " ")
    return tuple(sorted(days, key=lambda day: day.start))


def _read(name: str, match: re.Match[str], folded: str, clock: Clock) -> Day | None:
    parts = [part for part in match.groups() if part]
    year = parts[2] if len(parts) > 2 else None
    if name == "iso":
        return _day(match, clock, int(parts[2]), int(parts[1]), parts[0])
    if name in {"compact", "named"}:
        return _day(match, clock, int(parts[0]), months()[parts[1]], year)
    if name == "american":  # beyond 31 as in "mají 45. výročí"
        return _day(match, clock, int(parts[1]), months()[parts[0]], year) if int(parts[1]) <= 31 else None
    if name in {"spelt", "turned"}:
        ordinal, month = parts[:2] if name == "spelt" else parts[1::-1]
        return _day(match, clock, ordinals()[re.sub(r"[\s-]+", " ", ordinal)], months()[month], year)
    if name == "roman":
        return _day(match, clock, int(parts[0]), _ROMAN.index(parts[1]) + 1, year)
    return _read_figures(name, match, folded, clock)


def _read_figures(name: str, match: re.Match[str], folded: str, clock: Clock) -> Day | None:
    parts = [part for part in match.groups() if part]
    first, second, year = int(parts[0]), int(parts[1]), parts[2] if len(parts) > 2 else None
    if name in {"dotted", "spread"}:
        is_day = first and second and not _ends_with_a_time(match, folded)
        return _day(match, clock, first, second, year) if is_day else None
    if name == "open":
        return _day(match, clock, first, second, None) if _may_be_open(match, folded) else None
    if name == "slashed" and year is None and not _announced(folded, match.start(), match.end()):
        return None
    return _either_order(match, clock, first, second, year)


_TIMELY = r"\b(?:v|ve|at|um|od|from|v čase|gegen|ab|kolem|around|čas|time|zeit|departure|odjezd|odjezdem ve?|abfahrt|vyplutí|vyplouvá|vyplouváme|odj|abf|dep|sailing|slot)\W*$"


def _ends_with_a_time(match: re.Match[str], folded: str) -> bool:
    """As in "ve 14.15." at the end of a sentence: no month, and said like an hour."""
    hour, minute = int(match[1]), int(match[2])
    if minute <= 12 or hour > 24 or minute > 59 or any(match.groups()[2:]):
        return False
    return pattern(_TIMELY).search(folded[max(0, match.start() - 12) : match.start()]) is not None


def _may_be_open(match: re.Match[str], folded: str) -> bool:
    """`14.5` without the last dot: a date, unless it is a time (`v 10.10`) or no day at all."""
    day, month = int(match[1]), int(match[2])
    before = folded[max(0, match.start() - 12) : match.start()]
    timely = pattern(_TIMELY).search(before)
    return 1 <= day <= 31 and 1 <= month <= 12 and not (timely and len(match[2]) == 2)


_TIME_BEHIND = r"^[\s,]*(?:(?:at|um|v|ve|od|kolem|gegen|around|ráno|odpoledne|dopoledne|večer|evening|morning|afternoon|abends?|nachmittags?|vormittags?)\b|in the|\d{1,2}[:.]\d\d\b|\d{1,2} ?(?:h|hod|uhr|[ap]m)\b)"


def _announced(folded: str, start: int, end: int) -> bool:
    if start == 0 or folded[start - 1] == "\n" or pattern(_TIME_BEHIND).search(folded[end : end + 16]):
        return True
    before = folded[max(0, start - 20) : start]
    words = f"{alternation(weekdays())}|{'|'.join(short_weekdays())}"
    return (
        pattern(
            rf"(?:\b(?:on|for|from|to|until|till|between|and|or|dne|na|od|do|mezi|nebo|am|den|vom|von|bis|zum|zwischen|oder|und|date|datum|day|term[ií]n|the|{words})\W*)$"
        ).search(before)
        is not None
    )


def _either_order(match: re.Match[str], clock: Clock, first: int, second: int, year: str | None) -> Day | None:
    if clock.day_first or first > 12:
        return _day(match, clock, first, second, year)
    if second > 12:
        return _day(match, clock, second, first, year)
    one, other = _day(match, clock, first, second, year), _day(match, clock, second, first, year)
    if first == second:
        return one
    return one.model_copy(update={"other": other.day, "trouble": "ambiguous"})


def _day(match: re.Match[str], clock: Clock, day: int, month: int, year: str | None) -> Day:
    """The day, the next such one when no year is given; `impossible` when there is none."""
    start, end = match.span()
    try:
        if year is not None:
            found = date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        else:
            found = _next_such(clock.today, month, day)
    except ValueError:
        return Day(start=start, end=end, trouble="impossible", has_year=year is not None)
    return Day(start=start, end=end, day=found, month=month, day_of_month=day, has_year=year is not None)


def _next_such(today: date, month: int, day: int) -> date:
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(day)
