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
_NEAR, _CLAUSE, _SEVERAL = 5, 6, 2
_THEY_GO = frozenset(
    ["jede", "jedou", "pojede", "pojedou", "fahrt", "fahren", "faehrt", "goes", "go", "travels", "going"]
)
_BY_LAND = frozenset(["autem", "vlakem", "autobusem", "tramvaji", "metrem"])
_BY_LAND_IN_WORDS = frozenset({("mit", "dem", "auto"), ("mit", "dem", "zug"), ("mit", "dem", "bus")})


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


def with_me_how_many(state: State) -> bool | None:
    """As in "a se mnou tři učitelky": nobody can tell whether the sender is one of them, but where a sum is told."""
    ts, at = state.ts, state.at
    told = ts[at].part == "with" and ts[at + 1].part == "self" and ts[at + 2].part == "number" and bool(state.found)
    if not told or ts.noun(at + 3).kind not in {"grown", "adult"} or ts[at + 2].value < _SEVERAL:
        return None
    summed = any(
        ts[one].part in {"explains", "age_verb"} and ts[one + 1].part == "number" for one in range(at, len(ts))
    )
    return None if summed or ts.noun(at + 3).is_one else False


def goes_otherwise(state: State) -> bool | None:
    """As in "její sestře je 7 a jede s babičkou autem": there by car, and perhaps on no boat."""
    ts, at = state.ts, state.at
    if ts[at].text not in _THEY_GO:
        return None
    end = at + 1
    while ts[end].part not in _ENDS and end - at < _CLAUSE:
        if ts[end].text in _BY_LAND or (ts[end].text, ts[end + 1].text, ts[end + 2].text) in _BY_LAND_IN_WORDS:
            return False
        end += 1
    return None


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
