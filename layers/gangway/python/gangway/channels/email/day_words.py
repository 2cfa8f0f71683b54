# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Days told in words: feasts, weekdays, "tomorrow", "za týden", days of an unnamed month, and vague times."""

import re
from collections.abc import Iterator
from datetime import timedelta

from gangway.channels.email.calendar_words import (
    COUNTED_FEASTS,
    FIXED_FEASTS,
    MOVING_FEASTS,
    alternation,
    feast,
    short_weekdays,
    weekdays,
)
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.days import Clock, Day, Trouble
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.month_days import (
    days_of_this_month,
    loose_days,
    nth_of_czech_months,
    nth_weekdays,
    vague_times,
)


def _feasts(folded: str, clock: Clock) -> Iterator[Day]:
    for source in (*FIXED_FEASTS, *MOVING_FEASTS, *COUNTED_FEASTS):
        for match in pattern(rf"\b(?:{source})\b(?:\s+(20\d\d))?").finditer(folded):
            year = int(match[1]) if match[1] else clock.today.year
            day = feast(source, year)
            if match[1] is None and day < clock.today:
                day = feast(source, year + 1)
            yield Day(start=match.start(), end=match.end(), day=day, has_year=match[1] is not None, is_feast=True)


_RELATIVE = (
    (
        r"\b(?:dnes(?:ka|ek|ku|ní\w*)?|dneška|today(?:'s)?|tonight(?:'s)?|heutig\w+|heute(?: abend| nachmittag| mittag)?|this (?:evening|afternoon))\b",
        0,
    ),
    (
        r"(?<!guten )(?<!am )(?<!jeden )(?<!heute )(?<!schoenen )(?<!schonen )(?<!day after )\b(?:zítra|zejtra|zejtř\w+|zítřej\w+|zítřek|zítřk[ua]|tomorrow(?:'s)?|morgen)\b",
        1,
    ),
    (r"\bmorgig\w+\b", 1),
    (r"\b(?:(?:the )?day after tomorrow|übermorgen|pozítří)\b", 2),
    (r"\b(?:popozítří|überübermorgen)\b", 3),
)


_WEEK_FROM_TODAY = (
    r"\b(?:a week (?:from )?(?:today|now)|ode dneška za týden|(?:ode )?dnes za týden|heute in einer woche)\b"
)


# Said with "from today" the number is one of days, also the German eight.
_FROM_TODAY = r"\b({number})\s+(weeks|days)\s+from\s+(?:today|now)\b|\b(?:ode?\s+dneška|(?:ode\s+)?dnes(?:ka)?)\s+za\s+({number})\s+(dní|dny|týdny|týdnů)\b|\bheute\s+in\s+({number})\s+(wochen|tagen)\b"


_LATER = (
    r"\b(?:za\s+(?:({number})\s+)?(dní|dny|den|týden|týdny|týdnů|měsíc)|"
    r"(?:in|v)\s+(?:(a|{number})\s+)(days?|tag|tagen|weeks?|wochen?|fortnight)(?:'s time|s' time)?)\b"
)


def _relative(folded: str, clock: Clock) -> Iterator[Day]:
    later = _LATER.replace("{number}", number())
    for match in pattern(_FROM_TODAY.replace("{number}", number())).finditer(folded):
        count, unit = value_of(match[1] or match[3] or match[5]) or 0, match[2] or match[4] or match[6]
        if unit == "tagen" and count == 8:
            yield Day(start=match.start(), end=match.end(), trouble="ambiguous")
        else:
            yield _shifted(match, clock, count * 7 if unit.startswith(("tyd", "woche", "week")) else count)
        folded = blank(folded, match.start(), match.end())
    for match in pattern(_WEEK_FROM_TODAY).finditer(folded):
        yield _shifted(match, clock, 7)
        folded = blank(folded, match.start(), match.end())
    for source, offset in _RELATIVE:
        week = r"(?:\s+(?:(?:in|za)\s+(?:einer woche|týden|a week)|week)\b)?"
        for match in pattern(source + week).finditer(folded):
            extra = 7 if pattern(week[3:-2]).search(match.group()) else 0
            yield _shifted(match, clock, offset + extra)
            folded = blank(folded, match.start(), match.end())
    for match in pattern(later).finditer(folded):
        if (days := _later_days(match)) is not None:
            yield _shifted(match, clock, days)
        else:
            yield Day(start=match.start(), end=match.end(), trouble="ambiguous")


