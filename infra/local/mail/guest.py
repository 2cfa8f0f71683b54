"""A guest's mail program for the demo: writes by SMTP, and replies to what came back in its thread."""

import smtplib
import time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, localtime, make_msgid

from infra.local.mail.post import Post
from infra.local.mail.sent import part_of
from infra.local.ports import HOST

ANSWER_SECONDS = 180.0


class NoAnswer(Exception):  # noqa: N818  read where it is raised, says it
    """A mail that should be answered was not."""


class MailGuest:
    """Somebody with an address; `post` is the stack's mail service."""

    def __init__(self, post: Post, name: str, address: str) -> None:
        self._post, self._name, self._address = post, name, address

    def write(self, text: str, *, to: str, subject: str, replies_to: EmailMessage | None = None) -> EmailMessage:
        """Send, and wait for the answer. Raises NoAnswer."""
        had = len(self._post.sent.to(self._address))
        message = self._message(text, to, subject, replies_to)
        with smtplib.SMTP(HOST, self._post.ports.smtp, timeout=60) as smtp:
            smtp.send_message(message, from_addr=self._address, to_addrs=[to])
        until = time.monotonic() + ANSWER_SECONDS
        while len(answers := self._post.sent.to(self._address)) <= had:
            if time.monotonic() > until:
                raise NoAnswer(f"{subject!r} was not answered within {ANSWER_SECONDS:.0f} s")
            time.sleep(0.05)
        return answers[-1]

    def _message(self, text: str, to: str, subject: str, replies_to: EmailMessage | None) -> EmailMessage:
        message = EmailMessage(policy=SMTP)
        message["Date"] = format_datetime(localtime())
        message["From"] = f"{self._name} <{self._address}>"
        message["To"] = to
        message["Message-ID"] = make_msgid(domain=self._address.rpartition("@")[2])
        if replies_to is not None:
            parent = str(replies_to["Message-ID"])
            message["In-Reply-To"] = parent
            message["References"] = f"{replies_to['References'] or ''} {parent}".strip()
            subject = str(replies_to["Subject"])
            quoted = "\n".join(f"> {line}" for line in part_of(replies_to, "plain").splitlines())
            text = f"{text}\n\n{quoted}\n"
        message["Subject"] = subject
        message.set_content(text)
        return message
