# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A mail and a catalogue to a reading. The order of the questions is the order of the rules: may anybody act on it, may
it be answered at all, is it an agency's notification, is it in a language we serve, and only then what it asks.
"""

import logging
import re
from collections import Counter
from datetime import UTC, datetime
from traceback import extract_tb

from gangway.channels.email.automatic import advertises, reason_to_ignore
from gangway.channels.email.contact import contact_of
from gangway.channels.email.folding import fold, has
from gangway.channels.email.intent_words import ASKS_FOR_ROOM, BOOKS, CANCELS, CHANGES
from gangway.channels.email.language import SERVED, language_of, scores
from gangway.channels.email.language_of_forms import language_of_form
from gangway.channels.email.mime import Letter, parse
from gangway.channels.email.own_mail import is_colleague_in_our_thread, is_our_answer, with_history, without_our_words
from gangway.channels.email.products import named_products
from gangway.channels.email.read_notification import looks_like_an_agency, read_notification
from gangway.channels.email.read_request import Request, read_request
from gangway.channels.email.reading import Reading, only
from gangway.channels.email.references import own_references, reference_of
from gangway.channels.email.thread import Thread, take_apart
from gangway.channels.email.thread_marks import is_forward, is_reply_or_forward, stripped_subject
from gangway.channels.email.trust import agency_of, is_authenticated, is_own, reason_not_to_trust
from gangway.domain.catalogue import Catalogue

_LOGGER = logging.getLogger(__name__)
MOST_BYTES = 40_000_000
LONGEST_REQUEST = 12_000  # letters of new text; nobody orders a cruise in more
_BULK = {"newsletter", "advertisement", "spam", "phishing"}
_ASKS_TO_HANDLE = (
    r"\b(?:process|handle|deal with|take care|sort (?:it|this)|arrange|book|see below|below|attached|pass(?:ing)? (?:this|it) on|forward\w*|please|pls|"
    r"zpracuj\w*|vyřiď\w*|vyříd\w*|vyřeš\w*|postarej\w*|zařid\w*|zajist\w*|přepos\w*|předáv\w*|prosím\w*|viz níže|objedn\w*|rezerv\w*|přijm\w*|"
    r"bearbeit\w*|erledig\w*|kümmer\w*|weiterleit\w*|leite\b|siehe unten|bitte|buch\w*|reservier\w*)\b"
)


_MOST_OFTEN = 400  # in 12,000 letters of prose the commonest word comes some hundred times


def read_mail(raw: bytes, catalogue: Catalogue) -> Reading:
    """Never raises: what cannot be read is for a person."""
    if len(raw) > MOST_BYTES:
        return only("human", None, "too_large")
    try:
        letter = parse(raw)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError, KeyError, OverflowError):
        return only("human", None, "unreadable")
    try:
        return _read(letter, catalogue)
    except (RecursionError, OverflowError):
        return only("human", None, "unreadable")
    except Exception as fault:  # noqa: BLE001  a fault of the reader must not leave a guest's mail in a queue
        place = extract_tb(fault.__traceback__)[-1]  # and nothing of the guest: a fault's own words may quote the mail
        _LOGGER.error("a reader failed: %s in %s, line %s", type(fault).__name__, place.name, place.lineno)  # noqa: TRY400
        return only("human", None, "reader_failed")


def _read(letter: Letter, catalogue: Catalogue) -> Reading:
    thread = take_apart(letter.text, forward=is_forward(letter.subject))
    language = _language(letter, thread)
    agency = agency_of(letter.sender.domain)
    if distrust := reason_not_to_trust(letter):
        return _for_a_person(letter, thread, catalogue, language, distrust)
    if (ignored := _reason_to_ignore(letter, catalogue)) and not _is_real(ignored, letter, catalogue, agency):
        return only("ignore", language, ignored, contact=contact_of(letter, thread.new, thread.signature, language))
    if len(thread.new) > LONGEST_REQUEST or _repeats_itself(thread.new):
        return only("human", language, "too_long")
    if letter.sent_at is None:
        return _for_a_person(letter, thread, catalogue, language, "no_date")
    if agency is not None and not letter.header("in-reply-to"):
        return _notified(letter, letter, agency, catalogue, language)
    return _from_people(letter, thread, catalogue, language)


def _reason_to_ignore(letter: Letter, catalogue: Catalogue) -> str | None:
    return "own_mail" if is_our_answer(letter, catalogue.supplier) else reason_to_ignore(letter)


def _is_real(reason: str, letter: Letter, catalogue: Catalogue, agency: str | None) -> bool:
    """Bulk headers and an advertising word do not make a mail about our cruises an advertisement."""
    if reason not in _BULK:
        return False
    if agency is not None and reason != "phishing":
        return True
    text = f"{letter.subject}\n{letter.text}"
    return any(one.whole for one in named_products(text[:20_000], catalogue)) or bool(
        own_references(text, catalogue.supplier)
    )


def _notified(outer: Letter, letter: Letter, agency: str, catalogue: Catalogue, language: str | None) -> Reading:
    if not is_authenticated(outer):
        return only("human", language, "agency_not_authenticated")
    if language not in SERVED:
        return only("human", language, "language")
    return read_notification(letter, agency, catalogue, language, received_at=_received(outer, catalogue))


def _received(letter: Letter, catalogue: Catalogue) -> datetime:
    return (letter.sent_at or datetime.now(UTC)).astimezone(catalogue.supplier.zone)


def _repeats_itself(text: str) -> bool:
    """One word, or a line's end, so often that nobody would read on: reading costs the square of the people it names."""
    told = Counter(re.findall(r"\w+|\n", text))
    return bool(told) and told.most_common(1)[0][1] > _MOST_OFTEN


