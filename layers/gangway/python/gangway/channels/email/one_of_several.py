"""Which of several bookings of ours is meant: "VC-11111 on Friday, VC-22222 on Saturday; cancel the Friday one"."""

import re
from collections.abc import Iterator

from gangway.channels.email.calendar_words import alternation, weekdays
from gangway.channels.email.day_words import WEEKDAY_ADJECTIVES, weekday_of
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.products import named_products
from gangway.domain.catalogue import Catalogue, Supplier

_SENTENCE_ENDS = r"[.!?]\s+(?=[A-ZÀ-Ž])|\n"
_CLAUSE_ENDS = rf"{_SENTENCE_ENDS}|[,;]\s*|\s(?:but|and|a|ale|kdežto|zatímco|aber|und)\s"
_FIRST = r"\b(?:the (?:first|former)(?! name)|t[au]? ?(?:první|prvou)|tu první|(?:die|den) erste[nr]?)\b"
_SECOND = r"\b(?:the (?:second|latter)|t[au] ?druh[áou]+|(?:die|den) zweite[nr]?|(?:die|den) letztere[nr]?)\b"
ONE_OF_TWO = rf"{_FIRST}|{_SECOND}"


def weekdays_in(folded: str) -> set[int]:
    """0 for Monday; also of "páteční", "Freitags"."""
    names = pattern(rf"(?<!\w)({alternation(weekdays())}|{WEEKDAY_ADJECTIVES})(?!\w)")
    return {weekday_of(match[1]) for match in names.finditer(folded)}


def meant_of_several(text: str, source: str, catalogue: Catalogue) -> str | None:
    """The number of the booking that the clause with the words of `source` tells by weekday, product or place."""
    said = _said_of_each(text, catalogue.supplier)
    clauses = clauses_with(source, text)
    if len(clauses) != 1 or len(said) < 2:  # noqa: PLR2004  several
        return None
    clause, in_order = fold(clauses[0]), list(said)
    if _said_of_each(clauses[0], catalogue.supplier):
        return None  # "cancel VC-11111 on Friday and VC-22222 on Saturday": both, or nobody knows
    if len(in_order) == 2 and has(_FIRST, clause) != has(_SECOND, clause):  # noqa: PLR2004  a pair
        return in_order[0] if has(_FIRST, clause) else in_order[1]
    asked = _tellings(clauses[0], catalogue)
    told = {number: _tellings(words, catalogue) for number, words in said.items()}
    meant = [number for number, each in told.items() if each & asked]
    return meant[0] if len(meant) == 1 else None


def clauses_with(source: str, text: str) -> list[str]:
    """The clauses in which the words of `source` stand."""
    return [one for one in re.split(_CLAUSE_ENDS, text) if has(source, fold(one))]


def _tellings(text: str, catalogue: Catalogue) -> set[int | str]:
    """The weekdays and the products that a text names."""
    return {*weekdays_in(fold(text)), *(one.product for one in named_products(text, catalogue, in_short=True))}


def numbers_of_ours(text: str, supplier: Supplier) -> Iterator[tuple[str, re.Match[str]]]:
    """Each number of ours as `VC-12345`, and where it stands."""
    prefix = re.escape(fold(supplier.reference_prefix))
    for match in re.finditer(rf"(?<![a-z0-9]){prefix}[\s_-]{{0,2}}(\d{{5}})(?!\d)", fold(text)):
        yield f"{supplier.reference_prefix}-{match[1]}", match


def _said_of_each(text: str, supplier: Supplier) -> dict[str, str]:
    """Each number of ours with the words of its clause."""
    found = list(numbers_of_ours(text, supplier))
    starts = [0, *(match.end() for _, match in found)]
    ends = [*(match.start() for _, match in found[1:]), len(text)]
    said: dict[str, str] = {}
    for (number, match), start, end in zip(found, starts, ends, strict=False):
        ahead = re.split(_CLAUSE_ENDS, text[start : match.start()])[-1]
        behind = re.split(_CLAUSE_ENDS, text[match.end() : end])[0]
        said[number] = f"{said.get(number, '')} {ahead} {behind}"
    return said
