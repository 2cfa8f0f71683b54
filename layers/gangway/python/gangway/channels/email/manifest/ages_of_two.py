"""Ages of a pair told by who they are: "já s manželem (je mi 68 a jemu 70)", "my wife and I, she is 64 and I'm 67"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_OF_SENDER = frozenset(["mi", "mne", "mně", "me", "i", "i'm", "ich", "mir", "ja", "mam", "jsem"])
_OF_OTHER = frozenset(["jemu", "mu", "ji", "jí", "he", "he's", "she", "she's", "er", "sie", "ihm", "ihr", "on", "ona"])
_BETWEEN = frozenset({"age_verb", "age_soft", "unit", "age_lead"})
_OLDEST, _YOUNGEST, _A_PAIR = 105, 15, 2


def ages_of_two(state: State) -> bool | None:
    ts = state.ts
    opened = ts[state.at].part == "open"
    if (found := two_told(ts, state.at + opened)) is None:
        return None
    told, at = found
    pair = _pair(state)
    if pair is None or not all(_YOUNGEST <= years <= _OLDEST for years in told.values()):
        return None
    for where in pair:
        years = told["self" if state.found[where].kind == "self" else "other"]
        state.found[where] = state.found[where].model_copy(update={"ages": (years,), "is_shared": True})
    return state.passed(at + (opened and ts[at].part == "close"))


def two_told(ts: Cursor, at: int) -> tuple[dict[str, int], int] | None:
    """The years of "self" and "other", and where the next token is."""
    told: dict[str, int] = {}
    while (one := _one_told(ts, at)) and one[0] not in told:
        told[one[0]] = one[1]
        at = one[2]
        if len(told) == _A_PAIR:
            return told, at
        while ts[at].part in {"comma", "and"}:
            at += 1
    return None


def _one_told(ts: Cursor, at: int) -> tuple[str, int, int] | None:
    """Whose age it is, the years, and where the next token is."""
    whose = ""
    while ts[at].part in _BETWEEN or ts[at].text in _OF_SENDER | _OF_OTHER:
        if ts[at].text in _OF_SENDER:
            whose = "self"
        elif ts[at].text in _OF_OTHER:
            whose = "other"
        at += 1
    if not whose or ts[at].part != "number":
        return None
    years, at = ts[at].value, at + 1
    while ts[at].part in {"unit", "age_lead"}:
        at += 1
    return whose, years, at


def _pair(state: State) -> list[int] | None:
    """Where the sender and the one beside stand; the sender is put in who "goes with" somebody."""
    last = state.last
    if last is None or last.ages or last.count != 1:
        return None
    if not state.has_sender:
        if last.link != "with" or len(state.found) != 1 or not (state.goes or state.we):
            return None
        state.found.insert(0, Mention(kind="self", who="self", link="start"))
    pair = [at for at, one in enumerate(state.found) if one.kind == "self" or at == len(state.found) - 1]
    if len(pair) != _A_PAIR and last.kind == "self" and len(state.found) > 1:
        pair = [len(state.found) - _A_PAIR, len(state.found) - 1]
    fits = len(pair) == _A_PAIR and pair[1] - pair[0] == 1
    return pair if fits and all(not state.found[at].ages and state.found[at].count == 1 for at in pair) else None
