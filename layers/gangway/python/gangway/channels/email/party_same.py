# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One person told twice: a ticket and its owner, a daughter with her husband, friends and what they are."""

from functools import cache
from itertools import pairwise

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_words import KINDS

_TICKET = r"(?:vstupn\w+|jízdn\w+|líst\w+|vstupenk\w*|jízdenk\w*|tickets?|karten?)"


_IN_LAWS = r"(?:zeť|zetěm|zetě|snach\w+|son-in-law|daughter-in-law|schwiegersohn\w*|schwiegertochter|(?:jejím|jeho|její|her|his|ihrem|seiner) (?:manžel\w*|přítel\w*|partner\w*|husband|wife|boyfriend|girlfriend|mann|frau|freund\w*))"
_GROWN = r"^(?:dcer\w*|syn\w*|daughters?|sons?|tochter|sohn\w*)$"


_ADULT_ADJECTIVE = r"^(?:(?:\d+|\w+)\s+)?(?:dospěl[áéýou]\w{0,2}|adult|grown-?up|erwachsene[nrs]?)$"


def grown_children(people: list[Person], folded: str) -> list[Person]:
    """As in "naše dospělá dcera", "two adult children": one mention, and adults."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _says_whose_age(last, person, folded):
            kept[-1] = last.model_copy(update={"end": person.end})
        else:
            kept.append(person)
    return kept


_THEY_PAY = r"^,? (?:ti|ty|oni|who|they|die|kteří|které|both|oba|obě) (?:mají|jsou|are|have|haben|sind|platí|pay) (?:both |also |oba |obě |taky |an? |ein\w* )?(?P<kind>student\w*|isic|senior\w*|důchodc\w*|pensioner\w*|rentner\w*)(?: (?:lístk\w+|líst\w*|jízdn\w+|vstupn\w+|cards?|tickets?|fare|kart\w*|průkaz\w*))?"


def _with_their_fare(person: Person, folded: str) -> Person:
    """As in "two friends, they have a student card"."""
    told = pattern(_THEY_PAY).search(folded[person.end :])
    if told is None or person.kind not in {"people", "relative"} or person.count < 2 or person.age_kinds:  # noqa: PLR2004  several
        return person
    kind = "student" if told["kind"].startswith(("stud", "isic")) else "senior"
    return person.model_copy(update={"kind": kind, "end": person.end + told.end()})


def apposed(people: list[Person], folded: str) -> list[Person]:
    """As in "three friends, all pensioners", "tři kamarádky důchodkyně": the second word says what they all are."""
    people = [_with_their_fare(one, folded) for one in people]
    people = [one for at, one in enumerate(people) if at == 0 or one.end > people[at - 1].end]
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and _says_what_they_are(last, person, folded):
            kept[-1] = last.model_copy(update={"kind": person.kind, "end": person.end})
        elif last and _are_the_pair(last, person, folded):
            kept[-1] = last.model_copy(update={"age_kinds": person.age_kinds, "end": person.end})
        else:
            kept.append(person)
    return kept


def _are_the_pair(pair: Person, old: Person, folded: str) -> bool:
    """As in "my parents, pensioners (72 and 75)": the two of the couple told again with their ages."""
    uncounted = not pattern(rf"^(?:{number()})\b").search(folded[old.start : old.end])
    told = pair.kind == "couple" and pair.count == 1 and not pair.age_kinds
    gap = folded[pair.end : old.start]
    return told and uncounted and old.kind == "senior" and len(old.age_kinds) == 2 and gap in {", ", " - ", " ("}  # noqa: PLR2004  the two


def _says_what_they_are(several: Person, kind: Person, folded: str) -> bool:
    company = several.kind in {"people", "relative"} and several.count > 1 and not several.age_kinds
    uncounted = not pattern(rf"^(?:{number()})\b").search(folded[kind.start : kind.end])
    beside = pattern(
        r"^(?: |,? (?:all|both|všichni|všechny|samé|samí|vesměs|oba|obě|alle|beide) |,? (?:ti|ty|oni|who|they|die|kteří|které|both|oba|obě) (?:mají|jsou|are|have|haben|sind|platí|pay) (?:both |also |oba |obě |taky |a |an |ein\w* )?)$"
    )
    gap = folded[several.end : kind.start]
    return company and kind.kind in {"senior", "student"} and uncounted and beside.search(gap) is not None


def _says_whose_age(adult: Person, young: Person, folded: str) -> bool:
    said = pattern(_ADULT_ADJECTIVE).search(folded[adult.start : adult.end])
    bare = young.count == 1 and not young.age_kinds and not any(c.isdigit() for c in folded[young.start : young.end])
    beside = folded[adult.end : young.start] == " "
    return adult.kind == "adult" and young.kind in {"child", "unknown"} and bool(said) and bare and beside


def grown_up(people: list[Person], folded: str) -> list[Person]:
    """As in "dcera se zetěm", "our son with his wife": who is married is an adult."""
    people = apposed(grown_children(people, folded), folded)
    married = rf"^\s*(?:a|i|s|se|and|with|und|mit|&)\s+(?:our |my |unserem |meinem )?{_IN_LAWS}"
    return [
        one.model_copy(update={"kind": "relative"})
        if one.kind == "unknown"
        and one.count == 1
        and not one.age_kinds
        and not one.trouble
        and pattern(_GROWN).search(folded[one.start : one.end])
        and pattern(married).search(folded[one.end : one.end + 60])
        else one
        for one in people
    ]


def tickets_with_their_owner(people: list[Person], folded: str) -> list[Person]:
    """As in "my grandmother (a pensioner)", "one ticket for my grandmother (66)": one person, told twice."""
    kept: list[Person] = []
    for person in people:
        last = kept[-1] if kept else None
        if last is not None and (one := _told_twice(last, person, folded[last.end : person.start])):
            kept[-1] = one
        else:
            kept.append(person)
    return kept


# As in "grandma (68) comes too. So one more senior, please".
_SO_ONE_MORE = r"^[.!,;]?\s*(?:tak|takže|so|also|therefore|proto|tedy|deshalb|daher)\b[^.!?\n]{0,30}\b(?:ještě|navíc|another|more|extra|additional|noch|zusätzlich\w*|weitere\w*)\b[^.!?\n]{0,12}$"


def _told_twice(person: Person, follower: Person, gap: str) -> Person | None:  # noqa: PLR0911  one return per rule
    """The one person, from the start of the first mention on."""
    if person.count != 1 or follower.count != 1:
        return None
    ticket = follower.kind in {"adult", "senior", "student", "child", "infant"} and not follower.age_kinds
    same = person.kind in {"relative", "unknown", "child"} and set(person.age_kinds) <= {follower.kind}
    if ticket and same and pattern(_SO_ONE_MORE).search(gap):
        return follower.model_copy(update={"start": person.start})
    fares = {"senior", "student", "child"}
    if person.kind == "relative" and follower.kind in fares and gap.strip() == "(":
        return follower.model_copy(update={"start": person.start})
    if person.kind == follower.kind == "adult" and pattern(
        rf"^\s*(?:{_TICKET}\s+)?(?:pro|for|für)\s+(?:\w+\s+)?$"
    ).search(gap):
        return person.model_copy(update={"end": follower.end})  # "one normal for an adult"
    for_whom = pattern(rf"^\s*(?:{_TICKET}\s+)?(?:pro|for|für)\s+(?:an?\s+|ein\w*\s+|jedno\w*\s+)?$").search(gap)
    if person.kind == "people" and follower.kind in {*fares, "adult"} and for_whom:
        return follower.model_copy(update={"start": person.start})  # "one ticket for an adult"
    is_owner = follower.kind == "relative" and pattern(rf"^\s*(?:{_TICKET}\s+)?(?:pro|for|für)\s+(?:\w+\s+)?$").search(
        gap
    )
    if not is_owner or person.kind not in {*fares, "adult", "people"}:
        return None
    own = follower if person.kind == "people" else person
    return own.model_copy(update={"start": person.start, "end": follower.end})


_TELLS = r"^\s+(?:\w+\s+)?(?:liebt|mag|hat|ist|will|wollen|möchte\w*|freu\w+|loves?|likes?|has|have|is|are|wants?|would|can'?t|miluj\w+|má|mají|je|jsou|chce|chtějí|chtěl\w*|by|se|bude|sedí|spí|isst|essen|braucht|brauchen|needs?|sleeps?|enjoys?)\b(?![^.!?\n]{0,40}\b(?:také|taky|also|too|auch|ještě|navíc|join\w*|com(?:e|es|ing)|jede|jedou|pojede|pojedou|přijde|kommt|kommen|mitk\w+|mitf\w+|nejede|nepojede|not com\w+|bleib\w+|zůstan\w+|stay\w*)\b)"


_IS = r"\b(?:is|are|je|jsou|ist|sind|má|mají|has|have|hat|haben)\b"


def told_again(people: list[Person], folded: str) -> list[Person]:
    """As in "one child … My daughter is 5", "ein Kind, unser Sohn liebt Schiffe": a child that was counted, told of again."""
    counted = [
        one
        for one in people
        if one.kind in {"child", "unknown"} and pattern(rf"^(?:{number()})\b").search(folded[one.start :])
    ]
    if len(counted) != 1:
        return people
    group, kept = counted[0], []
    for one in people:
        if one is group or one not in _mentions(people, group, folded):
            kept.append(one)
            continue
        told = (*group.told, *one.places)
        ages = one.age_kinds if group.count == one.count and not group.age_kinds else group.age_kinds
        fits = not one.age_kinds or set(one.age_kinds) <= set(ages or ("child",))
        if not fits:
            return people
        new = group.model_copy(update={"age_kinds": ages, "told": told})
        kept, group = [new if each is group else each for each in kept], new
    return [group if each.start == group.start else each for each in kept]


def _mentions(people: list[Person], group: Person, folded: str) -> list[Person]:
    """Of the young, without a count, as the subject of a sentence about them."""
    return [
        one
        for one in people
        if one.kind in {"child", "unknown"}
        and one.start != group.start
        and one.count <= group.count
        and not pattern(rf"^(?:{number()})\b").search(folded[one.start : one.end])
        and (one.age_kinds or _is_told_of(one, folded))
        and (not one.age_kinds or pattern(_IS).search(folded[one.start : one.end]))
        and not (group.age_kinds and one.age_kinds and not _is_apart(group, one, folded))
    ]


# "Klukům jsme slíbili loď": nobody lists guests so.
_TO_THEM = r"^(?:dětem|dětičkám|klukům|holkám|holčičkám|vnoučatům|vnukům|vnučkám|synům|dcerám)$"


def _is_told_of(one: Person, folded: str) -> bool:
    return has(_TELLS, folded[one.end :]) or has(_TO_THEM, folded[one.start : one.end])


def _is_apart(group: Person, one: Person, folded: str) -> bool:
    """In a sentence of its own: "2 children (4 and 7), our son, who is 12" goes on counting."""
    first, last = sorted((group, one), key=lambda each: each.start)
    return pattern(r"[.!?;:](?=\s)|\n|\s-\s").search(folded[first.end : last.start]) is not None


_RETIRED = r"(?:retired|v (?:starobním )?důchodu|in rente|im ruhestand|pensioniert|penzionovaní)"
_CARD = r"(?:(?:an? |the |our |platn\w+ |einen )?(?:valid )?(?:student (?:cards?|ids?)|isic\w*|studentenausweis\w*|studentsk\w+ (?:průkaz\w*|kart\w*)))"


@cache
def _of_us_both() -> str:
    both = r"(?:oba|obě|both|beide)"
    seniors, students = dict(KINDS)["senior"], dict(KINDS)["student"]
    told = rf"(?:(?:už|already|schon|also|taky|are|jsme|sind)\s+)?(?:(?P<senior>{seniors}|{_RETIRED})|(?P<student>{students}))"
    has_card = rf"(?P<card>{_CARD})"
    apposed = rf"[,(-]\s*{both}\s+{told}".replace("senior>", "senior3>").replace("student>", "student3>")
    return (
        rf"\b(?:(?:jsme|we are|we're|wir sind|jsou|they are|sind)\s+{both}\s+{told}|{both}\s+(?:jsme|jsou|are|sind)\s+{told.replace('senior>', 'senior2>').replace('student>', 'student2>')}"
        rf"|(?:we|wir|my)?\s*(?:{both}\s+(?:have|máme|haben)|(?:máme|haben|have)\s+{both})\s+{has_card}|{apposed}(?=\s*(?:[),.;!?\n-]|$)))"
    )


def _told_of_both(people: list[Person], folded: str) -> list[Person]:
    """As in "with my wife … We are both retired": what the two are, told apart from who they are."""
    match = pattern(_of_us_both()).search(folded)
    if match is None:
        return people
    kind = "senior" if match["senior"] or match["senior2"] or match["senior3"] else "student"
    if any(one.start < match.start() < one.end and one.kind == "couple" for one in people):
        return people  # "my wife and I and her parents, both retired": told of the couple
    rest = [one for one in people if not (match.start() <= one.start < match.end())]
    ahead = [one for one in rest if one.end <= match.start()]
    grown = [one for one in ahead if one.kind in {"self", "relative"}]
    apposed = bool(match["senior3"] or match["student3"])
    sender = any(one.kind == "self" for one in grown)
    heads = sum(one.count + (one.with_sender and not sender) for one in grown)
    if len(rest) == 1 and rest[0].kind in {"people", "adult"} and rest[0].count == 2 and not rest[0].age_kinds:  # noqa: PLR2004
        place = (match.start(), match.end())
        return [rest[0].model_copy(update={"kind": kind, "told": (*rest[0].told, place)})]
    pair = heads == 2 and not any(one.age_kinds for one in grown)  # noqa: PLR2004  both
    if not pair or any(one.kind == "adult" for one in rest) or (apposed and ahead[-1] not in grown):
        return people
    place = (match.start(), match.end())
    told = []
    for one in rest:
        if one in grown:
            own = one.count + (one.with_sender and not sender)
            update = {
                "count": own,
                "age_kinds": (kind,) * own,
                "with_sender": False,
                "is_us": own > 1,
                "told": (*one.told, place),
            }
            told.append(one.model_copy(update=update))
        else:
            told.append(one)
    return told


def told_of_both(people: list[Person], folded: str) -> list[Person]:
    """What two are told to be behind a comma counts nobody; of whom nobody knows it, everything is in doubt."""
    people = _told_of_both(people, folded)
    both = pattern(r"^(?:oba|obě|both|beide)\b")
    apposed = [
        one
        for last, one in pairwise(people)
        if one.kind in {"senior", "student"}
        and both.search(folded[one.start : one.end])
        and pattern(r"^\s*[,(-]\s*$").search(folded[last.end : one.start])
    ]
    return [one.model_copy(update={"trouble": "contradiction"}) if one in apposed else one for one in people]
