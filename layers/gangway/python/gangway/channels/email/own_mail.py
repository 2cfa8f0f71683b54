"""Our own mails when they come back, looped, copied in by a colleague, forwarded by a guest: none is a request."""

import re
from functools import cache

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mime import Letter
from gangway.channels.email.references import answered
from gangway.channels.email.thread import Thread
from gangway.channels.email.thread_marks import is_forward
from gangway.channels.email.trust import is_own
from gangway.channels.email.writing.words import fixed_texts, text_of
from gangway.channels.local_forms import LANGUAGES
from gangway.domain.catalogue import Supplier

LONG = 30  # letters; shorter sentences of ours a guest may write as well


def is_our_answer(letter: Letter, supplier: Supplier) -> bool:
    """A mail of our own address, or with an id of ours, that nobody forwarded, also without the marks of an answer.

    A form on the operator's web may write from that address too, but asks for replies to the guest.
    """
    if not is_own(letter.sender.domain, supplier) or is_forward(letter.subject) or letter.attached:
        return False
    if re.search(r"<[\w-]+\.(?:offer|confirmation|question)(?:\.[\w.-]+)?@", letter.header("message-id").lower()):
        return True
    is_general = letter.sender.email.lower() == supplier.email.lower()
    return is_general and (letter.reply_to is None or is_own(letter.reply_to.domain, supplier))


def is_colleague_in_our_thread(letter: Letter, supplier: Supplier) -> bool:
    """A person of the operator answers the guest and copies us in: that is not the guest's word."""
    return is_own(letter.sender.domain, supplier) and answered(letter, supplier) is not None


def with_history(thread: Thread, ours: Letter) -> Thread:
    """A mail of ours that is passed on tells what "it" is, as a quotation would; the request is the note above it."""
    history = "\n".join(part for part in (thread.history, ours.subject, ours.text) if part)
    return thread.model_copy(update={"history": history, "forwarded": None})


def without_our_words(thread: Thread) -> Thread:
    """The new text without a mail of ours that stands below it unmarked, since not every program marks quotations.

    Known by our own sentences, whatever surrounds them; from our greeting on, all is history.
    """
    folded = fold(thread.new)
    match = pattern(_our_sentences()).search(folded)
    if match is None:
        return thread
    greetings = [found.start() for found in pattern(_our_greetings()).finditer(folded[: match.start()])]
    start = greetings[-1] if greetings else match.start()
    history = "\n".join(part for part in (thread.new[start:], thread.history) if part)
    return thread.model_copy(update={"new": thread.new[:start].strip(), "history": history})


@cache
def _our_sentences() -> str:
    """Every stretch of our words that is too long for a guest to have written it by chance."""
    told = [form for language in LANGUAGES for form in fixed_texts(language)]
    stretches = {stretch.strip(" .,:;") for text in told for stretch in re.split(r"\{\w+\}", text)}
    long = sorted((stretch for stretch in stretches if len(stretch) >= LONG), key=lambda one: (-len(one), one))
    return "|".join(r"\s+".join(re.escape(fold(word)) for word in stretch.split()) for stretch in long)


@cache
def _our_greetings() -> str:
    greetings = "|".join(re.escape(fold(text_of(language, "hello"))) for language in LANGUAGES)
    return rf"(?m)^(?:{greetings})$"
