# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Where one cruise of a text ends and the next begins.

The products and days that are told are walked in their order. A new cruise begins where one of them comes with another
value than the cruise at hand already has, behind a line's end, a sentence's end, or a joint ("and", "a", "und", a comma).
Days of other events, old days and corrected ones are no days of a cruise: `days_told` has left them out.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from gangway.channels.email.dates import days_told
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.neighbour_days import LATER
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.products import Named, named_products, without_past
from gangway.domain.catalogue import Catalogue

OR = r"\b(?:nebo|anebo|případně|popřípadě|popř|eventuálně|kdyžtak|náhradně|či|or|alternatively|otherwise|failing (?:that|which)|else|oder|beziehungsweise|bzw|alternativ|notfalls|ansonsten|ersatzweise|lieber|raději|radši|spíš\w*|rather)\b"
AGAIN = r"\b(?:again|once more|as well|also|znovu|opět|ještě jednou|ještě|také|taky|noch ?(?:ein)?mal|wieder|auch|nochmals|erneut|druh(?:ou|á|é)(?! (?:den|večer|možnost\w*|variant\w*|volb\w*|alternativ\w*))|stejn(?:ou|á) (?:\w+ )?plavb\w*|the same (?:cruise|trip|boat)|the second(?! (?:day|choice|option|alternative))|(?:die|das|den|der) zweite\w*(?! (?:tag|wahl|möglichkeit|option|alternative)))\b"
# "Two each", "na obě", "jeweils": told of every cruise.
FOR_ALL = (
    r"(?:(?<=\w) each\b(?=\s*(?:[.,;!?:)\n]|$|for\b|on\b|please\b))|\b(?:both(?= for)|(?:for|on) both\b(?! of)(?: (?:cruises|trips|boats|rides|occasions|days|dates))?|(?:both|each|every) (?:times?|trips?|cruises?|days?)|in (?:each|both) cases?|for each(?: (?:cruise|trip|day|of them))?\b(?! of us)|"
    r"pokaždé|vždy(?:cky)?|(?:na|pro) (?:obě|obojí|oboje|každou|všechny)\b(?: (?:plavby|dny|lodě|jízdy|výlety|plavbu|loď))?|na oba (?:dny|termíny|výlety|parníky)|v (?:oba dny|obou případech|obou dnech|oba termíny)|obě(?= pro)|obojí|oboje|oba dny|"
    r"(?<!mit )jeweils|jedes ?mal|beide ?male?|(?:für|bei|auf) (?:beide[ns]?|alle|jede)(?= ?[.,;:!\n]| fahrt\w*| touren| termine\w*| tage\w*)(?: fahrt\w*| touren| termine\w*| tage\w*)?|beides|beide(?= für)|in beiden fällen|an beiden tagen)\b)"
)
_HARD = re.compile(r"\n|(?<=[.!?])\s+(?=[A-ZÀ-Ž]|\d{1,3} [^\W\d_]{4,})|;\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-zÀ-ž]|[MD]rs?|Ms|St|Nr|no|Ing|Mgr|[Mm]o|[Dd]i|[Mm]i|[Dd]o|[Ff]r|[Ss]a|[Ss]o|po|út|st|čt|pá|ne|tj|např|popř|inkl|vč|ca|cca|evtl|bzw|incl|approx|max|min|č|tel|kl)|(?<!\d[:.]\d)\d)\.\s*$"
)
_SOFT = r",(?=\s)|&|\s-\s|\b(?:and|und|plus|sowie|dann|dále|pak|potom|then|dazu|i|{a}|or|oder|nebo|anebo|případně)\b(?:\s+(?:an?|also|then|dann|auch|noch|ještě|pak|potom|taky|také|dále)\b)*"
_MARK = re.compile(
    r"^\s*(?:(?:řádek|položka|line|row|item|zeile|position|pos\.|termín|den|day|tag|cruise|plavba|fahrt) ?\d{1,2}\s?[:.)]|\d{1,2}\)|\d{1,2}\.(?!\s?\d)|[-*•–]|[a-h]\))\s*",
    re.MULTILINE | re.IGNORECASE,
)


