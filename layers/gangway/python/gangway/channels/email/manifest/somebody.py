"""A word nobody knows, in the place of a guest."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.state import State
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.unknown_in_a_list import is_unknown_in_a_list

_IS_NOT = frozenset(["neni", "nejsou", "nebude", "nebudou"])
_BACK = frozenset(["zpatky", "zpet", "back", "zuruck", "zurueck", "retour"])  # "tam i zpátky"
_OF_PEOPLE = frozenset({"noun", "own", "name", "number", "others", "small"})


def may_be_somebody(state: State) -> bool:
    """As in "my wife and Brunhilde", "s Karlem", "Anna, Felix und ich"."""
    ts, at = state.ts, state.at
    token, before = ts[at], ts[at - 1]
    if token.part not in {"word", "name"} or token.text in words.PLAIN | _IS_NOT | _BACK:
        return False
    if before.part in {"own", "others"} and ts[at - 2].part in {"and", "comma", "with", "adds"}:
        return True  # "and our newbie", "me and our Jean"
    if is_unknown_in_a_list(state):
        return True
    return _is_counted(state) or (token.part == "name" and _is_named(state)) or _is_joined(state)


def _is_named(state: State) -> bool:
    ts, at = state.ts, state.at
    before, behind = ts[at - 1], ts[at + 1]
    lists = not state.found and behind.part in {"comma", "and"} and ts[at + 2].part in {"name", "self"}
    if before.part == "others" or lists:
        return True
    if not state.found:
        return False
    the = before.part in {"pronoun", "article"} and ts[at - 2].part in {"and", "adds"}
    if the and _ends_a_guest(behind):
        return True  # "32 Sänger sowie dem Kantor"
    small = before.part == "small" and ts[at - 2].part in {"and", "comma", "adds", "with"}
    return small and _ends(ts, at)  # "a starší Bára, která …"


def _is_counted(state: State) -> bool:
    """As in "twelve pensioners and a chronicler, who sails too"."""
    ts, at = state.ts, state.at
    before = ts[at - 1]
    counted = before.part == "article" or (before.part == "number" and before.value == 1)
    listed = ts[at - 2].part == "comma" and _leads_to_a_guest(ts, at + 1)
    noun = ts[at].part == "word" or (ts[at].part == "name" and before.part == "number")  # "einem Pianisten"
    joined = counted and noun and (ts[at - 2].part in {"and", "adds"} or listed)
    return joined and _ends_a_guest(ts[at + 1]) and bool(state.found)


def _leads_to_a_guest(ts: Cursor, at: int) -> bool:
    """As in "22 singers, a pianist and a conductor"."""
    if ts[at].part not in {"and", "comma"}:
        return False
    at += 1
    while ts[at].part in {"article", "own", "others", "small", "pronoun", "number"}:
        at += 1
    return ts.noun(at).kind in {"grown", "young", "senior", "student", "adult", "child", "infant"}


def _is_joined(state: State) -> bool:
    ts, at = state.ts, state.at
    before = ts[at - 1]
    joined = before.part in {"and", "adds"} or (ts[at].part == "name" and before.part in {"with", "comma"})
    value = before.part == "comma" and ts[at - 2].part == "value"
    return bool(state.found) and joined and _ends(ts, at) and not value


def _ends(ts: Cursor, at: int) -> bool:
    """Not before a reflexive: "a strašně se těší"."""
    reflexive = ts[at + 1].text in {"se", "si"} and ts[at + 2].part not in _OF_PEOPLE
    return _ends_a_guest(ts[at + 1]) and not reflexive


def _ends_a_guest(behind: Token) -> bool:
    return behind.part in {"and", "comma", "stop", "line", "close", "open", "end", "with", "dash", "number", "age"}
