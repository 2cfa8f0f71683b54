# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The sender told by those who come along: "my mother (62) is coming with me", "four adults including me"."""

import re
from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import KINDS

_CS_COMES = r"(?:jede|jedou|pojede|pojedou|jde|jdou|půjde|půjdou|přijde|přijdou|přijede|přijedou|cestuj\w+|bude|budou|poplu\w+|poplave)"
_SOFT = r"(?:(?:i|také|taky|ještě|tam|letos|tentokrát|určitě|jen|jenom|along|also|too|auch|noch|nur|just|only)\s+){0,2}"
WITH_ME = (
    rf"(?:\bse mnou\s+{_SOFT}{_CS_COMES}\b|\b{_CS_COMES}\s+{_SOFT}se mnou\b|\b(?:doprov\w+\s+(?:mě|mne)|(?:mě|mne)\s+(?:bude\s+|budou\s+)?{_SOFT}doprov\w+)\b|\bpřidá\w* se ke mně\b"
    r"|\b(?:comes?|coming|travels?|travell?ing|joins?|joining|going|goes|sails?|sailing|be)\s+(?:along\s+)?with me\b(?!\s+and\b)|\b(?:joins?|joining|accompan(?:y|ies|ying))\s+me\b"
    rf"|\b(?:kommt|kommen|fährt|fahren|reist|reisen|geht|gehen)\s+{_SOFT}mit mir\b|\bmit mir\s+{_SOFT}(?:kommt|kommen|fährt|fahren|reist|reisen|geht|gehen)\b|\bbegleite(?:t|n)\s+mich\b|\bmich\s+{_SOFT}begleite(?:t|n)\b)"
)
_KIN = {"relative", "couple", "unknown", "child", "infant"}
_NEAR = 24


def with_me_among_them(people: list[Person], folded: str) -> list[Person] | None:
    """Who comes with the sender, the first of them counting the sender too; None when nobody is told to."""
    match = pattern(WITH_ME).search(folded)
    if match is None:
        return None
    start, end = _sentence(match, folded)
    company = [one for one in people if start <= one.start < end]
    first = next((one for one in company if one.kind in _KIN and not one.is_part), None)
    if any(one.kind in {"people", "adult", "senior", "student"} and one.count > 1 for one in people):
        beside = [one for one in company if _is_beside(one, match)]
        doubtful = [one for one in beside if one.kind != "people" and one.kind not in _KIN]
        if not doubtful:
            return None
        return [one.model_copy(update={"trouble": "uncounted"}) if one in doubtful else one for one in people]
    if first is None:
        return None
    return [one.model_copy(update={"with_sender": True}) if one is first else one for one in people]


def _sentence(match: re.Match[str], folded: str) -> tuple[int, int]:
    ahead = re.split(r"[!?;\n]|(?<!\d)\.(?=\s)", folded[: match.start()])[-1]
    behind = re.split(r"[!?;\n]|(?<!\d)\.(?=\s|$)", folded[match.end() :])[0]
    return match.start() - len(ahead), match.end() + len(behind)


def _is_beside(one: Person, match: re.Match[str]) -> bool:
    return 0 <= one.start - match.end() < _NEAR or 0 <= match.start() - one.end < _NEAR


_MARK = (
    r"(?:(?:včetně|vč\.?|počítaje(?: v to)?(?: i)?)\s+(?:mě|mne)\b(?: samotn\w+| sam\w*)?|\bi se mnou\b|\b(?:mě|mne|sebe)\s+(?:v to\s+)?počítaje\b"
    r"|\b(?:(?<!not )including|incl\.?|(?<!not )counting|inclusive of)\s+(?:me|myself)\b|\b(?:me|myself)\s+included\b"
    r"|\b(?:inklusive|einschließlich|inkl\.?)\s+(?:mir|mich|meiner(?: person| wenigkeit)?)\b|\b(?:mich|ich)\s+(?:schon\s+|bereits\s+|selbst\s+)?(?:eingeschlossen|eingerechnet|mitgezählt|mitgerechnet|inbegriffen|inklusive)\b)"
)
_WITH_ME_WE_ARE = r"(?:(?<=[.!?\n]\s)|(?<=\n)|^)(?:se mnou|with me|mit mir)(?=\s)"
_OWNER = r"(?:(?:my|mého|mé|mojí|mou|moje|můj|meiner?|meines|meine[nm])\s+)?"
_OTHERS_TOO = r"^(?:\s*,\s*(?:(?:a|and|und|i)\s+)?|\s+(?:a|and|und|i)\s+)(?!(?:{n}|a|and|und|i)\b|takže|tedy|so\b|also\b|we\b|jsme|my dva|wir\b|celkem|dohromady)(?=[a-z])"


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


def told_besides_me(people: Sequence[Person], folded: str) -> bool:
    """As in "ten adults, not including me": nobody knows whether the sender comes too."""
    apart = pattern(NOT_ME).finditer(folded)
    among = [one for one in pattern(_MARK).finditer(folded) if _goes_on(one.end(), folded)]  # who else is included?
    return any(any(0 <= match.start() - one.end < _NEAR for one in people) for match in (*apart, *among))