class Mark(Mention):
    """A product or a day, and what it is."""

    kind: Literal["product", "day"]
    value: str


class Stretch(Mention):
    """What is told of one cruise."""

    marks: tuple[Mark, ...]
    days: tuple[Day, ...] = ()
    behind_or: bool = False  # "or on Saturday"
    is_apart: bool = False  # a line or an entry of its own
    is_joined: bool = False  # in the sentence of the cruise before

    @property
    def product(self) -> str | None:
        return next((one.value for one in self.marks if one.kind == "product"), None)

    def at(self, kind: str) -> int | None:
        """Where its product, or its day, stands first."""
        return next((one.start for one in self.marks if one.kind == kind), None)

    def sentence_ends(self, text: str) -> int:
        """Where the sentence or line of its last mark ends."""
        behind = _ends(text, max(one.end for one in self.marks if one.start >= self.start), self.end)
        return behind[0] if behind else self.end


def stretches(text: str, catalogue: Catalogue, clock: Clock) -> tuple[Stretch, ...]:
    """Two or more cruises in the order of the text; none where there is one, or where nobody can tell where they part."""
    named = without_past(named_products(text, catalogue), text)
    whole = _counting(named, text)
    days = [day for day in days_told(text, clock) if day.trouble != "vague"]
    marks = _marks(whole, days)
    people = [(one.start, one.end) for one in found_people(fold(text), catalogue) if one.kind != "self"]
    groups = _groups(marks, text)
    found: list[Stretch] = []
    for at, group in enumerate(groups):
        start = (
            _begin_of(text, group[0].start)
            if not at
            else _cut(text, groups[at - 1][-1].end, group[0].start, people, clock)
        )
        if start is None:
            return ()
        ahead = fold(text[groups[at - 1][-1].end : group[0].start]) if at else ""
        found.append(
            Stretch(
                start=start,
                end=len(text),
                marks=tuple(group),
                days=tuple(day for day in days if any(one.start == day.start for one in group)),
                behind_or=has(OR, ahead),
                is_apart=_is_line(text, start),
                is_joined=bool(at) and not _ends(text, groups[at - 1][-1].end, group[0].start),
            )
        )
    return tuple(_with_short_name(one, named, text) for one in _with_ends(found, text))


def _counting(named: Sequence[Named], text: str) -> list[Named]:
    """Full names; in an entry of a list that holds none, and where there is none at all, a telling word as well."""
    whole = [one for one in named if one.whole]
    counting = list(whole)
    for match in re.finditer(r"[^\n]+", text) if whole else ():
        if _MARK.match(match.group()) and not any(match.start() <= one.start < match.end() for one in whole):
            counting += [one for one in named if match.start() <= one.start < match.end()]
    return sorted(counting or named, key=lambda one: one.start)


def _with_short_name(one: Stretch, named: Sequence[Named], text: str) -> Stretch:
    """Beside full names a word counts where no name stands: "on Sunday 20 June the steamer to the zoo"."""
    ends = one.sentence_ends(text)
    said = [name for name in named if one.start <= name.start < ends]
    if one.product is not None or len({name.product for name in said}) != 1:
        return one
    mark = Mark(start=said[0].start, end=said[-1].end, kind="product", value=said[0].product)
    return one.model_copy(update={"marks": tuple(sorted((*one.marks, mark), key=lambda each: each.start))})


def _marks(named: Sequence[Named], days: Sequence[Day]) -> list[Mark]:
    marks = [Mark(start=one.start, end=one.end, kind="product", value=one.product) for one in named]
    marks += [
        Mark(start=day.start, end=day.end, kind="day", value=str(day.day or f"at {day.start}"))
        for day in days
        if not any(one.start <= day.start < one.end for one in named)
    ]
    return sorted(marks, key=lambda one: one.start)


def _groups(marks: Sequence[Mark], text: str) -> list[list[Mark]]:
    """Marks of one cruise each; one told again right before something new belongs to the new one."""
    groups: list[list[Mark]] = []
    for at, mark in enumerate(marks):
        has_already = {one.kind: one.value for one in groups[-1]} if groups else {}
        if (
            groups
            and has_already.get(mark.kind, mark.value) == mark.value
            and not _opens_a_line(marks[at:], groups[-1], text)
        ):
            groups[-1].append(mark)
            continue
        again: list[Mark] = []
        while groups and len(groups[-1]) > 1 and _is_told_again(groups[-1]):
            if _ends(text, groups[-1][-1].end, mark.start):
                break
            again.insert(0, groups[-1].pop())
        groups.append([*again, mark])
    return groups


