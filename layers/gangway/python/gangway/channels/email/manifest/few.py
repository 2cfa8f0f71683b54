"""Czech "pár", German "paar", English "couple": two people, or a few of something."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor

FEW = frozenset(["par", "paar", "couple"])
_GENITIVES = ("u", "ek", "ti")  # "schodů", "minutek", "drobností"
_PLACES = frozenset(["u", "tu", "kdyztak"])


def is_of_things(ts: Cursor, at: int) -> bool:
    """As in "pár schodů zvládne", of which nobody is a guest; "pár jede" is two who go."""
    behind = ts[at + 1]
    if behind.part in {"thing", "unit", "months"}:
        return True
    genitive = behind.part == "word" and behind.text.endswith(_GENITIVES) and behind.text not in words.GOES | _PLACES
    return ts[at].text == "par" and ts[at - 1].part not in {"number", "own", "others", "small"} and genitive
