"""Who does something else meanwhile: "while her parents and her baby brother rest", "zatímco rodiče odpočívají"."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import THE_YOUNG
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_WHILE = frozenset(["while", "whilst", "wahrend", "waehrend", "zatimco"])
_CLOSES = frozenset({"comma", "stop", "line", "end", "dash", "question"})


def meanwhile(state: State) -> bool | None:
    """The clause to its end, where it tells of people and of nobody who goes or is counted."""
    ts, at = state.ts, state.at
    if ts[at].text not in _WHILE:
        return None
    end, who = at + 1, []
    while ts[end].part not in _CLOSES:
        if ts[end].part in {"self", "we", "number", "age"} or ts[end].text in words.GOES - {"be", "i", "as", "mit"}:
            return None
        found = mention_at(ts, end)
        if found and found[0].kind in {"grown", "young", "child", "infant"}:
            young = found[0].kind in {"child", "infant", "young"} and (found[0].count != 1 or not found[0].who)
            who.append(THE_YOUNG if young else found[0].who or "?")
        end = max(found[1], end + 1) if found else end + 1
    if not who:
        return None
    state.absent += who
    return state.passed(end)
