"""Tickets that are the product's name: "pět celodenních jízdenek" counts guests as "pět jízdenek" does."""

import re
from functools import partial

from gangway.channels.email.counting import number
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_roll_text import VALUE

_COUNTED = rf"(?<![\w.,:/-])(?:{number()})\s?x?\s+(?P<value>{VALUE} *)"
_TICKETS = re.compile(r"(?:jizden\w+|listk\w+|listek|vstupen\w+|tickets?|karten?|tickets)$")


def with_tickets_named(text: str, folded: str) -> str:
    """`folded`: with VALUE where a product was read; as long as `text`."""
    return pattern(_COUNTED).sub(partial(_named, written=fold(text)), folded)


def _named(match: re.Match[str], *, written: str) -> str:
    start, end = match.span("value")
    name = written[start:end].rstrip()
    ticket = _TICKETS.search(name)
    if ticket is None:
        return match.group()
    at = match.start()
    return match.group()[: start - at] + ticket.group().rjust(len(name)).ljust(end - start)
