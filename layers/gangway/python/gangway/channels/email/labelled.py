# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Structured mails of any sender: `label: value`, tables, CSV in the body, read by the meaning of the labels.

A Record is one booking as the mail states it; what is in it is read and checked like any other text.
"""

import re
from collections.abc import Mapping, Sequence

from gangway.channels.email.age_bands import is_other_band
from gangway.channels.email.asked_ages import asks_for_ages_too, with_asked_ages
from gangway.channels.email.broken_rows import with_whole_rows, with_whole_titles
from gangway.channels.email.counted_fields import counts_guests
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.guest_rows import is_part, told_in_words, with_a_figure, with_marked_counts
from gangway.channels.email.labels import KINDS, badge, meaning_of
from gangway.channels.email.records import (
    ENOUGH,
    LONGEST_LABEL,
    PARTS,
    ROWS,
    UNREAD,
    Record,
    is_list_of_counts,
    is_unread_count,
    with_sound_reference,
)
from gangway.channels.email.seen_text import OLD_VALUE
from gangway.channels.email.tables import rows_of, with_counted_tickets
from gangway.channels.email.turned_tables import turned
from gangway.channels.email.undivided import undivided

__all__ = ["UNREAD", "Record", "are_several_customers", "counts", "is_off", "records_of"]

_MOST_DIGITS = 6
_NUMBER_OF = r"^\s*(?:počet|anzahl(?: der)?|number of|no\.? of)\s+"


def records_of(text: str, extra: Mapping[str, str] | None = None, *, few: bool = False) -> list[Record]:
    """Bookings stated in a structured way; empty when the text is prose. `extra`: folded label → meaning of a layout.

    `few`: one telling label is enough, because the sender is known to write labels.
    """
    text = with_whole_rows(with_whole_titles(turned(text)))
    text = with_counted_tickets(_TICKET_IDS.sub(r"\1", _BOLD_LABEL.sub(r"\1\2: ", text)))
    rows = list(rows_of(text))
    if rows:
        return rows
    text = with_asked_ages(with_marked_counts(text), _split)
    records = [_fields(block, extra or {}) for block in _blocks(text, extra or {})]
    return _telling(records, few=few)


def _telling(records: Sequence[Record], *, few: bool) -> list[Record]:
    """The bookings; a second day below one of them is another choice of it, and what is said there said of it."""
    out: list[Record] = []
    ahead = Record()
    for record in records:
        if _is_telling(record) or (few and set(record.values) - _UNTELLING):
            out.append(_with_another_day(record, ahead) if not out else record)
        elif out:
            days = [out[-1].get("alternative"), record.get("date"), record.get("datetime")]
            second = {"alternative": "\n".join(filter(None, days))} if any(days[1:]) else {}
            both = {"values": {**out[-1].values, **second}, "rest": f"{out[-1].rest}\n{record.rest}"}
            out[-1] = out[-1].model_copy(update=both)
        elif record.get("product"):
            ahead = record
    return out


def _with_another_day(record: Record, ahead: Record) -> Record:
    """A cruise and a day told ahead of another day, "Visit date" above "Trip date": two days of one booking."""
    days = [one.get("date") or one.get("datetime") for one in (ahead, record)]
    if not all(days) or record.get("product"):
        return record
    both = {**record.values, "product": ahead.get("product"), "alternative": days[0]}
    return record.model_copy(update={"values": both})


# "*When:* tomorrow", "**When**: tomorrow": a label between the asterisks of a plain text.
_BOLD_LABEL = re.compile(
    r"^([ \t]*(?:[-•][ \t]*)?)[*_]{1,2}([^*_\n:]{2,40}?)\s*(?::[*_]{1,2}|[*_]{1,2}\s*:)\s*", re.MULTILINE
)
# "2 × Adult (15+) – TQ901833-1, TQ901833-2": the tickets' own numbers behind their count.
_TICKET_IDS = re.compile(
    r"^(.{0,40}?\d\s*[x×]\s*[^\W\d].{0,60}?)[ \t]*(?:[–—-]|\bids?\b|:)[ \t]*(?:[A-Z]{1,4}-?\d{5,}(?:-\d+)?(?:,[ \t]*|$))+$",
    re.MULTILINE,
)
_TELLS_BOTH = re.compile(rf"→|->|{OLD_VALUE.pattern}")  # the old and the new value: what comes again restates it
_UNTELLING = {"unread_guests", "ignore", "name", "phone", "email", "first_name"}


def _is_telling(record: Record) -> bool:
    telling = set(record.values) - _UNTELLING
    return len(set(record.values) - {"ignore"}) >= ENOUGH and len(telling) >= 2


def _blocks(text: str, extra: Mapping[str, str]) -> list[str]:
    """The text cut where a label that starts a booking comes again: the next booking below the first."""
    blocks: list[list[str]] = [[]]
    seen: set[str] = set()
    for line in text.split("\n"):
        label, value = _split(line)
        meaning = _meaning(badge(label)[0], extra) if value else None
        if meaning in {"product", "date", "datetime", "reference", "name"}:
            if meaning in seen:
                blocks.append([])
                seen = set()
            seen.add(meaning)
        blocks[-1].append(line)
    return ["\n".join(block) for block in blocks]


_AN_HOUR = re.compile(
    r"\D{0,12}\d{1,2}(?:[:.]\d{2})?\s*(?:h|hod\.?|uhr|[ap]\.?m\.?)?\s*(?:\D{0,12}\(.*)?$", re.IGNORECASE
)


_ALONE = re.compile(r"\s*\d{1,3}\s*")


class _Fields:
    """The record of one block, line by line: labels with their values beside or below them."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        self.extra = extra
        self.values: dict[str, list[str]] = {}
        self.changed: list[str] = []
        self.rest: list[str] = []
        self.current: str | None = None
        self.above = ""  # the last line, where it has no known label

    def told(self, meaning: str) -> str:
        return "".join(self.values.get(meaning, [])).strip()

    def read(self, line: str) -> None:
        label, value = _split(line)
        plain, is_new = badge(label)
        meaning = _meaning(plain, self.extra)
        meaning = _of_age(plain, value) or meaning if meaning in {None, "people"} else meaning
        meaning = None if meaning == "name" and _ALONE.fullmatch(value) else meaning  # "TL: 1" names nobody
        if meaning in {None, "ignore", "name", "option"} and value and counts_guests(plain, value):
            meaning = "people"  # as in "Ticket breakdown: Adult x 3"
        value = with_a_figure(value) if meaning in {None, *KINDS} else value
        if meaning in KINDS and re.match(r"\s*[^\W\d]", value) and not told_in_words(plain, meaning, value):
            meaning = None  # "Begleitung: Herr Zschoche" counts nobody
        elif meaning is None and (alone := _meaning(badge(line)[0], self.extra)) is not None:
            meaning, value, is_new = alone, "", badge(line)[1]
        if is_part(plain) and re.match(r"\W*\d", value):
            self.values[PARTS] = ["yes"]
        unread = asks_for_ages_too(plain, value) or (meaning is None and is_other_band(plain, value))
        if not unread and not _TELLS_BOTH.search(value) and (row := told_in_words(plain, meaning, value)):
            self.values.setdefault(ROWS, []).append(row)
            self.current = None
        elif meaning is None and not unread:
            self._go_on(line, plain, value)
            self.above = line.strip() or self.above
            return
        elif meaning is None or unread or is_unread_count(plain, meaning, value, {meaning: self.told(meaning)}):
            self.values.setdefault(UNREAD, []).append(line.strip())
        else:
            self._take(*self._of_kind(meaning, value), is_new=is_new)
        self.above = ""

    def _of_kind(self, meaning: str, value: str) -> tuple[str, str]:
        """As in "Tickets: Adult .... 2" counts the adults."""
        label, count = _split(value) if meaning == "people" else ("", "")
        kind = _meaning(label, self.extra)
        return (kind, count) if kind in KINDS and count.strip().isdigit() else (meaning, value)

    def _take(self, meaning: str, value: str, *, is_new: bool) -> None:
        if meaning == "datetime" and self.told(meaning) and not self.told("time") and _AN_HOUR.match(value):
            meaning = "time"  # "When: 12 June", "Start: 14:00"
        told = self.told(meaning)
        empty = not told or (meaning == "reference" and not re.search(r"\d", told))
        if empty:
            self.values.pop(meaning, None)
        adds = meaning in {"ignore", "people", "option"} and not _TELLS_BOTH.search(told)
        self.current = meaning if empty or adds else None
        if self.current is None:
            self.values.setdefault("again", []).append(f"{meaning}: {value}")
            return
        self.values.setdefault(meaning, []).append(value)
        self.changed += [meaning] if is_new else []

    def _go_on(self, line: str, label: str, value: str) -> None:
        """A line without a known label."""
        heading = label and value and self.current and not self.told(self.current)  # "Klassenfahrt" above "Schule: …"
        goes_on = self.current is not None and line.strip() and not heading
        if is_unread_count(label, None, value, {}):
            self.values.setdefault(UNREAD, []).append(line.strip())
            self.current = None
        elif is_list_of_counts(line):
            self.values.setdefault("people", []).append(line.strip())
            self.current = None
        elif goes_on and self.current and _goes_on(self.current, self.values[self.current], line):
            self.values[self.current].append(line.strip())
        elif _ALONE.fullmatch(line) and (
            is_unread_count(self.above, None, line, {}) or is_other_band(self.above, line)
        ):
            self.values.setdefault(UNREAD, []).append(f"{self.above}: {line.strip()}")  # "Teens" above "1"
        else:
            waits = self.current is not None and not line.strip() and not self.told(self.current)
            self.current = self.current if waits else None
            self.rest.append(line)

    def record(self) -> Record:
        joined = {meaning: "\n".join(filter(None, lines)).strip() for meaning, lines in self.values.items()}
        sound = with_sound_reference({meaning: value for meaning, value in joined.items() if value})
        return Record(values=sound, changed=tuple(self.changed), rest="\n".join(self.rest))


