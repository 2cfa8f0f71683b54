# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""A request written by people: its intent, then the items, the contact, the reference, and what is missing."""

from collections.abc import Sequence
from datetime import UTC, datetime

from gangway.channels.email.accepting import YES_WITH_DETAILS, accepted_otherwise
from gangway.channels.email.asked_for import answers_with_a_choice
from gangway.channels.email.automatic import is_noreply
from gangway.channels.email.bare_weekdays import told_days, unless_in_doubt
from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.checks import check_order, check_question, missing_of
from gangway.channels.email.contact import contact_of
from gangway.channels.email.dates import Dates
from gangway.channels.email.days import Clock
from gangway.channels.email.doubts import doubts_about_orders
from gangway.channels.email.doubts_beside_forms import doubts_beside_record
from gangway.channels.email.evidence import evidence_of, evidence_of_reference
from gangway.channels.email.folding import fold, has
from gangway.channels.email.form_remarks import held_by_the_form
from gangway.channels.email.form_rows import (
    asks_by_labels,
    asks_for_an_invoice,
    hour_of_the_subject,
    is_another_service,
    is_invoice,
    only_informs,
    subject_names_another_day,
    without_billing_fields,
    without_other_days,
)
from gangway.channels.email.guest_tables import with_counted_guests
from gangway.channels.email.handed_over import sense_beside
from gangway.channels.email.injections import without_injections
from gangway.channels.email.intent_words import BOOKS, SALE
from gangway.channels.email.labelled import Record, are_several_customers, records_of
from gangway.channels.email.labelled_changes import marked_changes
from gangway.channels.email.mime import Letter
from gangway.channels.email.options import asks_for_an_option
from gangway.channels.email.own_name import without_own_name
from gangway.channels.email.plain_forms import as_lines
from gangway.channels.email.read_change import changed_item
from gangway.channels.email.reading import Contact, Found, Item, Reading, Reason, only
from gangway.channels.email.references import (
    answered,
    answered_or_asked,
    customers_reference,
    is_ours,
    numbers_told,
    own_references,
    reference_of,
    references_in_question,
    replied_to,
    without_numbers,
)
from gangway.channels.email.repeats_offer import as_told_before, besides_the_offer, repeats_the_offer
from gangway.channels.email.seen_text import OLD_VALUE
from gangway.channels.email.sense import Circumstances, Sense
from gangway.channels.email.several import Several, alternatives, are_for_several_customers, several
from gangway.channels.email.short_answers import with_colons
from gangway.channels.email.signed_days import without_signed_days
from gangway.channels.email.stories import without_stories
from gangway.channels.email.structured import contact_in, values_of
from gangway.channels.email.tables import with_counted_tickets
from gangway.channels.email.thread import Thread, take_apart
from gangway.channels.email.thread_marks import without_attributions
from gangway.channels.email.ticked_boxes import with_ticked_only
from gangway.channels.email.ticket_rows import as_cruises, with_kinds_beside_numbers
from gangway.channels.email.wished_item import item_of
from gangway.channels.email.wishes import Reader, Values, completed, is_charter
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model

_MOST_TEXT = 30_000


class Request(Model):
    """A letter from a person, taken apart. `note` is what a forwarder wrote above it."""

    letter: Letter
    thread: Thread
    is_own_subject: bool
    note: str = ""


class _Case(Model):
    """What all steps of reading one request share."""

    request: Request
    text: str
    subject: str
    language: str
    now: datetime
    reader: Reader

    @property
    def catalogue(self) -> Catalogue:
        return self.reader.catalogue

    @property
    def whole(self) -> str:
        return f"{self.subject}\n{self.text}" if self.subject else self.text


def read_request(request: Request, catalogue: Catalogue, language: str) -> Reading:
    letter = request.letter
    now = (letter.sent_at or datetime.fromtimestamp(0, UTC)).astimezone(catalogue.supplier.zone)
    text, injected = without_injections(with_ticked_only(request.thread.new[:_MOST_TEXT]))
    replied = answered(letter, catalogue.supplier)
    text = with_kinds_beside_numbers(with_counted_tickets(as_lines(text, catalogue)), catalogue)
    text = with_colons(text) if replied is not None and replied.kind == "question" else text
    request = request.model_copy(update={"thread": request.thread.model_copy(update={"new": text})})
    subject = letter.subject if request.is_own_subject else ""
    reader = Reader(catalogue=catalogue, clock=Clock(today=now.date(), day_first=language != "en"))
    text = without_signed_days(text, reader.clock, answers_offer=replied is not None and replied.kind == "offer")
    text = without_other_days(with_counted_guests(without_stories(text), subject, catalogue, reader.clock))
    said = with_ages_on_the_day(text, subject, catalogue, reader.clock)
    numbers = numbers_told(f"{subject}\n{said}")
    text = without_numbers(without_own_name(said, letter.sender.name), numbers)
    subject = without_numbers(subject, numbers)
    case = _Case(request=request, text=text, subject=subject, language=language, now=now, reader=reader)
    records = as_cruises(records_of(said), catalogue, reader.clock)
    prose = reader.values(text, subject=subject)
    values = completed(values_of(records[0], catalogue, reader.clock), prose, records[0].values) if records else prose
    sense = _sense(case, records, values, injected=injected)
    if sense.intent == "confirm" or sense.reason == YES_WITH_DETAILS:
        repeats = repeats_the_offer(case.reader, case.text, subject, case.request.thread.history)
        sense = Sense(intent="confirm") if repeats else accepted_otherwise(fold(text))
    contact = contact_of(letter, said if said.strip() else subject, request.thread.signature, language)
    if sense.intent in {"human", "ignore"}:
        reference = reference_of(letter, request.thread, catalogue)
        return only(sense.intent, language, *filter(None, (sense.reason,)), contact=contact, reference=reference)
    if sense.intent in {"cancel", "confirm"}:
        return _with_reference_only(case, sense, contact)
    if sense.intent == "change":
        return _change(case, contact, records, values)
    return _wish(case, sense, contact, records, values)


