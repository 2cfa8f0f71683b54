"""The sender beside people who are only named: "jen já a Markéta", "there are three of us, Tom, Jane and me"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_CLOSES = frozenset({"stop", "line", "end", "close"})
_SIGNS = frozenset({"from", "to", "by", "od", "von", "an"})  # "thanks from Tom and me"
_MOST = 6


def names_with_sender(state: State) -> bool | None:
    """Each name is a grown-up: alone in their sentence, or as many as all are said to be."""
    if state.ts[state.at].part not in {"name", "self"} or not _opens(state.ts, state.at - 1):
        return None
    names, selves, end = _listed(state.ts, state.at)
    if selves != 1 or not names or any(one in state.known for one in names) or state.ts[end].part not in _CLOSES:
        return None
    if len(names) == 1 and not any(state.ts[one].part == "and" for one in range(state.at, end)):
        return None  # "myself, Rachel" is who writes
    last = state.last
    if last is None:
        state.add(Mention(kind="self", who="self"), end)
        state.link = "and"
        return state.add(Mention(kind="grown", count=len(names), names=tuple(names)), end)
    if len(state.found) > 1 or not last.is_total or last.count != len(names) + 1:
        return None
    state.at, state.link = end, "next"
    return state.replace_last(kind="adult", is_total=False)


def _opens(ts: Cursor, before: int) -> bool:
    """Not behind "and", "with" or a noun, which the name belongs to, nor behind another name ("Tom, Jane and I")."""
    listed = ts[before].part == "comma" and ts[before - 1].capital
    return (
        not listed
        and ts[before].text not in _SIGNS
        and ts[before].part not in {"and", "with", "adds", "noun", "name", "own", "number"}
    )


def _listed(ts: Cursor, at: int) -> tuple[list[str], int, int]:
    """The names, how often the sender is among them, and where the next token is."""
    names: list[str] = []
    selves = 0
    while len(names) < _MOST:
        if ts[at].part == "self":
            selves += 1
        elif ts[at].part == "name" and ts[at].capital:
            names.append(ts[at].text)
        else:
            return [], 0, at
        at += 1
        if ts[at].part == "comma" and ts[at + 1].part == "and":
            at += 1
        if ts[at].part not in {"comma", "and"}:
            break
        at += 1
    return names, selves, at
