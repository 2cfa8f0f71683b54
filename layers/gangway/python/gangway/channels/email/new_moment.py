# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The day and the hour that a request to change sets as new."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from gangway.channels.email.bare_weekdays import is_bare, offered_day
from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Day
from gangway.channels.email.folding import blank_all, has, pattern
from gangway.channels.email.mentions import Mention, after, ahead_within, before, sentence_at, without_corrected
from gangway.channels.email.old_values import FROM, NO_LONGER
from gangway.channels.email.other_events import clause_of, event_of, without_other_events
from gangway.channels.email.reading import Reason
from gangway.channels.email.refused_days import cannot_be_made
from gangway.channels.email.times import Time, all_times
from gangway.channels.email.wishes import Reader, Values

_STRICTLY_TO = r"\b(?:to|na|auf)\W*(?:(?:the|den|dem|der|at|on|um|am|v|ve) )?$"
_MOVES_DAY = r"\b(?:make (?:it|that)|změňte|opravte|přesun\w*|přelož\w*|přehod\w*|posun\w*|termín\w*|datum\w*|jiný den|přebook\w*|dat[eu]\b|day|move|moving|reschedul\w*|postpone\w*|rebook|verschieb\w*|verleg\w*|umbuch\w*|datum|tag|instead|statt|místo)\b"
_MOVES_TIME = r"\b(?:until|až (?:v|ve|na|po|lo[dď]|plavb\w+|parník|odjezd\w*)|teprve|erst um|rather than|put (?:us|me) on|make (?:it|that)|změňte|opravte|čas\w*|hodin\w*|odjezd\w*|posun\w*|přesun\w*|později|dříve|time|hour|departure|later|earlier|move|mistake|reschedul\w*|instead|uhrzeit|abfahrt\w*|später|früher|statt|místo|verschieb\w*|umbuch\w*|verleg\w*)\b"
_TO = r"\b(?:to|na|auf|until|for|pro|für|am|on|nově|new|neu|lieber|raději|radši|rather|instead|at|v|ve|um|bude|budeme|být|be|is|sein|lauten|read|ist|are|sind|by|do)\W*(?:the |den |dem |der |v |ve |na |at |um |on |am )?$"
# What is asked for or wished in the same sentence is new.
ASKS_FOR = r"\b(?:could|can|would|please|pls|kindly|move|change|switch|swap|put us|prefer|rather|sooner|instead|suits?|works?|perfect|ideal|best|great|prosím\w*|můžete|mohl\w*|šlo|dalo|bychom|bysme|bych|raději|radši|přesu\w+|změn\w+|přehoď\w*|přehod\w*|přelož\w*|posu\w+|uprav\w+|ideální|nejlep\w+|vyhovov\w+|hodil\w*|bitte|könn\w+|möcht\w+|würd\w+|lieber|wäre|passt|besten|verschieb\w*|verleg\w*|umbuch\w*|änder\w*)\b"


def _second_of_span(day: Day, folded: str) -> Day:
    """As in "from 12 June to 19 June", "not the 13th - the 14th": the first is the old day, the second the new one."""
    if day.trouble != "vague" or day.other is None:
        return day
    ahead = before(folded, day.start, 16)
    is_old = pattern(r"\b(?:from|z|ze|von|vom|not|ne|nikoli|nicht)\W*(?:the |den |dem |am |on )?$").search(ahead)
    joint = pattern(r"\W(?:to|bis|až|until|till)\W|\s-\s").search(folded, day.start, day.end)
    if not is_old or joint is None:
        return day
    return day.model_copy(update={"start": joint.end(), "day": day.other, "other": None, "trouble": None})


