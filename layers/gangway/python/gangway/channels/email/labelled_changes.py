# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A change as a structured mail tells it: which values are new, beside their old ones or with a badge, of any sender."""

import re
from collections.abc import Mapping
from datetime import date

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank_all, fold, has, pattern
from gangway.channels.email.labelled import Record, records_of
from gangway.channels.email.labels import KINDS
from gangway.channels.email.new_moment import sailing_hour
from gangway.channels.email.party import heads_of
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.read_change import changed_item
from gangway.channels.email.reading import Field, Item, Reason
from gangway.channels.email.records import UNREAD, is_count
from gangway.channels.email.seen_text import OLD_VALUE
from gangway.channels.email.structured import values_of
from gangway.channels.email.told_changes import SAME, old_and_new_line, with_told_changes
from gangway.channels.email.wished_item import item_of
from gangway.channels.email.wishes import Reader, Sold, Values
from gangway.domain.model import Model


class Changes(Model):
    """What is new, what it was where that is told, and the lines beside; `is_marked`: the mail says which values are new."""

    new: Values
    old: Values | None
    is_marked: bool
    told: tuple[str, ...] = ()  # what is marked
    product: str = ""  # as it stands there
    rest: str = ""


def changes_in(text: str, labels: Mapping[str, str], reader: Reader) -> Changes | str:
    """`labels`: those of an agency's layout. Otherwise what was not found (`no_labels`, `no_new_value`)."""
    stated = with_told_changes(text)
    if _changes_nothing_known(stated, labels):
        return "no_new_value"
    records = records_of(_ANEW.sub(" ; ", _listed_changes(stated)), labels, few=True)
    if len(records) != 1:
        records = records_of(_ANEW.sub(" ; ", _without_unchanged(stated)), labels, few=True)
    if both := old_and_new_line(stated):
        return Changes(new=reader.values(both[1]), old=reader.values(both[0]), is_marked=True, rest=both[2])
    telling = [one for one in records if one.changed or any(OLD_VALUE.search(value) for value in one.values.values())]
    if len(telling) == 1 and all(set(one.values) <= _BESIDE for one in records if one is not telling[0]):
        records = telling  # the others hold two numbers of one booking
    if len(records) != 1:
        return "no_labels"
    record = records[0]
    if any(has(_NEW_UNKNOWN, fold(line)) or _tells_more(line) for line in record.rest.split("\n")):
        return "no_new_value"
    told = _of_record(record, reader)
    return "no_new_value" if told is None or _others_stay(told, stated, labels) else told


def _others_stay(told: Changes, stated: str, labels: Mapping[str, str]) -> bool:
    """Whether one kind of guest is told anew, and the booking below holds others: nobody knows the new party."""
    kinds = set(told.told) & set(KINDS)
    restated = {
        kind
        for record in records_of(OLD_VALUE.sub(" ", stated), labels, few=True)
        for kind in KINDS
        if re.search(r"[1-9]", record.get(kind))
    }
    return bool(kinds) and bool(restated - kinds)


def marked_changes(
    text: str, reader: Reader, known: date | None = None, booked: Values | None = None
) -> tuple[Item, list[Reason]] | None:
    """What a customer's mail marks as new, unless it says more in words beside; None when it marks nothing.

    `known` and `booked`: the day and the values of our own mail that is answered; they are no news.
    """
    told = changes_in(text, {}, reader)
    if isinstance(told, str) or not told.is_marked:
        return None
    item, unclear = changed_values(told, reader)
    beside, doubts = changed_item(reader, told.rest, "", None, known=known, booked=booked or Values())
    news = [doubt for doubt in doubts if doubt.code != "no_new_value"]
    if all(doubt.field == "people" for doubt in news) and _tells_who(told, reader):
        news = []
    return None if item == Item() or beside != Item() or news else (item, unclear)


_ASKS_FOR_MORE = rf"\b(?:{number()}|add\w*|more|another|extra|plus|přid\w+|přip\w+|další\w*|ještě|navíc|noch|weitere\w*|zusätzlich\w*|hinzu\w*|ergänz\w*)\b"


def _tells_who(told: Changes, reader: Reader) -> bool:
    """As in "our granddaughter is coming after all": the words name as many as the party grows or shrinks by."""
    rest = blank_all(r"\b[a-z]{2,3}-\d+\b", fold(told.rest))  # the number of the booking
    if told.old is None or told.old.party.trouble or told.new.party.trouble or has(_ASKS_FOR_MORE, rest):
        return False
    differ = abs((heads_of(told.new.party) or 0) - (heads_of(told.old.party) or 0))
    people = [one for one in found_people(rest, reader.catalogue) if one.kind != "self"]
    return sum(max(one.count, 1) * (2 if one.kind == "couple" else 1) for one in people) == differ


