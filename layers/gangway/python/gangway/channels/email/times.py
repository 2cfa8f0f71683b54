# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Departure times as written and as spoken: 15:00, 15h, 19.00 Uhr, 7pm, v půl osmé, halb acht, quarter to eight, noon.

A Time keeps every hour it may mean; the timetable of the product decides between them (`fitting`). A part of the day
narrows the choice, it is no time by itself. Boarding, arrival and opening hours are not departures.
"""

import re
from collections.abc import Iterator

from gangway.channels.email.clock import AFTERNOON, MORNING, Time, either, hour_of, hours
from gangway.channels.email.folding import blank, blank_all, fold, pattern
from gangway.channels.email.mentions import after, before, corrections, without_corrected
from gangway.channels.email.other_events import event_of, is_of_a_guest
from gangway.channels.email.ranked_departures import ranked_times
from gangway.channels.email.spoken_times import (
    NOT_COUNTED,
    british_half,
    half,
    hours_and_minutes,
    minutes_beside_the_hour,
    noon,
    quarters,
)

__all__ = ["Time", "all_times", "times_in"]

_NOT_A_DEPARTURE = (
    r"(?:\b(?:nalodění|nástup\w*|sraz\w*|boarding(?! for (?:the|your|our)\b)|board(?: from)?|check-?in|einlass|einstieg|treffpunkt|treffen|doors(?: open)?|arriv\w+|přijíždíme|přijedeme|přijíždí|přijede|přijdeme|dorazíme|budeme (?:tam|na místě|u lodi)|be there|be at the (?:pier|boat|quay)|přílet\w*|příjezd\w*|landing|lands?|land|ankunft|landung|ankommen|"
    r"ceremony|obřad\w*|trauung|concert|koncert\w*|theatre|divadl\w*|match|zápas\w*|návrat\w*|zpět|zpátky|back(?: at| by)?|return(?:ing)?(?: at)?|zurück|rückkehr|call(?: me)?|volejte|volat|ruf\w*|anruf\w*|erreichbar|zastihnete|otevřeno|open(?:ing)?|geöffnet|konec|končí|ends?|ende|endet|flight|(?<!\d )let(?!'s\b)|train|vlak|zug|bus|"
    r"gets? in|get in|getting in|trains?|vlak\w*|zug|flight|flug|autobus\w*|hotel\w*|pick-?up|vyzvednutí|abholung|dinner reservation|platí do|gültig bis|valid until|nejpozději|latest|spätestens|duration|délka|dauer|sent|odesláno|gesendet)\b[^\n.!?;,]{0,16})$"
)
_LIMIT = r"\b(?:until|till|(?<!lo )(?<!li )(?<!la )(?<!kdy)by|(?<!we )(?<!you )(?<!i )(?<!'d )(?<!rather )do|bis|before|před|vor)\W*(?:the |v |ve |um |at |na |zum |max\w*\.? )?$"
_OPEN_ENDED = r"\b(?:after|po|nach|any ?time (?:from|after)|kdykoli\w* (?:po|od)|earliest|nejdříve|frühestens|ab|since|later than|později než)\W*(?:the |v |ve |um )?$"
_OPEN_FROM = r"\b(?:ab|earliest|frühestens|od|from|starting|začátek)\W*$"
_ODD = r"\b(?:instead of|rather than|(?<!máte )(?<!je )(?<!ještě )(?<!volné )(?<!nějaké )(?<!prosím )(?<!jedno )místo|statt|anstatt|anstelle|(?<!pro )(?<!za )(?<!na )ne(?!,)|not|nicht)\W*(?:v |ve |at |um |the |der |die )?$"
_AT = r"(?:vyplutí|vyplouvá|odj\.?|abf\.?|dep\.?|v|ve|o|od|kolem|okolo|asi|cca|na|at|by|around|about|approx\.?|from|um|gegen|ca\.?|zirka|etwa|so um|in der|ab|the|departure|odjezd\w*(?: lod\w+)?|abfahrt|departing|leaving at|starting(?: at)?|čas\w*|time|hours?|slot|odplutí|odplouvá|hodina|zeit|uhrzeit|začátek|start|beginn)"


def times_in(text: str, *, lasting: int | None = None, whole_boat: bool = False) -> list[Time]:
    """Departure times mentioned; corrected ones and those of other events left out.

    `lasting`: minutes; a span just as long ("from 6 pm to 8 pm") is the cruise. `whole_boat`: "from 6 pm" is its start.
    """
    folded = fold(text)
    every = [one for time in told_times(text) for one in _meant(time, folded, lasting, whole_boat=whole_boat)]
    events = [event_of(time, text) for time in every]
    times = [time for time, event in zip(every, events, strict=True) if event is None]
    times = times or [time for time, event in zip(every, events, strict=True) if event == "occasion"]
    return without_corrected(times, folded, lambda time: (time.minutes, time.place))


def told_times(text: str) -> list[Time]:
    """Hours and places in the timetable."""
    return [*all_times(fold(text)), *ranked_times(text)]


def _meant(time: Time, folded: str, lasting: int | None, *, whole_boat: bool) -> list[Time]:
    if time.is_departure or (whole_boat and time.is_open):
        return [time]
    fits = tuple(start for start in time.minutes if lasting and start + lasting in time.until)
    is_window = pattern(_WINDOW).search(before(folded, time.start, 60))
    return [time.model_copy(update={"minutes": fits})] if fits and not is_window else []


# "Místo 10:30 až 12:45": not before, and no span.
_INSTEAD_NOT_BEFORE = r"\b(?:na)?místo (?:v |ve |od |těch |původních )?\d{1,2}(?:[:.]\d\d)?(?: hod\w*\.?)? až\b"


# "Ve 4. A je 23 dětí": a class of a school.
_SCHOOL_CLASS = r"\b(?:ve?|ze?)\s+\d{1,2}\.\s?[a-f]\b(?=\s+(?:je|máme|jede|pojede|bude|má|o \w+ (?:míň|méně|víc)|\d{1,2} (?:dětí|žáků|dětmi)))"


def all_times(folded: str) -> list[Time]:
    times: list[Time] = []
    folded = pattern(_INSTEAD_NOT_BEFORE).sub(lambda match: f"{match.group()[:-2]}  ", folded)
    whole = folded = blank_all(_SCHOOL_CLASS, folded)
    for finder in (
        _hour_spans,
        minutes_beside_the_hour,
        half,
        british_half,
        quarters,
        hours_and_minutes,
        noon,
        _with_unit,
        _plain,
        _bare_hour,
    ):
        for time in finder(folded):
            times.append(_in_context(time, whole))
            folded = blank(folded, time.start, time.end)
    return _labelled_departure_first(_with_ends(sorted(times, key=lambda time: time.start), whole), whole)


def _hour_spans(folded: str) -> Iterator[Time]:
    """As in "od 14 do 15 hodin", "von 14 bis 15 Uhr": two bare hours, of which the unit stands behind the second."""
    source = r"\b(?:od|from|von)\s+(\d{1,2})\s*(?:do|to|bis|-)\s*(\d{1,2})\s*(?:hodin\w*|hod\b\.?|h\b|uhr\b|o'?clock\b|([ap])\.?m\b\.?)"
    for match in pattern(source).finditer(folded):
        later = 12 if match[3] == "p" and int(match[2]) < 12 else 0
        first = either(
            match.start(1), match.end(), int(match[1]) + (later if int(match[1]) < 12 else 0), exact=bool(match[3])
        )
        last = either(match.start(2), match.end(), int(match[2]) + later, exact=bool(match[3]))
        if first and last:
            yield first.model_copy(update={"until": last.minutes})


_WINDOW = r"\b(?:between|mezi|zwischen|any ?time|some ?time|kdykoliv?|někdy|irgendwann|máme čas|have time|zeit|we(?:'re| are) free|flexib\w+)\b[^.!?\n]*$"


def _with_ends(times: list[Time], folded: str) -> list[Time]:
    """Each time with the one up to which it goes: "16:00 - 17:00"."""
    found = []
    for at, time in enumerate(times):
        later = times[at + 1] if at + 1 < len(times) else None
        joined = later is not None and pattern(r"^\s*(?:-|to|bis|do|až(?: do)?|until|till)\s*$").search(
            folded[time.end : later.start]
        )
        found.append(time.model_copy(update={"until": later.minutes}) if later and joined else time)
    return found


def _labelled_departure_first(times: list[Time], folded: str) -> list[Time]:
    """Where one time is called the departure, the others are something else."""
    label = r"(?:odjezd\w*|vyplutí|vyplouv\w*|vypluj\w+|odplutí|odplouv\w*|odpluj\w+|departure|departs?|departing|(?:boat|cruise|ship) leaves|sails?|sailing|abfahrt\w*|ableg\w+|legt|fährt)\W*(?:se\W+)?(?:v|ve|at|um|is|je|ist|time|tedy|pak|then|dann)?\W*$"
    called = [time for time in times if time.is_departure and pattern(label).search(before(folded, time.start))]
    called = [time for time in called if not is_of_a_guest(time, folded)]
    if len(called) != 1 or any(called[0].end <= at for at in corrections(folded)):
        return times  # "die Fahrt um 14 Uhr, ach nein, um 15 Uhr"
    return [time if time in called else time.model_copy(update={"is_departure": False}) for time in times]


def _in_context(time: Time, folded: str) -> Time:
    if time.until:
        return time.model_copy(update={"is_departure": False})  # of a span only its length tells
    return _beside_its_words(time, folded)


def _beside_its_words(time: Time, folded: str) -> Time:
    """Readings narrowed by a part of the day beside the time, and whether it is a departure at all."""
    behind, ahead = after(folded, time.end, 26), before(folded, time.start, 44)
    minutes = time.minutes
    part = r"^[\s,]*(?:hod\w*\.?|h|uhr|o'clock)?[\s,]*(?:the |in |am |in der )?"
    if pattern(part + AFTERNOON).search(behind) or pattern(
        AFTERNOON + r"[\s,]*(?:um|v|ve|at|gegen|kolem|around|od)?\s*$"
    ).search(ahead):
        minutes = tuple(minute for minute in minutes if minute >= 12 * 60) or tuple(
            m + 12 * 60 for m in minutes if m < 12 * 60
        )
    elif pattern(part + MORNING).search(behind) or pattern(
        MORNING + r"[\s,]*(?:um|v|ve|at|gegen|kolem|around|od)?\s*$"
    ).search(ahead):
        minutes = tuple(minute for minute in minutes if minute < 13 * 60) or minutes
    spans = r"\b(?:between|mezi|zwischen)\b[^.!?\n]{0,24}$|\b(?:from|von|od)\s+\S+(?:\s+\S+)?\s+(?:to|bis|do|až|until|till)\s*$"
    if pattern(spans).search(ahead) or pattern(
        r"^\s*(?:-|to|bis|do|až|until|till)\s*\d{1,2}(?::\d\d)?\s*(?:h|hod|uhr|[ap]\.?m|o'clock)?\b(?!\s*(?:\.|x\b|adult|people|pers|os\b|osob|dosp|erw|dět|dít|child|kid|kind|stud|senior|guest|host|gäst|lid|lístk|vstup|jízd|ticket|seat|míst|plät|karte|pax|žák|pupil|schül|teach|učit|lehr))"
    ).search(behind):
        return time.model_copy(update={"minutes": minutes, "is_departure": False})
    ends = r"(?<!\d)(?<!\d[.:])\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|h|hod\w*|uhr)?\s*(?:to|-|bis|do|až|until|till)\s*$"
    if pattern(ends).search(ahead):
        return time.model_copy(update={"minutes": minutes, "is_departure": False})
    is_open = pattern(_OPEN_FROM).search(ahead) is not None
    departs = not any(pattern(source).search(ahead) for source in (_NOT_A_DEPARTURE, _LIMIT, _OPEN_ENDED, _ODD))
    departs = departs and not pattern(
        r"^\s*(?:or later|a později|nebo později|oder später|at the latest|nejpozději|and onwards|by (?:\w+ ){0,2}ne\w+|(?:je|by bylo|would be|is|ist|wäre) (?:uns |us |for us )?(?:moc|příliš|too|zu) (?:brzy|pozdě|early|late|früh|spät))"
    ).search(behind)
    return time.model_copy(update={"minutes": minutes, "is_departure": departs, "is_open": is_open})


def _with_unit(folded: str) -> Iterator[Time]:
    """15h, 15.30 hod, 19 Uhr, 20 Uhr 30, 7pm, 4 o'clock, tři hodiny after "ve"."""
    clock = r"(?<![\d.,:/])(\d{1,2})(?:[:.,](\d{2}))?(?:-(?=uhr))?"
    meridiem = rf"{clock}\s*([ap])\.?\s?m\b\.?"
    for match in pattern(meridiem).finditer(folded):
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        if int(match[1]) <= 12 and (time := either(match.start(), match.end(), hour, int(match[2] or 0), exact=True)):
            yield time
    folded = pattern(meridiem).sub(lambda match: " " * len(match.group()), folded)
    for match in pattern(r"(?<![\d.,:/])(\d{1,2})(\d\d) ?([ap])\.?m\b").finditer(folded):
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        if int(match[1]) <= 12 and (time := either(*match.span(), hour, int(match[2]), exact=True)):
            yield time
    unit = r"(?:hodin[ayu]?|hod\b\.?|h\b(?:rs)?|hrs?\b|hours\b|uhr\b|o'? ?clock\b)"
    for match in pattern(rf"{clock}\s*{unit}(?:\s?([0-5]\d)\b(?!\s*[-./]){NOT_COUNTED})?|{clock}h(\d{{2}})\b").finditer(
        folded
    ):
        told, minutes = match[1] or match[4], match[2] or match[3] or match[6] or "0"
        exact = bool(match[2]) and told.startswith("0")
        if not _is_duration(match, folded) and (time := either(*match.span(), int(told), int(minutes), exact=exact)):
            yield time
    yield from _by_number(folded)
    for match in pattern(rf"\b({hours()})\s+(?:hodin[ayu]?|uhr|o'? ?clock)\b").finditer(folded):
        if not _is_duration(match, folded) and (time := either(*match.span(), hour_of(match[1]))):
            yield time


