"""What relatives are to each other: a pair is its two, whoever comes with a husband is grown up."""

from collections.abc import Sequence

from gangway.channels.email.manifest.entry import Mention

OF_A_PAIR = {"parents": ("mother", "father"), "grandparents": ("grandma", "grandpa")}
SPOUSES = frozenset({"husband", "wife", "partner"})
_NOBODY = frozenset({"", "self", "us"})
_CELEBRATES = ("oslaven", "jubilant", "geburtstagskind", "birthday")
_IN_LAW = ("zet", "snach", "son-in-law", "daughter-in-law", "schwiegersohn", "schwiegertochter")


def with_pairs_split(known: list[Mention], told: list[Mention]) -> list[Mention]:
    """`known` where "the grandparents" are grandma and grandpa, since one of them is told of by `told`."""
    who = {one.who for one in told}
    kept: list[Mention] = []
    for one in known:
        two = OF_A_PAIR.get(one.who, ())
        if one.count == len(two) and not (one.ages or one.names) and who & set(two):
            kept += [one.model_copy(update={"who": each, "count": 1}) for each in two]
        else:
            kept.append(one)
    return kept


def is_their_pair(one: Mention, known: list[Mention]) -> bool:
    """Whether both were told of one by one: "babička s dědou …, prarodiče"."""
    two = OF_A_PAIR.get(one.who, ())
    return bool(two) and set(two) <= {other.who for other in known}


def are_pairs(one: Mention, other: Mention) -> bool:
    """As in "my parents (the kids' grandparents)"."""
    return one.who in OF_A_PAIR and other.who in OF_A_PAIR


def is_celebrant(who: str) -> bool:
    """Whoever has the birthday that was told of."""
    return who.startswith(_CELEBRATES)


def as_many_as(one: Mention, last: Mention | None) -> int | None:
    """How many "their husbands" are: "dvě kamarádky se svými muži"."""
    several = last is not None and (last.count or 0) > 1 and last.kind in {"grown", "young", "senior"}
    theirs = one.link == "with" or (one.link == "and" and one.is_definite)
    fits = several and theirs and one.count is None and one.who == "spouses" and not one.mine
    return last.count if fits and last else None


def with_married_grown(people: list[Mention]) -> list[Mention]:
    """As in "dcera se zetem", "our son and his wife": of no age, and grown up."""
    return [
        one.model_copy(update={"kind": "grown"})
        if one.kind == "young" and one.count == 1 and not one.ages and _is_spouse(people[at + 1 : at + 2])
        else one
        for at, one in enumerate(people)
    ]


def _is_spouse(behind: list[Mention]) -> bool:
    if not behind or behind[0].kind != "grown" or behind[0].count != 1:
        return False
    one = behind[0]
    theirs = one.link == "with" or (one.link == "and" and one.is_definite)
    if one.who.startswith(_IN_LAW):
        return one.link in {"with", "and", "comma"}
    return one.who in SPOUSES and theirs and not one.mine


def with_spouses_told_apart(people: list[Mention]) -> list[Mention]:
    """As in "sestra s manželem … my s mužem jedeme taky": the sister's husband is not the sender's."""
    told: list[Mention] = []
    for one in people:
        last = told[-1] if told else None
        theirs = one.link == "with" or (one.link == "and" and one.is_definite)
        of_somebody = last is not None and last.kind == "grown" and last.who not in _NOBODY and last.count == 1
        if last and of_somebody and theirs and not one.mine and one.count == 1 and one.who in SPOUSES:
            told.append(one.model_copy(update={"who": f"{one.who} of {last.who}"}))
        else:
            told.append(one)
    return told


_PARENTS_IN_LAW = frozenset({"father-in-law", "mother-in-law"})


def may_be_parents_in_law(people: Sequence[Mention], known: Sequence[Mention]) -> bool:
    """As in "jedu s manželkou a s jejími rodiči, tchánovi je 74 a tchyni 72": they are the wife's parents, perhaps."""
    everybody = [*known, *people]
    theirs = any(one.who == "parents" and not one.mine and one.is_definite for one in everybody)
    spouse = any(one.who in SPOUSES for one in everybody)
    return theirs and spouse and any(one.who in _PARENTS_IN_LAW for one in everybody)
