"""Whoever is told of before "but it's only the two of us": of a family, and not of the guests."""

from gangway.channels.email.manifest.state import State
from gangway.channels.email.manifest.us_told import two_of_us

_BUT = frozenset(["ale", "but", "aber", "jenze", "however"])
_ONLY = frozenset(["jen", "jenom", "pouze", "only", "just", "nur", "sami", "allein", "alleine"])
_ENDS = frozenset({"stop", "line", "end"})
_REACH = 9  # tokens


def only_us(state: State) -> bool | None:
    """As in "máme tři děti, ale pojedeme jen my dva": those before are not counted, which the ledger does not know."""
    ts, at = state.ts, state.at
    if ts[at].text not in _BUT or not state.found:
        return None
    end = at + 1
    while ts[end].part not in _ENDS and end - at < _REACH:
        if ts[end].text in _ONLY:
            behind = range(end, end + 4)
            us = any(two_of_us(ts, one) or ts[one].part in {"heads", "self"} for one in behind)
            return False if us or any(ts[one].part == "number" and ts[one + 1].text == "of" for one in behind) else None
        end += 1
    return None
