# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Where values are mentioned in a text, and which mentions a correction has overtaken."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from gangway.channels.email.folding import pattern
from gangway.domain.model import Model

_CORRECTION = (
    r"(?:\bsorry\b(?! for)|\bi mean(?:t)?\b|\b(?:no|oh),? (?:wait|hang on|hold on|scrap|strike|my mistake)\b|\b(?:wait|hang on|hold on|whoops|oops),|\bstrike that\b|\bcorrection\b|(?<!not )(?<!n't )(?<!able to )(?<!hard to )\bmake (?:that|it)\b(?! (?:firm|definite|official|binding|final|happen|a (?:firm|definite)))|\bscr(?:atch|ap|ub) that\b|\bon second thought\b|\bactually\b|\bor rather\b|"
    r"\boprava\b|\bopravuji\b|\bpardon\b|\bvlastně\b|\bspletla? jsem\b|\bchtěla? jsem (?:na)?psát\b|\bpřeklep\b|\bne,? (?:počkat|počkejte|moment|vlastně)\b|(?<!kdyby )(?<!pokud )(?<!jestli )(?<!když )(?<!by )\bne, |\bomlouvám se,|\bteda\b|\bresp\.? spíš\w*|\blépe řečeno\b|"
    r"\bkorrektur\b|\bnein,? (?:halt|moment|warten sie|stopp)\b|\bhalt, nein\b|\bich mein(?:e|te)\b|\bquatsch\b|\bentschuldigung,|(?<!wenn )(?<!falls )(?<!sonst )\bnein, |\bbesser gesagt\b|\bvielmehr\b|\bdoch lieber\b|\beigentlich (?:doch |aber )?lieber\b|\bstimmt nicht\b|\bkorrigiere\b|\bverschrieben\b|\bmich (?:\w+ ){0,3}(?:geirrt|vertan|vertippt)\b|\bgemeint (?:ist|war)\b|\bp\.?\s?s\.?\b)"
)
REACH = 160  # how far behind its marker a corrected value may stand


class Mention(Model):
    """A stretch of the text that says something."""

    start: int
    end: int


def corrected_in(text: str, at: int, read: str) -> str:
    """What a correction may be about: no more than its sentence, where the mark of a read value stands right behind it."""
    told = re.match(rf"[^.!?\n]{{0,24}}{read}[^.!?\n]*", text[at : at + REACH])
    return told.group() if told else text[at : at + REACH]


AnyMention = TypeVar("AnyMention", bound=Mention)


@lru_cache(maxsize=64)  # days, hours, products and parties of one mail ask in turn
def corrections(folded: str) -> tuple[int, ...]:
    """Where corrections begin."""
    return tuple(match.start() for match in pattern(_CORRECTION).finditer(folded))


def without_corrected(
    mentions: Sequence[AnyMention], folded: str, said: Callable[[AnyMention], object]
) -> list[AnyMention]:
    """Mentions that still hold: what stands before a correction goes when another value follows right behind it."""
    kept = list(mentions)
    for marker in corrections(folded):
        after = [one for one in kept if marker <= one.start <= marker + REACH]
        before = [one for one in kept if one.start < marker]
        if after and before and {str(said(one)) for one in after} != {str(said(before[-1]))}:
            kept = after + [one for one in kept if one.start > marker + REACH]
    return kept


def between(folded: str, one: Mention, other: Mention) -> str:
    return folded[one.end : other.start]


def before(folded: str, start: int, length: int = 40) -> str:
    """What stands before a position within its sentence or line."""
    text = folded[max(0, start - length) : start]
    return text.rpartition("\n")[2]


def ahead_within(folded: str, start: int, length: int = 40) -> str:
    """What stands before a position within its own sentence: "not on the 14th. Sunday" says nothing against Sunday."""
    return re.split(r"(?<!\d)[.!?]\s", before(folded, start, length))[-1]


def after(folded: str, end: int, length: int = 30) -> str:
    return folded[end : end + length].partition("\n")[0]


def sentence_at(folded: str, at: int) -> str:
    """The sentence or line around a position; a dot behind a figure ends none."""
    ends = r"(?<!\d)[.!?](?=\s)|\n"
    return re.split(ends, folded[:at])[-1] + re.split(ends, folded[at:])[0]
