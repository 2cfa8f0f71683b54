# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number that holds the children told beside it: "a family of four, the kids are 8 and 11", "je nás 5, děti mají 4 a 6".

Whoever of the number is not among the children is grown up.
"""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import OLDEST_YOUNG, Person, kind_of_age
from gangway.channels.email.folding import has
from gangway.channels.email.party_tellings import Telling
from gangway.domain.catalogue import Catalogue

_FAMILY = r"členn\w+|köpfig\w+|rodin\w+|famil\w+"
_CHILDREN = r"^(?:the |our |naše |naši |našim |die |unsere |den |unseren )?(?:děti|dětem|kluci|klukům|holky|holkám|kids|children|boys|girls|kinder|kindern|jungs|mädchen)\b"
_BESIDES = r"\b(?:a|i|and|und|plus|navíc|ještě|also|another|extra|noch|dazu|sowie|taky|také|auch)\b|[+&]"
# "Six of us, the children are 3, 5 and 9": told as known, hence of the number.
_DEFINITE = r"\b(?:the|our|die|unsere|naše|naši)\s+(?:kids|children|boys|girls|kinder|jungs|mädchen|děti|kluci|holky)\s+(?:are|sind|jsou|mají|have|haben)\s[\d ,a-z]*$"
_YOUNG = {"child", "unknown", "infant"}


def with_children_among_them(
    people: list[Person], tellings: Sequence[Telling], folded: str, catalogue: Catalogue
) -> list[Person]:
    """The only number of the mail, with the kinds of those it holds."""
    whole = people[0] if people else None
    if whole is None or whole.kind != "people" or whole.trouble or whole.is_part or has(_BESIDES, _text(whole, folded)):
        return people
    if len(people) == 1:
        return _with_told(whole, tellings, folded, catalogue)
    return _with_listed(whole, people[1:], folded)


def _with_told(whole: Person, tellings: Sequence[Telling], folded: str, catalogue: Catalogue) -> list[Person]:
    told = [one for one in tellings if has(_CHILDREN, folded[one.start : one.end]) and one.start >= whole.end]
    ages = [age for one in told for age in one.ages]
    if len(told) != 1 or len(ages) < 2 or max(ages) > OLDEST_YOUNG or len(tellings) > 1:  # noqa: PLR2004  children
        return [whole]
    kinds = [kind_of_age(age, catalogue) or "adult" for age in ages]
    return _held([whole], kinds, [(told[0].start, told[0].end)])


def _with_listed(whole: Person, others: list[Person], folded: str) -> list[Person]:
    near, gap = folded[max(0, whole.start - 8) : others[0].start], folded[whole.end : others[0].start]
    is_family, besides = has(_FAMILY, near), has(_BESIDES, gap)
    definite = len(others) == 1 and whole.count > 2 and has(_DEFINITE, folded[: others[0].end])  # noqa: PLR2004  more than us two
    young = not any(one.kind not in _YOUNG or one.trouble or one.kinds() is None for one in others)
    if has(r"[.!?;\n]", gap) or not young or not (definite or (is_family and not besides)):
        return [whole, *others]
    either = not is_family and whole.count == 3 and others[0].count > 1  # noqa: PLR2004  one with two, or three with two
    if either or besides:
        return [whole.model_copy(update={"trouble": "contradiction"}), *others]
    kinds = [kind for one in others for kind in (one.kinds() or Counter[str]()).elements()]
    return _held([whole, *others], kinds, [place for one in others for place in one.places])


def _text(whole: Person, folded: str) -> str:
    return folded[whole.start : whole.end]


def _held(people: list[Person], young: Sequence[str], places: Sequence[tuple[int, int]]) -> list[Person]:
    whole = people[0]
    grown = whole.count - len(young)
    if grown < 1:
        return people
    kinds = (*young, *(["adult"] * grown))
    update = {"kind": "adult", "age_kinds": kinds, "is_us": False, "told": (*whole.told, *places)}
    return [whole.model_copy(update=update)]
