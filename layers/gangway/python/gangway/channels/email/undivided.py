"""Label and value on a line, no colon between: "Guest | Mr. Okafor | Room 512", "V kolik? 14:00", "objednala Míla"."""

import re

from gangway.channels.email.labels import meaning_of

_BARRED = re.compile(r"^\s*\|?\s*([^|:=\n]{2,42}?)\s*\|\s*([^|\n]*\S)[\s|]*$")
_OF_THREE = re.compile(r"^\s*\|?\s*([^|:=\n]{2,42}?)\s*\|\s*([^|\n]*\S)\s*\|[^\n]*$")
_ASKED = re.compile(r"^\s*(?:\d{1,2}[.)]\s*)?([^:=?\n]{3,42})\?\s+(\S[^?\n]*)$")
# Who wrote the order, below it.
_CAPITAL = r"[^\W\d_a-zá-ž][\w.’'-]{0,30}"
_SIGNED = re.compile(
    r"^\s*(?i:(objedn(?:ává|al[ao]?)|zadal[ao]?|(?:booked|ordered|requested) by|(?:bestellt|gebucht) von))\s+"
    rf"((?:(?i:die |the )?(?i:recepce|rezeption|reception)|{_CAPITAL})(?:[\s,/&·-]{{1,3}}{_CAPITAL}){{0,4}}"
    r"(?:,?\s*IČO?:? [\d ]{6,12})?)\s*$"
)
_LONGEST = 90  # letters


def undivided(line: str) -> tuple[str, str] | None:
    """Label and value; None where the line is none of these, or nobody knows its label."""
    if len(line) > _LONGEST and "|" not in line:
        return None
    for form in (_BARRED, _ASKED, _OF_THREE):
        told = form.match(line)
        meaning = meaning_of(told[1]) if told else None
        if told and (meaning == "name" if form is _OF_THREE else meaning):
            return told[1].strip(), told[2].strip(" :|")
    signed = _SIGNED.match(line)
    return (signed[1], signed[2].strip()) if signed else None
