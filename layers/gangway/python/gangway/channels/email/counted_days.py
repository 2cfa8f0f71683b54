# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days counted from another day that the mail tells: "the evening before our flight", "den nato", "am dritten Tag".

The day they are counted from must be told once and for certain: of an event (the arrival, the flight home, the wedding)
in its own clause or right behind it, of "the third day" as the first of the only stay told, of "the day after" by the
last sentence that tells any day. What cannot be reckoned so is left to a person.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from gangway.channels.email.days import Day, Trouble
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.other_events import clause_of

_LONGEST_SPAN = 31
_COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3,
    "vier": 4, "funf": 5, "jeden": 1, "dva": 2, "tri": 3, "ctyri": 4, "pet": 5, "couple": 2,
}  # fmt: skip
_N = rf"(?P<n>\d|{'|'.join(word for word in _COUNTS if word != 'couple')})"
_EVENTS = {
    "arrival": r"arriv\w*|land(?:s|ed|ing)?|get(?:s|ting)? (?:in|here|there|to prague)|check(?:s|ed|ing)?[- ]?in|com(?:e|es|ing) (?:in|to prague)|fl(?:y|ies|ying) (?:in|to prague)|přij[eí]\w+|přile\w+|přilé\w+|přílet\w*|příjezd\w*|doraz\w+|ankunft\w*|ankomm\w*|anreis\w*|\bkomm\w* .{0,50}\ban\b|\breis\w* .{0,50}\ban\b|\w*land(?:en|et|ung)",
    "departure": r"leav(?:e|es|ing)|depart\w*|fl(?:y|ies|ying) (?:back|home|out|off)|(?:our|my|their|the|his|her) (?:\w+ )?flight\w*|flight (?:home|back)|(?:go|going|head|heading|travel\w*|driv\w+) (?:back )?home|check(?:s|ed|ing)?[- ]?out|odj[eí](?!zd (?:lod|v|ve)\b)\w+|odle\w+|odlé\w+|vrac\w+ (?:se )?dom|odcest\w+|abreis\w*|abflug\w*|abfahr\w*|\breis\w* .{0,50}\bab\b|\w*(?:rück|heim)(?:flug|reise|fahrt)\w*|zurück(?:flieg|fahr|reis)\w*|\w*heim(?:flieg|fahr|reis)\w*|\bflieg\w* .{0,50}\b(?:zurück|heim|nach hause|ab)\b|\bfahr\w* .{0,50}\b(?:heim|nach hause)\b",
    "wedding": r"wedding|marr(?:y|ied)|svat[eb]\w*|hochzeit(?!stag)\w*|trauung\w*|heirat\w*|bere(?:me|ou) se",
    "birthday": r"birthday|narozenin\w*|geburtstag\w*",
    "anniversary": r"anniversary|výročí|jubiläum\w*|hochzeitstag\w*|jahrestag\w*",
    "meeting": r"conference|congress|seminar|workshop|trade fair|konferenc\w*|kongres\w*|seminář\w*|veletrh\w*|školení|tagung\w*|konferenz\w*|messe|schulung\w*|seminar\w*",
    "show": r"concert|koncert\w*|konzert\w*|opera|oper[ay]\w*|theatre|divadl\w*|marathon|maraton\w*|match|zápas\w*|graduation|promoc\w*",
}  # fmt: skip
_WHAT = r"(?P<what>[^.,;:!?\n()]{2,34})"
_OF_AN_EVENT = (
    rf"\b(?:(?:{_N}\s+)?(?P<before>days?|evening|night)\s+(?:before|prior to)|(?:{_N.replace('<n>', '<m>')}\s+)?(?:days?)\s+(?:after|following))\s+{_WHAT}",
    rf"\b(?P<nth>třetí |čtvrtý |pátý )?(?:{_N}\s+)?(?:(?P<before>den|dny|dní|večer)\s+před(?:tím)?,?(?:\s+než)?|(?:den|dny|dní)\s+po(?:\s?(?:tom|té),?\s+co)?)\s+{_WHAT}",
    rf"\b(?:(?:{_N}\s+)?(?P<before>tage?n?|abend|nacht)\s+(?:vor|bevor)|(?:{_N.replace('<n>', '<m>')}\s+)?(?:tage?n?)\s+(?:nach|nachdem))\s+{_WHAT}",
    r"\b(?P<before>vor(?:abend|tag))\s+(?P<what>(?:unser|mein|der|des|vom|von)\w*\s[^.,;:!?\n()]{2,30})",
)
_NTHS = (
    (1, r"first|1st|první(?:ho)?|ersten?"),
    (2, r"second|2nd|druh(?:ý|ého)|zweiten?"),
    (3, r"third|3rd|třetí(?:ho)?|dritten?"),
    (4, r"fourth|4th|čtvrt(?:ý|ého)|vierten?"),
    (5, r"fifth|5th|pát(?:ý|ého)|fünften?"),
)
_STAY = r"(?:\s+(?:(?:of|in|during) (?:our|the|their|my) (?:stay|visit|trip|holiday|break|vacation)|(?:našeho |jejich )?(?:pobytu|zájezdu|dovolené|výletu)|(?:unseres|ihres|des|der|unserer) (?:aufenthalt\w*|reise|urlaub\w*|besuch\w*)|in (?:prague|prag|town)|v praze|there|here|dort))?"
_NTH = rf"\b(?:on |for |am |an |na )?(?:the |our |their |my |unserem |ihrem |dem |náš |jejich )?(?:(?P<nth>{{nths}})\s+(?P<full>full\s+|celý\s+|vollen\s+|ganzen\s+)?(?:day|evening|night|den|dne|večer|tag|abend)\b(?!\s+(?:trip|ticket|tour|cruise|po|před|after|before|nach|vor|poté|nato)\b)|day (?P<day>one|two|three|four|1|2|3|4) of (?:our|the|their))(?P<stay>{_STAY})"
_LATER = (
    r"\b(?:(?:hned |hnedka )?(?:druhý|následující|další) (?:den|večer)(?! p(?:o|řed)\b)|(?:den|večer) (?:poté|nato|potom|na to)|(?:the )?(?:next|following) (?:day|evening)(?! after)|am tag (?:danach|darauf)|(?:am )?(?:nächsten|folgenden|darauffolgenden) (?:tag|abend)|tags (?:darauf|drauf|danach)|am folgetag|"
    rf"the (?:day|evening|night) after(?=\s*(?:[.,;!?)\n]|$|(?:we|i)(?:'d| would) |please)))|\b(?:o )?{_N} (?:days?|dny|dní|den|tage?) (?:later|afterwards|after that|později|nato|poté|später|danach|darauf)\b"
)
_EARLIER = (
    r"\b(?:(?:den|večer) (?:předtím|před tím|předem)(?!,? než)|předchozí (?:den|večer)|v předvečer(?=\s*(?:[.,;!?)\n]|$|by))|(?:the )?previous (?:day|evening)|am tag (?:davor|zuvor|vorher)|am abend (?:davor|zuvor|vorher)|am vor(?:tag|abend)(?!\s+(?:unser|mein|der|des|vom|von))|tags (?:zuvor|davor)|"
    rf"the (?:day|evening|night) before(?=\s*(?:[.,;!?)\n]|$|(?:we|i)(?:'d| would) |please)))|\b(?:o )?{_N} (?:days?|dny|dní|den|tage?) (?:earlier|before that|dříve|dřív|předtím|früher|davor|zuvor|vorher)\b"
)
_SENTENCES = re.compile(
    r"(?<!\d)[.!?](?=\s)|(?<=\d)\.(?=\s+[A-ZÁČĎÉÍŇÓŘŠŤÚŽÄÖÜ](?!an|eb|är|pr|ai|un|ul|ug|ep|kt|ov|ez))|\n{2,}"
)
_BEHIND = r"^\s*(?:,\s*(?:kter\w+ (?:mám|máme|slav\w+|je)|which (?:is|falls))\s+)?(?:on|am|dne|v|ve|na)?\s*(?:the |den |dem )?$"
_TOO_EARLY = r"\b(?:tomorrow|yesterday|zítra|včera|morgen|gestern|today|dnes|heute)\b"


