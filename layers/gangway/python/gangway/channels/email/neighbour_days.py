# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days counted from another day of the mail, put beside those that are dated: "am dritten Tag, das ist der Freitag".

`counted_days` reckons them. One that it cannot reckon is left out beside a date that explains it; else nobody knows
which is meant.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from gangway.channels.email.counted_days import counted_days
from gangway.channels.email.days import Day
from gangway.channels.email.folding import fold, pattern

# What several cruises are told apart by; `counted_days` reckons it.
LATER = (
    r"\b(?:(?:hned |hnedka )?(?:druhý|následující|další) (?:den|večer)|(?:den|večer) (?:poté|nato|potom|pot[éo]m|na to)|o den (?:později|déle)|den po (?:tom|něm|ní)|the (?:day|night|evening) after|(?:the )?(?:next|following) (?:day|evening|morning)|(?:a|one) day (?:later|after)|"
    r"am tag (?:danach|darauf|nachher)|(?:am )?(?:nächsten|folgenden|darauffolgenden|nächster|folgender) (?:tag|abend)|tags (?:darauf|drauf|danach)|(?:der |am )?folgetag\w*|einen tag (?:später|danach|darauf)|tag danach)\b"
)
# "Our last evening": of a stay whose days are not always told.
_OF_A_STAY = r"\b(?:our (?:last|first|second) (?:full )?(?:day|evening|night)|(?:náš|na) (?:poslední|první) (?:den|večer)|(?:am|an unserem) (?:letzten|ersten) (?:tag|abend))\b"
_LAST = r"\b(?:last|poslední|letzten)\b"
_NEAR = 40
_BESIDE = r"^[\s,(-]*(?:(?:that's|that is|that will be|which is|i\.?e|namely|a|the|on|on the|to je|což je|to bude|tedy|tj|čili|v|ve|na|das (?:ist|wäre|wird)|also|am|der|den|ein|einem|dem|nämlich|d\.?h)\b\.?[\s,]*){0,3}$"
_NAMED_BESIDE = r"^\W{0,3}(?:\w{4,}\W{1,2}){0,2}(?:(?:tj|tedy|čili|i\.?e|also|d\.?h|that is|which is|on|am|dne|v|ve|to je|což je|das ist)\b\.?\W{0,3})?(?:the |den )?$"


def with_neighbours(days: Sequence[Day], told: Sequence[Day], text: str) -> list[Day]:
    """`days` and those counted from others; `told` are all days of the mail, also those of other events."""
    folded = fold(text)
    counted = counted_days(days, told, text)
    found = _with_weekdays([*days, *counted], folded)
    ends = {end for one in told if (end := one.until or one.day)}
    lasts = {end - timedelta(days=back) for end in ends for back in (0, 1)}
    for match in pattern(_OF_A_STAY).finditer(folded):
        if any(one.start < match.end() and match.start() < one.end for one in counted):
            continue
        is_last = pattern(_LAST).search(match.group()) and any(one.day in lasts and one.is_counted for one in found)
        if not is_last and not _names_a_day(match, found, folded):
            found.append(Day(start=match.start(), end=match.end(), trouble="ambiguous"))
    return _without_explained(sorted(found, key=lambda day: day.start), folded)


def _with_weekdays(days: Sequence[Day], folded: str) -> list[Day]:
    """A counted day and the weekday beside it are one mention, and must agree: "am dritten Tag, das ist der Freitag"."""
    found: list[Day] = []
    for day in sorted(days, key=lambda day: day.start):
        last = found[-1] if found else None
        pair = (
            last is not None and last.is_counted != day.is_counted and is_bare_weekday(day if last.is_counted else last)
        )
        if last is None or not pair or not pattern(_BESIDE).search(folded[last.end : day.start]):
            found.append(day)
            continue
        counted, weekday = (last, day.weekday) if last.is_counted else (day, last.weekday)
        fits = counted.day is not None and counted.day.weekday() == weekday
        trouble = None if fits else counted.trouble or "contradiction"
        whole = {"start": last.start, "end": day.end, "day": counted.day if fits else None, "trouble": trouble}
        found[-1] = counted.model_copy(update=whole)
    return found


def is_bare_weekday(day: Day) -> bool:
    return day.weekday is not None and not day.is_relative and day.day_of_month is None


def _names_a_day(match: re.Match[str], days: Sequence[Day], folded: str) -> bool:
    """As in "on Sunday 1 August? That's our first night": the stay is told of a day that is named."""
    said = r"(?:^|[\s,.;!?(-])(?:that(?:'s| is| will be)|which is|it(?:'s| is)|is|to (?:je|bude|už je)|je to|což je|das (?:ist|wird)|was)\s+(?:already |už |schon )?$"
    ahead = folded[max(0, match.start() - 60) : match.start()]
    return pattern(said).search(ahead) is not None and any(0 <= match.start() - day.end <= _NEAR for day in days)


def _without_explained(days: Sequence[Day], folded: str) -> list[Day]:
    """A counted day that cannot be reckoned says nothing beside the date that explains it: "the day after, Sunday 19 June"."""
    kept = []
    for at, day in enumerate(days):
        following = days[at + 1] if at + 1 < len(days) else None
        is_open = day.trouble == "ambiguous" and day.day_of_month is None and day.weekday is None and day.day is None
        beside = following is not None and pattern(_NAMED_BESIDE).search(folded[day.end : following.start])
        if not (is_open and beside):
            kept.append(day)
    return kept
