# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Whether a word of the text is a word of a name: in any case of Czech or German, or misspelt."""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from gangway.channels.email.folding import pattern

_NEVER_FUZZY = frozenset(
    ["vecer", "abend", "evening", "private", "privat", "dinner", "winner", "lunch", "launch", "boot", "boat"]
)


_OTHER_WORDS = ("posledn",)  # a letter beside "polední", and no misspelling


# How names are spelt by ear or in the neighbour's language.
_SPELT = frozenset(
    [
        ("dinner", "diner"),
        ("channel", "canal"),
        ("jazzova", "dzezova"),
        ("jazzova", "dzezovou"),
        ("jazzova", "dzezove"),
        ("jazz", "dzez"),
        ("cristal", "crystal"),
        ("crystal", "cristal"),
        ("crystal", "kristal"),
    ]
)


# Letters that a name and its other spelling may begin with: "jazz" and "dzez", "Crystal" and "Kristal".
_SAME_INITIALS = str.maketrans({"d": "j", "k": "c"})


def initial(word: str) -> str:
    """What two words begin with alike when they can be the same by `same_word`; to compare with few instead of all."""
    return word[:1].translate(_SAME_INITIALS)


_ENDINGS = (
    r"(?:a|e|i|y|u|o|ou|em|am|ech|ich|ach|ami|emi|imi|ymi|im|ym|um|ho|eho|emu|mu|ove|ovi|ej|ek|ce|ku|kou|ky|ka|ko|kach|nou|ni|nim|niho|nimu|"
    r"na|ne|ny|nych|s|es|en|n|er|ern|'s|eb|i ch)?"
)


_SHORTEST_STEM = 4


@lru_cache(maxsize=16_384)  # a mail repeats its words, and every name is compared with each
def same_word(name: str, word: str) -> bool:
    """Whether a word of the text is that word of a name: in another case, or misspelt."""
    if name == word or (name, word) in _SPELT:
        return True
    if len(name) < _SHORTEST_STEM or len(word) < 3 or name.isdigit() or word.isdigit():
        return False
    if pattern(_inflected(name)).fullmatch(word):
        return True
    if word in _NEVER_FUZZY or word.startswith(_OTHER_WORDS) or name in _NEVER_FUZZY or len(name) < 6:
        return False
    most = 2 if len(_stem(name)) >= 8 else 1
    if abs(len(word) - len(name)) > most + 1 and not pattern(_inflected(name)).match(word):
        return False
    return word[0] == name[0] and DamerauLevenshtein.distance(_stem(name), _stem(word), score_cutoff=most) <= most


@lru_cache(maxsize=2048)
def _inflected(name: str) -> str:
    """A name ending in a vowel keeps one: "večeře" is not "večer"; "plavba" has the genitive "plaveb"."""
    stem = _stem(name)
    endings = _ENDINGS.removesuffix("?") if name != stem and len(stem) < 6 else _ENDINGS
    fleeting = rf"|{re.escape(stem[:-1])}e{stem[-1]}" if name.endswith("a") and len(stem) > 3 else ""
    soft = rf"|{re.escape(stem[:-1])}c[ei]" if stem.endswith("k") else ""
    return rf"{re.escape(stem)}{endings}{fleeting}{soft}"


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    if len(word) > 6 and word.endswith(("ova", "ovou", "ove", "ovu", "ovy", "ovych", "ovym")):
        return re.sub(r"ov(?:a|ou|e|u|y|ych|ym)$", "ov", word)
    if len(word) > 5 and (match := re.fullmatch(r"(.{4,}?)(?:ka|ku|kou|ce|ky|ek)", word)):
        return match[1]
    return re.sub(r"(?:ou|ych|ym|im|em|[aeiyuo])$", "", word) if len(word) > _SHORTEST_STEM else word
