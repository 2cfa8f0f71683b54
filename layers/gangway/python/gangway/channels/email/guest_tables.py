# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A table with a row for each guest: the name, and an age, a day of birth or a kind beside it.

The table is told anew as the counts it makes ("Guests: 3 adults, 1 child"). One cell that is not understood leaves the
whole as it was, without its days of birth: these are no days of a cruise.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from gangway.channels.email.ages import OLDEST, kind_of_age
from gangway.channels.email.birth_dates import day_of_birth
from gangway.channels.email.dates import wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.labels import KINDS, meaning_of
from gangway.channels.email.mentions import Mention
from gangway.domain.catalogue import Catalogue

_NAME = r"(?:(?:full |first |last |given |family |guest |passenger |pax |lead )?names?(?: of \w+)?|surname|passengers?|guests?|travell?ers?|participants?|pax|jmén[oa](?: a příjmení)?|příjmení|cestujíc\w+|účastní\w+|host(?:é|a)?|osob[ay]|dítě|žá[kc]\w*|(?:vor- und |vor|nach|familien)?name|name,? vorname|vor- und zuname|teilnehmer\w*|reisende\w*|gäste?|person(?:en|s)?|mitreisende\w*)"
_AGE = r"(?:ages?(?: \(?(?:in )?(?:years|yrs)\)?)?|age (?:on|at) .*|years|věk(?: \w+)*|let|roků|alter(?: \w+)*|jahre|lebensjahre)"
_BORN = r"(?:(?:date|day) of birth|d\.?o\.?b|born(?: on)?|birth ?(?:date|day)?|dat(?:um|\.)? nar(?:ození|\.)?|narozen\w*(?: dne)?|nar|geburts(?:datum|tag)|geb(?:\.|oren)?(?: am|-?datum)?)"
_KIND = r"(?:(?:passenger |pax |guest |ticket |travell?er )?(?:type|kind|category)|kategorie|typ|druh|fare|tarif|art|(?:dospělý|adult|erwachsener?) ?/ ?(?:dítě|child|kind))"
_SEPARATORS = (r"\t", r"\s*\|\s*", r"\s*;\s*", r"\s{2,}", r"\s*,\s*")
_YEARS = r"(?:(?:věk|alter|aged?|age)\s*:?\s*)?(?P<years>\d{1,3})\s*(?:let|roky|rok|r|years?(?: old)?|yrs?|y|yo|j|jahre?(?: alt)?)?\.?"
_MONTHS = r"(?P<months>\d{1,2})\s*(?:měs\w*|months?(?: old)?|mths?|mo|monate?(?: alt)?|mon)\.?"
_STAYS_AWAY = r"\b(?:ne(?:jede|pojede|přijede|jde|zúčastní)|odhlášen\w*|odřekl\w*|zrušen\w*|storno\w*|možná|omluven\w*|náhradní\w*|cancel\w*|not (?:coming|travelling|going|joining)|no[- ]show|withdrawn|absent|maybe|tbc|waiting list|dropped out|stays|kommt nicht|nicht dabei|fährt nicht|abgesagt|abgemeldet|entfällt|vielleicht|warteliste|ersatz\w*|krank|nemocn\w+|ill|sick)\b"
_FEWEST = 2
_GROWN = 18


class _Table(Mention):
    """Where it stands, and whose ages, days of birth or kinds it tells."""

    rows: tuple[tuple[str, ...], ...]
    age: int | None = None
    born: int | None = None
    kind: int | None = None


def with_counted_guests(text: str, subject: str, catalogue: Catalogue, clock: Clock) -> str:
    """As long as `text`."""
    tables = list(_tables(text)) or list(_lists(text))
    if len(tables) != 1:
        return text
    table = tables[0]
    rest = blank(text, table.start, table.end)
    days = {*wished(f"{subject}\n{rest}", clock, subject_ends=len(subject)).days}
    cruise = days.pop() if len(days) == 1 else None
    kinds = [_kind_of(row, table, cruise or clock.today, catalogue) for row in table.rows]
    later = [_kind_of(row, table, _a_year_on(clock.today), catalogue) for row in table.rows]
    if any(kind is None for kind in kinds) or (cruise is None and kinds != later):
        return rest if table.born is not None else text
    told = ", ".join(f"{count} {_WORDS[kind]}" for kind, count in sorted(Counter(filter(None, kinds)).items()))
    said = f"Guests: {told}"
    return text[: table.start] + said.ljust(table.end - table.start) + text[table.end :]


_WORDS = {"adult": "adults", "senior": "seniors", "child": "children", "infant": "infants", "student": "students"}


def _a_year_on(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28))


def _tables(text: str) -> Iterator[_Table]:
    starts = [0, *(match.end() for match in re.finditer(r"\n", text))]
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for separator in _SEPARATORS:
            head = _cells(line, separator)
            if columns := _columns(head):
                rows, last = _rows(lines, at + 1, separator, len(head))
                if len(rows) >= _FEWEST:
                    end = starts[last] + len(lines[last])
                    yield _Table(start=starts[at], end=end, rows=tuple(rows), **columns)
                break


