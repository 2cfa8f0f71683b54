# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Tickets of a notification told one a line, each with its own number: "Adult   ticket id 88100231"."""

import re
from collections import Counter

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.reading import Item

_KINDS = (
    ("infant", r"(?:infant|baby|toddler|mimino|kojenec|kleinkind)"),
    ("child", r"(?:child|kid|dítě|kind|junior)"),
    ("senior", r"(?:senior|pensioner|důchodce|rentner)"),
    ("student", r"(?:student|studierende[rn]?)"),
    ("adult", r"(?:adult|dospělý|dospělá|erwachsene[rn]?)"),
)
_AGES = r"(?:\s*\([^)\n]{1,20}\))?"
_NUMBER = r"(?:(?:ticket|e-?ticket|voucher|barcode|code|vstupenka|karte)\s*)?(?:id|no\.?|nr\.?|number|číslo|č\.?|#)?\s*[:#-]?\s*[a-z]{0,4}-?\d{5,16}"


def listed_tickets(text: str) -> Counter[str]:
    """Units by kind, of lines that are a kind and the number of its ticket."""
    found: Counter[str] = Counter()
    for line in fold(text).split("\n"):
        for kind, source in _KINDS:
            if pattern(rf"\W*(?:1\s*x\s*)?{source}{_AGES}\W+{_NUMBER}\W*").fullmatch(line.strip()):
                found[kind] += 1
    return found


def with_listed_tickets(items: list[Item], text: str) -> list[Item] | None:
    """The kinds in place of a bare number of guests; None where the tickets are more or fewer."""
    listed = listed_tickets(re.sub(r"[ \t]{2,}", " ", text))
    if not listed or len(items) != 1 or set(items[0].units) - {"adult"}:
        return items
    (item,) = items
    heads = item.people or sum(item.units.values())
    if listed.total() != heads:
        return None
    return [item.model_copy(update={"units": dict(listed), "people": None})]
