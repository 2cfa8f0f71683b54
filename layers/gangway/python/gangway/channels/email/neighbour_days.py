# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days counted from another day of the mail: "the day after", "den předtím", "tags darauf".

They are read only beside a date that says the same, or explains them; else nobody knows which is meant.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from gangway.channels.email.days import Day
from gangway.channels.email.folding import pattern

_NOT_FROM_TODAY = r"(?! tomorrow)(?!\W{0,3}(?:zítr|zejtr|morgen))"
LATER = (
    r"\b(?:(?:hned |hnedka )?(?:druhý|následující|další) (?:den|večer)|(?:den|večer) (?:poté|nato|potom|pot[éo]m|na to)|o den (?:později|déle)|den po (?:tom|něm|ní)|the (?:day|night|evening) after|(?:the )?(?:next|following) (?:day|evening|morning)|(?:a|one) day (?:later|after)|"
    r"am tag (?:danach|darauf|nachher)|(?:am )?(?:nächsten|folgenden|darauffolgenden|nächster|folgender) (?:tag|abend)|tags (?:darauf|drauf|danach)|(?:der |am )?folgetag\w*|einen tag (?:später|danach|darauf)|tag danach)\b"
)
_EARLIER = (
    r"\b(?:(?:den|večer) (?:předtím|předem|před tím)|předchozí (?:den|večer)|o den (?:dříve|dřív)|v předvečer|the (?:day|night|evening) before|(?:the )?previous (?:day|evening)|(?:a|one) day (?:earlier|before)|"
    r"am tag (?:davor|zuvor|vorher)|am vor(?:tag|abend)|tags (?:zuvor|davor)|einen tag (?:früher|davor|zuvor|eher)|tag davor)\b"
)
# "Our last evening": of a stay whose days are not always told.
_OF_A_STAY = r"\b(?:our (?:last|first|second) (?:full )?(?:day|evening|night)|(?:náš|na) (?:poslední|první) (?:den|večer)|(?:am|an unserem) (?:letzten|ersten) (?:tag|abend))\b"
_NEAR = 40
_NAMED_BESIDE = r"^\W{0,3}(?:\w{4,}\W{1,2}){0,2}(?:(?:tj|tedy|čili|i\.?e|also|d\.?h|that is|which is|on|am|dne|v|ve|to je|což je|das ist)\b\.?\W{0,3})?(?:the |den )?$"


def with_neighbours(days: Sequence[Day], told: Sequence[Day], folded: str) -> list[Day]:
    """`days` and those counted from them; `told` are all days of the mail, also those of other events."""
    found = list(days)
    for source, step in ((LATER, 1), (_EARLIER, -1)):
        for match in pattern(source + _NOT_FROM_TODAY).finditer(folded):
            counted = {day.day + timedelta(days=step) for day in told if day.day is not None}
            loose = {day.day_of_month + step for day in told if day.day is None and day.day_of_month}
            if not any(day.day in counted or (day.day and day.day.day in loose) for day in days):
                found.append(Day(start=match.start(), end=match.end(), trouble="ambiguous"))
    found += [
        Day(start=m.start(), end=m.end(), trouble="ambiguous")
        for m in pattern(_OF_A_STAY).finditer(folded)
        if not _names_a_day(m, found, folded)
    ]
    return _without_explained(sorted(found, key=lambda day: day.start), folded)


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
