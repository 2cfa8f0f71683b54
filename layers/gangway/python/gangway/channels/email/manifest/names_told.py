"""Names with ages: "Lina 13", "Anička (4)", and ages behind somebody."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Ages, Cursor, Mention
from gangway.channels.email.manifest.state import State

_ENDS = frozenset({"comma", "stop", "line", "end", "close"})
_PLACES = frozenset(
    [
        "pier",
        "gate",
        "dock",
        "anlegestelle",
        "anleger",
        "steg",
        "molo",
        "mole",
        "nastupiste",
        "pristaviste",
        "bus",
        "deck",
        "terminal",
        "platform",
        "gleis",
        "linka",
        "line",
        "tram",
        "tisch",
        "stul",
        "table",
        "option",
        "paket",
        "package",
        "praha",
        "prague",
        "prag",
        "tour",
        "trip",
        "plavba",
        "cruise",
        "fahrt",
        "punkt",
        "bod",
        "namesti",
        "ulice",
        "platz",
        "square",
        "street",
        "strase",
        "strasse",
    ]
)
_WEIGHTS = frozenset(["kg", "kilo", "kila", "kilogramm", "kilos", "pounds", "lbs", "cm"])
_CHILD_TO, _NAMES = 15, 3


def named(state: State) -> bool | None:
    """A name with an age: "Lina 13", "Anička (4)"."""
    ts, end = state.ts, state.at
    while ts[end].part == "name" and end - state.at < _NAMES:
        end += 1
    if end == state.at:
        return None
    if ts[state.at].text in _PLACES and ts[end].part == "number":
        return state.passed(end + 1)  # "Pier 5"
    names = tuple(ts[at].text for at in range(state.at, end))
    told: Ages | None = ages_at(ts, end, behind_name=True)
    if told is None and ts[state.at].text in state.known and _is_in_a_list(ts, state.at, end):
        return state.add(Mention(kind="named", names=names), end)
    if told and any(ts[one].text in _WEIGHTS for one in range(end, told.end + 1)):
        return state.passed(told.end)  # "Borek (9 kilo, hodný)", a dog
    of_us = told is not None and any(ts[at].part == "we" for at in range(end, told.end))  # "Eigentlich sind wir 13"
    return _aged(state, names, told) if told and not of_us else None


def _aged(state: State, names: tuple[str, ...], told: Ages) -> bool | None:
    ts = state.ts
    if len(told.years) != 1 or (told.is_shared and not told.is_approximate):
        return None
    if ts[state.at - 1].part == "thing":
        return state.passed(told.end)  # "our dog Rex (3)"
    if ts[told.end].part == "explains":
        return None  # "Service 1:"
    mention = Mention(kind="named", names=names, ages=told.years, is_detail=told.is_told)
    near = {"is_approximate": told.is_approximate, "is_shared": told.is_approximate}
    return state.add(mention.model_copy(update=near), told.end)


def _is_in_a_list(ts: Cursor, at: int, end: int) -> bool:
    """As in "my dva dospělí a Terezka", of whom more was told before."""
    return ts[at - 1].part in {"and", "comma", "with", "explains", "adds"} and ts[end].part in _ENDS | {"and", "with"}


def aged_behind(state: State) -> bool | None:
    """As in "her friend from school, seven years old as well"."""
    token, last = state.ts[state.at], state.last
    if token.part != "age":
        return None
    if last is None or last.ages or last.count != 1 or last.kind not in {"grown", "young", "child"}:
        return False
    kind = "young" if token.value < _CHILD_TO and last.who in {"friend", "partner"} else last.kind
    state.replace_last(ages=(token.value,), is_shared=True, kind=kind)
    return state.passed()
