# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Which day is wished: mentions joined (weekday with date), those that are not about the cruise left out, the rest weighed.

A day is certain only when nothing in the mail disagrees with it: another reading of its figures, its weekday, the
subject, a span or a choice. What is not certain is a trouble, and a person is asked.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from gangway.channels.email.counted_days import span_of
from gangway.channels.email.counting import number
from gangway.channels.email.date_marks import found_days
from gangway.channels.email.date_order import in_the_order_of, of_the_same_month, settled
from gangway.channels.email.day_hedges import is_hedged, unless_far_off
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.joined_days import is_bare, joined_days
from gangway.channels.email.mentions import after, before, between, corrections, sentence_at, without_corrected
from gangway.channels.email.neighbour_days import with_neighbours
from gangway.channels.email.other_events import without_other_events
from gangway.channels.email.refused_days import without_refused
from gangway.domain.model import Model

Trouble = Literal["absent", "span", "ambiguous", "impossible", "contradiction", "vague"]

_SPAN = r"^\W*(?:-|až(?: do)?|do|bis(?: zum)?|to|until|till|through|a|and|und)?\W*(?:the |den |dem )?$"
_TO = r"(?:-|až|do|bis|to|until|till|through)"
_OPEN_SPAN = r"\b(?:between|mezi|zwischen|from|od|vom|von)\W+(?:the\s+)?(?:\w+\W+)?$"
_DAY_BEFORE = r"(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|\.)?,?\s*(-|bis(?: zum)?|to|až|do|till|until|through|a|and|und|nebo|or|oder|,|&|/)\s*(?:v |ve |on |am |na )?(?:the |den |dem )?$"
_NOT_THE_CRUISE = (
    r"(?:\b(?:ze dne|zaslan\w+|e-?mail\w*(?: (?:of|from|vom|z|ze))?|nachricht vom|mail vom|angebot vom|nabídk\w+ z|schreiben vom|created|vytvořen\w*|vystaven\w*|ausgestellt|erstellt(?: am)?|issued|dated|invoice date|"
    r"born(?: on)?|narozen\w*|nar|geb|geboren(?: am)?|date of birth|datum narození|geburtsdatum|dob|bydl\w+|ubytov\w+|staying|we stay|wohnen|(?:wir|ich) wohn\w+|arriv\w+(?: in \w+)?(?: on)?|arrival|abr\.|abr|etd|eta|check-?out|(?:příjezd|arrival|anreise|arr|ankunft|check-?in)\W+\S+(?: \S+)?\W+(?:a |and |und )?(?:odjezd|departure|dep)|přilét\w+|přijíž\w+|přílet\w*|příjezd\w*|anreise|ankunft|reisen|abreise|odlet\w*|odlét\w*|odjíž\w+|flight|fly\w*(?: (?:in|out|over|back|home))?(?: (?:to|into|from) \w+)?|(?:and|und|a) (?:out|home)(?: again)?|leaving (?:prague|town|on|for)|"
    r"last (?:year|time)|loni|minule|byli jsme|(?:come|comm?ing|came) to \w+|leave|check-?in|(?:go|going|fly|travel|return)(?:ing)? (?:back )?home|lands?(?: in \w+)?|depart(?!ment)\w*(?: from)?|jedeme domů|vracíme se|fahren (?:nach hause|heim)|visiting \w+ (?:on|from)|objednáno|booked on|bestellt am|zaplaceno|paid on|platba|payment|splatnost\w*|abgestimmt wird|abstimmung|sitzung|versammlung|schůz\w+|hlasuj\w+|vote|voting|due|fällig\w*)(?:\b|(?<=\.))[^\n.!?;]{0,14})$"
)
_DEADLINE = r"(?:\b(?:(?<!let's )(?<!lets )(?<!to )(?<!can )(?<!could )(?<!would )(?<!will )(?<!'ll )(?<!'d )(?<!we )(?<!you )(?<!then )(?<!just )(?<!rather )(?<!please )(?<!better )do|until|(?<!byl )(?<!byla )(?<!bylo )(?<!byly )(?<!byli )(?<!šlo )(?<!šla )by|before|bis|nejpozději|spätestens|deadline|platí do|gültig bis|valid (?:until|till)|před|vor|after|po|nach|since|ab|except|kromě|außer)\b\s*(?:zum|den|dem|the|dne|on)?\s*)$"
_NEGATED = r"\b(?:hezk|krásn|pěkn|příjemn|klidn|schön)\w* (?:zbytek |rest )?$|\bfor (?:our|my|his|her|their) $|\bhave a (?:nice|great|lovely) $|\b(?:über|over|přes|během|during|während)\s+(?:die |the |den )?$|(?:\b(?:not|(?<!pro )(?<!za )(?<!na )ne|nikoli|nicht|kein\w*|neither|no longer|except|nejde|isn't|can't (?:make|do)(?: it)?(?: on)?)\s+(?:on |am |v |ve |na |the |den )?)$"


