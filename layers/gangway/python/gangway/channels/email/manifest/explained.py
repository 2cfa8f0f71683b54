# ruff: noqa: E501  lists of words, harder to read when broken up
"""Whether people told anew are the ones counted before: "two kids: Ema (4) and Hugo (7)", "me and my wife, two adults"."""

from collections import Counter

from gangway.channels.email.manifest.breaths import COUNTED, GROWN, YOUNG
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.units import GROWN_FROM, kinds_of, units_of
from gangway.domain.catalogue import Catalogue

_GROUPS = ((YOUNG, frozenset({"child", "young", "student"})), (GROWN, frozenset({"adult", "grown", "us", "senior", "student"})))  # fmt: skip
_APART = 2  # years
_ALL_GROWN = frozenset({"grown", "self", "us", "adult", "senior", "student"})


def under_heading(entries: list[Mention], told: list[Mention]) -> bool:
    """As in "die Pfadfinder: 20 Wölflinge und fünf Leiter"; changes `entries`."""
    heading = len(entries) == 1 and _is_heading(entries[0])
    under = heading and told[0].link == "explains" and len(told) > 1 and all(one.heads for one in told)
    if under:
        entries[:] = told
    return under


def explained(entries: list[Mention], told: list[Mention], catalogue: Catalogue, *, forced: bool) -> bool | None:
    """Changes `entries`. None where they are others; False where nobody can tell."""
    spanned = len(told) == 1 and told[0].count is None and told[0].is_approximate
    others = any(one.is_elsewhere for one in told) and not forced  # "me, my wife, two adults from our church"
    if others or (any(one.heads is None for one in told) and not spanned):
        return False if forced else None
    if all(one.kind in COUNTED for one in told) and all(
        one.kind not in COUNTED or one.who == "infant" for one in entries
    ):
        return summed_up(entries, told, catalogue, forced=forced)
    counts = all(one.kind in COUNTED for one in told)
    if forced and (_are_their_pairs(entries, told) or (counts and _are_so_many(entries, told, catalogue))):
        return True  # "24 kids, and with me two colleagues, that is three adults"
    for kinds, group in _GROUPS:
        if not all(one.kind in kinds for one in told) or (kinds is GROWN and _is_any_young(told)):
            continue
        if spanned:
            return _is_spanned(entries, told[0], group, catalogue)
        if (found := _of_group(entries, told, group, forced=forced)) is not None:
            return found
    return False if forced else None


def _are_their_pairs(entries: list[Mention], told: list[Mention]) -> bool:
    """As in "…, tedy půjdeme dva páry"."""
    pairs = len(told) == 1 and told[0].kind == "grown" and not told[0].who and told[0].count == len(entries)
    return pairs and all(one.kind in {"grown", "self"} and one.count == 1 for one in entries)


def _is_heading(one: Mention) -> bool:
    return one.count is None and not (one.ages or one.names or one.mine) and one.kind in {"grown", "young", "people"}


def _is_any_young(told: list[Mention]) -> bool:
    return any(one.ages and max(one.ages) < GROWN_FROM for one in told)


def _of_group(entries: list[Mention], told: list[Mention], group: frozenset[str], *, forced: bool) -> bool | None:
    if all(one.kind in COUNTED for one in told):
        group = group & {one.kind for one in told}  # no student is explained by a child
    known = [at for at, one in enumerate(entries) if one.kind in group and _is_open(one, forced=forced)]
    count = sum(one.heads or 0 for one in told)
    if len(known) == 1 and entries[known[0]].count in {None, count}:
        _take(entries, known[0], told)
        return True
    kinds = YOUNG if told[0].kind in YOUNG - {"named"} else GROWN
    several = any(one.kind != "named" for one in told) and any(one.kind in kinds for one in entries)
    return False if known and several else None


def _is_open(one: Mention, *, forced: bool) -> bool:
    """A number of people of whom nobody has told who they are."""
    several = one.count is None or one.count > 1 or one.kind in {"child", "student"}
    return (several or (forced and one.kind in COUNTED)) and not one.ages and not one.names


def _take(entries: list[Mention], at: int, told: list[Mention]) -> None:
    """Each in place of the number: of its kind, unless an age tells another."""
    group = entries[at]
    entries[at : at + 1] = [one.model_copy(update={"kind": _kind_within(group, one), "link": "and"}) for one in told]


