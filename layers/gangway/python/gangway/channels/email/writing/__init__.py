"""Writing e-mails: an answer and the mail it replies to in, a finished message out; nothing is sent or stored here."""

from gangway.channels.email.writing.letter import draft, write
from gangway.channels.email.writing.reply import Language, Mailbox, ReplyTo

__all__ = ["Language", "Mailbox", "ReplyTo", "draft", "write"]
