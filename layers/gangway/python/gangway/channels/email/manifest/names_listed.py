# ruff: noqa: E501  lists of words, harder to read when broken up
"""Children by their names alone, or with one age for all: "naše holky Nela a Ema (obě 4 roky)"; and by their form at school: "Bára, která chodí do první třídy"."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_CLOSES = frozenset({"stop", "line", "end", "close", "open", "comma"})
_YOUNG = frozenset({"child", "young"})
_WHO = frozenset(["ktera", "ktery", "who", "die", "der", "das", "which"])
_GOES_TO = frozenset(["chodi", "jde", "nastoupi", "pujde", "is", "goes", "geht", "in", "to", "do", "je", "v", "ve", "zur", "die", "the", "uz", "teprve", "ted", "zari", "attends"])  # fmt: skip
_FORM = ("prvni", "druhe", "treti", "ctvrte", "pate", "first", "second", "third", "fourth", "erste", "zweite", "dritte", "vierte")  # fmt: skip
_SCHOOL = frozenset(["tridy", "tride", "grade", "form", "klasse"])
_REACH, _FEW = 6, 6


def names_listed(state: State) -> bool | None:
    if state.ts[state.at].part == "name":
        return _at_school(state)
    ts, at = state.ts, state.at
    start = at
    while ts[at].part in {"own", "others"}:
        at += 1
    noun = ts.noun(at)
    if at == start or noun.is_one or noun.kind not in _YOUNG or ts[at + 1].part != "name":
        return None
    names, end = _names(ts, at + 1)
    if len(names) < 2 or ts[end].part not in _CLOSES:  # noqa: PLR2004  several
        return None
    told = ages_at(ts, end)
    if told and (not told.is_shared or len(told.years) != 1):
        return None
    if not told and noun.kind != "child":
        return None
    mine = ts[start].part == "own"
    made = Mention(kind=noun.kind, count=len(names), names=tuple(names), mine=mine, is_definite=True)
    if told:
        made = made.model_copy(update={"ages": told.years, "is_shared": True})
    return state.add(made, told.end if told else end)


def _names(ts: Cursor, at: int) -> tuple[list[str], int]:
    """Up to the name behind "and"."""
    names: list[str] = []
    while ts[at].part == "name" and len(names) < _FEW:
        names.append(ts[at].text)
        at += 1
        if ts[at].part == "and" and ts[at + 1].part == "name":
            return [*names, ts[at + 1].text], at + 2
        if ts[at].part != "comma":
            break
        at += 1
    return [], at


def _at_school(state: State) -> bool | None:
    """As in "a starší Bára, která chodí do první třídy"."""
    ts, at = state.ts, state.at
    if ts[at + 1].part != "comma" or ts[at + 2].text not in _WHO:
        return None
    end = at + 3
    while ts[end].text in _GOES_TO and end - at < _REACH + 2:
        end += 1
    if end == at + 3 or not ts[end].text.startswith(_FORM) or ts[end + 1].text not in _SCHOOL:
        return None
    return state.add(Mention(kind="child", names=(ts[at].text,)), end + 2)
