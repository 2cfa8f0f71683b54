"""A body as HTML: one narrow column that a phone shows as it is, no script, no remote image, nothing unescaped.

Styles stand on the elements, since mail programs drop style sheets; colours are left to the program, for dark modes.
"""

from collections.abc import Callable

from gangway.channels.email.writing.blocks import (
    Block,
    Body,
    Facts,
    Heading,
    Listed,
    Paragraph,
    Say,
    TicketLine,
    Tickets,
)
from gangway.channels.html import Html, join, tag

PictureOf = Callable[[TicketLine], str | None]  # the Content-ID of the ticket's QR code, if it has a picture

_FONT = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5"  # on each cell too: Outlook asks for it
_BODY = "margin:0;padding:16px"
_COLUMN = f"max-width:560px;{_FONT}"
_TABLE = "border-collapse:collapse;margin:0 0 16px"
_LABEL = f"{_FONT};text-align:left;vertical-align:top;padding:2px 16px 2px 0;font-weight:normal;white-space:nowrap"
_VALUE = f"{_FONT};text-align:left;vertical-align:top;padding:2px 0"
_PARAGRAPH = "margin:0 0 16px"
_LIST = "margin:0 0 16px;padding:0 0 0 20px"
_HEADING = "font-size:18px;line-height:1.3;margin:24px 0 8px"
_CODE = "font:15px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:nowrap"
_PICTURE = "display:block;width:160px;height:160px;margin:4px 0;background:#fff"
_QUOTE = "margin:16px 0 0;padding:0 0 0 12px;border-left:2px solid #999;opacity:.75"


def html_page(body: Body, language: str, title: str, picture_of: PictureOf) -> str:
    blocks = [_block(block, picture_of) for block in body.blocks]
    column = tag(
        "div",
        tag("p", body.hello, style=_PARAGRAPH) if body.hello else None,
        *blocks,
        tag("p", _lines([body.regards, *body.sender]), style=_PARAGRAPH) if body.regards else None,
        tag("blockquote", _lines(body.quoted.split("\n")), style=_QUOTE) if body.quoted else None,
        style=_COLUMN,
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', column, style=_BODY), lang=language)}\n"


def _block(block: Block, picture_of: PictureOf) -> Html:
    match block:
        case Say():
            return _say(block)
        case Paragraph():
            return tag("p", _lines(list(block.lines)), style=_PARAGRAPH)
        case Heading():
            return tag("h2", block.text, style=_HEADING)
        case Facts():
            return tag("table", *(_row(label, value) for label, value in block.rows), style=_TABLE)
        case Listed():
            return tag("ul", *(tag("li", item) for item in block.items), style=_LIST)
        case Tickets():
            tickets = (tag("li", _ticket(ticket, picture_of(ticket))) for ticket in block.tickets)
            heading = tag("h2", block.title, style=_HEADING)
            return join(heading, tag("p", block.lead, style=_PARAGRAPH), tag("ol", *tickets, style=_LIST))


def _say(block: Say) -> Html:
    text = tag("strong", block.text) if block.strong else join(block.text)
    link = join(tag("br"), tag("a", block.link or block.url, href=block.url)) if block.url else None
    return tag("p", text, link, style=_PARAGRAPH)


def _row(label: str, value: str) -> Html:
    return tag("tr", tag("th", label, scope="row", style=_LABEL), tag("td", value, style=_VALUE))


def _ticket(ticket: TicketLine, picture: str | None) -> Html:
    shown = tag("img", src=f"cid:{picture}", alt=ticket.alt, width=160, height=160, style=_PICTURE) if picture else None
    return join(f"{ticket.kind}: ", tag("span", ticket.code, style=_CODE), shown)


def _lines(lines: list[str]) -> Html:
    first, *rest = lines
    return join(first, *(part for line in rest for part in (tag("br"), line)))
