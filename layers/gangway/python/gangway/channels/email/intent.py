# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What the sender wants, from the new text alone: the words of the request, weighed against what speaks against acting.

A wrong booking is dearer than a question, so doubt always goes to the more careful intent: an enquiry before an order,
a person before everything.
"""

import re

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.intent_words import (
    ABOUT_CANCELLING,
    ACCEPTS,
    ASKS_FOR_ROOM,
    BOOKS,
    BOOKS_IF_FREE,
    CANCELS,
    CHANGES,
    COMPLAINS,
    CONDITION,
    DECLINES,
    DOUBTS,
    HAGGLES,
    INJECTS,
    INVOICES,
    MAY_BOOK,
    OTHER_BUSINESS,
    PARTIAL,
    PRAISES,
    RETRACTS,
    THANKS_ONLY,
    WISHES,
)
from gangway.channels.email.reading import Intent
from gangway.domain.model import Model


class Sense(Model):
    """The intent with its reason, when it is not to act."""

    intent: Intent
    reason: str | None = None


class Circumstances(Model):
    """What besides the words bears on the intent."""

    has_own_reference: bool = False  # in the new text or its own subject
    answers: str | None = None  # offer, confirmation or question of ours
    names_product: bool = False
    gives_details: bool = False  # a date, a time or a number of people


def without_injections(text: str) -> tuple[str, bool]:
    """The text without stretches that speak to the machine, and whether there were any."""
    kept, found = [], False
    text = re.sub(r"\[[^\]\n]{0,400}\]", lambda match: "" if has(INJECTS, fold(match.group())) else match.group(), text)
    for paragraph in re.split(r"(\n\s*\n)", text):
        if has(INJECTS, fold(paragraph)):
            sentences = re.split(r"(?<=[.!?])\s+|\n", paragraph)
            honest = [one for one in sentences if not has(INJECTS, fold(one))]
            found = True
            kept.append("" if len(honest) < len(sentences) and has(INJECTS, fold(sentences[0])) else " ".join(honest))
        else:
            kept.append(paragraph)
    return "".join(kept), found


def sense_of(text: str, at: Circumstances) -> Sense:
    """`text`: the new text, below the subject when that is the sender's own."""
    folded = fold(text)
    for check in (_for_a_person, _cancelling, _answering, _changing, _booking):
        if (sense := check(folded, at)) is not None:
            return sense
    return Sense(intent="human", reason="no_known_request")


def _for_a_person(folded: str, at: Circumstances) -> Sense | None:
    asks = has(BOOKS, folded) or has(ASKS_FOR_ROOM, folded) or has(WISHES, folded)
    if has(COMPLAINS, folded):
        return Sense(intent="human", reason="complaint")
    if has(HAGGLES, folded):
        return Sense(intent="human", reason="price_negotiation")
    if has(OTHER_BUSINESS, folded):
        return Sense(intent="human", reason="other_business")
    if has(INVOICES, folded) and not (asks and at.gives_details):
        return Sense(intent="human", reason="billing")
    if has(PRAISES, folded) and not (asks and at.gives_details):
        return Sense(intent="human", reason="praise")
    return None


