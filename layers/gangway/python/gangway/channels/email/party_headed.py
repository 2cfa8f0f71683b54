"""A count right before a list of guests that names them: "four adults: me, my husband, grandma (70), grandpa (72)"."""

from collections import Counter
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party_words import KINDS

_COUNTED = ("adult", "senior", "student", "child", "unknown")
_MAKES = {
    "adult": {"adult", "senior", "student"},
    "senior": {"senior"},
    "student": {"student"},
    "child": {"child", "infant", "adult"},  # by their tickets, those of fifteen are adults
    "unknown": {"child", "infant", "adult"},
}


class Count(Mention):
    """`kind`: of whom, as the word for them says."""

    kind: str
    count: int

    def is_made_up_by(self, told: Counter[str]) -> bool:
        return sum(told.values()) == self.count and set(told) <= _MAKES[self.kind]

    def is_contradicted_by(self, told: Counter[str]) -> bool:
        """Pensioners and students may be listed without an age."""
        grown = {"adult", "senior", "student"}
        fits = set(told) <= (_MAKES[self.kind] if self.kind in {"child", "unknown"} else grown)
        return sum(told.values()) != self.count or not fits


@cache
def _count() -> str:
    kinds = "|".join(f"(?P<{kind}>{source})" for kind, source in KINDS if kind in _COUNTED)
    counted = rf"(?P<n>{number()})\s*x?\s+(?:\w+\s+)?(?:{kinds})(?:\s+(?:osob\w*|people|persons?|personen))?"
    return rf"(?<![\w.,:/-]){counted}\s*(?:[:(]|-(?=\s))\s*$"


def count_ahead(text: str) -> Count | None:
    """Where `text` ends with such a count and what opens the list."""
    match = pattern(_count()).search(fold(text[-60:]))
    if match is None:
        return None
    start = max(0, len(text) - 60) + match.start()
    kind = next(kind for kind in _COUNTED if match[kind])
    return Count(start=start, end=len(text), kind=kind, count=value_of(match["n"]) or 0)