def _by_number(folded: str) -> Iterator[Time]:
    """As in "na 16. hodinu"."""
    for match in pattern(r"\b(?:na|v|ve|od|kolem|okolo)\s+((\d{1,2})\.\s?hodin(?:u|ě|y|ou))\b").finditer(folded):
        if time := either(*match.span(1), int(match[2])):
            yield time


def _is_duration(match: re.Match[str], folded: str) -> bool:
    """As in "na 2 hodiny", "2 hodiny" without a preposition of time, "3 hours": how long, not when."""
    text = match.group()
    hours = pattern(r"^\d{1,2}").match(text)
    in_brackets = folded[: match.start()].endswith("(") and folded[match.end() :].startswith(")")
    if in_brackets and hours and int(hours.group()) <= 5:
        return True  # "Classic River (2 hod.)"
    lasting = pattern(
        r"\b(?:trvá\w*|dobu|za|dauer|lasts?|for|für|každých|během|do|aspoň|alespoň|nejméně|minimálně|max\w*|over|über|až)\W*$"
    ).search(before(folded, match.start(), 14))
    if (
        hours
        and not lasting
        and 8 <= int(hours.group()) <= 22
        and not pattern(r"^\s*(?:předem|před|in advance|before|vorher|denně)").search(
            folded[match.end() : match.end() + 14]
        )
    ):
        return False  # no cruise lasts that long
    if pattern(r"uhr|o'? ?clock|[:.]\d{2}|\d\s?h(?:rs|od|\d{2})?\b\.?$").search(text):
        lasts = pattern(r"\b(?:na|for|für|dauer|trvá)\s*$").search(before(folded, match.start(), 10))
        return lasts is not None and pattern(r"^\D*[1-5]\b").search(text) is not None
    return (
        pattern(rf"\b(?:{_AT[3:-1].replace('|na|', '|')})\s*(?:té |ty |tu |těch )?$").search(
            before(folded, match.start(), 16)
        )
        is None
    )