def _fields(text: str, extra: Mapping[str, str]) -> Record:
    fields = _Fields(extra)
    for line in text.split("\n"):
        fields.read(line)
    return fields.record()


def _goes_on(meaning: str, so_far: list[str], line: str) -> bool:
    """Whether a line without a label still belongs to the value above it."""
    if not OLD_VALUE.sub("", "".join(so_far)).strip() or line.lstrip().startswith("⟦"):
        return True
    if meaning == "people" and ("\t" in line or len(re.findall(r"\d", line)) > _MOST_DIGITS):
        return False  # a telephone below the number
    if meaning == "people":
        return re.match(r"\s*\d|[^:]*\d\s*$", line) is not None
    if meaning in {"phone", "email"}:
        return re.fullmatch(r"\s*(?:[\w.+-]+@[\w.-]+|\+?[\d /()-]{8,20})\s*", line) is not None
    return meaning == "name" and re.search(r"@|\+\d|^\s*(?:phone|tel|language)", line, re.IGNORECASE) is not None


def _of_age(label: str, value: str) -> str | None:
    """As in "Počet žáků: 24 (9–10 let)": the kind of guest that the ages behind the count make of the label."""
    ages = re.match(r"\s*\d{1,3}\s*(\(\s*\d{1,2}\s*[-–]\s*\d{1,2}\D{0,8}\))\s*$", value)
    whom = re.sub(_NUMBER_OF, "", label, flags=re.IGNORECASE)
    meaning = meaning_of(f"{whom} {ages[1]}") if ages and len(label) <= LONGEST_LABEL else None
    return meaning if meaning in {"child", "infant"} else None


