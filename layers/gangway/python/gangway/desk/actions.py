"""Which actions repair which kind of case. The first is what the desk proposes."""

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
ORDER_DIFFERS = ("try_again", "acknowledge")
DIFFERS = ("acknowledge",)


def actions_of(case: Case) -> tuple[str, ...]:
    """A difference is one of a counter, which can be looked at again, or of an order, which can be announced again."""
    if case.kind == "reconciliation" and "counter" not in case.facts:
        return ORDER_DIFFERS if "order_id" in case.facts else DIFFERS
    return ACTIONS[case.kind]
