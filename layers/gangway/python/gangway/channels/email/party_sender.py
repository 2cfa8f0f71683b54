# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The sender who goes with those the mail lists: "I'm coming with two friends", "vezmu tři vnoučata", "wir nehmen die Oma mit".

Whoever says "I" is one more; how many "we" are nobody knows, unless it is told elsewhere.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_doubts import COMES
from gangway.channels.email.party_with_me import beside_the_sender, with_me_among_them
from gangway.channels.email.party_words import KINDS

_YOUNG = {"child", "infant", "unknown"}
_TOLD_BY_COUNT = {"adult", "senior", "student", "family", "people"}
_COMPANY = r"(?:koleg\w*|colleagues|kolleg\w*|kámoš\w*|kamoš\w*|friends|mates|přátel\w*|kamarád\w*|freunde\w*|freundinnen|freundin)$"
_PEOPLE = r"(?:guests|people|persons|hosty|hosté|lidmi|osobami|gästen?|personen|leuten?|klient\w+|clients|kunden|customers|passengers)$"
_OWN = r"(?:(?:my|our|his|her|the|both|those|svou|svým\w*|svoj\w*|své|svá|svého|mou|mým\w*|moje|mé|mojí|naše|naši|naším\w*|našimi|našima|oběma|oba|obě|dalšími|dalšíma|meine[rmn]?|unsere[rmn]?|den|dem|der|die|das|beiden|ein|eine[rmn]?|an?|one|two|little|small|malou|malým|malého|kleine[rmn]?|weiteren|other|group of|class of|gruppe von|skupinou)\s+){0,3}"
_WITH = rf"\b(?:s|se|with|mit)\s+{_OWN}$"
_I_GO = r"(?:\b(?:bych|chci|jedu|pojedu|jdu|půjdu|přijdu|přijedu|dorazím|cestuji|cestuju|i'd|i would|i want|i'm|i am|i'll|i will|ich möchte|möchte ich|ich will|ich würde|würde ich|ich fahre|fahre ich|ich komme|komme ich|gehe ich|reise ich|ich reise|ich bin|möchte)\b(?!\s+(?:you|vás|sie)\b))"
_WE_GO = r"\b(?:bychom|bysme|chceme|jedeme|pojedeme|jdeme|půjdeme|přijdeme|přijedeme|dorazíme|cestujeme|we'd|we would|we want|we're|we are|we'll|we will|wir möchten|möchten wir|wir wollen|wir würden|würden wir|wir fahren|wir kommen|kommen wir|wir reisen|wir sind)\b(?!\s+(?:you|vás|sie)\b)"
_I_TAKE = r"\b(?:vezmu|beru|doprov(?:odím|ázím)|(?:budu|bych|chci)(?: \w+)? doprov\w+|i(?:'ll| will| would like to|'d like to| want to)? accompany|i(?:'m| am| will be|'ll be) accompanying|ich begleite|vzala? bych|bych(?: \w+){0,2} vzala?|vezmu s sebou|i(?:'ll| will| would like to|'d like to| want to)(?: also)? (?:take|bring)|i(?:'m| am|'ll be| will be)\b[^.!?;]{0,30}\b(?:taking|bringing)|nehme|nähme|bringe)\b"
_WE_TAKE = r"\b(?:vezmeme|bereme|doprov(?:odíme|ázíme)|vzali bychom|bychom(?: \w+){0,2} vzali|we(?:'ll| will| would like to|'d like to| want to|'re| are)(?: also)? (?:take|bring|taking|bringing)|wir (?:nehmen|nähmen|bringen)|nehmen wir|bringen wir)\b"
_TAKING_I = r"\b(?:ich (?:würde|möchte|will|werde)|möchte ich|würde ich)\b"
_TAKING_WE = r"\b(?:wir (?:würden|möchten|wollen|werden)|möchten wir|würden wir)\b"
_TAKING = r"^[^.!?;\n]{0,60}\b(?:mitnehmen|mitbringen|begleiten)\b"
# "I'd like to go with them", "jinak jedu jen já": said of the young named elsewhere.
_ALONE_WITH_THEM = rf"{_I_GO}[^.!?;\n]{{0,30}}\b(?:s nimi|with them|mit ihnen)\b|\b(?:jinak|otherwise|sonst)\s+(?:už\s+|it's\s+|komme\s+|fahre\s+)?(?:jedu\s+)?(?:jen|just|only|nur)\s+(?:já|me|i|ich)\b|\bonly i am the adult\b|\b(?:i am|i'm) the only adult\b|\bjedin[ýá] dospěl[ýá] jsem(?: já)?\b|\bich bin (?:die|der) einzige erwachsene\b"
_REACH = 110