def _tells_more(line: str) -> bool:
    """An old and a new value that no label was found for; an old one alone stands below its new one."""
    return _TELLS_BOTH.search(line) is not None and OLD_VALUE.sub("", line).strip() != ""


_BESIDE = {"ignore", "name", "email", "phone", "first_name", "reference", "again"}
_SAYS_NEW = r"\b(?:statt|anstatt|instead|rather|místo|namísto|now|jetzt|nun|neu|nyní|nově|nakonec|changed|updated|geändert|změněn\w*|until|až do|more|less|fewer|mehr|weniger|víc\w*|méně|navíc|zusätzlich)\b"


def _of_record(record: Record, reader: Reader) -> Changes | None:
    old = {
        meaning: " ".join(OLD_VALUE.findall(value))
        for meaning, value in record.values.items()
        if OLD_VALUE.search(value)
    }
    old |= _arrows(record)
    new = {meaning: _without_old(value) for meaning, value in record.values.items()}
    new = {meaning: value for meaning, value in new.items() if not pattern(rf"{SAME}$").match(fold(value))}
    marked = {meaning for meaning in [*record.changed, *old] if meaning in new}
    counted = {*KINDS, UNREAD}
    if any(has(_SAYS_NEW, fold(value)) for meaning, value in new.items() if meaning not in {*marked, *_BESIDE}):
        return None
    marked |= counted & set(new) if marked & counted else set()  # those that stay belong to the new party
    kept = {meaning: value for meaning, value in new.items() if meaning in marked} if marked else new
    return Changes(
        new=values_of(Record(values=kept), reader.catalogue, reader.clock),
        old=values_of(Record(values=old), reader.catalogue, reader.clock) if old else None,
        is_marked=bool(marked),
        told=tuple(sorted(marked)),
        product=kept.get("product", ""),
        rest=record.rest,
    )


_UNCHANGED = r"^\W*(?:unchanged|not changed|what (?:stays|remains)(?: the same)?|stays the same|(?:everything|all)(?: other(?: details)?| else)?(?: remains?| stays?| is| are)?(?: the same| as (?:before|it was)| unchanged)?|vše ostatní.*|alles (?:andere|weitere).*|all other details.*|remaining details|no changes? to|(?:other|unmodified|unaffected) (?:details|fields|values)|beze změny|nezměněno|zůstává|unverändert|gleich geblieben)\W*$"
_CHANGES = r"^\W*(?:what(?:'s| has)? changed|changes|changed details|updated details|what is new|(?:modified|amended|new|updated) (?:details|values|fields)|změny|co se změnilo|změněno|änderungen|geändert|was (?:hat sich|sich) geändert(?: hat)?)\W*$"
_WAS = re.compile(
    r"\b(?:statt|anstatt|anstelle von|instead of|rather than|místo|namísto)\s+([^\n,;()]{1,40}?)(?:\s*,?\s+(?=(?:jetzt|nun|neu|now|nyní|nově)\b)|\s*$)|"
    r"\b(?:was|formerly|previously|bylo|původně|war|vorher)\s+([^\n,;:]{1,60}?)\s*[,;]\s*(?=(?:now|nyní|nově|neu|jetzt|is now)\b)|\b(?:before|old|was|původně|dříve|bisher|vorher|alt)\s*:\s*([^\n]*?)\s*(?:\n|,|;|/)\s*(?=(?:now|new|nyní|nově|neu|jetzt)\s*:)|\(\s*(?:was|previously|formerly|before|old|instead of|originally|původně|dříve|předtím|bylo|vorher|bisher|war|zuvor|ursprünglich)\b:?\s*([^()]*)\)",
    re.IGNORECASE,
)


# "New pick-up zone: …": something is new, and nobody knows what.
_NEW_UNKNOWN = r"^\s*(?:new|nov[ýéáěí]|neue?[rs]?)\s+\w[^:\n]{1,40}:\s*\S"
_ANEW = re.compile(r"\n\s*(?=(?:now|new|nyní|nově|neu|jetzt)\s*:)", re.IGNORECASE)
_NOW = re.compile(r"^\W*(?:now|new|nyní|nově|neu|jetzt)(?:\s*:\s*|\s+)", re.IGNORECASE)