_ANY_DAY = r"\b(?:any (?:day|date|time|saturday|sunday|friday|weekday)|whichever (?:day|date|time|is|works|suits|you)|whatever day|either day|kdykoliv?|kterýkoliv?|jakýkoliv?|jeden z (?:dnů|těchto)|irgendein\w* tag|irgendwann|egal wann|flexib\w+(?!\W+(?:on|with|about|regarding|bei|mit|hinsichtlich|ohledně|co se týče|v|s)\W+(?:the |der |die |den |dem )?(?:hours?|time|departure\w*|uhrzeit|zeit|abfahrt\w*|hodin\w*|čas\w*|odjezd\w*|seats?|table))|onwards?)\b"

# "By card or cash, whichever you prefer": no day is left open.
_ANY_WAY_TO_PAY = r"\b(?:cards?|cash|transfer|invoice|kartou|hotově|převodem|karte|in bar|bar|überweisung|rechnung)\b[^.!?\n\d]{0,24}\b(?:whichever|jakýkoliv?|kterýkoliv?|egal|flexib\w+)\b[^.!?\n\d]*"


class Dates(Model):
    """The days wished, in the order of the text; `trouble` tells why they cannot be relied on."""

    days: tuple[date, ...] = ()
    mentions: tuple[Day, ...] = ()
    trouble: Trouble | None = None


def _is_past(day: Day, folded: str) -> bool:
    """As in "on Saturday it was lovely", told of another day than the one wished."""
    if day.is_relative and _has(
        r"^\s*(?:telefon\w*|hovor\w*|rozhovor\w*|call\b|phone|conversation|e-?mail\w*|gespräch\w*)",
        after(folded, day.end),
    ):
        return True
    is_today = day.is_relative and _has(r"^\s*(?:je|jsou|máme|is|it is|ist|haben wir)\b", after(folded, day.end))
    is_today = is_today or (
        day.is_relative and _has(r"\b(?:years old|let|roky|jahre alt) $", before(folded, day.start))
    )
    return is_today or _is_told_of(day, folded)


def _is_told_of(day: Day, folded: str) -> bool:
    return folded[day.end - 1] != "." and _has(_PAST_BEHIND, after(folded, day.end))


_PAST_BEHIND = r"^\s*(?:to |se |nám |jsme |u vás |it |we |es |wir )*(?:(?:bylo|byl[aiy]?|byli)(?!\s+(?:by|bych\w*|bysme)\b)|líbil\w*|užil\w*|was|were|had|enjoyed|war|(?:waren|hatten)(?! (?:wir |ich |sie )?(?:gern|bitte|noch|plätze|platz|lust|interesse|am liebsten)))\b"


def told_of(text: str, clock: Clock) -> list[Day]:
    """Every day and span of days that the text tells of, the cruise's or not."""
    return list(_told_of(fold(text), clock))


