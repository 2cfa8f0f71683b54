"""Repairs of a mail that was left to a person: answered in its thread, or booked and confirmed there.

The mailing package is imported when it is needed: it brings the readers of mails, and most calls of the desk are none.
"""

from gangway.desk.desk import Desk
from gangway.desk.orders import sell
from gangway.desk.wire import Repair
from gangway.domain.order import Order, Status
from gangway.domain.refusals import Malformed, Refusal, TryAgain
from gangway.domain.staff import Staff
from gangway.store.exceptions import Case
from gangway.store.mails import Mail


def answer(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    """Sent once, however often it is asked for with the same words (gangway.mailing.by_hand).

    Raises Malformed, UnknownMail, NotAnswerable, AlreadyAnswered, AnswerUnderWay, TryAgain.
    """
    from gangway.mailing.by_hand import answer_by_hand  # noqa: PLC0415  see above

    if asked.text is None or not asked.text.strip():
        raise Malformed("text", "text is the answer as the guest will read it")
    answer_by_hand(desk.mailroom(), _thread(case), asked.mail, asked.text, staff.name)
    return "sent"


def book(desk: Desk, case: Case, staff: Staff, asked: Repair) -> str:
    """What a mail asked for. The number of the sale is the mail's, so that one mail is booked once whoever presses.

    With `tell` the guest is sent the confirmation; whom nobody may write to is booked all the same.
    """
    if asked.order is None:
        raise Malformed("order", "order is what is to be booked")
    mail = _mail(desk, case, asked.mail)
    sale = asked.order.model_copy(update={"number": f"mail-{mail.key[:20]}"}) if mail else asked.order
    order = sell(desk, staff, sale, source=mail.source if mail else None)
    done = f"{order.reference} is {order.status}"
    return f"{done}, {_told(desk, case, staff, order, asked.mail)}" if asked.tell else done


def _told(desk: Desk, case: Case, staff: Staff, order: Order, mail_key: str | None) -> str:
    """Raises TryAgain alone: then nothing is over, and the same press books nothing more."""
    from gangway.mailing.by_hand import tell_booked  # noqa: PLC0415  see above

    if order.status is not Status.CONFIRMED:
        return "not told"
    try:
        tell_booked(desk.mailroom(), _thread(case), mail_key, order, staff.name)
    except TryAgain:
        raise
    except Refusal as refusal:
        return f"not told: {refusal.code}"
    return "told"


def _mail(desk: Desk, case: Case, key: str | None) -> Mail | None:
    """The mail that is booked: the newest of the case if none is named. Raises Malformed for another case's."""
    held = desk.mails.get(case.key)
    mine = {mail.key: mail for mail in held.mails} if held else {}
    if key is not None and key not in mine:
        raise Malformed("mail", "mail is the key of a mail of this case")
    return mine[key] if key is not None else next(reversed(mine.values()), None)


def _thread(case: Case) -> str:
    return case.key.removeprefix("mail#")
