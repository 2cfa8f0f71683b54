"""Folding text for comparison, and patterns written the way people write.

`fold` keeps the length of its text, so a position in folded text is the same position in the original: that is how
a value can carry where it was found. Patterns are written with their diacritics; `pattern` makes them fit text
with, without, and with spelt-out diacritics (ue, ss).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from gangway.channels.email.compiled import compiled

_SPECIAL = {
    "ß": "s", "ł": "l", "ø": "o", "đ": "d", "æ": "a", "œ": "o", "ı": "i", "’": "'", "‘": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "×": "x",
}  # fmt: skip
_SPELT_OUT = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "ss?"}


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = char.lower()[:1] or char
        folded = _SPECIAL.get(low) or _base(low)
        self[code] = folded
        return folded


def _base(char: str) -> str:
    if char.isspace():
        return "\n" if char == "\n" else " "
    return unicodedata.normalize("NFKD", char)[:1] or char


_FOLDING = _Folding()


@lru_cache(maxsize=512)  # the readers of a mail fold the same texts
def fold(text: str) -> str:
    """Lower case, no diacritics, plain quotes and dashes; exactly as long as `text`."""
    return text.translate(_FOLDING)


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A pattern for folded text; `source` is written with diacritics."""
    spelt = "".join(_SPELT_OUT.get(char) or _pattern_char(char) for char in source)
    return compiled(spelt)


def _pattern_char(char: str) -> str:
    return char if char.isascii() else fold(char)


def has(source: str, folded: str) -> bool:
    return pattern(source).search(folded) is not None


def blank(text: str, start: int, end: int, filler: str = " ") -> str:
    """The text with one stretch overwritten by spaces; nothing moves."""
    return text[:start] + filler * (end - start) + text[end:]


def blank_all(source: str, folded: str) -> str:
    return pattern(source).sub(lambda match: " " * len(match.group()), folded)


def any_of(words: Iterable[str]) -> str:
    """Pattern source of any of the words, the longest first, what they begin with written once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    optional = "" in node
    branches = [re.escape(char) + _branches(rest) for char, rest in node.items() if char]
    if not branches:
        return ""
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if optional else ''}"
