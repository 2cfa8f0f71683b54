# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who comes along: counts per kind, ages turned into kinds, the sender counted when they say so.

People are read as chains of mentions ("my dva a dvě děti (4 a 7 let)"). Chains must agree with each other; where they
do not, the party is in doubt and `trouble` says so.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_doubts import comes_along, is_beside, kind_beside, strangers, unassigned_ages
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_sums import RESTATES, Chain, Party, adds, heads_of, reconciled
from gangway.channels.email.party_told import untold
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF
from gangway.domain.catalogue import Catalogue

__all__ = ["Party", "heads_of", "read_party"]

_THERE_ARE = r"\b(?:bude nás|je nás|nás (?:bude|je|pojede)|pojede nás|jsme|budeme|celkem|dohromady|there (?:are|will be)|we are|we're|we will be|we'll be|in total|es sind|wir sind|insgesamt|es kommen)\W+(?:celkem |tedy |nás |also |zu |insgesamt )?$"


def _is_counted_later(later: list[Person], folded: str) -> bool:
    """As in "with the children of our fourth form … There are 24 children"."""
    counted = [one for one in later if one.kind in {"child", "infant"} and not one.trouble]
    if any(one.kind in {"child", "unknown"} and one.count > 1 and one.age_kinds for one in later):
        return True  # "with the boys … boys of 4 and 9"
    first = next((one for one in later if one.kind not in {"self", "relative"}), None)
    return (
        bool(counted)
        and first is not None
        and pattern(_THERE_ARE).search(folded[max(0, first.start - 40) : first.start]) is not None
    )


_LINK = (
    r"^[\s,;:+&()/-]*(?:(?:a|i|n|and|und|plus|s|se|mit|with|sowie|spolu|together|dále|also|auch|ještě|another|k tomu|navíc|dazu|noch|our|my|naše|naši|naší|našimi|našima|našim|našich|mein\w*|unser\w*|moje|moji|mojí|můj|mou|dazu|haben|have|bringen|bring|máme|bereme|nehmen|jede|pojede|jedou|pojedou|jeden|comes|kommt|fährt|mým|svou|svá|svým|svoje|své|manželka|dvě|the|his|her|their|jeho|její|jejím\w*|jejich|jejího|sein\w*|ihr\w*|"
    r"alle|all|both|beide[nr]?|oba|obě|oběma|das|ty|ti|those|these|ob(?:ou|ěma)|našich|vašich|všichni|jedno|jeden|jednoho|ein\w*|an?|malé|malým|malými|die|der|den|dem|small|little|young|kleine\w*|including|včetně|inklusive|ist|alt|inkl|incl|z toho|z nichž|davon|of which|of whom|darunter|je|jsou|jako|as|osob\w*|persons?|people|personen|celkem|total|k ní|k nim|k němu|nimi|ním|ní|them|ihnen|paní|kočár\w*|buggy|pram|stroller|kinderwagen)\b[\s,;:+&()/-]*){0,6}$"
)
_SUBSET = r"\b(?:z toho|z nich|z nichž|davon|of which|of whom|of them|darunter|including|včetně|inklusive|inkl|incl)\b|^\s*[,;]?\s*\("
_ALL = r"\b(?:všichni|všechny|samí|samé|vše|alle|alles|all(?: of us)?(?: are)?|lauter|only|nur|jen)\s+(?:sind\s+|are\s+|jsou\s+|jsme\s+|na\s+|máme\s+|mají\s+|have\s+|haben\s+|with\s+|mit\s+|an?\s+|valid\s+|platn\w+\s+|einen\s+){0,3}(isic\w*|studentsk\w+|studentenausweis\w*|dospěl\w*|adults?|erwachsene?\w*|studenti|students?|studenten|senioři|seniors?|senioren|pensioners|retired|retirees|rentner|důchodci|důchodkyně|penzisti)"


