# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Is the offer still valid? While it is held it is told again; when it is over, what is free now. Nothing is booked."""

from gangway.channels.email.answers import Free
from gangway.channels.email.folding import fold, has
from gangway.domain.order import Order, Status
from gangway.mailing.accept import expired, is_over
from gangway.mailing.compare import said_in
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of
from gangway.mailing.orders import item_of
from gangway.mailing.room import Decision, Pending, Turn

MOST_LETTERS = 200  # whoever writes more asks for more
_ASKS = r"\b(?:plat(?:í|ná|né)|aktuální|držíte|drží se|valid|stand\w*|available|open|hold\w*|gilt|gültig|verfügbar|haltet|halten sie|steht)\b"
_OFFER = r"\b(?:nabídk\w*|místa|to|offer\w*|seats?|places?|it|angebot\w*|plätze|das|es)\b"
_STILL = r"\b(?:ještě|pořád|stále|still|noch|immer noch)\b"
_NOTHING_MORE = {"no_known_request", "no_new_value", "not_yet"}


def answer_whether_it_stands(turn: Turn) -> Decision | None:
    """None for any other mail."""
    said = said_in(turn)
    folded = fold(said.text)
    if (
        len(folded) > MOST_LETTERS
        or "?" not in folded
        or not all(has(words, folded) for words in (_ASKS, _OFFER, _STILL))
    ):
        return None
    if not said.is_nothing or {reason.code for reason in turn.reading.reasons} - _NOTHING_MORE:
        return None
    order = booking_of(turn)
    if order is None or order.confirmed_at is not None or not may_speak_about(turn, order):
        return None
    if is_over(turn, order):
        return expired(turn, order)
    return _told_again(turn, order) if order.status is Status.ON_HOLD else None


def _told_again(turn: Turn, order: Order) -> Decision:
    item = item_of(order)
    kept = turn.pending or Pending(intent="availability", items=(item,), offered=(item,), held=order.id)
    return Decision(answer=Free(asked=item, slots=(), held=order), pending=kept, orders=(order,))
