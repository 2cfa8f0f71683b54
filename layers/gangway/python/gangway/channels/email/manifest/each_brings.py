# ruff: noqa: E501  lists of words, harder to read when broken up
"""As many again: "parta čtyř kamarádek a každá si bere s sebou manžela", "four friends, each bringing her husband"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_EACH = frozenset(["kazdy", "kazda", "each", "jeder", "jede"])
_SOFT = frozenset(["si", "of", "us", "them", "z", "nas", "nich", "is", "will", "vezme", "bere", "veze", "privede", "prijede", "s", "se", "sebou", "bring", "brings", "bringing", "bringt", "mit", "with", "von", "uns", "ihnen", "jeste", "i", "taky", "take"])  # fmt: skip
_BRINGS = frozenset(
    ["vezme", "bere", "veze", "privede", "bring", "brings", "bringing", "bringt", "s", "se", "with", "mit"]
)
_SPOUSES = frozenset({"husband", "wife", "partner"})
_CLOSES = frozenset({"comma", "stop", "line", "end", "close"})
_REACH, _MOST = 8, 30


def each_brings(state: State) -> bool | None:
    ts, at = state.ts, state.at
    last = state.last
    if ts[at].text not in _EACH or last is None or len(state.found) != 1:
        return None
    end, brings = at + 1, False
    while ts[end].text in _SOFT and end - at < _REACH:
        brings |= ts[end].text in _BRINGS
        end += 1
    found = mention_at(ts, end)
    grown = last.kind in {"grown", "us", "people"} and not last.ages and 1 < (last.count or 0) <= _MOST
    if not (brings and grown and found):
        return None
    one, behind = found
    if one.who not in _SPOUSES or one.count != 1 or one.ages or ts[behind].part not in _CLOSES:
        return False
    state.found[-1] = last.model_copy(update={"kind": "grown", "is_total": False})
    state.link = "and"
    return state.add(Mention(kind="grown", count=last.count), behind)
