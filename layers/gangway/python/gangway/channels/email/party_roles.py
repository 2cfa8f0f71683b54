# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What one person is told to be: "our daughter travels on the student fare", "me, I'm a student", "děda je v důchodu";
and what fare each pays: "our son studies, my husband and I pay the full price".
"""

import re
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, has, pattern
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue

_STUDENT = r"student\w*|isic\w*|itic\b|studierende\w*|studiert|studuje|studies|vysokoškol\w*|at (?:university|uni|college)\b|na (?:vysoké|univerzitě)|studying\b"
_SENIOR = r"senior\w*|důchod\w*|(?:starobním )?důchodu|pension\w*|retired|rentner\w*|rente\b|ruhestand\w*|penzist\w*|penzi\b|oap\b"
_FILLING = r"(?:(?:an?|ein\w*|ještě|still|noch|už|already|schon|taky|také|also|auch|the|den|der|dem|zum|na|v|on|at|with|mit|im|in|za|jako|as|als|oba|obě|both|beide|her|his|svůj|platn\w+|valid|gültig\w*|cheap|full-time|university|college|uni|now|nyní|teď|jetzt|bereits)\s+){0,4}"
_IS = r"(?:is|are|je|jsou|ist|has|má|hat|jede|pojede|travels?|goes|comes|fährt|kommt|platí|pays|zahlt|holds|will be|bude)\b"
_JOINT = r"(?:a|i|and|und|plus|sowie|s|se|with|mit|as well as)"
_NAME = rf"(?:[^\S\n]+(?!(?:{_JOINT}|who|is|je|ist|has|m[aá]|hat|der|die|student\w*|senior\w*)\b)[a-z]{{3,12}})?"
_WHO = r"(?:\s+[a-z]{3,12})?\s*[,(-]?\s*(?:(?:who|která|který|kteří|jenž|die|der|das|she|he|sie|er|ta|ten|ona|on|ten je|ta je)\b\s*)?"
_STUDENT_OF_AGE = (
    r"\(\d{2}(?: let| years?(?: old)?| jahre)?,? (?:an? |eine? )?student(?:ka|in|s|i)?\b(?! nicht)[^()]*\)$"
    r"|,? (?:who(?: is|'s)|(?:která|který|jenž) je|(?:she|he)(?: is|'s)|(?:ta|ten|ona|on) je) (?:(?:an?|still|currently|ještě|teď) )?student(?:ka)?,? \(\d{2}[^()]*\)$"
)
_OF_SELF = r"(?:i'm|i am|já jsem|jsem|ich bin|já mám|i have|ich habe|mám)\s+"
_SEVERAL = r"(?:students|studenti|studentky|studenty|studentů|studentinnen|studenten|seniors|senioři|senioren|seniory|důchodci|důchodců|pensioners|retirees|penzisti|penzisté|rentnerinnen)"
_ONE = rf"(?!{_SEVERAL}\b(?! ist\b))"
_ROLE = rf"{_FILLING}{_ONE}(?:(?P<student>{_STUDENT})|(?P<senior>{_SENIOR}))(?:\s+(?:cards?|ids?|fares?|tickets?|průkaz\w*|kart\w*|tarif\w*|jízdné|vstupné|lístek))?"
# "A student at Charles University", "studentka VŠ".
_OF_WHAT = rf"(?:[^\S\n]+(?:at|of|from|na|v|ve|an|in|im|z|ze|der|vš|uk|čvut|vysok\w+|univerzit\w+|fakult\w+|gymnázia|střední|medicín\w+|práv|ekonomie|medizin|jura)\b(?:[^\S\n]+(?!{_JOINT}\b)[a-z]+){{0,4}})?"
_ENDS = rf"(?=\s*[),.;:!?(]|[^\S\n]+{_JOINT}\b|[ \t]*(?:\n|$))"
_AGE = r"^,?\s*(?:\(|aged?\s+)(\d{2})\b[^()\n]{0,12}\)?(?=\s*(?:[),.;!?\n]|$|(?:a|and|und)\b))|^,\s*(\d{2})(?=\s*\)|\s*(?:let|years|jahre)\b)(?:\s*(?:let|years(?: old)?|jahre(?: alt)?))?"
_NO_ROLE = r"\b(?:not|no longer|ne\w*|kein\w*|nicht|nemá|není)\b"
_PUPIL, _PENSIONER = "student", "senior"


def with_roles(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The same people; whoever is told to be a student or a pensioner has that kind and is counted once."""
    kept: list[Person] = []
    numbered = any(one.kind == "people" and one.count > 1 for one in people)
    for one in people:
        last = kept[-1] if kept else None
        if last and one.start < last.end:
            continue  # "student" in "our son is a student" is no other person
        if last and (role := _role_ahead(last, one, folded)):
            kept[-1] = _of_role(one.model_copy(update={"start": last.start}), role, one.end)
            continue
        if last and (both := _of_both(last, one, folded)):
            kept[-1:] = both
            continue
        told = _with_role(_with_adjective(one, folded), folded, catalogue)
        doubtful = not numbered and told.end > one.end and _may_be_two(last, one, told, folded)
        kept.append(told.model_copy(update={"trouble": "contradiction"}) if doubtful else told)
    return kept


