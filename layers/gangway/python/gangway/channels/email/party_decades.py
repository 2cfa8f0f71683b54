# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told by the decade: "both in their 70s", "oba po sedmdesátce", "beide Mitte siebzig".

Those that make one kind are told as "over 70"; the sixties hold two kinds and stay as they are, and in doubt.
"""

import re

from gangway.channels.email.folding import fold, has, pattern

_DECADES = {
    20: "twenties dvacítce dvacítku dvacet zwanzig zwanzigern",
    30: "thirties třicítce třicítku třicet dreißig dreißigern",
    40: "forties čtyřicítce čtyřicítku čtyřicet vierzig vierzigern",
    50: "fifties padesátce padesátku padesát fünfzig fünfzigern",
    60: "sixties šedesátce šedesátku šedesát sechzig sechzigern",
    70: "seventies sedmdesátce sedmdesátku sedmdesát siebzig siebzigern",
    80: "eighties osmdesátce osmdesátku osmdesát achtzig achtzigern",
    90: "nineties devadesátce devadesátku devadesát neunzig neunzigern",
}  # fmt: skip
_WORDS = {fold(word): decade for decade, words in _DECADES.items() for word in words.split()}
_ANY = "|".join(word for words in _DECADES.values() for word in words.split())
_PART = r"(?:(?P<part>early|mid|middle|late|frühen|mittleren|späten)[ -])?"
_OWN = r"(?:my|our|his|her|their|the|den|ihren|seinen|unseren|meinen)"
_SOURCES = (
    rf"\bin {_OWN} {_PART}'?(?P<decade>[2-9]0)'?(?:s|er(?:n|jahren)?)\b",
    rf"\bin {_OWN} {_PART}(?P<word>{_ANY})\b",
    rf"\b(?P<part>anfang|mitte|ende) (?:der )?(?P<word>(?:{_ANY})|[2-9]0)\b(?! (?:uhr|minuten|euro|personen))",
    rf"\b(?P<part>po) (?P<word>{_ANY})\b",
)
_SIXTY, _OF_SENIORS = 60, 66
_ALL_OF_THEM = r"\b(?:all|all of (?:us|them)|alle|všichni|všechny|samé|samí|jsme|jsou|are|sind|wir|we're|they're)\s+$"
_LATE = {"late", "späten", "spaten", "ende"}


# "(beide noch keine 65!)", "všichni pod 65", "neither of us is 65 yet": no pensioners, which nobody said.
_ALL_OR_BOTH = r"(?:all(?: of us)?|both(?: of us)?|beide|alle|wir(?: sind)?|oba|obě|oběma|všichni|všem)"
_NOT_YET_OLD = pattern(
    rf"(?<=[\w)])\s*[,(-]*\s*\b{_ALL_OR_BOTH}\s+(?:(?:je|jsou|jsme|nám|are|is|sind|wir|adults?|dospělí|erwachsene?)\s+)*(?:still under|under|below|not yet|pod|ještě pod|ještě ne(?:máme|mají|ní|jsme)|(?:noch )?unter|noch (?:keine|nicht))\s+6[0-5]\b(?:\s*(?:let|years(?: old)?|jahren?(?: alt)?|alt))?\s*!?\)?(?=\s*(?:[.,;!?)\n]|$|\b(?:a|and|und)\b))"
)


def with_decades_as_ages(folded: str) -> str:
    """As long as `folded`."""
    folded = _NOT_YET_OLD.sub(_without_the_limit, folded)
    for source in _SOURCES:
        folded = pattern(source).sub(_told, folded)
    return folded


def _without_the_limit(match: re.Match[str]) -> str:
    """What they are told to be stays: "all adults, under 65"."""
    grown = pattern(r"\b(?:adults?|dospělí|erwachsene?)\b").search(match.group())
    said = match.group()
    return said[: grown.end()].ljust(len(said)) if grown else " " * len(said)


def _told(match: re.Match[str]) -> str:
    groups = match.groupdict()
    said = groups.get("decade") or groups["word"]
    plain = said if said in _WORDS else said.replace("ss", "s").replace("ue", "u")
    decade = int(said) if said.isdigit() else _WORDS[plain]
    late = match["part"] in _LATE
    if (
        decade < _SIXTY
    ):  # grown up, which they are anyway; what is told of all is for `party_all`, words for `party_asides`
        plain = not groups.get("decade") or has(_ALL_OF_THEM, match.string[: match.start()])
        return match.group() if plain else " " * len(match.group())
    if decade == _SIXTY and not late:
        return match.group()
    age = _OF_SENIORS if decade == _SIXTY else decade
    return f"over {age}".ljust(len(match.group())) if len(match.group()) >= len("over 70") else match.group()


_OLD = rf"\b(?:in {_OWN} (?:\w+[ -])?(?:'?[6-9]0'?s|sixties|seventies|eighties|nineties|(?:sechzig|siebzig|achtzig|neunzig)ern)|(?:po|přes|over|past|über|gut|weit über|anfang|mitte|ende) (?:šedesát|sedmdesát|osmdesát|devadesát|sechzig|siebzig|achtzig|neunzig|sixty|seventy|eighty|ninety)\w{{0,3}}|(?:šedesát|sedmdesát|osmdesát|devadesát)ní(?:ci|k|ce|ků|kům|kem))\b"


def old_age_unread(folded: str, places: list[tuple[int, int]]) -> bool:
    """Whether somebody is told to be in their sixties or older, and it was read of nobody."""
    return any(
        not any(start <= match.start() < end for start, end in places) for match in pattern(_OLD).finditer(folded)
    )
