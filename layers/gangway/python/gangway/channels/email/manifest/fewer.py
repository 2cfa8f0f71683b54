"""A number that is told to be less: "minus one", "one fewer", "einer weniger", "o jednoho míň"."""

from gangway.channels.email.manifest.state import State

_MINUS = frozenset(["minus", "less", "abzuglich", "abzueglich"])
_FEWER = frozenset(["fewer", "less", "weniger", "mene", "min"])
_BEHIND = 2  # "one person fewer", "o jednoho člověka méně"


def fewer(state: State) -> bool | None:
    """Nobody can tell of whom, and how many remain, unless it is told besides; that is no matter of this rule."""
    ts, at = state.ts, state.at
    if ts[at].part == "number" and any(ts[at + one].text in _FEWER for one in range(1, _BEHIND + 1)):
        return False
    return False if ts[at].text in _MINUS and ts[at + 1].part == "number" else None
