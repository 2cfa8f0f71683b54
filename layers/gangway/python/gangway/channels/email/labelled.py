# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Structured mails of any sender: `label: value`, tables, CSV in the body, read by the meaning of the labels.

A Record is one booking as the mail states it; what is in it is read and checked like any other text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.labels import KINDS, badge, meaning_of
from gangway.channels.email.party_words import KINDS as GUESTS
from gangway.domain.model import Model

_LONGEST_LABEL = 42
_ENOUGH = 3
_MOST_DIGITS = 6
_SEPARATORS = ("\t", ";", "|", ",", "  ")


class Record(Model):
    """Meaning → the values below that label; `changed` are the meanings a badge marks as new."""

    values: dict[str, str] = {}
    changed: tuple[str, ...] = ()
    rest: str = ""

    def get(self, meaning: str) -> str:
        return self.values.get(meaning, "")


def records_of(text: str, extra: Mapping[str, str] | None = None, *, few: bool = False) -> list[Record]:
    """Bookings stated in a structured way; empty when the text is prose. `extra`: folded label → meaning of a layout.

    `few`: one telling label is enough, because the sender is known to write labels.
    """
    text = _with_counted_tickets(text)
    rows = list(_table(text))
    if rows:
        return rows
    records = [_fields(block, extra or {}) for block in _blocks(text, extra or {})]
    return [record for record in records if _is_telling(record) or (few and set(record.values) - _UNTELLING)]


_UNTELLING = {"unread_guests", "ignore", "name", "phone", "email", "first_name"}


def _is_telling(record: Record) -> bool:
    telling = set(record.values) - _UNTELLING
    return len(set(record.values) - {"ignore"}) >= _ENOUGH and len(telling) >= 2


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


def _table(text: str) -> Iterator[Record]:
    """A header row of known labels and the rows below it, divided by tabs, semicolons, bars or commas."""
    lines = [line for line in text.split("\n") if line.strip(" |-+=")]
    for number, line in enumerate(lines):
        for separator in _SEPARATORS:
            cells = _cells(line, separator)
            meanings = [meaning_of(badge(cell)[0]) for cell in cells]
            known = {meaning for meaning in meanings if meaning}
            if len(cells) >= 3 and len(known) >= _ENOUGH and len([m for m in meanings if m]) >= len(cells) * 0.6:
                yield from _rows(lines[number + 1 :], separator, cells, meanings)
                return


_QUANTITY = r"(?:qty|quantity|count|number|no|počet|ks|kusů|anzahl|menge)\.?"
_TICKET_NUMBER = r"(?:ticket|e-?ticket|barcode|voucher|vstupenka|lístek|karte?|ticketnummer)(?: ?(?:id|no|nr|number|code|č|číslo|kód|nummer)s?)?\.?"


