# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What news tells twice, where both agree: "o jednoho víc, celkem čtyři", "dospělých bude 5 a dětí zůstávají 2"."""

from collections.abc import Mapping
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, pattern
from gangway.channels.email.party_recounted import counts_of_all

_MORE = r"(?P<more>víc|více|navíc|more|mehr)"
_FEWER = r"(?P<fewer>méně|míň|less|fewer|weniger)"
_IN_ALL = r"(?:celkem|dohromady|tedy|takže|čili|in total|altogether|so|insgesamt|zusammen|also)"
_KIND = r"(?P<kind>dětí|děti|children|kids|kinder)"
_STAY = r"(?:zůstáv\w+|zůstan\w+|stay|remain|bleib\w+)"
_SOFT = r"(?:(?:nám|pořád|stále|dál|na|at|still|the|es|bei|weiterhin|nadále|dvou|jen)\s+){0,2}"
_NO_AGE = r"(?!\s*(?:let|roky|rok|years?|jahre|doma|at home|zu hause|daheim|with|u\b|s\b|bei))"


@cache
def _difference() -> str:
    return rf"\bo (?P<by>{number()}) (?:{_MORE}|{_FEWER})\s*[,:-]?\s*(?:{_IN_ALL}\s+)+(?P<n>{number()})\b"


def without_differences(folded: str, known: int) -> str:
    """Without "one more" where the number told behind it is of all, and was one less before; as long as `folded`."""
    for match in list(pattern(_difference()).finditer(folded)):
        by, now, before = value_of(match["by"]), value_of(match["n"]), counts_of_all(folded, match.start())
        if by and before and now == known == before + (by if match["more"] else -by):
            folded = blank(folded, match.start(), match.start("n"))
    return folded


@cache
def _children_stay() -> str:
    return rf"\b{_KIND}\s+{_STAY}\s+{_SOFT}(?P<n>{number()})\b{_NO_AGE}"


@cache
def _children_told() -> str:
    return rf"(?<![\w.,:/-])(?P<n>{number()})\s+(?:malé |malých |small |little |kleine )?(?:{_KIND.replace('?P<kind>', '?:')})\b"


def without_children_who_stay(folded: str, units: Mapping[str, int]) -> str:
    """Without "the children stay two", where two are counted; as long as `folded`."""
    for match in list(pattern(_children_stay()).finditer(folded)):
        told = {value_of(one["n"]) for one in pattern(_children_told()).finditer(folded, 0, match.start())}
        if told == {value_of(match["n"])} == {units.get("child")}:
            folded = blank(folded, *match.span())
    return folded
