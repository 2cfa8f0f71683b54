# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number right before the name of a cruise: so many places on it, or one booking for a number told beside it."""

from collections.abc import Iterator, Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.products import named_products
from gangway.domain.catalogue import Catalogue


def counted_cruises(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "2x oběd na lodi", "bitte 3 x Dinnerfahrt": so many places on it."""
    counts = list(
        pattern(
            rf"(?<![\w.,:/])(?P<n>\d{{1,2}})\s?[x*]\s*|\b(?P<m>{number()})[ -]?mal\s+(?:(?:das|die|den|der|bitte|ihr\w*)\s+)*"
        ).finditer(folded)
    )
    named = [one.start for one in named_products(folded, catalogue)] if counts else []
    for match in counts:
        if match.end() in named:
            yield Person(
                start=match.start(), end=match.end(), kind="people", count=value_of(match["n"] or match["m"]) or 0
            )


_COUNTED = {"people", "adult", "child", "senior", "student", "family"}


def without_one_booking(people: Sequence[Person], folded: str) -> list[Person]:
    """As in "einmal Jazzfahrt bitte, wir kommen zu dritt", "1x plavba pro čtyři": one booking, whose guests are told apart."""
    once = [
        one
        for one in people
        if one.kind == "people"
        and one.count == 1
        and pattern(r"(?:1\s?[x*]|ein[ -]?mal)\s").match(folded[one.start : one.end] + " ")
    ]
    others = [one for one in people if one not in once]
    counted = next((one for one in others if one.kind in _COUNTED), None)
    if len(once) != 1 or counted is None:
        return list(people)
    told = counted.model_copy(update={"told": (*counted.told, (once[0].start, once[0].end))})
    return [told if one is counted else one for one in others]
