"""Days of birth: "narozen 12. 6. 2024", "born on 3 May 2021", told as the age on the day of the cruise."""

import re
from collections.abc import Iterator
from datetime import date

from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.folding import fold, pattern
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


_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})")


def day_of_birth(cell: str) -> date | None:
    """The day that a cell of a form tells; None where its figures have two readings."""
    folded = fold(cell).strip()
    named = alternation(months())
    day, year = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
    for source in (
        rf"{day}\s?(?:(?P<number>\d{{1,2}})\.|(?P<month>{named})\.?)\s?{year}",
        rf"(?P<month>{named})\.? {day},? {year}",
        rf"{day}[-/](?P<number>\d{{1,2}})[-/]{year}",
    ):
        if match := pattern(source).fullmatch(folded):
            break
    else:
        match = _ISO.fullmatch(folded)
    if match is None:
        return None
    told = match.groupdict()
    number = int(told["number"]) if told.get("number") else months()[re.sub(r"\s+", " ", told["month"])]
    figures = (int(told["year"]), number, int(told["day"]))
    if "/" in folded and figures[1] != figures[2]:
        if figures[2] <= _MONTHS_OF_A_YEAR and figures[1] <= _MONTHS_OF_A_YEAR:
            return None  # day first, or month first
        figures = figures if figures[1] <= _MONTHS_OF_A_YEAR else (figures[0], figures[2], figures[1])
    try:
        return date(*figures)
    except ValueError:
        return None


_MONTHS_OF_A_YEAR = 12


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
