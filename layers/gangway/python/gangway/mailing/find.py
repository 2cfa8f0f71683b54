"""The booking that a mail speaks of, for somebody who may."""

from gangway.channels.email.answers import UnknownBooking
from gangway.domain.order import Order
from gangway.domain.refusals import UnknownOrder
from gangway.mailing.room import Decision, Turn
from gangway.ordering.find_order import find_by_reference


def booking_of(turn: Turn) -> Order | None:
    """By our number in the mail; None also for the number of a conversation that has no order yet."""
    reference = turn.reading.reference
    if reference is None:
        return None
    try:
        return find_by_reference(turn.office, reference)
    except UnknownOrder:
        return None


def is_conversation(turn: Turn) -> bool:
    """Whether the number is that of this conversation, and of no order."""
    pending = turn.pending
    return pending is not None and pending.number is not None and turn.reading.reference in {None, pending.number}


def unknown_booking() -> Decision:
    """The same words whether the number exists, is somebody else's, or is none; a person looks in any case."""
    return Decision(answer=UnknownBooking(), person="no_proof")
