"""Which conversation a mail belongs to, and whether its sender may speak about a booking.

The rule protected here: a number alone is no proof. An address is one if its domain vouches for it; without that, only
a reply that carries an id of a mail of ours, which nobody but its reader has; or the signed link that we sent.
"""

import re
from datetime import datetime

from gangway.channels.email.language import language_of
from gangway.channels.email.reading import Reading
from gangway.channels.email.thread import take_apart
from gangway.channels.widget.tokens import Signer
from gangway.domain.ids import reference
from gangway.domain.order import Order
from gangway.domain.partners import Partner, mail_guests
from gangway.domain.refusals import UnknownOrder
from gangway.mailing.incoming import Incoming
from gangway.mailing.room import Mailroom, Pending, Turn
from gangway.ordering.place_order import REFERENCE_DIGITS, TRIES_PER_LENGTH
from gangway.store.mails import Conversation, Mail
from gangway.store.transaction import ConditionFailed

_TOKEN = re.compile(r"/widget/orders/([A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])")
MOST_TOKENS = 3
LEAST_LETTERS = 25  # from which on a text tells its language by itself


def conversation_of(room: Mailroom, incoming: Incoming, key: str, now: datetime) -> Conversation:
    """By the ids the mail replies to, newest first; a new one if it replies to nothing we know."""
    for parent in incoming.parents:
        thread_id = room.mails.thread_of_id(parent)
        thread = room.mails.thread(thread_id) if thread_id else None
        if thread is not None and _takes_part(incoming, thread):
            return thread
    return Conversation(id=f"{now:%Y%m%d}-{key[:20]}")


def _takes_part(incoming: Incoming, thread: Conversation) -> bool:
    """Somebody who was sent a copy of the conversation is not in it, and starts one of their own."""
    return not incoming.distrust and incoming.sender in thread.participants


def turn_for(room: Mailroom, mail: Mail, incoming: Incoming, reading: Reading, thread: Conversation) -> Turn:
    """The mail in its conversation, with what was left pending there and the partner it comes from."""
    return Turn(
        room=room,
        key=mail.key,
        source=mail.source,
        incoming=incoming,
        reading=reading,
        thread=thread,
        pending=Pending.model_validate_json(thread.pending) if thread.pending else None,
        partner=partner_for(room, incoming),
    )


def known_partner(room: Mailroom, incoming: Incoming) -> Partner | None:
    """The reseller whose address this is, if its domain vouches for it."""
    if not incoming.is_vouched_for or incoming.distrust:
        return None
    domain = f"@{incoming.sender.rpartition('@')[2]}"
    partners = [partner for partner in room.office.partners.everyone() if partner.active and partner.emails]
    for wanted in (incoming.sender, domain):
        for partner in partners:
            if wanted in {entry.lower() for entry in partner.emails}:
                return partner
    return None


def partner_for(room: Mailroom, incoming: Incoming) -> Partner:
    """The known reseller, else everybody else's standing: guests by mail, at the retail price."""
    return known_partner(room, incoming) or room.office.partners.get(mail_guests().id) or mail_guests()


def may_speak_about(turn: Turn, order: Order) -> bool:
    incoming = turn.incoming
    if _has_link(turn.room.signer, incoming.text, order):
        return True
    if incoming.distrust or not _is_theirs(turn, order):
        return False
    return incoming.is_vouched_for or _replies_to_us(turn, order)


def _is_theirs(turn: Turn, order: Order) -> bool:
    """The address is the booking's, or was answered in the conversation in which the booking was made."""
    sender = turn.incoming.sender
    if sender == (order.contact.email or "").lower():
        return True
    if turn.partner.id == order.partner_id and turn.partner.id != mail_guests().id:
        return True
    thread = _thread_of(turn, order)
    return thread is not None and sender in thread.participants


def _thread_of(turn: Turn, order: Order) -> Conversation | None:
    if order.id in turn.thread.orders:
        return turn.thread
    thread_id = turn.room.mails.thread_of_number(order.reference)
    thread = turn.room.mails.thread(thread_id) if thread_id else None
    return thread if thread is not None and order.id in thread.orders else None


def _replies_to_us(turn: Turn, order: Order) -> bool:
    thread = _thread_of(turn, order)
    return thread is not None and any(parent in thread.our_ids for parent in turn.incoming.parents)


def signed_tokens(text: str) -> list[str]:
    """What stands in links to an order's page, at most three. A token may end with a hyphen, which ends no word."""
    return _TOKEN.findall(text)[:MOST_TOKENS]


def _has_link(signer: Signer, text: str, order: Order) -> bool:
    for token in signed_tokens(text):
        try:
            if signer.order_id(token) == order.id:
                return True
        except UnknownOrder:
            continue
    return False


def conversation_number(room: Mailroom, thread: Conversation) -> str:
    """A number for a conversation without an order, taken in the orders table so that no order gets it."""
    orders, prefix = room.office.orders, room.catalogue.supplier.reference_prefix
    tries = 0
    while True:
        number = reference(prefix, REFERENCE_DIGITS + tries // TRIES_PER_LENGTH)
        tries += 1
        try:
            room.office.commit([orders.reserved(f"reference#{number}", thread.id, room.now)], room.office.patience())
        except ConditionFailed:
            continue
        return number


def reading_in(thread: Conversation, raw: bytes, incoming: Incoming) -> bytes:
    """The mail as the reader should see it: with the id of ours that it replies to, which the mail service replaced."""
    if not thread.last_id or any(parent in thread.our_ids for parent in incoming.parents):
        return raw
    return f"References: {thread.last_id}\r\n".encode("ascii", "ignore") + raw


def in_its_language(reading: Reading, incoming: Incoming, thread: Conversation) -> Reading:
    """A reply too short to tell is in its conversation's language, whatever its program writes above a quotation."""
    if thread.language is None or reading.language is None or reading.language == thread.language:
        return reading
    said = take_apart(incoming.text, forward=False).new
    certain = language_of(said) if len(said.strip()) >= LEAST_LETTERS else None
    return reading if certain else reading.model_copy(update={"language": thread.language})