def _plain(folded: str) -> Iterator[Time]:
    """15:00, and 16.30 where it cannot be a date; also 1900 with "at"."""
    for match in pattern(r"(?<![\d.,:/-])(\d{1,2}):(\d{2})(?::\d{2})?(?!\d|:\d)").finditer(folded):
        hour = int(match[1])
        if time := either(*match.span(), hour, int(match[2]), exact=match[1].startswith("0")):
            yield time
    for match in pattern(
        rf"\b{_AT}\W{{0,3}}(\d{{1,2}})\.(\d{{2}})(?!\d|\.\s*\d|\s*\d{{4}}|\s*(?:kč|eur|€|czk))"
    ).finditer(folded):
        if time := either(match.start(1), match.end(), int(match[1]), int(match[2])):
            yield time
    for match in pattern(
        r"(?<=,)\s*(\d{1,2})\.(00|15|30|45)(?=\s*(?:[,;)\n]|$|(?:departure|sailing|boat|abfahrt|odjezd)\b))"
    ).finditer(folded):
        if time := either(match.start(1), match.end(), int(match[1]), int(match[2])):
            yield time
    for match in pattern(
        r"\b(?:at|um|v|ve|od|na|departure|departing|dep|time|hour|slot|odjezd|vyplutí|odplutí|čas|abfahrt|uhrzeit|sailing|start)\W{1,2}([01]\d|2[0-4])(00|15|30|45)\b(?!\s*(?:osob|people|personen|kč))"
    ).finditer(folded):
        if time := either(match.start(1), match.end(), int(match[1]), int(match[2]), exact=True):
            yield time


