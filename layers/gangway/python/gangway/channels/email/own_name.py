"""The sender's own name where it is also a word of the calendar: Frau Sonntag, April Jones, pan Květen name no day."""

import re

from gangway.channels.email.calendar_words import months, weekdays
from gangway.channels.email.folding import blank, fold

_MOST_WORDS = 6


def without_calendar_name(text: str, name: str | None) -> str:
    """As long as `text`; the sender's name is blanked where it is written in full or alone on a line."""
    words = re.findall(r"\w+", fold(name or ""))
    if not 1 <= len(words) <= _MOST_WORDS or not any(word in weekdays() or word in months() for word in words):
        return text
    whole = r"\W{1,3}".join(words)
    alone = rf"(?m)^[^\w\n]*(?:(?:{'|'.join(words)})\b[^\w\n]*)+$"
    folded = fold(text)
    for match in [*re.finditer(rf"\b{whole}\b", folded), *re.finditer(alone, folded)]:
        text = blank(text, match.start(), match.end())
    return text
