# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""An online agency's own notification, read by its layout and checked against the catalogue.

What does not fit the layout is never guessed: the reading says so (`layout_problem`), and a person looks.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from gangway.channels.email.checks import check_order, missing_of
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has
from gangway.channels.email.labelled import Record, records_of
from gangway.channels.email.machine_text import unfolded, with_new_columns, with_told_changes
from gangway.channels.email.mime import Letter
from gangway.channels.email.reading import Contact, Found, Item, Reading, Reason, only
from gangway.channels.email.records import is_count
from gangway.channels.email.seen_text import OLD_VALUE
from gangway.channels.email.senders import layout_of
from gangway.channels.email.senders.layout import Layout
from gangway.channels.email.structured import as_start, contact_in, values_of
from gangway.channels.email.trust import AGENCIES
from gangway.channels.email.wished_item import item_of
from gangway.channels.email.wishes import Reader, Values, completed, is_charter
from gangway.domain.catalogue import Catalogue


def looks_like_an_agency(letter: Letter, texts: Sequence[str]) -> bool:
    """The look of an agency's notification: its name as sender, or its name in a structured text."""
    names = "|".join(name for name in AGENCIES if name != "booking") + r"|booking\.com|get your guide"
    sender = fold(f"{letter.sender.name} {letter.sender.domain}")
    if has(rf"(?:{names})", sender):
        return True
    return any(has(rf"\b(?:{names})\b", fold(text)) and bool(records_of(text)) for text in texts)


def read_notification(  # noqa: PLR0911  one return per rule
    letter: Letter, agency: str, catalogue: Catalogue, language: str | None, *, received_at: datetime
) -> Reading:
    layout = layout_of(agency)
    kind = layout.kind(letter.subject, letter.text)
    if kind == "silent":
        return only("ignore", language, "information_only").model_copy(update={"sender": agency})
    if kind == "person":
        return only("human", language, "agency_message").model_copy(update={"sender": agency})
    labelled = _labelled_offer(unfolded(letter.text), agency)
    records = records_of(labelled, layout.labels) or records_of(labelled, layout.labels, few=True)
    stated = {record.get("reference").split("\n")[0].strip() for record in records} - {""}
    if len(stated) > 1:
        return only("human", language, "several_customers").model_copy(update={"sender": agency})
    record = records[0] if records else Record()
    reference = layout.reference_of(letter.subject, record.get("reference"))
    contact = contact_in(record, language)
    found = (Found(field="reference", text=reference, source="notification"),) if reference else ()
    base = Reading(intent=kind, language=language, contact=contact, reference=reference, sender=agency, found=found)
    if reference is None:
        return _unfit(base, "reference")
    if kind == "cancel":
        return base
    clock = Clock(today=received_at.date(), day_first=language != "en")
    if kind == "change":
        return _changed(base, letter, layout, catalogue, clock)
    reader = Reader(catalogue=catalogue, clock=clock)
    booked = _booked(base, records, catalogue, clock, received_at)
    if booked.layout_problem is None:
        return booked
    return _by_content(base, letter, reader, records, received_at) or booked


def _labelled_offer(text: str, agency: str) -> str:
    """A sentence that ends in a colon introduces the product on the next line; "Klook order ID" is an order's."""
    numbered = r"(?=(?:booking|order|reservation|confirmation|voucher|reference)\b)"
    text = re.sub(rf"^(\W*){agency}(?:\.com)?\s+{numbered}", r"\1", text, flags=re.IGNORECASE | re.MULTILINE)
    return re.sub(r"Great news! (?=The following)", "", text, flags=re.IGNORECASE)


def _unfit(base: Reading, what: str) -> Reading:
    reason = Reason(code="layout_problem")
    return base.model_copy(update={"intent": "human", "reasons": (reason,), "layout_problem": what})


def _booked(base: Reading, records: Sequence[Record], catalogue: Catalogue, clock: Clock, now: datetime) -> Reading:
    if not records:
        return _unfit(base, "no_labels")
    items: list[Item] = []
    reasons: list[Reason] = []
    for record in records:
        values = values_of(record, catalogue, clock)
        whole_boat = len(values.products) == 1 and is_charter(catalogue.product(values.products[0]))
        if not values.dates.mentions or (not whole_boat and values.party.is_empty and values.party.trouble == "absent"):
            return _unfit(base, "date" if not values.dates.mentions else "people")
        item, sold, doubts = item_of(values, catalogue, asks=False)
        items.append(item)
        reasons += [*doubts, *check_order(item, sold, catalogue, now)]
    problem = "product" if any(item.product is None for item in items) else None
    return base.model_copy(
        update={
            "items": tuple(items),
            "reasons": tuple(dict.fromkeys(reasons)),
            "missing": missing_of(reasons),
            "layout_problem": problem,
        }
    )


