"""One mail from the bucket to its end: taken once, decided, answered once, and all of it recorded.

Order of things, so that being cut off anywhere is harmless: orders are made under keys of the mail, the answer is
stored, mail and conversation are concluded together, and only then the case is opened and the answer sent. What is cut
off after that is done again from what was stored: the answer is the one thing that can reach somebody twice, and at
most twice (docs/decisions/0020).
"""

from collections.abc import Callable
from dataclasses import replace

from gangway.channels.email.alarms import alarm_on_layout
from gangway.channels.email.answers import AnyAnswer, PassedOn
from gangway.channels.email.read import read_mail
from gangway.channels.email.reading import Reading, only
from gangway.channels.email.second_reader import Opinion
from gangway.mailing.answer import PerhapsSent, compose, recipient_of, send_stored
from gangway.mailing.ask import answer_availability
from gangway.mailing.conversation import conversation_of, in_its_language, reading_in, turn_for
from gangway.mailing.decide import decide
from gangway.mailing.incoming import Incoming, incoming_of
from gangway.mailing.reasons import sentence
from gangway.mailing.record import concluded, with_number
from gangway.mailing.room import CHANNEL, Decision, Mailroom, Turn
from gangway.mailing.second import opinion_on
from gangway.ordering.report_case import report_case
from gangway.store.mails import Conversation, Mail, case_key, digest
from gangway.store.transaction import ConditionFailed

AN_HOUR, A_DAY = 3_600, 86_400
TRIES = 4
PAUSE_SECONDS = 2.0
MOST_REPEATS = 1  # of an answer that was perhaps sent


def take_mail(room: Mailroom, key: str) -> Mail:
    """The mail at that key of the bucket, done with. Raises AtWork or TryAgain: then it is to come again."""
    raw = room.files.read(key)
    incoming = incoming_of(raw, room.catalogue.supplier, room.own_addresses)
    mail = room.mails.begin(Mail(key=name_of(incoming, key), source=key, words=incoming.words), room.now)
    if mail.state == "done" and mail.words in {None, incoming.words}:
        return mail
    if mail.state == "done":  # its program gives two mails one id: a person looks whether they are the same
        other = Mail(key=digest(mail.key, incoming.words), source=key, words=incoming.words, reason="id_used_before")
        mail = room.mails.begin(other, room.now)
    if mail.state == "done":
        return mail
    try:
        return _carried_out(room, mail, incoming) if mail.state == "answered" else _taken(room, mail, raw, incoming)
    except PerhapsSent:
        raise
    except Exception:
        room.mails.let_go(mail.key)  # whoever is given it next need not wait for the lease to end
        raise


def take_patiently(room: Mailroom, key: str, may_wait: Callable[[], bool], sleep: Callable[[float], None]) -> Mail:
    """The same, tried again while there is time: the queue gives a mail that failed out again only minutes later."""
    while True:
        try:
            return take_mail(room, key)
        except PerhapsSent:
            raise
        except Exception:
            if not may_wait():
                raise
        sleep(PAUSE_SECONDS)


def _taken(room: Mailroom, mail: Mail, raw: bytes, incoming: Incoming) -> Mail:
    mail = mail.model_copy(update={"received_at": room.now, "sender": incoming.sender})
    if incoming.robot and (thread := _returned_to(room, incoming)):
        return _came_back(room, mail, incoming, thread)
    if incoming.robot:
        return _end(room, mail, "silent", incoming.robot)
    if room.mails.said_before(incoming.words, mail, room.now):
        return _end(room, mail, "copy", "said_before")
    return _worked_on(room, mail, raw, incoming)


def _returned_to(room: Mailroom, incoming: Incoming) -> Conversation | None:
    """The conversation in which the answer was given that a report says was not delivered."""
    found = (room.mails.thread_of_id(one) for one in incoming.returned)
    known = next((thread for thread in found if thread), None)
    return room.mails.thread(known) if known else None


def _came_back(room: Mailroom, mail: Mail, incoming: Incoming, thread: Conversation) -> Mail:
    """What was booked or offered the guest does not know: a person finds another way. Nobody is answered."""
    turn = turn_for(room, mail, incoming, only("ignore", thread.language, "delivery_report"), thread)
    return _concluded(turn, mail, Decision(person="answer_bounced", keeps_pending=True))


def name_of(incoming: Incoming, key: str) -> str:
    """A Message-ID is its sender's to give: another's mail with the same id is another mail."""
    return digest(incoming.sender, incoming.message_id) if incoming.message_id else digest("file", key)


def _end(room: Mailroom, mail: Mail, outcome: str, reason: str) -> Mail:
    done = mail.model_copy(update={"state": "done", "outcome": outcome, "reason": reason})
    room.mails.finish(done, room.now)
    return done


def _worked_on(room: Mailroom, mail: Mail, raw: bytes, incoming: Incoming) -> Mail:
    """Decided again from the start if another mail of the conversation was concluded in the meantime."""
    first = _turn(room, mail, raw, incoming)
    limited = _limited(first) or _under_a_known_id(mail, incoming)
    opinion = Opinion(reading=first.reading) if limited else opinion_on(first, raw)
    mail = mail.model_copy(update={"proposal": opinion.suggestion.model_dump_json() if opinion.suggestion else None})
    for tries in range(TRIES):
        turn = _turn(room, mail, raw, incoming)
        if turn.reading == first.reading:
            turn = replace(turn, reading=opinion.reading)
        decision = limited or decide(turn)
        if decision.silent and not decision.orders and not turn.thread.version:
            return _end(room, mail, "silent", decision.silent)
        try:
            return _concluded(turn, mail, decision)
        except ConditionFailed:
            if tries == TRIES - 1:
                raise
    raise AssertionError  # the loop returns or raises


