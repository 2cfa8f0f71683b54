# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Counts behind their kinds, as forms write them: "Dospělý 1x, senior 1x, dítě 3-14 let 2x"."""

import re
from functools import cache

from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS


def with_counts_ahead(folded: str) -> str:
    """The same lines with each count before its kind, as long as before; a line that begins with a number stays."""
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "unknown", "couple"})
    one = rf"(?:{kinds})[^,;:\n]{{0,24}}?\s\d{{1,3}}\s?x"
    line = pattern(rf"(?:(?<=\n)|(?<=: )|^)[ \t]*{one}(?:[ \t]*[,;+][ \t]*{one})+[ \t]*\.?(?=\n|$)")
    folded = line.sub(lambda match: _turned(match.group()), folded)
    folded = pattern(_families()).sub(_ahead_of_tickets, folded)
    return pattern(_bare()).sub(lambda match: _ahead(match.group()), folded)


def _turned(line: str) -> str:
    return re.sub(r"([^,;+\s][^,;+\n]*?)(\s+)(\d{1,3}\s?x)(?=[ \t]*(?:[,;+.\n]|$))", r"\3\2\1", line)


@cache
def _families() -> str:
    """As in "family ticket 2x", "Rodinná vstupenka x 2", "Familienkarten: 2"."""
    count = r"(?:\s+(?P<ahead>\d{1,2})\s?x|\s*x\s?(?P<behind>\d{1,2})|\s*:\s?(?P<label>\d{1,2}))"
    return rf"(?<![\w-])(?<!\d )(?<!\dx )(?<!x )(?P<kind>{dict(KINDS)['family']}){count}(?=\s*(?:[,.;!)\n]|$|(?:prosím|please|bitte)\b))"


def _ahead_of_tickets(match: re.Match[str]) -> str:
    count = match["ahead"] or match["behind"] or match["label"]
    return f"{count} {match['kind']}".ljust(len(match.group()))


@cache
def _entry() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior", "student", "infant"})
    kinds = rf"{kinds}|dět(?:i|í)\b|children\b|kids\b|kinder\b"
    no_age = r"(?!\d|\s?[-x%]|[.:]\d|\s*(?:let|roky|years|jahre|az|bis|to)\b)"
    return rf"(?P<kind>{kinds})(?:\s+(?:budeme|bude|budou))?(?:\s*-\s*|\s+)(?P<count>\d{{1,3}}){no_age}"


@cache
def _bare() -> str:
    """As in "senioři 2, dospělí 2, děti 1", "Adults - 2" and on the next line "Children - 1": each in the plural."""
    one = re.sub(r"\?P<\w+>", "?:", _entry())
    return rf"(?:(?<=\n)|(?<=[.:!?(] )|(?<=\()|^)[ \t]*{one}(?:\s*\([^()\n]*\))?(?:(?:[ \t]*(?:[,;+]|\n|\ba\b|\band\b|\bund\b)[ \t]*|[ \t]+){one}(?:\s*\([^()\n]*\))?)+(?![ \t]*(?:,|a|and|und)[ \t]*\d)"


def _ahead(listed: str) -> str:
    return pattern(_entry()).sub(lambda match: f"{match['count']} {match['kind']}".ljust(len(match.group())), listed)
