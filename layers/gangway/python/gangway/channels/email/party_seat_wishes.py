# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who wishes to sit somewhere: "there are two of us, my wife would love to sit by the window"."""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank_all, has
from gangway.channels.email.party_words import KINDS, PEOPLE

_COUNTED_AT_ALL = r"\b(?:jsme|budeme|bude nás|je nás|we are|we're|we'll be|wir sind|wir wären|(?:stůl|stolek|table|tisch|tisches) (?:pro|for|für))\s+(?:{n})\b|\b(?:{n}) (?:of us|z nás|{people})"
_WISHES_TO_SIT = (
    r"(?:(?:my|our|můj|moje|moj\w|má|mein\w*|unser\w*)\s+)?\b(?:{kin})(?:(?:\s+by)?(?:\s+si)?(?:\s+(?:moc|ráda?|rádi|nejraději|velmi))*\s+(?:přál[aoi]?|přeje|chtěl[aoi]?|chce|uvítal[aoi]?|ocenil[aoi]?|seděl[aoi]?)|(?:\s+would|'d)(?: really| dearly| very much)? (?:like|love|prefer)|\s+(?:wants?|wishes|prefers?|likes|insists)|\s+(?:möchte|wünscht|hätte|würde|sitzt|will)(?:\s+(?:sich|gern\w*|so|sehr))*)\b"
    r"[^.!?;\n\d]{0,60}?\b(?:okn\w+|sedě\w*|sednout|stůl|stolu|stolek|window\w*|seats?|sit|table|fenster\w*|sitzen|platz|tisch|deck|palub\w+|venku|draußen|outside)\b"
)


@cache
def _sources() -> tuple[str, str]:
    counted = _COUNTED_AT_ALL.replace("{n}", number()).replace("{people}", PEOPLE)
    return counted, _WISHES_TO_SIT.replace("{kin}", dict(KINDS)["relative"])


def without_seat_wishes(folded: str) -> str:
    """As long as `folded`; whoever wishes it is one of those that are counted, where anybody is."""
    counted, wishes = _sources()
    return blank_all(wishes, folded) if has(counted, folded) else folded
