# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The sender beside whom the others are told: "I've got my wife and the kids with me", "se mnou jede manželka", "ich habe
zwei Kinder dabei", "I have two girls, 5 and 8, and my wife comes too".
"""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has

_YOUNG = {"child", "infant", "unknown"}
_WITH_ME = r"\b(?:with me|se mnou|mit mir)\b"
_NOT_ON_BOARD = r"\b(?:talk\w*|speak\w*|spoke|check\w*|agree\w*|discuss\w*|get in touch|mluv\w*|domluv\w*|souhlas\w*|spoj\w*|kontakt\w*|sprech\w*|abstimm\w*|telefonier\w*)\b[^.!?;\n]{0,20}\b(?:with me|se mnou|mit mir)\b"
_OWN = r"(?:(?:my|our|the|an?|here|tady|tu|s sebou|sebou|mou|moji|mého|moje|svou|svoje|své|svého|meine[nr]?|den|die|das|ein|eine[nr]?|both|beide|oba|obě|also|ještě|noch)\s+){0,3}$"
_I_HAVE = rf"\b(?:i have(?: got)?|i've(?: got)?|i'll have|i will have|mám|budu mít|ich habe|habe ich|hab ich)\s+{_OWN}"
_ALONG = r"\b(?:s sebou|sebou|dabei|with me)\b"
_WITHOUT_ME = r"\b(?:with them|s nimi|s nima|mit ihnen|without me|beze mě|ohne mich|instead of me|místo mě|statt mir|at home|doma|zu hause)\b"


def beside_the_sender(people: Sequence[Person], folded: str) -> Person | None:
    """The first of those who are told to be with the sender, counting the sender too, or in doubt; None when it is not told."""
    for one in people:
        if one.kind not in _YOUNG | {"relative", "couple"} or one.is_part:
            continue
        start, end = _sentence(one, folded)
        sentence = folded[start:end]
        near = [each for each in people if start <= each.start < end]
        has_them = has(_I_HAVE, folded[start : one.start])
        of_a_family = any(each.kind in _YOUNG for each in near) and any(
            each.kind in {"relative", "couple"} for each in near
        )
        with_me = has(_WITH_ME, sentence) and not has(_NOT_ON_BOARD, sentence)
        if with_me or (has_them and (of_a_family or has(_ALONG, sentence))):
            away = has(_WITHOUT_ME, sentence)
            return one.model_copy(update={"trouble": "uncounted"} if away else {"with_sender": True})
    return None


def _sentence(one: Person, folded: str) -> tuple[int, int]:
    start = max(0, *(match.end() for match in re.finditer(r"[!?;\n]|(?<!\d)[.](?=\s)", folded[: one.start])), 0)
    behind = re.compile(r"[!?;\n]|(?<!\d)[.](?=\s|$)|(?<=\d)[.](?=\s+[a-z])").search(folded, one.end)
    return start, behind.start() if behind else len(folded)
