# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Chains of people to one party: they must agree with each other and with every stated total, or it is in doubt."""

from collections import Counter
from itertools import pairwise

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_adds import RESTATES, adds
from gangway.channels.email.party_doubts import comes_along
from gangway.domain.model import Model


class Party(Model):
    """`units` per kind of guest, or only `people`; `trouble` when it cannot be relied on."""

    units: dict[str, int] = {}
    people: int | None = None
    trouble: str | None = None
    where: tuple[tuple[int, int], ...] = ()
    overrules: bool = False  # told behind a turn: "six of us are here, but only five will come"

    @property
    def heads(self) -> int:
        """How many people, 0 where that is unknown."""
        return self.people or sum(self.units.values())

    @property
    def is_empty(self) -> bool:
        return not self.units and self.people is None


class Chain(Model):
    """`adds`: as in "my dva, dcera a babička", the others come besides the two of us."""

    people: tuple[Person, ...]
    subset: bool = False
    adds: bool = False

    @property
    def total(self) -> int | None:
        totals = [person.count for person in self.people if person.kind == "people"]
        return totals[0] if totals else None


def reconciled(chains: list[Chain], folded: str) -> Party:
    parties = [_party(chain) for chain in chains]
    if trouble := next((party.trouble for party in parties if party.trouble), None):
        return Party(trouble=trouble)
    totals = {party.people for party in parties if party.people is not None and not party.units}
    counted = [(chain, party.units) for chain, party in zip(chains, parties, strict=True) if party.units]
    if len(totals) == 1 and len(counted) <= 1:
        return _with_one_total(next(iter(totals)), counted, folded)
    if not counted:
        return _summed(totals)
    return _of_lists(counted, totals, folded, ends_with_a_list=bool(parties[-1].units))


def _summed(totals: set[int]) -> Party:
    """As in "18 colleagues and 2 guests, 20 in total": the largest number is what the others make up."""
    whole = max(totals, default=0)
    return Party(people=whole) if whole * 2 == sum(totals) else Party(trouble="contradiction")


Counted = list[tuple[Chain, dict[str, int]]]


def _with_one_total(total: int, counted: Counted, folded: str) -> Party:
    if not counted:
        return Party(people=total)
    chain, units = counted[0]
    if _are_some_of(chain, total, folded):
        return Party(people=total)
    return (
        _listed_among(chain, units, folded, total)
        or _joined_young(chain, units, folded, total)
        or _checked(units, {total})
    )


def _of_lists(counted: Counted, totals: set[int], folded: str, *, ends_with_a_list: bool) -> Party:
    """Several lists of people: one names all, or each adds to the one before, or they make up the total together."""
    lists = [units for _, units in counted]
    if len(lists) == 2 and (whole := _whole_list(*lists)):  # noqa: PLR2004  one names the children, one all
        return _checked(whole, totals)
    start = counted[-1][0].people[0].start
    if ends_with_a_list and pattern(RESTATES).search(folded[max(0, start - 24) : start]):
        last = lists[-1]
        fits = all(count <= last.get(kind, 0) for units in lists[:-1] for kind, count in units.items()) or all(
            set(units) == {"adult"} and sum(units.values()) == sum(last.values()) for units in lists[:-1]
        )  # "two couples, so four adults, three of them over 65"
        return _checked(last, totals) if fits else Party(trouble="contradiction")
    if len(lists) == 2 and _are_the_same_kin(counted[0][0], counted[1][0]):  # noqa: PLR2004  told twice
        return _checked(lists[0] if set(lists[1]) == {"adult"} else lists[1], totals)
    if len(lists) == 2 and (both := _young_and_grown(counted, folded)):  # noqa: PLR2004  one beside the other
        return _checked(both, totals)
    units = lists[0]
    for chain, more in counted[1:]:
        too = comes_along(chain.people, folded) or comes_along(counted[0][0].people, folded)
        if more == units and not too and not _are_other_kin(chain, counted[0][0], folded):
            continue
        if not adds(folded, chain.people[0]):
            return _nested(lists, totals)
        units = dict(Counter(units) + Counter(more))
    party = _checked(units, totals)
    return _nested(lists, totals) if party.trouble == "contradiction" else party


