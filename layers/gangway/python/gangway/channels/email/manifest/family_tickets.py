# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A family ticket with those it is for: "eine Familienkarte (2+2)", "one family ticket (that covers us two and the twins)"."""

from gangway.channels.email.counting import value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_words import KINDS

_COUNT = r"(?:(?P<n>\d|jedn[aou]|dvě|tři|one|two|three|ein|eine|einen|zwei|drei)\s*[x×]?\s+)?"
_TICKET = rf"{_COUNT}(?:{dict(KINDS)['family']}|rodinn(?:ou|á|é|ých)(?=\W+(?:plus|a k|a ještě|\(2))|(?<=\d[x ] )rodinn(?:ou|á)(?=\s+(?:na|pro|tam)\b|[.,;]))"
# Whom the ticket is for: "(2+2)", "pro nás a děti", "for my husband, me and the two kids".
_ITS_FAMILY = r"(?:\s*\(\s*\d\s*\+\s*\d[^)]{0,20}\)|\s*\((?:(?:(?:that|which|it) (?:covers|is for)|covers|covering|for|to jsme|to jsem|pro|das sind|für) )?(?:my|nás|já|us|me|wir|ich|uns|(?:2|two|dva|zwei) (?:dospělí|dospělé|adults|erwachsene))\b[^)]{1,60}\)|\s+\d\s*\+\s*\d)?(?:\s+(?:pro|for|für)\s+(?:nás|us|uns)(?:\s+(?:čtyři|všechny|four|all|vier|alle|4)\b)?(?:\s+(?:a|and|und|s|with|mit)\s+(?:naše\s+|our\s+|unsere\s+|the\s+|die\s+)?(?:děti|dětmi|children|kids|kinder[n]?))?)?"


def names_family_tickets(folded: str) -> bool:
    return has(_TICKET, folded)


def without_family_tickets(folded: str) -> tuple[str, int] | None:
    """`folded`, as long, with VALUE in place of the tickets, and how many; None where they are told more than once."""
    found = list(pattern(_TICKET).finditer(folded))
    if len(found) != 1:
        return None
    (ticket,) = found
    end = pattern(_ITS_FAMILY).match(folded, ticket.end())
    stop = end.end() if end else ticket.end()
    blanked = folded[: ticket.start()] + VALUE.ljust(stop - ticket.start()) + folded[stop:]
    return blanked, value_of(ticket["n"]) or 1 if ticket["n"] else 1
