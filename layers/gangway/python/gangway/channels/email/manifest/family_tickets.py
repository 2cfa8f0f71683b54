# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A family ticket, and pensioners besides: "jedna rodinná jízdenka a k tomu babička, té je 72"."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.counting import value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.manifest.kin import SPOUSES
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_words import KINDS

_COUNT = r"(?:(?P<n>\d|jedn[aou]|dvě|tři|one|two|three|ein|eine|einen|zwei|drei)\s*[x×]?\s+)?"
_TICKET = rf"{_COUNT}(?:{dict(KINDS)['family']}|rodinn(?:ou|á|é|ých)(?=\W+(?:plus|a k|a ještě|\(2)))"
# Whom the ticket is for: "(2+2)", "pro nás a děti", "for my husband, me and the two kids".
_ITS_FAMILY = r"(?:\s*\(\s*\d\s*\+\s*\d[^)]{0,20}\)|\s*\((?:my|nás|já|us|me|wir|ich|2 dospělí|dva dospělí) [^)]{2,60}\)|\s+\d\s*\+\s*\d)?(?:\s+(?:pro|for|für)\s+(?:nás|us|uns)(?:\s+(?:a|and|und|s|with|mit)\s+(?:naše\s+|our\s+|unsere\s+|the\s+|die\s+)?(?:děti|dětmi|children|kids|kinder[n]?))?)?"
_PENSION = 65
_IN_A_FAMILY = frozenset({"child", "young", "self", "us", "infant"})


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


def beside_the_tickets(told: Sequence[Sentence], tickets: int) -> Counter[str] | None:
    """Units; None where somebody besides may be no pensioner, or is of the family or not."""
    seniors: dict[str, int] = {}
    others: set[str] = set()
    if any(one.who == "ticket" for sentence in told for one in sentence.mentions):
        return None  # "eine Familienkarte und eine Kinderkarte"
    for at, one in enumerate(mention for sentence in told for mention in sentence.mentions):
        retired = one.kind == "senior" or bool(one.ages and min(one.ages) >= _PENSION)
        heads = one.heads
        if one.kind == "told" and seniors and one.ages and min(one.ages) >= _PENSION:
            continue
        if one.is_total or one.is_all or (retired and not heads):
            return None
        if retired and heads and not (one.ages and min(one.ages) < _PENSION):
            seniors[one.who or str(at)] = heads
        elif one.kind == "grown" and one.count == 1 and not one.ages:
            others.add(one.who)
        elif one.kind not in _IN_A_FAMILY or one.ages or (one.count or 0) > 1:
            return None
    if others - set(seniors) - SPOUSES or any(sentence.absent for sentence in told):
        return None
    return Counter({"family": tickets}) + Counter({"senior": sum(seniors.values())})
