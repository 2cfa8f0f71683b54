# ruff: noqa: E501  lists of words, harder to read when broken up
"""Whoever takes relatives along comes too: "bych ráda vzala manžela a naše dvojčata", "ich möchte meine Nichten mitnehmen"."""

from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_TAKE = frozenset(["vzala", "vzal", "vzit", "svezla", "svezl", "provedla", "vezmu", "provezt", "projet"])
_TAKE_BEHIND = frozenset(["mitnehmen", "mitbringen"])
_I = frozenset(
    ["bych", "chci", "chtela", "chtel", "planuji", "hodlam", "mohu", "muzu", "mochte", "moechte", "will", "wurde"]
)
_THEY = frozenset(["by", "chce", "chteji", "chteli", "bychom", "bysme", "chceme", "nechci"])
_OPENS = frozenset({"stop", "line", "end"})
_REACH = 9


def takes_along(state: State) -> bool | None:
    ts, at = state.ts, state.at
    if ts[at].text not in _TAKE | _TAKE_BEHIND or not _i_would(ts, at):
        return None
    if ts[at].text in _TAKE_BEHIND:
        kin = any(one.mine and one.heads and one.kind in {"grown", "young", "child"} for one in state.found)
    else:
        kin = _takes_kin(ts, at)
    state.goes |= kin
    return state.passed() if kin else None


def _i_would(ts: Cursor, at: int) -> bool:
    words = set()
    while at > 0 and ts[at - 1].part not in _OPENS:
        at -= 1
        words.add(ts[at].text)
    return bool(words & _I) and not words & _THEY


def _takes_kin(ts: Cursor, at: int) -> bool:
    """Whether somebody of the sender's is taken, no seats: "vzala bych dva lístky"."""
    end = at + 1
    while end - at <= _REACH and ts[end].part in {"word", "value", "with", "age_soft", "thing", "pronoun"}:
        found = mention_at(ts, end)
        if found:
            break
        end += 1
    found = mention_at(ts, end)
    one = found[0] if found else None
    return (
        one is not None and one.kind in {"grown", "young", "child"} and (one.mine or bool(one.who)) and not one.is_total
    )
