"""What is proposed about a difference: a stable code for each, said by the desk in the dispatcher's language.

The sentences are for whoever has no words for a code. What is proposed follows from who disagrees and in what first.
"""

from typing import Literal

from gangway.reconciling.difference import INTERNAL
from gangway.reconciling.facts import Kind

Proposal = Literal[
    "hand_over_again", "find_who_wrote_it", "enter_or_cancel_there", "follow_or_undo", "change_party_or_undo",
    "undo_or_note", "move_or_undo", "ask_or_cancel", "import_or_enter", "ask_which_party", "ask_which_price",
    "ask_which_day", "cancel_here", "tell_or_sell_again",
]  # fmt: skip

SENTENCES: dict[str, str] = {
    "hand_over_again": "hand it over again",
    "find_who_wrote_it": "the internal system has a version that Gangway never made: find out who wrote it there",
    "enter_or_cancel_there": "Gangway never had it: enter it as a telephone sale, or cancel it there",
    "follow_or_undo": "somebody has changed it there: do the same here, or change it back",
    "change_party_or_undo": "somebody has changed it there: change the party here, or change it back",
    "undo_or_note": "somebody has changed it there: change it back, or note why",
    "move_or_undo": "somebody has moved it there: move it here, or move it back",
    "ask_or_cancel": "ask the partner; if it never sold the order, cancel it here",
    "import_or_enter": "the partner has sold it and Gangway never heard: import the row, or enter it by telephone",
    "ask_which_party": "ask the partner which party is right, then change it here",
    "ask_which_price": "ask the partner which price is right; it decides the invoice, not the seats",
    "ask_which_day": "ask the partner which day is right, then move the order here",
    "cancel_here": "the partner has cancelled it: cancel it here",
    "tell_or_sell_again": "the partner has it as sold, here it is cancelled: tell the partner, or sell it again",
}
TO_INTERNAL: dict[Kind, Proposal] = {
    "missing_there": "hand_over_again",
    "older_there": "hand_over_again",
    "newer_there": "find_who_wrote_it",
    "missing_here": "enter_or_cancel_there",
    "status": "follow_or_undo",
    "seats": "change_party_or_undo",
    "price": "undo_or_note",
    "date": "move_or_undo",
}
TO_PARTNER: dict[Kind, Proposal] = {
    "missing_there": "ask_or_cancel",
    "missing_here": "import_or_enter",
    "seats": "ask_which_party",
    "price": "ask_which_price",
    "date": "ask_which_day",
    "status": "tell_or_sell_again",
}


def proposed(side: str, kind: Kind, *, cancelled_there: bool = False) -> Proposal:
    """`side` is who disagrees; `cancelled_there` is what a partner says of the order, where its status differs."""
    if side == INTERNAL:
        return TO_INTERNAL[kind]
    return "cancel_here" if kind == "status" and cancelled_there else TO_PARTNER[kind]
