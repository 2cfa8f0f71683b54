# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Raw bytes to a letter: decoded headers, the text parts, attached messages. Attachments are never opened.

Whatever is wrong with the bytes, `parse` returns a Letter: what cannot be decoded is empty, what is too much is cut.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from gangway.channels.email.charsets import decode
from gangway.channels.email.seen_text import clean, text_of_html
from gangway.domain.model import Model

MOST_PARTS = 400
MOST_BYTES = 400_000  # of one text part; a letter longer than this is not read by a machine
MOST_TEXT = 40_000  # letters of what a person sees; the rest is cut off
MOST_LETTERS = 5  # attached messages looked into


class Address(Model):
    name: str
    email: str

    @property
    def domain(self) -> str:
        return self.email.rpartition("@")[2].lower().rstrip(".")


class Letter(Model):
    """One message as far as it can be read. `text` is what its reader sees; `plain` the alternative without HTML."""

    headers: tuple[tuple[str, str], ...]
    subject: str
    sender: Address
    reply_to: Address | None
    sent_at: datetime | None
    text: str
    plain: str
    with_struck: str = ""  # the text with struck-out values between ⟦ and ⟧
    content_types: tuple[str, ...]
    content_type: str
    attached: tuple["Letter", ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, decoded; an empty string when absent."""
        return next((value for key, value in self.headers if key == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.headers if key == name)


def parse(raw: bytes) -> Letter:
    return _letter(BytesParser(policy=compat32).parsebytes(raw), depth=0)


def _letter(message: Message, depth: int) -> Letter:
    headers = tuple((name.lower(), decoded_header(value)) for name, value in message.raw_items())
    found = dict(reversed(headers))
    parts = list(_parts(message))
    html = _text(parts, "text/html")
    plain = clean(_text(parts, "text/plain")[:MOST_TEXT])
    seen = text_of_html(html)[:MOST_TEXT] if html else ""
    attached = [part for part in parts if part.get_content_type() == "message/rfc822"][:MOST_LETTERS]
    return Letter(
        headers=headers,
        subject=clean(found.get("subject", "")).replace("\n", " "),
        sender=_address(found.get("from", "")) or Address(name="", email=""),
        reply_to=_address(found.get("reply-to", "")),
        sent_at=_moment(found.get("date", "")),
        text=seen if _says_something(seen) else plain,
        plain=plain,
        with_struck=text_of_html(html, with_struck=True)[:MOST_TEXT] if _says_something(seen) else plain,
        content_types=tuple(part.get_content_type() for part in parts),
        content_type=message.get_content_type(),
        attached=tuple(_letter(inner, depth + 1) for inner in map(_inner, attached) if inner) if depth < 2 else (),
    )


def _says_something(text: str) -> bool:
    return re.search(r"\w", text) is not None


def _inner(part: Message) -> Message | None:
    payload = part.get_payload()
    return payload[0] if isinstance(payload, list) and payload and isinstance(payload[0], Message) else None


def _parts(message: Message) -> Iterator[Message]:
    """Leaves and attached messages in order, at most MOST_PARTS, without recursion and not into attached messages."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop()
        seen += 1
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting.extend(reversed([inner for inner in payload if isinstance(inner, Message)]))
            continue
        yield part


def _text(parts: list[Message], content_type: str) -> str:
    """All inline parts of that type one after the other; the alternatives of the other type are the caller's."""
    texts = [_part_text(part) for part in parts if part.get_content_type() == content_type and not _is_attachment(part)]
    return "\n".join(text for text in texts if text.strip())


def _is_attachment(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or part.get_filename() is not None
    except (MessageError, ValueError, LookupError, TypeError):
        return True


def _part_text(part: Message) -> str:
    try:
        data = part.get_payload(decode=True)
        charset = part.get_param("charset")
        flowed = str(part.get_param("format", "")).lower() == "flowed"
    except (MessageError, ValueError, LookupError, TypeError):
        return ""
    if not isinstance(data, bytes):
        return ""
    declared = charset[2] if isinstance(charset, tuple) else charset
    text = decode(data[:MOST_BYTES], declared).replace("\r\n", "\n").replace("\r", "\n")
    return _unflowed(text) if flowed else text


def _unflowed(text: str) -> str:
    """format=flowed: a line ending in a space goes on in the next one of the same quoting depth (RFC 3676)."""
    lines: list[str] = []
    for line in text.split("\n"):
        last = lines[-1] if lines else ""
        joins = last.endswith(" ") and last != "-- " and _depth(last) == _depth(line)
        if joins:
            lines[-1] = last + line.lstrip(">").removeprefix(" ")
        else:
            lines.append(line)
    return "\n".join(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))


def decoded_header(value: object) -> str:
    """The value as a person reads it: folding undone, encoded words decoded, line breaks inside those kept."""
    raw = re.sub(r"\r?\n(?=[ \t])", "", str(value)).strip("\r\n")
    raw = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if _has_surrogates(raw) else raw
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError, LookupError):
        return raw
    return "".join(piece if isinstance(piece, str) else decode(piece, charset) for piece, charset in pieces)


def _has_surrogates(text: str) -> bool:
    return any("\udc80" <= char <= "\udcff" for char in text)


def _address(value: str) -> Address | None:
    try:
        pairs = getaddresses([value.replace("\r", " ").replace("\n", " ")])
    except (ValueError, TypeError):
        return None
    return next((Address(name=clean(name), email=email.strip()) for name, email in pairs if "@" in email), None)


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else None
