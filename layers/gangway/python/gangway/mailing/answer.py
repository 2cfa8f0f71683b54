"""The answer as a mail: to whom, in which words, and given to the mail service."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from gangway.channels.email.automatic import is_noreply
from gangway.channels.email.writing import Mailbox, ReplyTo, write
from gangway.domain.model import Model
from gangway.domain.refusals import TryAgain
from gangway.mailing.room import Decision, Mailroom, Turn
from gangway.store.mails import Mail


class Written(Model):
    """A finished answer. `our_ids` are its Message-ID and its second id, which mail programs carry on."""

    to: str
    content: bytes
    text: str
    our_ids: tuple[str, ...]


def recipient_of(turn: Turn) -> Mailbox | None:
    """Whoever wrote, in the thread; for a form or a colleague's forward the guest. Never ourselves, never a robot."""
    incoming, contact = turn.incoming, turn.reading.contact.email
    wanted = incoming.answer_to
    if (incoming.generated or incoming.is_colleague) and contact:
        wanted = contact.lower()
    if not wanted or wanted in turn.room.own_addresses or is_noreply(wanted):
        return None
    try:
        return Mailbox(address=wanted, name=turn.reading.contact.name or incoming.sender_name)
    except ValueError:
        return None  # no address that a mail can be sent to


def compose(turn: Turn, decision: Decision, to: Mailbox) -> Written:
    assert decision.answer is not None  # noqa: S101  there is something to say
    room, incoming = turn.room, turn.incoming
    reply = ReplyTo(
        to=to,
        language=turn.language,
        subject=incoming.subject,
        message_id=incoming.message_id,
        references=incoming.references,
    )
    supplier = room.catalogue.supplier
    message = write(
        decision.answer,
        reply,
        room.catalogue,
        at=room.now,
        sender=Mailbox(address=room.sender, name=supplier.name),
    )
    return Written(to=to.address, content=bytes(message), text=_text_of(message), our_ids=_ids_of(message))


def _text_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    return str(part.get_content()) if part is not None else ""


def _ids_of(message: EmailMessage) -> tuple[str, ...]:
    own = str(message["Message-ID"])
    domain = own.rpartition("@")[2]
    seconds = [one for one in str(message["References"] or "").split() if one.endswith(f".thread@{domain}")]
    return (own, *seconds[-1:])


class NotSent(TryAgain):
    """The mail service did not take the answer: it may be given again at once."""

    code = "mail_not_sent"


class PerhapsSent(Exception):  # noqa: N818
    """The mail service may have taken the answer: it is given again only by whoever has the mail after its lease."""


def send_stored(room: Mailroom, mail: Mail) -> Mail:
    """Give the stored answer to the mail service; what was given and not noted is given once more (decision 0020)."""
    assert mail.answer is not None  # noqa: S101  there is one
    content = room.files.read(mail.answer)
    to, sender = _envelope(content)
    try:
        given = room.send(content, sender, to)
    except TryAgain:
        raise
    except Exception as problem:
        raise PerhapsSent(type(problem).__name__) from problem
    try:
        room.mails.sent(mail, given, room.now, room.office.patience())
    except Exception as problem:
        raise PerhapsSent(type(problem).__name__) from problem
    return mail.model_copy(update={"state": "done"})


def _envelope(content: bytes) -> tuple[str, str]:
    """(recipient, sender) of an answer of ours."""
    message = message_from_bytes(content, policy=policy.default)
    return str(message["To"].addresses[0].addr_spec), str(message["From"].addresses[0].addr_spec)
