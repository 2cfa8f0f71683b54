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
    "mail": ("dismiss",),
}


def actions_of(case: Case) -> tuple[str, ...]:
    return ACTIONS[case.kind] if case.state != "closed" else ()
