# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who is counted, and behind a comma once more what they are: "2 adults and one child, a six-year-old boy".

A list that has its "and" already goes on with nobody else: whoever follows it uncounted is the last of the list again.
"""

from collections.abc import Sequence
from itertools import pairwise

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern

_YOUNG = {"child", "unknown"}
_BEHIND = (
    r"^\s*(?:,|:|\(|\s-\s)\s*(?:(?:to|tj|das|das ist|that is|i\.e)\.?\s+)?(?:an?\s+|our\s+|unser\w*\s+|naš\w*\s+)?$"
)
_AND = r"\b(?:a|i|and|und|plus|sowie|s|se|with|mit)\b|[+&]"


def without_apposed_young(people: Sequence[Person], folded: str) -> list[Person]:
    """The same people; a child told of once more gives its age to the one that was counted."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and any(start <= person.start < end for start, end in last.told):
            continue  # "one more child, a friend of our son"
        if last and _is_told_again(last, person, folded) and (len(kept) == 1 or _closes(kept[-2], last, folded)):
            kept[-1] = last.model_copy(
                update={"age_kinds": person.age_kinds, "told": (*last.told, (person.start, person.end))}
            )
        elif last and _may_be_who_it_is(last, person, folded) and not _goes_on(kept, person, folded):
            open_ = _is_open(kept, folded)
            kept[-1] = _with_who_it_is(last, person, folded, in_open_list=open_)
        elif last and _is_a_baby(last, person, folded) and len(kept) > 1 and _closes(kept[-2], last, folded):
            kept[-1] = last.model_copy(update={"trouble": "contradiction"})
            kept.append(person)
        else:
            kept.append(person)
    return kept


def listed_young(people: Sequence[Person], folded: str) -> list[Person]:
    """As in "two children, a girl of 3 and a boy of 6": as many as were counted, each with an age."""
    for at, group in enumerate(people):
        if group.kind != "child" or group.count < 2 or group.age_kinds or group.trouble:  # noqa: PLR2004  several
            continue
        listed = people[at + 1 : at + 1 + group.count]
        gaps = [folded[one.end : other.start] for one, other in pairwise([group, *listed])]
        alike = all(one.kind in {*_YOUNG, "infant"} and one.count == 1 == len(one.age_kinds) for one in listed)
        joined = all(pattern(rf"^\s*(?:,|{_AND})+\s*(?:an?\s+|the\s+|ein\w*\s+)?$").search(gap) for gap in gaps[1:])
        if len(listed) == group.count and alike and joined and pattern(_BEHIND).search(gaps[0]):
            kinds = tuple(kind for one in listed for kind in one.age_kinds)
            told = (*group.told, *(place for one in listed for place in one.places))
            whole = group.model_copy(update={"age_kinds": kinds, "told": told})
            return [*people[:at], whole, *people[at + 1 + group.count :]]
    return list(people)


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


_OWN = r"(?:(?:an?|our|my|his|her|their|naš\w+|náš|moj\w+|můj|mou|mé|mého|svou|svého|jeho|její|unser\w*|mein\w*|sein\w*|ihr\w*|die|der|den|eine?n?)\s+)*"
_COME = r"(?:(?:jede|pojede|půjde|přijde|přijede|přidá|bude)\s+(?:se\s+)?(?:(?:k nám|s námi|s náma|taky|také|i|ještě)\s*)*|přidá se\s+(?:k nám\s+)?)"
_WHO_IT_IS = rf"^(?:,?\s+(?:prosím|please|bitte))?\s*(?:[,(:]|\s-\s)\s*(?:(?:as|because|since|protože|neboť|denn|weil|to je|das ist|that is|that's|namely|a to|und zwar)\s+)?(?:{_COME}\s*)?{_OWN}$"
_FOR_WHOM = rf"^\s*(?:tickets?|karte|lístek|vstupenk\w+|jízdenk\w+)?\s*(?:for|pro|für)\s+{_OWN}$"
_THAT_IS_ALL = r"^(?:\s+[a-z]{3,12})?(?:,?\s+(?:who|that|der|die|který|která)\s+(?!(?:is|ist|je|má|has)\b)[^.!?,\d\n]{0,40}(?=[.!?\n]|$))?(?:\s+(?:of|od|von|unser\w*|mein\w*)(?:\s+[a-z]+){1,2})?\s*(?:(?:is coming|comes?|is joining|joins|will (?:come|join)|will be coming|kommt|fährt|jede|pojede|se přidá|přijde|reist)\b(?:\s+(?:with us|us|too|along|as well|mit|mit uns|auch|auch mit|s námi|s náma|taky|také|k nám))*)?(?=\s*(?:[.;!?)\n]|$))"
_FRIEND = r"^(?:friend|freund\w*|kamarád\w*|spolužá\w+|mate)$"


def _may_be_who_it_is(counted: Person, person: Person, folded: str) -> bool:
    """As in "one more adult, my sister is coming with us", "a senior ticket for my father"."""
    said = folded[person.start : person.end]
    grown = counted.kind in {"adult", "senior", "student"} and person.kind in {"relative", "adult", "unknown"}
    young = counted.kind in _YOUNG and (person.kind in _YOUNG or pattern(_FRIEND).search(said) is not None)
    gap = folded[counted.end : person.start]
    return (
        (grown or young)
        and counted.count == person.count == 1
        and counted.trouble is None
        and not counted.age_kinds
        and set(person.age_kinds) <= {counted.kind}
        and _count_of(person, folded) is None
        and (pattern(_WHO_IT_IS).search(gap) or pattern(_FOR_WHOM).search(gap)) is not None
    )


_WHOSE = r"\b(?:our|my|his|her|their|naš\w+|náš|moj\w+|můj|mé|mou|mého|jeho|její|unser\w*|mein\w*|sein\w*|ihr\w*)\s+$"


def _goes_on(kept: Sequence[Person], person: Person, folded: str) -> bool:
    """As in "2 adults, 1 student, grandma": the next of a list that has had no "and" yet."""
    gap = folded[kept[-1].end : person.start]
    plain = pattern(r"^\s*,\s*(?:an?|ein\w*)?\s*$").search(gap) is not None
    return plain and _is_open(kept, folded)


def _is_open(kept: Sequence[Person], folded: str) -> bool:
    """Whether the list has neither had its "and" nor said "one more"."""
    ahead = folded[kept[-2].end : kept[-1].end] if len(kept) > 1 else "and"
    return (
        pattern(rf"{_AND}|\b(?:k tomu|navíc|ještě|dazu|noch|zusätzlich\w*|weitere\w*|another|more|extra)\b").search(
            ahead
        )
        is None
    )


def _with_who_it_is(counted: Person, person: Person, folded: str, *, in_open_list: bool) -> Person:
    """One person, when that is all that is said of them; otherwise one or two."""
    all_ = pattern(_THAT_IS_ALL).search(folded[person.end :])
    gap = folded[counted.end : person.start]
    bare = counted.kind == "adult" and gap.strip() == ","
    either = in_open_list and pattern(r"^\s*,\s*").search(gap) and pattern(_WHOSE).search(gap)
    told = (*counted.told, *person.places, (person.start, person.end + (all_.end() if all_ else 0)))
    return counted.model_copy(
        update={"told": told, "trouble": None if all_ and not bare and not either else "contradiction"}
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
