# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Tickets counted for whom they are: "2 lístky pro dospělé a dva pro děti", "two tickets for adults and one for a child"."""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_words import SINGLE_ROLES

_SORT = r"(?:zpáteční\w*|jednosměrn\w+|celodenní\w*|pln[éáýou]{1,2}|return|one-way|single|day|full|volle|einfache)"
_TICKETS = rf"(?:{_SORT}\s+){{0,2}}(?:(?:vstupn|jízdn|líst|vstupenk|jízdenk|tiket)\w*|tickets?|\w*karten?|\w*tickets?|míst\w*|seats?|places?|plätze?|platz|{VALUE} *)"
# "Dva jsou pro dospělé", "two of them are for adults", "davon zwei für Kinder".
_ARE = r"(?:\s+(?:of (?:them|which)|z (?:nich|toho)|davon))?(?:\s+(?:jsou|je|budou|bude|are|is|sind|ist))?"
_WHOM = r"erwachsenen?|kinder|babys?|senioren|rentner|studenten|adults?|children|kids|infants?|seniors?|pensioners?|students?|dospělé|dospělých|děti|seniory|studenty|důchodce|miminka"
_ONE = r"erwachsenen?|kind|baby|adult|child|kid|infant|senior|pensioner|student|dospělého|dospělou|dítě|seniora|seniorku|důchodce|studenta|studentku|miminko"
_OF_ONE = rf"{_ONE}|{SINGLE_ROLES}"


@cache
def _counted_for() -> str:
    """A single one keeps its article out: "one for a child", "1 für ein Kind"."""
    for_whom = r"\s+(?:für|for|pro)\s+"
    several = rf"(?P<n>(?!(?:one|ein\w*|jed\w+|1)\b){number()})(?:\s*x)?(?:\s+{_TICKETS})?{_ARE}{for_whom}(?:die |the |our |naše )?(?P<whom>{_WHOM})"
    single = rf"(?P<m>one|einen?|eine|jeden|jednu|jedno|1)(?:\s*x)?(?:\s+{_TICKETS})?{_ARE}{for_whom}(?:an? |ein |einen |eine |jedno |jednoho |jednu )?(?P<who>{_OF_ONE}|{_WHOM})"
    return rf"(?<![\w.,:/-])(?:{several}|{single})\b"


def with_counts_beside_whom(folded: str) -> str:
    """As long as `folded`; told as "2 adults"."""
    return pattern(_counted_for()).sub(_told, folded)


def _told(match: re.Match[str]) -> str:
    count = value_of(match["n"]) if match["n"] else 1
    return f"{count} {match['whom'] or match['who']}".ljust(len(match.group()))


# As in "… tickets for adults", which nobody counted.
FOR_ADULTS = r"\b(?:pro|for|für)\s+(?:die |the )?(?:dospělé|dospělých|adults|erwachsene)\b"