_NOT_AN_HOUR = (
    r"(?!\s+of\s+[a-z])(?!\s+(?:fifteen|thirty|forty|fünfzehn|dreißig|patnáct|třicet|čtyřicet)\b)(?!\s*(?:[.,/:]\s?\d(?!\d?\s+(?:x\s|adult|people|pers|dosp|osob|erw|kid|child|kind|lid|dět))|\.\s*(?:do|až|[a-f]|bis|und|nebo|oder|-)\b|(?:to|bis|až|do|and|a|und|or|oder|nebo)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[a-z]{3,9}\b|\d{1,2}\.)|\.?\s*(?:ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|jan|feb|mär|mar|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz])|st\b|nd\b|rd\b|th\b|%|[x×+]|"
    r"osob|lid[íe]|dosp|dět|dít|people|person|adult|kid|child|of us|erw|kind|pers|leut|gäst|guest|seat|place|míst|plät|ticket|lís|vstup|jízd|kart|pax|kč|czk|eur|€|let\b|year|jahr|mes|mon|week|tagen?\b|tage|dn|den|týd|woch|stund|hour|"
    r"min|km|m\b|kg|plavb|lod|cruise|boat|fahrt|schiff|stůl|stol|table|tisch|návštěvník|pasažér|students?|senior|rentner|důch|fenster|window|okn|dam|pan|muž|žen|kamarád|koleg|přátel|freund|friend|colleague|pair|pár(?!n[ií]k)|rodin|famil|"
    r"und zwei|miste|různ|more|víc|less|méně|weiter|different|verschied|other\b|ander|jin[éýá]|compan|hotel|restaurant|pub|-|:(?!\s)))"
)


