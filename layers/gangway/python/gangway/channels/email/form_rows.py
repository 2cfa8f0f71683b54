# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a form or a table holds besides the cruise: rows of other services, a subject that names another day."""

import re
from collections.abc import Sequence

from gangway.channels.email.dates import Dates, mentioned
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.intent_words import INVOICES
from gangway.channels.email.labels import OTHER_DAYS
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.records import Record
from gangway.channels.email.sense import Sense
from gangway.channels.email.times import times_in
from gangway.channels.email.wishes import Values

_OTHER_SERVICE = r"\b(?:taxi|transfer\w*|shuttle|průvodc\w+|průvodkyn\w+|guide\w*|(?:stadt)?führ\w+|hotel\w*|ubytování|pokoj\w*|zimmer|unterkunft|muze\w+|museum|hrad\w*|castle|burg|schloss|zámek|letiště|airport|flughafen|vlak\w*|train|zug|flight|let|flug|autobus\w*|coach|bus|restaurac\w+|restaurant\w*|divadl\w+|theat(?:er|re)|koncert\w*|concert|konzert|galeri\w+|gallery|walking|pěší|brewery|pivovar\w*|brauerei)\b"


def is_another_service(wish: Values, record: Record) -> bool:
    """A row of somebody else's service, a taxi or a guide, in a guest's programme."""
    return not wish.products and has(_OTHER_SERVICE, fold(record.get("product")))


_OF_OTHER_DAYS = re.compile(
    r"^(?P<ahead>[ \t]*[-*•]?[ \t]*(?P<label>[^:=\t|\n]{2,40}?)[ \t]*(?::|=|\t|\||\.{3,}|…)[ \t]*)(?P<day>[^\n]{3,60})$",
    re.MULTILINE,
)


# "Order date 3 May 2027", with nothing between.
_NO_COLON = rf"(?m)^[ ]*(?=[^\n]{{0,24}}(?:date|datum|dne)\b)(?:{OTHER_DAYS})[ ]+(?P<day>(?:\d{{1,2}}[./ ]|\d{{4}}-|[a-z]+ \d)[^\n]{{3,24}})$"
_A_DAY = r"^\W*(?:[a-z]{2,10}\W{1,2})?(?:\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:\d{1,2}\.|[a-z]{3,})|\d{1,2}/\d|\d{4}-\d|[a-z]{3,} \d{1,2},? \d{4})"
_AN_HOUR = re.compile(r"\s*\d{1,2}\.(?:00|1[3-9]|[2-5]\d)\s*(?:h|hod\.?|uhr)?\s*", re.IGNORECASE)  # no day
_COMES = r"(?:arrival|arrives?|check-?in|příjezd|přílet|anreise|ankunft)(?:(?: date| datum|datum|tag)| \w+)?"
_LEAVES = (
    r"(?:departure|departs?|check-?out|odjezd|odlet|abreise|abfahrt|rückreise)(?:(?: date| datum|datum|tag)| \w+)?"
)


def without_other_days(text: str) -> str:
    """As long as `text`, without the days of papers, of birth and of a guest's stay among its fields."""
    for match in pattern(_NO_COLON).finditer(fold(text)):
        text = blank(text, *match.span("day"))
    fields = [
        (fold(one["label"]).strip(" .*").replace("_", " "), one.span("day")) for one in _OF_OTHER_DAYS.finditer(text)
    ]
    days = [(label, span) for label, span in fields if has(_A_DAY, fold(text[span[0] : span[1]]))]
    stays = any(pattern(_COMES).fullmatch(label) for label, _ in days)
    told = text
    for label, span in days:
        leaves = stays and pattern(_LEAVES).fullmatch(label) and not _AN_HOUR.fullmatch(text[span[0] : span[1]])
        if pattern(OTHER_DAYS).fullmatch(label) or leaves:
            text = blank(text, *span)
    return _in_their_order(text, told)


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?=20\d\d\b)")
_MONTHS = 12


def _in_their_order(text: str, told: str) -> str:
    """The days left written as the ones taken out show that they are: "28/08/2027" says that of "01/09/2027" the day goes first."""
    figures = [(int(one[1]), int(one[2])) for one in _SLASHED.finditer(told)]
    if text == told or any(month > _MONTHS for _, month in figures) or all(day <= _MONTHS for day, _ in figures):
        return text
    return _SLASHED.sub(r"\1.\2.", text)


