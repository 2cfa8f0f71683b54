# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Counts behind their kinds, as forms write them: "Dospělý 1x, senior 1x, dítě 3-14 let 2x"."""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS


def with_counts_ahead(folded: str) -> str:
    """The same lines with each count before its kind, as long as before; a line that begins with a number stays."""
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "unknown", "couple"})
    one = rf"(?:{kinds})[^,;:\n]{{0,24}}?\s\d{{1,3}}\s?x"
    line = pattern(rf"(?:(?<=\n)|(?<=: )|^)[ \t]*{one}(?:[ \t]*[,;+][ \t]*{one})+[ \t]*\.?(?=\n|$)")
    folded = line.sub(lambda match: _turned(match.group()), folded)
    folded = pattern(_families()).sub(_ahead_of_tickets, folded)
    folded = pattern(_with_a_verb()).sub(
        lambda match: f"{match['verb']} {match['count']} {match['kind']}".ljust(len(match.group())), folded
    )
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
def _with_a_verb() -> str:
    """As in "dospělí jsme dva", "děti pojedou jen dvě", "Kinder sind es nur drei"."""
    kinds = r"dospělí|dospělých|děti|dětí|kluky|holky|senioři|studenti|důchodci|erwachsene|kinder|adults|children|kids"
    filling = r"(?:\s+(?:my|nás|jich|celkem|tedy|už|nakonec))*"
    only = rf"(?:jsme|jsou|máme|bereme|(?:po)?jed\w+|bud\w+|sind|kommen|fahren|are|will be){filling}(?:\s+(?:es|wir))?\s+(?:jen|jenom|pouze|nur|only|just)"
    verb = rf"(?:{only}|(?:jsme|jsou|máme|bereme|jedou|kommen|fahren|sind (?:wir|es)){filling})"
    with_ages = rf"(?:{number()})\s*(?:a|i|und|and|,)\s*(?:{number()}) (?:let|roky|jahre|years)"
    ends = rf"(?=\s*(?:[.;!?)(\n]|$|,(?!\s*(?:{number()}))|,\s*{with_ages}|(?:a|i|and|und)\b(?!\s*(?:{number()}))))"
    return rf"\b(?P<kind>{kinds})\s+(?P<verb>{verb})\s+(?P<count>(?!1\b|one\b|jed\w+|ein\w*)(?:{number()}))\b{ends}"


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