_NEVER_HOURS = {"dvou", "trech", "ctyrech", "dvema", "trem", "peti", "sesti", "obou", "oba", "obe"}  # "ve dvou"


def _bare_hour(folded: str) -> Iterator[Time]:
    """As in "ve tři", "v 15", "at four", "um 8": an hour after a preposition of time, with nothing counted behind it."""
    number_source = rf"(?:\d{{1,2}}|{hours()})"
    source = rf"\b(?:v|ve|kolem|okolo|tak|ta|tu|tou|at|around|about|um|gegen|so um|od|from|hodina|hodinu|čas|time|uhrzeit|odjezd\w*|abfahrt|zeit|departure)[^\w+]{{1,3}}(?:(?:té|ty|the|asi|cca|about|around|ca|etwa|tu|v|ve|um|je|is)\W+)?({number_source})\b{_NOT_AN_HOUR}"
    of_the_day = rf"\b(?:na|od|v|ve|kolem|okolo)\s+(?!ten\b)({number_source})\s+(?={MORNING}|{AFTERNOON})|\b({number_source})\s+(?=in the (?:morning|afternoon|evening)\b|in der früh\b)|\b(\d{{1,2}})(?=-?ish\b)"
    for match in pattern(of_the_day).finditer(folded):
        told = next(group for group in (1, 2, 3) if match[group])
        if time := either(match.start(told), match.end(), hour_of(match[told])):
            yield time
            folded = blank(folded, *match.span())
    for match in pattern(source).finditer(folded):
        if match[1] in _NEVER_HOURS:
            continue
        if match[1] in {
            "one",
            "ein",
            "eine",
            "einem",
            "einer",
            "a",
            "jedna",
            "jedno",
            "jednu",
            "jeden",
        } and (
            not match.group().startswith(("v ", "at ", "um "))
            or pattern(r"^\s+(?!uhr\b)[a-z]{3,}").match(folded[match.end() :])
        ):
            continue  # "um eine Bestätigung" is no hour
        if time := either(match.start(1), match.end(), hour_of(match[1])):
            yield time