def new_day(  # noqa: PLR0911  one return per rule
    reader: Reader, text: str, folded: str, question: str | None, *, same_day: bool, known: date | None = None
) -> tuple[date | None, Reason | None]:
    """`known`: the day of our mail, which is no new one however it is called."""
    everything = [_second_of_span(day, folded) for day in mentioned(text, reader.clock)]
    if any(day.trouble == "vague" and day.other for day in everything):
        return None, Reason(code="new_date_span", field="date")
    days = [day for day in everything if day.trouble != "vague"]
    days = without_corrected(days, folded, lambda day: (day.day, day.trouble))
    days = [day for day in days if not (_is_the_day_of_the_boat(day, reader, folded) or cannot_be_made(day, text))]
    days = [day for day in days if known is None or not _is_called(day, known)]
    if question is not None and all(event_of(day, text) == "journey" for day in days):
        days = []
    days = without_other_events(days, text, reader.clock) if len(days) > 1 else days
    if is_choice(days, folded):
        return None, Reason(code="new_date_choice", field="date")
    told_before = known is not None or question is not None
    old = {day.day for day in days if _is_old_day(day, folded, told_before=told_before)}
    fresh = [day for day in days if day.day not in old]
    fresh = _dated(fresh, text) if question is not None else fresh
    told = [day for day in fresh if pattern(_TO).search(before(folded, day.start))]
    moved = [day for day in told if has(_MOVES, sentence_at(folded, day.start))]
    told = moved if moved and len(moved) < len(told) else told
    strictly = [day for day in told if pattern(_STRICTLY_TO).search(before(folded, day.start))]
    candidates = (strictly or told) if len(fresh) > 1 else fresh
    if not fresh or (not strictly and same_day):
        return None, None
    dated = [day for day in fresh if day.day_of_month is not None]
    if question is not None and dated and not any(day in dated for day in candidates):
        return None, Reason(code="new_date_unclear", field="date")
    if strictly and any(day.start > strictly[-1].end and day.day != strictly[-1].day for day in fresh):
        return None, Reason(code="new_date_unclear", field="date")
    spanned = any(day.trouble == "vague" and day.other for day in mentioned(text, reader.clock))
    announced = told or spanned or len(fresh) < len(days) or has(_MOVES_DAY, folded) or question is not None
    announced = announced or all(has(ASKS_FOR, sentence_at(folded, day.start)) for day in candidates)
    if not strictly and len(fresh) == len(days) == 1 and has(_ANOTHER_DAY, folded):
        announced = False  # "on the 7th it does not work, please move us to another day"
    if len({day.day for day in candidates}) != 1 or not announced:
        return None, Reason(code="new_date_unclear", field="date")
    chosen = candidates[0] if question is None else offered_day(candidates[0], question, reader.clock)
    if chosen.day is None or chosen.day < reader.clock.today or chosen.trouble:
        return None, Reason(code="new_date_unclear", field="date")
    return chosen.day, None


_ANOTHER_DAY = r"\b(?:na|o) jin(?:ý|é|ém) (?:den|datum|termín|dni)\b|\b(?:to|on|for) (?:another|a different|some other) (?:day|date)\b|\bauf (?:einen )?ander\w+ (?:tag|termin|datum)\b|\bneuen (?:tag|termin) (?:\w+ ){0,4}(?:mit|nach|bekannt|durch)\b|\bnew (?:date|day) (?:to follow|will follow|follows|later)\b|\blet you know the new (?:date|day)\b|\bnov(?:ý|é) (?:termín|datum|den) (?:\w+ ){0,3}(?:sdělím\w*|pošl\w+|dám\w* vědět|upřesn\w+|napíš\w+)"
_SAYS_SAME_DAY = r"\b(?:same (?:day|date)|stejn\w+ (?:den|datum|termín)|týž den|den (?:zůstává|stejný)|(?:selben|gleichen) tag|gleicher tag|(?:den|datum|termín|day|date|tag|termin)\b(?! (?:change|změn))(?:[^.!?\n]|(?<=\d)\.){0,40}\b(?:beze změny|zůstáv\w+|nemění|stejn\w+|unchanged|stays?|remains?|bleib\w+|unverändert))\b"
_SAME_DAY = r"\b(?:same|stejn\w+|týž|téhož|tentýž|selben|gleichen|derselbe|gleicher)\s+(?:(?:day|date|den|datum|termín|dne|dni|tag|evening|večer|abend)\b\W*(?:(?:on|of|the|am|den|dem|dne|tj|tedy|i\.?e)\W+){0,2})?$"


_MOVES = r"\b(?:přesuň\w*|přesun\w+|přelož\w*|přehoď\w*|posuň\w*|změňte|změnit|move|reschedule|switch|change|verschieb\w*|verleg\w*|umbuch\w*)\b"


def is_choice(told: Sequence[Mention], folded: str) -> bool:
    """As in "5 pm or 6 pm", "25 July or 26": one of the two, and nobody knows which."""
    joint = pattern(_OR)
    if any(has(_OR_A_NUMBER, after(folded, one.end)) or has(_A_NUMBER_OR, before(folded, one.start)) for one in told):
        return True
    return any(
        joint.search(folded[one.end : other.start]) for one, other in pairwise(sorted(told, key=lambda one: one.start))
    )


