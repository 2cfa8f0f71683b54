"""What a mail's body is made of, before it becomes text or HTML. All strings are plain text."""

from gangway.domain.model import Model


class Say(Model):
    """A paragraph; with a `url`, `link` is what is clicked in HTML, and the address itself stands in the text."""

    text: str
    strong: bool = False
    url: str | None = None
    link: str = ""


class Paragraph(Model):
    """Lines that stay lines."""

    lines: tuple[str, ...]


class Heading(Model):
    text: str


class Facts(Model):
    """Rows of label and value."""

    rows: tuple[tuple[str, str], ...]


class Listed(Model):
    items: tuple[str, ...]


class TicketLine(Model):
    """One ticket: what it is for, the code to show, and what its picture says to those who do not see it."""

    kind: str
    code: str
    alt: str


class Tickets(Model):
    title: str
    lead: str
    tickets: tuple[TicketLine, ...]


Block = Say | Paragraph | Heading | Facts | Listed | Tickets


class Body(Model):
    """Everything between the headers and the attachments. `sender` are the lines below the regards.

    What a person wrote has its greeting and its end among the blocks: then `hello`, `regards` and `sender` are empty.
    """

    hello: str
    blocks: tuple[Block, ...]
    regards: str
    sender: tuple[str, ...]
    quoted: str = ""
