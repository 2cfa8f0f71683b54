# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""An answer to a mail of ours: thanks, a yes, a no, or a yes with something altered."""

from gangway.channels.email.conditions import CONDITION
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import (
    ACCEPTS,
    ACCEPTS_FIRMLY,
    ASKS_US_TO_CONFIRM,
    BUT,
    CHANGES,
    DECLINES,
    DECLINES_FIRMLY,
    DOUBTS,
    NOT_YET,
    OFFERS,
    THANKS_ONLY,
)
from gangway.channels.email.sense import Circumstances, Sense
from gangway.channels.email.short_answers import is_bare_number, is_plain_no, is_plain_yes, is_yes_with_a_number

YES_WITH_DETAILS = "yes_with_details"  # a confirmation if they are those of the offer


def answering(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    if at.answers is None and not at.has_own_reference:
        return None
    if at.answers == "confirmation" and _only_thanks(folded, at):
        return Sense(intent="ignore", reason="thanks")
    if at.answers == "question" and (at.gives_details or is_bare_number(folded)) and "?" not in folded:
        return Sense(intent="change")
    accepts = is_yes_with_a_number(folded) or (is_plain_yes(folded) and at.answers == "offer")
    if accepts and at.answers != "confirmation":
        return Sense(intent="confirm")
    refuses = (has(DECLINES, folded) and not _takes_it_otherwise(folded)) or is_plain_no(folded)
    if refuses and at.gives_moment and has(_ASKS_FOR_ANOTHER, folded) and "?" not in folded:
        return None  # a change
    if refuses and at.answers == "offer":
        folded = pattern(_ANOTHER_TIME).sub(" ", folded)
        details = at.gives_moment or (at.gives_details and not has(DECLINES_FIRMLY, folded))
        careful = has(CONDITION, folded) or has(DOUBTS, folded) or details or "?" in folded
        return Sense(intent="human", reason="declines_with_more") if careful else Sense(intent="cancel")
    return _accepting(folded, at)


# "Saturday does not work after all, please change it to Friday 20 August".
_ASKS_FOR_ANOTHER = r"\b(?:prosím\w* (?:tedy |proto )?o (?:změnu|přesun\w*|přeložení)|(?:změňte|přesuňte|přeložte|přehoďte|přepište)\b|please (?:change|move|switch|reschedule)|(?:could|can|would) you (?:please )?(?:change|move|switch|reschedule)|bitte (?:um (?:eine )?(?:änderung|umbuchung|verlegung)|(?:ändern|buchen|verlegen|verschieben) sie))"


def _takes_it_otherwise(folded: str) -> bool:
    """As in "we take it, only for 3 instead of 4, my son can't come after all"."""
    taken = has(
        r"\b(?:bereme|beru|berem|přijímáme|souhlas\w+|potvrzuj\w+|we'?ll take (?:it|them)|we accept|we confirm|nehmen (?:wir )?(?:das|es|gern\w*|ihr\w*)|nehmen das)\b(?! (?:nicht|leider))",
        folded,
    )
    return taken and has(BUT, folded) and not has(DECLINES_FIRMLY, folded)


_ANOTHER_TIME = r"\b(?:(?:vielleicht|maybe|perhaps|snad|možná|hopefully|hoffentlich)\W+)(?:(?:\w+\W+){0,3}?)(?:(?:beim |das )?nächste\w* (?:mal|jahr)|ein ander\w+ mal|next (?:time|year)|(?:an|some )other time|příště|jindy|napřesrok|příští rok)\b"


# "We pay on board, if that is possible": no condition of what is accepted.
_HOW_TO_PAY = r"\b(?:zaplat\w+|plat(?:it|íme|ím|ba)\w*|pay(?:ing)?|zahlen|bezahlen|rechnung|faktur\w*|invoice)\b[^.!?\n]{0,40}\b(?:pokud|jestli|if|wenn|falls)\b[^.!?\n]*"


def _only_thanks(folded: str, at: Circumstances) -> bool:
    """A greeting is no thanks, and what follows it may be a request."""
    if not has(THANKS_ONLY, folded.strip()) or has(CHANGES, folded) or at.gives_party:
        return False
    return not at.gives_details or has(r"\b(?:děkuj\w+|dekuj\w+|dík\w*|thank\w*|danke?)\b", folded)


def _accepting(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    """Only a plain yes to an offer of ours confirms it; a but makes it a change, a doubt a matter for a person."""
    said = pattern(ASKS_US_TO_CONFIRM).sub(" ", folded)
    if at.answers == "confirmation" or not has(ACCEPTS, said):
        return None
    if at.answers != "offer" and not (has(OFFERS, folded) and has(ACCEPTS_FIRMLY, said)):
        return None
    if has(CONDITION, pattern(_HOW_TO_PAY).sub(" ", folded)) or has(DOUBTS, folded) or has(NOT_YET, folded):
        return Sense(intent="human", reason="conditional_acceptance")
    differs = has(CHANGES, said) or has(BUT, said)
    if differs or (at.gives_details and not has(ACCEPTS_FIRMLY, said)):
        return Sense(intent="change", reason=None if differs else YES_WITH_DETAILS)
    if "?" in said and not has(ACCEPTS_FIRMLY, said):
        return Sense(intent="human", reason="question_before_acceptance")
    if has(r"\b(?:nicht|not(?! only\b)|kein\w*|ne(?:přij|souhlas|ber|chc|můž|muž|potvrz)\w*)\b", said):
        return Sense(intent="human", reason="negated_acceptance")
    return Sense(intent="confirm")
