# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The sender within a number: "four adults including me", "with me we are six"; or beside it: "ten, not counting me"."""

from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import KINDS

_NEAR = 24
_MARK = (
    r"(?:(?:včetně|vč\.?|počítaje(?: v to)?(?: i)?)\s+(?:mě|mne)\b(?: samotn\w+| sam\w*)?|\bi se mnou\b|\b(?:mě|mne|sebe)\s+(?:v to\s+)?počítaje\b"
    r"|\b(?:(?<!not )including|incl\.?|(?<!not )counting|inclusive of)\s+(?:me|myself)\b|\b(?:me|myself)\s+included\b"
    r"|\b(?:inklusive|einschließlich|inkl\.?)\s+(?:mir|mich|meiner(?: person| wenigkeit)?)\b|\b(?:mich|ich)\s+(?:schon\s+|bereits\s+|selbst\s+)?(?:eingeschlossen|eingerechnet|mitgezählt|mitgerechnet|inbegriffen|inklusive)\b)"
)
_WITH_ME_WE_ARE = r"(?:(?<=[.!?\n]\s)|(?<=\n)|^)(?:se mnou|with me|mit mir)(?=\s)"
_OWNER = r"(?:(?:my|mého|mé|mojí|mou|moje|můj|meiner?|meines|meine[nm])\s+)?"
_OTHERS_TOO = r"^(?:\s*,\s*(?:(?:a|and|und|i)\s+)?|\s+(?:a|and|und|i)\s+)(?!(?:{n}|a|and|und|i)\b|takže|tedy|všichni|všechn|samí|lauter|all\b|alle\b|one is|jed(?:en|na) (?:je|má)|einer (?:ist|hat)|so\b|also\b|we\b|jsme|my dva|wir\b|celkem|dohromady)(?=[a-z])"


@cache
def _all_of_them() -> str:
    """As in "including me and my husband": nobody of whom it matters how old they are."""
    kin = dict(KINDS)["relative"]
    return rf"(?P<mark>{_MARK})(?:(?:\s+(?:a|and|und)|\s*,)\s+{_OWNER}(?:{kin})(?!\w)(?!\s*\())*"


@cache
def _opens_a_count() -> str:
    """As in "With me we are four": only where a number follows."""
    are = r"(?:je nás|bude nás|nás je|nás bude|jsme|budeme|celkem|that's|that is|that makes|there are|we are|we're|it's|sind wir|wir sind|sind es|das macht|das sind|macht das|insgesamt)"
    return rf"^\s*[,:]?\s*(?:{are}\s+){{0,2}}(?:{number()})\b(?!\s*[.:]\s?\d)"


@cache
def _ends_a_count() -> str:
    return rf"(?<![\w.,:/-])(?:{number()})\b(?!\s*[.:]\s?\d|\.)[^.!?;:\n\d]{{0,40}}$"


def without_including_me(folded: str) -> str:
    """As long as `folded`: whoever is of the number told adds nobody to it."""
    marks = [*pattern(_all_of_them()).finditer(folded), *pattern(_WITH_ME_WE_ARE).finditer(folded)]
    for match in marks:
        ahead = "mark" in match.groupdict() and has(_ends_a_count(), folded[: match.start()])
        if ahead != has(_opens_a_count(), folded[match.end() :]) and not (ahead and _goes_on(match.end(), folded)):
            folded = blank(folded, *match.span())  # "twelve guests, including me 13" is told of by its arithmetic
    return folded


def _goes_on(end: int, folded: str) -> bool:
    return has(_OTHERS_TOO.replace("{n}", number()), folded[end:])


NOT_ME = r"\b(?:(?:mě|mne|sebe)\s+(?:do toho\s+|v to\s+)?ne(?:počítaje|počítám\w*|počítáme)|nepočít\w+\s+(?:mě|mne|sebe|se)\b|not (?:including|counting)\s+(?:me|myself)|excluding (?:me|myself)|mich (?:nicht|noch nicht) (?:mitgezählt|mitgerechnet|eingerechnet|eingeschlossen)|ohne mich (?:mitzuzählen|zu zählen|gerechnet))\b|(?<=[a-z])\s(?:bez (?:mě|mne)|without me|ohne mich)\b(?=\s*(?:[.,;!?)\n]|$))"


# "A se mnou tři učitelky": is the sender one of the three?
_WITH_ME_SO_MANY = r"\b(?:a|and|und)\s+(?:se mnou|with me|mit mir)\s+(?!(?:one|ein\w*|jed\w+)\b)(?:{n})\s+[a-z]{4,}"


def told_besides_me(people: Sequence[Person], folded: str) -> bool:
    """As in "ten adults, not including me": nobody knows whether the sender comes too."""
    if has(_WITH_ME_SO_MANY.replace("{n}", number()), folded):
        return True
    apart = pattern(NOT_ME).finditer(folded)
    among = [one for one in pattern(_MARK).finditer(folded) if _goes_on(one.end(), folded)]  # who else is included?
    return any(any(0 <= match.start() - one.end < _NEAR for one in people) for match in (*apart, *among))