def _role_ahead(role: Person, person: Person, folded: str) -> str | None:
    """As in "my pensioner mother", "our student daughter": the kind stands before the one it is told of."""
    bare = role.kind in {_PUPIL, _PENSIONER} and role.count == 1 and not role.age_kinds and not role.trouble
    one = person.kind in {"relative", "unknown"} and person.count == 1
    return role.kind if bare and one and folded[role.end : person.start] == " " else None


_ADJECTIVE = (
    r"\b(?:(?P<senior>retired|pensioniert\w+|penzionovan\w+|verrentet\w+)|(?P<student>studující\w*|studierende\w*))\s+$"
)


def _with_adjective(person: Person, folded: str) -> Person:
    """As in "my retired father"."""
    ahead = pattern(_ADJECTIVE).search(folded[max(0, person.start - 20) : person.start])
    one = person.kind in {"relative", "unknown"} and person.count == 1
    return _of_role(person, _kind_in(ahead), person.end) if ahead and one else person


def _kind_in(told: re.Match[str]) -> str:
    return _PUPIL if told["student"] else _PENSIONER


def _of_role(person: Person, role: str, end: int) -> Person:
    """By their age they may be what they are told to be, or it is in doubt."""
    ages = set(person.age_kinds)
    fits = ages <= ({"adult", "student"} if role == _PUPIL else {role})
    heads = 2 if person.kind == "couple" else 1
    told = {"end": end, "age_kinds": (role,) * heads if fits else person.age_kinds}
    return person.model_copy(update=told if fits else {**told, "trouble": "contradiction"})


@cache
def _forms(*, of_self: bool) -> tuple[str, ...]:
    ahead = rf"^\s*[,(-]?\s*{_OF_SELF}" if of_self else rf"^{_WHO}(?:{_IS}(?:'s)?|'s)\s+"
    return (
        f"{ahead}{_ROLE}",
        rf"^{_NAME}\s*\({_ROLE}{_OF_WHAT}(?=\s*[),.;])",
        rf"^{_NAME},?\s+(?:who|která|který|jenž|jež|kteří)\s+{_ROLE}",
        rf"^{_NAME},?\s+(?:die|der)\s+{_ROLE}(?:\s+[a-z]+){{0,3}}\s+(?:ist|sind)\b",
        rf"^{_NAME},?\s+(?:die|der)\s+(?:[a-z]+\s+){{0,4}}(?:(?P<student>studiert|studieren)|(?P<senior>berentet))\b",
        rf"^{_NAME}(?:,|[^\S\n]-)[^\S\n]+{_ROLE}{_OF_WHAT}{_ENDS}",
        rf"^{_NAME}[^\S\n]+(?!an?\b|ein){_ROLE}{_OF_WHAT}{_ENDS}",
    )


