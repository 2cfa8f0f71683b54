"""Ages told of those before by a pronoun: "…, plus my dad. He's 52", "our two boys. They are 8 and 11"."""

from gangway.channels.email.manifest.ages_told import ENDS, ages_at
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State

_ONE = frozenset(["he", "he's", "she", "she's", "er", "ji", "mu", "jemu"])
_SEVERAL = frozenset(["they", "they're", "jim"])
_OPENS = frozenset({"end", "stop", "line"})


def said_of_them(state: State) -> bool | None:
    """At the start of a sentence, where nobody else was told of."""
    ts, at = state.ts, state.at
    is_ahead = ts[at].text in {"je", "jsou", "bude", "budou"} and ts[at + 1].text in _ONE | _SEVERAL
    token = ts[at + is_ahead]  # "je jí 81"
    if state.found or ts[at - 1].part not in _OPENS or token.text not in _ONE | _SEVERAL:
        return None
    told = ages_at(ts, at, behind_name=True)
    if told is None or not told.years or ts[told.end].part not in ENDS | {"word", "age_soft"}:
        return None
    if (len(told.years) == 1) != (token.text in _ONE):
        return None
    mention = Mention(kind="told", count=len(told.years), ages=told.years, is_detail=True)
    return state.add(mention.model_copy(update={"is_approximate": told.is_approximate}), told.end)


def with_ages_told(told: Mention, known: list[Mention]) -> bool:
    """Gives the ages to whoever was mentioned last; False where nobody can tell to whom."""
    if not known or told.is_approximate:
        return False
    at = next((at for at in reversed(range(len(known))) if known[at].kind not in {"self", "us"}), None)
    if at is None:
        return False
    last = known[at]
    if last.ages == told.ages:
        return True
    if last.ages or last.count not in {told.count, None}:
        return False
    known[at] = last.model_copy(update={"ages": told.ages, "count": told.count, "is_shared": told.count == 1})
    return True
