"""A second opinion on mails that the reader leaves to a person. Off unless a model is named in the settings.

A second reader proposes; it never acts. Of every value it must quote the words of the mail, and a value counts only
when those words stand in the text a person sees and our own finders read the same value from them. What is left becomes
a suggestion beside the mail on the dispatcher's desk; the one thing it may do alone is to fill what a question about
room lacks, because an answer books nothing (docs/decisions/0010).
"""

import datetime as dt
from typing import Protocol

from gangway.channels.email.checks import check_question, missing_of
from gangway.channels.email.days import Clock
from gangway.channels.email.injections import without_injections
from gangway.channels.email.mime import parse
from gangway.channels.email.proposals import Proposal, SeenMail
from gangway.channels.email.proposed_values import confirmed_item
from gangway.channels.email.reading import Item, Reading
from gangway.channels.email.thread import take_apart
from gangway.channels.email.thread_marks import is_forward, is_reply_or_forward
from gangway.channels.email.wishes import Sold
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model
from gangway.edge.observe import logger

MOST_LETTERS = 6_000
# A mail for a person is read again only if it was not understood: what trust, a complaint, a lawyer or another language
# made a person's stays one.
NOT_UNDERSTOOD = {"no_known_request", "several_products", "one_of_several_unclear"}
# Whoever may not be acted for, or speaks to the machine, is not read a second time either.
NEVER = {
    "dmarc_failed", "spf_failed", "dkim_failed", "no_single_sender", "header_injection", "virus", "too_large",
    "too_long", "unreadable", "reader_failed", "no_date", "language", "no_text", "agency_from_elsewhere",
    "agency_not_authenticated", "agency_message", "instructions_to_the_machine", "several_customers", "layout_problem",
}  # fmt: skip


# What may be filled in: a value that was not found, never one that is in doubt.
_ABSENT = {"product_unknown", "date_absent", "people_absent"}


class SecondReader(Protocol):
    def propose(self, mail: SeenMail, catalogue: Catalogue) -> Proposal | None:
        """None when there is no usable answer, whatever the reason; never raises."""


class Suggestion(Model):
    """For a person to accept or not. It has no `complete`: nothing may act on it."""

    intent: str
    items: tuple[Item, ...] = ()
    refused: tuple[str, ...] = ()  # fields proposed that the mail does not bear out


class Opinion(Model):
    """`reading`: the first one, or a question about room completed; `suggestion` stands beside a person's mail."""

    reading: Reading
    suggestion: Suggestion | None = None


def second_opinion(raw: bytes, first: Reading, catalogue: Catalogue, reader: SecondReader | None) -> Opinion:
    """The first reading as it is, unless it is incomplete and may be read again. Never raises."""
    if reader is None or not may_be_asked(first):
        return Opinion(reading=first)
    try:
        return _opinion(raw, first, catalogue, reader)
    except Exception as problem:  # noqa: BLE001  whatever goes wrong in it, the mail is read as it was
        logger().warning("second reader failed", channel="email", problem=type(problem).__name__)
        return Opinion(reading=first)


def _opinion(raw: bytes, first: Reading, catalogue: Catalogue, reader: SecondReader) -> Opinion:
    mail = _seen(raw, first, catalogue)
    proposal = reader.propose(mail, catalogue) if mail else None
    if mail is None or proposal is None:
        return Opinion(reading=first)
    clock = Clock(today=mail.sent_on, day_first=first.language != "en")
    found = [confirmed_item(item, f"{mail.subject}\n{mail.text}", catalogue, clock) for item in proposal.items]
    items = tuple(item for item, _ in found)
    refused = tuple(dict.fromkeys(name for _, names in found for name in names))
    suggestion = Suggestion(intent=proposal.intent, items=items, refused=refused)
    if completed := _completed(first, suggestion, catalogue, mail.sent_on):
        return Opinion(reading=completed)
    return Opinion(reading=first, suggestion=suggestion)


def may_be_asked(first: Reading) -> bool:
    if first.complete or first.intent == "ignore" or first.sender is not None:
        return False
    codes = {reason.code for reason in first.reasons}
    if first.intent == "human" and not codes <= NOT_UNDERSTOOD:
        return False
    return not codes & NEVER


def _seen(raw: bytes, first: Reading, catalogue: Catalogue) -> SeenMail | None:
    letter = parse(raw)
    text, injected = without_injections(take_apart(letter.text, forward=is_forward(letter.subject)).new)
    if injected or letter.sent_at is None or len(text) > MOST_LETTERS:
        return None
    subject = "" if is_reply_or_forward(letter.subject) else letter.subject
    day = letter.sent_at.astimezone(catalogue.supplier.zone).date()
    return SeenMail(subject=subject, text=text, sent_on=day, language=first.language or "")


def _completed(first: Reading, suggestion: Suggestion, catalogue: Catalogue, today: dt.date) -> Reading | None:
    """A question about one cruise whose missing values, and only these, were found; what was read stays as it was."""
    if first.intent != "availability" or suggestion.intent != "availability" or suggestion.refused:
        return None
    if {reason.code for reason in first.reasons} - _ABSENT:
        return None
    if len(first.items) != 1 or len(suggestion.items) != 1:
        return None
    was, now = first.items[0], suggestion.items[0]
    if not _agrees(was, now):
        return None
    item = was.model_copy(update=_filled(was, now))
    sold = Sold(units=item.units, people=item.people, trouble=None if item.units or item.people else "absent")
    midnight = dt.datetime.combine(today, dt.time(), tzinfo=catalogue.supplier.zone)
    if missing_of(check_question(item, sold, catalogue, midnight)):
        return None
    return first.model_copy(update={"items": (item,), "missing": (), "reasons": ()})


def _agrees(was: Item, now: Item) -> bool:
    """Where both have a value it is the same one."""
    pairs = ((was.product, now.product), (was.date, now.date), (was.time, now.time), (was.units, now.units))
    return all(not one or not other or one == other for one, other in pairs)


def _filled(was: Item, now: Item) -> dict[str, object]:
    people = not was.units and was.people is None
    return {
        "product": was.product or now.product,
        "option": was.option if was.product else now.option,
        "date": was.date or now.date,
        "time": was.time or now.time,
        "units": now.units if people else was.units,
        "people": now.people if people else was.people,
    }
