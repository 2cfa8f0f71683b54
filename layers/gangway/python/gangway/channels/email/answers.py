"""What is answered to a mail: one frozen model for each kind of answer, with every fact its text may state.

Nothing is promised that is not in here: seats are said to be held only for an order on hold, booked only for a
confirmed one. Who decides builds the answer; `writing.write` puts it into words and looks nothing up but names.
"""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from gangway.channels.email.reading import Field, Item, Reason
from gangway.domain.availability import Slot
from gangway.domain.model import Model
from gangway.domain.money import Price
from gangway.domain.order import Order, Status

Mark = Literal["offer", "confirmation", "question"]  # what our Message-ID calls the mail, and the reader answers to


class Offered(Model):
    """A departure with room for the party, and what all of the party pays; no price for a party that is not known."""

    slot: Slot
    price: Price | None = None


class Answer(Model):
    """`reference` is the number under which the conversation goes on, e.g. `VC-12345`, where there is no order yet.

    With it the mail's Message-ID leads an answer back to the conversation; without it only the text does.
    """

    reference: str | None = None

    @property
    def number(self) -> str | None:
        """The number the mail is about: the order's, else the conversation's."""
        return self.reference


class Choice(Answer):
    """An answer that names departures. A single one is an offer that a yes accepts, of several one must be named."""

    asked: Item

    @property
    def choices(self) -> tuple[Offered, ...]:
        return ()

    @property
    def mark(self) -> Mark:
        return "offer" if len(self.choices) == 1 else "question"


class Held(Choice):
    """`held` is an order on hold: a yes confirms it, and the text says until when it is held."""

    held: Order | None = None

    @property
    def number(self) -> str | None:
        return self.held.reference if self.held else self.reference

    @property
    def mark(self) -> Mark:
        return "offer" if self.held else super().mark


class Free(Held):
    """There is room, on `slots`, in order of time. `replaces` is the number of an offer that is no longer held."""

    slots: tuple[Offered, ...]
    replaces: str | None = None

    @property
    def choices(self) -> tuple[Offered, ...]:
        return self.slots


class _Nearest(Choice):
    """`nearest` are free departures as near as possible to the one asked for; empty when there are none to name."""

    nearest: tuple[Offered, ...] = ()

    @property
    def choices(self) -> tuple[Offered, ...]:
        return self.nearest


class Full(_Nearest):
    """It runs, but has no room for the party. `vacancies` is the most that is left on the day, if that may be told."""

    vacancies: int | None = None


class NotRunning(_Nearest):
    """It does not run: out of season, not on that weekday, not at that hour, or sales for it have ended.

    Product and day must have been asked for, and for `hour` the time as well.
    """

    why: Literal["season", "weekday", "hour", "sales_ended", "not_planned"]

    @model_validator(mode="after")
    def _says_what_does_not_run(self) -> Self:
        if not (self.asked.product and self.asked.date) or (self.why == "hour" and not self.asked.time):
            raise ValueError("what does not run must be named")
        return self

    @property
    def product_id(self) -> str:
        return self.asked.product or ""

    @property
    def day(self) -> date:
        if self.asked.date is None:
            raise ValueError("no day was asked for")
        return self.asked.date


class Alternatives(Held, _Nearest):
    """What was ordered, or what a booking was to become, is sold out; nothing was booked or changed.

    `keeps` is the booking that was to be changed and stays as it is.
    """

    keeps: Order | None = None

    @property
    def mark(self) -> Mark:
        return "question" if self.keeps and not self.held else super().mark

    @property
    def number(self) -> str | None:
        kept = self.keeps.reference if self.keeps else self.reference
        return self.held.reference if self.held else kept


class WhichOne(Choice):
    """A yes to a mail that had named several departures. `slots` are those that are still free."""

    slots: tuple[Offered, ...]

    @property
    def choices(self) -> tuple[Offered, ...]:
        return self.slots

    @property
    def mark(self) -> Mark:
        return "question"


