"""What the rules made of a mail's words, weighed with what was learned from other mails (docs/decisions/0024).

The rules see the one sentence that must stop the machine, and miss words they do not know; what was learned sees the
whole, and misses the one sentence. So it speaks where they found no request, or a person for another reason than such a
sentence; what it finds then has to pass the same stops. Where it is all but sure of something else, nobody acts.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from gangway.channels.email.learned.chances import chances
from gangway.channels.email.reading import Intent
from gangway.channels.email.sense import Circumstances, Sense

_LISTENER: ContextVar[Callable[[str, Circumstances], None] | None] = ContextVar("listener", default=None)
# So unlikely that what the rules found is for a person. Short answers to an offer it does not know well enough.
UNLIKELY: dict[Intent, float] = {"order": 0.05, "change": 0.05, "cancel": 0.03, "availability": 0.02}

# How sure it has to be, by what the rules said and what it says instead: set by mails of authors left out of learning
# (13,000 of them). Below these bounds, or for other pairs, some of those mails went wrong.
_NOT_FOUND: dict[Intent, float] = {"order": 0.9, "change": 0.9, "cancel": 0.6, "confirm": 0.6, "availability": 0.7}
_OF_A_BOOKING: dict[Intent, float] = {"change": 0.9, "cancel": 0.8}
_ONLY_ASKS: dict[Intent, float] = {"availability": 0.9}
INSTEAD_OF_A_PERSON: dict[str, dict[Intent, float]] = {
    "no_known_request": _NOT_FOUND,
    "question": {"order": 0.97, **_ONLY_ASKS},
    "names_a_booking_and_books": _OF_A_BOOKING,
    "part_of_the_party": {"change": 0.9},
    "booked_already": {"change": 0.9, "cancel": 0.9, "order": 0.97},
    "other_business": {"change": 0.9, "cancel": 0.9},
    "billing": {"cancel": 0.9},
    "conditional_order": _ONLY_ASKS,
    "conditional_wish": _ONLY_ASKS,
}
INSTEAD_OF: dict[Intent, dict[Intent, float]] = {
    "order": {"availability": 0.95, "change": 0.9, "confirm": 0.95},
    "availability": {"order": 0.96, "change": 0.9},
    "change": {"cancel": 0.9, "confirm": 0.97},
}


def weighed(by_rules: Sense, text: str, at: Circumstances, held: Callable[[Sense], Sense]) -> Sense:
    """`held`: a sense, or that it is for a person because of what the text says besides."""
    if (listener := _LISTENER.get()) is not None:
        listener(text, at)
    chance = chances(text, at)
    likely = max(chance, key=lambda intent: chance[intent])
    if by_rules.intent == "human":
        if chance[likely] < INSTEAD_OF_A_PERSON.get(by_rules.reason or "", {}).get(likely, 2):
            return by_rules
        found = Sense(intent=likely)
        return held(found) if by_rules.reason == "no_known_request" else found
    if chance[likely] >= INSTEAD_OF.get(by_rules.intent, {}).get(likely, 2):
        return held(Sense(intent=likely))
    unlikely = chance[by_rules.intent] < UNLIKELY.get(by_rules.intent, 0)
    return Sense(intent="human", reason="words_say_otherwise") if unlikely else by_rules


@contextmanager
def listening(to: Callable[[str, Circumstances], None]) -> Iterator[None]:
    """What is weighed meanwhile is told to `to`: how the mails are collected that the weights are learned from."""
    token = _LISTENER.set(to)
    try:
        yield
    finally:
        _LISTENER.reset(token)