def _turn(room: Mailroom, mail: Mail, raw: bytes, incoming: Incoming) -> Turn:
    thread = conversation_of(room, incoming, mail.key, room.now)
    reading = (
        only("human", None, incoming.distrust or "unreadable")
        if incoming.is_unreadable
        else read_mail(reading_in(thread, raw, incoming), room.catalogue)
    )
    thread = _by_number(room, incoming, reading, thread)
    return turn_for(room, mail, incoming, in_its_language(reading, incoming, thread), thread)


def _by_number(room: Mailroom, incoming: Incoming, reading: Reading, thread: Conversation) -> Conversation:
    """A mail that replies to nothing and names a number goes on with that conversation, if it is its sender's."""
    if thread.version or not reading.reference or not incoming.is_vouched_for:
        return thread
    known = room.mails.thread_of_number(reading.reference)
    found = room.mails.thread(known) if known else None
    return found if found is not None and incoming.sender in found.participants else thread


def _limited(turn: Turn) -> Decision | None:
    """A few answers for a conversation in a day and for a sender in an hour: so loops end, whoever drives them."""
    room, policy = turn.room, turn.room.policy
    if turn.reading.intent == "ignore" or turn.reading.sender is not None:
        return None
    by_thread = room.mails.count(f"thread#{turn.thread.id}", A_DAY, room.now)
    by_sender = room.mails.count(f"sender#{digest(turn.incoming.sender)}", AN_HOUR, room.now)
    if by_thread <= policy.answers_per_thread and by_sender <= policy.answers_per_hour:
        return None
    return Decision(person="too_many_answers", keeps_pending=True, is_suggestion=True, answer=_suggested(turn))


def _under_a_known_id(mail: Mail, incoming: Incoming) -> Decision | None:
    """What another mail of its sender has said in other words need not be meant a second time."""
    if mail.reason != "id_used_before":
        return None
    return Decision(answer=None if incoming.distrust else PassedOn(), person="id_used_before", keeps_pending=True)


def _suggested(turn: Turn) -> AnyAnswer | None:
    """What we would answer to a question about room, with nothing held: a dispatcher may send it."""
    if turn.reading.intent != "availability" or not turn.reading.complete or turn.incoming.distrust:
        return None
    policy = turn.room.policy.model_copy(update={"offers": False})
    return answer_availability(replace(turn, room=replace(turn.room, policy=policy))).answer


def _concluded(turn: Turn, mail: Mail, decision: Decision) -> Mail:
    """Answer stored, mail and conversation written; the case opened, the answer sent."""
    room = turn.room
    decision = with_number(turn, decision)
    to = recipient_of(turn)
    written = compose(turn, decision, to) if decision.answer is not None and to else None
    if decision.answer is not None and written is None:
        decision = decision.model_copy(update={"person": decision.person or "no_recipient"})
    sent = written is not None and not decision.is_suggestion
    kept = mail.model_copy(
        update={
            "state": "answered" if sent or decision.person else "done",
            "outcome": "person" if decision.person else "answered" if sent else "silent",
            "reason": decision.person or decision.silent,
            "reading": turn.reading.model_dump_json(exclude_defaults=True),
            "suggestion": written.text if written and not sent else None,
            "answer": room.files.keep_answer(mail.key, written.content, room.now) if sent and written else None,
            "thread": turn.thread.id,
        }
    )
    concluded(turn, kept, decision, written if sent else None)
    alarm_on_layout(turn.reading)
    return _carried_out(room, kept, turn.incoming) if kept.state == "answered" else kept


def _carried_out(room: Mailroom, mail: Mail, incoming: Incoming) -> Mail:
    """What was decided and stored: the case is opened, the answer sent. Once cut off in it, it is done once more."""
    if mail.outcome == "person":
        _report(room, mail, incoming, mail.reason or "")
    if mail.answer is None:
        return _end(room, mail, "person", mail.reason or "")
    if mail.repeats <= MOST_REPEATS:
        return send_stored(room, mail)
    _report(room, mail, incoming, "answer_perhaps_not_sent")
    return _end(room, mail, "person", "answer_perhaps_not_sent")


def _report(room: Mailroom, mail: Mail, incoming: Incoming, code: str) -> None:
    """One case for a conversation: its mails are in the mail table, under the case's key."""
    intent = Reading.model_validate_json(mail.reading).intent if mail.reading else "human"
    facts = {"source": mail.source, "mail": mail.key, "reason": code, "intent": intent}
    if purpose := _purpose(room, incoming):
        facts["address"] = purpose
    report_case(room.office, case_key(mail.thread or ""), "mail", channel=CHANNEL, reason=sentence(code), facts=facts)


def _purpose(room: Mailroom, incoming: Incoming) -> str | None:
    """Which of our addresses it was sent to: a hint for the desk, never a proof."""
    return next((room.purposes[to] for to in incoming.recipients if to in room.purposes), None)
