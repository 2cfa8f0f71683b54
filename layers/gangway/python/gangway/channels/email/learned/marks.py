"""The marks by which a mail is weighed: its words, pairs and parts of words, and what besides them bears on it.

Nothing of a person is a mark by itself: numbers, addresses and references are told only as such. A mark is kept as its
place in a table, so that no word of any mail is stored with what was learned.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

from gangway.channels.email.folding import fold
from gangway.channels.email.sense import Circumstances

PLACES = 1 << 17
_PARTS = (3, 4, 5)  # letters
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+")
_REFERENCE = re.compile(r"\b[a-z]{2,3}[ -]?\d{5}\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[a-z_']+|0|[?!]")


def marks_of(text: str, at: Circumstances) -> frozenset[int]:
    """`text`: what is weighed, as `intent.sense_of` is given it."""
    words = _words(text)
    marks = {*_told(words), *(part for word in set(words) for part in _parts(word)), *_besides(at)}
    return frozenset(crc32(mark.encode()) % PLACES for mark in marks)


def _words(text: str) -> list[str]:
    folded = _ADDRESS.sub(" address_ ", fold(text))
    return _WORD.findall(_NUMBER.sub(" 0 ", _REFERENCE.sub(" reference_ ", folded)))


def _told(words: list[str]) -> Iterator[str]:
    yield from (f"w {word}" for word in words)
    yield from (f"w {first} {second}" for first, second in pairwise(words))


def _parts(word: str) -> Iterator[str]:
    bounded = f" {word} "
    for size in _PARTS:
        for start in range(len(bounded) - size + 1):
            yield f"c {bounded[start : start + size]}"


def _besides(at: Circumstances) -> Iterator[str]:
    yield from (f"f {name}" for name, value in at if value is True)
    yield f"f answers {at.answers or 'nothing'}"
