"""A cancellation: by number and proof, under the same cut-off as everywhere."""

from typing import Literal

from gangway.channels.email.answers import AlreadyDone, Cancelled, NotCancellable
from gangway.domain.order import Order, Status
from gangway.domain.refusals import NotCancellable as Refused
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of, is_conversation, unknown_booking
from gangway.mailing.orders import author_of, let_go
from gangway.mailing.room import Decision, Turn
from gangway.ordering.cancel_order import cancel_order

OURS = frozenset({"email", "widget", "telephone"})  # sold by ourselves: what an agency sold is cancelled at the agency


def answer_cancellation(turn: Turn) -> Decision:
    order = booking_of(turn)
    if order is None and is_conversation(turn):
        let_go(turn)
        return Decision(silent="offer_declined")
    if order is None or not may_speak_about(turn, order):
        return unknown_booking()
    if order.channel not in OURS:
        return Decision(person="sold_by_an_agency", orders=(order,))
    return cancelled(turn, order)


def cancelled(turn: Turn, order: Order) -> Decision:
    if order.status is Status.CANCELLED:
        return Decision(answer=AlreadyDone(order=order, what="cancelled"), orders=(order,))
    try:
        done = cancel_order(turn.office, order.id, author_of(turn, order), "cancelled by e-mail")
    except Refused:
        why = _why(order)
        url = turn.room.cancel_url(order)
        return Decision(answer=NotCancellable(order=order, cancel_url=url, why=why), orders=(order,))
    return Decision(answer=Cancelled(order=done), orders=(done,))


def _why(order: Order) -> Literal["too_late", "used", "expired"]:
    if order.status is Status.REDEEMED:
        return "used"
    return "expired" if order.status is Status.EXPIRED else "too_late"
