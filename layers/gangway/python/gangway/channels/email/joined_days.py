# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""A weekday and the date beside it as one mention: "Saturday 15 May", "15. 5. (sobota)", "Samstag, der 15."; they must agree."""

from datetime import date

from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import has
from gangway.channels.email.mentions import between

_JOINT = (
    r"^[\s,{dot}:;()/-]*(?:(?:den|the|der|dem|dne|on|am|večer|večera|abend|abends|evening|morning|odpoledne|dopoledne|ráno|nachmittags?|vormittags?|night|tj|also|i\.?e|to je|je to|"
    r"namely|und zwar|tedy|v|ve|na|a|is|das ist|ist|ein|einen|což je|which is|who?lt|it'?s|datum|date|term[ií]n|čili|mittags?|noc)\b[\s,.:()-]*){0,4}$"
)


def joined_days(days: list[Day], folded: str, clock: Clock) -> list[Day]:
    """A weekday and the date beside it are one mention, and must agree."""
    joined: list[Day] = []
    for at, day in enumerate(days):
        last = joined[-1] if joined else None
        if last is not None and _opens_the_next(last, days[at:], folded):
            joined.append(day)
            continue
        joint = _JOINT.replace("{dot}", "." if last is not None and is_bare(last) else "")
        if (
            last is not None
            and _complementary(last, day)
            and not _is_another(last, day, folded)
            and has(joint, between(folded, last, day))
        ):
            joined[-1] = _together(last, day, clock)
        else:
            joined.append(day)
    return joined


def _opens_the_next(last: Day, days: list[Day], folded: str) -> bool:
    """A weekday right before a date of its own: "we come on 10. 6. and on Friday 11. 6. we …".

    Behind a date with a weekday it need not even fit: "ze soboty 14. srpna na neděli 16. srpna".
    """
    if len(days) < 2 or not is_bare(days[0]) or is_bare(days[1]):
        return False
    fits = days[1].day is None or days[1].day.weekday() == days[0].weekday
    fits = fits or (not is_bare(last) and last.weekday is not None)
    return fits and has(r"^[\s,.]*(?:den |the |der |dem |dne )?$", between(folded, days[0], days[1]))


def _is_another(last: Day, day: Day, folded: str) -> bool:
    """A second weekday with a preposition of its own: "on Monday 24th, on Sunday we are away"."""
    own = r",\s+(?:v|ve|on|am)\s$"
    has_weekday = not is_bare(last) and last.weekday is not None
    return has_weekday and last.weekday != day.weekday and has(own, between(folded, last, day))


def _complementary(one: Day, other: Day) -> bool:
    bare = [is_bare(one), is_bare(other)]
    return any(bare) and not all(bare)


def is_bare(day: Day) -> bool:
    return day.weekday is not None and not day.is_relative and day.day_of_month is None


def _together(one: Day, other: Day, clock: Clock) -> Day:
    bare, dated = (one, other) if is_bare(one) else (other, one)
    start, end = min(one.start, other.start), max(one.end, other.end)
    weekday = bare.weekday
    if dated.day is None and dated.day_of_month:
        return _day_of_month(dated.day_of_month, weekday, clock, start, end)
    choice = [day for day in (dated.day, dated.other) if day is not None and day.weekday() == weekday]
    if len(choice) == 1:
        return dated.model_copy(
            update={"start": start, "end": end, "day": choice[0], "other": None, "trouble": None, "weekday": weekday}
        )
    trouble = (
        dated.trouble
        if dated.trouble in {"impossible", "ambiguous", "vague"} and dated.day is None
        else "contradiction"
    )
    if len(choice) > 1:
        trouble = "ambiguous"
    return dated.model_copy(update={"start": start, "end": end, "day": None, "weekday": weekday, "trouble": trouble})


def _day_of_month(day: int, weekday: int | None, clock: Clock, start: int, end: int) -> Day:
    """As in "Saturday the 5th": the next 5th, when it is a Saturday."""
    month, year = clock.today.month, clock.today.year
    for _ in range(3):
        try:
            found = date(year, month, day)
        except ValueError:
            found = None
        if found is not None and found > clock.today:
            fits = found.weekday() == weekday
            return Day(
                start=start,
                end=end,
                day=found if fits else None,
                day_of_month=day,
                weekday=weekday,
                trouble=None if fits else "ambiguous",
            )
        month, year = (1, year + 1) if month == 12 else (month + 1, year)
    return Day(start=start, end=end, day_of_month=day, trouble="ambiguous")