def _with_counted_tickets(text: str) -> str:
    """A table with a row for each ticket, its number and for whom, as the counts that it makes."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        cells = _split_row(line)
        numbers = [n for n, cell in enumerate(cells) if pattern(_TICKET_NUMBER).fullmatch(fold(cell))]
        kinds = [n for n, cell in enumerate(cells) if meaning_of(badge(cell)[0]) in {"option", "people"}]
        if len(cells) < 2 or len(numbers) != 1 or not kinds or kinds[0] in numbers:
            continue
        quantities = [n for n, cell in enumerate(cells) if pattern(_QUANTITY).fullmatch(fold(cell))]
        rows = [_split_row(row) for row in lines[at + 1 :]]
        rows = list(takewhile(lambda row: len(row) == len(cells), rows))
        counted = [f"{row[quantities[0]] if quantities else 1} x {row[kinds[0]]}" for row in rows]
        if counted and all(_is_count(row.replace("+", "")) for row in counted):
            return "\n".join([*lines[:at], *counted, *lines[at + 1 + len(rows) :]])
    return text


def _split_row(line: str) -> list[str]:
    separator = "\t" if "\t" in line else "|"
    return _cells(line, separator) if separator in line else []


def _cells(line: str, separator: str) -> list[str]:
    if separator == "  ":
        return re.split(r"\s{2,}", line.strip())
    inner = line.strip().strip("|") if separator == "|" else line
    return [cell.strip().strip('"') for cell in inner.split(separator)]


def _rows(lines: list[str], separator: str, labels: Sequence[str], meanings: Sequence[str | None]) -> Iterator[Record]:
    for line in lines:
        cells = _cells(line, separator)
        if len(cells) != len(meanings) and len(cells) >= _ENOUGH and re.search(r"\d", line) and separator != ",":
            yield Record(values={UNREAD: line})  # a row of the table that does not fit it
            continue
        if len(cells) != len(meanings) or re.match(r"^\W*(?:total|celkem|gesamt|summe|součet)\b", line, re.IGNORECASE):
            continue
        values: dict[str, str] = {}
        for label, meaning, cell in zip(labels, meanings, cells, strict=True):
            if is_unread_count(label, meaning, cell, values):
                values[UNREAD] = f"{label}: {cell}"
            elif meaning and cell:
                values.setdefault(meaning, cell)
        yield Record(values=_with_sound_reference(values))


UNREAD = "unread_guests"  # a count of guests whose label nobody knows: what the others count is not the party


def is_unread_count(label: str, meaning: str | None, value: str, known: Mapping[str, object]) -> bool:
    """Whether a number stands below a label that speaks of guests in words not known, or a second time."""
    if not re.search(r"[1-9]", value) or len(label) > _LONGEST_LABEL:
        return False
    again = meaning in KINDS and bool(known.get(meaning or ""))
    kinds = "|".join(source for kind, source in GUESTS if kind not in {"relative", "couple"})
    strange = meaning is None and pattern(rf"^\W*(?:\w+\W+)?(?:{kinds})").search(fold(label)) is not None
    return again or (strange and re.match(r"\W*\d{1,3}\W*$", value) is not None)


def _with_sound_reference(values: dict[str, str]) -> dict[str, str]:
    """Without a number of the row, or a telephone, where the number of the order should stand."""
    stated = values.get("reference", "")
    if re.fullmatch(r"\d{1,2}[.)]?", stated.strip()):
        return {meaning: value for meaning, value in values.items() if meaning != "reference"}
    if re.fullmatch(r"\+?\d[\d ]{9,}", stated.strip()) and (stated.count(" ") > 1 or stated.startswith("+")):
        return {"phone": stated, **{meaning: value for meaning, value in values.items() if meaning != "reference"}}
    return values


def _fields(text: str, extra: Mapping[str, str]) -> Record:
    """Labels with their values on the same line or on the lines below."""
    values: dict[str, list[str]] = {}
    changed: list[str] = []
    rest: list[str] = []
    current: str | None = None
    for line in text.split("\n"):
        label, value = _split(line)
        plain, is_new = badge(label)
        meaning = _meaning(plain, extra)
        if meaning in KINDS and re.match(r"\s*[^\W\d]", value):
            meaning, label = None, ""  # "Begleitung: Herr Zschoche" counts nobody
        alone = _meaning(badge(line)[0], extra) if meaning is None else None
        if meaning is None and alone is not None:
            meaning, value, is_new = alone, "", badge(line)[1]
        if meaning is not None:
            told = "".join(values.get(meaning, [])).strip()
            if is_unread_count(plain, meaning, value, {meaning: told}):
                values.setdefault(UNREAD, []).append(line.strip())
                continue
            if (
                meaning == "people"
                and (kind := _meaning(_split(value)[0], extra)) in KINDS
                and _split(value)[1].strip().isdigit()
            ):
                meaning, value = str(kind), _split(value)[1]
                told = "".join(values.get(meaning, [])).strip()
            empty = not told or (meaning == "reference" and not re.search(r"\d", told))
            if empty:
                values.pop(meaning, None)
            current = meaning if empty or meaning in {"ignore", "people", "option"} else None
            if current is None:
                values.setdefault("again", []).append(f"{meaning}: {value}")
                continue
            values.setdefault(meaning, []).append(value)
            changed += [meaning] if is_new else []
        elif is_unread_count(plain, None, value, {}):
            values.setdefault(UNREAD, []).append(line.strip())
            current = None
        elif _is_count(line):
            values.setdefault("people", []).append(line.strip())
            current = None
        elif current is not None and line.strip() and _goes_on(current, values[current], line):
            values[current].append(line.strip())
        elif not line.strip():
            current = current if current is not None and not "".join(values[current]).strip() else None
            rest.append(line)
        else:
            current = None
            rest.append(line)
    joined = {meaning: "\n".join(filter(None, lines)).strip() for meaning, lines in values.items()}
    sound = _with_sound_reference({m: v for m, v in joined.items() if v})
    return Record(values=sound, changed=tuple(changed), rest="\n".join(rest))


def _is_count(line: str) -> bool:
    """A line that is a count of tickets and nothing else: "Adult x 2", "1 x Child (3-14)"."""
    kind = r"(?:adults?|child(?:ren)?|infants?|seniors?|students?|youths?|famil(?:y|ies)(?: tickets?)?|dospěl\w+|dět\w+|dítě|senior\w*|student\w*|erwachsene\w*|kind(?:er)?|senioren|rentner|babys?)(?: \([^()]*\)| \d{1,2}\+?(?:-\d{1,2})?)?"
    return pattern(rf"^\W*(?:{kind}\s*x\s*\d{{1,3}}|\d{{1,3}}\s*x\s*{kind})\W*$").match(fold(line)) is not None


def _goes_on(meaning: str, so_far: list[str], line: str) -> bool:
    """Whether a line without a label still belongs to the value above it."""
    if not "".join(so_far).strip() or line.lstrip().startswith("⟦"):
        return True
    if meaning == "people" and ("\t" in line or len(re.findall(r"\d", line)) > _MOST_DIGITS):
        return False  # a telephone below the number
    if meaning == "people":
        return re.match(r"\s*\d|[^:]*\d\s*$", line) is not None
    return meaning == "name" and re.search(r"@|\+\d|^\s*(?:phone|tel|language)", line, re.IGNORECASE) is not None


def _meaning(label: str, extra: Mapping[str, str]) -> str | None:
    if not label or len(label) > _LONGEST_LABEL:
        return None
    return extra.get(label.lower().strip(" :.#")) or meaning_of(label)


def _split(line: str) -> tuple[str, str]:
    if "\t" in line:
        label, _, value = line.partition("\t")
        return label.strip(" :"), value.replace("\t", " ").strip()
    columns = re.match(r"^\s*(\S(?:.{0,40}?\S)?)\s{2,}(\S.*)$", line)
    if columns and ":" not in columns[1] and meaning_of(columns[1]):
        return columns[1].strip(), columns[2].strip().lstrip(": ")
    match = re.match(r"^\s*[-*•]?\s*([^:=\n]{2,42}?)\s*(?::|=|\.{3,})(?!\d\d\b)\s*(.*)$", line)
    return (match[1].strip(), match[2].strip()) if match else ("", line.strip())


_OFF = r"\b(?:cancel\w*|storno\w*|storniert\w*|zrušen\w*|abgesagt|declin\w+|reject\w+|odmítnut\w*|abgelehnt|fail(?:ed|ure)|expired|void|pending|unconfirmed|on request|na vyžádání|auf anfrage|draft|quote|test)\b"
_LONGEST_STATUS = 40


def is_off(record: Record) -> bool:
    """A status among the fields says that there is nothing to book, or not yet: "Status: CANCELLED"."""
    lines = record.get("ignore").split("\n")
    return any(len(line) <= _LONGEST_STATUS and pattern(_OFF).search(fold(line).replace("_", " ")) for line in lines)


def counts(record: Record) -> dict[str, str]:
    return {kind: record.get(kind) for kind in KINDS if record.get(kind)}


def are_several_customers(records: Sequence[Record]) -> bool:
    """Different numbers, or different names under no number at all."""
    references = {record.get("reference") for record in records} - {""}
    names = {record.get("name") for record in records} - {""}
    return len(references) > 1 or (not references and len(names) > 1)
