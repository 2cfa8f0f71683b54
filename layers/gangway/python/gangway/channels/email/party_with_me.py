# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The sender told by those who come along: "my mother (62) is coming with me", "I've got my wife and the kids with me",
"ich habe zwei Kinder dabei", "I have two girls, 5 and 8, and my wife comes too".
"""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has, pattern

_CS_COMES = r"(?:jede|jedou|pojede|pojedou|jde|jdou|půjde|půjdou|přijde|přijdou|přijede|přijedou|cestuj\w+|bude|budou|poplu\w+|poplave)"
_SOFT = r"(?:(?:i|také|taky|ještě|tam|letos|tentokrát|určitě|jen|jenom|along|also|too|auch|noch|nur|just|only)\s+){0,2}"
_WITH_ME = (
    rf"(?:\bse mnou\s+{_SOFT}{_CS_COMES}\b|\b{_CS_COMES}\s+{_SOFT}se mnou\b|\b(?:doprov\w+\s+(?:mě|mne)|(?:mě|mne)\s+(?:bude\s+|budou\s+)?{_SOFT}doprov\w+)\b|\bpřidá\w* se ke mně\b"
    r"|\b(?:comes?|coming|travels?|travell?ing|joins?|joining|going|goes|sails?|sailing|be)\s+(?:along\s+)?with me\b(?!\s+and\b)|\b(?:joins?|joining|accompan(?:y|ies|ying))\s+me\b"
    rf"|\b(?:kommt|kommen|fährt|fahren|reist|reisen|geht|gehen)\s+{_SOFT}mit mir\b|\bmit mir\s+{_SOFT}(?:kommt|kommen|fährt|fahren|reist|reisen|geht|gehen)\b|\bbegleite(?:t|n)\s+mich\b|\bmich\s+{_SOFT}begleite(?:t|n)\b)"
)
_KIN = {"relative", "couple", "unknown", "child", "infant"}
_NEAR = 24
_YOUNG = {"child", "infant", "unknown"}
_BESIDE_ME = r"\b(?:with me|se mnou|mit mir)\b"
_NOT_ON_BOARD = r"\b(?:talk\w*|speak\w*|spoke|check\w*|agree\w*|discuss\w*|get in touch|mluv\w*|domluv\w*|souhlas\w*|spoj\w*|kontakt\w*|sprech\w*|abstimm\w*|telefonier\w*)\b[^.!?;\n]{0,20}\b(?:with me|se mnou|mit mir)\b"
_OWN = r"(?:(?:my|our|the|an?|here|tady|tu|s sebou|sebou|mou|moji|mého|moje|svou|svoje|své|svého|meine[nr]?|den|die|das|ein|eine[nr]?|both|beide|oba|obě|also|ještě|noch)\s+){0,3}$"
_I_HAVE = rf"\b(?:i have(?: got)?|i've(?: got)?|i'll have|i will have|mám|budu mít|ich habe|habe ich|hab ich)\s+{_OWN}"
_ALONG = r"\b(?:s sebou|sebou|dabei|with me)\b"
_WITHOUT_ME = r"\b(?:with them|s nimi|s nima|mit ihnen|without me|beze mě|ohne mich|instead of me|místo mě|statt mir|at home|doma|zu hause)\b"


def with_me_among_them(people: list[Person], folded: str) -> list[Person] | None:
    """Who comes with the sender, the first of them counting the sender too; None when nobody is told to."""
    match = pattern(_WITH_ME).search(folded)
    if match is None:
        return None
    start, end = _sentence(match.start(), match.end(), folded)
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


def _sentence(start: int, end: int, folded: str) -> tuple[int, int]:
    """The place of the sentence that holds what stands from `start` to `end`."""
    ahead = re.split(r"[!?;\n]|(?<!\d)\.(?=\s)", folded[:start])[-1]
    behind = re.split(r"[!?;\n]|(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s+[a-z])", folded[end:])[0]
    return start - len(ahead), end + len(behind)


def _is_beside(one: Person, match: re.Match[str]) -> bool:
    return 0 <= one.start - match.end() < _NEAR or 0 <= match.start() - one.end < _NEAR


def beside_the_sender(people: Sequence[Person], folded: str) -> Person | None:
    """The first of those who are told to be with the sender, counting the sender too, or in doubt; None when it is not told."""
    for one in people:
        if one.kind not in _YOUNG | {"relative", "couple"} or one.is_part:
            continue
        start, end = _sentence(one.start, one.end, folded)
        sentence = folded[start:end]
        near = [each for each in people if start <= each.start < end]
        has_them = has(_I_HAVE, folded[start : one.start])
        of_a_family = any(each.kind in _YOUNG for each in near) and any(
            each.kind in {"relative", "couple"} for each in near
        )
        with_me = has(_BESIDE_ME, sentence) and not has(_NOT_ON_BOARD, sentence)
        if with_me or (has_them and (of_a_family or has(_ALONG, sentence))):
            away = has(_WITHOUT_ME, sentence)
            return one.model_copy(update={"trouble": "uncounted"} if away else {"with_sender": True})
    return None
