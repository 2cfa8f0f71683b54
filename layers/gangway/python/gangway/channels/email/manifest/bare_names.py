"""Rows that hold a name alone: somebody, beside rows with a name and an age; or a signature, with an office below."""

from collections.abc import Sequence

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.manifest.token import Token

_MARKS = frozenset({"line", "stop", "comma", "dash", "number", "close"})
_NAMES_FROM, _NAMES_TO = 2, 3
_KIN = frozenset(who for _, who in roll.alone().values())
_OFFICE = 5  # words


def is_bare_name(cut: Sequence[Token]) -> bool:
    """As in "- Petr Kolář"; a number may only lead."""
    if not cut or cut[-1].part != "line" or any(one.part == "number" for one in cut[2:]):
        return False
    said = [one for one in cut if one.part not in _MARKS]
    named = all(one.part in {"name", "title"} and one.capital for one in said)
    return named and _NAMES_FROM <= sum(one.part == "name" for one in said) <= _NAMES_TO


def is_aged_name(cut: Sequence[Token]) -> bool:
    """As in "- Anička Kolářová (9 let)"."""
    marked = len(cut) > 1 and cut[0].part == "number" and cut[1].part in {"close", "stop"}  # "3) Mia Kurz, 3 Jahre"
    said = [one for one in cut[2 * marked :] if one.part not in _MARKS - {"number"}]
    lead = [one.part for one in said[:_NAMES_FROM]]
    return lead == ["name", "name"] and any(one.part == "number" for one in said)


def is_office(cut: Sequence[Token]) -> bool:
    """As in "třídní učitelka 5. B": of whoever signs above it."""
    said = [one for one in cut if one.part not in _MARKS - {"number"}]
    nouns = [one.noun for one in said if one.part == "noun" and one.noun]
    office = all(noun.is_one and not noun.is_pair and noun.kind == "grown" and noun.who not in _KIN for noun in nouns)
    parts = {each.part for each in said} <= {"word", "small", "noun", "thing", "name"}
    return bool(nouns) and office and parts and len(said) <= _OFFICE
