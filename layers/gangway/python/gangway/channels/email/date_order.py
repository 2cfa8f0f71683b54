# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Dates that are open by themselves, settled by the other dates of the same mail, and by nothing else."""

from datetime import date

from gangway.channels.email.days import Day
from gangway.channels.email.folding import pattern

MONTHS = 12
_SLASHED = r"(\d{1,2})/\s?(\d{1,2})"


def in_the_order_of(days: list[Day], everything: list[Day], folded: str) -> list[Day]:
    """A date with slashes read as the mail writes its other ones: 30/08 beside 02/09 says that the day goes first."""
    written = [pattern(_SLASHED).search(folded, one.start, one.end) for one in everything]
    figures = [(int(one[1]), int(one[2])) for one in written if one]
    day_first, month_first = any(a > MONTHS for a, _ in figures), any(b > MONTHS for _, b in figures)
    return [_ordered(day, folded, day_first=day_first) if day_first != month_first else day for day in days]


def _ordered(day: Day, folded: str, *, day_first: bool) -> Day:
    figures = pattern(_SLASHED).search(folded, day.start, day.end)
    if figures is None or day.trouble != "ambiguous" or day.day is None or day.other is None:
        return day
    month = int(figures[2] if day_first else figures[1])
    chosen = [one for one in (day.day, day.other) if one.month == month]
    return day.model_copy(update={"day": chosen[0], "other": None, "trouble": None}) if len(chosen) == 1 else day


def settled(days: list[Day]) -> list[Day]:
    """Slashed dates whose order another date of the same mail settles."""
    certain = {day.day for day in days if day.day and day.trouble is None and not day.other}
    spans = {day.other for day in days if day.other and day.trouble == "vague"}  # "May 18-24 … on Friday the 21st"
    settled = []
    for day in days:
        choice = [one for one in (day.day, day.other) if one in certain]
        if day.other is not None and day.trouble == "ambiguous" and len(choice) == 1:
            settled.append(day.model_copy(update={"day": choice[0], "other": None, "trouble": None}))
        elif day.other is not None and day.trouble == "ambiguous":
            settled.append(day.model_copy(update={"day": None}))
        elif day.trouble == "ambiguous" and (found := _in_month_of(certain or spans, day)):
            settled.append(day.model_copy(update={"day": found, "trouble": None}))
        else:
            settled.append(day)
    return settled


_OR = r"[\s,]*(?:(?:or|nebo|anebo|či|případně|popřípadě|oder|alternativně|alternatively|alternativ|if not|failing that|když ne|wenn nicht|tak|then|dann)[\s,]+)+(?:(?:on|the|am|den|dem|dne|i|až|klidně|auch|also|even)\s+)*"


def of_the_same_month(days: list[Day], folded: str) -> list[Day]:
    """As in "5 June or the 6th": a later day of the month just named."""
    out: list[Day] = []
    for day in days:
        last = out[-1] if out else None
        loose = day.day is None and day.day_of_month and not day.month and day.weekday is None
        if loose and last and last.day and not last.trouble and last.day.day < (day.day_of_month or 0):
            joint = pattern(_OR).fullmatch(folded, last.end, day.start)
            out.append(_on(day, last.day) if joint else day)
        else:
            out.append(day)
    return out


def _on(day: Day, other: date) -> Day:
    try:
        found = other.replace(day=day.day_of_month or 0)
    except ValueError:
        return day
    return day.model_copy(update={"day": found, "month": found.month, "trouble": None})


def _in_month_of(certain: set[date], day: Day) -> date | None:
    """As in "Friday 18 June … no, Saturday the 19th": the month is that of the day before, if the weekday fits."""
    if not day.day_of_month or day.weekday is None:
        return None
    fits = set()
    for one in certain:
        try:
            found = one.replace(day=day.day_of_month)
        except ValueError:
            continue
        fits |= {found} if found.weekday() == day.weekday else set()
    return fits.pop() if len(fits) == 1 else None
