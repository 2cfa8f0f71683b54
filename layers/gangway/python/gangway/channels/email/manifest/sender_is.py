# ruff: noqa: E501  lists of words, harder to read when broken up
"""The sender's own fare: "I'm a pensioner myself and would be taking my grandson", "ich bin selbst Rentnerin und fahre mit meiner Enkelin"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.sender_told import TAKES
from gangway.channels.email.manifest.state import State

_AM = {("i", "am"): 2, ("ich", "bin"): 2, ("ja", "jsem"): 2}
_ALSO = frozenset(["also", "also_", "already", "myself", "selbst", "selber", "sam", "sama", "taky", "take", "auch", "schon", "bereits", "uz", "now", "nun", "too", "jiz"])  # fmt: skip
_GO = frozenset(["coming", "come", "go", "going", "travelling", "traveling", "travel", "komme", "fahre", "reise", "mitkommen", "kommen", "fahren", "jedu", "pojedu", "jet", "prijedu", "prijdu", "pujdu", "vyrazit", "sail", "sailing"])  # fmt: skip
_NO = frozenset(["lassen", "schenken", "not", "nicht", "let", "treat"])
_BOUNDS = frozenset({"stop", "line", "end", "dash", "explains", "question"})


def sender_is(state: State) -> bool | None:
    ts, at = state.ts, state.at
    if state.found or state.has_sender:
        return None
    start = at + (_AM.get(state.pair()) or int(ts[at].text in {"i'm", "jsem"}))
    if start == at:
        return None
    while ts[start].text in _ALSO or ts[start].part == "article" or ts[start].text in {"ein", "eine", "einen"}:
        start += 1
    noun = ts.noun(start)
    if noun.kind not in {"senior", "student"} or not (noun.is_one or "jsem" in {ts[at].text, ts[at + 1].text}):
        return None
    end = start + 1
    while ts[end].text in _ALSO:
        end += 1
    if not _goes(state, end):
        return None
    state.goes = True
    return state.add(Mention(kind=noun.kind, who="self", is_definite=True), end)


def _goes(state: State, at: int) -> bool:
    """Whether the sentence tells as its next verb that the sender goes, or takes somebody along."""
    ts, start = state.ts, at
    said: list[str] = []
    while ts[at].part not in _BOUNDS:
        said.append(ts[at].text)
        at += 1
    until = next((one for one in range(start, at) if ts[one].part in _OTHERS), at)
    near = {ts[one].text for one in range(start, until)}
    along = _ALONG & set(said) and near & _WANTS
    takes = bool(near & (TAKES | _GO) or along) and "part" not in near
    return ts[start].part in {"and", "comma", "with"} and takes and not _NO & set(said)


_OTHERS = frozenset({"own", "noun", "number", "name", "others", "pronoun", "both", "we"})
_ALONG = frozenset(["mitnehmen", "mitbringen", "begleiten", "fahren", "kommen", "mitfahren", "vzit", "jet"])
_WANTS = frozenset(["mochte", "moechte", "wurde", "wuerde", "will", "chtela", "chtel", "chci"])
