"""Kinds counted behind people who were spoken of: "kluk chce na loď … dva dospělí a jeden třináctiletý"."""

from collections.abc import Sequence

from gangway.channels.email.manifest.breaths import COUNTED, YOUNG
from gangway.channels.email.manifest.entry import Mention

_SUMS = frozenset({"comma", "explains", "start", "sentence", "next"})


def counts_all(told: Sequence[Mention]) -> bool:
    """Whether grown-ups are counted by kind, with all the others."""
    counted = all(one.kind in COUNTED and one.count and not one.who or one.kind in YOUNG for one in told)
    return counted and any(one.kind == "adult" for one in told) and told[0].link == "explains"


def without_who_was_spoken_of(entries: list[Mention], told: Sequence[Mention]) -> list[Mention]:
    """Without the one child of no age, where so many adults and just one child are counted behind."""
    young = [one for one in told if one.kind in YOUNG]
    counted = any(one.kind == "adult" and one.count for one in told) and told[0].link in _SUMS
    spoken = len(entries) == 1 and entries[0].kind in {"young", "child"} and entries[0].count == 1
    alone = spoken and not (entries[0].ages or entries[0].names)
    single = len(young) == 1 and young[0].count == 1 and not young[0].mine
    return [] if counted and alone and single else entries