def _with_role(person: Person, folded: str, catalogue: Catalogue) -> Person:
    said = folded[person.start : person.end]
    if person.count == 1 and person.age_kinds == ("adult",) and has(_STUDENT_OF_AGE, said):
        return person.model_copy(update={"age_kinds": (_PUPIL,)})
    if person.age_kinds == ("adult",) and has(rf"\([^()]*\b(?:{_SENIOR})", said):
        return person.model_copy(update={"trouble": "contradiction"})  # "my mother (63, a pensioner)"
    told = _told_behind(person, folded[person.end : person.end + 120])
    if told is None:
        return person
    role, end = told[0], person.end + told[1]
    age = pattern(_AGE).search(folded[end : end + 30])
    kind = kind_of_age(int(age[1] or age[2]), catalogue) if age else None
    aged = person if person.age_kinds or kind is None else person.model_copy(update={"age_kinds": (kind,)})
    return _of_role(aged, role, end + (age.end() if age else 0))


def _told_behind(person: Person, behind: str) -> tuple[str, int] | None:
    """The kind that is told right behind, and how far."""
    if person.kind not in {"self", "relative", "unknown", "couple"} or person.count != 1 or person.trouble:
        return None
    forms = [one.replace(_ONE, "") if person.kind == "couple" else one for one in _forms(of_self=person.kind == "self")]
    found = next((told for form in forms if (told := pattern(form).search(behind))), None)
    if found is None or has(_NO_ROLE, found.group()):
        return None
    if person.kind == "couple":  # "we are a couple in retirement, he is 72 and I am 69": told one by one
        apart = has(r"^[^.!?\n]{0,40}\b\d{2}\b", behind[found.end() :])
    else:
        apart = has(r"\b(?:oba|obě|both|beide)\b", found.group())  # "my wife and I, both pensioners"
    return None if apart else (_kind_in(found), found.end())


_ENGLISH = r"\b(?:the|and|my|our|we|please)\b"


def _may_be_two(before: Person | None, person: Person, told: Person, folded: str) -> bool:
    """As in "my wife, a student, and me": what stands between two commas may be the next of the list."""
    said = folded[person.end : told.end]
    if person.kind == "self" and has(r"^,\s+(?:an?|one|ein\w*|jed[en]\w*|1)\b", said):
        return True  # "my wife and I, a student"
    if not has(rf"^{_NAME},\s+(?!who\b|die\b|der\b|kter|she\b|he\b|sie\b|er\b)", said) or person.kind in {
        "self",
        "couple",
    }:
        return False
    gap = folded[before.end : person.start] if before else ""
    behind = folded[told.end :]
    goes_on = has(rf"^\s*(?:,|{_JOINT}\b|[+&])", behind)
    if has(r"^,\s*(?:und|sowie)\b", behind) or (has(r"^,\s*a\b", behind) and not has(_ENGLISH, folded)):
        return False  # no comma stands before the "and" of a list, save in English
    closed = has(r"\b(?:a|i|and|und|plus|sowie)\b|[+&]|[.!?;]\s", gap) or (not goes_on and has(_JOINT, gap))
    if person.kind == "unknown":
        return goes_on and not closed and not behind.startswith(",")
    return not closed and (goes_on or before is not None)


def _of_both(one: Person, other: Person, folded: str) -> list[Person] | None:
    """As in "grandma and grandpa (pensioners)"; of whom "Rentner" is told nobody knows."""
    told = pattern(rf"^{_NAME}\s*[,(]\s*(?P<kind>{_SEVERAL}|rentner)\b").search(folded[other.end : other.end + 40])
    joined = has(rf"^\s+(?:{_JOINT}|&)\s+(?:[a-z]{{2,8}}\s+)?$", folded[one.end : other.start])
    single = all(each.kind in {"self", "relative", "unknown"} and each.count == 1 for each in (one, other))
    if told is None or not joined or not single:
        return None
    end = other.end + told.end()
    if told["kind"] == "rentner":
        return [one, other.model_copy(update={"end": end, "trouble": "contradiction"})]
    role = _PUPIL if told["kind"].startswith("stud") else _PENSIONER
    return [_of_role(one, role, one.end), _of_role(other, role, end)]


_FRIEND = r"^(?:kamarád\w*|kamoš\w*|spolužá\w+|friend|class-?mate|mate|buddy|freund(?:in)?)$"
_THEIR = (
    r"\b(?:her|his|their|její\w*|jeho|jejich|ihre[nrm]?|seine[nrm]?)\s+(?:(?:best|school|nejlepší\w*|beste[nr]?)\s+)?$"
)


