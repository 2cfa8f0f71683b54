# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""An online agency's own notification, read by its layout and checked against the catalogue.

What does not fit the layout is never guessed: the reading says so (`layout_problem`), and a person looks.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from gangway.channels.email.checks import check_order, missing_of
from gangway.channels.email.dates import Dates
from gangway.channels.email.days import Clock
from gangway.channels.email.doubts_beside_forms import doubts_beside_record
from gangway.channels.email.folding import fold, has
from gangway.channels.email.form_rows import subject_names_another_day
from gangway.channels.email.guest_remarks import asks_otherwise, tells_of_an_infant, without_what_some_have
from gangway.channels.email.injections import without_injections
from gangway.channels.email.inline_changes import says_what_changed, with_inline_changes
from gangway.channels.email.labelled import Record, records_of
from gangway.channels.email.labelled_changes import changed_values, changes_in
from gangway.channels.email.listed_tickets import with_listed_tickets
from gangway.channels.email.mime import Letter
from gangway.channels.email.options import chosen_option
from gangway.channels.email.plain_forms import as_lines
from gangway.channels.email.reading import Contact, Found, Item, Reading, Reason, only
from gangway.channels.email.relayed import is_relayed, read_relayed
from gangway.channels.email.senders import layout_of
from gangway.channels.email.senders.layout import Layout
from gangway.channels.email.structured import as_start, contact_in, values_of
from gangway.channels.email.told_changes import with_told_changes
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
    if is_relayed(letter):
        return read_relayed(letter, layout, catalogue, language, received_at)
    kind = layout.kind(letter.subject, letter.text)
    if kind == "silent":
        return only("ignore", language, "information_only").model_copy(update={"sender": agency})
    if kind == "person":
        return only("human", language, "agency_message").model_copy(update={"sender": agency})
    labelled = _labelled_offer(as_lines(letter.text, catalogue), agency)
    labelled = with_told_changes(labelled) if kind == "change" else labelled
    records = records_of(labelled, layout.labels) or records_of(labelled, layout.labels, few=True)
    stated = {one for record in records if _A_NUMBER.match(one := record.get("reference").split("\n")[0].strip())}
    if len(stated) > 1:
        return only("human", language, "several_customers").model_copy(update={"sender": agency})
    record = records[0] if records else Record()
    reference = layout.reference_of(letter.subject, record.get("reference")) or layout.reference_in(letter.text)
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
    booked = _booked(base, records, letter, reader, received_at)
    if booked.layout_problem is None:
        return booked
    return _by_content(base, letter, reader, records, received_at) or booked


_A_NUMBER = re.compile(r"(?=\S*\d)[#\w/-]{4,}")  # "New booking: Kenji + 2 guests" tells none


def _labelled_offer(text: str, agency: str) -> str:
    """A sentence that ends in a colon introduces the product on the next line; "Klook order ID" is an order's."""
    numbered = r"(?=(?:booking|order|reservation|confirmation|voucher|reference)\b)"
    text = re.sub(rf"^(\W*){agency}(?:\.com)?\s+{numbered}", r"\1", text, flags=re.IGNORECASE | re.MULTILINE)
    return re.sub(r"Great news! (?=The following)", "", text, flags=re.IGNORECASE)


def _unfit(base: Reading, what: str) -> Reading:
    reason = Reason(code="layout_problem")
    return base.model_copy(update={"intent": "human", "reasons": (reason,), "layout_problem": what})


