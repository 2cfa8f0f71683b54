"""What the sender is who was told of: "já sám jsem čilý důchodce", "ich selbst bin Rentnerin", "I am a student myself"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State

_SELVES = frozenset(["ja", "ich", "i"])
_AM = frozenset(["jsem", "bin", "am", "i'm"])
_SOFT = frozenset(
    ["sam", "sama", "selbst", "selber", "uz", "take", "taky", "auch", "also", "a", "an", "schon", "myself"]
)
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "question"})
_KINDS = frozenset({"senior", "student"})


def sender_is(state: State) -> bool | None:
    """At the start of a sentence, of nobody else; the ledger refuses it where the sender was not told to come."""
    ts, at = state.ts, state.at
    if at or state.found or ts[at].text not in _SELVES | _AM:
        return None
    end = at
    while ts[end].text in _SELVES | _AM | _SOFT:
        end += 1
    am = any(ts[one].text in _AM for one in range(at, end))
    end += ts[end].part == "word" and not ts[end].capital
    noun = ts.noun(end)
    if not am or noun.kind not in _KINDS or not noun.is_one or ts[end + 1].part not in _ENDS:
        return None
    return state.add(Mention(kind=noun.kind, who="self", is_detail=True), end + 1)