def friends_of_the_young(people: list[Person], folded: str) -> list[Person]:
    """As in "with my daughter (7) and her friend": nobody knows how old the friend is, but hardly grown up."""
    kept: list[Person] = []
    for one in people:
        last = kept[-1] if kept else None
        young = last is not None and bool(last.age_kinds) and set(last.age_kinds) <= {"child", "infant"}
        friend = one.kind == "relative" and not one.age_kinds and has(_FRIEND, folded[one.start : one.end])
        theirs = friend and has(_THEIR, folded[max(0, one.start - 24) : one.start])
        kept.append(one.model_copy(update={"kind": "unknown"}) if young and theirs else one)
    return kept


_GROWN_CHILD = r"(?:syn(?:a|em|ové|y|ů)?|dcer(?:a|u|ou|y|ami)|sons?|daughters?|sohn|söhne|tochter|töchter|vnuk(?:a|em)?|vnučk(?:a|u|ou)|grandson|granddaughter|enkel(?:in)?)"
_GROWN = r"(?:dospěl\w+|grown[- ]?up|adult|erwachsene\w*)"


def grown_up_children(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "our grown-up son", "2 dospělé dcery", "drei erwachsene Kinder": children of somebody, and adults."""
    source = (
        rf"\b(?:(?P<n>{number()})\s+)?{_GROWN}\s+(?P<who>{_GROWN_CHILD}|(?<=é )děti|(?<=ými )dětmi|(?<=ých )dětí|(?<=up )(?:children|kids)|(?<=adult )children|kinder[n]?)"
        r"\b(?!\s*(?:\(|:|x?\s*\d|,?\s*(?:and|und|a|i)?\s*\d|(?:s|se|with|mit)\s))"
    )
    for match in pattern(source).finditer(folded):
        single = pattern(
            r"^(?:syn(?:a|em)?|dcer(?:a|u|ou)|son|daughter|sohn|tochter|vnuk\w*|vnučk\w+|grandson|granddaughter|enkel\w*)$"
        ).search(match["who"])
        count = value_of(match["n"]) if match["n"] else 1 if single else None
        if count is not None:
            yield Person(start=match.start(), end=match.end(), kind="relative", count=count)


_OWN = r"(?:(?:my|our|his|her|můj|moje|mou|mého|jeho|její\w*|naš\w+|meine?[rnm]?|unsere?[rnm]?|seine?|ihre?)\s+)?"
_KIN = rf"(?:{dict(KINDS)['relative']}|{dict(KINDS)['couple']})"
_FARE = r"(?:normáln\w*|běžn\w+|pln(?:é|ou|ý)|základní\w*|full|normal\w*|regular|standard|the adult|an adult|adult|voll\w*|regulär\w*)"
_PRICE = r"(?:\s+(?:vstupné|cenu|jízdné|líst\w+|tarif|price|fares?|rate|tickets?|preis|ticket|karten?|pro dospěl\w+))*"
_PAY = r"(?:(?:platíme|platí|zaplatí|zaplatíme|jedeme|jedou|máme|pay|pays|paying|will pay|go|travel|need|zahlen|zahlt|fahren|brauchen|both|beide|oba)\s+){0,2}(?:(?:za|na|on|at|the|a|den|die|zum|ganz|einfach|just|only)\s+)*"
_CLAUSE_ENDS = r"(?=\s*(?:[.,;!?\n]|$))"
_SPECIAL = rf"(?:{_STUDENT}|{_SENIOR}|{{ausweis}})".replace("{ausweis}", r"einen ausweis|průkaz\w*")
_NOT = r"\b(?:not|no longer|kein\w*|nicht|nemá|není|nestud\w+|ne)\b|n't\b"
_HIS_TICKET = rf"(?:,|\b(?:so|also|takže|tedy|and|a|und))\s+(?:(?:so|also|takže|tedy)\s+)?(?:(?:she|he|sie|er|má|platí|zaplatí|has|pays|zahlt|hat|jemu|jí|pro (?:něj|ni|něho))\s+)?(?:(?:tedy|so|also|má|platí|zaplatí|has|pays|zahlt|hat|one|an?|the|ein\w*|jeden|jednu|jedno|den|die)\s+)*(?:{_SPECIAL})(?:\s+(?:líst\w+|vstupné|jízdné|tickets?|fare|cards?|karte|price|preis))?(?:\s+(?:for|für|pro)\s+(?:him|her|ihn|sie|něj|ni))?(?=\s*(?:[.,;!?\n]|$|\b(?:and|a|und)\b))"
_TICKETS_FOR = r"(?<=and )(?:adult|normal|full-price|regular)\s+tickets?\s+for\b|(?<=\ba )(?:běžn\w+|normáln\w+)\s+líst\w+\s+pro\b|(?<=und )(?:normale|volle)\s+karten\s+für\b"


@cache
def _the_full_fare() -> str:
    """As in "my husband and I pay the full price", "mně a manželce běžné pro dospělé"."""
    joint = rf"(?:\s+(?:a|and|und|s|se|with|mit)\s+(?:for\s+|pro\s+|für\s+)?{_OWN}(?:{_KIN}|{SELF}))"
    two = r"(?:my dva|we two|the two of us|wir (?:zwei|beide)|my(?=\s+s))"
    who = rf"(?:{_OWN}(?:{SELF}|{_KIN}|{two}){joint}?)"
    ahead = r"(?:(?:pro|for|für|wir(?= eltern)|we(?= parents)|my(?= rodi))\s+)?"
    return rf"(?<!\w)({ahead})({who})\s+({_PAY}{_FARE}{_PRICE}){_CLAUSE_ENDS}"


@cache
def _is_special() -> str:
    who = rf"(?P<me>já(?=\s)|(?:\bi(?=(?:'m| am)\s))|ich(?=\s+bin)|(?<=[.!?\n] )(?=jsem\s))|{dict(KINDS)['unknown']}|{_KIN}"
    verb = r"(?:'m|am|jsem|bin|je|is|ist|má|has|hat|studuj\w*|studi\w+|jede|travels|goes|fährt|platí|pays|zahlt|ještě|noch|still)"
    return rf"(?<!\w)(?P<who>{who})\s*(?P<told>\b{verb}\b[^.,;!?\n]{{2,60}}?){_CLAUSE_ENDS}"


def with_fares_told(folded: str) -> str:
    """As long as `folded`. As in "our son is 20 and studies, so a student ticket for him, my wife and I pay the full
    price": told as "son (20, student), my wife and I"; without a word of who pays in full nothing changes.
    """
    full = pattern(_the_full_fare())
    for_him = rf"{_SPECIAL}(?:\s+\w+)?\s+(?:for|für|pro)\s+(?:him|her|ihn|sie|něj|ni)\b|\b(?:jemu|jí|pro (?:něj|ni))\s+(?:tedy\s+)?(?:{_SPECIAL})"
    if not full.search(folded) and not has(for_him, folded):
        return folded
    told = pattern(_is_special()).sub(_in_a_bracket, folded)
    if told == folded:
        return folded
    told = blank_all(rf"(?<=[a-z\s)])\s*{_HIS_TICKET}", told)
    told = blank_all(_TICKETS_FOR, told)
    return full.sub(lambda match: (" " * len(match[1]) + match[2]).ljust(len(match.group())), told)


def _in_a_bracket(match: re.Match[str]) -> str:
    clause = match["told"]
    ages = [value_of(one.group()) or 0 for one in pattern(rf"(?<!\w)(?:{number()})(?!\w)").finditer(clause)]
    ages = [age for age in ages if age > 1]
    student = has(rf"\b(?:{_STUDENT}|einen ausweis)\b", clause)
    others = has(rf"(?<!\w)(?:{_KIN}|{SELF}|{dict(KINDS)['unknown']})", clause)
    if has(_NOT, clause) or others or len(ages) > 1 or not (student or has(rf"\b(?:{_SENIOR})\b", clause)):
        return match.group()
    role = "student" if student else "senior"
    said = f"{match['who'] or 'ja'} ({f'{ages[0]}, ' if ages else ''}{role})"
    return said.ljust(len(match.group())) if len(said) <= len(match.group()) else match.group()
