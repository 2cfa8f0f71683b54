# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who comes along: counts per kind, ages turned into kinds, the sender counted when they say so.

People are read as chains of mentions ("my dva a dvě děti (4 a 7 let)"). Chains must agree with each other; where they
do not, the party is in doubt and `trouble` says so.
"""

import re
from collections import Counter

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank_all, fold, has, pattern
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party_doubts import kind_beside, strangers, unassigned_ages
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model

_LINK = (
    r"^[\s,;:+&()/-]*(?:(?:a|i|and|und|plus|s|se|mit|with|sowie|spolu|together|dále|also|auch|ještě|another|k tomu|navíc|dazu|noch|our|my|naše|naši|našimi|mein\w*|unser\w*|moje|můj|mou|mým|svou|svým|manželka|dvě|the|his|her|their|jeho|její|jejich|sein\w*|ihr\w*|"
    r"alle|all|všichni|jedno|jeden|jednoho|ein\w*|an?|malé|malým|malými|die|der|den|dem|small|little|young|kleine\w*|including|včetně|inklusive|inkl|incl|z toho|z nichž|davon|of which|of whom|darunter|je|jsou|jako|as|osob\w*|persons?|people|personen|celkem|total|k ní|k nim|k němu|paní|kočár\w*|buggy|pram|stroller|kinderwagen)\b[\s,;:+&()/-]*){0,6}$"
)
_SUBSET = r"\b(?:z toho|z nich|z nichž|davon|of which|of whom|of them|darunter|including|včetně|inklusive|inkl|incl)\b|^\s*[,;]?\s*\("
_RESTATES = r"\b(?:tedy|takže|čili|tj|t\.j|to (?:je|znamená)|dohromady|celkem|so|i\.?e|that is|that(?:'s| makes)|which makes|meaning|in total|altogether|all in all|also|das heißt|d\.? ?h|sprich|macht|insgesamt|zusammen)\b[\s.,:-]*(?:tedy |je |jsme |budeme |nás |we are |we're |there are |sind |wir |a total of )*$"
_ALL = r"\b(?:všichni|samí|samé|vše|alle|alles|all(?: of us)?(?: are)?|lauter|only|nur|jen)\s+(?:sind\s+|are\s+|jsou\s+|jsme\s+)?(dospěl\w*|adults?|erwachsene?\w*|studenti|students?|studenten|senioři|seniors?|senioren|rentner|důchodci)"


_OPEN_COUNT = r"\b(?:families|rodiny|rodinám|familien)\b(?!\s*-?(?:ticket|karte|vstupen))|\b(?:people|persons?|adults?|osob\w*|lidí|personen) (?:each|per)\b|\bein paar (?:kolleg|freund|leute|person|gäst)\w*|\b(?:několik|pár|several|a few|some|einige) (?:lidí|osob|people|friends|colleagues|kolegů|přátel|personen|leute)\b|\b(?:at least|up to|aspoň|alespoň|maximálně|minimálně|mindestens|höchstens) \d+ (?:people|persons|adults|osob|lid|dosp|personen|erw)"


def _range() -> str:
    """As in "2 or 3 adults", "8-10 people"."""
    kinds = "|".join(source for kind, source in KINDS if kind != "relative")
    return rf"(?<![\d.:/])(?:{number()})\s*(?:-|or|to|až|bis|nebo|oder|či)\s*(?:{number()})\s+(?:{PEOPLE}|{kinds})"


class Party(Model):
    """`units` per kind of guest, or only `people`; `trouble` when it cannot be relied on."""

    units: dict[str, int] = {}
    people: int | None = None
    trouble: str | None = None
    where: tuple[tuple[int, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.units and self.people is None


class _Chain(Model):
    people: tuple[Person, ...]
    subset: bool = False

    @property
    def total(self) -> int | None:
        totals = [person.count for person in self.people if person.kind == "people"]
        return totals[0] if totals else None


_PARTICLE = r"\bein(?=\s*(?:[?.!,;:)]|\n|$))"  # of a German verb, "wo steigen wir ein?": nobody is counted


# The German yes before what only German counts, not the Czech "I": "Ja, 2 Erwachsene", "ja, wir sind zu dritt".
_YES = rf"\bja\b(?=[\s,.!:]*(?:(?:{number()})\s*x?\s*(?:erwachsene|kind|person|leute|senioren|rentner|studenten)|(?:wir|ich|bitte|gerne?|danke|passt|das|es|zu (?:zweit|dritt|viert|fünft|sechst))\b))"


def read_party(text: str, catalogue: Catalogue) -> Party:
    folded = blank_all(_YES, blank_all(_PARTICLE, fold(text)))
    people = _uncorrected(found_people(folded, catalogue), folded)
    if has(_OPEN_COUNT, folded) or has(_range(), folded):
        return Party(trouble="range")
    if any(person.count < 0 or person.trouble for person in people):
        return Party(trouble=next((person.trouble for person in people if person.trouble), "negative"))
    chains = [chain for chain in _chains(people, folded) if _counts(chain)]
    chains = _without_what_the_list_says(chains, folded)
    if chains and (strangers([chain.people[-1].end for chain in chains], folded) or unassigned_ages(people, folded)):
        return Party(trouble="unread_people")
    if chains and (kind := kind_beside(people, folded)):
        total = chains[0].total
        return (
            Party(units={kind: total})
            if total and len(chains) == 1 and len(chains[0].people) == 1
            else Party(trouble="unread_people")
        )
    if not chains:
        vague = any(person.kind not in {"self", "relative"} for person in people)
        return Party(trouble="vague" if vague else "absent")
    party = _reconciled(chains, folded)
    whole = pattern(_ALL).search(folded)
    if whole and party.people and not party.units:
        party = party.model_copy(update={"units": {_kind_of(whole[1]): party.people}, "people": None})
    return party.model_copy(update={"where": tuple((c.people[0].start, c.people[-1].end) for c in chains)})


def _kind_of(word: str) -> str:
    return (
        "student"
        if word.startswith("stud")
        else "senior"
        if word.startswith(("senior", "rentner", "duchod"))
        else "adult"
    )


def _uncorrected(people: list[Person], folded: str) -> list[Person]:
    """A correction overtakes the whole party before it when it counts people again."""
    for marker in corrections(folded):
        behind = [one for one in people if marker <= one.start <= marker + 160 and one.kind not in {"self", "relative"}]
        ahead = [one for one in people if one.start < marker]
        if behind and ahead and not _adds(folded, behind[0]):
            same = {one.kind for one in behind}
            whole = "people" in same or "adult" in same or same >= {one.kind for one in ahead}
            people = [one for one in people if one.start >= marker or not (whole or one.kind in same)]
    return people


def _adds(folded: str, person: Person) -> bool:
    return (
        pattern(
            r"\b(?:ještě|navíc|also|another|additional|extra|plus|noch|zusätzlich|weitere\w*|k tomu|dazu)\W*(?:a |ein\w* |jedno |one )?$"
        ).search(folded[max(0, person.start - 24) : person.start])
        is not None
    )


def _chains(people: list[Person], folded: str) -> list[_Chain]:
    chains: list[list[Person]] = []
    for person in people:
        gap = re.sub(r"\([^()\n]{0,60}\)", " ", folded[chains[-1][-1].end : person.start]) if chains else ""
        if chains and pattern(_LINK).search(gap):
            chains[-1].append(person)
        else:
            chains.append([person])
    return [_split(chain, folded) for chain in chains]


_LISTS_ALL = r"\b(?:jedeme|pojedeme|přijedeme|budeme|jsme|půjdeme|bude nás|pojede nás|we are|we're|we will be|we'll be|there (?:are|will be)|in total|wir sind|wir kommen|es kommen|kommen)\W*(?:tedy |celkem |nás |takže |tito |also |insgesamt |so )*$"


def _without_what_the_list_says(chains: list[_Chain], folded: str) -> list[_Chain]:
    """As in "we want to take our parents out … we are two adults, two pensioners and a son": the list names them again."""
    for at, chain in enumerate(chains):
        ahead = folded[max(0, chain.people[0].start - 30) : chain.people[0].start]
        named_before = [one for earlier in chains[:at] for one in earlier.people]
        kin = named_before and all(
            one.kind in {"self", "relative", "couple"} and one.count == 1 for one in named_before
        )
        heads = sum(2 if one.kind == "couple" else 1 for one in named_before)
        counts = any(one.kind == "adult" for one in chain.people) and sum(one.count for one in chain.people) > heads
        if kin and counts and pattern(_LISTS_ALL).search(ahead):
            return chains[at:]
    return chains


def _split(chain: list[Person], folded: str) -> _Chain:
    chain = [one.model_copy(update={"is_part": _is_part(folded, one)}) for one in chain]
    gap = folded[chain[0].end : chain[1].start] if len(chain) > 1 else ""
    gap += " including" if len(chain) > 1 and chain[1].is_part else ""
    return _Chain(people=tuple(chain), subset=chain[0].kind == "people" and pattern(_SUBSET).search(gap) is not None)


def _is_part(folded: str, person: Person) -> bool:
    """As in "3 persons, one is a child": part of the number before."""
    said = pattern(r"^\w+\s+(?:is|are|je|jsou|bude|budou|ist|sind|davon|of (?:us|them|which|whom))\b")
    return person.kind != "people" and said.search(folded[person.start : person.end]) is not None


def _counts(chain: _Chain) -> bool:
    """The sender or a relative alone counts nobody."""
    kinds = {person.kind for person in chain.people}
    if kinds <= {"self"} and not any(person.age_kind for person in chain.people):
        return False
    if kinds <= {"relative"} and not any(person.age_kind or person.with_sender for person in chain.people):
        return False
    return bool(kinds)


def _reconciled(chains: list[_Chain], folded: str) -> Party:
    parties = [_party(chain) for chain in chains]
    if trouble := next((party.trouble for party in parties if party.trouble), None):
        return Party(trouble=trouble)
    totals = {party.people for party in parties if party.people is not None and not party.units}
    counted = [party.units for party in parties if party.units]
    if not counted:
        return Party(people=totals.pop()) if len(totals) == 1 else Party(trouble="contradiction")
    if pattern(_RESTATES).search(folded[max(0, chains[-1].people[0].start - 24) : chains[-1].people[0].start]):
        last = counted[-1]
        fits = all(count <= last.get(kind, 0) for units in counted[:-1] for kind, count in units.items())
        return _checked(last, totals) if parties[-1].units and fits else Party(trouble="contradiction")
    units = counted[0]
    for chain, more in zip([c for c, p in zip(chains, parties, strict=True) if p.units][1:], counted[1:], strict=True):
        if more == units:
            continue
        if not _adds(folded, chain.people[0]):
            return _nested(chains, parties, totals)
        units = dict(Counter(units) + Counter(more))
    return _checked(units, totals)


def _nested(chains: list[_Chain], parties: list[Party], totals: set[int]) -> Party:
    """Counts in sentences of their own: taken together only when they make up the stated total."""
    together: Counter[str] = Counter()
    for party in parties:
        together.update(party.units)
    if totals == {sum(together.values())}:
        return Party(units=dict(together))
    alone = [party.units for party in parties if party.units and totals == {sum(party.units.values())}]
    if len(alone) == 1:
        return Party(units=alone[0])
    return Party(trouble="contradiction" if chains else "absent")


def _checked(units: dict[str, int], totals: set[int]) -> Party:
    heads = sum(count * (4 if kind == "family" else 1) for kind, count in units.items())
    without_infants = heads - units.get("infant", 0)
    if not totals or totals in ({heads}, {without_infants}):
        only_young = set(units) <= {"child", "infant"}
        return Party(trouble="only_children") if only_young and not totals else Party(units=units)
    return Party(trouble="contradiction")


def _party(chain: _Chain) -> Party:
    units: Counter[str] = Counter()
    for person in _without_parts(chain.people):
        if person.kind == "people":
            continue
        kinds = person.kinds()
        if kinds is None:
            return Party(trouble="unknown_age")
        units.update(kinds)
    if any(person.with_sender for person in chain.people) and not any(person.kind == "self" for person in chain.people):
        units["adult"] += 1
    units = Counter({kind: count for kind, count in units.items() if count})
    total = chain.total
    if total is None:
        return Party(units=dict(units)) if units else Party(trouble="zero")
    return _with_total(chain, units, total)


def _without_parts(people: tuple[Person, ...]) -> list[Person]:
    """As in "4 adults, one is a student": who is part of a count before is taken out of it."""
    parts = sum(one.count for one in people[1:] if one.is_part)
    first = people[0]
    if not parts or first.kind == "people" or first.age_kinds or parts >= first.count:
        return list(people)
    return [first.model_copy(update={"count": first.count - parts}), *people[1:]]


def _with_total(chain: _Chain, units: Counter[str], total: int) -> Party:  # noqa: PLR0911  one return per rule
    """As in "6 osob, z toho 2 děti" leaves four adults; "the two of us plus three kids" adds up."""
    heads = sum(units.values())
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
    if (
        heads == total
        and not (young and named.is_us)
        and len({p.count for p in chain.people if p.kind == "people"}) == 1
    ):
        return Party(units=dict(units))
    if named.is_us and named == chain.people[0] and not chain.subset and "adult" not in units:
        return Party(units=dict(units + Counter({"adult": total})))
    if chain.subset and heads < total and "adult" not in units:
        return Party(units=dict(units + Counter({"adult": total - heads})))
    return Party(trouble="contradiction")


def heads_of(party: Party) -> int | None:
    if party.people is not None:
        return party.people
    return sum(party.units.values()) if party.units else None


def mentions_children_vaguely(text: str) -> bool:
    return (
        re.search(r"\b(?:s detmi|with (?:the |our )?(?:kids|children)|mit (?:den )?kindern)\b", fold(text)) is not None
    )
