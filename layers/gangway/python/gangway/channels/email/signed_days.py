# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who signed a paper, and when: a form's days of approval are none of the cruise.

"Stav: AKCEPTOVÁNO / Schválil: Čestmír Bureš / Dne: 9. 9. 2027", "Approval date: 20 July 2027 11:32", "Freigegeben am:
20.07.2027". A plain "Date:" is one beside somebody who signs, and in an answer to our offer when it is today or over.
"""

import re
from collections.abc import Iterator
from datetime import date

from gangway.channels.email.dates import told_of
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.times import told_times

_DONE = r"(?:accepted|approved|authori[sz]ed|signed(?: off)?|confirmed|agreed|released|issued|prepared|completed|filled in|dated|schvál\w+|odsouhlas\w+|podeps\w+|akceptován\w*|akceptoval\w*|přijato|přijat[aoý]|přijal\w*|potvrzen[oaý]?|potvrdil\w*|povolil\w*|povoleno|vystaven[oaý]?|vystavil\w*|zpracoval\w*|zpracováno|vyplněno|vyplnil\w*|genehmigt|freigegeben|bestätigt|angenommen|akzeptiert|unterschrieben|unterzeichnet|gezeichnet|gez|ausgestellt|bearbeitet|erteilt)"
_PAPER = r"(?:signature|approval|acceptance|authori[sz]ation|release|issue|podpisu?|schválení|akceptace|přijetí|potvrzení|vystavení|souhlasu|unterschrift|genehmigung|freigabe|annahme|bestätigung|unterzeichnung)"
_DATE = r"(?:date|day|dated|datum|dne|dnešní datum|am|tag|den|today's date|heutiges datum)"
_SIGNED_LABEL = rf"(?:(?:[^\W\d]+ ){{0,2}}{_DONE}(?: (?:by|on|at|von|durch|am|dne|kým|kdy|date|datum))?|(?:{_DATE} (?:of |der |des |a )?)?{_PAPER}(?: (?:und|and|a) {_DATE})?(?: {_DATE})?|(?:{_PAPER}s?|{_DONE})[- ]?(?:date|datum|tag)|(?:place|ort|místo|place of signing)(?:\s?(?:,|and|und|a|/)\s?{_DATE})|{_DATE}(?:\s?(?:,|and|und|a|/)\s?(?:place|ort|místo|{_PAPER}))|za (?:odběratele|objednatele|klienta)|for the (?:client|customer|buyer)|für den (?:kunden|auftraggeber))"
_FIELD = re.compile(r"^[ \t]*(?:[-*•][ \t]*)?(?P<label>[^:=\t|\n]{2,40}?)[ \t]*(?::|=|\t|\||\.{3,})[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)  # fmt: skip
# "Approved on 20 July 2027", "Auftrag erteilt am 20.07.2027": the same without a colon.
_SIGNED_ON = rf"\b{_DONE} (?:(?:by|von) [^\n.,;]{{3,30}} )?(?:on|am|dne)\s*$|\b{_DONE} $"


def without_signed_days(text: str, clock: Clock, *, answers_offer: bool) -> str:
    """As long as `text`, without the days and hours at which somebody signed."""
    fields = list(_FIELD.finditer(text))
    signs = {at for at, one in enumerate(fields) if _is_signed(one["label"])}
    for at, one in enumerate(fields):
        beside = _is_date(one["label"]) and ({at - 1, at + 1} & signs or answers_offer)
        if at in signs or beside:
            text = _without_days(text, *one.span("value"), clock)
        if beside and not text[one.start("value") : one.end("value")].strip(" ,."):
            text = blank(text, *one.span())
    for start, end in list(_over(text, 0, len(text), clock)) if answers_offer else ():
        if has(_SIGNED_ON, fold(text[max(0, start - 50) : start])):
            text = blank(text, start, end)
    return text


def _is_signed(label: str) -> bool:
    return pattern(_SIGNED_LABEL).fullmatch(fold(label).strip(" .*").replace(".", "")) is not None


def _is_date(label: str) -> bool:
    return pattern(_DATE).fullmatch(fold(label).strip(" .*")) is not None


def _over(text: str, start: int, end: int, clock: Clock) -> Iterator[tuple[int, int]]:
    """Where days stand that are today or over."""
    for day in told_of(text, clock):
        if start <= day.start and day.end <= end and _is_over(day.day, text[day.start : day.end], clock.today):
            yield day.start, day.end


def _is_over(day: date | None, written: str, today: date) -> bool:
    """A day without a year may be meant for the next one."""
    return re.search(r"\d", written) is not None and (
        (day is not None and day <= today) or (day is None and str(today.year) in written)
    )


def _without_days(text: str, start: int, end: int, clock: Clock) -> str:
    days = list(_over(text, start, end, clock))
    for first, last in days:
        text = blank(text, first, last)
    for time in told_times(text) if days else ():
        if days[0][0] <= time.start and time.end <= end:
            text = blank(text, time.start, time.end)
    return text
