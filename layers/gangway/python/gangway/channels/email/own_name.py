"""The sender's own name where it is a word of the calendar or for people: Frau Sonntag, April Jones, Florian Jung."""

import re

from gangway.channels.email.calendar_words import months, weekdays
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, fold, pattern
from gangway.channels.email.party_words import kind_source

_MOST_WORDS = 6
_GUESTS_BY_NAME = (
    r"\b(?:jména|cestující|účastníci|hosté|passengers?|guests?|names|travell?ers|participants|gäste|reisende"
    r"|teilnehmer)\s*:"
)


# "Prokop Dítě", the last line of a letter: two words with capitals, and the first one counts nobody.
_SIGNED = re.compile(r"(?<=\n\n)[^\S\n]*(?P<first>[A-ZÀ-Ž][a-zà-ž]{2,}) (?P<last>[A-ZÀ-Ž][a-zà-ž]+)\s*\Z")
_NAMES_OF_PEOPLE = r"(?:dítě|child|kidd?|baby|senior|kluk|holka|syn|student)"
_NO_FIRST_NAME = (
    rf"(?:{number()}|mit|with|ohne|without|samt|plus|and|und|auch|also|noch|another|any|extra|"
    r"first|our|the|little|small|malé|naše|moje|další|ještě|jenom|včetně|mein\w*|unser\w*|kleine\w*)"
)


def without_own_name(text: str, name: str | None) -> str:
    """As long as `text`; the sender's name is blanked where it is written in full or alone on a line."""
    if signed := _SIGNED.search(text):
        word = fold(signed["first"])
        if pattern(_NAMES_OF_PEOPLE).fullmatch(fold(signed["last"])) and not pattern(_NO_FIRST_NAME).fullmatch(word):
            text = blank(text, signed.start("last"), signed.end("last"))
    words = re.findall(r"\w+", fold(name or ""))
    if not 1 <= len(words) <= _MOST_WORDS or not any(_tells_something(word) for word in words):
        return text
    whole = r"\W{1,3}".join(words)
    alone = rf"(?m)^[^\w\n]*(?:(?:{'|'.join(words)})\b[^\w\n]*)+$"
    folded = fold(text)
    if pattern(_GUESTS_BY_NAME).search(folded):
        return text  # the sender may be one of those who are listed
    for match in [*re.finditer(rf"\b{whole}\b", folded), *re.finditer(alone, folded)]:
        text = blank(text, match.start(), match.end())
    return text


def _tells_something(word: str) -> bool:
    """A weekday, a month, or somebody who might come along."""
    return word in weekdays() or word in months() or pattern(kind_source()).fullmatch(word) is not None