def _later_days(match: re.Match[str]) -> int | None:
    """Days from now; None for the German "in acht Tagen", which may mean a week."""
    unit, number_told = match[2] or match[4], match[1] or match[3]
    count = 1 if number_told in {None, "a"} else value_of(number_told) or 0
    if unit == "fortnight":
        return 14
    if unit == "mesic":
        return None
    if unit.startswith(("tyd", "week", "woche")):
        return 7 * count
    return None if unit.startswith("tag") and count == 8 else count


def _shifted(match: re.Match[str], clock: Clock, days: int) -> Day:
    return Day(start=match.start(), end=match.end(), day=clock.today + timedelta(days=days), is_relative=True)


_NEXT = r"příští\w*|next|nächste[nrsm]?"


_THIS = r"tuto|tuhle|tento|tenhle|toto|this(?: coming)?|the coming|coming|diese[nrsm]?|kommende[nrsm]?|nadcházející|nejbližší"


_FAR = r"přespříští|übernächste[nrsm]?"


_PAST = r"minul\w+|last|letzte[nrsm]?|vergangene[nrsm]?|uplynul\w+|každ\w+|every|jede[nrsm]?"


_WEEK = r"(?:týden|týdnu|week|woche)"


def _weeks(folded: str, clock: Clock) -> Iterator[Day]:
    """A weekday of this or the next calendar week: "příští týden ve středu", "Wednesday next week"."""
    names = alternation(weekdays())
    link = r"[\s,]+(?:(?:v|ve|na|on|am|den|the|of|in|der|je)\s+){0,2}"
    which = rf"(?:(?:in|v|während) )?(?:der |dem |the )?({_NEXT}|{_THIS})\s+{_WEEK}"
    for match in pattern(
        rf"\b(?:{which}{link}({names})|({names}){link}(?:the )?({_NEXT}|{_THIS})\s+{_WEEK})\b"
    ).finditer(folded):
        word, name = match[1] or match[4], match[2] or match[3]
        monday = clock.today - timedelta(days=clock.today.weekday())
        weeks = 1 if pattern(_NEXT).fullmatch(word) or word.startswith("kommend") else 0
        day = monday + timedelta(days=weekdays()[name], weeks=weeks)
        trouble: Trouble | None = "ambiguous" if day <= clock.today or word.startswith("kommend") else None
        yield Day(
            start=match.start(), end=match.end(), day=day, weekday=weekdays()[name], is_relative=True, trouble=trouble
        )


_IN_A_WEEK = r"(?:\s+(in einer woche|in acht tagen|in 8 tagen|za týden|week)|\s+(in (?:14|vierzehn) tagen|in zwei wochen|za (?:14|čtrnáct) dní|za dva týdny|fortnight))"


_PART = r"(?<=g)(?:abends?|nachmittags?|vormittags?|mittags?|morgens?|früh|nacht)"  # "Freitagabend"


WEEKDAY_ADJECTIVES = r"(?:ponděln|útern|středečn|čtvrtečn|pátečn|sobotn|neděln)(?:í|ích|ím|ího)"  # "na sobotní večer"


def weekday_of(name: str) -> int:
    found = weekdays().get(name)
    beginnings = ("pond", "uter", "stre", "ctvr", "pate", "sobo", "nede")
    return beginnings.index(name[:4]) if found is None else found


_SHAKY = {"sun", "sat", "mon", "wed"}