def _cancelling(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    cancels = has(CANCELS, folded)
    mentions = cancels or has(ABOUT_CANCELLING, folded)
    if not mentions:
        return None
    if has(RETRACTS, folded):
        return Sense(intent="human", reason="cancellation_taken_back")
    if has(ABOUT_CANCELLING, folded):
        return None if _books_plainly(folded, at) else Sense(intent="human", reason="asks_about_cancelling")
    near = re.sub(r"\([^)]*\)", " ", _around(CANCELS, folded))
    if has(CONDITION, near) or has(DOUBTS, near):
        return Sense(intent="human", reason="conditional_cancellation")
    if _books_anew(folded):
        return Sense(intent="human", reason="cancels_and_books")
    if has(PARTIAL, pattern(r"\b(?:for|pro|für|na)\s+(?:\d+|\w+)\s+(?:\w+)").sub(" ", near)):
        return Sense(intent="change")
    return Sense(intent="cancel")


def _books_plainly(folded: str, at: Circumstances) -> bool:
    return has(BOOKS, folded) and at.names_product and not at.has_own_reference


def _books_anew(folded: str) -> bool:
    rest = pattern(CANCELS).sub(" ", folded)
    return has(
        r"\b(?:objedn(?:ejte|at|ávám)|rezervuj\w*|zarezervuj\w*|(?:please |and |instead )(?:re)?book(?! ?ing)|buchen sie|reservieren sie|stattdessen|místo toho|instead)\b",
        rest,
    )


def _around(source: str, folded: str) -> str:
    """The sentences in which the words stand."""
    sentences = re.split(r"(?<=[.!?])\s+(?=\D)|\n", folded)
    return " \n ".join(sentence for sentence in sentences if has(source, sentence))


def _answering(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    if at.answers is None and not at.has_own_reference:
        return None
    if has(THANKS_ONLY, folded.strip()) and at.answers == "confirmation":
        return Sense(intent="ignore", reason="thanks")
    if at.answers == "question" and at.gives_details and "?" not in folded:
        return Sense(intent="change")
    if has(DECLINES, folded) and at.answers == "offer":
        careful = has(CONDITION, folded) or has(DOUBTS, folded) or at.gives_details or "?" in folded
        return Sense(intent="human", reason="declines_with_more") if careful else Sense(intent="cancel")
    if has(ACCEPTS, folded) and at.answers != "confirmation":
        if has(CONDITION, folded) or has(DOUBTS, folded):
            return Sense(intent="human", reason="conditional_acceptance")
        return None if _alters(folded, at) else Sense(intent="confirm")
    return None


def _alters(folded: str, at: Circumstances) -> bool:
    return has(CHANGES, folded) or (
        at.gives_details
        and has(
            r"\b(?:ale|jen|but|only|aber|nur|just|however|jenže|místo|instead|statt|radši|raději|lieber|rather)\b",
            folded,
        )
    )


def _changing(folded: str, at: Circumstances) -> Sense | None:
    ours = at.has_own_reference or at.answers is not None
    talks_of_booking = has(
        r"\b(?:(?:naš\w+|moj\w*|mou|svou|svoji|tu|stávající|existující) (?:\w+ )?(?:rezervac|objednáv|plavb)\w*|(?:our|my|the|existing) (?:\w+ )?(?:booking|reservation|order)|(?:unser\w*|mein\w*|bestehende\w*|die) (?:\w+ )?(?:buchung|reservierung|bestellung))\b",
        folded,
    )
    if has(CHANGES, folded) and (ours or talks_of_booking):
        if has(CONDITION, _around(CHANGES, folded)) or has(
            r"\b(?:je možné|jde|lze|can i|is it possible|kann man|geht das|was kostet|how much)\b.{0,40}\b(?:změnit|change|ändern|umbuchen|přebookovat)\b(?![^.?!]*\d)",
            folded,
        ):
            return Sense(intent="human", reason="asks_about_changing")
        return Sense(intent="change")
    if ours and has(ACCEPTS, folded) and at.gives_details and at.answers != "confirmation":
        return Sense(intent="change")
    return None


def _booking(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    room = has(ASKS_FOR_ROOM, folded)
    if room:
        firm = has(BOOKS_IF_FREE, folded)
        return Sense(intent="order") if firm else Sense(intent="availability")
    if has(MAY_BOOK, folded) and not has(BOOKS_IF_FREE, folded):
        return Sense(intent="availability")
    if has(BOOKS, folded):
        if has(CONDITION, _around(BOOKS, folded)) and not has(
            r"pokud (?:to )?(?:jde|možno|bude? (?:volno|místo))|if (?:possible|available|there)|wenn (?:möglich|noch|es geht)",
            folded,
        ):
            return Sense(intent="human", reason="conditional_order")
        if at.answers == "confirmation" and not at.gives_details:
            return Sense(intent="human", reason="unclear_reply")
        return Sense(intent="order")
    if (
        has(WISHES, folded)
        and (at.names_product or at.gives_details)
        and not has(
            r"\b(?:kolik stojí|jaká je cena|how much|what does|was kostet|wie viel kostet|cenu?\?|price\?)", folded
        )
    ):
        if has(CONDITION, folded) and "?" in folded:
            return Sense(intent="human", reason="conditional_wish")
        return Sense(intent="order")
    return None
