"""Mails that were left to a person: what was read, what we would answer, the mail as it came.

All of it is a guest's: for the answer of a route, never for a log, an audit or the facts of a case.
"""

import json
from typing import Any

from gangway.desk.case_ids import UnknownCase
from gangway.desk.desk import Desk
from gangway.store.exceptions import Case
from gangway.store.mails import Mail


def mails_shown(desk: Desk, case: Case) -> dict[str, Any]:
    """The mails nobody has answered yet, newest last, and the orders their conversation has spoken of."""
    held = desk.mails.get(case.key)
    if held is None:
        return {"mails": [], "orders": []}
    return {"mails": [_shown(mail) for mail in held.mails], "orders": list(held.conversation.orders)}


def _shown(mail: Mail) -> dict[str, Any]:
    return {
        "key": mail.key,
        "sender": mail.sender,
        "received_at": mail.received_at,
        "reason": mail.reason,
        "reading": json.loads(mail.reading) if mail.reading else None,
        "suggestion": mail.suggestion,
    }


def mail_as_it_came(desk: Desk, case: Case, mail_key: str) -> str:
    """One of the case's own mails, the newest if none is named. Raises UnknownCase."""
    held = desk.mails.get(case.key)
    mine = {mail.key: mail for mail in held.mails} if held else {}
    mail = mine.get(mail_key) if mail_key else next(reversed(mine.values()), None)
    body = desk.raw.body_of(mail.source) if mail else None
    if body is None:
        raise UnknownCase(mail_key[:100], "there is no such mail (any more)")
    return body.decode("utf-8", "replace")
