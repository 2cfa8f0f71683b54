# ruff: noqa: E501  lists of words, harder to read when broken up
"""Ages told with a day ("wird am 12. Juni siebzig"), by another word before ("ist Rollstuhlfahrer und 58"), by "mit 5"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State

_BECOMES = frozenset(["wird", "werde", "turns", "turn", "bude", "budu", "oslavi", "oslavim", "slavi"])
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "open", "dash"})
_BORDERS = frozenset({3, 15, 65})  # whoever is to become so old may not be yet
_YOUNG_TO, _OLDEST, _REACH, _GROWN_FROM = 15, 105, 3, 16


def dated_age(state: State) -> bool | None:
    """As in "meine Mutter wird am 12. Juni siebzig"; the age is left open where it makes another guest."""
    ts, at = state.ts, state.at
    if ts[at].text not in _BECOMES:
        return None
    end = at + 1
    while ts[end].part in {"value", "age_verb", "word", "age_soft"} and end - at <= _REACH:
        end += 1
    years = ts[end].value
    dated = any(ts[one].part == "value" for one in range(at, end))
    if not dated or ts[end].part != "number" or ts[end + 1].part not in _ENDS or not _GROWN_FROM <= years <= _OLDEST:
        return None
    if years in _BORDERS:
        return False
    if ts[at - 1].part == "self" and not state.has_sender:
        return state.add(Mention(kind="self", who="self", ages=(years,), is_shared=True, is_detail=True), end + 1)
    return _take(state, years, end + 1)


def age_behind_and(state: State) -> bool | None:
    """As in "mein Mann ist Rollstuhlfahrer und 58", "manžel je vozíčkář a je mu 58"."""
    ts, at = state.ts, state.at
    years = ts[at + 1].value
    if ts[at].part != "and" or ts[at + 1].part != "number" or ts[at + 2].part not in _ENDS - {"and", "open"}:
        return None
    start = at - 1
    while ts[start].part in {"word", "name", "article"} and at - start <= _REACH:
        start -= 1
    behind_verb = ts[start].text in {"ist", "is", "je"} and start < at - 1 and ts[start - 1].part == "noun"
    return _take(state, years, at + 2) if behind_verb and _GROWN_FROM <= years <= _OLDEST else None


def small_with_age(state: State) -> bool | None:
    """As in "unsere Große mit 5", "mein Kleiner mit 3 Jahren"."""
    ts, at = state.ts, state.at
    fits = (
        ts[at - 1].part == "own" and ts[at].part in {"small", "noun"} and ts[at].capital and ts[at].text in _SMALL_ONES
    )
    years = ts[at + 2].value
    if not fits or ts[at + 1].text != "mit" or ts[at + 2].part != "number" or years > _OLDEST:
        return None
    end = at + 3
    while ts[end].part in {"unit", "age_lead"}:
        end += 1
    if ts[end].part not in _ENDS:
        return None
    return state.add(Mention(kind="young", who=ts[at].text, ages=(years,), is_shared=True, mine=True), end)


_SMALL_ONES = frozenset(
    [
        "grose",
        "groser",
        "grosen",
        "kleine",
        "kleiner",
        "kleinen",
        "jungste",
        "jungster",
        "alteste",
        "altester",
        "mittlere",
        "mittlerer",
    ]
)


def _take(state: State, years: int, end: int) -> bool:
    last = state.last
    fits = last is not None and not last.ages and last.count == 1 and last.kind in {"grown", "young", "self"}
    if not fits or (state.ts[state.at - 1].part == "self" and last and last.kind != "self"):
        return False
    return state.replace_last(ages=(years,), is_shared=True, is_detail=True) and state.passed(end)