_COUNTED_IN_DOUBT = {"unknown_age", "unread_people", "contradiction"}  # counted, but not only that


def _sense(case: _Case, records: Sequence[Record], values: Values, *, injected: bool) -> Sense:
    supplier = case.catalogue.supplier
    replied = replied_to(case.request.letter, case.request.thread.history, supplier)
    details = bool(values.dates.days or values.times or not values.party.is_empty)
    of_one = case.catalogue.product(values.products[0]) if len(values.products) == 1 else None
    boat = is_charter(of_one)
    whole = bool(values.products and values.dates.days and (boat or not values.party.is_empty))
    wishes = whole or bool(values.products and values.dates.days and values.party.trouble in _COUNTED_IN_DOUBT)
    circumstances = Circumstances(
        has_own_reference=bool((references_in_question if wishes else own_references)(case.whole, supplier)),
        answers=replied.kind if replied else None,
        names_product=bool(values.products),
        gives_details=details,
        gives_moment=bool(values.dates.days or values.times),
        gives_party=not values.party.is_empty or values.party.trouble in _COUNTED_IN_DOUBT,
        is_whole_wish=whole,
        is_charter=boat,
        asks_for_option=asks_for_an_option(case.text, case.catalogue)
        or answers_with_a_choice(case.text, case.request.thread.history, case.catalogue, replied),
        tells_one_of_several=len(own_references(case.text, supplier)) > 1
        and reference_of(case.request.letter, case.request.thread, case.catalogue) is not None,
    )
    spoken = f"{case.subject}\n{without_billing_fields(records[0])}" if records else case.whole
    spoken, sense = sense_beside(spoken, case.request.note, case.text, circumstances)
    if records and (is_invoice(case.text) or asks_for_an_invoice(spoken)):
        return Sense(intent="human", reason="billing")
    if records and sense.intent in {"order", "human"} and only_informs(spoken):
        return Sense(intent="human", reason="only_information")
    if held := held_by_the_form(records, sense.intent):
        return Sense(intent="human", reason=held)
    found_nothing = sense.reason in {"no_known_request", "billing"} or asks_by_labels(spoken, sense)
    if records and sense.intent == "human" and found_nothing and len(records[0].values) >= 4:
        sense = Sense(intent="order") if has(rf"{BOOKS}|{SALE}", fold(f"{spoken}\n{case.text}")) else sense
    if injected and (sense.intent != "order" or not (values.products and details)):
        return Sense(intent="human", reason="instructions_to_the_machine")
    return sense


def _with_reference_only(case: _Case, sense: Sense, contact: Contact) -> Reading:
    reference = reference_of(case.request.letter, case.request.thread, case.catalogue)
    reasons = () if reference else (Reason(code="reference_absent", field="reference"),)
    return Reading(
        intent=sense.intent, language=case.language, contact=contact, reference=reference, reasons=reasons,
        missing=missing_of(list(reasons)), found=_of_reference(reference, case),
    )  # fmt: skip


def _of_reference(reference: str | None, case: _Case) -> tuple[Found, ...]:
    return evidence_of_reference(reference, case.request.letter.subject, case.text, case.request.thread.history)