def _from_people(letter: Letter, thread: Thread, catalogue: Catalogue, language: str | None) -> Reading:
    """Guests, hotels, resellers, and our own people forwarding."""
    forwarded = _forwarded_letter(letter, thread)
    if forwarded is not None and is_own(forwarded.sender.domain, catalogue.supplier):
        return _directly(letter, with_history(thread, forwarded), catalogue, language)
    suspects = [letter.text, *([forwarded.text] if forwarded else [])]
    if forwarded is not None and is_own(letter.sender.domain, catalogue.supplier) and is_authenticated(letter):
        if agency := agency_of(forwarded.sender.domain):
            return _notified(
                letter, forwarded, agency, catalogue, _language_of_mail(f"{forwarded.subject}\n{forwarded.text}")
            )
        return _forwarded_request(letter, thread, forwarded, catalogue)
    if looks_like_an_agency(letter, suspects) or (forwarded is not None and agency_of(forwarded.sender.domain)):
        return _for_a_person(letter, thread, catalogue, language, "agency_from_elsewhere")
    if forwarded is not None:
        return _forwarded_request(letter, thread, forwarded, catalogue)
    return _directly(letter, thread, catalogue, language)


def _directly(letter: Letter, thread: Thread, catalogue: Catalogue, language: str | None) -> Reading:
    """What the sender wrote themselves."""
    thread = without_our_words(thread)
    if is_colleague_in_our_thread(letter, catalogue.supplier):
        return _for_a_person(letter, thread, catalogue, language, "colleague_in_our_thread")
    if language not in SERVED:
        return _foreign(letter, thread, catalogue, language)
    reading = read_request(_request(letter, thread), catalogue, language)
    return _unless_advertisement(reading, letter, thread, catalogue)


def _foreign(letter: Letter, thread: Thread, catalogue: Catalogue, language: str | None) -> Reading:
    return _for_a_person(letter, thread, catalogue, language, "language" if language else "no_text")


def _unless_advertisement(reading: Reading, letter: Letter, thread: Thread, catalogue: Catalogue) -> Reading:
    """Somebody who sells something and asks nothing of us needs no answer; a hint of a request keeps it for a person."""
    text = fold(f"{letter.subject}\n{thread.new}")
    asks = any(has(source, text) for source in (ASKS_FOR_ROOM, CANCELS, CHANGES)) or named_products(
        thread.new, catalogue
    )
    spam = letter.header("x-ses-spam-verdict").strip().upper() == "FAIL"
    if reading.intent == "human" and not asks and advertises(text) and (spam or not has(BOOKS, text)):
        return only("ignore", reading.language, "advertisement", contact=reading.contact)
    return reading


