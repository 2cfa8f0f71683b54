# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Names of whom it is said what they all are: "It's Mark, Ben, Carol and me, all adults", "Jan Malý a Eva Malá, oba dospělí".

The names count themselves; without such a word nobody knows whether they are children.
"""

import re
from collections import Counter
from collections.abc import Iterator

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herrn?|pan|paní|pana|slečna)\.?[ \t]+)?"
_NO_NAME = r"(?!(?:I|We|It|They|The|This|That|There|Hello|Hi|Dear|Dobrý|Ahoj|Hallo|Guten|Liebe|Wir|Es|Sie|Please|Bitte|Prosím|Prosíme|Pojede\w*|Jede\w*|Jedou|Přijede|Jsme|My|Budeme|Also|Tedy|So|Thanks|Danke|Děkuji)\b)"
_NAME = rf"{_TITLE}{_NO_NAME}[A-ZÀ-Ž][\w'’-]+(?:[ \t]+[A-ZÀ-Ž][\w'’-]+){{0,2}}"
_SELF = r"\b(?:me|myself|I|já|ich)\b"
_ONE = rf"(?:{_NAME}|{_SELF})"
_NEXT = r"(?:\s*,\s*(?:(?:a|and|und)\s+)?|\s+(?:a|i|and|und|&)\s+)"
_ARE = r"(?:\s+(?:mit|with us|s námi))?\s*(?:,|\(|[-–—:.])\s*(?:(?:we|they|wir|sie)\s+)?(?:(?:are|jsme|jsou|sind)\s+)?"
_ALL = r"(?P<all>all of us|all of them|all|both|všichni|všechny|vsichni|vsechny|samí|oba|obě|alle|alles|beide)\s+(?:(?:are|jsme|jsou|sind)\s+)?(?:an?\s+)?"
_KIND = r"(?P<kind>(?i:adults?|grown[- ]ups?|dosp[eě]l\w+|erwachsen\w*|pensioners|seniors|retired|důchod\w+|duchod\w+|senioři|seniori|rentner\w*|senioren|students|studenti|studentky|studenten))\b\s*\)?"
_LIST = re.compile(rf"(?P<names>{_ONE}(?:{_NEXT}{_ONE}){{1,15}}){_ARE}{_ALL}{_KIND}")
_TWO = {"both", "oba", "obe", "beide"}
# "Four adults: Mark, Ben, Carol and me": the number is theirs.
_COUNTED = rf"(?<![\w.,:/])(?P<n>{number()})(?:\s+(?:of us|[a-z]+))?\s*[:(,-]\s*(?:and that is |a to |und zwar )?$"


def named_alike(text: str) -> Iterator[tuple[int, int, Counter[str]]]:
    """Where such a list stands, with its number and the word for all, and its guests by kind."""
    for match in _LIST.finditer(text):
        guests = len(re.findall(_ONE, match["names"]))
        counted = pattern(_COUNTED).search(fold(text[: match.start()]))
        fits = (guests == 2) == (fold(match["all"]) in _TWO)  # noqa: PLR2004  both
        if fits and (counted is None or value_of(counted["n"]) == guests):
            start = counted.start() if counted else match.start() - len(_kin_before(text[: match.start()]))
            yield start, match.end(), Counter({_kind(fold(match["kind"])): guests})


def _kin_before(text: str) -> str:
    """As in "my friend Priya and I": who the first of the names is."""
    kin = pattern(rf"(?:\b(?:my|our|můj|moje|naš\w*|mein\w*|unser\w*)\s+)?\b(?:{dict(KINDS)['relative']})\s+$")
    found = kin.search(fold(text))
    return found.group() if found else ""


def _kind(word: str) -> str:
    if word.startswith("stud"):
        return "student"
    return "adult" if pattern(r"^(?:adult|grown|dosp|erw)").search(word) else "senior"
