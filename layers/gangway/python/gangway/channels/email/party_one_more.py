"""One more beside the sender, of whom nothing is told: "me plus one", "já +1", "ich plus eine weitere"."""

from collections.abc import Iterator

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import SELF
from gangway.domain.catalogue import Catalogue

_ONE = r"(?:one|1|jeden|jedna|jednoho|eins|eine[rn]?)"
_OTHER = r"(?:other|more|another|další\w*|weitere[rn]?)"
_ENDS = r"(?=\s*(?:[.,;!?)\n-]|$|please\b|prosím\b|bitte\b))"


def me_plus_one(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    plus = rf"(?:(?:plus|\+)\s?{_ONE}(?: {_OTHER})?|(?:and|und|a) {_ONE} {_OTHER}|(?:and|plus) another)"
    for match in pattern(rf"(?<![\w'])(?P<self>{SELF})\s*(?P<other>{plus}){_ENDS}").finditer(folded):
        yield Person(start=match.start("self"), end=match.end("self"), kind="self", count=1)
        yield Person(start=match.start("other"), end=match.end(), kind="adult", count=1)