_OR = r"^\s*(?:hodin\w*|hod\.?|h|uhr|o'clock)?,?\s*(?:or|nebo|anebo|či|případně|oder|bzw\.?)(?:\s+(?:even|maybe|at|on|the|one|that|boat|departure|sailing|až|v|ve|na|tu|ten|tou|té|lo[dď]|odjezd|plavbu|um|am|auf|den|die|das|der|jene|abfahrt|fahrt|schiff|erst|in))*\s*$"
_ELSE = r"(?:or|nebo|anebo|či|případně|eventuálně|oder|bzw\.?)(?: (?:even|maybe|the|až|v|ve|na|um|am|auf|den|erst|in))*"
_OR_A_NUMBER = rf"^\s*(?:uhr|hodin\w*|h)?,?\s*{_ELSE} \d{{1,2}}\b(?!\s*(?:people|persons?|adults?|guests|of us|osob\w*|dosp\w*|lidí|personen|erw\w*|leute))"
_A_NUMBER_OR = rf"(?:^|[^\d.:/])\b\d{{1,2}}\.? {_ELSE} $"


_BUSY = r"\b(?:prác[ie]\w*|pracuj\w+|work\w*|arbeit\w*|dienst|muss|müssen|must|has to|have to|musí\w*|nemůž\w+|can't|cannot|kann|können|škol\w+|school|schule|domů|home|heim|weiter|dál|onwards?)\b"


def _dated(days: list[Day], text: str) -> list[Day]:
    """As in "21 August please, my husband works on Friday": the weekday of another clause tells why."""
    named = [day for day in days if day.day_of_month is not None]
    others = [day for day in days if day not in named]
    busy = all(is_bare(day) and has(_BUSY, clause_of(day, text)) for day in others)
    return named if named and busy else days


def _is_old_day(day: Day, folded: str, *, told_before: bool) -> bool:
    """`told_before`: the day of the booking is known or asked for; "the cruise on the 21st" does not tell it then."""
    ahead = ahead_within(folded, day.start, 44)
    ahead = blank_all(_THE_CRUISE_ON, ahead) if told_before else ahead
    return pattern(FROM).search(ahead) is not None or pattern(NO_LONGER).search(after(folded, day.end)) is not None


_THE_CRUISE_ON = r"\b(?:plavb\w+|cruise|fahrt|trip|boat)(?=\W*(?:(?:for|on|na|dne|am|vom|für|v|ve|the|den)\W*)*$)"


def _is_called(day: Day, known: date) -> bool:
    """As in "the 14th", "Saturday" of a booking for Saturday 14 August."""
    if day.day == known:
        return True
    if day.day_of_month is None:
        return is_bare(day) and day.weekday == known.weekday()
    return day.day is None and day.day_of_month == known.day and day.month in {None, known.month}


def _is_the_day_of_the_boat(day: Day, reader: Reader, folded: str) -> bool:
    """As in "from the 4pm to the 5pm boat today": nothing is moved to today unless it is said."""
    ahead = before(folded, day.start)
    if pattern(_SAME_DAY).search(ahead):
        return True
    return day.is_relative and day.day == reader.clock.today and pattern(_STRICTLY_TO).search(ahead) is None


def new_time(
    folded: str,
    question: str | None,
    *,
    beside: bool,
    against_old: bool,
    booked: str | None,
    of_the_new: Sequence[int] = (),
) -> tuple[str | None, Reason | None]:
    """`beside`: whether another day or cruise is told; `booked`: the hour of our mail, which is no new one.

    `of_the_new`: where an hour is told right beside the cruise gone over to.
    """
    old = r"\b(?:from|ze?|von|vom)(?: the| der)?\s+\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|h\w*|uhr)?\s+(?=(?:to|na|auf)\b)"
    moved = [*of_the_new]
    moved += [one.end() for one in pattern(rf"{old}(?:to|na|auf)\W+(?:the )?").finditer(folded)]
    folded = blank_all(old, folded)
    times = [time for time in all_times(folded) if time.is_departure]
    times = without_corrected(times, folded, lambda time: time.minutes)
    told_before = booked is not None or question is not None
    fresh = [
        time
        for time in times
        if time.start in moved or not _is_old_time(_ahead_of(time, folded, told_before=told_before))
    ]
    new = [time for time in fresh if sailing_hour(time.minutes) != booked]
    if not new:
        return None, Reason(code="new_time_absent", field="time") if has(_ANOTHER_HOUR, folded) else None
    if is_choice(new, folded):
        return None, Reason(code="new_time_choice", field="time")
    against_old = against_old or len(new) < len(fresh)
    fresh = new
    strictly = [
        time for time in fresh if time.start in moved or pattern(_STRICTLY_TO).search(before(folded, time.start))
    ]
    told = strictly or fresh
    announced = strictly or against_old or len(fresh) < len(times) or has(_MOVES_TIME, folded) or question is not None
    announced = announced or all(_is_asked_for(time, folded) for time in told)
    announced = announced or (
        beside and len(times) == 1 and has(r"\d\.?\s*,?\s*(?:v|ve|at|um)?\s*$", before(folded, times[0].start, 10))
    )
    if len({time.minutes for time in told}) != 1 or not announced:
        return None, Reason(code="new_time_unclear", field="time")
    return sailing_hour(told[0].minutes), None


