"""A dispatcher's own answer to a mail that was left to a person, on the way of every answer of ours.

Order of things as in `take`: the answer is stored, mail and conversation are concluded in one transaction, and then it
is sent. Of several who answer the same mail one wins, and from then on that text is the mail's only answer: whoever
comes later with the same words finishes what was begun, with others is refused. So the one thing that can happen twice
is the sending of the very same bytes, after the mail service took them and nobody lived to note it.
"""

from uuid import uuid4

from gangway.channels.email.answers import Booked, ByHand
from gangway.channels.email.reading import Reading, only
from gangway.channels.email.writing import Mailbox, draft
from gangway.domain.order import Order
from gangway.domain.refusals import Conflict, NotPossible, TryAgain, Unknown
from gangway.mailing.answer import PerhapsSent, Written, compose, recipient_of, send_stored
from gangway.mailing.conversation import turn_for
from gangway.mailing.incoming import incoming_of
from gangway.mailing.record import concluded
from gangway.mailing.room import Decision, Mailroom, Turn, served
from gangway.store.mails import Conversation, Mail
from gangway.store.transaction import ConditionFailed

TRIES = 4


class UnknownMail(Unknown):
    """The conversation left no such mail to a person, or it is older than the bucket keeps mails."""

    code = "unknown_mail"


class NotAnswerable(NotPossible):
    """Nobody may be answered: `value` is the reason's code, e.g. `dmarc_failed`, `no_recipient`."""

    code = "not_answerable"


class AlreadyAnswered(Conflict):
    """In other words; `value` is who wrote them."""

    code = "already_answered"


class AnswerUnderWay(Conflict):
    """Somebody is sending it right now, or died doing so less than a minute and a half ago."""

    code = "answer_under_way"


def answer_by_hand(room: Mailroom, thread_id: str, mail_key: str | None, text: str, by: str) -> Mail:
    """The mail, answered in these words: the newest one left to a person unless `mail_key` names another of them.

    Raises UnknownMail, NotAnswerable, AlreadyAnswered, AnswerUnderWay, TryAgain.
    """
    return _answered(room, thread_id, mail_key, ByHand(text=text), by)


def tell_booked(room: Mailroom, thread_id: str, mail_key: str | None, order: Order, by: str) -> Mail:
    """The confirmation with tickets and calendar file, as the machine would have given it. Raises as answer_by_hand."""
    return _answered(room, thread_id, mail_key, Booked(order=order, cancel_url=room.cancel_url(order)), by)


def _answered(room: Mailroom, thread_id: str, mail_key: str | None, answer: ByHand | Booked, by: str) -> Mail:
    decision = Decision(answer=answer, orders=(answer.order,) if isinstance(answer, Booked) else ())
    for _ in range(TRIES):
        thread, mail = left_to_a_person(room, thread_id, mail_key)
        turn = turn_of(room, thread, mail)
        written = compose(turn, decision, recipient(turn))
        if mail.reply is not None:
            return _begun_before(room, mail, written.text)
        try:
            kept = _concluded(turn, mail, decision, written, by)
        except ConditionFailed:
            continue  # another mail of the conversation was concluded, or another dispatcher's answer
        return _sent(room, kept)
    raise TryAgain("mail", "the conversation goes on right now")


def left_to_a_person(room: Mailroom, thread_id: str, mail_key: str | None) -> tuple[Conversation, Mail]:
    """Raises UnknownMail."""
    thread = room.mails.thread(thread_id)
    waiting = thread.for_a_person if thread else ()
    key = mail_key or next(reversed(waiting), None)
    mail = room.mails.mail(key) if key in waiting and key else None
    if thread is None or mail is None:
        raise UnknownMail("mail", "there is no such mail (any more)")
    return thread, mail


def turn_of(room: Mailroom, thread: Conversation, mail: Mail) -> Turn:
    """The mail as it was when it was taken, with what was read of it then. Raises UnknownMail."""
    raw = room.files.kept(mail.source)
    if raw is None:
        raise UnknownMail("mail", "the mail is older than mails are kept")
    incoming = incoming_of(raw, room.catalogue.supplier, room.own_addresses)
    reading = Reading.model_validate_json(mail.reading) if mail.reading else only("human", None, "unreadable")
    return turn_for(room, mail, incoming, reading, thread)


def recipient(turn: Turn) -> Mailbox:
    """Raises NotAnswerable: a machine would answer back, a disowned address is somebody else's."""
    if why := turn.incoming.distrust or turn.incoming.robot:
        raise NotAnswerable(why, "its sender is not answered: the address need not be theirs, or a machine reads it")
    to = recipient_of(turn)
    if to is None:
        raise NotAnswerable("no_recipient", "there is no address to answer to")
    return to


def draft_for(room: Mailroom, mail: Mail, thread: Conversation) -> str:
    """What a dispatcher begins with: what was begun and perhaps not sent, what we would answer, or a bare letter."""
    language = Reading.model_validate_json(mail.reading).language if mail.reading else None
    sender = Mailbox(address=room.sender, name=room.catalogue.supplier.name)
    return mail.reply or mail.suggestion or draft(served(language, thread.language), room.catalogue, sender, room.now)


def _begun_before(room: Mailroom, mail: Mail, text: str) -> Mail:
    if mail.reply != text:
        raise AlreadyAnswered(mail.answered_by, f"{mail.answered_by} has answered it in other words")
    if mail.state == "done":
        return mail
    if not room.mails.take_over(mail.key, room.now):
        raise AnswerUnderWay(mail.answered_by, "the answer is being sent right now: look again in a minute and a half")
    return _sent(room, mail)


def _concluded(turn: Turn, mail: Mail, decision: Decision, written: Written, by: str) -> Mail:
    """Raises ConditionFailed. What was offered before is no longer open: the person's word counts."""
    stored = turn.room.files.keep_answer(f"{mail.key}-{uuid4().hex[:12]}", written.content, turn.room.now)
    kept = mail.model_copy(
        update={
            "state": "answered",
            "answer": stored,
            "reply": written.text,
            "answered_by": by,
            "answered_at": turn.room.now,
            "thread": turn.thread.id,
        }
    )
    concluded(turn, kept, decision, written)
    return kept


def _sent(room: Mailroom, mail: Mail) -> Mail:
    try:
        return send_stored(room, mail)
    except PerhapsSent:
        raise  # nobody gives it again before the lease is over
    except Exception:
        room.mails.let_go(mail.key)  # whoever presses again need not wait for the lease to end
        raise
