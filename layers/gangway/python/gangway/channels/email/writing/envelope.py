"""The headers of an answer: one recipient, the thread, and the marks by which machines know not to answer it.

Values that came from outside are made one line before they get here into a header, ids only if they are ids.
"""

import hashlib
import json
import re
import unicodedata
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from typing import Any

from gangway.channels.email.answers import AnyAnswer
from gangway.channels.email.thread_marks import stripped_subject
from gangway.channels.email.writing.reply import Mailbox, ReplyTo
from gangway.domain.catalogue import Supplier

MOST_SUBJECT = 160  # letters; mail programs show less
MOST_NAME = 80
MOST_REFERENCES = 12  # the first and the newest, as RFC 5322 mail programs shorten them
_ID = re.compile(r"<[!-;=?-~]{1,240}>")  # printable ASCII without angle brackets
_ID_HEADERS = {"message-id", "in-reply-to", "references"}


class _Policy(EmailPolicy):
    """CRLF, 7 bit; ids are folded between each other and never encoded, which the standard library gets wrong."""

    def fold(self, name: str, value: Any) -> str:
        if name.lower() in _ID_HEADERS:
            return f"{name}: " + "\r\n ".join(str(value).split()) + "\r\n"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("ascii", "surrogateescape")


POLICY = _Policy(linesep="\r\n", cte_type="7bit")


def addressed(
    answer: AnyAnswer, reply: ReplyTo, sender: Mailbox, supplier: Supplier, *, subject: str, at: datetime
) -> EmailMessage:
    """A message with all headers and no content. `subject` is ours, for a mail that had none."""
    message = EmailMessage(policy=POLICY)
    message["From"] = _mailbox(sender)
    message["To"] = _mailbox(reply.to)
    message["Reply-To"] = _mailbox(sender)
    message["Subject"] = reply_subject(reply.subject) or subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id(answer, reply, supplier)
    if parents := _ids(reply.message_id)[:1]:
        message["In-Reply-To"] = parents[0]
    message["References"] = " ".join(_references(answer, reply, supplier))
    message["Auto-Submitted"] = "auto-replied"  # RFC 3834 section 5
    message["X-Auto-Response-Suppress"] = "All"  # Exchange: no out-of-office, receipts or delivery reports
    return message


def one_line(text: str, most: int) -> str:
    """Without line breaks, control and direction characters, at most `most` letters."""
    seen = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp", "Zs"} else c for c in text)
    seen = "".join(c for c in seen if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"} or c == "\u200d")
    return " ".join(seen.split())[:most].rstrip()


def reply_subject(subject: str) -> str:
    """`Re: ` and the subject without the prefixes it came with; empty for an empty one."""
    bare = one_line(subject, 4 * MOST_SUBJECT)
    while (shorter := stripped_subject(bare)) != bare:
        bare = shorter
    bare = bare[:MOST_SUBJECT].strip()
    return f"Re: {bare}" if bare else ""


def message_id(answer: AnyAnswer, reply: ReplyTo, supplier: Supplier) -> str:
    """The same for the same answer to the same mail, so that one sent twice is seen to be one."""
    return f"<{_own_id(answer, reply)}@{_domain(supplier)}>"


def _own_id(answer: AnyAnswer, reply: ReplyTo) -> str:
    number = answer.number.lower() if answer.number else "mail"
    told = [reply.message_id, reply.to.address, reply.language, type(answer).__name__, answer.model_dump_json()]
    digest = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:20]
    return f"{number}.{answer.mark}.{digest}"


def _references(answer: AnyAnswer, reply: ReplyTo, supplier: Supplier) -> list[str]:
    """The thread so far, and a second id of this answer before the one it replies to.

    The sending service writes a Message-ID of its own over ours, so In-Reply-To does not lead back to us; what stands
    in References does, since mail programs carry it on. It differs from Message-ID, so that no mail names itself.
    """
    parents = _ids(reply.message_id)[:1]
    earlier = [known for known in _ids(reply.references) if known not in parents]
    kept = [*earlier[:1], *earlier[1:][-(MOST_REFERENCES - 3) :]]
    return [*kept, f"<{_own_id(answer, reply)}.thread@{_domain(supplier)}>", *parents]


def _ids(header: str) -> list[str]:
    return list(dict.fromkeys(_ID.findall(header)))


def _domain(supplier: Supplier) -> str:
    return supplier.email.rpartition("@")[2].lower()


def _mailbox(mailbox: Mailbox) -> Address:
    local, _, domain = mailbox.address.rpartition("@")
    return Address(one_line(mailbox.name, MOST_NAME), local, domain)
