# ruff: noqa: E501  patterns are lists of words, harder to read when broken up

"""Times as they are spoken: v půl osmé, halb acht, half past seven, half four, quarter to eight, noon."""

import re
from collections.abc import Iterator

from gangway.channels.email.clock import AFTERNOON, MORNING, Time, either, hour_of, hours
from gangway.channels.email.counting import value_of
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mentions import before

_HALF_PAST, _QUARTER = 30, 15
_ORDINAL_HOURS = {
    "jedné": 1, "druhé": 2, "třetí": 3, "čtvrté": 4, "páté": 5, "šesté": 6, "sedmé": 7, "osmé": 8, "deváté": 9,
    "desáté": 10, "jedenácté": 11, "dvanácté": 12, "jedný": 1, "druhý": 2, "čtvrtý": 4, "pátý": 5, "šestý": 6,
    "třinácté": 13, "čtrnácté": 14, "patnácté": 15, "šestnácté": 16, "sedmnácté": 17, "osmnácté": 18,
    "devatenácté": 19, "dvacáté": 20, "sedmý": 7, "osmý": 8, "devátý": 9, "desátý": 10, "jedenáctý": 11, "dvanáctý": 12,
}  # fmt: skip
# "Na jedenáctou dopoledne", "na osmou"; the first, which is also the first boat, is none.
_ACCUSATIVE_HOURS = "druhou|třetí|čtvrtou|pátou|šestou|sedmou|osmou|devátou|desátou|jedenáctou|dvanáctou|třináctou|čtrnáctou|patnáctou|šestnáctou|sedmnáctou|osmnáctou|devatenáctou|dvacátou"
# "Hodí se nám pátá odpoledne", "v pátou hodinu"; "pátá odpolední plavba" is the fifth boat.
_NOMINATIVE_HOURS = _ACCUSATIVE_HOURS.replace("ou", "á")
_NAMED_HOUR = rf"\b({_NOMINATIVE_HOURS}|{_ACCUSATIVE_HOURS})(?:\s+(?:hodina|hodinu)\b(?!\s+(?:jízdy|plavby|cesty|trvání|výuky|školení)\b)|(?=\s+(?:ráno|dopoledne|odpoledne|večer)\b))"
_NOON = r"\b(?:v|ve|o|na|at|um|am|in der)?\s*(?:pravé\s+)?(?:poledne|poledním|noon|midday|zwölf uhr mittags)\b|\b(?:12|twelve) ?(?:noon|midday)\b|\b(?:tou|tu|ta) polední\b(?!\s+(?:plavb|lo[dď]))|\bnoon-?ish\b"


def half(folded: str) -> Iterator[Time]:
    """půl osmé, půl 8, halb acht: half an hour before the hour; half past seven: after it."""
    ordinals = {fold(word): value for word, value in _ORDINAL_HOURS.items()}
    for match in pattern(rf"\b(?:o|kolem|okolo)\s+({'|'.join(ordinals)})\b(?!\s*(?:hodinov|plavb))").finditer(folded):
        if time := either(match.start(), match.end(), ordinals[match[1]]):
            yield time
    spoken = rf"\bna\s+({_ACCUSATIVE_HOURS})\b(?:\s+hodinu\b(?!\s+(?:a|jízdy|plavby|cesty|trvání|výuky|školení)\b)|(?=\s*(?:{MORNING}|{AFTERNOON}|[.,;!?)\n]|$)|\s+(?:místo|namísto|a ne|nikoliv?|než)\b))"
    for match in pattern(spoken).finditer(folded):
        if time := either(match.start(1), match.end(), ordinals[re.sub(r"ou$", "e", match[1])]):
            yield time
    for match in pattern(_NAMED_HOUR).finditer(pattern(spoken).sub(lambda told: " " * len(told.group()), folded)):
        if time := either(match.start(), match.end(), ordinals[re.sub(r"(?:ou|a)$", "e", match[1])]):
            yield time
    source = rf"\b(?:půl|halb)\s+({'|'.join(ordinals)}|\d{{1,2}}|{hours()})\b(?:\s+uhr)?|\bhalf\s+past\s+({hours()}|\d{{1,2}})\b"
    for match in pattern(source).finditer(folded):
        word = match[1] or match[2]
        hour = ordinals.get(word) or hour_of(word)
        hour = hour if match[2] else (hour - 1 or 12)
        if time := either(match.start(), match.end(), hour, _HALF_PAST):
            yield time


