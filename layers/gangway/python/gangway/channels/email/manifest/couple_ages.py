"""Ages of the two of a couple: "manželský pár, pánovi je 71 a paní 68", "a couple, he is 71 and she is 68"."""

from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.state import State

_HE = frozenset(["panovi", "manzelovi", "muzi", "jemu", "on", "pan", "he", "he's", "er", "dedovi", "tatovi"])
_SHE = frozenset(["pani", "zene", "manzelce", "ji", "ona", "she", "she's", "sie", "babicce", "mame"])
_BETWEEN = frozenset({"age_verb", "age_soft", "unit", "age_lead"})
_A_PAIR, _GROWN_FROM, _OLDEST = 2, 15, 105


def ages_of_a_couple(state: State) -> bool | None:
    ts, last = state.ts, state.last
    if last is None or last.count != _A_PAIR or last.kind != "grown" or last.ages:
        return None
    first = _one(ts, state.at)
    if first is None:
        return None
    at = first[2]
    while ts[at].part in {"comma", "and"}:
        at += 1
    second = _one(ts, at) if at > first[2] else None
    if second is None or first[0] == second[0]:
        return None
    years = (first[1], second[1])
    if min(years) < _GROWN_FROM or max(years) > _OLDEST:
        return False
    return state.replace_last(ages=years, is_shared=False) and state.passed(second[2])


def _one(ts: Cursor, at: int) -> tuple[bool, int, int] | None:
    """Whether it is he, the years, and where the next token is."""
    he = ts[at].text in _HE
    if not he and ts[at].text not in _SHE:
        return None
    at += 1
    while ts[at].part in _BETWEEN:
        at += 1
    if ts[at].part != "number":
        return None
    years, at = ts[at].value, at + 1
    while ts[at].part in {"unit", "age_lead"}:
        at += 1
    return he, years, at