def _forwarded_letter(letter: Letter, thread: Thread) -> Letter | None:
    """What is passed on: an attached message, or the one below a forwarding header."""
    if letter.attached:
        return letter.attached[0] if len(letter.attached) == 1 else None
    if thread.forwarded is None or not thread.forwarded.body:
        return None
    author = parse(f"From: {thread.forwarded.author}\n\n".encode()).sender
    return letter.model_copy(
        update={
            "sender": author,
            "reply_to": None,
            "subject": thread.forwarded.subject or stripped_subject(letter.subject),
            "text": thread.forwarded.body,
            "with_struck": thread.forwarded.body,
            "attached": (),
        }
    )


def _forwarded_request(letter: Letter, thread: Thread, forwarded: Letter, catalogue: Catalogue) -> Reading:
    """Counts as text when the sender asks us to deal with it; the author is answered."""
    inner = take_apart(forwarded.text, forward=False)
    language = _language_of_mail(f"{forwarded.subject}\n{inner.new}") or _language(letter, thread)
    if len(letter.attached) > 1:
        return _for_a_person(letter, thread, catalogue, language, "several_attached_messages")
    if language not in SERVED:
        return _foreign(letter, thread, catalogue, language)
    if not has(_ASKS_TO_HANDLE, fold(thread.new)):
        return _for_a_person(letter, thread, catalogue, language, "forwarded_without_a_request")
    note_wants_answer = has(
        r"\b(?:odpově(?:zte|ď) (?:prosím )?(?:mně|mi|nám)|potvrďte (?:to )?(?:prosím )?(?:mně|mi|nám)|reply to (?:me|us)|confirm to (?:me|us)|let me know|antwort\w* (?:bitte )?(?:an )?(?:mich|mir|uns))\b",
        fold(thread.new),
    )
    written = forwarded.model_copy(update={"headers": letter.headers, "sent_at": letter.sent_at})
    request = _request(written, inner).model_copy(
        update={"note": thread.new, "is_own_subject": not is_reply_or_forward(forwarded.subject)}
    )
    reading = read_request(request, catalogue, language)
    if note_wants_answer or not reading.contact.email:
        reading = reading.model_copy(
            update={"contact": reading.contact.model_copy(update={"email": letter.sender.email})}
        )
    return reading


def _request(letter: Letter, thread: Thread) -> Request:
    return Request(letter=letter, thread=thread, is_own_subject=not is_reply_or_forward(letter.subject))


def _for_a_person(letter: Letter, thread: Thread, catalogue: Catalogue, language: str | None, code: str) -> Reading:
    contact = contact_of(letter, thread.new, thread.signature, language)
    return only("human", language, code, contact=contact, reference=reference_of(letter, thread, catalogue))


_CLOSING = re.compile(
    r"\n\s*(?:s (?:přátelským |srdečným |úctivým )?pozdrav\w*|(?:kind|best|warm)? ?regards|many thanks|sincerely|cheers|"
    r"mit (?:freundlichen|besten|lieben) grüßen|(?:viele|liebe|beste|freundliche|schöne) grüße|gruß|mfg|lg)\b",
    re.IGNORECASE,
)


def _language(letter: Letter, thread: Thread) -> str | None:
    """Of the new text; when that is too short to tell, of the subject, then of the history."""
    own = thread.new if is_reply_or_forward(letter.subject) else f"{letter.subject}\n{thread.new}"
    texts = (
        _CLOSING.split(own, maxsplit=1)[0],  # who signs in another language still writes in the one of the text
        own,
        f"{thread.new}\n{thread.signature}",
        thread.forwarded.body if thread.forwarded else "",
        stripped_subject(letter.subject),
        thread.history,
    )
    return next((found for text in texts if (found := _language_of_text(text))), None) or language_of_form(own)


def _language_of_text(text: str) -> str | None:
    """A single small word of another language ("reservation") tells less than the labels of a form."""
    found = language_of(text) if text.strip() else None
    weak = found is not None and found not in SERVED and scores(text).get(found, _SURE) < _SURE
    return (language_of_form(text) or found) if weak else found


_SURE = 1.5


def _language_of_mail(text: str) -> str | None:
    return _language_of_text(text) or language_of_form(text)
