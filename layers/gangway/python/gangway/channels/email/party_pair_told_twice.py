# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A pair, and then the two of it: "the grandparents and the kids: Gran is 68, Grandpa 66", "moji rodiče (mamince je 66, tatínkovi 70)".

A reader of plain lists counts them twice. Where they are so told, only a reader that knows them for the same may count.
"""

from functools import cache

from gangway.channels.email.folding import has

_GRANDMA = r"(?:gran(?:ny|ma|dma|dmother)?|nan(?:a|ny)?|babi\w*|babč\w*|oma|großmutter)"
_GRANDPA = r"(?:gran(?:d?dad|dpa|dfather|ddad)|grampa|gramps|děd\w*|opa|großvater)"
_MOTHER = r"(?:mum|mom|mummy|mother|ma[mt][in]\w*|mamka|mamce|mamku|máma|mámě|mámu|matka|matce|mutter|mama)"
_FATHER = r"(?:dad|daddy|father|tát\w*|tatín\w*|taťk\w*|otec|otci|otce|vater|papa)"
_PAIRS = (
    (r"(?:grandparents|prarodič\w*|großeltern)", _GRANDMA, _GRANDPA),
    (r"(?<!grand)(?:parents|rodič\w*|eltern)", _MOTHER, _FATHER),
)


@cache
def _told_twice() -> str:
    within, near = r"[^.!?\n]{0,50}", r"[^.!?\n]{0,40}"
    told = (
        rf"\b{pair}\b{within}[:(-]{within}\b(?:{her}\b{near}\b{him}|{him}\b{near}\b{her})\b"
        for pair, her, him in _PAIRS
    )
    return "|".join(told)


def pair_told_twice(folded: str) -> bool:
    return has(_told_twice(), folded)
