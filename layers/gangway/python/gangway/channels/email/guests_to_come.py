# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""How many come on board of a charter, told later: "Kolik nás přesně přijde, upřesníme později". The boat is booked without."""

from gangway.channels.email.folding import pattern

_HOW_MANY = r"(?:kolik (?:nás|hostů|lidí|osob)|(?:přesn\w+ |konečn\w+ )?(?:počet|počty)(?: (?:hostů|osob|lidí|účastníků))?|(?:the )?(?:exact |final )?(?:number|numbers|headcount|guest list|list of guests)(?: of (?:guests|people|persons))?|how many (?:of us|guests|people)|(?:die )?(?:genaue |endgültige )?(?:gästezahl|personenzahl|teilnehmerzahl|anzahl der (?:gäste|personen)|gästeliste)|wie viele (?:gäste|personen|leute|wir))"
_TOLD_LATER = r"(?:upřesn\w+|dáme vědět|dám vědět|pošl\w+|zašl\w+|sděl\w+|doplní\w+|potvrd\w+|nahlásí\w+|ozveme|(?:will |'ll )?(?:follow|confirm|let you know|send|tell you|get back|advise|be confirmed)|nach(?:reich|meld|lief)\w*|teilen|melden|geben|schicken|folgt|folgen)"
_GUESTS_TO_COME = rf"\b{_HOW_MANY}\b[^.!?\n]{{0,60}}\b{_TOLD_LATER}\b[^.!?\n]*|\b{_TOLD_LATER}\b[^.!?\n]{{0,40}}\b{_HOW_MANY}\b[^.!?\n]*"


def without_guests_to_come(folded: str) -> str:
    return pattern(_GUESTS_TO_COME).sub(" ", folded)
