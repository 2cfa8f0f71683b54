"""A body as plain text: what every mail program can show, and what a reply quotes."""

from gangway.channels.email.writing.blocks import Block, Body, Facts, Heading, Listed, Paragraph, Say, Tickets


def plain_text(body: Body) -> str:
    parts = [body.hello, *(_block(block) for block in body.blocks), "\n".join([body.regards, *body.sender])]
    parts = [part for part in parts if part]
    if body.quoted:
        parts.append("\n".join(f"> {line}".rstrip() for line in body.quoted.split("\n")))
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    match block:
        case Say():
            return f"{block.text}\n{block.url}" if block.url else block.text
        case Paragraph():
            return "\n".join(block.lines)
        case Heading():
            return block.text
        case Facts():
            return "\n".join(f"{label}: {value}" for label, value in block.rows)
        case Listed():
            return "\n".join(f"- {item}" for item in block.items)
        case Tickets():
            numbered = enumerate(block.tickets, start=1)
            lines = [f"{number}. {ticket.kind}: {ticket.code}" for number, ticket in numbered]
            return "\n".join([f"{block.title}. {block.lead}", *lines])
