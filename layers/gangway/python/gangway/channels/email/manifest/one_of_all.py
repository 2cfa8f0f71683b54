# ruff: noqa: E501  lists of words, harder to read when broken up
"""What is told of one of all, and counts nobody: "eines der Kinder verträgt keine Nüsse", "one of us eats no meat"."""

from gangway.channels.email.manifest.state import State

_ONES = frozenset(
    ["einer", "eine", "eines", "eins", "einen", "einem", "one", "jeden", "jedna", "jedno", "jednomu", "jedne"]
)
_OF = frozenset(["von", "der", "of", "z", "ze"])
_EATS_OR_NEEDS = (
    "isst", "ist veg", "vertrag", "mag", "braucht", "sitzt", "hat", "leidet", "darf", "trinkt", "lebt", "eats", "is a veg", "is veg", "is allerg", "has", "needs", "uses",
    "sits", "drinks", "suffers", "can't eat", "doesn't eat", "cannot eat", "ji ", "nej", "ma ", "potrebuje", "je veg", "je alerg", "nesmi", "pije", "trpi", "sedi", "je na voz", "je celiak", "je bezlep",
)  # fmt: skip
_AWAY = frozenset(["nejede", "nepojede"])
_ENDS = frozenset({"comma", "stop", "line", "end", "open", "explains", "dash"})
_REACH = 4


def one_of_all(state: State) -> bool | None:
    """The clause is passed over, denials in it too; a number or somebody in it ends the reading."""
    ts, at = state.ts, state.at
    if ts[at].text not in _ONES or ts[at + 1].text not in _OF:
        return None
    at += 2
    while ts[at].part in {"own", "others", "pronoun", "article"} and at - state.at < _REACH:
        at += 1
    if (
        ts[at].part not in {"noun", "we", "pronoun"}
        and ts[at - 1].part not in {"we", "pronoun"}
        and ts[at].text not in {"nas", "nich", "us", "them", "uns", "ihnen"}
    ):
        return None
    at += ts[at].part in {"noun", "we"} or ts[at].text in {"nas", "nich", "us", "them", "uns", "ihnen"}
    said = " ".join(ts[one].text for one in range(at, at + 3)) + " "
    if not said.startswith(_EATS_OR_NEEDS) or ts[at].text in _AWAY:
        return None if ts[state.at].part == "number" else False  # "eines der Kinder kommt nicht mit"
    while ts[at].part not in _ENDS:
        if ts[at].part in {"noun", "number", "age", "self", "own", "absent", "and", "months", "unit", "decade"}:
            return None
        at += 1
    return state.passed(at)
