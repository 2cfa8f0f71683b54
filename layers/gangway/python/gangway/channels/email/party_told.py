# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told of people named before: "the elder is seven, the younger four", "mámě je 80", "dalším 6 a 13 let"."""

from collections.abc import Sequence

from gangway.channels.email.ages import Person, kind_of_age
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_one_by_one import of_the_children, of_the_counted
from gangway.channels.email.party_tellings import PARENTS, Telling, is_of_the_leaders, kin_of, tellings_in
from gangway.domain.catalogue import Catalogue


def with_told_ages(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The same people, with the kinds that ages told elsewhere make of them. `folded`: the whole plain text."""
    people = _one_kin_twice(_of_a_span(people, folded, catalogue), folded)
    everything = [one for one in tellings_in(folded) if not is_of_the_leaders(one, people)]
    if not everything:
        return people
    people = of_the_children(people, everything, catalogue)
    people = _of_us(_of_parents(people, everything, catalogue), everything, catalogue)
    people = of_the_counted(people, everything, folded, catalogue)
    read = [place for one in people if one.age_kinds for place in one.places]
    tellings = [one for one in everything if not any(a <= one.start and one.end <= b for a, b in read)]
    people = _of_the_last(people, tellings, folded, catalogue)
    people = _of_relatives(people, tellings, folded, catalogue)
    people = _of_the_sender(people, tellings, folded, catalogue)
    people = _named_again(people, folded)
    read = [place for one in people if one.age_kinds for place in one.places]
    rest = [one for one in tellings if not one.subject and not any(a <= one.start < b for a, b in read)]
    return _of_the_young(people, rest, catalogue)


_ANOTHER = r"\b(?:other|another|second|druhá|druhý|druhou|další\w*|ještě|also|auch|andere\w*|zweite\w*|weitere\w*)\s+(?:\w+\s+)?$"


_NAMED = {"relative", "unknown", "couple"}
_COMES = r"\s+(?:is |will )?(?:coming|comes?|joins?|joining|accompan\w+|kommt|begleitet|fährt|jede|pojede)\b(?: (?:along|with|me|us|too|mit|mich|mir|uns|auch|se mnou|taky|také))*"


def _who(one: Person, folded: str) -> str:
    return folded[one.start : one.end].split(maxsplit=1)[0] if one.kind == "couple" else kin_of(one, folded)


def _one_kin_twice(people: list[Person], folded: str) -> list[Person]:
    """As in "for me and my wife. I'm 74, my wife 71": the same one, told of again in a sentence of its own, now with an age."""
    kin = {one.start: _who(one, folded) for one in people if one.count == 1 and one.kind in _NAMED}
    for again in people:
        told = kin.get(again.start)
        named = [one for one in people if one.end < again.start and kin.get(one.start) == told]
        if not told or not again.age_kinds or len(named) != 1 or named[0].age_kinds or named[0].trouble:
            continue
        apart = has(r"[.!?;:](?=\s)|\n", folded[named[0].end : again.start])
        if apart and not has(_ANOTHER, folded[max(0, again.start - 24) : again.start]):
            if (
                again.kind == "couple"
            ):  # "my parents celebrate … Please book: my parents (both retired), my husband and me"
                listed = again.model_copy(update={"told": (*again.told, *named[0].places)})
                return [listed if one is again else one for one in people if one is not named[0]]
            update = {"age_kinds": again.age_kinds, "told": (*named[0].told, *again.places)}
            rest = [one for one in people if one is not again]
            return _one_kin_twice([one.model_copy(update=update) if one is named[0] else one for one in rest], folded)
    return people


_THE_YOUNG = r"(?:(?:the|naše|našim|our|die|unsere|ty|all the) )?(?:děti|dětem|kluci|holky|vnoučata|kids|children|boys|girls|grandchildren|kinder|mädchen|jungs|enkel|žáci|žáčci|pupils|schüler)"
_SPAN = rf"\b{_THE_YOUNG} (?:jsou|je|are|sind|mají|have|haben|budou)(?: všechny| všichni| all| alle)?(?: ve věku| aged| im alter)?(?: od| mezi| between| from| zwischen| von)? (?P<low>\d{{1,2}})\s?(?:-|do|až|a|to|and|bis|und) (?:do )?(?P<high>\d{{1,2}})(?: (?:let|years(?: old)?|jahre(?: alt)?|lety|jahren))?\b"


def _of_a_span(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """As in "dvě děti … Děti jsou od 4 do 9 let": told of the only young people there are."""
    spans = list(pattern(_SPAN).finditer(folded))
    young = [one for one in people if one.kind in {"child", "unknown"} and one.end <= spans[0].start()] if spans else []
    if len(spans) != 1 or len(young) != 1 or young[0].age_kinds or young[0].count == 1:
        return people
    kinds = {kind_of_age(int(spans[0][end]), catalogue) for end in ("low", "high")}
    listed = young[0].count == 2 and has(r"\d (?:a|and|und) \d", spans[0].group())  # noqa: PLR2004  "are 4 and 9"
    if len(kinds) > 1 or listed:
        return people
    update = {"age_kinds": (kinds.pop() or "adult",) * young[0].count, "told": (*young[0].told, spans[0].span())}
    rest = [one for one in people if one.kind != "people" or not spans[0].start() <= one.start < spans[0].end()]
    return [one.model_copy(update=update) if one is young[0] else one for one in rest]


def untold(people: Sequence[Person], folded: str) -> bool:
    """Whether an age is told of somebody who was not found, or of one of several nobody knows which."""
    read = [place for one in people for place in one.places]
    tellings = (one for one in tellings_in(folded) if one.sure and not is_of_the_leaders(one, people))
    return any(not any(start < one.end and one.start < end for start, end in read) for one in tellings)


def _of_the_last(people: list[Person], tellings: Sequence[Telling], folded: str, catalogue: Catalogue) -> list[Person]:
    """As in "our neighbour Mary, who is 68": told of the one person named right before."""
    for telling in tellings:
        before = [one for one in people if one.end <= telling.start]
        last = before[-1] if before else None
        if last is None or not telling.of_the_last or len(telling.ages) != 1:
            continue
        single = last.count == 1 and not last.age_kinds and last.kind in {"relative", "unknown", "child", "infant"}
        gap = folded[last.end : telling.start]
        near = pattern(rf"^(?:\s+[a-z]{{2,12}}|{_COMES})?(?:\s*[,(-]|\s*\.)?\s*$").search(gap)
        if single and last.trouble is None and near:
            told = _told(last, telling, catalogue).model_copy(update={"end": telling.end, "told": ()})
            people = [told if one is last else one for one in people]
    return people


def only_told_of(people: Sequence[Person], folded: str) -> bool:
    """As in "My mum is 70 and my dad 72": nobody knows whether the sender comes along."""
    kin = [one for one in tellings_in(folded) if one.subject in PARENTS]
    return bool(people) and all(
        one.kind == "relative" and any(each.start <= one.start < each.end for each in kin) for one in people
    )


# "Mamince je 77 a na plavbu ji doprovodím já": she comes, though she is only told of.
_ACCOMPANIED = r"^[^.!?;\n]{0,40}\b(?:doprov\w+|begleit\w+|accompan\w+|go(?:es|ing)? with (?:her|him))\b"


def _of_relatives(people: list[Person], tellings: Sequence[Telling], folded: str, catalogue: Catalogue) -> list[Person]:
    """As in "my mum and I … Mum is 80": the second mention tells the age of the first."""
    for telling in tellings:
        again = [one for one in people if telling.start <= one.start < telling.end]
        named = [
            one
            for one in people
            if one.end <= telling.start
            and not one.age_kinds
            and one.count == 1
            and kin_of(one, folded) == telling.subject
        ]
        accompanied = has(_ACCOMPANIED, folded[telling.end :])
        if telling.subject in PARENTS and accompanied and not named and not again and len(telling.ages) == 1:
            alone = Person(start=telling.start, end=telling.end, kind="relative", count=1)
            told = _told(alone, telling, catalogue).model_copy(update={"told": ()})
            people = sorted([*people, told], key=lambda one: one.start)
            continue
        if telling.subject and not named and len(again) == 1 and len(telling.ages) == 1 and not again[0].age_kinds:
            own = _told(again[0], telling, catalogue)  # "my wife is 65", and nobody named her before
            people = [own if one is again[0] else one for one in people]
            continue
        if not telling.subject or len(named) != 1 or len(telling.ages) != 1 or len(again) > 1:
            continue
        people = [_told(one, telling, catalogue) if one is named[0] else one for one in people if one not in again]
    return people


def _of_the_sender(
    people: list[Person], tellings: Sequence[Telling], folded: str, catalogue: Catalogue
) -> list[Person]:
    """As in "we go with my husband. He is 76 and I am 73": of whoever writes, named as "I" or only meant."""
    own = [one for one in tellings if one.subject == "self" and len(one.ages) == 1]
    if len(own) != 1 or any(one.kind == "self" and one.age_kinds for one in people):
        return people
    kind = kind_of_age(own[0].ages[0], catalogue) or "adult"
    place = (own[0].start, own[0].end)
    named = [one for one in people if one.kind == "self"]
    if named:
        return [
            one.model_copy(update={"age_kinds": (kind,), "told": (place,)}) if one is named[0] else one
            for one in people
        ]
    company = [one for one in people if one.with_sender]
    if len(company) == 1:
        told = {"sender_kind": kind, "told": (*company[0].told, place)}
        return [one.model_copy(update=told) if one is company[0] else one for one in people]
    joint = r"^\s*(?:,|a|and|und|,\s*(?:a|and|und))\s*(?:my |meine |mé )?$"
    beside = [
        one
        for one in people
        if has(joint, folded[own[0].end : one.start] if one.start > own[0].start else folded[one.end : own[0].start])
    ]
    if not beside and not _is_of_the_number(people):
        return people
    sender = Person(start=place[0], end=place[1], kind="self", count=1, age_kinds=(kind,))
    return sorted([*people, sender], key=lambda one: one.start)


def _is_of_the_number(people: Sequence[Person]) -> bool:
    """As in "I take my granddaughter (14), I am 63 myself. Two places": the sender is the one who is left."""
    totals = [one.count for one in people if one.kind == "people" and not one.trouble]
    others = [one for one in people if one.kind != "people"]
    young = all(one.kind in {"child", "unknown", "infant"} and one.age_kinds for one in others)
    return bool(others) and young and len(totals) == 1 and sum(one.count for one in others) + 1 == totals[0]


def _of_us(people: list[Person], tellings: Sequence[Telling], catalogue: Catalogue) -> list[Person]:
    """As in "with my wife … We are 66 and 69": the two grown-ups of the party, if there are just two."""
    own = [one for one in tellings if one.subject == "us"]
    grown = [one for one in people if one.kind in {"self", "relative", "adult", "people"}]
    heads = sum(one.count + (1 if one.with_sender else 0) for one in grown)
    if len(own) != 1 or heads != len(own[0].ages) or any(one.age_kinds or one.trouble for one in grown):
        return people
    kinds = [kind_of_age(age, catalogue) or "adult" for age in own[0].ages]
    told: dict[int, Person] = {}
    for one in grown:
        count = one.count + (1 if one.with_sender else 0)
        mine, kinds = kinds[:count], kinds[count:]
        kind = "adult" if one.kind == "people" else one.kind
        places = (*one.told, (own[0].start, own[0].end))
        update = {"kind": kind, "count": count, "age_kinds": tuple(mine), "with_sender": False, "told": places}
        told[one.start] = one.model_copy(update=update)
    return [told.get(one.start, one) for one in people]


_OF_ANOTHER = r"(?:'s|\b(?:jeho|její|jejich|her|his|their|seine\w*|ihre\w*)) $"


def without_parents_named(people: list[Person], folded: str) -> list[Person]:
    """As in "my parents and I: mum, dad and me": the couple is told one by one."""
    own = [
        one
        for one in people
        if one.kind == "relative" and not has(_OF_ANOTHER, folded[max(0, one.start - 9) : one.start])
    ]
    kin = {kin_of(one, folded): one.start for one in own}
    if not {"mother", "father"} <= set(kin):
        return people
    parents = r"^(?:my |our )?(?:parents|folks|rodiče|rodiči|rodičů|eltern|naši|našimi)$"
    behind = min(kin["mother"], kin["father"])
    return [
        one
        for one in people
        if one.kind != "couple" or one.age_kinds or one.start > behind or not has(parents, folded[one.start : one.end])
    ]


def _named_again(people: list[Person], folded: str) -> list[Person]:
    """As in "our two girls … the girls are 6 and 9": the second mention has the ages of the first."""
    for again in people:
        young = again.kind in {"child", "unknown"} and again.age_kinds and again.count > 1
        if not young or pattern(rf"^(?:{number()})\b").search(folded[again.start : again.end]):
            continue
        named = [
            one
            for one in people
            if one.end < again.start
            and one.kind in {"child", "unknown"}
            and not one.age_kinds
            and one.count == again.count
        ]
        apart = named and pattern(r"[.!?;]|\n| - ").search(folded[named[-1].end : again.start])
        if len(named) == 1 and apart:
            told = named[0].model_copy(update={"age_kinds": again.age_kinds, "told": ((again.start, again.end),)})
            return [told if one is named[0] else one for one in people if one is not again]
    return people


def _of_parents(people: list[Person], tellings: Sequence[Telling], catalogue: Catalogue) -> list[Person]:
    """As in "her parents … father-in-law is 63 and mother-in-law 62": the couple is told of one by one."""
    told = [one for one in tellings if one.subject in PARENTS and len(one.ages) == 1]
    couples = [one for one in people if one.kind == "couple" and not one.age_kinds and one.count == 1]
    if len(told) != 2 or len(couples) != 1 or couples[0].end > told[0].start:  # noqa: PLR2004  a couple
        return people
    again = [one for one in people if any(each.start <= one.start < each.end for each in told)]
    kinds = tuple(kind_of_age(one.ages[0], catalogue) or "adult" for one in told)
    spans = tuple((one.start, one.end) for one in told)
    return [
        one.model_copy(update={"age_kinds": kinds, "told": spans}) if one is couples[0] else one
        for one in people
        if one not in again
    ]


def _told(person: Person, telling: Telling, catalogue: Catalogue) -> Person:
    kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in telling.ages)
    return person.model_copy(update={"age_kinds": kinds, "told": ((telling.start, telling.end),)})


def _of_the_young(people: list[Person], tellings: Sequence[Telling], catalogue: Catalogue) -> list[Person]:
    """Ages of children named before, in the order of the children; each must have one."""
    if not tellings:
        return people
    waiting = [
        one
        for one in people
        if one.kind in {"child", "unknown"}
        and not one.age_kinds
        and one.trouble in {None, "uncounted"}
        and one.end <= tellings[0].start
    ]
    ages = [age for one in tellings for age in one.ages]
    if len(waiting) == 1 and (tellings[0].both or waiting[0].trouble) and len(tellings) == 1 and len(ages) == 1:
        ages = ages * waiting[0].count if tellings[0].both else []
    open_one = [one for one in waiting if one.trouble]
    if (open_one or len(ages) == 1) and not all(one.sure for one in tellings) and len(tellings) < 2:  # noqa: PLR2004
        return people
    heads = sum(one.count for one in waiting if not one.trouble)
    if not waiting or len(open_one) > 1 or (heads != len(ages) if not open_one else heads + 1 > len(ages)):
        return people
    spans = tuple((one.start, one.end) for one in tellings)
    counts = {one.start: len(ages) - heads if one.trouble else one.count for one in waiting}
    told: dict[int, Person] = {}
    for one in waiting:
        own, ages = ages[: counts[one.start]], ages[counts[one.start] :]
        kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in own)
        update = {"count": len(own), "age_kinds": kinds, "trouble": None, "told": spans}
        told[one.start] = one.model_copy(update=update)
    return [told.get(one.start, one) for one in people if not any(start <= one.start < end for start, end in spans)]
