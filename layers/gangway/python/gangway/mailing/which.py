"""Which booking of its conversation a mail means, by its words: who has two replies to whichever letter lies on top.

The number of the letter that a reply quotes counts as long as the words tell no other booking. Where they tell exactly
one, that is meant; where they tell another than the letter's and not which, we ask, and name those there are.
"""

from collections.abc import Sequence

from gangway.channels.email.bare_weekdays import is_bare
from gangway.channels.email.folding import fold
from gangway.channels.email.intent_words import CANCELS
from gangway.channels.email.one_of_several import clauses_with, numbers_of_ours, weekdays_in
from gangway.channels.email.products import named_products
from gangway.channels.email.reading import Field, Item, Reading, Reason
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.mailing.accept import is_mere_yes
from gangway.mailing.compare import reader_for, said_in, what_differs
from gangway.mailing.conversation import may_speak_about
from gangway.mailing.find import booking_of
from gangway.mailing.orders import item_of
from gangway.mailing.picked import by_place
from gangway.mailing.room import Turn

MOST_BOOKINGS = 10


class Told(Model):
    """What a mail tells about a booking: products, days, and weekdays where no day is told."""

    products: frozenset[str] = frozenset()
    days: frozenset[object] = frozenset()
    weekdays: frozenset[int] = frozenset()

    @property
    def is_nothing(self) -> bool:
        return not (self.products or self.days or self.weekdays)

    def fits(self, order: Order) -> bool:
        """Something is told, and all of it is true of the order."""
        answers = self._answers(order)
        return bool(answers) and all(answers)

    def touches(self, order: Order) -> bool:
        return any(self._answers(order))

    def _answers(self, order: Order) -> list[bool]:
        day = order.departure.day
        answers = [order.product_id in self.products] if self.products else []
        if self.days:
            return [*answers, day in self.days]
        return [*answers, day.weekday() in self.weekdays] if self.weekdays else answers


def bookings_of(turn: Turn) -> list[Order]:
    """What stands of the conversation, for a sender who may speak about it."""
    return [order for order in _known_in(turn) if _stands(order) and not order.has_expired(turn.room.now)]


def _known_in(turn: Turn) -> list[Order]:
    known = [turn.office.orders.get(one) for one in turn.thread.orders[-MOST_BOOKINGS:]]
    return [order for order in known if order and may_speak_about(turn, order)]


def _stands(order: Order) -> bool:
    return order.status in {Status.CONFIRMED, Status.ON_HOLD}


def _fitting(told: Told, bookings: Sequence[Order]) -> list[Order]:
    """Those that stand, if any: of what was cancelled one is told only if nothing else fits."""
    fits = [order for order in bookings if told.fits(order)]
    return [order for order in fits if _stands(order)] or fits


def told_in(turn: Turn) -> Told:
    """Of a cancellation what stands beside its word: "cancel this one, the dinner on Friday will do" tells nothing."""
    text = said_in(turn).text
    if turn.reading.intent == "cancel":
        text = "\n".join(clauses_with(CANCELS, text))
    mentions = reader_for(turn).values(text).dates.mentions
    return Told(
        products=frozenset(one.product for one in named_products(text, turn.room.catalogue, in_short=True)),
        days=frozenset(day.day for day in mentions if day.day and not is_bare(day)),
        weekdays=frozenset(weekdays_in(fold(text))),
    )


def of_the_conversation(turn: Turn) -> Reading:
    """The reading with the number of the booking that its words tell; without one where they contradict the letter."""
    reading = turn.reading
    if reading.intent not in {"cancel", "change"} or len(turn.thread.orders) < 2 or _names_a_number(turn):  # noqa: PLR2004
        return reading
    quoted, told, bookings = booking_of(turn), told_in(turn), _known_in(turn)
    if told.is_nothing or (quoted is None and reading.reference is not None):
        return reading
    fits = _fitting(told, bookings)
    if quoted is None:
        return _about(reading, fits[0]) if len(fits) == 1 else reading
    if told.fits(quoted) or not any(told.touches(order) for order in bookings if order.id != quoted.id):
        return reading
    if len(fits) == 1 and (reading.intent == "cancel" or not told.touches(quoted)):
        meant = _about(reading, fits[0])
        return meant if meant.items or reading.intent == "cancel" else _asked(reading)
    is_its_product = not told.products or quoted.product_id in told.products
    stays = reading.intent == "change" and not fits and is_its_product and told.touches(quoted)
    return reading if stays else _asked(reading)


def meant_by(turn: Turn) -> Order | None:
    """The booking that an answer to "which of these?" tells: by its place or in words; the only one also by a yes."""
    listed, said = bookings_of(turn), said_in(turn).text
    if (found := by_place(said, listed)) is not None:
        return found
    if len(listed) == 1 and is_mere_yes(turn):
        return listed[0]
    fits = [order for order in listed if told_in(turn).fits(order)]
    return fits[0] if len(fits) == 1 else None


def _names_a_number(turn: Turn) -> bool:
    return any(True for _ in numbers_of_ours(said_in(turn).text, turn.room.catalogue.supplier))


def _about(reading: Reading, order: Order) -> Reading:
    """What tells the booking is no new value of it."""
    kept = tuple(what_differs(item, item_of(order)) for item in reading.items)
    missing = tuple(field for field in reading.missing if field != "reference")
    reasons = tuple(reason for reason in reading.reasons if reason.field != "reference")
    items = tuple(item for item in kept if item != Item())
    return reading.model_copy(
        update={"reference": order.reference, "items": items, "missing": missing, "reasons": reasons}
    )


def _asked(reading: Reading) -> Reading:
    missing: tuple[Field, ...] = ("reference",)
    reasons = (Reason(code="reference_unclear", field="reference"),)
    return reading.model_copy(update={"reference": None, "missing": missing, "reasons": reasons})