def _weekdays(folded: str, clock: Clock) -> Iterator[Day]:
    names = rf"{alternation(weekdays())}|(?<=na ){WEEKDAY_ADJECTIVES}"
    source = rf"\b(?:(a week on|a week from|týden od|od|the|on|von|ab)\s+)?(?:({_NEXT}|{_THIS}|{_FAR}|{_PAST})\s+)?({names})(?:{_PART})?(?:(?=\.?\W|$)){_IN_A_WEEK}?(\s+(?:after next|po příští))?\b"
    for match in pattern(source).finditer(folded):
        lead, word, name = match[1] or "", match[2] or "", match[3]
        if (
            name in _SHAKY
            and not ((lead and (lead, name) != ("the", "sun")) or word)
            and not re.match(r"\.?,?\s*(?:the\s+)?\d|\s*[(]|\.?,?\s{4,}", folded[match.end(3) :])
        ):
            continue
        in_a_week = lead.startswith("a week") or match[4] or (lead == "tyden od")
        yield _weekday(match, clock, word, weekday_of(name), weeks=1 if in_a_week else 2 if match[5] else 0)
    shorts = "|".join(short_weekdays())
    for match in pattern(rf"(?<!\w)({shorts})\.?,?\s+(?=\d{{1,2}}\.|\s{{3,}})").finditer(folded):
        choices = short_weekdays()[match[1]]
        if len(choices) == 1:
            yield Day(start=match.start(), end=match.end(1), weekday=choices[0])
    if has(_GERMAN, folded) and not has(_CZECH, folded):
        for match in pattern(r"(?<!\w)(do)\.?,?\s+(?=(?:den\s+)?\d{1,2}\.|\s{3,})").finditer(folded):
            yield Day(start=match.start(), end=match.end(1), weekday=3)


# In a German text "Do 17.06." is a Thursday, in a Czech one "until 17 June".
_GERMAN = r"\b(?:wir|ich|uhr|und|bitte|für|danke|fahrt|gäste|erwachsene\w*|personen)\b"
_CZECH = r"\b(?:prosím\w*|pro|jsme|jsem|bychom|bych|bude|dobrý|děkuj\w*|osob\w*|dospěl\w*|nebo)\b"


# "The Saturday after Easter": no day of the coming week.
_FROM_A_FEAST = r"^\W*(?:po|před|nach|vor|after|before|following)\s+(?:the |our |my |dem |der |den |unserer |naš\w+ )?(?:velikonoc|vánoc|svat[eb]|silvestr|prázdnin|svátk|nov\w+ ro|ostern|pfingst|weihnacht|himmelfahrt|fronleichnam|neujahr|hochzeit|feiertag|ferien|easter|christmas|new year|wedding|whit|thanksgiving|holiday)"


def _weekday(match: re.Match[str], clock: Clock, word: str, weekday: int, weeks: int) -> Day:
    folded = match.string
    ahead = (weekday - clock.today.weekday() - 1) % 7 + 1
    first = clock.today + timedelta(days=ahead)
    start, end = match.start(2) if word else match.start(3), match.end()
    if pattern(_FROM_A_FEAST).search(folded[end : end + 30]):
        return Day(start=start, end=end, weekday=weekday, is_relative=True, trouble="ambiguous")
    if weeks == 2 and not match.group().endswith("fortnight"):
        return Day(start=match.start(), end=end, weekday=weekday, is_relative=True, trouble="ambiguous")
    if weeks:
        return Day(start=match.start(), end=end, day=first + timedelta(weeks=weeks), weekday=weekday, is_relative=True)
    trouble: Trouble | None = None
    if word and pattern(_NEXT).fullmatch(word):
        monday = clock.today - timedelta(days=clock.today.weekday()) + timedelta(weeks=1)
        trouble = None if monday + timedelta(days=weekday) == first else "ambiguous"
    elif (word and pattern(_FAR).fullmatch(word)) or match[6]:
        trouble = "ambiguous"
    elif word and pattern(_PAST).fullmatch(word):
        trouble = "vague"
    elif word and ahead == 7:
        trouble = "ambiguous"  # "this Saturday", said on a Saturday
    return Day(start=start, end=end, weekday=weekday, trouble=trouble, day=None if trouble else first)


# In this order: "Monday in a week" is a weekday before it is a span of time.
FINDERS = (
    _feasts,
    nth_weekdays,
    nth_of_czech_months,
    _weeks,
    _weekdays,
    _relative,
    days_of_this_month,
    loose_days,
    vague_times,
)
