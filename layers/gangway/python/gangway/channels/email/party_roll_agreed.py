"""People told of twice in a roll call: listed again, with their ages, or with who they are."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_tokens import Token
from gangway.domain.catalogue import Catalogue

_PARENTS = ({"mother", "father"}, {"grandma", "grandpa"})
_GUESTS = {
    "adult": {"relative", "couple", "unknown"},
    "senior": {"relative", "couple"},
    "student": {"unknown", "relative"},
    "child": {"child", "unknown"},
}


def are_the_last(again: Sequence[Entry], told: Sequence[Entry]) -> bool:
    """As in "two pensioners and two students, those are our grandchildren": who they are, told without a count."""
    if len(again) != 1 or len(told) < 2 or not again[0].mine or again[0].ages:  # noqa: PLR2004  others and the last
        return False
    one, last = again[0], told[-1]
    several = one.heads in {None, last.heads} or (one.count == 1 and one.who in _ALSO_SEVERAL)
    return several and last.heads is not None and one.sort in _GUESTS.get(last.sort, set())


_ALSO_SEVERAL = {"grandson", "nephew"}  # "Enkel", "Neffen"


def agreed_of(told: list[Entry], again: Sequence[Entry], catalogue: Catalogue) -> list[Entry] | None:
    """Two lists of the same people, or ages told of some of the first; None when they differ."""
    if any(one.sort == "pronoun" for one in again):
        return _with_whom_they_mean(told, again)
    more = _with_ages_of_the_uncounted(told, again) or _with_both_parents(told, again) or _with_ages_told(told, again)
    if all(one.is_told and one.ages for one in told):
        more = more or _with_ages_told(again, told)  # "Dad is 80 on Sunday. … There will be nine of us: me, Dad, …"
    if more:
        return more
    first, second = sum_of(told, catalogue), sum_of(again, catalogue)
    heads = sum(one.heads or 0 for one in told)
    if first is not None and first == second:
        return told
    if second is not None and heads == second.total() and all(one.is_open or one.sort == "adult" for one in told):
        grown_only = all(one.sort == "adult" for one in told)
        return None if grown_only and set(second) - {"adult"} else list(again)
    if first is not None and heads == sum(one.heads or 0 for one in again) and all(one.is_open for one in again):
        return told
    return None


def _with_whom_they_mean(told: Sequence[Entry], again: Sequence[Entry]) -> list[Entry] | None:
    """As in "my granddaughter (9), so she and I", "I am 72 and she is 74": the only other one told of."""
    others = [one for one in told if one.sort != "self"]
    rest = [one for one in again if one.sort != "pronoun"]
    they = [one for one in again if one.sort == "pronoun"]
    if len(others) != 1 or len(they) != 1 or they[0].count != 1 or others[0].heads != 1:
        return None
    if they[0].ages and not others[0].is_open:
        return None
    other = others[0].model_copy(update={"ages": they[0].ages or others[0].ages})
    selves = [one for one in told if one.sort == "self" and not rest]
    return [*(rest or selves), other] if all(one.sort == "self" for one in rest) else None


def are_others(told: Sequence[Entry], joining: Sequence[Entry]) -> bool:
    """As in "my husband and I", of whom none can be the grandson who comes as well."""
    known = {one.who for one in told}
    single = all(one.sort in _ONES and (one.heads == 1 or one.sort == "us") for one in told)
    others = all(one.sort in _JOIN and one.who and one.heads and one.who not in known for one in joining)
    young = [one for one in told if one.sort in _YOUNG]
    vague = any(one.who in _ANY_CHILD for one in [*young, *joining] if one.sort in _YOUNG)
    return single and others and not (vague and young)


_ONES = frozenset({"self", "us", "relative", "unknown"})
_JOIN = frozenset({"relative", "unknown", "couple", "child", "infant"})
_ANY_CHILD = frozenset({"child", "unknown", "infant", "boy", "girl", "little", "twins", "toddler"})


def _with_ages_told(told: Sequence[Entry], again: Sequence[Entry]) -> list[Entry] | None:
    updated = list(told)
    for entry in again:
        places = [at for at, one in enumerate(updated) if one.is_open and _are_the_same(one, entry)]
        if not entry.ages or len(places) != 1:
            return None
        updated[places[0]] = updated[places[0]].model_copy(update={"ages": entry.ages})
    return updated


def _with_ages_of_the_uncounted(told: Sequence[Entry], again: Sequence[Entry]) -> list[Entry] | None:
    """As in "me, my husband and the girls (Ema 4, Nela 6)"."""
    places = [at for at, one in enumerate(told) if one.heads is None]
    if len(places) != 1 or told[places[0]].sort not in {"child", "unknown"} or not all(one.ages for one in again):
        return None
    ages = tuple(age for one in again for age in one.ages)
    return [one.model_copy(update={"ages": ages}) if at == places[0] else one for at, one in enumerate(told)]


def _with_both_parents(told: Sequence[Entry], again: Sequence[Entry]) -> list[Entry] | None:
    """As in "I'll be with my parents, Dad is 70 and Mum is 68"."""
    places = [at for at, one in enumerate(told) if one.sort == "couple" and not one.ages]
    if len(places) != 1 or {one.who for one in again} not in _PARENTS or len(again) != 2:  # noqa: PLR2004  both
        return None
    return [*told[: places[0]], *again, *told[places[0] + 1 :]]


def _are_the_same(one: Entry, other: Entry) -> bool:
    if one.sort == "self" or other.sort == "self":
        return one.sort == other.sort
    if one.sort in {"child", "unknown"} and other.sort in {"child", "unknown"}:
        again = other.definite or other.mine or other.is_told
        return again and one.heads == other.heads and (one.who == other.who or "child" in {one.who, other.who})
    return one.who == other.who and not other.mine


def sum_of(entries: Sequence[Entry], catalogue: Catalogue) -> Counter[str] | None:
    kinds = [one.kinds(catalogue) for one in entries]
    return None if any(one is None for one in kinds) else sum((one for one in kinds if one), Counter[str]())


_GROWN, _YOUNG = frozenset({"adult", "senior", "student"}), frozenset({"child", "infant", "unknown"})


def may_explain(counted: Entry, behind: Entry) -> bool:
    """As in "two adults, my wife", "one pensioner, my aunt", "one child, my niece": one of them or one more?"""
    if counted.sort == "self" and behind.is_owned and behind.sort == "unknown":
        return True  # "I, her niece (50)"
    if counted.heads is None or counted.ages:
        return False
    grown = counted.sort in _GROWN and behind.sort in {"relative", "self", "couple", "us"}
    young = counted.sort in _YOUNG and behind.sort in _YOUNG
    if counted.count == 1:
        return (grown or young) and behind.mine and behind.heads in {None, 1}
    return grown


def counts_them(told: Sequence[Entry], entry: Entry, behind: Sequence[Token]) -> bool:
    """As in "my wife and I, two adults", and not "me, my wife, two adults from our church"."""
    return entry.heads == sum(one.heads or 0 for one in told) and not any(one.text in words.PLACES for one in behind)
