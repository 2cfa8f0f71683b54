# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A relative told with a name: "my sister Claire and I are bringing …", "Bratr Pavel, jeho žena Zuzana a já".

The name counts nobody: it is left out before anybody looks for people. Only capitals tell that it is a name.
"""

from functools import cache

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE

_NO_NAMES = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:sonn|mon|diens|donners|frei|sams|hochzeits|geburts|namens)tag\w*|mittwoch|january|february|march|april|may|june|july|august|\w+ember|oktober|october|januar|februar|märz|mai|juni|juli|i|and|und|rollst\w+|wheelchair\w*|\w*fahrer(?:in)?|\w*fahrt|\w*person(?:en)?|\w*karten?|\w*plätze?|uhr|vege?t\w+|vegan\w+|diabet\w+"
_BEHIND = r"(?=\s*(?:[.,;!?()\n&+-]|$)|\s+(?:and|und|a|i|with|mit|s|se|plus|sowie|who|who's|is|are|je|ist|has|have|had|má|hat|wants|loves|likes|can|cannot|must|nemůže|musí|muss|kann|will|die|der|která|který|kterému|které)\b)"


@cache
def _of_kin() -> str:
    kinds = "|".join(source for _, source in KINDS)
    return rf"(?<![\w'])(?P<kin>{dict(KINDS)['relative']}) (?P<name>(?!(?:{_NO_NAMES}|{kinds}|{PEOPLE})\b)[a-z][a-z'-]{{1,11}}){_BEHIND}"


_WHOSE = r"\b(?:mein|sein|ihr|unser|euer|dein)\w*\s+$"  # "meine Frau Anna"; "Frau Lindner" is a title


def without_names_of_kin(text: str) -> str:
    """As long as `text`."""
    for match in pattern(_of_kin()).finditer(fold(text)):
        name = text[match.start("name") : match.end("name")]
        titled = fold(match["kin"]) == "frau" and not pattern(_WHOSE).search(fold(text[: match.start()]))
        if name[0].isupper() and name[1:].islower() and not titled:
            kin = text[match.start("kin") : match.end("kin")]
            text = text[: match.start()] + kin.rjust(len(match.group())) + text[match.end() :]
    return _with_friends_counted(text)


_FRIENDS = r"\b(?:my|our|naši|našimi|mými|moji|svými|meine[nr]?|unsere[nr]?) (?P<who>friends|colleagues|neighbours|neighbors|přátel\w*|kamarád\w*|kolegov\w*|kolegy|soused[yéů]\w*|freunde[n]?|kolleg\w+|nachbarn) (?P<one>[a-z]{2,12}) (?:and|und|a|&) [a-z]{2,12}(?: (?!(?:and|und|a|with|mit|s|se|so|are|is|je|jsou|sind|who|die)\b)[a-z]{3,15})?(?!\w)"


def _with_friends_counted(text: str) -> str:
    """As in "our friends Bob and Jean Henderson": two of them."""
    for match in pattern(_FRIENDS).finditer(fold(text)):
        name = text[match.start("one") : match.end()]
        if all(word[0].isupper() for word in name.split() if word not in {"and", "und", "a", "&"}):
            said = f"2 {match['who']}"
            text = text[: match.start("who")] + said.ljust(match.end() - match.start("who")) + text[match.end() :]
    return text
