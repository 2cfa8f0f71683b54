"""Lists of guests by name and surname: "Passengers: Angela Ruiz (41), Carlos Ruiz, Mateo Ruiz (11)"."""

import re
from collections import Counter
from collections.abc import Iterator

from gangway.channels.email.ages import kind_of_age
from gangway.channels.email.folding import fold, pattern
from gangway.domain.catalogue import Catalogue

_AGE = r"\(\s*(?P<age>\d{1,2})(?:\s*(?:let|roky|roků|rok|years?(?: old)?|yrs?|Jahre?(?: alt)?|J\.))?\s*\)"
_NAME = r"[A-ZÀ-Ž][\w'’-]+(?:[ \t]+[A-ZÀ-Ž][\w'’-]+){1,2}"
_ONE = rf"{_NAME}(?:[ \t]*{_AGE.replace('?P<age>', '?:')})?"
_NEXT = r"(?:\s*,\s*(?:(?:a|and|und)\s+)?|[ \t]+(?:a|and|und|&)[ \t]+|[ \t]*\n[ \t]*)"
_LIST = re.compile(rf"{_ONE}(?:{_NEXT}{_ONE})+(?=[ \t]*(?:[.;\n]|$))")
_OPENS = (
    r"(?:\b(?:jména|jmenovitě|cestující|účastníci|hosté|hostů|passengers?|guests?|names?|travell?ers|participants"
    r"|gäste|reisende|teilnehmer|namen)\s*:\s*|\b(?:for|pro|für)\s+)$"
)


def full_names(text: str, catalogue: Catalogue) -> Iterator[tuple[int, int, Counter[str]]]:
    """Where such a list stands, and its guests by kind: those without an age are adults, if another's age is told."""
    for match in _LIST.finditer(text):
        ahead = text[max(0, match.start() - 24) : match.start()]
        ages = [int(age) for age in re.findall(_AGE, match.group())]
        guests = len(re.findall(_NAME, match.group()))
        if ages and pattern(_OPENS).search(fold(ahead)):
            kinds = Counter(kind_of_age(age, catalogue) or "adult" for age in ages)
            kinds["adult"] += guests - len(ages)
            yield match.start(), match.end(), +kinds
