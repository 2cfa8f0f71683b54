"""Each kind of answer to the blocks of its mail. A new kind is one line here, its words, and its golden samples."""

from typing import assert_never

from gangway.channels.email import answers
from gangway.channels.email.answers import OnePart
from gangway.channels.email.writing import compose_offers as offers
from gangway.channels.email.writing import compose_orders as orders
from gangway.channels.email.writing.blocks import Block, Heading, Say
from gangway.channels.email.writing.compose_questions import question
from gangway.channels.email.writing.compose_several import ending, lead
from gangway.channels.email.writing.phrases import Phrases


def blocks_of(answer: OnePart | answers.Several, phrases: Phrases) -> list[Block]:
    if not isinstance(answer, answers.Several):
        return _part(answer, phrases)
    told = lead(answer, phrases)
    for number, part in enumerate(answer.parts, start=1):
        told += [Heading(text=f"{number}. {_title(part, phrases)}".rstrip()), *_standing_alone(_part(part, phrases))]
    return [*told, *ending(answer, phrases)]


def _part(answer: OnePart, phrases: Phrases) -> list[Block]:  # noqa: C901, PLR0911, PLR0912  one line for each kind
    words = phrases.words
    match answer:
        case answers.Free():
            return offers.free(answer, phrases)
        case answers.Full():
            return offers.full(answer, phrases)
        case answers.NotRunning():
            return offers.not_running(answer, phrases)
        case answers.Alternatives():
            return offers.alternatives(answer, phrases)
        case answers.WhichOne():
            return offers.which_one(answer, phrases)
        case answers.OfferExpired():
            return offers.expired(answer, phrases)
        case answers.Booked():
            return orders.booked(answer, phrases)
        case answers.Changed():
            return orders.changed(answer, phrases)
        case answers.Cancelled():
            return orders.cancelled(answer, phrases)
        case answers.NotCancellable():
            return orders.not_cancellable(answer, phrases)
        case answers.NotChangeable():
            return orders.not_changeable(answer, phrases)
        case answers.AlreadyDone():
            return orders.already(answer, phrases)
        case answers.Question():
            return question(answer, phrases)
        case answers.UnknownBooking():
            return [Say(text=words("unknown_booking"))]
        case answers.PassedOn():
            return [Say(text=words("passed_on"))]
        case _:
            assert_never(answer)


def _title(part: OnePart, phrases: Phrases) -> str:
    match part:
        case answers.AboutOrder():
            return phrases.name(part.order.product_id, part.order.option_id)
        case answers.Choice() if part.asked.product:
            return phrases.name(part.asked.product, part.asked.option)
    return ""


def _standing_alone(blocks: list[Block]) -> list[Block]:
    """Below a heading a sentence starts with a capital, also in languages that go on after the greeting's comma."""
    first, *rest = blocks
    if not isinstance(first, Say):
        return blocks
    return [first.model_copy(update={"text": first.text[:1].upper() + first.text[1:]}), *rest]