@lru_cache(maxsize=64)
def _told_of(folded: str, clock: Clock) -> tuple[Day, ...]:
    return tuple(_spans(joined_days(found_days(folded, clock), folded, clock), folded))


def mentioned(text: str, clock: Clock) -> list[Day]:
    """Mentions with their weekdays joined and their ambiguities settled as far as the mail itself settles them."""
    return list(_mentioned(text, clock))


@lru_cache(maxsize=64)
def _mentioned(text: str, clock: Clock) -> tuple[Day, ...]:
    folded = fold(text)
    everything = found_days(folded, clock)
    days = [day for day in everything if not _has(_NOT_THE_CRUISE, before(folded, day.start))]
    days = [day for day in days if not _is_told_of(day, folded)] or days
    days = joined_days(days, folded, clock)
    days = [day for day in days if not _is_past(day, folded)] or days
    days = settled(in_the_order_of(of_the_same_month(_spans(days, folded), folded), everything, folded))
    told = settled([*days, *told_of(text, clock)])
    return tuple(without_other_events(with_neighbours(days, told, text), text, clock))


def wished(text: str, clock: Clock, *, subject_ends: int = 0) -> Dates:
    """`subject_ends`: the subject is the text before that position, and must not name another day than the body."""
    return weighed(days_told(text, clock), subject_ends=subject_ends)


def days_told(text: str, clock: Clock) -> list[Day]:
    """Every mention of a day of the cruise; those of other events and those that a correction has overtaken left out."""
    folded = fold(text)
    days = [day for day in without_refused(mentioned(text, clock), text) if not _is_negated(day, folded)]
    days = told = _without_birthdays(_without_named_again(days), folded)
    firm = without_corrected(days, folded, lambda day: (day.day, day.weekday, day.trouble))
    days = firm if len(firm) == len(days) or not any(is_hedged(day, folded) for day in firm) else days
    days = _without_deadlines(days, folded)
    days = [unless_far_off(day, told, clock) for day in days] if corrections(folded) else days
    if _has(_ANY_DAY, pattern(_ANY_WAY_TO_PAY).sub(" ", folded)) and not (_has(_EITHER, folded) and _are_two(days)):
        days = [day.model_copy(update={"trouble": "vague", "day": None}) for day in days]
    return [day for day in days if not _is_told_fully(day, days)]


def _is_told_fully(one: Day, days: Sequence[Day]) -> bool:
    """A day without its month beside the same day with it."""
    loose = one.day is None and one.month is None and one.day_of_month
    return bool(loose) and any(day.day and day.day.day == one.day_of_month for day in days)


def weighed(days: Sequence[Day], *, subject_ends: int = 0) -> Dates:
    """What the days told of one cruise come to."""
    firm = [day for day in days if day.trouble != "vague"]
    if not firm:
        return Dates(mentions=tuple(days), trouble="vague" if days else "absent")
    return _weighed(_without_echoes(firm), subject_ends)


# "In einem der beiden Tage", "v některý z těch dnů": of the two that are named.
_EITHER = r"\b(?:either (?:of (?:the|these|those) )?days?|(?:některý|jeden|kterýkoli\w*) z (?:těch|těchto|obou|nich)(?: dvou)?(?: dnů)?|einem der (?:beiden )?tage|which of (?:the|these|those)(?: two)? days|(?:either|entweder|buď)(?= (?:\w+ ){0,2}(?:\d|mon|tues|wednes|thurs|fri|sat|sun|montag|diens|mitt|donners|frei|sams|sonn|pond|uter|stred|ctvrt|pat|sobot|ned)))"


def _are_two(days: list[Day]) -> bool:
    return len({day.day for day in days if day.day is not None}) == 2 and all(day.day for day in days)


_BIRTHDAY = r"\b(?:turn(?:s|ing|ed)?|oslav\w+|slav[ií]\w*|celebrat\w+|feier[nt]\w*|narozenin\w*|birthday|geburtstag\w*|bude (?:mu |jí |mít )+[^\n.!?;]{1,12}(?:let|roky?|roků)|(?:will be|wird) [^\n.!?;]{1,12}(?:years? old|jahre(?: alt)?))\b[^\n.!?;]{0,12}$"