# "1. Ann Price, 41", "2. Jan Malý, nar. 5. 6. 1990", "Traveller 2: Tom Price (43 years)", "- Jana Malá - 9 let".
_ENTRY = re.compile(
    r"^[ \t]*(?P<mark>[-*•]|\d{1,2}[.):]?|[^\W\d]{3,16} \d{1,2}:)?[ \t]*(?:(?:Mr|Mrs|Ms|Herr|Frau|pan|paní)\.? )?"
    r"(?P<name>[A-ZÀ-Ž][\w'’-]+(?:[ ][A-ZÀ-Ž][\w'’-]+){1,3})[ \t]*(?:,|[-–:;(]|(?=\*))[ \t]*(?i:(?:(?:nar|naroz\w*|born|geb(?:oren)?|d\.?o\.?b)\b|\*)[.:]?[ \t]*(?:on |am |dne )?)?(?P<age>\d[^()\n,;]{0,24}?)\)?[ \t]*$",
    re.MULTILINE,
)


_A_NAME = re.compile(
    r"^[ \t]*(?:[-*•]|\d{1,2}[.):])?[ \t]*[A-ZÀ-Ž][\w'’-]+(?:[ ][A-ZÀ-Ž][\w'’-]+|[ \t]*(?:,|[–(-])[ \t]*\d)"
)  # "Tom Price", "Šimon, 13"


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether somebody without an age, or by one name alone, is named right above or below."""
    above, below = text[:start].rstrip(" \t").split("\n"), text[end:].split("\n")
    beside = [*above[-2:-1], *below[1:2]]
    return any(_A_NAME.match(line) and not line.rstrip().endswith(":") for line in beside)  # no heading


def _lists(text: str) -> Iterator[_Table]:
    """Lines of a name and an age each; a family, or ages that say so, lest the numbers count places."""
    entries = list(_ENTRY.finditer(text))
    together = all(not text[one.end() : other.start()].strip() for one, other in pairwise(entries))
    if len(entries) < _FEWEST or not together or _goes_on(text, entries[0].start(), entries[-1].end()):
        return
    families = Counter(one["name"].split()[-1][:4] for one in entries)
    told = all(day_of_birth(one["age"]) or re.search(r"[^\W\d]", one["age"]) for one in entries)
    persons = all(re.match(r"[^\W\d]{3,16} \d", one["mark"] or "") for one in entries)
    grown = any(not one["age"].isdigit() or int(one["age"]) >= _GROWN for one in entries)
    if told or persons or (max(families.values()) > 1 and grown):
        born = any(day_of_birth(one["age"]) for one in entries)
        rows = tuple((one["name"], one["age"]) for one in entries)
        columns = {"born": 1} if born else {"age": 1}
        yield _Table(start=entries[0].start(), end=entries[-1].end(), rows=rows, **columns)


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in re.split(separator, line.strip(" |") if separator != r"\t" else line)]


def _columns(head: Sequence[str]) -> dict[str, int]:
    """Where the ages stand; empty where it is no head of such a table, or one of bookings."""
    folded = [fold(cell).strip(" .:*") for cell in head]
    if not any(pattern(_NAME).fullmatch(cell) for cell in folded) or len(head) < _FEWEST:
        return {}
    if {meaning_of(cell) for cell in head} & {"product", "date", "datetime", "time"}:
        return {}
    found = {}
    for name, source in (("age", _AGE), ("born", _BORN), ("kind", _KIND)):
        places = [at for at, cell in enumerate(folded) if pattern(source).fullmatch(cell)]
        if len(places) == 1:
            found[name] = places[0]
    return found


def _rows(lines: Sequence[str], first: int, separator: str, width: int) -> tuple[list[tuple[str, ...]], int]:
    """The rows below the head, and the line of the last one."""
    rows: list[tuple[str, ...]] = []
    last = first - 1
    for at in range(first, len(lines)):
        cells = _cells(lines[at], separator)
        if not lines[at].strip(" -|+=_"):
            continue
        if len(cells) != width:
            break
        rows.append(tuple(cells))
        last = at
    return rows, last


def _kind_of(row: Sequence[str], table: _Table, day: date, catalogue: Catalogue) -> str | None:
    """What a guest is on the day of the cruise; who travels as a student is told so by the kind."""
    if any(has(_STAYS_AWAY, fold(cell)) for cell in row):
        return None
    said = meaning_of(row[table.kind]) if table.kind is not None else None
    if said == "student":
        return said
    if table.born is not None and row[table.born]:
        born = day_of_birth(row[table.born])
        return _of_age(_years_between(born, day), catalogue) if born else None
    if table.age is not None:
        return _told_age(row[table.age], catalogue)
    return said if said in KINDS and said != "family" else None


def _told_age(cell: str, catalogue: Catalogue) -> str | None:
    folded = fold(cell)
    if months := pattern(_MONTHS).fullmatch(folded):
        return _of_age(int(months["months"]) // 12, catalogue)
    if years := pattern(_YEARS).fullmatch(folded):
        return _of_age(int(years["years"]), catalogue)
    kind = meaning_of(cell) if cell else None
    return kind if kind in KINDS and kind != "family" else None


def _of_age(years: int, catalogue: Catalogue) -> str | None:
    return (kind_of_age(years, catalogue) or "adult") if 0 <= years <= OLDEST else None


def _years_between(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