# "On 15 August from 16:00 to 20:00": how long, and from no hour to another.
SPAN_OF_A_DAY = r"\b(?:\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow),? from \d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)? to \d{1,2}(?:[:.]\d{2}| ?[ap]\.?m)\b"
# "A later boat", "dřívější hodina": another hour is wanted, and has to be told.
_ANOTHER_HOUR = r"\b(?:(?:later|earlier|another|different) (?:boat|time|slot|departure|hour|sailing|cruise|one)|(?:pozdější\w*|dřívější\w*|jin(?:á|ou|ý|ém|é)) (?:lo[dď]\w*|hodin\w*|odjezd\w*|čas\w*|plavb\w*|vyplutí)|(?:spätere?\w*|frühere?\w*|andere\w*) (?:schiff|abfahrt|uhrzeit|fahrt|zeit|boot)|(?:na|o něco|trochu|jet) (?:později|dřív\w*)|(?:go|come|sail|move|us|bit|little) (?:later|earlier)|(?:etwas|früher|später) (?:früher|später|fahren))\b"


def _is_asked_for(time: Time, folded: str) -> bool:
    """As in "could you put us on the cruise at 3.45 pm", "5 pm would be perfect"."""
    return has(ASKS_FOR, sentence_at(folded, time.start))


def hour_of(booked: Values) -> str | None:
    """The only hour that our mail tells."""
    return sailing_hour(booked.times[0].minutes) if len(booked.times) == 1 else None


_TO_A_CRUISE = r"\b(?:to|na|auf)\s+(?:the |tu |tuto |vaši |die |den |das )?(?:[\w']+\s+){0,3}(?:cruise|boat|plavb\w+|lo[dď]\w*|[\w-]*fahrt|tour)\W*(?:at|v|ve|um|s odjezdem ve?)?\W*$"


def _ahead_of(time: Time, folded: str, *, told_before: bool) -> str:
    """With the booked hour known or asked for, "the cruise at 3 pm" does not tell it."""
    ahead = ahead_within(folded, time.start, 80)
    return blank_all(_THE_CRUISE_AT, ahead) if told_before else ahead


_THE_CRUISE_AT = r"\b(?:plavb\w+|cruise|[\w-]*fahrt|trip|boat)(?=\W*(?:(?:at|v|ve|um|the|od|from)\W*)*$)"


_NOT_UNTIL = r"\b(?:until|až|teprve|erst)\s+(?:(?:um|v|ve|at|gegen|po|after|nach)\s+)?$"


def _is_old_time(ahead: str) -> bool:
    """Told of the booking as it is; "to the jazz cruise, 8 pm", "not until 6 pm" tell of the new one."""
    if has(_NOT_UNTIL, ahead):
        return False
    return pattern(FROM).search(ahead[-44:]) is not None and pattern(_TO_A_CRUISE).search(ahead) is None


def sailing_hour(minutes: tuple[int, ...]) -> str:
    """Without the product's timetable at hand an open hour is the one at which boats sail: eight in the morning to eight."""
    sailing = [minute for minute in minutes if 8 * 60 <= minute <= 21 * 60]
    minute = sailing[0] if len(sailing) == 1 else minutes[0]
    return f"{minute // 60:02}:{minute % 60:02}"


def says_same_day(folded: str) -> bool:
    return has(_SAYS_SAME_DAY, folded)