def _without_birthdays(days: list[Day], folded: str) -> list[Day]:
    """As in "the younger will be three on 1 June": no wish, unless it is the only day."""
    told = [day for day in days if day.day or day.weekday is not None or day.day_of_month]  # not "the day before"
    others = [day for day in days if day not in told or not _is_a_birthday(day, folded)]
    return others if any(day.day or day.trouble for day in others) else days


# "Today she is still two, but on 15 July she will be three".
_TURNS = rf"^\W*(?:(?:jí|mu|jim|už|pak|she|he|they|er|sie|es)\W+)*(?:bude|budou|slaví|oslaví|will be|'ll be|turns?|becomes?|wird|werden)(?: (?:jí|mu|jim|už|er|sie|es|schon|already))*\s+(?:{number()})\s*(?:[.,;!)]|$|let\b|rok\w*|years?\b|jahre?\b)"
_OF_AGE = r"\b(?:let|rok[yůu]?|roků|years?|jahre?n?|narozenin\w*|birthday|geburtstag\w*|turns?|je jí|je mu)\b"


def _is_a_birthday(day: Day, folded: str) -> bool:
    if _has(_BIRTHDAY, before(folded, day.start, 44)):
        return True
    return _has(_TURNS, after(folded, day.end)) and _has(_OF_AGE, sentence_at(folded, day.start))


def _is_negated(day: Day, folded: str) -> bool:
    """As in "ne 14. 6." is "not the 14th", unless that is a Sunday (neděle) and nothing is set against it."""
    said = pattern(_NEGATED).search(before(folded, day.start))
    if said is None:
        return False
    sunday = said.group().strip() == "ne" and day.day is not None and day.day.weekday() == 6
    return not (sunday and not _has(r"^\W*(?:ale|nýbrž)\b", after(folded, day.end)))


def _has(source: str, text: str) -> bool:
    return pattern(source).search(text) is not None


def _spans(days: list[Day], folded: str) -> list[Day]:
    """Spans of days become vague mentions; a choice that shares its month ("5. nebo 6. června") becomes two days."""
    out: list[Day] = []
    for day in days:
        last = out[-1] if out else None
        if last is not None and _spans_from(last, day, folded):
            span = {"end": day.end, "day": None, "other": day.day, "trouble": "vague"}
            out[-1] = last.model_copy(update=span | span_of(last, day))
            continue
        found = _with_earlier_day(_with_later_day(day, folded), folded)
        out.extend([day] if last is not None and last.day and found[0].start < last.end else found)
    return out


def _with_later_day(day: Day, folded: str) -> Day:
    """As in "June 5-7" is a span."""
    later = r"^\s*(?:-|to|bis|až|through)\s*(\d{1,2})(?:st|nd|rd|th|\.)?(?![\d:.]|\s*(?:[ap]\.?m|h\b|uhr|hod|x|\w*/|adult|pers|people|osob|dosp|erw|kid|child|lid|mist|plat|gues|ticket))"
    match = pattern(later).search(after(folded, day.end, 12))
    if day.day is None or not day.day_of_month or day.has_year or match is None:
        return day
    last = Day(start=day.end, end=day.end, day_of_month=int(match[1]))
    return day.model_copy(update={"day": None, "other": day.day, "trouble": "vague"} | span_of(day, last))


def _spans_from(one: Day, other: Day, folded: str) -> bool:
    gap = between(folded, one, other)
    if len(gap) > 14 or not _has(_SPAN, gap):
        return False
    opened = _has(_OPEN_SPAN, before(folded, one.start, 24)) and not _is_the_day_after(one, other)
    return pattern(rf"^\W*{_TO}").search(gap) is not None or (
        opened and pattern(r"\b(?:a|and|und)\b").search(gap) is not None
    )


