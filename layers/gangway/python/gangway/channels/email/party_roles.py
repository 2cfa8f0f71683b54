# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What one person is told to be: "our daughter travels on the student fare", "me, I'm a student", "děda je v důchodu"."""

from collections.abc import Iterator

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.domain.catalogue import Catalogue

_STUDENT = r"student\w*|isic\w*|itic\b|studierende\w*|studiert|studuje|studies|vysokoškol\w*|at (?:university|uni)\b|na (?:vysoké|univerzitě)"
_SENIOR = r"senior\w*|důchod\w*|(?:starobním )?důchodu|pension\w*|retired|rentner\w*|rente\b|ruhestand\w*|penzist\w*|penzi\b|oap\b"
_FILLING = r"(?:(?:an?|ein\w*|ještě|still|noch|už|already|schon|taky|také|also|auch|the|den|der|dem|zum|na|v|on|at|with|mit|im|in|za|jako|as|als|oba|obě|both|beide|her|his|svůj|platn\w+|valid|gültig\w*|cheap|full-time|now|nyní|teď|jetzt|bereits)\s+){0,4}"
_IS = r"(?:is|je|ist|has|má|hat|jede|pojede|travels?|goes|comes|fährt|kommt|platí|pays|zahlt|holds|will be|bude)\b"
_WHO = r"(?:\s+[a-z]{3,12})?\s*[,(-]?\s*(?:(?:who|která|který|jenž|die|der|das|she|he|sie|er|ta|ten|ona|on|ten je|ta je)\b\s*)?"
_STUDENT_OF_AGE = (
    r"\(\d{2}(?: let| years?(?: old)?| jahre)?,? (?:an? |eine? )?student(?:ka|in|s|i)?\b(?! nicht)[^()]*\)$"
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