def span_of(first: Day, last: Day) -> dict[str, date]:
    """Where a span begins and ends; of "14. to 18. July" one month holds for both, and the weekdays must fit."""
    month = last.day or first.day
    start, end = _within(first, month), _within(last, month)
    return {"since": start, "until": end} if start and end and 0 < (end - start).days <= _LONGEST_SPAN else {}


def _within(day: Day, month: date | None) -> date | None:
    if day.day or month is None or not day.day_of_month:
        return day.day
    try:
        found = month.replace(day=day.day_of_month)
    except ValueError:
        return None
    return found if day.weekday in {None, found.weekday()} else None


def counted_days(days: Sequence[Day], told: Sequence[Day], text: str) -> list[Day]:
    """Days that are reckoned from others, and as ambiguous those that cannot be; `told` are all days of the mail.

    One of `days` that lies just so far from any day told explains what cannot be reckoned.
    """
    folded = fold(text)
    found: list[Day] = []
    for finder in (_of_events, _of_stays, _of_sentences):
        for day, step in finder([*told, *found], text, folded):
            is_explained = day.day is None and any(_lies_so(one, told, step) for one in days)
            is_explained = is_explained or any(_stands_for(one, day, told, step, folded) for one in days)
            if not is_explained and not any(day.start < one.end and one.start < day.end for one in found):
                found.append(day)
    return found


