# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a mail says of its party later: a correction, a number told anew, a number left open and told at last."""

from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party_adds import RESTATES, adds
from gangway.channels.email.party_words import KINDS, PEOPLE


def without_overtaken(folded: str, found: Sequence[Person], people: Sequence[Person]) -> str:
    """The text without those whom a correction counts anew, and without the reason it gives ("my sister called …")."""
    gone = [one for one in found if one not in people]
    for one in gone:
        for start, end in one.places:
            folded = blank(folded, start, end)
    for marker in corrections(folded):
        told = next((one for one in people if one.start >= marker), None)
        if told and any(marker <= one.start < told.start for one in gone) and restates(told, folded):
            folded = blank(folded, marker, told.start)
        anew = [
            at
            for one in people
            for at, _ in one.told
            if at >= marker and has(_ONLY_THOSE, folded[max(0, at - 10) : at])
        ]
        folded = blank(folded, marker, anew[0]) if anew else folded
    return folded


def restates(person: Person, folded: str) -> bool:
    return pattern(RESTATES).search(folded[max(0, person.start - 30) : person.start]) is not None


def uncorrected(people: list[Person], folded: str) -> list[Person]:
    """A correction overtakes the whole party before it when it counts people again."""
    for marker in corrections(folded):
        behind = [one for one in people if marker <= one.start <= marker + 160 and one.kind not in {"self", "relative"}]
        ahead = [one for one in people if one.start < marker]
        people, behind, grown = _with_who_joined(people, behind, ahead, folded)
        if ahead and (renamed := grown or _renumbered(behind, folded)):
            people = _with_new_number(ahead, renamed)
        elif behind and ahead and not adds(folded, behind[0]):
            same = {one.kind for one in behind}
            whole = "people" in same or "adult" in same or same >= {one.kind for one in ahead}
            counted = [one for one in behind if one.kind in {"people", "adult"}] or behind
            restated = pattern(RESTATES).search(folded[max(0, counted[0].start - 30) : counted[0].start])
            since = counted[0].start if whole and restated else marker
            people = [one for one in people if one.start >= since or not (whole or one.kind in same)]
            if {one.kind for one in people} == {"people"} and any(one.kind in _TICKETS for one in ahead):
                people = [one.model_copy(update={"trouble": "contradiction"}) for one in people]
    return people


def _with_who_joined(
    people: list[Person], behind: list[Person], ahead: list[Person], folded: str
) -> tuple[list[Person], list[Person], Person | None]:
    """As in "one child (6) … sorry, it's two children, my niece (8) is coming too": she is one of the two, and others stay."""
    anew = behind[0] if behind else None
    if anew is None or anew.kind not in {"child", "adult", "senior", "student"} or anew.age_kinds:
        return people, behind, None
    before = sum(one.count for one in ahead if set(one.kinds() or ()) == {anew.kind})
    near = folded[anew.end : anew.end + 80].partition(".")[0]
    joined = [
        one
        for one in people
        if anew.end < one.start < anew.end + len(near)
        and one.count == 1
        and one.kind in {"relative", "unknown", "child"}
        and pattern(r"^\s*[,;(-]").search(folded[anew.end : one.start])
        and set(one.kinds() or {anew.kind}) == {anew.kind}
    ]
    if not joined or not before or before == anew.count:
        return people, behind, None
    fits = before + len(joined) == anew.count
    told = tuple(place for one in joined for place in one.places)
    update = {"told": told} if fits else {"trouble": "contradiction"}
    new = anew.model_copy(update=update)
    people = [new if one is anew else one for one in people if one not in joined]
    return people, [new, *(one for one in behind[1:] if one not in joined)], new if fits else None


_TICKETS = {"child", "infant", "senior", "student", "family"}  # of whom a bare new number does not tell who is left


_OOPS = r"(?:sorry|pardon|(?:ne|no|nein)(?=[,.!])|vlastně|actually|i mean|scratch that|make (?:that|it)|entschuldigung|quatsch|teda|oprava|correction|korrektur|tedy spíš|resp\.?|respektive|ich meine|ich meinte|besser gesagt|or rather|vielmehr|nakonec|doch)"
# What is no count though a number stands there: an hour, a day, an age, or people who are counted anew anyway.
_NO_COUNT = rf"(?!\s*(?:[.:/]\s?\d|\.\s?[a-z]|-|let\b|rok|year|jahr|hod|h\b|uhr|[ap]\.?m|o'?clock|x\b|\w+\s*\d|{PEOPLE}|{'|'.join(source for _, source in KINDS)}))"


def renumbered(people: list[Person], folded: str) -> list[Person]:
    """As in "two adults - sorry, three, my sister comes too": a bare number right behind takes the place of the first."""
    kept: list[Person] = []
    for one in people:
        if kept and one.start < kept[-1].end:
            continue
        counted = pattern(rf"\b(?:{number()})\b").search(folded[one.start : one.end])
        again = pattern(
            rf"^\s*(?:[-,;(.]|\.\.\.)*\s*(?:(?:oh|ach|jejda|ah|hups|oops)[\s,!-]+)?{_OOPS}(?:[\s,:-]+{_OOPS})?[\s,:-]+(?:je nás |budeme |jsme |we are |wir sind )?(?P<n>{number()})\b{_NO_COUNT}"
        ).search(folded[one.end :])
        if not counted or not again or one.age_kinds or one.trouble:
            kept.append(one)
            continue
        end = one.end + again.end()
        why = pattern(_WHY).search(folded[end:])
        kept.append(one.model_copy(update={"count": value_of(again["n"]) or 0, "end": end + (why.end() if why else 0)}))
    return kept


