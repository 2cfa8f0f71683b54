"""What the sender is who was told of: "já sám jsem čilý důchodce", "ich selbst bin Rentnerin"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State

if TYPE_CHECKING:
    from gangway.channels.email.manifest.sentences import Sentence

_SELVES = frozenset(["ja", "ich", "i"])
_AM = frozenset(["jsem", "bin", "am", "i'm"])
_SOFT = frozenset(
    ["sam", "sama", "selbst", "selber", "uz", "take", "taky", "auch", "also", "a", "an", "schon", "myself"]
)
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "question"})
_KINDS = frozenset({"senior", "student"})


def sender_is_retired(state: State) -> bool | None:
    """At the start of a sentence, of nobody else; the ledger refuses it where the sender was not told to come."""
    ts, at = state.ts, state.at
    if at > 0 or state.found or ts[at].text not in _SELVES | _AM:
        return None
    end: int = at
    while ts[end].text in _SELVES | _AM | _SOFT:
        end += 1
    am = any(ts[one].text in _AM for one in range(at, end))
    end += ts[end].part == "word" and not ts[end].capital
    noun = ts.noun(end)
    behind = end + 1 + (ts[end + 1].text in {"myself", "selbst", "selber"})
    if not am or noun.kind not in _KINDS or not noun.is_one or ts[behind].part not in _ENDS:
        return None
    return state.add(Mention(kind=noun.kind, who="self", is_detail=True), behind)


def is_sender_left_open(sentences: "Sequence[Sentence]") -> bool:
    """Whether it is told what the sender is, and nowhere that the sender goes."""
    told = [one for sentence in sentences for one in sentence.mentions if one.who == "self"]
    role = any(one.is_detail and one.kind in _KINDS for one in told)
    goes = any(sentence.sender_goes for sentence in sentences) or any(one.kind == "self" for one in told)
    return role and not goes
