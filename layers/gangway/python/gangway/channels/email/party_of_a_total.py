# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Kinds told behind the number of all: "we are four, two students" are four people, or six."""

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_words import KINDS

_KIND = "|".join(source for kind, source in KINDS if kind in {"child", "infant", "senior", "student"})
_WE_ARE = r"(?:we are|we're|we will be|we'll be|there (?:are|will be)|wir sind|wir wären|wir werden|wir kommen|wir fahren|(?:je|bude|jede|pojede) nás|nás (?:je|bude|jede|pojede)|jsme|budeme|jedeme|pojedeme)"
_PEOPLE = r"(?:\s+(?:of us|lid[íi]|osob\w*|people|persons?|personen|leute))?"


def is_of_a_total(party: Party, folded: str) -> bool:
    """Whether fewer of a kind stand behind a comma after the number of all, and were counted besides them."""
    source = rf"\b(?:{_WE_ARE}\s+(?P<all>{number()})|(?P<of_us>{number()}) of us){_PEOPLE}\s*[,:;(-]+\s*(?P<some>{number()})\s+(?:x\s+)?(?:{_KIND})"
    for match in pattern(source).finditer(folded):
        everybody, some = value_of(match["all"] or match["of_us"]), value_of(match["some"])
        if everybody == party.units.get("adult") and some is not None and everybody is not None and some < everybody:
            return True
    return False