def _is_the_day_after(one: Day, other: Day) -> bool:
    """As in "we hesitate between Saturday 5 and Sunday 6 June": two days, and none between them."""
    return one.day is not None and other.day is not None and (other.day - one.day).days == 1


def _with_earlier_day(day: Day, folded: str) -> list[Day]:
    match = pattern(_DAY_BEFORE).search(before(folded, day.start, 20))
    if match is None or day.day is None or not 1 <= int(match[1]) <= 31 or day.is_relative or day.day_of_month is None:
        return [day]
    start = day.start - (len(match.group()))
    is_numbered = day.weekday is not None and _has(r"\b(?:den|day|tag|termín|program)\s+$", before(folded, start, 10))
    if _has(_NEGATED, before(folded, start)) or (is_numbered and match.group().strip()[-1] in "-:"):
        return [day]  # "Den 1 – sobota 28. 8."
    if match[2] in {"a", "and", "und", "nebo", "or", "oder", ",", "&", "/"} and not _has(
        r"\b(?:mezi|between|zwischen)\W*$", folded[max(0, start - 10) : start]
    ):
        if match[2] in {",", "a", "and", "und"} and not folded[start + len(match[1]) :].startswith(
            (".", "st", "nd", "rd", "th")
        ):
            return [day]
        try:
            earlier = day.day.replace(day=int(match[1]))
        except ValueError:
            return [day.model_copy(update={"day": None, "trouble": "ambiguous"})]
        return [day.model_copy(update={"start": start, "end": start + len(match[1]), "day": earlier}), day]
    first = Day(start=start, end=day.start, day_of_month=int(match[1]))
    return [day.model_copy(update={"start": start, "day": None, "trouble": "vague"} | span_of(first, day))]


def _without_deadlines(days: list[Day], folded: str) -> list[Day]:
    """As in "Please answer by 5 May" is no wish; alone it is a vague one."""
    return [
        day.model_copy(update={"trouble": "vague", "day": None}) if _is_deadline(day, folded) else day for day in days
    ]


def _is_deadline(day: Day, folded: str) -> bool:
    ahead = before(folded, day.start, 24)
    if _has(r"\b(?:am|der|den)\s+do\.?,?\s*$", ahead) and day.day is not None and day.day.weekday() == 3:
        return False  # a German Thursday
    return _has(_DEADLINE, ahead) and not _has(r"^\s*(?:v|ve|at|um) \d", after(folded, day.end))


def _without_echoes(days: list[Day]) -> list[Day]:
    """A bare weekday that a dated mention repeats says nothing new; nor does the same day twice."""
    dated = {day.day.weekday() for day in days if day.day and not is_bare(day)}
    kept: list[Day] = []
    for day in days:
        if is_bare(day) and dated and day.weekday in dated:
            continue
        if day.day is not None and any(other.day == day.day and other.trouble == day.trouble for other in kept):
            continue
        kept.append(day)
    return kept


def _without_named_again(days: list[Day]) -> list[Day]:
    """A bare weekday of a day that was dated before it: "on Saturday 12 June … my sister lands late on Saturday"."""
    return [
        day
        for at, day in enumerate(days)
        if not (
            is_bare(day) and any(one.day and not is_bare(one) and one.day.weekday() == day.weekday for one in days[:at])
        )
    ]


def _weighed(days: list[Day], subject_ends: int) -> Dates:
    troubles = [day.trouble for day in days if day.trouble]
    found = tuple(day.day for day in days if day.day is not None)
    mentions = tuple(days)
    if troubles:
        usable = found if len(found) == 1 and len(days) == 1 else ()
        return Dates(days=usable, mentions=mentions, trouble=troubles[0])
    if (
        len(found) > 1
        and any(day.start < subject_ends for day in days)
        and any(day.start >= subject_ends for day in days)
    ):
        return Dates(mentions=mentions, trouble="contradiction")
    return Dates(days=found, mentions=mentions)
