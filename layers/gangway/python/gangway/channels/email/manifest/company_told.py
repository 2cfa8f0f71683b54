"""Who goes with whom, told by a verb: "doprovází ji manžel a syn (16)", "er wird von seiner Frau begleitet"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_ACCOMPANIES = frozenset(
    ["doprovazi", "doprovodi", "provazi", "doprovazeji", "doprovodit", "begleitet", "begleiten", "accompanies"]
)
_THEM = frozenset(["ji", "ho", "jej", "je", "ihn", "sie", "him", "her", "them"])
_OPENS = frozenset({"comma", "stop", "and", "end", "line", "dash"})
_TITLED = frozenset({"mr", "mrs"})
_WILL = frozenset(["bude", "budou", "ho", "ji", "je"])
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "open", "dash", "with"})


def accompanied_by(state: State) -> bool | None:
    """As in "paní Kowalská si přeje plavbu, doprovází ji manžel": a clause behind one who was told of."""
    ts, at = state.ts, state.at
    start = at
    verb = ts[at].text in _ACCOMPANIES and ts[at + 1].text in _THEM
    if not verb and ts[at].text in _WILL and ts[at + 1].text in _WILL and ts[at + 2].text in _ACCOMPANIES:
        verb, at = True, at + 1  # "bude ji doprovázet"
    if not verb or ts[start - 1].part not in _OPENS or not (state.found or set(state.told_of) & _TITLED):
        return None
    found = mention_at(ts, at + 2)
    if found is None or found[0].heads is None or found[0].is_total or ts[found[1]].part not in _ENDS:
        return False
    if not state.found:  # "paní Kowalská si přeje plavbu, …": she goes after all
        who = next(one for one in state.told_of if one in _TITLED)
        state.told_of.remove(who)
        state.add(Mention(kind="grown", who=who, names=(who,)), start)
    return state.joins("with", at + 2 - start)
