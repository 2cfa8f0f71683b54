"""One order about which two sides do not agree, and what a reconciliation has found altogether."""

from collections import Counter

from gangway.domain.model import Model
from gangway.reconciling.facts import Facts, Kind

INTERNAL = "internal system"


class Difference(Model):
    """`side` is who disagrees with Gangway: the internal system, or a partner's id. `name` is how that side knows it.

    `told` is what each side says, and where: the `row` of a report, the `internal_id` of an order that is not ours.
    `sides` is the same in parts: `gangway`, `channel`, `internal`, None for one that has no such order, left out for
    one that could not be asked. `proposal` is the repair, a code of gangway.reconciling.proposals (a file kept by
    older code has a sentence there); `healed` ones need nobody.
    """

    side: str
    name: str
    kinds: tuple[Kind, ...]
    order_id: str | None = None
    reference: str | None = None
    channel: str = "reconcile"
    told: dict[str, str] = {}
    sides: dict[str, Facts | None] = {}
    proposal: str
    healed: bool = False

    @property
    def key(self) -> str:
        """Of its case."""
        return f"difference#{self.side}#{self.name}"


class Reconciled(Model):
    """`compared` orders of ours; `waiting` are on the desk already; `settled` cases ended by themselves.

    `unmatched` orders cannot be compared, since the partner gave them no reference.
    """

    side: str
    compared: int
    waiting: int = 0
    unmatched: int = 0
    settled: int = 0
    differences: tuple[Difference, ...] = ()

    @property
    def healed(self) -> int:
        return sum(difference.healed for difference in self.differences)

    @property
    def by_kind(self) -> dict[str, int]:
        return dict(Counter(kind for difference in self.differences for kind in difference.kinds))
