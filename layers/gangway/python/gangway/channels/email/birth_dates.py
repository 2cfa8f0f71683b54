"""Days of birth: "narozen 12. 6. 2024", "born on 3 May 2021", told as the age on the day of the cruise."""

import re
from collections.abc import Iterator
from datetime import date

from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.folding import pattern
from gangway.channels.email.mentions import Mention

_BORN = r"\b(?:naroz\w+|nar\.|born(?: on)?|geboren(?: am)?|geb\.(?: am)?)\s*:?\s*(?:dne\s+)?"
_OLDEST = 99


class BirthDate(Mention):
    """The words that tell a day of birth, and the day."""

    day: date


def birth_dates(folded: str) -> Iterator[BirthDate]:
    named = alternation(months())
    day, month = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?", rf"(?:(?P<number>\d{{1,2}})\.|(?P<month>{named}))"
    for match in pattern(rf"{_BORN}{day}\s?{month}\s?(?P<year>(?:19|20)\d\d)(?!\d)").finditer(folded):
        number = int(match["number"]) if match["number"] else months()[re.sub(r"\s+", " ", match["month"])]
        try:
            born = date(int(match["year"]), number, int(match["day"]))
        except ValueError:
            continue
        yield BirthDate(start=match.start(), end=match.end(), day=born)


class Told(Mention):
    """What stands in their place."""

    words: str


def told_as_age(one: BirthDate, cruise: date, folded: str) -> Told | None:
    """None when nobody can be of that age."""
    age = cruise.year - one.day.year - ((cruise.month, cruise.day) < (one.day.month, one.day.day))
    if not 0 <= age <= _OLDEST:
        return None
    in_brackets = folded[one.start - 1 : one.start] == "(" and folded[one.end : one.end + 1] == ")"
    start, end = (one.start - 1, one.end + 1) if in_brackets else (one.start, one.end)
    words = f"({age})" if in_brackets else f"aged {age}"
    return Told(start=start, end=end, words=words.ljust(end - start))
