# ruff: noqa: E501  lists of words, harder to read when broken up
"""The sender who wants to go: "ich möchte mit meinem Sohn fahren", "I'd like to come with my son", "chtěla bych jet se synem"."""

from itertools import pairwise

from gangway.channels.email.manifest.state import State

_WANTS = frozenset(
    [
        "mochte",
        "moechte",
        "wurde",
        "wuerde",
        "will",
        "wollte",
        "werde",
        "plane",
        "habe",
        "i'd",
        "would",
        "want",
        "hope",
        "plan",
        "am",
        "chtel",
        "chtela",
        "chci",
        "rad",
        "rada",
        "planuji",
    ]
)
_GO = frozenset(
    [
        "fahren",
        "mitfahren",
        "kommen",
        "mitkommen",
        "reisen",
        "begleiten",
        "mitnehmen",
        "go",
        "come",
        "travel",
        "accompany",
        "sail",
        "jet",
        "plout",
        "svezt",
        "projet",
        "prijet",
        "prijit",
        "doprovodit",
        "vyrazit",
    ]
)
_BOUNDS = frozenset({"comma", "stop", "line", "explains", "end", "dash"})
_NOT = frozenset(["lassen", "nicht", "not", "buchen", "schenken", "let", "nechat"])
_TO_BEHIND = frozenset(["like", "love", "want", "hope", "plan", "planning", "hoping", "wanted"])
_REACH = 24


def wishes_to_go(state: State) -> bool | None:
    """Notes it and passes nothing over."""
    ts, at = state.ts, state.at
    own = (
        ts[at].text in {"ich", "i", "i'd"}
        or ts[at].text in {"chtel", "chtela", "chci"}
        or (ts[at].text in {"rad", "rada"} and ts[at + 1].text == "bych")
    )
    if (
        not own
        or state.goes
        or ts[at - 1].part in {"and", "with", "adds"}
        or not ({ts[at - 1].text, ts[at].text, ts[at + 1].text} & _WANTS)
    ):
        return None
    clause: list[str] = []
    while ts[at].part not in _BOUNDS and len(clause) < _REACH:
        clause.append(ts[at].text)
        at += 1
    english = state.ts[state.at].text in {"i", "i'd"}
    to = any(one in _TO_BEHIND and then == "to" for one, then in pairwise(clause))  # no "I'd like my parents to go"
    state.goes = bool(_GO & set(clause)) and not _NOT & set(clause) and (to or not english)
    return None