def _booked(base: Reading, records: Sequence[Record], letter: Letter, reader: Reader, now: datetime) -> Reading:
    catalogue, clock = reader.catalogue, reader.clock
    if not records:
        return _unfit(base, "no_labels")
    items: list[Item] = []
    reasons: list[Reason] = []
    for record in records:
        values = _with_option(values_of(record, catalogue, clock), record, catalogue)
        whole_boat = len(values.products) == 1 and is_charter(catalogue.product(values.products[0]))
        if not values.dates.mentions or (not whole_boat and values.party.is_empty and values.party.trouble == "absent"):
            return _unfit(base, "date" if not values.dates.mentions else "people")
        if len(records) == 1 and subject_names_another_day(letter.subject, values.dates, clock):
            values = values.model_copy(update={"dates": Dates(trouble="contradiction")})
        item, sold, doubts = item_of(values, catalogue, asks=False)
        items.append(item)
        reasons += [*doubts, *check_order(item, sold, catalogue, now)]
    listed = with_listed_tickets(items, letter.text)
    if listed is None:
        return _unfit(base, "people")
    items = listed
    remarks = _remarks(records[0])
    if asks_otherwise(without_injections(remarks)[0], items, clock):
        return base.model_copy(update={"intent": "human", "reasons": (Reason(code="remark_asks_otherwise"),)})
    reasons += [Reason(code="age_beside_the_form", field="people")] if tells_of_an_infant(remarks, items) else []
    beside = f"{records[0].rest}\n{without_what_some_have(remarks)}"
    reasons += [] if reasons else doubts_beside_record(beside, catalogue, items)
    problem = "product" if any(item.product is None for item in items) else None
    return base.model_copy(
        update={
            "items": tuple(items),
            "reasons": tuple(dict.fromkeys(reasons)),
            "missing": missing_of(reasons),
            "layout_problem": problem,
        }
    )


def _with_option(values: Values, record: Record, catalogue: Catalogue) -> Values:
    """The option that stands below a label nobody knows: "Ticket class" above "Window seat"."""
    if len(values.products) != 1 or values.option or values.option_in_doubt:
        return values
    told = chosen_option(record.rest, catalogue.product(values.products[0]))
    return values.model_copy(update={"option": told.option, "option_in_doubt": told.is_contradictory})


_A_REMARK = 4  # words; fewer are a value


def _remarks(record: Record) -> str:
    return "\n".join(line for line in record.get("ignore").split("\n") if len(line.split()) >= _A_REMARK)


_PRICE_OR_PICTURE = re.compile(
    r"[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|EUR|CZK|USD|GBP|CHF|Kč)\b|[\u2600-\u27bf\U0001f300-\U0001faff]"
)


_OF_TERMS = r"\b(?:policy|cancell?ation|refund\w*|reviews?|joined in|storno\w*|stornierung\w*|podmínk\w*|recenz\w*|bewertung\w*|mitglied seit)\b"


def _without_terms(text: str) -> str:
    """Without sentences of terms and praise: "Strict cancellation policy applies from seven days out"."""
    sentences = re.split(r"(?<=[^\W\d][.!?])[ ]+|\n", text)
    return "\n".join(one for one in sentences if len(one.split()) < _A_REMARK or not has(_OF_TERMS, fold(one)))


def _by_content(
    base: Reading, letter: Letter, reader: Reader, records: Sequence[Record], now: datetime
) -> Reading | None:
    """A layout without labels: taken only if one cruise, one day, one hour and one party stand in it, and all fit."""
    if len(records) > 1:
        return None
    text = _PRICE_OR_PICTURE.sub(" ", _without_terms(as_start(letter.text)))
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
    reader = Reader(catalogue=catalogue, clock=clock)
    text = _labelled_offer(letter.with_struck or letter.text, layout.agency)
    told = changes_in(with_inline_changes(text), layout.labels, reader)
    if isinstance(told, str):
        return _unfit(base, told)
    if not told.is_marked and says_what_changed(text):
        return _unfit(base, "no_new_value")
    if told.product.strip() and not told.new.products:
        return _unfit(base, "product")
    changed, unclear = changed_values(told, reader)
    nothing = changed == Item(product=changed.product, option=changed.option)
    if nothing and (changed == Item() or not told.is_marked):
        return _unfit(base, "no_new_value")
    contact = base.contact if not told.is_marked or base.contact.name else Contact()
    return base.model_copy(
        update={"items": (changed,), "contact": contact, "reasons": tuple(unclear), "missing": missing_of(unclear)}
    )
