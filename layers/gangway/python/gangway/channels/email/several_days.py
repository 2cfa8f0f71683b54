# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Several cruises on one boat: how many are told, the way back on another day, and figures that nobody read."""

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.date_marks import found_days
from gangway.channels.email.dates import Dates, days_told, weighed
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.stretches import Stretch
from gangway.domain.catalogue import Product

_TRIPS = r"(?:plav(?:by|eb)|jízd(?:y)?|rezervac[eí]|objednáv(?:ky|ek)|termín[yůu]|cruises|bookings|reservations|dates|\w*fahrten|buchungen|reservierungen|bestellungen|termine[n]?)"
_TIMES = {2: r"\b(?:dvakrát|twice|zweimal|2x)\b", 3: r"\b(?:třikrát|three times|dreimal|3x)\b"}
_CHOICE = r"\b(?:nebo|anebo|či|or|oder|vyb[eí]r\w*|vybrat|jed(?:en|na|nu|no|noho|né) z|one of|either|which\w*|kter\w+|welche\w*|eine[nrms]? (?:der|von|davon)|in mind|v úvahu|in ?frage|hod(?:í|ilo)|suits?|pass(?:en|t)|možn\w+|possible|mögliche\w*|choose|choice|wähl\w*|rozhod\w*|decide\w*|entscheid\w*|jedině|options?|variant\w*|alternativ\w*)\b"


def how_many(text: str) -> int | None:
    """The number of cruises that the mail says it orders: "two cruises", "zwei Termine", "dvakrát"; None where one is to be chosen."""
    folded = fold(text)
    if has(_CHOICE, folded):
        return None
    said = {
        value_of(match[1]) for match in pattern(rf"\b({number()})\s+(?:[^\W\d]+\s+){{0,2}}?{_TRIPS}\b").finditer(folded)
    }
    said |= {count for count, source in _TIMES.items() if has(source, folded)}
    return said.pop() if len(said) == 1 else None


_ROW = (
    r"^\s*(?:řádek|položka|line|row|item|zeile|position|pos\.|termín|den|day|tag|cruise|plavba|fahrt) ?\d{1,2}\s?[:.)]"
)
_BOTH_WAYS = r"\b(?:obě cesty|both ways|beide strecken|beide fahrten)\b"


def without_how_many(words: str) -> str:
    """The text without the numbers that count cruises and rows, which count nobody."""
    folded = fold(words)
    spans = [
        match.span(1) for match in pattern(rf"\b({number()})\s+(?:[^\W\d]+\s+){{0,2}}?{_TRIPS}\b").finditer(folded)
    ]
    for source in (*_TIMES.values(), _ROW, _BOTH_WAYS):
        spans += [match.span() for match in pattern(source).finditer(folded)]
    for start, end in spans:
        words = blank(words, start, end)
    return words


WAY_BACK = r"\b(?:(?:come|comes|coming|go|going|sail|sailing|get) back|back|zpátky|zpět|nazpět|zurück)\b"
_ONE_WAY = r"\b(?:jednosměrn\w*|jedním směrem|one[- ]way|einfache?\b|nur hin(?:fahrt)?)"


# Not by our boat, and not from the zoo.
_OTHERWISE = r"\b(?:(?:zpátky|zpět|back|zurück|return\w*) (?:do|na|to|into|nach|ins?|zum) (?!zoo)|home|domů|heim|nach hause|hotel\w*|autobus\w*|bus\w*|tramvaj\w*|tram|metr\w*|vlak\w*|train|pěšky|taxi\w*|aut(?:em|o|y|a)|walk\w*|on foot|zu fuß|\w*bahn|zug|flug\w*|flight|fl[yi]\w*|let(?:íme|adlem)|u vás|with you|bei ihnen)\b"


def is_way_back(one: Stretch, text: str, product: Product) -> bool:
    """As in "to the zoo on Saturday, and back on Sunday, both one way": a trip of its own."""
    words = fold(text[one.start : one.end])
    sells_both = any(has(_ONE_WAY, fold(name)) for option in product.options for name in option.names.values())
    told = bool(one.days) and sells_both and has(WAY_BACK, words) and not has(_OTHERWISE, words)
    return told and has(_ONE_WAY, words)


def holds_a_day(words: str, clock: Clock) -> bool:
    """Whether a day stands in words of which none was read: nobody knows what it is, and no other day is put in its place."""
    return any(
        (day.day is None and day.day_of_month) or (day.day is not None and day.day >= clock.today)
        for day in found_days(fold(words), clock)
    )


# "Two cruises in one week" above them: how close they are, and no day.
_IN_ONE_WEEK = r"\b(?:in|within|during|v|ve|během|za|innerhalb) (?:one|a single|the same|jednom|jediném|stejném|einer|derselben) (?:week|weekend|day|týdnu|víkendu|dni|woche|tages?)\b"


def titled(subject: str, clock: Clock) -> Dates:
    """What the subject says of the days of the cruises below it."""
    folded = blank_all(_IN_ONE_WEEK, fold(subject))
    plain = "".join(told if kept.strip() else " " for told, kept in zip(subject, folded, strict=True))
    return weighed(days_told(plain, clock)) if subject else Dates(trouble="absent")
