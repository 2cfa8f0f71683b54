# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Days counted within a month: "the first Sunday in May", "13. tohoto měsíce", "am 5." of a month not named."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from gangway.channels.email.calendar_words import alternation, months, ordinals, weekdays
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import fold, pattern

_NTH = (
    (r"první|prvou|1\.|first|1st|erste[nrms]?", 1),
    (r"druh(?:ou|á|ý|é)|2\.|second|2nd|zweite[nrms]?", 2),
    (r"třetí|3\.|third|3rd|dritte[nrms]?", 3),
    (r"čtvrt(?:ou|á|ý|é)|4\.|fourth|4th|vierte[nrms]?", 4),
    (r"poslední|last|letzte[nrms]?", 0),
)


def nth_weekdays(folded: str, clock: Clock) -> Iterator[Day]:
    """The next such day; "the last one of May" counts back from the end of the month."""
    names, month = alternation(weekdays()), alternation(months())
    for source, which in _NTH:
        whole = rf"(?<!\d)(?<!\d\. )\b(?:{source})\s+({names})\s+(?:v|ve|of|in|im|vom|des|měsíce|(?:v )?měsíci)?\s*(?:the month of |měsíc\w* )?({month})\b(?:\s+(20\d\d))?"
        for match in pattern(whole).finditer(folded):
            years = [int(match[3])] if match[3] else [clock.today.year, clock.today.year + 1]
            found = [_nth(year, months()[match[2]], weekdays()[match[1]], which) for year in years]
            ahead = [day for day in found if match[3] or day >= clock.today]
            yield Day(start=match.start(), end=match.end(), day=ahead[0], month=ahead[0].month, is_relative=True)


_MONTH_ADJECTIVES = (
    "lednov",
    "únorov",
    "březnov",
    "dubnov",
    "květnov",
    "červnov",
    "červencov",
    "srpnov",
    "zářijov",
    "říjnov",
    "listopadov",
    "prosincov",
)


def nth_of_czech_months(folded: str, clock: Clock) -> Iterator[Day]:
    """As in "první červnovou sobotu"; "červnovou sobotu" alone is any of four."""
    nth = "|".join(f"(?P<n{which}>{source})" for source, which in _NTH)
    named = [(number, stem) for number, stem in enumerate(_MONTH_ADJECTIVES, start=1) if fold(stem) in folded]
    for number, stem in named:
        for match in pattern(rf"\b(?:(?:{nth})\s+)?{stem}(?:ou|á|é|ý|ého|ém)\s+({alternation(weekdays())})\b").finditer(
            folded
        ):
            told = [which for _, which in _NTH if match[f"n{which}"]]
            weekday = weekdays()[match[match.lastindex or 0]]
            days = [_nth(clock.today.year + later, number, weekday, told[0]) for later in (0, 1)] if told else []
            ahead = [day for day in days if day >= clock.today]
            yield Day(
                start=match.start(),
                end=match.end(),
                day=ahead[0] if ahead else None,
                month=number,
                is_relative=True,
                trouble=None if ahead else "ambiguous",
            )


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    if which:
        return day
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def days_of_this_month(folded: str, clock: Clock) -> Iterator[Day]:
    """As in "am 13. dieses Monats": the day, over or not."""
    source = r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|ten)?\s+(?:(?:tohoto|tento|t\.|of this|of the current|this|dieses|diesen|des laufenden) ?(?:měsíce|m\.|month|monats)|inst\b\.?)"
    for match in pattern(source).finditer(folded):
        if 1 <= int(match[1]) <= calendar.monthrange(clock.today.year, clock.today.month)[1]:
            day = clock.today.replace(day=int(match[1]))
            yield Day(start=match.start(), end=match.end(), day=day, month=day.month, day_of_month=day.day)


def loose_days(folded: str, _clock: Clock) -> Iterator[Day]:
    """A day of a month that is not named: "the 3rd", "am 5.", "dne 15.", "patnáctého"; weekdays are blanked by now."""
    words = "|".join(word for word in alternation(ordinals()).split("|") if word.endswith(("ho", "o")))
    source = (
        rf"(?<!\bour )(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:\w+\s+)?(?:anniversary|birthday|time|floor|wedding|year|century|person|child|grade|class))|"
        rf"(?:\b(?:am|den|dem|der|zum|dne|na)|(?<=\s{{5}}))[\s,]+(?:(?:den|dem|der|dne|tj\.?)\s+)?(\d{{1,2}})\.(?!\s*\d|\w|\s*(?:hod|uhr|kapitol|patr|osob)| {{2}})|\b({words})\b|(?<=\s)\((\d{{1,2}})\.\)|\b(\d{{1,2}})(?:t[eé]ho|m[eé]ho|(?<![a-z])(?<=\d)(?:[eé]ho|ho))\b(?!\s+(?:výroč|naroz|roč))|"
        # "on Saturday 5 June or on Sunday 6?", "5. června nebo 6."
        rf"\bon\s{{7,14}}(\d{{1,2}})(?=\s*(?:[?!,;)]|\.(?:\s|$)|$|\bor\b))|"
        rf"\b(?:nebo|anebo|či|případně|popřípadě|oder)\s+(?:(?:i|až|dne|klidně|auch)\s+)*(\d{{1,2}})\.(?!\s*(?:\d|(?:{alternation(months())})\b)|\w|\s*(?:hod|uhr|kapitol|patr|osob|řad|míst|naroz))"
    )
    for match in pattern(source).finditer(folded):
        told = next(group for group in range(1, 8) if match[group])
        day = ordinals().get(re.sub(r"\s+", " ", match[3]), 0) if told == 3 else int(match[told])
        if 1 <= day <= 31:
            yield Day(start=match.start(told), end=match.end(), day_of_month=day, trouble="ambiguous")


def vague_times(folded: str, _clock: Clock) -> Iterator[Day]:
    month = alternation(months())
    source = (
        rf"\b(?:next|this|příští\w*|tento|nächste[nr]?|diese[nr]?|koncem|konec|konci|začátkem|začátku|polovině|během|mid|late|early|ende|anfang|mitte|some ?time in|v|ve|im|in|na)"
        rf"\s+(?:(?:of|the)\s+)?({month}|týden\b|týdnu\b|week\b|woche\b|víkend\w*|weekend|wochenende|měsíc\w*|month|monat)|"
        rf"\b(?:o\s+víkendu|at the weekend|weekend|am wochenende|víkend)\b"
    )
    for match in pattern(source).finditer(folded):
        yield Day(start=match.start(), end=match.end(), month=months().get(match[1] or ""), trouble="vague")