_FIELD = r"^\s*[^\W\d][^:!?\n]{1,30}[:=]\s*\S[^?!\n]{0,60}$"
_LONGEST_FIELD = 8  # words; more is somebody who writes
_AN_INVOICE = r"^\W*(?:(?:číslo )?faktur\w*|invoice|rechnung\w*)\s*(?:č|n[ro]|number|nummer|id|#)?\W*:?\s*[a-z]{0,4}[-/ ]?\d{2,}[\w/-]*\s*$|^\W*(?:(?:datum )?splatnost\w*|(?:payment )?due(?: date| by| on)?|zahlbar(?: bis)?|fällig\w*(?: am| bis)?|variabilní symbol|vs|iban)\W*:\s*\S"


def without_billing_fields(record: Record) -> str:
    """What is written around a form, without the fields that say who is billed: "Účtovat: hotelu", "VAT no.: CZ…"."""
    lines = record.rest.split("\n")
    return "\n".join(line for line in lines if not (_is_field(line) and has(INVOICES, fold(line))))


def _is_field(line: str) -> bool:
    return has(_FIELD, fold(line)) and len(line.split()) <= _LONGEST_FIELD


_OF_AN_INVOICE = r"\b(?:oprav\w+|znovu|dodatečn\w+|vystaven\w+|neobdržel\w*|nedostal\w*|nepřišl\w*|nedorazil\w*|chybí|k (?:této|výše|uveden\w+|rezervac\w+|objednáv\w+|naší)|correct\w*|resend|re-send|again|missing|received|for (?:this|the above|our)|korrigier\w*|nochmals?|erneut|fehlt|erhalten|zu (?:dieser|unserer|obiger))\b"


def asks_for_an_invoice(said: str) -> bool:
    """As in "please resend the invoice for this booking": not a booking, although it names one."""
    return any(has(INVOICES, one) and has(_OF_AN_INVOICE, one) for one in re.split(r"[.!?\n]", fold(said)))


_ONLY_INFORMS = r"\b(?:for your (?:information|records)(?: only)?|fyi|no (?:further )?action (?:is |from you is )?(?:required|needed|necessary)|(?:automatic|friendly)? ?reminder (?:of|about|for) (?:an? |the |your )?(?:existing|upcoming|confirmed)|existing booking|(?:jen |pouze )?(?:pro|k|na) (?:vaši )?(?:informaci|vědomí)|není (?:třeba|nutné|potřeba) (?:nic|odpovídat|reagovat)|(?:nur )?zur (?:info|information|kenntnis\w*)|bereits (?:gebucht|bestätigt)|keine (?:aktion|antwort|weiteren? schritte)|(?:připomínka|upozornění na) (?:\w+ )?(?:rezervace|plavby|objednávky))\b"


def only_informs(text: str) -> bool:
    """A booking that exists already, sent so that we know of it."""
    return has(_ONLY_INFORMS, fold(text))


def is_invoice(text: str) -> bool:
    """Somebody's invoice: its own number or the day it is to be paid by stands among the fields."""
    return any(has(_AN_INVOICE, line) for line in fold(text).split("\n"))


def subject_names_another_day(subject: str, dates: Dates, clock: Clock) -> bool:
    """A whole date ahead in the subject that the form does not have."""
    dated = {day.day for day in mentioned(subject, clock) if day.day_of_month and day.month}
    told = {day for day in dated if day is not None and day > clock.today}
    return len(dates.days) == 1 and bool(told) and dates.days[0] not in told


_HALF_A_DAY = 12 * 60


def hour_of_the_subject(subject: str, items: Sequence[Item]) -> list[Reason]:
    """As in "Objednávka, oběd ve 14 h" above an order for noon: nobody knows which holds."""
    hours = times_in(subject)
    if len(items) != 1 or items[0].time is None or len(hours) != 1 or hours[0].place:
        return []
    minute = int(items[0].time[:2]) * 60 + int(items[0].time[3:])
    differs = all((minute - told) % _HALF_A_DAY for told in hours[0].minutes)
    return [Reason(code="time_contradiction", field="time")] if differs else []


def asks_by_labels(spoken: str, sense: Sense) -> bool:
    """As in "Co si chcete objednat? Hodinová plavba": the form asks, and nobody asks us."""
    asked = [line for line in spoken.split("\n") if "?" in line]
    return sense.reason == "question" and all(re.match(r"\s*[^?]{3,60}\?[ \t]+[^?\s][^?]*$", line) for line in asked)
