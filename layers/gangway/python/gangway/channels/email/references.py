# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The number a request is about: ours from the text, the subject, the history or the thread; or the customer's own.

A number found in several places must be one number; where the mail names several of ours, none is taken.
"""

import re
from collections.abc import Iterable

from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.intent_words import CANCELS, CHANGES
from gangway.channels.email.mime import Letter
from gangway.channels.email.moods import around
from gangway.channels.email.one_of_several import meant_of_several, numbers_of_ours
from gangway.channels.email.short_answers import ASKS_AT_WHAT_TIME, ASKS_HOW_MANY, ASKS_WHEN
from gangway.channels.email.thread import Thread
from gangway.channels.email.thread_marks import is_reply_or_forward
from gangway.domain.catalogue import Catalogue, Supplier
from gangway.domain.model import Model

_ID_HEADERS = ("in-reply-to", "references")
_LABEL = (
    r"\b(?:(?:číslo|č\.) (?:objednávky|voucheru|rezervace|zakázky|poukazu|požadavku|poptávky|akce|zájezdu)|č(?:ís)?\.?\s?(?:obj|voucheru)\w*\.?|vaše značka|naše (?:číslo|zn\w*)(?: objednávky)?|voucher\w*(?: (?:no|number|nr|č)\.?)?|interní číslo|objednávk\w+ (?:\w+ )?č\w*\.?|(?:objednávk|rezervac)\w+(?=\s+[a-z]{2,6}-\d)|(?:zakáz\w+|obj\.|objednávk\w+|zájezd\w*|akc\w+|order|file|job|auftrag|vorgang|akte)(?=\s+\d{1,4}/(?!20\d\d\b)\d{3,6}\b)|(?:order|booking|reservation|auftrag|buchung|bestellung)(?=\s+[a-z]{2,6}-\d)|"
    r"(?:our |your )?(?:order|booking|reservation|confirmation|purchase order|po)\s*(?:(?:ref(?:erence)?|no|number|id|code)(?![a-z])|#)?\.?|(?:our |your )?ref(?:erence)?(?: (?:no|number)\b)?\.?|"
    r"auftrags?(?:nr|nummer)?\.?|auftragsnr\.?|buchungs(?:nr|nummer|auftrag|code)\.?|bestell(?:nr|nummer)\.?|unser zeichen|gutschein(?:nr|nummer)?\.?|vorgangs?(?:nr|nummer)\.?|file(?: (?:no|number|ref))?\.?|id objednávky)\s*(?:(?:is|was|lautet|ist|je|zní|bude)\b)?\s*[:#.]?\s*#?"
    r"(?=[\w/-]*\d)([a-z0-9][\w/-]{2,24})"
)


_WITH_A_SLASH = re.compile(r"\d{1,4}/(?!20\d\d)\d{3,6}")  # "zakázka 27/318"
_SAYS_NUMBER = r"\b(?:no|number|nr|nummer|číslo|code|id|ref(?:erence)?|po)\b|nummer\b|nr\b"


def numbers_told(text: str) -> set[str]:
    """Digits that are called an order number, as in "our order number is 55127"."""
    folded = fold(text)
    return {
        match[1]
        for match in pattern(_LABEL).finditer(folded)
        if (match[1].isdigit() and has(_SAYS_NUMBER, folded[match.start() : match.start(1)]))
        or _WITH_A_SLASH.fullmatch(match[1])
    }


def without_numbers(text: str, numbers: Iterable[str]) -> str:
    """As long as `text`; the numbers are blanked, so that nobody counts them."""
    for number in numbers:
        for match in re.finditer(rf"(?<![\w.:/-]){number}(?![\w:/-]|\.\d)", text):
            text = blank(text, match.start(), match.end())
    return text


class ThreadId(Model):
    """One of our Message-IDs, which tells what the mail answers."""

    reference: str
    kind: str  # offer, confirmation, question


def own_references(text: str, supplier: Supplier) -> list[str]:
    """Numbers of ours in the text, as `VC-12345`, each once."""
    return list(dict.fromkeys(number for number, _ in numbers_of_ours(text, supplier)))


# "A while ago we were on board with you (VC-15077)": told of a cruise that is over.
_WERE_ABOARD = (
    r"\b(?:remember (?:us|me) from|(?:from|of) last (?:year|summer|spring|autumn|winter|month|season|time)|z (?:loňsk|minul)\w+|loni|vloni|předloni|před (?:rokem|lety)|(?:vom|aus dem|vom) (?:letzten|vorigen) (?:jahr|sommer|mal)|letztes jahr|byl[aiy]? (?:jsme|jsem)|jsme (?:\w+ ){0,3}(?:byl|jel|plul|plavil|absolvoval|užil)[aiy]?|jsem (?:\w+ ){0,3}(?:byl|jel|plul)[aiy]?|(?:jel|plul|plavil|absolvoval|užil)[aiy]? (?:jsme|jsem)"
    r"|(?:we|i) (?:were|was|went|sailed|travelled|traveled|came|took|had|did|enjoyed|cruised)|(?:wir|ich) (?:waren|war|sind [^.!?\n]{0,60}(?:gefahren|mitgefahren|gewesen)|hatten|haben [^.!?\n]{0,60}(?:mitgemacht|erlebt|gemacht))|(?:waren|sind|haben) wir [^.!?\n]{0,70})\b"
)


_IS_STILL_TO_COME = rf"{CANCELS}|{CHANGES}|\b(?:objedn|zarezerv|rezerv|zamluv|book|reserv|gebucht|bestellt|plán|plan|suppos|due to|měli|posun|přesun|přelož|umbuch|verleg|verschieb|mov(?:e|ing)|resched|but\b|ale\b|jenže|aber|unfortunat|bohužel|leider|ill\b|nemocn|krank|miss(?:ed|ing)|nestih|zmešk|verpass)\w*"

_CALLED = r"\b(?:rezervac\w+|objednáv\w+|booking|reservation|order|buchung\w*|reservierung\w*|bestellung\w*)(?: (?:č|číslo|no|number|ref|reference|nr|nummer)\.?)?[\s:]{1,3}"


def references_in_question(text: str, supplier: Supplier) -> list[str]:
    """Numbers of ours that the request may be about: not one that is told of with a cruise that is over."""
    sentences = re.split(r"(?<=[a-z)\"'][.!?])\s+|(?<=\d{3}[.!?])\s+|\n", fold(text))
    called = pattern(rf"{_CALLED}(?={re.escape(fold(supplier.reference_prefix))}[\s_-]{{0,2}}\d{{5}})")
    over = [one for one in sentences if has(_WERE_ABOARD, one) and not has(_IS_STILL_TO_COME, called.sub(" ", one))]
    past = own_references(" \n ".join(over), supplier)
    asked = own_references(" \n ".join(one for one in sentences if one not in over), supplier)
    return [one for one in own_references(text, supplier) if one in asked or one not in past]


def answered(letter: Letter, supplier: Supplier) -> ThreadId | None:
    """The last of our mails in the thread headers."""
    own = re.escape(supplier.email.rpartition("@")[2].lower())
    prefix = re.escape(supplier.reference_prefix.lower())
    for name in _ID_HEADERS:
        found = re.findall(rf"<{prefix}-(\d{{5}})\.(\w+)(?:\.[\w.-]+)?@{own}>", letter.header(name).lower())
        if found:
            digits, kind = found[-1]
            return ThreadId(reference=f"{supplier.reference_prefix}-{digits}", kind=kind)
    return _by_subject(letter.subject, supplier)


def is_ours(history: str, supplier: Supplier) -> bool:
    """Whether quoted text names us as its author, or a number of ours."""
    said = history.lower()
    return any(name.lower() in said for name in (supplier.email, supplier.name)) or bool(
        own_references(history, supplier)
    )


_OUR_SUBJECTS = (
    ("offer", r"\b(?:nabídka|(?:our |your )?offer|(?:ihr |unser )?angebot)\b"),
    ("confirmation", r"\b(?:potvrzení|confirmation|confirmed|bestätigung|buchungsbestätigung)\b"),
    ("question", r"\b(?:upřesnění|question about|rückfrage)\b"),
)


def offered_in(history: str, supplier: Supplier) -> ThreadId | None:
    """Programs that lose thread and subject keep what we wrote: one number of ours, in an offer."""
    said = own_references(history, supplier)
    kinds = [kind for kind, source in _OUR_SUBJECTS if pattern(source).search(fold(history))]
    return ThreadId(reference=said[0], kind="offer") if len(said) == 1 and kinds == ["offer"] else None


def asked_in(history: str, supplier: Supplier) -> ThreadId | None:
    """A question of ours about one number, below an answer with a subject of its own: "VC-12345: at 12:45"."""
    said = own_references(history, supplier)
    written = [one for one in re.split(r"(?<=[.!?])\s+|\n", history) if one.rstrip().endswith("?")]
    asks = any(has(_OUR_QUESTIONS, fold(one)) for one in written)
    ours = supplier.email.lower() in history.lower()
    return ThreadId(reference=said[0], kind="question") if len(said) == 1 and asks and ours else None


_OUR_QUESTIONS = rf"{ASKS_HOW_MANY}|{ASKS_AT_WHAT_TIME}|{ASKS_WHEN}"


_CONFIRMS = (
    r"\b(?:potvrzuj\w+|potvrzen[aáoéíí]\w*|potvrdil\w*|confirm(?:ed|s|ing)?|confirmation|bestätig\w*|\w*bestätigung)\b"
)


def confirmed_in(history: str, supplier: Supplier) -> ThreadId | None:
    """A confirmation of ours about one number, below an answer that has neither our thread nor our subject."""
    said = own_references(history, supplier)
    ours = supplier.email.lower() in history.lower()
    return (
        ThreadId(reference=said[0], kind="confirmation")
        if len(said) == 1 and ours and has(_CONFIRMS, fold(history))
        else None
    )


def answered_or_asked(letter: Letter, history: str, supplier: Supplier) -> ThreadId | None:
    return answered(letter, supplier) or asked_in(history, supplier)


def replied_to(letter: Letter, history: str, supplier: Supplier) -> ThreadId | None:
    """Told by the thread, the subject, or what we wrote below."""
    known = answered(letter, supplier) or offered_in(history, supplier) or asked_in(history, supplier)
    return known or confirmed_in(history, supplier)


def _by_subject(subject: str, supplier: Supplier) -> ThreadId | None:
    """Programs that lose the thread keep our subject: "Re: Nabídka VC-12345"."""
    folded, said = fold(subject), own_references(subject, supplier)
    if len(said) != 1 or not pattern(r"^\s*(?:re|aw|odp|sv)\s*:").search(folded):
        return None
    kinds = [kind for kind, source in _OUR_SUBJECTS if pattern(source).search(folded)]
    return ThreadId(reference=said[0], kind=kinds[0]) if len(kinds) == 1 else None


def reference_of(letter: Letter, thread: Thread, catalogue: Catalogue) -> str | None:
    """Ours, for a change, a cancellation or a confirmation. None when absent or when several are in question."""
    supplier = catalogue.supplier
    said = own_references(thread.new, supplier)
    if len(said) > 1 and (meant := own_references(around(CANCELS, fold(thread.new)), supplier)):
        return meant[0] if len(meant) == 1 else meant_of_several(thread.new, CANCELS, catalogue)
    if len(said) > 1:
        return meant_of_several(thread.new, rf"{CANCELS}|{CHANGES}", catalogue)
    subject = own_references(letter.subject, supplier)
    if said:
        titled = [] if is_reply_or_forward(letter.subject) else subject
        return said[0] if not titled or said[0] in titled else None  # two numbers, and nobody knows which
    replied = answered(letter, supplier)
    near = list(dict.fromkeys([*subject, *([replied.reference] if replied else [])]))
    if near:
        return near[0] if len(near) == 1 else None
    far = own_references(thread.history, supplier)
    if thread.forwarded is not None:
        far += own_references(f"{thread.forwarded.subject}\n{thread.forwarded.body}", supplier)
    far = list(dict.fromkeys(far))
    return far[0] if len(far) == 1 else None


def customers_reference(text: str) -> str | None:
    """The sender's own order or voucher number."""
    folded = fold(text)
    for match in pattern(_LABEL).finditer(folded):
        value = text[match.start(1) : match.end(1)]
        if not re.fullmatch(
            r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[./-]\d{0,2}[./-]?|\d{1,3}|20\d\d|\d{4}-\d{2}-\d{2}|\d{1,2}", value
        ):
            return value
    return None
