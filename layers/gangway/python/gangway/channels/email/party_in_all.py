# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A new party told in all behind its reason: "my sister comes too, so that makes us three adults and a child".

Whoever is named before "in all", or after "because", is among those counted; anybody named later makes it doubtful.
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party import Party, read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

_IN_ALL = r"(?:celkem|celkově|dohromady|takže|tedy|tudíž|nakonec|místo [^.!?\n]{3,30}?|in total|altogether|(?:that |which |it )?makes (?:us|it)|so|therefore|now|in the end|there(?:'ll| will)(?: now)? be|insgesamt|zusammen|daher|somit|deshalb|also|folglich|dann)"
_LEADS = r"(?:[^.!?\n\d]|(?<=\d)\.){0,40}?"
_BECAUSE = r",?\s+(?:as|because|since|protože|jelikož|neboť|poněvadž|da|weil|denn)\b(?! (?:before|booked|planned))"


def told_in_all(text: str, folded: str, catalogue: Catalogue) -> Party | None:
    """The party counted in the last sentence that says how many there are now; None when anybody else may come besides."""
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "couple"})
    counted = rf"\b(?:{number()})\s+(?:\w+\s+)?(?:{kinds})"
    leads = list(pattern(rf"\b{_IN_ALL}\b{_LEADS}(?={counted})").finditer(folded))
    if not leads:
        return None
    start = leads[-1].end()
    ends = [match.start() for match in pattern(r"(?<!\d)[.!?](?=\s|$)|\n|$").finditer(folded, start)]
    reason = pattern(_BECAUSE).search(folded, start, ends[0])
    end = reason.start() if reason else ends[0]
    head = folded[: leads[-1].start()]
    if has(counted, head) or found_people(plainly(folded[ends[0] :]), catalogue):
        return None
    if reason and has(rf"\b(?:{number()})\b", folded[reason.start() : ends[0]]):
        return None
    party = read_party(" " * start + text[start:end], catalogue)
    return None if party.trouble or not party.units else party
