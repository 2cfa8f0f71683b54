"""Mails that were left to a person: what was read, what we would answer, the mail as it came.

All of it is a guest's: for the answer of a route, never for a log, an audit or the facts of a case.
"""

import json
from typing import TYPE_CHECKING, Any

from gangway.desk.case_ids import UnknownCase
from gangway.desk.desk import Desk
from gangway.store.exceptions import Case
from gangway.store.mails import Conversation, Mail

if TYPE_CHECKING:
    from gangway.mailing.room import Mailroom


def mails_shown(desk: Desk, case: Case) -> dict[str, Any]:
    """The mails left to a person, newest last, and the orders their conversation has spoken of."""
    held = desk.mails.get(case.key)
    if held is None:
        return {"mails": [], "orders": []}
    room, thread = desk.mailroom(), held.conversation
    return {"mails": [_shown(room, thread, mail) for mail in held.mails], "orders": list(thread.orders)}


def _shown(room: "Mailroom", thread: Conversation, mail: Mail) -> dict[str, Any]:
    from gangway.mailing.by_hand import draft_for  # noqa: PLC0415  the readers of mails, which few calls need

    return {
        "key": mail.key,
        "sender": mail.sender,
        "received_at": mail.received_at,
        "reason": mail.reason,
        "reading": json.loads(mail.reading) if mail.reading else None,
        "suggestion": mail.suggestion,
        "draft": draft_for(room, mail, thread),
        "reply": mail.reply,
        "answered_by": mail.answered_by,
        "answered_at": mail.answered_at,
        "is_sent": mail.reply is not None and mail.state == "done",
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
