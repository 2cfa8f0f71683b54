"""Whether somebody mentioned is known already: told of once more, or named where only their kind was told."""

from collections.abc import Sequence

from gangway.channels.email.manifest.breaths import COUNTED, are_one
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.kin import OF_A_PAIR, is_celebrant, is_their_pair
from gangway.channels.email.manifest.units import GROWN_FROM

_A_PAIR = 2
_LITTLE = ("klein", "mal", "little", "nejmensi", "youngest")
_SENDER = frozenset({"self", "us"})


def is_again(one: Mention, known: list[Mention], breath: Sequence[Mention]) -> bool | None:
    """Changes `known`, where an age goes to those told of again. None where nobody can tell."""
    if one.who == "us" and one.kind in {"senior", "student"}:
        return _both_are(one, known)
    if _is_of_known(one, known, breath):
        return True
    if one.link in {"start", "sentence"} and not one.ages and _is_of_a_pair(one, known):
        return None  # "my parents (70 and 72) … my mother brings her sister"
    found = [at for at, other in enumerate(known) if are_one(one, other)]
    return _told_again(one, known, found) if found else _is_among(one, known, breath)


def _told_again(one: Mention, known: list[Mention], found: Sequence[int]) -> bool | None:
    other = known[found[0]]
    if len(found) > 1 or (one.ages and other.ages and one.ages != other.ages):
        return None
    if one.kind in {"student", "senior"} and other.kind in {"grown", "self"}:
        known[found[0]] = other = other.model_copy(update={"kind": one.kind})
    if one.ages and not other.ages:
        known[found[0]] = _with_ages(other, one)
    return True


def _is_among(one: Mention, known: list[Mention], breath: Sequence[Mention]) -> bool:
    """Whether somebody told otherwise is one of those known, or all of them."""
    if _are_those(one, known) or _is_the_little_one(one, known):
        return True
    pair = not one.ages and is_their_pair(one, known)
    return pair or _is_crowd(one, known) or _is_the_one(one, known, breath)


def _is_of_known(one: Mention, known: Sequence[Mention], breath: Sequence[Mention]) -> bool:
    """As in "my parents (70 and 72) … Mum walks with a cane", "one adult and one OAP. The OAP is me"."""
    if len(breath) > 1 or one.ages or one.count != 1 or one.link not in {"start", "sentence"}:
        return False
    the_one = any(other.kind == one.kind and other.count == 1 for other in known)
    return _is_of_a_pair(one, known) or (the_one and one.is_definite and one.kind in COUNTED)


def _is_of_a_pair(one: Mention, known: Sequence[Mention]) -> bool:
    """Not "her mother", "die Mutter meiner Frau"."""
    ours = one.mine or not one.is_definite
    return ours and any(one.who in OF_A_PAIR.get(other.who, ()) and other.ages for other in known)


def _with_ages(known: Mention, told: Mention) -> Mention:
    update = {"ages": told.ages, "is_shared": told.is_shared, "is_approximate": told.is_approximate}
    return known.model_copy(update=update)


def _both_are(one: Mention, known: list[Mention]) -> bool:
    """As in "me, my husband and our granddaughter (5). We are both pensioners"."""
    grown = [at for at, other in enumerate(known) if other.kind in {"grown", "self"} and other.count == 1]
    sender = any(known[at].who == "self" for at in grown)
    if not sender or len(grown) != _A_PAIR or one.count != _A_PAIR or any(known[at].ages for at in grown):
        return False
    for at in grown:
        known[at] = known[at].model_copy(update={"kind": one.kind})
    return True


def _is_crowd(one: Mention, known: list[Mention]) -> bool:
    """As in "we want to surprise the children … there will be me and the kids: …"."""
    if one.kind not in {"child", "young"}:
        return False
    crowd = [
        at
        for at, other in enumerate(known)
        if other.kind in {"child", "young"} and other.heads is None and not other.ages
    ]
    if one.heads is not None and one.heads > 1 and len(crowd) == 1:
        known[crowd[0]] = one
        return True  # "the scouts are coming: 18 cubs, aged 8 to 10"
    if one.heads is not None or one.ages:
        return False
    return any(other.kind in {"child", "young"} and other.heads is None and not other.ages for other in known)


def _is_the_one(one: Mention, known: list[Mention], breath: Sequence[Mention]) -> bool:
    """As in "we'd show it to our granddaughter. We are: my husband, I and little Lotte (6)"."""
    young = [at for at, other in enumerate(known) if other.kind in {"young", "named"} and other.count == 1]
    told = [other for other in breath if other.kind in {"young", "named", "child"}]
    if len(young) != 1 or len(told) != 1 or one.count != 1 or not any(other.kind in _SENDER for other in breath):
        return False
    other = known[young[0]]
    if is_celebrant(one.who):
        return not one.ages
    if one.kind not in {"young", "named"} or other.ages or other.names or not one.ages or one.mine:
        return False
    known[young[0]] = _with_ages(other, one)
    return True


def _are_those(one: Mention, known: Sequence[Mention]) -> bool:
    """As in "… and our friends Sue and Barry. The men are hoping there's beer": some of those told of."""
    if not (one.is_definite and one.is_detail) or one.heads is not None or one.ages or one.mine:
        return False
    young = one.kind in {"child", "young"}
    several = sum(other.heads or 0 for other in known if (other.kind in {"child", "young", "named"}) == young)
    return several > 1


def without_crowd(known: list[Mention], told: Sequence[Mention]) -> list[Mention]:
    """As in "we're over with the kids. It's me, my husband, Oliver (7) and Poppy (2)": told one by one after all."""
    young = [one for one in told if one.kind in {"child", "young", "named", "infant"}]
    aged = [one for one in young if one.ages and max(one.ages) < GROWN_FROM]
    crowd = [one for one in known if one.kind in {"child", "young"} and one.heads is None and not one.ages]
    heads = sum(one.heads or 0 for one in young)
    if len(crowd) != 1 or heads < _A_PAIR or len(aged) != len(young):
        return known
    return [one for one in known if one is not crowd[0]]


def _is_the_little_one(one: Mention, known: Sequence[Mention]) -> bool:
    """As in "vier Erwachsene und unsere Mia (9). Gibt's für die Kleine ein Kindermenü?"."""
    little = (
        one.count == 1 and one.is_definite and not (one.ages or one.names or one.mine) and one.who.startswith(_LITTLE)
    )
    return (
        little and sum(other.heads or 0 for other in known if other.kind in {"child", "young", "named", "infant"}) == 1
    )
