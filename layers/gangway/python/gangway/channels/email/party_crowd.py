# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Many whom nobody counts, beside those who are: "me, my wife and all our relatives", "we would bring a few friends".

A part of the safety net (`doubts`): it only doubts, it counts nobody.
"""

from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_adds import RESTATES

_CROWD = (
    r"(?:příbuzn(?:í|é|ými|ých|ým|ejma)|příbuzenstv\w+|znám(?:í|é|ými|ých|ejma)|přátel(?:é|e|i|y|ům)?|kamarád(?:i|y|ů|ky|kami|kama|ek)|kámoš\w+|kamoš\w+|soused(?:i|é|y|ů)|koleg(?:ové|y|ů)|kolegyn(?:ě|ěmi|ěma)|rodin(?:a|u|ou|y|n\w+ příslušn\w+)|part(?:a|u|ou)|spolužá(?:ci|ky|ků)|sourozenc(?:i|e|ů)|zbyt(?:ek|kem) (?:rodin\w+|part\w+)|ostatní(?:mi|ch)?|děti|dětmi|vnoučat(?:a|y)"
    r"|relatives|relations|friends|mates|acquaintances|neighbou?rs|colleagues|co-?workers|famil(?:y|ies)|folks|siblings|cousins|others|rest of (?:us|them|the \w+)|crew|gang|clan|kids|children|grandchildren"
    r"|verwandten?|bekannten?|freunden?|freundinnen|nachbarn|kollegen|kolleginnen|familie|angehörigen?|geschwistern?|cousins|cousinen|clique|anhang|kindern?|enkelkindern?|rest der \w+)"
)
_SOME = r"(?:(?:všechn\w+|všemi|všech|celá|celé|celou|celý|celým|nějak\w+|několik\w*|pár|zopár|some|a few|several|a couple of|a bunch of|all|whole|entire|alle|allen|einige\w*|ein paar|mehrere\w*|ganze\w*|naš\w+|moj\w+|mé|mí|mými|svými|svou|své|jejich|její\w*|jeho|jejím\w*|our|my|his|her|their|the|unser\w*|mein\w*|sein\w*|ihr\w*|die|der|den|dem|of|z|ze|ještě|i|also|auch|noch|other|more|further|další\w*|weitere\w*|blízk\w+|dobr\w+|star\w+|good|old|close|gute\w*|enge\w*|part|část|širší)\s+){0,5}"
_AND = r"(?:,|\+|&|\b(?:a|i|and|und|plus|sowie|s|se|with|mit|samt)\b)(?:\s+(?:a|and|und|s|se|with|mit)\b)?"
_ENDS = r"(?=\s*(?:[.,;!?)\n]|$|(?:z|ze|from|aus|von|a|and|und|s námi|with us|mit uns|too|taky|také|auch|mit(?:bringen|nehmen)?|along)\b))"


@cache
def _joined() -> str:
    return rf"^[^\w+&,]*{_AND}\s+{_SOME}{_CROWD}{_ENDS}"


@cache
def _brought() -> str:
    takes = r"(?:vzal[aiy]?|vezm\w+|ber[ue]\w*|přiv\w+|přibrat|take|taking|bring|bringing|invite|nehmen?|nehme|bringen?|mitnehmen|s|se|with|mit|würden|möchten|will|werden)"
    quantity = r"(?:několik|pár|zopár|some|a few|several|a couple of|a bunch of|einige|ein paar|mehrere)"
    told = r"(?:nám|mi|vás|to|us|me|you|told|have|had|said|recommended|nám vás|uns|haben|hatten)"
    return rf"\b{takes}\s+{_SOME}{quantity}\s+{_SOME}{_CROWD}\b(?!\s+{told}\b)"


# "My colleagues, my wife and I", "naši přátelé a my dva"; behind a comma "two adults" may be who they are.
_OWNED = r"(?<![\w'])(?:naši|naše|moji|moje|mí|mé|our|my|unsere|meine)\s+"
_JOINS = r"\s*(?:\+|&|\b(?:a|i|and|und|plus|sowie)\b|,(?=\s*(?:my|our|meine?|unsere?|moje|můj|naše|náš|$)))\s*(?:(?:the|my|our|meine?|unsere?|moje|můj|naše|náš)\s+)?$"
_RELATED = r"^(?:my|our|i|meine?|unsere?|ich|wir|moje|můj|naše|náš|já|wife|husband|partner\w*|manžel\w*|frau|mann)\b"
_NEAR = 90  # letters


def _opens(found: Sequence[Person], folded: str) -> bool:
    """Whether such a crowd stands at the head of the list of guests."""
    read = [place for one in found for place in one.places]
    for one in found:
        reach = max(0, one.start - _NEAR)
        match = pattern(rf"{_OWNED}{_SOME}{_CROWD}{_JOINS}").search(folded[reach : one.start])
        if match is None or (match.group().rstrip().endswith(",") and not has(_RELATED, folded[one.start :])):
            continue
        start, end = reach + match.start(), reach + match.end()
        if not any(a < end and start < b for a, b in read) and not _is_held(start, end, found, folded):
            return True
    return False


def crowd_unread(found: Sequence[Person], folded: str) -> bool:
    """Whether such a crowd joins the guests; a number told apart from it may hold them all."""
    if _opens(found, folded):
        return True
    read = [place for one in found for place in one.places]
    ends = [one.end for one in found if not (one.kind == "people" and _is_apposed(one.end, folded))]
    for source, starts in ((_joined(), ends), (_brought(), [0])):
        for start in starts:
            for match in pattern(source).finditer(folded[start:] if start else folded):
                at, end = start + match.start(), start + match.end()
                inside = any(a < end and at < b for a, b in read)
                if not inside and not _is_held(at, end, found, folded):
                    return True
                if start:
                    break
    return False


def _is_apposed(end: int, folded: str) -> bool:
    """As in "five people, all friends from university": what they are."""
    return pattern(rf"^\s*,\s*(?!(?:a|i|and|und|plus|s|se|with|mit)\b){_SOME}{_CROWD}").search(folded[end:]) is not None


def _is_held(start: int, end: int, found: Sequence[Person], folded: str) -> bool:
    """By a number of people, or of adults told as a sum, that stands apart from the crowd."""
    totals = [
        one
        for one in found
        if one.count > 2  # noqa: PLR2004  more than the sender and one more
        and one.end != start
        and not start <= one.start < end
        and (one.kind == "people" or pattern(RESTATES).search(folded[max(0, one.start - 24) : one.start]))
    ]
    return bool(totals)
