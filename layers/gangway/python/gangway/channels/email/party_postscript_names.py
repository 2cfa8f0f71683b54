# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Somebody named in a postscript who comes or stays away: "PS: Ruby is coming too", "PS: nakonec bez Emy".

Names are known by their capitals alone, so this only doubts.
"""

import re

from gangway.channels.email.counting import number
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.manifest.words import PLAIN, nouns

_MARK = re.compile(r"\b[Pp]\.?\s?[Ss]\b\.?[\s:,–-]*")
_NAME = re.compile(r"(?<![\w.-])[A-ZÀ-Ž][a-zà-ž]{2,}(?![\w-])")
_SOFT = r"(?:(?:nakonec|také|taky|ještě|bohužel|asi|prý|už|unfortunately|sadly|also|now|actually|is|has|will|can|doch|leider|auch|nun|jetzt|se|s námi|to|ale|k nám|kann|wird|möchte|will)\s+)*"
_GOES = r"(?:(?:ne)?(?:po|při)?jed(?:e|ou)|(?:ne)?(?:při|pů)jd(?:e|ou)|(?:ne)?přid\w+|(?:ne)?(?:může|dorazí|stihne)|isn't|can't|won't|cannot|not|com(?:es?|ing)|join\w*|stay\w*|kommt|fährt|nicht|bleibt|mit(?:komm\w+|fahr\w+)?|dabei|zůst(?!ande)\w+|onemocně\w+|je nemocn\w+|ist krank|is ill|is sick)"
_BEHIND = rf"^\s+{_SOFT}{_GOES}\b"
_WITHOUT = r"\b(?:bez|without|ohne)\s+$"
_WITH = r"\b(?:i s|i se|s|se|with|mit)\s+$"
_JOINS = r"\b(?:přid\w+|(?:po|při)jed\w+|jedeme|join\w*|com(?:e|es|ing)|komm\w*|bring\w*)\b"
_NOBODY = r"(?:praha|prah|prag|vltava|cruise|visa|apple|google|rechnung|bestätigung|zahlung|bezahlung|antwort|post|email|mail|wetter|schiff|fahrt)"


def names_in_postscript(text: str) -> bool:
    mark = _MARK.search(text)
    if mark is None:
        return False
    said = text[mark.end() :].split("\n\n", maxsplit=1)[0]
    folded = fold(said)
    if has(rf"\b(?:{number()})\b", folded):
        return False  # the party is told anew
    return any(_is_told_of(folded, one) for one in _NAME.finditer(said) if _may_be_a_name(fold(one.group())))


def _may_be_a_name(word: str) -> bool:
    """Not "Grandma", "Schwester", who are read as such."""
    return word not in nouns() and word not in PLAIN and pattern(_NOBODY).match(word) is None


def _is_told_of(folded: str, name: re.Match[str]) -> bool:
    ahead, behind = folded[max(0, name.start() - 12) : name.start()], folded[name.end() : name.end() + 60]
    joined = has(_WITH, ahead) and has(_JOINS, folded)
    return joined or has(_WITHOUT, ahead) or pattern(_BEHIND).match(behind) is not None
