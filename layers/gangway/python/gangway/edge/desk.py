"""The desk of this process: its stores, its secret, the queue on which an order is announced again."""

from functools import cache
from typing import TYPE_CHECKING

from gangway.desk.desk import Desk
from gangway.desk.sessions import Sessions
from gangway.desk.tokens import Tokens
from gangway.edge import desk_office, wiring
from gangway.edge.event_queue import EventQueue
from gangway.store.audit import Audit
from gangway.store.case_work import CaseWork
from gangway.store.exceptions import Case
from gangway.store.partners import Partners
from gangway.store.raw import RawMessages
from gangway.store.staff import StaffBook

if TYPE_CHECKING:
    from gangway.mailing.room import Mailroom


def tokens() -> Tokens:
    given = wiring.settings()
    name = given.require("desk_secret_name")
    return Tokens(lambda: wiring.secret(name), given.require("desk_office"))


@cache
def desk() -> Desk:
    given, dynamodb, office = wiring.settings(), wiring.client("dynamodb"), wiring.office()
    book = StaffBook(dynamodb, given.require("desk_table"))
    queue_url = given.require("order_events_queue_url")
    return Desk(
        office=office,
        sessions=Sessions(book, tokens(), office.clock),
        work=CaseWork(dynamodb, given.require("exceptions_table")),
        audit=Audit(dynamodb, given.require("audit_table")),
        raw=RawMessages(wiring.client("s3"), given.require("raw_bucket")),
        mails=wiring.mails(),
        mailroom=_mailroom,
        partners=Partners(dynamodb, given.require("partners_table"), seconds=-1),
        partners_table=given.require("partners_table"),
        rates=wiring.rates(),
        announce=EventQueue(wiring.client("sqs"), queue_url).send_again,
        listing=desk_office.listing,
        agencies=Agencies(),
    )


class Agencies:
    """The channels that call their agencies, imported with the first such call."""

    def send_again(self, case: Case) -> str:
        from gangway.edge import partner_calls  # noqa: PLC0415  all channels, which few calls of the desk need

        return partner_calls.send_again(partner_calls.pushes(), case)

    def switch_on(self, case: Case) -> str:
        from gangway.edge import partner_calls  # noqa: PLC0415  as above

        return partner_calls.switch_on(partner_calls.pushes(), case)


def _mailroom() -> "Mailroom":
    from gangway.edge.mailroom import room  # noqa: PLC0415  the readers of mails, which few calls of the desk need

    return room()
