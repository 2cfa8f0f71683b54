"""Numbers that no longer hold: "nebude nás čtyři, ale pět", "statt drei nun vier"."""

from gangway.channels.email.manifest.numbers_told import CLOSES, everybody
from gangway.channels.email.manifest.state import State

_NOT_SO_MANY = frozenset(["nebude", "nebudeme", "nejsme", "neni", "nejsou", "not", "nicht", "ne"])
_INSTEAD = frozenset(["statt", "anstatt", "misto", "namisto"])
_NOW = frozenset(["nun", "jetzt", "now", "ted", "nyni", "dann", "rovnou", "gleich"])


def not_so_many(state: State) -> bool | None:
    """As in "nebude nás čtyři, ale pět"."""
    if state.ts[state.at].text in _INSTEAD and state.ts[state.at + 1].part == "number":
        state.link = "result"
        now = state.at + 2
        while state.ts[now].text in _NOW:
            now += 1
        if now > state.at + 2 and state.ts[now].part == "number" and state.ts[now + 1].part in CLOSES:
            return state.add(everybody(state.ts[now].value), now + 1)  # "statt drei nun vier"
        return state.passed(state.at + 2 + (state.ts[state.at + 2].part == "noun"))
    if state.pair() == ("instead", "of") and state.ts[state.at + 2].part == "number":
        return state.passed(state.at + 3 + (state.ts[state.at + 3].part == "noun"))
    if state.ts[state.at].text not in _NOT_SO_MANY or state.ts[state.at + 1].part != "number":
        return None
    at = state.at + 2
    while state.ts[at].part in {"noun", "we", "comma"}:
        at += 1
    return state.ts[at].text in {"ale", "nybrz", "but", "sondern"} and state.passed(at + 1)
