# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Fields that hold a count of guests although their label says something else, or nothing: "Seats: 4", "Group: 24 pupils, 2 teachers"."""

import re

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS as GUESTS
from gangway.channels.email.party_words import PEOPLE
from gangway.channels.email.records import is_list_of_counts, is_of_before

_SEATS = (
    r"(?:seats|places|spots|míst[ao]?|plätze|sitzplätze)(?: (?:booked|reserved|needed|required|celkem|gesamt|total))?"
)
_A_NUMBER = r"\W*\d{1,3}\s*(?:x|ks|os\.?|pax|seats?|places?|spots?|míst[ao]?|plätze|platz)?\W*"
_GROUP = r"(?:(?:the |naše |unsere )?(?:(?:reise|schul)?gruppe|klasse|schulklasse|skupina|třída|group|class|party)|who|kdo|wer|účast|teilnahme|obsazenost)"
_KINDS = "|".join(source for kind, source in GUESTS if kind not in {"relative", "couple"})
_COUNTED = rf"\W*\d{{1,3}}\s*(?:x\s*)?(?:{PEOPLE}|{_KINDS})"
# "kdo   manželé Novákovi + dcera 38 r.": who comes, told in words; "Who: Maria Bianchi" is a name.
_WHO = r"(?:who|kdo|wer|hosté|guests|gäste)"
_KIN = "|".join(source for kind, source in GUESTS if kind in {"relative", "couple"})
_SOME_GUESTS = rf"(?<![a-z])(?:{_KIN})|(?<![\w.])\d{{1,2}}\s*(?:x\s*)?(?:{_KINDS})"


def counts_guests(label: str, value: str) -> bool:
    """Whether the value counts guests; one that tells what was counts nobody."""
    if is_of_before(label):
        return False
    folded, counted = fold(label).strip(" .:*"), fold(value)
    if pattern(_WHO).fullmatch(folded) and pattern(_SOME_GUESTS).search(counted):
        return True
    if pattern(_SEATS).fullmatch(folded) and pattern(_A_NUMBER).fullmatch(counted):
        return True
    return is_list_of_counts(value) or bool(pattern(_GROUP).fullmatch(folded) and pattern(_COUNTED).match(counted))


# What comes along and takes no seat, and somebody who has been counted and sits in one.
_THINGS = r"(?:rollator\w*|gehhilfe\w*|kinderwagen|buggys?|walking frame|walker|prams?|strollers?|pushchairs?|choditk\w+|chodítk\w+|kočár\w*|hund\w*|dogs?|ps[aey]\w*|pes|pejsk\w*)"
_CHAIR = rf"(?:{_THINGS}|rollst\w+|wheelchair\w*(?: users?)?|vozíč\w+|vozík\w*)"
_ONE = r"(?:\d|ein\w{0,2}|an?|one|two|zwei|jed\w{1,4}|dv[aě])"
_OF_THEM = r"(?:davon|darunter|z toho|z nich|of (?:whom|which|them)|thereof|including|incl\.?|včetně|inkl\.?)"
_WITH = r"(?:\+|plus|mit|with|und|and|a|s|se|sowie|dazu|k tomu)"
_BESIDE = rf"\s*[,;(]?\s*(?:{_OF_THEM}\s+(?:{_ONE}\s+)?(?:im |na |in an? |in the |mit |with |s |se )?{_CHAIR}|(?:{_WITH}\s*)?(?:{_ONE}\s+)?{_THINGS})\s*\)?(?=\s*(?:$|[,;.\n+]|und\b|and\b|a\b))"


def without_things(text: str) -> str:
    """As in "5 Erwachsene, davon 1 Rollator; 1 Kind": the guests alone."""
    for match in pattern(_BESIDE).finditer(fold(text)):
        text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return re.sub(r"[ ]{2,}", " ", text).strip()
