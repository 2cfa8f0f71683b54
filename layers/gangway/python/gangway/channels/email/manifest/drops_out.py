# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who was to come and does not: "my brother and his girlfriend have dropped out", "zwei Freunde mussten absagen"."""

from gangway.channels.email.manifest.some_of_them import SOME
from gangway.channels.email.manifest.state import State

_DROPS = frozenset(["absagen", "abgesagt", "abgesprungen", "ausgestiegen", "ausgefallen", "cancelled", "canceled", "zrusili", "zrusila", "zrusil", "odhlasili", "odhlasila", "odhlasil", "omluvili", "omluvila", "omluvil", "odrekl", "odrekla", "odrekli"])  # fmt: skip
_OUT = frozenset({("dropped", "out"), ("pulled", "out"), ("backed", "out"), ("bailed", "out"), ("cried", "off")})  # fmt: skip
_GUESTS = frozenset({"grown", "young", "child", "infant", "named", "senior", "student"})


def drops_out(state: State) -> bool | None:
    """Those of the clause stay away; several of them may be of those who were counted."""
    out = state.pair() in _OUT
    to_cancel = state.ts[state.at].text == "cancel" and state.ts[state.at - 1].text == "to"
    if not (out or to_cancel or state.ts[state.at].text in _DROPS) or not state.clause:
        return None
    before = len(state.found)
    while state.clause and state.found[state.clause[-1]].kind in _GUESTS and not state.found[state.clause[-1]].is_total:
        gone = state.found.pop(state.clause.pop())
        state.absent.append(gone.who or (gone.names or ("?",))[0] if gone.count == 1 else SOME)
    if len(state.found) == before:
        return None
    state.gone = True
    return state.passed(state.at + 1 + out)
