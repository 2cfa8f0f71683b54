# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who is counted, and behind a comma once more what they are: "2 adults and one child, a six-year-old boy".

A list that has its "and" already goes on with nobody else: whoever follows it uncounted is the last of the list again.
"""

from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern

_YOUNG = {"child", "unknown"}
_BEHIND = r"^\s*(?:,|:|\(|\s-\s)\s*(?:(?:to|tj|das|das ist|that is|i\.e)\.?\s+)?(?:an?\s+|our\s+|my\s+|mein\w*\s+|moje\s+|můj\s+|náš\s+|unser\w*\s+|naš\w*\s+)?$"
_AND = r"\b(?:a|i|and|und|plus|sowie|s|se|with|mit)\b|[+&]"


def without_apposed_young(people: Sequence[Person], folded: str) -> list[Person]:
    """The same people; a child told of once more gives its age to the one that was counted."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _is_told_again(last, person, folded) and (len(kept) == 1 or _closes(kept[-2], last, folded)):
            kept[-1] = last.model_copy(
                update={"age_kinds": person.age_kinds, "told": (*last.told, (person.start, person.end))}
            )
        elif last and len(kept) > 1 and _is_who_is_counted(last, person, folded) and _closes(kept[-2], last, folded):
            kept[-1] = last.model_copy(update={"told": (*last.told, (last.end, person.end))})
        elif last and _is_a_baby(last, person, folded) and len(kept) > 1 and _closes(kept[-2], last, folded):
            kept[-1] = last.model_copy(update={"trouble": "contradiction"})
            kept.append(person)
        else:
            kept.append(person)
    return kept


def _is_told_again(counted: Person, person: Person, folded: str) -> bool:
    return (
        counted.kind == "child"
        and _count_of(counted, folded) == counted.count == person.count
        and not counted.age_kinds
        and counted.trouble is None
        and person.kind in _YOUNG
        and bool(person.age_kinds)
        and _count_of(person, folded) in {None, 1}
        and pattern(_BEHIND).search(folded[counted.end : person.start]) is not None
        and not pattern(rf"^\s*(?:,|{_AND})").search(folded[person.end : person.end + 12])
    )


def _is_who_is_counted(counted: Person, person: Person, folded: str) -> bool:
    """As in "two seniors and one adult, our daughter who drives us"."""
    return (
        counted.kind in {"adult", "senior"}
        and _count_of(counted, folded) == counted.count == person.count == 1
        and counted.trouble is None
        and person.kind in {"relative", "unknown"}
        and not person.age_kinds
        and not person.with_sender
        and _count_of(person, folded) is None
        and pattern(_BEHIND).search(folded[counted.end : person.start]) is not None
        and not pattern(rf"^\s*(?:,(?! (?:who|der|die|který|která)\b)|{_AND})").search(
            folded[person.end : person.end + 12]
        )
    )


def _is_a_baby(counted: Person, person: Person, folded: str) -> bool:
    """As in "two adults and a child, a baby": one person or two."""
    return (
        counted.kind == "child"
        and counted.count == person.count == 1
        and person.kind == "infant"
        and _count_of(person, folded) is None
        and pattern(_BEHIND).search(folded[counted.end : person.start]) is not None
    )


def _closes(before: Person, last: Person, folded: str) -> bool:
    """Whether the last of a list stands behind its "and"."""
    return pattern(rf"(?:{_AND})\s*$").search(folded[before.end : last.start]) is not None


def _count_of(person: Person, folded: str) -> int | None:
    counted = pattern(rf"^(?:{number()})\b(?!-|\s?(?:let|year|yr|jähr|měs|month|monat))").search(
        folded[person.start : person.end]
    )
    return value_of(counted.group()) if counted else None