def _opens_a_line(marks: Sequence[Mark], group: Sequence[Mark], text: str) -> bool:
    """A day that begins an entry of a list, or a row like the one before, in which another cruise than the one so far is named."""
    entries = [one.start() for one in _MARK.finditer(text) if group[-1].end <= one.start() <= marks[0].start]
    products = {one.value for one in group if one.kind == "product"}
    if marks[0].kind != "day" or not products or not (entries or _are_rows(group[0], marks[0], text)):
        return False
    ends = text.find("\n", marks[0].end)
    line = [one for one in marks if one.start < (ends if ends >= 0 else len(text))]
    return any(one.kind == "product" and one.value not in products for one in line)


_ROW_LEADS = 16  # letters of an entry's own number: "LT-90211/1; "


def _are_rows(before: Mark, mark: Mark, text: str) -> bool:
    """As in "20.08.2027; 10:00; one-hour cruise" above "20.08.2027; 19:00; dinner cruise": each line begins with its day."""
    begins = [text.rfind("\n", 0, one.start) + 1 for one in (before, mark)]
    leads = [one.start - at for one, at in zip((before, mark), begins, strict=True)]
    return before.kind == "day" and begins[0] < begins[1] and max(leads) <= _ROW_LEADS


def _is_told_again(group: Sequence[Mark]) -> bool:
    return any(one.kind == group[-1].kind and one.value == group[-1].value for one in group[:-1])


def _begin_of(text: str, at: int) -> int:
    """The begin of the sentence or line around a position."""
    ends = _ends(text, 0, at)
    return ends[-1] if ends else 0


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where the next sentence or line begins, for each that ends between two positions."""
    found = [match for match in _HARD.finditer(text) if start <= match.start() and match.end() <= end]
    return [
        one.end() for one in found if not _ABBREVIATED.search(text[max(0, one.start() - 12) : one.end()].rstrip("\n"))
    ]


def has_end_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence or a line ends between two positions."""
    return bool(_ends(text, start, end))


def _cut(text: str, start: int, end: int, people: Sequence[tuple[int, int]], clock: Clock) -> int | None:
    """Where between two marks the second cruise begins; None when who comes along could belong to either."""
    if hard := _ends(text, start, end):
        return hard[-1]
    between = [place for place in people if start <= place[0] and place[1] <= end]
    # In English "a" is no joint.
    soft = pattern(_SOFT.replace("{a}", "a" if clock.day_first else "and"))
    joints = [match.start() for match in soft.finditer(fold(text[:end])) if match.start() >= start]
    behind = [at for at in joints if at >= (between[-1][1] if between else start)]
    if len(behind) > 1 and has(LATER, fold(text[behind[-2] : behind[-1]])):
        return behind[-2]  # "and the day after, on Sunday, …"
    if behind:
        return behind[-1]
    ahead = [at for at in joints if at <= between[0][0]] if between else []
    return ahead[-1] if ahead else None


def _is_line(text: str, start: int) -> bool:
    return start == 0 or text[:start].endswith("\n") or _MARK.match(text[start : start + 16]) is not None


def _with_ends(found: Sequence[Stretch], text: str) -> tuple[Stretch, ...]:
    """Each up to the next; the last up to the end of its line in a list of lines, else of its paragraph."""
    if len(found) < 2:  # noqa: PLR2004  two cruises
        return ()
    lines = all(one.is_apart and "\n" not in text[one.start : other.start].strip() for one, other in pairwise(found))
    last = found[-1].marks[-1].end
    end = text.find("\n" if lines and found[-1].is_apart else "\n\n", last)
    return tuple(
        one.model_copy(update={"end": found[at + 1].start if at + 1 < len(found) else end if end >= 0 else len(text)})
        for at, one in enumerate(found)
    )
