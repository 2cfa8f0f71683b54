"""The facts about a mail whatever it says: who sent it to whom, in reply to what, and whether by hand.

Source of the rules for machines: RFC 3834 (Auto-Submitted, the empty return path), RFC 2919 (List-Id).
"""

import re
from datetime import datetime
from email.utils import getaddresses

from gangway.channels.email.automatic import is_noreply
from gangway.channels.email.folding import fold
from gangway.channels.email.mime import Letter, parse
from gangway.channels.email.thread import take_apart
from gangway.channels.email.thread_marks import is_forward, stripped_subject
from gangway.channels.email.trust import is_authenticated, is_own, reason_not_to_trust
from gangway.domain.catalogue import Supplier
from gangway.domain.model import Model
from gangway.store.mails import digest

UNREADABLE = (RecursionError, ValueError, LookupError, TypeError, AttributeError, OverflowError)
MOST_IDS = 12
MOST_HEADER_BYTES = 100_000  # mail servers stop at less; decoding more takes longer than a mail is worth
_ID = re.compile(r"<[!-;=?-~]{1,400}>")
_REPORT = re.compile(rb"(?i)multipart/report;[^:]{0,200}report-type=\"?delivery-status")
_FAILED = re.compile(rb"(?im)^action:[ \t]*failed")
_TO_US = ("to", "cc", "delivered-to", "x-original-to")


class Incoming(Model):
    """`words` is a digest of what the mail says, to know it again under another Message-ID.

    `robot` is the reason why a machine wrote it, `generated` that a machine did on somebody's behalf (a form, say);
    `returned` are the ids in a report that a mail could not be delivered;
    `distrust` is why nobody may act on it; `is_vouched_for` that its domain is proved to be the sender's.
    """

    message_id: str = ""
    parents: tuple[str, ...] = ()
    references: str = ""
    subject: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    recipients: tuple[str, ...] = ()
    sent_at: datetime | None = None
    text: str = ""
    words: str = ""
    robot: str | None = None
    returned: tuple[str, ...] = ()
    generated: bool = False
    distrust: str | None = None
    is_vouched_for: bool = False
    is_colleague: bool = False

    @property
    def is_unreadable(self) -> bool:
        """Nothing was taken out of it, so nothing is to be read in it either."""
        return self.distrust in {"unreadable", "endless_headers"}

    @property
    def answer_to(self) -> str:
        return self.reply_to or self.sender


def incoming_of(raw: bytes, supplier: Supplier, own_addresses: frozenset[str]) -> Incoming:
    """Never raises: of a mail that cannot be taken apart there is nothing but its digest."""
    if len(raw[: MOST_HEADER_BYTES + 1].partition(b"\r\n\r\n")[0]) > MOST_HEADER_BYTES:
        return Incoming(words=digest(raw.decode("latin-1")), distrust="endless_headers")
    try:
        letter = parse(raw)
    except UNREADABLE:
        return Incoming(words=digest(raw.decode("latin-1")), distrust="unreadable")
    parents = tuple(dict.fromkeys(_ids(letter, "in-reply-to") + _ids(letter, "references")[::-1]))[:MOST_IDS]
    sender = letter.sender.email.lower()
    return Incoming(
        message_id=next(iter(_ids(letter, "message-id")), ""),
        parents=parents,
        references=letter.header("references")[:4_000],
        subject=letter.subject[:1_000],
        sender=sender,
        sender_name=letter.sender.name[:200],
        reply_to=letter.reply_to.email.lower() if letter.reply_to else "",
        recipients=_recipients(letter),
        sent_at=letter.sent_at,
        text=letter.text,
        words=_words(letter, sender, parents),
        robot=_robot(letter, supplier, own_addresses),
        returned=_returned(raw),
        generated=_submitted(letter) == "auto-generated" or is_noreply(sender),
        distrust=reason_not_to_trust(letter),
        is_vouched_for=is_authenticated(letter),
        is_colleague=is_own(letter.sender.domain, supplier) and is_authenticated(letter),
    )


def _ids(letter: Letter, name: str) -> list[str]:
    return _ID.findall(" ".join(letter.all(name)))


def _returned(raw: bytes) -> tuple[str, ...]:
    """RFC 3464: every id that a report of failed delivery holds; the headers of the mail in question stand in it."""
    if not _REPORT.search(raw[:MOST_HEADER_BYTES]) or not _FAILED.search(raw):
        return ()
    return tuple(dict.fromkeys(_ID.findall(raw[:MOST_HEADER_BYTES].decode("latin-1"))))[: 2 * MOST_IDS]


def _recipients(letter: Letter) -> tuple[str, ...]:
    values = [value for name in _TO_US for value in letter.all(name)]
    try:
        pairs = getaddresses([value.replace("\n", " ") for value in values])
    except (ValueError, TypeError):
        return ()
    return tuple(dict.fromkeys(email.strip().lower() for _, email in pairs if "@" in email))[:50]


def _words(letter: Letter, sender: str, parents: tuple[str, ...]) -> str:
    """The same for two copies of one mail; a second yes in a later mail of the conversation replies to another one."""
    new = take_apart(letter.text, forward=is_forward(letter.subject)).new
    said = " ".join(fold(new or letter.text).split())
    attached = [" ".join(fold(inner.text).split()) for inner in letter.attached]
    return digest(sender, stripped_subject(letter.subject), said, *attached, *parents[:1])


def _submitted(letter: Letter) -> str:
    return letter.header("auto-submitted").lower().partition(";")[0].strip()


def _robot(letter: Letter, supplier: Supplier, own_addresses: frozenset[str]) -> str | None:
    if letter.all("return-path") and letter.header("return-path").strip() == "<>":
        return "empty_return_path"
    if _submitted(letter) == "auto-replied":
        return "auto_replied"
    if letter.sender.email.lower() in own_addresses or _is_our_id(letter, supplier):
        return "ourselves"
    if letter.header("list-id") or letter.header("precedence").strip().lower() == "list":
        return "list"
    return None


def _is_our_id(letter: Letter, supplier: Supplier) -> bool:
    own = re.escape(supplier.email.rpartition("@")[2].lower())
    name = rf"<(?:{re.escape(supplier.reference_prefix.lower())}-\d{{5,9}}|mail)\.\w+(?:\.[\w.-]+)?@{own}>"
    return re.match(name, letter.header("message-id").strip().lower()) is not None
