"""What the rules made of a mail's words, weighed with what was learned from other mails (docs/decisions/0024).

The rules see the one sentence that must stop the machine, and miss words they do not know; what was learned sees the
whole, and misses the one sentence. So it speaks where they found no request, never of an order, and what it finds has
to pass the same stops. Where it is all but sure of something else than they found, nobody acts.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from gangway.channels.email.learned.chances import chances
from gangway.channels.email.reading import Intent
from gangway.channels.email.sense import Circumstances, Sense

_LISTENER: ContextVar[Callable[[str, Circumstances], None] | None] = ContextVar("listener", default=None)
# So unlikely that what the rules found is for a person. Short answers to our mails it does not know well enough.
UNLIKELY: dict[Intent, float] = {"order": 0.02, "change": 0.01}

# How sure it has to be, by what the rules said and what it says instead: set by mails of authors left out of learning
# (13,000 of them) and by sentences written to mislead it. An order is never among them: a cruise with its day and
# party is one for it nearly always, also in "we are thinking of …".
INSTEAD_OF_A_PERSON: dict[str, dict[Intent, float]] = {
    "no_known_request": {"availability": 0.7, "change": 0.95, "cancel": 0.8, "confirm": 0.7},
    "question": {"availability": 0.9},
    "conditional_order": {"availability": 0.9},
    "conditional_wish": {"availability": 0.9},
}
INSTEAD_OF: dict[str, dict[Intent, float]] = {"order": {"availability": 0.95}}


# A short answer to a question or an offer of ours ("the second one") is told by what we wrote, which it does not see.
_HEARD_ABOUT = {None, "confirmation"}


def weighed(by_rules: Sense, text: str, at: Circumstances, held: Callable[[Sense], Sense]) -> Sense:
    """`held`: a sense, or that it is for a person because of what the text says besides."""
    if (listener := _LISTENER.get()) is not None:
        listener(text, at)
    bounds = (INSTEAD_OF_A_PERSON if by_rules.intent == "human" else INSTEAD_OF).get(
        by_rules.reason or by_rules.intent, {}
    )
    if at.answers not in _HEARD_ABOUT or not (bounds or by_rules.intent in UNLIKELY):
        return by_rules
    chance = chances(text, at)
    likely = max(chance, key=lambda intent: chance[intent])
    if chance[likely] >= bounds.get(likely, 2):
        found = held(Sense(intent=likely))
        return found if by_rules.intent != "human" or found.intent != "human" else by_rules
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