_TELLS_BOTH = re.compile(rf"→|->|{OLD_VALUE.pattern}|{_WAS.pattern}", re.IGNORECASE)
_UNCHANGED_HERE = r"^\W*(?:unchanged|not changed|beze změny|nezměněno|zůstává|unverändert|gleich geblieben)\s*:"


def _without_unchanged(text: str) -> str:
    """Only what stands below "What changed", up to "Unchanged", besides the reference; all without such headings."""
    lines = text.split("\n")
    kept: list[str] = []
    skipping = False
    headed = any(has(_CHANGES, fold(line)) for line in lines)
    before_changes = headed
    for line in lines:
        if has(_CHANGES, fold(line)):
            skipping = before_changes = False
        elif has(_UNCHANGED, fold(line)) or (headed and has(_UNCHANGED_HERE, fold(line))):
            skipping = True
        elif not skipping and not has(_UNCHANGED_HERE, fold(line)) and not (before_changes and _restates(line)):
            kept.append(line)
    return "\n".join(kept)


def _listed_changes(text: str) -> str:
    """The lines right below "What changed" that tell an old and a new value; what is restated below is not among them."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if has(_CHANGES, fold(line))), None)
    listed: list[str] = []
    for line in [] if at is None else lines[at + 1 :]:
        if line.strip() and not _TELLS_BOTH.search(line) and not (listed and is_count(line)):
            break
        listed.append(line)
    return "\n".join(listed)


def _changes_nothing_known(text: str, labels: Mapping[str, str]) -> bool:
    """Whether what stands right below "What changed" is told in words no label is found in."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if has(_CHANGES, fold(line))), None)
    if at is None:
        return False
    told = re.split(r"\n\s*\n", "\n".join(lines[at + 1 :]).strip())[0]
    return not records_of(told, labels, few=True)


def _restates(line: str) -> bool:
    return has(
        r"^\W*(?:(?:travel )?date|time|tour(?: name)?|product|activity|experience|travell?ers|participants|guests|datum|čas|uhrzeit|produkt|osoby|personen)\b.*:",
        fold(line),
    )


def _arrows(record: Record) -> dict[str, str]:
    """Old values, written before an arrow or in a bracket behind the new one."""
    old = {
        meaning: value.partition("→" if "→" in value else "->")[0].strip()
        for meaning, value in record.values.items()
        if "→" in value or "->" in value
    }
    return old | {
        meaning: next(filter(None, match.groups()), "")
        for meaning, value in record.values.items()
        if (match := _WAS.search(value))
    }


def _without_old(value: str) -> str:
    value = _NOW.sub(" ", _WAS.sub(" ", OLD_VALUE.sub(" ", value)))
    for arrow in ("→", "->"):
        value = value.rpartition(arrow)[2] if arrow in value else value
    return value.strip()


def changed_values(told: Changes, reader: Reader) -> tuple[Item, list[Reason]]:
    """The item that holds only what is to become different."""
    item, sold, doubts = _item(told.new, reader)
    changes = {
        "date": item.date,
        "time": item.time,
        "units": sold.units,
        "people": sold.people,
        "product": item.product,
        "option": item.option if item.product else None,
    }
    if told.old is not None:
        was, were, _ = _item(told.old, reader)
        changes = {
            name: None if name in {"date", "time", "product"} and value == getattr(was, name) else value
            for name, value in changes.items()
        }
        if sold.units == were.units and not were.trouble:
            changes |= {"units": None, "people": None}
        changes["option"] = changes["option"] if changes["product"] or item.option != was.option else None
    unclear = [reason for reason in doubts if reason.field != "date" or told.new.dates.trouble != "absent"]
    if sold.trouble and sold.trouble != "absent":
        unclear.append(Reason(code=f"people_{sold.trouble}", field="people"))
    unclear += [Reason(code=f"new_{field}_unclear", field=field) for field in _unread(told, item)]
    return Item(**{name: value for name, value in changes.items() if value}), unclear


def _item(values: Values, reader: Reader) -> tuple[Item, Sold, list[Reason]]:
    item, sold, doubts = item_of(values, reader.catalogue, asks=True)
    hours = {sailing_hour(time.minutes) for time in values.times}
    return item.model_copy(update={"time": item.time or (hours.pop() if len(hours) == 1 else None)}), sold, doubts


def _unread(told: Changes, item: Item) -> list[Field]:
    """What is marked as new and could not be read."""
    lacks: list[Field] = []
    if item.date is None and {"date"} & set(told.told):
        lacks.append("date")
    if item.time is None and ({"time"} & set(told.told) or len(told.new.times) > 1):
        lacks.append("time")
    if item.product is None and {"product"} & set(told.told):
        lacks.append("product")
    return lacks
