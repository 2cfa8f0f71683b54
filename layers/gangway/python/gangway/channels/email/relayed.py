# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A guest's message that an agency passes on: read as the guest's own new text, about the booking of the agency's number.

It may ask to change or to cancel; whatever else it says, and whatever is in doubt, is for a person.
"""

import re
from datetime import datetime

from gangway.channels.email.bare_weekdays import unless_in_doubt
from gangway.channels.email.checks import missing_of
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has
from gangway.channels.email.injections import without_injections
from gangway.channels.email.intent import sense_of
from gangway.channels.email.labelled import records_of
from gangway.channels.email.language import SERVED, language_of
from gangway.channels.email.mime import Letter
from gangway.channels.email.read_change import changed_item
from gangway.channels.email.reading import Found, Reading, only
from gangway.channels.email.senders.layout import Layout
from gangway.channels.email.sense import Circumstances
from gangway.channels.email.structured import contact_in, values_of
from gangway.channels.email.wishes import Reader, Values
from gangway.domain.catalogue import Catalogue

_WORD = r"(?:messages?|note|nachricht(?:en)?|mitteilung|zpráv[auy]|vzkaz)"
# A subject or first lines that announce a message, and nothing that happened to the booking.
_ANNOUNCES = rf"\b{_WORD} (?:from|about|regarding|od|ohledně|von|zu|bezüglich)\b|\b(?:new|nová|neue|unread|received|sent) (?:you )?(?:a |eine |an? new )?{_WORD}\b|\b(?:poslal\w*|zaslal\w*) vám\b|\b{_WORD} (?:erhalten|gesendet|geschickt)\b|\bzprávu od\b"
_HEADING = rf"^\W*(?:(?:the |die |your )?(?:customer'?s?|guest'?s?|travell?er'?s?|hosta|zákazníka|gäste)?\s*{_WORD}(?:text)?(?: (?:from|od|von|hosta|zákazníka|des gastes)\b[^:\n\"“„]{{0,40}})?|(?:[^\s:]+ ){{1,4}}(?:wrote|writes|says|said|píše|napsal[ai]?|schreibt|schrieb|fragt))\s*:\s*"
_ENDS = r"^\W*(?:(?:you can |please |to )?(?:reply|respond|answer)\b|(?:view|open|manage|see|go to|log in)\b|antworten\b|odpově\w+|zobrazit\b|ansehen\b|(?:the )?\w+(?:\.com)? team\b|(?:booking|order|buchung|rezervac\w+) details\b|https?:|--)|^\W*[-_=*]{3,}\W*$"
_ASKS_WHETHER = r"\b(?:is it (?:still )?possible|is there|can we|could we|may we|do you have|je (?:to )?možné|jde to|dá se|můžeme|mohli bychom|šlo by|máte|ist es (?:noch )?möglich|geht das|können wir|könnten wir|kann man|gibt es|haben sie)\b"
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«"}


def is_relayed(letter: Letter) -> bool:
    return any(has(_ANNOUNCES, fold(text)) for text in (letter.subject, letter.text[:200])) and not has(
        r"\b(?:new (?:booking|reservation|order)|(?:booking|reservation|order) (?:confirmed|received)|neue buchung|nová (?:rezervace|objednávka))\b",
        fold(f"{letter.subject}\n{letter.text[:60]}"),
    )


def read_relayed(letter: Letter, layout: Layout, catalogue: Catalogue, language: str | None, now: datetime) -> Reading:
    for_a_person = only("human", language, "agency_message").model_copy(update={"sender": layout.agency})
    found = _message_in(letter.text)
    if found is None:
        return for_a_person
    message, around = found
    records = records_of(around, layout.labels, few=True)
    reference = layout.reference_of(letter.subject, records[0].get("reference") if records else "")
    text, injected = without_injections(message)
    others = set(re.findall(r"\b(?=[A-Z0-9-]*\d)[A-Z][A-Z0-9-]{6,}\b", text)) - {reference}
    asks = "?" in text and has(_ASKS_WHETHER, fold(text))
    if reference is None or len(records) > 1 or injected or others or asks or language_of(text) not in SERVED:
        return for_a_person
    reader = Reader(catalogue=catalogue, clock=Clock(today=now.date(), day_first=language_of(text) != "en"))
    booked = values_of(records[0], catalogue, reader.clock) if records else Values()
    sense = sense_of(text, _circumstances(reader.values(text)))
    base = Reading(
        intent=sense.intent,
        language=language,
        contact=contact_in(records[0], language) if records else for_a_person.contact,
        reference=reference,
        sender=layout.agency,
        found=(Found(field="reference", text=reference, source="notification"),),
    )
    if sense.intent == "cancel":
        return base
    return _changed(base, text, booked, reader) if sense.intent == "change" else for_a_person


def _changed(base: Reading, text: str, booked: Values, reader: Reader) -> Reading:
    known = booked.dates.days[0] if len(booked.dates.days) == 1 else None
    item, reasons = changed_item(reader, text, "", None, known=known, booked=booked)
    told = f"on {known:%d.%m.%Y}" if known else ""
    item, reasons = unless_in_doubt(item, reasons, reader.values(text).dates.mentions, told, reader.clock)
    return base.model_copy(update={"items": (item,), "reasons": tuple(reasons), "missing": missing_of(reasons)})


def _circumstances(values: Values) -> Circumstances:
    moment = bool(values.dates.days or values.times)
    return Circumstances(
        has_own_reference=True,
        names_product=bool(values.products),
        gives_details=moment or not values.party.is_empty,
        gives_moment=moment,
        gives_party=not values.party.is_empty,
    )


def _message_in(text: str) -> tuple[str, str] | None:
    """The one message below its heading, and what stands around it; None when there are none or several."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if has(_HEADING, fold(line))]
    if len(heads) != 1:
        return None
    head = heads[0]
    first = re.sub(r"^[^:\n]{0,80}:\s*", "", lines[head])
    said = "\n".join([first, *lines[head + 1 :]]).strip()
    closing = _QUOTES.get(said[:1])
    if closing and (end := said.find(closing, 1)) > 0:
        message, rest = said[1:end], said[end + 1 :]
    else:
        below = said.split("\n")
        end = next((at for at, line in enumerate(below) if has(_ENDS, fold(line))), len(below))
        message, rest = "\n".join(below[:end]), "\n".join(below[end:])
    around = "\n".join([*lines[:head], rest])
    return (message.strip(), around) if message.strip() and not _tells_more(rest) else None


def _tells_more(rest: str) -> bool:
    """A second message, or an answer that was given already, below the first."""
    return has(rf"\b(?:previous|earlier|předchozí|frühere|your (?:reply|answer)|{_WORD} history)\b|[\"“„]", fold(rest))