_COMES = r"(?:too|also|as well|along|join\w*|com(?:e|es|ing)|taky|také|přid\w+|při(?:jede|jde)|jede|pojede|auch|mit|dazu|kommt|mitkomm\w+)"
_REST = r"[^,.;!?()\n\d-]{0,50}"
_KIN = rf"(?:{dict(KINDS)['relative']})\b"
_WHY = rf"^\s*[,;-]\s*(?:(?:because|since|protože|jelikož|weil|denn|že)\s+)?(?:(?:\w+\s+){{0,2}}{_KIN}{_REST}\b{_COMES}\b|{_COMES}\s+(?:\w+\s+){{0,3}}{_KIN})[^,.;!?()\n\d-]{{0,16}}(?=\s*(?:[,.;!?()\n-]|$))"


def _with_new_number(ahead: list[Person], renamed: Person) -> list[Person]:
    """In the place of those of the same kind."""
    same = [one for one in ahead if one.kind == renamed.kind]
    others = [one for one in ahead if one.kind != renamed.kind]
    if len(same) != 1:
        return [*others, renamed]
    place = {"start": same[0].start, "end": same[0].end, "told": ((renamed.start, renamed.end),)}
    return sorted([*others, renamed.model_copy(update=place)], key=lambda one: one.start)


OTHERS_STAY = r"\b(?:děti|dětí|dět(?:i|em)|kids|children|kinder)\b[^.!?\n]{0,30}\b(?:zůstáv\w+|beze změny|stejn\w+|stay|remain|as before|unchanged|bleib\w+)(?!\s*(?:\w+\s+){0,2}(?:zu hause|daheim|doma|at home|behind|ashore|with|bei|u|im hotel|v hotelu|at the)\b)"
_PREDICATE = r"^(?:dospěl(?:í|ých)|dětí|děti|senio[rř]\w+|student\w+)\s+(?:nás\s+)?(?:tedy |tak |už |nakonec |celkem )*(?:bude|budou|budeme|je|jede|jedou|pojede\w*)\b"


# "Correction: … the children will be only two".
_ONLY_THOSE = r"\b(?:jen|jenom|pouze|only|just|nur)\s+$"


def _renumbered(behind: list[Person], folded: str) -> Person | None:
    """As in "P.S. my sister comes too, so adults will be three": that kind is told anew, the others stay."""
    for one in behind:
        if one.kind == "people" or one.trouble:
            continue
        predicate = pattern(_PREDICATE).search(folded[one.start : one.end])
        restated = pattern(RESTATES).search(folded[max(0, one.start - 24) : one.start])
        only = {each.kind for each in behind} == {one.kind} and has(
            _ONLY_THOSE, folded[max(0, one.start - 10) : one.start]
        )
        if predicate or only or (restated and has(OTHERS_STAY, folded[one.end : one.end + 80])):
            return one
    return None


_THERE_ARE = r"\b(?:bude nás|je nás|nás (?:bude|je|pojede)|pojede nás|jsme|budeme|celkem|dohromady|there (?:are|will be)|we are|we're|we will be|we'll be|in total|es sind|wir sind|insgesamt|es kommen)\W+(?:celkem |tedy |nás |also |zu |insgesamt )?$"


def _is_counted_later(later: list[Person], folded: str) -> bool:
    """As in "with the children of our fourth form … There are 24 children"."""
    counted = [one for one in later if one.kind in {"child", "infant"} and not one.trouble]
    if any(one.kind in {"child", "unknown"} and one.count > 1 and one.age_kinds for one in later):
        return True  # "with the boys … boys of 4 and 9"
    named = [one for one in later if one.kind in {"child", "unknown"} and one.age_kinds and one.count == 1]
    if len(named) > 1 and not any(pattern(rf"^(?:{number()})\b").search(folded[one.start : one.end]) for one in named):
        return True  # "with the boys … Theo (16) and Jonah (13)"
    first = next((one for one in later if one.kind not in {"self", "relative"}), None)
    return (
        bool(counted)
        and first is not None
        and pattern(_THERE_ARE).search(folded[max(0, first.start - 40) : first.start]) is not None
    )


def told_at_last(people: list[Person], folded: str) -> list[Person]:
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


def last_list(people: list[Person], folded: str) -> list[Person] | None:
    """As in "three of us, my daughter is a student, so 2 adults and 1 student": the list makes up the number told before."""
    totals = [one for one in people if one.kind == "people" and not one.trouble]
    told = [one for one in people if totals and one.start > totals[0].end and one.kind not in {"self", "relative"}]
    starts = [one for one in told if restates(one, folded) and one.kind != "people"]
    if not starts or starts[-1].trouble:
        return None
    listed = [one for one in people if one.start >= starts[-1].start]
    kinds = {"adult", "child", "infant", "senior", "student"}
    heads = sum(one.count for one in listed)
    fits = all(one.kind in kinds and not one.trouble for one in listed) and {one.count for one in totals} == {heads}
    return [totals[0], *listed] if fits and len(listed) > 1 else None