_EACH = r"\b(?:každ\w+|each|every|per|jeweils|jede[rs]?|pro rodinu|po (?:dvou|třech|čtyřech|2|3|4))\b"
_FAMILIES = r"\b(?:families|rodiny|rodinám|familien)\b(?!\s*-?(?:ticket|karte|vstupen))"
# A guest on each line, by name and surname.
_NAME_LINES = re.compile(
    r"^[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+[A-ZÀ-Ž][\w'’-]+(?:[ \t]+[A-ZÀ-Ž][\w'’-]+){1,3}[ \t]*,?$", re.MULTILINE
)
_OPEN_COUNT = r"\b(?:people|persons?|adults?|osob\w*|lidí|personen) (?:each|per)\b|\b(?:whether|zda|zdali|jestli|ob)\b[^.!?,\n]{0,30}\b(?:com(?:e|ing)|join\w*|(?:po|při)(?:jed|jde|jdou)\w*|(?:mit)?kommen)|\bein paar (?:kolleg|freund|leute|person|gäst)\w*|\b(?:několik|pár|several|a few|some|einige) (?:lidí|osob|people|friends|colleagues|kolegů|přátel|personen|leute)\b|\b(?:at least|up to|aspoň|alespoň|maximálně|minimálně|mindestens|höchstens) \d+ (?:people|persons|adults|osob|lid|dosp|personen|erw)"


def _range() -> str:
    """As in "2 or 3 adults", "8-10 people"."""
    kinds = "|".join(source for kind, source in KINDS if kind != "relative")
    return rf"(?<![\d.:/])(?:{number()})\s*(?:-|or|to|až|bis|nebo|oder|či)\s*(?:{number()})\s+(?:{PEOPLE}|{kinds})"


_PARTICLE = r"\bein(?=\s*(?:[?.!,;:)]|\n|$))"  # of a German verb, "wo steigen wir ein?": nobody is counted


# The German yes before what only German counts, not the Czech "I": "Ja, 2 Erwachsene", "ja, wir sind zu dritt".
_YES = rf"\bja\b(?=[\s,.!:]*(?:(?:{number()})\s*x?\s*(?:erwachsene|kind|person|leute|senioren|rentner|studenten)|(?:wir|ich|bitte|gerne?|danke|passt|das|es|zu (?:zweit|dritt|viert|fünft|sechst))\b))"


def read_party(text: str, catalogue: Catalogue) -> Party:
    folded = plainly(blank_all(_YES, blank_all(_PARTICLE, fold(text))))
    found = _all_grown(found_people(folded, catalogue), folded)
    people = _told_at_last(uncorrected(found, folded), folded)
    folded = without_overtaken(folded, found, people)
    if last := _last_list(people, folded):
        folded, people = blank(folded, last[0].end, last[1].start), last
    if trouble := _trouble(people, folded):
        return Party(trouble=trouble)
    everybody = _chains(people, folded)
    chains = [chain for chain in everybody if _counts(chain)]
    if chains and any(comes_along(chain.people, folded) for chain in everybody if chain not in chains):
        return Party(trouble="unread_people")
    chains = _without_what_the_list_says(chains, folded)
    if not chains:
        return _uncounted(people, text, folded)
    ends = [chain.people[-1].end for chain in chains]
    if (
        strangers(ends, _without_what_is_told(people, folded))
        or unassigned_ages(people, folded)
        or untold(people, folded)
    ):
        return Party(trouble="unread_people")
    if kind := kind_beside(people, folded):
        return _of_kind(kind, chains, folded)
    party = reconciled(chains, folded)
    whole = pattern(_ALL).search(folded)
    if whole and party.people and not party.units:
        party = party.model_copy(update={"units": {_kind_of(whole[1]): party.people}, "people": None})
    return party.model_copy(update={"where": tuple((c.people[0].start, c.people[-1].end) for c in chains)})


def _without_what_is_told(people: Sequence[Person], folded: str) -> str:
    for start, end in (place for one in people for place in one.told):
        folded = blank(folded, start, end)
    return folded


def _last_list(people: list[Person], folded: str) -> list[Person] | None:
    """As in "three of us, my daughter is a student, so 2 adults and 1 student": the list makes up the number told before."""
    totals = [one for one in people if one.kind == "people" and not one.trouble]
    told = [one for one in people if totals and one.start > totals[0].end and one.kind not in {"self", "relative"}]
    starts = [one for one in told if _restates(one, folded) and one.kind != "people"]
    if not starts or starts[-1].trouble:
        return None
    listed = [one for one in people if one.start >= starts[-1].start]
    kinds = {"adult", "child", "infant", "senior", "student"}
    heads = sum(one.count for one in listed)
    fits = all(one.kind in kinds and not one.trouble for one in listed) and {one.count for one in totals} == {heads}
    return [totals[0], *listed] if fits and len(listed) > 1 else None


