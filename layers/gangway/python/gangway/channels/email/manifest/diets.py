# ruff: noqa: E501  lists of words, harder to read when broken up
"""So many of those counted who eat or drink otherwise: "of whom one is coeliac and three don't eat pork", "two of the girls are vegan"."""

from gangway.channels.email.manifest.state import State

_EATS = ("eat", "drink", "tolerate", "ess", "iss", "trink", "vertrag", "vertraeg", "ji", "jed", "pij", "nejed", "nepij", "nesn", "want", "have")  # fmt: skip
_NO = frozenset(["don't", "doesn't", "don’t", "kein", "keine", "keinen"])
_DIETS = ("vegetar", "vegan", "coeliac", "celiac", "celiak", "zoliak", "gluten", "bezlep", "lactose", "laktos", "diabet", "allerg", "alerg", "pescat", "halal", "kosher", "kosch")  # fmt: skip
_ARE = frozenset(["is", "are", "sind", "ist", "jsou", "je"])
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "open", "and"})
_OF_PEOPLE = frozenset(
    {"noun", "self", "own", "others", "number", "both", "heads", "age", "name", "adds", "absent", "with"}
)
_REACH = 6


def diets(state: State) -> bool | None:
    ts, at = state.ts, state.at
    heads = sum(one.heads or 0 for one in state.found)
    if ts[at].part not in {"number", "both"} or not ts[at].value < heads:
        return None
    verb = _behind_of_them(state, at + 1)
    eats_none = ts[verb].text in _NO and ts[verb + 1].text.startswith(_EATS)
    eats_none |= ts[verb].text.startswith(_EATS) and (ts[verb + 1].text in _NO or ts[verb].text.startswith("ne"))
    is_so = ts[verb].text in _ARE and ts[verb + 1].text.startswith(_DIETS)
    if not (eats_none or is_so):
        return None
    end = verb + 2
    while ts[end].part not in _CLOSES and end - verb <= _REACH:
        if ts[end].part in _OF_PEOPLE:
            return None
        end += 1
    return state.passed(end)


def _behind_of_them(state: State, at: int) -> int:
    """Behind "of the girls", "of them", "von ihnen"."""
    ts = state.ts
    if ts[at].text not in {"of", "von", "z"}:
        return at
    at += 1
    at += ts[at].text in {"the", "den", "our", "unseren"}
    return at + 1
