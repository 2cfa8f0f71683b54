"""What is kept of a decision: the conversation's new state, and every id and number that leads back to it."""

from gangway.channels.email.answers import Answer, ByHand, PassedOn, UnknownBooking
from gangway.mailing.answer import Written
from gangway.mailing.conversation import conversation_number
from gangway.mailing.orders import live_holds_of
from gangway.mailing.room import Decision, Pending, Turn
from gangway.store.mails import MOST_FOR_A_PERSON, Mail

MOST_IDS = 30


def with_number(turn: Turn, decision: Decision) -> Decision:
    """A conversation that waits for something has a number, so that its answer leads back to it."""
    answer, pending = decision.answer, decision.pending
    if answer is None or pending is None or isinstance(answer, PassedOn | UnknownBooking):
        return decision
    pending = pending.model_copy(update={"standing": _standing(turn, pending)})
    known = turn.pending.number if turn.pending else None
    if answer.number is None:
        number = known or conversation_number(turn.room, turn.thread)
        answer = answer.model_copy(update={"reference": number})
        known = number
    return decision.model_copy(update={"answer": answer, "pending": pending.model_copy(update={"number": known})})


def _standing(turn: Turn, pending: Pending) -> tuple[str, ...]:
    """What was held in the conversation before and still is, beside what is held now."""
    now = {pending.held, *pending.holds}
    return tuple(order.id for order in live_holds_of(turn) if order.id not in now)


def concluded(turn: Turn, mail: Mail, decision: Decision, written: Written | None) -> None:
    """Raises ConditionFailed if another mail of the conversation was concluded meanwhile."""
    room, thread = turn.room, turn.thread
    ours = written.our_ids if written else ()
    waiting = [*thread.for_a_person, mail.key] if decision.person else [*thread.for_a_person]
    state = thread.model_copy(
        update={
            "participants": _union(thread.participants, (written.to, turn.incoming.sender) if written else ()),
            "numbers": _union(thread.numbers, _numbers(decision)),
            "orders": _union(thread.orders, tuple(order.id for order in decision.orders)),
            "language": turn.reading.language or thread.language,
            "pending": _pending(turn, decision),
            "our_ids": _union(thread.our_ids, ours)[-MOST_IDS:],
            "last_id": _last_id(decision, written) or thread.last_id,
            "by_hand": isinstance(decision.answer, ByHand) or (thread.by_hand and not _says_something(decision)),
            "for_a_person": tuple(dict.fromkeys(waiting))[-MOST_FOR_A_PERSON:],
        }
    )
    theirs = (turn.incoming.message_id,) if turn.incoming.message_id and written else ()
    room.mails.conclude(mail, state, [*ours, *theirs], room.now, room.office.patience())


def _says_something(decision: Decision) -> bool:
    """Whether the machine has the word again: more than that a person will answer."""
    return decision.answer is not None and not decision.is_suggestion and not isinstance(decision.answer, PassedOn)


def _last_id(decision: Decision, written: Written | None) -> str | None:
    """The id that says what was offered or asked; a word that a person will answer takes nothing back."""
    has_number = decision.answer is not None and decision.answer.number is not None
    return written.our_ids[0] if written and has_number else None


def _numbers(decision: Decision) -> tuple[str, ...]:
    """Numbers that were told to somebody who may speak of them."""
    answer: Answer | None = decision.answer
    told = (answer.number,) if answer is not None and answer.number else ()
    return (*told, *(order.reference for order in decision.orders if answer is not None))


def _pending(turn: Turn, decision: Decision) -> str | None:
    if decision.keeps_pending or decision.answer is None or isinstance(decision.answer, PassedOn | UnknownBooking):
        return turn.thread.pending
    pending: Pending | None = decision.pending
    return pending.model_dump_json(exclude_defaults=True) if pending else None


def _union(held: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*held, *new]))
