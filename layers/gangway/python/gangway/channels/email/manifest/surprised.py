# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who is surprised, treated or given something: told of, and nobody can tell whether they come."""

from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_SURPRISES = ("uberrasch", "ueberrasch", "surpris", "prekvapi", "prekvape", "potes", "verwohn", "verwoehn", "gratul")
_TREATS = frozenset(["treat", "treating", "thank", "schenken", "beschenken", "darujeme", "darovat", "venovat"])
_JOY = frozenset(["radost", "freude"])  # "udělat mamince radost", "Mama eine Freude machen"
_MAKES = ("udel", "dela", "mach", "bereit")
_CLOSES = frozenset({"comma", "stop", "line", "end", "explains", "dash", "question", "open", "close"})
_PLAIN = frozenset({"grown", "young"})


def surprised(state: State) -> bool | None:
    """As in "wir möchten unsere Mutter damit überraschen", "we'd like to treat my parents": the ledger asks unless they are told to come."""
    ts, at = state.ts, state.at
    found = mention_at(ts, at) if ts[at].part in {"own", "noun", "small", "both"} else None
    if found is None or found[0].kind not in _PLAIN or found[0].count not in {1, 2} or found[0].ages:
        return None
    if ts[at - 1].part == "with" or not _is_of_a_surprise(ts, at):
        return None
    state.told_of.append(found[0].who or (found[0].names or ("?",))[0])
    return state.passed(found[1])


def _is_of_a_surprise(ts: Cursor, at: int) -> bool:
    start, end = at, at
    while ts[start - 1].part not in _CLOSES:
        start -= 1
    while ts[end].part not in _CLOSES:
        end += 1
    said = [ts[one].text for one in range(start, end)]
    joy = bool(_JOY & set(said)) and any(one.startswith(_MAKES) for one in said)
    verbs = [one for one in said if not one.endswith(("ung", "eni"))]  # no "Überraschung"
    return joy or bool(_TREATS & set(said)) or any(one.startswith(_SURPRISES) for one in verbs)