class AboutOrder(Answer):
    """An answer about one order, as it stands now. `cancel_url` is the page on which the guest can cancel it."""

    order: Order
    cancel_url: str | None = None

    @property
    def number(self) -> str | None:
        return self.order.reference

    @property
    def mark(self) -> Mark:
        return "offer" if self.order.status is Status.ON_HOLD else "confirmation"


class Booked(AboutOrder):
    """The order is CONFIRMED; tickets and calendar file go along."""


class Changed(AboutOrder):
    """`before` is the order as it was; what differs is told. Tickets and calendar file go along for a CONFIRMED one."""

    before: Order


class Cancelled(AboutOrder):
    """The order is CANCELLED; the calendar file takes the event back."""


class NotCancellable(AboutOrder):
    """The order stays as it is. `too_late`: past the cancellation cut-off; `used`: its tickets were redeemed."""

    why: Literal["too_late", "used", "expired"]


class NotChangeable(AboutOrder):
    """As NotCancellable; `party`: the product does not take such a party, `agency`: the agency that sold it decides."""

    why: Literal["too_late", "used", "expired", "cancelled", "party", "agency"]


class AlreadyDone(AboutOrder):
    """What was asked for had been done before, and nothing was done now."""

    what: Literal["confirmed", "changed", "cancelled"]


class OfferExpired(AboutOrder):
    """The hold had ended before the yes came; nothing is booked. `again` are departures free now for `asked`."""

    asked: Item = Item()
    again: tuple[Offered, ...] = ()

    @property
    def mark(self) -> Mark:
        return "offer" if len(self.again) == 1 else "question"


class Question(Answer):
    """Something is needed before anything can be done: `missing`, with `reasons` why a stated value will not do.

    `understood` is what the mail did say. `about` is the booking that is to be changed or cancelled, if known;
    `bookings` are those among which it is to be named, `starts` the hours at which there is room, e.g. `14:00`.
    """

    intent: Literal["availability", "order", "change", "cancel", "confirm"]
    missing: tuple[Field, ...]
    understood: tuple[Item, ...] = ()
    reasons: tuple[Reason, ...] = ()
    about: Order | None = None
    bookings: tuple[Order, ...] = ()
    starts: tuple[str, ...] | None = None

    @property
    def number(self) -> str | None:
        return self.about.reference if self.about else self.reference

    @property
    def mark(self) -> Mark:
        return "question"


class UnknownBooking(Answer):
    """No such booking for this sender. The same words whether the number exists or belongs to somebody else."""

    @property
    def number(self) -> None:
        return None

    @property
    def mark(self) -> Mark:
        return "question"


class PassedOn(Answer):
    """A person of the operator will answer; nothing else is said."""

    @property
    def mark(self) -> Mark:
        return "question"


class ByHand(Answer):
    """What a dispatcher has written, word for word: greeting and signature included. It opens and accepts nothing."""

    text: str

    @property
    def mark(self) -> Mark:
        return "question"


class Several(Answer):
    """One mail for several items, each answered in a part of its own, in the order asked.

    `nothing_booked`: not all of an order can be had, so none is booked; one yes takes all that is held of it.
    """

    parts: tuple["OnePart", ...]
    nothing_booked: bool = False

    @property
    def held(self) -> tuple[Order, ...]:
        return tuple(part.held for part in self.parts if isinstance(part, Held) and part.held)

    @property
    def takes_a_yes(self) -> bool:
        """Whether a plain yes can mean only one thing."""
        return bool(self.held) if self.nothing_booked else [part.mark for part in self.parts].count("offer") == 1

    @property
    def number(self) -> str | None:
        numbers = {part.number for part in self.parts if part.number}
        return self.reference if self.nothing_booked or len(numbers) != 1 else next(iter(numbers))

    @property
    def mark(self) -> Mark:
        is_told = {part.mark for part in self.parts} == {"confirmation"}
        return "offer" if self.takes_a_yes else "confirmation" if is_told else "question"


OnePart = (
    Free | Full | NotRunning | Alternatives | WhichOne | Booked | Changed | Cancelled | NotCancellable | NotChangeable
    | AlreadyDone | OfferExpired | Question | UnknownBooking | PassedOn
)  # fmt: skip
AnyAnswer = OnePart | Several | ByHand