def _change(case: _Case, contact: Contact, records: Sequence[Record], values: Values) -> Reading:
    reference = reference_of(case.request.letter, case.request.thread, case.catalogue)
    history = case.request.thread.history
    replied = answered_or_asked(case.request.letter, history, case.catalogue.supplier)
    answers = replied is not None and (replied.kind == "question" or (replied.kind == "offer" and bool(history)))
    asked = replied is not None and replied.kind == "question"
    confirmed = told_days(history, case.reader.clock) if replied is not None and not asked else set()
    known = confirmed.pop() if len(confirmed) == 1 else None
    ours = replied is not None and not asked and is_ours(history, case.catalogue.supplier)
    told = without_attributions(history) if ours else ""
    booked = case.reader.values(told) if told else Values()
    marked = None if answers else marked_changes(_with_struck(case), case.reader, known, booked)
    item, reasons = marked or changed_item(
        case.reader, case.text, case.subject, history if answers else None, known=known, booked=booked, asked=asked
    )
    if answers and replied is not None and replied.kind == "offer":
        item, reasons = besides_the_offer(item, reasons, booked)
    written = history if replied is not None else ""
    item, reasons = unless_in_doubt(item, reasons, values.dates.mentions, written, case.reader.clock)
    if reference is None:
        reasons = [*reasons, Reason(code="reference_absent", field="reference")]
    if len(records) > 1 and not marked:
        reasons = [*reasons, Reason(code="several_records", field="reference")]
    return Reading(
        intent="change",
        language=case.language,
        items=(item,),
        contact=contact,
        reference=reference,
        reasons=tuple(reasons),
        missing=missing_of(reasons),
        found=(*_of_reference(reference, case), *evidence_of(values, case.subject, case.text, case.request.thread.new)),
    )


def _with_struck(case: _Case) -> str:
    """The new text, with what is struck out where the mail strikes anything out."""
    struck = case.request.letter.with_struck
    return take_apart(struck, forward=False).new if OLD_VALUE.search(struck) else case.text


def _wish(case: _Case, sense: Sense, contact: Contact, records: Sequence[Record], values: Values) -> Reading:
    """An order or a question about room."""
    asks = sense.intent == "availability"
    values = as_told_before(values, case.text, case.reader, case.request.thread.history)
    told = Several() if records else several(case.reader, case.text, case.subject, asks=asks)
    if are_several_customers(records) or are_for_several_customers(told.entries, case.catalogue.supplier):
        apart = (Reason(code="several_customers"),)
        return Reading(intent="human", language=case.language, contact=contact, reasons=apart)
    wishes, contact, reference = _wishes(case, contact, records, told.wishes or [values])
    if records and len(wishes) == 1 and subject_names_another_day(case.subject, wishes[0].dates, case.reader.clock):
        wishes = [wishes[0].model_copy(update={"dates": Dates(trouble="contradiction")})]
    items: list[Item] = []
    reasons: list[Reason] = []
    for wish in alternatives(wishes, case.catalogue) if asks else wishes:
        item, sold, doubts = item_of(wish, case.catalogue, asks=asks)
        items.append(item)
        reasons += [*doubts, *(check_question if asks else check_order)(item, sold, case.catalogue, case.now)]
    if sense.intent == "order" and not reasons:
        reasons += _unread(case, records, items, told.pieces)
    if len(items) > 1 and {reason.code for reason in reasons if reason.field} and sense.intent == "order":
        reasons.append(Reason(code="one_of_several_unclear"))
    if sense.intent == "order" and is_noreply(case.request.letter.sender.email) and not case.request.letter.reply_to:
        own_contact = contact_in(records[0], case.language) if records else Contact(phone=contact.phone)
        if not (own_contact.email or own_contact.phone):
            reasons.append(Reason(code="contact_absent", field="contact"))
    stripped = [own for own in (reference,) if own and not own_references(own, case.catalogue.supplier)]
    return Reading(
        intent=sense.intent, language=case.language, items=tuple(items), contact=contact,
        reference=stripped[0] if stripped else None, reasons=tuple(dict.fromkeys(reasons)), missing=missing_of(reasons),
        found=evidence_of(values, case.subject, case.text, case.request.thread.new),
    )  # fmt: skip


def _wishes(
    case: _Case, contact: Contact, records: Sequence[Record], wishes: Sequence[Values]
) -> tuple[Sequence[Values], Contact, str | None]:
    """Each cruise wished, with the customer and the number that the mail gives."""
    own_subject = case.request.letter.subject if case.request.is_own_subject else ""
    told = customers_reference(f"{own_subject}\n{case.request.thread.new}")
    if not records:
        return wishes, contact, told
    if len(records) > 1:
        wishes = [
            completed(values_of(record, case.catalogue, case.reader.clock), wishes[0], record.values)
            for record in records
        ]
        wishes = [
            wish for wish, record in zip(wishes, records, strict=True) if not is_another_service(wish, record)
        ] or wishes
    stated = contact_in(records[0], case.language)
    customer = Contact(
        name=stated.name or contact.name, email=stated.email or contact.email, phone=stated.phone or contact.phone
    )
    return wishes, customer, records[0].get("reference") or told


def _unread(case: _Case, records: Sequence[Record], items: Sequence[Item], pieces: Sequence[str]) -> list[Reason]:
    """What the text says besides the values read, where it could change them."""
    if records:
        rest = records[0].rest
        return doubts_beside_record(without_numbers(rest, numbers_told(rest)), case.catalogue, items)
    boat, clock = any("charter" in item.units for item in items), case.reader.clock
    told = doubts_about_orders(pieces or [case.whole], case.catalogue, clock, whole_boat=boat, title=case.subject)
    return [*hour_of_the_subject(case.subject, items), *told]
