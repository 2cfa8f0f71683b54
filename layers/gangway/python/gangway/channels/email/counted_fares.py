# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Guests counted by the fare they travel on: "one adult and two on the student fare", "jeden za seniorské vstupné"."""

import re
from functools import partial

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern

_TICKET_CS = r"(?:jízdn\w+|vstupn\w+|vstupenk\w+|jízdenk\w+|lístk\w+|lístek|tarif\w*|cen[uěy])"
FARES = {
    "student": rf"(?:student(?:'?s'?)?\s+(?:tickets?|fares?|rates?|passes|prices?)|studentsk\w+\s+{_TICKET_CS}|(?:studenten|studierenden)(?:tarif\w*|ticket\w*|karten?|preis\w*))",
    "senior": rf"(?:senior(?:'?s'?)?\s+(?:tickets?|fares?|rates?|prices?)|seniorsk\w+\s+{_TICKET_CS}|senioren(?:tarif\w*|ticket\w*|karten?|preis\w*))",
}
_ON = r"(?:(?:travell?ing|going|paying|at|on|for|with|jedou|pojedou|platí|na|za|se?|fahren|zahlen|zum|auf|mit)\s+){1,2}(?:(?:the|an?|den|dem|der|die|einem|einen)\s+)?"

# "Two at the student fare for my sons": whose they are, and nobody more.
_WHOM = r"(?:(?:my|our|moje|mé|naše|meine|unsere)\s+)?(?:two |both |oba |beide )?(?:sons|daughters|boys|girls|kids|children|grandsons|granddaughters|syny|dcery|kluky|holky|děti|vnuky|vnučky|söhne|töchter|kinder|enkel|jungs|mädchen)"


def with_counted_fares(folded: str) -> str:
    """As long as `folded`. A number right before its fare counts more guests, where it is joined to others: those that
    stand behind a comma ("we are four, two on the student fare") may be of them.
    """
    for kind, fare in FARES.items():
        counted = rf"(?<=[\w,)] )(?P<joint>(?:and|a|und|plus|&|\+)\s+)(?P<n>{number()})\s+(?:(?:persons?|people|guests?|osob[auy]?|lidé|person(?:en)?)\s+)?{_ON}{fare}(?:\s+(?:for|pro|für)\s+{_WHOM})?(?=\s*(?:[,;.!?)\n]|$|\b(?:and|a|und|plus)\b))"
        folded = pattern(counted).sub(partial(_named, kind), folded)
    return folded


def _named(kind: str, told: re.Match[str]) -> str:
    word = kind if value_of(told["n"]) == 1 else f"{kind}s"
    return f"{told['joint']}{told['n']} {word}".ljust(len(told.group()))