def _trouble(people: list[Person], folded: str) -> str | None:
    """What makes the whole party unreliable, whatever else is read of it."""
    counted = any(one.kind == "adult" and not one.trouble for one in people)
    families = has(_FAMILIES, folded) and (not counted or has(_EACH, folded))
    if families or has(_OPEN_COUNT, folded) or has(_range(), folded):
        return "range"
    if any(person.count < 0 or person.trouble for person in people):
        return next((person.trouble for person in people if person.trouble), "negative")
    return None


def _uncounted(people: list[Person], text: str, folded: str) -> Party:
    """Nobody is counted: a list of names, of whom it is said that all are of one kind, counts all the same."""
    whole = pattern(_ALL).search(folded)
    if whole and (named := len(_NAME_LINES.findall(text))) > 1:
        return Party(units={_kind_of(whole[1]): named})
    if not people or {one.kind for one in people} <= {"self", "relative"}:
        couple = rf"\b{dict(KINDS)['relative']}\s+(?:and|und|a)\s+{SELF}\b|\b{SELF}\s+(?:and|und|a|s|se|with|mit)\s+(?:my |meine |mou |mým )?{dict(KINDS)['relative']}"
        if (
            pattern(couple).search(folded)
            and len({folded[one.start : one.end] for one in people if one.kind == "relative"}) == 1
        ):
            return Party(units={"adult": 2})  # "my wife and I are celebrating … the dinner, please"
    vague = any(person.kind not in {"self", "relative"} for person in people)
    return Party(trouble="vague" if vague else "absent")


def _of_kind(kind: str, chains: list[Chain], folded: str) -> Party:
    """As in "2 Tageskarten für Rentner": a kind named right behind the only number there is."""
    total = chains[0].total if is_beside(kind, chains[0].people[-1], folded) else None
    alone = len(chains) == 1 and len(chains[0].people) == 1
    return Party(units={kind: total}) if total and alone else Party(trouble="unread_people")


def _kind_of(word: str) -> str:
    return (
        "student"
        if word.startswith(("stud", "isic"))
        else "senior"
        if word.startswith(("senior", "rentner", "duchod", "pension", "retire", "penzist"))
        else "adult"
    )


def _all_grown(people: list[Person], folded: str) -> list[Person]:
    """As in "three of us, me, my daughter and her friend, all adults": whose age is not told is grown up."""
    whole = pattern(_ALL).search(folded)
    if whole is None or _kind_of(whole[1]) != "adult":
        return people
    return [
        one.model_copy(update={"kind": "relative"}) if one.kind == "unknown" and not one.age_kinds else one
        for one in people
    ]


def without_overtaken(folded: str, found: Sequence[Person], people: Sequence[Person]) -> str:
    """The text without those whom a correction counts anew, and without the reason it gives ("my sister called …")."""
    gone = [one for one in found if one not in people]
    for one in gone:
        for start, end in one.places:
            folded = blank(folded, start, end)
    for marker in corrections(folded):
        told = next((one for one in people if one.start >= marker), None)
        if told and any(marker <= one.start < told.start for one in gone) and _restates(told, folded):
            folded = blank(folded, marker, told.start)
    return folded


def _restates(person: Person, folded: str) -> bool:
    return pattern(RESTATES).search(folded[max(0, person.start - 30) : person.start]) is not None


def uncorrected(people: list[Person], folded: str) -> list[Person]:
    """A correction overtakes the whole party before it when it counts people again."""
    for marker in corrections(folded):
        behind = [one for one in people if marker <= one.start <= marker + 160 and one.kind not in {"self", "relative"}]
        ahead = [one for one in people if one.start < marker]
        if ahead and (renamed := _renumbered(behind, folded)):
            people = _with_new_number(ahead, renamed)
        elif behind and ahead and not adds(folded, behind[0]):
            same = {one.kind for one in behind}
            whole = "people" in same or "adult" in same or same >= {one.kind for one in ahead}
            counted = [one for one in behind if one.kind in {"people", "adult"}] or behind
            restated = pattern(RESTATES).search(folded[max(0, counted[0].start - 30) : counted[0].start])
            since = counted[0].start if whole and restated else marker
            people = [one for one in people if one.start >= since or not (whole or one.kind in same)]
    return people


def _with_new_number(ahead: list[Person], renamed: Person) -> list[Person]:
    """In the place of those of the same kind."""
    same = [one for one in ahead if one.kind == renamed.kind]
    others = [one for one in ahead if one.kind != renamed.kind]
    if len(same) != 1:
        return [*others, renamed]
    place = {"start": same[0].start, "end": same[0].end, "told": ((renamed.start, renamed.end),)}
    return sorted([*others, renamed.model_copy(update=place)], key=lambda one: one.start)


