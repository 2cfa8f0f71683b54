"""An answer to a finished message."""

from datetime import datetime
from email.message import EmailMessage

from gangway.channels.email.answers import AnyAnswer
from gangway.channels.email.writing.envelope import addressed
from gangway.channels.email.writing.reply import Mailbox, ReplyTo
from gangway.domain.catalogue import Catalogue


def write(
    answer: AnyAnswer, reply: ReplyTo, catalogue: Catalogue, *, at: datetime, sender: Mailbox | None = None
) -> EmailMessage:
    """The mail, ready to be sent (`bytes(message)` is 7 bit with CRLF). Pure: same arguments, same bytes.

    `at` is now. `sender` is the address the mail came to, in the supplier's domain; the supplier's own if None.
    """
    supplier = catalogue.supplier
    sender = sender or Mailbox(address=supplier.email, name=supplier.name)
    message = addressed(answer, reply, sender, supplier, subject=supplier.name, at=at)
    lines = [type(answer).__name__, answer.number or ""]
    message.set_content("\n".join(lines), cte="quoted-printable")
    return message
