# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What one person is told to be: "our daughter travels on the student fare", "me, I'm a student", "děda je v důchodu";
and what fare each pays: "our son studies, my husband and I pay the full price".
"""

import re
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, has, pattern
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue

_STUDENT = r"student\w*|isic\w*|itic\b|studierende\w*|studiert|studuje|studies|vysokoškol\w*|at (?:university|uni|college)\b|na (?:vysoké|univerzitě)"
_SENIOR = r"senior\w*|důchod\w*|(?:starobním )?důchodu|pension\w*|retired|rentner\w*|rente\b|ruhestand\w*|penzist\w*|penzi\b|oap\b"
_FILLING = r"(?:(?:an?|ein\w*|ještě|still|noch|už|already|schon|taky|také|also|auch|the|den|der|dem|zum|na|v|on|at|with|mit|im|in|za|jako|as|als|oba|obě|both|beide|her|his|svůj|platn\w+|valid|gültig\w*|cheap|full-time|now|nyní|teď|jetzt|bereits)\s+){0,4}"
_IS = r"(?:is|je|ist|has|má|hat|jede|pojede|travels?|goes|comes|fährt|kommt|platí|pays|zahlt|holds|will be|bude)\b"
_WHO = r"(?:\s+[a-z]{3,12})?\s*[,(-]?\s*(?:(?:who|která|který|jenž|die|der|das|she|he|sie|er|ta|ten|ona|on|ten je|ta je)\b\s*)?"
_STUDENT_OF_AGE = (
    r"\(\d{2}(?: let| years?(?: old)?| jahre)?,? (?:an? |eine? )?student(?:ka|in|s|i)?\b(?! nicht)[^()]*\)$"
    r"|,? (?:who(?: is|'s)|(?:která|který|jenž) je|(?:she|he)(?: is|'s)|(?:ta|ten|ona|on) je) (?:(?:an?|still|currently|ještě|teď) )?student(?:ka)?,? \(\d{2}[^()]*\)$"
)
_OF_SELF = r"(?:i'm|i am|já jsem|jsem|ich bin|já mám|i have|ich habe|mám)\s+"


def with_roles(people: list[Person], folded: str) -> list[Person]:
    """The same people; whoever is told to be a student or a pensioner has that kind, unless an age says otherwise."""
    told = [_with_role(one, folded) for one in people]
    kept: list[Person] = []
    for one in told:
        if kept and one.start < kept[-1].end:
            continue  # "student" in "our son is a student" is no other person
        kept.append(one)
    return kept


def _with_role(person: Person, folded: str) -> Person:
    said = folded[person.start : person.end]
    if person.count == 1 and person.age_kinds == ("adult",) and pattern(_STUDENT_OF_AGE).search(said):
        return person.model_copy(update={"age_kinds": ("student",)})
    if (
        person.kind not in {"self", "relative", "unknown", "couple"}
        or person.count != 1
        or person.age_kinds
        or person.trouble
    ):
        return person
    role = rf"{_FILLING}(?:(?P<student>{_STUDENT})|(?P<senior>{_SENIOR}))(?:\s+(?:cards?|ids?|fares?|tickets?|průkaz\w*|kart\w*|tarif\w*|jízdné|vstupné|lístek))?"
    ahead = rf"^\s*[,(-]?\s*{_OF_SELF}" if person.kind == "self" else rf"^{_WHO}(?:{_IS}(?:'s)?|'s)\s+"
    bare = rf"^\s*(?:\(|,\s+(?!an?\b|ein)){role}(?=\s*[),.;]|[ \t]*(?:\n|$))"
    last = rf"^,\s*(?:die|der)\s+{role}\s+ist\b"
    forms = (f"{ahead}{role}", bare, last)
    found = next((told for form in forms if (told := pattern(form).search(folded[person.end :]))), None)
    if found is None or pattern(r"\b(?:not|no longer|ne\w*|kein\w*|nicht|nemá|není)\b").search(found.group()):
        return person
    if person.kind != "couple" and pattern(r"\b(?:oba|obě|both|beide)\b").search(found.group()):
        return person  # "my wife and I, both pensioners"
    kind = "student" if found["student"] else "senior"
    heads = 2 if person.kind == "couple" else 1
    update = {"end": person.end + found.end(), "age_kinds": (kind,) * heads}
    return person.model_copy(update=update)


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