OTHERS_STAY = r"\b(?:děti|dětí|dět(?:i|em)|kids|children|kinder)\b[^.!?\n]{0,30}\b(?:zůstáv\w+|beze změny|stejn\w+|stay|remain|as before|unchanged|bleib\w+)"
_PREDICATE = r"^(?:dospěl(?:í|ých)|dětí|děti|senio[rř]\w+|student\w+)\s+(?:nás\s+)?(?:tedy |tak |už |nakonec |celkem )*(?:bude|budou|budeme|je|jede|jedou|pojede\w*)\b"


def _renumbered(behind: list[Person], folded: str) -> Person | None:
    """As in "P.S. my sister comes too, so adults will be three": that kind is told anew, the others stay."""
    for one in behind:
        if one.kind == "people" or one.trouble:
            continue
        predicate = pattern(_PREDICATE).search(folded[one.start : one.end])
        restated = pattern(RESTATES).search(folded[max(0, one.start - 24) : one.start])
        if predicate or (restated and has(OTHERS_STAY, folded[one.end : one.end + 80])):
            return one
    return None


def _told_at_last(people: list[Person], folded: str) -> list[Person]:
    """As in "just me with the kids, that is 1 adult and 3 children": the number left open is told right behind."""
    return [
        one
        for at, one in enumerate(people)
        if not (one.trouble == "uncounted" and _is_counted_later(people[at + 1 :], folded))
        and not (
            one.trouble == "uncounted"
            and people[at + 1 :]
            and pattern(RESTATES).search(folded[one.end : people[at + 1].start])
            and any(later.kind in {"child", "infant"} and not later.trouble for later in people[at + 1 :])
        )
    ]


def _chains(people: list[Person], folded: str) -> list[Chain]:
    chains: list[list[Person]] = []
    folded = _without_what_is_told(people, folded)
    for person in people:
        gap = re.sub(r"\([^()\n]{0,60}\)", " ", folded[chains[-1][-1].end : person.start]) if chains else ""
        says_again = person.kind in {"adult", "people"} and (
            pattern(RESTATES).search(gap) or pattern(_IN_ALL).search(folded[person.end : person.end + 24])
        )
        if chains and (pattern(_LINK).search(gap) or _comes_with_them(person, gap)) and not says_again:
            if person.kind == "self" and len(chains[-1]) == 1:
                chains[-1][0] = _as_company(chains[-1][0], " a ", folded)  # "two colleagues and me"
            chains[-1].append(_as_company(person, gap, folded))
        else:
            chains.append([person])
    return [_split(chain, folded) for chain in chains]


# What may stand between a list and the young who come with it: words, but no number, no refusal, no other party.
_WITH_THE_YOUNG = rf"^(?!.*\b(?:bez|without|ohne|not|nicht|ne(?!ch|jlép|jrad)\w+|místo|instead|statt|nebo|or|oder|from|od|von|for|pro|für|than|než|{number()})\b)[^.!?;:\n]{{0,48}}(?:,|\b(?:a|i|and|und|plus|sowie|s|se|with|mit|vzít|vezmeme|bereme|bring|bringing|take|taking|nehmen|bringen)\b)\s+(?:(?:our|my|his|her|their|the|an?|naš\w+|moj\w+|mé|mou|můj|mým\w*|svá|svou|svým\w*|svoj\w*|své|jeho|její\w*|jejich|unser\w*|mein\w*|sein\w*|ihr\w*|die|der|den|dem|das|both|beide[nr]?|oba|obě|oběma|malou|malým\w*|little|small|klein\w*)\s+){{0,3}}$"


def _comes_with_them(person: Person, gap: str) -> bool:
    """As in "my wife and I are in Prague with our three grandchildren"."""
    return person.kind in {"child", "infant", "unknown"} and pattern(_WITH_THE_YOUNG).search(gap) is not None


_COMPANY = r"(?:klient\w*|clients|kunden|kámoš\w*|friends|přátel\w*|kamarád\w*|mates|freunde\w*|koleg\w*|colleagues|kolleg\w*)$"


def _as_company(person: Person, gap: str, folded: str) -> Person:
    """As in "two adults and two friends": they come besides; behind a mere comma they may be the same people."""
    if person.kind != "people" or not pattern(_COMPANY).search(folded[person.start : person.end]):
        return person
    if pattern(r"\b(?:a|i|n|and|und|plus|sowie|s|se|with|mit)\b|[+&]").search(gap):
        return person.model_copy(update={"kind": "adult"})  # a colleague or a friend is grown up
    return person.model_copy(update={"trouble": "contradiction"})