def _young_and_grown(counted: Counted, folded: str) -> dict[str, int] | None:
    """As in "dětí je 23, dozor dělají dvě učitelky": the young and their grown-ups, counted in one sentence."""
    (one, first), (other, second) = counted
    young = {"child", "infant"}
    apart = {set(first) <= young, set(second) <= young} == {True, False} and not (set(first) & set(second))
    gap = folded[one.people[-1].end : other.people[0].start]
    grown = second if set(first) <= young else first
    if (
        not apart
        or not set(grown) <= {"adult", "senior"}
        or pattern(
            r"[!?;\n]|(?<=[a-z)])\.|\b(?:bez|without|ohne|not|nicht|nebo|or|oder|ne(?!děl|jlép|jrad)\w+)\b"
        ).search(gap)
    ):
        return None
    return dict(Counter(first) + Counter(second))


def _are_the_same_kin(one: Chain, other: Chain) -> bool:
    """As in "my parents and I are in Prague … It's mum and dad and me": a couple, told one by one behind it."""
    couples = [each for each in one.people if each.kind == "couple" and each.count == 1]
    if not couples or any(each.kind not in {"self", "couple"} for each in one.people):
        return False
    kin = [each for each in other.people if each.kind == "relative"]
    rest = [each for each in other.people if each.kind != "relative"]
    selves = sum(each.kind == "self" for each in one.people)
    return len(kin) == 2 * len(couples) and [each.kind for each in rest] == ["self"] * selves and selves > 0


def _are_other_kin(chain: Chain, first: Chain, folded: str) -> bool:
    """As in "me and my boyfriend … both his parents": as many, but not the same people."""
    kin = {"self", "relative", "couple"}
    said = {folded[one.start : one.end] for one in first.people}
    named = all(one.kind in kin for one in (*chain.people, *first.people))
    return named and not all(one.kind == "self" or folded[one.start : one.end] in said for one in chain.people)


def _whole_list(one: dict[str, int], other: dict[str, int]) -> dict[str, int] | None:
    """As in "with the kids (6 and 12) … Two adults and the two children": the second list names the children again."""
    young = set(one) <= {"child", "infant"}
    return (
        other if young and "adult" in other and all(other.get(kind) == count for kind, count in one.items()) else None
    )


_AMONG_THEM = r"\b(?:darunter|davon|z toho|mezi nimi|z nás|z nich|among (?:us|them)|of (?:us|them|whom|which)|including)\W*(?:sind|ist|jsou|je|bude|budou|are|is)?\W*$"


def _listed_among(chain: Chain, units: dict[str, int], folded: str, total: int) -> Party | None:
    """As in "zu sechst … Darunter sind zwei Kinder": who is listed is part of the number; the others are adults."""
    start = chain.people[0].start
    others = total - sum(units.values())
    if others <= 0 or "adult" in units or not pattern(_AMONG_THEM).search(folded[max(0, start - 24) : start]):
        return None
    return Party(units={"adult": others, **units})


_TAKES = r"vezmu|vezmeme|beru|bereme|take|taking|bring|bringing|nehme|nehmen|bringe|bringen"


def _joined_young(chain: Chain, units: dict[str, int], folded: str, total: int) -> Party | None:
    """As in "with my daughter (12) … two places, please": whoever is not among the young is an adult."""
    start = chain.people[0].start
    joined = pattern(rf"\b(?:s|se|with|mit|{_TAKES})\s+(?:\w+\s+)?$").search(folded[max(0, start - 20) : start])
    others = total - sum(units.values())
    young = set(units) <= {"child", "infant", "student"} and all(one.age_kinds for one in chain.people)
    return Party(units={"adult": others, **units}) if joined and young and others > 0 else None


_OTHERS = r"\b(?:friends?|přátel\w*|kamarád\w*|koleg\w*|colleagues?|freunde?\w*|kollegen|others?|další\w*|ostatní\w*|weitere\w*|anderen?|plus|navíc|also|k tomu|dazu|zusätzlich)\b"


def _are_some_of(chain: Chain, total: int, folded: str) -> bool:
    """As in "this time with our parents. … Four persons, please": company without an age is some of the stated number."""
    first = chain.people[0]
    kin = all(one.kind in {"relative", "couple"} and not one.age_kinds for one in chain.people)
    joined = pattern(r"\b(?:s|se|with|mit)\s+(?:\w+\s+)?$").search(folded[max(0, first.start - 16) : first.start])
    heads = sum(2 if one.kind == "couple" else 1 for one in chain.people)
    return kin and joined is not None and heads < total and not pattern(_OTHERS).search(folded)


def _nested(lists: list[dict[str, int]], totals: set[int]) -> Party:
    """Counts in sentences of their own: taken together only when they make up the stated total."""
    together: Counter[str] = Counter()
    for units in lists:
        together.update(units)
    if totals == {sum(together.values())}:
        return Party(units=dict(together))
    alone = [units for units in lists if totals == {sum(units.values())}]
    return Party(units=alone[0]) if len(alone) == 1 else Party(trouble="contradiction")


