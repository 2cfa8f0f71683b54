"""Ages of the two of a couple: "manželský pár, pánovi je 71 a paní 68", "babička s dědou (jí je 70, jemu 72)"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_HE = frozenset(["panovi", "manzelovi", "muzi", "jemu", "on", "pan", "he", "he's", "er", "dedovi", "tatovi"])
_SHE = frozenset(["pani", "zene", "manzelce", "ji", "ona", "she", "she's", "sie", "babicce", "mame"])
_MEN = frozenset(["husband", "father", "grandpa", "uncle", "brother", "father-in-law", "son"])
_WOMEN = frozenset(["wife", "mother", "grandma", "aunt", "sister", "mother-in-law", "daughter"])
_BETWEEN = frozenset({"age_verb", "age_soft", "unit", "age_lead"})
_A_PAIR, _GROWN_FROM, _OLDEST = 2, 15, 105


def ages_of_a_couple(state: State) -> bool | None:
    ts, last = state.ts, state.last
    single = last is not None and last.count == 1 and len(state.found) > 1
    if last is None or last.kind != "grown" or last.ages or not (last.count == _A_PAIR or single):
        return None
    opened = single and ts[state.at].part == "open"
    first = _one(ts, state.at + opened)
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
    if single:
        return _of_two(state, {first[0]: first[1], second[0]: second[1]}, second[2], opened=opened)
    return state.replace_last(ages=years, is_shared=False) and state.passed(second[2])


def _of_two(state: State, years: dict[bool, int], end: int, *, opened: bool) -> bool | None:
    """Where the two were told of one by one; `years`: of him under True."""
    pair = [_is_he(one) for one in state.found[-_A_PAIR:]]
    if None in pair or pair[0] == pair[1] or (opened and state.ts[end].part != "close"):
        return None
    for at, he in zip((-_A_PAIR, -1), pair, strict=True):
        state.found[at] = state.found[at].model_copy(update={"ages": (years[bool(he)],), "is_shared": True})
    return state.passed(end + opened)


def _is_he(one: Mention) -> bool | None:
    """None where it is not told."""
    fits = one.count == 1 and one.kind == "grown" and not one.ages
    return one.who in _MEN if fits and one.who in _MEN | _WOMEN else None


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
