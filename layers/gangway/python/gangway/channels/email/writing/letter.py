"""An answer to a finished message: its body twice, as text and as HTML, then pictures and calendar files.

multipart/mixed
  multipart/alternative
    text/plain
    multipart/related: text/html, image/png for each ticket
  text/calendar for each order
"""

import hashlib
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from itertools import groupby

from gangway.channels.email.answers import AnyAnswer, ByHand, OnePart, Several
from gangway.channels.email.writing import attachments
from gangway.channels.email.writing.blocks import Body, Paragraph, TicketLine
from gangway.channels.email.writing.compose import blocks_of
from gangway.channels.email.writing.envelope import POLICY, addressed, one_line
from gangway.channels.email.writing.page import html_page
from gangway.channels.email.writing.phrases import Phrases
from gangway.channels.email.writing.plain import plain_text
from gangway.channels.email.writing.reply import Language, Mailbox, ReplyTo
from gangway.channels.email.writing.words import Words
from gangway.domain.catalogue import Catalogue, Supplier

MOST_QUOTED_LINES = 60
MOST_QUOTED_LINE = 400
MOST_TYPED_LINE = 10_000


def write(
    answer: AnyAnswer, reply: ReplyTo, catalogue: Catalogue, *, at: datetime, sender: Mailbox | None = None
) -> EmailMessage:
    """The mail, ready to be sent (`bytes(message)` is 7 bit with CRLF). Pure: same arguments, same bytes.

    `at` is now. `sender` is the address the mail came to, in the supplier's domain; the supplier's own if None.
    """
    supplier = catalogue.supplier
    sender = sender or Mailbox(address=supplier.email, name=supplier.name)
    phrases = Phrases(
        Words(reply.language), catalogue, at.astimezone(supplier.zone), alone=not isinstance(answer, Several)
    )
    title = _title(answer, supplier)
    message = addressed(answer, reply, sender, supplier, subject=title, at=at)
    body = _own_words(answer, reply) if isinstance(answer, ByHand) else _our_words(answer, reply, phrases, sender)
    _fill(message, body, answer, title, phrases)
    # RFC 3282. Once it has parts: set before, it would go down to the first of them.
    message["Content-Language"] = reply.language
    _name_boundaries(message)
    return message


def draft(language: Language, catalogue: Catalogue, sender: Mailbox, at: datetime) -> str:
    """A greeting and a signature as our mails have them, with room between them for what a person writes."""
    phrases = Phrases(Words(language), catalogue, at.astimezone(catalogue.supplier.zone))
    end = "\n".join([phrases.words("regards"), *_signature(phrases, sender)])
    return f"{phrases.words('hello')}\n\n\n\n{end}"


def _our_words(answer: OnePart | Several, reply: ReplyTo, phrases: Phrases, sender: Mailbox) -> Body:
    return Body(
        hello=phrases.words("hello"),
        blocks=tuple(blocks_of(answer, phrases)),
        regards=phrases.words("regards"),
        sender=_signature(phrases, sender),
        quoted=_quotation(reply.quoted),
    )


def _own_words(answer: ByHand, reply: ReplyTo) -> Body:
    """Paragraphs and lines as they were typed; of each line what can be seen."""
    typed = [one_line(line, MOST_TYPED_LINE) for line in answer.text.splitlines()]
    blocks = tuple(Paragraph(lines=tuple(lines)) for is_text, lines in groupby(typed, key=bool) if is_text)
    return Body(hello="", blocks=blocks, regards="", sender=(), quoted=_quotation(reply.quoted))


def _title(answer: AnyAnswer, supplier: Supplier) -> str:
    return f"{supplier.name} {answer.number}" if answer.number else supplier.name


def _signature(phrases: Phrases, sender: Mailbox) -> tuple[str, ...]:
    supplier = phrases.catalogue.supplier
    phone = phrases.words("phone", phone=supplier.phone) if supplier.phone else ""
    return tuple(line for line in (supplier.name, phone, sender.address, supplier.website) if line)


def _quotation(text: str) -> str:
    """The first lines of what is answered, each a line a header could stand on its own."""
    lines = [one_line(line, MOST_QUOTED_LINE) for line in text[: MOST_QUOTED_LINES * MOST_QUOTED_LINE].splitlines()]
    kept = "\n".join(lines[:MOST_QUOTED_LINES]).strip()
    return f"{kept}\n…" if kept and len(lines) > MOST_QUOTED_LINES else kept


def _fill(message: EmailMessage, body: Body, answer: AnyAnswer, title: str, phrases: Phrases) -> None:
    codes = attachments.pictured_codes(answer)
    domain = phrases.catalogue.supplier.email.rpartition("@")[2]
    ids = {code: f"ticket-{number}.{_digest(code)}@{domain}" for number, code in enumerate(codes, start=1)}

    def picture_of(ticket: TicketLine) -> str | None:
        return ids.get(ticket.code)

    message.set_content(plain_text(body), cte="quoted-printable")
    page = html_page(body, phrases.words.language, title, picture_of)
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    *_, shown = message.iter_parts()
    for code, content_id in ids.items():
        shown.add_related(
            attachments.qr_png(code), "image", "png", cid=f"<{content_id}>", filename=f"{one_line(code, 60)}.png",
            disposition="inline",
        )  # fmt: skip
    for part in attachments.orders_with_event(answer):
        event = attachments.event_file(part, phrases)
        message.add_attachment(
            event,
            subtype="calendar",
            filename=f"{part.order.reference}.ics",
            params={"method": "PUBLISH"},
            cte="base64",
        )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _name_boundaries(message: EmailMessage) -> None:
    """Boundaries that follow from the Message-ID, so that the same mail is the same bytes."""
    seed = str(message["Message-ID"])
    for number, part in enumerate(message.walk()):
        part.policy = POLICY
        if part.is_multipart() and isinstance(part, MIMEPart):
            part.set_boundary(f"=_{number}_{_digest(f'{seed} {number}')}")
