# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Products told by how long they last: "tu plavbu na 45 minut", "the one of 45 minutes", "eine Stunde Rundfahrt".

Only a length that a single product of the catalogue has names it, and only beside a word for a ride on the water.
"""

from collections.abc import Iterator

from gangway.channels.email.folding import pattern
from gangway.domain.catalogue import Catalogue

_RIDE = r"(?:plavb\w*|projíž\w+|proje[dt]\w*|vyhlídk\w+|lodičk\w*|cruise\w*|boat(?: trip| ride| tour)?|river trip|trip on the (?:river|boat)|\w*rundfahrt\w*|\w*schiff\w*fahrt\w*|bootsfahrt\w*|fahrt)"
_HOUR = 60
_LONGEST_HOUR = r"(?:hodinov(?:ou|á|é)|jednohodinov\w+|(?:one|1|(?<!half )an|the|your|a)[- ]hour(?:[- ]long)?|einstündig\w*|60[- ]?minut\w*|(?:na |eine |die |1 |jednu )(?:hodinu|stunde)|(?:1|eine)[- ]?stunde|1 ?h\b|60 ?min\b)"


def told_by_length(folded: str, catalogue: Catalogue) -> Iterator[tuple[int, int, str]]:
    """Start, end and product."""
    lengths = [product.duration_minutes for product in catalogue.products]
    for product in catalogue.products:
        minutes = product.duration_minutes
        if minutes is None or minutes > _HOUR or lengths.count(minutes) > 1:
            continue
        said = rf"{minutes}[- ]?min(?:ut\w*|\b)" if minutes != _HOUR else _LONGEST_HOUR
        beside = rf"\b{said}\s+(?:long |lange |dlouh\w+ )?{_RIDE}\b|\b{_RIDE}\W{{1,3}}(?:(?:na|of|for|von|über|the one of|die)\s+)?{said}"
        if minutes == _HOUR:
            beside += rf"|\b{_RIDE}\b[^.!?\n]{{0,30}}\b(?:also|nämlich|und zwar) die (?:ein|1-)stündige\b(?=\s*(?:[.,;!?)\n]|$))"
        for match in pattern(beside).finditer(folded):
            yield match.start(), match.end(), product.id
