"""Grown-ups told one by one and then counted: "jedeme s manželem, dva dospělí", "with my wife, two adults" are two.

Where they and the sender come to another number, nobody can tell who the others are, and a person looks.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person

_TOLD = frozenset({"relative", "self"})
_BEHIND = re.compile(r"\s*[,:]\s*")
_OTHERS = re.compile(r"\s*(?:z|ze|from|of|aus|vom|von|who|whom|kteri|ktere|die)\b")  # "two adults from our church"
_BOUNDS = ".!?;\n"


def told_once(people: Sequence[Person], folded: str) -> list[Person]:
    """`people` without those whom a number right behind them counts again."""
    kept: list[Person] = []
    for one in people:
        told = _told_before(one, kept, folded)
        heads = len(told) + any(before.with_sender for before in told)
        others = _OTHERS.match(folded, one.end) is not None
        if told and (others or heads != one.count):
            one = one.model_copy(update={"trouble": "contradiction"})  # noqa: PLW2901
        elif told:
            kept = [before for before in kept if before not in told]
        kept.append(one)
    return kept


def _told_before(one: Person, kept: Sequence[Person], folded: str) -> list[Person]:
    """The sender and whoever comes along, right before a number of adults; children may stand between."""
    if one.kind != "adult" or one.count < 2 or one.age_kinds or one.is_part or not kept:  # noqa: PLR2004
        return []
    between = folded[kept[-1].end : one.start]
    if _BEHIND.fullmatch(between) is None and not (kept[-1].with_sender and not between.strip()):
        return []  # "s manželem dva dospělí"
    told: list[Person] = []
    for before in reversed(kept):
        young = before.kind in {"child", "infant"} or (before.kind == "unknown" and before.age_kinds)
        if any(mark in folded[before.end : one.start] for mark in _BOUNDS):
            break
        if not young and (before.kind not in _TOLD or before.count != 1 or before.age_kinds):
            return []
        told += [] if young else [before]
    sender = any(before.with_sender or before.kind == "self" for before in told)
    return told if sender else []
