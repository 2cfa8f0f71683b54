"""Answers about one order: booked, changed, cancelled, why not, or done already; with tickets where they are valid."""

from gangway.channels.email.answers import AlreadyDone, Booked, Cancelled, Changed, NotCancellable, NotChangeable
from gangway.channels.email.writing.blocks import Block, Say, Tickets
from gangway.channels.email.writing.compose_offers import hold
from gangway.channels.email.writing.phrases import Phrases
from gangway.domain.order import Order, Status


def booked(answer: Booked, phrases: Phrases) -> list[Block]:
    order = answer.order
    lead = Say(text=phrases.words("booked"), strong=True)
    return [lead, phrases.order(order), *_valid(order, phrases), *_how_to_cancel(order, answer.cancel_url, phrases)]


def changed(answer: Changed, phrases: Phrases) -> list[Block]:
    words, order = phrases.words, answer.order
    if order.status is Status.ON_HOLD:
        return [Say(text=words("changed_offer")), *hold(order, phrases)]
    told: list[Block] = [Say(text=words("changed"), strong=True), phrases.order_changed(order, answer.before)]
    told += _valid(order, phrases, lead="changed_tickets")
    return [*told, *_how_to_cancel(order, answer.cancel_url, phrases)]


def cancelled(answer: Cancelled, phrases: Phrases) -> list[Block]:
    words, order = phrases.words, answer.order
    if order.confirmed_at is None:
        return [Say(text=words("cancelled_offer"), strong=True), phrases.order(order)]
    told: list[Block] = [Say(text=words("cancelled"), strong=True), phrases.order(order)]
    if any(ticket.code for ticket in order.tickets):
        told.append(Say(text=words("cancelled_tickets")))
    return [*told, Say(text=words("cancelled_calendar"))]


def not_cancellable(answer: NotCancellable, phrases: Phrases) -> list[Block]:
    return _refused(f"not_cancellable_{answer.why}", answer.order, phrases)


def not_changeable(answer: NotChangeable, phrases: Phrases) -> list[Block]:
    return _refused(f"not_changeable_{answer.why}", answer.order, phrases)


def _refused(why: str, order: Order, phrases: Phrases) -> list[Block]:
    until = phrases.cancellable_until(order)
    text = phrases.words(why, until=phrases.words.until(until) if until else "")
    return [Say(text=text), phrases.order(order)]


def already(answer: AlreadyDone, phrases: Phrases) -> list[Block]:
    order = answer.order
    told: list[Block] = [Say(text=phrases.words(f"already_{answer.what}")), phrases.order(order)]
    if answer.what == "cancelled":
        return told
    return [*told, *_valid(order, phrases), *_how_to_cancel(order, answer.cancel_url, phrases)]


def has_valid_tickets(order: Order) -> bool:
    return order.status is Status.CONFIRMED


def _valid(order: Order, phrases: Phrases, lead: str = "tickets_lead") -> list[Block]:
    """The tickets and the word of the calendar file, of a CONFIRMED order only."""
    if not has_valid_tickets(order):
        return []
    words = phrases.words
    tickets = tuple(phrases.ticket(ticket) for ticket in order.tickets if ticket.code)
    told: list[Block] = [Tickets(title=words("tickets"), lead=words(lead), tickets=tickets)] if tickets else []
    return [*told, Say(text=words("calendar"))]


def _how_to_cancel(order: Order, url: str | None, phrases: Phrases) -> list[Block]:
    words, until = phrases.words, phrases.cancellable_until(order)
    if until is None or not has_valid_tickets(order):
        return []
    if until <= phrases.now:
        return [Say(text=words("cancel_no_more"))]
    name = "cancel_page" if url else "cancel_reply"
    return [Say(text=words(name, until=words.until(until)), url=url, link=words("cancel_link"))]
