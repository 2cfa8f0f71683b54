"""A boat to somewhere no cruise of the catalogue goes: "parník na Karlštejn" is not the steamboat to the zoo."""

import re

from gangway.channels.email.calendar_words import months, weekdays
from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold
from gangway.channels.email.name_words import same_word
from gangway.domain.catalogue import Catalogue

_BOAT_TO = re.compile(
    r"\b(?:[Pp]arn[ií]k\w*|[Ll]o[ďd]\w*|[Pp]lavb\w*|[Ss]team(?:boat|er)|[Bb]oat|[Cc]ruise|[Ss]chiff\w*|[Dd]ampfer\w*|[Ff]ahrt|(?!Zug|Bahn|Bus|Auto|Hin|Rück|An|Ab|Heim|Weiter|Taxi|Flug|Durch|Über)[A-ZÄÖÜ][a-zäöüß]+fahrt)"
    r"\s+(?:na|do|to|nach)\s+([A-ZÀ-Ž][^\W\d_]{3,})"
)


def goes_elsewhere(text: str, catalogue: Catalogue, clock: Clock) -> bool:
    """Whether a boat is wished to a place that no name of the catalogue has; "na Silvestra" is a day."""
    days = [(day.start, day.end) for day in mentioned(text, clock)]
    places = [
        fold(match[1])
        for match in _BOAT_TO.finditer(text)
        if not any(start < match.end() and match.start(1) < end for start, end in days)
    ]
    return any(not _is_known(place, catalogue) for place in places)


def _is_known(place: str, catalogue: Catalogue) -> bool:
    if place in weekdays() or place in months():
        return True
    texts = [catalogue.supplier.name, catalogue.supplier.city or "", *(boat.name for boat in catalogue.resources)]
    for product in catalogue.products:
        texts += [*product.names.values(), *(alias for aliases in product.aliases.values() for alias in aliases)]
    words = {word for text in texts for word in re.findall(r"[^\W\d_]{3,}", fold(text))}
    return any(same_word(word, place) for word in words)