def quarters(folded: str) -> Iterator[Time]:
    """čtvrt na osm 7:15, tři čtvrtě na osm 7:45; viertel vor/nach acht, dreiviertel acht; quarter to/past eight."""
    hour = rf"(\d{{1,2}}|{hours()})\b(?:\s+(?:uhr|hodin\w*))?"
    forms = (
        (rf"\b(?:tři|3)\s?(?:čtvrtě|čtvrti|čtvrt|/4)\s+na\s+{hour}|\bdrei\s?viertel\s+{hour}|\bquarter\s+(?:to|before|of)\s+{hour}|\bviertel\s+vor\s+{hour}|\b3/4\s+na\s+{hour}|\btřičtvrtě\s+na\s+{hour}", -_QUARTER),
        (rf"\b(?:čtvrt|1/4)\s+na\s+{hour}|\bum\s+viertel\s+{hour}", _QUARTER - 60),
        (rf"\bquarter\s+(?:past|after)\s+{hour}|\bviertel\s+(?:nach|über)\s+{hour}", _QUARTER),
    )  # fmt: skip
    for source, shift in forms:
        for match in pattern(source).finditer(folded):
            total = hour_of(next(group for group in match.groups() if group)) * 60 + shift
            total %= 24 * 60
            if time := either(match.start(), match.end(), total // 60 or 12, total % 60):
                yield time
        folded = pattern(source).sub(lambda match: " " * len(match.group()), folded)


# What follows an hour that no "at" introduces.
_TOLD_BEHIND = r"^(?:\s*,)?\s*(?:in the (?:morning|afternoon|evening)|at night|tonight|tomorrow|this (?:morning|afternoon|evening)|[ap]\.?m\b|on\b|please|boat|departure|sailing|trip|cruise|start|if\b|slot|\(|\)|[.!?\n]|$)"


def british_half(folded: str) -> Iterator[Time]:
    """As in "at half four", "tomorrow, half ten in the morning": half past, unlike "halb vier"."""
    hour = rf"(\d{{1,2}}|{hours()})"
    for match in pattern(rf"\bhalf\s+{hour}\b(?!\s*(?:people|adults?|price|day|hour))").finditer(folded):
        said = pattern(r"\b(?:at|by|for|the)\s*$").search(before(folded, match.start(), 8)) is not None
        said = said or pattern(_TOLD_BEHIND).search(folded[match.end() :]) is not None
        if said and (time := either(match.start(), match.end(), hour_of(match[1]), _HALF_PAST)):
            yield time


def minutes_beside_the_hour(folded: str) -> Iterator[Time]:
    """Ten past seven, twenty to eight, zehn vor acht, fünf nach drei, fünf vor halb vier."""
    source = rf"\b(5|10|20|25|five|ten|twenty|twenty-five|fünf|zehn|zwanzig)(?: minutes?| minuten)?\s+(past|to|vor|nach)\s+(halb\s+)?(\d{{1,2}}|{hours()})\b(?!\s*(?:people|adults?|personen|osob|weeks?|days?|tagen|wochen|jahren))(?:\s+uhr)?"
    for match in pattern(source).finditer(folded):
        minutes = value_of(match[1].replace("-", " ")) or 0
        total = hour_of(match[4]) * 60 + (minutes if match[2] in {"past", "nach"} else -minutes)
        total -= _HALF_PAST if match[3] else 0
        is_said = pattern(r"\b(?:at|um|by|for|the)\s*$").search(before(folded, match.start(), 8)) is not None
        is_said = is_said or match[2] == "past" or bool(match[3])
        if is_said and (time := either(match.start(), match.end(), total // 60 or 12, total % 60)):
            yield time


_MINUTES = {
    "fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45, "fortyfive": 45, "fünfzehn": 15, "dreißig": 30,
    "fünfundvierzig": 45, "patnáct": 15, "třicet": 30, "čtyřicet pět": 45, "pětačtyřicet": 45, "nula nula": 0, "15": 15,
    "30": 30, "45": 45,
}  # fmt: skip

NOT_COUNTED = r"(?!\s*(?:x\b|people|person|adult|pax|guests?|of us|osob|lid|dosp|erw|kinder|děti|dětí|kids|child|seats|places|míst|plätz|tickets|lístk|min|eur|kč|czk))"


# "Vešlo by se nás v 11 hodin patnáct": so many of us.
_SO_MANY_OF_US = (
    r"\b(?:nás|jich)\b(?:(?!\b(?:dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět|deset)\b)(?:[^.!?\n\d]|\d{1,2}\.|20\d\d))*$"
)


def hours_and_minutes(folded: str) -> Iterator[Time]:
    """At six thirty, v patnáct třicet, um fünfzehn Uhr dreißig."""
    values = {pattern(word).pattern: minutes for word, minutes in _MINUTES.items()}
    words = "|".join(pattern(word).pattern for word in _MINUTES if not word.isdigit())
    spoken = rf"\b({hours()}|\d{{1,2}})(?:\s+(?:uhr|hodin\w*(?:\s+a)?))?\s+({words})\b{NOT_COUNTED}(?:\s+minut\w*)?"
    figures = rf"\b({hours()}|\d{{1,2}})\s+(?:uhr|hodin\w*(?:\s+a)?)\s+(15|30|45)\b{NOT_COUNTED}(?:\s+minut\w*)?"
    for source in (spoken, figures):
        for match in pattern(source).finditer(folded):
            if pattern(_SO_MANY_OF_US).search(before(folded, match.start(), 60)):
                continue
            minutes = next(value for word, value in values.items() if re.fullmatch(word, match[2]))
            if time := either(match.start(), match.end(), hour_of(match[1]), minutes):
                yield time


def noon(folded: str) -> Iterator[Time]:
    for match in pattern(_NOON).finditer(folded):
        if not pattern(r"\b(?:před|kolem|po|after|before|vor|nach)\W*$").search(before(folded, match.start(), 10)):
            yield Time(start=match.start(), end=match.end(), minutes=(12 * 60,))
