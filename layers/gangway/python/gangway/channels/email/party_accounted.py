# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""People told one by one, and a number that holds them all: "my husband comes straight from work, I come with two
colleagues … four tickets", "my daughter brings five friends, so six children". The arithmetic tells that they are the same.
"""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_adds import RESTATES
from gangway.channels.email.party_sums import Party

_I_COME_WITH = r"\b(?:ich|i|i'm|i'll|já)\b[^.!?;\n\d]{0,30}\b(?:mit|with|s|se)\s+(?:(?:my|meinen|svými|mými)\s+)?$"


def _heads(one: Person) -> int:
    return one.count * 2 if one.kind == "couple" and not one.age_kinds else max(one.count, len(one.age_kinds))


def _with_sender(people: Sequence[Person], folded: str) -> bool:
    """Whether the sender, who is named nowhere, goes with some of them."""
    if any(one.kind == "self" for one in people):
        return False
    return any(one.with_sender or has(_I_COME_WITH, folded[max(0, one.start - 50) : one.start]) for one in people)


_NOT_NOW = (
    r"\b(?:were|was|byl[aiyo]?|měl[aiyo]?|mělo|waren|war|wären|wollten|originally|původně|ursprünglich|eigentlich)\b"
)
_AWAY = r"\bstay\w*|\bzůst(?!ande)\w+|\bbleib\w*|\bne(?:jede|jedou|pojede|pojedou|přijede|půjde|jde)\b|\bnot (?:coming|joining)\b|n't (?:be )?(?:com\w+|join\w*)|\bnicht mit\w*"


# The last of a list: "…, two colleagues and our three guests".
_COME_BESIDES = r"[\w)]\s*,?\s*(?:\b(?:a|i|and|und|plus|sowie)\b|[+&])\s*(?:(?:our|my|his|her|their|the|naš\w+|moj\w+|mé|své|jejich|jeho|její|unsere?n?|meine?n?|seine?n?|ihre?n?|die|den)\s+)?$"

_COME_AS_GUESTS = r"\b(?:guests|visitors|host(?:é|y|ů)|gäste\w*|besucher\w*)$"


def _listed_with(whole: Person, others: Sequence[Person], folded: str) -> list[Person]:
    """Of the same sentence."""
    gaps = [(one, folded[min(one.end, whole.end) : max(one.start, whole.start)]) for one in others]
    return [one for one, gap in gaps if not has(r"[.!?;:]\s|\n", gap)]


def accounted_for(people: Sequence[Person], folded: str) -> Party | None:
    """The largest number, when all others together are as many; None when they are not."""
    totals = [one for one in people if one.kind == "people" and not one.trouble]
    whole = max(totals, key=lambda one: one.count, default=None)
    others = [one for one in people if one is not whole]
    if (
        whole is None
        or not others
        or any(one.kind == "family" for one in others)
        or any(one.trouble for one in people)
        or whole.is_part
    ):
        return None
    if has(_NOT_NOW, folded[max(0, whole.start - 16) : whole.end]) or has(_AWAY, folded):
        return None  # "five seats. We were six but my brother stays at home"
    ahead, said = folded[max(0, whole.start - 30) : whole.start], folded[whole.start : whole.end]
    besides = has(_COME_BESIDES, ahead) or (has(r",\s*$", ahead) and has(_COME_AS_GUESTS, said))
    if besides and len(_listed_with(whole, others, folded)) > 1:
        return None  # "for myself, two colleagues and our three guests" are six
    sender = _with_sender(others, folded)
    if sum(map(_heads, others)) + sender != whole.count:
        return None
    goes_with = next((one for one in others if one.with_sender), None)
    units: Counter[str] = Counter({goes_with.sender_kind if goes_with else "adult": int(sender)})
    for one in others:
        kinds = Counter({"adult": one.count}) if one.kind == "people" else one.kinds()
        if kinds is None:
            return None
        units.update(kinds)
    units = +units
    return Party(people=whole.count) if set(units) == {"adult"} else Party(units=dict(units))


def summed_up(people: list[Person], folded: str) -> list[Person]:
    """As in "my daughter brings five friends, so six children in all": who was told before is told once more."""
    for one in people:
        before = [each for each in people if each.end <= one.start]
        counted = one.kind in {"child", "adult", "senior", "student"} and not one.trouble
        restated = pattern(RESTATES).search(folded[max(0, one.start - 30) : one.start])
        kinds = set(one.kinds() or ())
        alike = all(each.kind == "people" or set(each.kinds() or kinds) <= kinds for each in before)
        if counted and restated and len(before) > 1 and alike and sum(map(_heads, before)) == one.count:
            told = (*one.told, *(place for each in before for place in each.places))
            return [one.model_copy(update={"told": told}), *(each for each in people if each.start > one.start)]
    return people


def us_again(people: list[Person], folded: str) -> list[Person]:
    """As in "my wife and I are both pensioners … for the two of us and our grandson": the two are those told before."""
    of_two = [one for one in people if one.kind == "people" and one.is_us and one.count == 2 and not one.trouble]  # noqa: PLR2004
    us = next(iter(of_two), None)
    pair = [one for one in people if us and one.end <= us.start]
    if us is None or not pair or not _is_the_sender_and_one_more(pair):
        return people
    if not has(r"[.!?;](?=\s)|\n", folded[pair[-1].end : us.start]):
        return people
    kinds: list[str] = []
    for one in pair:
        kinds += (one.kinds() or Counter()).elements()
        kinds += [one.sender_kind] * one.with_sender
    told = tuple(place for one in pair for place in one.places)
    again = us.model_copy(
        update={"kind": "adult", "age_kinds": tuple(kinds), "is_us": False, "told": (*us.told, *told)}
    )
    return [again if one is us else one for one in people if one not in pair]


def _is_the_sender_and_one_more(pair: Sequence[Person]) -> bool:
    kin = all(one.kind in {"self", "relative"} or (one.kind in {"senior", "student"} and one.is_us) for one in pair)
    heads = sum(map(_heads, pair)) + sum(one.with_sender for one in pair)
    sender = any(one.kind == "self" or one.with_sender or one.is_us or len(one.age_kinds) == 2 for one in pair)  # noqa: PLR2004
    return kin and sender and heads == 2 and not any(one.trouble for one in pair)  # noqa: PLR2004  the two of us
