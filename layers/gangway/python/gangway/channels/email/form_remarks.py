"""What is written in a field for remarks against the very form it stands in: "Note: training record, do not process".

A field nobody needs to read ("Poznámka", "Message", "Bemerkung") may say what no order may overlook, so each remark of
some words passes the same stops as a sentence of a letter.
"""

from collections.abc import Sequence

from gangway.channels.email.folding import fold, has
from gangway.channels.email.labelled import Record, is_off
from gangway.channels.email.reading import Intent
from gangway.channels.email.stops import stopped

_WORDS = r"[a-z]{2,}\W+[a-z]{2,}"
_MAY_BE_SAID = {"part_of_the_party", "correction_not_read", "hedged"}  # of seats and meals, mostly


def held_by_the_form(records: Sequence[Record], intent: Intent) -> str | None:
    """The code of what in the form's own fields speaks against acting on it, or None."""
    if intent == "cancel":
        return None
    if any(is_off(record) for record in records):
        return "status_of_the_form"
    said = (line for record in records for line in fold(record.get("ignore")).split("\n") if has(_WORDS, line))
    codes = (stopped(line, intent) for line in said)
    return next((code for code in codes if code and code not in _MAY_BE_SAID), None)