def _kind_within(group: Mention, one: Mention) -> str:
    if one.kind == "infant":
        return one.kind  # "four little ones: Leo 3, Ivy 5 and baby Noah"
    if group.kind in {"grown", "us"} and one.kind in {"self", "us"}:
        return one.kind
    if group.kind in {"student", "senior"} or not one.ages:
        return one.kind if group.kind == "us" else group.kind
    if group.kind == "child" and one.kind in {"named", "young"}:
        return "child"
    return one.kind


def _is_spanned(entries: list[Mention], told: Mention, group: frozenset[str], catalogue: Catalogue) -> bool:
    """As in "the kids are between 5 and 13"."""
    known = [one for one in entries if one.kind in group and not one.ages]
    return len(known) == 1 and kinds_of(told.ages, catalogue) == {known[0].kind}


def summed_up(entries: list[Mention], told: list[Mention], catalogue: Catalogue, *, forced: bool) -> bool | None:
    """As in "me, my wife and our son (5): two adults, one child"."""
    counted = units_of(entries, catalogue)
    kinds = Counter({one.kind: one.count or 0 for one in told})
    if counted is not None and all(counted.get(kind) == number for kind, number in kinds.items()):
        return True
    if counted and with_sender_told(entries) and told[0].link == "comma":
        rest = [one for one in told if one.kind not in counted]
        grown = counted == {kind: kinds[kind] for kind in counted}
        if grown and rest and all(one.kind in YOUNG for one in rest) and not set(counted) & YOUNG:
            entries += rest  # "Mr and Mrs Brown, 2 adults, a baby"
            return True
    if counted is None and _fits_as_counted(entries, told):
        entries[:] = told  # "Mr and Mrs Delacroix with daughter: 2 adults, 1 child (4)"
        return True
    return False if forced or counted is None or any(kind in counted for kind in kinds) else None


def are_apart(entries: list[Mention], told: list[Mention]) -> bool:
    """Whether those told in a new breath cannot be among those before."""
    young = all(one.kind in YOUNG - {"named"} or (one.ages and max(one.ages) < GROWN_FROM) for one in told)
    grown = all(one.kind in _ALL_GROWN for one in told)
    if all(one.kind == "named" and one.ages and one.names for one in (*entries, *told)):
        return True  # a list, one in each line
    if any(one.heads is None for one in told):
        return False
    had_young = any(one.kind in YOUNG for one in entries)
    had_grown = any(one.kind in GROWN | _ALL_GROWN for one in entries)
    if (young and not had_young) or (grown and not had_grown) or (young and _is_another_child(entries, told)):
        return True
    kinds = {one.kind for one in told}
    if all(one.kind in COUNTED and not one.mine for one in (*entries, *told)) and not kinds & {
        one.kind for one in entries
    }:
        return True  # "4 x adult", "2 x child", "1 x infant", each on its line
    others = [one for one in (*entries, *told) if one.kind not in YOUNG]
    related = all(one.kind in {"grown", "self", "us"} and one.who and one.count in {1, 2} for one in others)
    return grown and related


def _is_another_child(entries: list[Mention], told: list[Mention]) -> bool:
    """As in "the boys are 3 and 6. Little Anna is 1": of an age that none of the others has, nor will have soon."""
    known = [one for one in entries if one.kind in YOUNG]
    ages = [age for one in known for age in one.ages]
    new = [age for one in told for age in one.ages]
    all_aged = all(one.ages and not one.is_approximate for one in (*known, *told))
    return all_aged and all(abs(age - other) >= _APART for age in new for other in ages)


def _are_so_many(entries: list[Mention], told: list[Mention], catalogue: Catalogue) -> bool:
    counted = units_of(entries, catalogue)
    return counted is not None and all(not one.ages and counted[one.kind] == one.count for one in told)


def _fits_as_counted(entries: list[Mention], told: list[Mention]) -> bool:
    """Whether as many grown-ups and children are counted as were told of, the young ones without an age."""
    if any(one.heads is None for one in (*entries, *told)) or any(one.ages for one in entries if one.kind != "named"):
        return False
    grown = sum(one.heads or 0 for one in entries if one.kind in _ALL_GROWN)
    young = sum(one.heads or 0 for one in entries if one.kind in {"young", "child", "infant"} and not one.ages)
    children = sum(one.heads or 0 for one in told if one.kind in {"child", "infant"})
    everybody = sum(one.heads or 0 for one in entries)
    return grown + young == everybody == sum(one.heads or 0 for one in told) and children <= young


def with_sender_told(entries: list[Mention]) -> bool:
    """Whether everybody grown up was told: the sender, a couple."""
    whole = any(
        one.kind in {"self", "us"} or (one.count == _APART and (one.names or one.who == "parents")) for one in entries
    )
    return whole and all(one.heads for one in entries)
