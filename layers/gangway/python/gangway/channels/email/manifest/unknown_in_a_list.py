# ruff: noqa: E501  lists of words, harder to read when broken up
"""Words nobody knows that stand in a list where a guest would: "babička, mamin s fotrem, já a moje dvě holky"."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.state import State

_BOUNDS = frozenset({"comma", "stop", "line", "end", "explains", "dash", "open", "close", "question", "value"})
_UNKNOWN = frozenset({"word", "name"})
_IN_A_GUEST = _UNKNOWN | {"with", "and", "own", "others", "small", "article", "title", "pronoun", "number"}
_PERSON = frozenset({"own", "others", "self", "noun", "number", "both", "article", "small", "we", "age"})
# Words beside the guests: manners, ways and places.
_ASIDE = frozenset(["course", "way", "fact", "case", "example", "that", "which", "where", "radosti", "pozdravem", "freude", "samozrejme", "naturlich", "naturally", "altogether", "hopefully", "kde", "ktera", "ktery", "kteri", "protoze", "because", "weil", "dass", "that's", "if", "so", "as", "but", "ale", "aber", "nebot", "totiz"])  # fmt: skip
_A_PHRASE = 4  # tokens


def is_unknown_in_a_list(state: State) -> bool:
    """Whether the words up to the next comma are of no guest known, between guests who are, and none of them is a plain word."""
    ts, at = state.ts, state.at
    start, end = at, at
    while ts[start - 1].part not in _BOUNDS:
        start -= 1
    while ts[end].part not in _BOUNDS:
        end += 1
    if ts[end].part != "comma" or not _is_guest_at(ts, end + 1):
        return False
    said = [ts[one] for one in range(start, end)]
    pair = ts[at + 1].part == "with" and ts[at + 2].part in _UNKNOWN and at + 3 == end
    if pair and not {ts[at].text, ts[at + 2].text} & (_ASIDE | words.PLAIN):
        return True
    listed = ts[start - 1].part == "comma" and bool(state.found) and len(said) <= _A_PHRASE
    listed |= ts[start - 1].part == "explains" and len(said) == 1  # "zapište nás: babi, děda, já"
    unknown = all(one.part in _IN_A_GUEST for one in said) and any(one.part in _UNKNOWN for one in said)
    plain = any(one.text in words.PLAIN | _ASIDE for one in said if one.part in _UNKNOWN)
    return listed and unknown and not plain


def our_big_ones(state: State) -> bool | None:
    """As in "unsere beiden Großen kommen nach": young ones or grown up, and of no age that was told."""
    ts, at = state.ts, state.at
    several = ts[at].part == "own" and ts[at + 1].part in {"both", "number"}
    big = ts[at + 2].part == "small" and ts[at + 2].capital and ts[at + 2].noun is None
    return False if several and big and ts[at + 3].part not in {"noun", "open", "name", "number", "small"} else None


def _is_guest_at(ts: Cursor, at: int) -> bool:
    """Whether somebody is told of up to the next joint."""
    while ts[at].part in _PERSON:
        if ts[at].part in {"self", "noun"}:
            return True
        at += 1
    return False