def _lies_so(day: Day, told: Sequence[Day], step: int) -> bool:
    """`step` days from another; a day whose month is not told counts by its figure."""
    if day.day is None or day.is_counted:
        return False
    counted = {one.day + timedelta(days=step) for one in told if one.day is not None}
    loose = {one.day_of_month + step for one in told if one.day is None and one.day_of_month}
    return day.day in counted or day.day.day in loose


def _stands_for(one: Day, counted: Day, told: Sequence[Day], step: int, folded: str) -> bool:
    """A date right behind what is counted from a bare weekday: "in on Monday, so the next day, Tuesday 18 May"."""
    if one.day is None or one.day_of_month is None or one.start < counted.end:
        return False
    beside = pattern(r"[\s,(-]*(?:(?:tj|tedy|i\.?e|also|on|am|den|the|v|ve)\b[\s,.]*)*").fullmatch(
        folded, counted.end, one.start
    )
    named = {day.weekday for day in told if day.end <= counted.start and day.day_of_month is None}
    return beside is not None and (one.day - timedelta(days=step)).weekday() in named


def _counted(start: int, end: int, anchor: date | None, step: int) -> tuple[Day, int]:
    day = anchor + timedelta(days=step) if anchor else None
    trouble: Trouble | None = None if day else "ambiguous"
    return Day(start=start, end=end, day=day, is_relative=True, is_counted=True, trouble=trouble), step


def _of_events(told: Sequence[Day], text: str, folded: str) -> Iterator[tuple[Day, int]]:
    for source in _OF_AN_EVENT:
        for match in pattern(source).finditer(folded):
            event = next(
                (name for name, words in _EVENTS.items() if pattern(rf"\b(?:{words})").search(match["what"])), None
            )
            said = pattern(rf"\b(?:{_EVENTS[event]})").search(match["what"]) if event else None
            if event is None or said is None:
                continue
            groups = match.groupdict()
            count = _count(groups.get("n") or groups.get("m"))
            at = match.start("what") + said.end()
            anchor = _day_behind(told, folded, at) or _day_of(event, told, text, is_before=bool(groups["before"]))
            yield _counted(
                match.start(), at, None if groups.get("nth") else anchor, -count if groups["before"] else count
            )


