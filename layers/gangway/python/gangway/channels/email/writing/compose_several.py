"""What a letter with several parts says about all of them: that nothing is booked yet, and once how to take it.

The parts themselves do not say it: two of them with a "reply YES" each could not be answered with one word.
"""

from gangway.channels.email.answers import Choice, Held, OnePart, Several
from gangway.channels.email.writing.blocks import Block, Say
from gangway.channels.email.writing.phrases import Phrases


def lead(answer: Several, phrases: Phrases) -> list[Block]:
    return [Say(text=phrases.words("nothing_booked"), strong=True)] if answer.nothing_booked else []


def ending(answer: Several, phrases: Phrases) -> list[Block]:
    words = phrases.words
    others = any(_can_be_named(part) for part in answer.parts)
    if until := min((order.hold_expires_at for order in answer.held if order.hold_expires_at), default=None):
        how = words("hold_together" if answer.nothing_booked else "hold", until=words.until(phrases.local(until)))
        rest = [Say(text=words("hold_together_all"))] if answer.nothing_booked and others else []
        return [Say(text=how, strong=True), *rest, Say(text=words("hold_ends"))]
    if not others:
        return []
    if answer.takes_a_yes:
        return [Say(text=words("accept_one"))]
    return [Say(text=words("accept_several_ordered" if answer.nothing_booked else "accept_several"))]


def _can_be_named(part: OnePart) -> bool:
    """Whether it names departures that are not held."""
    return isinstance(part, Choice) and bool(part.choices) and not (isinstance(part, Held) and part.held)
