# ruff: noqa: E501  lists of words, harder to read when broken up
"""Some of those who were counted, by what they eat or sit in: "dva z nás jsou vegetariáni", "three of them eat no fish"."""

from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.state import State

# Of the absent: some whom nobody named; a number told after them holds.
SOME = "?some"
_OF = frozenset({("z", "nas"), ("z", "nich"), ("z", "toho"), ("of", "us"), ("of", "them"), ("of", "whom"), ("of", "which"), ("von", "uns"), ("von", "ihnen"), ("mezi", "nimi"), ("mezi", "nami"), ("among", "them"), ("among", "us")})  # fmt: skip
_DAVON = frozenset(["davon", "darunter"])
_NEED = ("vegetar", "vegan", "bezlep", "celiak", "zoliak", "lepek", "lepku", "nejed", "nejim", "laktos", "laktoz", "lactos", "alerg", "allerg", "gluten", "diabet", "menu", "masove", "masova", "ryby", "rybu", "eats", "isst", "vozick", "vozicek", "vozik", "invalid", "wheelchair", "rollstuhl", "hluch", "nevidom", "deaf", "blind", "berl")  # fmt: skip
_EATS_NO = ("neji", "nejed")
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "question", "open"})
_PEOPLE = frozenset({"people", "seats"})
_MISSING = ("omluvil", "odrekl", "odhlasil", "zrusil", "onemocnel", "odpadl", "cancelled", "dropped", "abgesagt", "ausgefallen")  # fmt: skip
_REACH = 4


def some_of_them(state: State) -> bool | None:
    ts, at = state.ts, state.at
    if ts[at].part not in {"number", "both"}:
        return None
    if ts[at].part == "number" and ts[at - 1].part not in {"and", "adds"} and (missing := _missing(ts, at)):
        state.absent.append(SOME)
        return state.passed(missing)
    if ts[at + 1].text.startswith(_NEED) and any(one.part == "thing" for one in ts.tokens[:at]) and not state.found:
        return state.passed(at + 2)  # "čtyři jídla: tři masová a jedno veganské"
    end = _behind_some(state)
    if not end or not _needs(ts, at) or ts.noun(end).kind:
        return None  # or "two of them children with allergies"
    state.link = "comma"
    return state.passed(end)


def _behind_some(state: State) -> int:
    """Behind "dva z nás", "z toho tři lidé"; 0 where they are not of those before."""
    ts, at = state.ts, state.at
    before = (ts[at - 2].text, ts[at - 1].text) in _OF or (ts[at - 3].text, ts[at - 2].text) in _OF
    before = before or bool({ts[at - 1].text, ts[at - 2].text} & _DAVON)
    behind = (ts[at + 1].text, ts[at + 2].text) in _OF and ts[at - 1].part not in {"and", "adds"}
    eaters = bool(state.found) and ts.noun(at + 1).kind in _PEOPLE and ts[at + 2].text.startswith(_EATS_NO)
    end = at + 1 + 2 * behind
    return end + (ts.noun(end).kind in _PEOPLE) if before or behind or eaters else 0


def _needs(ts: Cursor, at: int) -> bool:
    """Whether the clause tells of food or wheels."""
    start = end = at
    while ts[start - 1].part not in _CLOSES:
        start -= 1
    while ts[end].part not in _CLOSES:
        end += 1
    return any(ts[one].text.startswith(_NEED) for one in range(start, end))


def _missing(ts: Cursor, at: int) -> int:
    """Behind the verb of "ale tři se včera omluvili"; 0 where nobody is missing."""
    end = at + 1
    while ts[end].part in {"word", "with", "age_soft", "pronoun", "age_verb"} and end - at < _REACH:
        if ts[end].text.startswith(_MISSING):
            return end + 1
        end += 1
    return end + 1 if ts[end].text.startswith(_MISSING) else 0