def with_the_sender(people: list[Person], folded: str) -> list[Person]:
    """The same people; the first whom the sender goes with counts the sender too, or is in doubt."""
    if any(one.kind == "self" or one.with_sender or one.is_us for one in people):
        return people
    if told := with_me_among_them(people, folded):
        return told
    if not any(one.kind in _TOLD_BY_COUNT for one in people) and (beside := beside_the_sender(people, folded)):
        return [beside if each.start == beside.start else each for each in people]
    return _with_those_taken_along(people, folded)


def _with_those_taken_along(people: list[Person], folded: str) -> list[Person]:
    for at, one in enumerate(people):
        company = _is_company(one, folded)
        if not company and not _may_be_company(one, folded):
            continue
        ahead = _clause_before(people[:at], one, folded)
        if one.kind in _YOUNG and has(_ALONE_WITH_THEM, folded):
            return [_with_sender(each) if each is one else each for each in people]
        if _goes(_I_GO, _I_TAKE, _TAKING_I, ahead, folded[one.end :]):
            if not company or _grown_ups_follow(one, people[at + 1 :], folded):
                return _in_doubt(people, one)
            others = [each for each in people if each is one or not _does_something_else(each, people, folded)]
            return [_with_sender(each) if each is one else each for each in others]
        if (
            company
            and _goes(_WE_GO, _WE_TAKE, _TAKING_WE, ahead, folded[one.end :])
            and not _are_counted(people, folded)
        ):
            return _in_doubt(people, one)
    return people


def _in_doubt(people: list[Person], one: Person) -> list[Person]:
    return [each.model_copy(update={"trouble": "uncounted"}) if each is one else each for each in people]


def _is_company(one: Person, folded: str) -> bool:
    named = one.kind in _YOUNG | {"couple", "relative"}
    friends = one.kind == "people" and has(_COMPANY, folded[one.start : one.end])
    return (named or friends) and not one.is_part


def _may_be_company(one: Person, folded: str) -> bool:
    """As in "I'm travelling with 20 guests": the sender may be one of them."""
    several = one.kind in {"student", "senior"} or (one.kind == "people" and has(_PEOPLE, folded[one.start : one.end]))
    return several and one.count > 1 and not one.is_part


def _grown_ups_follow(one: Person, behind: Sequence[Person], folded: str) -> bool:
    """As in "I come with 20 children and two teachers": is the sender one of the two?"""
    counted = [
        each for each in behind if each.kind == "adult" and pattern(rf"(?:{number()})\b").match(folded, each.start)
    ]
    return bool(counted) and not has(r"[.!?;:](?=\s)|\n|\s-\s", folded[one.end : counted[0].start])


def _clause_before(before: Sequence[Person], one: Person, folded: str) -> str:
    """What stands ahead in the sentence, up to whoever was named before."""
    start = max(one.start - _REACH, before[-1].end if before else 0, 0)
    return re.split(r"[!?;\n]|(?<!\d)[.:](?=\s)", folded[start : one.start])[-1]


def _goes(going: str, taking: str, will_take: str, ahead: str, behind: str) -> bool:
    goes = has(_WITH, ahead) and has(going, ahead)
    takes = pattern(rf"{taking}[^,;]*?\s{_OWN}$").search(ahead) is not None
    return goes or takes or (has(rf"{will_take}[^,;]*?\s{_OWN}$", ahead) and has(_TAKING, behind))


def _does_something_else(one: Person, people: Sequence[Person], folded: str) -> bool:
    """As in "I go with the boys, my wife has to work": a clause of its own, not the next of the list."""
    before = [other for other in people if other.end <= one.start]
    apart = before and has(rf"^\s*,\s*{_OWN}$", folded[before[-1].end : one.start])
    clause = pattern(r"^\s+(?!(?:a|i|and|und|s|se|with|mit|plus|sowie)\b)[a-z][^.!?;\n]*").search(folded[one.end :])
    return one.kind == "relative" and bool(apart) and clause is not None and not has(COMES, clause.group())


def _with_sender(one: Person) -> Person:
    """Friends who come along are grown up, and so is the sender."""
    return one.model_copy(update={"with_sender": True, "kind": "adult" if one.kind == "people" else one.kind})


def _are_counted(people: Sequence[Person], folded: str) -> bool:
    """Whether "we" may be counted somewhere: grown-ups, or a number of people."""
    kin = dict(KINDS)["relative"]
    return any(
        one.kind in {"adult", "senior", "student", "couple", "family"}
        or (one.kind == "people" and not has(_COMPANY, folded[one.start : one.end]))
        for one in people
    ) or has(rf"\b(?:{kin})\s+(?:a|and|und)\s+(?:já|i|me|ich|mě)\b", folded)