_PRICE_OR_PICTURE = re.compile(
    r"[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|EUR|CZK|USD|GBP|CHF|Kč)\b|[\u2600-\u27bf\U0001f300-\U0001faff]"
)


def _by_content(
    base: Reading, letter: Letter, reader: Reader, records: Sequence[Record], now: datetime
) -> Reading | None:
    """A layout without labels: taken only if one cruise, one day, one hour and one party stand in it, and all fit."""
    if len(records) > 1:
        return None
    text = _PRICE_OR_PICTURE.sub(" ", as_start(letter.text))
    values = reader.values(text)
    if records:
        stated = values_of(records[0], reader.catalogue, reader.clock)
        labels = set(records[0].values) - (set() if stated.times else {"datetime", "date"})  # its hour stands alone
        values = completed(stated, values, labels)
    item, sold, doubts = item_of(values, reader.catalogue, asks=False)
    if doubts or check_order(item, sold, reader.catalogue, now):
        return None
    return base.model_copy(update={"items": (item,)})


def _changed(base: Reading, letter: Letter, layout: Layout, catalogue: Catalogue, clock: Clock) -> Reading:
    stated = with_told_changes(with_new_columns(letter.with_struck or letter.text))
    if _changes_nothing_known(stated, layout):
        return _unfit(base, "no_new_value")
    offered = _labelled_offer(stated, layout.agency)
    text = _ANEW.sub(" ; ", _without_unchanged(offered))
    records = records_of(_ANEW.sub(" ; ", _listed_changes(offered)), layout.labels, few=True)
    if len(records) != 1:
        records = records_of(text, layout.labels, few=True)
    if len(records) != 1:
        return _unfit(base, "no_labels")
    record = records[0]
    old = {
        meaning: " ".join(OLD_VALUE.findall(value))
        for meaning, value in record.values.items()
        if OLD_VALUE.search(value)
    }
    old |= _arrows(record)
    new = {meaning: _without_old(value) for meaning, value in record.values.items()}
    marked = [meaning for meaning in dict.fromkeys([*record.changed, *old]) if meaning in new]
    kept = {meaning: value for meaning, value in new.items() if meaning in marked} if marked else new
    if any(line for line in record.rest.split("\n") if has(_NEW_UNKNOWN, fold(line))):
        return _unfit(base, "no_new_value")
    values = values_of(Record(values=kept), catalogue, clock)
    before = values_of(Record(values=old), catalogue, clock) if old else None
    return _with_changes(base, values, before, catalogue, is_marked=bool(marked))


_UNCHANGED = r"^\W*(?:unchanged|not changed|what (?:stays|remains)(?: the same)?|stays the same|(?:everything|all)(?: other(?: details)?| else)?(?: remains?| stays?)?(?: the same| as before| unchanged)?|vše ostatní.*|alles (?:andere|weitere).*|all other details.*|remaining details|no changes? to|other details|beze změny|nezměněno|zůstává|unverändert|gleich geblieben)\W*$"
_CHANGES = r"^\W*(?:what(?:'s| has)? changed|changes|changed details|updated details|what is new|změny|co se změnilo|změněno|änderungen|geändert|was (?:hat sich|sich) geändert(?: hat)?)\W*$"
_WAS = re.compile(
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


def _changes_nothing_known(text: str, layout: Layout) -> bool:
    """Whether what stands right below "What changed" is told in words no label is found in."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if has(_CHANGES, fold(line))), None)
    if at is None:
        return False
    told = re.split(r"\n\s*\n", "\n".join(lines[at + 1 :]).strip())[0]
    return not records_of(told, layout.labels, few=True)


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


def _with_changes(
    base: Reading, values: Values, before: Values | None, catalogue: Catalogue, *, is_marked: bool
) -> Reading:
    item, sold, doubts = item_of(values, catalogue, asks=True)
    changes = {
        "date": item.date,
        "time": item.time,
        "units": sold.units,
        "people": sold.people,
        "product": item.product,
        "option": item.option if item.product else None,
    }
    if before is not None:
        was, _, _ = item_of(before, catalogue, asks=True)
        changes = {
            name: None if name in {"date", "time", "product"} and value == getattr(was, name) else value
            for name, value in changes.items()
        }
        changes["option"] = changes["option"] if changes["product"] else None
    unclear = [reason for reason in doubts if reason.field != "date" or values.dates.trouble != "absent"]
    if sold.trouble and sold.trouble != "absent":
        unclear.append(Reason(code=f"people_{sold.trouble}", field="people"))
    changed = Item(**{name: value for name, value in changes.items() if value})
    if changed == Item(product=changed.product, option=changed.option) and (changed == Item() or not is_marked):
        return _unfit(base, "no_new_value")
    contact = base.contact if not is_marked or base.contact.name else Contact()
    return base.model_copy(
        update={"items": (changed,), "contact": contact, "reasons": tuple(unclear), "missing": missing_of(unclear)}
    )
