"""Counts behind their kinds, as forms write them: "Dospělý 1x, senior 1x, dítě 3-14 let 2x"."""

import re

from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS


def with_counts_ahead(folded: str) -> str:
    """The same lines with each count before its kind, as long as before; a line that begins with a number stays."""
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "unknown", "couple"})
    one = rf"(?:{kinds})[^,;:\n]{{0,24}}?\s\d{{1,3}}\s?x"
    line = pattern(rf"(?:(?<=\n)|(?<=: )|^)[ \t]*{one}(?:[ \t]*[,;+][ \t]*{one})+[ \t]*\.?(?=\n|$)")
    return line.sub(lambda match: _turned(match.group()), folded)


def _turned(line: str) -> str:
    return re.sub(r"([^,;+\s][^,;+\n]*?)(\s+)(\d{1,3}\s?x)(?=[ \t]*(?:[,;+.\n]|$))", r"\3\2\1", line)
