# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whom a pronoun in a list of guests means: "Grandma turned 90 … for her, my aunt and me"."""

from gangway.channels.email.ages import Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, fold, pattern
from gangway.channels.email.party_guests import KIN, OWNER, ROLES, Guest
from gangway.channels.email.party_tellings import kin_of
from gangway.domain.catalogue import Catalogue

_UNIT = r"(?:\s*(?:let|years?(?: old)?|jahre(?: alt)?))?"
_SENTENCE = r"^(?:[^.!?;\n]|(?<=\d)\.(?=\s*(?:narozenin|geburtstag)))*"
_BIRTHDAY = r"^[^\d]{0,40}?\b(?P<age>\d{1,2})(?:\.|th|st|nd|rd)?\s*(?:narozenin\w*|birthday|geburtstag)\b"
_DECADE = r"(?:oslavil[ao]?|slaví|oslaví|má|měl[ao]?|bude mít|bude slavit)\s+(?:(?:ten|den|svoji|svou|právě)?\s+)*(?P<decade>padesát|šedesát|sedmdesát|osmdesát|devadesát)(?:ku|in\w*|átin\w*)\b"


def with_antecedent(
    guests: list[Guest], ahead: str, catalogue: Catalogue
) -> tuple[list[Guest], tuple[int, int]] | None:
    """The guests with the one person named before in the place of the pronoun, and where that person is told of."""
    if [one.kind for one in guests].count("pronoun") != 1:
        return None
    folded = fold(ahead)
    named = list(pattern(rf"(?<!\w){OWNER}(?:{KIN}|{ROLES})(?!\w)").finditer(folded))
    kin = {kin_of(Person(start=one.start(), end=one.end(), kind="relative", count=1), folded) for one in named}
    if not named or (len(named) > 1 and (len(kin) > 1 or kin == {""})):
        return None
    last = named[-1]
    sentence = pattern(_SENTENCE).match(folded[last.end() :])
    told = blank_all(r"\bten(?= den\b)", sentence.group()) if sentence else ""
    age = _age_in(told)
    if age is None and pattern(rf"\b(?:{number()})\b").search(told):
        return None  # an age, perhaps, told in other words
    kinds = () if age is None else (kind_of_age(age[0], catalogue) or "adult",)
    whom = Guest(kind="kin", kinds=kinds)
    place = (last.start(), last.end() + (age[1] if age else 0))
    return [whom if one.kind == "pronoun" else one for one in guests], place


def _age_in(told: str) -> tuple[int, int] | None:
    """Right behind the person: the age and where it ends."""
    if match := pattern(_BIRTHDAY).search(told):
        return int(match["age"]), match.end()
    source = rf"^[^\d]{{0,24}}?\b(?:turned|turns|is|was|ist|je|má|bude|hat|has turned|just turned)\s+(?:(?:just|now|already|schon|gerade|už|teprve)\s+)?(?P<age>{number()})\b(?!\s*(?:[.:/]\s?\d|\.?\s?(?:uhr|h\b|hod)))(?:{_UNIT})(?:\s+geworden)?"
    if match := pattern(source).search(told):
        return value_of(match["age"]) or 0, match.end()
    if match := pattern(rf"^[^\d]{{0,24}}?\b{_DECADE}").search(told):
        return value_of(match["decade"]) or 0, match.end()
    return None
