# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A count and, behind it, who they are: "4 people (me, my wife and the kids, 5 and 7)", "4 adults - my parents and us two".

Who is listed so adds nobody; the list says of what kind they are. A list that does not make up the count is in doubt.
"""

import re
from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_same import tickets_with_their_owner

_ADULTS, _FARES = {"adult", "people"}, {"senior", "student"}
_LISTED = {"self", "relative", "unknown", "child", "couple", "infant"}
_YOUNG = {"child", "unknown", "infant"}
_KIN = {"self", "relative", "couple"}
_LEADS = r"^\s*(?::|-|[,;]?\s*\(?(?:tj|tedy|totiž|a to|jmenovitě|konkrétně|namely|i\.?\s?e|that is|that's|und zwar|nämlich|d\.?\s?h)\b\.?:?)\s*"
_I_FIRST = r"^\s*,\s*(?=(?:me|já|ich)\s*,)"  # "we're five, me, my sister and three friends"
_OF_THEM = (
    r"^\s*\(\s*(?:v tom|v tom je|včetně|z toho|including|incl\.?|of (?:whom|them)|davon|darunter|inkl\.?|inklusive)\b"
)
_OF_A_FAMILY = 4  # more children than a family ticket takes
_MY_AGE = r"(?:(?:i'm|i am|ich bin|mně je|mi je|já mám|mir)\b|\b(?:já|ich) (?:selbst |sama |sám )?(?=\d))"
_FAR = 14  # letters between the dash and the first who is listed, as in "- my dear "


def without_explanations(people: list[Person], folded: str) -> list[Person]:
    """As in "1 senior (my mum, 68)": the bracket behind a count says who they are, it adds nobody."""
    kept: list[Person] = []
    waiting = tickets_with_their_owner(people, folded)
    while waiting:
        person, waiting = waiting[0], waiting[1:]
        if kept and person.end <= kept[-1].end:
            continue  # in the bracket that was read with the count already
        if kept and kept[-1].kind == "family" and _goes_on_it(person, folded[kept[-1].end : person.start]):
            kept[-1] = kept[-1].model_copy(update={"told": ((person.start, person.end),)})
            continue
        if kept and kept[-1].kind == "family" and _are_its_children(person, kept[-1], folded):
            kept[-1] = kept[-1].model_copy(update={"told": (*kept[-1].told, (person.start, person.end))})
            continue
        bracket = _family_bracket if person.kind == "family" else _closing
        end = bracket(person, waiting, folded)
        listed = [one for one in waiting if one.start < end]
        of_them = pattern(_OF_THEM).search(folded[person.end :]) is not None
        pairs = [one for one in listed if one.kind == "couple" and person.kind in _YOUNG]
        if pairs:
            kept.append(_of_pairs(person, pairs[0], kept[-1] if kept else None, folded[pairs[0].end : end], end))
            waiting = waiting[len(listed) :]
            continue
        told = _explained(person, listed, end, of_them=of_them) if listed else _apposed(person, waiting, folded)
        listed = listed or waiting[:1]
        kept.append(told or person)
        waiting = waiting[len(listed) :] if told else waiting
    return kept


_SO_MANY_EACH = rf"(?:\b(?:each|every|každ\w+|jede\w*|jeweils|je)\b[^()]*?|\bpo\s+)\b(?P<n>{number()})\b|\b(?P<m>{number()})\s+(?:\w+\s+)?each\b"


def _of_pairs(young: Person, pairs: Person, grown: Person | None, behind: str, end: int) -> Person:
    """As in "four adults and four children (two couples with two each)": who they belong to, when it makes up both counts."""
    each = pattern(_SO_MANY_EACH).search(behind)
    children = pairs.count * (value_of(each["n"] or each["m"]) or 0) if each else 0
    fits = grown is not None and grown.kind == "adult" and (grown.count, young.count) == (2 * pairs.count, children)
    return young.model_copy(update={"end": end, "trouble": young.trouble if fits else "contradiction"})


def _apposed(person: Person, others: Sequence[Person], folded: str) -> Person | None:
    """As in "two adults, my parents", "two pensioners, my parents": a couple right behind the comma is who they are."""
    couple = others[0] if others else None
    if couple is None or couple.kind != "couple" or person.kind not in {*_ADULTS, "senior"} or person.age_kinds:
        return None
    gap, behind = folded[person.end : couple.start], folded[couple.end :]
    beside = pattern(r"^,\s+(?:my|our|moji|naši|mí|meine|unsere)\s+$").search(gap)
    ends = pattern(r"^\s*(?:[.,;!?)\n]|$|-\s)").search(behind)
    return _explained(person, [couple], couple.end, of_them=False) if beside and ends and person.count == 2 else None  # noqa: PLR2004


def _goes_on_it(person: Person, gap: str) -> bool:
    """As in "a family ticket for the four of us"."""
    size = person.kind == "people" and 3 <= person.count <= 6  # noqa: PLR2004  a family
    return size and pattern(r"^\s*(?:\w+\s+)?(?:pro|for|für)\s*(?:the\s+|nás\s+)?$").search(gap) is not None


_ITS_CHILDREN = r"^[^!?()]{0,60}(?:[.,;:]|\s-)\s*(?:(?:naše|our|unsere|mé|my|meine|the|die|ty)\s+)?$"
_BESIDES = r"\b(?:a|i|and|und|plus|k tomu|navíc|ještě|also|another|extra|noch|dazu|sowie|celkem|total)\b|[+&]"


def _are_its_children(person: Person, family: Person, folded: str) -> bool:
    """As in "a family ticket, please. Our kids are 7 and 10": children told of, not counted beside the ticket."""
    gap = folded[family.end : person.start]
    uncounted = not pattern(rf"^(?:{number()})\b").search(folded[person.start : person.end])
    young = (
        person.kind in {"child", "unknown"}
        and 1 < person.count < _OF_A_FAMILY
        and set(person.age_kinds) <= {"child", "infant"}
    )
    beside = pattern(_BESIDES).search(gap)
    return family.count == 1 and young and uncounted and not beside and pattern(_ITS_CHILDREN).search(gap) is not None


def _family_bracket(person: Person, others: Sequence[Person], folded: str) -> int:
    """Where the bracket ends that says who goes on the family ticket; 0 when there is none, or somebody before it."""
    opens = pattern(r"^[^.!?\n(]{0,60}\(").search(folded[person.end :])
    first = others[0].start if others else 0
    return folded.find(")", person.end) + 1 if opens and first >= person.end + opens.end() else 0


def _closing(person: Person, others: Sequence[Person], folded: str) -> int:
    """Where the list of who they are ends; 0 when none follows the count."""
    behind = folded[person.end :]
    if re.match(r"\s*\(", behind):
        return folded.find(")", person.end) + 1
    opens = pattern(_LEADS).match(behind) or (pattern(_I_FIRST).match(behind) if person.kind in _ADULTS else None)
    if end := _end_of_them(person, others, folded):
        return end
    first = others[0] if others else None
    several = person.count > 1 or person.kind in _FARES  # "one senior - my mother is 71"
    if opens is None or first is None or not several or (first.kind not in _KIN and not _is_us(first)):
        return 0
    start = person.end + opens.end()
    if pattern(_MY_AGE).match(folded, start):
        return 0  # told one by one, with their ages
    if first.start - start > _FAR:
        return 0
    flat = re.sub(r"\([^()\n]*\)", lambda found: " " * len(found.group()), folded)
    ends = re.compile(r"[.!?](?=\s|$)|[;)\n]| - ").search(flat, start)
    end = ends.start() if ends else len(folded)
    return 0 if pattern(rf"{_MY_AGE}\s*\d").search(folded, start, end) else end


_IT_IS = r"^\s*(?:,|-|:|(?:tickets?\s+)?(?:for|pro|für)\b)\s*(?:(?:and )?(?:that'?s|that is|it'?s|this is|to jsem|to jsme|to je|jsem to|jsme to|das sind|das bin|das ist)\s+)?(?P<me>(?:me|já|ich)\s+(?:and|a|und|plus)\s+)?(?:my |our |his |her |můj |moje |mou |mého |jeho |její\w* |naš\w+ |mein\w* |unser\w* |sein\w* |ihr\w* )?$"
_IT_IS_NEXT = r"^\s*(?:,|&|\+|,?\s*(?:and|a|i|und|s|se|with|mit|plus)\b)\s*(?:my |our |můj |moje |mou |mým |naš\w+ |mein\w* |unser\w* )?$"


def _end_of_them(person: Person, others: Sequence[Person], folded: str) -> int:
    """As in "two adults, me and my wife": where the sender and whoever else was counted end; 0 when it is no such list."""
    opens = pattern(_IT_IS).match(folded[person.end : others[0].start]) if others else None
    if opens is None or person.kind not in _ADULTS or person.count < 2 or person.age_kinds:  # noqa: PLR2004  several
        return 0
    run: list[Person] = []
    for one in others:
        joined = not run or pattern(_IT_IS_NEXT).match(folded[run[-1].end : one.start])
        if one.kind not in {"self", "relative"} or not joined:
            break
        run.append(one)
    sender = opens["me"] is not None or any(one.kind == "self" for one in run)
    heads = sum(one.count for one in run) + (opens["me"] is not None)
    return run[-1].end if run and sender and heads == person.count else 0


def _explained(counted: Person, listed: Sequence[Person], end: int, *, of_them: bool) -> Person | None:
    """The count with what the list says of it; None when the list tells of others. `of_them`: it names only some."""
    if counted.kind == "family":
        return counted.model_copy(update={"end": max(counted.end, end)})
    if all(set(one.kinds() or ()) == {"adult"} for one in (counted, *listed)) and listed[0].kind == "self":
        heads = sum((one.kinds() or Counter[str]()).total() for one in listed)
        fits = heads == counted.count
        return counted.model_copy(update={"end": max(counted.end, end), "trouble": None if fits else "contradiction"})
    if any(one.kind not in _LISTED and not _is_us(one) for one in listed) or counted.age_kinds:
        return None
    heads = sum(one.count * (2 if one.kind == "couple" else 1) for one in listed)
    heads += any(one.with_sender for one in listed) and not any(one.kind == "self" for one in listed)
    whole = counted.model_copy(update={"end": max(counted.end, end)})
    if heads < counted.count and counted.kind == "adult" and of_them:
        rest: list[str | None] = ["adult"] * (counted.count - heads)
        return _of_kinds(whole, [*(kind for one in listed for kind in _kinds(one)), *rest], counted.count)
    if heads != counted.count:
        doubtful = (listed[0].kind in _KIN or _is_us(listed[0])) and counted.kind in _ADULTS
        return whole.model_copy(update={"trouble": "contradiction"}) if doubtful else None
    return _of_kinds(whole, [kind for one in listed for kind in _kinds(one)], heads)


def _is_us(one: Person) -> bool:
    """As in "four of us - the two of us and my parents"."""
    return one.kind == "people" and one.is_us and one.count == 2  # noqa: PLR2004


def _kinds(one: Person) -> list[str | None]:
    if _is_us(one):
        return ["adult"] * one.count
    kinds = one.kinds()
    told: list[str | None] = [*kinds.elements()] if kinds is not None else [None] * one.count
    return told


def _of_kinds(counted: Person, kinds: list[str | None], heads: int) -> Person:
    """`kinds`: of those listed; the sender who is only meant ("with my husband") is an adult."""
    kinds = [*kinds, *(["adult"] * (heads - len(kinds)))]
    if counted.kind in _FARES:
        return counted
    if None in kinds:
        needed = counted.kind == "people"
        return counted.model_copy(update={"trouble": "unknown_age"}) if needed else counted
    if counted.kind == "adult" and set(kinds) & {"child", "infant"}:
        return counted.model_copy(update={"trouble": "contradiction"})
    kind = "adult" if counted.kind == "people" else counted.kind
    return counted.model_copy(update={"kind": kind, "age_kinds": tuple(one for one in kinds if one)})
