"""Days that are told without certainty: with a "perhaps", or as a bare weekday beside a date weeks ahead."""

from collections.abc import Sequence
from datetime import timedelta

from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import has
from gangway.channels.email.mentions import after, before

_PERHAPS = r"(?:perhaps|maybe|possibly|probably|možná|snad|asi|nejspíš|vielleicht|eventuell|evtl|wahrscheinlich)"
_A_WEEK = timedelta(days=8)


def is_hedged(day: Day, folded: str) -> bool:
    """As in "actually Saturday might not work, Sunday 13 June perhaps": corrects nothing yet."""
    ahead, behind = before(folded, day.start, 16), after(folded, day.end, 16)
    return has(rf"\b{_PERHAPS}\b[^,.;]*$", ahead) or has(rf"^\W*{_PERHAPS}\b", behind)


def unless_far_off(one: Day, told: Sequence[Day], clock: Clock) -> Day:
    """A bare weekday beside a date weeks ahead is hardly the next one: "12 June … correction: Sunday, not Saturday"."""
    bare = one.day is not None and one.weekday is not None and one.day_of_month is None and not one.is_feast
    dated = [day.day for day in told if day.day and day.day_of_month and day.day > clock.today]
    if not bare or one.is_counted or not dated or one.day in dated or min(dated) - clock.today < _A_WEEK:
        return one
    return one.model_copy(update={"day": None, "trouble": "ambiguous"})