def _checked(units: dict[str, int], totals: set[int]) -> Party:
    heads = sum(count * (4 if kind == "family" else 1) for kind, count in units.items())
    without_infants = heads - units.get("infant", 0)
    if not totals or totals in ({heads}, {without_infants}):
        only_young = set(units) <= {"child", "infant"}
        return Party(trouble="only_children") if only_young and not totals else Party(units=units)
    return Party(trouble="contradiction")


def _is_odd(people: tuple[Person, ...]) -> bool:
    """As in "6 adults, of whom 2 are children": no part of adults, and none beside them."""
    return any(one.kind == "adult" and other.is_odd_part for one, other in pairwise(people))


def _party(chain: Chain) -> Party:
    if _is_odd(chain.people):
        return Party(trouble="contradiction")
    if trouble := next((person.trouble for person in chain.people if person.trouble), None):
        return Party(trouble=trouble)
    units: Counter[str] = Counter()
    for person in _without_parts(chain.people):
        if person.kind == "people":
            continue
        kinds = person.kinds()
        if kinds is None:
            return Party(trouble="unknown_age")
        units.update(kinds)
    company = next((person for person in chain.people if person.with_sender), None)
    if company and not any(person.kind == "self" for person in chain.people):
        units[company.sender_kind] += 1
    units = Counter({kind: count for kind, count in units.items() if count})
    total = chain.total
    if total is None:
        return Party(units=dict(units)) if units else Party(trouble="zero")
    return _with_total(chain, units, total)


def _without_parts(people: tuple[Person, ...]) -> list[Person]:
    """As in "4 adults, one is a student": who is part of a count before is taken out of it."""
    counted: list[Person] = []
    for one in people:
        whole = next((at for at in range(len(counted) - 1, -1, -1) if not counted[at].is_part), None)
        if one.is_part and whole is not None:
            of = counted[whole]
            fits = one.count < of.count or (one.count == of.count != people[whole].count)
            if of.kind != "people" and not of.age_kinds and fits:
                counted[whole] = of.model_copy(update={"count": of.count - one.count})
        counted.append(one)
    return counted


def _with_total(chain: Chain, units: Counter[str], total: int) -> Party:  # noqa: PLR0911  one return per rule
    """As in "6 osob, z toho 2 děti" leaves four adults; "the two of us plus three kids" adds up."""
    heads = sum(count * (4 if kind == "family" else 1) for kind, count in units.items())
    if total == 0:
        return Party(trouble="zero")
    if len({person.count for person in chain.people if person.kind == "people"}) > 1 and not chain.subset:
        return Party(trouble="contradiction")
    if not units:
        return Party(people=total)
    named = next(person for person in chain.people if person.kind == "people")
    if (
        set(units) == {"infant"}
        and not chain.subset
        and named == chain.people[0]
        and not any(p.is_part for p in chain.people)
    ):
        return Party(units=dict(units + Counter({"adult": total})))
    young = set(units) <= {"child", "infant"}
    if chain.adds and not chain.subset:
        return _besides_us(chain, units, total)
    if (
        heads == total
        and not (young and named.is_us)
        and len({p.count for p in chain.people if p.kind == "people"}) == 1
    ):
        return Party(units=dict(units))
    if named.is_us and named == chain.people[0] and not chain.subset and "adult" not in units:
        return Party(units=dict(units + Counter({"adult": total})))
    kin = {"relative", "couple", "unknown", "child", "infant", "people", "adult", "senior"}
    if named.is_us and total == 2 and not chain.subset and {p.kind for p in chain.people} <= kin:  # noqa: PLR2004
        return Party(units=dict(units + Counter({"adult": total})))  # "his parents, the two of us and our son"
    if chain.subset and heads < total and "adult" not in units:
        return Party(units=dict(units + Counter({"adult": total - heads})))
    return Party(trouble="contradiction")


def _besides_us(chain: Chain, units: Counter[str], total: int) -> Party:
    """As in "my dva, dcera a babička"; "four of us, two big ones and two little ones" are the four."""
    if not any(one.kind in {"self", "adult"} and not one.age_kinds for one in chain.people):
        return Party(units=dict(units + Counter({"adult": total})))
    return Party(units=dict(units)) if sum(units.values()) == total else Party(trouble="contradiction")


def heads_of(party: Party) -> int | None:
    if party.people is not None:
        return party.people
    return sum(party.units.values()) if party.units else None
