"""Which actions repair which kind of case. The first is what the desk proposes."""

from gangway.reconciling.cases import SIDES
from gangway.reconciling.difference import INTERNAL
from gangway.store.exceptions import Case

ACTIONS: dict[str, tuple[str, ...]] = {
    "hand_over": ("try_again", "set_number"),
    "no_seat": ("seat", "move", "cancel"),
    "unmapped_code": ("map_code",),
    "deactivation": ("switch_on", "acknowledge"),
    "reconciliation": ("recount", "recheck"),
    "oversold": ("recheck", "set_capacity"),
    "unreadable_message": ("dismiss",),
    "push_refused": ("send_again", "acknowledge"),
    "not_moved": ("move", "cancel", "acknowledge"),
    "mail": ("answer", "book", "dismiss"),
}
UNANSWERED_MAIL = ("book", "dismiss")
COMPARABLE = ("compare", "acknowledge")
# Whoever sent these is not answered: their domain disowns the mail, or nobody can say whose it is.
UNANSWERED = frozenset(
    {
        "dmarc_failed",
        "spf_failed",
        "dkim_failed",
        "header_injection",
        "virus",
        "no_single_sender",
        "no_recipient",
        "unreadable",
        "endless_headers",
        "written_by_a_machine",
    }
)


def actions_of(case: Case) -> tuple[str, ...]:
    """What differs is a counter, an order in the internal system, or something that only people can settle."""
    if case.kind == "reconciliation" and "counter" not in case.facts:
        is_comparable = "order_id" in case.facts if case.facts.get("side") == INTERNAL else SIDES in case.facts
        return COMPARABLE if is_comparable else ("acknowledge",)
    if case.kind == "mail" and case.facts.get("reason") in UNANSWERED:
        return UNANSWERED_MAIL
    return ACTIONS[case.kind]
