"""Which actions repair which kind of case. The first is what the desk proposes."""

from gangway.reconciling.difference import INTERNAL
from gangway.store.exceptions import Case

ACTIONS: dict[str, tuple[str, ...]] = {
    "hand_over": ("try_again", "set_number"),
    "no_seat": ("seat", "move", "cancel"),
    "unmapped_code": ("map_code",),
    "deactivation": ("acknowledge",),
    "reconciliation": ("recheck",),
    "oversold": ("recheck", "set_capacity"),
    "unreadable_message": ("dismiss",),
    "push_refused": ("acknowledge",),
    "not_moved": ("move", "cancel", "acknowledge"),
    "mail": ("book", "dismiss"),
}
DIFFERS_FROM_INTERNAL = ("compare", "acknowledge")
DIFFERS = ("acknowledge",)


def actions_of(case: Case) -> tuple[str, ...]:
    """What differs is a counter, an order in the internal system, or something that only people can settle."""
    if case.kind == "reconciliation" and "counter" not in case.facts:
        is_comparable = "order_id" in case.facts and case.facts.get("side") == INTERNAL
        return DIFFERS_FROM_INTERNAL if is_comparable else DIFFERS
    return ACTIONS[case.kind]
