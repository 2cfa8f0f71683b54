"""Kinds counted behind people told one by one: "s manželkou a synem, čili 2 dospělí a 1 dítě"."""

from collections.abc import Sequence

from gangway.channels.email.manifest.breaths import COUNTED, YOUNG
from gangway.channels.email.manifest.entry import Mention


def counts_all(told: Sequence[Mention]) -> bool:
    """Whether grown-ups are counted by kind, with all the others."""
    counted = all((one.kind in COUNTED and one.count and not one.who) or one.kind in YOUNG for one in told)
    return counted and any(one.kind == "adult" for one in told) and told[0].link == "explains"
