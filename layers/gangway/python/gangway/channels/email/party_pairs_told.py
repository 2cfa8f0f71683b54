# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Two who are told together, and the age of each: "my wife and I are both 70", "mum and dad, who are 71 and 73"."""

from collections.abc import Iterator

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_tellings import NO_AGE
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue

_YOUNGEST = 15  # pairs of relatives; the young are told otherwise
_OWNER = r"(?:(?:my|our|his|her|the|můj|moje|mou|svou|svým|mým|jeho|její|meine?[rnm]?|unsere?|seine?|ihre?) )?"
_ARE = r"(?:,? (?:who|they) (?:are|will be)| are| jsme| sind| werden| máme|,? (?:kterým|kteří|jimž|těm) (?:je|mají|bude)|,? die|,)"
_FILLING = r"(?: (?:now|already|both|už|teď|oba|oběma|obě|schon|jetzt|beide|aged))*"


def pairs_told_of(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    kin = dict(KINDS)["relative"]
    one, age = rf"(?:{kin}|{SELF})", rf"(?:{number()})"
    both = r"(?P<both>(?<=both )|(?<=oba )|(?<=oběma )|(?<=obě )|(?<=beide ))"
    ages = rf"(?:{both}(?P<each>{age})|(?P<one>{age})\s*(?:,|a|and|und|&)\s*(?P<other>{age}))\b{NO_AGE}(?:\s*(?:let|years?(?: old)?|jahre(?: alt)?)\b)?(?: sind\b)?"
    source = rf"(?<![\w'])(?P<first>{one})\s+(?:and|und|a|&|s|se|mit|with)\s+{_OWNER}(?P<last>{one})(?P<ages>{_ARE}{_FILLING} {ages})(?=\s*(?:[.,;!?)\n-]|$|and\b|und\b|a\b))"
    for match in pattern(source).finditer(folded):
        told = [value_of(match["each"] or match[which]) or 0 for which in ("one", "other")]
        if not all(_YOUNGEST <= each <= OLDEST for each in told):
            continue
        kinds = [kind_of_age(each, catalogue) or "adult" for each in told]
        for which, kind, end in zip(("first", "last"), kinds, (match.end("first"), match.end()), strict=True):
            sort = "self" if pattern(rf"^{SELF}$").search(match[which]) else "relative"
            yield Person(start=match.start(which), end=end, kind=sort, count=1, age_kinds=(kind,))
