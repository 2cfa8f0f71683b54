# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Parties in short: "2+2", "2A + 2C", "2 Erw. / 1 Ki.", "zwei Große und zwei Kleine"."""

from collections.abc import Iterator

from gangway.channels.email.ages import Person, aged
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, pattern
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue


def sums(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "2+1", "2 + 2": adults and children."""
    for match in pattern(
        r"(?<![\d.,:/+])([1-9])\s?\+\s?([1-9])(?![\d.,:/]\d|\d|\s*(?:zdarma|free|gratis|x\b|\w*dosp|\w*adult|\w*erw|\w*kid|\w*child|\w*kind|d[eě]t|d[ií]t))"
    ).finditer(folded):
        yield Person(start=match.start(1), end=match.end(1), kind="adult", count=int(match[1]))
        yield Person(start=match.start(2), end=match.end(2), kind="child", count=int(match[2]))
    young = "|".join(source for kind, source in KINDS if kind in {"child", "infant"})
    for match in pattern(rf"(?<![\d.,:/+])([1-9]\d?)(?=\s?\+\s?(?:{number()})\s+(?:{young}))").finditer(folded):
        yield Person(start=match.start(), end=match.end(), kind="adult", count=int(match[1]))


def without_explained_codes(folded: str) -> str:
    """As long as `folded`."""
    for match in pattern(r"(?<![\d.,:/+])([1-9])\s?\+\s?([1-9])(?!\d)").finditer(folded):
        if _is_explained(folded[match.end() :], int(match[1]), int(match[2])):
            folded = blank(folded, *match.span())
    return folded


def _is_explained(behind: str, grown: int, young: int) -> bool:
    """As in "2 + 2 (two adults and children of 6 and 10)": told in words right behind, which count them."""
    kinds = dict(KINDS)
    told = pattern(r"^\s*(?:\(|:|-|,?\s*(?:tedy|takže|also|that is|i\.e\.|so|d\.h\.|nämlich)\s)([^()\n.!?]+)").search(
        behind
    )
    if told is None or not pattern(rf"(?<!\w)(?:{kinds['child']}|{kinds['unknown']}|{kinds['infant']})").search(
        told[1]
    ):
        return False
    adults = pattern(rf"(?<!\w)({number()})\s+{kinds['adult']}").search(told[1])
    children = pattern(rf"(?<!\w)({number()})\s+(?:{kinds['child']}|{kinds['unknown']})").search(told[1])
    kin = pattern(rf"(?<!\w)(?:{kinds['relative']}|{kinds['couple']})").search(told[1]) is not None
    counted = [(one, count) for one, count in ((adults, grown), (children, young)) if one]
    return all(value_of(one[1]) == count for one, count in counted) and (adults is not None or (kin and grown == 2))  # noqa: PLR2004  a couple


_LETTERS = (("adult", "a|e|d"), ("child", "c|ch|k|d"), ("infant", "i|b"), ("senior", "s"))


def lettered(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "2A + 2C (5 & 7)", "2E/1K": adults and whoever comes with them, by the first letter of their kind."""
    adults, *others = [rf"[1-9]\d?\s?(?:{letters})\b" for _, letters in _LETTERS]
    joint = r"\s?(?:[+/,&]|and\b|und\b|a\b)\s?"
    for match in pattern(rf"(?<![\w.,:/]){adults}(?:{joint}(?:{'|'.join(others)}))+").finditer(folded):
        parts = list(pattern(r"(\d{1,2})\s?([a-z]{1,2})\b").finditer(folded, match.start(), match.end()))
        for at, part in enumerate(parts):
            kind = _kind_of(part[2], first=at == 0)
            yield aged(Person(start=part.start(), end=part.end(), kind=kind, count=int(part[1])), folded, catalogue)


def _kind_of(letters: str, *, first: bool) -> str:
    """The Czech "d" is first of the grown-ups, then of the children: "2D + 1D"."""
    if letters == "d":
        return "adult" if first else "child"
    return next(kind for kind, known in _LETTERS if letters in known.split("|"))


_BIG = r"(?:große|big(?: ones)?|grown(?: ones)?|velcí|velké|velký)"
_SMALL = r"(?:kleine|little(?: ones)?|small(?: ones)?|malí|malé|malý)"


def big_and_small(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "zwei Große und zwei Kleine (4 und 7)": grown-ups and children."""
    count = rf"(?:{number()})"
    source = rf"(?<![\w.,:/])(?P<grown>{count})\s+{_BIG}(?P<joint>\s*(?:,|\+|&|\b(?:a|and|und|plus)\b)\s*)(?P<young>{count})\s+{_SMALL}\b(?!\s+[a-z]{{4,}}\b(?<!people)(?<!ones))"
    for match in pattern(source).finditer(folded):
        grown = Person(start=match.start(), end=match.start("joint"), kind="adult", count=value_of(match["grown"]) or 0)
        young = Person(start=match.start("young"), end=match.end(), kind="child", count=value_of(match["young"]) or 0)
        yield grown
        yield aged(young, folded, catalogue)
