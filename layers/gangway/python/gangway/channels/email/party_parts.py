# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Parts of a number told before: "one of them is my mother (70)", "davon drei über 65", "ti další dva platí plnou"."""

from collections.abc import Iterator

from gangway.channels.email.ages import Person, aged, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

_OF_THEM = r"(?:davon|darunter|z toho|z nich|z nás|mezi nimi|of (?:whom|them|us|which)|among (?:them|us|whom))"


def parts_named(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "3 adults, one of them is my mother (70)": somebody of the number before."""
    who = rf"(?:{dict(KINDS)['relative']})"
    one_of = r"(?:one|jeden|jedna|jedno|einer|eine) (?:of (?:them|us|whom)|z nich|z nás|davon|von uns|von ihnen)"
    source = rf"\b{one_of}\s+(?:is|je|ist)\s+(?:my |our |moje |můj |naše |náš |meine? |unsere? )?{who}"
    for match in pattern(source).finditer(folded):
        yield aged(Person(start=match.start(), end=match.end(), kind="relative", count=1), folded, catalogue)


def parts_by_age(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "four adults, of whom three are over 65": those three are no longer among the four adults."""
    are, limit = (
        r"(?:are|is|sind|ist|jsou|je)",
        r"(?:(?:über|over|nad|ab|přes|aged|at least|mindestens|aspoň|starší)\s+)",
    )
    source = rf"(?<!every )(?<!each )\b(?:{_OF_THEM}\s+(?:{are}\s+)?(?P<n>{number()})|(?P<m>{number()})\s+{_OF_THEM})\s+(?:{are}\s+)?(?:(?:schon|already|už|bereits)\s+)?{limit}(?P<age>\d{{2}})(?:\s*\+)?(?:\s*(?:let|years(?: old)?|jahre(?: alt)?))?\b"
    for match in pattern(source).finditer(folded):
        count = value_of(match["n"] or match["m"]) or 0
        kind = kind_of_age(int(match["age"]), catalogue) or "adult"
        told = {"age_kinds": (kind,) * count} if kind != "adult" else {"trouble": "ages_do_not_fit"}
        person = Person(start=match.start(), end=match.end(), kind=kind, count=count, is_part=True)
        yield person.model_copy(update=told)


def the_others(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "two of us are students, the other two pay the full fare": counted besides, and adults."""
    others = r"(?:(?:ti|ty|the|die)\s+)?(?:další|ostatní|zbyl\w+|zbývající|druzí|druhé|other|remaining|anderen|übrigen|restlichen)"
    grown = r"(?:pln(?:ou|é|ý)|full|vollen?|normal\w*|pracuj\w*|work\w*|arbeite\w*)\b"
    for match in pattern(rf"\b{others}\s+(?P<n>{number()})\b(?=[^.!?;\n\d]{{0,40}}\b{grown})").finditer(folded):
        yield Person(start=match.start(), end=match.end(), kind="adult", count=value_of(match["n"]) or 0)