_IN_ALL = r"^\s*(?:in )?(?:total|altogether|all told|all together|in all|celkem|dohromady|insgesamt|zusammen)\b"
_LISTS_ALL = r"\b(?:jedeme|pojedeme|přijedeme|budeme|jsme|půjdeme|bude nás|pojede nás|we are|we're|we will be|we'll be|there (?:are|will be)|in total|wir sind|wir kommen|es kommen|kommen)\W*(?:tedy |celkem |nás |takže |tito |also |insgesamt |so )*$"


def _without_what_the_list_says(chains: list[Chain], folded: str) -> list[Chain]:
    """As in "we want to take our parents out … we are two adults, two pensioners and a son": the list names them again."""
    for at, chain in enumerate(chains):
        ahead = folded[max(0, chain.people[0].start - 30) : chain.people[0].start]
        named_before = [one for earlier in chains[:at] for one in earlier.people]
        kin = named_before and all(
            one.kind in {"self", "relative", "couple"} and one.count == 1 for one in named_before
        )
        heads = sum(2 if one.kind == "couple" else 1 for one in named_before)
        counts = any(one.kind == "adult" for one in chain.people) and sum(one.count for one in chain.people) > heads
        if kin and counts and (pattern(_LISTS_ALL).search(ahead) or _is_ordered_apart(named_before[-1], chain, folded)):
            return chains[at:]
    return chains


def _is_ordered_apart(last: Person, chain: Chain, folded: str) -> bool:
    """As in "we would like to come again with my brother. I order the jazz cruise for 4 adults"."""
    start = chain.people[0].start
    ahead = pattern(
        r"(?:\b(?:pro|for|für|tentokrát|celkem|dohromady|this time|diesmal|objednávk\w*|rezervac\w*|objednávám|rezervujte|objednejte|order|book|reserve|buche|bestelle|reservieren sie)\s+|[:,(-]\s*|\b(?:v|ve|na|at|um|on)\s+\S+\s+)$"
    ).search(folded[max(0, start - 24) : start])
    return ahead is not None and pattern(r"[.!?:]\s|\n").search(folded[last.end : start]) is not None


def _split(chain: list[Person], folded: str) -> Chain:
    chain = [one.model_copy(update={"is_part": _is_part(folded, one)}) for one in chain]
    gap = folded[chain[0].end : chain[1].start] if len(chain) > 1 else ""
    gap += " including" if len(chain) > 1 and chain[1].is_part else ""
    first = chain[0]
    us = pattern(rf"^(?:(?:my|wir|us|we)\s+(?:{number()}|beide|both)|(?:the )?(?:{number()}) of us)$").match(
        folded[first.start : first.end]
    )
    return Chain(
        people=tuple(chain),
        subset=first.kind == "people" and pattern(_SUBSET).search(gap) is not None,
        adds=(us is not None and pattern(_JOINS).search(gap) is not None) or _ends_with_us(chain, folded),
    )


_JOINS = r"^\s*(?:,|a\b|and\b|und\b|\+|plus\b|sowie\b|s\b|se\b|mit\b|with\b)"


def _ends_with_us(chain: list[Person], folded: str) -> bool:
    """As in "naše máma (80) a my dva s manželkou": the two of us come besides."""
    last = chain[-1]
    if len(chain) < 2 or last.kind != "people" or not last.is_us:  # noqa: PLR2004  others and us
        return False
    return pattern(r"\b(?:a|and|und|plus)\s*$|[+&]\s*$").search(folded[chain[-2].end : last.start]) is not None


def _is_part(folded: str, person: Person) -> bool:
    """As in "3 persons, one is a child": part of the number before."""
    said = pattern(rf"^(?:{number()})\s+(?:is|are|je|jsou|bude|budou|ist|sind|davon|of (?:us|them|which|whom))\b")
    return person.kind != "people" and said.search(folded[person.start : person.end]) is not None


def _counts(chain: Chain) -> bool:
    """The sender or a relative alone counts nobody."""
    kinds = {person.kind for person in chain.people}
    if kinds <= {"self"} and not any(person.age_kind for person in chain.people):
        return False
    if kinds <= {"relative"} and not any(
        person.age_kind or person.with_sender or person.count > 1 for person in chain.people
    ):
        return False
    return bool(kinds)
