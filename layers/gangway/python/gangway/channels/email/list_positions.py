"""The positions of a list told in words: "Pos. 1: Mittagsfahrt …", "Booking 2 of 2 – …", "Položka 3: …".

Their figures count nobody. Each becomes the plain mark of a list, "1)", and the text stays as long as it was.
"""

import re

_WORD = (
    r"(?:pos(?:ition)?|nr|no|č|item|line|trip|booking|order|reservation|položka|bod|řádek|objednávka|rezervace|plavba|"
    r"punkt|zeile|buchung|bestellung|fahrt|termin|termín)"
)
_POSITION = re.compile(
    rf"^(?P<ahead>[ \t]*)(?P<told>{_WORD}\.?[ \t]*(?:no\.?|nr\.?|č\.?)?[ \t]*(?P<n>\d{{1,2}})"
    r"(?:[ \t]*(?:of|z|ze|von|/)[ \t]*\d{1,2})?[ \t]*(?:[:)]|[.–-](?=[ \t])))(?P<behind>[ \t]+(?=[^\W\d]))",
    re.MULTILINE | re.IGNORECASE,
)


def with_plain_positions(text: str) -> str:
    """As long as `text`. One line that begins so is no list: "Booking 1: please call"."""
    if len(_POSITION.findall(text)) < 2:  # noqa: PLR2004  a list has two
        return text
    return _POSITION.sub(lambda told: told["ahead"] + f"{told['n']})".rjust(len(told["told"])) + told["behind"], text)
