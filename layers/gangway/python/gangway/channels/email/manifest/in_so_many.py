# ruff: noqa: E501  lists of words, harder to read when broken up
"""Numbers of everybody told otherwise: "slavíme jen ve dvou", "včetně mě tedy 27 osob"; and those who are not: "je nás sedm, k nim tlumočnice"."""

from collections.abc import Sequence
from itertools import pairwise

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.numbers_told import everybody
from gangway.channels.email.manifest.state import State

_IN_SO_MANY = {"dvou": 2, "trech": 3, "ctyrech": 4, "peti": 5, "sesti": 6, "sedmi": 7, "osmi": 8, "deviti": 9, "deseti": 10}  # fmt: skip
_WE_DO = frozenset(["budeme", "jedeme", "pojedeme", "prijdeme", "prijedeme", "dorazime", "slavime", "oslavime", "poplujeme", "pujdeme", "vyrazime", "plujeme", "jsme", "bychom"])  # fmt: skip
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "dash", "explains", "open", "value"})
_INCLUDES = frozenset(["vcetne", "including", "inklusive", "inkl"])
_THUS = frozenset(["tedy", "je", "nas", "celkem", "dohromady", "tak", "so", "also", "that's", "makes", "sind", "wir", "bude", "to", "jsme"])  # fmt: skip
_NEAR = 5


def in_so_many(state: State) -> bool | None:
    """As in "přijdeme jen ve třech": not of hours ("ve dvou hodinách")."""
    ts, at = state.ts, state.at
    if ts[at].text not in {"v", "ve"} or ts[at + 1].text not in _IN_SO_MANY or ts[at + 2].part not in _ENDS:
        return None
    if not any(ts[one].text in _WE_DO for one in range(max(0, at - _NEAR), at)):
        return None
    return state.add(everybody(_IN_SO_MANY[ts[at + 1].text]), at + 2)


def with_me_so_many(state: State) -> bool | None:
    """As in "vezu 26 turistů, včetně mě tedy 27 osob": the sender is one more than were counted."""
    ts, at = state.ts, state.at
    if ts[at].text not in _INCLUDES or ts[at + 1].part != "self" or state.has_sender:
        return None
    end = at + 2
    while ts[end].text in _THUS:
        end += 1
    before = sum(one.heads or 0 for one in state.found)
    if ts[end].part != "number" or not state.found or ts[end].value != before + 1:
        return None
    state.link = "and"
    return state.add(Mention(kind="self", who="self"), at + 2)


def are_besides_a_number(told: Sequence[Mention]) -> bool:
    """As in "hostů je sedm, k nim tlumočnice": one of the seven, or the eighth?"""
    return any(one.is_total and one.link != "result" and then.link == "adds" for one, then in pairwise(told))


def so_we_are(state: State) -> bool | None:
    """As in "jsme tedy dvě ženské a holčička": the sender, and those told of before."""
    ts, at = state.ts, state.at
    are = ts[at - 1].text in {"tedy", "teda", "takze"} and ts[at - 2].text in {"jsme", "budeme"}
    noun = ts.noun(at + 1)
    if not are or ts[at].part != "number" or ts[at].value < 2 or noun.kind != "grown" or noun.is_one or noun.is_pair:  # noqa: PLR2004
        return None
    state.link = "adds"
    return state.add(Mention(kind="us", count=ts[at].value, who="us", is_definite=True), at + 2)