def _count(word: str | None) -> int:
    return 1 if not word else int(word) if word.isdigit() else _COUNTS.get(word, 1)


def _day_behind(told: Sequence[Day], folded: str, at: int) -> date | None:
    """As in "zwei Tage nach meinem Geburtstag am 17. Juni"."""
    behind = [day for day in told if at <= day.start and pattern(_BEHIND).search(folded[at : day.start])]
    return behind[0].day if behind and behind[0].trouble is None else None


def _day_of(event: str, told: Sequence[Day], text: str, *, is_before: bool) -> date | None:
    """The only day of that event: the arrival is the first of a stay, the departure its last."""
    days: set[date | None] = {day.day for day in told if day.day and not day.trouble and _happens(event, day, text)}
    if not days:
        spans = [day for day in told if day.since and day.until]
        starts = event == "arrival" or (event != "departure" and is_before)
        about = [day for day in spans if event in {"arrival", "departure"} or _happens(event, day, text)]
        days = {day.since if starts else day.until for day in about}
    return days.pop() if len(days) == 1 else None


def _happens(event: str, day: Day, text: str) -> bool:
    clause = clause_of(day, text)
    says = pattern(rf"\b(?:{_EVENTS[event]})").search(clause) is not None
    other = {"arrival": "departure", "departure": "arrival"}.get(event)
    return says and not (other and pattern(rf"\b(?:{_EVENTS[other]})").search(clause))


def _of_stays(told: Sequence[Day], text: str, folded: str) -> Iterator[tuple[Day, int]]:
    spans = {day.since for day in told if day.since and day.until}
    first = spans.pop() if len(spans) == 1 else None if spans else _day_of("arrival", told, text, is_before=False)
    nths = "|".join(source for _, source in _NTHS)
    for match in pattern(_NTH.replace("{nths}", nths)).finditer(folded):
        word = match["nth"]
        which = next((n for n, source in _NTHS if pattern(source).fullmatch(word)), 1) if word else _count(match["day"])
        is_of_a_stay = match["day"] or match["stay"] or word.startswith(("druh", "zweit", "second", "2nd"))
        if first is None and not match["stay"] and not match["day"]:
            continue  # "am ersten Tag der Ferien": nobody's stay
        if is_of_a_stay or first is not None:
            yield _counted(match.start(), match.end(), first, which - (0 if match["full"] else 1))


def _of_sentences(told: Sequence[Day], text: str, folded: str) -> Iterator[tuple[Day, int]]:
    known = list(told)
    found = [(match, 1) for match in pattern(_LATER).finditer(folded)]
    found += [(match, -1) for match in pattern(_EARLIER).finditer(folded)]
    for match, way in sorted(found, key=lambda one: one[0].start()):
        if pattern(_TOO_EARLY).search(folded[match.end() : match.end() + 12]):
            continue
        step = way * _count(match.groupdict().get("n"))
        day, step = _counted(match.start(), match.end(), _last_told(known, text, match.start()), step)
        known.append(day)
        yield day, step


def _last_told(told: Sequence[Day], text: str, at: int) -> date | None:
    """The only day that the nearest sentence before a position tells."""
    ends = [0, *(match.end() for match in _SENTENCES.finditer(text, 0, at)), at]
    for start, end in reversed(list(pairwise(ends))):
        days = [_as_named_before(day, told) for day in told if start <= day.start and day.end <= end]
        if days:
            certain = {day.day for day in days}
            return certain.pop() if len(certain) == 1 and not any(day.trouble for day in days) else None
    return None


def _as_named_before(day: Day, told: Sequence[Day]) -> Day:
    """A bare weekday is the day of that name that was told before it."""
    if day.weekday is None or day.is_relative or day.day_of_month is not None:
        return day
    before = [one for one in told if one.end <= day.start and one.day and (one.day_of_month or one.is_counted)]
    named = [one for one in before if one.day and one.day.weekday() == day.weekday]
    return named[-1] if named else day
