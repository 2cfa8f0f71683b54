# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a form or a table holds besides the cruise: rows of other services, a subject that names another day."""

from gangway.channels.email.dates import Dates, mentioned
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has
from gangway.channels.email.records import Record
from gangway.channels.email.wishes import Values

_OTHER_SERVICE = r"\b(?:taxi|transfer\w*|shuttle|průvodc\w+|průvodkyn\w+|guide\w*|(?:stadt)?führ\w+|hotel\w*|ubytování|pokoj\w*|zimmer|unterkunft|muze\w+|museum|hrad\w*|castle|burg|schloss|zámek|letiště|airport|flughafen|vlak\w*|train|zug|flight|let|flug|autobus\w*|coach|bus|restaurac\w+|restaurant\w*|divadl\w+|theat(?:er|re)|koncert\w*|concert|konzert|galeri\w+|gallery|walking|pěší|brewery|pivovar\w*|brauerei)\b"


def is_another_service(wish: Values, record: Record) -> bool:
    """A row of somebody else's service, a taxi or a guide, in a guest's programme."""
    return not wish.products and has(_OTHER_SERVICE, fold(record.get("product")))


def subject_names_another_day(subject: str, dates: Dates, clock: Clock) -> bool:
    """A whole date ahead in the subject that the form does not have."""
    dated = {day.day for day in mentioned(subject, clock) if day.day_of_month and day.month}
    told = {day for day in dated if day is not None and day > clock.today}
    return len(dates.days) == 1 and bool(told) and dates.days[0] not in told