def _meaning(label: str, extra: Mapping[str, str]) -> str | None:
    if not label or len(label) > LONGEST_LABEL:
        return None
    return extra.get(label.lower().strip(" :.#")) or meaning_of(label)


def _split(line: str) -> tuple[str, str]:
    if "\t" in line:
        label, _, value = line.partition("\t")
        return label.strip(" :"), value.replace("\t", " ").strip()
    columns = re.match(r"^\s*(\S(?:.{0,40}?\S)?)\s{2,}(\S.*)$", line)
    if columns and ":" not in columns[1] and (meaning_of(columns[1]) or is_list_of_counts(columns[2])):
        return columns[1].strip(), re.sub(r"^[:\s]*(?:\.\s)*", "", columns[2].strip())
    if told := undivided(line):
        return told
    match = re.match(
        r"^\s*[-*•]?\s*([^:=\n]{2,42}?)\s*(?::(?!\d\d\b)|=|\.{3,}|\s\.{2,}(?=\s)|_{3,}|[…·]{2,}|…|(?:\s\.){3,})\s*(.*)$",
        line,
    )
    return (match[1].strip(), match[2].strip()) if match else ("", line.strip())


_OFF = r"\b(?:cancel\w*|storno\w*|storniert\w*|zrušen\w*|abgesagt|declin\w+|reject\w+|odmítnut\w*|abgelehnt|fail(?:ed|ure)|expired|void|pending|unconfirmed|on request|na vyžádání|auf anfrage|draft|quote|test)\b"
_LONGEST_STATUS = 40
_ALTERED = r"(?:amend\w*|amd|upd|update\w*|chg\w*|change\w*|modif\w*|revis\w*|rebook\w*|cxl\w*|canx|cnx|rq|wl|hold|option|tentative|provisional|změn\w*|úprav\w*|änder\w*|umbuch\w*)"
# In capitals, as the trade writes them; "rq" within a name is none.
_CODES = re.compile(
    r"(?<![\w/-])(?:CXL[DN]?|CANX|CNX|AMD|AMEND(?:ED|MENT)?|RVSD|REVISED|CHG|CHNG|RQ|ON REQUEST|TENTATIVE|WAITLIST\w*|WL)(?![\w/-])"
)


def is_off(record: Record) -> bool:
    """A status among the fields says that there is nothing to book, or not yet: "Status: CANCELLED", "TYPE=CXL", "CXL BKG 7781"."""
    lines = record.get("ignore").split("\n")
    if any(len(line) <= _LONGEST_STATUS and pattern(_OFF).search(fold(line).replace("_", " ")) for line in lines):
        return True
    whole = [fold(line).replace("_", " ") for name in ("option", "product") for line in record.get(name).split("\n")]
    return any(pattern(rf"\W*(?:booking\W*)?(?:{_OFF}|{_ALTERED})\W*").fullmatch(line) for line in whole) or bool(
        _CODES.search(f"{record.get('ignore')}\n{record.rest}")
    )


def counts(record: Record) -> dict[str, str]:
    return {kind: record.get(kind) for kind in KINDS if record.get(kind)}


def are_several_customers(records: Sequence[Record]) -> bool:
    """Different numbers, or different names under no number at all."""
    references = {record.get("reference") for record in records} - {""}
    names = {record.get("name") for record in records} - {""}
    return len(references) > 1 or (not references and len(names) > 1)
