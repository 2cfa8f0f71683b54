# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One guest in two words: "our baby girl", "a toddler son", "holčička miminko"."""

from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has

_SMALL = r"^(?:(?:\d+|one|an?|ein\w*|jedn\w+)\s+)?(?:bab(?:y|ies)|infants?|newborns?|toddlers?|preschoolers?|teen(?:ager)?s?|kid|mimin\w+|batol\w+|kleinkind\w*|säugling\w*|teenager\w*|jugendlich\w*)$"


def in_one_mention(people: Sequence[Person], folded: str) -> list[Person]:
    """The same people; a child told by two nouns side by side is one child, as old as either of them says."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _is_the_same(last, person, folded):
            kept[-1] = _together(last, person)
        else:
            kept.append(person)
    return kept


def _is_the_same(first: Person, second: Person, folded: str) -> bool:
    beside = folded[first.end : second.start] in {" ", "-"}
    words = [folded[one.start : one.end] for one in (first, second)]
    small = has(_SMALL, words[0]) or (second.kind == "infant" and has(_SMALL, words[1]))
    sorts = {"child", "infant", "unknown"}
    return (
        beside
        and small
        and first.kind in sorts
        and second.kind in sorts | {"relative"}
        and second.count == 1
        and not first.age_kinds
    )


def _together(first: Person, second: Person) -> Person:
    """A "baby sister" is of any age."""
    infant = "infant" in {first.kind, second.kind}
    update: dict[str, object] = {"end": second.end, "age_kinds": second.age_kinds or ()}
    update["kind"] = "infant" if infant and second.kind != "relative" else "unknown"
    if len(second.age_kinds) not in {0, first.count}:
        update["trouble"] = "ages_do_not_fit"
    return first.model_copy(update=update)
