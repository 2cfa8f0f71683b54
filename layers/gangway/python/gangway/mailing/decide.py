"""What is to be done about a mail. Doubt is a question, and what a machine must not decide is a person's."""

from dataclasses import replace
from typing import get_args

from gangway.channels.email.answers import PassedOn, Question
from gangway.channels.email.reading import Field, Reading
from gangway.mailing.accept import yes_to_several
from gangway.mailing.answer import recipient_of
from gangway.mailing.ask import answer_availability, free_starts
from gangway.mailing.book import not_running
from gangway.mailing.cancel import answer_cancellation
from gangway.mailing.change import answer_change, changed
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of, unknown_booking
from gangway.mailing.merge import with_what_was_said
from gangway.mailing.notified import record_notification
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.stands import answer_whether_it_stands
from gangway.mailing.together import answer_confirmation, answer_order
from gangway.mailing.which import bookings_of, of_the_conversation

ACTS = {
    "availability": answer_availability,
    "order": answer_order,
    "change": answer_change,
    "cancel": answer_cancellation,
    "confirm": answer_confirmation,
}
# Stated well, and still not to be had: the answer is what there is instead, not a question.
NOT_TO_BE_HAD = frozenset({"out_of_season", "not_on_this_weekday", "too_late", "no_such_departure"})
# No word is said to whoever sends these; a person looks.
UNANSWERED = frozenset(
    {
        "header_injection",
        "virus",
        "dmarc_failed",
        "spf_failed",
        "dkim_failed",
        "no_single_sender",
        "unreadable",
        "reader_failed",
        "too_large",
        "endless_headers",
        "agency_from_elsewhere",
        "agency_not_authenticated",
        "agency_message",
        "instructions_to_the_machine",
        "no_date",
    }
)


def decide(turn: Turn) -> Decision:
    """Never sends anything; orders are made by the use cases, under keys of this mail. Raises TryAgain."""
    reading = turn.reading
    if turn.incoming.robot:
        return Decision(silent=turn.incoming.robot)
    if reading.intent == "ignore":
        return Decision(silent=_first_code(reading) or "ignored")
    if turn.incoming.distrust:
        return Decision(person=turn.incoming.distrust)
    if reading.sender is not None:
        return record_notification(turn) if reading.intent in ACTS else Decision(person=_agency_reason(reading))
    if reading.intent == "confirm" and turn.thread.by_hand:
        return acknowledged(Decision(person="yes_to_a_person", keeps_pending=True))
    turn = replace(turn, reading=with_what_was_said(turn))
    return _in_its_conversation(replace(turn, reading=of_the_conversation(turn)))


def _in_its_conversation(turn: Turn) -> Decision:
    if asked := _about_our_letter(turn):
        return asked
    if turn.reading.intent == "human":
        return for_a_person(turn)
    if recipient_of(turn) is None:  # nothing is booked that could not be answered
        return Decision(person="written_by_a_machine" if turn.incoming.generated else "no_recipient")
    if turn.reading.missing:
        return what_is_missing(turn)
    return acknowledged(_yes_to_another_departure(turn) or ACTS[turn.reading.intent](turn))


def _about_our_letter(turn: Turn) -> Decision | None:
    """What is no request by itself and asks about offers that our letter named; a person's letter is a person's."""
    if turn.reading.complete or turn.thread.by_hand:
        return None
    stands = answer_whether_it_stands(turn)
    return stands or (yes_to_several(turn) if turn.reading.intent in {"human", "order", "change"} else None)


def acknowledged(decision: Decision) -> Decision:
    """Whoever asked in earnest is told that a person will answer, where nothing else is."""
    if decision.person is None or decision.answer is not None:
        return decision
    return decision.model_copy(update={"answer": PassedOn()})


def for_a_person(turn: Turn) -> Decision:
    code = _first_code(turn.reading) or "not_understood"
    if code in UNANSWERED or turn.incoming.generated:
        return Decision(person=code, keeps_pending=True)
    return Decision(answer=PassedOn(), person=code, keeps_pending=True)


def what_is_missing(turn: Turn) -> Decision:
    """One question with exactly what is needed, or what there is instead of what cannot be had."""
    reading = turn.reading
    if _only_not_to_be_had(reading):
        return not_running(turn, reading.items[0])
    about = booking_of(turn)
    if about is not None and not may_speak_about(turn, about):
        return unknown_booking()
    starts = free_starts(turn)
    if starts == ():
        return not_running(turn, reading.items[0])
    question = Question.model_validate(
        {
            "intent": reading.intent,
            "missing": tuple(field for field in reading.missing if field in get_args(Field)),
            "understood": reading.items,
            "reasons": reading.reasons,
            "about": about,
            "starts": starts,
            "bookings": bookings_of(turn) if "reference" in reading.missing else (),
        }
    )
    pending = Pending(
        intent=reading.intent,
        items=reading.items,
        contact=reading.contact,
        partner_reference=reading.reference if reading.intent == "order" else None,
        reference=about.reference if about else None,
        missing=tuple(field for field in reading.missing if field != "reference"),
        lacks_adults="people_only_children" in {reason.code for reason in reading.reasons},
    )
    return Decision(answer=question, pending=pending, orders=(about,) if about else ())


def _only_not_to_be_had(reading: Reading) -> bool:
    if reading.intent != "order" or len(reading.items) != 1:
        return False
    item = reading.items[0]
    codes = {reason.code for reason in reading.reasons if reason.field}
    return codes <= NOT_TO_BE_HAD and bool(item.product and item.date and item.units)


def _yes_to_another_departure(turn: Turn) -> Decision | None:
    """A yes to the one departure that we named in place of what a booking could not become."""
    pending = turn.pending
    if turn.reading.intent != "confirm" or pending is None or pending.reference is None or len(pending.offered) != 1:
        return None
    order = booking_of(turn)
    if order is None or order.reference != pending.reference or not may_speak_about(turn, order):
        return None
    return changed(turn, order, pending.offered[0])


def _first_code(reading: Reading) -> str | None:
    return next((reason.code for reason in reading.reasons), None)


def _agency_reason(reading: Reading) -> str:
    return _first_code(reading) or "agency_message"
